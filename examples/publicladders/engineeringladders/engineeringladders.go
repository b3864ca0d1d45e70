package engineeringladders

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/publicladders/internal/markdown"
	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The pages.
const (
	introduction = "README.md"
	comparison   = "TechLead-EngineeringManager.md"
	managing     = "Managing-Managers.md"
)

// Senior is the attribute that says whether a position is a senior one.
const Senior = "senior"

type converter struct {
	source.Reader
	spec  ladder.Spec
	steps map[string]step // by the name of the step
}

// step is where a step belongs: an axis and its id on the axis's scale.
type step struct {
	axis skills.ID
	id   string
}

// Load reads the ladders. The list has what could not be read or has no place
// in a ladder, the problems of the ladder and its warnings; the ladder is zero
// when there is an error among them.
func Load(fsys fs.FS) (ladder.Ladder, problem.List) {
	c := converter{
		Reader: source.Reader{FS: fsys},
		spec: ladder.Spec{
			ID:   "engineeringladders",
			Name: source.En("Engineering Ladders"),
			Attributes: []ladder.AttributeSpec{{
				ID: Senior, Name: source.En("Senior"),
			}},
		},
		steps: make(map[string]step),
	}
	c.introduction()
	for _, page := range []string{"Developer.md", "TechLead.md", "TechnicalProgramManager.md", "EngineeringManager.md"} {
		c.track(page)
	}
	c.forks()
	c.comparison()
	c.managing()
	return c.Ladder(c.spec)
}

func (c *converter) sections(page string) []markdown.Section {
	return markdown.Sections(markdown.Read(c.Text(page), 1))
}

// introduction reads the axes, the steps of each, which positions share a level,
// and the rest as the description of the ladder.
func (c *converter) introduction() {
	var description []markdown.Section
	for _, s := range c.sections(introduction) {
		switch s.Head.Text {
		case "Career Ladders":
			description = append(description, c.ladders(s))
		case "Axes":
			for _, b := range c.take(&s, markdown.Item) {
				name, meaning := bold(b.Text)
				c.spec.Competencies = append(c.spec.Competencies, ladder.CompetencySpec{
					ID: skills.ID(source.Slug(name)), Name: source.En(name), Description: source.En(meaning), Scale: source.Slug(name),
				})
			}
			description = append(description, s)
		case "Levels":
			for _, axis := range s.Parts {
				c.scale(axis)
			}
		case "Other Pages":
			c.navigation(introduction, s)
		default:
			description = append(description, s)
		}
	}
	c.spec.Description = c.Chapter(introduction, description...)
}

// ladders reads the table of levels and returns what else the section says. What
// its list says of each ladder stands on the ladder's own page, too.
func (c *converter) ladders(s markdown.Section) markdown.Section {
	c.take(&s, markdown.Item)
	for i, row := range c.take(&s, markdown.Row) {
		if i == 0 || len(row.Cells) < 3 {
			continue
		}
		var positions []string
		for _, cell := range row.Cells[2:] {
			if cell != "" {
				positions = append(positions, markdown.Plain(cell))
			}
		}
		if len(positions) > 1 {
			c.spec.Equivalences = append(c.spec.Equivalences, ladder.EquivalenceSpec{
				Kind: ladder.Equal, Grades: positions,
				Note: text.EnJa("They are on one level, "+row.Cells[0]+".", "同じレベル "+row.Cells[0]+" にあります。"),
			})
		}
	}
	c.take(&s, markdown.Rule)
	s.Blocks = slices.DeleteFunc(s.Blocks, func(b markdown.Block) bool {
		click := strings.HasPrefix(b.Text, "(click")
		if click {
			c.NoPlace(source.Navigation, b.Text, introduction, b.Line, b.Last)
		}
		return click
	})
	return s
}

func (c *converter) scale(axis markdown.Section) {
	id := source.Slug(axis.Head.Text)
	scale := skills.ScaleSpec{ID: id, Name: source.En(axis.Head.Text)}
	for _, b := range axis.Blocks {
		name, meaning := bold(b.Text)
		s := step{skills.ID(id), source.Slug(name)}
		scale.Steps = append(scale.Steps, skills.StepSpec{ID: s.id, Name: source.En(name), Description: source.En(meaning)})
		c.steps[name] = s
	}
	c.spec.Scales = append(c.spec.Scales, scale)
}

// track reads the page of one ladder.
func (c *converter) track(page string) {
	for _, s := range c.sections(page) {
		if s.Head.Text == "Other Pages" {
			c.navigation(page, s)
			continue
		}
		track := ladder.TrackSpec{ID: source.Slug(s.Head.Text), Name: source.En(s.Head.Text)}
		senior := make(map[string]string) // by position
		for i, row := range c.take(&s, markdown.Row) {
			if i == 0 || len(row.Cells) < 3 {
				continue
			}
			senior[markdown.Plain(row.Cells[2])] = row.Cells[1]
			if rank, err := strconv.Atoi(row.Cells[0]); err == nil && track.FirstRank == 0 {
				track.FirstRank = rank
			}
		}
		c.take(&s, markdown.Rule)
		track.Description = c.Prose(page, s.Blocks)
		for _, position := range s.Parts {
			grade := c.grade(page, position)
			grade.Attributes = []ladder.AttributeValueSpec{{Attribute: Senior, Value: source.En(senior[position.Head.Text])}}
			track.Grades = append(track.Grades, grade)
		}
		c.spec.Tracks = append(c.spec.Tracks, track)
	}
}

