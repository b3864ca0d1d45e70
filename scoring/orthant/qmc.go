package orthant

import (
	"math"
	"time"
)

// shifts is how many times the points are shifted at random: the spread of
// the averages is the error.
const shifts = 8

// student is the 97.5 % point of Student's t of shifts-1 degrees of freedom,
// and wary what it is multiplied by, because averages over lattices have
// heavier tails than normal ones, and doubling ends at a small spread rather
// than a large one. Without it the bar covers in 92 to 93 % of 2,400 cases.
const (
	student = 2.364624
	wary    = 1.4
)

// weights is what is averaged over the unit cube.
type weights interface {
	// dims is the number of coordinates of a point.
	dims() int

	// weigh returns the sum of the weights of n <= block points: coordinate k
	// of the first is first[k] / 2^64, that of the next is step[k] / 2^64
	// further on, around the unit interval, which is folded by fold.
	weigh(first, step []uint64, n int) float64
}

// average is an average over the unit cube, with its error.
type average struct {
	mean    float64
	relErr  float64
	points  int
	reached bool
}

// fold is the baker's transformation, up and down the unit interval again, of
// a coordinate: with it a lattice integrates smooth functions that are not
// periodic almost as well as periodic ones (F. Hickernell 2002,
// doi:10.1007/978-3-642-56046-0_18). It returns a number inside of (0, 1).
func fold(x uint64) float64 {
	y := x<<1 ^ uint64(int64(x)>>63)
	return (float64(y>>12) + 0.5) * 0x1p-52
}

// floorErr is the least error that is claimed: shifts of a lattice happen to agree
// now and then, and tails are polynomials. Of 1,500 products of known pairs one was
// off by 6e-7 where eight shifts agreed to 2e-7.
const floorErr = 1e-6

// integrate averages weights over a lattice that is doubled until the error is
// small enough or the points or the time run out. It takes at least two points
// for each shift.
//
// The error is Student's interval of the averages of the shifts. Eight of them
// are sometimes close to each other by luck, so it can't be below a third of
// the one before the last doubling, nor of the change that the doubling made.
func integrate(w weights, o Options) average {
	began := time.Now()
	goal, most := o.relErr(), o.maxPoints()
	level := 8
	for level > 1 && shifts<<level > most {
		level--
	}
	dims := w.dims()
	var shift [shifts][]uint64
	state := o.Seed
	for r := range shift {
		shift[r] = make([]uint64, dims)
		for k := range shift[r] {
			shift[r][k] = splitmix(&state)
		}
	}
	first, step := make([]uint64, dims), make([]uint64, dims)
	var sums [shifts]float64
	var last average
	for start := true; ; start = false {
		count := 1 << level
		for k := range step {
			step[k] = latticeVector[k] << (64 - level)
		}
		left := count
		if !start { // only the points between those of the level before
			left = count / 2
			for r := range shift {
				for k := range step {
					shift[r][k] += step[k]
				}
			}
			for k := range step {
				step[k] *= 2
			}
		}
		for r := range sums {
			copy(first, shift[r])
			for i := 0; i < left; i += block {
				n := min(left-i, block)
				sums[r] += w.weigh(first, step, n)
				for k := range first {
					first[k] += step[k] * uint64(n)
				}
			}
		}
		if !start {
			for r := range shift {
				for k := range step {
					shift[r][k] -= step[k] / 2
				}
			}
		}
		now := spread(sums[:], count)
		now.points = shifts * count
		if !start && last.mean > 0 {
			change := math.Abs(now.mean-last.mean) / now.mean
			now.relErr = max(now.relErr, last.relErr/3, change/3)
		}
		now.relErr = max(now.relErr, floorErr)
		// One doubling at least: shifts alone may be near each other by luck.
		now.reached = now.relErr <= max(goal, floorErr) && now.mean > 0 && !start
		if now.reached || 2*now.points > most || level >= 24 ||
			o.Limit > 0 && 2*time.Since(began) > o.Limit {
			return now
		}
		last = now
		level++
	}
}

// spread returns the mean of sums of count weights each, and its error.
func spread(sums []float64, count int) average {
	mean, squares := 0.0, 0.0
	for _, s := range sums {
		mean += s
	}
	mean /= float64(len(sums))
	for _, s := range sums {
		squares += (s - mean) * (s - mean)
	}
	n := float64(len(sums))
	a := average{mean: mean / float64(count), relErr: 1}
	if mean > 0 {
		a.relErr = wary * student * math.Sqrt(squares/(n-1)/n) / mean
	}
	return a
}

// splitmix returns the next number of a generator (G. Steele, D. Lea, C. Flood
// 2014, doi:10.1145/2660193.2660195).
func splitmix(state *uint64) uint64 {
	*state += 0x9e3779b97f4a7c15
	z := *state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
