package calibration

import (
	"context"
	"errors"
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/agreement"
	"github.com/kakezan/kakezan/scoring/orthant"
	"github.com/kakezan/kakezan/skills"
)

type explains interface{ Explain(language.Tag) string }

// TestExplain gives every figure a name, a value, a formula and inputs, in both
// languages.
func TestExplain(t *testing.T) {
	m := rated(t)
	a, err := LeastSquares(full(10, 3, func(u, r int) float64 { return float64(u) + float64((u*u+r*r*u)%5) - float64(r) }).ratings(t))
	if err != nil {
		t.Fatal(err)
	}
	tree := mustLS(t, cells{2, 2, [][3]float64{{0, 0, 1}, {0, 1, 2}, {1, 1, 3}}})
	scatter, err := a.Consistency()
	if err != nil {
		t.Fatal(err)
	}
	sure, err := m.Reliability(context.Background(), 0.9)
	if err != nil {
		t.Fatal(err)
	}
	r := full(6, 3, func(u, r int) float64 { return float64((u*u + 2*r*u) % 7) }).ratings(t)
	course, err := Drift(Round{"spring", r}, Round{"autumn", r})
	if err != nil {
		t.Fatal(err)
	}
	readings := m.Read([]skills.Claim{
		claim(t, skills.ClaimSpec{Skill: "go", Level: level(t, "p4"), Author: raterID(0)}),
		claim(t, skills.ClaimSpec{Skill: "go", Level: level(t, "p4"), Author: "somebody"}),
	})
	ready, err := Ready(role(t, ladder.All{asks("build", "p3"), asks("spread", "p3"), ladder.Rating{Review: "half-year", Level: "p3"}}), ladder.Facts{}, abilities(t, nobody, Ability{"build", 3, 1}), orthant.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		of      explains
		figures int
		has     []string
	}{
		"additive":    {a, 4 + 3 + 10, []string{"leniency of rater-01", "adjusted rating of unit-03", "degrees of freedom: 18", "formula: ", "adjusted for all tests by Holm", "and 1 more"}[:5]},
		"tree":        {tree, 4 + 2 + 2, []string{"residual standard deviation: not defined", "leave no degrees of freedom"}},
		"mixed":       {m, 5 + 3 + 10, []string{"variance between units", "shrunk leniency of rater-00"}},
		"reliability": {sure, 1, []string{"(90 % from "}},
		"course":      {course, 3, []string{"change of rater-00 from spring to autumn: 0 (95 % from "}},
		"consistency": {scatter, 2 + 3, []string{"Bartlett's statistic", "999 tables drawn"}},
		"reading":     {readings[0], 2, []string{"the nearest level is p3"}},
		"not read":    {readings[1], 1, []string{"as stated"}},
		"ready":       {ready, 1 + 2, []string{"probability of being ready for Senior: 0 to 0.5", "nobody has rated spread", "not known, so that it may be 0: "}},
	} {
		en, ja := test.of.Explain(language.English), test.of.Explain(language.Japanese)
		if strings.Count(en, "\n") != strings.Count(ja, "\n") {
			t.Errorf("%s: %d lines in English, %d in Japanese", name, strings.Count(en, "\n"), strings.Count(ja, "\n"))
		}
		for _, want := range test.has {
			if !strings.Contains(en, want) {
				t.Errorf("%s: no %q in:\n%s", name, want, en)
			}
		}
		for lang, said := range map[string]string{"en": en, "ja": ja} {
			heads, formulas, inputs := 0, 0, 0
			for line := range strings.Lines(said) {
				switch {
				case !strings.HasPrefix(line, " "):
					heads++
				case strings.HasPrefix(line, "  formula: "), strings.HasPrefix(line, "  式: "):
					formulas++
				case strings.HasPrefix(line, "  from: "), strings.HasPrefix(line, "  もとになった値: "):
					inputs++
				}
				if lang == "ja" && !strings.ContainsFunc(line, func(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Han) }) {
					t.Errorf("%s: not in Japanese: %s", name, line)
				}
			}
			if heads != test.figures || formulas != test.figures || inputs != test.figures {
				t.Errorf("%s, %s: %d figures, %d formulas, %d inputs, want %d:\n%s", name, lang, heads, formulas, inputs, test.figures, said)
			}
			if left := regexp.MustCompile(`\{\w+\}|NaN|: \n`).FindString(said); left != "" {
				t.Errorf("%s, %s: %q in:\n%s", name, lang, left, said)
			}
		}
	}
	for _, zero := range []explains{Additive{}, Mixed{}, Reliability{}, Course{}, Consistency{}, Reading{}, Readiness{}} {
		if got := zero.Explain(language.Japanese); got != "" {
			t.Errorf("%T explains itself: %q", zero, got)
		}
	}
}

