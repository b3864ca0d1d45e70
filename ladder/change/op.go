package change

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/text"
)

// Op says what has happened to something. It is a closed set; the zero Op is
// changed.
type Op struct{ word string }

// The ops.
var (
	Changed    = Op{}
	Added      = Op{"added"}
	Removed    = Op{"removed"}
	Moved      = Op{"moved"}      // to another place of its list, or to another list
	Renamed    = Op{"renamed"}    // by the map of ids
	Raised     = Op{"raised"}     // a condition, to a higher level, number or time
	Lowered    = Op{"lowered"}    // a condition, likewise
	Rearranged = Op{"rearranged"} // the same conditions, put together in another way
)

var ops = []Op{Changed, Added, Removed, Moved, Renamed, Raised, Lowered, Rearranged}

var opTexts = map[Op]text.Text{
	Changed:    text.EnJa("changed", "変更"),
	Added:      text.EnJa("added", "追加"),
	Removed:    text.EnJa("removed", "削除"),
	Moved:      text.EnJa("moved", "移動"),
	Renamed:    text.EnJa("renamed", "改名"),
	Raised:     text.EnJa("raised", "引き上げ"),
	Lowered:    text.EnJa("lowered", "引き下げ"),
	Rearranged: text.EnJa("rearranged", "組み替え"),
}

// Ops yields the ops in the order above. It can be run again.
func Ops() iter.Seq[Op] { return slices.Values(ops) }

// String returns the op's word, "changed" for the zero Op.
func (o Op) String() string {
	if o == Changed {
		return "changed"
	}
	return o.word
}

// Text returns what people call the op in the closest language to tag.
func (o Op) Text(tag language.Tag) string { return opTexts[o].In(tag) }

// MarshalText writes the op's word.
func (o Op) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads what [Op.MarshalText] writes; the empty text gives
// [Changed]. On an error the op stays unchanged.
func (o *Op) UnmarshalText(word []byte) error { return closed.Unmarshal(o, word, ops) }
