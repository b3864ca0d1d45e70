package report

import (
	"math"
	"strconv"

	"github.com/kakezan/kakezan/scoring/fit"
)

// percent writes a share in percent with two significant digits below 10 and
// none after the point from 10 up. Only 0 is written "0" and only 1 "100".
func percent(share float64) string {
	p := 100 * share
	switch {
	case math.IsNaN(p):
		return "-"
	case p == 0 || p == 100:
		return strconv.Itoa(int(p))
	case p >= 99.5:
		return ">99"
	case p >= 9.95:
		return strconv.FormatFloat(p, 'f', 0, 64)
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(p, 'e', 1, 64), 64)
	digits := 1 - int(math.Floor(math.Log10(rounded)))
	return strconv.FormatFloat(rounded, 'f', digits, 64)
}

// percents writes a range in percent: one figure when both ends are equal.
func (p printer) percents(r fit.Range) string {
	if r.Lo == r.Hi {
		return says.percent.Fill(p.tag, "p", percent(r.Lo))
	}
	return says.percents.Fill(p.tag, "lo", percent(r.Lo), "hi", percent(r.Hi))
}

// points writes a difference of two shares, in percentage points.
func (p printer) points(r fit.Range) string {
	if r.Lo == r.Hi {
		return says.points.Fill(p.tag, "p", percent(r.Lo))
	}
	return says.pointsRange.Fill(p.tag, "lo", percent(r.Lo), "hi", percent(r.Hi))
}
