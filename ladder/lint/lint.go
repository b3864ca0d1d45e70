package lint

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Report is what lint has to say about a ladder. The zero Report says nothing.
type Report struct {
	Findings problem.List // in order of place
	Silenced []Silenced   // in order of place
}

// Silenced is a finding that the ladder declares to be as it should be.
type Silenced struct {
	Finding problem.Problem
	Because text.Text // the reason that the ladder gives
}

// Check applies every rule to a ladder. Nothing is found in the zero Ladder. It
// takes time in proportion to the ladder's record, but for sorting.
func Check(l ladder.Ladder) Report {
	if l.IsZero() {
		return Report{}
	}
	m := newModel(l)
	list := l.Warnings()
	for _, r := range rules {
		if r.check != nil {
			r.check(m, func(p problem.Problem) { list = append(list, p) })
		}
	}
	return silence(list, m.spec.Silences)
}

// Has reports whether a finding of a kind is in the report and not silenced.
func (r Report) Has(code *problem.Code) bool {
	return slices.ContainsFunc(r.Findings, func(p problem.Problem) bool { return p.Is(code) })
}
