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
	target     ladder.Target
	facts      ladder.Facts
	share      Range
	items      []Item
	conditions []ladder.Need
	open       bool // the requirement has not been stated
	inexact    bool
	wrong      error
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
// stated, or that nobody can meet, has the fit 0 to 1, and so has what is no
// target: nil, the zero grade or role, and any type but [ladder.Grade] and
// [ladder.Role].
//
// An unknown level makes the fit an interval, see [Range]. The lower end is 1
// exactly when the facts meet the requirement.
//
// What is asked besides levels - a time in a place, evidence, a rating - is no
// part of the mean, see [Fit.Conditions]: while one of them is not met both ends
// are below 1, and while one is unknown the lower end is. What no way can do
// without is a gate beside the mean, see [Fit.Gates].
//
// With credit switched on (see [Options]) a skill that falls short counts as much
// as the best credit for it, see [Credit]. The fit is 1 for the same facts as
// without.
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
// takes the time of one completion, and with credit that of the skills of the
// ladder for each skill that is asked.
func To(target ladder.Target, f ladder.Facts, o Options) Fit {
	return new(taker).fit(target, f, o)
}

// taker takes fits. It keeps what many of them share.
type taker struct{ creditors map[ladder.Ladder]*creditor }

func (k *taker) fit(target ladder.Target, f ladder.Facts, o Options) Fit {
	if !ladder.IsTarget(target) {
		return Fit{}
	}
	fit := Fit{target: target, facts: f, share: Range{0, 1}, open: true}
	ways := target.Requirement().Completions(f, 1)
	if len(ways) == 0 {
		fit.share = fit.share.below(fit.Outcome()) // not stated, or nobody can meet it
		return fit
	}
	fit.inexact, fit.open = !ways[0].Exact(), false
	weights := target.Ladder()
	for need := range ways[0].Needs() {
		if !need.IsLevel() {
			fit.conditions = append(fit.conditions, need)
			continue
		}
		if fit.items == nil {
			fit.items = make([]Item, 0, ways[0].Len())
		}
		c := coverage(need)
		fit.items = append(fit.items, Item{Need: need, Weight: weights.Weight(need.Skill).Float64(), Coverage: c, Credited: c})
	}
	if o.credits() {
		c := k.creditor(weights, o)
		for i := range fit.items {
			if wrong := c.credit(&fit.items[i], f.Profile()); fit.wrong == nil {
				fit.wrong = wrong
			}
		}
	}
	fit.share = weigh(fit.items)
	for _, condition := range fit.conditions {
		fit.share = fit.share.below(condition.Outcome)
	}
	return fit
}

func (k *taker) creditor(l ladder.Ladder, o Options) *creditor {
	c, ok := k.creditors[l]
	if !ok {
		c = newCreditor(l, o)
		if k.creditors == nil {
			k.creditors = make(map[ladder.Ladder]*creditor)
		}
		k.creditors[l] = c
	}
	return c
}

// stated reports whether there is a target, and a way to meet what it asks.
func (f Fit) stated() bool { return f.target != nil && !f.open }

// below returns the range with those ends below 1 at which a condition is not met.
func (r Range) below(condition ladder.Outcome) Range {
	most := math.Nextafter(1, 0)
	if condition != ladder.Met {
		r.Lo = min(r.Lo, most)
	}
	if condition == ladder.NotMet {
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
	covered := Range{1, 1} // the least of the coverages that count
	for _, item := range items {
		// The conversions keep a product from being fused with the sum, as some
		// processors do: package matching comes to the same bits by another order.
		lo += float64(item.Weight * item.Credited.Lo)
		hi += float64(item.Weight * item.Credited.Hi)
		total += item.Weight
		covered = Range{min(covered.Lo, item.Credited.Lo), min(covered.Hi, item.Credited.Hi)}
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

// Target returns the grade or role, nil for the zero Fit.
func (f Fit) Target() ladder.Target { return f.target }

// Verdict returns whether the requirement is met, with its reasons. It is worked
// out anew at each call; [Fit.Outcome] is the verdict in one word.
func (f Fit) Verdict() ladder.Verdict {
	if f.target == nil {
		return ladder.Verdict{}
	}
	return f.target.Requirement().Verdict(f.facts)
}

// Outcome returns whether the requirement is met. Credit does not count.
func (f Fit) Outcome() ladder.Outcome {
	if f.target == nil {
		return ladder.Unknown
	}
	return f.target.Requirement().Outcome(f.facts)
}

// Facts returns what the fit was taken of.
func (f Fit) Facts() ladder.Facts { return f.facts }

// Err returns what was wrong with the options, an error of the kind
// [ErrSimilarity], and nil when nothing was. The fit is then that without the
// similarities that are none.
func (f Fit) Err() error { return f.wrong }

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

// MaxOthers is the largest number of other ways that [Fit.Others] yields.
const MaxOthers = 3

// Others yields other ways to meet the requirement than the one that the fit
// is about, the cheapest first, at most [MaxOthers]; none where the
// requirement leaves no choice. It can be run again; each run looks for them
// anew.
func (f Fit) Others() iter.Seq[ladder.Completion] {
	return func(yield func(ladder.Completion) bool) {
		if f.target == nil {
			return
		}
		for i, way := range f.target.Requirement().Completions(f.facts, 1+MaxOthers) {
			if i > 0 && !yield(way) {
				return
			}
		}
	}
}

// String returns the target's id with the fit and the outcome, such as
// "p4: 0.67 to 1.00, unknown", and "" for the zero Fit.
func (f Fit) String() string {
	if f.target == nil {
		return ""
	}
	return fmt.Sprintf("%s: %v, %v", f.target.ID(), f.share, f.Outcome())
}

// Items yields the required skills, in the order of the requirement. It can be
// run again.
func (f Fit) Items() iter.Seq[Item] { return slices.Values(f.items) }

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
