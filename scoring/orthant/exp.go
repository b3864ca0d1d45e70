package orthant

import "math"

// exponentials is 2^(i/64).
var exponentials = func() (table [64]float64) {
	for i := range table {
		table[i] = math.Exp2(float64(i) / 64)
	}
	return table
}()

// quickExp returns e^x within 4e-14 + 1e-16 |x| of itself, for x up to 700, in a
// quarter of the time of math.Exp. Below -700 it is 0, above 700 +Inf.
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
	p := (1 + r) + s*((0.5+r*(1.0/6))+s*(1.0/24))
	return math.Float64frombits(math.Float64bits(exponentials[k&63])+k>>6<<52) * p
}
