package orthant

import (
	"math"
	"sync"

	"gonum.org/v1/gonum/integrate/quad"

	"github.com/kakezan/kakezan/internal/gauss"
)

// forest is a question whose correlations are products along the paths of a
// tree: rho_ik = rho_ij rho_jk for every j between i and k. Then X_i given its
// parent does not depend on what is on the other side (a Gaussian Markov tree;
// a chain is AR(1)), and the integral is passed up from the leaves, one variable
// at a time (J. Pearl, Probabilistic reasoning in intelligent systems (1988)).
//
// The density is written around its mode m on the orthant, with v = x - m:
//
//	exp(-v_root^2/2) * product of exp(-(v_c - rho v_p)^2/(2 s^2)) over edges * product of exp(slope_i v_i)
//
// The slopes at the mode are 0, or negative where the threshold holds it. So
// no factor is above 1, and tails as far as wished neither overflow nor vanish.
type forest struct {
	nodes []node // parents before children; the first one is the root
}

// node is a variable in a tree.
type node struct {
	lower  float64
	parent int
	rho, s float64 // with the parent, and sqrt(1 - rho^2)
	tight  float64 // the precision given the neighbours
	wide   float64 // and with them, roughly: see spread
	mode   float64
	slope  float64 // of the log density at the mode
	leaf   bool
}

// tree returns the tree if the correlations are one to rounding: the spanning
// tree of the largest correlations is the only candidate (C. K. Chow, C. N. Liu
// 1968). It takes O(d^2) steps.
func (q question) tree() (forest, bool) {
	d := q.dim()
	f := forest{make([]node, 0, d)}
	index := make([]int, 0, d) // node to variable
	at := make([]int, d)       // the nearest node of a variable
	in := make([]bool, d)
	degree := make([]int, d)
	add := func(v, parent int) {
		n := node{lower: q.lower[v], parent: parent}
		if parent >= 0 {
			n.rho = q.rho(v, index[parent])
			n.s = math.Sqrt((1 - n.rho) * (1 + n.rho))
			degree[parent]++
		}
		f.nodes = append(f.nodes, n)
		index = append(index, v)
		in[v] = true
		for u := range d {
			if !in[u] && math.Abs(q.rho(u, v)) > math.Abs(q.rho(u, index[at[u]])) {
				at[u] = len(index) - 1
			}
		}
	}
	// The root is a variable with the largest correlations, so no leaf if d > 2.
	root, most := 0, 0.0
	for i := range d {
		sum := 0.0
		for j := range d {
			sum += math.Abs(q.rho(i, j))
		}
		if sum > most {
			root, most = i, sum
		}
	}
	f.nodes = append(f.nodes, node{lower: q.lower[root], parent: -1})
	index = append(index, root)
	in[root] = true
	for len(index) < d {
		best, largest := -1, -1.0
		for u := range d {
			if v := math.Abs(q.rho(u, index[at[u]])); !in[u] && v > largest {
				best, largest = u, v
			}
		}
		add(best, at[best])
	}
	for i := range f.nodes {
		f.nodes[i].leaf = i > 0 && degree[i] == 0
	}
	// Products along paths, from each node to those before it.
	path := make([]float64, d*d)
	for i, n := range f.nodes {
		path[i*d+i] = 1
		for j := range i {
			path[i*d+j] = n.rho * path[max(n.parent, j)*d+min(n.parent, j)]
			if math.Abs(path[i*d+j]-q.rho(index[i], index[j])) > factorRounding {
				return forest{}, false
			}
		}
	}
	return f, true
}

// treePoints are the numbers of points for each variable that are tried until
// answers agree: of Gauss's rules for normal tails, which see what is smooth
// with few points, and if that is not enough of Gauss's common rules.
var treePoints = [...]int{6, 8, 11, 14, 18, 22}

var treeRules = func() (rules [8]func() ([]float64, []float64)) {
	for i, n := range [...]int{34, 48, 68, 96, 136, 192, 272, 384} {
		rules[i] = sync.OnceValues(func() (x, w []float64) {
			x, w = make([]float64, n), make([]float64, n)
			quad.Legendre{}.FixedLocations(x, w, -1, 1)
			return x, w
		})
	}
	return rules
}()

