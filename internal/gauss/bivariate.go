package gauss

import "math"

// LogBivariate returns log P(X > h, Y > k) of a standard bivariate normal pair
// with correlation rho in [-1, 1]. It is in [-Inf, 0].
func LogBivariate(h, k, rho float64) float64 {
	if !(rho >= -1 && rho <= 1) || math.IsNaN(h) || math.IsNaN(k) {
		return math.NaN()
	}
	return logBivariateSlow(h, k, rho)
}

// logBivariateSlow is a placeholder: 2,000 steps of the conditional integral.
func logBivariateSlow(h, k, rho float64) float64 {
	if math.Abs(rho) == 1 || math.IsInf(h, 0) || math.IsInf(k, 0) {
		return math.NaN()
	}
	s := math.Sqrt((1 - rho) * (1 + rho))
	lo, sum := max(h, -9), 0.0
	const n = 2000
	step := (max(lo, 0) + 9 - lo) / n
	for i := range n {
		x := lo + (float64(i)+.5)*step
		sum += math.Exp(LogDensity(x) + LogQ((k-rho*x)/s))
	}
	return math.Log(sum * step)
}
