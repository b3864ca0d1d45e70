package report

import (
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/routes"
)

// way writes the routes that lead to the goal: the first step by step with who
// decides, the others in a line each.
func (p printer) way(t scoring.Topographic) {
	if t.Start() == t.Fit().Target().ID() {
		p.line(1, says.arrived)
		return
	}
	if t.Start() == ladder.Outside {
		p.line(1, says.fromOutside)
	}
	found := t.Routes()
	dearer := 0
	for i, r := range found.Routes() {
		if i > 0 && r.Once().Hi > 2*found.Routes()[0].Once().Hi {
			dearer++
			continue
		}
		if i > 0 {
			p.line(1, says.otherRoute, "way", p.places(r), "cost", r.Once().Text(p.tag))
			p.closed(2, r)
			continue
		}
		p.line(1, says.route, "cost", r.Once().Text(p.tag))
		if p.maps.Cost() == nil {
			p.line(2, says.unit)
		} else {
			p.line(2, says.effort)
		}
		if r.Cost() != r.Once() {
			p.line(2, says.stepCosts, "cost", r.Cost().Text(p.tag))
		}
		if months := r.Months(); months > 0 {
			p.line(2, says.months, "months", strconv.Itoa(months))
		}
		p.closed(2, r)
		for _, step := range r.Steps() {
			p.step(step)
		}
	}
	if dearer > 0 {
		p.line(1, says.dearer, "n", strconv.Itoa(dearer))
	}
	switch {
	case found.Len() > 0 && !found.Exact():
		p.line(1, says.notAllRoutes)
	case found.Len() > 0:
	case len(found.Closed()) == 0:
		p.line(1, says.noRoute, "from", p.place(t.Start()))
	default:
		p.line(1, says.noRouteWhy, "from", p.place(t.Start()), "why", p.whys(found.Closed()))
	}
}

// closed writes why a route can't be gone today.
func (p printer) closed(depth int, r routes.Route) {
	if why := r.Closed(); len(why) > 0 {
		p.line(depth, says.closed, "why", p.whys(why))
	}
}

func (p printer) whys(reasons []routes.Reason) string {
	words := make([]string, len(reasons))
	for i, r := range reasons {
		words[i] = r.Text(p.tag)
	}
	return strings.Join(words, p.in(says.semicolon))
}

// places returns the places of a route, one after the other.
func (p printer) places(r routes.Route) string {
	var names []string
	for i, s := range r.Steps() {
		if i == 0 {
			names = append(names, p.at(s.From()))
		}
		names = append(names, p.at(s.To()))
	}
	return strings.Join(names, p.in(says.arrow))
}

// at returns a place by its name and id, with the ladder where it is another one.
func (p printer) at(place ladder.Place) string {
	id := place.ID()
	if l := place.Ladder(); !l.IsZero() && l.ID() != p.maps.Ladder().ID() {
		id = l.ID() + "/" + id
	}
	if place.ID() == ladder.Outside {
		return p.in(says.outside)
	}
	return says.named.Fill(p.tag, "name", p.in(place.Name()), "id", id)
}

func (p printer) step(s routes.Step) {
	move := p.at(s.From()) + p.in(says.arrow) + p.at(s.To())
	var how []string
	for _, word := range []string{s.Kind().Text(p.tag), s.Mode().Text(p.tag)} {
		if word != "" {
			how = append(how, word)
		}
	}
	if len(how) > 0 {
		move += ": " + strings.Join(how, p.in(says.comma))
	}
	p.write(2, move)
	if extra := s.Transition().Requirement(); !extra.IsZero() {
		verdict := extra.Verdict(p.maps.Facts())
		p.line(3, says.extra, "to", p.at(s.To()), "outcome", p.outcome(verdict.Outcome()))
		p.reasons(verdict, 4)
	}
	p.seats(s)
	for _, proposal := range s.Proposals() {
		p.line(3, says.proposal, "name", p.in(proposal.Name()), "problem", p.in(proposal.Problem().Name), "stage", proposal.Stage().Text(p.tag))
	}
	for o := range s.Obstacles() {
		p.obstacle(o)
	}
	if s.IsRecognised() {
		p.line(3, says.recognised)
		return
	}
	p.review(s.Review())
}

// seats writes whether a seat is needed, and whether one is open.
func (p printer) seats(s routes.Step) {
	if !s.NeedsSeat() {
		return
	}
	open, known := s.OpenSeats()
	switch {
	case !known:
		p.line(3, says.seat)
	case len(open) == 0:
		p.line(3, says.seatTaken)
	default:
		p.line(3, says.seatOpen, "n", strconv.Itoa(len(open)))
	}
}

func (p printer) obstacle(o ladder.ObstacleSpec) {
	p.line(3, says.obstacle, "name", p.in(o.Name))
	for _, answer := range o.Answers {
		p.line(4, says.answer, "answer", p.in(answer))
	}
}

func (p printer) review(r ladder.Review) {
	if r.IsZero() {
		p.line(3, says.noReview)
		return
	}
	name := p.in(r.Name())
	if r.IsOpen() {
		name = says.openReview.Fill(p.tag, "name", name)
	}
	p.line(3, says.review, "name", name)
	for stage := range r.Stages() {
		p.stage(stage)
	}
}

func (p printer) stage(s ladder.StageSpec) {
	name, deciders := s.ID, p.in(says.noDecider)
	if !s.Name.IsZero() {
		name = p.in(s.Name)
	}
	var who []string
	for _, d := range s.Deciders {
		who = append(who, p.decider(d))
	}
	if len(who) > 0 {
		deciders = strings.Join(who, p.in(says.and))
	}
	p.line(4, says.stage, "name", name, "deciders", deciders)
}

func (p printer) decider(d ladder.DeciderSpec) string {
	who := p.in(d.Relation)
	if d.Relation.IsZero() {
		who = p.in(says.people)
	}
	if d.Grade != "" {
		who = says.fromGrade.Fill(p.tag, "who", who, "grade", p.place(d.Grade))
	}
	if d.Count > 0 {
		who = says.count.Fill(p.tag, "who", who, "n", strconv.Itoa(d.Count))
	}
	return who
}
