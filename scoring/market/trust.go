package market

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Matter is one matter in which others have come to trust somebody, over the years.
type Matter struct {
	Subject text.Text

	// Steps are who trusted the person how far, and from when to when, those that began
	// first before; those of which nobody has said when come first.
	Steps []ladder.TrustSpec
}

// Reached returns the furthest stage that the matter ever came to, and the first step
// at which it was there. Both are zero when nobody has said how far any trust went.
func (m Matter) Reached() (ladder.TrustStage, ladder.TrustSpec) {
	var first ladder.TrustSpec
	for _, s := range m.Steps {
		if s.Stage.Compare(first.Stage) > 0 {
			first = s
		}
	}
	return first.Stage, first
}

// Promotion is a rise to a higher grade of a track, or from a grade to a role.
type Promotion struct {
	From, To ladder.Target
	Since    date.Date
}

// Path is how trust grew: who crosses and deepens is asked for advice first, then given
// decisions, and then promoted.
type Path struct {
	matters    []Matter
	promotions []Promotion
	told       bool
}

// Path returns how trust in the person grew by the day, and which promotions there
// were.
func (v Value) Path() Path {
	var asOf date.Date
	if v.of != nil {
		asOf = v.of.in.AsOf
	}
	spec := v.person.Spec()
	p := Path{told: spec.Trusted != nil}
	byDate := func(a, b ladder.TrustSpec) int { return a.From.Compare(b.From) }
	slices.SortStableFunc(spec.Trusted, byDate)
	for _, s := range spec.Trusted {
		if !begun(s.From, asOf) {
			continue
		}
		i := slices.IndexFunc(p.matters, func(m Matter) bool { return m.Subject.Equal(s.Subject) })
		if i < 0 {
			i = len(p.matters)
			p.matters = append(p.matters, Matter{Subject: s.Subject})
		}
		p.matters[i].Steps = append(p.matters[i].Steps, s)
	}
	slices.SortStableFunc(spec.Stints, func(a, b ladder.StintSpec) int { return a.From.Compare(b.From) })
	var before ladder.Target
	for _, s := range spec.Stints {
		at, ok := v.ladder.Target(s.Place)
		if !ok || !begun(s.From, asOf) {
			continue
		}
		if before != nil && rises(before, at) {
			p.promotions = append(p.promotions, Promotion{before, at, s.From})
		}
		before = at
	}
	return p
}

// rises reports whether a move is to a higher grade of a track, or from a grade to a
// role.
func rises(from, to ladder.Target) bool {
	a, isGrade := from.(ladder.Grade)
	if !isGrade {
		return false
	}
	switch b := to.(type) {
	case ladder.Grade:
		return a.Track().ID() == b.Track().ID() && b.Rank() > a.Rank()
	case ladder.Role:
		return true
	}
	return false
}

// Matters yields the matters in which others came to trust the person, in the order in
// which trust began, and returns whether anybody has asked. It can be run again.
func (p Path) Matters() (iter.Seq[Matter], bool) { return slices.Values(p.matters), p.told }

// Promotions yields the promotions, in the order in which they came. It can be run
// again.
func (p Path) Promotions() iter.Seq[Promotion] { return slices.Values(p.promotions) }
