package team

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/kakezan/kakezan/internal/bitset"
	"github.com/kakezan/kakezan/internal/parallel"
)

// keeper looks, within one component, for people who can be kept while as little as
// possible is held by them: for each number of people the least weight. Whoever is not
// kept is gone, so that this is the worst that a number of departures can do, seen from
// the other side: a minimum k-union.
//
// It is a depth-first branch and bound. A node has people who are kept, people who are
// gone, and the rest. It branches on the person who would add least. Two things cut it off:
//
//   - Bounds on what j more people hold in addition. Each of the rest is charged w/h of
//     every item that is not held yet, h people of the rest being left to hold it; no set
//     of people holds less than the sum of their charges, so that the j smallest charges
//     are a bound. Somebody of the j is the one who adds the j-th least or more. And
//     an item of which h people are left is held for sure when fewer than h of the rest go.
//   - Exchange: when p is gone, so is everybody who would add all that p adds, and
//     more: to keep p in the place of them is at least as good, and was looked at before.
type keeper struct {
	*component
	ctx     context.Context
	most    int64 // more than this weight is of no interest
	want    int   // and neither are fewer people
	nodes   int   // looked at so far
	limit   int   // 0: none
	stopped bool
	cause   error
	found   []int64 // least weight for each number of people, none when nothing was found
	who     []bitset.Set
	bound   []int64      // what no so many people hold less than
	by      []int32      // people kept who hold an item
	left    []int32      // people undecided who hold it
	gone    []int32      // people gone who hold it
	add     []bitset.Set // ordinary items of a person
	brittle []bitset.Set // brittle items of a person
	held    bitset.Set   // items
	kept    bitset.Set   // people
	broken  bitset.Set   // brittle items of which somebody is gone
	level   []scratch
	tally   []int64
	live    []int64   // what an item adds when one of the rest is kept
	share   []float64 // of it that each of them is charged
}

// scratch is the memory of one depth of the search.
type scratch struct {
	rest     []int     // people undecided
	add      []int64   // what each would add
	charge   []float64 // of each
	sorted   []float64
	sortedBy []int64
	least    []int64 // bound on what j more add
	lost     []int
	undo     []int
}

const none = math.MaxInt64

func newKeeper(ctx context.Context, c *component, most int64, want, limit int) *keeper {
	n, m := len(c.people), len(c.items)
	k := &keeper{
		component: c, ctx: ctx, most: most, want: want, limit: limit,
		found: make([]int64, n+1), who: make([]bitset.Set, n+1), bound: make([]int64, n+1),
		by: make([]int32, m), left: make([]int32, m), gone: make([]int32, m),
		held: bitset.New(m), kept: bitset.New(n), broken: bitset.New(m), level: make([]scratch, n+1), tally: make([]int64, n+1), live: make([]int64, m), share: make([]float64, m),
	}
	for i, it := range c.items {
		k.left[i] = int32(it.people.Len())
	}
	for p := range n {
		add, brittle := bitset.New(m), bitset.New(m)
		for _, i := range c.of[p] {
			if c.items[i].brittle {
				brittle.Add(int(i))
			} else {
				add.Add(int(i))
			}
		}
		k.add, k.brittle = append(k.add, add), append(k.brittle, brittle)
	}
	for i := range k.found {
		k.found[i] = none
	}
	return k
}

// run fills found, who and bound.
func (k *keeper) run() error {
	n := len(k.people)
	k.offer(0, 0)
	rest := make([]int, n)
	for p := range rest {
		rest[p] = p
	}
	if err := parallel.Cause(k.ctx); err != nil {
		return err
	}
	k.weigh(0, rest)
	copy(k.bound, k.level[0].least)
	k.search(0, 0, 0, rest)
	if k.cause != nil {
		return k.cause
	}
	for j := range k.bound {
		switch {
		case !k.stopped && k.found[j] == none:
			k.bound[j] = k.most + 1 // what was cut off is above it, or of no interest
		case !k.stopped || k.found[j] < k.bound[j]:
			k.bound[j] = k.found[j]
		}
	}
	return nil
}

// offer notes that so many people hold so much.
func (k *keeper) offer(people int, weight int64) {
	if weight < k.found[people] && weight <= k.most {
		k.found[people] = weight
		k.who[people] = slices.Clone(k.kept)
	}
}

// search looks at all that can be kept of rest besides people who hold weight.
func (k *keeper) search(depth, people int, weight int64, rest []int) {
	here := &k.level[depth]
	here.undo = here.undo[:0]
	defer func() {
		for _, p := range here.undo {
			k.restore(p)
		}
	}()
	here.rest = append(here.rest[:0], rest...)
	for len(here.rest) > 0 {
		if k.spent() {
			return
		}
		best := k.weigh(depth, here.rest)
		if !k.promising(people, weight, here.least) {
			return
		}
		p := here.rest[best]
		here.rest = slices.Delete(here.rest, best, best+1)
		added := k.keep(p)
		k.offer(people+1, weight+added)
		free := added == 0 && k.brittle[p].Within(k.broken)
		if weight+added <= k.most {
			k.search(depth+1, people+1, weight+added, here.rest)
		}
		k.unkeep(p)
		if free || k.stopped {
			return // whoever adds nothing is kept
		}
		// before anybody is lost, who adds all that p does
		lost := append(here.lost[:0], p)
		stay := here.rest[:0]
		for _, q := range here.rest {
			if k.adds(p, q) {
				lost = append(lost, q)
			} else {
				stay = append(stay, q)
			}
		}
		here.lost, here.rest = lost, stay
		for _, q := range lost {
			k.lose(q)
			here.undo = append(here.undo, q)
		}
	}
}

