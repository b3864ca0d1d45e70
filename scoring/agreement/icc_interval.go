package agreement

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/kakezan/kakezan/internal/fault"
)

// Interval returns the interval of the correlation at a confidence level above 0 and below
// 1, such as 0.95, by the distribution of F: exact for OneWay and Consistent and their
// means, approximate by the degrees of freedom of F. E. Satterthwaite (1946,
// doi:10.2307/3002019) for Absolute and its mean (K. O. McGraw and S. P. Wong, 1996,
// table 7). It takes units, and for Absolute raters, for a random sample, and what is
// measured for normally distributed. It fails with ErrOptions on another level, and with
// ErrTooFew for the zero Correlation.
func (c Correlation) Interval(level float64) (low, high float64, err error) {
	d := c.read()
	call := fmt.Sprintf("Interval(%s, %s)", inEnglish(forms[d.form].name), number(level))
	switch {
	case !(level > 0 && level < 1):
		return math.NaN(), math.NaN(), fault.New(call, ErrOptions, badLevel, "level", number(level))
	case c.IsZero():
		return math.NaN(), math.NaN(), fault.New(call, ErrTooFew, noPair)
	}
	n, k := float64(d.units), float64(d.raters)
	freedom, square := d.errors()
	switch {
	case d.form == Absolute || d.form == AbsoluteMean:
		low, high = d.absolute(level)
		if d.form == AbsoluteMean {
			low, high = ofMean(low, k), ofMean(high, k)
		}
		return low, high, nil
	case square == 0: // full agreement
		return 1, 1, nil
	}
	ratio := d.between / square
	least := ratio / quantileF(level, n-1, freedom)
	most := ratio * quantileF(level, freedom, n-1)
	if d.form == OneWayMean || d.form == ConsistentMean {
		return 1 - 1/least, 1 - 1/most, nil
	}
	return (least - 1) / (least + k - 1), (most - 1) / (most + k - 1), nil
}

// absolute is the interval of ICC(A,1).
func (c *correlation) absolute(level float64) (low, high float64) {
	n, k := float64(c.units), float64(c.raters)
	single := *c
	single.form = Absolute
	above, below := single.parts()
	if above == below {
		return 1, 1
	}
	// The degrees of freedom of a (between raters) + b (rest), with both weights
	// multiplied by n (1 - rho) / k.
	rho := above / below
	raters := rho * c.columns
	rest := (n*(1-rho)/k + rho*(n-1)) * c.left
	freedom := (raters + rest) * (raters + rest) / (raters*raters/(k-1) + rest*rest/((n-1)*(k-1)))
	f := quantileF(level, n-1, freedom)
	low = n * (c.between - f*c.left) / (f*(k*c.columns+(k*n-k-n)*c.left) + n*c.between)
	f = quantileF(level, freedom, n-1)
	high = n * (f*c.between - c.left) / (k*c.columns + (k*n-k-n)*c.left + n*f*c.between)
	return low, high
}

// ofMean is the correlation of the mean of k ratings (W. Brown and C. Spearman, 1910).
func ofMean(rho, k float64) float64 { return k * rho / (1 + (k-1)*rho) }

// quantileF is the value below which F is as often as not above the middle of the level.
func quantileF(level, a, b float64) float64 {
	return distuv.F{D1: a, D2: b}.Quantile((1 + level) / 2)
}
