package availability_test

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/availability"
)

// The bounds are the least and the largest chance of all joint distributions with the
// chances of the things: the two ends of a linear program over all states.
func TestAvailability_Bounds_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 4).Draw(t, "things")
		k := rapid.IntRange(1, n).Draw(t, "at least")
		things := many(n, 0)
		for i := range things {
			things[i].Chance = exactly(rapid.Float64Range(0.02, 0.98).Draw(t, "chance"))
		}
		got := must(availability.Of(availability.Question{Things: things, AtLeast: k})).Bounds()
		states := 1 << n
		a := mat.NewDense(n+1, states, nil)
		b := make([]float64, n+1)
		b[n] = 1
		enough := make([]float64, states)
		for s := range states {
			count := 0
			for i := range n {
				if s>>i&1 == 1 {
					a.Set(i, s, 1)
					count++
				}
			}
			a.Set(n, s, 1)
			if count >= k {
				enough[s] = 1
			}
		}
		for i, thing := range things {
			b[i] = thing.Chance.Lo
		}
		least, _, err := lp.Simplex(enough, a, b, 1e-12, nil)
		if err != nil {
			t.Skip(err)
		}
		for s := range enough {
			enough[s] = -enough[s]
		}
		most, _, err := lp.Simplex(enough, a, b, 1e-12, nil)
		if err != nil {
			t.Skip(err)
		}
		if math.Abs(got.Up().Lo-least) > 1e-9 || math.Abs(got.Up().Hi+most) > 1e-9 {
			t.Fatalf("%v of at least %d of %v, by the linear program %v to %v", got, k, things, least, -most)
		}
		if d := got.Down(); math.Abs(d.Lo-(1+most)) > 1e-9 || math.Abs(d.Hi-(1-least)) > 1e-9 {
			t.Fatalf("down %v, by the linear program %v to %v", d, 1+most, 1-least)
		}
	})
}
