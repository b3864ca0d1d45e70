package ladder

import (
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// TrackSpec is the record of a track: a line of grades from the lowest up.
type TrackSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
	ForksFrom   string // the grade of another track from which this one starts; "" means from the ground
	FirstRank   int    // rank of the lowest grade; the zero value means 1
	Cumulative  bool   // whether a grade asks for what the grades below it ask, too
	NoSkipping  bool   // whether facts support a grade only if they support all below it
	Grades      []GradeSpec
}

// GradeSpec is the record of a grade.
type GradeSpec struct {
	ID          string
	Aliases     []string    // other ids of the same grade, such as those of a payroll
	Titles      []text.Text // the first is the one to show
	Template    text.Text   // title within a discipline, with {discipline} for its word, such as "Senior {discipline} Engineer"
	Description text.Text   // what is expected, for people; it is no part of the requirement
	Attributes  []AttributeValueSpec

	// Requires is what a person's facts must show. The zero value, nil, means
	// that nobody has said yet: such a grade is neither met nor not met. A grade
	// that asks for nothing says All{}.
	Requires RequirementSpec

	Expectations []ExpectationSpec
	Includes     []string // grades whose expectations hold here, too
	Steps        []SubStepSpec
	Terminal     bool // whether people may stay here for good
	Internal     bool // whether the grade is told to nobody outside
	Draft        bool // whether the grade is not in force yet: nobody is placed there
}

// AttributeSpec is the record of something that grades say of themselves in a
// few words: the scope of the work, the reach of influence, how far ahead one
// thinks, how much direction one needs.
type AttributeSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
}

// AttributeValueSpec is the record of what a grade says of itself.
type AttributeValueSpec struct {
	Attribute string
	Label     text.Text // what this grade calls the attribute; the zero value means as the ladder does
	Value     text.Text
}

// ExpectationSpec is the record of what is expected of people at a grade: in
// one competency, or as a whole. It is a text for people and no part of the
// requirement.
type ExpectationSpec struct {
	Competency skills.ID // "" means the grade as a whole
	Summary    text.Text
	Behaviours []BehaviourSpec
	Examples   []text.Text // of all of it, never a checklist
	Includes   []string    // grades whose expectation in the same competency holds here, too
}

// SubStepSpec is the record of a step within a grade, from the lowest up, such
// as "maturing", "performing" and "exceeding".
type SubStepSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
	Requires    RequirementSpec // on top of what the grade asks; nil means that nobody has said
}

// GroupSpec is the record of a set of places that is called by one name in
// transitions and requirements.
type GroupSpec struct {
	ID   string
	Name text.Text
	Of   []string // ids of grades, sub-steps, tracks, roles and other groups
}

// DisciplineSpec is the record of what differs in one field of work: backend,
// data, security. [Ladder.In] applies it.
type DisciplineSpec struct {
	ID            string
	Name          text.Text
	Word          text.Text // what stands for {discipline} in titles; the zero value means the name
	Description   text.Text
	Tracks        []string // tracks that the discipline has; empty means all
	Competencies  []CompetencySpec
	NotApplicable []skills.ID // skills that are not asked here: conditions on them are left out
	Weights       []WeightSpec
	Grades        []DisciplineGradeSpec
}

// WeightSpec is the record of the weight of a competency within a discipline.
type WeightSpec struct {
	Skill  skills.ID
	Weight decimal.Decimal // above 0
}

// DisciplineGradeSpec is the record of what differs at one grade within a
// discipline.
type DisciplineGradeSpec struct {
	Grade        string
	Titles       []text.Text       // in place of the grade's; empty means that they stay
	Adds         RequirementSpec   // asked on top of what the grade asks; nil means nothing more
	Replaces     RequirementSpec   // asked in place of what the grade asks; nil means that it stays
	Expectations []ExpectationSpec // each in place of the grade's in the same competency, or added
}

// EquivalenceSpec is the record of how grades of several tracks compare.
type EquivalenceSpec struct {
	Kind   Equivalence
	Grades []string // two or more
	Note   text.Text
}

// TitleBandSpec is the record of a title that people have whose score lies in a
// band. Bands may overlap: one score may give several titles.
type TitleBandSpec struct {
	Title text.Text
	Score string // id of a score of the ladder
	Min   decimal.Decimal
	Below *decimal.Decimal // the first score that is too high for the title; nil means that the band is open above
	Track string           // track whose people have the title; "" means any
}

// ScoreSpec is the record of a sum over level numbers that requirements and
// titles refer to.
type ScoreSpec struct {
	ID          string
	Name        text.Text
	Description text.Text
	SumSpec
}

// SumSpec is the record of a weighted sum, or average, of the numbers of levels.
// A skill at "none" counts 0. The average divides by the sum of all weights,
// whatever is known.
type SumSpec struct {
	Terms   []TermSpec
	Average bool
	Caps    []CapSpec
}

// TermSpec is the record of one term of a sum.
type TermSpec struct {
	Skill  skills.ID
	Weight decimal.Decimal // 0 or above
}

// CapSpec is the record of the most that the competencies of a class can
// contribute to a sum, weights included, before an average is taken.
type CapSpec struct {
	Class string
	Max   decimal.Decimal
}
