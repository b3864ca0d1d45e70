package market

import (
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
)

// TopProblems is how many problems of each area somebody should be able to name.
const TopProblems = 3

// Accompanying is how well somebody knows what matters to the organisation, answers
// it, and is trusted with it. It is immutable. The zero Accompanying is of nobody, of
// whom nothing is known.
type Accompanying struct {
	namings  []ladder.Naming
	asked    bool
	named    int
	top      int
	open     int
	touched  []ladder.BusinessProblemSpec
	complete bool // whether all evidence is stated
	trust    []ladder.TrustSpec
	told     bool // whether somebody was asked about trust
}

// accompanying tells how well somebody accompanies.
func (d *marketData) accompanying(who subject) Accompanying {
	a := Accompanying{open: len(d.open)}
	for area := range ladder.Areas() {
		var n ladder.Naming
		if who.isMember {
			n = d.in.Organisation.Naming(who.ID(), area, TopProblems, d.in.AsOf)
			a.asked = a.asked || n.IsKnown()
			for range n.Named() {
				a.named++
			}
			for range n.Top() {
				a.top++
			}
		}
		a.namings = append(a.namings, n)
	}
	_, a.complete, _ = who.facts.Stated()
	answers := make(map[string]bool)
	add := func(e skills.EvidenceSpec) {
		if e.Problem != "" && begun(e.Date, d.in.AsOf) {
			answers[e.Problem] = true
		}
	}
	for piece := range who.Evidence() {
		add(piece.EvidenceSpec)
	}
	for claim := range who.Claims() {
		if claim.InForce(d.in.AsOf) && !claim.IsNegative() {
			for e := range claim.Evidence() {
				add(e)
			}
		}
	}
	for _, p := range d.open {
		if answers[p.ID] {
			a.touched = append(a.touched, p)
		}
	}
	trust, told := who.Trusted(d.in.AsOf)
	a.trust, a.told = slices.Collect(trust), told
	return a
}

// Range returns the accompanying in [0, 1]: the mean of [Accompanying.NamedShare],
// [Accompanying.TouchedShare] and [Accompanying.TrustShare].
func (a Accompanying) Range() fit.Range {
	return mean(a.NamedShare(), a.TouchedShare(), a.TrustShare())
}

// String returns the accompanying in one line, for logs, such as
// "accompanying 0.74: problems named 1.00, answered 0.23, trust 1.00".
func (a Accompanying) String() string {
	return fmt.Sprintf("accompanying %v: problems named %v, answered %v, trust %v", a.Range(), a.NamedShare(), a.TouchedShare(), a.TrustShare())
}

// Namings yields for each of [ladder.Areas], in their order, which of its
// [TopProblems] most pressing problems the person can name. They are zero for who is
// not in the organisation. It can be run again.
func (a Accompanying) Namings() iter.Seq[ladder.Naming] { return slices.Values(a.namings) }

// Named returns how many of the most pressing problems of all areas the person can
// name, of how many, and whether somebody asked: without that, naming none says nothing.
func (a Accompanying) Named() (named, of int, asked bool) { return a.named, a.top, a.asked }

// NamedShare returns the share of [Accompanying.Named], and the whole of [0, 1] when
// nobody asked, when the organisation has stated no problem of an area, or when the
// person is not of the organisation.
func (a Accompanying) NamedShare() fit.Range {
	if !a.asked || a.top == 0 {
		return fit.Range{Lo: 0, Hi: 1}
	}
	share := float64(a.named) / float64(a.top)
	return fit.Range{Lo: share, Hi: share}
}

// Touched yields the open problems of the organisation that the person's evidence
// answers, in the order of [ladder.Organisation.Problems]. It can be run again.
func (a Accompanying) Touched() iter.Seq[ladder.BusinessProblemSpec] {
	return slices.Values(a.touched)
}

// Open returns how many open problems the organisation has stated.
func (a Accompanying) Open() int { return a.open }

// TouchedShare returns the share of the open problems that the person's evidence
// answers. Where the record does not state all evidence, Hi is 1: more may be touched.
// It is the whole of [0, 1] when the organisation has stated no open problem.
func (a Accompanying) TouchedShare() fit.Range {
	if a.open == 0 {
		return fit.Range{Lo: 0, Hi: 1}
	}
	share := float64(len(a.touched)) / float64(a.open)
	if !a.complete {
		return fit.Range{Lo: share, Hi: 1}
	}
	return fit.Range{Lo: share, Hi: share}
}

// Trusted yields in what others trust the person on the day, in the order of the
// record, and returns whether anybody has asked. It can be run again.
func (a Accompanying) Trusted() (iter.Seq[ladder.TrustSpec], bool) {
	return slices.Values(a.trust), a.told
}

// Stage returns the furthest stage of trust that somebody is known to have on the day,
// the zero TrustStage for none, and whether anybody has asked.
func (a Accompanying) Stage() (ladder.TrustStage, bool) {
	var furthest ladder.TrustStage
	for _, s := range a.trust {
		if s.Stage.Compare(furthest) > 0 {
			furthest = s.Stage
		}
	}
	return furthest, a.told
}

// TrustShare returns how far trust has come: 0 for none, 1/2 for the adviser, who is
// asked before others decide, and 1 for who decides in their place. Trust of which
// nobody has said how far it goes is from 1/2 to 1, and it is the whole of [0, 1] when
// nobody has asked.
func (a Accompanying) TrustShare() fit.Range {
	if !a.told {
		return fit.Range{Lo: 0, Hi: 1}
	}
	var share fit.Range
	for _, s := range a.trust {
		one := fit.Range{Lo: 0.5, Hi: 1}
		switch s.Stage {
		case ladder.Adviser:
			one.Hi = 0.5
		case ladder.Delegated:
			one.Lo = 1
		}
		share.Lo, share.Hi = max(share.Lo, one.Lo), max(share.Hi, one.Hi)
	}
	return share
}
