package report

import (
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills/text"
)

// course writes what to learn, in order, with what role guides say on how.
func (p printer) course(c plan.Course) {
	if c.Len() == 0 {
		return
	}
	p.line(1, says.course, "cost", c.Cost().Text(p.tag))
	if !c.Exact() {
		p.line(2, says.notExact)
	}
	n := 0
	for s := range c.Steps() {
		n++
		p.line(2, says.courseStep, "n", strconv.Itoa(n), "step", p.raise(s), "cost", p.number(s.Cost))
		for _, lesson := range s.Lessons {
			p.lesson(lesson)
		}
	}
}

// raise returns a step up of a skill.
func (p printer) raise(s plan.Step) string {
	name := p.in(s.Name)
	if s.To.IsZero() {
		return name
	}
	from := p.in(says.notKnown)
	if !s.From.IsZero() {
		from = p.level(s.From)
	}
	return says.item.Fill(p.tag, "skill", name, "asked", says.asked.Fill(p.tag, "have", from, "asked", p.in(s.Scale.LevelName(s.To))))
}

func (p printer) lesson(l plan.Lesson) {
	p.line(3, says.lesson, "role", p.in(l.Role.Name()), "goal", p.in(l.Goal))
	var how []string
	for _, b := range l.Books {
		how = append(how, p.in(b.Title))
	}
	for _, c := range l.Courses {
		how = append(how, p.in(c))
	}
	if len(how) > 0 {
		p.write(4, strings.Join(how, p.in(says.semicolon)))
	}
	for _, practice := range l.Practice {
		p.line(4, says.practice, "what", p.in(practice.Text))
	}
}

// undertakings writes what it takes to start something that answers the problem of
// the goal.
func (p printer) undertakings(t scoring.Topographic) {
	first := true
	for u := range t.Undertakings() {
		if first {
			p.line(1, says.undertakings)
			first = false
		}
		p.write(2, p.in(u.Name))
		for _, need := range u.Needs {
			p.line(3, says.undertakingNeed, "need", p.in(need))
		}
		for _, o := range u.Obstacles {
			p.obstacle(o)
		}
		var who []string
		for _, d := range u.Deciders {
			who = append(who, p.decider(d))
		}
		if len(who) > 0 {
			p.line(3, says.deciders, "who", strings.Join(who, p.in(says.and)))
		}
	}
}

// opens writes which next steps open most, over all places of the ladder.
func (p printer) opens(l plan.Learning) {
	places := 0
	for range l.Targets() {
		places++
	}
	for i, next := range l.Next() {
		if i == mostNext {
			return
		}
		wording := says.opensNone
		if len(next.Opens) > 0 {
			wording = says.opens
		}
		if i == 0 {
			p.line(1, says.openings)
		}
		p.line(2, wording, "step", p.raise(next.Step), "cost", p.number(next.Cost), "places", p.targets(next.Opens), "share", share(next.Share), "all", strconv.Itoa(places))
	}
}

// mostNext is how many next steps are shown.
const mostNext = 3

func (p printer) targets(list []ladder.Target) string {
	names := make([]string, len(list))
	for i, t := range list {
		names[i] = p.place(t.ID())
	}
	return strings.Join(names, p.in(says.comma))
}

// number returns a cost.
func (p printer) number(v float64) string { return plan.Span{Lo: v, Hi: v}.Text(p.tag) }

// share returns a share of targets in three digits.
func share(v float64) string { return strconv.FormatFloat(v, 'g', 3, 64) }

// listed writes texts under a heading, or nothing when there are none.
func (p printer) listed(heading text.Text, names []string) {
	if len(names) > 0 {
		p.line(2, heading, "names", strings.Join(names, p.in(says.semicolon)))
	}
}
