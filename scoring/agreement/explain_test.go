package agreement_test

import (
	"math"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/scoring/agreement"
)

// explained is one of each type that explains itself, with its figures.
func explained(t *testing.T) map[string]struct {
	says    func(language.Tag) string
	figures []float64
} {
	r := must(agreement.FromTable([]string{"nao", "rei", "sho", "emi"}, []string{"kim", "lee"},
		[][]float64{{1, 2}, {3, 3}, {math.NaN(), 2}, {2, 2}}))
	complete := must(agreement.FromTable([]string{"nao", "rei", "sho", "emi"}, []string{"kim", "lee"},
		[][]float64{{1, 2}, {3, 3}, {math.NaN(), math.NaN()}, {2, 2}}))
	k := must(agreement.Cohen(r, agreement.Options{Weights: agreement.Linear}))
	a := must(agreement.Alpha(r, agreement.Ordinal))
	g := must(agreement.Gwet(r, agreement.Options{Categories: []float64{1, 2, 3, 4}, Weights: agreement.Quadratic}))
	v := must(a.Bootstrap(never, agreement.Resampling{Times: 200, Seed: 3}))
	absolute, oneWay := must(agreement.ICC(complete, agreement.Absolute)), must(agreement.ICC(complete, agreement.OneWayMean))
	w := must(agreement.Kendall(complete))
	type explanation = struct {
		says    func(language.Tag) string
		figures []float64
	}
	all := map[string]explanation{}
	for name, c := range map[string]agreement.Coefficient{"cohen": k, "alpha": a, "gwet": g} {
		all[name] = explanation{c.Explain, []float64{
			c.Value(), c.Observed(), c.Expected(), c.Same(), float64(c.Units()), float64(c.Raters()), float64(c.Ratings()), float64(c.Pairings()),
		}}
	}
	for name, c := range map[string]agreement.Correlation{"absolute": absolute, "oneway": oneWay} {
		ratio, units, errors, p := c.F()
		all[name] = explanation{c.Explain, []float64{
			c.Value(), ratio, units, errors, p, float64(c.Units()), float64(c.Raters()), float64(c.PerUnit()),
		}}
	}
	chi, freedom, p := w.ChiSquare()
	all["kendall"] = explanation{w.Explain, []float64{w.Value(), w.Uncorrected(), chi, freedom, p, float64(w.Units()), float64(w.Raters())}}
	all["bounds"] = explanation{v.Explain, []float64{v.Low(), v.High(), float64(v.Undefined())}}
	return all
}

// Every figure is there, with a formula and inputs, in both languages, and no English in
// the Japanese but names.
func TestExplain_whole(t *testing.T) {
	for name, e := range explained(t) {
		for word, tag := range map[string]language.Tag{"en": language.English, "ja": language.Japanese} {
			said := e.says(tag)
			golden.Check(t, "explain."+name+"."+word+".txt", said)
			for _, x := range e.figures {
				if !strings.Contains(said, ": "+account.Number(x).In(tag)+"\n") {
					t.Errorf("%v is not in the words of %s in %s:\n%s", x, name, word, said)
				}
			}
			figures, formulas, inputs := 0, 0, 0
			for line := range strings.Lines(said) {
				switch {
				case strings.HasPrefix(line, "  formula: "), strings.HasPrefix(line, "  式: "):
					formulas++
				case strings.HasPrefix(line, "  from: "), strings.HasPrefix(line, "  もとになった値: "):
					inputs++
				case !strings.HasPrefix(line, "  "):
					figures++
					if !strings.Contains(line, ": ") || strings.HasSuffix(line, ": \n") {
						t.Errorf("%s in %s: %q has no value", name, word, line)
					}
				}
				if strings.Contains(line, "{") {
					t.Errorf("%s in %s: a place of %q is open", name, word, line)
				}
				if word == "en" && strings.ContainsFunc(line, func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }) {
					t.Errorf("%s: %q is not English", name, line)
				}
			}
			if formulas != figures || inputs != figures || figures == 0 {
				t.Errorf("%s in %s: %d figures, %d formulas, %d lists of inputs:\n%s", name, word, figures, formulas, inputs, said)
			}
		}
	}
}

// The zero values explain nothing, and none of their methods panics.
func TestZero(t *testing.T) {
	var c agreement.Coefficient
	var v agreement.Bounds
	var i agreement.Correlation
	var w agreement.Concordance
	if said := c.Explain(language.English) + v.Explain(language.English) + i.Explain(language.English) + w.Explain(language.Japanese); said != "" {
		t.Errorf("zero values say %q", said)
	}
	ratio, units, errors, p := i.F()
	chi, freedom, tail := w.ChiSquare()
	low, high, err := i.Interval(0.95)
	for _, x := range []float64{
		c.Value(), c.Observed(), c.Expected(), c.Same(), v.Low(), v.High(), i.Value(), ratio, units, errors, p,
		w.Value(), w.Uncorrected(), chi, freedom, tail, low, high,
	} {
		if !math.IsNaN(x) {
			t.Errorf("a figure of a zero value is %v, want NaN", x)
		}
	}
	if err == nil || c.Units()+c.Raters()+c.Ratings()+c.Pairings()+v.Times()+v.Undefined()+i.Units()+i.Raters()+i.PerUnit()+w.Units()+w.Raters() != 0 {
		t.Errorf("zero values count something, or have an interval: %v", err)
	}
	if !c.IsZero() || !v.IsZero() || !i.IsZero() || !w.IsZero() || !c.Equal(c) || !v.Equal(v) || !i.Equal(i) || !w.Equal(w) {
		t.Error("zero values are not themselves")
	}
	for got, want := range map[string]string{
		c.String(): "agreement of nobody: not defined (0 units, 0 raters)", v.String(): "not defined to not defined",
		i.String(): "ICC of nobody: not defined (0 units, 0 raters)", w.String(): "Kendall's W: not defined (0 units, 0 raters)",
		agreement.Unweighted.String(): "unweighted", agreement.Metric{}.String(): "", agreement.Form{}.String(): "",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for range c.LeftOut() {
		t.Error("a unit is left out of nothing")
	}
}
