package routes

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/kakezan/kakezan/internal/parallel"
)

// exact looks for the routes that cost least once, over states: a place with the
// levels gained on the way to it.
//
// One state dominates another one of the same place when it has no level that the
// other lacks, after no more moves. Whatever the other one goes on to do, the first
// can do, too, and ends with a part of the levels, after no more moves; the cost is
// a function of the two alone, and grows with both. So a dominated state is never
// needed: what it has more and is asked later can be bought then, for no more. A
// state that has come back to a place is dominated by itself of before, so that the
// best way found visits no place twice.
//
// The states are looked at from the one that promises least (A*, Hart, Nilsson and
// Raphael, 1968, doi:10.1109/TSSC.1968.300136), with a promise that never falls
// along a way, see promise. The second route and the next ones come by the classes
// of E. L. Lawler (1972, doi:10.1287/mnsc.18.7.401): all routes that begin like one
// already found and then leave it. What promises no less than the routes that are
// known already, those of the lowest sums, is not looked at.
type exact struct {
	*query
	p      *prices
	hops   []int32   // by place, moves that are left at the least; -1 when it leads nowhere
	least  []float64 // by place, the cost of the dearest single move that is left at the least
	budget int       // states that may yet be made
	limit  float64   // only what costs less is looked for
}

// state is a place with what was gained on the way.
type state struct {
	at      int32
	moves   int32 // on the way
	set     []int32
	promise float64 // what no route from here costs less than
	came    int32   // the state before, -1 for none
	by      int32   // move
	over    bool    // whether another one dominates it
}

// candidate is the best route of a class.
type candidate struct {
	moves []int32
	cost  float64
	from  int // how many of its moves all routes of the class share
}

// better returns the wanted routes that cost less once than the last of the K that
// are known, as far as K are, cheapest first; whether there are no others, and a cost
// below which no route lies. It stops when the states are used up.
func (q *query) better(ctx context.Context, known []Route) (routes [][]int32, whole bool, bound float64, err error) {
	x := exact{query: q, p: &q.person.high, budget: q.States}
	x.measure()
	bound = x.promise(q.from, 0, nil)
	for m := range q.moves {
		if q.part[m] && q.asks[q.moves[m].ask].inexact {
			return nil, false, q.Effort * float64(x.hops[q.from]), nil // a way that was left out can be cheaper
		}
	}
	if q.States < 0 {
		return nil, false, bound, nil
	}
	var costs []float64 // of the K cheapest that are known
	for _, r := range known {
		costs = append(costs, r.once.Hi)
	}
	isKnown := func(moves []int32) bool {
		return slices.ContainsFunc(known, func(r Route) bool { return slices.Equal(r.moves(), moves) })
	}
	x.lower(costs)
	first, open, err := x.class(ctx, nil, nil)
	switch {
	case err != nil:
		return nil, false, bound, err
	case first.moves == nil && x.budget <= 0:
		return nil, false, max(bound, open), nil
	case first.moves == nil:
		return nil, true, x.limit, nil
	}
	bound = first.cost
	candidates := []candidate{first}
	var taken [][]int32 // all routes found so far, wanted or not
	for len(candidates) > 0 {
		best := slices.MinFunc(candidates, func(a, b candidate) int {
			return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(len(a.moves), len(b.moves)), slices.Compare(a.moves, b.moves))
		})
		if best.cost >= x.limit {
			break
		}
		candidates = slices.DeleteFunc(candidates, func(c candidate) bool { return slices.Equal(c.moves, best.moves) })
		taken = append(taken, best.moves)
		if !isKnown(best.moves) && q.wants(best.moves) {
			routes = append(routes, best.moves)
			costs = append(costs, best.cost)
			x.lower(costs)
		}
		for i := best.from; i < len(best.moves); i++ {
			var banned []int32
			for _, t := range taken {
				if len(t) > i && slices.Equal(t[:i], best.moves[:i]) {
					banned = append(banned, t[i])
				}
			}
			next, _, err := x.class(ctx, best.moves[:i], banned)
			if err != nil {
				return nil, false, bound, err
			}
			if x.budget <= 0 {
				return routes, false, bound, nil
			}
			if next.moves != nil {
				next.from = i
				candidates = append(candidates, next)
			}
		}
	}
	return routes, true, bound, nil
}

// lower sets the limit by the costs of routes that are known.
func (x *exact) lower(costs []float64) {
	slices.Sort(costs)
	x.limit = math.Inf(1)
	if len(costs) >= x.K {
		x.limit = costs[x.K-1]
	}
}

// measure finds out how far the places are from where the question leads.
func (x *exact) measure() {
	x.hops, x.least = make([]int32, len(x.nodes)), make([]float64, len(x.nodes))
	dearest := make([]float64, len(x.asks)) // cheapest way of what is asked, -1 when not known yet
	for i := range dearest {
		dearest[i] = -1
	}
	single := func(ask int32) float64 {
		if dearest[ask] < 0 {
			dearest[ask] = math.Inf(1)
			for _, w := range x.asks[ask].ways {
				dearest[ask] = min(dearest[ask], x.p.of(w))
			}
		}
		return dearest[ask]
	}
	var near []int32
	var open agenda
	for n := range x.nodes {
		x.hops[n], x.least[n] = -1, math.Inf(1)
		if x.arrived(int32(n)) {
			x.hops[n], x.least[n] = 0, 0
			near = append(near, int32(n))
			open = append(open, entry{0, int32(n)})
		}
	}
	for i := 0; i < len(near); i++ {
		for _, m := range x.into[x.firstIn[near[i]]:x.firstIn[near[i]+1]] {
			from := x.moves[m].from
			if x.part[m] && x.hops[from] < 0 {
				x.hops[from] = x.hops[near[i]] + 1
				near = append(near, from)
			}
		}
	}
	if x.States < 0 { // for a bound only
		clear(x.least)
		return
	}
	for len(open) > 0 {
		e := open.pop()
		if e.promise > x.least[e.i] {
			continue
		}
		for _, m := range x.into[x.firstIn[e.i]:x.firstIn[e.i+1]] {
			if !x.part[m] {
				continue
			}
			from := x.moves[m].from
			if most := max(e.promise, single(x.moves[m].ask)); most < x.least[from] {
				x.least[from] = most
				open.push(entry{most, from})
			}
		}
	}
}

