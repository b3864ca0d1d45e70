package team

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/bitset"
	"github.com/kakezan/kakezan/internal/parallel"
)

// Smallest is the smallest part of a team that covers all that the team covers.
type Smallest struct {
	of *roster

	// Who are the people of the smallest part that was found, in the order of the team,
	// as far as is known who holds what. Who is in it is the same for the same record.
	Who []string

	// AtLeast is what no such part is smaller than: the number of Who when it is exact.
	AtLeast int

	// Greedy is how many people the usual way takes: whoever adds the most comes next. It
	// is at the most 1 + ln n times as many as are needed, of n skills of equal weight
	// (V. Chvátal, 1979, doi:10.1287/moor.4.3.233).
	Greedy int

	// Least and Most hold the number for every completion of what is unknown. Least is a
	// bound and need not be reached.
	Least, Most int

	// Nodes is how many partial answers were looked at.
	Nodes int
}

// Smallest returns the smallest part of the team that covers all that the team covers, a
// set cover, found by branch and bound: exact where the limit allows, and else with a
// bound. It says who could carry the skills alone, and nothing about how much work that is.
//
// The error is of the kind [ErrNobody] (the zero Team), [ErrUncovered], where nobody is known to hold anything,
// [ErrCount] (of the limit), or the cause of the context when it is done before; nil is
// never done.
func (t Team) Smallest(ctx context.Context, limits Limits) (Smallest, error) {
	r := t.read()
	limit, err := limits.nodes("Smallest")
	if err != nil {
		return Smallest{}, err
	}
	if err := parallel.Cause(ctx); err != nil {
		return Smallest{}, err
	}
	var known, open []bitset.Set
	for _, s := range r.skills {
		if s.sure.Len() > 0 {
			known = append(known, s.sure)
			open = append(open, s.may)
		}
	}
	if known == nil {
		return Smallest{}, r.nothingCovered("Smallest")
	}
	c := cover(ctx, len(r.people), known, limit)
	if c.cause != nil {
		return Smallest{}, c.cause
	}
	found := Smallest{of: r, Who: r.names(c.best), AtLeast: c.atLeast, Greedy: c.greedy, Least: c.atLeast, Most: c.best.Len(), Nodes: c.nodes}
	if r.isKnown() {
		return found, nil
	}
	// With more known, what is covered can be covered by fewer people; with more to cover, each
	// skill takes one more person at the most.
	c = cover(ctx, len(r.people), open, limit)
	if c.cause != nil {
		return Smallest{}, c.cause
	}
	found.Least, found.Nodes = min(found.Least, c.atLeast), found.Nodes+c.nodes
	may := 0
	for _, s := range r.skills {
		if s.sure.Len() == 0 && s.may.Len() > 0 {
			may++
		}
	}
	found.Most = min(found.Most+may, len(r.people))
	return found, nil
}

// IsExact reports whether it is proved that no smaller part will do, as far as is known.
func (s Smallest) IsExact() bool { return len(s.Who) > 0 && s.AtLeast == len(s.Who) }

// String returns the people, in one line for logs, such as "2 (exact): amy, bob" or
// "5 (at least 4): amy, bob, cat, dan, eve".
func (s Smallest) String() string {
	if len(s.Who) == 0 {
		return "nobody"
	}
	proof := "exact"
	if !s.IsExact() {
		proof = "at least " + strconv.Itoa(s.AtLeast)
	}
	return strconv.Itoa(len(s.Who)) + " (" + proof + "): " + strings.Join(s.Who, ", ")
}

// coverer looks for the fewest people who meet all sets, by branch and bound: on the set
// that the fewest people can meet, each of them in turn, who meets most first. Sets that
// share nobody need one person each, which is the bound.
type coverer struct {
	ctx     context.Context
	people  int
	sets    []bitset.Set // people, for each skill
	limit   int
	nodes   int
	stopped bool
	cause   error
	best    bitset.Set
	size    int
	greedy  int
	atLeast int
}

