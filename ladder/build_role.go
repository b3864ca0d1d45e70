package ladder

import (
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

func (b *builder) roles(specs []RoleSpec) {
	for i, spec := range specs {
		path := problem.Path("roles").Item(spec.ID)
		role := &b.data.roles[i]
		role.requires = b.requirement(spec.Requires, path, spec.ID)
		role.pay = b.bands(spec.Pay, path.Field("pay"))
		b.roleSkills(spec, path)
		b.roleNeighbours(spec, path)
		b.roleNames(spec, path)
		b.roleIDs(spec, path)
	}
}

// itemAt returns the place of an item of a role's list, by its id where it has
// one.
func itemAt(list problem.Path, id string, i int) problem.Path {
	if id == "" {
		return list.Index(i)
	}
	return list.Item(id)
}

// roleIDs checks the ids of the items of each list.
func (b *builder) roleIDs(spec RoleSpec, path problem.Path) {
	checkOwnIDs(b, spec.Responsibilities, path.Field("responsibilities"), func(v *ResponsibilitySpec) string { return v.ID })
	checkOwnIDs(b, spec.Tools, path.Field("tools"), func(v *ToolCategorySpec) string { return v.ID })
	checkOwnIDs(b, spec.Stakeholders, path.Field("stakeholders"), func(v *StakeholderSpec) string { return v.ID })
	checkOwnIDs(b, spec.Stages, path.Field("stages"), func(v *CareerStageSpec) string { return v.ID })
	checkOwnIDs(b, spec.Trends, path.Field("trends"), func(v *TrendSpec) string { return v.ID })
	checkOwnIDs(b, spec.Learning, path.Field("learning"), func(v *LearningStepSpec) string { return v.ID })
	checkOwnIDs(b, spec.Employers, path.Field("employers"), func(v *EmployerSpec) string { return v.ID })
	checkOwnIDs(b, spec.Questions, path.Field("questions"), func(v *QuestionSpec) string { return v.ID })
	checkOwnIDs(b, spec.Obstacles, path.Field("obstacles"), func(v *ObstacleSpec) string { return v.ID })
	checkOwnIDs(b, spec.Advice, path.Field("advice"), func(v *AdviceSpec) string { return v.ID })
}

// checkOwnIDs checks the ids of the items of a list, which may go without.
func checkOwnIDs[T any](b *builder, list []T, path problem.Path, idOf func(*T) string) {
	seen := make(map[string]bool)
	for i := range list {
		id := idOf(&list[i])
		if id == "" {
			continue
		}
		b.report(skills.CheckID(id, text.Text{}, path.Item(id))...)
		if seen[id] {
			b.report(skills.DuplicateID.At(path.Item(id), id))
		}
		seen[id] = true
	}
}

// roleSkills checks that the ladder knows all skills that a role names: what
// the role asks, teaches and probes must be comparable with what people have.
func (b *builder) roleSkills(spec RoleSpec, path problem.Path) {
	used := func(list []RoleSkillSpec, field string) {
		ids := make([]skills.ID, len(list))
		for i, s := range list {
			ids[i] = s.Skill
		}
		b.knownSkills(ids, func(i int) problem.Path { return path.Field(field).Index(i).Field("skill") })
	}
	used(spec.HardSkills, "hard-skills")
	used(spec.SoftSkills, "soft-skills")
	below := func(field, id string, i int, list string) func(int) problem.Path {
		return func(j int) problem.Path { return itemAt(path.Field(field), id, i).Field(list).Index(j) }
	}
	for i, responsibility := range spec.Responsibilities {
		b.knownSkills(responsibility.Skills, below("responsibilities", responsibility.ID, i, "skills"))
	}
	for i, category := range spec.Tools {
		b.knownSkills(category.Tools, below("tools", category.ID, i, "tools"))
	}
	for i, step := range spec.Learning {
		b.knownSkills(step.Skills, below("learning", step.ID, i, "skills"))
	}
	for i, question := range spec.Questions {
		b.knownSkills(question.Skills, below("questions", question.ID, i, "skills"))
	}
}

// knownSkills reports the skills of a list that the ladder does not know or
// that come twice.
func (b *builder) knownSkills(ids []skills.ID, at func(int) problem.Path) {
	seen := make(map[skills.ID]bool, len(ids))
	for i, id := range ids {
		switch {
		case id == "":
			b.report(id.Check(at(i))...)
		case !b.data.knows(id) && !b.unusable[id]:
			b.report(skills.UnknownSkill.At(at(i), id).WithSuggestion(b.suggest.skill(string(id), b.data)))
		case seen[id]:
			b.report(skills.DuplicateID.At(at(i), id))
		}
		seen[id] = true
	}
}

// roleNeighbours checks the other roles, and grades, that a role names.
func (b *builder) roleNeighbours(spec RoleSpec, path problem.Path) {
	role := func(id string, at problem.Path) {
		if _, ok := b.data.roleByID[id]; id != "" && !ok {
			b.report(UnknownRole.At(at, id).WithSuggestion(b.suggest.role(id, b.data)))
		}
	}
	for i, s := range spec.Stakeholders {
		role(s.Role, itemAt(path.Field("stakeholders"), s.ID, i).Field("role"))
	}
	for i, r := range spec.Related {
		at := path.Field("related").Index(i).Field("role")
		role(r.Role, at)
		if r.Role == spec.ID && r.Role != "" {
			b.report(RelatedToItself.At(at, spec.ID))
		}
	}
	for i, s := range spec.Stages {
		if _, ok := (Ladder{b.data}).Target(s.Place); s.Place != "" && !ok {
			b.report(UnknownTarget.At(itemAt(path.Field("stages"), s.ID, i).Field("place"), s.Place).WithSuggestion(b.suggest.target(s.Place, b.data)))
		}
	}
}

// roleNames reports the parts of a role that nobody could call by a name.
func (b *builder) roleNames(spec RoleSpec, path problem.Path) {
	named := func(what, name text.Text, at problem.Path) {
		if name.IsZero() {
			b.report(NoName.At(at, what))
		}
	}
	for i, r := range spec.Responsibilities {
		named(roleWords.responsibility, r.Name, itemAt(path.Field("responsibilities"), r.ID, i))
	}
	for i, t := range spec.Tools {
		named(roleWords.tools, t.Name, itemAt(path.Field("tools"), t.ID, i))
	}
	for i, s := range spec.Stakeholders {
		if s.Role == "" {
			named(roleWords.partner, s.Partner, itemAt(path.Field("stakeholders"), s.ID, i))
		}
	}
	for i, s := range spec.Stages {
		if s.Place == "" {
			named(roleWords.stage, s.Name, itemAt(path.Field("stages"), s.ID, i))
		}
	}
	for i, t := range spec.Trends {
		named(roleWords.trend, t.Name, itemAt(path.Field("trends"), t.ID, i))
	}
	for i, s := range spec.Learning {
		at := itemAt(path.Field("learning"), s.ID, i)
		named(roleWords.learning, s.Goal, at)
		for j, book := range s.Books {
			named(roleWords.book, book.Title, at.Field("books").Index(j))
		}
	}
	for i, e := range spec.Employers {
		named(roleWords.employer, e.Name, itemAt(path.Field("employers"), e.ID, i))
	}
	for i, q := range spec.Questions {
		named(roleWords.question, q.Question, itemAt(path.Field("questions"), q.ID, i))
	}
	for i, r := range spec.Related {
		at := path.Field("related").Index(i)
		if r.Role == "" {
			named(roleWords.related, r.Name, at)
		}
		for j, d := range r.Differences {
			named(roleWords.difference, d.Aspect, at.Field("differences").Index(j))
		}
	}
	for i, o := range spec.Obstacles {
		named(roleWords.obstacle, o.Name, itemAt(path.Field("obstacles"), o.ID, i))
	}
}
