package pay

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/skills/text"
)

// says is what bands are told with.
var says = struct {
	unstated                                    text.Text
	years, under, orMore, anyYears              text.Text
	fromTo, fromToMore, atLeast, upTo, upToMore text.Text
	band, estimate                              text.Text
}{
	unstated:   text.EnJa("not stated", "記載なし"),
	years:      text.EnJa("{from} to under {below} years of experience", "経験 {from} 年以上 {below} 年未満"),
	under:      text.EnJa("under {below} years of experience", "経験 {below} 年未満"),
	orMore:     text.EnJa("{from} years of experience or more", "経験 {from} 年以上"),
	anyYears:   text.EnJa("any experience", "経験年数を問わず"),
	fromTo:     text.EnJa("{min} to {max} per {per}", "{per}あたり {min}〜{max}"),
	fromToMore: text.EnJa("{min} to {max} and more per {per}", "{per}あたり {min}〜{max}、それ以上もある"),
	atLeast:    text.EnJa("{min} and more per {per}", "{per}あたり {min}以上"),
	upTo:       text.EnJa("up to {max} per {per}", "{per}あたり {max}まで"),
	upToMore:   text.EnJa("up to {max} and more per {per}", "{per}あたり {max}まで、それ以上もある"),
	band:       text.EnJa("{years}: {range}", "{years}: {range}"),
	estimate:   text.EnJa("{band} (an estimate)", "{band}（推定）"),
}

// Text returns the amount as people write it in the closest language to tag, such
// as "8,000,000 JPY" and, in Japanese, "800 万円"; "not stated" for the zero
// Amount.
func (a Amount) Text(tag language.Tag) string {
	if a.IsZero() {
		return says.unstated.In(tag)
	}
	number, unit := a.Number.String(), a.Currency
	if _, found := says.unstated.Lookup(tag); found == language.Japanese && unit == "JPY" {
		unit = "円"
		if myriads, ok := strings.CutSuffix(number, "0000"); ok && strings.Trim(myriads, "-") != "" && !strings.Contains(number, ".") {
			number, unit = myriads, "万円"
		}
	}
	return grouped(number) + " " + unit
}

// grouped returns a number with a comma before each three digits of its whole
// part.
func grouped(number string) string {
	whole, fraction, ok := strings.Cut(number, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || whole == "-0" {
		return number
	}
	if ok {
		fraction = "." + fraction
	}
	return digits.Group(n) + fraction
}

// Text returns the range as people say it in the closest language to tag, such as
// "3 to under 7 years of experience".
func (e Experience) Text(tag language.Tag) string {
	form := says.years
	switch {
	case e == Experience{}:
		form = says.anyYears
	case !e.bounded:
		form = says.orMore
	case e.from.IsZero():
		form = says.under
	}
	return form.Fill(tag, "from", e.from.String(), "below", e.below.String())
}

// Text returns the band as people say it in the closest language to tag: for
// whom by years of experience, from which amount up to which one, for which time,
// and that it is an estimate if it is. The zero Band gives "".
func (b Band) Text(tag language.Tag) string {
	if b.IsZero() {
		return ""
	}
	form := says.fromTo
	switch low, high := b.Min().IsZero(), b.Max().IsZero(); {
	case low && high:
		form = says.unstated
	case low && b.IsOpen():
		form = says.upToMore
	case low:
		form = says.upTo
	case high:
		form = says.atLeast
	case b.IsOpen():
		form = says.fromToMore
	}
	pay := form.Fill(tag, "min", b.Min().Text(tag), "max", b.Max().Text(tag), "per", b.Per().Text(tag))
	s := says.band.Fill(tag, "years", b.Experience().Text(tag), "range", pay)
	if b.IsEstimate() {
		s = says.estimate.Fill(tag, "band", s)
	}
	return s
}
