package agreement

import "math"

// ratios adds up n_c n_k ((c - k) / (c + k))^2 over all pairs of values.
//
// Of up to 512 different values it adds up the pairs. Of more it uses that the term is
// tanh((ln c - ln k) / 2)^2, a function of the difference of logarithms that is analytic
// up to pi i. The logarithms are cut into boxes of at most 1 width; in each of them the
// counts become as many counts at 16 Chebyshev nodes as give the same sum with each
// polynomial of degree 15, and the pairs of nodes are added up (W. Fong and E. Darve, "The
// black-box fast multipole method", J. Comp. Phys. 2009, doi:10.1016/j.jcp.2009.08.031,
// without its tree). The nearest pole is 2 pi half-widths away, so that the error falls
// with 12.6^-16, or 2e-18 of the largest term for each pair of ratings: rounding is more.
// Boxes that are further apart than 40 have the term 1 to the last bit.
type ratios struct {
	values []float64
	first  int // of the values above 0

	// Of more than the limit only: the box of each value above 0, its weights at the
	// nodes, and the terms of all nodes of two boxes by how many boxes they are apart.
	box     []int32
	weights []float64
	terms   [][]float64
	boxes   int
}

const (
	pairsUpTo = 512 // different values
	nodes     = 16
	farApart  = 40 // tanh(20)^2 is 1 in float64
)

func newRatios(values []float64) *ratios {
	r := &ratios{values: values}
	if len(values) <= pairsUpTo {
		return r
	}
	if values[0] == 0 {
		r.first = 1
	}
	positive := values[r.first:]
	wide := above(positive[len(positive)-1], positive[0])
	r.boxes = max(1, int(math.Ceil(wide)))
	width := wide / float64(r.boxes)

	var node [nodes]float64 // from -1 to 1
	for i := range node {
		node[i] = math.Cos(math.Pi * (float64(i) + 0.5) / nodes)
	}
	r.box, r.weights = make([]int32, len(positive)), make([]float64, nodes*len(positive))
	for c, v := range positive {
		at := above(v, positive[0]) / width
		box := min(int(at), r.boxes-1)
		r.box[c] = int32(box)
		interpolate(2*(at-float64(box))-1, &node, r.weights[nodes*c:nodes*(c+1)])
	}
	for d := range r.boxes {
		if float64(d-1)*width > farApart {
			break
		}
		terms := make([]float64, nodes*nodes)
		for i, x := range node {
			for j, y := range node {
				t := math.Tanh(width * (float64(d) + (x-y)/2) / 2)
				terms[i*nodes+j] = t * t
			}
		}
		r.terms = append(r.terms, terms)
	}
	return r
}

// above is ln(v / least), of close values as exact as their difference.
func above(v, least float64) float64 {
	if v < 2*least {
		return math.Log1p((v - least) / least)
	}
	return math.Log(v) - math.Log(least)
}

// interpolate sets the weights with which the values of a polynomial at the nodes give
// that at x: the barycentric formula (J.-P. Berrut and L. N. Trefethen, 2004,
// doi:10.1137/S0036144502417715).
func interpolate(x float64, node *[nodes]float64, weights []float64) {
	var sum float64
	sign := 1.0
	for i, at := range node {
		if x == at {
			clear(weights)
			weights[i] = 1
			return
		}
		weights[i] = sign * math.Sin(math.Pi*(float64(i)+0.5)/nodes) / (x - at)
		sum += weights[i]
		sign = -sign
	}
	for i := range weights {
		weights[i] /= sum
	}
}

// room is how many numbers sum writes to memory.
func (r *ratios) room() int { return r.boxes * nodes }

// sum returns the sum over all ordered pairs, with as many ratings of each value.
func (r *ratios) sum(counts []float64, in *memory) float64 {
	var sum float64
	if r.boxes == 0 {
		for c, n := range counts {
			if n == 0 {
				continue
			}
			v, part := r.values[c], 0.0
			for k, m := range counts[:c] {
				d := (v - r.values[k]) / (v + r.values[k])
				part += m * d * d
			}
			sum += n * part
		}
		return 2 * sum
	}

	clear(in.moments)
	var positive float64
	for c, n := range counts[r.first:] {
		if n == 0 {
			continue
		}
		positive += n
		into := in.moments[nodes*int(r.box[c]):][:nodes]
		for i, w := range r.weights[nodes*c:][:nodes] {
			into[i] += n * w
		}
	}
	if r.first == 1 {
		sum += 2 * counts[0] * positive // 0 is 1 apart from all others
	}
	var done float64 // ratings in boxes that are far below
	for b := range r.boxes {
		mine := in.moments[nodes*b:][:nodes]
		for d, terms := range r.terms {
			if d > b {
				break
			}
			other, part := in.moments[nodes*(b-d):][:nodes], 0.0
			for i, x := range mine {
				var row float64
				for j, y := range other {
					row += y * terms[i*nodes+j]
				}
				part += x * row
			}
			if d > 0 {
				part *= 2
			}
			sum += part
		}
		if far := b - len(r.terms); far >= 0 {
			for _, x := range in.moments[nodes*far:][:nodes] {
				done += x
			}
		}
		var here float64
		for _, x := range mine {
			here += x
		}
		sum += 2 * here * done
	}
	return sum
}
