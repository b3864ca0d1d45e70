package plan

import (
	"container/heap"
	"context"
	"slices"
	"time"

	"github.com/kakezan/kakezan/internal/parallel"
)

// goal is what a search is after: the most value within a budget, or, with a quota
// above 0, the least cost that reaches so much value.
type goal struct {
	budget int64
	quota  int64
}

func (g goal) isQuota() bool { return g.quota > 0 }

// search is a branch and bound: a tree of partial plans, in which some groups are
// bought and some targets given up. A partial plan is bounded by the line through
// two corners of its own frontier, those before and behind the goal, which is the
// Lagrangian bound of the problem (A. M. Geoffrion, 1974, doi:10.1007/BFb0120690); the
// one that may lead furthest is looked at first, and split at a group that only the
// corner behind the goal has.
type search struct {
	*network
	goal
	cut    *cutter
	worth  []int64
	valued []int32 // targets that are worth something
	free   int64   // value of what is open without any cost

	open  partials
	nodes int

	best      set // groups that are bought
	bestCost  int64
	bestValue int64
	found     bool
}

// partial is a partial plan.
type partial struct {
	bought set
	dead   set   // targets that are given up
	bound  int64 // the most value, or the least cost, of what it can become
	q, p   int64 // the price that shows it
	branch int32 // the group to decide next
	number int   // in order of creation
}

// partials is a heap of partial plans, the most promising first.
type partials struct {
	list  []*partial
	quota bool
}

func (h *partials) Len() int      { return len(h.list) }
func (h *partials) Swap(i, j int) { h.list[i], h.list[j] = h.list[j], h.list[i] }
func (h *partials) Push(x any)    { h.list = append(h.list, x.(*partial)) }
func (h *partials) Pop() any {
	last := h.list[len(h.list)-1]
	h.list[len(h.list)-1] = nil
	h.list = h.list[:len(h.list)-1]
	return last
}

func (h *partials) Less(i, j int) bool {
	a, b := h.list[i], h.list[j]
	if a.bound != b.bound {
		return a.bound > b.bound != h.quota
	}
	return a.number > b.number
}

func newSearch(d *data, worth []int64, g goal) *search {
	s := &search{network: &d.core, goal: g, cut: newCutter(&d.core, worth), worth: worth}
	s.open.quota = g.isQuota()
	for t, w := range worth {
		switch {
		case w == 0:
		case len(s.needs(int32(t))) == 0:
			s.free += w
		default:
			s.valued = append(s.valued, int32(t))
		}
	}
	return s
}

// run searches until nothing can be better than the best, or a limit is reached. It
// returns the bound, and whether the best is sure to be one.
func (s *search) run(ctx context.Context, nodes int, until time.Time) (bound int64, exact bool, err error) {
	s.start()
	s.look(newSet(len(s.cost)), newSet(len(s.worth)), 0, 0)
	for s.open.Len() > 0 {
		if err := parallel.Cause(ctx); err != nil {
			return 0, false, err
		}
		if s.hopeless(s.open.list[0].bound) {
			break
		}
		if s.nodes >= nodes || !until.IsZero() && time.Now().After(until) {
			return s.open.list[0].bound, false, nil
		}
		n := heap.Pop(&s.open).(*partial)
		bought := slices.Clone(n.bought)
		bought.add(n.branch)
		s.look(bought, n.dead, n.q, n.p)
		dead := slices.Clone(n.dead)
		for _, t := range s.users(n.branch) {
			dead.add(t)
		}
		s.look(n.bought, dead, n.q, n.p)
	}
	if s.isQuota() {
		return s.bestCost, true, nil
	}
	return s.bestValue, true, nil
}

// hopeless reports whether a bound says that nothing better than the best can follow.
func (s *search) hopeless(bound int64) bool {
	if s.isQuota() {
		return s.found && bound >= s.bestCost
	}
	return s.found && bound <= s.bestValue
}

// offer takes a set of groups of some cost and value as the best if it is better:
// within the goal, and of more value or less cost.
func (s *search) offer(bought set, cost, value int64) bool {
	var better bool
	if s.isQuota() {
		better = value >= s.quota && (!s.found || cost < s.bestCost)
	} else {
		better = cost <= s.budget && (!s.found || value > s.bestValue || value == s.bestValue && cost < s.bestCost)
	}
	if better {
		s.best = append(s.best[:0], bought...)
		s.bestCost, s.bestValue, s.found = cost, value, true
	}
	return better
}

// look bounds a partial plan and keeps it unless it can't become better than the
// best, with prices from the one that bounded the plan that it comes from.
func (s *search) look(bought, dead set, q, p int64) {
	s.nodes++
	cost, value := int64(0), s.free
	for g := range bought.all {
		cost += s.network.cost[g]
	}
	alive, most := make([]int32, 0, len(s.valued)), int64(0)
	for _, t := range s.valued {
		left := s.left(t, bought)
		switch {
		case left == 0:
			value += s.worth[t]
		case dead.has(t) || s.beyond(cost+left):
		default:
			alive, most = append(alive, t), most+s.worth[t]
		}
	}
	s.offer(bought, cost, value)
	if s.isQuota() && (value >= s.quota || value+most < s.quota || s.found && cost >= s.bestCost) ||
		!s.isQuota() && s.hopeless(value+most) {
		return
	}
	b := s.bracket(bought, cost, value, alive, q, p)
	if b == nil {
		return
	}
	b.dead, b.number = dead, s.nodes
	heap.Push(&s.open, b)
}

