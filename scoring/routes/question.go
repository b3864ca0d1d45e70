package routes

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Question asks for the routes from one place to another.
type Question struct {
	// From and To are places by their ids, "ladder/id" where several ladders have
	// the id, or [ladder.Outside]: grades, roles, and steps within a grade that a
	// transition names. A route to a grade may end at a step within it.
	From, To string

	// K is how many routes are wanted, above 0.
	K int

	// Facts are what is known of the person, as the ladder of From reads them. The
	// zero value means that nothing is known.
	Facts ladder.Facts

	// FactsIn returns the facts as another ladder reads them, see
	// [ladder.Organisation.Facts]: what is met there, and the times in places. Costs
	// count from the levels of Facts alone. The zero value means Facts for the ladder of
	// From, and when the person comes from outside; for other ladders Facts
	// without the stints, as an id of theirs can mean another place there.
	FactsIn func(ladder.Ladder) ladder.Facts

	// AsOf is the day on which seats are looked at. The zero value means the day
	// of the facts, and where they are of no day, those seats that stay.
	AsOf date.Date

	// Cost is what a level-up costs. The zero value means 1 for every step of a
	// scale.
	Cost plan.Cost

	// Effort is what a move costs besides its level-ups, above 0 and in the same
	// unit. It keeps routes from wandering about where nothing is missing; with a
	// small one, such as 1e-6, level-ups alone count, and of equally dear routes
	// the shorter one comes first. The zero value means 1.
	Effort float64

	// OpenOnly leaves out routes that are closed today, see [Route.Closed]. The
	// zero value means that they are among the others, and say so: seats open.
	OpenOnly bool

	// States is the largest number of states, each a place with the levels gained
	// on the way, that are looked at to make sure that no other route is cheaper,
	// see [Found.Exact]. The zero value means [DefaultStates]; below 0 it is not
	// tried.
	States int
}

// DefaultStates is how many states [Net.Find] looks at where the question does not
// say.
const DefaultStates = 10_000

// query is a question that is being answered.
type query struct {
	*data
	Question
	from, to int32
	person   person
	day      date.Date
	part     []bool  // by move, whether it is looked at
	free     []int32 // by place, how many seats are open
	facts    map[ladder.Ladder]ladder.Facts
}

// Find returns the routes from one place to another that cost least.
//
// The cost of a step is that of the cheapest way to do what the move asks, beyond
// the levels that the person has and those that the place before surely asks, plus
// the effort of a move; that of a route is the sum over its steps, see [Route.Cost].
// It counts a skill again where the route asks for it again after a place that did
// not. [Route.Once] counts every level once. Find takes the K routes of the lowest
// sums and puts them in the order of what they cost once; where the network is small
// enough ([Question.States]) it makes sure that no route costs less once, see
// [Found.Exact]. A waived skill costs nothing, in a score neither, where its points
// are not to be had: there the cost can be too low, and [Step.Outcome] says so.
//
// A route visits no place twice, and does not lead through [ladder.Outside]: to
// leave and to come back is no career inside. Routes that cost the same once come by
// their sums, then by fewer steps, then in the order of the record. Two transitions
// between the same places make two routes.
//
// Where there is no route, [Found.Closed] says why.
//
// The error, if any, is an [*Error] of the kinds [ErrPlace], [ErrCost] and
// [ErrQuestion], of the zero Net [ErrNoPlaces], or the cause when the context is done
// before. It takes time in proportion to what all moves ask, and that of the search
// for each of the K routes.
func (n Net) Find(ctx context.Context, question Question) (Found, error) {
	q := query{data: n.read(), Question: question, facts: make(map[ladder.Ladder]ladder.Facts)}
	if err := q.check(); err != nil {
		return Found{}, err
	}
	var err error
	if q.person, err = q.price(q.Facts.Profile(), q.Cost, q.Effort); err != nil {
		return Found{}, err
	}
	q.day = q.AsOf
	if q.day.IsZero() {
		q.day = q.Facts.Profile().AsOf()
	}
	q.count()
	found := Found{net: n, from: q.nodes[q.from].place, to: q.nodes[q.to].place}
	if found.closed = q.none(); len(found.closed) > 0 {
		found.exact = true
		return found, nil
	}
	q.choose()
	ways, all, err := q.shortest(ctx)
	if err != nil {
		return Found{}, err
	}
	if len(ways) == 0 {
		found.closed, found.exact = q.unreached(), true
		return found, nil
	}
	for _, moves := range ways {
		found.routes = append(found.routes, q.route(moves))
	}
	others, whole, bound, err := q.better(ctx, found.routes)
	if err != nil {
		return Found{}, err
	}
	for _, moves := range others {
		found.routes = append(found.routes, q.route(moves))
	}
	found.exact = whole || all
	for _, r := range found.routes {
		found.exact = found.exact && !r.inexact
	}
	found.routes = rank(found.routes, q.K)
	found.bound = min(bound, found.routes[0].once.Hi)
	if found.exact {
		found.bound = found.routes[0].once.Hi
	}
	return found, nil
}

