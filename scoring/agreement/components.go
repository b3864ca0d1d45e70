package agreement

import "slices"

// Component is a part of a table of ratings that nothing joins to the rest of it: no
// rater of it rates a unit outside, and no unit of it is rated by anybody else. What
// raters of one component say can't be compared with what those of another one say,
// for a difference may be of the raters or of the units.
type Component struct {
	Units, Raters []string // ids, in their order
}

// Components returns the components of the ratings: the connected parts of the graph
// that has an edge from each rater to each unit that they rate. They are in the order
// of their first units. Units that nobody rates and raters who rate nothing are in none
// of them. The ratings are connected when there is one. It takes time close to
// proportional to the number of ratings.
func (r Ratings) Components() []Component {
	t := r.read()
	parent := make([]int, len(t.units)+len(t.raters)) // units, then raters
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	busy := make([]bool, len(t.raters))
	for u := range t.units {
		for k := t.start[u]; k < t.start[u+1]; k++ {
			busy[t.rater[k]] = true
			a, b := root(u), root(len(t.units)+int(t.rater[k]))
			parent[max(a, b)] = min(a, b) // the root is the first unit
		}
	}

	var out []Component
	place := make([]int, len(t.units)) // of a root in out, and 1
	for u, id := range t.units {
		if t.start[u] == t.start[u+1] {
			continue
		}
		first := root(u)
		if first == u {
			out = append(out, Component{})
			place[u] = len(out)
		}
		c := &out[place[first]-1]
		c.Units = append(c.Units, id)
	}
	for i, id := range t.raters {
		if busy[i] {
			c := &out[place[root(len(t.units)+i)]-1]
			c.Raters = append(c.Raters, id)
		}
	}
	return out
}

// Equal reports whether both components have the same units and raters.
func (c Component) Equal(d Component) bool {
	return slices.Equal(c.Units, d.Units) && slices.Equal(c.Raters, d.Raters)
}
