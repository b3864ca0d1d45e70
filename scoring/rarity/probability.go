package rarity

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"strconv"
	"strings"
)

// Probability is a share of people or a chance, in [0, 1]. Inside it is its
// natural logarithm, so that combinations rarer than the smallest float64 keep
// their size, and where it is the ratio of two counts also that ratio, exactly.
// It is never NaN. It is a small immutable value.
//
// Probabilities that were made in different ways are compared with
// [Probability.Compare] and [Probability.Equal] rather than with ==: 1/2 is
// exact, 0.5 is not known to be.
//
// The zero Probability is 1: certainty, and the product of nothing.
type Probability struct {
	log  float64 // natural logarithm, <= 0; -Inf for 0
	x, n int     // the exact ratio x/n; n is 0 when there is none
}

// Certain is the probability 1, and Never is 0.
var (
	Certain = Probability{}
	Never   = Probability{log: math.Inf(-1), x: 0, n: 1}
)

// ErrProbability is the kind of error of a number that is no probability.
var ErrProbability = errors.New("not a probability")

// Share returns the exact share of x people among n. It fails with
// [ErrProbability] unless 0 <= x <= n and n > 0.
func Share(x, n int) (Probability, error) {
	if n <= 0 || x < 0 || x > n {
		return Probability{}, fmt.Errorf("Share(%d, %d): %w: not 0 <= x <= n, n > 0", x, n, ErrProbability)
	}
	return share(x, n), nil
}

// MustShare is [Share] for literals; it panics on an error.
func MustShare(x, n int) Probability {
	p, err := Share(x, n)
	if err != nil {
		panic(err)
	}
	return p
}

// share is Share of numbers that are known to be right.
func share(x, n int) Probability {
	if x == 0 {
		return Probability{math.Inf(-1), 0, n}
	}
	// x/n rounds once; near 1 its complement is the smaller number.
	if 2*float64(x) > float64(n) {
		return Probability{math.Log1p(-float64(n-x) / float64(n)), x, n}
	}
	return Probability{math.Log(float64(x) / float64(n)), x, n}
}

// FromFloat64 returns the probability p. It fails with [ErrProbability] when p
// is NaN or outside [0, 1].
func FromFloat64(p float64) (Probability, error) {
	if !(p >= 0 && p <= 1) {
		return Probability{}, fmt.Errorf("FromFloat64(%v): %w: not in [0, 1]", p, ErrProbability)
	}
	return Probability{log: math.Log(p)}, nil
}

// FromLog returns the probability with the given natural logarithm; -Inf
// gives 0. It fails with [ErrProbability] when the logarithm is NaN or above 0.
func FromLog(log float64) (Probability, error) {
	if !(log <= 0) {
		return Probability{}, fmt.Errorf("FromLog(%v): %w: not <= 0", log, ErrProbability)
	}
	return Probability{log: log}, nil
}

// fromLog is FromLog for computed logarithms: what rounding put above 0 is 1.
// A NaN becomes 1, the answer that claims no rarity at all.
func fromLog(log float64) Probability {
	if !(log <= 0) {
		return Certain
	}
	return Probability{log: log}
}

// Log returns the natural logarithm, -Inf for 0.
func (p Probability) Log() float64 { return p.log }

// Log10 returns the decimal logarithm, -Inf for 0.
func (p Probability) Log10() float64 { return p.log / math.Ln10 }

// Bits returns -log2 p, the surprise in bits: 10 bits are 1 in 1,024. It is 0
// for certainty and +Inf for 0.
func (p Probability) Bits() float64 { return math.Abs(p.log) / math.Ln2 }

// Float64 returns the probability as a number. It is 0 for what is smaller
// than every float64.
func (p Probability) Float64() float64 {
	if p.n > 0 {
		return float64(p.x) / float64(p.n)
	}
	return math.Exp(p.log)
}

// OneIn returns 1/p, the N of "1 in N". It is at least 1, and +Inf for 0 and
// for what is smaller than every float64.
func (p Probability) OneIn() float64 {
	if p.n > 0 {
		return float64(p.n) / float64(p.x)
	}
	return math.Exp(-p.log)
}

