package main

import (
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// proposal is the one of the sample company that nobody has decided on.
const proposal = "director-of-platform"

// madePosition shows how a seat is made where none is free: an unsolved problem
// of the company, a proposal, its acceptance, and the way that is open then (B2).
func (v view) madePosition(o ladder.Organisation) error {
	v.Section(says.made, "company", v.In(o.Name()))
	p, ok := o.Proposal(proposal)
	if !ok {
		return nil
	}
	place, by := p.Place(), p.By()
	v.seats(o, place)
	problem := p.Problem()
	v.Line(1, says.problem, "name", v.In(problem.Name), "area", problem.Area.Text(v.Tag), "rank", strconv.Itoa(problem.Rank), "since", problem.Since.String())
	v.Line(1, says.proposed, "name", v.In(p.Name()), "by", v.In(by.Name()), "day", p.Spec().Date.String())
	v.Say(2, v.In(p.Spec().Why))
	day := p.Spec().Date.Latest()
	if v.asOf.Compare(day) > 0 {
		day = v.asOf
	}
	after, err := o.Accept(proposal, ladder.SeatSpec{ID: proposal, From: day}, day)
	if err != nil {
		return err
	}
	accepted, _ := after.Proposal(proposal)
	v.Line(1, says.accepted, "stage", accepted.Stage().Text(v.Tag), "day", accepted.Spec().Decided.String(), "seat", accepted.Seat().ID())
	v.asOf = day
	v.seats(after, place)
	home := after.Home(by.ID())
	facts := after.Facts(by.ID(), home, day, skills.Policy{})
	for t := range home.TransitionsFrom(by.Holds(day)) {
		if r, ok := t.Check(place.ID(), facts); ok {
			v.Line(1, says.open, "by", v.In(by.Name()))
			v.Block(2, r.Explain(v.Tag))
		}
	}
	return nil
}

// seats shows how many seats are open at a place, and who holds the others.
func (v view) seats(o ladder.Organisation, at ladder.Place) {
	open := len(slices.Collect(o.OpenSeats(at, v.asOf)))
	v.Line(1, says.seats, "place", v.In(at.Name()), "n", strconv.Itoa(open))
	for seat := range o.Seats() {
		if seat.Place() != at {
			continue
		}
		holder := seat.Holder()
		if holder.IsZero() {
			v.Item(2, says.free, "seat", seat.ID())
		} else {
			v.Item(2, says.taken, "seat", seat.ID(), "by", v.In(holder.Name()))
		}
	}
}