// cover returns the fewest people who meet all sets, none of which is empty.
func cover(ctx context.Context, people int, sets []bitset.Set, limit int) *coverer {
	c := &coverer{ctx: ctx, people: people, limit: limit}
	for i, s := range sets {
		// Whoever meets a smaller set meets this one; of equal ones the first counts.
		if !slices.ContainsFunc(sets[:i], func(t bitset.Set) bool { return t.Within(s) }) &&
			!slices.ContainsFunc(sets[i+1:], func(t bitset.Set) bool { return t.Within(s) && !s.Within(t) }) {
			c.sets = append(c.sets, s)
		}
	}
	c.byGain()
	c.greedy = c.size
	taken, barred := bitset.New(people), bitset.New(people)
	c.atLeast = c.disjoint(c.sets, barred)
	c.search(taken, barred, 0, c.sets)
	if !c.stopped {
		c.atLeast = c.size
	}
	return c
}

// byGain takes whoever meets the most sets that are not met yet.
func (c *coverer) byGain() {
	c.best = bitset.New(c.people)
	for rest := c.sets; len(rest) > 0; {
		p := c.mostWanted(rest, bitset.New(c.people))
		c.best.Add(p)
		rest = without(rest, p)
	}
	c.size = c.best.Len()
}

// mostWanted returns who is in the most sets, of those who are not barred.
func (c *coverer) mostWanted(sets []bitset.Set, barred bitset.Set) int {
	count := make([]int, c.people)
	best := -1
	for _, s := range sets {
		for p := range s.All {
			count[p]++
		}
	}
	for p, n := range count {
		if n > 0 && !barred.Has(p) && (best < 0 || n > count[best]) {
			best = p
		}
	}
	return best
}

// without returns the sets that somebody does not meet.
func without(sets []bitset.Set, p int) (rest []bitset.Set) {
	for _, s := range sets {
		if !s.Has(p) {
			rest = append(rest, s)
		}
	}
	return rest
}

// disjoint returns how many of the sets, the smallest first, share nobody who may be taken.
func (c *coverer) disjoint(sets []bitset.Set, barred bitset.Set) (n int) {
	order := slices.Clone(sets)
	slices.SortStableFunc(order, func(a, b bitset.Set) int { return free(a, barred) - free(b, barred) })
	used := bitset.New(c.people)
	for _, s := range order {
		if apart := !meetsFree(s, used, barred); apart {
			n++
			for i := range used {
				used[i] |= s[i]
			}
		}
	}
	return n
}

func meetsFree(s, used, barred bitset.Set) bool {
	for i := range s {
		if s[i]&used[i]&^barred[i] != 0 {
			return true
		}
	}
	return false
}

// free returns how many of a set may be taken.
func free(s, barred bitset.Set) int {
	n := 0
	for p := range s.All {
		if !barred.Has(p) {
			n++
		}
	}
	return n
}

func (c *coverer) search(taken, barred bitset.Set, size int, rest []bitset.Set) {
	if len(rest) == 0 {
		if size < c.size {
			c.best, c.size = slices.Clone(taken), size
		}
		return
	}
	if c.nodes++; c.nodes > c.limit {
		c.stopped = true
	}
	if c.nodes&255 == 0 && c.cause == nil {
		if c.cause = parallel.Cause(c.ctx); c.cause != nil {
			c.stopped = true
		}
	}
	if c.stopped || size+c.disjoint(rest, barred) >= c.size {
		return
	}
	// most is how many sets one person can meet
	who := c.mostWanted(rest, barred)
	if who < 0 {
		return
	}
	if most := len(rest) - len(without(rest, who)); size+(len(rest)+most-1)/most >= c.size {
		return
	}
	least := slices.MinFunc(rest, func(a, b bitset.Set) int { return free(a, barred) - free(b, barred) })
	barred = slices.Clone(barred)
	for {
		p, most := -1, 0
		for q := range least.All {
			if n := len(rest) - len(without(rest, q)); !barred.Has(q) && n > most {
				p, most = q, n
			}
		}
		if p < 0 {
			return
		}
		taken.Add(p)
		c.search(taken, barred, size+1, without(rest, p))
		taken.Remove(p)
		if c.stopped {
			return
		}
		barred.Add(p) // all that has p was looked at
	}
}
