package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/routes"
)

// view is what one page shows.
type view struct {
	page.Page
	asked
	found routes.Found
	told  map[string][2]int // the route and the step where a step was told already, by what it says
	alike map[string]bool   // names that several places of the routes have
}

// views returns the view of what was found.
func views(p page.Page, a asked, found routes.Found) view {
	v := view{Page: p, asked: a, found: found, told: make(map[string][2]int), alike: make(map[string]bool)}
	of := make(map[string]ladder.Place)
	for _, r := range found.Routes() {
		for _, s := range r.Steps() {
			for _, at := range []ladder.Place{s.From(), s.To()} {
				name := v.In(at.Name())
				if other, ok := of[name]; ok && other != at {
					v.alike[name] = true
				}
				of[name] = at
			}
		}
	}
	return v
}

// show writes the routes: beside each other, then one by one, then what to do next.
func (v view) show() {
	from, to := v.place(v.found.From()), v.place(v.found.To())
	who := v.In(v.who.Name())
	if v.who.IsZero() {
		who = v.In(says.somebody)
	}
	v.Title(says.title, "person", who, "from", from, "to", to, "company", v.In(v.company.Name()), "day", v.asOf.String())
	if v.who.IsZero() {
		v.Line(1, says.nobody)
	}
	all := v.found.Routes()
	if len(all) == 0 {
		v.Section(says.none)
		for _, why := range v.found.Closed() {
			v.Item(1, says.text, "text", why.Text(v.Tag))
		}
		return
	}
	v.compare(all)
	for _, r := range all {
		v.route(r)
	}
	v.next(all)
}

// compare sets the routes side by side and says what the figures mean.
func (v view) compare(all []routes.Route) {
	rows := [][]string{{"", v.In(says.once), v.In(says.sum), v.In(says.months), v.In(says.today), v.In(says.made), v.In(says.way)}}
	for _, r := range all {
		rows = append(rows, []string{
			strconv.Itoa(r.Rank()) + ".", r.Once().Text(v.Tag), says.ranked.Fill(v.Tag, "sum", r.Cost().Text(v.Tag), "rank", strconv.Itoa(r.CostRank())),
			strconv.Itoa(r.Months()), v.today(r), strconv.Itoa(made(r)), v.through(r),
		})
	}
	v.Table(1, rows)
	v.Item(1, says.readOnce)
	v.Item(1, says.readSum)
	v.Item(1, says.readRange)
	v.Item(1, says.readMonths)
	v.Item(1, says.readMade)
	switch {
	case v.found.Exact():
		v.Item(1, says.exact)
	default:
		v.Item(1, says.inexact, "bound", number(v.found.Bound()))
	}
}

// route writes one route with its steps. A step that an earlier route takes as well
// is not told again.
func (v view) route(r routes.Route) {
	v.Section(says.route, "n", strconv.Itoa(r.Rank()), "places", v.places(r))
	v.Line(1, says.costs, "once", r.Once().Text(v.Tag), "sum", r.Cost().Text(v.Tag))
	for _, why := range r.Closed() {
		v.Line(1, says.closed, "why", why.Text(v.Tag))
	}
	for i, s := range r.Steps() {
		said, n := s.Explain(v.Tag), strconv.Itoa(i+1)
		if at, ok := v.told[said]; ok {
			v.Line(1, says.asBefore, "n", n, "from", v.place(s.From()), "to", v.place(s.To()), "route", strconv.Itoa(at[0]), "step", strconv.Itoa(at[1]))
			continue
		}
		v.told[said] = [2]int{r.Rank(), i + 1}
		heading, rest, _ := strings.Cut(said, "\n")
		v.Line(1, says.route, "n", n, "places", heading)
		v.Outline(1, rest)
	}
}

// next says which route to take: the first that is open today, else what opens one.
func (v view) next(all []routes.Route) {
	v.Section(says.next)
	at := slices.IndexFunc(all, routes.Route.IsOpen)
	if at < 0 {
		v.Item(1, says.allClosed)
		at = 0
	}
	r := all[at]
	first := r.Steps()[0]
	v.Item(1, says.take, "n", strconv.Itoa(r.Rank()), "to", v.place(first.To()))
	var learn, unknown []string
	for _, up := range first.LevelUps() {
		name := says.levelUp.Fill(v.Tag, "skill", v.In(up.Name), "level", v.In(up.Scale.LevelName(up.To)))
		if up.From.IsZero() {
			unknown = append(unknown, name)
		} else {
			learn = append(learn, name)
		}
	}
	switch {
	case learn != nil:
		v.Item(1, says.learn, "skills", strings.Join(learn, v.In(says.comma)))
	case unknown == nil:
		v.Item(1, says.ready)
	}
	if unknown != nil {
		v.Item(1, says.findOut, "skills", strings.Join(unknown, v.In(says.comma)))
	}
	for _, made := range first.Proposals() {
		if first.Kind() == ladder.NewPosition {
			v.Item(1, says.make, "name", v.In(made.Name()), "problem", v.In(made.Problem().Name))
		}
	}
	v.Item(1, says.honest)
	if v.sample {
		v.Item(1, says.madeUp)
	}
}

// made returns how many positions have to be made on a route.
func made(r routes.Route) (n int) {
	for _, s := range r.Steps() {
		if s.Kind() == ladder.NewPosition {
			n++
		}
	}
	return n
}

// through returns the places between the start and the goal.
func (v view) through(r routes.Route) string {
	steps := r.Steps()
	if len(steps) == 1 {
		return v.In(says.directly)
	}
	var names []string
	for _, s := range steps[1:] {
		names = append(names, v.place(s.From()))
	}
	return strings.Join(names, " → ")
}

// places returns the places of a route, one after the other.
func (v view) places(r routes.Route) string {
	steps := r.Steps()
	names := []string{v.place(steps[0].From())}
	for _, s := range steps {
		names = append(names, v.place(s.To()))
	}
	return strings.Join(names, " → ")
}

func (v view) place(at ladder.Place) string {
	if at.ID() == ladder.Outside {
		return v.In(says.outside)
	}
	name := v.In(at.Name())
	if v.alike[name] {
		return says.named.Fill(v.Tag, "name", name, "id", at.ID())
	}
	return name
}

// today says whether a route can be gone today. Where a seat is needed and nobody has
// recorded any, that is not known.
func (v view) today(r routes.Route) string {
	if !r.IsOpen() {
		return v.In(says.shut)
	}
	if !r.SeatsKnown() {
		return v.In(says.unknown)
	}
	return v.In(says.open)
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', 6, 64) }
