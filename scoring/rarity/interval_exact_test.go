package rarity_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"strconv"
	"testing"

	"gonum.org/v1/gonum/mathext"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
)

func TestExactIntervals_reference(t *testing.T) {
	raw := must(os.ReadFile("testdata/binomial_intervals.json"))
	var r struct {
		Cases []struct {
			A      string  `json:"post_a"`
			B      string  `json:"post_b"`
			Q025   *string // null where it is below every number
			Q975   string
			Levels []struct {
				X, N           int
				Conf           float64
				ClopperPearson [2]string `json:"clopper_pearson"`
				Jeffreys       [2]string
				EqualTailed    [2]string `json:"jeffreys_equal_tailed"`
			}
		}
	}
	if err := json.Unmarshal(raw, &r); err != nil {
		t.Fatal(err)
	}
	near := func(what string, got rarity.Probability, want string) {
		t.Helper()
		w := must(strconv.ParseFloat(want, 64))
		if math.Abs(got.Float64()-w) > 1e-12*w {
			t.Errorf("%s: got %v, want %v", what, got.Float64(), w)
		}
	}
	ends := func(what string, i rarity.Interval, err error, want [2]string) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		near(what+" lower", i.Lo(), want[0])
		near(what+" upper", i.Hi(), want[1])
	}
	counts, priors := 0, 0
	for _, c := range r.Cases {
		for _, l := range c.Levels {
			counts++
			what := fmt.Sprintf("%d of %d at %v", l.X, l.N, l.Conf)
			i, err := rarity.ClopperPearson(l.X, l.N, l.Conf)
			ends("Clopper-Pearson "+what, i, err, l.ClopperPearson)
			i, err = rarity.Jeffreys(l.X, l.N, l.Conf)
			ends("Jeffreys "+what, i, err, l.Jeffreys)
			i, err = rarity.Beta(float64(l.X)+0.5, float64(l.N-l.X)+0.5, l.Conf)
			ends("equal tails "+what, i, err, l.EqualTailed)
		}
		if c.A == "" {
			continue
		}
		priors++
		i, err := rarity.Beta(must(strconv.ParseFloat(c.A, 64)), must(strconv.ParseFloat(c.B, 64)), 0.95)
		want := [2]string{"0", c.Q975}
		if c.Q025 != nil {
			want[0] = *c.Q025
		}
		ends("prior "+c.A, i, err, want)
	}
	if counts != 39 || priors != 4 {
		t.Errorf("%d and %d cases", counts, priors)
	}
}

// The quantiles in testdata/beta_quantiles.json are from numerical integration
// and bisection with mpmath 1.3 at 50 digits, for parameters from 0.002 to 1e9 on
// both sides of every switch in the code.
func TestBeta_reference(t *testing.T) {
	type logs struct {
		Log        json.Number
		Complement json.Number `json:"log_complement"`
	}
	var cases []struct {
		A, B, Tail   json.Number
		Lower, Upper logs
	}
	if err := json.Unmarshal(must(os.ReadFile("testdata/beta_quantiles.json")), &cases); err != nil {
		t.Fatal(err)
	}
	number := func(s json.Number) float64 { return must(s.Float64()) }
	near := func(what string, got rarity.Probability, want logs, tail float64) {
		t.Helper()
		// 1e-12 of the share and of its distance from 1, less for tiny tails.
		tolerance := 1e-12 * max(1, 0.002/tail)
		low := math.Abs(got.Log() - number(want.Log))
		high := math.Abs(math.Log(-math.Expm1(got.Log())) - number(want.Complement))
		if got.IsZero() && number(want.Log) < -690 {
			return
		}
		if !(low <= tolerance*max(1, math.Abs(number(want.Log))/30)) || got.Log() > -1e-290 && !(high <= tolerance) {
			t.Errorf("%s: got %v, want %v, off by %.1e and %.1e", what, got.Log(), want.Log, low, high)
		}
	}
	for _, c := range cases {
		i, err := rarity.Beta(number(c.A), number(c.B), 1-2*number(c.Tail))
		if err != nil {
			t.Fatal(err)
		}
		near(fmt.Sprintf("Beta(%s, %s) below %s", c.A, c.B, c.Tail), i.Lo(), c.Lower, number(c.Tail))
		near(fmt.Sprintf("Beta(%s, %s) above %s", c.A, c.B, c.Tail), i.Hi(), c.Upper, number(c.Tail))
	}
	if len(cases) != 50 {
		t.Errorf("%d cases", len(cases))
	}
}

