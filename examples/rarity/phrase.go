package main

import (
	"errors"
	"math"
	"strconv"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/scoring/complementarity"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// factor says how many times as common as the product a share is.
func factor(p page.Page, lift float64) string {
	switch {
	case math.Round(10*lift) == 10:
		return p.In(says.same)
	case lift > 1:
		return says.commoner.Fill(p.Tag, "factor", number(lift))
	}
	return says.rarer.Fill(p.Tag, "factor", number(1/lift))
}

// number writes a number that is not below zero: two digits below 10, and none after
// the point from there up; "-" for what is not defined.
func number(v float64) string {
	switch {
	case math.IsNaN(v):
		return "-"
	case math.IsInf(v, 0) || v >= 1e15:
		return strconv.FormatFloat(v, 'g', 3, 64)
	case v >= 9.95:
		return digits.Group(int64(math.Round(v)))
	case v >= 0.095 || v == 0:
		return strconv.FormatFloat(v, 'f', 1, 64)
	}
	return strconv.FormatFloat(v, 'g', 1, 64)
}

// signed writes a number from -1 to 1.
func signed(v float64) string {
	if math.IsNaN(v) {
		return "-"
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}

// chance writes a small probability, as far down as anybody cares.
func chance(v rarity.Probability) string {
	switch x := v.Float64(); {
	case x < 1e-6:
		return "< 0.000001"
	case x < 0.01:
		return strconv.FormatFloat(x, 'f', 6, 64)
	default:
		return strconv.FormatFloat(x, 'f', 2, 64)
	}
}

// why says in words why there is no number; nil when it is none of that.
func why(err error) *text.Text {
	for _, reason := range []struct {
		kind error
		text *text.Text
	}{
		{rarity.ErrTooManySkills, &says.tooMany},
		{rarity.ErrNoBase, &says.noBase},
		{rarity.ErrNoFit, &says.noFit},
		{population.ErrNoLevels, &says.noLevels},
		{population.ErrSuppressed, &says.suppressed},
		{population.ErrNoPairs, &says.suppressed},
		{complementarity.ErrBase, &says.otherPeople},
	} {
		if errors.Is(err, reason.kind) {
			return reason.text
		}
	}
	return nil
}

// blank writes an empty line.
func blank(p page.Page) { p.Say(0, "") }
