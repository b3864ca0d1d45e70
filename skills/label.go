package skills

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/text"
)

// LabelKind says what a label is to a skill. It is a closed set; the zero
// LabelKind means that nobody has said.
type LabelKind struct{ word string }

// The kinds of label.
var (
	LabelID    = LabelKind{"id"}
	LabelName  = LabelKind{"name"}
	LabelAlias = LabelKind{"alias"}
)

var labelKinds = [...]LabelKind{LabelID, LabelName, LabelAlias}

// LabelKinds yields the kinds in the order above, from the one that means the
// skill most. It can be run again.
func LabelKinds() iter.Seq[LabelKind] { return slices.Values(labelKinds[:]) }

// String returns the kind's word, "" for the zero LabelKind.
func (k LabelKind) String() string { return k.word }

// MarshalText writes the kind's word.
func (k LabelKind) MarshalText() ([]byte, error) { return []byte(k.word), nil }

// UnmarshalText reads what [LabelKind.MarshalText] writes; the empty text gives
// the zero LabelKind. On an error, of the kind [ErrUnknownWord], the kind stays
// unchanged.
func (k *LabelKind) UnmarshalText(word []byte) error {
	return closed.Unmarshal(k, word, labelKinds[:])
}

// Label is one of the things that a skill is called. The zero Label is none.
type Label struct {
	Kind     LabelKind
	Language language.Tag // "und" for an id, and where nobody has said
	Text     string       // as its record has it, not folded
}

// Labels yields what the skill is called: its id, its name in each language in
// order of the tags, and its aliases in the order of its record, each in its
// languages. It can be run again.
func (s Skill) Labels() iter.Seq[Label] {
	return func(yield func(Label) bool) {
		if s.spec == nil || !yield(Label{Kind: LabelID, Text: string(s.spec.ID)}) {
			return
		}
		each := func(kind LabelKind, t text.Text) bool {
			for tag, said := range t.All() {
				if !yield(Label{kind, tag, said}) {
					return false
				}
			}
			return true
		}
		if !each(LabelName, s.spec.Name) {
			return
		}
		for _, alias := range s.spec.Aliases {
			if !each(LabelAlias, alias) {
				return
			}
		}
	}
}

// label returns label i of those that Labels yields.
func (s Skill) label(i int32) Label {
	for l := range s.Labels() {
		if i == 0 {
			return l
		}
		i--
	}
	return Label{}
}
