package main

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// phrase writes a combination in the reader's language.
func phrase(tag language.Tag, q []population.Specialty) string {
	var parts []string
	for _, s := range q {
		name := survey.Visible(string(s.Skill))
		if !s.AtLeast.IsZero() {
			name = says.atLevel.Fill(tag, "skill", name, "level", survey.Visible(s.AtLeast.ID()))
		}
		parts = append(parts, name)
	}
	return strings.Join(parts, says.plus.In(tag))
}

// verdict says what is wrong with a product, by how many times as common the
// combination is: as was counted, or else as is estimated.
func verdict(factor float64, counted bool) text.Text {
	switch {
	case factor >= 1.05 && !counted:
		return says.looksRare
	case factor <= 1/1.05 && !counted:
		return says.looksCommon
	case factor >= 1.05:
		return says.tooRare
	case factor <= 1/1.05:
		return says.tooCommon
	}
	return says.right
}

// digit is how many different skills were asked.
func digit(a rarity.Answer) string {
	n := 0
	for range a.Question() {
		n++
	}
	return strconv.Itoa(n)
}
