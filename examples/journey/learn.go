package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
)

// learn tells what to learn in which order, and from what: the steps of the plan, then
// the lessons of the guides to which they point.
func (s story) learn() {
	s.part(says.learning)
	if s.course.Len() == 0 {
		s.Line(1, says.noGaps)
		return
	}
	s.Line(1, says.price, "n", strconv.Itoa(s.course.Len()), "cost", s.course.Cost().Text(s.Tag))
	var lessons []plan.Lesson
	n := 0
	for step := range s.course.Steps() {
		n++
		var from []string
		for _, l := range step.Lessons {
			at := slices.IndexFunc(lessons, func(m plan.Lesson) bool { return m.Role == l.Role && m.ID == l.ID })
			if at < 0 {
				at = len(lessons)
				lessons = append(lessons, l)
			}
			from = append(from, letter(at))
		}
		held, how := s.In(says.unknown), s.In(says.noLesson)
		if !step.From.IsZero() {
			held = s.In(step.Scale.LevelName(step.From))
		}
		if from != nil {
			how = says.byLessons.Fill(s.Tag, "lessons", strings.Join(from, ", "))
		}
		said := says.lesson
		if step.Maybe {
			said = says.maybeLesson
		}
		s.Line(1, said, "n", strconv.Itoa(n), "skill", s.In(step.Name), "from", held, "to", s.In(step.Scale.LevelName(step.To)), "cost", number(step.Cost), "how", how)
	}
	if lessons != nil {
		s.Line(1, says.lessons)
	}
	added := false
	for i, l := range lessons {
		s.Line(1, says.goalOf, "letter", letter(i), "goal", s.In(l.Goal), "role", s.In(l.Role.Name()))
		for _, b := range l.Books {
			if b.Authors == nil {
				s.Item(2, says.reading, "title", s.In(b.Title))
			} else {
				s.Item(2, says.book, "title", s.In(b.Title), "authors", s.list(b.Authors))
			}
		}
		for _, c := range l.Courses {
			s.Item(2, says.course, "text", s.In(c))
		}
		for _, practice := range l.Practice {
			said := says.practice
			if practice.Added {
				said, added = says.addedPractice, true
			}
			s.Item(2, said, "text", s.In(practice.Text))
		}
	}
	if added {
		s.Item(1, says.added)
	}
	for need := range s.course.Beside(s.goal) {
		s.Item(1, says.beside, "text", s.Need(need))
	}
}

// letter names a lesson: A, B, ... and after Z by its number.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return strconv.Itoa(i + 1)
}

// next closes with what to do next: on the way, to learn, and to find out.
func (s story) next() {
	s.part(says.next)
	if r := s.best(); !r.IsZero() {
		step := r.Steps()[0]
		said := says.firstStep
		if !r.IsOpen() {
			said = says.closedStep
		}
		s.Item(1, said, "to", s.In(step.To().Name()), "kind", step.Kind().Text(s.Tag), "mode", step.Mode().Text(s.Tag))
		for _, made := range step.Proposals() {
			if step.Kind() == ladder.NewPosition {
				s.Item(1, says.make, "name", s.In(made.Name()), "problem", s.In(made.Problem().Name))
			}
		}
	}
	var unknown []string
	for i := range s.fit.Unknown() {
		unknown = append(unknown, s.In(i.Name))
	}
	if unknown != nil {
		s.Item(1, says.findOut, "skills", s.list(unknown))
	}
	if next := s.fit.Next(); len(next) > 0 && next[0].Gain().Lo > 0 {
		s.Item(1, says.begin, "skill", s.In(next[0].Name), "level", s.In(next[0].Scale.LevelName(next[0].Asked)), "gain", s.Tenths(next[0].Gain()))
	}
	s.Item(1, says.honest)
	if s.sample {
		s.Item(1, says.madeUp)
	}
}
