package main

import (
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
)

var program = clitest.Of(func(args []string, stdout, stderr io.Writer) int {
	return run(args, stdout, stderr, date.MustParse("2026-11-21"))
})

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"combined": "-has SQL -any Go,Java -not c# -where country=japan -atmost 12 -by occupation -top 3",
		"nobody":   "-has Swift,Hadoop -atmost 12 -lang ja",
		"popular":  "-top 4", "levels": "-atmost 12 -where country=japan -percentile r",
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
		"no place to save": clitest.Says(1, "can't be kept there: there is no such file",
			"-save", filepath.Join(t.TempDir(), "no", "such", "folder.pop")),
		"a bad row":         clitest.Says(1, "bad.csv:3:1: error:", "-csv", bad),
		"no such column":    clitest.Says(1, "did you mean skills?", "-csv", bad, "-column", "skils"),
		"no such skill":     clitest.Says(1, "did you mean Hadoop?", "-has", "R,Hadop"),
		"no such skill ja":  clitest.Says(1, "Hadoop のことですか", "-not", "Hadop", "-lang", "ja"),
		"no skill to grade": clitest.Says(1, "Sparc", "-percentile", "Sparc"),
		"no attribute":      clitest.Says(1, "did you mean country?", "-by", "contry"),
		"no value":          clitest.Says(1, "did you mean Japan?", "-where", "country=Japn"),
		"no levels":         clitest.Says(1, "nobody has Go at a level", "-has", "Go>=expert"),
		"some levels":       clitest.Says(1, "nobody stated", "-csv", ticks, "-form", "long", "-levels", "aware,expert", "-has", "Go>=expert"),
		"no such level":     clitest.Says(1, "did you mean expert?", "-csv", ticks, "-form", "long", "-levels", "aware,expert", "-any", "Go>=exprt"),
		"two equal levels":  clitest.Says(1, "aware", "-csv", ticks, "-form", "long", "-levels", "aware,aware"),
	})
}

// The bar is drawn a few times a second, and taken away again; into a pipe it
// writes nothing.
func TestBar(t *testing.T) {
	var b bytes.Buffer
	silent := newBar(&b, language.English, 100)
	silent.show(exchange.Progress{Bytes: 50, Rows: 1})
	silent.clear()
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	t.Setenv("TERM", "dumb")
	if isTerminal(null) || b.Len() > 0 {
		t.Errorf("written where no terminal is: %q", b.String())
	}
	now := time.Unix(0, 0)
	drawn := bar{w: &b, tag: language.English, size: 200_000, now: func() time.Time { return now }}
	for _, step := range []struct {
		after time.Duration
		bytes int64
		rows  int
	}{{time.Second, 50_000, 1000}, {time.Millisecond, 60_000, 2000}, {time.Second, 100_000, 4000}, {time.Millisecond, 200_000, 5000}} {
		now = now.Add(step.after)
		drawn.show(exchange.Progress{Bytes: step.bytes, Rows: step.rows})
	}
	drawn.clear()
	want := anew + "[#######.......................]  25 % 1,000 rows read" +
		anew + "[###############...............]  50 % 4,000 rows read" +
		anew + "[##############################] 100 % 5,000 rows read, indexing" + anew
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	b.Reset()
	unknown := bar{w: &b, tag: language.Japanese, now: func() time.Time { return now }}
	unknown.show(exchange.Progress{Bytes: 5, Rows: 12})
	if got := b.String(); got != anew+"12 行を読みました" {
		t.Errorf("%q", got)
	}
}
