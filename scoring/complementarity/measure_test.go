package complementarity_test

import (
	"math"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/complementarity"
	"github.com/kakezan/kakezan/scoring/correlation"
)

// Pair gives the tetrachoric correlation of its own table, flagged and refused where
// that is.
func TestPair_Tetrachoric(t *testing.T) {
	p := must(complementarity.New(120, 300, 250, 10_000))
	want := must(correlation.Tetrachoric(120, 180, 130, 9570))
	if got := must(p.Tetrachoric()); !got.Equal(want) || got.Corrected() || math.Abs(complementarity.Tetrachoric.Of(p)-want.R()) > 1e-14 {
		t.Errorf("got %v, %v, want %v", got, complementarity.Tetrachoric.Of(p), want)
	}
	if got := must(must(complementarity.New(0, 10, 10, 1000)).Tetrachoric()); !got.Corrected() {
		t.Errorf("%v of a table with an empty cell is no convention", got)
	}
	for _, p := range []complementarity.Pair{{}, must(complementarity.New(0, 0, 5, 10)), must(complementarity.New(5, 5, 10, 10))} {
		if _, err := p.Tetrachoric(); err == nil || !math.IsNaN(complementarity.Tetrachoric.Of(p)) {
			t.Errorf("%v has the tetrachoric correlation %v", p, complementarity.Tetrachoric.Of(p))
		}
	}
}

func TestMeasure(t *testing.T) {
	p := must(complementarity.New(120, 300, 250, 10_000))
	words := map[string]bool{}
	for _, m := range complementarity.Measures() {
		en, ja := m.Name(language.English), m.Name(language.Japanese)
		if en == "" || en == ja || m.Text(language.English) == m.Text(language.Japanese) || m.Text(language.English) == "" {
			t.Errorf("%v has no two texts", m)
		}
		if m.IsZero() || m.String() == "" || words[m.String()] || math.IsNaN(m.Of(p)) {
			t.Errorf("%v is %v", m, m.Of(p))
		}
		words[m.String()] = true
	}
	var zero complementarity.Measure
	if !zero.IsZero() || zero.Name(language.English) != "" || zero.Text(language.Japanese) != "" || !math.IsNaN(zero.Of(p)) {
		t.Errorf("the zero Measure is %q, %v", zero.Name(language.English), zero.Of(p))
	}
	if complementarity.Caution(language.English) == complementarity.Caution(language.Japanese) {
		t.Error("the caution has no two texts")
	}
	if complementarity.Measures()[0] = complementarity.Z; complementarity.Measures()[0] != complementarity.Lift {
		t.Error("the measures can be changed")
	}
}
