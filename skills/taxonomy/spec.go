package taxonomy

import (
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// Spec is the record of a taxonomy.
type Spec struct {
	ID          string
	Name        text.Text
	Description text.Text
	Provenance  skills.ProvenanceSpec
	Scales      []skills.ScaleSpec // of the ratings, and of the skills
	Skills      []skills.SkillSpec
	Occupations []OccupationSpec
}

// OccupationSpec is the record of an occupation, or of a group of occupations.
type OccupationSpec struct {
	ID          string
	Code        string // in a public classification, such as "2512.4" in ISCO-08; "" means none
	Name        text.Text
	Description text.Text
	Aliases     []text.Text
	Broader     []string // ids of the groups and occupations that this one belongs to
	Group       bool     // a heading under which occupations stand; nobody has it as occupation
	Needs       []NeedSpec

	// Preparation is how much schooling, experience and training people need before
	// they can do the work, such as a job zone of O*NET, on a scale of the taxonomy.
	// The zero value means that nobody has said.
	Preparation skills.Level
}

// NeedSpec is the record of a skill that an occupation needs.
type NeedSpec struct {
	Skill    skills.ID
	Relation Relation // the zero value means that nobody has said
	Ratings  []RatingSpec
}

// RatingSpec is the record of how much of a skill an occupation needs, on one
// scale. Several ratings of one skill are on several scales, such as importance
// and level; they are never one number.
type RatingSpec struct {
	Level skills.Level    // on the scale of the rating
	Value decimal.Decimal // as published, which may be finer than the scale

	// Suppressed says that the publisher recommends not to use the rating, as it
	// rests on too few or too different answers. NotRelevant says that the level
	// means little, because the skill is not important for the occupation. False
	// means that the publisher says so or does not say.
	Suppressed, NotRelevant bool

	N             int              // how many people answered; 0 means that nobody has said
	StandardError *decimal.Decimal // nil means that nobody has said, as are both bounds
	Lower, Upper  *decimal.Decimal // 95 % confidence interval of the value
	Date          date.Date
	By            string // who rated, such as "Incumbent"; "" means that nobody has said
}

func (r RatingSpec) clone() RatingSpec {
	own := func(d *decimal.Decimal) *decimal.Decimal {
		if d == nil {
			return nil
		}
		c := *d
		return &c
	}
	r.StandardError, r.Lower, r.Upper = own(r.StandardError), own(r.Lower), own(r.Upper)
	return r
}
