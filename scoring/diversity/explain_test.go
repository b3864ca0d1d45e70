package diversity_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/scoring/diversity"
	"github.com/kakezan/kakezan/skills/text"
)

// skilled knows three web frameworks, a little accounting, and no law.
func skilled() diversity.Profile {
	z := must(diversity.NewSimilarity([][]float64{
		{1, 0.8, 0.7, 0, 0},
		{0.8, 1, 0.6, 0, 0},
		{0.7, 0.6, 1, 0, 0},
		{0, 0, 0, 1, 0.2},
		{0, 0, 0, 0.2, 1},
	}))
	return must(must(diversity.New([]float64{4, 3, 2, 1, 0}, z)).Named(
		text.Plain("React"), text.Plain("Vue"), text.Text{}, text.EnJa("accounting", "会計"), text.EnJa("law", "法律")))
}

func TestProfile_Explain(t *testing.T) {
	one := must(diversity.New([]float64{2}, diversity.Similarity{}))
	for name, tag := range map[string]language.Tag{"en": language.English, "ja": language.Japanese} {
		golden.Check(t, "explain."+name+".txt", skilled().Explain(tag))
		golden.Check(t, "explain.one."+name+".txt", one.Explain(tag))
		golden.Check(t, "explain.none."+name+".txt", diversity.Profile{}.Explain(tag))
	}
}

// Every figure is there, in both languages, and nothing English in the Japanese.
func TestProfile_Explain_whole(t *testing.T) {
	p := skilled()
	var values []float64
	for _, q := range []float64{0, 1, 2, math.Inf(1)} {
		values = append(values, must(p.Number(q)))
	}
	values = append(values, must(p.Shannon()), must(p.Simpson()), must(p.GiniSimpson()), must(p.Pielou()), float64(p.Kinds()))
	for _, c := range must(p.Contributions(1)) {
		values = append(values, c.Share(), c.Ordinariness(), c.Without(), c.Drop())
	}
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		said := p.Explain(tag)
		for _, v := range values {
			if !strings.Contains(said, ": "+account.Number(v).In(tag)+"\n") {
				t.Errorf("%v is not in the words in %v:\n%s", v, tag, said)
			}
		}
		figures, formulas, inputs := 0, 0, 0
		for line := range strings.Lines(said) {
			switch {
			case !strings.HasPrefix(line, " "):
				figures++
			case strings.HasPrefix(line, "  formula: "), strings.HasPrefix(line, "  式: "):
				formulas++
			case strings.HasPrefix(line, "  from: "), strings.HasPrefix(line, "  もとになった値: "):
				inputs++
			}
			if tag == language.Japanese && strings.Count(strings.TrimFunc(line, unicode.IsSpace), " the ") > 0 {
				t.Errorf("English in Japanese: %s", line)
			}
		}
		if figures != len(values) || formulas != figures || inputs != figures {
			t.Errorf("%d figures, %d formulas and %d inputs of %d values", figures, formulas, inputs, len(values))
		}
	}
}

func ExampleProfile_Explain() {
	z, _ := diversity.NewSimilarity([][]float64{{1, 0.8}, {0.8, 1}})
	p, _ := diversity.New([]float64{3, 1}, z)
	p, _ = p.Named(text.Plain("React"), text.Plain("Vue"))
	said := p.Explain(language.English)
	for line := range strings.Lines(said[strings.Index(said, "effective number of kinds, order 1"):]) {
		if strings.Contains(line, "order 2") {
			break
		}
		fmt.Print(line)
	}
	// Output:
	// effective number of kinds, order 1: 1.082
	//   formula: exp(-sum of p ln Zp)
	//   from: React p = 0.75, Zp = 0.95; Vue p = 0.25, Zp = 0.85
	//   assumed: Zp counts what is like a kind by the similarity that was given
}
