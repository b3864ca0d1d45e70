package calibration

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"

	"gonum.org/v1/gonum/mat"

	"github.com/kakezan/kakezan/internal/fault"
)

// Draws is how many tables of ratings are drawn for the test of [Additive.Consistency]:
// enough that a probability of 0.05 is known to 0.007.
const Draws = 999

// Consistency says how far the ratings of each rater scatter around unit plus rater, and
// how often raters who scatter alike would differ so much. It is immutable. The zero
// Consistency is of nobody.
type Consistency struct {
	*additive
	scatter   []Scatter
	statistic float64
	p         float64
}

// Scatter is how far the ratings of one rater scatter. It is a small immutable value;
// equal ones are ==.
type Scatter struct {
	id      string
	ratings int
	sd      float64
	freedom float64
}

// ID returns the id of the rater.
func (s Scatter) ID() string { return s.id }

// Ratings returns how many ratings the rater gave.
func (s Scatter) Ratings() int { return s.ratings }

// Freedom returns how many of those are free to scatter: the sum over the ratings of 1
// less their leverage. Over all raters it adds up to [Additive.Freedom].
func (s Scatter) Freedom() float64 { return s.freedom }

// SD returns the square root of the sum of squared rests over the freedom, in the unit of
// the ratings, and whether it is defined: it is not below [LeastFreedom]. It is an
// estimate, since the rests of one rater depend on how others scatter, too.
func (s Scatter) SD() (float64, bool) {
	if !isEnough(s.freedom) {
		return math.NaN(), false
	}
	return s.sd, true
}

// LeastFreedom is the freedom below which nothing is said of how a rater scatters.
const LeastFreedom = 1

// isEnough reports whether a freedom is [LeastFreedom] or more, but for the rounding of
// its sum, which the order of raters changes.
func isEnough(freedom float64) bool { return freedom >= LeastFreedom-1e-9 }

// String returns the scatter, such as "kei 0.31 of 7 ratings", and "kei ? of 2 ratings"
// where it is not defined.
func (s Scatter) String() string {
	scatter := "?"
	if sd, ok := s.SD(); ok {
		scatter = strconv.FormatFloat(sd, 'g', 4, 64)
	}
	return s.id + " " + scatter + " of " + strconv.Itoa(s.ratings) + " ratings"
}

// Consistency compares how far raters scatter, by M. S. Bartlett's statistic
// (Properties of sufficiency and statistical tests, Proc. R. Soc. A 160 (1937),
// doi:10.1098/rspa.1937.0109),
//
//	(f log s^2 - sum f_r log s_r^2) / (1 + (sum 1/f_r - 1/f) / (3 (k-1)))
//
// over the k raters with a freedom of at least [LeastFreedom]. Its chi-squared law holds
// for independent samples, and rests of one table are not independent. So the
// probability is that among [Draws] tables of the same places with equal normal
// scatter, (1 + those that are at least as unequal) / (1 + Draws), which is exact for
// normal rests (G. A. Barnard 1963; A. C. A. Hope, J. R. Stat. Soc. B 30 (1968),
// doi:10.1111/j.2517-6161.1968.tb00759.x). The draws are the same each time.
//
// It fails with [ErrFreedom] where fewer than three raters can be compared (of two the
// rests mirror each other), where no degrees of freedom are left, or nothing is left
// over. It takes O(Draws (ratings + R^2)) steps for R raters.
func (a Additive) Consistency() (Consistency, error) {
	m := a.read()
	call := fmt.Sprintf("Consistency(%d ratings)", m.ratings())
	if wrong := m.noFreedom(); wrong != nil {
		return Consistency{}, wrong.In("%s", call)
	}
	freedom := m.freedoms()
	c := Consistency{additive: m}
	compared := 0
	for _, f := range freedom {
		if isEnough(f) {
			compared++
		}
	}
	if compared < 3 {
		return Consistency{}, fault.New(call, ErrFreedom, fewCompared, "count", strconv.Itoa(compared))
	}
	squares := make([]float64, len(m.raters))
	m.rests(m.value, squares)
	for r, id := range m.raters {
		sd := 0.0 // see Scatter.SD
		if isEnough(freedom[r]) {
			sd = m.scale * math.Sqrt(squares[r]/freedom[r])
		}
		c.scatter = append(c.scatter, Scatter{id, m.counts[r], sd, freedom[r]})
	}
	c.statistic = bartlett(squares, freedom)

	source := rand.New(rand.NewPCG(1937, 109))
	drawn, as := make([]float64, m.ratings()), 0
	for range Draws {
		for i := range drawn {
			drawn[i] = source.NormFloat64()
		}
		m.rests(drawn, squares)
		if bartlett(squares, freedom) >= c.statistic {
			as++
		}
	}
	c.p = float64(1+as) / (1 + Draws)
	return c, nil
}

