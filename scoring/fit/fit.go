package fit

import (
	"cmp"
	"fmt"
	"iter"
	"math"
	"slices"

	"github.com/kakezan/kakezan/ladder"
)

// Fit is how well the facts of one person cover the skills that a target asks
// for. It is immutable. The zero Fit has no target: nothing is known of it, so
// that its share is 0 to 1.
//
// It is a measure for showing and comparing. Whether the requirement is met is
// the [ladder.Verdict], never a fit rounded to 1.
type Fit struct {
	target  ladder.Target
	verdict ladder.Verdict
	share   Range
	items   []Item
	gates   []ladder.Need
	others  []ladder.Completion
	inexact bool
}

// Item is one required skill within a [Fit].
type Item struct {
	ladder.Need

	Weight   float64 // share of the sum of weights, in (0, 1]
	Coverage Range   // min(level / required level, 1), levels counted in steps
}

// Gain returns how much the fit grows when the skill is brought to the level
// that is asked: Weight times what Coverage lacks. It is 0 when the skill is
// covered. For an unknown level it begins at 0, because nothing may be missing.
func (i Item) Gain() Range {
	return Range{i.Weight * (1 - i.Coverage.Hi), i.Weight * (1 - i.Coverage.Lo)}
}

// String returns the item in one line, for logs, such as
// "foresee: required reach/department; held reach/field; covered 0.75".
func (i Item) String() string {
	held := "not known"
	if !i.Have.IsZero() {
		held = "held " + i.Have.String()
	}
	return fmt.Sprintf("%s: required %v; %s; covered %v", i.Skill, i.Asked, held, i.Coverage)
}

// To returns the fit of facts to a grade or role of a ladder:
//
//	fit = sum over required skills of w min(x/t, 1) / sum of w,  in [0, 1]
//
// where x is the level held and t > 0 the level asked, counted in steps of the
// ladder's scale, and w the weight of the competency ([ladder.Ladder.Weight]).
// It has no unit. There is no credit beyond t, and it has a direction, unlike a
// cosine: a senior fits a junior's grade, not the other way round. A target
// that asks for nothing is covered: 1. One whose requirement has not been
// stated has the fit 0 to 1, and so has what is no target: nil, the zero grade
// or role, and any type but [ladder.Grade] and [ladder.Role].
//
// An unknown level makes the fit an interval, see [Range]. The lower end is 1
// exactly when the facts meet the requirement.
//
// What is asked besides levels - a time in a place, evidence, a rating - is no
// part of the mean and a gate beside it, see [Fit.Gates]: while one of them is
// not met both ends are below 1, and while one is unknown the lower end is.
//
// Where the requirement leaves a choice, the required skills are those of its
// cheapest completion for these facts ([ladder.Requirement.Completions]), in
// which unknown levels count from none. That decides which skills the fit is
// about, so that compare two such fits with care: a raised level never makes
// the cheapest way longer, but it may make another way the cheapest, of which
// less is covered.
//
// Steps count as equally far apart, which an ordinal scale does not promise.
// That is one more reason to show a fit and to decide by the verdict. To
// takes the time of a few completions and one verdict.
func To(target ladder.Target, f ladder.Facts, _ Options) Fit {
	switch t := target.(type) {
	case ladder.Grade, ladder.Role:
		if t.ID() == "" {
			return Fit{}
		}
	default:
		return Fit{}
	}
	weights := target.Ladder()
	fit := Fit{target: target, verdict: target.Requirement().Verdict(f), share: Range{0, 1}}
	ways := target.Requirement().Completions(f, 1+MaxOthers)
	if len(ways) == 0 {
		return fit // not stated
	}
	fit.inexact, fit.others = !ways[0].Exact(), ways[1:]
	for need := range ways[0].Needs() {
		if need.IsLevel() {
			fit.items = append(fit.items, Item{need, weights.Weight(need.Skill).Float64(), coverage(need)})
		} else {
			fit.gates = append(fit.gates, need)
		}
	}
	fit.share = weigh(fit.items)
	for _, gate := range fit.gates {
		fit.share = fit.share.below(gate.Outcome)
	}
	return fit
}

// below returns the range with the ends below 1 that a gate keeps below it.
func (r Range) below(gate ladder.Outcome) Range {
	most := math.Nextafter(1, 0)
	if gate != ladder.Met {
		r.Lo = min(r.Lo, most)
	}
	if gate == ladder.NotMet {
		r.Hi = min(r.Hi, most)
	}
	return r
}

