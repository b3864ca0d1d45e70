package ladder

import (
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// RoleSpec is the record of a role: a job with its own mission, beside the
// grades. What it holds besides its requirement is a guide for people. The items
// of its lists may have ids, by which a file that builds on it changes one of
// them; the skill is that of an item of HardSkills and SoftSkills.
type RoleSpec struct {
	ID               string
	Name             text.Text
	Mission          text.Text
	Description      text.Text
	Metaphors        []text.Text     // pictures of the mission
	Requires         RequirementSpec // as in GradeSpec
	Responsibilities []ResponsibilitySpec
	HardSkills       []RoleSkillSpec
	SoftSkills       []RoleSkillSpec
	Tools            []ToolCategorySpec
	Stakeholders     []StakeholderSpec
	Stages           []CareerStageSpec // from the first on the way to the last beyond the role
	Trends           []TrendSpec
	Learning         []LearningStepSpec
	Employers        []EmployerSpec
	Questions        []QuestionSpec // of an interview
	Pay              []pay.BandSpec
	Related          []RelatedRoleSpec
	Obstacles        []ObstacleSpec
	Advice           []AdviceSpec
	Tags             []text.Text
	Sources          []text.Text // where the facts come from
}

// ResponsibilitySpec is the record of something that a role answers for.
type ResponsibilitySpec struct {
	ID          string // one of its own in its list; "" means none
	Name        text.Text
	Description text.Text
	Skills      []skills.ID // that it takes most of all, by which [CompareRoles] compares; none means by name
	Activities  []text.Text
}

// RoleSkillSpec is the record of a skill that a role uses.
type RoleSkillSpec struct {
	Skill       skills.ID
	Name        text.Text // the zero value means as the ladder calls the skill
	Description text.Text // what it is used for in this role
}

// ToolCategorySpec is the record of tools of one sort.
type ToolCategorySpec struct {
	ID          string // one of its own in its list; "" means none
	Name        text.Text
	Description text.Text // what the tools are used for in this role
	Tools       []skills.ID
}

// StakeholderSpec is the record of a partner of a role.
type StakeholderSpec struct {
	ID        string // one of its own in its list; "" means none
	Partner   text.Text
	Role      string      // id of the partner's role in the ladder; "" means none of it
	Together  []text.Text // what both do together
	Occasions []text.Text
	Purpose   text.Text
}

// CareerStageSpec is the record of a stage on the way to a role and beyond it.
type CareerStageSpec struct {
	ID             string // one of its own in its list; "" means none
	Name           text.Text
	Place          string    // id of the grade or role that it is; "" means none of the ladder
	Job            text.Text // what one does
	Responsibility text.Text
	Outlook        text.Text
	Change         text.Text // what is new compared to the stage before
}

// TrendSpec is the record of something that is changing a role.
type TrendSpec struct {
	ID          string // one of its own in its list; "" means none
	Name        text.Text
	Description text.Text // what changes
	Why         text.Text // why the role matters more for it
}

// LearningStepSpec is the record of one step of a plan to learn a role.
type LearningStepSpec struct {
	ID       string // one of its own in its list; "" means none
	Goal     text.Text
	Skills   []skills.ID // what is learned
	Books    []BookSpec
	Courses  []text.Text
	Practice []PracticeSpec // what to do at work
}

// PracticeSpec is the record of something to do at work in order to learn.
type PracticeSpec struct {
	Text  text.Text
	Added bool // whether it is said by no source of the role's facts but was added by who wrote the record
}

// BookSpec is the record of a book.
type BookSpec struct {
	Title   text.Text
	Authors []string
}

// EmployerSpec is the record of a type of employer.
type EmployerSpec struct {
	ID          string // one of its own in its list; "" means none
	Name        text.Text
	Description text.Text
	Job         text.Text // what the role does there
}

// QuestionSpec is the record of a question of an interview.
type QuestionSpec struct {
	ID       string // one of its own in its list; "" means none
	Question text.Text
	Points   []text.Text // of a good answer
	Skills   []skills.ID // that the question probes
}

// RelatedRoleSpec is the record of how a role compares with another one.
type RelatedRoleSpec struct {
	Role        string    // id of a role; "" means one that the ladder does not have
	Name        text.Text // the zero value means as that role is called
	Differences []DifferenceSpec
	Derived     bool // whether the comparison follows from the data and is said by no source
}

// DifferenceSpec is the record of one difference between two roles.
type DifferenceSpec struct {
	Aspect text.Text
	Here   text.Text
	There  text.Text
}

// ObstacleSpec is the record of something that stands in the way, with what can
// be done about it.
type ObstacleSpec struct {
	ID          string // one of its own in its list; "" means none
	Name        text.Text
	Description text.Text
	Answers     []text.Text
}

// AdviceSpec is the record of what some of the people in a role are told about
// their way.
type AdviceSpec struct {
	ID   string    // one of its own in its list; "" means none
	For  text.Text // whom it is for, such as "who has not found a direction"
	Tips []text.Text
}
