package orthant

import "math"

// exponentials is 2^(i/64).
var exponentials = func() (table [64]float64) {
	for i := range table {
		table[i] = math.Exp2(float64(i) / 64)
	}
	return table
}()

// quickExp returns e^x within 5e-16 + 3e-16 |x| of itself, in a third of the
// time of math.Exp. Below -700 it is 0, above 700 +Inf.
func quickExp(x float64) float64 {
	if !(x > -700 && x < 700) {
		if x >= 700 {
			return math.Inf(1)
		}
		return 0
	}
	const shift = 0x1.8p52 // rounds what it is added to, into the lowest bits
	t := x*(64/math.Ln2) + shift
	k := math.Float64bits(t)
	r := x - (t-shift)*(math.Ln2/64)
	s := r * r
	p := (1 + r) + s*((0.5+r*(1.0/6))+s*(1.0/24+r*(1.0/120)))
	return math.Float64frombits(math.Float64bits(exponentials[k&63])+k>>6<<52) * p
}

// smooth returns the sum of from exp(-half (x - at)^2).
// It is quickExp, in the loop.
func smooth(from, x []float64, at, half float64) float64 {
	const shift = 0x1.8p52
	from = from[:len(x)]
	sum := 0.0
	for i, x := range x {
		x -= at
		x *= -x * half
		x = max(x, -700)
		t := x*(64/math.Ln2) + shift
		k := math.Float64bits(t)
		r := x - (t-shift)*(math.Ln2/64)
		s := r * r
		p := (1 + r) + s*((0.5+r*(1.0/6))+s*(1.0/24+r*(1.0/120)))
		sum += from[i] * (math.Float64frombits(math.Float64bits(exponentials[k&63])+k>>6<<52) * p)
	}
	return sum
}