func TestBeta_tiny(t *testing.T) {
	tests := []struct {
		a, b     float64
		lo, hi   float64 // logarithms
		oneSided bool
	}{
		// P(X < x) is close to x^a times 1 + a log b - a Euler's constant.
		{1e-9, 1e9, math.Inf(-1), math.Log(0.975)*1e9 - math.Log(1e9), true},
		{1e-9, 1e-9, math.Inf(-1), 0, true}, // it is never or always
		{1e-100, 1e100, math.Inf(-1), math.Log(0.975) * 1e100, true},
		{0.1, 1e9, math.Log(0.025)*10 - math.Log(1e9) - 0.4986, 0, false},
	}
	for _, tt := range tests {
		i, err := rarity.Beta(tt.a, tt.b, 0.95)
		if err != nil {
			t.Fatal(err)
		}
		if i.OneSided() != tt.oneSided || math.IsInf(tt.lo, -1) != i.Lo().IsZero() {
			t.Errorf("Beta(%v, %v) = %v to %v", tt.a, tt.b, i.Lo().Log(), i.Hi().Log())
		}
		if tt.oneSided && math.Abs(i.Hi().Log()-tt.hi) > 1e-6*math.Abs(tt.hi) {
			t.Errorf("Beta(%v, %v): got %v, want %v", tt.a, tt.b, i.Hi().Log(), tt.hi)
		}
		if !tt.oneSided && math.Abs(i.Lo().Log()-tt.lo) > 1e-3 {
			t.Errorf("Beta(%v, %v): got %v, want %v", tt.a, tt.b, i.Lo().Log(), tt.lo)
		}
	}
}

func TestExactIntervals_errors(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	var errs []error
	for _, c := range [][2]int{{-1, 2}, {3, 2}, {0, 0}, {0, -1}, {math.MinInt, math.MinInt}} {
		_, err := rarity.ClopperPearson(c[0], c[1], 0.95)
		_, err2 := rarity.Jeffreys(c[0], c[1], 0.95)
		errs = append(errs, err, err2)
	}
	for _, level := range []float64{nan, 0, 1, -1, 95} {
		_, err := rarity.ClopperPearson(1, 2, level)
		_, err2 := rarity.Jeffreys(1, 2, level)
		_, err3 := rarity.Beta(1, 2, level)
		_, _, err4 := rarity.Predictive(1, 2, 3, level)
		errs = append(errs, err, err2, err3, err4)
	}
	for _, a := range []float64{nan, 0, -1, inf, 1e-101, 1e101} {
		_, err := rarity.Beta(a, 1, 0.95)
		_, err2 := rarity.Beta(1, a, 0.95)
		_, _, err3 := rarity.Predictive(a, 1, 3, 0.95)
		_, _, err4 := rarity.Predictive(1, a, 3, 0.95)
		errs = append(errs, err, err2, err3, err4)
	}
	for _, m := range []int{-1, rarity.MaxOthers + 1, math.MaxInt, math.MinInt} {
		_, _, err := rarity.Predictive(1, 1, m, 0.95)
		errs = append(errs, err)
	}
	for i, err := range errs {
		if !errors.Is(err, rarity.ErrProbability) {
			t.Errorf("case %d: got %v, want %v", i, err, rarity.ErrProbability)
		}
	}
	_, err := rarity.ClopperPearson(3, 2, 0.95)
	if want := "ClopperPearson(3, 2, 0.95): not a probability: not 0 <= x <= n, n > 0"; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
}

var exact = map[string]func(x, n int, level float64) (rarity.Interval, error){
	"Clopper-Pearson": rarity.ClopperPearson,
	"Jeffreys":        rarity.Jeffreys,
}

// Intervals contain what was counted, mirror, rise with the count, shrink with
// people and grow with the level; Jeffreys' lies within the exact one.
func TestExactIntervals_law(t *testing.T) {
	width := func(i rarity.Interval) float64 { return i.Hi().Float64() - i.Lo().Float64() }
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.OneOf(rapid.IntRange(1, 40), rapid.IntRange(1, 1_000_000_000)).Draw(t, "n")
		x := rapid.IntRange(0, n).Draw(t, "x")
		level := rapid.Float64Range(0.01, 0.999).Draw(t, "level")
		for name, f := range exact {
			i := must(f(x, n, level))
			if p := rarity.MustShare(x, n); name != "Jeffreys" && !i.Contains(p) {
				t.Fatalf("%s: %v does not contain %d of %d", name, i, x, n)
			}
			mirror := must(f(n-x, n, level))
			if d := i.Lo().Float64() + mirror.Hi().Float64() - 1; math.Abs(d) > 1e-12 {
				t.Fatalf("%s: not mirrored: %v", name, d)
			}
			if x < n {
				next := must(f(x+1, n, level))
				if next.Lo().Compare(i.Lo()) < 0 || next.Hi().Compare(i.Hi()) < 0 {
					t.Fatalf("%s: %v falls with the count to %v", name, i, next)
				}
			}
			if more := must(f(2*x, 2*n, level)); width(more) > width(i)*(1+1e-12) {
				t.Fatalf("%s: wider with more people: %v, %v", name, more, i)
			}
			if more := must(f(x, n, level+0.0005)); more.Lo().Compare(i.Lo()) > 0 || more.Hi().Compare(i.Hi()) < 0 {
				t.Fatalf("%s: not wider at a higher level: %v, %v", name, more, i)
			}
		}
		cp, j := must(rarity.ClopperPearson(x, n, level)), must(rarity.Jeffreys(x, n, level))
		if !cp.Contains(j.Lo()) || !cp.Contains(j.Hi()) {
			t.Fatalf("%v is not within %v", j, cp)
		}
	})
}

