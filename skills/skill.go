package skills

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// ErrUnknownWord is the kind of error for a word that is not in a closed set,
// such as the kinds of skill or the sources of claims.
var ErrUnknownWord = closed.ErrUnknown

// Kind says what sort of thing a skill is. It is a closed set; the zero Kind
// means that nobody has said.
type Kind struct{ name string }

// The kinds of skill.
var (
	KindSkill     = Kind{"skill"}
	KindKnowledge = Kind{"knowledge"}
	KindAbility   = Kind{"ability"}
	KindTool      = Kind{"tool"}
	KindLanguage  = Kind{"language"} // a programming language or one that people speak
	KindAttitude  = Kind{"attitude"}
	KindPractice  = Kind{"practice"}
	KindGroup     = Kind{"group"} // a heading under which skills stand; nobody claims it
)

// Kinds yields the kinds in the order above. It can be run again.
func Kinds() iter.Seq[Kind] { return slices.Values(kinds[:]) }

var kinds = [...]Kind{KindSkill, KindKnowledge, KindAbility, KindTool, KindLanguage, KindAttitude, KindPractice, KindGroup}

// String returns the kind's word, "" for the zero Kind.
func (k Kind) String() string { return k.name }

// MarshalText writes the kind's word.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.name), nil }

// UnmarshalText reads what [Kind.MarshalText] writes; the empty text gives the
// zero Kind. On an error, of the kind [ErrUnknownWord], the kind stays
// unchanged.
func (k *Kind) UnmarshalText(word []byte) error { return closed.Unmarshal(k, word, kinds[:]) }

// SkillSpec is the record of a skill in a [Catalog].
type SkillSpec struct {
	ID          ID
	Name        text.Text // the zero value means that the id serves as name
	Description text.Text
	Kind        Kind
	Aliases     []text.Text // other labels; each may be given in several languages
	Broader     []ID        // wider skills that this one is a part or a sort of
	Scale       string      // id of the scale in which the skill is usually stated; "" means none
	Steps       []string    // ids of the steps of that scale that make sense for this skill; none means all of them

	Prerequisites PrerequisitesSpec
	Related       []ID // skills that are near this one, without either needing the other

	// HalfLife is after how many months half of a claim's confidence is gone. The
	// zero value means that nobody has said, so that the kind of skill decides.
	HalfLife int

	// Retired says that nothing new should use the skill, and ReplacedBy what took
	// its place: one skill where it was renamed or merged, several where it was
	// split, none where nothing did.
	Retired    bool
	ReplacedBy []ID

	Provenance []ProvenanceSpec // where the record comes from, the first source first
}

// PrerequisitesSpec is the record of what a skill builds on.
type PrerequisitesSpec struct {
	Essential []ID // without which nobody can have the skill
	Optional  []ID // which help
}

// ProvenanceSpec is the record of a source from which a skill comes.
type ProvenanceSpec struct {
	Source  string // name of the taxonomy or file, such as "ESCO"
	Version string
	Link    string
	Licence string
}

func (s SkillSpec) clone() SkillSpec {
	s.Aliases = slices.Clone(s.Aliases)
	s.Broader = slices.Clone(s.Broader)
	s.Steps = slices.Clone(s.Steps)
	s.Prerequisites.Essential = slices.Clone(s.Prerequisites.Essential)
	s.Prerequisites.Optional = slices.Clone(s.Prerequisites.Optional)
	s.Related = slices.Clone(s.Related)
	s.ReplacedBy = slices.Clone(s.ReplacedBy)
	s.Provenance = slices.Clone(s.Provenance)
	return s
}

