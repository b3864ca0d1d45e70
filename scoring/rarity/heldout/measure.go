package heldout

import "math"

// leastExpected is the smallest number of people that a contestant is taken to
// expect: who expects 0 of what somebody holds would be infinitely wrong, and no
// mean would say anything any more.
const leastExpected = 1e-6

// logError is |log10(mu/y)|. Of nobody, half a person is taken: there may be fewer
// than one.
func logError(mu float64, y int) float64 {
	return math.Abs(math.Log10(max(mu, leastExpected) / max(float64(y), 0.5)))
}

// deviance is that of the Poisson distribution.
func deviance(mu float64, y int) float64 {
	mu = max(mu, leastExpected)
	if y == 0 {
		return 2 * mu
	}
	k := float64(y)
	return 2 * max(k*math.Log(k/mu)-(k-mu), 0)
}

// noise returns the mean error and deviance of somebody who expects mu people and
// is right, when their number has the Poisson distribution.
func noise(mu float64) (meanError, meanDeviance float64) {
	spread := 10*math.Sqrt(mu) + 20
	from := int(max(math.Floor(mu-spread), 0))
	logGamma, _ := math.Lgamma(float64(from) + 1)
	weight := math.Exp(float64(from)*math.Log(mu) - mu - logGamma)
	sum := 0.0
	for y := from; float64(y) < mu+spread; y++ {
		meanError += weight * logError(mu, y)
		meanDeviance += weight * deviance(mu, y)
		sum += weight
		weight *= mu / float64(y+1)
	}
	return meanError / sum, meanDeviance / sum
}
