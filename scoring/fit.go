package scoring

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/ladder"
)

// Range is a share that is known only within an interval of [0, 1]: Lo counts
// unknown levels as none, Hi counts them as enough. Both are equal when
// nothing that matters is unknown. The width is ignorance, not sampling error.
type Range struct{ Lo, Hi float64 }

// String returns the interval with two digits, such as "0.67 to 1.00", and one
// number where both ends are equal.
func (r Range) String() string {
	if r.Lo == r.Hi {
		return fmt.Sprintf("%.2f", r.Lo)
	}
	return fmt.Sprintf("%.2f to %.2f", r.Lo, r.Hi)
}

// Fit is how well the facts of one person cover the skills that a target asks
// for. It is immutable. The zero Fit is of no target.
//
// It is a measure for showing and comparing. Whether the requirement is met is
// the [ladder.Verdict], never a fit rounded to 1.
type Fit struct {
	target  ladder.Target
	verdict ladder.Verdict
	share   Range
	items   []FitItem
	exact   bool
}

// FitItem is one required skill within a [Fit].
type FitItem struct {
	ladder.Need

	Weight   float64 // share of the sum of weights, in (0, 1]
	Coverage Range   // min(level / required level, 1), levels counted in steps
}

// Gain returns how much the fit grows when the skill is brought to the level
// that is asked: Weight times what Coverage lacks.
func (i FitItem) Gain() Range {
	return Range{i.Weight * (1 - i.Coverage.Hi), i.Weight * (1 - i.Coverage.Lo)}
}

// FitTo returns the fit of facts to a grade or role of the ladder:
//
//	fit = sum over required skills of w min(x/t, 1) / sum of w,  in [0, 1]
//
// where x is the level held and t > 0 the level asked, counted in steps of the
// ladder's scale, and w the weight of the competency ([ladder.Ladder.Weight]).
// There is no credit beyond t. Where the requirement leaves a choice, the
// required skills are those of its cheapest completion for these facts
// ([ladder.Requirement.Completions]). An unknown level makes the fit an
// interval, see [Range]. A target that asks for nothing is covered: 1; one
// whose requirement has not been stated has the fit 0 to 1.
func FitTo(l ladder.Ladder, target ladder.Target, f ladder.Facts) Fit {
	if target == nil {
		return Fit{share: Range{0, 1}}
	}
	fit := Fit{target: target, verdict: target.Requirement().Verdict(f), share: Range{0, 1}, exact: true}
	ways := target.Requirement().Completions(f, 1)
	if len(ways) == 0 {
		return fit
	}
	fit.exact = ways[0].Exact()
	total := 0.0
	for need := range ways[0].Needs() {
		if need.Asked.IsNone() {
			continue // nothing is asked
		}
		w := l.Weight(need.Skill).Float64()
		total += w
		fit.items = append(fit.items, FitItem{need, w, coverage(need)})
	}
	if total == 0 {
		fit.share = Range{1, 1}
		return fit
	}
	fit.share = Range{}
	for i := range fit.items {
		item := &fit.items[i]
		fit.share.Lo += item.Weight * item.Coverage.Lo
		fit.share.Hi += item.Weight * item.Coverage.Hi
		item.Weight /= total
	}
	fit.share.Lo /= total
	fit.share.Hi /= total
	return fit
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

// Verdict returns whether the requirement is met, with its reasons.
func (f Fit) Verdict() ladder.Verdict { return f.verdict }

// Share returns the fit itself, see [FitTo].
func (f Fit) Share() Range { return f.share }

// Exact reports whether the required skills are surely those of the cheapest
// completion, see [ladder.Completion.Exact].
func (f Fit) Exact() bool { return f.exact }

// Items yields the required skills, in the order of the requirement. It can be
// run again.
func (f Fit) Items() iter.Seq[FitItem] { return slices.Values(f.items) }

// Missing yields the skills that are known to fall short, in the order of the
// requirement. It can be run again.
func (f Fit) Missing() iter.Seq[FitItem] { return f.with(ladder.NotMet) }

// Unknown yields the required skills of which the level is not known, in the
// order of the requirement. It can be run again.
func (f Fit) Unknown() iter.Seq[FitItem] { return f.with(ladder.Unknown) }

func (f Fit) with(o ladder.Outcome) iter.Seq[FitItem] {
	return func(yield func(FitItem) bool) {
		for _, item := range f.items {
			if item.Outcome == o && !yield(item) {
				return
			}
		}
	}
}

// Next returns the skills that are not surely covered, the one that closes
// most of the gap first: by what it surely gains, then by what it may gain,
// then by fewer steps, then in the order of the requirement.
func (f Fit) Next() []FitItem {
	var open []FitItem
	for _, item := range f.items {
		if item.Outcome != ladder.Met {
			open = append(open, item)
		}
	}
	slices.SortStableFunc(open, func(a, b FitItem) int {
		return cmp.Or(
			-cmp.Compare(a.Gain().Lo, b.Gain().Lo),
			-cmp.Compare(a.Gain().Hi, b.Gain().Hi),
			cmp.Compare(a.Steps(), b.Steps()),
		)
	})
	return open
}