// check returns the problems of a record that show without the others.
func (s *SkillSpec) check() (list problem.List) {
	at := func() problem.Path { return skillPath(s.ID) } // which mostly nobody asks for
	if len(CheckID(string(s.ID), words.skill, "")) > 0 {
		list = append(list, s.ID.Check(at())...)
	}
	if len(s.Steps) > 0 && s.Scale == "" {
		list = append(list, StepsWithoutScale.At(at().Field("steps"), s.ID))
	}
	if len(s.Steps) > 0 {
		seen := make(map[string]bool, len(s.Steps))
		for i, step := range s.Steps {
			list = append(list, CheckID(step, words.step, at().Field("steps").Index(i))...)
			if seen[step] && step != "" {
				list = append(list, DuplicateID.At(at().Field("steps").Index(i), step))
			}
			seen[step] = true
		}
	}
	if s.HalfLife < 0 {
		list = append(list, NegativeHalfLife.At(at().Field("half-life"), s.HalfLife))
	}
	if len(s.ReplacedBy) > 0 && !s.Retired {
		list = append(list, ReplacedInUse.At(at().Field("replaced-by"), s.ID))
	}
	for i := range s.Provenance {
		if s.Provenance[i].Source == "" {
			list = append(list, MissingSource.At(at().Field("provenance").Index(i), s.ID))
		}
	}
	return list
}

func (s SkillSpec) equal(t SkillSpec) bool {
	return s.ID == t.ID && s.Name.Equal(t.Name) && s.Description.Equal(t.Description) && s.Kind == t.Kind &&
		slices.EqualFunc(s.Aliases, t.Aliases, text.Text.Equal) && slices.Equal(s.Broader, t.Broader) && s.Scale == t.Scale && slices.Equal(s.Steps, t.Steps) &&
		slices.Equal(s.Prerequisites.Essential, t.Prerequisites.Essential) && slices.Equal(s.Prerequisites.Optional, t.Prerequisites.Optional) &&
		slices.Equal(s.Related, t.Related) && s.HalfLife == t.HalfLife && s.Retired == t.Retired && slices.Equal(s.ReplacedBy, t.ReplacedBy) &&
		slices.Equal(s.Provenance, t.Provenance)
}

// Skill is a skill of a catalog. It is a small immutable value; the zero Skill
// is of no catalog and has the id "". Compare skills with [Skill.Equal]: by == a
// skill equals only itself in the same catalog.
type Skill struct{ spec *SkillSpec }

// ID returns the skill's id.
func (s Skill) ID() ID { return s.record().ID }

// Name returns the skill's name, or its id where it has none.
func (s Skill) Name() text.Text {
	if r := s.record(); !r.Name.IsZero() {
		return r.Name
	}
	return text.Plain(string(s.ID()))
}

// Description returns what the skill is about, the zero Text when nobody has
// said.
func (s Skill) Description() text.Text { return s.record().Description }

// Kind returns the sort of skill, the zero Kind when nobody has said.
func (s Skill) Kind() Kind { return s.record().Kind }

// Scale returns the id of the scale in which the skill is usually stated, ""
// when nobody has said.
func (s Skill) Scale() string { return s.record().Scale }

// Aliases yields the skill's other labels, in the order of its record. It can
// be run again.
func (s Skill) Aliases() iter.Seq[text.Text] { return slices.Values(s.record().Aliases) }

// Broader yields the ids of the wider skills, in the order of its record. It
// can be run again.
func (s Skill) Broader() iter.Seq[ID] { return slices.Values(s.record().Broader) }

// Steps yields the ids of the steps of the skill's scale that make sense for it,
// in the order of its record; none means all of them. It can be run again.
func (s Skill) Steps() iter.Seq[string] { return slices.Values(s.record().Steps) }

// HalfLife returns after how many months half of a claim's confidence is gone, 0
// when nobody has said.
func (s Skill) HalfLife() int { return s.record().HalfLife }

// Retired reports whether nothing new should use the skill. [Catalog.Current]
// tells what took its place.
func (s Skill) Retired() bool { return s.record().Retired }

// Provenance yields where the record comes from, the first source first. It can be
// run again.
func (s Skill) Provenance() iter.Seq[ProvenanceSpec] { return slices.Values(s.record().Provenance) }

// Spec returns a copy of the skill's record.
func (s Skill) Spec() SkillSpec { return s.record().clone() }

// Equal reports whether both skills have the same record, whatever their
// catalogs.
func (s Skill) Equal(t Skill) bool { return s.record().equal(*t.record()) }

// String returns the skill's id.
func (s Skill) String() string { return string(s.ID()) }

var noSkill SkillSpec

func (s Skill) record() *SkillSpec {
	if s.spec == nil {
		return &noSkill
	}
	return s.spec
}
