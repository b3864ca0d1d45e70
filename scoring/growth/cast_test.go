package growth_test

import (
	"fmt"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// The cast:
//
//	reached  a scale in proportion: how many people something reaches, 1, 8, 40, 300
//	hours    a numeric one in proportion: 0 to 10 by 0.5
//	grade    steps without numbers, low, mid, high
//	points   steps with the numbers 1, 2, 4 and no true zero
//	ratings  1 to 5 by 1, of which 1 is none
var (
	reached = scale(skills.ScaleSpec{ID: "reached", Ratio: true, Steps: steps("self=1", "team=8", "department=40", "company=300")})
	hours   = scale(skills.ScaleSpec{ID: "hours", Ratio: true, Numeric: skills.NumericSpec{Max: decimal.MustParse("10"), By: decimal.MustParse("0.5")}})
	grade   = scale(skills.ScaleSpec{ID: "grade", Name: text.EnJa("Grade", "等級"), Steps: []skills.StepSpec{{ID: "low"}, {ID: "mid"}, {ID: "high"}}})
	points  = scale(skills.ScaleSpec{ID: "points", Steps: steps("one=1", "two=2", "four=4")})
	ratings = scale(skills.ScaleSpec{ID: "ratings", Numeric: skills.NumericSpec{Min: decimal.MustParse("1"), Max: decimal.MustParse("5"), By: decimal.MustParse("1")}})
)

func scale(spec skills.ScaleSpec) skills.Scale {
	s, err := skills.NewScale(spec)
	if err != nil {
		panic(err)
	}
	return s
}

// steps reads steps such as "team=8".
func steps(list ...string) (specs []skills.StepSpec) {
	for _, s := range list {
		var id, number string
		for i, r := range s {
			if r == '=' {
				id, number = s[:i], s[i+1:]
			}
		}
		specs = append(specs, skills.StepSpec{ID: id, Number: new(decimal.MustParse(number))})
	}
	return specs
}

func space(t rapid.TB, o growth.Options, abilities ...growth.Ability) growth.Space {
	t.Helper()
	s, err := growth.New(abilities, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// standing returns a profile by skills and levels in turn: "build", team, ...
func standing(levels ...any) skills.Profile {
	var p skills.Profile
	for i := 0; i < len(levels); i += 2 {
		p = p.With(skills.ID(levels[i].(string)), levels[i+1].(skills.Level))
	}
	return p
}

func on(day string, p skills.Profile) skills.Profile {
	var claims []skills.Claim
	for id, l := range p.All() {
		c, err := skills.NewClaim(skills.ClaimSpec{Skill: id, Level: l, By: skills.ByManager})
		if err != nil {
			panic(err)
		}
		claims = append(claims, c)
	}
	return skills.Resolve(claims, date.MustParse(day), skills.Policy{})
}

// world is a drawn space with where somebody stands, as plain numbers.
type world struct {
	abilities []growth.Ability
	numbers   [][]float64 // of the steps of each ability, from 0 for none
	before    []int       // steps, -1 for unknown
	after     []int
}

// drawWorld draws one to so many abilities on scales of a few steps.
func drawWorld(t *rapid.T, most, unknown int) world {
	var w world
	n := rapid.IntRange(1, most).Draw(t, "abilities")
	for i := range n {
		spec := skills.ScaleSpec{ID: fmt.Sprint("s", i), Ratio: true}
		numbers := []float64{0}
		last := 0
		for j := range rapid.IntRange(1, 5).Draw(t, "steps") {
			last += rapid.IntRange(1, 9).Draw(t, "rise")
			spec.Steps = append(spec.Steps, skills.StepSpec{ID: fmt.Sprint("l", j), Number: new(decimal.MustParse(fmt.Sprint(last)))})
			numbers = append(numbers, float64(last))
		}
		a := growth.Ability{Skill: skills.ID(fmt.Sprint("a", i)), Scale: scale(spec), Weight: rapid.SampledFrom([]float64{0, 0, 1, 0.5, 2, 0.3, 1.7}).Draw(t, "weight")}
		w.abilities, w.numbers = append(w.abilities, a), append(w.numbers, numbers)
		w.before = append(w.before, rapid.IntRange(-unknown, len(numbers)-1).Draw(t, "before"))
		w.after = append(w.after, rapid.IntRange(-unknown, len(numbers)-1).Draw(t, "after"))
	}
	return w
}

func (w world) weight(i int) float64 {
	if w.abilities[i].Weight == 0 {
		return 1
	}
	return w.abilities[i].Weight
}

func (w world) profile(at []int) skills.Profile {
	var p skills.Profile
	for i, step := range at {
		if step >= 0 {
			l, _ := w.abilities[i].Scale.Step(step)
			p = p.With(w.abilities[i].Skill, l)
		}
	}
	return p
}

func near(a, b float64) bool { return nearer(a, b, 1e-10) }

func nearer(a, b, by float64) bool {
	d := a - b
	if d < 0 {
		d = -d
	}
	return a == b || d <= by*max(1, max(a, -a), max(b, -b))
}

func whole(n int64) decimal.Decimal {
	d, err := decimal.FromInt(n)
	if err != nil {
		panic(err)
	}
	return d
}

var thousandth = decimal.MustParse("0.001")
