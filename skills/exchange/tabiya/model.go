package tabiya

import "github.com/kakezan/kakezan/skills/taxonomy"

// Model is what a folder of Tabiya's format holds. Its lists are in the order of
// the files. The zero Model is empty.
type Model struct {
	Info                Info
	SkillGroups         []SkillGroup
	Skills              []Skill
	OccupationGroups    []OccupationGroup
	Occupations         []Occupation
	SkillHierarchy      []Link
	OccupationHierarchy []Link
	SkillRelations      []SkillRelation
	OccupationRelations []OccupationRelation

	// Licence is the text of the file LICENSE. The zero value means that there is
	// no such file.
	Licence string

	// Headers are the columns of the files, by name of the file ("skills.csv"), as
	// they are written there and in their order. They decide which columns [Write]
	// writes, those that this package does not know among them, and whether the
	// groups of occupations are in "occupation_groups.csv" or, as before, in
	// "isco_groups.csv". The zero value means, as does a file that is missing here:
	// the columns of [Columns].
	Headers map[string][]string
}

// Extra are the values of those columns that this package does not know, in the
// order of the header; nil where all of them are empty.
type Extra []string

// Dates say when a record was made and changed, in ISO 8601 as it is written; ""
// means that nobody has said.
type Dates struct{ CreatedAt, UpdatedAt string }

// Info is the record of a model as such.
type Info struct {
	UUIDHistory  []string // the newest first; each release of a model has a new one
	Name         string
	Locale       string // a code of Tabiya's for a place, such as "ZA" or "EU-en"; no language tag
	Description  string
	Version      string
	Released     Flag
	ReleaseNotes string
	Dates
	Extra
}

// Skill is the record of a skill.
type Skill struct {
	OriginURI      string   // where the skill was first defined; "" means that nobody has said
	ID             string   // within these files alone
	UUIDHistory    []string // the newest first
	Type           SkillType
	Reuse          ReuseLevel
	PreferredLabel string
	AltLabels      []string // among which the preferred label usually is again
	Description    string
	Definition     string
	ScopeNote      string
	Localized      Flag
	Dates
	Extra
}

// SkillGroup is the record of a group of skills.
type SkillGroup struct {
	OriginURI      string
	ID             string
	UUIDHistory    []string
	Code           string // of ESCO, such as "S1.2.3"; "" means none
	PreferredLabel string
	AltLabels      []string
	Description    string
	ScopeNote      string
	Dates
	Extra
}

// Occupation is the record of an occupation.
type Occupation struct {
	OriginURI               string
	ID                      string
	UUIDHistory             []string
	GroupCode               string // of the group that it belongs to, directly or through other occupations
	Code                    string
	PreferredLabel          string
	AltLabels               []string
	Description             string
	Definition              string
	ScopeNote               string
	RegulatedProfessionNote string
	Type                    ObjectType // TypeESCOOccupation or TypeLocalOccupation
	Localized               Flag
	Dates
	Extra
}

// OccupationGroup is the record of a group of occupations.
type OccupationGroup struct {
	OriginURI      string
	ID             string
	UUIDHistory    []string
	Code           string
	Type           ObjectType // TypeISCOGroup or TypeLocalGroup; the zero value means TypeISCOGroup
	PreferredLabel string
	AltLabels      []string
	Description    string
	Dates
	Extra
}

// Link is the record of what stands directly below what in a hierarchy.
type Link struct {
	ParentType ObjectType
	ParentID   string
	ChildID    string
	ChildType  ObjectType
	Dates
	Extra
}

// SkillRelation is the record of a skill that needs another one.
type SkillRelation struct {
	RequiringID string
	Relation    taxonomy.Relation
	RequiredID  string
	Dates
	Extra
}

// OccupationRelation is the record of a skill that an occupation needs, or that it
// tells of: either the relation is stated, or the signal.
type OccupationRelation struct {
	OccupationType ObjectType
	OccupationID   string
	Relation       taxonomy.Relation // the zero value means that nobody has said
	SkillID        string
	Signal         Signal
	SignalValue    string // a number from 0 to 1, as it is written; "" means that nobody has said
	Dates
	Extra
}

// kind returns the type of the group that references to it name.
func (g OccupationGroup) kind() ObjectType {
	if g.Type == (ObjectType{}) {
		return TypeISCOGroup
	}
	return g.Type
}
