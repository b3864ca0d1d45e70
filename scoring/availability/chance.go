package availability

import (
	"math"
	"strconv"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/text"
)

// Chance is the chance of something together with that of its opposite: as floating
// point numbers, a chance near 1 has lost the digits that its distance from 1 still
// has. Both are intervals where an input was one. It is comparable and immutable.
// The zero Chance knows nothing: it is from 0 to 1.
type Chance struct {
	lo, hi pair // of the least and the largest chance
}

// pair is a chance and that of the opposite. The zero pair is none.
type pair struct{ up, down float64 }

// NewChance returns the chance of a range. The opposite is 1 less the range, which is
// exact from 0.5 up. The error, if any, is of the kind [ErrChance]: the range is none
// of chances.
func NewChance(up fit.Range) (Chance, error) {
	if !isChance(up) {
		return Chance{}, fail("NewChance("+number(up.Lo)+", "+number(up.Hi)+")", ErrChance, says.badRange, "lo", number(up.Lo), "hi", number(up.Hi))
	}
	return chanceOf(up), nil
}

func chanceOf(up fit.Range) Chance {
	return Chance{pairOf(up.Lo), pairOf(up.Hi)}
}

func pairOf(up float64) pair { return pair{up + 0, 1 - up} }

func isChance(r fit.Range) bool { return 0 <= r.Lo && r.Lo <= r.Hi && r.Hi <= 1 }

// between returns the chance from one pair to another one, in their order whatever
// rounding has done to them.
func between(lo, hi pair) Chance {
	return Chance{
		pair{min(lo.up, hi.up), max(lo.down, hi.down)},
		pair{max(lo.up, hi.up), min(lo.down, hi.down)},
	}
}

func (c Chance) ends() (lo, hi pair) {
	if c == (Chance{}) {
		return pair{0, 1}, pair{1, 0}
	}
	return c.lo, c.hi
}

// Up returns the chance, in [0, 1].
func (c Chance) Up() fit.Range {
	lo, hi := c.ends()
	return fit.Range{Lo: lo.up, Hi: hi.up}
}

// Down returns the chance of the opposite, in [0, 1], with digits of its own: of a
// chance of 1 - 1e-20 it is 1e-20.
func (c Chance) Down() fit.Range {
	lo, hi := c.ends()
	return fit.Range{Lo: hi.down, Hi: lo.down}
}

// IsExact reports whether the chance is one number.
func (c Chance) IsExact() bool { return c.lo == c.hi && c != (Chance{}) }

// Nines returns how many nines the chance has, from the least to the most: the
// negative decimal logarithm of the chance of the opposite. 0.9 has one nine, 0.999
// has three, 0.5 has 0.3, 0 has none, and 1 has infinitely many.
func (c Chance) Nines() (least, most float64) {
	lo, hi := c.ends()
	return nines(lo), nines(hi)
}

func nines(p pair) float64 { return max(0, -math.Log10(p.down)) }

// almost is what a number of nines may lack to be called the next whole one: 1 - 0.999
// is a little more than 0.001 in binary.
const almost = 1e-9

// NinesText returns the nines in words, in the closest language to tag, of English and
// Japanese: whole ones, the rest cut off, such as "three nines", "not one nine", or
// "from one nine to three nines".
func (c Chance) NinesText(tag language.Tag) string {
	least, most := c.Nines()
	lo, hi := ninesWord(least).In(tag), ninesWord(most).In(tag)
	if lo == hi {
		return lo
	}
	return says.fromTo.Fill(tag, "lo", lo, "hi", hi)
}

func ninesWord(n float64) text.Text {
	if math.IsInf(n, 1) {
		return says.allNines
	}
	whole := int(n + almost)
	switch {
	case whole < 1:
		return says.noNine
	case whole == 1:
		return says.oneNine
	case whole < len(says.count):
		return fill(says.manyNines, "count", says.count[whole])
	}
	return fill(says.manyNines, "count", strconv.Itoa(whole))
}

// String returns the chance in English, see [Chance.Text].
func (c Chance) String() string { return c.Text(language.English) }

// Text returns the chance in the closest language to tag, of English and Japanese,
// such as "0.85", "0.2 to 0.9" and "1 - 1.3e-05": with three digits, of the distance
// from 1 where the chance is 0.999 or more. A chance that is not 1 is never written 1.
func (c Chance) Text(tag language.Tag) string {
	lo, hi := c.ends()
	a, b := written(lo), written(hi)
	if a == b {
		return a
	}
	return says.to.Fill(tag, "lo", a, "hi", b)
}

func written(p pair) string {
	if p.up >= 0.999 && p.down > 0 {
		return "1 - " + strconv.FormatFloat(p.down, 'g', 3, 64)
	}
	return strconv.FormatFloat(p.up, 'g', 3, 64)
}

// both returns the chance that two independent events happen.
func both(p, q pair) pair {
	return pair{p.up * q.up, p.down + p.up*q.down}
}
