package ladder

import (
	"iter"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Group is a set of places of a [Ladder] that is called by one name.
type Group struct {
	ladder *data
	i      int
}

func (g Group) read() *GroupSpec {
	if g.ladder == nil {
		return &noGroup
	}
	return &g.ladder.spec.Groups[g.i]
}

// Groups yields the groups, in the order of the record. It can be run again.
func (l Ladder) Groups() iter.Seq[Group] {
	return func(yield func(Group) bool) {
		for i := range l.read().spec.Groups {
			if !yield(Group{l.data, i}) {
				return
			}
		}
	}
}

// IsZero reports whether the group is of no ladder.
func (g Group) IsZero() bool { return g.ladder == nil }

// ID returns the group's id.
func (g Group) ID() string { return g.read().ID }

// Name returns the group's name, or its id where it has none.
func (g Group) Name() text.Text { return nameOr(g.read().Name, g.ID()) }

// Places yields the ids of the grades, steps and roles that the group stands
// for, each once, with a track as all its grades and a group as all its places.
// It can be run again.
func (g Group) Places() iter.Seq[string] {
	return func(yield func(string) bool) {
		if g.IsZero() {
			return
		}
		for _, p := range g.ladder.places.groups[g.ID()] {
			if !yield(g.ladder.placeID(p)) {
				return
			}
		}
	}
}

// String returns the group's id.
func (g Group) String() string { return g.ID() }

// Spec returns a copy of the group's record.
func (g Group) Spec() GroupSpec { return record.Clone(*g.read()) }

// groups resolves the groups to places, those that others name before the
// others.
func (b *builder) groups(specs []GroupSpec) {
	byID := make(map[string]int, len(specs))
	for i, spec := range specs {
		if _, ok := byID[spec.ID]; !ok {
			byID[spec.ID] = i
		}
	}
	named := make([][]int, len(specs)) // groups that a group names
	for i, spec := range specs {
		path := problem.Path("groups").Item(spec.ID).Field("of")
		if len(spec.Of) == 0 {
			b.report(EmptyGroup.At(problem.Path("groups").Item(spec.ID), spec.ID))
		}
		seen := make(map[string]bool, len(spec.Of))
		for j, id := range spec.Of {
			b.once(seen, id, path.Index(j))
			if _, isGroup := b.data.places.groups[id]; isGroup {
				named[i] = append(named[i], byID[id])
			} else if id == Outside || !b.data.named(id) {
				b.report(UnknownPlace.At(path.Index(j), id).WithSuggestion(b.suggest.place(id, b.data)))
			}
		}
	}
	order, cycles := inOrder(named)
	for _, cycle := range cycles {
		id := specs[cycle[0]].ID
		b.report(CyclicGroup.At(problem.Path("groups").Item(id).Field("of"), chain(cycle, func(i int) string { return specs[i].ID })))
	}
	if len(cycles) > 0 {
		return
	}
	total := 0 // as often as they are named, so that naming the same again and again comes to an end
	for _, i := range order {
		seen := make(map[place]bool)
		var all []place
		for _, id := range specs[i].Of {
			if id == Outside {
				continue
			}
			places := b.data.placesOf(id)
			if total += len(places); total > MaxGroupPlaces {
				b.report(LargeGroups.At("groups", MaxGroupPlaces))
				return
			}
			for _, p := range places {
				if !seen[p] {
					seen[p] = true
					all = append(all, p)
				}
			}
		}
		if byID[specs[i].ID] == i {
			b.data.places.groups[specs[i].ID] = all
		}
	}
}

// inOrder returns the nodes of a graph in an order in which each comes after
// those to which its edges lead, and the cycles that stand in the way: one for
// every edge that closes one. It takes time in proportion to nodes and edges.
func inOrder(edges [][]int) (order []int, cycles [][]int) {
	type visit struct{ node, next int }
	const open, done = 1, 2
	var (
		state = make([]uint8, len(edges))
		walk  []visit
	)
	for start := range edges {
		if state[start] == 0 {
			walk = append(walk, visit{node: start})
			state[start] = open
		}
		for len(walk) > 0 {
			at := &walk[len(walk)-1]
			if at.next == len(edges[at.node]) {
				state[at.node] = done
				order = append(order, at.node)
				walk = walk[:len(walk)-1]
				continue
			}
			to := edges[at.node][at.next]
			at.next++
			switch state[to] {
			case 0:
				state[to] = open
				walk = append(walk, visit{node: to})
			case open:
				if len(cycles) < maxCycles {
					var cycle []int
					for i := len(walk) - 1; ; i-- {
						cycle = append(cycle, walk[i].node)
						if walk[i].node == to {
							break
						}
					}
					slices.Reverse(cycle)
					cycles = append(cycles, cycle)
				}
			}
		}
	}
	return order, cycles
}

const (
	maxCycles = 100 // that are told apart: a record made of cycles has as many as it likes
	maxChain  = 10  // nodes of a cycle that are named
)

// chain names the nodes of a cycle, back to the first.
func chain(cycle []int, name func(int) string) string {
	var names []string
	for i, node := range cycle {
		if i == maxChain {
			names = append(names, "…")
			break
		}
		names = append(names, name(node))
	}
	return strings.Join(append(names, name(cycle[0])), " -> ")
}
