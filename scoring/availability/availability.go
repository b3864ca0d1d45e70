package availability

import (
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/skills/text"
)

// Availability is the answer to a [Question]. It is immutable and safe for concurrent
// use. The zero Availability is of no things and knows nothing: its chance is from 0
// to 1.
type Availability struct {
	question Question // things and causes by their ids
	model    model

	chance, independent, bounds Chance
	exact                       bool
}

// solve works out the chances of a checked question.
func (a *Availability) solve() {
	a.chance, a.exact = a.model.chance(-1, a.question.States)
	alone := a.model.marginals()
	a.bounds = between(atLeastOf(alone, a.model.atLeast, low), atLeastOf(alone, a.model.atLeast, high))
	if a.model.atLeast > len(alone) {
		a.independent = a.chance
		return
	}
	var ends [2]pair
	for i, e := range []end{low, high} {
		c := none(a.model.atLeast)
		for _, p := range alone {
			c = c.and(one(p.at(e), a.model.atLeast))
		}
		ends[i] = c.enough()
	}
	a.independent = between(ends[0], ends[1])
}

// chance returns the chance that enough things but for one are up, and whether it was
// worked out within the states.
func (m *model) chance(skip, states int) (Chance, bool) {
	n := len(m.own)
	if skip >= 0 {
		n--
	}
	if m.atLeast > n {
		return Chance{pair{0, 1}, pair{0, 1}}, true
	}
	lo, okLo := m.count(low, exactly, skip, states)
	if m.isExact() && okLo {
		p := lo.enough()
		return Chance{p, p}, true
	}
	hi, okHi := counts(nil), false
	if !m.isExact() {
		hi, okHi = m.count(high, exactly, skip, states)
	}
	if !okLo {
		lo, _ = m.count(low, fromBelow, skip, states)
	}
	if !okHi {
		hi, _ = m.count(high, fromAbove, skip, states)
	}
	return between(lo.enough(), hi.enough()), okLo && okHi
}

// isExact reports whether no input is an interval.
func (m *model) isExact() bool {
	open := func(c Chance) bool { return c.lo != c.hi }
	return !slices.ContainsFunc(m.own, open) && !slices.ContainsFunc(m.cause, open)
}

// marginals returns the chance of each thing by itself.
func (m *model) marginals() []Chance {
	alone := make([]Chance, len(m.own))
	for i, own := range m.own {
		for _, c := range m.needs[i] {
			own = Chance{both(own.lo, m.cause[c].lo), both(own.hi, m.cause[c].hi)}
		}
		alone[i] = own
	}
	return alone
}

// with returns a model in which some causes have another chance.
func (m *model) with(chance Chance, causes ...int32) *model {
	other := *m
	other.cause = slices.Clone(m.cause)
	for _, c := range causes {
		other.cause[c] = chance
	}
	return &other
}

var (
	surely = Chance{pair{1, 0}, pair{1, 0}}
	never  = Chance{pair{0, 1}, pair{0, 1}}
)

// IsZero reports whether the availability is the zero Availability.
func (a Availability) IsZero() bool { return len(a.question.Things) == 0 }

// Question returns the question with things and causes in the order of their ids, and
// what its zero values mean filled in. It is the caller's own.
func (a Availability) Question() Question {
	q := a.question
	q.Things, q.Causes = slices.Clone(q.Things), slices.Clone(q.Causes)
	for i := range q.Things {
		q.Things[i].Needs = slices.Clone(q.Things[i].Needs)
	}
	return q
}

// Chance returns the chance that at least as many things are up as asked. It is an
// interval where a chance that went into it is one, or where it took too long, see
// [Availability.IsExact].
func (a Availability) Chance() Chance { return a.chance }

// IsExact reports whether the chance was worked out within the states of the question.
// Otherwise it is an interval that surely holds it. It is false for the zero
// Availability.
func (a Availability) IsExact() bool { return a.exact }

// Independent returns what the chance would be if each thing had causes of its own, as
// likely as the common ones: the mistake of multiplying what falls together. For one
// thing that is up it overstates the chance, see [Availability.Overstated]; for more
// of them it may be off either way.
func (a Availability) Independent() Chance { return a.independent }

