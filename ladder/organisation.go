package ladder

import (
	"iter"
	"slices"
	"sync/atomic"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Organisation is several ladders with the people who stand on them, the seats
// that they hold, and the problems that are to be solved, with every reference
// between them resolved. It is immutable. The zero Organisation is empty.
//
// [Seat], [Proposal] and [Transfer] are views of an organisation, as [Grade] is
// of a ladder. Their zero values are of no organisation and say nothing.
//
// Where an organisation is asked about a ladder, or a place or grade of one, a ladder
// that is [Ladder.Equal] to its own one, such as that of the same file loaded a second
// time, is the same ladder. What it answers is of its own.
type Organisation struct{ data *organisationData }

// OrganisationParts is what an organisation is made of. The zero value has
// nothing.
type OrganisationParts struct {
	Ladders []Ladder
	Charter charter.Charter // the zero Charter when there is none
	People  []Person

	// Homes are the ids of people's own ladders, by the ids of the people. An id
	// that a person's record names is looked up there before it is elsewhere, and
	// their claims and ratings are of it. Who has none here, has the ladder to
	// which alone the record leads, see [NewOrganisation].
	Homes map[string]string
}

type organisationData struct {
	spec            OrganisationSpec // without what its transitions require
	ladders         []Ladder
	ladderByID      map[string]int
	charter         charter.Charter
	people          []Person
	personByID      map[string]int
	homes           map[string]string // as it was passed
	home            []Ladder          // of each person, the zero Ladder when it can't be told
	problemByID     map[string]int
	goalByID        map[string]int
	undertakingByID map[string]int
	seatPlaces      []Place
	seatByID        map[string]int
	proposed        []Place // where each proposal's position would be
	proposalByID    map[string]int
	firstGrade      map[*data]int // of each ladder, among the grades of all ladders
	equivalence     equivalence
	transfers       []transferData
	warnings        problem.List
	last            atomic.Pointer[sameLadder] // see Organisation.own
}

// What the zero Organisation and its views read. It is never written.
var (
	noOrganisation organisationData
	noSeat         SeatSpec
	noProposal     ProposalSpec
	noTransfer     transferData
)

func (o Organisation) read() *organisationData {
	if o.data == nil {
		return &noOrganisation
	}
	return o.data
}

// IsZero reports whether the organisation is the zero Organisation.
func (o Organisation) IsZero() bool { return o.data == nil }

// ID returns the organisation's id.
func (o Organisation) ID() string { return o.read().spec.ID }

// Name returns the organisation's name, or its id where it has none.
func (o Organisation) Name() text.Text { return nameOr(o.read().spec.Name, o.ID()) }

// Description returns what the organisation is about, the zero Text when nobody
// has said.
func (o Organisation) Description() text.Text { return o.read().spec.Description }

// Charter returns the organisation's charter, the zero Charter when it has none.
func (o Organisation) Charter() charter.Charter { return o.read().charter }

// Warnings returns what looks unfinished between the parts of the organisation,
// in order of place. What looks unfinished within a ladder or the charter, they
// tell themselves.
func (o Organisation) Warnings() problem.List { return slices.Clone(o.read().warnings) }

// Ladders yields the ladders, in the order in which they were passed. It can be
// run again.
func (o Organisation) Ladders() iter.Seq[Ladder] { return slices.Values(o.read().ladders) }

// Ladder returns the ladder with the given id, and whether there is one.
func (o Organisation) Ladder(id string) (Ladder, bool) {
	i, ok := o.read().ladderByID[id]
	if !ok {
		return Ladder{}, false
	}
	return o.data.ladders[i], true
}

// People yields the people, in the order in which they were passed. It can be
// run again.
func (o Organisation) People() iter.Seq[Person] { return slices.Values(o.read().people) }

// Person returns the person with the given id, and whether there is one.
func (o Organisation) Person(id string) (Person, bool) {
	i, ok := o.read().personByID[id]
	if !ok {
		return Person{}, false
	}
	return o.data.people[i], true
}

// Home returns the ladder of the person with the given id, the zero Ladder when
// there is no such person, or nobody can tell, see [NewOrganisation].
func (o Organisation) Home(person string) Ladder {
	i, ok := o.read().personByID[person]
	if !ok {
		return Ladder{}
	}
	return o.data.home[i]
}

// Equivalences yields copies of the records of how grades of several ladders
// compare, in their order. It can be run again.
func (o Organisation) Equivalences() iter.Seq[EquivalenceSpec] {
	return record.Copies(o.read().spec.Equivalences)
}

// Equivalents yields the other grades of the organisation with which a grade of
// one of its ladders compares, and how, as [Grade.Equivalents] does within one
// ladder: what each ladder declares counts, and what the organisation declares.
// It can be run again.
func (o Organisation) Equivalents(g Grade) iter.Seq2[Grade, Equivalence] {
	return func(yield func(Grade, Equivalence) bool) {
		g := o.ownGrade(g)
		first, ok := o.read().firstGrade[g.ladder]
		if !ok {
			return
		}
		for i, kind := range o.data.equivalence.of(first + g.i) {
			if !yield(o.data.grade(i), kind) {
				return
			}
		}
	}
}

// Equivalence returns how two grades of the organisation's ladders compare; every
// grade is equal to itself. The zero Equivalence means that nobody has said.
func (o Organisation) Equivalence(g, h Grade) Equivalence {
	g, h = o.ownGrade(g), o.ownGrade(h)
	if _, ok := o.read().firstGrade[g.ladder]; ok && g == h {
		return Equal
	}
	for other, kind := range o.Equivalents(g) {
		if other == h {
			return kind
		}
	}
	return Equivalence{}
}

// grade returns a grade by its place among the grades of all ladders.
func (d *organisationData) grade(i int) Grade {
	for _, l := range d.ladders {
		if n := len(l.data.grades); i < n {
			return Grade{l.data, i}
		} else {
			i -= n
		}
	}
	return Grade{}
}

// Parts returns what the organisation is made of besides its record, from which
// and [Organisation.Spec] [NewOrganisation] makes an equal organisation.
func (o Organisation) Parts() OrganisationParts {
	d := o.read()
	p := OrganisationParts{Ladders: slices.Clone(d.ladders), Charter: d.charter, People: slices.Clone(d.people)}
	if d.homes != nil {
		p.Homes = make(map[string]string, len(d.homes))
		for person, ladder := range d.homes {
			p.Homes[person] = ladder
		}
	}
	return p
}

// Spec returns a copy of the organisation's record, as it was written.
func (o Organisation) Spec() OrganisationSpec {
	d := o.read()
	s := record.Clone(d.spec)
	for i, t := range d.transfers {
		s.Transitions[i].Requires = t.inner.Requirement().Spec()
	}
	return s
}

// Equal reports whether both organisations have equal records, ladders, people
// and charters, in the same order, and the same homes of their people.
func (o Organisation) Equal(p Organisation) bool {
	a, b := o.read(), p.read()
	return a == b || o.IsZero() == p.IsZero() && record.Equal(o.Spec(), p.Spec()) && a.charter.Equal(b.charter) &&
		slices.EqualFunc(a.ladders, b.ladders, Ladder.Equal) && slices.EqualFunc(a.people, b.people, Person.Equal) &&
		slices.EqualFunc(a.home, b.home, Ladder.Equal)
}

// String returns the organisation's id.
func (o Organisation) String() string { return o.ID() }
