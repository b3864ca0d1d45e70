package fit

import (
	"cmp"
	"slices"

	"github.com/kakezan/kakezan/ladder"
)

// Rank returns the fits of facts to targets, the best first: by the lower end of
// [Fit.Share], then by the upper one, then in the order given. With
// [Options.Open] it leaves out the targets of which a gate is known to be closed.
// What is no target keeps its place among fits of 0 to 1 as the zero Fit. The
// targets may be of several ladders. The slice is the caller's own.
//
// It takes the time of one fit for each target, and the scales of levels decide
// what can be compared. For targets of a ladder that is not the person's own, see
// [Translation].
func Rank(targets []ladder.Target, f ladder.Facts, o Options) []Fit {
	return new(taker).rank(targets, f, o)
}

func (k *taker) rank(targets []ladder.Target, f ladder.Facts, o Options) []Fit {
	fits := make([]Fit, 0, len(targets))
	for _, t := range targets {
		fit := k.fit(t, f, o)
		if o.Open && fit.Gate() == ladder.NotMet {
			continue
		}
		fits = append(fits, fit)
	}
	slices.SortStableFunc(fits, func(a, b Fit) int {
		s, t := a.Share(), b.Share()
		return cmp.Or(-cmp.Compare(s.Lo, t.Lo), -cmp.Compare(s.Hi, t.Hi))
	})
	return fits
}
