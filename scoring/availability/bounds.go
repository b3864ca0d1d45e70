package availability

import (
	"cmp"
	"slices"
)

// atLeastOf returns the sharp bound, from below at the low end and from above at the
// high one, for the chance that at least k of several things are up of which only
// the chances by themselves are known.
//
// From above it is the least over r from 0 to k-1 of the sum of all chances but the r
// largest over k - r (B. Rüger, 1978, doi:10.1007/BF02204362): the mean number of those
// that are up without these r is at least k - r times the chance. From below it is the
// same for too many that are down.
func atLeastOf(chances []Chance, k int, e end) pair {
	n := len(chances)
	if k > n {
		return pair{0, 1}
	}
	ends := make([]pair, n)
	for i, c := range chances {
		ends[i] = c.at(e)
	}
	if e == high {
		return ruger(ends, k)
	}
	for i, p := range ends {
		ends[i] = pair{p.down, p.up}
	}
	p := ruger(ends, n-k+1)
	return pair{p.down, p.up}
}

// ruger returns the largest chance that at least k of the events happen, k from 1 to
// their number.
func ruger(p []pair, k int) pair {
	n := len(p)
	// The least likely first; of those near 1 the opposite has the digits.
	slices.SortFunc(p, ascending)
	up, down := make([]float64, n+1), make([]float64, n+1) // sums of the first ones
	for i := range p {
		up[i+1] = up[i] + p[i].up
		down[i+1] = down[i] + p[i].down
	}
	best := pair{1, 0}
	for r := range k {
		// The sum of the opposites is n - r less that of the chances.
		x := pair{up[n-r] / float64(k-r), (down[n-r] - float64(n-k)) / float64(k-r)}
		if ascending(x, best) < 0 {
			best = pair{x.up, min(1, max(0, x.down))}
		}
	}
	return best
}

// ascending orders two chances, the lower one first: of two near 1 the opposite has the
// digits.
func ascending(x, y pair) int {
	up, down := cmp.Compare(x.up, y.up), cmp.Compare(y.down, x.down)
	if min(x.up, y.up) > 0.5 {
		return cmp.Or(down, up)
	}
	return cmp.Or(up, down)
}
