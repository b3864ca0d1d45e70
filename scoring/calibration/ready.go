package calibration

import (
	"math"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/orthant"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Ability is what ratings say of somebody's ability in one skill, on the scale of the
// skill's levels: an adjusted rating and the standard error of its prediction, as
// [Mixed.Unit] gives them.
type Ability struct {
	Skill  skills.ID
	Value  float64
	StdErr float64 // 0 or above
}

// Abilities are what ratings say of somebody's abilities, and how their errors hang
// together. They are immutable and safe for concurrent use. The zero Abilities say
// nothing of any skill.
type Abilities struct {
	list        []Ability
	correlation correlation.Matrix
}

// NewAbilities returns abilities whose errors are correlated as the matrix says, in the
// order of the list; the zero Matrix means independent errors, which are right where
// each skill was rated by other raters, or by raters whose leniency in one skill says
// nothing of that in another.
//
// It fails with [ErrInput] for a skill without an id or that comes twice, an ability
// that is not finite, a standard error below 0, and a matrix of another size.
func NewAbilities(list []Ability, errors correlation.Matrix) (Abilities, error) {
	call := "NewAbilities(" + strconv.Itoa(len(list)) + " abilities)"
	seen := make(map[skills.ID]bool)
	for i, a := range list {
		at := []string{"place", strconv.Itoa(i + 1), "skill", string(a.Skill), "value", number(a.Value), "error", number(a.StdErr)}
		switch {
		case a.Skill == "":
			return Abilities{}, fault.New(call, ErrInput, noSkill, at...)
		case seen[a.Skill]:
			return Abilities{}, fault.New(call, ErrInput, skillTwice, at...)
		case math.IsNaN(a.Value) || math.IsInf(a.Value, 0) || !(a.StdErr >= 0) || math.IsInf(a.StdErr, 0):
			return Abilities{}, fault.New(call, ErrInput, badAbility, at...)
		}
		seen[a.Skill] = true
	}
	if n := errors.Dim(); n != 0 && n != len(list) {
		return Abilities{}, fault.New(call, ErrInput, badMatrix, "count", strconv.Itoa(len(list)), "dim", strconv.Itoa(n))
	}
	return Abilities{slices.Clone(list), errors}, nil
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// All returns the abilities, in the order given. The slice is the caller's own.
func (a Abilities) All() []Ability { return slices.Clone(a.list) }

// Equal reports whether both say the same of the same skills, in the same order.
func (a Abilities) Equal(b Abilities) bool {
	return slices.Equal(a.list, b.list) && a.correlation.Equal(b.correlation)
}

// String returns how many skills they are of, such as "3 abilities".
func (a Abilities) String() string { return strconv.Itoa(len(a.list)) + " abilities" }

// Ways is how many ways to meet a requirement are looked at, the cheapest first.
const Ways = 16

// Readiness is how probable it is that somebody's true abilities reach what a grade or
// role asks. It is immutable. The zero Readiness is of no target, and its range is 0 to
// 1.
type Readiness struct {
	target    ladder.Target
	share     fit.Range
	asked     []Asked // of the way that is most probable
	must      []Asked // of every way
	unrated   []text.Text
	open      []ladder.Need // conditions that are not met, or not known to be
	whole     bool          // whether the way is the only one
	err       float64       // numerical, of the larger end
	path      orthant.Path
	dependent bool
}

// Asked is one level that is asked, beside the ability.
type Asked struct {
	Skill   skills.ID
	Name    text.Text // what the ladder calls the skill
	Level   skills.Level
	Number  float64 // of the level
	Ability Ability // the zero value means that nobody has rated the skill
	Chance  float64 // that the ability alone reaches the level; NaN where nobody has rated it
}

// Ready returns how probable it is that all true abilities are at least what a target
// asks,
//
//	P(X_i >= t_i for all skills i that are asked),  X ~ N(adjusted ratings, covariance of their errors),
//
// with t_i the number of the level that is asked ([skills.Scale.Number]): an orthant
// probability ([orthant.Normal]). An ability that is exactly at its level with an error
// is reached with probability 1/2; being rated at a level is not yet being there. An
// ability with the standard error 0 is taken at its word.
//
// Facts decide what is no level: a time in a place, evidence, a rating. What they say is
// not met makes the probability 0, what they do not say makes it one from 0. Their
// levels only order the ways to meet the requirement, and a skill that is waived asks
// nothing.
//
// The probability is a range. The lower end is that of the most probable of the [Ways]
// to meet the requirement, the upper end that of what every way asks; they are equal
// where there is one way. A skill that nobody has rated, and an open condition, make
// the lower end 0, and are named in Explain.
//
// It fails with [ErrTarget] for what is no grade or role and for a target of which
// nobody has said what it asks or that nobody can reach; with [ErrInput] where a level
// that is asked of a rated skill has no number; and as orthant.Normal does.
func Ready(target ladder.Target, facts ladder.Facts, abilities Abilities, o orthant.Options) (Readiness, error) {
	if !ladder.IsTarget(target) {
		return Readiness{}, fault.New("Ready()", ErrTarget, noTarget)
	}
	call := "Ready(" + target.ID() + ")"
	ways := target.Requirement().Completions(facts, Ways)
	if len(ways) == 0 {
		return Readiness{}, fault.New(call, ErrTarget, notStated, "target", target.ID())
	}
	q := question{abilities: abilities, options: o, places: make(map[skills.ID]int)}
	for i, a := range abilities.list {
		q.places[a.Skill] = i
	}
	r := Readiness{target: target, dependent: abilities.correlation.Dim() > 0}
	best := chance{value: -1}
	for _, way := range ways {
		c, err := q.chance(slices.Collect(way.Needs()))
		if err != nil {
			return Readiness{}, q.wrap(call, err)
		}
		if c.lower() > best.lower() || best.value < 0 {
			best = c
		}
	}
	must, err := q.chance(target.Requirement().Gates(facts))
	if err != nil {
		return Readiness{}, q.wrap(call, err)
	}
	r.asked, r.must, r.unrated, r.open, r.path = best.asked, must.asked, best.unrated, best.open, best.path
	r.whole = sameSkills(best.asked, must.asked) && len(best.conditions) == len(must.conditions)
	r.share = fit.Range{Lo: best.lower(), Hi: max(must.value, best.lower())}
	if r.whole && len(best.unrated)+len(best.open) == 0 {
		r.share.Hi = r.share.Lo
	}
	r.err = max(best.value*best.relErr, must.value*must.relErr)
	return r, nil
}

// question is what is asked of the abilities.
type question struct {
	abilities Abilities
	options   orthant.Options
	places    map[skills.ID]int
}

// chance is how probable it is that some needs are met, as far as they are rated.
type chance struct {
	value      float64
	relErr     float64
	path       orthant.Path
	asked      []Asked
	unrated    []text.Text
	open       []ladder.Need
	conditions []ladder.Need
}

// lower returns the probability with what is not known counted as not met.
func (c chance) lower() float64 {
	if len(c.unrated) > 0 || len(c.open) > 0 {
		return 0
	}
	return c.value
}

func (q question) chance(needs []ladder.Need) (chance, error) {
	c := chance{value: 1}
	var places []int
	var lower []float64
	possible := true
	for _, n := range needs {
		if !n.IsLevel() {
			c.conditions = append(c.conditions, n)
			if n.Outcome != ladder.Met {
				c.open = append(c.open, n)
			}
			possible = possible && n.Outcome != ladder.NotMet
			continue
		}
		if n.Outcome == ladder.Met && n.Have.IsZero() {
			continue // waived
		}
		asked := Asked{Skill: n.Skill, Name: n.Name, Level: n.Asked, Number: math.NaN(), Chance: math.NaN()}
		level, ok := n.Scale.Number(n.Asked)
		if ok {
			asked.Number = level.Float64()
		}
		place, rated := q.places[n.Skill]
		switch {
		case !rated:
			c.unrated = append(c.unrated, n.Name)
		case !ok:
			return c, fault.Wrong(ErrInput, noNumber, "skill", string(n.Skill), "level", n.Asked.ID(), "scale", n.Scale.ID())
		default:
			asked.Ability = q.abilities.list[place]
			h := threshold(asked)
			asked.Chance = upper(h)
			if math.IsInf(h, 1) {
				possible = false
			} else if !math.IsInf(h, -1) {
				places, lower = append(places, place), append(lower, h)
			}
		}
		c.asked = append(c.asked, asked)
	}
	if !possible {
		c.value = 0
		return c, nil
	}
	corr := correlation.Identity(len(places))
	if q.abilities.correlation.Dim() > 0 && len(places) > 0 {
		var err error
		if corr, err = q.abilities.correlation.Part(places...); err != nil {
			return c, err
		}
	}
	result, err := orthant.Normal(lower, corr, q.options)
	if err != nil {
		return c, err
	}
	c.value, c.relErr, c.path = result.Float64(), result.RelErr(), result.Path()
	return c, nil
}

// threshold returns how many standard errors a level is above an ability.
func threshold(a Asked) float64 {
	gap := a.Number - a.Ability.Value
	switch {
	case a.Ability.StdErr > 0:
		return gap / a.Ability.StdErr
	case gap > 0:
		return math.Inf(1)
	}
	return math.Inf(-1)
}

// upper returns the probability of a standard normal variable above h.
func upper(h float64) float64 { return math.Erfc(h/math.Sqrt2) / 2 }

// wrap says what was called where the error does not know it.
func (q question) wrap(call string, err error) error {
	if wrong, ok := err.(*fault.Error); ok {
		return wrong.In("%s", call)
	}
	return err
}

func sameSkills(a, b []Asked) bool {
	return slices.EqualFunc(a, b, func(x, y Asked) bool { return x.Skill == y.Skill && x.Level == y.Level })
}

// Feasible returns the readiness of somebody as a function of the target, as a search
// for options asks it; false where [Ready] fails.
func Feasible(facts ladder.Facts, abilities Abilities, o orthant.Options) func(ladder.Target) (fit.Range, bool) {
	return func(target ladder.Target) (fit.Range, bool) {
		r, err := Ready(target, facts, abilities, o)
		return r.Range(), err == nil
	}
}

// Target returns the grade or role, nil for the zero Readiness.
func (r Readiness) Target() ladder.Target { return r.target }

// Range returns the probability. Both ends are equal when nothing that matters is
// unknown and there is one way to meet the requirement; the width is no sampling error.
func (r Readiness) Range() fit.Range {
	if r.target == nil {
		return fit.Range{Lo: 0, Hi: 1}
	}
	return r.share
}

// NumericalError returns how far the ends of the range may be off by the numerical integration,
// at about 95 %. What is wrong with the abilities is not in it: they and their standard
// errors are taken as they are.
func (r Readiness) NumericalError() float64 { return r.err }

// Asked returns the levels of the way that is most probable, in the order of the
// requirement. The slice is the caller's own.
func (r Readiness) Asked() []Asked { return slices.Clone(r.asked) }

// Unrated returns the names of the skills of that way that nobody has rated. The slice
// is the caller's own.
func (r Readiness) Unrated() []text.Text { return slices.Clone(r.unrated) }

// String returns the target and the probability, such as "p4: 0.61".
func (r Readiness) String() string {
	if r.target == nil {
		return r.Range().String()
	}
	return r.target.ID() + ": " + r.share.String()
}
