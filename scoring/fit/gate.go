package fit

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/ladder"
)

// Gates yields what every way to meet the requirement asks, in its order, what is
// met included: the must-haves with the levels below which no way is left, and
// the conditions that are no level and that no way can do without, see
// [ladder.Requirement.Gates]. No mean makes up for one that is not met. It can be
// run again; each run works them out anew, in time in proportion to the
// requirement.
func (f Fit) Gates() iter.Seq[ladder.Need] {
	return func(yield func(ladder.Need) bool) {
		for _, n := range f.gates() {
			if !yield(n) {
				return
			}
		}
	}
}

func (f Fit) gates() []ladder.Need {
	if f.target == nil {
		return nil
	}
	return f.target.Requirement().Gates(f.facts)
}

// Gate returns the gates in one word by Kleene's rule: [ladder.Met] when all are
// met, [ladder.NotMet] when one is not, and [ladder.Unknown] otherwise. A target
// without gates is open: met. One whose requirement has not been stated is at
// most unknown, and so is the zero Fit. While the gate is not met the requirement is
// not met either, and both ends of the fit are below 1; a gate that is met says
// only that a way is left.
func (f Fit) Gate() ladder.Outcome { return f.gate(f.gates()) }

func (f Fit) gate(gates []ladder.Need) ladder.Outcome {
	worst := ladder.Met
	if !f.stated() {
		worst = f.Outcome() // unknown, or not met where nobody can
	}
	for i := range gates {
		if o := gates[i].Outcome; o.Compare(worst) < 0 {
			worst = o
		}
	}
	return worst
}

// Conditions yields what the way that the fit is about asks besides levels, in
// the order of the requirement, what is met included: times in a place, evidence,
// ratings, ... They are no part of the mean, and hold the fit below 1 as long as
// they are not met. It can be run again.
func (f Fit) Conditions() iter.Seq[ladder.Need] { return slices.Values(f.conditions) }
