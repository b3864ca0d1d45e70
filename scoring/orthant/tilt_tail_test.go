package orthant

import (
	"math"
	"testing"
)

// The polynomials keep what they promise over all they are asked for.
func TestTails(t *testing.T) {
	tails := theTails()
	for x := -9.0; x < tailHigh; x += 0.00137 {
		want := math.Erfc(x/math.Sqrt2) / 2
		if got := tails.q(x); math.Abs(got-want) > 1e-11*want {
			t.Fatalf("Q(%v) = %v, want %v", x, got, want)
		}
	}
	for w := -55.0; w < 55; w += 0.00737 {
		want := fromLogOdds(w)
		if got := tails.ofOdds(math.Exp(w)); math.Abs(got-want) > 2e-10 {
			t.Fatalf("the x of log odds %v = %v, want %v", w, got, want)
		}
	}
	for x := tailHigh; x < 1e6; x *= 1.0037 {
		want := millsOfInverse(1/x) / x
		if x < 30 {
			want = math.Erfc(x/math.Sqrt2) / 2 * math.Exp(x*x/2+logRoot)
		}
		if got := tails.ratio(x); math.Abs(got-want) > 1e-11*want {
			t.Fatalf("Mills' ratio at %v = %v, want %v: %v", x, got, want, got/want-1)
		}
	}
	for w := 0.0; w < 30; w++ {
		x := fromLogOdds(w)
		if got := math.Erfc(x/math.Sqrt2) / 2 * (1 + math.Exp(w)); math.Abs(got-1) > 1e-13 {
			t.Fatalf("Q(%v) has not the log odds %v: %v", x, w, got)
		}
	}
}
