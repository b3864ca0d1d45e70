package plan

import "slices"

// network is the core of a problem: targets, and the groups of missing items that
// they need. Items that cost something and are needed by exactly the same targets,
// prerequisites counted, are one group, as no plan has a reason to take one of them
// alone. Who needs what is kept in flat arrays, both ways.
type network struct {
	cost   []int64 // by group, above 0
	from   []int32 // by target where its arcs begin, and one more
	group  []int32 // by arc
	back   []int32 // by group where its back arcs begin, and one more
	target []int32 // by back arc
	arc    []int32 // by back arc
	groups []set   // by target: the same as its arcs
}

func newNetwork(d *data) *network {
	n := &network{from: make([]int32, 1, len(d.closure)+1), back: make([]int32, 1)}
	users := make([]set, len(d.missing)) // by item the targets that need it
	for i := range users {
		users[i] = newSet(len(d.closure))
	}
	for t := range d.closure {
		for i := range d.closure[t].all {
			users[i].add(int32(t))
		}
	}
	groupOf := make([]int32, len(d.missing))
	known := make(map[string]int32)
	var key []byte
	for i, by := range users {
		groupOf[i] = -1
		if d.cost[i] == 0 || by.len() == 0 {
			continue
		}
		key = key[:0]
		for _, w := range by {
			key = append(key, byte(w), byte(w>>8), byte(w>>16), byte(w>>24), byte(w>>32), byte(w>>40), byte(w>>48), byte(w>>56))
		}
		g, ok := known[string(key)]
		if !ok {
			g = int32(len(n.cost))
			known[string(key)], n.cost = g, append(n.cost, 0)
		}
		groupOf[i], n.cost[g] = g, n.cost[g]+d.cost[i]
	}
	n.groups = make([]set, len(d.closure))
	users = users[:0]
	byGroup := make([][]int32, len(n.cost)) // arcs
	var owner []int32
	for t := range d.closure {
		n.groups[t] = newSet(len(n.cost))
		for i := range d.closure[t].all {
			if g := groupOf[i]; g >= 0 && !n.groups[t].has(g) {
				n.groups[t].add(g)
			}
		}
		for g := range n.groups[t].all {
			byGroup[g] = append(byGroup[g], int32(len(n.group)))
			n.group, owner = append(n.group, g), append(owner, int32(t))
		}
		n.from = append(n.from, int32(len(n.group)))
	}
	for _, arcs := range byGroup {
		for _, a := range arcs {
			n.target, n.arc = append(n.target, owner[a]), append(n.arc, a)
		}
		n.back = append(n.back, int32(len(n.arc)))
	}
	return n
}

// needs returns the groups that a target needs.
func (n *network) needs(t int32) []int32 { return n.group[n.from[t]:n.from[t+1]] }

// users returns the targets that need a group.
func (n *network) users(g int32) []int32 { return n.target[n.back[g]:n.back[g+1]] }

// left returns what a target costs beside the groups that are bought.
func (n *network) left(t int32, bought set) int64 {
	sum := int64(0)
	for _, g := range n.needs(t) {
		if !bought.has(g) {
			sum += n.cost[g]
		}
	}
	return sum
}

// union returns what all of the targets cost together beside what is bought, and
// what they are worth.
func (n *network) union(targets []int32, bought set, worth []int64) (cost, value int64) {
	all := slices.Clone(bought)
	for _, t := range targets {
		value += worth[t]
		for g := range n.groups[t].beyond(all) {
			cost += n.cost[g]
		}
		all.join(n.groups[t])
	}
	return cost, value
}
