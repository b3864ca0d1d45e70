package ladder

import (
	"iter"
	"strings"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/text"
)

type transitionData struct {
	spec     TransitionSpec // without what it requires
	requires Requirement
}

func (s TransitionSpec) clone() TransitionSpec {
	s.Requires = nil // may contain itself, and is compiled
	return record.Clone(s)
}

// Transition is a way of a [Ladder] from some grades and roles to others.
type Transition struct {
	ladder *data
	i      int
}

func (t Transition) read() *transitionData {
	if t.ladder == nil {
		return &noTransition
	}
	return &t.ladder.transitions[t.i]
}

// Transitions yields the transitions, in the order of the record. It can be
// run again.
func (l Ladder) Transitions() iter.Seq[Transition] {
	return func(yield func(Transition) bool) {
		for i := range l.read().transitions {
			if !yield(Transition{l.data, i}) {
				return
			}
		}
	}
}

// IsZero reports whether the transition is of no ladder.
func (t Transition) IsZero() bool { return t.ladder == nil }

// From yields the ids from which the transition leads, each once: grades, steps
// within them, roles and [Outside], with a track as all its grades and a group
// as all its places. It can be run again.
func (t Transition) From() iter.Seq[string] { return t.ends(t.read().spec.From) }

// To yields the ids to which the transition leads, as [Transition.From].
func (t Transition) To() iter.Seq[string] { return t.ends(t.read().spec.To) }

// ends keeps groups and tracks as they are written, and reads their places when
// asked: a ladder with a thousand transitions between tracks stays small.
func (t Transition) ends(ids []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if t.IsZero() {
			return
		}
		seen := make(map[place]bool)
		for _, id := range ids {
			for _, p := range t.ladder.placesOf(id) {
				if !seen[p] && !yield(t.ladder.placeID(p)) {
					return
				}
				seen[p] = true
			}
		}
	}
}

// Joins reports whether the transition leads from one place to another: ids of
// grades, steps within them, roles, or [Outside]. Where it names a grade, its
// steps are meant, too. No transition leads from a place to itself or to a part
// of itself, even where both ends are the same track.
func (t Transition) Joins(from, to string) bool {
	spec := t.read().spec
	p, okFrom := Ladder{t.ladder}.place(from)
	q, okTo := Ladder{t.ladder}.place(to)
	return okFrom && okTo && !t.ladder.within(p, q) && !t.ladder.within(q, p) &&
		t.ladder.covers(spec.From, p) && t.ladder.covers(spec.To, q)
}

// place returns the one place of an id; tracks and groups are none, however many
// places they have.
func (l Ladder) place(id string) (place, bool) {
	d := l.read()
	_, isTrack := d.trackByID[id]
	_, isGroup := d.places.groups[id]
	if all := d.placesOf(id); l.data != nil && !isTrack && !isGroup && len(all) == 1 {
		return all[0], true
	}
	return place{}, false
}

func (d *data) covers(ends []string, p place) bool {
	for _, end := range ends {
		for _, q := range d.placesOf(end) {
			if d.within(p, q) {
				return true
			}
		}
	}
	return false
}

// TransitionsFrom yields the transitions that lead away from a place, in the
// order of the record: those that name the grade, the step within a grade, the
// role or [Outside], or something of which it is a part. It can be run again.
func (l Ladder) TransitionsFrom(id string) iter.Seq[Transition] {
	return l.transitions(id, func(s *TransitionSpec) []string { return s.From })
}

// TransitionsTo yields the transitions that lead to a place, as
// [Ladder.TransitionsFrom].
func (l Ladder) TransitionsTo(id string) iter.Seq[Transition] {
	return l.transitions(id, func(s *TransitionSpec) []string { return s.To })
}

func (l Ladder) transitions(id string, ends func(*TransitionSpec) []string) iter.Seq[Transition] {
	return func(yield func(Transition) bool) {
		p, ok := l.place(id)
		if !ok {
			return
		}
		for i := range l.data.transitions {
			if l.data.covers(ends(&l.data.transitions[i].spec), p) && !yield(Transition{l.data, i}) {
				return
			}
		}
	}
}

// ID returns the transition's id, "" when it has none.
func (t Transition) ID() string { return t.read().spec.ID }

// Ladder returns the ladder of which the transition is a part.
func (t Transition) Ladder() Ladder { return Ladder{t.ladder} }

// Obstacles yields the records of what stands in the way, in their order. It can
// be run again.
func (t Transition) Obstacles() iter.Seq[ObstacleSpec] { return record.Copies(t.read().spec.Obstacles) }

// Kind returns what sort of step it is, the zero Move when nobody has said.
func (t Transition) Kind() Move { return t.read().spec.Kind }

// Mode returns who starts it, the zero Mode when nobody has said.
func (t Transition) Mode() Mode { return t.read().spec.Mode }

// NeedsSeat reports whether an open seat is needed.
func (t Transition) NeedsSeat() bool { return t.read().spec.Seat }

// Review returns the review that decides, the zero Review when none is stated.
func (t Transition) Review() Review {
	r, _ := Ladder{t.ladder}.Review(t.read().spec.Review)
	return r
}

// Requirement returns what is asked on top of what the target asks. Where the
// record states nothing, nothing more is asked: the requirement is zero.
func (t Transition) Requirement() Requirement { return t.read().requires }

// Note returns the transition's note for people.
func (t Transition) Note() text.Text { return t.read().spec.Note }

// String returns the transition as from -> to, with tracks as they are written;
// "" for the zero Transition.
func (t Transition) String() string {
	if t.IsZero() {
		return ""
	}
	return t.read().spec.arrow()
}

func (s TransitionSpec) arrow() string {
	return strings.Join(s.From, ", ") + " -> " + strings.Join(s.To, ", ")
}

// Spec returns a copy of the transition's record.
func (t Transition) Spec() TransitionSpec {
	s := t.read().spec.clone()
	s.Requires = t.Requirement().Spec()
	return s
}
