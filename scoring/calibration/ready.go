package calibration

import (
	"errors"
	"math"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/orthant"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
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
func NewAbilities(list []Ability, corr correlation.Matrix) (Abilities, error) {
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
	if n := corr.Dim(); n != 0 && n != len(list) {
		return Abilities{}, fault.New(call, ErrInput, badMatrix, "count", strconv.Itoa(len(list)), "dim", strconv.Itoa(n))
	}
	return Abilities{slices.Clone(list), corr}, nil
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

// Ways is how many ways to meet a requirement are taken together; of a requirement with
// more of them there are bounds.
const Ways = 7

// Readiness is how probable it is that somebody's true abilities reach what a grade or
// role asks. It is immutable. The zero Readiness is of no target, and its range is 0 to
// 1.
type Readiness struct {
	target    ladder.Target
	share     fit.Range
	asked     []Asked // each level that a way asks, once
	ways      int
	whole     bool // whether these are all ways
	open      []ladder.Need
	err       float64
	path      orthant.Path
	dependent bool
}

// Asked is one level that is asked, beside the ability.
type Asked struct {
	Skill   skills.ID
	Name    text.Text // what the ladder calls the skill
	Level   skills.Level
	Scale   skills.Scale // of the level, which says what it is called
	Number  float64      // of the level; NaN where it has none
	Ability Ability      // the zero value means that nobody has rated the skill
	Chance  float64      // that the ability alone reaches the level; NaN where nobody has rated it
}

// Ready returns how probable it is that all true abilities are at least what a target
// asks,
//
//	P(X_i >= t_i for all skills i that are asked),  X ~ N(adjusted ratings, covariance of their errors),
//
// with t_i the number of the level that is asked ([skills.Scale.Number]): an orthant
// probability ([orthant.Normal]). Where there are several ways to meet the requirement it
// is the probability that at least one of them is met, by inclusion and exclusion. An
// ability that is exactly at its level with an error is reached with probability 1/2;
// being rated at a level is not yet being there. An ability with the standard error 0 is
// taken at its word.
//
// Facts decide what is no level: a time in a place, evidence, a rating. A way of which
// one is known not to be met is none. Their levels count nowhere, but a skill that is
// waived asks nothing.
//
// The probability is a range. A skill that nobody has rated, and a condition of which
// facts do not tell, count as not met at the lower end and as met at the upper end, and
// are named in Explain. Above [Ways] ways the lower end is the probability of the best
// one of the cheapest, and the upper end that of what every way asks.
//
// It fails with [ErrTarget] for what is no grade or role and for a target of which
// nobody has said what it asks or that nobody can reach; with [ErrInput] where a level
// that is asked of a rated skill has no number, and where an ability is farther beyond
// the numbers of the scale ([Numbers]) than these are apart, which is one on another
// scale; and as orthant.Normal does.
func Ready(target ladder.Target, facts ladder.Facts, abilities Abilities, o orthant.Options) (Readiness, error) {
	if !ladder.IsTarget(target) {
		return Readiness{}, fault.New("Ready()", ErrTarget, noTarget)
	}
	call := "Ready(" + target.ID() + ")"
	facts = withoutLevels(facts)
	ways := target.Requirement().Completions(facts, Ways+1)
	if len(ways) == 0 {
		return Readiness{}, fault.New(call, ErrTarget, notStated, "target", target.ID())
	}
	q := question{abilities: abilities, options: o, places: make(map[skills.ID]int)}
	for i, a := range abilities.list {
		q.places[a.Skill] = i
	}
	r := Readiness{target: target, dependent: abilities.correlation.Dim() > 0, ways: len(ways), whole: ways[0].Whole() && len(ways) <= Ways}
	var sets []way
	for _, c := range ways[:min(len(ways), Ways)] {
		w, err := q.way(slices.Collect(c.Needs()), &r)
		if err != nil {
			return Readiness{}, err.In("%s", call)
		}
		if !w.failed {
			sets = append(sets, w)
		}
	}
	var known []way
	for _, w := range sets {
		if !w.unknown {
			known = append(known, w)
		}
	}
	var err error
	if r.whole {
		r.share.Lo, err = q.union(known)
		if r.share.Hi = r.share.Lo; err == nil && len(known) < len(sets) {
			r.share.Hi, err = q.union(sets)
		}
	} else {
		for i := range known {
			p, wrong := q.union(known[i : i+1])
			r.share.Lo, err = max(r.share.Lo, p), errors.Join(err, wrong)
		}
		must, wrong := q.way(target.Requirement().Gates(facts), nil)
		if wrong != nil {
			return Readiness{}, wrong.In("%s", call)
		}
		if !must.failed {
			p, wrong := q.union([]way{must})
			r.share.Hi, err = p, errors.Join(err, wrong)
		}
	}
	if err != nil {
		return Readiness{}, err
	}
	r.share.Hi = max(r.share.Lo, r.share.Hi)
	r.err, r.path = q.err, q.path
	return r, nil
}

// withoutLevels returns facts of which no level is known, so that all ways are looked
// at. What is waived stays so.
func withoutLevels(f ladder.Facts) ladder.Facts {
	p := f.Profile()
	for id := range p.All() {
		if _, waived := p.Waived(id); !waived {
			p = p.With(id, skills.Level{})
		}
	}
	return f.WithProfile(p)
}

// question is what is asked of the abilities, and how well it was answered.
type question struct {
	abilities Abilities
	options   orthant.Options
	places    map[skills.ID]int
	err       float64
	path      orthant.Path
}

// way is one way to meet a requirement, as far as it is rated: how many standard errors
// each ability has to be above its estimate.
type way struct {
	lower   map[int]float64 // by the place of the ability
	unknown bool            // whether something of it is not known
	failed  bool            // whether a condition is not met
}

// way returns a way of needs, and notes in r what is asked.
func (q *question) way(needs []ladder.Need, r *Readiness) (way, *fault.Error) {
	w := way{lower: make(map[int]float64)}
	for _, n := range needs {
		if !n.IsLevel() {
			w.failed = w.failed || n.Outcome == ladder.NotMet
			w.unknown = w.unknown || n.Outcome == ladder.Unknown
			if r != nil && n.Outcome != ladder.Met {
				r.note(n)
			}
			continue
		}
		if n.Outcome == ladder.Met {
			continue // waived, since no level is known
		}
		asked := Asked{Skill: n.Skill, Name: n.Name, Level: n.Asked, Scale: n.Scale, Number: math.NaN(), Chance: math.NaN()}
		number, ok := n.Scale.Number(n.Asked)
		if ok {
			asked.Number = number.Float64()
		}
		place, rated := q.places[n.Skill]
		switch {
		case !rated:
			w.unknown = true
		case !ok:
			return w, fault.Wrong(ErrInput, noNumber, "skill", string(n.Skill), "level", n.Asked.ID(), "scale", n.Scale.ID())
		case farBeyond(n.Scale, q.abilities.list[place].Value):
			return w, offScale(n, q.abilities.list[place].Value)
		default:
			asked.Ability = q.abilities.list[place]
			w.lower[place] = threshold(asked)
			asked.Chance = gauss.Q(w.lower[place])
		}
		if r != nil && !slices.ContainsFunc(r.asked, func(a Asked) bool { return a.Skill == asked.Skill && a.Level == asked.Level }) {
			r.asked = append(r.asked, asked)
		}
	}
	return w, nil
}

// note notes a condition that is not met, or not known to be, once.
func (r *Readiness) note(n ladder.Need) {
	line := n.Line(language.English)
	if !slices.ContainsFunc(r.open, func(m ladder.Need) bool { return m.Line(language.English) == line }) {
		r.open = append(r.open, n)
	}
}

// union returns the probability that at least one way is met, by inclusion and
// exclusion: all ways of a set are met where each ability is above the highest that one
// of them asks.
func (q *question) union(ways []way) (float64, error) {
	sum, off := 0.0, 0.0
	for set := 1; set < 1<<len(ways); set++ {
		lower := make([]float64, len(q.abilities.list))
		for i := range lower {
			lower[i] = math.Inf(-1)
		}
		sign := -1.0
		for i, w := range ways {
			if set>>i&1 == 0 {
				continue
			}
			sign = -sign
			for place, h := range w.lower {
				lower[place] = max(lower[place], h)
			}
		}
		corr := q.abilities.correlation
		if corr.Dim() == 0 {
			corr = correlation.Identity(len(lower))
		}
		result, err := orthant.Normal(lower, corr, q.options)
		if err != nil {
			return 0, err
		}
		sum += sign * result.Float64()
		off += result.Float64() * result.RelErr()
		if set == 1 {
			q.path = result.Path()
		}
	}
	q.err = max(q.err, off)
	return min(max(0, sum), 1), nil
}

// Numbers returns the least and the greatest number of the levels of a scale
// ([skills.Scale.Number]), and whether there are any. Abilities and ratings on the scale
// are in between, but for what an adjustment adds.
func Numbers(s skills.Scale) (least, most float64, ok bool) {
	least, most = math.NaN(), math.NaN()
	for i := 0; i <= s.Len() && !ok; i++ { // numbers rise with the levels
		l, _ := s.Step(i)
		n, has := s.Number(l)
		least, ok = n.Float64(), has
	}
	if !ok {
		return math.NaN(), math.NaN(), false
	}
	for i, has := s.Len(), false; i >= 0 && !has; i-- {
		l, _ := s.Step(i)
		var n decimal.Decimal
		if n, has = s.Number(l); has {
			most = n.Float64()
		}
	}
	return least, most, true
}

// beyond returns how far a value is outside of the numbers of a scale, over how far these
// are apart; 0 inside, and where there are fewer than two of them.
func beyond(s skills.Scale, value float64) float64 {
	lo, hi, ok := Numbers(s)
	if !ok || !(hi > lo) {
		return 0
	}
	return max(0, lo-value, value-hi) / (hi - lo)
}

// offScale says that an ability is on another scale than the level that is asked.
func offScale(n ladder.Need, value float64) *fault.Error {
	lo, hi, _ := Numbers(n.Scale)
	return fault.Wrong(ErrInput, otherScale, "skill", string(n.Skill), "value", number(value), "scale", n.Scale.ID(), "lo", number(lo), "hi", number(hi))
}

func farBeyond(s skills.Scale, value float64) bool { return beyond(s, value) > 1 }

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
// unknown and there are not too many ways; the width is no sampling error.
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

// Asked returns each level that one of the ways asks, once, in the order of the ways. The
// slice is the caller's own.
func (r Readiness) Asked() []Asked { return slices.Clone(r.asked) }

// Unrated returns the names of the skills of these that nobody has rated, each once. The
// slice is the caller's own.
func (r Readiness) Unrated() []text.Text {
	var out []text.Text
	seen := make(map[skills.ID]bool)
	for _, a := range r.asked {
		if math.IsNaN(a.Chance) && !seen[a.Skill] {
			seen[a.Skill] = true
			out = append(out, a.Name)
		}
	}
	return out
}

// String returns the target and the probability, such as "p4: 0.61".
func (r Readiness) String() string {
	if r.target == nil {
		return r.Range().String()
	}
	return r.target.ID() + ": " + r.share.String()
}
