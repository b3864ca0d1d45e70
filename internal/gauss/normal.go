package gauss

import "math"

const (
	// logSqrt2Pi is log sqrt(2 pi), OEIS A075700 with the other sign.
	logSqrt2Pi = 0.91893853320467274178032973640561763986139747363778341281715

	// invSqrt2Pi is 1/sqrt(2 pi), OEIS A231863.
	invSqrt2Pi = 0.39894228040143267793994605993438186847585863116493465766593
)

// LogDensity returns log phi(x) = -x^2/2 - log sqrt(2 pi), -Inf at +-Inf.
func LogDensity(x float64) float64 { return -x*x/2 - logSqrt2Pi }

// Q returns P(Z > x), in [0, 1]. It is 0 above 38.7, see [LogQ].
func Q(x float64) float64 {
	if x < 0 {
		return 1 - Q(-x)
	}
	return expHalfSquare(x) * invSqrt2Pi * mills(x)
}

// LogQ returns log P(Z > x), in [-Inf, 0].
func LogQ(x float64) float64 {
	if x < 0 {
		return math.Log1p(-Q(-x))
	}
	return LogDensity(x) + math.Log(mills(x))
}

// Scaled returns P(Z > x) as m exp(e), with m in [0, 1] and e = -x^2/2 for x > 0
// and 0 otherwise. A product of many tails needs then one logarithm. It costs
// less than [LogQ].
func Scaled(x float64) (m, e float64) {
	if x > 0 {
		return invSqrt2Pi * mills(x), -x * x / 2
	}
	return Q(x), 0
}

// Hazard returns phi(x)/Q(x), the chance per unit of ending just above x when x
// was reached. It is the inverse of the Mills ratio, and minus the derivative of
// [LogQ]; 0 at -Inf and +Inf at +Inf.
func Hazard(x float64) float64 {
	if x < 0 {
		return expHalfSquare(x) * invSqrt2Pi / Q(x)
	}
	return 1 / mills(x)
}

// UpperQuantile returns the x with log P(Z > x) = logP, for logP in [-Inf, 0];
// it is +Inf for -Inf, -Inf for 0 and NaN above 0. It takes two steps of Halley's
// method for log Q from the start of Abramowitz and Stegun, Handbook of
// Mathematical Functions (1964), 26.2.23, which is within 4.5e-4.
func UpperQuantile(logP float64) float64 {
	switch {
	case !(logP <= 0):
		return math.NaN()
	case logP == 0:
		return math.Inf(-1)
	case logP > -math.Ln2:
		return -UpperQuantile(math.Log(-math.Expm1(logP)))
	}
	t := math.Sqrt(-2 * logP)
	if math.IsInf(t, 1) {
		return t
	}
	x := t - (2.515517+t*(0.802853+t*0.010328))/(1+t*(1.432788+t*(0.189269+t*0.001308)))
	for range 2 {
		f, h := LogQ(x)-logP, Hazard(x)
		x += f / h / (1 + f*(h-x)/(2*h))
	}
	return x
}
