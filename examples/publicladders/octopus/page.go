package octopus

import (
	"regexp"
	"strings"

	"github.com/kakezan/kakezan/examples/publicladders/internal/markdown"
	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

var (
	attribute = regexp.MustCompile(`^\*\*([^*]+?):?\*\*:?\s*(.*)$`)
	takesOver = regexp.MustCompile(`I encompass all of the qualities listed in (?:\[([^\]]+)\]|the (L\d) )`)
	shortcode = regexp.MustCompile(`:[a-z_]+:`)
)

// page reads the page of a level.
func (c *converter) page(file string) (title string, grade ladder.GradeSpec) {
	includes := []string{Everyone}
	whole := ladder.ExpectationSpec{}
	walk(markdown.Sections(markdown.Read(c.Text(file), 1)), func(s *markdown.Section) {
		switch {
		case s.Head.Level == 1:
			title = levelHead.ReplaceAllString(s.Head.Text, "$1")
			whole.Summary = c.head(file, s.Blocks, &grade)
		case characteristic(s.Head.Text):
			whole.Behaviours = append(whole.Behaviours, c.behaviour(file, s))
		default:
			grade.Expectations = append(grade.Expectations, c.expectation(file, s))
		}
		for _, b := range s.Blocks {
			if m := takesOver.FindStringSubmatch(b.Text); m != nil {
				includes = append(includes, c.taken(m[1], m[2]))
			}
		}
	})
	grade.Titles = []text.Text{source.En(title)}
	grade.Includes = includes
	if !whole.Summary.IsZero() || len(whole.Behaviours) > 0 {
		grade.Expectations = append([]ladder.ExpectationSpec{whole}, grade.Expectations...)
	}
	return title, grade
}

// taken returns the grade that a page takes over: Leadership by its link, a
// level by its name, which is one of the same family.
func (c *converter) taken(page, level string) string {
	if page == "Leadership" {
		return Leader
	}
	return "engineering-management-l" + strings.TrimPrefix(level, "L")
}

// head reads what a page says before its first heading: a quote about the
// level, attributes, and sentences, which are returned.
func (c *converter) head(file string, blocks []markdown.Block, grade *ladder.GradeSpec) text.Text {
	var rest []markdown.Block
	for _, b := range c.Words(file, blocks) {
		if b.Kind == markdown.Quote {
			grade.Description = source.En(strings.TrimSpace(grade.Description.String() + "\n" + b.Text))
			continue
		}
		other := false
		for line := range strings.Lines(b.Text) { // one page has all attributes in one paragraph
			m := attribute.FindStringSubmatch(strings.TrimSpace(line))
			if m == nil {
				other = true
				continue
			}
			value := ladder.AttributeValueSpec{Attribute: c.attribute(m[1], ""), Value: source.En(m[2])}
			if id := source.Slug(m[1]); id != value.Attribute {
				value.Label = source.En(m[1])
			}
			grade.Attributes = append(grade.Attributes, value)
		}
		if other {
			rest = append(rest, b)
		}
	}
	return c.Prose(file, rest)
}

// expectation reads a section that is about a competency: quotes and sentences,
// what people do, and examples, in <details> or below the word in bold.
func (c *converter) expectation(file string, s *markdown.Section) ladder.ExpectationSpec {
	e := ladder.ExpectationSpec{Competency: c.competency(s.Head.Text)}
	var said []markdown.Block
	examples, within := false, ""
	for _, b := range s.Blocks {
		word := strings.Contains(b.Text, "<summary>Examples</summary>") || b.Text == "**Examples:**"
		before, after, glued := strings.Cut(b.Text, "\n**Examples:**")
		switch {
		case word, b.Kind == markdown.Markup:
			c.NoPlace(source.Layout, b.Text, file, b.Line, b.Last)
			examples = examples || word
		case b.Kind != markdown.Item:
			said = append(said, b)
		case examples:
			e.Examples = append(e.Examples, source.En(b.Text))
		case strings.HasSuffix(b.Text, ":") && b.Level == 0:
			within = b.Text + " " // the items below it are part of it
		default:
			if b.Level == 0 {
				within = ""
			}
			e.Behaviours = append(e.Behaviours, behaviour(within+before))
			examples = glued && after == ""
		}
	}
	e.Summary = c.Prose(file, said)
	return e
}

// competency returns the id of the competency with a name, which it enters when
// it is new. Some pages write the same name with another emoji, or other
// capitals.
func (c *converter) competency(name string) skills.ID {
	id := skills.ID(source.Slug(shortcode.ReplaceAllString(name, "")))
	if !c.competencies[id] {
		c.competencies[id] = true
		c.spec.Competencies = append(c.spec.Competencies, ladder.CompetencySpec{ID: id, Name: source.En(name)})
	}
	return id
}

// characteristic reports whether a heading is something that people do, with
// examples below it, and not a name for what is below it.
func characteristic(heading string) bool {
	return strings.HasPrefix(heading, "I ") || strings.HasPrefix(heading, "My ")
}

// behaviour reads a section whose heading is what people do.
func (c *converter) behaviour(page string, s *markdown.Section) ladder.BehaviourSpec {
	b := behaviour(s.Head.Text)
	for _, example := range c.Words(page, s.Blocks) {
		b.Examples = append(b.Examples, source.En(example.Text))
	}
	return b
}

func behaviour(said string) ladder.BehaviourSpec {
	b := ladder.BehaviourSpec{Text: source.En(markdown.Plain(said))}
	for _, l := range markdown.Links(said) {
		b.Links = append(b.Links, ladder.LinkSpec{Label: source.En(l.Label), URL: l.URL})
	}
	return b
}

// attribute enters an attribute with the name by which pages about families
// explain it.
func (c *converter) attribute(name, meaning string) string {
	id := source.Slug(name)
	if other, ok := renamed[id]; ok {
		id = other
	}
	if !c.attributes[id] {
		c.attributes[id] = true
		c.spec.Attributes = append(c.spec.Attributes, ladder.AttributeSpec{ID: id, Name: source.En(name), Description: source.En(meaning)})
	}
	return id
}

// renamed are the attributes that pages of levels call otherwise than the pages
// about families.
var renamed = map[string]string{"evaluation": "evaluated-by", "thinking-horizon": "planning-horizon"}
