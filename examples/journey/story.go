package main

import (
	"context"
	"strconv"
	"strings"
	"sync"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// wanted is how many routes are shown.
const wanted = 3

// story is what one page tells: the parts, each of which the next ones build on.
type story struct {
	page.Page
	traveller
	fit    fit.Fit
	routes []routes.Route
	closed []routes.Reason // why there is none
	course plan.Course
	maps   scoring.Maps
	parts  *int // told so far
}

// reference is the population in which the multiplication is looked at. It is prepared
// once.
var reference = sync.OnceValue(func() scoring.Reference {
	return scoring.Reference{
		Name: survey2016.Title(), Notice: survey2016.Attribution(), Rarity: rarity.NewBestOf(survey2016.Aggregate(), rarity.BestOptions{}),
	}
})

// tell works all parts out and tells them one after the other.
func tell(p page.Page, t traveller) error {
	s := story{Page: p, traveller: t, fit: fit.To(t.goal, t.facts, fit.Options{}), parts: new(int)}
	if err := s.ways(); err != nil {
		return err
	}
	learning, err := plan.For([]ladder.Target{t.goal}, t.facts, plan.Options{})
	if err != nil {
		return err
	}
	s.course = learning.All()
	s.maps, err = scoring.NewMaps(scoring.Input{
		Ladder: t.ladder, Person: t.who, AsOf: t.asOf, Goal: t.goal.ID(), Reference: reference(),
	})
	if err != nil {
		return err
	}
	p.Title(says.title, "person", p.In(t.who.Name()), "goal", p.In(t.goal.Name()), "day", t.asOf.String())
	s.standing()
	s.routesPart()
	s.gaps()
	s.learn()
	s.pay()
	s.interview()
	s.rare()
	s.next()
	return nil
}

// ways finds the routes from where the person stands to the goal.
func (s *story) ways() error {
	from := s.who.Holds(s.asOf)
	if from == "" {
		return nil
	}
	net, err := routes.Of(s.company)
	if err != nil {
		return err
	}
	found, err := net.Find(context.Background(), routes.Question{
		From: s.ladder.ID() + "/" + from, To: s.ladder.ID() + "/" + s.goal.ID(), K: wanted, Facts: s.facts, AsOf: s.asOf,
		FactsIn: func(l ladder.Ladder) ladder.Facts {
			return s.company.Facts(s.who.ID(), l, s.asOf, skills.Policy{})
		},
	})
	s.routes, s.closed = found.Routes(), found.Closed()
	return err
}

// part writes the heading of the next part.
func (s story) part(heading text.Text, pairs ...string) {
	*s.parts++
	s.Section(says.part, "n", strconv.Itoa(*s.parts), "heading", heading.Fill(s.Tag, pairs...))
}

// standing tells the career so far and what the record supports.
func (s story) standing() {
	s.part(says.standing)
	var jobs []string
	for stint := range s.who.Stints() {
		job := s.In(stint.Title)
		if job == "" {
			if at, ok := s.ladder.Target(stint.Place); ok {
				job = s.In(at.Name())
			}
		}
		if !stint.From.IsZero() {
			job = says.job.Fill(s.Tag, "job", job, "since", stint.From.String())
		}
		jobs = append(jobs, job)
	}
	if jobs == nil {
		s.Line(1, says.noCareer)
	} else {
		s.Line(1, says.career, "jobs", strings.Join(jobs, " → "))
	}
	if at, ok := s.ladder.Target(s.who.Holds(s.asOf)); ok {
		s.Line(1, says.holds, "place", s.In(at.Name()))
	}
	for p := range s.maps.Locator().Placements() {
		switch g, next := p.Supported(), p.Next(); {
		case g.IsZero():
			s.Item(1, says.noPlacement, "track", s.In(p.Track().Name()))
		case next.IsZero():
			s.Item(1, says.top, "track", s.In(p.Track().Name()), "grade", s.In(g.Name()), "id", g.ID())
		default:
			s.Item(1, says.placement, "track", s.In(p.Track().Name()), "grade", s.In(g.Name()), "id", g.ID(), "next", s.In(next.Name()))
		}
	}
	var met, short, unknown int
	for i := range s.fit.Items() {
		switch i.Outcome {
		case ladder.Met:
			met++
		case ladder.Unknown:
			unknown++
		default:
			short++
		}
	}
	s.Line(1, says.fit, "goal", s.In(s.goal.Name()), "share", s.Percent(s.fit.Share()), "outcome", s.fit.Outcome().Text(s.Tag))
	if carried := fit.To(s.goal, s.facts, fit.Options{Transfers: true}).Share(); carried != s.fit.Share() {
		s.Item(1, says.carried, "share", s.Percent(carried))
	}
	s.Item(1, says.counts, "all", strconv.Itoa(met+short+unknown), "met", strconv.Itoa(met), "short", strconv.Itoa(short), "unknown", strconv.Itoa(unknown))
	claims := 0
	for range s.who.Claims() {
		claims++
	}
	s.Item(1, says.rests, "n", strconv.Itoa(claims), "day", s.asOf.String())
}

// routesPart tells the routes: beside each other, and the best one step by step.
func (s story) routesPart() {
	s.part(says.routes, "goal", s.In(s.goal.Name()))
	if len(s.routes) == 0 {
		s.Line(1, says.noRoute)
		for _, why := range s.closed {
			s.Item(2, says.text, "text", why.Text(s.Tag))
		}
		if s.closed == nil {
			s.Item(2, says.nowhere)
		}
		return
	}
	for _, r := range s.routes {
		s.Line(1, says.route, "n", strconv.Itoa(r.Rank()), "steps", s.through(r), "once", r.Once().Text(s.Tag), "sum", r.Cost().Text(s.Tag), "today", s.In(today(r)))
		if r.Months() > 0 {
			s.Line(2, says.months, "n", strconv.Itoa(r.Months()))
		}
	}
	s.Item(1, says.readRoutes)
	r := s.best()
	s.Line(1, says.taken, "n", strconv.Itoa(r.Rank()))
	for i, step := range r.Steps() {
		heading, rest, _ := strings.Cut(step.Explain(s.Tag), "\n")
		s.Say(2, strconv.Itoa(i+1)+". "+heading)
		s.Outline(2, rest)
	}
}

// today says whether a route can be gone today. Where a seat is needed and nobody has
// recorded any, that is not known.
func today(r routes.Route) text.Text {
	if !r.IsOpen() {
		return says.shut
	}
	if !r.SeatsKnown() {
		return says.noSeats
	}
	return says.open
}

// best returns the first route that is open today, else the first one; the zero Route
// when there is none.
func (s story) best() routes.Route {
	for _, r := range s.routes {
		if r.IsOpen() {
			return r
		}
	}
	if len(s.routes) == 0 {
		return routes.Route{}
	}
	return s.routes[0]
}

// through returns the kinds of the steps of a route, with the places between.
func (s story) through(r routes.Route) string {
	var said []string
	for _, step := range r.Steps() {
		said = append(said, says.step.Fill(s.Tag, "place", s.In(step.To().Name()), "kind", step.Kind().Text(s.Tag)))
	}
	return strings.Join(said, " → ")
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', 6, 64) }
