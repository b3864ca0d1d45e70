package ladder

import (
	"cmp"
	"iter"
)

// Placement is where facts place a person in one track. It is immutable.
type Placement struct {
	track               Track
	supported, possible Grade
	next                Grade
	facts               Facts
}

// Place yields the placement of facts in each track, in the order of the
// tracks. It can be run again. It takes time in proportion to the conditions.
func (l Ladder) Place(f Facts) iter.Seq[Placement] {
	return func(yield func(Placement) bool) {
		for t := range l.Tracks() {
			if !yield(t.Place(f)) {
				return
			}
		}
	}
}

// Place returns the placement of facts in the track.
func (t Track) Place(f Facts) Placement {
	p := Placement{track: t, facts: f}
	for g := range t.Grades() {
		switch g.Requirement().Outcome(f) {
		case Met:
			p.supported, p.possible = g, g
		case Unknown:
			p.possible = g
		}
	}
	if p.supported.IsZero() && t.Len() > 0 {
		p.next = Grade{t.ladder, t.read().first}
	} else if above, ok := p.supported.Above(); ok {
		p.next = above
	}
	return p
}

// Track returns the track.
func (p Placement) Track() Track { return p.track }

// Supported returns the highest grade of the track whose requirement the facts
// meet, the zero Grade when they meet none.
func (p Placement) Supported() Grade { return p.supported }

// Possible returns the highest grade whose requirement the facts do not fail:
// what Supported could be once the unknowns are known. The zero Grade means
// that the facts fail every grade.
func (p Placement) Possible() Grade { return p.possible }

// Next returns the grade right above Supported, the lowest of the track when
// none is supported, and the zero Grade at the top of the track.
func (p Placement) Next() Grade { return p.next }

// WhyNotNext returns the verdict on Next's requirement, the zero Verdict at the
// top of the track. It is evaluated when asked for, see [Requirement.Verdict].
func (p Placement) WhyNotNext() Verdict { return p.next.Requirement().Verdict(p.facts) }

// String returns the ids of the track and of the grade that is supported, such
// as "professional: p3", and "professional: -" when there is none.
func (p Placement) String() string { return p.track.ID() + ": " + cmp.Or(p.supported.ID(), "-") }
