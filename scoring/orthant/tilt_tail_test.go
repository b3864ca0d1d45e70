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
		if got := tails.q(x); math.Abs(got-want) > 2e-14*want {
			t.Fatalf("Q(%v) = %v, want %v", x, got, want)
		}
	}
	x := tailHigh
	for range 8 { // where the place in the table rounds up
		x = math.Nextafter(x, 0)
		want := math.Erfc(x/math.Sqrt2) / 2
		if got := tails.q(x); math.Abs(got-want) > 2e-14*want {
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
		if x < 12 {
			want = math.Erfc(x/math.Sqrt2) / 2 * math.Exp(x*x/2+logRoot)
		}
		if got := tails.ratio(x); math.Abs(got-want) > 1e-13*want {
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

// Masses between two bounds are differences of tails, and the draws between
// them have the same mass on average.
func TestTails_between(t *testing.T) {
	tails := theTails()
	bounds := []float64{-30, -9, -5.2, -4.9, -2, -0.7, -0.69, 0, 0.01, 0.4, 1, 3, 4.99, 5.01, 5.1, 7, 12, 12.01, 31, 32}
	for _, a := range bounds {
		for _, b := range bounds {
			factor, power := tails.mass(a, b)
			got := factor * math.Exp(power)
			if a >= b {
				if factor != 0 {
					t.Errorf("mass(%v, %v) = %v, want 0", a, b, got)
				}
				continue
			}
			low, high := max(a, -b), max(b, -a) // what is far out on the right
			want := (math.Erfc(a/math.Sqrt2) - math.Erfc(b/math.Sqrt2)) / 2
			if low > 0 && a < 0 {
				want = (math.Erfc(low/math.Sqrt2) - math.Erfc(high/math.Sqrt2)) / 2
			}
			if !(math.Abs(got-want) <= 3e-9*want) {
				t.Errorf("mass(%v, %v) = %v, want %v", a, b, got, want)
			}
			sum := 0.0
			const n = 2000
			for i := range n {
				z, factor, power := tails.within(a, b, (float64(i)+0.5)/n)
				if !(z >= a-1e-9 && z <= b+1e-9) {
					t.Fatalf("within(%v, %v) = %v", a, b, z)
				}
				sum += factor * math.Exp(power) / n
			}
			if !(math.Abs(sum-want) <= 1e-4*want) {
				t.Errorf("draws between %v and %v have the mass %v, want %v", a, b, sum, want)
			}
		}
	}
}
