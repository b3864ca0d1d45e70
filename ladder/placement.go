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

// Place returns the placement of facts in the track. Draft grades are left out.
// In a track in which no grade may be skipped, facts support a grade only if
// they support all below it, and it is possible only if all below it are.
func (t Track) Place(f Facts) Placement {
	p := Placement{track: t, facts: f}
	of := t.read()
	below := Met // of all grades below, where that counts
	for i := of.first; i < of.end; i++ {
		g := &t.ladder.grades[i]
		if g.spec.Draft {
			continue
		}
		o := Unknown
		if n := g.requires.node; n != nil {
			o = n.outcome(&f)
		}
		own := o
		if of.spec.NoSkipping || of.spec.Cumulative && !g.requires.IsZero() {
			o = lesser(o, below)
		}
		below = lesser(below, own)
		switch o {
		case Met:
			p.supported, p.possible = Grade{t.ladder, i}, Grade{t.ladder, i}
		case Unknown:
			p.possible = Grade{t.ladder, i}
		}
	}
	p.next = t.inForce(of.first)
	if !p.supported.IsZero() {
		p.next = t.inForce(p.supported.i + 1)
	}
	return p
}

func lesser(a, b Outcome) Outcome {
	if a.order < b.order {
		return a
	}
	return b
}

// inForce returns the first grade of the track from one on that is no draft, the
// zero Grade when there is none.
func (t Track) inForce(i int) Grade {
	for ; i < t.read().end; i++ {
		if !t.ladder.grades[i].spec.Draft {
			return Grade{t.ladder, i}
		}
	}
	return Grade{}
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

// Next returns the next grade above Supported that is in force, the lowest of the
// track when none is supported, and the zero Grade at the top of the track.
func (p Placement) Next() Grade { return p.next }

// WhyNotNext returns the verdict on Next's requirement, the zero Verdict at the
// top of the track. It is evaluated when asked for, see [Requirement.Verdict].
func (p Placement) WhyNotNext() Verdict { return p.next.Requirement().Verdict(p.facts) }

// String returns the ids of the track and of the grade that is supported, such
// as "professional: p3", and "professional: -" when there is none.
func (p Placement) String() string { return p.track.ID() + ": " + cmp.Or(p.supported.ID(), "-") }
