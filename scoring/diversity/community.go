package diversity

import "math"

// tiny is the least number, in units of the largest weight, from which sums of weights
// are computed as they are. What is smaller may have lost digits, or vanished, where
// the numbers of a float64 end.
const tiny = 0x1p-900

// kind is one kind that has a weight, with all that the figures need. Numbers whose
// logarithm is kept too may vanish; the logarithm never does.
type kind struct {
	at          int     // its place in the weights
	share       float64 // p_i, of all weights
	ordinary    float64 // (Zp)_i
	other       float64 // 1 - (Zp)_i, with all its digits when it is small
	ratio       float64 // p_i / (Zp)_i
	logShare    float64
	logOrdinary float64
}

// community is the kinds that have a weight, in units of the largest one.
type community struct {
	all     []float64 // all weights, in their places
	at      []int     // the places of the kinds that have one
	weights []float64 // theirs, as they were given
	most    float64   // the largest one
	a       []float64 // weights / most: in [0, 1], the smallest may vanish
	sum     float64   // of a: from 1 to their number
	z       Similarity
}

// newCommunity returns the kinds that have a weight, without the one at the place skip.
// The weights are as they should be, and at least one is left.
func newCommunity(weights []float64, z Similarity, skip int) community {
	c := community{all: weights, z: z}
	n := 0
	for i, w := range weights {
		if w > 0 && i != skip {
			n++
			c.most = max(c.most, w)
		}
	}
	floats := make([]float64, 2*n)
	c.at, c.weights, c.a = make([]int, 0, n), floats[:0:n], floats[n:n]
	for i, w := range weights {
		if w > 0 && i != skip {
			c.at, c.weights, c.a = append(c.at, i), append(c.weights, w), append(c.a, w/c.most)
		}
	}
	for _, a := range c.a {
		c.sum += a
	}
	return c
}

// kinds returns the kinds with their numbers.
func (c community) kinds() []kind {
	kinds := make([]kind, len(c.at))
	for i := range kinds {
		k := c.kind(i, c.row(i), c.sum, -1)
		if k.share > 0.5 {
			k.logShare = math.Log1p(-c.others(i))
		}
		switch {
		case c.z.n == 0:
			k.logOrdinary, k.other = k.logShare, 1-k.share
			if k.share > 0.5 {
				k.other = c.others(i)
			}
		case k.ordinary > 0.5:
			k.other = c.unlike(i)
			k.logOrdinary = math.Log1p(-k.other)
		default:
			k.other = 1 - k.ordinary
		}
		kinds[i] = k
	}
	return kinds
}

// kind returns kind i among kinds that weigh sum, where the row i of Z times them is
// za; of them one, skip, is left out.
func (c community) kind(i int, za, sum float64, skip int) kind {
	k := kind{at: c.at[i], share: c.a[i] / sum}
	if c.a[i] >= tiny {
		k.logShare = math.Log(k.share)
	} else {
		k.logShare = logOf(c.weights[i]) - logOf(c.most) - math.Log(sum)
	}
	switch {
	case c.z.n == 0:
		k.ordinary, k.logOrdinary, k.ratio = k.share, k.logShare, 1
	case za >= tiny:
		k.ordinary = min(za/sum, 1)
		k.logOrdinary, k.ratio = math.Log(k.ordinary), c.a[i]/za
	default:
		k.logOrdinary, k.ratio = c.far(i, skip)
		k.logOrdinary -= logOf(c.most) + math.Log(sum)
		k.ordinary = math.Exp(k.logOrdinary)
	}
	return k
}

// row returns row i of Z times the weights. Sums are made four at a time.
func (c community) row(i int) float64 {
	if c.z.n == 0 {
		return c.a[i]
	}
	row := c.z.z[c.at[i]*c.z.n:][:c.z.n]
	var s0, s1, s2, s3 float64
	j := 0
	if len(c.a) == len(row) {
		for ; j+4 <= len(row); j += 4 {
			r, a := row[j:j+4:j+4], c.a[j:j+4:j+4]
			s0 += r[0] * a[0]
			s1 += r[1] * a[1]
			s2 += r[2] * a[2]
			s3 += r[3] * a[3]
		}
	} else {
		for ; j+4 <= len(c.a); j += 4 {
			at, a := c.at[j:j+4:j+4], c.a[j:j+4:j+4]
			s0 += row[at[0]] * a[0]
			s1 += row[at[1]] * a[1]
			s2 += row[at[2]] * a[2]
			s3 += row[at[3]] * a[3]
		}
	}
	for ; j < len(c.a); j++ {
		s0 += row[c.at[j]] * c.a[j]
	}
	return (s0 + s1) + (s2 + s3)
}

// rowWithout returns the row without kind skip.
func (c community) rowWithout(i, skip int) float64 {
	s := 0.0
	for j, a := range c.a {
		if j != skip {
			s += c.z.At(c.at[i], c.at[j]) * a
		}
	}
	return s
}

// others returns the share of all kinds but i.
func (c community) others(i int) float64 {
	s := 0.0
	for j, a := range c.a {
		if j != i {
			s += a
		}
	}
	return s / c.sum
}

// unlike returns 1 - (Zp)_i as the sum that it is.
func (c community) unlike(i int) float64 {
	row := c.z.z[c.at[i]*c.z.n:][:c.z.n]
	s := 0.0
	for j, a := range c.a {
		s += (1 - row[c.at[j]]) * a
	}
	return s / c.sum
}

// far returns the logarithm of row i of Z times the weights as they were given, and the
// part that kind i has in it, where the numbers themselves would vanish: with exponents
// of their own.
func (c community) far(i, skip int) (log, ratio float64) {
	const none = -1 << 30
	most := none
	for j, w := range c.weights {
		if _, e := split(c.z.At(c.at[i], c.at[j]), w); j != skip {
			most = max(most, e)
		}
	}
	s := 0.0
	for j, w := range c.weights {
		if m, e := split(c.z.At(c.at[i], c.at[j]), w); j != skip {
			s += math.Ldexp(m, e-most)
		}
	}
	m, e := math.Frexp(c.weights[i])
	return math.Log(s) + float64(most)*math.Ln2, min(math.Ldexp(m, e-most)/s, 1)
}

// logOf is the logarithm also of subnormal numbers, of which math.Log takes another one on
// some machines (of 5e-324 it is -709.1 on amd64, not -744.4).
func logOf(x float64) float64 {
	m, e := math.Frexp(x)
	return math.Log(m) + float64(e)*math.Ln2
}

// split returns a product as a fraction and an exponent of 2, far below all others for
// a product of 0.
func split(z, w float64) (m float64, e int) {
	if z == 0 {
		return 0, -1 << 20
	}
	zm, ze := math.Frexp(z)
	wm, we := math.Frexp(w)
	return zm * wm, ze + we
}