// unreached returns why no route was found between places that have moves.
func (q *query) unreached() []Reason {
	q.OpenOnly = false
	q.choose()
	x := exact{query: q, p: &q.person.high}
	if x.measure(); x.hops[q.from] < 0 {
		return []Reason{Unconnected}
	}
	return []Reason{AllClosed}
}

// choose finds out which moves are looked at.
func (q *query) choose() {
	outside := int32(len(q.nodes) - 1)
	q.part = make([]bool, len(q.moves))
	for m, v := range q.moves {
		q.part[m] = (v.from != outside || q.from == outside) && (v.to != outside || q.to == outside) &&
			(!q.OpenOnly || len(q.shut(int32(m))) == 0)
	}
}

// rank puts routes in the order of what they cost once, numbers them and returns
// the first k.
func rank(routes []Route, k int) []Route {
	bySum := func(r, s Route) int {
		return cmp.Or(cmp.Compare(r.cost.Hi, s.cost.Hi), cmp.Compare(len(r.steps), len(s.steps)), slices.CompareFunc(r.steps, s.steps,
			func(x, y Step) int { return cmp.Compare(x.index, y.index) }))
	}
	slices.SortFunc(routes, func(r, s Route) int { return cmp.Or(cmp.Compare(r.once.Hi, s.once.Hi), bySum(r, s)) })
	routes = routes[:min(k, len(routes))]
	order := make([]int, len(routes))
	for i := range order {
		order[i] = i
		routes[i].rank = i + 1
	}
	slices.SortFunc(order, func(i, j int) int { return bySum(routes[i], routes[j]) })
	for at, i := range order {
		routes[i].costRank = at + 1
	}
	return routes
}

func (q *query) check() error {
	if len(q.nodes) == 0 {
		return &Error{kind: ErrNoPlaces, input: "Find(" + q.From + " -> " + q.To + ")", wording: wording.noPlaces}
	}
	if q.K <= 0 {
		return &Error{kind: ErrQuestion, input: fmt.Sprintf("Find(K: %d)", q.K), wording: wording.noneWanted, pairs: []string{"k", fmt.Sprint(q.K)}}
	}
	if q.Effort == 0 {
		q.Effort = 1
	}
	if !(q.Effort > 0) || math.IsInf(q.Effort, 1) {
		return &Error{kind: ErrQuestion, input: fmt.Sprintf("Find(Effort: %v)", q.Effort), wording: wording.effort, pairs: []string{"effort", fmt.Sprint(q.Effort)}}
	}
	if q.States == 0 {
		q.States = DefaultStates
	}
	var err error
	if q.from, err = q.at(q.From, wording.from); err != nil {
		return err
	}
	q.to, err = q.at(q.To, wording.to)
	return err
}

// at returns the place that a reference means, as the part of the question that it is.
func (q *query) at(ref string, field text.Text) (int32, error) {
	wrong := &Error{kind: ErrPlace, field: field, input: "Find(" + field.In(language.English) + ": " + ref + ")", pairs: []string{"place", ref}}
	p, err := q.organisation.Place(ref)
	if err != nil {
		wrong.cause = err
		switch {
		case ref == "":
			wrong.input, wrong.wording = "Find("+field.In(language.English)+")", wording.noPlace
		case errors.Is(err, ladder.UnknownPlace):
			wrong.wording = wording.unknown
			if word := q.nearest(ref); word != "" {
				wrong.wording, wrong.pairs = wording.meant, append(wrong.pairs, "word", word)
			}
		}
		return 0, wrong
	}
	if n, ok := q.find[p]; ok {
		return n, nil
	}
	if s := p.SubStep(); !s.IsZero() { // that no transition names
		if grade, err := q.organisation.Place(p.Ladder().ID() + "/" + s.Grade().ID()); err == nil {
			return q.find[grade], nil
		}
	}
	wrong.wording = wording.several
	return 0, wrong
}

