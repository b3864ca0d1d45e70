package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Role is a job of a [Ladder], beside its grades. What it holds besides its
// requirement is a guide for people; each list is empty when nobody has said.
type Role struct {
	ladder *data
	i      int
}

func (r Role) read() *roleData {
	if r.ladder == nil {
		return &noRole
	}
	return &r.ladder.roles[r.i]
}

// IsZero reports whether the role is of no ladder.
func (r Role) IsZero() bool { return r.ladder == nil }

// Ladder returns the ladder of which the role is a part.
func (r Role) Ladder() Ladder { return Ladder{r.ladder} }

// ID returns the role's id.
func (r Role) ID() string { return r.read().spec.ID }

// Name returns the role's name, or its id where it has none.
func (r Role) Name() text.Text { return nameOr(r.read().spec.Name, r.ID()) }

// Mission returns what the role is for, the zero Text when nobody has said.
func (r Role) Mission() text.Text { return r.read().spec.Mission }

// Description returns what the role is about, the zero Text when nobody has
// said.
func (r Role) Description() text.Text { return r.read().spec.Description }

// Metaphors yields pictures of the mission. It can be run again.
func (r Role) Metaphors() iter.Seq[text.Text] { return slices.Values(r.read().spec.Metaphors) }

// Requirement returns what the role asks; zero when nobody has said.
func (r Role) Requirement() Requirement { return r.read().requires }

// Responsibilities yields what the role answers for, in the order of the
// record. It can be run again.
func (r Role) Responsibilities() iter.Seq[ResponsibilitySpec] {
	return record.Copies(r.read().spec.Responsibilities)
}

// HardSkills yields the technical skills that the role uses, in the order of
// the record. It can be run again.
func (r Role) HardSkills() iter.Seq[RoleSkillSpec] { return record.Copies(r.read().spec.HardSkills) }

// SoftSkills yields the other skills that the role uses, in the order of the
// record. It can be run again.
func (r Role) SoftSkills() iter.Seq[RoleSkillSpec] { return record.Copies(r.read().spec.SoftSkills) }

// SkillName returns what the role calls a skill, which is what its ladder does
// where the role has no name of its own for it.
func (r Role) SkillName(id skills.ID) text.Text {
	return r.namer()(id)
}

// namer returns SkillName for many skills, which goes through the lists of the
// role once.
func (r Role) namer() func(skills.ID) text.Text {
	own := make(map[skills.ID]text.Text)
	spec := &r.read().spec
	for _, list := range [][]RoleSkillSpec{spec.HardSkills, spec.SoftSkills} {
		for _, s := range list {
			if _, ok := own[s.Skill]; !ok && !s.Name.IsZero() {
				own[s.Skill] = s.Name
			}
		}
	}
	return func(id skills.ID) text.Text {
		if name, ok := own[id]; ok {
			return name
		}
		return r.Ladder().SkillName(id)
	}
}

// Tools yields the tools of the role by category, in the order of the record.
// It can be run again.
func (r Role) Tools() iter.Seq[ToolCategorySpec] { return record.Copies(r.read().spec.Tools) }

// Stakeholders yields the partners of the role, in the order of the record. It
// can be run again.
func (r Role) Stakeholders() iter.Seq[StakeholderSpec] {
	return record.Copies(r.read().spec.Stakeholders)
}

// Stages yields the stages of a career, from the first on the way to the role
// to the last beyond it. It can be run again.
func (r Role) Stages() iter.Seq[CareerStageSpec] { return record.Copies(r.read().spec.Stages) }

// Trends yields what is changing the role, in the order of the record. It can
// be run again.
func (r Role) Trends() iter.Seq[TrendSpec] { return record.Copies(r.read().spec.Trends) }

// Learning yields the steps of the plan to learn the role, in order. It can be
// run again.
func (r Role) Learning() iter.Seq[LearningStepSpec] { return record.Copies(r.read().spec.Learning) }

// LearningFor yields the steps of [Role.Learning] in which at least one of the
// skills is learned. It can be run again.
func (r Role) LearningFor(ids ...skills.ID) iter.Seq[LearningStepSpec] {
	return about(r.Learning(), ids, func(s LearningStepSpec) []skills.ID { return s.Skills })
}

// Employers yields the types of employers that have the role, in the order of
// the record. It can be run again.
func (r Role) Employers() iter.Seq[EmployerSpec] { return record.Copies(r.read().spec.Employers) }

// Questions yields the questions of an interview, in the order of the record.
// It can be run again.
func (r Role) Questions() iter.Seq[QuestionSpec] { return record.Copies(r.read().spec.Questions) }

// QuestionsFor yields the questions of [Role.Questions] that probe at least one
// of the skills, such as those that a person lacks. It can be run again.
func (r Role) QuestionsFor(ids ...skills.ID) iter.Seq[QuestionSpec] {
	return about(r.Questions(), ids, func(q QuestionSpec) []skills.ID { return q.Skills })
}

// about yields what has to do with at least one of the skills.
func about[T any](all iter.Seq[T], ids []skills.ID, of func(T) []skills.ID) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range all {
			if slices.ContainsFunc(of(v), func(id skills.ID) bool { return slices.Contains(ids, id) }) && !yield(v) {
				return
			}
		}
	}
}

// Pay returns the bands of what the role pays, none when nobody has said.
func (r Role) Pay() pay.Bands { return r.read().pay }

// Related yields how the role compares with others, as the record says it, in
// its order. It can be run again. [CompareRoles] derives a comparison.
func (r Role) Related() iter.Seq[RelatedRoleSpec] { return record.Copies(r.read().spec.Related) }

// Obstacles yields what stands in the way of people in the role or to it, with
// what can be done about it, in the order of the record. It can be run again.
func (r Role) Obstacles() iter.Seq[ObstacleSpec] { return record.Copies(r.read().spec.Obstacles) }

// Advice yields what people in the role are told about their way, in the order
// of the record. It can be run again.
func (r Role) Advice() iter.Seq[AdviceSpec] { return record.Copies(r.read().spec.Advice) }

// Tags yields words by which the role can be found. It can be run again.
func (r Role) Tags() iter.Seq[text.Text] { return slices.Values(r.read().spec.Tags) }

// Sources yields where the facts about the role come from. It can be run again.
func (r Role) Sources() iter.Seq[text.Text] { return slices.Values(r.read().spec.Sources) }

// String returns the role's id.
func (r Role) String() string { return r.ID() }

// Spec returns a copy of the role's record.
func (r Role) Spec() RoleSpec {
	s := record.Clone(r.read().spec)
	s.Requires = r.Requirement().Spec()
	return s
}
