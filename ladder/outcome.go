package ladder

import (
	"cmp"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/text"
)

// Outcome is what facts say of a requirement. It is a closed set, ordered from
// not met over unknown to met; the zero Outcome is Unknown.
type Outcome struct{ order int8 }

// The outcomes.
var (
	NotMet  = Outcome{-1} // every way to complete the unknowns fails it
	Unknown = Outcome{0}  // it depends on what is not known
	Met     = Outcome{1}  // every way to complete the unknowns meets it
)

var outcomes = []Outcome{NotMet, Unknown, Met}

var outcomeTexts = map[Outcome]text.Text{
	NotMet:  text.EnJa("not met", "満たしていない"),
	Unknown: text.EnJa("unknown", "不明"),
	Met:     text.EnJa("met", "満たしている"),
}

// Outcomes yields the outcomes in their order. It can be run again.
func Outcomes() iter.Seq[Outcome] { return slices.Values(outcomes) }

// Compare returns -1, 0 or +1 as o comes before, is equal to or comes after p
// in the order of the outcomes.
func (o Outcome) Compare(p Outcome) int { return cmp.Compare(o.order, p.order) }

// Text returns the outcome in words, in the closest language to tag.
func (o Outcome) Text(tag language.Tag) string { return outcomeTexts[o].In(tag) }

// String returns "not met", "unknown" or "met".
func (o Outcome) String() string { return o.Text(language.English) }

// MarshalText writes the outcome as [Outcome.String] does.
func (o Outcome) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads what [Outcome.MarshalText] writes; the empty text gives
// [Unknown]. On an error the outcome stays unchanged.
func (o *Outcome) UnmarshalText(word []byte) error { return closed.Unmarshal(o, word, outcomes) }
