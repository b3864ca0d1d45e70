package ladderdoc

import (
	"iter"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/text"
)

// Role returns the guide to a role: everything that its record states. The zero
// Role has none.
func Role(r ladder.Role) Document {
	if r.IsZero() {
		return Document{}
	}
	return Document{func(a author) { a.guide(r) }}
}

func (a author) guide(r ladder.Role) {
	a.title(a.named(r.Name(), r.ID()))
	a.say(says.mission, a.in(r.Mission()))
	a.about(r.Description())
	a.metaphors(a.all(slices.Collect(r.Metaphors())))
	a.say(says.tags, a.join(a.all(slices.Collect(r.Tags()))))

	a.chapter(says.responsibilities, true, items(r.Responsibilities(), func(s ladder.ResponsibilitySpec) item {
		return item{name: a.in(s.Name), strong: true, text: a.in(s.Description), parts: slices.Concat(
			plain(a.all(s.Activities)), a.field(says.takes, a.join(a.skills(r, s.Skills))),
		)}
	}))
	a.requirement(r.Requirement())
	a.roleSkills(r)
	a.tools(r)
	a.chapter(says.stakeholders, false, items(r.Stakeholders(), func(s ladder.StakeholderSpec) item {
		return item{name: a.role(r.Ladder(), s.Role, s.Partner), strong: true, parts: slices.Concat(
			a.field(says.together, a.all(s.Together)...), a.field(says.occasions, a.all(s.Occasions)...), a.field(says.purpose, a.in(s.Purpose)),
		)}
	}))
	a.stages(r)
	a.chapter(says.trends, false, items(r.Trends(), func(s ladder.TrendSpec) item {
		return item{name: a.in(s.Name), strong: true, text: a.in(s.Description), parts: a.field(says.why, a.in(s.Why))}
	}))
	a.chapter(says.employers, false, items(r.Employers(), func(s ladder.EmployerSpec) item {
		return item{name: a.in(s.Name), strong: true, text: a.in(s.Description), parts: a.field(says.jobThere, a.in(s.Job))}
	}))
	a.pay(r)
	a.related(r)
	a.chapter(says.obstacles, false, items(r.Obstacles(), func(s ladder.ObstacleSpec) item {
		return item{name: a.in(s.Name), strong: true, text: a.in(s.Description), parts: a.field(says.answers, a.all(s.Answers)...)}
	}))
	a.chapter(says.advice, false, items(r.Advice(), func(s ladder.AdviceSpec) item {
		return item{name: a.in(s.For), strong: true, parts: plain(a.all(s.Tips))}
	}))
	if steps := slices.Collect(r.Learning()); len(steps) > 0 {
		a.section(a.in(says.learning))
		a.steps(r, steps)
	}
	if questions := slices.Collect(r.Questions()); len(questions) > 0 {
		a.section(a.in(says.questions))
		a.questions(r, questions)
	}
	a.chapter(says.sources, false, plain(a.all(slices.Collect(r.Sources()))))
}

func (a author) about(t text.Text) {
	if s := a.in(t); s != "" {
		a.paragraph(item{text: s})
	}
}

func (a author) metaphors(list []string) {
	if len(list) > 1 {
		a.paragraph(item{name: a.in(says.metaphors), strong: true})
		a.list(plain(list), false)
		return
	}
	a.say(says.metaphor, strings.Join(list, ""))
}

// requirement writes the lines of a requirement, which are indented by depth, as
// lists within lists.
func (a author) requirement(r ladder.Requirement) {
	if r.IsZero() {
		return
	}
	a.section(a.in(says.requirement))
	a.list(nested(strings.Split(strings.TrimSuffix(r.Text(a.tag), "\n"), "\n"), 0), false)
}

// nested returns lines of a depth, each with the deeper ones behind it.
func nested(lines []string, depth int) []item {
	var list []item
	for len(lines) > 0 {
		end := 1
		for end < len(lines) && depthOf(lines[end]) > depth {
			end++
		}
		list = append(list, item{text: oneLine(lines[0]), parts: nested(lines[1:end], depth+1)})
		lines = lines[end:]
	}
	return list
}

func depthOf(line string) int { return (len(line) - len(strings.TrimLeft(line, " "))) / 2 }

// roleSkills writes both sorts of skills, each with what it is used for.
func (a author) roleSkills(r ladder.Role) {
	for _, sort := range []struct {
		name text.Text
		list iter.Seq[ladder.RoleSkillSpec]
	}{{says.hardSkills, r.HardSkills()}, {says.softSkills, r.SoftSkills()}} {
		var rows [][]string
		for s := range sort.list {
			if s.Name.IsZero() {
				s.Name = r.SkillName(s.Skill)
			}
			rows = append(rows, []string{a.in(s.Name), a.in(s.Description)})
		}
		if len(rows) > 0 {
			a.section(a.in(sort.name))
			a.records([]text.Text{says.skill, says.usedFor}, rows)
		}
	}
}

func (a author) tools(r ladder.Role) {
	var rows [][]string
	for s := range r.Tools() {
		rows = append(rows, []string{a.in(s.Name), a.join(a.skills(r, s.Tools)), a.in(s.Description)})
	}
	if len(rows) > 0 {
		a.section(a.in(says.tools))
		a.records([]text.Text{says.category, says.tools, says.usedFor}, rows)
	}
}

func (a author) stages(r ladder.Role) {
	var rows [][]string
	for s := range r.Stages() {
		rows = append(rows, []string{a.target(r.Ladder(), s.Place, s.Name), a.in(s.Job), a.in(s.Responsibility), a.in(s.Outlook), a.in(s.Change)})
	}
	if len(rows) > 0 {
		a.section(a.in(says.stages))
		a.records([]text.Text{says.stage, says.job, says.responsibility, says.outlook, says.change}, rows)
	}
}

// related writes how a role compares with others: those of which no difference
// is stated by name, and a table for each of the others.
func (a author) related(r ladder.Role) {
	var names []string
	var tables []ladder.RelatedRoleSpec
	for s := range r.Related() {
		switch name := a.role(r.Ladder(), s.Role, s.Name); {
		case len(s.Differences) > 0:
			tables = append(tables, s)
		case s.Derived:
			names = append(names, a.fill(says.derivedName, "name", name))
		default:
			names = append(names, name)
		}
	}
	if len(names)+len(tables) == 0 {
		return
	}
	a.section(a.in(says.related))
	if len(names) > 0 {
		a.list(plain(names), false)
	}
	for _, s := range tables {
		heading := says.comparedWith
		if s.Derived { // another record may compare the two as a source does
			heading = says.comparedDerived
		}
		a.part(a.fill(heading, "name", a.role(r.Ladder(), s.Role, s.Name)))
		there := s.Name
		if of, ok := r.Ladder().Role(s.Role); ok && there.IsZero() {
			there = of.Name()
		}
		a.differences(a.in(r.Name()), a.in(there), s)
	}
}

// differences writes how two roles differ, and whether that is derived.
func (a author) differences(here, there string, s ladder.RelatedRoleSpec) {
	rows := make([][]string, len(s.Differences))
	for i, d := range s.Differences {
		rows[i] = []string{a.in(d.Aspect), a.in(d.Here), a.in(d.There)}
	}
	a.table([]string{a.in(says.aspect), here, there}, rows)
	if s.Derived {
		a.note(says.derived)
	}
}
