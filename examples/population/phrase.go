package main

import (
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

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
		if c.AtLeast.IsZero() {
			return visible(string(c.Skill))
		}
		return says.atLevel.Fill(tag, "skill", visible(string(c.Skill)), "level", visible(c.AtLeast.ID()))
	case population.Attribute:
		return visible(c.Name) + "=" + visible(c.Value)
	case population.AtMostSkills:
		return says.atMost.Fill(tag, "skills", number(tag, int(c), says.skill, says.skills))
	}
	return visible(c.String())
}

// number writes how many there are of something, one of which has a word of its
// own.
func number(tag language.Tag, n int, one, many text.Text) string {
	if n == 1 {
		return one.In(tag)
	}
	return many.Fill(tag, "n", digits.Group(n))
}

// visible writes a word of a file so that a terminal shows it and does nothing
// else: what would steer the terminal, or turn the direction of writing, is
// written as Go does, such as \x1b.
func visible(s string) string { return escape(s, "") }

// escape is visible for all but some characters.
func escape(s, but string) string {
	steers := func(r rune) bool {
		return unicode.IsControl(r) && !strings.ContainsRune(but, r) || unicode.In(r, unicode.Zl, unicode.Zp, unicode.Bidi_Control)
	}
	if utf8.ValidString(s) && !strings.ContainsFunc(s, steers) {
		return s
	}
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		if steers(r) {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// safely writes what is visible of a text, with its lines and tabs.
type safely struct{ w io.Writer }

func (s safely) Write(b []byte) (int, error) {
	if _, err := io.WriteString(s.w, escape(string(b), "\n\t")); err != nil {
		return 0, err
	}
	return len(b), nil
}
