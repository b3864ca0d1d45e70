package esco

import (
	"time"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// Dataset is what ESCO's files say, in their terms and in their order. What is
// not stated is the zero value. Lists and texts of equal content may be shared
// between concepts, so that nobody should write to them.
type Dataset struct {
	Version   string         // of ESCO, such as "v1.1.1"; no file says it, so that Read leaves it empty
	Languages []language.Tag // of the classifications, in order of their tags

	Skills      []Concept // skills, competences and knowledge
	SkillGroups []Concept
	Occupations []Concept
	ISCOGroups  []Concept

	SkillBroader      []Broader // skills and skill groups, and what is broader
	OccupationBroader []Broader // occupations and ISCO groups, and what is broader
	OccupationSkills  []OccupationSkill
	SkillSkills       []SkillSkill

	Hierarchy   []HierarchyEntry
	Schemes     []ConceptScheme
	Collections []Collection // in order of their names
}

// Attribution returns the sentence that ESCO asks a service that uses it to show.
func (d Dataset) Attribution() string { return attribution }

const attribution = "This service uses the ESCO classification of the European Commission."

// Concept is a skill, an occupation, or a group of either.
type Concept struct {
	URI            string
	Type           string // conceptType, such as "KnowledgeSkillCompetence" and "SkillGroup"
	Code           string // of occupations and groups
	PreferredLabel text.Text
	AltLabels      []text.Text // each in one language
	HiddenLabels   []text.Text // for search only, each in one language
	Description    text.Text
	ScopeNote      text.Text
	Definition     text.Text
	Status         string // such as "released"
	Modified       time.Time
	InScheme       []string // URIs of concept schemes

	SkillType  string // of skills: "skill/competence" or "knowledge"
	ReuseLevel string // of skills: "transversal", "cross-sector", "sector-specific" or "occupation-specific"

	ISCOGroup               string // of occupations: code of the ISCO group
	RegulatedProfessionNote string // of occupations: a URI that says whether the profession is regulated
}

// Broader says that a concept belongs to a broader one.
type Broader struct {
	Concept, Broader         string // URIs
	ConceptType, BroaderType string
}

// OccupationSkill says that an occupation needs a skill.
type OccupationSkill struct {
	Occupation, Skill string // URIs
	Relation          taxonomy.Relation
	SkillType         string
}

// SkillSkill says that the original skill needs the related one: the latter is
// essential or optional for the former.
type SkillSkill struct {
	Original, Related         string // URIs
	Relation                  taxonomy.Relation
	OriginalType, RelatedType string // often not those of the skills
}

// HierarchyEntry is a row of the skills hierarchy: a group and those above it.
type HierarchyEntry struct {
	Levels      []HierarchyLevel // from level 0 down; the last is the group
	Description text.Text        // of the last
	ScopeNote   text.Text        // of the last
}

// HierarchyLevel is a group on one level of the skills hierarchy.
type HierarchyLevel struct {
	URI, Code     string
	PreferredTerm text.Text
}

// ConceptScheme is a list to which concepts belong by their InScheme.
type ConceptScheme struct {
	URI            string
	Type           string
	PreferredLabel text.Text
	Title          text.Text
	Description    text.Text
	Status         string
	TopConcepts    []string // URIs
}

// Collection is a thematic selection of concepts, such as green skills.
type Collection struct {
	Name    string // as in the name of its file, such as "greenSkills"
	Members []Member
}

// Member is a concept of a collection, with what the collection's file repeats of
// it.
type Member struct {
	Concept
	Broader       []string    // URIs
	BroaderLabels []text.Text // in the order of Broader, each in one language
}
