package taxonomy

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/text"
)

// Relation says how much an occupation needs a skill. It is a closed set; the
// zero Relation means that nobody has said.
type Relation struct{ word string }

// The relations.
var (
	Essential = Relation{"essential"} // nobody does the work without it, whatever the employer
	Optional  = Relation{"optional"}  // some employers or places ask for it
)

var relations = [...]Relation{Essential, Optional}

var relationTexts = map[Relation]text.Text{
	Essential: text.EnJa("essential", "必須"),
	Optional:  text.EnJa("optional", "任意"),
}

// Relations yields the relations in the order above. It can be run again.
func Relations() iter.Seq[Relation] { return slices.Values(relations[:]) }

// String returns the relation's word, "" for the zero Relation.
func (r Relation) String() string { return r.word }

// Text returns what people call the relation in the closest language to tag, ""
// for the zero Relation.
func (r Relation) Text(tag language.Tag) string { return relationTexts[r].In(tag) }

// MarshalText writes the relation's word.
func (r Relation) MarshalText() ([]byte, error) { return []byte(r.word), nil }

// UnmarshalText reads what [Relation.MarshalText] writes; the empty text gives the
// zero Relation. On an error, of the kind [skills.ErrUnknownWord], the relation stays unchanged.
func (r *Relation) UnmarshalText(word []byte) error { return closed.Unmarshal(r, word, relations[:]) }
