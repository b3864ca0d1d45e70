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
	below := func(field string, i int, list string) func(int) problem.Path {
		return func(j int) problem.Path { return path.Field(field).Index(i).Field(list).Index(j) }
	}
	for i, responsibility := range spec.Responsibilities {
		b.knownSkills(responsibility.Skills, below("responsibilities", i, "skills"))
	}
	for i, category := range spec.Tools {
		b.knownSkills(category.Tools, below("tools", i, "tools"))
	}
	for i, step := range spec.Learning {
		b.knownSkills(step.Skills, below("learning", i, "skills"))
	}
	for i, question := range spec.Questions {
		b.knownSkills(question.Skills, below("questions", i, "skills"))
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
		role(s.Role, path.Field("stakeholders").Index(i).Field("role"))
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
			b.report(UnknownTarget.At(path.Field("stages").Index(i).Field("place"), s.Place).WithSuggestion(b.suggest.target(s.Place, b.data)))
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
		named(roleWords.responsibility, r.Name, path.Field("responsibilities").Index(i))
	}
	for i, t := range spec.Tools {
		named(roleWords.tools, t.Name, path.Field("tools").Index(i))
	}
	for i, s := range spec.Stakeholders {
		if s.Role == "" {
			named(roleWords.partner, s.Partner, path.Field("stakeholders").Index(i))
		}
	}
	for i, s := range spec.Stages {
		if s.Place == "" {
			named(roleWords.stage, s.Name, path.Field("stages").Index(i))
		}
	}
	for i, t := range spec.Trends {
		named(roleWords.trend, t.Name, path.Field("trends").Index(i))
	}
	for i, s := range spec.Learning {
		at := path.Field("learning").Index(i)
		named(roleWords.learning, s.Goal, at)
		for j, book := range s.Books {
			named(roleWords.book, book.Title, at.Field("books").Index(j))
		}
	}
	for i, e := range spec.Employers {
		named(roleWords.employer, e.Name, path.Field("employers").Index(i))
	}
	for i, q := range spec.Questions {
		named(roleWords.question, q.Question, path.Field("questions").Index(i))
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
		named(roleWords.obstacle, o.Name, path.Field("obstacles").Index(i))
	}
}