// beyond reports whether no plan of a cost is wanted.
func (s *search) beyond(cost int64) bool {
	if s.isQuota() {
		return s.found && cost >= s.bestCost
	}
	return cost > s.budget
}

// bracket finds the two corners of a partial plan's frontier between which the goal
// lies, and returns the plan with its bound, or nothing when it can't become better
// than the best or has become it.
func (s *search) bracket(bought set, cost, value int64, alive []int32, q, p int64) *partial {
	n := &partial{bought: bought, bound: maxTotal}
	if s.isQuota() {
		n.bound = 0
	}
	lower := slices.Clone(bought) // the corner before the goal, and what the one behind has beside it
	upper := alive
	upCost, upValue := s.union(upper, lower, s.worth)
	if !s.isQuota() && cost+upCost <= s.budget || s.isQuota() && value+upValue < s.quota {
		all := slices.Clone(lower)
		for _, t := range upper {
			all.join(s.groups[t])
		}
		s.offer(all, cost+upCost, value+upValue)
		return nil
	}
	chord := q == 0
	for {
		if chord {
			q, p = upCost, upValue
		}
		gain, first := s.cut.best(upper, lower, q, p, nil)
		s.bound(n, cost, value, gain, q, p)
		if s.hopeless(n.bound) {
			return nil
		}
		if len(first) == 0 || len(first) == len(upper) {
			if chord {
				break
			}
			chord = true
			continue
		}
		chord = true
		c, v := s.union(first, lower, s.worth)
		if !s.isQuota() && cost+c <= s.budget || s.isQuota() && value+v < s.quota {
			for _, t := range first {
				lower.join(s.groups[t])
			}
			cost, value, upCost, upValue = cost+c, value+v, upCost-c, upValue-v
			upper = without(upper, first)
			s.offer(lower, cost, value)
		} else {
			upper, upCost, upValue = first, c, v
			if s.isQuota() {
				all := slices.Clone(lower)
				for _, t := range first {
					all.join(s.groups[t])
				}
				s.offer(all, cost+c, value+v)
			}
		}
	}
	s.fill(lower, cost, value, alive)
	if s.hopeless(n.bound) {
		return nil
	}
	n.branch = s.split(lower, upper)
	return n
}

// without returns the numbers that are not among others.
func without(all, others []int32) []int32 {
	marked := make(map[int32]bool, len(others))
	for _, t := range others {
		marked[t] = true
	}
	var rest []int32
	for _, t := range all {
		if !marked[t] {
			rest = append(rest, t)
		}
	}
	return rest
}

// bound tightens the bound of a partial plan by the gain at a price, beside a corner
// of so much cost and value: q V - p C <= gain for all that can be added.
func (s *search) bound(n *partial, cost, value int64, gain wide, q, p int64) {
	if s.isQuota() {
		least := cost
		if need := times(q, s.quota-value); gain.less(need) && p > 0 {
			c, even := need.minus(gain).over(p)
			if !even {
				c++
			}
			least += c
		}
		if least > n.bound || n.q == 0 {
			n.bound, n.q, n.p = least, q, p
		}
		return
	}
	v, _ := gain.plus(times(p, s.budget-cost)).over(q)
	if most := value + v; most < n.bound || n.q == 0 {
		n.bound, n.q, n.p = most, q, p
	}
}

// fill adds targets to a corner before the goal, the most value for its cost first,
// and offers what it reaches.
func (s *search) fill(lower set, cost, value int64, alive []int32) {
	bought := slices.Clone(lower)
	coming := slices.DeleteFunc(slices.Clone(alive), func(t int32) bool { return s.left(t, bought) == 0 })
	for !s.isQuota() || value < s.quota {
		next, cheapest := -1, int64(0)
		for i, t := range coming {
			left := s.left(t, bought)
			if s.beyond(cost + left) {
				continue
			}
			if next < 0 || times(s.worth[coming[next]], left).less(times(s.worth[t], cheapest)) {
				next, cheapest = i, left
			}
		}
		if next < 0 {
			break
		}
		bought.join(s.groups[coming[next]])
		cost += cheapest
		coming = slices.DeleteFunc(coming, func(t int32) bool {
			if !s.groups[t].within(bought) {
				return false
			}
			value += s.worth[t]
			return true
		})
	}
	s.offer(bought, cost, value)
}

// split returns the group to decide next: of those that only the corner behind the
// goal has, the one that the most value depends on there.
func (s *search) split(lower set, upper []int32) int32 {
	weight := make([]int64, len(s.network.cost))
	for _, t := range upper {
		for g := range s.groups[t].beyond(lower) {
			weight[g] += s.worth[t]
		}
	}
	best := int32(0)
	for g, w := range weight {
		if w > weight[best] {
			best = int32(g)
		}
	}
	return best
}

// start looks for a good plan before the search.
func (s *search) start() {
	nothing := newSet(len(s.network.cost))
	s.fill(nothing, 0, s.free, s.valued)
}
