package onet

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

// Table is a file of ratings.
type Table struct {
	Name    string // of the file without its ending, such as "Work Styles"
	Ratings []Rating
}

// Rating is a row of a file of ratings: how much of an element an occupation
// needs, on one scale. Importance and level of one element are two rows.
type Rating struct {
	Occupation string // O*NET-SOC code
	Element    string // id in the content model
	Scale      string // "IM" is importance, "LV" level
	Category   string // of the answers that the value counts; "" means that the scale has none

	Value         decimal.Decimal
	N             int              // how many people answered; 0 means not stated
	StandardError *decimal.Decimal // nil means not stated, as are both bounds
	Lower, Upper  *decimal.Decimal // 95 % confidence interval of the value

	Suppress    Flag // O*NET recommends not to use the value: too few answers, or too different ones
	NotRelevant Flag // the level means little, because the element is not important for the occupation

	Date   date.Date // a month; the zero value means not stated
	Source string    // who rated, such as "Incumbent"; "" means not stated
	Line   int
	Extra  map[string]string
}

// Flag is the answer to a question that a column asks. It is a closed set; the
// zero Flag means not stated: the cell is empty or says "n/a".
type Flag struct{ answer uint8 }

// The flags.
var (
	Yes = Flag{1}
	No  = Flag{2}
)

var (
	flags     = [...]Flag{Yes, No}
	flagWords = [...]string{"", "Y", "N"}
)

// Flags yields the flags in the order above. It can be run again.
func Flags() iter.Seq[Flag] { return slices.Values(flags[:]) }

// String returns the flag as the files write it, "" for the zero Flag.
func (f Flag) String() string { return flagWords[f.answer] }

// MarshalText writes the flag as [Flag.String] does.
func (f Flag) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads what [Flag.MarshalText] writes; the empty text gives the
// zero Flag. On an error, of the kind [skills.ErrUnknownWord], the flag stays
// unchanged.
func (f *Flag) UnmarshalText(word []byte) error { return closed.Unmarshal(f, word, flags[:]) }
