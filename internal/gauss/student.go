package gauss

import "math"

// nearlyNormal is the number of degrees of freedom above which a Student t
// variable is transformed into a normal one. Hill's series is then exact to 1e-13 of
// the logarithm, and the continued fraction would get long and lose digits.
const nearlyNormal = 1e4

// LogTQ returns log P(T > x) of a Student t variable with df > 0 degrees of
// freedom, +Inf (the normal) among them. It is in [-Inf, 0], and NaN for other
// df. The probability is right to 1e-12, its logarithm to 1e-13.
//
// It is the incomplete beta function by its continued fraction, with the factor
// before it in logarithms; for large df the transformation of G. W. Hill,
// Algorithm 395: Student's t-distribution, CACM 13 (1970),
// doi:10.1145/355598.355599.
func LogTQ(x, df float64) float64 {
	switch {
	case !(df > 0) || math.IsNaN(x):
		return math.NaN()
	case x < 0:
		return math.Log1p(-math.Exp(LogTQ(-x, df)))
	case math.IsInf(df, 1) || math.IsInf(x, 1):
		return LogQ(x)
	case df > nearlyNormal:
		return LogQ(hill(x, df))
	}
	df = max(df, 1e-300) // what is less has no places left
	a := df / 2
	ratio := x / math.Sqrt(df)
	if ratio > 1e100 { // the power law of the far tail, also where the ratio overflows
		logRatio := math.Log(x) - math.Log(df)/2
		return min(-df*logRatio+logGammaRatio(a)-math.Log(math.Pi)/2-math.Log(df), -math.Ln2)
	}
	square := ratio * ratio
	// log of z^a (1-z)^(1/2) / B(a, 1/2) with z = df/(df + x^2)
	front := -(a+0.5)*log1pSquare(ratio) + math.Log(ratio) + logGammaRatio(a) - math.Log(math.Pi)/2
	if square > 1.5/(a+1) { // z < (a+1)/(a+b+2)
		return min(front+math.Log(betaFraction(1/(1+square), a, 0.5)/(2*a)), -math.Ln2)
	}
	return math.Log(0.5) + math.Log1p(-2*math.Exp(front)*betaFraction(square/(1+square), 0.5, a))
}

// log1pSquare returns log(1 + r^2), also where r^2 overflows.
func log1pSquare(r float64) float64 {
	if r > 1e8 {
		return 2 * math.Log(r)
	}
	return math.Log1p(r * r)
}

// hill returns the normal deviate with the same tail as x.
func hill(x, df float64) float64 {
	a := df - 0.5
	b := 48 * a * a
	z := math.Sqrt(a * log1pSquare(x/math.Sqrt(df)))
	if a > 1e18 { // then what follows is below a last place, until it overflows
		return z
	}
	z2 := z * z
	return z + z*((z2+3)-(((4*z2+33)*z2+240)*z2+855)/(10*(b+0.8*z2*z2+100)))/b
}

// logGammaRatio returns log Gamma(a + 1/2)/Gamma(a) without the difference of
// two large numbers: the series for large a, to which a small a is raised.
// F. G. Tricomi, A. Erdelyi, The asymptotic expansion of a ratio of gamma
// functions, Pacific J. Math. 1 (1951), doi:10.2140/pjm.1951.1.133.
func logGammaRatio(a float64) float64 {
	product := 1.0
	for a < 20 {
		product *= a / (a + 0.5)
		a++
	}
	z := 1 / (a * a)
	return math.Log(product*math.Sqrt(a)) - (1.0/8-z*(1.0/192-z*(1.0/640-z*(17.0/14336-z*31.0/18432))))/a
}

// betaFraction returns the continued fraction of the incomplete beta function,
// I_z(a, b) = z^a (1-z)^b / (a B(a, b)) times it, by the modified Lentz method
// (Abramowitz and Stegun 26.5.8).
func betaFraction(z, a, b float64) float64 {
	const tiny = 1e-300
	c, d := 1.0, 1/notZero(1-(a+b)*z/(a+1), tiny)
	f := d
	for m := 1.0; m < 10000; m++ {
		even := m * (b - m) * z / ((a + 2*m - 1) * (a + 2*m))
		d = 1 / notZero(1+even*d, tiny)
		c = notZero(1+even/c, tiny)
		f *= d * c
		odd := -(a + m) * (a + b + m) * z / ((a + 2*m) * (a + 2*m + 1))
		d = 1 / notZero(1+odd*d, tiny)
		c = notZero(1+odd/c, tiny)
		f *= d * c
		if math.Abs(d*c-1) < 1e-16 {
			break
		}
	}
	return f
}

func notZero(x, tiny float64) float64 {
	if math.Abs(x) < tiny {
		return tiny
	}
	return x
}

// TUpperQuantile returns the x with log P(T > x) = logP of a Student t variable
// with df > 0 degrees of freedom, for logP in [-Inf, 0]; +Inf for -Inf and for
// what is beyond the largest float64, -Inf for 0 and NaN for other arguments.
// It is Newton's method for log P as a function of log x, which is concave.
func TUpperQuantile(logP, df float64) float64 {
	switch {
	case !(logP <= 0) || !(df > 0):
		return math.NaN()
	case math.IsInf(df, 1) || math.IsInf(logP, -1) || logP == 0:
		return UpperQuantile(logP)
	case logP > -math.Ln2:
		return -TUpperQuantile(math.Log(-math.Expm1(logP)), df)
	case logP == -math.Ln2:
		return 0
	}
	// In the far tail P = x^-df df^(df/2) / (df B(df/2, 1/2)).
	a := df / 2
	density := logGammaRatio(a) - math.Log(math.Pi*df)/2
	tail := (density-math.Log(df)-logP)/df + math.Log(df)/2 + math.Log(df)/(2*df)
	z := UpperQuantile(logP)
	if math.IsInf(z, 1) {
		return z
	}
	w := math.Log(df)/2 + math.Log(math.Expm1(min(z*z/max(df-0.5, 0.5), 700)))/2
	if tail > 20+math.Log(df) {
		w = tail
	}
	for range 60 {
		if w > 709.78 {
			if tail > 709.78 {
				return math.Inf(1)
			}
			w = tail
		}
		x := math.Exp(w)
		log := LogTQ(x, df)
		slope := math.Exp(density - (a+0.5)*log1pSquare(x/math.Sqrt(df)) + w - log)
		step := min(max((log-logP)/slope, -3), 3)
		w += step
		if math.Abs(step) < 1e-15*max(1, math.Abs(w)) {
			break
		}
	}
	return math.Exp(w)
}
