package skills

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// naming says skills, levels and claims in words that people read.
type naming struct {
	tag     language.Tag
	catalog Catalog
	scales  []Scale
}

var says = struct {
	nothing, level, waived, noLonger, notAt, details, separator, unknown, waiver text.Text
}{
	nothing:   text.EnJa("no claim", "申告なし"),
	level:     text.EnJa("{skill} at {level}", "{skill}「{level}」"),
	waived:    text.EnJa("{skill} waived: {why}", "{skill} 免除「{why}」"),
	noLonger:  text.EnJa("{skill} no longer", "{skill} はもう持っていない"),
	notAt:     text.EnJa("{skill} no longer at {level}", "{skill} はもう「{level}」ではない"),
	details:   text.EnJa(" ({details})", "（{details}）"),
	separator: text.EnJa(", ", "、"),
	unknown:   text.EnJa("unknown", "不明"),
	waiver:    text.EnJa("waived", "免除"),
}

// skill returns the skill's name, its id where the catalog has none.
func (n naming) skill(id ID) string {
	if skill, ok := n.catalog.Skill(id); ok {
		return skill.Name().In(n.tag)
	}
	return string(id)
}

// level returns what the scale that has a level calls it, else its id.
func (n naming) level(l Level) string {
	for _, scale := range n.scales {
		if scale.Has(l) {
			return scale.LevelName(l).In(n.tag)
		}
	}
	switch {
	case l.IsZero():
		return says.unknown.In(n.tag)
	case l.IsNone():
		return noneName.In(n.tag)
	}
	return l.ID()
}

// scale returns the name of a level's scale, its id where there is none.
func (n naming) scale(l Level) string {
	for _, scale := range n.scales {
		if name := scale.Name(); scale.Has(l) && !name.IsZero() {
			return name.In(n.tag)
		}
	}
	return l.ScaleID()
}

// claim returns what a claim states, and in brackets who states it and when.
func (n naming) claim(c Claim) string {
	line := says.level
	switch {
	case c.skill == "":
		return says.nothing.In(n.tag)
	case c.negative && c.level.IsZero():
		line = says.noLonger
	case c.negative:
		line = says.notAt
	case c.level.IsZero():
		line = says.waived
	}
	s := line.Fill(n.tag, "skill", n.skill(c.skill), "level", n.level(c.level), "why", c.Waiver().In(n.tag))
	var details []string
	if by := strings.TrimSpace(c.by.Text(n.tag) + " " + c.Author()); by != "" {
		details = append(details, by)
	}
	if made := c.date.String(); made != "" {
		details = append(details, made)
	}
	if len(details) > 0 {
		s += says.details.Fill(n.tag, "details", strings.Join(details, says.separator.In(n.tag)))
	}
	return s
}

// confidenceText returns a confidence with two digits after the point.
func confidenceText(confidence float64) string { return strconv.FormatFloat(confidence, 'f', 2, 64) }
