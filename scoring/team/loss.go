package team

import (
	"context"

	"github.com/kakezan/kakezan/internal/bitset"
)

// ExactPeople is how many people may hang together by the skills that they share so that
// the bus factor is always exact. Of more of them it is looked for under a limit.
const ExactPeople = 25

// worst is the fewest people without whom no more than a weight is held.
type worst struct {
	gone    bitset.Set // of the team
	number  int        // of them
	atLeast int        // no fewer will do; equal to number when that is proved
	nodes   int
}

// fewest finds the fewest people without whom what is held of items weighs budget at the
// most, which is less than all of them. With named it finds the first such set in the
// order of the team, too.
func fewest(ctx context.Context, people int, items []item, budget int64, limit int, named bool) (worst, error) {
	parts := components(people, items)
	all, none := bitset.New(people), bitset.New(people)
	for _, c := range parts {
		for _, p := range c.people {
			all.Add(p)
		}
	}
	involved := all.Len()
	start := removedByWeight(people, items, budget)
	if other := removedByNeed(people, items, budget); other.Len() < start.Len() {
		start = other
	}
	// from here on by who is kept
	w := worst{gone: start, number: start.Len()}
	keepers := make([]*keeper, len(parts))
	for i := range parts {
		c, want, cap := &parts[i], 0, limit
		if len(parts) == 1 {
			want = involved - w.number + 1
		}
		if len(c.people) <= ExactPeople {
			cap = 0
		}
		k := newKeeper(ctx, c, budget, want, cap)
		if err := k.run(); err != nil {
			return worst{}, err
		}
		keepers[i] = k
		w.nodes += k.nodes
	}
	found, bound := tails(keepers, func(k *keeper) []int64 { return k.found }), tails(keepers, func(k *keeper) []int64 { return k.bound })
	keep := involved - w.number
	best := max(keep, mostWithin(found[0], budget))
	w.atLeast = involved - max(best, mostWithin(bound[0], budget))
	if !named {
		w.number = involved - best
		return w, nil
	}
	kept := none
	if left := budget; len(parts) == 1 {
		c := keepers[0]
		who, ok, err := c.first(best, left)
		if err != nil {
			return worst{}, err
		}
		switch {
		case ok:
			c.into(kept, who)
		case best > keep:
			c.into(kept, c.who[best])
		default:
			return w, nil // what there was at the start
		}
	} else if best == keep && mostWithin(found[0], budget) < keep {
		return w, nil
	} else {
		need := best
		for i, c := range keepers {
			for n, weight := range c.found {
				if n > need || weight > left || need-n >= len(found[i+1]) || found[i+1][need-n] > left-weight {
					continue
				}
				who, ok, err := c.first(n, left-found[i+1][need-n])
				if err != nil {
					return worst{}, err
				}
				if !ok {
					who = c.who[n]
				}
				c.into(kept, who)
				need, left = need-n, left-c.component.held(who)
				break
			}
		}
	}
	for p := range all.All {
		if kept.Has(p) {
			all.Remove(p)
		}
	}
	w.gone, w.number = all, all.Len()
	return w, nil
}

// into adds people of a component, by their numbers there, to those of the team.
func (c *component) into(team, who bitset.Set) {
	for p := range who.All {
		team.Add(c.people[p])
	}
}

// removedByWeight takes people out, who holds the most first, until no more than the
// budget is held: the usual truck factor.
func removedByWeight(people int, items []item, budget int64) bitset.Set {
	kept, gone := bitset.New(people), bitset.New(people)
	c := component{people: make([]int, people), items: items, of: make([][]int32, people)}
	for i, it := range items {
		for p := range it.people.All {
			kept.Add(p)
			c.of[p] = append(c.of[p], int32(i))
		}
	}
	for _, p := range c.byWeight() {
		if c.held(kept) <= budget {
			break
		}
		kept.Remove(p)
		gone.Add(p)
	}
	return gone
}

// removedByNeed takes people out item by item: next the item that is lost by the fewest
// more people, and of those the heaviest, until no more than the budget is held; then it
// puts back who need not go. It finds fewer people than the usual way where little has to
// be lost.
func removedByNeed(people int, items []item, budget int64) bitset.Set {
	kept, gone := bitset.New(people), bitset.New(people)
	c := component{items: items}
	for _, it := range items {
		for p := range it.people.All {
			kept.Add(p)
		}
	}
	for c.held(kept) > budget {
		best, least := -1, 0
		for i, it := range items {
			need := 0
			for p := range it.people.All {
				if kept.Has(p) {
					need++
				}
			}
			switch {
			case it.brittle && !it.people.Within(kept) || need == 0:
				continue // lost
			case it.brittle:
				need = 1
			}
			if best < 0 || need < least || need == least && it.weight > items[best].weight {
				best, least = i, need
			}
		}
		if best < 0 {
			break
		}
		for p := range items[best].people.All {
			kept.Remove(p)
			gone.Add(p)
			if items[best].brittle {
				break
			}
		}
	}
	for p := range gone.All {
		if kept.Add(p); c.held(kept) <= budget {
			gone.Remove(p)
			continue
		}
		kept.Remove(p)
	}
	return gone
}

// tails returns for each component the least weight of each number of people of it and
// all after it, none where there is none.
func tails(keepers []*keeper, of func(*keeper) []int64) [][]int64 {
	list := make([][]int64, len(keepers)+1)
	list[len(keepers)] = []int64{0}
	for i := len(keepers) - 1; i >= 0; i-- {
		own, after := of(keepers[i]), list[i+1]
		both := make([]int64, len(own)+len(after)-1)
		for n := range both {
			both[n] = none
		}
		for a, x := range own {
			for b, y := range after {
				if x != none && y != none {
					both[a+b] = min(both[a+b], x+y)
				}
			}
		}
		list[i] = both
	}
	return list
}

// mostWithin returns the largest number of people with a weight within a budget, which
// nobody at all has.
func mostWithin(weights []int64, budget int64) int {
	for n := len(weights) - 1; n > 0; n-- {
		if weights[n] <= budget {
			return n
		}
	}
	return 0
}