// weigh returns the weighted mean of the coverages and turns the weights into
// shares of their sum.
func weigh(items []Item) Range {
	if len(items) == 0 {
		return Range{1, 1}
	}
	var lo, hi, total float64
	covered := Range{1, 1} // the least of the coverages
	for _, item := range items {
		lo += item.Weight * item.Coverage.Lo
		hi += item.Weight * item.Coverage.Hi
		total += item.Weight
		covered = Range{min(covered.Lo, item.Coverage.Lo), min(covered.Hi, item.Coverage.Hi)}
	}
	for i := range items {
		items[i].Weight /= total
	}
	return Range{mean(lo, total, covered.Lo), mean(hi, total, covered.Hi)}
}

// mean returns sum / total, and less than 1 when the least of the values is: a
// light weight must not vanish in the rounding.
func mean(sum, total, least float64) float64 {
	if least < 1 {
		return min(sum/total, math.Nextafter(1, 0))
	}
	return 1
}

func coverage(n ladder.Need) Range {
	switch n.Outcome {
	case ladder.Met:
		return Range{1, 1}
	case ladder.NotMet:
		c := float64(n.Have.Step()) / float64(n.Asked.Step())
		return Range{c, c}
	default:
		return Range{0, 1}
	}
}

// Options say how a fit is taken.
type Options struct{}

// Target returns the grade or role, nil for the zero Fit.
func (f Fit) Target() ladder.Target { return f.target }

// Verdict returns whether the requirement is met, with its reasons.
func (f Fit) Verdict() ladder.Verdict { return f.verdict }

// Share returns the fit itself, see [To].
func (f Fit) Share() Range {
	if f.target == nil {
		return Range{0, 1}
	}
	return f.share
}

// Exact reports whether the required skills are surely those of the cheapest
// completion, see [ladder.Completion.Exact].
func (f Fit) Exact() bool { return !f.inexact }

// MaxOthers is the largest number of other ways that a fit keeps.
const MaxOthers = 3

// Others yields other ways to meet the requirement than the one that the fit
// is about, the cheapest first, at most [MaxOthers]; none where the
// requirement leaves no choice. It can be run again.
func (f Fit) Others() iter.Seq[ladder.Completion] { return slices.Values(f.others) }

// String returns the target's id with the fit and the outcome, such as
// "p4: 0.67 to 1.00, unknown", and "" for the zero Fit.
func (f Fit) String() string {
	if f.target == nil {
		return ""
	}
	return fmt.Sprintf("%s: %v, %v", f.target.ID(), f.share, f.verdict.Outcome())
}

// Items yields the required skills, in the order of the requirement. It can be
// run again.
func (f Fit) Items() iter.Seq[Item] { return slices.Values(f.items) }

// Gates yields what is asked besides levels, in the order of the requirement,
// what is met included. It can be run again.
func (f Fit) Gates() iter.Seq[ladder.Need] { return slices.Values(f.gates) }

// Missing yields the skills that are known to fall short, in the order of the
// requirement. It can be run again.
func (f Fit) Missing() iter.Seq[Item] { return f.with(ladder.NotMet) }

// Unknown yields the required skills of which the level is not known, in the
// order of the requirement. It can be run again.
func (f Fit) Unknown() iter.Seq[Item] { return f.with(ladder.Unknown) }

func (f Fit) with(o ladder.Outcome) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for _, item := range f.items {
			if item.Outcome == o && !yield(item) {
				return
			}
		}
	}
}

// Next returns the skills that are not surely covered, the one that closes
// most of the gap first: by what it surely gains, then by what it may gain,
// then by fewer steps, then in the order of the requirement. The slice is the
// caller's own.
func (f Fit) Next() []Item {
	var open []Item
	for _, item := range f.items {
		if item.Outcome != ladder.Met {
			open = append(open, item)
		}
	}
	slices.SortStableFunc(open, func(a, b Item) int {
		return cmp.Or(
			-cmp.Compare(a.Gain().Lo, b.Gain().Lo),
			-cmp.Compare(a.Gain().Hi, b.Gain().Hi),
			cmp.Compare(a.Steps(), b.Steps()),
		)
	})
	return open
}
