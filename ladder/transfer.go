package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/text"
)

type transferData struct {
	spec     TransitionSpec // without what it requires
	from, to []Place
	ladder   Ladder     // of the target, or where it leads outside, of where it begins
	inner    Transition // of a copy of that ladder
}

// Transfer is a way of an [Organisation] from places of any of its ladders to
// places of one of them: what a [Transition] is within a ladder.
type Transfer struct {
	organisation *organisationData
	i            int
}

func (t Transfer) read() *transferData {
	if t.organisation == nil {
		return &noTransfer
	}
	return &t.organisation.transfers[t.i]
}

// Transfers yields the ways between ladders, in the order of the record. It can
// be run again.
func (o Organisation) Transfers() iter.Seq[Transfer] {
	return func(yield func(Transfer) bool) {
		for i := range o.read().transfers {
			if !yield(Transfer{o.data, i}) {
				return
			}
		}
	}
}

// TransfersFrom yields the ways between ladders that lead away from a place, in
// the order of the record: those that name it or something of which it is a part.
// It can be run again.
func (o Organisation) TransfersFrom(p Place) iter.Seq[Transfer] {
	return o.transfersAt(p, func(t *transferData) []Place { return t.from })
}

// TransfersTo yields the ways between ladders that lead to a place, as
// [Organisation.TransfersFrom].
func (o Organisation) TransfersTo(p Place) iter.Seq[Transfer] {
	return o.transfersAt(p, func(t *transferData) []Place { return t.to })
}

func (o Organisation) transfersAt(p Place, ends func(*transferData) []Place) iter.Seq[Transfer] {
	return func(yield func(Transfer) bool) {
		p := o.ownPlace(p)
		for t := range o.Transfers() {
			if containedIn(p, ends(t.read())) && !yield(t) {
				return
			}
		}
	}
}

func containedIn(p Place, ends []Place) bool {
	return slices.ContainsFunc(ends, func(end Place) bool { return end.Contains(p) })
}

// IsZero reports whether the transfer is of no organisation.
func (t Transfer) IsZero() bool { return t.organisation == nil }

// ID returns the transfer's id, "" when it has none.
func (t Transfer) ID() string { return t.read().spec.ID }

// From yields the places from which the transfer leads, tracks and groups as
// they are written. It can be run again.
func (t Transfer) From() iter.Seq[Place] { return slices.Values(t.read().from) }

// To yields the places to which the transfer leads, as [Transfer.From].
func (t Transfer) To() iter.Seq[Place] { return slices.Values(t.read().to) }

// Joins reports whether the transfer leads from one place to another, each of
// which may be a part of what it names. No transfer leads from a place to itself
// or to a part of itself.
func (t Transfer) Joins(from, to Place) bool {
	o := Organisation{t.organisation}
	from, to = o.ownPlace(from), o.ownPlace(to)
	return containedIn(from, t.read().from) && containedIn(to, t.read().to) && !from.Contains(to) && !to.Contains(from)
}

// Kind returns what sort of step it is, the zero Move when nobody has said.
func (t Transfer) Kind() Move { return t.read().spec.Kind }

// Mode returns who starts it, the zero Mode when nobody has said.
func (t Transfer) Mode() Mode { return t.read().spec.Mode }

// NeedsSeat reports whether an open seat is needed, see [Organisation.OpenSeats].
func (t Transfer) NeedsSeat() bool { return t.read().spec.Seat }

// Review returns the review that decides, of the ladder to which the transfer
// leads; the zero Review when none is stated.
func (t Transfer) Review() Review {
	r, _ := t.read().ladder.Review(t.read().spec.Review)
	return r
}

// Requirement returns what is asked on top of what the target asks, in the words
// of the ladder to which the transfer leads, see [Organisation.Facts]; zero when
// nothing more is.
func (t Transfer) Requirement() Requirement { return t.read().inner.Requirement() }

// Obstacles yields the records of what stands in the way, in their order. It can
// be run again.
func (t Transfer) Obstacles() iter.Seq[ObstacleSpec] { return record.Copies(t.read().spec.Obstacles) }

// Note returns the transfer's note for people.
func (t Transfer) Note() text.Text { return t.read().spec.Note }

// String returns the transfer as from -> to, as they are written; "" for the zero
// Transfer.
func (t Transfer) String() string {
	if t.IsZero() {
		return ""
	}
	return t.read().spec.arrow()
}

// Spec returns a copy of the transfer's record.
func (t Transfer) Spec() TransitionSpec {
	s := t.read().spec.clone()
	s.Requires = t.Requirement().Spec()
	return s
}
