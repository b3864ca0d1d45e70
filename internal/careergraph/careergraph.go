// Package careergraph makes graphs of made-up careers, with a fixed seed, to measure
// and to test searches on. They are no data about anybody.
package careergraph

import (
	"math"
	"math/rand/v2"
)

// Edge is any edge of a graph with costs, such as that of package path.
type Edge interface {
	~struct {
		From, To int
		Cost     float64
	}
}

// edge is the shape of an [Edge].
type edge = struct {
	From, To int
	Cost     float64
}

// levels is how many grades a family of roles has.
const levels = 10

// Career returns the edges of a career graph of so many roles: families of ten
// grades. One grows from grade to grade, now and then skips one or goes back, moves
// to a family close by at about the same grade, and seldom to any other one. A move
// costs months, with a fraction, the more the higher and the farther; some moves
// have a second way, as by a course. About six edges lead out of a role. The same
// number of roles and seed give the same edges.
func Career[E Edge](roles int, seed uint64) []E {
	r := rand.New(rand.NewPCG(seed, uint64(roles)))
	families := (roles + levels - 1) / levels
	var edges []E
	for from := range roles {
		family, level := from/levels, from%levels
		move := func(family, level int, months float64) {
			to := family*levels + level
			if level < 0 || level >= levels || family < 0 || family >= families || to >= roles || to == from {
				return
			}
			edges = append(edges, E(edge{From: from, To: to, Cost: months * (0.5 + r.Float64())}))
		}
		grown := 6 + 3*float64(level)
		move(family, level+1, grown)
		if r.IntN(4) == 0 {
			move(family, level+1, 1.2*grown)
		}
		if r.IntN(3) == 0 {
			move(family, level+2, 2.5*grown)
		}
		if r.IntN(2) == 0 {
			move(family, level-1, 3)
		}
		for range 3 {
			step := 1 + int(r.ExpFloat64()*3)
			if r.IntN(2) == 0 {
				step = -step
			}
			move(family+step, level-r.IntN(2), 4+2*float64(level)+2*math.Abs(float64(step)))
		}
		if r.IntN(2) == 0 {
			move(r.IntN(families), level-r.IntN(3), 24+4*float64(level))
		}
	}
	return edges
}

// Random returns edges from every node to as many nodes as the degree says, drawn
// alike from all, at a cost between 1 and 10. The same arguments give the same edges.
func Random[E Edge](nodes, degree int, seed uint64) []E {
	r := rand.New(rand.NewPCG(seed, uint64(nodes)))
	edges := make([]E, 0, nodes*degree)
	for from := range nodes {
		for range degree {
			edges = append(edges, E(edge{From: from, To: r.IntN(nodes), Cost: 1 + 9*r.Float64()}))
		}
	}
	return edges
}
