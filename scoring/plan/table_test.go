package plan

import (
	"context"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"
)

// drawDense makes up targets that need any of n items each, with values in a unit.
func drawDense(t *testing.T, r *rand.Rand, n, targets int, unit float64) *data {
	var spec Spec
	for i := range n {
		spec.Items = append(spec.Items, ItemSpec{ID: strconv.Itoa(i), Cost: float64(1 + r.IntN(9))})
	}
	for i := range targets {
		target := TargetSpec{ID: strconv.Itoa(i), Value: float64(r.IntN(10)) * unit}
		for range 1 + r.IntN(4) {
			target.Needs = append(target.Needs, strconv.Itoa(r.IntN(n)))
		}
		spec.Targets = append(spec.Targets, target)
	}
	p, err := New(spec)
	if err != nil {
		t.Fatal(err)
	}
	return p.of
}

// The table of all sets of groups finds what branch and bound finds.
func TestTable_branches(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 60 {
		d := drawDense(t, r, 1+r.IntN(14), r.IntN(40), []float64{1, 1e9 + 1}[i%2])
		total := int64(0)
		for _, v := range d.value {
			total += v
		}
		for _, g := range []goal{{budget: r.Int64N(60)}, {quota: 1 + r.Int64N(max(total, 1))}} {
			if g.quota > total {
				continue
			}
			searched, filled := newSearch(d, d.value, g), newSearch(d, d.value, g)
			searched.nodes = -1 << 40 // never so many that it looks at the table
			if _, exact, err := searched.run(context.Background(), 1<<30, time.Time{}); !exact || err != nil {
				t.Fatal(exact, err)
			}
			filled.table()
			if !g.isQuota() && searched.bestValue > searched.free {
				cheaper := newSearch(d, d.value, goal{quota: searched.bestValue})
				cheaper.nodes = -1 << 40
				if _, _, err := cheaper.run(context.Background(), 1<<30, time.Time{}); err != nil {
					t.Fatal(err)
				}
				searched.bestCost = cheaper.bestCost
			}
			if filled.bestCost != searched.bestCost || !g.isQuota() && filled.bestValue != searched.bestValue || !filled.found {
				t.Fatalf("%+v: table %d for %d, search %d for %d", g, filled.bestValue, filled.bestCost, searched.bestValue, searched.bestCost)
			}
			cost, value := int64(0), filled.free
			for i := range filled.best.all {
				cost += filled.cost[i]
			}
			for _, t := range filled.valued {
				if filled.groups[t].within(filled.best) {
					value += filled.worth[t]
				}
			}
			if cost != filled.bestCost || value != filled.bestValue {
				t.Fatalf("%+v: the set of the table is of value %d for %d, not %d for %d", g, value, cost, filled.bestValue, filled.bestCost)
			}
		}
	}
}

// The plan of the most value is the cheapest of those, however it is found.
func TestWithin_cheapest(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		d := drawDense(t, r, 2+r.IntN(12), 4+r.IntN(30), 1)
		d.value = d.ones // so that many plans are of one value
		g := goal{budget: r.Int64N(60)}
		filled := newSearch(d, d.value, g)
		filled.table()
		p, proof, err := Problem{d}.Within(context.Background(), float64(g.budget), Limits{})
		if err != nil || !proof.Exact || p.cost != filled.bestCost || p.value != filled.bestValue {
			t.Fatalf("within %d: %v, %+v, %v, want %d for %d", g.budget, p, proof, err, filled.bestValue, filled.bestCost)
		}
	}
}

// A cut that goes on from the one before it is the same as one from nothing.
func TestCutter_resume(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 60 {
		d := drawDense(t, r, 2+r.IntN(12), 4+r.IntN(20), 1)
		used := newCutter(d.core(), d.value)
		for range 12 {
			bought, targets := newSet(len(used.cost)), []int32(nil)
			for g := range used.cost {
				if r.IntN(4) == 0 {
					bought.add(int32(g))
				}
			}
			for _, t := range d.valued() {
				if r.IntN(3) > 0 {
					targets = append(targets, t)
				}
			}
			q, p := int64(1+r.IntN(2)), r.Int64N(9)
			wantGain, want := newCutter(d.core(), d.value).best(targets, bought, q, p, nil)
			gain, got := used.best(targets, bought, q, p, nil)
			slices.Sort(want)
			slices.Sort(got)
			if gain != wantGain || !slices.Equal(got, want) {
				t.Fatalf("%v at %d/%d beside %v: %v for %v, want %v for %v", targets, p, q, bought, got, gain, want, wantGain)
			}
		}
	}
}