// TestZero holds that no zero value panics, and what each says.
func TestZero(t *testing.T) {
	var a Additive
	if _, err := a.ResidualSD(); !errors.Is(err, ErrRatings) {
		t.Error(err)
	}
	if _, err := a.Explained(); !errors.Is(err, ErrRatings) {
		t.Error(err)
	}
	if _, err := a.Severity(); !errors.Is(err, ErrRatings) {
		t.Error(err)
	}
	if _, err := a.Consistency(); !errors.Is(err, ErrRatings) {
		t.Error(err)
	}
	if a.Mean() != 0 || a.Freedom() != 0 || a.Ratings() != 0 || !a.Equal(Additive{}) || a.String() != "0 ratings of 0 units by 0 raters" || len(values(a.Units())) != 0 {
		t.Error(a)
	}
	var m Mixed
	if m.Intercept() != 0 || m.InterceptStdErr() != 0 || m.Components() != (Components{}) || !math.IsInf(m.LogLikelihood(), -1) || !m.Equal(Mixed{}) || len(values(m.Raters())) != 0 {
		t.Error(m)
	}
	if _, err := m.Reliability(context.Background(), 0.9); !errors.Is(err, ErrRatings) {
		t.Error(err)
	}
	if _, _, err := m.Confidence("x"); !errors.Is(err, ErrUnknown) {
		t.Error(err)
	}
	var c Consistency
	if c.P() != 1 || len(c.Raters()) != 0 || !c.Equal(Consistency{}) || c.String() != "not known" {
		t.Error(c)
	}
	if _, ok := (Reliability{}).Decimal(); ok {
		t.Error("a reliability of nothing is a confidence")
	}
	if _, _, err := (Estimate{}).Interval(0.95); !errors.Is(err, ErrFreedom) {
		t.Error(err)
	}
	var course Course
	if len(course.Changes()) != 0 || len(course.Models()) != 0 || !course.Equal(Course{}) {
		t.Error(course)
	}
	_ = Reading{}.String() + Readiness{}.String() + Scatter{}.String() + Change{}.String() + Abilities{}.String()
	for _, zero := range []fmt.Stringer{Test{}, Estimate{}, Reliability{}, Mixed{}, Consistency{}} {
		if got := zero.String(); got != "not known" {
			t.Errorf("%T says %q", zero, got)
		}
	}
	if lo, hi, _ := (Reliability{}).Interval(); lo != 0 || hi != 1 || !math.IsNaN(Reliability{}.Value()) {
		t.Error("a reliability of nothing has a value")
	}
}

// TestWrong says what is missing, in both languages.
func TestWrong(t *testing.T) {
	two := agreement.Rating{Unit: "u", Rater: "r", Value: 1}
	apart := table(t, two, agreement.Rating{Unit: "v", Rater: "s", Value: 2}, agreement.Rating{Unit: "w", Rater: "s", Value: 2})
	stopped, stop := context.WithCancel(context.Background())
	stop()
	good := full(3, 3, func(u, r int) float64 { return float64((u*u*r + r*r + u) % 4) }).ratings(t)
	m, err := REML(context.Background(), good)
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		call func() error
		want error
		says string
	}{
		"no ratings":   {func() error { _, err := LeastSquares(agreement.Ratings{}); return err }, ErrRatings, "LeastSquares(0 ratings): there are no ratings: it takes two raters and units that both have rated"},
		"one rater":    {func() error { _, err := LeastSquares(table(t, two)); return err }, ErrOneRater, "LeastSquares(1 ratings): r is the only rater: who is lenient shows only where somebody else rates the same units"},
		"disconnected": {func() error { _, err := LeastSquares(apart); return err }, ErrDisconnected, "LeastSquares(3 ratings): 2 groups never met, so that a lenient rater can't be told from a good unit: raters r with units u; raters s with units v, w. What would join them, at least 1 more: r rates v"},
		"too many": {func() error {
			_, err := LeastSquares(full(1, MaxRaters+1, func(_, r int) float64 { return float64(r) }).ratings(t))
			return err
		}, ErrLimit, ""},
		"no freedom": {func() error {
			_, err := REML(context.Background(), table(t, two, agreement.Rating{Unit: "u", Rater: "s", Value: 1}))
			return err
		}, ErrFreedom, ""},
		"no scatter": {func() error {
			_, err := REML(context.Background(), full(3, 3, func(u, r int) float64 { return float64(u + r) }).ratings(t))
			return err
		}, ErrFreedom, ""},
		"all the same": {func() error {
			a, _ := LeastSquares(full(3, 3, func(u, r int) float64 { return 4 }).ratings(t))
			_, err := a.Explained()
			return err
		}, ErrFreedom, ""},
		"stopped":      {func() error { _, err := REML(stopped, good); return err }, context.Canceled, ""},
		"stopped late": {func() error { _, err := m.Reliability(stopped, 0.95); return err }, context.Canceled, ""},
		"a confidence": {func() error { _, err := m.Reliability(context.Background(), 1); return err }, ErrInput, "Reliability(1): 1 is not between 0 and 1"},
		"NaN": {func() error {
			e, _ := m.Unit(unitID(0))
			_, _, err := e.Interval(math.NaN())
			return err
		}, ErrInput, "Interval(NaN): NaN is not between 0 and 1"},
		"rater": {func() error { _, err := m.Rater("x"); return err }, ErrUnknown, "Rater(x): x has rated nothing"},
		"unit":  {func() error { _, err := m.Unit("x"); return err }, ErrUnknown, "Unit(x): x has no rating"},
	} {
		err := test.call()
		if !errors.Is(err, test.want) || test.says != "" && err.Error() != test.says {
			t.Errorf("%s: %v, want %v: %s", name, err, test.want, test.says)
			continue
		}
		if says, ok := err.(interface{ Text(language.Tag) string }); ok {
			if ja := says.Text(language.Japanese); !strings.ContainsFunc(ja, func(r rune) bool { return unicode.In(r, unicode.Hiragana) }) || strings.ContainsAny(ja, "{}") {
				t.Errorf("%s: not in Japanese: %s", name, ja)
			}
		} else if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %T has no Text", name, err)
		}
	}
}
