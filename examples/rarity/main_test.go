package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/scoring/rarity"
)

var program = clitest.Of(run)

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"people":    "-csv testdata/people.csv -has Go,Kafka,Redis -top 3",
		"people-ja": "-csv testdata/people.csv -has Go,Kafka,Redis -top 3 -atmost 6 -lang ja",
		"two":       "-has Hadoop,Spark -policy everyone",
		"one":       "-csv testdata/people.csv -has Rust",
		"levels":    "-csv testdata/matrix.csv -form wide -id who -levels aware,working,expert -has Go>=working,R>=aware,SQL>=expert",
		"levels-ja": "-csv testdata/matrix.csv -form wide -id who -levels aware,working,expert -has Go>=working,R>=aware,SQL>=expert -lang ja",
	})
}

// What is said of the survey itself is what is counted in it; and a combination that
// rests on people who tick everything is told from one that does not.
func TestSurvey(t *testing.T) {
	root := os.Getenv("KAKEZAN_DATA")
	if root == "" {
		t.Skip("KAKEZAN_DATA does not say where the survey is")
	}
	csv := filepath.Join(root, "skills", "so-survey-2016", "so2016.csv.gz")
	const fragile = "Careful: The answer rests on a few people who name very many skills"
	for call, want := range map[string]struct {
		texts     []string
		isFragile bool
	}{
		"-has R,Hadoop,Spark -atmost 20": {[]string{
			"R + Hadoop + Spark ", "people who name at most 20 skills, are 48,937", "113 of 49,025", "count 1 in 434 95 %: 1 in 361 to 521 233 ",
			"1 in 100,910 = 3.3 % × 2.1 % × 1.4 %", "at most 1 in 288", "1 in 369 ", "344 of 49,025", "Scala",
			"rarest 2 R + Spark: 1 in 288 most typical 2 Hadoop + Spark: 1 in 143", "Which skill next makes it rarest skill bits at least then it is",
		}, false},
		"-has F#,Haskell,Clojure": {[]string{
			"34 of 49,025", "count 1 in 1,442 ", "1 in 538,570", "maximum entropy 1 in 1,871 ",
		}, true},
	} {
		out, _, code := program(append([]string{"-csv", csv, "-column", "tech_do", "-separator", "; "}, strings.Fields(call)...)...)
		out = strings.Join(strings.Fields(out), " ")
		for _, text := range want.texts {
			if code != 0 || !strings.Contains(out, text) {
				t.Errorf("%s: exit code %d, no %q in:\n%s", call, code, text, out)
			}
		}
		if strings.Contains(out, fragile) != want.isFragile {
			t.Errorf("%s: fragile or not:\n%s", call, out)
		}
	}
}

// An index answers as the file does of which it was made, and a combination that is
// told in other words is the same.
func TestSame(t *testing.T) {
	from := survey.Source{}
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	from.Flags(flags, "")
	if err := flags.Parse([]string{"-csv", "testdata/people.csv"}); err != nil {
		t.Fatal(err)
	}
	r, err := read(t.Context(), from, rarity.BestOptions{}, language.English, os.Stderr)
	if err != nil {
		t.Fatal(err)
	}
	index := filepath.Join(t.TempDir(), "people.pop")
	if err := r.people.Save(index); err != nil {
		t.Fatal(err)
	}
	answer := func(args ...string) string {
		out, stderr, code := program(args...)
		if code != 0 || stderr != "" {
			t.Fatalf("%v: exit code %d: %s", args, code, stderr)
		}
		_, out, _ = strings.Cut(out, "\n")
		return out
	}
	want := answer("-csv", "testdata/people.csv", "-has", "SQL,R,Go")
	if diff := cmp.Diff(want, answer("-open", index, "-has", "SQL,R,Go")); diff != "" {
		t.Errorf("(-read +opened):\n%s", diff)
	}
	if diff := cmp.Diff(want, answer("-open", index, "-has", "sql", "-has", "R,Go,SQL")); diff != "" {
		t.Errorf("(-at once +twice):\n%s", diff)
	}
}

func TestWrong(t *testing.T) {
	file := clitest.Files(t)
	program.Wrong(t, map[string]clitest.Wrong{
		"help":              clitest.Says(0, "-policy", "-h"),
		"an argument":       clitest.Says(2, "what is R?", "R"),
		"no policy":         clitest.Says(2, "did you mean everyone?", "-policy", "everyon"),
		"two policies":      clitest.Says(2, "どちらか一方", "-policy", "everyone", "-atmost", "3", "-lang", "ja"),
		"no list":           clitest.Says(2, "-top takes", "-top", "0"),
		"below nothing":     clitest.Says(2, "0 以上", "-atmost", "-1", "-lang", "ja"),
		"two sources":       clitest.Says(2, "-open", "-csv", "a.csv", "-open", "b.pop"),
		"no file":           clitest.Says(1, "nowhere.csv: there is no such file", "-csv", "nowhere.csv", "-has", "Go"),
		"nothing asked":     clitest.Says(1, "which skills?", "-csv", "testdata/people.csv"),
		"not asked about":   clitest.Says(1, "Hadop is not in this population: nobody was asked about it, which does not mean that it is rare (did you mean Hadoop?)", "-has", "R,Hadop"),
		"not asked, ja":     clitest.Says(1, "「Kubernetes」はこの母集団にありません", "-has", "Kubernetes", "-lang", "ja"),
		"of counts, levels": clitest.Says(1, "counts of who holds a skill at all", "-has", "R>=3"),
		"too many":          clitest.Says(1, "too many skills", "-has", "R,Hadoop,Spark,Go,Java,C#,SQL,Perl,Ruby,Rust,Scala,Swift,PHP"),
		"nobody":            clitest.Says(1, "聞かれたことがすべて分かる人がいません", "-csv", file("a.csv", "id,Go,R\n1,1,\n2,,1\n"), "-form", "wide", "-has", "Go,R", "-lang", "ja"),
	})
}
