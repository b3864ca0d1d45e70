package ladder

import (
	"cmp"
	"maps"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// NewOrganisation checks a record and resolves its references between its
// ladders. All problems are reported at once: the error, if any, is a
// *problem.Error of the codes of this package and of package skills, with paths
// in the record, or below ladders[…] and people[…] in the record of a ladder or
// person. Warnings alone are no error, see [Organisation.Warnings]. Records are
// copied.
//
// A place is the id of something that one ladder alone has, or "ladder/id". What a
// person's record names is first looked up in the person's own ladder: the one
// that Homes says, else the only one, else the one to which all lead that only one
// ladder can mean. Claims and ratings are checked by that ladder alone, and not
// at all where there is none.
//
// A value that a piece of evidence or a competency names and the charter lacks is
// a warning, [UnknownValue], as it may be of the charter of a team. So is a problem
// that a person's record names and the organisation has not stated
// ([UnstatedProblem]; in a goal, one that is no goal either, [UnstatedAnswer]), and
// somebody who trusts the person and is not of the organisation ([Outsider]): the
// record may speak of another organisation, too. It takes time
// in proportion to the parts, and as long as [New] for each ladder to which a
// transition leads.
func NewOrganisation(spec OrganisationSpec, parts OrganisationParts) (Organisation, error) {
	d := &organisationData{
		ladderByID: make(map[string]int), personByID: make(map[string]int), problemByID: make(map[string]int),
		goalByID: make(map[string]int), undertakingByID: make(map[string]int),
		seatByID: make(map[string]int), proposalByID: make(map[string]int), firstGrade: make(map[*data]int),
		charter: parts.Charter, homes: maps.Clone(parts.Homes),
	}
	b := organisationBuilder{data: d, resolver: resolver{data: d}}
	b.report(skills.CheckID(spec.ID, organisationWords.organisation, "id")...)
	b.keep(spec)
	b.ladders(parts.Ladders)
	b.people(parts.People)
	b.equivalences(spec.Equivalences)
	b.businessProblems(spec.Problems)
	b.businessGoals(spec.Goals)
	b.undertakings(spec.Undertakings)
	b.seats(spec.Seats)
	b.proposals(spec.Proposals)
	b.holders()
	b.transfers(spec.Transitions)
	b.values()
	b.answers()
	if err := b.problems.Err(); err != nil {
		return Organisation{}, err
	}
	d.warnings = b.problems.Sorted()
	return Organisation{d}, nil
}

// organisationBuilder fills the data of an organisation, part by part, and
// gathers the problems of all of them.
type organisationBuilder struct {
	data     *organisationData
	resolver resolver
	problems problem.List
	stints   [][]Place // of each person, where the stints were; the zero Place where that is not known
	known    struct{ people, problems, seats, answers vocabulary }
	sets     map[Place]*placeSet // of the places of seats
	compared int                 // stints with seats
}

func (b *organisationBuilder) report(list ...problem.Problem) {
	b.problems = append(b.problems, list...)
}

func (b *organisationBuilder) keep(spec OrganisationSpec) {
	spec.Transitions = slices.Clone(spec.Transitions)
	for i := range spec.Transitions {
		spec.Transitions[i].Requires = nil // may contain itself, and is compiled
	}
	b.data.spec = record.Clone(spec)
}

// enter enters an id, and reports one that is wrong or taken.
func (b *organisationBuilder) enter(ids map[string]int, id string, i int, what text.Text, path problem.Path) {
	b.report(skills.CheckID(id, what, path)...)
	if _, ok := ids[id]; ok && id != "" {
		b.report(skills.DuplicateID.At(path, id))
		return
	}
	if id != "" {
		ids[id] = i
	}
}

func (b *organisationBuilder) ladders(ladders []Ladder) {
	d, grades := b.data, 0
	for _, l := range ladders {
		path := problem.Path("ladders").Item(l.ID())
		b.enter(d.ladderByID, l.ID(), len(d.ladders), words.ladder, path)
		if _, again := d.firstGrade[l.data]; l.IsZero() || again {
			continue
		}
		d.firstGrade[l.data] = grades
		grades += len(l.data.grades)
		d.ladders = append(d.ladders, l)
	}
}

// place resolves a place that people can hold; Outside is none.
func (b *organisationBuilder) place(ref string, path problem.Path) Place {
	p, wrong := b.resolver.place(ref, path)
	b.report(wrong...)
	return p
}

func (b *organisationBuilder) equivalences(specs []EquivalenceSpec) {
	d := b.data
	c := comparer{report: b.report}
	said := len(specs) > 0
	for _, l := range d.ladders {
		for _, t := range l.data.tracks {
			c.lines = append(c.lines, [2]int{c.grades + t.first, c.grades + t.end})
		}
		c.grades += len(l.data.grades)
		said = said || len(l.data.spec.Equivalences) > 0
	}
	if !said {
		return
	}
	c.id = func(g int) string {
		found := d.grade(g)
		return Place{found.ladder, found.ID()}.String()
	}
	for i, spec := range specs {
		c.declare(spec, problem.Path("equivalences").Index(i), func(ref string, at problem.Path) (int, bool) {
			p, wrong := b.resolver.place(ref, at)
			b.report(wrong...)
			g := p.Grade()
			if g.IsZero() && len(wrong) == 0 {
				b.report(UnknownGrade.At(at, ref))
			}
			return d.firstGrade[p.ladder] + g.i, !g.IsZero()
		})
	}
	for _, l := range d.ladders { // behind, so that a contradiction is one of the record
		for i, spec := range l.data.spec.Equivalences {
			own := declaration{kind: spec.Kind, path: problem.Path("ladders").Item(l.ID()).Field("equivalences").Index(i)}
			for _, set := range l.data.equivalence.sets[i] {
				own.set = append(own.set, d.firstGrade[l.data]+set)
			}
			c.declarations = append(c.declarations, own)
		}
	}
	d.equivalence = c.settle()
}

func (b *organisationBuilder) businessProblems(specs []BusinessProblemSpec) {
	for i, spec := range specs {
		path := problem.Path("problems").Item(spec.ID)
		b.enter(b.data.problemByID, spec.ID, i, organisationWords.problem, path)
		if spec.Rank < 0 {
			b.report(NotPositive.At(path.Field("rank"), spec.Rank))
		}
		b.period(spec.Since, spec.Solved, path.Field("solved"))
	}
}

func (b *organisationBuilder) period(from, to date.Date, path problem.Path) {
	if endsEarly(from, to) {
		b.report(skills.EmptyPeriod.At(path, to, from))
	}
}

func (b *organisationBuilder) seats(specs []SeatSpec) {
	d := b.data
	for i, spec := range specs {
		path := problem.Path("seats").Item(spec.ID)
		b.enter(d.seatByID, spec.ID, i, organisationWords.seat, path)
		var at Place
		if spec.Place == "" {
			b.report(skills.MissingID.At(path.Field("place"), organisationWords.place))
		} else {
			at = b.place(spec.Place, path.Field("place"))
		}
		d.seatPlaces = append(d.seatPlaces, at)
		b.person(spec.Holder, path.Field("holder"))
		b.period(spec.From, spec.To, path.Field("to"))
	}
}

// person reports somebody who is not of the organisation; "" is nobody.
func (b *organisationBuilder) person(id string, path problem.Path) {
	b.lookUp(id, path, b.data.personByID, UnknownPerson, &b.known.people)
}

// lookUp reports an id that is not known.
func (b *organisationBuilder) lookUp(id string, path problem.Path, ids map[string]int, unknown *problem.Code, words *vocabulary) {
	if _, ok := ids[id]; !ok && id != "" {
		b.report(unknown.At(path, id).WithSuggestion(b.resolver.suggest.nearest(id, words, func() []string {
			return slices.Sorted(maps.Keys(ids))
		})))
	}
}

func (b *organisationBuilder) proposals(specs []ProposalSpec) {
	d := b.data
	madeOf := make(map[string]bool)
	for i, spec := range specs {
		path := problem.Path("proposals").Item(spec.ID)
		b.enter(d.proposalByID, spec.ID, i, organisationWords.proposal, path)
		if spec.Problem == "" {
			b.report(skills.MissingID.At(path.Field("problem"), organisationWords.problem))
		}
		b.lookUp(spec.Problem, path.Field("problem"), d.problemByID, UnknownProblem, &b.known.problems)
		var at Place
		if spec.Place != "" {
			at = b.place(spec.Place, path.Field("place"))
		}
		d.proposed = append(d.proposed, at)
		b.person(spec.By, path.Field("by"))
		b.period(spec.Date, spec.Decided, path.Field("decided"))
		b.decision(spec, path)
		if madeOf[spec.Seat] {
			b.report(skills.DuplicateID.At(path.Field("seat"), spec.Seat))
		}
		madeOf[spec.Seat] = spec.Seat != ""
	}
}

// decision checks that what has become of a proposal agrees with its stage.
func (b *organisationBuilder) decision(spec ProposalSpec, path problem.Path) {
	d := b.data
	b.lookUp(spec.Seat, path.Field("seat"), d.seatByID, UnknownSeat, &b.known.seats)
	switch {
	case spec.Stage != Accepted && spec.Seat != "":
		b.report(SeatOfRefused.At(path.Field("seat"), spec.Seat, spec.ID))
	case spec.Stage == Accepted && spec.Seat == "":
		b.report(NoSeat.At(path, spec.ID))
	}
	if spec.Stage != Proposed {
		return
	}
	if !spec.Decided.IsZero() {
		b.report(NotDecided.At(path.Field("decided"), spec.ID))
	}
	if i, ok := d.problemByID[spec.Problem]; ok && !d.spec.Problems[i].Solved.IsZero() {
		b.report(AnsweredProblem.At(path.Field("problem"), spec.ID, spec.Problem))
	}
}

// holders compares the seats of each person with each other and with what is
// recorded of the person.
func (b *organisationBuilder) holders() {
	d := b.data
	held := make([][]int, len(d.people))
	for i, seat := range d.spec.Seats {
		if p, ok := d.personByID[seat.Holder]; ok {
			held[p] = append(held[p], i)
		}
	}
	for p, seats := range held {
		// By their first days: a seat overlaps an earlier one just when it overlaps the one that ends last.
		slices.SortStableFunc(seats, func(i, j int) int {
			return d.spec.Seats[i].From.Earliest().Compare(d.spec.Seats[j].From.Earliest())
		})
		for n, last := 0, -1; n < len(seats); n++ {
			seat := &d.spec.Seats[seats[n]]
			path := problem.Path("seats").Item(seat.ID).Field("holder")
			if last >= 0 && overlap(d.spec.Seats[last].To, seat.From) {
				b.report(TwoSeats.At(path, seat.Holder, d.spec.Seats[last].ID))
			}
			if last < 0 || endsAfter(seat.To, d.spec.Seats[last].To) {
				last = seats[n]
			}
			if at := d.seatPlaces[seats[n]]; !at.IsZero() && !b.holdsIn(p, seat, at) {
				b.report(NotHeld.At(path, seat.Holder, seat.Place))
			}
		}
	}
}

// overlap reports whether a time can begin before another one has ended.
func overlap(to, from date.Date) bool {
	return to.IsZero() || from.Earliest().Compare(to.Latest()) <= 0
}

func endsAfter(to, other date.Date) bool {
	return !other.IsZero() && (to.IsZero() || cmp.Compare(dayOf(to.Latest()), dayOf(other.Latest())) > 0)
}

// holdsIn reports whether a person holds a place at some time at which there is
// the seat, until now where the seat stays. Nobody can tell of a person whose
// stints are not stated or not all known, and nobody looks any more once
// maxComparisons stints have been compared with seats.
func (b *organisationBuilder) holdsIn(p int, seat *SeatSpec, at Place) bool {
	stints := b.data.people[p].read().spec.Stints
	if b.compared += len(stints); stints == nil || b.compared > maxComparisons {
		return true
	}
	set := b.set(at)
	for i, s := range stints {
		where := b.stints[p][i]
		if s.Place != "" && where.IsZero() {
			return true // reported
		}
		if overlap(seat.To, s.From) && overlap(s.To, seat.From) && (!seat.To.IsZero() || s.To.IsZero()) && where.ladder == at.ladder && slices.ContainsFunc(where.ladder.placesOfID(where.id), set.hasPart) {
			return true
		}
	}
	return false
}

// set returns all that a place stands for, once for all seats at it.
func (b *organisationBuilder) set(at Place) *placeSet {
	set, ok := b.sets[at]
	if !ok {
		set = at.set()
		if b.sets == nil {
			b.sets = make(map[Place]*placeSet)
		}
		b.sets[at] = set
	}
	return set
}
