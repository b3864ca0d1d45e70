package ladder

import (
	"cmp"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// TrustStage says how far others trust a person in a matter. Who crosses
// boundaries and goes deep is asked for advice first, and is given decisions
// later. It is a closed set; the zero TrustStage means that nobody has said.
type TrustStage struct{ word string }

// The stages of trust, in the order in which they are reached.
var (
	Adviser   = TrustStage{"adviser"}   // is asked before others decide
	Delegated = TrustStage{"delegated"} // decides in place of the one who trusts
)

var trustStages = []TrustStage{Adviser, Delegated}

var trustStageTexts = map[TrustStage]text.Text{
	Adviser:   text.EnJa("adviser", "相談役"),
	Delegated: text.EnJa("decisions delegated", "意思決定の移譲"),
}

// TrustStages yields the stages of trust, in the order in which they are reached.
// It can be run again.
func TrustStages() iter.Seq[TrustStage] { return slices.Values(trustStages) }

// String returns the stage's word, "" for the zero TrustStage.
func (s TrustStage) String() string { return s.word }

// Text returns what people call the stage in the closest language to tag, "" for
// the zero TrustStage.
func (s TrustStage) Text(tag language.Tag) string { return trustStageTexts[s].In(tag) }

// Compare returns -1 when the stage is reached before the other, 0 when both are
// the same, and 1 when it is reached later. The zero TrustStage is before all.
func (s TrustStage) Compare(t TrustStage) int {
	return cmp.Compare(slices.Index(trustStages, s), slices.Index(trustStages, t))
}

// MarshalText writes the stage's word.
func (s TrustStage) MarshalText() ([]byte, error) { return []byte(s.word), nil }

// UnmarshalText reads what [TrustStage.MarshalText] writes; the empty text gives
// the zero TrustStage. On an error the stage stays unchanged.
func (s *TrustStage) UnmarshalText(word []byte) error { return closed.Unmarshal(s, word, trustStages) }

// TrustSpec is the record of a matter in which somebody trusts a person.
type TrustSpec struct {
	Subject text.Text  // what the person advises on or decides
	Stage   TrustStage // the zero value means that nobody has said
	By      string     // id of the person who trusts; "" means that nobody has said
	From    date.Date  // zero means that nobody has said
	To      date.Date  // last day; zero means that it goes on
}

// Holds reports whether there is the trust on a day: from the first to the last
// day that its dates can mean, and at the zero Date when it goes on.
func (s TrustSpec) Holds(asOf date.Date) bool { return covers(s.From, s.To, asOf) }

// Trusted yields in what others trust the person on a day, see [TrustSpec.Holds],
// in the order of the record, and returns whether anybody has asked: without that
// nothing is known, which is another thing than no trust. It can be run again.
func (p Person) Trusted(asOf date.Date) (iter.Seq[TrustSpec], bool) {
	all := p.read().spec.Trusted
	return func(yield func(TrustSpec) bool) {
		for _, s := range all {
			if s.Holds(asOf) && !yield(s) {
				return
			}
		}
	}, all != nil
}

// checkTrusted checks the trust in a person's record as such.
func checkTrusted(specs []TrustSpec) (list problem.List) {
	for i, s := range specs {
		path := problem.Path("trusted").Index(i)
		if s.By != "" {
			list = append(list, skills.CheckID(s.By, words.person, path.Field("by"))...)
		}
		if endsEarly(s.From, s.To) {
			list = append(list, skills.EmptyPeriod.At(path.Field("to"), s.To, s.From))
		}
	}
	return list
}
