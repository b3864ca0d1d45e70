package ladder

import (
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// Spec is the record of a ladder: plain data, with references by id and levels
// by the ids of their steps. [New] checks it and returns the [Ladder].
type Spec struct {
	ID           string
	Name         text.Text
	Description  text.Text
	Version      string
	Effective    date.Date // first day on which the ladder is in force; zero means that nobody has said
	Charter      string    // id of the charter whose values competencies name; "" means that of the organisation
	Scales       []skills.ScaleSpec
	Skills       []skills.SkillSpec // skills that the ladder knows besides its competencies
	Competencies []CompetencySpec
	Scores       []ScoreSpec     // sums that requirements and titles refer to
	Attributes   []AttributeSpec // what grades say of themselves beside requirements: scope, reach, ...
	Tracks       []TrackSpec
	Groups       []GroupSpec
	Disciplines  []DisciplineSpec
	Equivalences []EquivalenceSpec
	Titles       []TitleBandSpec // titles that follow from a score, not from a grade
	Roles        []RoleSpec
	Transitions  []TransitionSpec
	Reviews      []ReviewSpec
	Pay          []pay.BandSpec
	Silences     []SilenceSpec // findings of lint that are meant

	// PracticeTransfers are practices that are partial credit toward other
	// skills.
	PracticeTransfers []skills.PracticeTransferSpec
}

// CompetencySpec is the record of a competency: a skill that is an axis of the
// ladder, with the scale on which the ladder measures it.
type CompetencySpec struct {
	ID          skills.ID
	Name        text.Text
	Description text.Text
	Scale       string          // id of the scale; "" means that nobody measures it, and no level may be asked
	Weight      decimal.Decimal // share in weighted scores, above 0; the zero value means 1
	Tier        Tier            // the zero value means core
	Class       string          // class of competencies for which a score may have a cap, such as "building"; "" means none
	Values      []string        // ids of the values of the charter that it lives
	Anchors     []AnchorSpec    // what people do at a step of the scale in this competency
}

// AnchorSpec is the record of what people at one step of a competency's scale
// do: the step's description, for this competency alone.
type AnchorSpec struct {
	Step       string
	Summary    text.Text
	Behaviours []BehaviourSpec
	Examples   []text.Text
}

// BehaviourSpec is the record of something that people do. It is a text for
// people: a requirement is met or not, behaviours and their examples are no
// checklist.
type BehaviourSpec struct {
	ID       string // one of its own throughout the ladder, by which a new version is compared; "" means none
	Text     text.Text
	Examples []text.Text
	Links    []LinkSpec
	Tags     []string
}

// LinkSpec is the record of a place where more can be read.
type LinkSpec struct {
	Label text.Text
	URL   string
}

// SilenceSpec is the record of a finding of lint that is as it should be.
type SilenceSpec struct {
	Code    string    // of the finding, such as "falling-requirement"
	At      string    // path of the finding, or of what holds it; "" means the whole ladder
	Because text.Text // why it is meant; it must be stated
}
