package orthant

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// drawTree draws a question that is a tree of d variables; a star with the
// first one in the middle has one factor as well.
func drawTree(t *rapid.T, d int, star bool) question {
	q := question{make([]float64, d), make([]float64, d*d)}
	scale := rapid.SampledFrom([]float64{0.5, 2, 6, 15}).Draw(t, "scale")
	for i := range d {
		q.lower[i] = scale * rapid.Float64Range(-0.3, 1).Draw(t, "lower")
		q.corr[i*d+i] = 1
		if i == 0 {
			continue
		}
		parent := 0
		if !star {
			parent = rapid.IntRange(0, i-1).Draw(t, "parent")
		}
		r := rapid.Float64Range(0.05, 0.95).Draw(t, "edge")
		if rapid.Bool().Draw(t, "negative") {
			r *= -0.8
		}
		for j := range i {
			q.corr[i*d+j] = r * q.corr[parent*d+j]
			q.corr[j*d+i] = q.corr[i*d+j]
		}
	}
	return q
}

// agree fails unless two results are equal within a few of their error bars.
func agree(t *rapid.T, names string, a, b Result) {
	t.Helper()
	if d := math.Abs(a.log - b.log); !(d <= 1e-12+4*(a.relErr+b.relErr)) {
		t.Fatalf("%s: %v and %v, %v apart", names, a, b, a.log-b.log)
	}
}

// A star is one factor and a tree; the two integrals agree.
func TestPaths_star_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := drawTree(t, rapid.IntRange(3, 6).Draw(t, "d"), true)
		f, ok1 := q.oneFactor()
		g, ok2 := q.tree()
		if !ok1 || !ok2 {
			t.Fatalf("one factor %v, tree %v", ok1, ok2)
		}
		a, ok1 := f.result()
		b, ok2 := g.result()
		if !ok1 || !ok2 {
			t.Fatalf("one factor %v, tree %v", ok1, ok2)
		}
		agree(t, "one factor, tree", a, b)
	})
}

// Three variables in a chain are found in four ways.
func TestPaths_three_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := drawTree(t, 3, false)
		g, ok := q.tree()
		if !ok {
			t.Fatal("no tree")
		}
		a, ok := g.result()
		if !ok {
			t.Fatal("tree: no convergence")
		}
		b, ok := q.trivariate()
		if !ok {
			t.Fatal("trivariate: no convergence")
		}
		c, ok := q.conditioned()
		if !ok {
			t.Fatal("conditioned: no convergence")
		}
		agree(t, "tree, trivariate", a, b)
		agree(t, "tree, conditioned", a, c)
	})
}

// The general path finds what the structured ones find, within its error bar.
func TestPaths_general(t *testing.T) {
	outside, n := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		q := drawTree(t, rapid.IntRange(3, 5).Draw(t, "d"), false)
		if n++; n > 40 {
			return // it is slow
		}
		a, err := q.result(Options{})
		if err != nil {
			t.Fatal(err)
		}
		reduced, _ := q.reduced()
		b := tilted(reduced.lower, reduced.corr, reduced.dim(), Options{RelErr: 1e-3})
		if d := math.Abs(a.log - b.log); d > b.relErr+1e-10 {
			outside++
			if d > 5*b.relErr+1e-10 {
				t.Fatalf("%v, in general %v", a, b)
			}
		}
	})
	if outside > 6 {
		t.Errorf("%d of 40 outside of the error bar", outside)
	}
}

// Rules within each other find what the structured ways find, at any goal, or
// they say that they can't. (About 1 in 5,000 of these cases, which have edges of
// 0.95 below other thresholds, is off by more than one bar.)
func TestPaths_nested_law(t *testing.T) {
	found, n := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		q := drawTree(t, rapid.IntRange(3, 5).Draw(t, "d"), false)
		goal := rapid.SampledFrom([]float64{1e-2, 1e-4, 1e-6, 1e-9}).Draw(t, "goal")
		g, ok := q.tree()
		if !ok {
			t.Fatal("no tree")
		}
		a, ok := g.result()
		if !ok {
			t.Fatal("no convergence")
		}
		n++
		if b, ok := nest(q.lower, q.corr, q.dim(), goal, 1<<20); ok {
			found++
			if d := math.Abs(a.log - b.log); b.relErr > max(goal, floorErr)+1e-12 || d > 5*b.relErr+a.relErr {
				t.Fatalf("%v, nested %v: %v bars apart", a, b, d/b.relErr)
			}
		}
	})
	if t.Logf("%d of %d", found, n); found < n*2/3 {
		t.Errorf("only %d of %d were found", found, n)
	}
}

// A variable that is nearly the factor itself makes a wall of the width 7e-4,
// close to the peak, over which a panel must not step.
func TestPaths_wall(t *testing.T) {
	const a, b = -0.03125, -0.0078125
	c := a*b + 1.16e-10
	q := question{[]float64{b, 0.5, 0.5}, []float64{1, a, b, a, 1, c, b, c, 1}}
	f, ok1 := q.oneFactor()
	want, ok2 := q.trivariate()
	if !ok1 || !ok2 {
		t.Fatalf("one factor %v, trivariate %v", ok1, ok2)
	}
	if got, ok := f.result(); !ok || math.Abs(got.log-want.log) > 1e-12 {
		t.Errorf("%v (%v), not %v", got, ok, want)
	}
}
