package orthant

import "math"

// integral is the integral of a positive function that falls from its peak to
// both sides, roughly.
type integral struct {
	f        func(x float64) float64 // times a factor that makes f(peak) about 1
	lo, hi   float64                 // the ends, perhaps infinite
	peak     float64                 // in [lo, hi]
	scale    float64                 // how far from there f falls by a factor of about e
	reach    float64                 // f is nothing beyond peak +- reach
	sum, bad float64                 // the value, and its error
	noise    float64                 // the logarithm of f is known to so many last places of 1
	points   int
}

// Kronrod's 15 points and Gauss's 7 among them, on [-1, 1]. A. S. Kronrod, Nodes
// and weights of quadrature formulas (1965); the digits are those of QUADPACK
// (R. Piessens et al. 1983), routine QK15.
var (
	kronrodX = [8]float64{
		0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
		0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
		0.586087235467691130294144691693013, 0.405845151377397166906606412076961,
		0.207784955007898467600689403773245, 0,
	}
	kronrodW = [8]float64{
		0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
		0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
		0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
		0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
	}
	gaussW = [4]float64{
		0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
		0.381830050505118944950369775488975, 0.417959183673469387755102040816327,
	}
)

// panelTolerance is the error of a panel that is accepted, relative to the whole.
const panelTolerance = 1e-13

// run integrates outwards from the peak in panels of growing length, each split
// until Gauss and Kronrod agree. A sum may be there before. It returns false when
// that takes too long.
func (g *integral) run() bool {
	for _, side := range [2]float64{1, -1} {
		end := min(g.reach, g.hi-g.peak)
		if side < 0 {
			end = min(g.reach, g.peak-g.lo)
		}
		for from, length := 0.0, 3*g.scale; from < end; length *= 2 {
			to := from + length
			if to > 0.7*end+0.3*from {
				to = end
			}
			part := g.panel(g.peak+side*from, g.peak+side*to, 0)
			g.sum += part
			from = to
		}
	}
	return g.sum > 0 && g.points < maxPanelPoints
}

const maxPanelPoints = 20000

// panel returns the integral of exp(f - top) between a and b, in any order.
func (g *integral) panel(a, b float64, depth int) float64 {
	middle, half := (a+b)/2, math.Abs(b-a)/2
	center := g.f(middle)
	kronrod, gauss := kronrodW[7]*center, gaussW[3]*center
	for i := range 7 {
		v := g.f(middle-half*kronrodX[i]) + g.f(middle+half*kronrodX[i])
		kronrod += kronrodW[i] * v
		if i&1 == 1 {
			gauss += gaussW[i/2] * v
		}
	}
	g.points += 15
	kronrod *= half
	gauss *= half
	// QUADPACK's estimate: the error of Kronrod's rule is much below the
	// difference when that is small already.
	diff := math.Abs(kronrod - gauss)
	whole := max(g.sum, kronrod)
	estimate := diff
	if x := 200 * diff / max(kronrod, 1e-300); x < 1 {
		estimate = kronrod * x * math.Sqrt(x)
	}
	if estimate <= max(panelTolerance, 1e-15*g.noise)*whole || depth > 60 || g.points > maxPanelPoints {
		g.bad += estimate
		return kronrod
	}
	return g.panel(a, middle, depth+1) + g.panel(middle, b, depth+1)
}

// relErr returns the error of the value, relative to it.
func (g *integral) relErr() float64 { return g.bad/g.sum + 1e-14 }
