package path

import (
	"fmt"
	"slices"
	"strings"
)

// Path is a way through a graph that visits no node twice. It is immutable. The zero
// value visits no node at all, and no search returns it.
type Path struct {
	way  []int32 // the nodes, and then the edges
	cost float64
}

// Nodes returns the nodes from the first to the last, one more than there are edges,
// in a slice of the caller's own.
func (p Path) Nodes() []int { return ints(p.way[:len(p.way)-p.Len()]) }

// Edges returns the indexes of the edges, in the list that was given to [New], in a
// slice of the caller's own.
func (p Path) Edges() []int { return ints(p.way[len(p.way)-p.Len():]) }

// Cost returns the sum of the costs of the edges, added from the first to the last; 0
// when there is none.
func (p Path) Cost() float64 { return p.cost }

// Len returns the number of edges.
func (p Path) Len() int { return len(p.way) / 2 }

// Equal reports whether both paths visit the same nodes by edges of the same indexes,
// at the same cost.
func (p Path) Equal(other Path) bool { return p.cost == other.cost && slices.Equal(p.way, other.way) }

// String returns the nodes and the cost, such as "0 -> 3 -> 5 (1.5)", and "nowhere" for
// the zero value.
func (p Path) String() string {
	if len(p.way) == 0 {
		return "nowhere"
	}
	var b strings.Builder
	for i, node := range p.Nodes() {
		if i > 0 {
			b.WriteString(" -> ")
		}
		fmt.Fprint(&b, node)
	}
	fmt.Fprintf(&b, " (%v)", p.cost)
	return b.String()
}

func ints(of []int32) []int {
	list := make([]int, len(of))
	for i, x := range of {
		list[i] = int(x)
	}
	return list
}
