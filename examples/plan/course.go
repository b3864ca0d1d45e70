package main

import (
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
)

// course shows the cheapest steps to one target, in order, each with its reason and
// with what role guides say on how to learn it; then what is no level.
func (v view) course(t ladder.Target, c plan.Course) {
	v.Section(says.course, "target", v.named(t))
	switch {
	case c.Len() == 0:
		v.Line(1, says.noSteps)
	default:
		v.Line(1, says.total, "cost", v.span(c.Cost()), "steps", strconv.Itoa(c.Len()))
		if c.Cost().Lo < c.Cost().Hi {
			v.Line(1, says.maybeWhy)
		}
		if !c.Exact() {
			v.Line(1, says.notExact)
		}
	}
	n, told := 0, make(map[lesson]int)
	for s := range c.Steps() {
		n++
		v.step(n, s, c, told)
	}
	first := true
	for need := range c.Beside(t) {
		if first {
			v.Line(1, says.beside)
			first = false
		}
		v.Item(2, says.text, "text", v.Need(need))
	}
}

// lesson is a step of a role guide, which is told in full once.
type lesson struct {
	role ladder.Role
	goal string
}

// step shows one step of a course. It keeps in which step a lesson was told.
func (v view) step(n int, s plan.Step, c plan.Course, told map[lesson]int) {
	wording := says.step
	if s.Maybe {
		wording = says.maybe
	}
	v.Line(1, wording, "n", strconv.Itoa(n), "step", v.raise(s), "cost", number(s.Cost))
	v.why(s, c)
	for _, l := range s.Lessons {
		id := lesson{l.Role, v.In(l.Goal)}
		if first, ok := told[id]; ok {
			v.Line(2, says.again, "role", v.In(l.Role.Name()), "n", strconv.Itoa(first), "goal", id.goal)
			continue
		}
		told[id] = n
		v.lesson(l)
	}
	if len(s.Lessons) == 0 {
		v.Line(2, says.noLesson)
	}
}

// why shows what a step is for.
func (v view) why(s plan.Step, c plan.Course) {
	for _, t := range s.For {
		why := says.takes
		if names(t, s) {
			why = says.asked
		}
		v.Line(2, why, "target", v.In(t.Name()), "level", v.level(s.Scale, s.To))
	}
	var before []string
	for other := range c.Steps() {
		for _, id := range s.Before {
			if other.Skill == id {
				before = append(before, v.In(other.Name))
			}
		}
	}
	if before != nil {
		v.Line(2, says.before, "skills", strings.Join(before, v.In(says.comma)))
	}
}

// names reports whether a target names the level to which a step leads, as it does
// unless it asks for a sum of several.
func names(t ladder.Target, s plan.Step) bool {
	for id, asked := range t.Requirement().Levels() {
		if id == s.Skill && asked == s.To {
			return true
		}
	}
	return false
}

// lesson shows what the guide to a role says on how to learn a skill.
func (v view) lesson(l plan.Lesson) {
	v.Line(2, says.lesson, "role", v.In(l.Role.Name()), "goal", v.In(l.Goal))
	for _, b := range l.Books {
		book := v.In(b.Title)
		if len(b.Authors) > 0 {
			book = says.book.Fill(v.Tag, "title", book, "authors", strings.Join(b.Authors, v.In(says.comma)))
		}
		v.Line(3, says.read, "text", book)
	}
	for _, text := range l.Courses {
		v.Line(3, says.take, "text", v.In(text))
	}
	for _, p := range l.Practice {
		v.Line(3, says.practise, "text", v.In(p.Text))
	}
}
