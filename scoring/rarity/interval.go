package rarity

import (
	"fmt"
	"math"

	"golang.org/x/text/language"
	"gonum.org/v1/gonum/stat/distuv"

	"github.com/kakezan/kakezan/skills/text"
)

// Level is the confidence level of the intervals that estimators give.
const Level = 0.95

// Quantity names what an interval is about. An interval is the sampling error
// of this quantity and of nothing else: not of the model behind it, and not of
// people who answer carelessly. The set is closed; the zero Quantity is none.
type Quantity struct{ name string }

// The quantities.
var (
	RecordedShare    = Quantity{"recorded share"}    // the share in the population as recorded
	ProductOfShares  = Quantity{"product of shares"} // what the share would be if the skills were independent
	MaxEntropyShare  = Quantity{"max-entropy share"} // the maximum-entropy share given shares and pairs
	ModelledShare    = Quantity{"modelled share"}    // the share under the model of the method, given shares and pairs
	quantityWordings = map[Quantity]text.Text{
		RecordedShare:   text.EnJa("share of the population as recorded", "記録された母集団での割合"),
		ProductOfShares: text.EnJa("product of the single shares", "個々の割合の積"),
		ModelledShare:   text.EnJa("share under the model, given the single shares and the pairs", "個々のスキルと 2 スキルの組の割合から、モデルで求めた割合"),
		MaxEntropyShare: text.EnJa("maximum-entropy share given the single shares and the pairs", "個々のスキルと 2 スキルの組の割合から求めた最大エントロピーの割合"),
	}
)

// String returns the quantity's name, "" for the zero Quantity.
func (q Quantity) String() string { return q.name }

// Text returns what the quantity is, in the closest language to tag.
func (q Quantity) Text(tag language.Tag) string { return quantityWordings[q].In(tag) }

// Interval is a confidence interval of a probability: from lo to hi, at a
// level, of a named quantity. When lo is 0 it is one-sided: it says that the
// quantity is rarer than hi, and nothing else. It is a small immutable value.
// The zero Interval is none.
type Interval struct {
	lo, hi   Probability
	level    float64
	quantity Quantity
}

// Lo returns the lower end, the rarer one.
func (i Interval) Lo() Probability { return i.lo }

// Hi returns the upper end, the commoner one.
func (i Interval) Hi() Probability { return i.hi }

// Level returns the confidence level, such as 0.95; 0 for no interval.
func (i Interval) Level() float64 { return i.level }

// Quantity returns what the interval is about.
func (i Interval) Quantity() Quantity { return i.quantity }

// IsZero reports whether there is no interval.
func (i Interval) IsZero() bool { return i.level == 0 }

// OneSided reports whether the interval is an upper bound only.
func (i Interval) OneSided() bool { return !i.IsZero() && i.lo.IsZero() }

// Contains reports whether p lies in the interval, ends included.
func (i Interval) Contains(p Probability) bool {
	return !i.IsZero() && i.lo.Compare(p) <= 0 && p.Compare(i.hi) <= 0
}

// Equal reports whether both intervals have equal ends, level and quantity.
func (i Interval) Equal(j Interval) bool {
	return i.lo.Equal(j.lo) && i.hi.Equal(j.hi) && i.level == j.level && i.quantity == j.quantity
}

// String returns the interval in English, see [Interval.Text].
func (i Interval) String() string { return i.Text(language.English) }

// Text returns the interval in the closest language to tag: "95 %: 1 in 361 to
// 521", or "95 %: rarer than 1 in 333,808" when it is one-sided. It returns ""
// for no interval.
func (i Interval) Text(tag language.Tag) string {
	switch {
	case i.IsZero():
		return ""
	case i.OneSided():
		return wording.at.Fill(tag, "level", percent(i.level), "range", wording.rarerThan.Fill(tag, "N", i.hi.rarerThan()))
	}
	return wording.at.Fill(tag, "level", percent(i.level), "range",
		wording.from.Fill(tag, "lo", i.hi.oneIn(), "hi", i.lo.oneIn()))
}