// promise returns a cost that no route over a state is below: that of the levels
// gained and those that the goal asks, or of the dearest single move that is left
// where that is more, and the effort of the moves. Both grow along every way: a move
// adds the levels that it asks.
func (x *exact) promise(at, moves int32, set []int32) float64 {
	least := math.Inf(1)
	for _, w := range x.p.ways(x.nodes[x.to].ask) {
		least = min(least, x.p.both(set, w))
	}
	return max(least, x.least[at]) + x.Effort*float64(moves+x.hops[at])
}

// both returns the cost of the union of two sets.
func (p *prices) both(s, t []int32) float64 {
	sum := 0.0
	for len(s) > 0 || len(t) > 0 {
		var r int32
		switch {
		case len(t) == 0:
			r, s = s[0], s[1:]
		case len(s) == 0:
			r, t = t[0], t[1:]
		case p.rungs[s[0]].skill == p.rungs[t[0]].skill:
			r, s, t = max(s[0], t[0]), s[1:], t[1:]
		case s[0] < t[0]:
			r, s = s[0], s[1:]
		default:
			r, t = t[0], t[1:]
		}
		sum += p.up[r] - p.up[p.none(r)]
	}
	return sum
}

// class returns the cheapest route below the limit that begins with some moves and
// does not go on with one of others; without moves when there is none, or when the
// states are used up, with a cost below which none lies.
func (x *exact) class(ctx context.Context, begin, banned []int32) (candidate, float64, error) {
	at, passed := x.from, make(map[int32]bool)
	for _, m := range begin {
		passed[at] = true
		at = x.moves[m].to
	}
	var states []state
	var open agenda
	known := make(map[int32][]int32) // by place, states that none dominates
	enter := func(s state) {
		x.budget--
		s.promise = x.promise(s.at, s.moves, s.set)
		if s.promise >= x.limit {
			return
		}
		all := known[s.at]
		for _, i := range all {
			if states[i].moves <= s.moves && x.within(states[i].set, s.set) {
				return
			}
		}
		all = slices.DeleteFunc(all, func(i int32) bool {
			dominated := s.moves <= states[i].moves && x.within(s.set, states[i].set)
			states[i].over = states[i].over || dominated
			return dominated
		})
		known[s.at] = append(all, int32(len(states)))
		open.push(entry{s.promise, int32(len(states))})
		states = append(states, s)
	}
	sets := []gained{{}}
	for _, m := range begin {
		var next []gained
		for _, g := range sets {
			for _, w := range x.p.ways(x.moves[m].ask) {
				x.budget--
				next = x.p.keep(next, gained{set: x.p.union(g.set, w)})
			}
		}
		sets = next
	}
	for _, g := range sets {
		enter(state{at: at, moves: int32(len(begin)), set: g.set, came: -1})
	}
	for len(open) > 0 {
		e := open.pop()
		s := states[e.i]
		if s.over {
			continue // dominated since
		}
		if x.arrived(s.at) {
			c := candidate{cost: s.promise}
			for ; s.came >= 0; s = states[s.came] {
				c.moves = append(c.moves, s.by)
			}
			slices.Reverse(c.moves)
			c.moves = append(slices.Clone(begin), c.moves...)
			return c, 0, nil
		}
		if x.budget <= 0 {
			return candidate{}, e.promise, nil
		}
		if err := parallel.Cause(ctx); err != nil {
			return candidate{}, 0, err
		}
		for m := x.firstOut[s.at]; m < x.firstOut[s.at+1]; m++ {
			to := x.moves[m].to
			if x.hops[to] < 0 || passed[to] || !x.part[m] || s.came < 0 && slices.Contains(banned, m) {
				continue
			}
			for _, w := range x.p.ways(x.moves[m].ask) {
				enter(state{at: to, moves: s.moves + 1, set: x.p.union(s.set, w), came: e.i, by: m})
			}
		}
	}
	return candidate{}, x.limit, nil
}

// entry is something with a promise; those of equal promises come in order of i.
type entry struct {
	promise float64
	i       int32
}

func (e entry) before(f entry) bool {
	return e.promise < f.promise || e.promise == f.promise && e.i < f.i
}

// agenda is a binary heap of entries, the first one on top.
type agenda []entry

func (a *agenda) push(e entry) {
	*a = append(*a, e)
	h := *a
	for i := len(h) - 1; i > 0 && h[i].before(h[(i-1)/2]); i = (i - 1) / 2 {
		h[i], h[(i-1)/2] = h[(i-1)/2], h[i]
	}
}

func (a *agenda) pop() entry {
	h := *a
	top, last := h[0], len(h)-1
	h[0] = h[last]
	h = h[:last]
	for i := 0; 2*i+1 < last; {
		least := 2*i + 1
		if least+1 < last && h[least+1].before(h[least]) {
			least++
		}
		if !h[least].before(h[i]) {
			break
		}
		h[i], h[least] = h[least], h[i]
		i = least
	}
	*a = h
	return top
}
