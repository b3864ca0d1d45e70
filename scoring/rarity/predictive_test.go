package rarity_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
)

// weights are those of the beta-binomial distribution, one by one from their
// definition: slow and readable.
func weights(a, b float64, m int) []float64 {
	lgamma := func(x float64) float64 { v, _ := math.Lgamma(x); return v }
	all, size := make([]float64, m+1), float64(m)
	for i := range all {
		k := float64(i)
		all[i] = math.Exp(lgamma(size+1) - lgamma(k+1) - lgamma(size-k+1) +
			lgamma(k+a) + lgamma(size-k+b) - lgamma(size+a+b) - lgamma(a) - lgamma(b) + lgamma(a+b))
	}
	return all
}

func TestPredictive(t *testing.T) {
	tests := []struct {
		a, b   float64
		m      int
		lo, hi int
	}{
		{1, 1, 99, 2, 97},       // every count from 0 to 99 is as likely
		{1, 1, 39, 1, 38},       // 1/40 is just what may be left out
		{1, 1, 0, 0, 0},         // nobody else
		{0.5, 1e6, 10, 0, 0},    // nobody, surely
		{1e9, 1e-9, 10, 10, 10}, // everybody
		{1e-9, 1e-9, 10, 0, 10}, // nobody or everybody
		{1e-30, 1e-30, 10, 0, 10},
		{1e-30, 1e-20, 10, 0, 0},
		{1e-100, 1e100, 5, 0, 0}, // the ends of what is taken
		{1e100, 1e100, 1e6, 499_020, 500_980},
	}
	for _, tt := range tests {
		lo, hi, err := rarity.Predictive(tt.a, tt.b, tt.m, 0.95)
		if lo != tt.lo || hi != tt.hi || err != nil {
			t.Errorf("Predictive(%v, %v, %d) = %d, %d, %v, want %d, %d", tt.a, tt.b, tt.m, lo, hi, err, tt.lo, tt.hi)
		}
	}
}

// Every count from 0 to 19 is as likely, and one on each side may be left out: just
// so, although 0.9 is not 9/10 in floating point.
func TestPredictive_tie(t *testing.T) {
	if lo, hi, err := rarity.Predictive(1, 1, 19, 0.9); lo != 1 || hi != 18 || err != nil {
		t.Errorf("got %d to %d, %v", lo, hi, err)
	}
}

// The ends are quantiles: they leave out no more than the level says on either
// side, and one person less would leave out more.
func TestPredictive_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		log := rapid.Float64Range(-6, 7)
		a, b := math.Exp(log.Draw(t, "log a")), math.Exp(log.Draw(t, "log b"))
		m := rapid.IntRange(0, 600).Draw(t, "m")
		level := rapid.Float64Range(0.01, 0.999).Draw(t, "level")
		lo, hi, err := rarity.Predictive(a, b, m, level)
		if err != nil {
			t.Fatal(err)
		}
		all := weights(a, b, m)
		between := func(from, to int) (sum float64) {
			for _, w := range all[from:to] {
				sum += w
			}
			return sum
		}
		tail := (1 - level) / 2
		if got := between(0, lo); got > tail*(1+1e-9) {
			t.Fatalf("%v below %d, want at most %v", got, lo, tail)
		}
		if got := between(0, lo+1); got < tail*(1-1e-9) {
			t.Fatalf("%v to %d, want at least %v", got, lo, tail)
		}
		if got := between(hi+1, m+1); got > tail*(1+1e-9) {
			t.Fatalf("%v above %d, want at most %v", got, hi, tail)
		}
		if got := between(hi, m+1); got < tail*(1-1e-9) {
			t.Fatalf("%v from %d, want at least %v", got, hi, tail)
		}
		other, another, _ := rarity.Predictive(b, a, m, level)
		if other != m-hi || another != m-lo {
			t.Fatalf("%d to %d mirrors to %d to %d of %d", lo, hi, other, another, m)
		}
	})
}
