package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/skills/date"
)

var program = clitest.Of(func(args []string, stdout, stderr io.Writer) int {
	return run(args, stdout, stderr, date.MustParse("2026-11-21"))
})

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"combined":    "-has SQL -any Go,Java -not c# -where country=japan -atmost 12 -by occupation -top 3",
		"nobody":      "-has Swift,Hadoop -atmost 12 -lang ja",
		"combined-ja": "-has SQL -any Go,Java -not c# -where country=japan -atmost 12 -by occupation -top 3 -lang ja",
		"none":        "-has SQL,Hadoop -where country=brazil", "none-ja": "-has SQL -any C#,Hadoop -where country=brazil -lang ja",
		"nobody-to-ask": "-has R -where country=japan -where country=germany -by occupation -percentile R", "nobody-to-ask-ja": "-has R -atmost 0 -lang ja",
		"popular": "-top 4", "levels": "-atmost 12 -where country=japan -percentile r",
	})
}

// What is printed of the sample is what a count of its lines by hand gives.
func TestSample(t *testing.T) {
	raw, err := samples.ReadFile(sample)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	answered, all := 0, 0
	for _, row := range rows[1:] {
		if row[3] == "NA" {
			continue
		}
		answered++
		held := strings.Split(row[3], "; ")
		if slices.Contains(held, "R") && slices.Contains(held, "Hadoop") && slices.Contains(held, "Spark") {
			all++
		}
	}
	if len(rows) != 41 || answered != 37 || all != 5 {
		t.Fatalf("%d rows, %d answers, %d with all three", len(rows), answered, all)
	}
	if out, _, _ := program(); !strings.Contains(out, "5 of 37: 1 in 7.4") {
		t.Errorf("not in:\n%s", out)
	}
}

// A part that everybody or nobody fulfils leaves no product.
func TestNoProduct(t *testing.T) {
	csv := clitest.Files(t)("mini.csv", "skills\nGo;R\nGo\n")
	for lang, want := range map[string]string{
		"en": "No product: everybody here holds Go.\n    R       1 in 2\n    not Go  none of 2\n",
		"ja": "掛け算はできません: ここでは全員が Go の人です。\n    R        2 人に 1 人\n    Go なし  2 人中 0 人\n",
	} {
		if out, stderr, code := program("-csv", csv, "-has", "R", "-not", "Go", "-lang", lang); code != 0 || !strings.Contains(out, want) {
			t.Errorf("%s: exit code %d: %s%s", lang, code, out, stderr)
		}
	}
}

// A saved index answers as the CSV file does.
func TestSaved(t *testing.T) {
	file := clitest.Files(t)
	dir := t.TempDir()
	for name, test := range map[string]struct {
		build, ask []string
		want       []string
	}{
		"multi": {
			[]string{"-csv", file("multi.csv", "id\tteam\ttech\n1\ta\tGo|R\n2\tb\tGo\n3\ta\t\n"), "-column", "tech", "-separator", "|", "-comma", "tab"},
			[]string{"-has", "Go,R", "-by", "team", "-top", "1"},
			[]string{"1 of 2: 1 in 2", "Left out: 1 of the 3", "a             1 of 1"},
		},
		"wide": {
			[]string{"-csv", file("wide.csv", "who,team,Go,R\n1,a,expert,aware\n2,b,working,\n3,a,0,working\n"), "-form", "wide", "-id", "who", "-attributes", "team", "-levels", "aware, working,expert"},
			[]string{"-has", "go >= Working", "-percentile", "Go"},
			[]string{"2 of 3: 1 in 1.5", "working   1       50.0        1 in 1.5", "Left out: 0 of the 3"},
		},
		"wide by skills": {
			[]string{"-csv", file("skills.csv", "who,team,Go,R\n1,a,1,0\n"), "-form", "wide", "-id", "who", "-skills", "Go"},
			[]string{"-has", "Go", "-where", "R=0"},
			[]string{"1 of 1: 1 in 1", "R=0"},
		},
		"long": {
			[]string{"-csv", file("long.csv", "person,skill,level\n1,Go,expert\n1,R,\n2,Go,aware\n"), "-form", "long", "-levels", "aware,expert"},
			[]string{"-has", "Go>=expert"},
			[]string{"1 of 2: 1 in 2"},
		},
		"a comma in a name": {
			[]string{"-csv", file("comma.csv", "skills\n\"AWS, GAE;Go\"\nGo\n")},
			[]string{"-has", "AWS, GAE", "-has", "Go"},
			[]string{"1 of 2: 1 in 2"},
		},
	} {
		index := filepath.Join(dir, name+".pop")
		direct, stderr, code := program(append(test.build, test.ask...)...)
		if code != 0 || stderr != "" {
			t.Errorf("%s: exit code %d: %s", name, code, stderr)
			continue
		}
		if out, stderr, code := program(append(test.build, "-save", index)...); code != 0 || stderr != "" || !strings.Contains(out, "for -open, in ") {
			t.Errorf("%s: exit code %d: %s%s", name, code, out, stderr)
			continue
		}
		opened, stderr, code := program(append([]string{"-open", index}, test.ask...)...)
		if code != 0 || stderr != "" {
			t.Errorf("%s: exit code %d: %s", name, code, stderr)
		}
		_, direct, _ = strings.Cut(direct, "\n")
		_, opened, _ = strings.Cut(opened, "\n")
		if diff := cmp.Diff(direct, opened); diff != "" {
			t.Errorf("%s: (-read +opened):\n%s", name, diff)
		}
		for _, want := range test.want {
			if !strings.Contains(opened, want) {
				t.Errorf("%s: no %q in:\n%s", name, want, opened)
			}
		}
	}
}

