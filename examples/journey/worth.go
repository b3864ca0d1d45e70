package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/specialties"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills/text"
)

// pay tells what the goal pays by years of experience, and which band is the person's.
func (s story) pay() {
	bands := s.bands()
	if len(bands) == 0 {
		return
	}
	s.part(says.pay, "goal", s.In(s.goal.Name()))
	switch {
	case s.years == nil:
		s.Line(1, says.noYears)
	case s.stated:
		s.Line(1, says.statedYears, "years", s.years.String())
	default:
		s.Line(1, says.years, "years", s.years.String())
	}
	var marks, source text.Text
	rows := [][]string{}
	for _, b := range bands {
		mine := ""
		if s.years != nil && b.Experience().Holds(*s.years) {
			mine, marks = s.In(says.mine), b.Marks()
		}
		source = b.Source()
		rows = append(rows, []string{s.In(b.Name()), b.Text(s.Tag), mine})
	}
	s.Table(2, rows)
	if !marks.IsZero() {
		s.Item(1, says.marks, "text", s.In(marks))
	}
	s.Item(1, says.halfOpen)
	if slices.ContainsFunc(bands, pay.Band.IsEstimate) {
		s.Item(1, says.estimate, "source", s.In(source))
	}
}

// bands returns what the goal pays on the day, whatever the experience.
func (s story) bands() []pay.Band {
	q := pay.Query{AsOf: s.asOf}
	if role, ok := s.goal.(ladder.Role); ok {
		return slices.Collect(role.Pay().For(q))
	}
	grade, _ := s.goal.(ladder.Grade)
	return slices.Collect(grade.Pay(q))
}

// rare tells in one line how rare the combination of the person's skills is, by which
// method and with which interval.
func (s story) rare() {
	s.part(says.rare)
	a, err := s.maps.Locator().Rarity()
	if err != nil {
		said := says.noAnswer
		if errors.Is(err, scoring.ErrNothingKnown) {
			said = says.nothingKnown
		}
		s.Line(1, said, "population", s.In(s.maps.Reference().Name))
		return
	}
	s.Line(1, says.combination, "skills", specialties.List(s.Tag, slices.Collect(a.Question())), "answer", a.Text(s.Tag), "method", a.Method().Text(s.Tag),
		"population", s.In(s.maps.Reference().Name))
	if len(slices.Collect(a.Question())) > 1 {
		s.Item(1, says.product, "product", a.Independent().Text(s.Tag))
	}
	for w := range a.Warnings() {
		s.Item(1, says.text, "text", w.Text(s.Tag))
	}
	s.Item(1, says.notJobs)
	s.Item(1, says.text, "text", s.In(s.maps.Reference().Notice))
}

// list joins words in the reader's language.
func (s story) list(words []string) string {
	return strings.Join(words, s.In(says.comma))
}
