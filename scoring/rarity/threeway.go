package rarity

import "math"

// triple is three skills with their shares, alone and by pairs.
type triple struct {
	single [3]float64
	pair   [3]float64 // of skills 0 and 1, 0 and 2, 1 and 2
}

// cells are the shares of the eight combinations when p is the share of all
// three: first the four with an odd number of skills, then the four others.
func (t triple) cells(p float64) (odd, even [4]float64) {
	a, b, c := t.pair[0], t.pair[1], t.pair[2]
	odd = [4]float64{p, t.single[0] - a - b + p, t.single[1] - a - c + p, t.single[2] - b - c + p}
	even = [4]float64{a - p, b - p, c - p, 1 - t.single[0] - t.single[1] - t.single[2] + a + b + c - p}
	return odd, even
}

// ends are Frechet's bounds of the share of all three, given the pairs.
func (t triple) ends() (lo, hi float64) {
	odd, even := t.cells(0)
	return max(0, -odd[1], -odd[2], -odd[3]), min(even[0], even[1], even[2], even[3])
}

// at returns the share of all three at which the three-way interaction
//
//	log (p111 p100 p010 p001 / (p110 p101 p011 p000))
//
// is g; at 0 that is maximum entropy. The interaction rises with the share, so
// there is one solution inside the bounds; it is found by Newton's method, kept
// in a bracket. It returns false when there is no room between the bounds.
func (t triple) at(g float64) (p float64, ok bool) {
	return t.near(t.pair[0]*t.pair[1]*t.pair[2]/(t.single[0]*t.single[1]*t.single[2]), g)
}

// near is at, from a first guess on.
func (t triple) near(p, g float64) (share float64, ok bool) {
	lo, hi := t.ends()
	if !(hi > lo) {
		return max(lo, hi, 0), false
	}
	if !(p > lo && p < hi) {
		p = (lo + hi) / 2
	}
	for range 100 {
		odd, even := t.cells(p)
		f := math.Log(odd[0]*odd[1]/(even[0]*even[1])*(odd[2]*odd[3]/(even[2]*even[3]))) - g
		if f < 0 {
			lo = p
		} else {
			hi = p
		}
		next := p - f*t.room(p)
		if !(next > lo && next < hi) {
			next = (lo + hi) / 2
		}
		if math.Abs(next-p) <= 1e-13*p {
			return next, true
		}
		p = next
	}
	return p, true
}

// room is the derivative of the share by the interaction, 1 / sum_cells 1/cell. It
// is also n times the variance of the share among samples of n people with these
// pairs: what a count of three still says when the pairs are known.
func (t triple) room(p float64) float64 {
	odd, even := t.cells(p)
	sum := 0.0
	for i := range odd {
		sum += 1/odd[i] + 1/even[i]
	}
	return 1 / sum
}
