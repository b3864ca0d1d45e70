package plan

import (
	"cmp"
	"slices"
)

// Worth is what a missing item is worth among the others. The value of a target
// belongs to all that it lacks, together; what one of them is worth is its fair share
// of all targets: the Shapley value of the game in which the items in hand open
// targets (L. S. Shapley, 1953, "A Value for n-Person Games").
type Worth struct {
	Item string
	Cost float64

	// Direct shares each target among the missing items that it names itself, as
	// if prerequisites were no matter: sum of v/n over the targets that name the
	// item, of value v, each of which names n that are missing. Over all items it
	// sums up to the value of all targets that lack something.
	Direct float64

	// Whole shares each target among all that it lacks, prerequisites included,
	// so that a skill which only leads to others is worth something.
	Whole float64
}

// Shapley returns what each missing item is worth, in the order of the record. A
// target that names only what is there, and lacks no prerequisite either, is open
// and shared by nobody. It is a closed form, as the game is a sum of games in which
// one set has to be complete; it takes time in proportion to what the targets need.
// The slice is the caller's own.
func (p Problem) Shapley() []Worth {
	d := p.read()
	worths := make([]Worth, len(d.missing))
	for at, i := range d.missing {
		worths[at].Item, worths[at].Cost = d.spec.Items[i].ID, d.spec.Items[i].Cost
	}
	for t := range d.spec.Targets {
		value := d.spec.Targets[t].Value
		for _, i := range d.direct[t] {
			worths[i].Direct += value / float64(len(d.direct[t]))
		}
		if n := d.closure[t].len(); n > 0 {
			for i := range d.closure[t].all {
				worths[i].Whole += value / float64(n)
			}
		}
	}
	return worths
}

// Interaction returns what two missing items are worth more together than each by
// itself: their Shapley interaction index (M. Grabisch and M. Roubens, 1999,
// doi:10.1007/s001820050125), the sum of v/(n-1) over the targets that name both, of
// value v, each of which names n that are missing. It is 0 or above, as skills that
// are all needed never stand in for each other, and 0 when one of the items is there
// already. The error is an [*Error] of the kind [ErrUnknown], or [ErrDuplicate] for
// an item with itself.
func (p Problem) Interaction(item, other string) (float64, error) {
	d := p.read()
	var at [2]int32
	for i, id := range []string{item, other} {
		index, ok := d.items[id]
		if !ok {
			return 0, &Error{Func: "Interaction", Subject: id, Kind: ErrUnknown, Suggestion: d.nearItem(id)}
		}
		at[i] = d.at[index]
	}
	if item == other {
		return 0, &Error{Func: "Interaction", Subject: item, Kind: ErrDuplicate}
	}
	sum := 0.0
	for t, needs := range d.direct {
		if at[0] >= 0 && at[1] >= 0 && slices.Contains(needs, at[0]) && slices.Contains(needs, at[1]) {
			sum += d.spec.Targets[t].Value / float64(len(needs)-1)
		}
	}
	return sum, nil
}

// Next is an item that can be learned next, as nothing that it needs is missing.
type Next struct {
	Worth

	Opens []string // targets that it opens at once, in the order of the record
	Gain  float64  // what those are worth
}

// PerCost returns the share of targets per cost, see [Worth.Whole]: infinite for
// what costs nothing and is worth something, 0 for what is worth nothing.
func (n Next) PerCost() float64 {
	if n.Whole == 0 {
		return 0
	}
	return n.Whole / n.Cost
}

// Next returns the items that can be learned next, what opens most first: by the
// number of targets opened at once, then by their value, then by the share of all
// targets per cost ([Next.PerCost]), then in the order of the record. An item that
// lacks a prerequisite can't be learned next and is not among them. The slice is the
// caller's own.
func (p Problem) Next() []Next {
	d := p.read()
	var list []Next
	worths := p.Shapley()
	place := make([]int, len(d.missing))
	for i := range d.missing {
		place[i] = -1
		if len(d.before[i]) == 0 {
			place[i] = len(list)
			list = append(list, Next{Worth: worths[i]})
		}
	}
	for t := range d.closure {
		if d.closure[t].len() != 1 {
			continue
		}
		for i := range d.closure[t].all {
			n := &list[place[i]]
			n.Opens = append(n.Opens, d.spec.Targets[t].ID)
			n.Gain += d.spec.Targets[t].Value
		}
	}
	slices.SortStableFunc(list, func(a, b Next) int {
		return cmp.Or(
			-cmp.Compare(len(a.Opens), len(b.Opens)),
			-cmp.Compare(a.Gain, b.Gain),
			-cmp.Compare(a.PerCost(), b.PerCost()),
		)
	})
	return list
}
