package main

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/scoring/rarity"
)

var program = clitest.Of(run)

func TestGolden(t *testing.T) {
	program.Golden(t, map[string]string{
		"en": "", "ja": "-lang ja",
		"own":    "-each 20 -times 5 -has F#,Haskell -proxy language=Haskell,Scala -proxy manager= -proxy data=Spark",
		"own-ja": "-each 20 -times 2 -has Go,Rust,PHP -proxy manager= -lang ja",
		"people": "-csv testdata/people.csv -has Go,Kafka,Redis -proxy backend=Go,Redis", "people-ja": "-csv testdata/people.csv -lang ja",
	})
}

// The claim, and what becomes of it: numbers that were computed with another program,
// for three specialties of one in a hundred; and what is known without one.
func TestClaim(t *testing.T) {
	c := claim{100, 3}
	if got := c.product(); !got.Equal(rarity.MustShare(1, 1_000_000)) {
		t.Errorf("the product is %v", got)
	}
	for _, tt := range []struct {
		rho, normal, heavy float64
		heavyKnown         bool
	}{
		{rho: 0, normal: 1_000_000},
		{rho: 0.1, normal: 162_300},
		{0.3, 14_070, 1_490, true},
		{0.5, 2_734, 716, true},
		{rho: 0.7, normal: 782},
		{rho: 0.9, normal: 253},
	} {
		r, err := c.related(tt.rho)
		near := func(p rarity.Probability, want float64) bool { return math.Abs(p.OneIn()/want-1) < 2e-3 }
		if err != nil || !near(r.normal, tt.normal) || tt.heavyKnown && !near(r.heavy, tt.heavy) {
			t.Errorf("%v: %v, %v with heavy tails, %v", tt.rho, r.normal, r.heavy, err)
		}
		if !r.fits || r.pairsOnly.Compare(r.pair) > 0 || r.normal.Compare(r.pair) > 0 || r.normal.Compare(c.product()) < 0 && tt.rho > 0 {
			t.Errorf("%v: a pair is %v, all are %v or %v", tt.rho, r.pair, r.normal, r.pairsOnly)
		}
	}
	// Of two there is one answer, however the abilities are distributed.
	r, err := claim{50, 2}.related(0.3)
	if err != nil || math.Abs(ratio(r.normal, r.pair)-1) > 1e-9 || math.Abs(ratio(r.pairsOnly, r.pair)-1) > 1e-9 {
		t.Errorf("of two: %v, %v, %v, %v", r.pair, r.normal, r.pairsOnly, err)
	}
	// The largest claim has numbers as well.
	if r, err := (claim{mostEach, mostTimes}).related(0.9); err != nil || !(r.normal.OneIn() > mostEach) {
		t.Errorf("the largest one: %v, %v", r.normal, err)
	}
}

// What is said of the survey without its answers is what is counted in them.
func TestSurvey(t *testing.T) {
	root := os.Getenv("KAKEZAN_DATA")
	if root == "" {
		t.Skip("KAKEZAN_DATA does not say where the survey is")
	}
	csv := filepath.Join(root, "skills", "so-survey-2016", "so2016.csv.gz")
	counted, _, code := program("-csv", csv, "-column", "tech_do", "-separator", "; ")
	stated, _, _ := program()
	for _, out := range []string{counted, stated} {
		out = strings.Join(strings.Fields(out), " ")
		for _, want := range []string{
			"held by 1 in 30, 1 in 48, 1 in 69. multiplied 1 in 100,910 ", "counted 1 in 434: 113 of 49,025 people", "233 times as rare as it is",
			"can't be counted here",
		} {
			if code != 0 || !strings.Contains(out, want) {
				t.Errorf("exit code %d, no %q in:\n%s", code, want, out)
			}
		}
	}
	if strings.Contains(counted, "not embedded") || !strings.Contains(strings.Join(strings.Fields(stated), " "), "not embedded") {
		t.Error("what was counted elsewhere is not told from what was counted here")
	}
}

func TestWrong(t *testing.T) {
	file := clitest.Files(t)
	program.Wrong(t, map[string]clitest.Wrong{
		"help":             clitest.Says(0, "-proxy", "-h"),
		"an argument":      clitest.Says(2, "what is R?", "R"),
		"everybody":        clitest.Says(2, "-each takes 2 to 1000000", "-each", "1"),
		"too many times":   clitest.Says(2, "2〜12", "-times", "13", "-lang", "ja"),
		"no proxy":         clitest.Says(2, "ROLE=SKILL,SKILL", "-proxy", "Go"),
		"no role":          clitest.Says(2, "「役割=スキル,スキル」", "-proxy", "=Go", "-lang", "ja"),
		"an unknown one":   clitest.Says(1, "Kubernetes is not in this population", "-proxy", "SRE=Go,Kubernetes"),
		"an unknown skill": clitest.Says(1, "did you mean Hadoop?", "-has", "R,Hadop"),
		"no file":          clitest.Says(1, "ファイルがありません", "-csv", "nowhere.csv", "-lang", "ja"),
		"too many skills":  clitest.Says(1, "too many skills", "-proxy", "a=R,Hadoop,Spark,Go,Java,C#,SQL", "-proxy", "b=Perl,Ruby,Rust,Scala,Swift,PHP"),
		"nobody":           clitest.Says(1, "of nobody is everything known", "-csv", file("a.csv", "id,Go,R\n1,1,\n2,,1\n"), "-form", "wide", "-has", "Go,R"),
	})
}
