package rarity

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/digits"
)

// String returns the face of the probability in English, see
// [Probability.Text].
func (p Probability) String() string { return p.Text(language.English) }

// Text returns the face of the probability in the closest language to tag, of
// English and Japanese: "1 in 434", "434 人に 1 人". N is rounded to a whole
// number, below 10 to a tenth, and from 10^12 up it is written with a power of
// ten: "1 in 3.4 × 10^15". Zero is "0 (nobody)". The face rounds;
// [Probability.Log] does not.
func (p Probability) Text(tag language.Tag) string {
	if p.IsZero() {
		return wording.never.In(tag)
	}
	return wording.oneIn.Fill(tag, "N", p.oneIn())
}

// oneIn returns the N of "1 in N" as a person writes it.
func (p Probability) oneIn() string { return p.write(math.Round) }

// rarerThan returns the N of "rarer than 1 in N", rounded down: a bound claims
// no more than was proven.
func (p Probability) rarerThan() string { return p.write(math.Floor) }

func (p Probability) write(round func(float64) float64) string {
	n := p.OneIn()
	switch {
	case p.log < -12*math.Ln10:
		return scientific(-p.Log10(), round)
	case round(10*n) < 99.5:
		return strings.TrimSuffix(strconv.FormatFloat(round(10*n)/10, 'f', 1, 64), ".0")
	}
	return digits.Group(int(round(n)))
}

// scientific writes 10^e with two digits: "3.4 × 10^15".
func scientific(e float64, round func(float64) float64) string {
	whole := math.Floor(e)
	tenths := round(10 * math.Pow(10, e-whole))
	if tenths >= 100 {
		tenths, whole = 10, whole+1
	}
	return strings.TrimSuffix(strconv.FormatFloat(tenths/10, 'f', 1, 64), ".0") + " × 10^" + strconv.FormatFloat(whole, 'f', -1, 64)
}

// times writes a factor: with no fraction from 10 up, with two digits below.
func times(factor float64) string {
	switch {
	case factor >= 1e12:
		return scientific(math.Log10(factor), math.Round)
	case factor >= 9.95:
		return digits.Group(int(math.Round(factor)))
	case factor >= 0.095 || factor == 0:
		return strconv.FormatFloat(factor, 'f', 1, 64)
	}
	return strconv.FormatFloat(factor, 'g', 2, 64)
}

// percent writes a level such as 0.95 as "95".
func percent(level float64) string {
	return strconv.FormatFloat(100*level, 'g', 6, 64)
}
