package main

import (
	"io/fs"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
)

const (
	sora     = "sora"                // the SRE of the company
	proposal = "reliability-manager" // what Sora proposes, on which nobody has decided
)

// organisation reads the company of the example.
func organisation(fsys fs.FS) (ladder.Organisation, error) {
	return ladderfile.LoadOrganisation(fsys, "organisation.yaml", builtin.Bases())
}

// instead returns the company with somebody else in the place of its SRE.
func instead(o ladder.Organisation, who ladder.Person) (ladder.Organisation, error) {
	spec, parts := o.Spec(), o.Parts()
	for i, p := range parts.People {
		if p.ID() == sora {
			parts.People[i] = who
		}
	}
	home := parts.Homes[sora]
	delete(parts.Homes, sora)
	parts.Homes[who.ID()] = home
	for i := range spec.Proposals {
		spec.Proposals[i].By = who.ID()
	}
	return ladder.NewOrganisation(spec, parts)
}

// madePosition shows how a position is made where every seat is taken: an
// unsolved problem of the company, a proposal, its acceptance, and the way to the
// seat with what it asks of the person (B2).
func (v view) madePosition() error {
	p, _ := v.company.Proposal(proposal)
	by, place, problem := p.By(), p.Place(), p.Problem()
	if day := p.Spec().Date.Latest(); v.asOf.Compare(day) < 0 {
		v.asOf = day // nobody decides on what is not proposed yet
	}
	v.Section(says.made, "company", v.In(v.company.Name()))
	v.usual(v.company, place)
	for seat := range v.company.Seats() {
		v.Item(2, says.taken, "team", v.In(seat.Team()), "by", v.In(seat.Holder().Name()))
	}
	v.Line(1, says.problem, "name", v.In(problem.Name), "area", problem.Area.Text(v.Tag), "rank", strconv.Itoa(problem.Rank), "since", problem.Since.String())
	v.Line(1, says.proposed, "name", v.In(p.Name()), "by", v.In(by.Name()), "day", p.Spec().Date.String())
	v.Say(2, v.In(p.Spec().Why))
	after, err := v.company.Accept(proposal, ladder.SeatSpec{ID: proposal}, v.asOf)
	if err != nil {
		return err
	}
	accepted, _ := after.Proposal(proposal)
	v.Line(1, says.accepted, "stage", accepted.Stage().Text(v.Tag), "day", accepted.Spec().Decided.String(), "seat", accepted.Seat().ID())
	v.usual(after, place)
	facts := after.Facts(by.ID(), v.ladder, v.asOf, skills.Policy{})
	for t := range v.ladder.TransitionsTo(place.ID()) {
		if t.Kind() != ladder.NewPosition || !t.Joins(from, place.ID()) {
			continue
		}
		r, _ := t.Check(place.ID(), facts)
		v.Line(1, says.madeWay, "way", t.ID())
		v.Block(2, r.Explain(v.Tag))
		if r.Outcome() == ladder.Met {
			v.Line(1, says.ready, "by", v.In(by.Name()))
		} else {
			v.Line(1, says.notReady, "by", v.In(by.Name()))
		}
	}
	return nil
}

// usual shows whether the usual way from SRE to a place is closed: whether it
// needs a seat, and none of those that there are is open.
func (v view) usual(o ladder.Organisation, to ladder.Place) {
	all, open := 0, len(slices.Collect(o.OpenSeats(to, v.asOf)))
	for seat := range o.Seats() {
		if seat.Place() == to {
			all++
		}
	}
	for t := range v.ladder.TransitionsTo(to.ID()) {
		if t.NeedsSeat() && t.Joins(from, to.ID()) {
			state := says.opened
			if open == 0 {
				state = says.closed
			}
			v.Line(1, state, "way", t.ID(), "place", v.In(to.Name()), "open", strconv.Itoa(open), "all", strconv.Itoa(all))
		}
	}
}
