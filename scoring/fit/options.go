package fit

import "github.com/kakezan/kakezan/skills"

// Options say how fits are taken. The zero Options give no credit for other
// skills and leave nothing out.
type Options struct {
	// Transfers gives credit for practices of other domains, by the practice
	// transfers of the target's ladder: see [Credit]. The zero value means that
	// only the skill that is asked counts.
	Transfers bool

	// Similarity gives credit for related skills: how much of asked somebody
	// brings along who holds the skill held, from 0 to 1, such as
	// complementarity.Pair.Relatedness. It is called for every skill that the
	// target's ladder measures and every skill that is asked and not met, and has
	// to be safe for concurrent use in [Many]. What is no number from 0 to 1 gives
	// no credit and is told by [Fit.Err]. The zero value means that only the skill
	// that is asked counts.
	Similarity func(held, asked skills.ID) float64

	// Open leaves out of [Rank] and [Many] the targets of which a gate is known to
	// be closed, see [Fit.Gate]. The zero value means that all are kept.
	Open bool

	// Progress is told by [Many] how many people are done, of how many: from one
	// goroutine at a time, with numbers that never fall, the last time with both
	// equal. The zero value means that nobody is told.
	Progress func(done, of int)
}

// credits reports whether other skills may count.
func (o Options) credits() bool { return o.Transfers || o.Similarity != nil }