// Wilson returns the interval of a share of which x of n people were counted,
// at a level such as 0.95:
//
//	(p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n),   p = x/n, z = Phi^-1((1+level)/2)
//
// (E. B. Wilson, 1927, doi:10.1080/01621459.1927.10502953). It contains x/n,
// lies in [0, 1], and holds its level on average over p also for small x (L. D.
// Brown, T. T. Cai and A. DasGupta, 2001, doi:10.1214/ss/1009213286). For x = 0
// [Unseen] says more. It fails with [ErrProbability] unless
// 0 <= x <= n, n > 0 and 0 < level < 1.
func Wilson(x, n int, level float64) (Interval, error) {
	if err := checkInterval(x, n, level); err != nil {
		return Interval{}, fmt.Errorf("Wilson(%d, %d, %v): %w", x, n, level, err)
	}
	lo, hi := wilson(x, n, level)
	return Interval{logOf(lo), logOf(hi), level, RecordedShare}, nil
}

// Unseen returns the interval of a share when nobody among n people has it:
// one-sided, from 0 to
//
//	1 - (1-level)^(1/n),
//
// above which seeing nobody would be less likely than 1-level. This is the
// exact binomial bound (C. J. Clopper and E. S. Pearson, 1934,
// doi:10.1093/biomet/26.4.404), close to 3/n at 0.95. None among 1,000,000
// proves "rarer than 1 in 333,808", and nothing stronger. It fails with
// [ErrProbability] unless n > 0 and 0 < level < 1.
func Unseen(n int, level float64) (Interval, error) {
	if err := checkInterval(0, n, level); err != nil {
		return Interval{}, fmt.Errorf("Unseen(%d, %v): %w", n, level, err)
	}
	hi := -math.Expm1(math.Log1p(-level) / float64(n))
	return Interval{Never, logOf(hi), level, RecordedShare}, nil
}

// countInterval returns the interval of a share of which x of n people were
// counted: [Wilson] for x > 0, [Unseen] for x = 0, none for n = 0.
func countInterval(x, n int) Interval {
	var i Interval
	if x == 0 {
		i, _ = Unseen(n, Level)
	} else {
		i, _ = Wilson(x, n, Level)
	}
	return i
}

func checkInterval(x, n int, level float64) error {
	switch {
	case n <= 0 || x < 0 || x > n:
		return fmt.Errorf("%w: not 0 <= x <= n, n > 0", ErrProbability)
	case !(level > 0 && level < 1):
		return fmt.Errorf("%w: the level is not between 0 and 1", ErrProbability)
	}
	return nil
}

func wilson(x, n int, level float64) (lo, hi float64) {
	z, p, size := quantile(level), float64(x)/float64(n), float64(n)
	centre := p + z*z/(2*size)
	spread := z * math.Sqrt(p*(1-p)/size+z*z/(4*size*size))
	scale := 1 + z*z/size
	// The ends are the roots of scale t^2 - 2 centre t + p^2: the smaller
	// one by subtraction would lose digits when x is small.
	switch x {
	case 0:
		return 0, (centre + spread) / scale
	case n:
		return 1 / scale, 1
	}
	return p * p / (centre + spread), (centre + spread) / scale
}

// quantile returns z with P(|Z| < z) = level for a standard normal Z.
func quantile(level float64) float64 { return distuv.UnitNormal.Quantile((1 + level) / 2) }

// logOf is the probability of a number that is known to be in [0, 1].
func logOf(p float64) Probability {
	if p == 0 {
		return Never
	}
	return fromLog(math.Log(p))
}

// around returns the interval of a positive quantity whose logarithm is log
// with standard deviation sd, normal on the logarithmic scale.
func around(log, sd float64, q Quantity) Interval {
	half := quantile(Level) * sd
	return Interval{fromLog(log - half), fromLog(log + half), Level, q}
}

// shift moves both ends by a factor on the logarithmic scale, so that the
// interval follows an estimate that was clamped.
func (i Interval) shift(log float64) Interval {
	if i.IsZero() || i.OneSided() {
		return i
	}
	i.lo, i.hi = fromLog(i.lo.log+log), fromLog(i.hi.log+log)
	return i
}
