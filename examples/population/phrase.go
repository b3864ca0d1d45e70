package main

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/specialties"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// phrase writes a condition in the reader's language.
func phrase(tag language.Tag, c population.Condition) string {
	return phraseIn(tag, c, false)
}

// phraseIn writes a condition, in brackets where it would not read as one beside
// others.
func phraseIn(tag language.Tag, c population.Condition, inner bool) string {
	list := func(list []population.Condition, between, around text.Text) string {
		var parts []string
		for _, c := range list {
			parts = append(parts, phraseIn(tag, c, inner || len(list) > 1))
		}
		s := strings.Join(parts, between.In(tag))
		if inner && len(list) > 1 {
			return around.Fill(tag, "condition", s)
		}
		return s
	}
	switch c := c.(type) {
	case population.All:
		return list(c, says.and, says.brackets)
	case population.Any:
		return list(c, says.or, says.brackets)
	case population.Not:
		return says.not.Fill(tag, "condition", phraseIn(tag, c.Condition, true))
	case population.Specialty:
		return specialties.One(tag, c)
	case population.Attribute:
		return survey.Visible(c.Name) + "=" + survey.Visible(c.Value)
	case population.AtMostSkills:
		return says.atMost.Fill(tag, "skills", number(tag, int(c), says.skill, says.skills))
	}
	return survey.Visible(c.String())
}

// number writes how many there are of something, one of which has a word of its
// own.
func number(tag language.Tag, n int, one, many text.Text) string {
	if n == 1 {
		return one.In(tag)
	}
	return many.Fill(tag, "n", digits.Group(n))
}
