package pay

import (
	"iter"
	"math/big"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/text"
)

// Period is the time for which an amount is paid. It is a closed set; the zero
// Period is a year.
type Period struct{ word string }

// The periods.
var (
	Year  = Period{}
	Month = Period{"month"}
	Week  = Period{"week"}
	Day   = Period{"day"}
	Hour  = Period{"hour"}
)

var periods = []Period{Year, Month, Week, Day, Hour}

var periodTexts = map[Period]text.Text{
	Year:  text.EnJa("year", "年"),
	Month: text.EnJa("month", "月"),
	Week:  text.EnJa("week", "週"),
	Day:   text.EnJa("day", "日"),
	Hour:  text.EnJa("hour", "時間"),
}

// Periods yields the periods. It can be run again.
func Periods() iter.Seq[Period] { return slices.Values(periods) }

// String returns the period's word, "year" for the zero Period.
func (p Period) String() string {
	if p == Year {
		return "year"
	}
	return p.word
}

// Text returns what people call the period in the closest language to tag.
func (p Period) Text(tag language.Tag) string { return periodTexts[p].In(tag) }

// MarshalText writes the period's word.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what [Period.MarshalText] writes; the empty text gives
// [Year]. On an error the period stays unchanged.
func (p *Period) UnmarshalText(word []byte) error { return closed.Unmarshal(p, word, periods) }

// months returns how many months a period has, 0 when it has no whole number of
// them.
func (p Period) months() int64 {
	switch p {
	case Year:
		return 12
	case Month:
		return 1
	default:
		return 0
	}
}

// Convert returns what an amount paid for one period is for another. A year has
// twelve months; no other two periods have a fixed ratio, because nobody works
// all hours of a day or all days of a week, and are refused with
// [InexactPeriod]. So is an amount that can't be written down exactly in the
// other period, such as a twelfth of 100 JPY. An amount that is not stated stays
// so.
func Convert(a Amount, from, to Period) (Amount, error) {
	if err := a.Check(); err != nil {
		return Amount{}, err
	}
	if from == to || a.IsZero() {
		return a, nil
	}
	if from.months() > 0 && to.months() > 0 {
		r := a.Number.Rat()
		r.Mul(r, big.NewRat(to.months(), from.months()))
		if n := nearest(r); n.Rat().Cmp(r) == 0 {
			return Amount{n, a.Currency}, nil
		}
	}
	return Amount{}, refuse(InexactPeriod.At("", a, from.texts(), to.texts()))
}

func (p Period) texts() text.Text { return periodTexts[p] }
