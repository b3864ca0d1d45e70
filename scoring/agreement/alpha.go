package agreement

import (
	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// Metric says how far two values are apart for [Alpha]. It is a closed set; the zero
// Metric is none.
type Metric struct{ word string }

// The metrics. Steps of a ladder are in order and no more: theirs is Ordinal.
var (
	// Nominal: 1 for any two values, for those without an order.
	Nominal = Metric{"nominal"}

	// Ordinal: the square of how many ratings lie between two values, half of those
	// of the two values among them. How values are numbered makes no difference.
	Ordinal = Metric{"ordinal"}

	// Interval: the square of the difference, for values whose differences compare.
	Interval = Metric{"interval"}

	// Ratio: the square of the difference over the sum, for values of 0 and above
	// with a true zero; 0 and 0 are not apart.
	Ratio = Metric{"ratio"}
)

// String returns the metric's word, "" for the zero Metric.
func (m Metric) String() string { return m.word }

// Alpha returns Krippendorff's alpha: by chance any two of all ratings are those of one
// unit (K. Krippendorff, Content Analysis, 4th edition 2018, chapter 12,
// doi:10.4135/9781071878781). Ratings may be missing, and raters need not be the same for
// each unit: a unit with m ratings has m of all, each beside the m - 1 others. Units with
// one rating are left out. What values there could be, which nobody gave, makes no
// difference.
//
// It fails with ErrUnknown for the zero Metric, with ErrRaters, ErrTooFew or
// ErrNoVariation, and with ErrScale when there is a value below 0 to take the ratio of.
// It takes time in proportion to the ratings and their logarithm. Ratios of more than 512
// different values are added up to some 1e-13 of the sum, see the comment on ratios.
func Alpha(r Ratings, m Metric) (Coefficient, error) {
	call := "Alpha(" + r.String() + ")"
	says, ok := metrics[m]
	if !ok {
		return Coefficient{}, fault.New(call, ErrUnknown, noMetric)
	}
	if m == Ratio {
		for g := range r.All() {
			if g.Value < 0 {
				return Coefficient{}, fault.New(call, ErrScale, negativeRatio, "rater", g.Rater, "unit", g.Unit, "number", number(g.Value))
			}
		}
	}
	s, err := sampleOf(r, taking{call: call})
	if err != nil {
		return Coefficient{}, err
	}
	c := coefficient{
		name:   account.Fill(text.EnJa("Krippendorff's alpha, {metric}", "クリッペンドルフの α（{metric}）"), "metric", says.name),
		chance: alphaSays, apart: says.apart, mean: meanOfRatings, sample: s,
	}
	a := alpha{sample: s}
	switch m {
	case Nominal:
		c.figure = newNominal(a)
	case Ordinal:
		c.figure = ordinal{a}
	case Interval:
		c.figure = newInterval(a)
	case Ratio:
		c.figure = newRatio(a)
	}
	return c.compute(call)
}

// alpha is what all alphas have in common. apart is of each unit, how far its ratings are
// apart: the sum over all ordered pairs of m ratings, divided by m - 1.
type alpha struct {
	*sample
	apart []float64
}

func (a alpha) memory() *memory {
	n := len(a.values)
	return &memory{a: make([]float64, n), b: make([]float64, n)}
}

// ratings is how many there are in a resample.
func (a alpha) ratings(times []int32) float64 {
	var n int
	for u, t := range times {
		n += int(t) * (a.start[u+1] - a.start[u])
	}
	return float64(n)
}

// observed is the mean of all ratings.
func (a alpha) observed(times []int32, ratings float64) float64 {
	var sum float64
	for u, t := range times {
		if t > 0 {
			sum += float64(t) * a.apart[u]
		}
	}
	return sum / ratings
}

type nominal struct{ alpha }

func newNominal(a alpha) nominal {
	a.apart = make([]float64, len(a.units))
	for u := range a.units {
		if a.only[u] < 0 {
			marks := a.marks(u)
			a.apart[u] = float64(len(marks)) * (1 - alike(marks))
		}
	}
	return nominal{a}
}

func (a nominal) of(times []int32, in *memory) (observed, expected float64) {
	a.count(times, in.a)
	n := a.ratings(times)
	same := 0.0
	for _, x := range in.a {
		same += x * x
	}
	return a.observed(times, n), (n*n - same) / (n * (n - 1))
}

// ordinal is the interval metric of midranks: what lies between two values, with half of
// those of each, is the difference of how many are below each, with half of its own.
type ordinal struct{ alpha }

func (a ordinal) of(times []int32, in *memory) (observed, expected float64) {
	a.count(times, in.a)
	n := a.ratings(times)
	var below float64
	for c, x := range in.a {
		rank := below + x/2 - n/2 // their mean is 0
		in.b[c] = rank
		expected += x * rank * rank
		below += x
	}
	for u, t := range times {
		if t == 0 || a.only[u] >= 0 {
			continue
		}
		marks := a.marks(u)
		m := float64(len(marks))
		first := in.b[marks[0]]
		var sum, squares float64
		if len(marks) == 2 {
			d := in.b[marks[1]] - first
			squares = d * d / 2
		} else {
			for _, c := range marks[1:] {
				sum += in.b[c] - first
			}
			mean := first + sum/m
			for _, c := range marks {
				d := in.b[c] - mean
				squares += d * d
			}
		}
		observed += float64(t) * 2 * m / (m - 1) * squares
	}
	return observed / n, 2 * expected / (n - 1)
}

// interval has of each unit the mean and the sum of squares around it, and adds them up
// like an analysis of variance. Values are shares of the range, from 0 to 1.
type interval struct {
	alpha
	mean, within []float64
	square       float64 // of the range
}

func newInterval(a alpha) interval {
	least := a.values[0]
	wide := a.values[len(a.values)-1] - least
	v := interval{alpha: a, mean: make([]float64, len(a.units)), within: make([]float64, len(a.units)), square: wide * wide}
	v.apart = make([]float64, len(a.units))
	share := make([]float64, len(a.values))
	for c, x := range a.values {
		share[c] = (x - least) / wide
	}
	for u := range a.units {
		marks := a.marks(u)
		m, first := float64(len(marks)), share[marks[0]]
		var sum float64
		for _, c := range marks {
			sum += share[c] - first
		}
		v.mean[u] = first + sum/m
		for _, c := range marks {
			d := share[c] - v.mean[u]
			v.within[u] += d * d
		}
		v.apart[u] = v.square * 2 * m * v.within[u] / (m - 1)
	}
	return v
}

func (v interval) of(times []int32, _ *memory) (observed, expected float64) {
	n := v.ratings(times)
	var sum float64
	for u, t := range times {
		sum += float64(int(t)*(v.start[u+1]-v.start[u])) * v.mean[u]
	}
	mean := sum / n
	for u, t := range times {
		if t > 0 {
			d := v.mean[u] - mean
			expected += float64(t) * (v.within[u] + float64(v.start[u+1]-v.start[u])*d*d)
		}
	}
	return v.observed(times, n), v.square * 2 * expected / (n - 1)
}

// ratio has a sum over all pairs of different values.
type ratio struct {
	alpha
	*ratios
}

func newRatio(a alpha) ratio {
	v := ratio{a, newRatios(a.values)}
	v.apart = make([]float64, len(a.units))
	var in *memory // for units with many ratings
	for u := range a.units {
		marks := a.marks(u)
		if len(marks) <= 512 {
			for i, c := range marks {
				for _, d := range marks[:i] {
					v.apart[u] += tenths(a.values[c], a.values[d])
				}
			}
			v.apart[u] *= 2
		} else {
			if in == nil {
				in = v.memory()
			}
			clear(in.a)
			for _, c := range marks {
				in.a[c]++
			}
			v.apart[u] = v.sum(in.a, in)
		}
		v.apart[u] /= float64(len(marks) - 1)
	}
	return v
}

func (v ratio) memory() *memory {
	in := v.alpha.memory()
	in.moments = make([]float64, v.room())
	return in
}

func (v ratio) of(times []int32, in *memory) (observed, expected float64) {
	v.count(times, in.a)
	n := v.ratings(times)
	return v.observed(times, n), v.sum(in.a, in) / (n * (n - 1))
}

// tenths is the ratio metric: (10 - 8) / (10 + 8), squared.
func tenths(c, k float64) float64 {
	if c == k {
		return 0
	}
	d := (c - k) / (c + k)
	return d * d
}

// metrics has the words of each metric.
var metrics = map[Metric]struct{ name, apart text.Text }{
	Nominal:  {text.EnJa("nominal", "名義尺度"), text.EnJa("1 for different marks, 0 for the same", "違う評定なら 1、同じなら 0")},
	Ordinal:  {text.EnJa("ordinal", "順序尺度"), text.EnJa("the square of how many ratings lie between two marks, with half of those of the two", "2 つの評定の間にある評定の数（両端は半分ずつ数える）の 2 乗")},
	Interval: {text.EnJa("interval", "間隔尺度"), text.EnJa("the square of the difference", "差の 2 乗")},
	Ratio:    {text.EnJa("ratio", "比例尺度"), text.EnJa("the square of the difference over the sum", "差を和で割った値の 2 乗")},
}
