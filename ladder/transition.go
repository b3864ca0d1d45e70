package ladder

import (
	"iter"
	"slices"
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

// From yields the ids from which the transition leads, each once: grades, roles
// and [Outside], with a track as all its grades. It can be run again.
func (t Transition) From() iter.Seq[string] { return t.ends(t.read().spec.From) }

// To yields the ids to which the transition leads, as [Transition.From].
func (t Transition) To() iter.Seq[string] { return t.ends(t.read().spec.To) }

// ends keeps tracks as they are written, and reads their grades when asked: a
// ladder with a thousand transitions between tracks stays small.
func (t Transition) ends(ids []string) iter.Seq[string] {
	l := Ladder{t.ladder}
	return func(yield func(string) bool) {
		for _, id := range ids {
			if track, ok := l.Track(id); ok {
				for g := range track.Grades() {
					if !yield(g.ID()) {
						return
					}
				}
			} else if g, ok := l.Grade(id); ok && slices.Contains(ids, g.Track().ID()) {
				continue // comes with its track
			} else if !yield(id) {
				return
			}
		}
	}
}

// Joins reports whether the transition leads from one id to the other, ids as
// [Transition.From] and [Transition.To] yield them. No transition leads from
// an id to itself, even where both ends are the same track.
func (t Transition) Joins(from, to string) bool {
	spec := t.read().spec
	return from != to && t.covers(spec.From, from) && t.covers(spec.To, to)
}

func (t Transition) covers(ends []string, id string) bool {
	l := Ladder{t.ladder}
	if g, ok := l.Grade(id); ok && slices.Contains(ends, g.Track().ID()) {
		return true
	}
	_, isTrack := l.Track(id)
	return !isTrack && slices.Contains(ends, id)
}

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
	spec := t.read().spec
	return strings.Join(spec.From, ", ") + " -> " + strings.Join(spec.To, ", ")
}

// Spec returns a copy of the transition's record.
func (t Transition) Spec() TransitionSpec {
	s := t.read().spec.clone()
	s.Requires = t.Requirement().Spec()
	return s
}

// Review is a review process of a [Ladder].
type Review struct {
	ladder *data
	i      int
}

func (s ReviewSpec) clone() ReviewSpec { return record.Clone(s) }

func (r Review) read() *ReviewSpec {
	if r.ladder == nil {
		return &noReview
	}
	return &r.ladder.reviews[r.i]
}

// Reviews yields the reviews, in the order of the record. It can be run again.
func (l Ladder) Reviews() iter.Seq[Review] {
	return func(yield func(Review) bool) {
		for i := range l.read().reviews {
			if !yield(Review{l.data, i}) {
				return
			}
		}
	}
}

// Review returns the review with the given id, and whether there is one.
func (l Ladder) Review(id string) (Review, bool) {
	i, ok := l.read().reviewByID[id]
	if !ok {
		return Review{}, false
	}
	return Review{l.data, i}, true
}

// IsZero reports whether the review is of no ladder.
func (r Review) IsZero() bool { return r.ladder == nil }

// ID returns the review's id.
func (r Review) ID() string { return r.read().ID }

// Name returns the review's name, or its id where it has none.
func (r Review) Name() text.Text { return nameOr(r.read().Name, r.ID()) }

// Description returns how the review goes, the zero Text when nobody has said.
func (r Review) Description() text.Text { return r.read().Description }

// Visibility returns who may read the review, the zero Visibility when nobody
// has said.
func (r Review) Visibility() Visibility { return r.read().Visibility }

// IsOpen reports whether everyone in the organisation may read the review.
func (r Review) IsOpen() bool { return r.Visibility() == Everyone }

// Stages yields the records of the stages, in order. It can be run again.
func (r Review) Stages() iter.Seq[StageSpec] { return slices.Values(r.read().clone().Stages) }

// String returns the review's id.
func (r Review) String() string { return r.ID() }

// Spec returns a copy of the review's record.
func (r Review) Spec() ReviewSpec { return r.read().clone() }
