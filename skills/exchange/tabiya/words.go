package tabiya

import (
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills"
)

// word is a member of a closed set; the zero member stands for an empty field.
type word interface {
	comparable
	fmt.Stringer
}

// Flag is a truth that may not be stated. It is a closed set; the zero Flag means
// that nobody has said.
type Flag struct{ word string }

// The flags.
var (
	True  = Flag{"true"}
	False = Flag{"false"}
)

var flags = []Flag{True, False}

// String returns the flag's word, "" for the zero Flag.
func (f Flag) String() string { return f.word }

// MarshalText writes the flag's word.
func (f Flag) MarshalText() ([]byte, error) { return []byte(f.word), nil }

// UnmarshalText reads what [Flag.MarshalText] writes; the empty text gives the zero
// Flag. On an error, of the kind [skills.ErrUnknownWord], the flag stays unchanged.
func (f *Flag) UnmarshalText(word []byte) error { return closed.Unmarshal(f, word, flags) }

// SkillType says what sort of thing a skill is. It is a closed set; the zero
// SkillType means that nobody has said.
type SkillType struct{ word string }

// The types of skill.
var (
	SkillCompetence = SkillType{"skill/competence"}
	Knowledge       = SkillType{"knowledge"}
	Language        = SkillType{"language"}
	Attitude        = SkillType{"attitude"}
)

var skillTypes = []SkillType{SkillCompetence, Knowledge, Language, Attitude}

// skillKinds are the kinds of the model that the types stand for.
var skillKinds = map[SkillType]skills.Kind{
	SkillCompetence: skills.KindSkill,
	Knowledge:       skills.KindKnowledge,
	Language:        skills.KindLanguage,
	Attitude:        skills.KindAttitude,
}

// SkillTypes yields the types in the order above. It can be run again.
func SkillTypes() iter.Seq[SkillType] { return slices.Values(skillTypes) }

// Kind returns the kind of skill that the type stands for, the zero Kind for the
// zero SkillType.
func (t SkillType) Kind() skills.Kind { return skillKinds[t] }

// String returns the type's word, "" for the zero SkillType.
func (t SkillType) String() string { return t.word }

// MarshalText writes the type's word.
func (t SkillType) MarshalText() ([]byte, error) { return []byte(t.word), nil }

// UnmarshalText reads what [SkillType.MarshalText] writes; the empty text gives the
// zero SkillType. On an error, of the kind [skills.ErrUnknownWord], the type stays
// unchanged.
func (t *SkillType) UnmarshalText(word []byte) error { return closed.Unmarshal(t, word, skillTypes) }

// ReuseLevel says how far a skill is of use. It is a closed set; the zero
// ReuseLevel means that nobody has said.
type ReuseLevel struct{ word string }

// The levels of reuse, from narrow to wide.
var (
	OccupationSpecific = ReuseLevel{"occupation-specific"}
	SectorSpecific     = ReuseLevel{"sector-specific"}
	CrossSector        = ReuseLevel{"cross-sector"}
	Transversal        = ReuseLevel{"transversal"}
)

var reuseLevels = []ReuseLevel{OccupationSpecific, SectorSpecific, CrossSector, Transversal}

// ReuseLevels yields the levels in the order above. It can be run again.
func ReuseLevels() iter.Seq[ReuseLevel] { return slices.Values(reuseLevels) }

// String returns the level's word, "" for the zero ReuseLevel.
func (l ReuseLevel) String() string { return l.word }

// MarshalText writes the level's word.
func (l ReuseLevel) MarshalText() ([]byte, error) { return []byte(l.word), nil }

// UnmarshalText reads what [ReuseLevel.MarshalText] writes; the empty text gives
// the zero ReuseLevel. On an error, of the kind [skills.ErrUnknownWord], the level
// stays unchanged.
func (l *ReuseLevel) UnmarshalText(word []byte) error {
	return closed.Unmarshal(l, word, reuseLevels)
}

