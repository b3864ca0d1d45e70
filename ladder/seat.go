package ladder

import (
	"iter"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Seat is a position of an [Organisation] that one person can hold.
type Seat struct {
	organisation *organisationData
	i            int
}

func (s Seat) read() *SeatSpec {
	if s.organisation == nil {
		return &noSeat
	}
	return &s.organisation.spec.Seats[s.i]
}

// Seats yields the seats, in the order of the record. It can be run again.
func (o Organisation) Seats() iter.Seq[Seat] {
	return func(yield func(Seat) bool) {
		for i := range o.read().spec.Seats {
			if !yield(Seat{o.data, i}) {
				return
			}
		}
	}
}

// Seat returns the seat with the given id, and whether there is one.
func (o Organisation) Seat(id string) (Seat, bool) {
	i, ok := o.read().seatByID[id]
	if !ok {
		return Seat{}, false
	}
	return Seat{o.data, i}, true
}

// OpenSeats yields the seats at a place that nobody holds and that there are on a
// day, in the order of the record: what a transition to the place needs that
// [Transition.NeedsSeat]. A seat at a track or group is one at each of its places,
// and a seat at a grade one at each step within it. The zero Place means all
// places. It can be run again.
func (o Organisation) OpenSeats(at Place, asOf date.Date) iter.Seq[Seat] {
	return func(yield func(Seat) bool) {
		at := o.ownPlace(at)
		for s := range o.Seats() {
			if s.IsOpen(asOf) && (at.IsZero() || s.Place().Meets(at)) && !yield(s) {
				return
			}
		}
	}
}

// IsZero reports whether the seat is of no organisation.
func (s Seat) IsZero() bool { return s.organisation == nil }

// ID returns the seat's id.
func (s Seat) ID() string { return s.read().ID }

// Place returns where the seat is.
func (s Seat) Place() Place {
	if s.IsZero() {
		return Place{}
	}
	return s.organisation.seatPlaces[s.i]
}

// Team returns the team in which the seat is, the zero Text when nobody has said.
func (s Seat) Team() text.Text { return s.read().Team }

// Holder returns who holds the seat, the zero Person when nobody does.
func (s Seat) Holder() Person {
	p, _ := Organisation{s.organisation}.Person(s.read().Holder)
	return p
}

// Exists reports whether there is the seat on a day: from the first to the last
// day that its dates can mean, and at the zero Date when it stays.
func (s Seat) Exists(asOf date.Date) bool {
	return !s.IsZero() && covers(s.read().From, s.read().To, asOf)
}

// IsOpen reports whether there is the seat on a day, see [Seat.Exists], and
// nobody holds it. Who holds a seat holds it for as long as there is the seat.
func (s Seat) IsOpen(asOf date.Date) bool { return s.Exists(asOf) && s.read().Holder == "" }

// String returns the seat's id.
func (s Seat) String() string { return s.ID() }

// Spec returns the seat's record.
func (s Seat) Spec() SeatSpec { return *s.read() }
