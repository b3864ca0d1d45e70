package change

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/text"
)

// Kind says what an id is of: ids of one kind share a name space. It is a
// closed set; the zero Kind is a place.
type Kind struct{ word string }

// The kinds of id.
var (
	Place      = Kind{} // grades and their aliases, sub-steps, tracks, groups and roles
	Skill      = Kind{"skill"}
	Scale      = Kind{"scale"}
	Step       = Kind{"step"} // of a scale
	Score      = Kind{"score"}
	Attribute  = Kind{"attribute"}
	Discipline = Kind{"discipline"}
	Review     = Kind{"review"}
	Stage      = Kind{"stage"} // of a review
	Transition = Kind{"transition"}
	Behaviour  = Kind{"behaviour"}
	Band       = Kind{"band"} // of pay; those of a role are its own
	Class      = Kind{"class"}
	Value      = Kind{"value"} // of a charter
)

var kinds = []Kind{Place, Skill, Scale, Step, Score, Attribute, Discipline, Review, Stage, Transition, Behaviour, Band, Class, Value}

var kindTexts = map[Kind]text.Text{
	Place:      text.EnJa("place", "等級・トラック・職種"),
	Skill:      text.EnJa("skill", "スキル"),
	Scale:      text.EnJa("scale", "尺度"),
	Step:       text.EnJa("step", "段階"),
	Score:      text.EnJa("score", "スコア"),
	Attribute:  text.EnJa("attribute", "属性"),
	Discipline: text.EnJa("discipline", "専門分野"),
	Review:     text.EnJa("review", "審査"),
	Stage:      text.EnJa("stage of a review", "審査の段階"),
	Transition: text.EnJa("transition", "異動"),
	Behaviour:  text.EnJa("behaviour", "行動"),
	Band:       text.EnJa("pay band", "給与レンジ"),
	Class:      text.EnJa("class of competencies", "コンピテンシーの区分"),
	Value:      text.EnJa("value", "バリュー"),
}

// Kinds yields the kinds in the order above. It can be run again.
func Kinds() iter.Seq[Kind] { return slices.Values(kinds) }

// String returns the kind's word, "place" for the zero Kind.
func (k Kind) String() string {
	if k == Place {
		return "place"
	}
	return k.word
}

// Text returns what people call the kind in the closest language to tag.
func (k Kind) Text(tag language.Tag) string { return kindTexts[k].In(tag) }

// MarshalText writes the kind's word.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what [Kind.MarshalText] writes; the empty text gives
// [Place]. On an error the kind stays unchanged.
func (k *Kind) UnmarshalText(word []byte) error { return closed.Unmarshal(k, word, kinds) }