// nearest returns the place of the network that was probably meant by a reference,
// "" when none is near: never a track or a group.
func (q *query) nearest(ref string) string {
	var ids, refs []string
	for _, n := range q.nodes {
		refs = append(refs, n.place.String())
		if p, err := q.organisation.Place(n.place.ID()); err == nil && p == n.place {
			ids = append(ids, n.place.ID())
		}
	}
	if strings.Contains(ref, "/") {
		return problem.Nearest(ref, refs)
	}
	return problem.Nearest(ref, ids)
}

// arrived reports whether a place is where the question leads, or a step within it.
func (q *query) arrived(n int32) bool { return n == q.to || q.nodes[n].grade == q.to }

// route makes a route of its moves.
func (q *query) route(moves []int32) Route {
	r := Route{net: Net{q.data}, steps: make([]Step, len(moves))}
	sets, exact := q.person.high.once(moves)
	low := sets
	if q.person.unknown {
		low, _ = q.person.low.once(moves)
	}
	r.inexact = !exact
	through := []int32{q.from}
	for i, m := range moves {
		v := q.moves[m]
		c := plan.Span{Lo: q.cost(&q.person.low, m), Hi: q.cost(&q.person.high, m)}
		r.cost.Lo, r.cost.Hi = r.cost.Lo+c.Lo, r.cost.Hi+c.Hi
		var before []int32
		if i > 0 {
			before = sets[i-1]
		}
		r.steps[i] = Step{
			net: r.net, index: m, move: v, cost: c, facts: q.factsOf(v.to), day: q.day, closed: q.shut(m),
			through: slices.Clone(through), ups: q.ups(before, sets[i]), gained: sets[i], have: q.person.have,
		}
		r.inexact = r.inexact || q.asks[v.ask].inexact
		through = append(through, v.to)
	}
	effort := 0.0
	for range moves {
		effort += q.Effort
	}
	last := len(moves) - 1
	r.once.Hi = min(effort+q.person.high.of(sets[last]), r.cost.Hi)
	r.once.Lo = r.once.Hi
	if q.person.unknown {
		r.once.Lo = min(effort+q.person.low.of(low[last]), r.cost.Lo, r.once.Hi)
	}
	r.ups = q.ups(nil, sets[last])
	return r
}

// cost returns the cost of a move of a route.
func (q *query) cost(p *prices, m int32) float64 {
	if q.moves[m].from == q.from {
		return p.first(m)
	}
	return p.move(m)
}

// ups returns the level-ups from one set of levels to a larger one.
func (q *query) ups(from, to []int32) []LevelUp {
	var ups []LevelUp
	for _, r := range to {
		at := q.rungs[r].skill
		s := &q.skills[at]
		up := LevelUp{Skill: s.id, Name: s.name, Scale: s.scale, From: q.person.have[at]}
		if none, _ := s.scale.Step(0); !up.From.SameScale(none) {
			up.From = skills.Level{}
		}
		below := s.first
		if i := slices.IndexFunc(from, func(r int32) bool { return q.rungs[r].skill == at }); i >= 0 {
			below = from[i]
			up.From, _ = s.scale.Step(int(q.rungs[below].step))
		}
		if below == r {
			continue
		}
		up.To, _ = s.scale.Step(int(q.rungs[r].step))
		up.Cost = q.person.high.up[r] - q.person.high.up[below]
		ups = append(ups, up)
	}
	return ups
}

// factsOf returns the facts as the ladder of a place reads them.
func (q *query) factsOf(n int32) ladder.Facts {
	l := q.nodes[n].place.Ladder()
	if f, ok := q.facts[l]; ok {
		return f
	}
	home := q.nodes[q.from].place.Ladder()
	f := q.Facts
	switch {
	case l == home || l.IsZero():
	case q.FactsIn != nil:
		f = q.FactsIn(l)
	case !home.IsZero():
		spec := f.Spec()
		spec.Stints = nil
		if _, evidence, _ := f.Stated(); !evidence {
			spec.Evidence = nil
		}
		f = ladder.NewFacts(spec)
	}
	q.facts[l] = f
	return f
}
