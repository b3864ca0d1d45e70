package main

import (
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/scoring/rarity/heldout"
	"github.com/kakezan/kakezan/skills/population"
)

// How often the survey is split, and by how many triples it is judged.
var splits, most = 20, 1000

// survey2016 reads the people of the survey of 2016, which is among the data of
// reference.
func survey2016(t *testing.T) population.Population {
	t.Helper()
	data := os.Getenv("KAKEZAN_DATA")
	if data == "" {
		t.Skip("KAKEZAN_DATA is not set")
	}
	var from survey.CSV
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	from.Flags(flags, "")
	if err := flags.Parse([]string{"-column", "tech_do", "-separator", "; "}); err != nil {
		t.Fatal(err)
	}
	p, err := from.Read(t.Context(), os.DirFS(filepath.Join(data, "skills", "so-survey-2016")), "so2016.csv.gz", language.English, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The estimators reach their goals on people whom they have not seen, for everybody
// and under the default policy: the best one is as right as the better of counting
// and pairs, which beat the three pairs alone by a fifth, and its ranges hold what
// they are to hold without being much wider than those of counting.
func TestSurvey2016_goals(t *testing.T) {
	everybody := survey2016(t)
	believed, _, err := rarity.Policy{}.Believed(everybody)
	if err != nil {
		t.Fatal(err)
	}
	for name, people := range map[string]population.Population{"everybody": everybody, "believed": believed} {
		r, err := heldout.Compare(t.Context(), people, heldout.Options{
			Splits:      splits,
			Most:        most,
			Contestants: []heldout.Contestant{heldout.MaxEntropy(), heldout.Pairwise(), heldout.Counting(), heldout.Best()},
		})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s:\n%v", name, r)
		var rows []heldout.Row
		for row := range r.Rows() {
			rows = append(rows, row)
		}
		maxEntropy, pairwise, counting, best := rows[0], rows[1], rows[2], rows[3]
		atMost := func(what string, got, limit float64) {
			if !(got <= limit) {
				t.Errorf("%s: %s: %.4f, the goal is %.4f", name, what, got, limit)
			}
		}
		atMost("error of best", best.Error().Mean(), 1.02*min(counting.Error().Mean(), pairwise.Error().Mean()))
		atMost("deviance of best", best.Deviance().Mean(), 1.02*min(counting.Deviance().Mean(), pairwise.Deviance().Mean()))
		atMost("error of pairwise", pairwise.Error().Mean(), 0.8*maxEntropy.Error().Mean())
		coverage, ok := best.Coverage()
		atMost("ranges of best that miss", 1-coverage.Mean(), 0.07)
		width, ranged := best.Width()
		countings, _ := counting.Width()
		atMost("width of best", width.Mean(), 1.15*countings.Mean())
		if !ok || !ranged {
			t.Errorf("%s: best foretells no ranges", name)
		}
	}
}