// grade reads a position: one step of each axis, which it requires, with the
// words in which it is expected here.
func (c *converter) grade(page string, s markdown.Section) ladder.GradeSpec {
	id, title, _ := strings.Cut(s.Head.Text, " - ")
	grade := ladder.GradeSpec{ID: id, Titles: []text.Text{source.En(title)}}
	var requires ladder.All
	for _, b := range c.Words(page, s.Blocks) {
		name, meaning := bold(b.Text)
		step, ok := c.steps[name]
		if !ok {
			c.Report(source.Unexpected.At("", b.Text), page, b.Line, b.Last)
			continue
		}
		requires = append(requires, ladder.AtLeast{Skill: step.axis, Level: step.id})
		grade.Expectations = append(grade.Expectations, ladder.ExpectationSpec{Competency: step.axis, Summary: source.En(meaning)})
	}
	grade.Requires = requires
	return grade
}

// forks lets a track that does not begin at the first rank fork from the first
// track, where it is one rank below. The pages do not say so; they begin at that
// level because nobody begins there.
func (c *converter) forks() {
	for i := 1; i < len(c.spec.Tracks); i++ {
		first, t := c.spec.Tracks[0], &c.spec.Tracks[i]
		if below := t.FirstRank - 1 - first.FirstRank; 0 <= below && below < len(first.Grades) {
			t.ForksFrom = first.Grades[below].ID
		}
	}
}

// comparison reads the page about two of the ladders as two roles with what
// each of them answers for.
func (c *converter) comparison() {
	var roles [2]ladder.RoleSpec
	for _, s := range c.sections(comparison) {
		if s.Head.Text == "Other Pages" {
			c.navigation(comparison, s)
			continue
		}
		for i, row := range c.take(&s, markdown.Row) {
			for side := range min(len(roles), len(row.Cells)) {
				cell := markdown.Plain(row.Cells[side])
				if i == 0 {
					name, focus, _ := strings.Cut(cell, "(")
					roles[side].Name = source.En(name)
					roles[side].ID = source.Slug(name) + "-role"
					roles[side].Responsibilities = []ladder.ResponsibilitySpec{{Name: source.En(strings.TrimRight(focus, ") "))}}
					continue
				}
				what := &roles[side].Responsibilities[0]
				what.Activities = append(what.Activities, source.En(cell))
			}
		}
		c.take(&s, markdown.Rule)
		roles[0].Description = c.Chapter(comparison, s)
	}
	for side := range roles {
		other := &roles[1-side]
		if len(roles[side].Responsibilities) == 0 {
			return // the page is not there
		}
		roles[side].Related = []ladder.RelatedRoleSpec{{Role: other.ID, Differences: []ladder.DifferenceSpec{{
			Aspect: text.EnJa("in charge of", "担当するもの"),
			Here:   roles[side].Responsibilities[0].Name,
			There:  other.Responsibilities[0].Name,
		}}}}
	}
	c.spec.Roles = append(c.spec.Roles, roles[:]...)
}

// managing reads the page about managers of managers as a role that answers for
// the balance of each area.
func (c *converter) managing() {
	role := ladder.RoleSpec{}
	var words []markdown.Section
	for _, s := range c.sections(managing) {
		if s.Head.Text == "Other Pages" {
			c.navigation(managing, s)
			continue
		}
		role.ID, role.Name = source.Slug(s.Head.Text), source.En(s.Head.Text)
		for _, area := range s.Parts {
			rows := c.take(&area, markdown.Row)
			if len(rows) == 0 {
				words = append(words, area)
				continue
			}
			c.take(&area, markdown.Rule)
			balance := ladder.ResponsibilitySpec{Name: source.En(area.Head.Text)}
			balance.Activities = append(balance.Activities, c.Prose(managing, area.Blocks))
			for _, row := range rows {
				balance.Activities = append(balance.Activities, source.En(strings.Join(row.Cells, " | ")))
			}
			role.Responsibilities = append(role.Responsibilities, balance)
		}
	}
	role.Description = c.Chapter(managing, words...)
	if role.ID != "" {
		c.spec.Roles = append(c.spec.Roles, role)
	}
}

func (c *converter) navigation(page string, s markdown.Section) {
	c.NoPlace(source.Navigation, s.Head.Text, page, s.Head.Line, s.Blocks[len(s.Blocks)-1].Last)
}

// take takes the blocks of a kind out of a section and returns them.
func (c *converter) take(s *markdown.Section, kind markdown.Kind) []markdown.Block {
	var taken, rest []markdown.Block
	for _, b := range s.Blocks {
		if b.Kind == kind {
			taken = append(taken, b)
		} else {
			rest = append(rest, b)
		}
	}
	s.Blocks = rest
	return taken
}

// bold cuts "**Name**: meaning".
func bold(s string) (name, meaning string) {
	name, meaning, _ = strings.Cut(strings.TrimPrefix(s, "**"), "**:")
	return name, strings.TrimSpace(meaning)
}
