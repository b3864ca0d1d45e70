package growth

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"sort"
)

// maxStates is how many choices are kept while some abilities are still open.
const maxStates = 20_000

// equalValue is how near the logarithms of two volumes are that count as equal: far
// above rounding, far below any step.
const equalValue = 1e-12

// state is a choice for the abilities so far.
type state struct {
	cost   int64
	value  float64
	from   int32 // state of the abilities before
	option int32
}

// solve returns the chosen option of each item, by how much the best can be above it, 0
// when it is the best, and whether it is. It keeps at most so many states.
func (k *knapsack) solve(most int) (chosen []int32, above float64, exact bool) {
	hulls := make([]hull, len(k.items)+1)
	for n := len(k.items) - 1; n >= 0; n-- {
		hulls[n] = hulls[n+1].with(k.items[n].options)
	}
	incumbent, value := k.greedy()
	least := value
	dropped := math.Inf(-1)
	layers := make([][]state, len(k.items))
	states := []state{{}}
	for n, item := range k.items {
		var next []state
		for s := range states {
			for o, option := range item.options {
				cost, value := states[s].cost+option.cost, states[s].value+option.value
				if cost > k.budget {
					break
				}
				if bound := value + hulls[n+1].bound(k.budget-cost); bound >= least-equalValue {
					next = append(next, state{cost, value, int32(s), int32(o)})
				}
			}
		}
		next = undominated(next)
		if len(next) > most {
			bound := func(s state) float64 { return s.value + hulls[n+1].bound(k.budget-s.cost) }
			slices.SortStableFunc(next, func(a, b state) int { return -cmp.Compare(bound(a), bound(b)) })
			dropped = max(dropped, bound(next[most]))
			next = next[:most]
			slices.SortFunc(next, func(a, b state) int { return cmp.Compare(a.cost, b.cost) })
		}
		layers[n], states = slices.Clip(next), next
	}
	best := math.Inf(-1)
	for _, s := range states {
		best = max(best, s.value)
	}
	if best < value-equalValue { // what was dropped
		return incumbent, max(dropped-value, 0), !(dropped > value+equalValue)
	}
	at := slices.IndexFunc(states, func(s state) bool { return s.value >= best-equalValue }) // the cheapest
	chosen = make([]int32, len(k.items))
	for n, i := len(layers)-1, int32(at); n >= 0; n-- {
		s := layers[n][i]
		chosen[n], i = s.option, s.from
	}
	if dropped <= best+equalValue {
		return chosen, 0, true
	}
	return chosen, dropped - best, false
}

// undominated returns the states that no other one beats in both cost and value, by
// rising cost.
func undominated(states []state) []state {
	slices.SortStableFunc(states, func(a, b state) int { return cmp.Or(cmp.Compare(a.cost, b.cost), -cmp.Compare(a.value, b.value)) })
	kept := states[:0]
	most := math.Inf(-1)
	for _, s := range states {
		if s.value > most {
			kept, most = append(kept, s), s.value
		}
	}
	return kept
}

// greedy returns a choice that is within the budget, and its value: the segments of the
// hulls, the steepest first, as far as they fit.
func (k *knapsack) greedy() (chosen []int32, value float64) {
	type rise struct {
		segment
		item int
		to   int32
	}
	chosen = make([]int32, len(k.items))
	var rises []rise
	left := k.budget
	for n, item := range k.items {
		left -= item.options[0].cost
		value += item.options[0].value
		for from, to := range corners(item.options) {
			rises = append(rises, rise{between(item.options[from], item.options[to]), n, to})
		}
	}
	slices.SortStableFunc(rises, func(a, b rise) int { return -cmp.Compare(a.slope(), b.slope()) })
	stuck := make([]bool, len(k.items))
	for _, r := range rises {
		if stuck[r.item] || r.cost > left {
			stuck[r.item] = true
			continue
		}
		left -= r.cost
		value += r.value
		chosen[r.item] = r.to
	}
	return chosen, value
}

// segment is a part of an upper hull of values over costs.
type segment struct {
	cost  int64
	value float64
}

func between(a, b option) segment { return segment{b.cost - a.cost, b.value - a.value} }

func (s segment) slope() float64 { return s.value / float64(s.cost) }

// corners yields the segments of the upper hull of some options, as places of their
// ends, of falling slope.
func corners(options []option) iter.Seq2[int32, int32] {
	var on []int32
	for i := range options {
		for n := len(on); n >= 2 && between(options[on[n-2]], options[on[n-1]]).slope() <= between(options[on[n-1]], options[i]).slope(); n = len(on) {
			on = on[:n-1]
		}
		on = append(on, int32(i))
	}
	return func(yield func(int32, int32) bool) {
		for i := 1; i < len(on) && yield(on[i-1], on[i]); i++ {
		}
	}
}

// hull is the upper hull of what some abilities can give for a cost, from the cheapest
// choice on.
type hull struct {
	cost     int64 // of the cheapest choice
	value    float64
	segments []segment // of falling slope
	costs    []int64   // of the segments so far
	values   []float64
}

// with returns the hull of the abilities and one more.
func (h hull) with(options []option) hull {
	next := hull{cost: h.cost + options[0].cost, value: h.value + options[0].value, segments: slices.Clone(h.segments)}
	for from, to := range corners(options) {
		next.segments = append(next.segments, between(options[from], options[to]))
	}
	slices.SortStableFunc(next.segments, func(a, b segment) int { return -cmp.Compare(a.slope(), b.slope()) })
	cost, value := next.cost, next.value
	for _, s := range next.segments {
		cost, value = cost+s.cost, value+s.value
		next.costs, next.values = append(next.costs, cost), append(next.values, value)
	}
	return next
}

// bound returns what no choice for so much gives more than; -Inf when there is none.
func (h hull) bound(budget int64) float64 {
	if budget < h.cost {
		return math.Inf(-1)
	}
	n := sort.Search(len(h.costs), func(i int) bool { return h.costs[i] > budget })
	value, cost := h.value, h.cost
	if n > 0 {
		value, cost = h.values[n-1], h.costs[n-1]
	}
	if n < len(h.segments) {
		value += float64(budget-cost) * h.segments[n].slope()
	}
	return value
}