// treeTolerance is how small the error of the finer of two answers must be.
// Gauss's rule with n points has an error like q^n, so with 1.3 times the points
// it is the difference to the power 1.3; 1.2 and the factor leave room. Two answers
// can agree by luck, so that it can't be below a hundredth of the difference
// before (so there are always three), and less than treeFloor is not claimed.
const (
	treeTolerance = 5e-11
	treeRoom      = 30
	treeFloor     = 5e-11
)

// result returns the probability; false when the answers did not agree.
func (f forest) result() (Result, bool) {
	f.center()
	f.spread()
	last, before, points := math.NaN(), math.NaN(), 0
	agreed := func(n int, log float64) (Result, bool) {
		points += n * len(f.nodes)
		now := math.Abs(log - last)
		e := treeRoom * math.Pow(now, 1.2)
		e = max(e, before/100)
		last, before = log, now
		if !(e < treeTolerance*max(1, 1e-3*math.Abs(log))) {
			return Result{}, false
		}
		r := exactly(log, Tree, points)
		r.relErr = max(r.relErr+e, treeFloor) + 4e-15*float64(len(f.nodes))
		return r, true
	}
	for _, n := range treePoints {
		if r, ok := agreed(n, f.pass(n, node.along)); ok {
			return r, true
		}
	}
	last, before = math.NaN(), math.NaN()
	for _, rule := range treeRules {
		x, w := rule()
		if r, ok := agreed(len(x), f.pass(len(x), func(v node, grid, weight []float64) { v.between(x, w, grid, weight) })); ok {
			return r, true
		}
	}
	return Result{}, false
}

// center finds the mode: each variable in turn goes to its best place given its
// neighbours. It need not be exact, only the slopes must fit it.
func (f forest) center() {
	d := len(f.nodes)
	pull := make([]float64, d) // sum of rho x / s^2 over neighbours
	for i := range f.nodes {
		f.nodes[i].mode = max(f.nodes[i].lower, 0)
		f.nodes[i].tight = 1
	}
	for i, n := range f.nodes {
		if i > 0 {
			w := n.rho * n.rho / (n.s * n.s)
			f.nodes[i].tight += w
			f.nodes[n.parent].tight += w
		}
	}
	for range 200 {
		for i := range pull {
			pull[i] = 0
		}
		for i, n := range f.nodes {
			if i > 0 {
				w := n.rho / (n.s * n.s)
				pull[i] += w * f.nodes[n.parent].mode
				pull[n.parent] += w * n.mode
			}
		}
		moved := 0.0
		// Upwards; a change is passed on within the sweep.
		for i := d - 1; i >= 0; i-- {
			n := &f.nodes[i]
			x := max(n.lower, pull[i]/n.tight)
			step := x - n.mode
			moved = max(moved, math.Abs(step))
			n.mode = x
			if i > 0 {
				pull[n.parent] += n.rho / (n.s * n.s) * step
			}
		}
		if moved < 1e-3 {
			break
		}
	}
	for i := range f.nodes {
		f.nodes[i].slope = 0
	}
	f.nodes[0].slope = -f.nodes[0].mode
	for i := 1; i < d; i++ {
		n, p := &f.nodes[i], &f.nodes[f.nodes[i].parent]
		e := (n.mode - n.rho*p.mode) / (n.s * n.s)
		n.slope -= e
		p.slope += n.rho * e
	}
}

// along sets the points of the variable, v from its mode, and their weights, by
// [tailRule], for a tail that is as wide as the variable.
func (v node) along(grid, weight []float64) {
	root := math.Sqrt(v.wide)
	start := max(v.lower-v.mode, 1.5*ruleLow/root)
	root = min(root, ruleLow/min(start, -1e-300))
	// With v = start + c y/root, exp(-b y - y^2/2) is in the rule.
	b, c := root*start-v.slope/root, 1.0
	if b > ruleHigh {
		c = ruleHigh / b
	}
	r := tailRuleOf(len(grid), b)
	for k, y := range r.x {
		grid[k] = start + c/root*y
		weight[k] = c / root * r.w[k] * math.Exp(v.slope*grid[k]+y*(r.b+y/2))
	}
}

