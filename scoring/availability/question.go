package availability

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/text"
)

// MaxThings is the largest number of things, and of causes, in a [Question].
const MaxThings = 10_000

// DefaultStates is how many states [Of] looks at where the question does not say. It
// takes about a second on one core where they do not suffice.
const DefaultStates = 10_000

// Thing is something that can be up or down: a server, a person who holds a skill, an
// option of a career. It is up when its own event happens and all its causes are up.
type Thing struct {
	ID string // not empty, no two alike

	// Name is what people call it. The zero value means the id.
	Name text.Text

	// Chance is that of its own event, given that all its causes are up, in [0, 1]. One
	// that is known only within an interval has two ends; {0, 1} is one of which nothing
	// is known. The zero value means 0: it is never up.
	Chance fit.Range

	// Needs are the ids of the causes that have to be up, in any order; one that is
	// named twice counts once. The zero value means that it depends on nothing else.
	Needs []string
}

// Cause is something that several things need: one employer, one market, one power
// line.
type Cause struct {
	ID string // not empty, no two alike

	// Name is what people call it. The zero value means the id.
	Name text.Text

	// Chance is the chance that it is up, as [Thing.Chance]. The zero value means 0: it
	// is never up.
	Chance fit.Range
}

// Question asks for the chance that enough of several things are up.
type Question struct {
	Things []Thing // at least one
	Causes []Cause // of all things; one that nothing needs changes nothing

	// AtLeast is how many things have to be up. The zero value means 1.
	AtLeast int

	// States is how many states are looked at, one for each set of things that are left
	// when some common causes are known; see [Of]. The zero value means [DefaultStates].
	States int
}

// Of returns the chance that at least so many of the things are up as asked.
//
// The own events of the things and the causes are independent of each other; things
// that need the same cause are not. Only causes that several things need are looked at
// case by case, up and down, the most needed first; what has no common cause any
// more is taken apart and multiplied, and what has been worked out is not worked out
// again. So the exact answer takes time exponential in how deeply the causes are
// entangled and not in their number. It uses sums and products of chances alone, no
// difference: all digits of a chance near 0 and of one near 1 are right, [Chance.Down].
//
// Where the states do not suffice, the answer is an interval that surely holds the
// chance, and [Availability.IsExact] is false: lower by leaving out things that share
// causes, higher by giving each thing causes of its own (for one thing up: J. D. Esary,
// F. Proschan and D. W. Walkup, Association of random variables, 1967,
// doi:10.1214/aoms/1177698701) or, for several, by taking the remaining causes as up.
//
// The chance rises with every input, so of inputs that are intervals both ends are
// those of the chance itself.
//
// The error, if any, is of the kinds [ErrNoThings], [ErrChance], [ErrID], [ErrCause],
// [ErrQuestion] and [ErrLimit]. At least three of two things are never up: that is a
// chance of 0 and no error.
func Of(q Question) (Availability, error) {
	call := "Of(" + strconv.Itoa(len(q.Things)) + " things)"
	q.Things, q.Causes = slices.Clone(q.Things), slices.Clone(q.Causes)
	if q.AtLeast == 0 {
		q.AtLeast = 1
	}
	if q.States == 0 {
		q.States = DefaultStates
	}
	switch {
	case len(q.Things) == 0:
		return Availability{}, fail(call, ErrNoThings, says.noThings)
	case len(q.Things) > MaxThings:
		return Availability{}, fail(call, ErrLimit, says.tooMany, "count", strconv.Itoa(len(q.Things)), "most", strconv.Itoa(MaxThings))
	case len(q.Causes) > MaxThings:
		return Availability{}, fail(call, ErrLimit, says.tooManyCauses, "count", strconv.Itoa(len(q.Causes)), "most", strconv.Itoa(MaxThings))
	case q.AtLeast < 0:
		return Availability{}, fail(call, ErrQuestion, says.badAtLeast, "count", strconv.Itoa(q.AtLeast))
	case q.States < 0:
		return Availability{}, fail(call, ErrQuestion, says.badStates, "count", strconv.Itoa(q.States))
	}
	a := Availability{question: q}
	if err := a.check(call); err != nil {
		return Availability{}, err
	}
	a.solve()
	return a, nil
}

// check puts the things and the causes in the order of their ids, so that the order of
// the question does not matter, and fills in the model.
func (a *Availability) check(call string) error {
	q := &a.question
	slices.SortStableFunc(q.Things, func(s, t Thing) int { return cmp.Compare(s.ID, t.ID) })
	slices.SortStableFunc(q.Causes, func(c, d Cause) int { return cmp.Compare(c.ID, d.ID) })
	m := model{
		atLeast: q.AtLeast,
		needs:   make([][]int32, len(q.Things)),
		own:     make([]Chance, len(q.Things)),
		cause:   make([]Chance, len(q.Causes)),
	}
	for i := range q.Causes {
		c := &q.Causes[i]
		switch {
		case c.ID == "":
			return fail(call, ErrID, says.noCauseID)
		case i > 0 && q.Causes[i-1].ID == c.ID:
			return fail(call, ErrID, says.twoCauses, "id", c.ID)
		case !isChance(c.Chance):
			return fail(call, ErrChance, says.badCause, "id", c.ID, "lo", number(c.Chance.Lo), "hi", number(c.Chance.Hi))
		}
		m.cause[i] = chanceOf(c.Chance)
	}
	for i := range q.Things {
		t := &q.Things[i]
		switch {
		case t.ID == "":
			return fail(call, ErrID, says.noThingID)
		case i > 0 && q.Things[i-1].ID == t.ID:
			return fail(call, ErrID, says.twoThings, "id", t.ID)
		case !isChance(t.Chance):
			return fail(call, ErrChance, says.badThing, "id", t.ID, "lo", number(t.Chance.Lo), "hi", number(t.Chance.Hi))
		}
		m.own[i] = chanceOf(t.Chance)
		t.Needs = slices.Compact(slices.Sorted(slices.Values(t.Needs)))
		for _, id := range t.Needs {
			at, ok := slices.BinarySearchFunc(q.Causes, id, func(c Cause, id string) int { return strings.Compare(c.ID, id) })
			if !ok {
				return fail(call, ErrCause, says.unknownCause, "id", t.ID, "cause", id)
			}
			m.needs[i] = append(m.needs[i], int32(at))
		}
	}
	a.model = m
	return nil
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
