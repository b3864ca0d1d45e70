package diversity_test

import (
	"math"
	"math/big"
)

// digits are the bits that the oracle counts with. Its numbers have exponents of 32
// bits: nothing overflows or vanishes.
const digits = 128

func exact(x float64) *big.Float { return new(big.Float).SetPrec(digits).SetFloat64(x) }

func blank() *big.Float { return new(big.Float).SetPrec(digits) }

// ln2 is minus the logarithm of 1/2.
var ln2 = blank().Neg(series(exact(0.5)))

// series is ln m by the series of the area tangent, for m from 1/2 to 2.
func series(m *big.Float) *big.Float {
	y := blank().Quo(blank().Sub(m, exact(1)), blank().Add(m, exact(1)))
	square, term, s := blank().Mul(y, y), blank().Copy(y), exact(0)
	for i := 0; term.Sign() != 0 && term.MantExp(nil) > -digits+s.MantExp(nil); i++ {
		s.Add(s, blank().Quo(term, exact(float64(2*i+1))))
		term.Mul(term, square)
	}
	return s.Mul(s, exact(2))
}

// logOf is ln x for x > 0.
func logOf(x *big.Float) *big.Float {
	m := blank()
	e := x.MantExp(m)
	if m.Cmp(exact(0.7)) < 0 {
		m.Mul(m, exact(2))
		e--
	}
	return m.Add(series(m), blank().Mul(ln2, exact(float64(e))))
}

// logWithout is ln (1-x), for small x by x + x^2/2 + x^3/3.
func logWithout(x *big.Float) *big.Float {
	if x.Cmp(exact(0x1p-40)) > 0 {
		return logOf(blank().Sub(exact(1), x))
	}
	s := blank().Add(blank().Quo(x, exact(3)), exact(0.5))
	s.Add(s.Mul(s, x), exact(1))
	return s.Neg(s.Mul(s, x))
}

// expOf is exp x, and 0 below exp(-10000).
func expOf(x *big.Float) *big.Float {
	f, _ := x.Float64()
	if f < -10_000 {
		return exact(0)
	}
	const halved = 10
	e := math.Round(f / math.Ln2)
	r := blank().Sub(x, blank().Mul(ln2, exact(e)))
	r.SetMantExp(r, -halved)
	s, term := exact(1), exact(1)
	for i := range 20 {
		term.Quo(term.Mul(term, r), exact(float64(i+1)))
		s.Add(s, term)
	}
	for range halved {
		s.Mul(s, s)
	}
	return s.SetMantExp(s, int(e))
}

// slow is a profile in many digits, by the formulas as they stand. What is not like a
// kind is added up by itself: 1 less what is would be 0.
type slow struct{ p, zp, other, logP, logZp []*big.Float }

func slowOf(weights []float64, z func(i, j int) float64) slow {
	sum := exact(0)
	for _, w := range weights {
		sum.Add(sum, exact(w))
	}
	var s slow
	for i, w := range weights {
		if w == 0 {
			continue
		}
		row, other, rest := exact(0), exact(0), exact(0)
		for j, v := range weights {
			row.Add(row, blank().Mul(exact(z(i, j)), exact(v)))
			other.Add(other, blank().Mul(blank().Sub(exact(1), exact(z(i, j))), exact(v)))
			if j != i {
				rest.Add(rest, exact(v))
			}
		}
		s.p, s.zp = append(s.p, blank().Quo(exact(w), sum)), append(s.zp, row.Quo(row, sum))
		s.other = append(s.other, other.Quo(other, sum))
		s.logP, s.logZp = append(s.logP, log(s.p[len(s.p)-1], rest.Quo(rest, sum))), append(s.logZp, log(row, other))
	}
	return s
}

// log is ln x = ln (1-y), by the smaller one.
func log(x, y *big.Float) *big.Float {
	if y.Cmp(x) < 0 {
		return logWithout(y)
	}
	return logOf(x)
}

// number is the number of order q: by the logarithms of its terms, of which the largest
// is taken out.
func (s slow) number(q float64) float64 {
	if q == 1 {
		f, _ := expOf(s.entropy()).Float64()
		return f
	}
	if math.IsInf(q, 1) {
		most := s.zp[0]
		for _, zp := range s.zp {
			if zp.Cmp(most) > 0 {
				most = zp
			}
		}
		f, _ := blank().Quo(exact(1), most).Float64()
		return f
	}
	order := blank().Sub(exact(q), exact(1))
	var terms []*big.Float
	largest := blank().SetInf(true)
	for i := range s.p {
		term := blank().Add(s.logP[i], blank().Mul(order, s.logZp[i]))
		if terms = append(terms, term); term.Cmp(largest) > 0 {
			largest = term
		}
	}
	sum := exact(0)
	for _, term := range terms {
		sum.Add(sum, expOf(blank().Sub(term, largest)))
	}
	exponent := blank().Add(logOf(sum), largest)
	f, _ := expOf(exponent.Quo(exponent.Neg(exponent), order)).Float64()
	return f
}

func (s slow) entropy() *big.Float {
	h := exact(0)
	for i, p := range s.p {
		h.Sub(h, blank().Mul(p, s.logZp[i]))
	}
	return h
}

// simpson returns sum p Zp, and sum p (1 - Zp).
func (s slow) simpson() (float64, float64) {
	sum, rest := exact(0), exact(0)
	for i, p := range s.p {
		sum.Add(sum, blank().Mul(p, s.zp[i]))
		rest.Add(rest, blank().Mul(p, s.other[i]))
	}
	same, _ := sum.Float64()
	unlike, _ := rest.Float64()
	return same, unlike
}

// plain is sum p ln p, with the sign of an entropy.
func (s slow) plain() float64 {
	h := exact(0)
	for i, p := range s.p {
		h.Sub(h, blank().Mul(p, s.logP[i]))
	}
	f, _ := h.Float64()
	return f
}