// spent counts a node, and reports whether the search has to end.
func (k *keeper) spent() bool {
	k.nodes++
	if k.limit > 0 && k.nodes > k.limit {
		k.stopped = true
	}
	if k.nodes&1023 == 0 && k.cause == nil {
		if k.cause = parallel.Cause(k.ctx); k.cause != nil {
			k.stopped = true
		}
	}
	return k.stopped
}

// adds reports whether q would add all that p would.
func (k *keeper) adds(p, q int) bool {
	a, b := k.add[p], k.add[q]
	for i, w := range a {
		if w&^k.held[i]&^b[i] != 0 {
			return false
		}
	}
	a, b = k.brittle[p], k.brittle[q]
	for i, w := range a {
		if w&^k.broken[i]&^b[i] != 0 {
			return false
		}
	}
	return true
}

// promising reports whether more people can lead to anything better than what was found.
func (k *keeper) promising(people int, weight int64, least []int64) bool {
	for j := max(1, k.want-people); j < len(least); j++ {
		if w := weight + least[j]; w <= k.most && w < k.found[people+j] {
			return true
		}
	}
	return false
}

// weigh finds what each of the rest would add, and bounds on what j of them add. It
// returns the place of who adds least.
func (k *keeper) weigh(depth int, rest []int) (best int) {
	here := &k.level[depth]
	n := len(rest)
	// tally[h]: weight of items not held of which h people are left
	tally := k.tally[:n+1]
	clear(tally)
	for i := range k.items {
		it := &k.items[i]
		k.live[i], k.share[i] = 0, 0
		switch {
		case it.brittle:
			if k.left[i] == 1 && k.gone[i] == 0 {
				k.live[i], k.share[i] = it.weight, float64(it.weight)
			}
		case k.by[i] == 0:
			tally[k.left[i]] += it.weight
			if k.left[i] > 0 {
				k.live[i], k.share[i] = it.weight, float64(it.weight)/float64(k.left[i])
			}
		}
	}
	here.add, here.charge = here.add[:0], here.charge[:0]
	for _, p := range rest {
		add, charge := int64(0), 0.0
		for _, i := range k.of[p] {
			add += k.live[i]
			charge += k.share[i]
		}
		here.add, here.charge = append(here.add, add), append(here.charge, charge)
	}
	for i := range rest {
		if c := cmp.Or(cmp.Compare(here.add[i], here.add[best]), cmp.Compare(here.charge[i], here.charge[best])); c < 0 {
			best = i
		}
	}
	here.sorted, here.sortedBy = append(here.sorted[:0], here.charge...), append(here.sortedBy[:0], here.add...)
	slices.Sort(here.sorted)
	slices.Sort(here.sortedBy)
	here.least = append(here.least[:0], 0)
	charges, certain := 0.0, int64(0)
	for j := 1; j <= n; j++ {
		charges += here.sorted[j-1]
		certain += tally[n-j+1] // fewer than h go: n - j < h
		here.least = append(here.least, max(roundedUp(charges), here.sortedBy[j-1], certain))
	}
	return best
}

// roundedUp returns the least whole number that a sum of charges can stand for, which is
// off by rounding.
func roundedUp(charges float64) int64 {
	return int64(math.Ceil(charges*(1-1e-12) - 1e-9))
}

// keep keeps somebody and returns the weight that this adds.
func (k *keeper) keep(p int) (added int64) {
	k.kept.Add(p)
	for _, i := range k.of[p] {
		it := &k.items[i]
		k.left[i]--
		k.by[i]++
		switch {
		case it.brittle:
			if k.left[i] == 0 && k.gone[i] == 0 {
				added += it.weight
			}
		case k.by[i] == 1:
			k.held.Add(int(i))
			added += it.weight
		}
	}
	return added
}

func (k *keeper) unkeep(p int) {
	k.kept.Remove(p)
	for _, i := range k.of[p] {
		k.left[i]++
		if k.by[i]--; k.by[i] == 0 {
			k.held.Remove(int(i))
		}
	}
}

// lose counts somebody among those who are gone.
func (k *keeper) lose(p int) {
	for _, i := range k.of[p] {
		k.left[i]--
		if k.gone[i]++; k.items[i].brittle {
			k.broken.Add(int(i))
		}
	}
}

func (k *keeper) restore(p int) {
	for _, i := range k.of[p] {
		k.left[i]++
		if k.gone[i]--; k.gone[i] == 0 && k.items[i].brittle {
			k.broken.Remove(int(i))
		}
	}
}
