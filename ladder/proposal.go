package ladder

import (
	"iter"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Proposal is a position that somebody proposes to make in an [Organisation],
// because it answers a problem that nobody solves today.
type Proposal struct {
	organisation *organisationData
	i            int
}

func (p Proposal) read() *ProposalSpec {
	if p.organisation == nil {
		return &noProposal
	}
	return &p.organisation.spec.Proposals[p.i]
}

// Proposals yields the proposals, in the order of the record. It can be run
// again.
func (o Organisation) Proposals() iter.Seq[Proposal] {
	return func(yield func(Proposal) bool) {
		for i := range o.read().spec.Proposals {
			if !yield(Proposal{o.data, i}) {
				return
			}
		}
	}
}

// Proposal returns the proposal with the given id, and whether there is one.
func (o Organisation) Proposal(id string) (Proposal, bool) {
	i, ok := o.read().proposalByID[id]
	if !ok {
		return Proposal{}, false
	}
	return Proposal{o.data, i}, true
}

// IsZero reports whether the proposal is of no organisation.
func (p Proposal) IsZero() bool { return p.organisation == nil }

// ID returns the proposal's id.
func (p Proposal) ID() string { return p.read().ID }

// Name returns what the position would be called, or the proposal's id.
func (p Proposal) Name() text.Text { return nameOr(p.read().Name, p.ID()) }

// Problem returns the record of the problem that the position would answer.
func (p Proposal) Problem() BusinessProblemSpec {
	found, _ := Organisation{p.organisation}.Problem(p.read().Problem)
	return found
}

// Place returns where the position would be, the zero Place when there is no such
// place yet.
func (p Proposal) Place() Place {
	if p.IsZero() {
		return Place{}
	}
	return p.organisation.proposed[p.i]
}

// By returns who proposes the position, the zero Person when nobody has said.
func (p Proposal) By() Person {
	by, _ := Organisation{p.organisation}.Person(p.read().By)
	return by
}

// Stage returns what has become of the proposal.
func (p Proposal) Stage() ProposalStage { return p.read().Stage }

// Seat returns the seat that was made of the proposal, the zero Seat when none
// was.
func (p Proposal) Seat() Seat {
	s, _ := Organisation{p.organisation}.Seat(p.read().Seat)
	return s
}

// String returns the proposal's id.
func (p Proposal) String() string { return p.ID() }

// Spec returns the proposal's record, with its dates and its reason.
func (p Proposal) Spec() ProposalSpec { return *p.read() }

// Accept returns an organisation in which a proposal is accepted on a day, and
// the seat is made of it, behind the others; everything else is as before. A seat
// that names no place is where the proposal says, and one that does not say from
// when there is from the day on.
//
// The error, if any, is a *problem.Error: of [UnknownProposal], of
// [AlreadyDecided], of [SolvedProblem] when the problem is not open any more on
// the day, or of what [NewOrganisation] finds wrong with the seat, such as
// skills.DuplicateID; paths are in the record that would result. It takes as long
// as NewOrganisation.
func (o Organisation) Accept(proposal string, seat SeatSpec, day date.Date) (Organisation, error) {
	return o.decide(proposal, func(spec *OrganisationSpec, p *ProposalSpec) problem.List {
		answered, _ := o.Problem(p.Problem)
		if isSolved(answered, day) {
			return problem.List{SolvedProblem.At(problem.Path("proposals").Item(p.ID).Field("problem"), p.ID, p.Problem)}
		}
		if _, taken := o.Seat(seat.ID); taken {
			return problem.List{skills.DuplicateID.At(problem.Path("seats").Item(seat.ID), seat.ID)}
		}
		if seat.Place == "" {
			seat.Place = p.Place
		}
		if seat.From.IsZero() {
			seat.From = day
		}
		spec.Seats = append(spec.Seats, seat)
		p.Stage, p.Decided, p.Seat = Accepted, day, seat.ID
		return nil
	})
}

// isSolved reports whether a problem has been solved by a day, at the zero Date
// whether it has been at all.
func isSolved(p BusinessProblemSpec, day date.Date) bool {
	return !p.Solved.IsZero() && (day.IsZero() || p.Solved.Latest().Compare(day.Earliest()) <= 0)
}

// Decline returns an organisation in which a proposal is declined on a day;
// everything else is as before. The error, if any, is a *problem.Error as that of
// [Organisation.Accept]. A proposal whose problem has been solved can be
// declined.
func (o Organisation) Decline(proposal string, day date.Date) (Organisation, error) {
	return o.decide(proposal, func(_ *OrganisationSpec, p *ProposalSpec) problem.List {
		p.Stage, p.Decided = Declined, day
		return nil
	})
}

func (o Organisation) decide(proposal string, change func(*OrganisationSpec, *ProposalSpec) problem.List) (Organisation, error) {
	i, ok := o.read().proposalByID[proposal]
	if !ok {
		var ids []string
		for p := range o.Proposals() {
			ids = append(ids, p.ID())
		}
		return Organisation{}, problem.List{UnknownProposal.At("proposals", proposal).WithSuggestion(problem.Nearest(proposal, ids))}.Err()
	}
	spec := o.Spec()
	p := &spec.Proposals[i]
	if p.Stage != Proposed {
		return Organisation{}, problem.List{AlreadyDecided.At(problem.Path("proposals").Item(p.ID).Field("stage"), p.ID, proposalStageTexts[p.Stage])}.Err()
	}
	if refused := change(&spec, p).Err(); refused != nil {
		return Organisation{}, refused
	}
	return NewOrganisation(spec, o.Parts())
}
