package main

import (
	"fmt"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// showRole prints the guide to a role.
func (c *call) showRole(r ladder.Role) {
	for _, about := range []text.Text{r.Mission(), r.Description()} {
		if !about.IsZero() {
			fmt.Fprintln(c.stdout, strings.TrimSpace(about.In(c.tag)))
		}
	}
	skill := func(s ladder.RoleSkillSpec) string {
		name := s.Name
		if name.IsZero() {
			name = r.SkillName(s.Skill)
		}
		return c.entry(name, s.Description)
	}
	section(c, says.responsibilities, r.Responsibilities(), func(s ladder.ResponsibilitySpec) string { return c.entry(s.Name, s.Activities...) })
	section(c, says.hardSkills, r.HardSkills(), skill)
	section(c, says.softSkills, r.SoftSkills(), skill)
	section(c, says.tools, r.Tools(), func(s ladder.ToolCategorySpec) string { return c.entry(s.Name, c.names(r, s.Tools)...) })
	section(c, says.stakeholders, r.Stakeholders(), func(s ladder.StakeholderSpec) string { return c.entry(s.Partner, s.Purpose) })
	section(c, says.stages, r.Stages(), func(s ladder.CareerStageSpec) string { return c.entry(s.Name, s.Job) })
	section(c, says.trends, r.Trends(), func(s ladder.TrendSpec) string { return c.entry(s.Name, s.Description) })
	section(c, says.learning, r.Learning(), func(s ladder.LearningStepSpec) string { return c.entry(s.Goal, c.names(r, s.Skills)...) })
	section(c, says.employers, r.Employers(), func(s ladder.EmployerSpec) string { return c.entry(s.Name, s.Job) })
	section(c, says.questions, r.Questions(), func(s ladder.QuestionSpec) string { return c.entry(s.Question, s.Points...) })
	section(c, says.pay, r.Pay().All(), c.payBand)
	section(c, says.obstacles, r.Obstacles(), func(s ladder.ObstacleSpec) string { return c.entry(s.Name, s.Answers...) })
}

// entry returns a name with what belongs to it.
func (c *call) entry(name text.Text, parts ...text.Text) string {
	line := name.In(c.tag)
	for i, part := range parts {
		switch {
		case part.IsZero():
		case i == 0:
			line += ": " + part.In(c.tag)
		default:
			line += "; " + part.In(c.tag)
		}
	}
	return line
}

func (c *call) names(r ladder.Role, ids []skills.ID) []text.Text {
	names := make([]text.Text, len(ids))
	for i, id := range ids {
		names[i] = r.SkillName(id)
	}
	return names
}
