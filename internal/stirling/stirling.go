// Package stirling is what Stirling's formula leaves over. Chances of counts are
// small differences of huge logarithms of factorials; written with this rest, the
// huge parts cancel on paper and not in floating point.
package stirling

import "math"

// From is where the series of [Rest] has 16 digits.
const From = 10

// Rest returns
//
//	log Gamma(z) - ((z-1/2) log z - z + log(2 pi)/2),
//
// about 1/(12z), for z > 0, with an absolute error of 1e-16 from [From] on, and of
// 1e-15 below (NIST Digital Library of Mathematical Functions, 5.11.1). It is NaN
// for NaN and for z that is not above 0.
func Rest(z float64) float64 {
	if z < From {
		v, _ := math.Lgamma(z)
		return v - ((z-0.5)*math.Log(z) - z + math.Log(2*math.Pi)/2)
	}
	q := 1 / (z * z)
	return (1./12 - q*(1./360-q*(1./1260-q*(1./1680-q*(1./1188-q*(691./360360-q/156)))))) / z
}
