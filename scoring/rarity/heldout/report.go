package heldout

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"github.com/kakezan/kakezan/skills/text"
)

// Report says how right contestants are on people whom they have not seen. It is
// immutable. The zero Report is that of no comparison, and has no rows.
type Report struct {
	people, found, judged, refused int
	size, least, splits            int
	noise                          Noise
	rows                           []Row
}

// People returns the number of people of both halves together of whom anything is
// known.
func (r Report) People() int { return r.people }

// Combinations returns by how many combinations the contestants were judged.
func (r Report) Combinations() int { return r.judged }

// Found returns how many combinations there were to choose from, and false when
// there are too many to count them.
func (r Report) Found() (n int, ok bool) { return r.found, r.found > 0 }

// Refused returns how many chosen combinations were left out because a contestant
// refused them, see [Predictor], or because nobody was known on them in a half that
// was to judge.
func (r Report) Refused() int { return r.refused }

// Size returns the number of skills of a combination.
func (r Report) Size() int { return r.size }

// Least returns how many people of the whole population hold a combination at
// least.
func (r Report) Least() int { return r.least }

// Splits returns the number of splits into halves.
func (r Report) Splits() int { return r.splits }

// Noise returns what somebody would get who knows the true shares.
func (r Report) Noise() Noise { return r.noise }

// Rows yields how right each contestant is, in the order of the options. It can be
// run again.
func (r Report) Rows() iter.Seq[Row] { return slices.Values(r.rows) }

// Equal reports whether both reports are the same in every part.
func (r Report) Equal(s Report) bool {
	return r.people == s.people && r.found == s.found && r.judged == s.judged && r.refused == s.refused &&
		r.size == s.size && r.least == s.least && r.splits == s.splits &&
		r.noise == s.noise && slices.EqualFunc(r.rows, s.rows, Row.Equal)
}

// Noise is the noise of the judge: the error and the deviance that somebody has on
// average who knows the true shares, when the number of people of a half who hold a
// combination has the Poisson distribution. The true shares are taken to be those
// of the whole population.
type Noise struct{ err, deviance float64 }

// Error returns the mean |log10(mu/y)|.
func (n Noise) Error() float64 { return n.err }

// Deviance returns the mean deviance, about 1.
func (n Noise) Deviance() float64 { return n.deviance }

// Row is how right one contestant is. It is immutable.
type Row struct {
	name            text.Text
	err, deviance   Measure
	ranged          bool
	coverage, width Measure
}

// Name returns the contestant's name.
func (r Row) Name() text.Text { return r.name }

// Error returns the mean over the combinations of |log10(mu/y)|, for mu people
// expected and y counted. Nobody counted is taken as half a person, and less than a
// millionth of a person expected as a millionth.
func (r Row) Error() Measure { return r.err }

// Deviance returns the mean over the combinations of 2 (y ln(y/mu) - (y - mu)), with
// mu as in [Row.Error].
func (r Row) Deviance() Measure { return r.deviance }

// Coverage returns the share of combinations whose count lies in the range that
// was foretold for it, both ends included; false when the contestant foretells no
// ranges. They are to hold it with a chance of rarity.Level. Ranges of whole people
// hold a little more, the more so the fewer people are expected.
func (r Row) Coverage() (Measure, bool) { return r.coverage, r.ranged }

// Width returns the median over the combinations of log10((hi + 1/2) / (lo + 1/2)),
// for the ranges from lo to hi people; false when there are none.
func (r Row) Width() (Measure, bool) { return r.width, r.ranged }

// Equal reports whether both rows are the same in every part.
func (r Row) Equal(s Row) bool {
	return r.name.Equal(s.name) && r.err == s.err && r.deviance == s.deviance &&
		r.ranged == s.ranged && r.coverage == s.coverage && r.width == s.width
}

// Measure is a number that was measured once for each split. It is a small
// comparable value.
type Measure struct {
	mean, spread float64
	splits       int
}

// Mean returns the mean over the splits.
func (m Measure) Mean() float64 { return m.mean }

// Spread returns the standard deviation over the splits, of one of them; false when
// there was only one. The splits are of the same people, so that it does not say
// how far the mean is from that of other people.
func (m Measure) Spread() (sd float64, ok bool) { return m.spread, m.splits > 1 }

func newMeasure(values []float64) Measure {
	m := Measure{splits: len(values)}
	for _, v := range values {
		m.mean += v
	}
	m.mean /= float64(len(values))
	if len(values) > 1 {
		squares := 0.0
		for _, v := range values {
			squares += (v - m.mean) * (v - m.mean)
		}
		m.spread = math.Sqrt(squares / float64(len(values)-1))
	}
	return m
}

// row sums up what was found of a contestant.
func (c *comparison) row(name text.Text, contestant int) Row {
	r := Row{name: name, ranged: true}
	var errs, deviances, coverages, widths []float64
	for _, contestants := range c.verdicts {
		n, sum, covered := 0.0, verdict{}, 0.0
		var each []float64
		for i, v := range contestants[contestant] {
			if c.refused[i] {
				continue
			}
			n, sum.err, sum.deviance = n+1, sum.err+v.err, sum.deviance+v.deviance
			r.ranged = r.ranged && v.ranged
			if each = append(each, v.width); v.covered {
				covered++
			}
		}
		errs, deviances = append(errs, sum.err/n), append(deviances, sum.deviance/n)
		coverages, widths = append(coverages, covered/n), append(widths, median(each))
	}
	r.err, r.deviance = newMeasure(errs), newMeasure(deviances)
	if r.ranged {
		r.coverage, r.width = newMeasure(coverages), newMeasure(widths)
	}
	return r
}

// median sorts the values, and returns the one in the middle, or the mean of both.
func median(values []float64) float64 {
	slices.SortFunc(values, cmp.Compare)
	n := len(values)
	return (values[(n-1)/2] + values[n/2]) / 2
}
