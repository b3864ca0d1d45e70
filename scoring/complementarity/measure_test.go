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

func TestPair_Text(t *testing.T) {
	for _, tt := range []struct {
		both, first, second, people int
		en, ja                      string
	}{
		{344, 1012, 707, 49_025, "344 of 49,025 people hold both, 23.6 times as many as by chance (95 %: 21.2 to 26.2)", "49,025 人中 344 人が両方を持ち、偶然の 23.6 倍（95 %：21.2〜26.2）"},
		{1, 2, 3, 10_000, "1 of 10,000 people hold both, 1,667 times as many as by chance (95 %: 42.2 to 3,333)", "10,000 人中 1 人が両方を持ち、偶然の 1,667 倍（95 %：42.2〜3,333）"},
		{0, 20, 30, 1000, "0 of 1,000 people hold both, 0 times as many as by chance (95 %: 0 to 6.14)", "1,000 人中 0 人が両方を持ち、偶然の 0 倍（95 %：0〜6.14）"},
		{0, 0, 30, 1000, "nobody of 1,000 people holds one of the two: what goes with it is not known", "1,000 人の中に持つ人が 1 人もいないスキルがあるため、一緒に持たれるかどうかは分かりません"},
	} {
		p := must(complementarity.New(tt.both, tt.first, tt.second, tt.people))
		if en, ja := p.Text(language.English), p.Text(language.Japanese); en != tt.en || ja != tt.ja {
			t.Errorf("got %q, %q, want %q, %q", en, ja, tt.en, tt.ja)
		}
	}
	if s := (complementarity.Interval{}).String(); s != "" {
		t.Errorf("no interval reads %q", s)
	}
	if i := must(must(complementarity.New(2, 2, 4, 10)).OddsRatioInterval(0.95)); i.String() != "95 %: 0.448 to ∞" {
		t.Errorf("got %q", i)
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