// Overstated returns by which factor independence makes it rarer that too few things
// are up: the chance of that, over the one under independence. It is 1 when nothing is
// in common, and without end (+Inf) where independence would exclude what can happen.
// least and most are those of the two ends of the inputs; for one thing up both are at
// least 1. Where neither can happen there is nothing to compare: 1.
func (a Availability) Overstated() (least, most float64) {
	lo, hi := a.chance.ends()
	iLo, iHi := a.independent.ends()
	x, y := over(lo.down, iLo.down), over(hi.down, iHi.down)
	return min(x, y), max(x, y)
}

func over(x, y float64) float64 {
	if x == y {
		return 1
	}
	return x / y
}

// Bounds returns the bounds between which the chance lies whatever things and causes
// have in common: for one thing up, from the chance of the likeliest thing to the sum
// of all (M. Fréchet, 1935); for several, the sharp bounds of B. Rüger, 1978
// (doi:10.1007/BF02204362).
func (a Availability) Bounds() Chance { return a.bounds }

// With returns the availability with more things, all else being equal. It never is
// lower. The error, if any, is as that of [Of].
func (a Availability) With(things ...Thing) (Availability, error) {
	q := a.question
	q.Things = slices.Concat(q.Things, things)
	return Of(q)
}

// Without returns the availability without some things, all else being equal. It
// never is higher. The error, if any, is of the kind [ErrID] when there is no such
// thing, and [ErrNoThings] when none would be left.
func (a Availability) Without(ids ...string) (Availability, error) {
	q := a.question
	for _, id := range ids {
		if _, ok := a.thing(id); !ok {
			return Availability{}, fail("Without("+strconv.Quote(id)+")", ErrID, says.noSuchThing, "id", id)
		}
	}
	q.Things = slices.DeleteFunc(slices.Clone(q.Things), func(t Thing) bool { return slices.Contains(ids, t.ID) })
	return Of(q)
}

// Given returns the availability when it is known of a cause whether it is up. The
// error, if any, is of the kind [ErrCause]: there is no such cause.
func (a Availability) Given(cause string, up bool) (Availability, error) {
	at := slices.IndexFunc(a.question.Causes, func(c Cause) bool { return c.ID == cause })
	if at < 0 {
		return Availability{}, fail("Given("+strconv.Quote(cause)+")", ErrCause, says.noSuchCause, "id", cause)
	}
	q := a.question
	q.Causes = slices.Clone(q.Causes)
	q.Causes[at].Chance.Lo, q.Causes[at].Chance.Hi = 0, 0
	if up {
		q.Causes[at].Chance.Lo, q.Causes[at].Chance.Hi = 1, 1
	}
	return Of(q)
}

func (a Availability) thing(id string) (Thing, bool) {
	at := slices.IndexFunc(a.question.Things, func(t Thing) bool { return t.ID == id })
	if at < 0 {
		return Thing{}, false
	}
	return a.question.Things[at], true
}

// Equal reports whether both are answers to the same question: equal things and causes
// in any order.
func (a Availability) Equal(b Availability) bool {
	p, q := a.question, b.question
	return p.AtLeast == q.AtLeast && p.States == q.States &&
		slices.EqualFunc(p.Things, q.Things, func(s, t Thing) bool {
			return s.ID == t.ID && s.Name.Equal(t.Name) && s.Chance == t.Chance && slices.Equal(s.Needs, t.Needs)
		}) &&
		slices.EqualFunc(p.Causes, q.Causes, func(c, d Cause) bool {
			return c.ID == d.ID && c.Name.Equal(d.Name) && c.Chance == d.Chance
		})
}

// String returns the chance and of what it is, for logs, such as "0.85 of 3 things".
func (a Availability) String() string {
	return a.chance.String() + " of " + strconv.Itoa(len(a.question.Things)) + " things"
}

func named(name text.Text, id string) text.Text {
	if name.IsZero() {
		return text.EnJa(id, id)
	}
	return name
}
