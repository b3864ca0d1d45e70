package orthant

import (
	"math"
	"testing"
)

// A rule of n points has the moments of its weight up to 2n-1, by the
// recurrence M_k = (k-1) M_(k-2) - b M_(k-1) from the tail itself, run where it
// is stable; and the weights of any b through the ratio.
func TestTailRule(t *testing.T) {
	for _, n := range nestedRules {
		for b := ruleLow; b <= ruleHigh; b += 0.25 {
			r := tailRuleOf(n, b)
			if r.b != b || len(r.x) != n || len(r.w) != n {
				t.Fatalf("%d points for %v: %v", n, b, r)
			}
			// With f = y the integral is that of the derivative of the weight:
			// 1 = integral of (b + y) weight, and so on by parts.
			for k := range min(2*n-2, 12) {
				left, right, size := 0.0, 0.0, 0.0
				if k == 0 {
					left = 1
				}
				for i, y := range r.x {
					left += r.w[i] * float64(k) * math.Pow(y, float64(max(k-1, 0)))
					right += r.w[i] * (b + y) * math.Pow(y, float64(k))
					size += r.w[i] * (math.Abs(b) + y) * math.Pow(y, float64(k))
				}
				if math.Abs(left-right) > 1e-12*size {
					t.Errorf("%d points for %v, power %d: %v, want %v", n, b, k, right, left)
				}
			}
			total := 0.0
			for _, w := range r.w {
				total += w
			}
			if want := math.Sqrt(math.Pi/2) * math.Exp(b*b/2) * math.Erfc(b/math.Sqrt2); math.Abs(total-want) > 3e-13*want {
				t.Errorf("%d points for %v: weights %v, want %v", n, b, total, want)
			}
		}
	}
}

// The quick exponential is what it says, and what is out of range is the limit.
func TestQuickExp(t *testing.T) {
	for x := -699.9; x < 700; x += 0.01373 {
		if got, want := quickExp(x), math.Exp(x); math.Abs(got-want) > (5e-16+3e-16*math.Abs(x))*want {
			t.Fatalf("e^%v = %v, want %v", x, got, want)
		}
	}
	for x, want := range map[float64]float64{-701: 0, math.Inf(-1): 0, math.NaN(): 0, 701: math.Inf(1), math.Inf(1): math.Inf(1), 0: 1} {
		if got := quickExp(x); got != want {
			t.Errorf("e^%v = %v, want %v", x, got, want)
		}
	}
}

// Smoothing is the sum of the kernel, also where nothing of it is left.
func TestSmooth(t *testing.T) {
	from, x := []float64{1, 2, 0.5, 3}, []float64{-1, 0.3, 2, 40}
	for _, at := range []float64{-50, -1, 0, 0.7, 3, 39} {
		for _, half := range []float64{0.1, 1, 30} {
			want := 0.0
			for i, v := range x {
				want += from[i] * math.Exp(-half*(v-at)*(v-at))
			}
			if got := smooth(from, x, at, half); math.Abs(got-want) > 1e-14*want+1e-300 {
				t.Errorf("at %v, half %v: %v, want %v", at, half, got, want)
			}
		}
	}
}
