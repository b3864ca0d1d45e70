package orthant

import "math"

// integral is the integral of a positive function, in panels that are split until
// the rules of Gauss and of Kronrod agree.
type integral struct {
	f        func(x float64) float64 // times a factor that makes its peak about 1
	sum, bad float64                 // the value so far, and its error
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
const panelTolerance = 1e-14

// concave adds the integral between lo and hi, perhaps infinite, of a function
// whose logarithm is concave, with a second derivative of at most -1. peak is near
// its largest value, and from there it falls by a factor of about e over scale.
//
// No panel falls by more than exp(-panelDrop): by concavity the points then see
// everything that is in it, walls (variables that are nearly determined) among
// them.
func (g *integral) concave(lo, hi, peak, scale float64) bool {
	for _, side := range [2]float64{1, -1} {
		end := hi - peak
		if side < 0 {
			end = peak - lo
		}
		from, high := 0.0, g.f(peak)
		least := 1e-15 * (1 + math.Abs(peak)) // a wall at rounding: nothing is beyond
		for length := 3 * scale; from < end && high > 1e-18 && length > least && g.points < maxPanelPoints; {
			to := min(from+length, end)
			low := g.f(peak + side*to)
			g.points++
			if low < high*panelDrop {
				length /= 4
				continue
			}
			g.sum += g.panel(peak+side*from, peak+side*to, 0)
			from, high = to, low
			length *= 2
		}
	}
	return g.sum > 0 && g.points < maxPanelPoints
}

const panelDrop = 1e-5

// graded adds the integral between 0 and 1 of a function that may change faster
// and faster towards 1, down to a scale.
func (g *integral) graded(scale float64) bool {
	scale = max(scale, 1e-15) // 0 would never get there: what is infinitely steep has this scale
	for from, length := 0.0, 3*scale; from < 1; length *= 2 {
		to := from + length
		if to > 0.7+0.3*from {
			to = 1
		}
		g.sum += g.panel(1-to, 1-from, 0)
		from = to
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