// freedoms returns the freedom of each rater: the sum over the ratings of 1 less the
// leverage, 1/n_s + c'Vc with c the rater less the shares of the unit's raters.
func (a *additive) freedoms() []float64 {
	out := make([]float64, len(a.raters))
	for u := range a.units {
		raters, _ := a.of(u)
		w := 1 / float64(len(raters))
		rows := make([]float64, len(raters))
		all := 0.0
		for i, p := range raters {
			for _, q := range raters {
				rows[i] += w * a.inverse.At(p, q)
			}
			all += w * rows[i]
		}
		for i, p := range raters {
			if len(raters) > 1 { // else the unit takes the rating up
				out[p] += max(0, 1-w-(a.inverse.At(p, p)-2*rows[i]+all))
			}
		}
	}
	return out
}

// rests puts the sum of squared rests of each rater into squares, of any values in the
// places of the ratings.
func (a *additive) rests(values, squares []float64) {
	n := len(a.raters)
	right, effect := mat.NewVecDense(n, nil), mat.NewVecDense(n, nil)
	for u := range a.units {
		from, to := a.start[u], a.start[u+1]
		mean := meanOf(values[from:to])
		for i := from; i < to; i++ {
			right.SetVec(a.design.rater[i], right.AtVec(a.design.rater[i])+values[i]-mean)
		}
	}
	effect.MulVec(a.inverse, right)
	clear(squares)
	for u := range a.units {
		from, to := a.start[u], a.start[u+1]
		sum := 0.0
		for i := from; i < to; i++ {
			sum += values[i] - effect.AtVec(a.design.rater[i])
		}
		mean := sum / float64(to-from)
		for i := from; i < to; i++ {
			rest := values[i] - effect.AtVec(a.design.rater[i]) - mean
			squares[a.design.rater[i]] += rest * rest
		}
	}
}

// bartlett returns Bartlett's statistic of raters with a freedom that is large enough.
func bartlett(squares, freedom []float64) float64 {
	var f, sum, logs, inverse float64
	k := 0
	for r, free := range freedom {
		if !isEnough(free) {
			continue
		}
		k++
		f += free
		sum += squares[r]
		logs += free * math.Log(squares[r]/free)
		inverse += 1 / free
	}
	return max(0, f*math.Log(sum/f)-logs) / (1 + (inverse-1/f)/(3*float64(k-1)))
}

// Raters returns how far each rater scatters, in the order of their ids. The slice is
// the caller's own.
func (c Consistency) Raters() []Scatter { return slices.Clone(c.scatter) }

// Statistic returns Bartlett's statistic: 0 where all scatter alike, +Inf where one does
// not scatter at all.
func (c Consistency) Statistic() float64 { return c.statistic }

// P returns how often raters who scatter alike would differ at least so much, in
// [1/(Draws+1), 1]; 1 for the zero Consistency, in which nobody differs.
func (c Consistency) P() float64 {
	if c.additive == nil {
		return 1
	}
	return c.p
}

// Equal reports whether both are of the same ratings.
func (c Consistency) Equal(d Consistency) bool {
	return Additive{c.additive}.Equal(Additive{d.additive})
}

// String returns the statistic and its probability, such as "Bartlett 3.2, p 0.41", and
// "not known" for the zero Consistency.
func (c Consistency) String() string {
	if c.additive == nil {
		return nothing
	}
	return fmt.Sprintf("Bartlett %.4g, p %.3g", c.statistic, c.p)
}
