package plan

import (
	"container/heap"
	"context"
	"slices"
	"time"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/internal/units"
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
	q      int64   // prices of costs are whole numbers over it
	valued []int32 // targets that are worth something
	free   int64   // value of what is open without any cost
	most   int64   // value that no plan exceeds

	open  partials
	nodes int

	filled set     // memory of fill
	coming []int32 // memory of fill
	lefts  []int64 // by target what it costs beside what fill has bought

	best      set // groups that are bought
	bestCost  int64
	bestValue int64
	found     bool
	cheapest  bool // whether the best is sure to cost the least of its value
}

// partial is a partial plan.
type partial struct {
	bought set
	dead   set   // targets that are given up
	bound  int64 // the most value, or the least cost, of what it can become
	p      int64 // the price that shows it, over the q of the search
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
	s := &search{network: d.core(), goal: g, cut: newCutter(d.core(), worth), worth: worth, q: 1 << 59, most: units.MaxTotal, lefts: make([]int64, len(worth))}
	all := int64(0)
	for _, w := range worth {
		all += w
	}
	if len(s.cost) > 0 && all > 0 {
		// no chord is steeper than all values over the least cost: its price has to fit
		finest, _ := times(units.MaxTotal, slices.Min(s.cost)).over(all)
		s.q = max(1, min(s.q, finest))
	}
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
	if err := parallel.Cause(ctx); err != nil {
		return 0, false, err
	}
	if !s.isQuota() {
		s.most = s.hull()
	}
	s.look(newSet(len(s.cost)), newSet(len(s.worth)), 0)
	if s.open.Len() > 0 {
		s.improve()
	}
	for s.open.Len() > 0 {
		if err := parallel.Cause(ctx); err != nil {
			return 0, false, err
		}
		if s.hopeless(s.open.list[0].bound) {
			break
		}
		if s.nodes >= tableAfter && len(s.cost) <= maxTable {
			s.table()
			s.cheapest = true
			break
		}
		if s.nodes >= nodes || !until.IsZero() && time.Now().After(until) {
			return s.open.list[0].bound, false, nil
		}
		n := heap.Pop(&s.open).(*partial)
		bought := slices.Clone(n.bought)
		bought.add(n.branch)
		s.look(bought, n.dead, n.p)
		dead := slices.Clone(n.dead)
		for _, t := range s.users(n.branch) {
			dead.add(t)
		}
		s.look(n.bought, dead, n.p)
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

// offers reports whether some cost and value are better than the best: within the
// goal, and of more value or less cost.
func (s *search) offers(cost, value int64) bool {
	if s.isQuota() {
		return value >= s.quota && (!s.found || cost < s.bestCost)
	}
	return cost <= s.budget && (!s.found || value > s.bestValue || value == s.bestValue && cost < s.bestCost)
}

// offer takes a set of groups of some cost and value as the best if it is better.
func (s *search) offer(bought set, cost, value int64) {
	if s.offers(cost, value) {
		s.best = append(s.best[:0], bought...)
		s.bestCost, s.bestValue, s.found = cost, value, true
	}
}

// look bounds a partial plan and keeps it unless it can't become better than the
// best, with prices from the one that bounded the plan that it comes from.
func (s *search) look(bought, dead set, p int64) {
	s.nodes++
	cost, value := int64(0), s.free
	for g := range bought.all {
		cost += s.cost[g]
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
	b := s.bracket(bought, cost, value, alive, p)
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
// than the best or has become it. It tries the price that bounded the plan before,
// then those of chords: of a line from the corner before the goal to the one behind.
func (s *search) bracket(bought set, cost, value int64, alive []int32, p int64) *partial {
	n := &partial{bought: bought, bound: s.most}
	if s.isQuota() {
		n.bound = 0
	}
	low, lowCost, lowValue := bought, cost, value
	high := s.joined(bought, alive)
	c, v := s.union(alive, bought, s.worth)
	highCost, highValue := cost+c, value+v
	if s.before(highCost, highValue) {
		s.offer(high, highCost, highValue)
		return nil
	}
	for fresh := true; ; fresh = false {
		if p == 0 || !fresh {
			p, _ = times(s.q, highValue-lowValue).over(highCost - lowCost)
		}
		gain, first := s.cut.best(alive, bought, s.q, p, nil)
		s.tighten(n, cost, value, gain, p)
		if s.hopeless(n.bound) {
			return nil
		}
		c, v := s.union(first, bought, s.worth)
		c, v = cost+c, value+v
		if c > lowCost && c < highCost {
			at := s.joined(bought, first)
			s.offer(at, c, v)
			if s.before(c, v) {
				low, lowCost, lowValue = at, c, v
			} else {
				high, highCost, highValue = at, c, v
			}
		} else if !fresh || p == 0 {
			break
		}
	}
	s.fill(low, lowCost, lowValue, alive)
	if s.hopeless(n.bound) {
		return nil
	}
	n.branch = s.split(low, high, alive)
	return n
}

// before reports whether a plan of some cost and value does not pass the goal: it is
// within the budget, or short of the quota.
func (s *search) before(cost, value int64) bool {
	if s.isQuota() {
		return value < s.quota
	}
	return cost <= s.budget
}

// joined returns the groups of a set and those that targets need.
func (s *search) joined(groups set, targets []int32) set {
	all := slices.Clone(groups)
	for _, t := range targets {
		all.join(s.groups[t])
	}
	return all
}

// tighten tightens the bound of a partial plan of so much cost and value by the gain
// at a price: q V - p C <= gain for all that can be added.
func (s *search) tighten(n *partial, cost, value int64, gain wide, p int64) {
	if s.isQuota() {
		least := cost
		if need := times(s.q, s.quota-value); gain.less(need) && p > 0 {
			c, even := need.minus(gain).over(p)
			if !even {
				c++
			}
			least += c
		}
		if least > n.bound || n.p == 0 {
			n.bound, n.p = least, p
		}
		return
	}
	v, _ := gain.plus(times(p, s.budget-cost)).over(s.q)
	if most := value + v; most < n.bound || n.p == 0 {
		n.bound, n.p = min(n.bound, most), p
	}
}

// hull returns the height of the frontier over the budget, rounded down: the value that
// no plan within it exceeds. It goes down to the two corners on both sides as
// [Problem.Frontier] does to all of them, with chords that are whole numbers, so that
// nothing but the value is rounded.
func (s *search) hull() int64 {
	bought, targets := newSet(len(s.cost)), s.valued
	left, value := s.budget, s.free
	for len(targets) > 0 {
		c, v := s.union(targets, bought, s.worth)
		if c <= left {
			return value + v
		}
		gain, first := s.cut.best(targets, bought, c, v, nil)
		if gain.isZero() {
			share, _ := times(v, left).over(c)
			return value + share
		}
		fc, fv := s.union(first, bought, s.worth)
		if fc > left {
			targets = first
			continue
		}
		left, value = left-fc, value+fv
		for _, t := range first {
			bought.join(s.groups[t])
		}
		targets = slices.DeleteFunc(slices.Clone(targets), func(t int32) bool { return slices.Contains(first, t) })
	}
	return value
}

// fill adds targets to a corner before the goal, the most value for its cost first,
// and offers what it reaches.
func (s *search) fill(low set, cost, value int64, alive []int32) {
	bought := append(s.filled[:0], low...)
	coming := s.coming[:0]
	for _, t := range alive {
		if left := s.left(t, bought); left > 0 {
			s.lefts[t], coming = left, append(coming, t)
		}
	}
	for !s.isQuota() || value < s.quota {
		next, rest := int32(-1), coming[:0]
		for _, t := range coming {
			left := s.lefts[t]
			if left == 0 {
				value += s.worth[t]
				continue
			}
			if s.beyond(cost + left) {
				continue // and never again, as both grow together at the least
			}
			rest = append(rest, t)
			if next < 0 || times(s.worth[next], left).less(times(s.worth[t], s.lefts[next])) {
				next = t
			}
		}
		if coming = rest; next < 0 {
			break
		}
		for _, g := range s.needs(next) {
			if !bought.has(g) {
				bought.add(g)
				cost += s.cost[g]
				for _, t := range s.users(g) {
					s.lefts[t] -= s.cost[g]
				}
			}
		}
	}
	s.filled, s.coming = bought, coming
	s.offer(bought, cost, value)
}

// split returns the group to decide next: of those that only the corner behind the
// goal has, the one of the largest product of its cost and of the value that depends on
// it there, so that both ways matter.
func (s *search) split(low, high set, alive []int32) int32 {
	weight := make([]int64, len(s.cost))
	for _, t := range alive {
		if s.groups[t].within(high) {
			for g := range s.groups[t].beyond(low) {
				weight[g] += s.worth[t]
			}
		}
	}
	best, most := int32(0), wide{}
	for g, w := range weight {
		if x := times(w, s.cost[g]); most.less(x) {
			best, most = int32(g), x
		}
	}
	return best
}

// improve gives up each group of the best in turn, with all that needs it, and fills up
// with other targets what that leaves, as long as something better is found.
func (s *search) improve() {
	for better := s.found; better; {
		better = false
		from := slices.Clone(s.best)
		for g := range from.all {
			gone := newSet(len(s.worth))
			for _, t := range s.users(g) {
				gone.add(t)
			}
			kept, cost, value := newSet(len(s.cost)), int64(0), s.free
			var others []int32
			for _, t := range s.valued {
				if gone.has(t) {
					continue
				}
				if others = append(others, t); s.groups[t].within(from) {
					kept.join(s.groups[t])
				}
			}
			for g := range kept.all {
				cost += s.cost[g]
			}
			for _, t := range others {
				if s.groups[t].within(kept) {
					value += s.worth[t]
				}
			}
			before, at := s.bestValue, s.bestCost
			s.fill(kept, cost, value, others)
			better = better || s.bestValue != before || s.bestCost != at
		}
	}
}