// Ratio returns the counts x and n when the probability is exactly x/n.
func (p Probability) Ratio() (x, n int, ok bool) { return p.x, p.n, p.n > 0 }

// IsZero reports whether the probability is 0: never.
func (p Probability) IsZero() bool { return math.IsInf(p.log, -1) }

// Compare returns -1 when p is the smaller, that is the rarer one, 0 when both
// are equal, and +1 otherwise. Two exact ratios compare exactly.
func (p Probability) Compare(q Probability) int {
	if p.n > 0 && q.n > 0 {
		hi1, lo1 := bits.Mul64(uint64(p.x), uint64(q.n))
		hi2, lo2 := bits.Mul64(uint64(q.x), uint64(p.n))
		return cmp.Or(cmp.Compare(hi1, hi2), cmp.Compare(lo1, lo2))
	}
	return cmp.Compare(p.log, q.log)
}

// Equal reports whether both are the same probability, 1/2 and 2/4 among them.
func (p Probability) Equal(q Probability) bool { return p.Compare(q) == 0 }

// Product returns the probability of everything together if the shares were
// independent: p1 p2 ... pk, and 1 for none. It is exact while all are exact
// ratios and the result fits an int. For skills it is a baseline, not an
// estimate: skills attract each other. It takes O(k) steps.
func Product(shares ...Probability) Probability {
	log, x, n := 0.0, 1, 1
	for _, p := range shares {
		if p.IsZero() {
			return Never
		}
		log += p.log
		if p.n == 0 && p.log != 0 {
			n = 0
		} else if p.n > 0 && n > 0 {
			x, n = multiply(x, n, p.x, p.n)
		}
	}
	if n > 0 {
		return share(x, n)
	}
	return fromLog(log)
}

// multiply returns x1/n1 times x2/n2 in lowest terms; a denominator of 0 when
// that does not fit.
func multiply(x1, n1, x2, n2 int) (x, n int) {
	g1, g2 := gcd(x1, n2), gcd(x2, n1)
	x1, n2, x2, n1 = x1/g1, n2/g1, x2/g2, n1/g2
	hi, lo := bits.Mul64(uint64(n1), uint64(n2))
	if hi != 0 || lo > math.MaxInt {
		return 1, 0
	}
	return x1 * x2, int(lo) // no more than n1 n2, and so in range
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// MarshalText writes the probability so that [Probability.UnmarshalText] reads
// back the same: an exact ratio as "113/49025", 1 as "1", 0 as "0/1", and
// everything else as "exp(-6.0730)" with all digits of the logarithm.
func (p Probability) MarshalText() ([]byte, error) {
	switch {
	case p.n > 0:
		return fmt.Appendf(nil, "%d/%d", p.x, p.n), nil
	case p.log == 0:
		return []byte("1"), nil
	case p.IsZero():
		return []byte("0"), nil
	}
	return fmt.Appendf(nil, "exp(%s)", strconv.FormatFloat(p.log, 'g', -1, 64)), nil
}

// UnmarshalText reads what [Probability.MarshalText] writes, see
// [ParseProbability].
func (p *Probability) UnmarshalText(text []byte) error {
	q, err := ParseProbability(string(text))
	if err != nil {
		return err
	}
	*p = q
	return nil
}

// ParseProbability reads "x/n", "exp(log)" or a decimal number in [0, 1]. It
// fails with [ErrProbability] on anything else.
func ParseProbability(s string) (Probability, error) {
	p, err := parse(s)
	if err != nil {
		return Probability{}, fmt.Errorf("ParseProbability(%.40q): %w", s, ErrProbability)
	}
	return p, nil
}

func parse(s string) (Probability, error) {
	if a, b, ok := strings.Cut(s, "/"); ok {
		x, errX := strconv.Atoi(a)
		n, errN := strconv.Atoi(b)
		if err := errors.Join(errX, errN); err != nil {
			return Probability{}, err
		}
		return Share(x, n)
	}
	inner, isExp := strings.CutPrefix(s, "exp(")
	inner, closed := strings.CutSuffix(inner, ")")
	v, err := strconv.ParseFloat(inner, 64)
	switch {
	case err != nil || isExp != closed:
		return Probability{}, ErrProbability
	case isExp:
		return FromLog(v)
	}
	return FromFloat64(v)
}
