package main

import (
	"strconv"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// show prints what the companies make of the role, how the two differ, and how
// far the same person is what each of them calls by the title.
func show(p page.Page, both [2]company, who ladder.Person, asOf date.Date) {
	p.Title(says.title, "role", p.In(both[0].role.Name()))
	p.Line(1, says.intro)
	for _, c := range both {
		p.Section(says.company, "company", p.In(c.ladder.Name()), "file", c.file, "lines", strconv.Itoa(c.lines))
		p.Say(1, p.In(c.role.Mission()))
		p.Line(1, says.asks)
		p.Block(2, c.role.Requirement().Text(p.Tag))
	}
	p.Section(says.sideBySide)
	sideBySide(p, both)
	p.Section(says.difference, "from", both[0].file, "to", both[1].file)
	p.Block(1, change.Between(both[0].ladder.Spec(), both[1].ladder.Spec(), change.IDs{}).Text(p.Tag))
	p.Section(says.person, "person", p.In(who.Name()), "day", asOf.String())
	for _, c := range both {
		measure(p, c)
	}
	p.Section(says.honest)
}

// sideBySide prints what each of the two roles has: the skills that their
// responsibilities take, and those that they ask for.
func sideBySide(p page.Page, both [2]company) {
	head := func(title text.Text) []string { return []string{p.In(title), both[0].ladder.ID(), both[1].ladder.ID()} }
	rows := [][]string{head(says.takes)}
	for item := range ladder.CompareRoles(both[0].role, both[1].role).Items(ladder.Responsibilities) {
		rows = append(rows, []string{"  " + p.In(item.Name), mark(item.In[0], "x"), mark(item.In[1], "x")})
	}
	rows = append(rows, head(says.asked))
	at := make(map[skills.ID]int)
	for i, c := range both {
		for id, level := range c.role.Requirement().Levels() {
			if _, ok := at[id]; !ok {
				at[id] = len(rows)
				rows = append(rows, []string{"  " + p.In(c.ladder.SkillName(id)), mark(false, ""), mark(false, "")})
			}
			scale, _ := c.ladder.ScaleOf(id)
			rows[at[id]][i+1] = p.In(scale.LevelName(level))
		}
	}
	p.Table(1, rows)
}

func mark(has bool, sign string) string {
	if has {
		return sign
	}
	return "-"
}

// measure prints how far the person is what the company calls by the title.
func measure(p page.Page, c company) {
	f := fit.To(c.role, c.facts, fit.Options{})
	p.Line(1, says.fit, "company", p.In(c.ladder.Name()), "fit", p.Percent(f.Share()), "outcome", f.Verdict().Outcome().Text(p.Tag))
	for item := range f.Missing() {
		p.Say(2, item.Line(p.Tag))
	}
	for item := range f.Unknown() {
		p.Say(2, item.Line(p.Tag))
	}
	if f.Verdict().Outcome() == ladder.Met {
		p.Line(2, says.nothing)
	}
}
