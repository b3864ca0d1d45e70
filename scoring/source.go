package scoring

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/text"
)

// SourceKind says which part of an [Input] a [Source] is. It is a closed set; the
// zero SourceKind is none.
type SourceKind struct{ word string }

// The kinds of source. The id of a source of each kind is given beside it.
var (
	FromLadder       = SourceKind{"ladder"}       // tracks, transitions, reviews, names: id of the ladder
	FromRequirement  = SourceKind{"requirement"}  // what a grade or role asks, with the weights: "ladder/id"; "ladder" for all of one
	FromClaim        = SourceKind{"claim"}        // the claims about a skill: its id; "" for all claims
	FromRecord       = SourceKind{"record"}       // lists of the person: "stints", "evidence", "ratings", "goals", "named" or "trusted"
	FromGoal         = SourceKind{"goal"}         // what a goal of the person says: id of its target
	FromPopulation   = SourceKind{"population"}   // people to compare with: name of the population, if it has one
	FromOrganisation = SourceKind{"organisation"} // its people, seats, proposals, problems, goals: id of the organisation
	FromSetting      = SourceKind{"setting"}      // of the input itself: "as-of", "policy", "since", "goal", "cost", "value", "fit", "options", "growth" or "weights"
)

var sourceKinds = []SourceKind{
	FromLadder, FromRequirement, FromClaim, FromRecord, FromGoal, FromPopulation, FromOrganisation, FromSetting,
}

var sourceKindTexts = map[SourceKind]text.Text{
	FromLadder:       text.EnJa("ladder", "ラダー"),
	FromRequirement:  text.EnJa("requirement", "要件"),
	FromClaim:        text.EnJa("claims", "申告"),
	FromRecord:       text.EnJa("record", "記録"),
	FromGoal:         text.EnJa("goal", "目標"),
	FromPopulation:   text.EnJa("population", "母集団"),
	FromOrganisation: text.EnJa("organisation", "組織"),
	FromSetting:      text.EnJa("setting", "設定"),
}

// SourceKinds yields the kinds in their order. It can be run again.
func SourceKinds() iter.Seq[SourceKind] { return slices.Values(sourceKinds) }

// String returns the word of the kind, such as "claim"; "" for none.
func (k SourceKind) String() string { return k.word }

// Text returns the kind in words, in the closest language to tag.
func (k SourceKind) Text(tag language.Tag) string { return sourceKindTexts[k].In(tag) }

// Of returns the source of the kind with an id, so that [FromClaim].Of("go") is the
// claims about Go.
func (k SourceKind) Of(id string) Source { return Source{k, id} }

// MarshalText writes the word of the kind.
func (k SourceKind) MarshalText() ([]byte, error) { return []byte(k.word), nil }

// UnmarshalText reads what [SourceKind.MarshalText] writes; the empty word gives the
// zero kind. On an error the kind stays unchanged.
func (k *SourceKind) UnmarshalText(word []byte) error { return closed.Unmarshal(k, word, sourceKinds) }

// Source is a part of the input of [Maps] on which a [Figure] rests. It is a small
// comparable value. The zero Source is none.
type Source struct {
	kind SourceKind
	id   string
}

// Kind returns which part of the input it is.
func (s Source) Kind() SourceKind { return s.kind }

// ID returns which one of its kind it is, see [SourceKind].
func (s Source) ID() string { return s.id }

// String returns the source as "claim build", and "" for none.
func (s Source) String() string { return joined(s.kind.word, s.id) }

// Text returns the source in the closest language to tag, with its id as it is.
func (s Source) Text(tag language.Tag) string { return joined(s.kind.Text(tag), s.id) }

func joined(word, id string) string {
	if id == "" {
		return word
	}
	return word + " " + id
}

// Covers reports whether a source is the other one, or has it as a part, as all claims
// have those about Go, and all requirements of a ladder those of each grade. The zero
// Source covers nothing.
func (s Source) Covers(t Source) bool {
	if s.kind != t.kind || s == (Source{}) {
		return false
	}
	return s.id == t.id || s.id == "" && s.kind == FromClaim || s.kind == FromRequirement && strings.HasPrefix(t.id, s.id+"/")
}

// Compare orders sources by kind and then by id: -1, 0 or +1.
func (s Source) Compare(t Source) int {
	return cmp.Or(
		cmp.Compare(slices.Index(sourceKinds, s.kind), slices.Index(sourceKinds, t.kind)),
		cmp.Compare(s.id, t.id),
	)
}

// sources collects what figures rest on.
type sources []Source

func (s sources) and(t sources) sources { return append(slices.Clip(s), t...) }

// sorted returns each source once, in their order, without those that another covers.
func (s sources) sorted() []Source {
	once := slices.Clone(s)
	slices.SortFunc(once, Source.Compare)
	once = slices.Compact(once)
	kept := once[:0]
	for _, source := range once {
		if !slices.ContainsFunc(kept, func(k Source) bool { return k.Covers(source) }) {
			kept = append(kept, source)
		}
	}
	return kept
}
