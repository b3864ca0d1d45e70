package growth

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// MaxAbilities is the largest number of abilities that span a volume.
const MaxAbilities = 100

// Ability is one axis of a volume: a skill, the scale it is measured on, and how much
// it weighs.
type Ability struct {
	Skill skills.ID

	// Name is what people call the ability. The zero value means its id.
	Name text.Text

	// Scale says what the levels of the ability are in numbers. It has a true zero
	// ([skills.Scale.IsRatio]), unless [Options] insist. Every ability may have a
	// scale of its own.
	Scale skills.Scale

	// Weight is the exponent of the ability's number in the volume, from 0.001 to
	// 1000: at a weight of 2, twice the number is four times the volume. The zero
	// value means 1.
	Weight float64
}

// Options say how volumes are taken.
type Options struct {
	// Insist counts the levels of a scale that does not state a true zero as if they
	// were in proportion: by the numbers of its steps with 0 for none, where every step
	// has one above 0; by how far a numeric scale is above its lowest value; and else 1,
	// 2, 3 and so on from the first step up. Whatever follows then says so.
	// The zero value means that such a scale is an error.
	Insist bool
}

// Space is the abilities that span volumes, checked once. It is immutable. The zero
// Space has no abilities, and all of its volumes are 0.
type Space struct{ data *spaceData }

type spaceData struct {
	axes  []axis
	order []int32 // of the axes by id: sums and products are taken in it, whatever the order they were given in
	sum   float64 // of the weights
	top   float64 // the largest volume
}

type axis struct {
	Ability
	numbers []float64 // of the steps, from 0 for none up
	assumed text.Text // how the steps were counted where the scale does not say
}

// power returns a number to the ability's weight.
func (a *axis) power(number float64) float64 { return math.Pow(number, a.Weight) }

func (a *axis) top() float64 { return a.numbers[len(a.numbers)-1] }

// largest is how far from 0 the logarithm of a volume may be, so that ratios of two
// volumes are numbers, too.
const largest = 345 // e^345 is 10^150

// New returns the space of some abilities, which it copies. The error is of the kind
// [ErrAbility], [ErrWeight], [ErrScale] or [ErrSize].
func New(abilities []Ability, o Options) (Space, error) {
	return newSpace("New("+strconv.Itoa(len(abilities))+" abilities)", abilities, o)
}

// Of returns the space of competencies of a ladder by their ids, with their weights
// in the ladder; without ids, of all core competencies that are measured on a scale, in
// the order of the ladder. The error is of the kind [ErrAbility], [ErrWeight],
// [ErrScale] or [ErrSize].
func Of(l ladder.Ladder, o Options, ids ...skills.ID) (Space, error) {
	call := "Of(" + l.ID() + ")"
	if len(ids) == 0 {
		for c := range l.Competencies() {
			if c.Tier == ladder.Core && c.Scale != "" {
				ids = append(ids, c.ID)
			}
		}
		if len(ids) == 0 {
			return Space{}, fail(call, ErrAbility, noCore, "ladder", l.ID())
		}
	}
	abilities := make([]Ability, len(ids))
	for i, id := range ids {
		if _, ok := l.Competency(id); !ok {
			return Space{}, fail(call, ErrAbility, notThere, "ladder", l.ID(), "skill", string(id))
		}
		scale, _ := l.ScaleOf(id)
		abilities[i] = Ability{Skill: id, Name: l.SkillName(id), Scale: scale, Weight: l.Weight(id).Float64()}
	}
	return newSpace(call, abilities, o)
}

