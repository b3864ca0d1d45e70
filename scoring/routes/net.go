package routes

import (
	"fmt"

	"github.com/kakezan/kakezan/ladder"
)

// MaxMoves bounds the moves of a [Net]: a transition from a track of 1,000 grades
// to one of 1,000 is a million of them.
const MaxMoves = 4_000_000

// Spec says of what a network is made that belongs to no organisation.
type Spec struct {
	Ladders []ladder.Ladder // at least one, with ids that differ
}

// Net is the places of one ladder or several - grades, the steps within them that
// a transition names, roles, and being outside - with every move from one to
// another. It is immutable and safe for concurrent use. The zero Net has no place.
type Net struct{ data *data }

type data struct {
	organisation ladder.Organisation
	seated       bool // whether it is known which seats there are
	nodes        []node
	find         map[ladder.Place]int32
	passages     []passage
	moves        []move    // those from one place together, in the order of the record
	firstOut     []int32   // by place, its first move; one more at the end
	into         []int32   // moves by where they lead
	firstIn      []int32   // by place, its first one in into; one more at the end
	seats        [][]int32 // by place, its seats
	allSeats     []ladder.Seat
	proposals    [][]ladder.Proposal // by place, those that are not declined
	asked
}

// node is a place.
type node struct {
	place ladder.Place
	grade int32 // of a step within a grade the place of the grade, else -1
	steps []int32
	ask   int32 // what it asks
}

// passage is what allows moves: exactly one of the three is set.
type passage struct {
	transition  ladder.Transition
	transfer    ladder.Transfer
	equivalence ladder.Equivalence
}

func (p passage) requirement() ladder.Requirement {
	if !p.transition.IsZero() {
		return p.transition.Requirement()
	}
	return p.transfer.Requirement()
}

func (p passage) needsSeat() bool { return p.transition.NeedsSeat() || p.transfer.NeedsSeat() }

func (p passage) kind() ladder.Move {
	if !p.transition.IsZero() {
		return p.transition.Kind()
	}
	return p.transfer.Kind()
}

// move is one way from one place to another.
type move struct{ from, to, passage, ask int32 }

var nothing data

func (n Net) read() *data {
	if n.data == nil {
		return &nothing
	}
	return n.data
}

// New returns the network of ladders that belong to no organisation: whether a seat
// is open is not known, and there are no moves between ladders.
//
// The error, if any, is an [*Error] of the kind [ErrNoPlaces] or [ErrTooManyMoves],
// or [ErrLadders] with what [ladder.NewOrganisation] finds wrong, such as two ladders
// of one id. It takes time
// in proportion to the ladders and to the moves, see [MaxMoves], and that of one
// [ladder.Requirement.Completions] for each place.
func New(spec Spec) (Net, error) {
	o, err := ladder.NewOrganisation(ladder.OrganisationSpec{ID: "routes"}, ladder.OrganisationParts{Ladders: spec.Ladders})
	if err != nil {
		return Net{}, &Error{kind: ErrLadders, cause: err, input: "New(ladders)"}
	}
	return build(o, false)
}

// Of returns the network of an organisation: of its ladders, with the ways between
// them and the grades that are declared equal, its seats, and the positions that
// are proposed. An organisation that records no seat at all says nothing of seats:
// whether one is open is not known.
//
// The error, if any, is as that of [New].
func Of(o ladder.Organisation) (Net, error) { return build(o, true) }

// IsZero reports whether the network is the zero Net.
func (n Net) IsZero() bool { return n.data == nil }

// Organisation returns the organisation of the network; for one of [New] an
// organisation that has its ladders and nothing else.
func (n Net) Organisation() ladder.Organisation { return n.read().organisation }

// Len returns the number of places.
func (n Net) Len() int { return len(n.read().nodes) }

// Moves returns the number of moves from one place to another, those that two
// transitions allow counted twice.
func (n Net) Moves() int { return len(n.read().moves) }

// String returns the size of the network, such as "24 places, 61 moves".
func (n Net) String() string { return fmt.Sprintf("%d places, %d moves", n.Len(), n.Moves()) }
