package growth_test

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Every figure has a name, a value, a formula and its inputs, in both languages.
func TestExplain(t *testing.T) {
	named := func(id, en, ja string, s skills.Scale, weight float64) growth.Ability {
		return growth.Ability{Skill: skills.ID(id), Name: text.EnJa(en, ja), Scale: s, Weight: weight}
	}
	known := space(t, growth.Options{}, named("build", "Build", "作る力", reached, 0), named("foresee", "Foresee", "見通す力", hours, 2), named("spread", "Spread", "広める力", hours, 0))
	insisted := space(t, growth.Options{Insist: true}, named("build", "Build", "作る力", grade, 0), named("spread", "Spread", "広める力", grade, 0), named("other", "Other", "別の力", ratings, 0))
	before := on("2024-04", standing("build", reached.MustParse("self"), "foresee", hours.MustParse("2"), "spread", hours.MustParse("none")))
	after := on("2026-04", standing("build", reached.MustParse("team"), "foresee", hours.MustParse("3")))
	g := known.Between(before, after)
	odd := insisted.Volume(standing("build", grade.MustParse("mid"), "spread", hours.MustParse("1"), "other", ratings.MustParse("4")))
	choice, err := g.After().Best(3, nil)
	if err != nil {
		t.Fatal(err)
	}
	rough, err := known.Volume(before).BestOf(1, 36, func(id skills.ID, l skills.Level) float64 { return float64(len(id)) })
	if err != nil {
		t.Fatal(err)
	}
	steps, err := g.After().Next(nil)
	if err != nil {
		t.Fatal(err)
	}
	balance, err := insisted.Balance(6, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		var out strings.Builder
		for _, x := range []struct {
			name    string
			explain func(language.Tag) string
			figures int
		}{
			{"growth", g.Explain, 4 + 2*3},
			{"volume", g.After().Explain, 3 + 3},
			{"insisted", odd.Explain, 3 + 3},
			{"choice", choice.Explain, 3 + 3*2},
			{"rough", rough.Explain, 3 + 3*3},
			{"step", steps[0].Explain, 4},
			{"balance", balance.Explain, 1 + 2*3},
		} {
			said := x.explain(tag)
			out.WriteString("== " + x.name + "\n" + said)
			formula, from := "  formula: ", "  from: "
			if tag == language.Japanese {
				formula, from = "  式: ", "  もとになった値: "
			}
			figures := 0
			for line := range strings.Lines(said) {
				if !strings.HasPrefix(line, " ") {
					figures++
				}
				if strings.ContainsAny(line, "{}") || tag == language.English && strings.ContainsFunc(line, func(r rune) bool { return r > 0x2fff }) {
					t.Errorf("%v: %s", tag, line)
				}
			}
			if n := strings.Count(said, formula); n != figures || strings.Count(said, from) != figures || figures != x.figures {
				t.Errorf("%v, %s: %d figures, want %d, with %d formulas and %d inputs", tag, x.name, figures, x.figures, n, strings.Count(said, from))
			}
		}
		golden.Check(t, "explain."+tag.String()+".golden", out.String())
	}
}
