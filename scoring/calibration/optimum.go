package calibration

import (
	"context"
	"math"

	"github.com/kakezan/kakezan/internal/parallel"
)

// grid are the ratios at which the search for the least deviance begins: 0, the border,
// and what is found in practice with room to both sides. Basins of local optima were seen
// to be as narrow as a factor of 4; between 0.03 and 30 the grid is finer than that.
var grid = [...]float64{0, 1e-4, 1e-3, 0.01, 0.03, 0.1, 0.18, 0.3, 0.56, 1, 1.8, 3, 5.6, 10, 18, 30, 100, 1e3, 1e4}

// vanished is the ratio below which a search that still goes down has reached the
// border, which is searched by itself.
const vanished = 1e-10

// equallyLow is by how much of itself a deviance has to be lower than another one: what
// is less is lost in rounding.
const equallyLow = 1e-11

// minimise returns the ratios of the least deviance. On each face (both ratios free,
// one of them 0, both 0) it goes down by Newton's method in the logarithms of the free
// ratios, from every point of the grid that is lowest among its neighbours on the face.
// Of two that are equally low the one on the border is taken. It fails when the context
// is done.
func (l *likelihood) minimise(ctx context.Context) ([2]float64, error) {
	var values [len(grid)][len(grid)]float64
	for i, s := range grid {
		if err := parallel.Cause(ctx); err != nil {
			return [2]float64{}, err
		}
		for j, r := range grid {
			values[i][j] = l.at([2]float64{s, r})
		}
	}
	best, least := [2]float64{}, values[0][0]
	for i, s := range grid {
		for j, r := range grid {
			if (i == 0 && j == 0) || !lowest(&values, i, j) {
				continue
			}
			if err := parallel.Cause(ctx); err != nil {
				return best, err
			}
			gamma, deviance, ok := l.descend([2]float64{s, r})
			if ok && deviance < least-equallyLow*(1+math.Abs(least)) {
				best, least = gamma, deviance
			}
		}
	}
	return best, nil
}

// lowest reports whether no neighbour of a point of the grid on its face is lower.
func lowest(values *[len(grid)][len(grid)]float64, i, j int) bool {
	around := func(i int) (from, to int) {
		if i == 0 {
			return 0, 0
		}
		return max(1, i-1), min(len(grid)-1, i+1)
	}
	fromI, toI := around(i)
	fromJ, toJ := around(j)
	for a := fromI; a <= toI; a++ {
		for b := fromJ; b <= toJ; b++ {
			if values[a][b] < values[i][j] {
				return false
			}
		}
	}
	return true
}

// descend goes down from a point along its face, and reports whether it came to rest
// there. Ratios that are 0 stay 0.
func (l *likelihood) descend(gamma [2]float64) ([2]float64, float64, bool) {
	deviance := l.at(gamma)
	for range 100 {
		step := l.newton()
		size := max(math.Abs(step[0]), math.Abs(step[1]))
		if size == 0 || math.IsNaN(size) {
			return gamma, deviance, size == 0
		}
		if longest := 2.0; size > longest {
			step[0], step[1] = step[0]*longest/size, step[1]*longest/size
		}
		var next [2]float64
		var value float64
		for half := 0; ; half++ {
			next = [2]float64{gamma[0] * math.Exp(step[0]), gamma[1] * math.Exp(step[1])}
			if value = l.at(next); value <= deviance || size < 1e-6 {
				break
			}
			if half == 50 {
				l.at(gamma)
				return gamma, deviance, true // rounding hides what is lower
			}
			step[0], step[1] = step[0]/2, step[1]/2
		}
		gamma, deviance = next, value
		if size < 1e-13 {
			return gamma, deviance, true
		}
		for i, g := range gamma {
			if g > 0 && g < vanished && step[i] < 0 {
				return gamma, deviance, false
			}
		}
	}
	return gamma, deviance, true
}

// newton returns the step of Newton's method in the logarithms of the ratios that are
// not 0, from where the deviance was last evaluated. Directions that curve down are
// turned around, so that the step always leads down.
func (l *likelihood) newton() (step [2]float64) {
	g, h := l.slopes()
	var b [2]float64
	var a [2][2]float64
	for i, x := range l.gamma {
		b[i] = x * g[i]
		for j, y := range l.gamma {
			a[i][j] = x * y * h[i][j]
		}
		a[i][i] += b[i]
	}
	switch {
	case l.gamma[0] == 0:
		return [2]float64{0, -b[1] / math.Abs(a[1][1])}
	case l.gamma[1] == 0:
		return [2]float64{-b[0] / math.Abs(a[0][0]), 0}
	}
	// Eigenvalues and vectors of the symmetric 2x2 matrix.
	angle := math.Atan2(2*a[0][1], a[0][0]-a[1][1]) / 2
	sin, cos := math.Sincos(angle)
	for _, v := range [2][2]float64{{cos, sin}, {-sin, cos}} {
		curve := v[0]*(a[0][0]*v[0]+a[0][1]*v[1]) + v[1]*(a[1][0]*v[0]+a[1][1]*v[1])
		along := (v[0]*b[0] + v[1]*b[1]) / math.Abs(curve)
		step[0] -= along * v[0]
		step[1] -= along * v[1]
	}
	return step
}
