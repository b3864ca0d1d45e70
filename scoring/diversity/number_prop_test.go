package diversity_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/diversity"
)

// rounding is how far laws may be off, in parts of the number.
const rounding = 1e-12

// alike is near, but for numbers that have lost digits at the end of those of a float64.
func alike(a, b float64) bool { return near(a, b, rounding) || math.Abs(a-b) < 1e-300 }

func TestNumber_oracle_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights, z, p := drawProfile(t, anyWeight)
		q := anyOrder.Draw(t, "q")
		s := slowOf(weights, z.At)
		if got, want := must(p.Number(q)), s.number(q); !near(got, want, rounding) {
			t.Fatalf("Number(%v) of %v under %v = %v, want %v", q, weights, z, got, want)
		}
	})
}

func TestShannon_oracle_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights, z, p := drawProfile(t, anyWeight)
		s := slowOf(weights, z.At)
		if want, _ := s.entropy().Float64(); !alike(must(p.Shannon()), want) {
			t.Fatalf("Shannon() of %v under %v = %v, want %v", weights, z, must(p.Shannon()), want)
		}
		same, unlike := s.simpson()
		if got := must(p.Simpson()); !near(got, same, rounding) {
			t.Fatalf("Simpson() of %v under %v = %v, want %v", weights, z, got, same)
		}
		if got := must(p.GiniSimpson()); !alike(got, unlike) {
			t.Fatalf("GiniSimpson() of %v under %v = %v, want %v", weights, z, got, unlike)
		}
		if p.Kinds() < 2 {
			return
		}
		if got, want := must(p.Pielou()), s.plain()/math.Log(float64(p.Kinds())); !alike(got, want) {
			t.Fatalf("Pielou() of %v = %v, want %v", weights, got, want)
		}
	})
}

func TestNumber_order_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, _, p := drawProfile(t, anyWeight)
		q, r := anyOrder.Draw(t, "q"), anyOrder.Draw(t, "r")
		low, high := must(p.Number(min(q, r))), must(p.Number(max(q, r)))
		if high > low*(1+rounding) {
			t.Fatalf("number %v of order %v, and %v of order %v", low, min(q, r), high, max(q, r))
		}
	})
}

func TestNumber_bounds_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights, z, p := drawProfile(t, anyWeight)
		q := anyOrder.Draw(t, "q")
		number, kinds := must(p.Number(q)), float64(p.Kinds())
		if !(number >= 1 && number <= kinds) {
			t.Fatalf("number %v of %v kinds", number, kinds)
		}
		if plain := numberOf(weights, diversity.Similarity{}, q); number > plain*(1+rounding) {
			t.Fatalf("number %v under %v, and %v when no two are alike", number, z, plain)
		}
	})
}

// The number is that of the kinds when weights are equal, and at orders above 0 only
// then.
func TestNumber_uniform_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 200).Draw(t, "kinds")
		w := anyWeight.Filter(func(w float64) bool { return w > 0 }).Draw(t, "weight")
		q := anyOrder.Draw(t, "q")
		weights := slices.Repeat([]float64{w}, n)
		if got := numberOf(weights, diversity.Similarity{}, q); !near(got, float64(n), rounding) {
			t.Fatalf("number %v of %d equal kinds, order %v", got, n, q)
		}
		q = rapid.Float64Range(0.1, 10).Draw(t, "q above 0")
		weights = drawWeights(t, n, ordinaryWeight)
		p := must(diversity.New(weights, diversity.Similarity{}))
		most, least := 0.0, math.Inf(1)
		for _, w := range weights {
			if w > 0 {
				most, least = max(most, w), min(least, w)
			}
		}
		if full := must(p.Number(q)) >= float64(p.Kinds())*(1-1e-9); full && most > least*1.1 {
			t.Fatalf("%v is full at order %v", weights, q)
		}
	})
}

func TestNumber_replication_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights, z, p := drawProfile(t, anyWeight)
		n, q := len(weights), anyOrder.Draw(t, "q")
		twice := must(diversity.SimilarityOf(2*n, func(i, j int) float64 {
			if i/n != j/n {
				return 0
			}
			return z.At(i%n, j%n)
		}))
		got, want := numberOf(slices.Concat(weights, weights), twice, q), 2*must(p.Number(q))
		if !near(got, want, rounding) {
			t.Fatalf("number %v of two worlds, want %v", got, want)
		}
	})
}