// ObjectType says in which file an object is, and where it comes from. It is a
// closed set; the zero ObjectType means that nobody has said.
type ObjectType struct{ word string }

// The types of object.
var (
	TypeSkill           = ObjectType{"skill"}
	TypeSkillGroup      = ObjectType{"skillgroup"}
	TypeESCOOccupation  = ObjectType{"escooccupation"}  // an occupation of ESCO
	TypeLocalOccupation = ObjectType{"localoccupation"} // an occupation of this model alone
	TypeISCOGroup       = ObjectType{"iscogroup"}       // a group of occupations of ISCO-08
	TypeLocalGroup      = ObjectType{"localgroup"}      // a group of occupations of this model alone
)

var (
	skillObjects      = []ObjectType{TypeSkill, TypeSkillGroup}
	occupationTypes   = []ObjectType{TypeESCOOccupation, TypeLocalOccupation}
	groupTypes        = []ObjectType{TypeISCOGroup, TypeLocalGroup}
	occupationObjects = slices.Concat(occupationTypes, groupTypes)
	objectTypes       = slices.Concat(skillObjects, occupationObjects)
)

// children are the types that can stand below a type, by the rules that Tabiya's
// platform has for its hierarchies.
var children = map[ObjectType][]ObjectType{
	TypeSkillGroup:      {TypeSkillGroup, TypeSkill},
	TypeSkill:           {TypeSkill},
	TypeISCOGroup:       {TypeISCOGroup, TypeLocalGroup, TypeESCOOccupation, TypeLocalOccupation},
	TypeLocalGroup:      {TypeLocalGroup, TypeLocalOccupation},
	TypeESCOOccupation:  {TypeESCOOccupation, TypeLocalOccupation},
	TypeLocalOccupation: {TypeLocalOccupation},
}

// ObjectTypes yields the types in the order above. It can be run again.
func ObjectTypes() iter.Seq[ObjectType] { return slices.Values(objectTypes) }

// CanHold reports whether an object of type child can stand directly below one of
// type t in a hierarchy. A skill holds no group of skills, an occupation no group
// of occupations, and what is local holds nothing of ESCO or ISCO-08.
func (t ObjectType) CanHold(child ObjectType) bool { return slices.Contains(children[t], child) }

// String returns the type's word, "" for the zero ObjectType.
func (t ObjectType) String() string { return t.word }

// MarshalText writes the type's word.
func (t ObjectType) MarshalText() ([]byte, error) { return []byte(t.word), nil }

// UnmarshalText reads what [ObjectType.MarshalText] writes; the empty text gives
// the zero ObjectType. On an error, of the kind [skills.ErrUnknownWord], the type
// stays unchanged.
func (t *ObjectType) UnmarshalText(word []byte) error { return closed.Unmarshal(t, word, objectTypes) }

// Signal says in a word how strongly an occupation tells of a skill. It is a closed
// set; the zero Signal means that nobody has said.
type Signal struct{ word string }

// The signals, from weak to strong.
var (
	SignalLow    = Signal{"low"}
	SignalMedium = Signal{"medium"}
	SignalHigh   = Signal{"high"}
)

var signals = []Signal{SignalLow, SignalMedium, SignalHigh}

// Signals yields the signals in the order above. It can be run again.
func Signals() iter.Seq[Signal] { return slices.Values(signals) }

// String returns the signal's word, "" for the zero Signal.
func (s Signal) String() string { return s.word }

// MarshalText writes the signal's word.
func (s Signal) MarshalText() ([]byte, error) { return []byte(s.word), nil }

// UnmarshalText reads what [Signal.MarshalText] writes; the empty text gives the
// zero Signal. On an error, of the kind [skills.ErrUnknownWord], the signal stays
// unchanged.
func (s *Signal) UnmarshalText(word []byte) error { return closed.Unmarshal(s, word, signals) }
