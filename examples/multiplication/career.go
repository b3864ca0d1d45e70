package main

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/specialties"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// role is a job of a career, and the skills that stand for it: a proxy. No survey of
// technologies asks about jobs one after the other.
type role struct {
	name    string
	skills  []population.Specialty
	unknown []string // of the default ones, those that the population does not know
	answer  rarity.Answer
}

// career is its roles, in order, and the answer for all their proxies together.
type career struct {
	roles    []role
	question []population.Specialty
	whole    rarity.Answer
}

// roles are the career that is asked about where nobody names another one: five jobs,
// each with technologies that we chose. For the last two there are none.
var roles = []struct {
	name   text.Text
	skills []string
}{
	{text.EnJa("backend engineer", "バックエンドエンジニア"), []string{"Java", "SQL"}},
	{text.EnJa("infrastructure engineer", "インフラエンジニア"), []string{"Redis"}},
	{text.EnJa("site reliability engineer", "SRE"), []string{"Cloud (AWS, GAE, Azure, etc.)", "Python"}},
	{text.EnJa("engineering manager", "エンジニアリングマネージャー"), nil},
	{text.EnJa("executive officer", "執行役員"), nil},
}

// career asks how rare the proxies of a career are, one by one and together.
func (s source) career(proxies survey.List, tag language.Tag) (c career, err error) {
	for _, proxy := range proxies {
		name, list, _ := strings.Cut(proxy, "=")
		r := role{name: survey.Visible(strings.TrimSpace(name))}
		if r.skills, err = survey.Specialties(s, survey.List{list}); err != nil {
			return c, err
		}
		c.roles = append(c.roles, r)
	}
	for _, known := range roles {
		if proxies != nil {
			break
		}
		r := role{name: known.name.In(tag)}
		for _, skill := range known.skills {
			if id, ok := s.Find(skill); ok {
				r.skills = append(r.skills, population.Holds(id))
			} else {
				r.unknown = append(r.unknown, skill)
			}
		}
		c.roles = append(c.roles, r)
	}
	for i, r := range c.roles {
		if r.skills == nil {
			continue
		}
		if c.roles[i].answer, err = s.best.Estimate(r.skills...); err != nil {
			return c, unanswered(err)
		}
		c.question = append(c.question, r.skills...)
	}
	if c.question != nil {
		if c.whole, err = s.best.Estimate(c.question...); err != nil {
			return c, unanswered(err)
		}
	}
	return c, nil
}

// show prints the proxies, how rare they are, and what that does not say.
func (c career) show(p page.Page, s source) {
	var names, missing []string
	rows := [][]string{{p.In(says.role), p.In(says.proxy), p.In(says.holders)}}
	for _, r := range c.roles {
		names = append(names, r.name)
		row := []string{r.name, specialties.List(p.Tag, r.skills), r.answer.Probability().Text(p.Tag)}
		if r.skills == nil {
			missing = append(missing, r.name)
			row[1], row[2] = p.In(says.noProxy), "-"
		}
		if r.unknown != nil {
			row[1] = says.unknown.Fill(p.Tag, "proxy", row[1], "skills", strings.Join(r.unknown, p.In(says.comma)))
		}
		rows = append(rows, row)
	}
	p.Section(says.career, "career", strings.Join(names, " → "))
	p.Line(1, says.uncounted)
	p.Line(1, says.proxies)
	p.Table(2, rows)
	if c.question != nil {
		p.Line(1, says.together, "n", digit(c.whole))
		var facts [][2]string
		facts = append(facts,
			[2]string{p.In(says.multiplied), c.whole.Independent().Text(p.Tag)},
			[2]string{p.In(says.estimated), c.whole.Text(p.Tag)})
		if c.whole.Method() == rarity.ExactCount {
			facts[1][0] = p.In(says.counted)
		}
		p.Facts(2, facts)
		for w := range c.whole.Warnings() {
			p.Line(1, says.careful, "text", w.Text(p.Tag))
		}
		p.Item(1, says.noRole)
	}
	if missing != nil {
		p.Item(1, says.leftOut, "roles", strings.Join(missing, p.In(says.comma)))
	}
	p.Item(1, says.yourOwn)
}
