package team

import (
	"cmp"
	"slices"

	"github.com/kakezan/kakezan/internal/bitset"
)

// item is something that a team can lose: it is lost when all of its people are gone, or,
// if it is brittle, when one of them is.
type item struct {
	people  bitset.Set // of the team
	weight  int64
	brittle bool
}

// component is people and items that hang together, by numbers of their own.
type component struct {
	people []int // of the team, in its order
	items  []item
	of     [][]int32 // items of each person
}

// components returns the parts of a problem that have nothing to do with each other, in
// the order of the first person of each. Items with the same people become one. Who holds
// nothing is in none of them.
func components(people int, items []item) []component {
	items = merged(items)
	parent := make([]int, people)
	for i := range parent {
		parent[i] = -1 // holds nothing
	}
	find := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for _, it := range items {
		first := -1
		for p := range it.people.All {
			if parent[p] < 0 {
				parent[p] = p
			}
			if first < 0 {
				first = find(p)
				continue
			}
			root := find(p)
			first, root = min(first, root), max(first, root)
			parent[root] = first
		}
	}
	at, local := make(map[int]int), make([]int, people)
	var list []component
	for p := range people {
		if parent[p] < 0 {
			continue
		}
		root := find(p)
		c, ok := at[root]
		if !ok {
			c = len(list)
			at[root] = c
			list = append(list, component{})
		}
		local[p] = len(list[c].people)
		list[c].people = append(list[c].people, p)
		list[c].of = append(list[c].of, nil)
	}
	for _, it := range items {
		for p := range it.people.All {
			c := &list[at[find(p)]]
			own := bitset.New(len(c.people))
			for q := range it.people.All {
				own.Add(local[q])
				c.of[local[q]] = append(c.of[local[q]], int32(len(c.items)))
			}
			c.items = append(c.items, item{own, it.weight, it.brittle})
			break
		}
	}
	return list
}

// merged returns the items with those of the same people made one.
func merged(items []item) []item {
	at := make(map[string]int)
	var list []item
	var key []byte
	for _, it := range items {
		if it.weight <= 0 {
			continue
		}
		key = append(key[:0], 0)
		if it.brittle {
			key[0] = 1
		}
		key = it.people.AppendKey(key)
		if i, ok := at[string(key)]; ok {
			list[i].weight += it.weight
			continue
		}
		at[string(key)] = len(list)
		list = append(list, it)
	}
	return list
}

// held returns the weight of what is still there when only some people are.
func (c *component) held(kept bitset.Set) int64 {
	sum := int64(0)
	for _, it := range c.items {
		if it.brittle && it.people.Within(kept) || !it.brittle && it.people.Meets(kept) {
			sum += it.weight
		}
	}
	return sum
}

// byWeight returns the people of a component, who holds the most first.
func (c *component) byWeight() []int {
	weights, order := make([]int64, len(c.people)), make([]int, len(c.people))
	for p := range c.people {
		order[p] = p
		for _, it := range c.of[p] {
			weights[p] += c.items[it].weight
		}
	}
	slices.SortStableFunc(order, func(p, q int) int { return -cmp.Compare(weights[p], weights[q]) })
	return order
}
