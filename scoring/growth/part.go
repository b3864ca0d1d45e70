package growth

// divide returns the Shapley values of the abilities in the difference of the volumes
// (L. S. Shapley, 1953, A value for n-person games; as a rule for dividing a change
// among its causes: A. F. Shorrocks, 2013, Journal of Economic Inequality 11,
// doi:10.1007/s10888-011-9214-z).
//
// Let x be the powers before and y those after, and the worth of a set of abilities
// the volume with these grown and the others not. What ability i gives after the set S
// is (y_i - x_i) times the product over the others of y in S and of x outside. The mean
// of that over all orders is
//
//	(y_i - x_i) * sum over k of e_k / (n * C(n-1, k))
//
// where e_k, the sum of those products over the sets S of k others, is the coefficient
// of s^k in the product of x_j + s y_j over the others. Nothing is subtracted but
// y_i - x_i, so that nothing is lost, in cubic time instead of 2^n products.
//
// All x and y are 0 or above, so that the sum grows with each of them: ends of the
// interval of a part follow from those of the powers.
func (g Growth) divide() []Range {
	n := g.before.space.Len()
	parts := make([]Range, n)
	lows, highs := make([]float64, n), make([]float64, n) // coefficients
	for i := range parts {
		i := int32(i)
		degree := 0
		lows[0], highs[0] = 1, 1
		for _, j := range g.before.space.ordered() {
			if j == i {
				continue
			}
			x, y := g.before.power(j), g.after.power(j)
			extend(lows[:degree+2], x.Lo, y.Lo)
			extend(highs[:degree+2], x.Hi, y.Hi)
			degree++
		}
		others := Range{mean(lows[:n]), mean(highs[:n])}
		x, y := g.before.power(i), g.after.power(i)
		least, most := y.Lo-x.Hi, y.Hi-x.Lo
		parts[i] = Range{least * others.Lo, most * others.Hi}
		if least < 0 {
			parts[i].Lo = least * others.Hi
		}
		if most < 0 {
			parts[i].Hi = most * others.Lo
		}
	}
	return parts
}

// extend multiplies a polynomial, whose highest coefficient is not set yet, by x + s y.
func extend(c []float64, x, y float64) {
	c[len(c)-1] = 0
	for k := len(c) - 1; k > 0; k-- {
		c[k] = c[k]*x + c[k-1]*y
	}
	c[0] *= x
}

// mean returns the mean over all orders of n abilities, of whose n-1 others the
// coefficients are.
func mean(c []float64) float64 {
	n := float64(len(c))
	sum, choose := 0.0, 1.0 // C(n-1, k)
	for k, e := range c {
		sum += e / choose
		choose *= (n - 1 - float64(k)) / float64(k+1)
	}
	return sum / n
}