func newSpace(call string, abilities []Ability, o Options) (Space, error) {
	switch n := len(abilities); {
	case n == 0:
		return Space{}, fail(call, ErrAbility, noAbility)
	case n > MaxAbilities:
		return Space{}, fail(call, ErrAbility, manyOf, "count", strconv.Itoa(n), "most", strconv.Itoa(MaxAbilities))
	}
	d := spaceData{axes: make([]axis, len(abilities)), order: make([]int32, len(abilities))}
	seen := make(map[skills.ID]bool, len(abilities))
	for i, a := range abilities {
		id := string(a.Skill)
		switch {
		case len(a.Skill.Check("")) > 0:
			return Space{}, fail(call, ErrAbility, noID, "place", strconv.Itoa(i+1))
		case seen[a.Skill]:
			return Space{}, fail(call, ErrAbility, twice, "skill", id)
		case a.Scale.IsZero():
			return Space{}, fail(call, ErrAbility, noScale, "skill", id)
		case a.Weight == 0:
			a.Weight = 1
		case !(a.Weight >= 0.001 && a.Weight <= 1000):
			return Space{}, fail(call, ErrWeight, badWeight, "skill", id, "number", number(a.Weight))
		}
		if a.Name.IsZero() {
			a.Name = text.EnJa(id, id)
		}
		seen[a.Skill] = true
		d.axes[i], d.order[i] = axis{Ability: a}, int32(i)
	}
	if !o.Insist {
		if err := d.refuse(call); err != nil {
			return Space{}, err
		}
	}
	slices.SortFunc(d.order, func(i, j int32) int { return cmp.Compare(d.axes[i].Skill, d.axes[j].Skill) })
	extent := 0.0
	d.top = 1
	for _, i := range d.order {
		a := &d.axes[i]
		a.count()
		d.sum += a.Weight
		d.top *= a.power(a.top())
		extent += a.Weight * max(math.Abs(math.Log(a.numbers[1])), math.Abs(math.Log(a.top())))
	}
	if !(extent <= largest) {
		return Space{}, fail(call, ErrSize, tooLarge)
	}
	return Space{&d}, nil
}

// refuse names the first scale without a true zero, and whose it is.
func (d *spaceData) refuse(call string) error {
	var scale skills.Scale
	var of []string
	for _, a := range d.axes {
		if scale.IsZero() && !a.Scale.IsRatio() {
			scale = a.Scale
		}
		if !scale.IsZero() && a.Scale.Equal(scale) {
			of = append(of, string(a.Skill))
		}
	}
	if scale.IsZero() {
		return nil
	}
	return fail(call, ErrScale, noTrueZero, "scale", scale.ID(), "skills", strings.Join(of, ", "))
}

// count reads the scale's steps as numbers.
func (a *axis) count() {
	a.numbers = make([]float64, 0, a.Scale.Len()+1)
	numbered := true
	for l := range a.Scale.Levels() {
		n, ok := a.Scale.Number(l)
		numbered = numbered && (l.IsNone() || ok && n.Sign() > 0)
		a.numbers = append(a.numbers, n.Float64())
	}
	least := a.numbers[0]
	switch {
	case a.Scale.IsRatio():
	case a.Scale.IsNumeric() && least != 0:
		a.assumed = says.aboveLeast
		for i := range a.numbers {
			a.numbers[i] -= least
		}
	case a.Scale.IsNumeric():
		a.assumed = says.fromZero
	case numbered:
		a.assumed = says.byNumber // none has no number, and counts 0
	default:
		a.assumed = says.byStep
		for i := range a.numbers {
			a.numbers[i] = float64(i)
		}
	}
}

func (s Space) axes() []axis {
	if s.data == nil {
		return nil
	}
	return s.data.axes
}

// ordered returns the places of the axes in the order of their ids.
func (s Space) ordered() []int32 {
	if s.data == nil {
		return nil
	}
	return s.data.order
}

// Len returns the number of abilities.
func (s Space) Len() int { return len(s.axes()) }

// Abilities yields the abilities with their names and weights, in the order in which
// they were given. It can be run again.
func (s Space) Abilities() iter.Seq[Ability] {
	return func(yield func(Ability) bool) {
		for _, a := range s.axes() {
			if !yield(a.Ability) {
				return
			}
		}
	}
}

// Top returns the largest volume: every ability at the highest step of its scale.
func (s Space) Top() float64 {
	if s.data == nil {
		return 0
	}
	return s.data.top
}

// IsInsisted reports whether a scale without a true zero is counted as if it had one,
// see [Options]: what follows means no more than that.
func (s Space) IsInsisted() bool {
	return slices.ContainsFunc(s.axes(), func(a axis) bool { return !a.assumed.IsZero() })
}

// Equal reports whether both are of the same abilities in the same order, on the same
// scales, with the same weights and names.
func (s Space) Equal(t Space) bool {
	return slices.EqualFunc(s.axes(), t.axes(), func(a, b axis) bool {
		return a.Skill == b.Skill && a.Weight == b.Weight && a.Scale.Equal(b.Scale) && a.Name.Equal(b.Name)
	})
}

// String returns the ids of the abilities, for logs, such as "build x foresee^2".
func (s Space) String() string {
	names := make([]string, 0, s.Len())
	for _, a := range s.axes() {
		name := string(a.Skill)
		if a.Weight != 1 {
			name += "^" + number(a.Weight)
		}
		names = append(names, name)
	}
	return strings.Join(names, " x ")
}
