package gauss

import "math"

// logSqrt2Pi is log sqrt(2 pi), OEIS A075700 with the other sign.
const logSqrt2Pi = 0.91893853320467274178032973640561763986139747363778341281715

// LogDensity returns log phi(x) = -x^2/2 - log sqrt(2 pi), -Inf at +-Inf.
func LogDensity(x float64) float64 { return -x*x/2 - logSqrt2Pi }

// Q returns P(Z > x), in [0, 1]. It is 0 above 38.6, see [LogQ].
func Q(x float64) float64 { return math.Erfc(x/math.Sqrt2) / 2 }

// LogQ returns log P(Z > x), in [-Inf, 0].
func LogQ(x float64) float64 {
	switch {
	case x < -1:
		return math.Log1p(-Q(-x))
	case x < 25:
		return math.Log(Q(x))
	}
	z := 1 / (x * x)
	return LogDensity(x) - math.Log(x) + math.Log1p(-z*(1-3*z*(1-5*z*(1-7*z*(1-9*z)))))
}

// Hazard returns phi(x)/Q(x), the chance per unit of ending just above x when x
// was reached. It is the inverse of the Mills ratio, and minus the derivative of
// [LogQ].
func Hazard(x float64) float64 { return math.Exp(LogDensity(x) - LogQ(x)) }

// UpperQuantile returns the x with log P(Z > x) = logP, for logP in [-Inf, 0];
// it is +Inf for -Inf, -Inf for 0 and NaN above 0.
func UpperQuantile(logP float64) float64 {
	switch {
	case !(logP <= 0):
		return math.NaN()
	case logP == 0:
		return math.Inf(-1)
	case logP > -math.Ln2:
		return -UpperQuantile(math.Log(-math.Expm1(logP)))
	}
	// Abramowitz and Stegun (1964) 26.2.23, within 4.5e-4.
	t := math.Sqrt(-2 * logP)
	if math.IsInf(t, 1) {
		return t
	}
	x := t - (2.515517+t*(0.802853+t*0.010328))/(1+t*(1.432788+t*(0.189269+t*0.001308)))
	for range 2 { // Halley
		f, h := LogQ(x)-logP, Hazard(x)
		x += f / h / (1 + f*(h-x)/(2*h))
	}
	return x
}
