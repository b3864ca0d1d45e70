// Package specialties writes what is asked of a person, alone and combined, as the
// examples show it in the reader's language.
package specialties

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

var says = struct{ plus, atLevel text.Text }{
	plus:    text.EnJa(" + ", "・"),
	atLevel: text.EnJa("{skill}>={level}", "{skill}（{level} 以上）"),
}

// List writes all that is asked of a person at the same time, such as "Go + SQL>=3",
// in the order given. It is "" when that is nothing.
func List(tag language.Tag, q []population.Specialty) string {
	parts := make([]string, len(q))
	for i, s := range q {
		parts[i] = One(tag, s)
	}
	return strings.Join(parts, says.plus.In(tag))
}

// One writes one specialty, such as "SQL>=3". What would steer a terminal is made
// visible, see [survey.Visible].
func One(tag language.Tag, s population.Specialty) string {
	skill := survey.Visible(string(s.Skill))
	if s.AtLeast.IsZero() {
		return skill
	}
	return says.atLevel.Fill(tag, "skill", skill, "level", survey.Visible(s.AtLeast.ID()))
}
