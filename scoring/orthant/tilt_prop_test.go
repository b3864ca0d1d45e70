package orthant

import (
	"math"
	"runtime"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/gauss"
)

// asked is a random question: correlations of vectors in 1 to d+2 dimensions,
// so that some matrices are singular, with noise that is often none or small.
type asked struct {
	lower, corr []float64
	d           int
}

func someQuestion(most int) *rapid.Generator[asked] {
	return rapid.Custom(func(t *rapid.T) asked {
		d := rapid.IntRange(2, most).Draw(t, "d")
		rank := rapid.IntRange(1, d+2).Draw(t, "rank")
		noise := rapid.SampledFrom([]float64{0, 1e-3, 0.1, 1, 1}).Draw(t, "noise")
		if noise == 0 {
			rank = max(rank, 2) // of rank 1, all are the same but for signs
		}
		vectors := make([][]float64, d)
		for i := range vectors {
			size := noise
			for range rank {
				x := float64(rapid.IntRange(-100, 100).Draw(t, "x")) / 100
				vectors[i] = append(vectors[i], x)
				size += x * x
			}
			if size < 1e-2 {
				size += 1 - vectors[i][0]*vectors[i][0]
				vectors[i][0] = 1
			}
			for j := range vectors[i] {
				vectors[i][j] /= math.Sqrt(size)
			}
		}
		q := asked{d: d, corr: make([]float64, d*d)}
		for i, a := range vectors {
			for j, b := range vectors {
				for k := range a {
					q.corr[i*d+j] += a[k] * b[k]
				}
			}
			q.corr[i*d+i] = 1
			q.lower = append(q.lower, float64(rapid.IntRange(-150, 250).Draw(t, "lower"))/100)
		}
		return q
	})
}

// flipped returns the question with the sign of some variables changed.
func (q asked) flipped(signs int) asked {
	f := asked{append([]float64(nil), q.lower...), append([]float64(nil), q.corr...), q.d}
	for i := range q.d {
		if signs>>i&1 == 0 {
			continue
		}
		f.lower[i] = -f.lower[i]
		for j := range q.d {
			if j != i {
				f.corr[i*q.d+j], f.corr[j*q.d+i] = -f.corr[i*q.d+j], -f.corr[j*q.d+i]
			}
		}
	}
	return f
}

// part returns the question of some variables, in that order.
func (q asked) part(of ...int) asked {
	p := asked{d: len(of)}
	for _, i := range of {
		p.lower = append(p.lower, q.lower[i])
		for _, j := range of {
			p.corr = append(p.corr, q.corr[i*q.d+j])
		}
	}
	return p
}

func (q asked) answer(t rapid.TB, seed int) Result {
	r := tilted(q.lower, q.corr, q.d, Options{RelErr: 1e-3, MaxPoints: 1 << 16, Seed: uint64(seed)})
	least := 0.0
	for _, l := range q.lower {
		least = min(least, gauss.LogQ(l))
	}
	if !(r.Log() <= least+1e-12) || !(r.RelErr() >= 0) {
		t.Fatalf("%v: %v is above the smallest marginal %v, or no number", q, r, least)
	}
	return r
}

// mass returns the probability and its bar; no point inside is a small bar in
// absolute terms only if the bound is small.
func mass(r Result) (p, bar float64) {
	p = r.Float64()
	if math.IsInf(r.RelErr(), 1) {
		return 0, p
	}
	return p, p * r.RelErr()
}

// Every point of the space has one pattern of signs: the orthants sum to 1.
func TestTilted_signPatterns_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := someQuestion(4).Draw(t, "question")
		sum, bars := 0.0, 1e-6
		for signs := range 1 << q.d {
			p, bar := mass(q.flipped(signs).answer(t, signs))
			sum, bars = sum+p, bars+bar
		}
		if math.Abs(sum-1) > 3*bars {
			t.Fatalf("%v: orthants sum to %v, bars to %v", q, sum, bars)
		}
	})
}

// P(A, B) + P(A, not B) = P(A), so adding a condition never makes an orthant
// likelier.
func TestTilted_condition_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := someQuestion(7).Draw(t, "question")
		all := make([]int, q.d-1)
		for i := range all {
			all[i] = i
		}
		without, bar := mass(q.part(all...).answer(t, 1))
		with, bar1 := mass(q.answer(t, 2))
		not, bar2 := mass(q.flipped(1<<(q.d-1)).answer(t, 3))
		if bars := 3*(bar+bar1+bar2) + 1e-9*without; math.Abs(with+not-without) > bars || with > without+bars {
			t.Fatalf("%v: P = %v, of which %v and %v: off by %.2g, bars %.2g", q, without, with, not, with+not-without, bars)
		}
	})
}

// The order of the variables does not matter but for the error bars, and the
// same question with the same seed has the same bits, on any processors.
func TestTilted_order_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := someQuestion(8).Draw(t, "question")
		order := make([]int, q.d)
		for i := range order {
			order[i] = i
		}
		a := q.answer(t, 1)
		p, bar := mass(a)
		other, bar2 := mass(q.part(rapid.Permutation(order).Draw(t, "order")...).answer(t, 2))
		if math.Abs(p-other) > 3*(bar+bar2)+1e-9*p {
			t.Fatalf("%v: P = %v and in another order %v, bars %.2g and %.2g", q, p, other, bar, bar2)
		}
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
		if again := q.answer(t, 1); again != a {
			t.Fatalf("%v: %v, and again %v", q, a, again)
		}
	})
}

// Two pairs that don't touch each other are a product of two known orthants, to
// 1e-3000 and below.
func TestTilted_deepPairs_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string, low, high int) float64 {
			return float64(rapid.IntRange(low, high).Draw(t, name)) / 100
		}
		scale := rapid.SampledFrom([]float64{1, 5, 20, 60}).Draw(t, "scale")
		a, b := draw("a", -95, 95), draw("b", -95, 95)
		lower := []float64{scale * draw("l", -50, 200), scale * draw("l", -50, 200), scale * draw("l", -50, 200), scale * draw("l", -50, 200)}
		corr := []float64{1, 0, a, 0, 0, 1, 0, b, a, 0, 1, 0, 0, b, 0, 1}
		want := gauss.LogBivariate(lower[0], lower[2], a) + gauss.LogBivariate(lower[1], lower[3], b)
		r := tilted(lower, corr, 4, Options{})
		if err := math.Abs(math.Expm1(r.Log() - want)); !(err <= 3*r.RelErr()+1e-14*math.Abs(want)) || !r.Reached() {
			t.Fatalf("log P(%v; %v, %v) = %v, want %v: off by %.2g", lower, a, b, r, want, err)
		}
	})
}
