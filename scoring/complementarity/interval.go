package complementarity

import (
	"fmt"
	"math"

	"golang.org/x/text/language"
	"gonum.org/v1/gonum/stat/distuv"

	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/scoring/rarity"
)

// Interval is a confidence interval of a measure: from Lo to Hi, at a level. It
// is a small comparable value. The zero Interval, of level 0, is none.
type Interval struct{ lo, hi, level float64 }

// Lo returns the lower end.
func (i Interval) Lo() float64 { return i.lo }

// Hi returns the upper end, which may be +Inf.
func (i Interval) Hi() float64 { return i.hi }

// Level returns the confidence level, such as 0.95; 0 for no interval.
func (i Interval) Level() float64 { return i.level }

// IsZero reports whether there is no interval.
func (i Interval) IsZero() bool { return i.level == 0 }

// Contains reports whether v lies in the interval, ends included.
func (i Interval) Contains(v float64) bool { return !i.IsZero() && i.lo <= v && v <= i.hi }

// String returns the interval in English, see [Interval.Text].
func (i Interval) String() string { return i.Text(language.English) }

// Text returns the interval in three digits in the closest language to tag, such as
// "95 %: 13.3 to 19.1"; "" for none.
func (i Interval) Text(tag language.Tag) string {
	if i.IsZero() {
		return ""
	}
	return said.interval.Fill(tag, "level", fmt.Sprintf("%.4g", 100*i.level), "lo", threeDigits(i.lo), "hi", threeDigits(i.hi))
}

// threeDigits writes a number as people read it: 0.125, 13.3, 1,667.
func threeDigits(v float64) string {
	switch a := math.Abs(v); {
	case a >= 99.95 && a < 1e15:
		return digits.Group(int(math.Round(v)))
	case math.IsInf(v, 1):
		return "∞"
	}
	return fmt.Sprintf("%.3g", v)
}

// LiftInterval returns the interval of [Pair.Lift], at a level such as 0.95. It is
// the exact interval of the share that holds both (rarity.ClopperPearson), divided
// by what is expected, and kept within what the two counts leave room for. So it
// takes it as known how common either skill is; that makes it wider than the one
// of the delta method, whatever the counts are, and safe where both is small: of
// one person who holds both, the lower end is a fortieth of the lift. It is the
// zero Interval where the lift is NaN. It fails with [ErrLevel] unless 0 < level < 1.
func (p Pair) LiftInterval(level float64) (Interval, error) {
	if !(level > 0 && level < 1) {
		return Interval{}, fmt.Errorf("Pair.LiftInterval(%v): %w", level, ErrLevel)
	}
	if p.first == 0 || p.second == 0 {
		return Interval{}, nil
	}
	lo, hi := p.togetherInterval(level)
	expected := product(p.first, p.second) / float64(p.people)
	return Interval{min(lo/expected, p.Lift()), max(hi/expected, p.Lift()), level}, nil
}

// togetherInterval is that of how many people of the base hold both.
func (p Pair) togetherInterval(level float64) (lo, hi float64) {
	least, most := float64(max(p.first+p.second-p.people, 0)), float64(min(p.first, p.second))
	i, _ := rarity.ClopperPearson(p.both, p.people, level)
	n := float64(p.people)
	return min(max(i.Lo().Float64()*n, least), float64(p.both)), max(min(i.Hi().Float64()*n, most), float64(p.both))
}

// NPMIInterval returns the interval of [Pair.NPMI], at a level such as 0.95: the
// measure at the ends of [Pair.LiftInterval]. It is the zero Interval where the
// measure is NaN. It fails with [ErrLevel] unless 0 < level < 1.
func (p Pair) NPMIInterval(level float64) (Interval, error) {
	if !(level > 0 && level < 1) {
		return Interval{}, fmt.Errorf("Pair.NPMIInterval(%v): %w", level, ErrLevel)
	}
	if p.first == 0 || p.second == 0 {
		return Interval{}, nil
	}
	lo, hi := p.togetherInterval(level)
	return Interval{min(p.npmiAt(lo), p.NPMI()), max(p.npmiAt(hi), p.NPMI()), level}, nil
}

// npmiAt is the measure if so many people held both. It rises with them.
func (p Pair) npmiAt(both float64) float64 {
	switch {
	case both <= 0:
		return -1
	case both >= float64(p.people):
		return 1
	}
	lift := both * float64(p.people) / product(p.first, p.second)
	return max(-1, min(math.Log(lift)/-math.Log(both/float64(p.people)), 1))
}

// OddsRatioInterval returns the interval of [Pair.OddsRatio], at a level such as
// 0.95: normal on the logarithmic scale, with half a person more in each of the
// four cells,
//
//	log OR' -+ z sqrt(sum of 1/(cell + 1/2))
//
// (J. J. Gart, 1966; judged best of its kind by A. Agresti, 1999,
// doi:10.1111/j.0006-341X.1999.00597.x). It goes on to 0 and to +Inf where the odds
// ratio is that. It is the zero Interval among nobody. It fails with [ErrLevel]
// unless 0 < level < 1.
func (p Pair) OddsRatioInterval(level float64) (Interval, error) {
	if !(level > 0 && level < 1) {
		return Interval{}, fmt.Errorf("Pair.OddsRatioInterval(%v): %w", level, ErrLevel)
	}
	if p.people == 0 {
		return Interval{}, nil
	}
	a, b, c, d := float64(p.both)+0.5, float64(p.OnlyFirst())+0.5, float64(p.OnlySecond())+0.5, float64(p.Neither())+0.5
	centre := math.Log(a) + math.Log(d) - math.Log(b) - math.Log(c)
	half := distuv.UnitNormal.Quantile((1+level)/2) * math.Sqrt(1/a+1/b+1/c+1/d)
	i := Interval{math.Exp(centre - half), math.Exp(centre + half), level}
	if p.both == 0 || p.Neither() == 0 {
		i.lo = 0
	}
	if p.OnlyFirst() == 0 || p.OnlySecond() == 0 {
		i.hi = math.Inf(1)
	}
	return i, nil
}
