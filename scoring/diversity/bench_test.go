package diversity_test

import (
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/scoring/diversity"
)

// catalog draws a similarity of n skills, and weights for some of them.
func catalog(n, held int) ([]float64, diversity.Similarity) {
	r := rand.New(rand.NewPCG(1, 2))
	weights := make([]float64, n)
	for _, i := range r.Perm(n)[:held] {
		weights[i] = 1 + 5*r.Float64()
	}
	return weights, must(diversity.SimilarityOf(n, func(i, j int) float64 { return max(0, r.Float64()-0.5) }))
}

func BenchmarkBreadth(b *testing.B) {
	b.Run("500 skills", func(b *testing.B) { benchmarkBreadth(b, 500, 500) })
	b.Run("40 of 500 skills", func(b *testing.B) { benchmarkBreadth(b, 500, 40) })
}

func benchmarkBreadth(b *testing.B, n, held int) {
	weights, z := catalog(n, held)
	b.ReportAllocs()
	for b.Loop() {
		p := must(diversity.New(weights, z))
		must(p.Number(1))
	}
}

func BenchmarkNumber(b *testing.B) {
	weights, z := catalog(500, 500)
	p := must(diversity.New(weights, z))
	b.ReportAllocs()
	for b.Loop() {
		must(p.Number(1.5))
	}
}

func BenchmarkContributions(b *testing.B) {
	weights, z := catalog(500, 500)
	p := must(diversity.New(weights, z))
	b.ReportAllocs()
	for b.Loop() {
		must(p.Contributions(1))
	}
}

// The figures of a profile allocate nothing, and a profile what New says.
func TestAllocations(t *testing.T) {
	weights, z := catalog(100, 40)
	p := must(diversity.New(weights, z))
	for what, c := range map[string]struct {
		f    func()
		want float64
	}{
		"New":         {func() { must(diversity.New(weights, z)) }, 4},
		"Number":      {func() { must(p.Number(0.3)) }, 0},
		"Number(1)":   {func() { must(p.Number(1)) }, 0},
		"Number(7)":   {func() { must(p.Number(7)) }, 0},
		"Shannon":     {func() { must(p.Shannon()) }, 0},
		"Simpson":     {func() { must(p.Simpson()) }, 0},
		"GiniSimpson": {func() { must(p.GiniSimpson()) }, 0},
		"Pielou":      {func() { must(p.Pielou()) }, 0},
		"Gini":        {func() { must(diversity.Gini(weights)) }, 1},
	} {
		if got := testing.AllocsPerRun(20, c.f); got > c.want {
			t.Errorf("%s allocates %v times, more than %v", what, got, c.want)
		}
	}
}