// between sets the points of the variable, v from its mode, and their weights, by
// the rule of points x and weights w in [-1, 1].
func (v node) between(x, w, grid, weight []float64) {
	// The log density falls at least like slope v - v^2/2 (its second derivative
	// is at most -1), here to -40.
	lo, down := max(v.lower-v.mode, -9), max(-v.slope, 0)
	hi := math.Sqrt(down*down+80) - down
	middle, half := (lo+hi)/2, (hi-lo)/2
	for k, x := range x {
		grid[k] = middle + half*x
		weight[k] = half * w[k] * math.Exp(v.slope*grid[k])
	}
}

// spread finds how wide each variable is, as if all were normal and what a
// threshold holds by a slope had the precision slope^2: from the leaves to the
// root and back.
func (f forest) spread() {
	d := len(f.nodes)
	up := make([]float64, d)    // precision, given the parent
	whole := make([]float64, d) // precision
	for i, n := range f.nodes {
		up[i] = n.tight + n.slope*n.slope
	}
	for i := d - 1; i > 0; i-- {
		up[f.nodes[i].parent] -= f.nodes[i].link() / up[i]
	}
	for i := range f.nodes {
		n := &f.nodes[i]
		whole[i] = up[i]
		if i > 0 { // the parent's precision without this variable
			whole[i] -= n.link() / (whole[n.parent] + n.link()/up[i])
		}
		n.wide = max(whole[i]-n.slope*n.slope, 1)
	}
}

// link returns the square of the precision that joins a variable to its parent.
func (v node) link() float64 {
	l := v.rho / (v.s * v.s)
	return l * l
}

// pass returns log P with n points for each variable that is no leaf, which place
// sets.
func (f forest) pass(n int, place func(v node, grid, weight []float64)) float64 {
	d := len(f.nodes)
	grid := make([]float64, d*n)   // v at the points
	weight := make([]float64, d*n) // times the factors and what came from the children
	log := 0.0                     // of the density at the mode and of scales
	for i, v := range f.nodes {
		if !v.leaf {
			place(v, grid[i*n:(i+1)*n], weight[i*n:(i+1)*n])
		}
	}
	for i := d - 1; i > 0; i-- {
		v := f.nodes[i]
		parent, into := grid[v.parent*n:(v.parent+1)*n], weight[v.parent*n:(v.parent+1)*n]
		most := 0.0
		if v.leaf {
			for k, p := range parent {
				into[k] *= v.leafFactor(p)
				most = max(most, into[k])
			}
		} else {
			own, from := grid[i*n:(i+1)*n], weight[i*n:(i+1)*n]
			half, scale := 1/(2*v.s*v.s), 1/(math.Sqrt(2*math.Pi)*v.s)
			for k, p := range parent {
				into[k] *= smooth(from, own, v.rho*p, half) * scale
				most = max(most, into[k])
			}
		}
		e := (v.mode - v.rho*f.nodes[v.parent].mode) / v.s
		log += math.Log(most) - e*e/2
		for k := range into {
			into[k] /= most
		}
	}
	sum := 0.0
	for k, v := range grid[:n] {
		sum += weight[k] * math.Exp(-v*v/2)
	}
	root := f.nodes[0].mode
	return log + math.Log(sum) - root*root/2 - logSqrt2Pi
}

// leafFactor returns the integral over a leaf, given the v of its parent:
//
//	exp(slope v_c - (v_c - rho p)^2/(2 s^2)) / (s sqrt(2 pi))
//
// for v_c from the threshold, which is a normal tail.
func (v node) leafFactor(p float64) float64 {
	mean := v.rho*p + v.slope*v.s*v.s
	m, e := gauss.Scaled((v.lower - v.mode - mean) / v.s)
	return m * math.Exp(e+v.slope*(v.rho*p+v.slope*v.s*v.s/2))
}