func TestNumber_scale_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights, z, p := drawProfile(t, rapid.OneOf(ordinaryWeight, rapid.Float64Range(1e-100, 1e100)))
		factor := rapid.OneOf(rapid.Float64Range(1e-200, 1e200), rapid.Just(3.0)).Draw(t, "factor")
		q := anyOrder.Draw(t, "q")
		scaled := slices.Clone(weights)
		for i := range scaled {
			scaled[i] *= factor
		}
		if got, want := numberOf(scaled, z, q), must(p.Number(q)); !near(got, want, rounding) {
			t.Fatalf("number %v times %v, want %v", got, factor, want)
		}
	})
}

func TestNumber_permutation_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights, z, p := drawProfile(t, anyWeight)
		n, q := len(weights), anyOrder.Draw(t, "q")
		places := make([]int, n)
		for i := range places {
			places[i] = i
		}
		places = rapid.Permutation(places).Draw(t, "places")
		moved := make([]float64, n)
		for i, from := range places {
			moved[i] = weights[from]
		}
		there := must(diversity.SimilarityOf(n, func(i, j int) float64 { return z.At(places[i], places[j]) }))
		if got, want := numberOf(moved, there, q), must(p.Number(q)); !near(got, want, rounding) {
			t.Fatalf("number %v in another order, want %v", got, want)
		}
	})
}

// The identity as a matrix is the zero Similarity, and if all are the same there is one
// kind.
func TestNumber_extremes_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := drawKinds(t)
		weights, q := drawWeights(t, n, anyWeight), anyOrder.Draw(t, "q")
		unlike := must(diversity.SimilarityOf(n, func(int, int) float64 { return 0 }))
		if got, want := numberOf(weights, unlike, q), numberOf(weights, diversity.Similarity{}, q); !near(got, want, rounding) {
			t.Fatalf("number %v by the identity, want %v", got, want)
		}
		same := must(diversity.SimilarityOf(n, func(int, int) float64 { return 1 }))
		if got := numberOf(weights, same, q); !near(got, 1, rounding) {
			t.Fatalf("number %v of kinds that are all the same", got)
		}
	})
}

// A kind that is split in two that are the same changes nothing.
func TestNumber_merge_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights, z, p := drawProfile(t, rapid.OneOf(ordinaryWeight, rapid.Float64Range(1e-300, 1e300)))
		n, q := len(weights), anyOrder.Draw(t, "q")
		k := rapid.IntRange(0, n-1).Draw(t, "kind")
		part := rapid.Float64Range(0, 1).Draw(t, "part")
		split := append(slices.Clone(weights), weights[k]*part)
		split[k] -= split[n]
		of := func(i int) int {
			if i == n {
				return k
			}
			return i
		}
		two := must(diversity.SimilarityOf(n+1, func(i, j int) float64 { return z.At(of(i), of(j)) }))
		if got, want := numberOf(split, two, q), must(p.Number(q)); !near(got, want, rounding) {
			t.Fatalf("number %v in two parts, want %v", got, want)
		}
	})
}

// More alike is less broad.
func TestNumber_alike_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := drawKinds(t)
		weights, q := drawWeights(t, n, anyWeight), anyOrder.Draw(t, "q")
		low, high := drawRows(t, n), drawRows(t, n)
		for i := range n {
			for j := range n {
				low[i][j], high[i][j] = min(low[i][j], high[i][j]), max(low[i][j], high[i][j])
			}
		}
		broad := numberOf(weights, must(diversity.NewSimilarity(low)), q)
		if got := numberOf(weights, must(diversity.NewSimilarity(high)), q); got > broad*(1+rounding) {
			t.Fatalf("number %v when more alike, and %v before", got, broad)
		}
	})
}

// What has weight 0 is no kind, to the last bit.
func TestNumber_absent_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights, z, p := drawProfile(t, anyWeight)
		q := anyOrder.Draw(t, "q")
		n := len(weights)
		more := must(diversity.NewSimilarity(drawRows(t, n+1)))
		wide := must(diversity.SimilarityOf(n+1, func(i, j int) float64 {
			if i == n || j == n {
				return more.At(i, j)
			}
			return z.At(i, j)
		}))
		same := must(diversity.SimilarityOf(n, z.At))
		if got, want := numberOf(append(weights, 0), wide, q), numberOf(weights, same, q); got != want {
			t.Fatalf("number %v with a kind of weight 0, want %v", got, want)
		}
		if got, want := must(p.Number(q)), numberOf(weights, same, q); !near(got, want, rounding) {
			t.Fatalf("number %v, and %v by its matrix", got, want)
		}
	})
}