// Whatever the share is, the exact interval holds its level. That is counted out,
// over all that may be seen.
func TestClopperPearson_coverage_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "n")
		level := rapid.Float64Range(0.5, 0.999).Draw(t, "level")
		all := make([]rarity.Interval, n+1)
		for x := range all {
			all[x] = must(rarity.ClopperPearson(x, n, level))
		}
		// The worst shares are just beyond an end.
		x := rapid.IntRange(0, n).Draw(t, "x")
		for _, p := range []float64{
			rapid.Float64Range(0, 1).Draw(t, "p"),
			all[x].Lo().Float64() * (1 - 1e-9), min(all[x].Hi().Float64()*(1+1e-9), 1),
		} {
			covered := 0.0
			for x, i := range all {
				if i.Lo().Float64() <= p && p <= i.Hi().Float64() {
					covered += binomial(n, x) * math.Pow(p, float64(x)) * math.Pow(1-p, float64(n-x))
				}
			}
			if covered < level-1e-6 {
				t.Fatalf("%v of %d people: covered with a chance of %v at level %v", p, n, covered, level)
			}
		}
	})
}

func binomial(n, k int) float64 {
	c := 1.0
	for i := range k {
		c = c * float64(n-i) / float64(i+1)
	}
	return c
}

// The tails of the interval of a Beta distribution hold what the level leaves
// out, as gonum's incomplete beta function has it, and its ends move with a and
// against b.
func TestBeta_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		log := rapid.Float64Range(-5, 12)
		a, b := math.Exp(log.Draw(t, "log a")), math.Exp(log.Draw(t, "log b"))
		level := rapid.Float64Range(0.01, 0.999).Draw(t, "level")
		i := must(rarity.Beta(a, b, level))
		tail := (1 - level) / 2
		if x := i.Lo().Float64(); x > 1e-280 && 1-x > 1e-3 {
			if got := mathext.RegIncBeta(a, b, x); math.Abs(got-tail) > 1e-7*tail {
				t.Fatalf("%v below %v, want %v", got, x, tail)
			}
		}
		if y := -math.Expm1(i.Hi().Log()); y > 1e-280 && 1-y > 1e-3 {
			if got := mathext.RegIncBeta(b, a, y); math.Abs(got-tail) > 1e-7*tail {
				t.Fatalf("%v above 1-%v, want %v", got, y, tail)
			}
		}
		more, less := must(rarity.Beta(a*1.01, b, level)), must(rarity.Beta(a, b*1.01, level))
		for _, o := range [][2]rarity.Interval{{i, more}, {less, i}} {
			if o[0].Lo().Compare(o[1].Lo()) > 0 || o[0].Hi().Compare(o[1].Hi()) > 0 {
				t.Fatalf("Beta(%v, %v): %v is not below %v", a, b, o[0], o[1])
			}
		}
	})
}

// Whatever is taken gives an interval in its order, and the mean within it when
// neither parameter is small.
func TestBeta_any_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		log := rapid.Float64Range(-99.9, 99.9)
		a, b := math.Pow(10, log.Draw(t, "log a")), math.Pow(10, log.Draw(t, "log b"))
		level := rapid.OneOf(rapid.Float64Range(1e-9, 1), rapid.SampledFrom([]float64{1e-300, 0.95, 1 - 1e-15})).
			Filter(func(v float64) bool { return v < 1 }).Draw(t, "level")
		i, err := rarity.Beta(a, b, level)
		if err != nil {
			t.Fatal(err)
		}
		if i.Lo().Compare(i.Hi()) > 0 {
			t.Fatalf("Beta(%v, %v, %v) is from %v to %v", a, b, level, i.Lo().Log(), i.Hi().Log())
		}
		if mean := must(rarity.FromFloat64(a / (a + b))); min(a, b) > 5 && level > 0.5 && a < 1e10 && b < 1e10 && !i.Contains(mean) {
			t.Fatalf("Beta(%v, %v, %v): the mean %v is not in %v", a, b, level, mean, i)
		}
		m := rapid.IntRange(0, 300).Draw(t, "m")
		if lo, hi, err := rarity.Predictive(a, b, m, level); err != nil || lo < 0 || lo > hi || hi > m {
			t.Fatalf("Predictive(%v, %v, %d, %v) is %d to %d, %v", a, b, m, level, lo, hi, err)
		}
	})
}