func TestFiles(t *testing.T) {
	file := clitest.Files(t)
	bad := file("bad.csv", "id,skills\n1,Go\n2,Go,R\n3,R\n")
	semi := file("semi.csv", "id;skills\n1;Go\n")
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := io.WriteString(z, "person\tskill\n1\tGo\n"); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	tabs := file("tabs.csv.gz", packed.String())
	ticks := file("ticks.csv", "person,skill,level\n1,Go,expert\n2,Go,\n")
	if out, stderr, code := program("-csv", bad, "-keep-rest", "-has", "Go", "-lang", "ja"); code != 0 || !strings.Contains(out, "2 人中 1 人") || !strings.Contains(stderr, "bad.csv:3:1: エラー: ") {
		t.Errorf("exit code %d:\n%s%s", code, out, stderr)
	}
	damaged := filepath.Join(t.TempDir(), "damaged.pop")
	if _, stderr, code := program("-save", damaged); code != 0 {
		t.Fatal(stderr)
	}
	raw, err := os.ReadFile(damaged)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(damaged, raw[:len(raw)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	program.Wrong(t, map[string]clitest.Wrong{
		"help":            clitest.Says(0, "-percentile", "-h"),
		"an argument":     clitest.Says(2, "survey.csv", "survey.csv"),
		"two sources":     clitest.Says(2, "-open", "-csv", bad, "-open", damaged),
		"no form":         clitest.Says(2, "did you mean wide?", "-form", "wid"),
		"levels of ticks": clitest.Says(2, "-form", "-levels", "a,b", "-lang", "ja"),
		"a long comma":    clitest.Says(2, "-comma ;;", "-comma", ";;"),
		"negative":        clitest.Says(2, "0 or more", "-top", "-1"),
		"no pair":         clitest.Says(1, "ATTRIBUTE=VALUE", "-where", "Japan"),
		"no such file":    clitest.Says(1, "nowhere.csv: there is no such file", "-csv", "nowhere.csv"),
		"no such index":   clitest.Says(1, "nowhere.pop: ファイルがありません", "-open", "nowhere.pop", "-lang", "ja"),
		"no index":        clitest.Says(1, "no index", "-open", bad),
		"a damaged index": clitest.Says(1, "damaged.pop: this is no index, or a damaged one", "-open", damaged),
		"no place to save": clitest.Says(1, "there is no such folder",
			"-save", filepath.Join(t.TempDir(), "no", "such", "folder.pop")),
		"a bad row":          clitest.Says(1, "bad.csv:3:1: error:", "-csv", bad),
		"no such column":     clitest.Says(1, "did you mean skills?", "-csv", bad, "-column", "skils"),
		"no such skill":      clitest.Says(1, "did you mean Hadoop?", "-has", "R,Hadop"),
		"no such skill ja":   clitest.Says(1, "Hadoop のことですか", "-not", "Hadop", "-lang", "ja"),
		"no skill to grade":  clitest.Says(1, "Sparc", "-percentile", "Sparc"),
		"no attribute":       clitest.Says(1, "did you mean country?", "-by", "contry"),
		"no value":           clitest.Says(1, "did you mean Japan?", "-where", "country=Japn"),
		"no levels":          clitest.Says(1, "nobody has Go at a level", "-has", "Go>=expert"),
		"some levels":        clitest.Says(1, "nobody stated", "-csv", ticks, "-form", "long", "-levels", "aware,expert", "-has", "Go>=expert"),
		"no level":           clitest.Says(1, "Go>=: the level is missing", "-has", "Go>="),
		"no level, one sign": clitest.Says(1, "Go>: the level is missing", "-has", "Go>"),
		"no skill":           clitest.Says(1, ">=3: スキルがありません", "-has", ">=3", "-lang", "ja"),
		"another sign":       clitest.Says(1, "Go > 3: did you mean Go>=3?", "-has", "Go > 3"),
		"an equals sign":     clitest.Says(1, "C#=3: C#>=3 のことですか", "-has", "C#=3", "-lang", "ja"),
		"level of a skill":   clitest.Says(1, "the skill Go has no level 7; it has: none, aware, expert", "-csv", ticks, "-form", "long", "-levels", "aware,expert", "-any", "Go>=7"),
		"semicolons":         clitest.Says(1, "semi.csv: there is one column only; are they parted by ;? (-comma)", "-csv", semi),
		"semicolons, wide":   clitest.Says(1, "区切り文字は ; ではありませんか", "-csv", semi, "-form", "wide", "-lang", "ja"),
		"tabs, compressed":   clitest.Says(1, "are they parted by tab?", "-csv", tabs, "-form", "long"),
		"other columns":      clitest.Says(1, "the columns are: a, b;c", "-csv", file("other.csv", "a,b;c\n1,2\n")),
		"a folder":           clitest.Says(1, "it is a folder", "-csv", t.TempDir()),
		"a folder to open":   clitest.Says(1, "フォルダーです", "-open", t.TempDir(), "-lang", "ja"),
		"no regular file":    clitest.Says(1, "it is no regular file", "-open", os.DevNull),
		"steering":           clitest.Says(1, `a\x1b[2J`, "-has", "a\x1b[2J"),
		"no such level ja":   clitest.Says(1, "スキル「Go」にレベル「7」はありません", "-csv", ticks, "-form", "long", "-levels", "aware,expert", "-any", "Go>=7", "-lang", "ja"),
		"empty":              clitest.Says(2, "-has names nothing", "-has", ""),
		"empty list":         clitest.Says(2, "-not names nothing", "-not", "Go", "-not", " , "),
		"empty csv":          clitest.Says(2, "-csv の値が空です", "-csv", "", "-lang", "ja"),
		"empty open":         clitest.Says(2, "-open names nothing", "-open", ""),
		"empty save":         clitest.Says(2, "-save names nothing", "-save", ""),
		"empty by":           clitest.Says(2, "-by names nothing", "-by", ""),
		"reading an index":   clitest.Says(2, "-column says how to read a CSV file", "-open", damaged, "-column", "x"),
		"reading, ja":        clitest.Says(2, "-keep-rest は CSV", "-open", damaged, "-keep-rest", "-lang", "ja"),
		"of another form":    clitest.Says(2, "-skills is for -form wide", "-skills", "Go"),
		"below nothing":      clitest.Says(2, "0 or more", "-atmost", "-1"),
		"no such level":      clitest.Says(1, "did you mean expert?", "-csv", ticks, "-form", "long", "-levels", "aware,expert", "-any", "Go>=exprt"),
		"two equal levels":   clitest.Says(2, "-levels: aware is given twice", "-csv", ticks, "-form", "long", "-levels", "aware,aware"),
	})
}
