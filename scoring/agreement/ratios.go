package agreement

import "math"

// ratios adds up n_c n_k ((c - k) / (c + k))^2 over all pairs of values.
//
// Of up to 512 different values it adds up the pairs. Of more it uses that the term is
// tanh((ln c - ln k) / 2)^2, a function of the difference of logarithms that is analytic
// up to pi i. The logarithms are cut into boxes of at most 1 width, and of two boxes the
// term is a sum of 16 by 16 products of Chebyshev polynomials: so the pairs of two boxes
// are added up from 16 sums of each (W. Fong and E. Darve, "The black-box fast multipole
// method", J. Comp. Phys. 2009, doi:10.1016/j.jcp.2009.08.031, without its tree). The
// nearest pole is 2 pi half-widths away, so that the error falls with 12.6^-16, or 2e-18
// of the largest term for each pair of ratings: rounding is more. Boxes that are further
// apart than 40 have the term 1 to the last bit.
type ratios struct {
	values []float64
	first  int // of the values above 0

	// Of more than the limit only: the box of each value above 0, the polynomials at
	// its place in the box, and the factors of their products by how many boxes two
	// boxes are apart.
	box         []int32
	polynomials [][degrees]float64
	terms       [][degrees][degrees]float64
	boxes       int
}

const (
	pairsUpTo = 512 // different values
	degrees   = 16
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

	r.box, r.polynomials = make([]int32, len(positive)), make([][degrees]float64, len(positive))
	for c, v := range positive {
		at := above(v, positive[0]) / width
		box := min(int(at), r.boxes-1)
		r.box[c], r.polynomials[c] = int32(box), chebyshev(2*(at-float64(box))-1)
	}
	for d := range r.boxes {
		if float64(d-1)*width > farApart {
			break
		}
		r.terms = append(r.terms, expanded(func(x, y float64) float64 {
			t := math.Tanh(width * (float64(d) + (x-y)/2) / 2)
			return t * t
		}))
	}
	return r
}

// chebyshev is the first polynomials at x, from -1 to 1.
func chebyshev(x float64) [degrees]float64 {
	t := [degrees]float64{1, x}
	for i := 2; i < degrees; i++ {
		t[i] = 2*x*t[i-1] - t[i-2]
	}
	return t
}

// expanded is the factors of the products of polynomials that sum up to a function of two
// numbers from -1 to 1, as far as it is smooth: those that meet it at the nodes (J. C.
// Mason and D. C. Handscomb, Chebyshev Polynomials, 2002, section 6.3).
func expanded(of func(x, y float64) float64) [degrees][degrees]float64 {
	var at [degrees][degrees]float64 // the polynomials at each node
	for a := range at {
		at[a] = chebyshev(math.Cos(math.Pi * (float64(a) + 0.5) / degrees))
	}
	var half, out [degrees][degrees]float64
	for a := range at {
		for b := range at {
			v := of(at[a][1], at[b][1])
			for j, t := range at[b] {
				half[a][j] += v * t
			}
		}
	}
	for a := range at {
		for i, t := range at[a] {
			for j, v := range half[a] {
				out[i][j] += t * v
			}
		}
	}
	for i := range out {
		for j := range out[i] {
			scale := 4.0 / (degrees * degrees)
			if i == 0 {
				scale /= 2
			}
			if j == 0 {
				scale /= 2
			}
			out[i][j] *= scale
		}
	}
	return out
}

// above is ln(v / least), of close values as exact as their difference.
func above(v, least float64) float64 {
	if v < 2*least {
		return math.Log1p((v - least) / least)
	}
	return math.Log(v) - math.Log(least)
}

// room is how many numbers sum writes to memory.
func (r *ratios) room() int { return r.boxes * degrees }

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
		into := (*[degrees]float64)(in.moments[degrees*int(r.box[c]):])
		for i, t := range &r.polynomials[c] {
			into[i] += n * t
		}
	}
	if r.first == 1 {
		sum += 2 * counts[0] * positive // 0 is 1 apart from all others
	}
	var done float64 // ratings in boxes that are far below
	for b := range r.boxes {
		mine := in.moments[degrees*b:][:degrees]
		for d := range min(b+1, len(r.terms)) {
			terms, other, part := &r.terms[d], in.moments[degrees*(b-d):][:degrees], 0.0
			for i, x := range mine {
				var row float64
				for j, y := range other {
					row += y * terms[i][j]
				}
				part += x * row
			}
			if d > 0 {
				part *= 2
			}
			sum += part
		}
		if far := b - len(r.terms); far >= 0 {
			done += in.moments[degrees*far]
		}
		sum += 2 * mine[0] * done
	}
	return sum
}
