package aggregation

import (
	"math"
	"strconv"
)

// The orders of the power means that have names of their own. The minimum is the
// order math.Inf(-1), the maximum math.Inf(1).
const (
	Harmonic   = -1.0
	Geometric  = 0.0
	Arithmetic = 1.0
)

// PowerMean returns the weighted power mean of order r,
//
//	(sum w x^r)^(1/r) with weights that sum to 1,
//
// in the unit of the values. The higher the order, the more a large value makes up
// for small ones: r = 1 is the arithmetic mean, r = 0 the geometric mean (the limit,
// exp of sum w ln x), r = -1 the harmonic mean, -Inf the minimum and +Inf the
// maximum (Hardy, Littlewood and Pólya, Inequalities, 1934, chapter II).
//
// Weights are divided by their sum; nil weights are equal. A value of weight 0 does
// not count, not even for the minimum. A zero that counts makes every mean of an
// order up to 0 zero, which is the limit. Negative values have an arithmetic mean, a
// minimum and a maximum, and no other power mean that would be monotone.
//
// The result is between the smallest and the largest value that counts, and so is
// exactly what all have in common. Large orders neither overflow nor vanish, and
// orders near 0 lose no digits: the relative error is about 1e-15, times the
// logarithm of the ratio between the values when that is large.
//
// It fails with [ErrLength] without values or with another number of weights, with
// [ErrWeight], [ErrValue] and [ErrOrder]. It takes O(n) steps and no memory.
func PowerMean(x, w []float64, r float64) (float64, error) {
	if err := checkMean(x, w, r); err != nil {
		return math.NaN(), err.In("PowerMean(%d values, order %v)", len(x), r)
	}
	m := newMean(x, w)
	switch {
	case r == Arithmetic:
		sum := 0.0
		for i, v := range x {
			sum += m.weight(i) * v
		}
		return m.within(sum), nil
	case m.least == m.most || math.IsInf(r, -1) || r <= 0 && m.least == 0:
		return m.least, nil
	case math.IsInf(r, 1):
		return m.most, nil
	case r < 0:
		return m.within(m.power(m.least, r)), nil
	default:
		return m.within(m.power(m.most, r)), nil
	}
}

// mean is what all power means of some values need.
type mean struct {
	x, w        []float64
	scale       float64 // largest weight
	sum         float64 // of the weights in units of the largest one
	least, most float64 // of the values that count
}

func newMean(x, w []float64) mean {
	m := mean{x: x, w: w, scale: 1, least: math.Inf(1), most: math.Inf(-1)}
	if w != nil {
		m.scale = 0
		for _, v := range w {
			m.scale = max(m.scale, v)
		}
	}
	for i, v := range x {
		if w != nil && w[i] == 0 {
			continue
		}
		m.least, m.most = min(m.least, v), max(m.most, v)
		if w == nil {
			m.sum++
		} else {
			m.sum += w[i] / m.scale
		}
	}
	return m
}

// weight returns the share that a value has in the sum of weights.
func (m mean) weight(i int) float64 {
	if m.w == nil {
		return 1 / m.sum
	}
	return m.w[i] / m.scale / m.sum
}

// within takes off what rounding adds.
func (m mean) within(v float64) float64 { return min(max(v, m.least), m.most) }

// power returns the mean of order r, in units of the value that has the largest
// power, which no other power can then overflow. Values are above 0 when r <= 0.
//
// Near order 0 the powers are all near 1, and what counts is by how much they are
// not; where the small powers vanish it is the sum itself that counts.
func (m mean) power(unit, r float64) float64 {
	sum, below, logs := 0.0, 0.0, 0.0
	for i, v := range m.x {
		w := m.weight(i)
		if w == 0 {
			continue
		}
		l := logRatio(v, unit)
		logs += w * l
		sum += w * math.Exp(r*l)
		below += w * math.Expm1(r*l)
	}
	switch {
	case r == 0:
		return unit * math.Exp(logs)
	case below > -0.5:
		return unit * math.Exp(math.Log1p(below)/r)
	default:
		return unit * math.Exp(math.Log(sum)/r)
	}
}

// logRatio returns ln(v/unit), where the ratio itself may be beyond a float64.
func logRatio(v, unit float64) float64 {
	const least, most = 1e-300, 1e300
	if ratio := v / unit; ratio > least && ratio < most {
		return math.Log(ratio)
	}
	return math.Log(v) - math.Log(unit)
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func place(i int) string { return strconv.Itoa(i + 1) }
