package pay

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// Amount is an exact amount of money: a number in a currency. The zero Amount is
// not stated; an amount of nothing has a currency.
type Amount struct {
	Number   decimal.Decimal
	Currency string // ISO 4217, such as "JPY"
}

// BandSpec is the record of a band: what work pays in some places, from an
// amount up to another one.
type BandSpec struct {
	ID         string    // one of its own within its list; "" means none
	Name       text.Text // what people call the band
	Tracks     []string  // whose people it is for; empty means any, here and in the next two
	Grades     []string
	Discipline string
	Region     string           // "" means everywhere
	From       *decimal.Decimal // years of experience from which it is for people; nil means 0
	Below      *decimal.Decimal // years at which it is no more; nil means that the range is open above
	Per        Period
	Min        Amount
	Max        Amount // not stated means that the band is open above
	Mid        Amount // what is paid for the job done in full; not stated means halfway between Min and Max
	Effective  date.Date
	Marks      text.Text // what marks people of this band
	Estimate   bool      // whether it is somebody's estimate and not a rule
	Source     text.Text // where it comes from
}

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
