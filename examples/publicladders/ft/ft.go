package ft

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/examples/publicladders/internal/markdown"
	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Proficiency is the id of the scale.
const Proficiency = "proficiency"

// The pages about all families, and about the project.
const (
	howToUse = "site/pages/competencies/how-to-use.md"
	faq      = "site/pages/faq.md"
)

type family struct {
	Name          string        `yaml:"name"`
	Summary       string        `yaml:"summary"`
	GoogleSheetID source.String `yaml:"googleSheetId"`
	IsLegacy      source.String `yaml:"isLegacy"`
	Levels        []level       `yaml:"levels"`
	Themes        []theme       `yaml:"themes"`
	Competencies  []competency  `yaml:"competencies"`
}

type level struct {
	ID   string `yaml:"id"`
	Name string `yaml:"name"`
}

type theme struct {
	ID      string `yaml:"id"`
	Name    string `yaml:"name"`
	Summary string `yaml:"summary"`
}

// competency is what the source calls so: one behaviour at a level in a theme.
type competency struct {
	ID             string   `yaml:"id"`
	Summary        string   `yaml:"summary"`
	Examples       []string `yaml:"examples"`
	SupportingURLs []link   `yaml:"supportingUrls"`
	Level          string   `yaml:"level"`
	Theme          string   `yaml:"theme"`
	Proficiency    string   `yaml:"proficiency"`

	// Of the older versions.
	Area        string  `yaml:"area"`
	Description *string `yaml:"description"`
	Domain      *string `yaml:"domain"`
}

type link struct {
	Label string `yaml:"label"`
	URL   string `yaml:"url"`
}

// Ladders are the families as they are, in the order of their files, and the
// older versions of the competencies of engineering, the oldest first.
type Ladders struct {
	Families []ladder.Ladder
	History  []ladder.Ladder
}

type converter struct {
	source.Reader
	scale skills.ScaleSpec
	about text.Text // what the pages say about the families that are in force
}

// Load reads the families and the history. The list has what could not be read
// or has no place in a ladder, the problems of the ladders and their warnings; a
// ladder with an error is left out.
func Load(fsys fs.FS) (Ladders, problem.List) {
	c := converter{Reader: source.Reader{FS: fsys}}
	c.pages()
	var ladders Ladders
	for _, file := range c.Names("data/job-families", ".yml") {
		var f family
		if c.Decode(file, c.Text(file), 1, &f) {
			ladders.Families = c.add(ladders.Families, c.family(file, f))
		}
	}
	for _, file := range c.Names("history", ".yml") {
		var list []competency
		page := c.Text(file)
		for i, line := range strings.Split(page, "\n") {
			if strings.HasPrefix(line, "# ") { // the level and the area of what follows
				c.NoPlace(source.Grouping, line, file, i+1, i+1)
			}
		}
		if c.Decode(file, page, 1, &list) {
			ladders.History = c.add(ladders.History, c.version(file, list))
		}
	}
	return ladders, c.Findings
}

func (c *converter) add(ladders []ladder.Ladder, spec ladder.Spec) []ladder.Ladder {
	if l, _ := c.Ladder(spec); !l.IsZero() {
		ladders = append(ladders, l)
	}
	return ladders
}

// pages reads the scale of proficiency and what the pages say besides. Other
// pages are about the project.
func (c *converter) pages() {
	var about []string
	for _, page := range []string{howToUse, faq} {
		front, body, line := source.FrontMatter(c.Text(page))
		c.NoPlace(source.SiteSwitch, "front matter", page, 1, line-1)
		sections := markdown.Sections(markdown.Read(body, line))
		for _, part := range sections {
			for i, s := range part.Parts {
				if s.Head.Text == "Proficiency levels" {
					part.Parts[i].Blocks = c.proficiency(s.Blocks)
				}
			}
			if strings.Contains(part.Head.Text, "{{page.title}}") {
				part.Head.Text = titleOf(front)
			}
			about = append(about, c.Chapter(page, part).String())
		}
	}
	c.about = source.En(strings.Join(about, "\n\n"))
	for _, page := range append(c.Names("docs", ".md"), c.Names("test", ".json")...) {
		c.NoPlace(source.Project, page, page, 0, 0)
	}
}

func titleOf(front string) string {
	for line := range strings.Lines(front) {
		if title, ok := strings.CutPrefix(line, "title: "); ok {
			return strings.TrimSpace(title)
		}
	}
	return ""
}

// proficiency reads the steps of the scale and returns the other blocks.
func (c *converter) proficiency(blocks []markdown.Block) (rest []markdown.Block) {
	c.scale = skills.ScaleSpec{ID: Proficiency, Name: source.En("Proficiency levels")}
	for _, b := range blocks {
		if b.Kind != markdown.Item {
			rest = append(rest, b)
			continue
		}
		name, meaning, _ := strings.Cut(strings.TrimPrefix(b.Text, "**"), "**:")
		c.scale.Steps = append(c.scale.Steps, skills.StepSpec{ID: source.Slug(name), Name: source.En(name), Description: source.En(meaning)})
	}
	return rest
}

func (c *converter) family(file string, f family) ladder.Spec {
	c.NoPlace(source.Export, "googleSheetId", file, f.GoogleSheetID.Line, f.GoogleSheetID.Line)
	spec := ladder.Spec{
		ID:          "ft-" + strings.TrimSuffix(path.Base(file), ".yml"),
		Name:        source.En(f.Name),
		Description: source.En(f.Summary),
		Scales:      []skills.ScaleSpec{c.scale},
	}
	if f.IsLegacy.Value == "" {
		spec.Description = source.En(f.Summary + "\n" + c.about.String())
	} else {
		c.NoPlace(source.SiteSwitch, "isLegacy", file, f.IsLegacy.Line, f.IsLegacy.Line)
	}
	for _, t := range f.Themes {
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{
			ID: skills.ID(t.ID), Name: source.En(t.Name), Description: source.En(t.Summary), Scale: Proficiency,
		})
	}
	grades := make([]ladder.GradeSpec, len(f.Levels))
	for i, l := range f.Levels {
		grades[i] = c.grade(file, l, f.Competencies)
		grades[i].Titles = []text.Text{source.En(l.Name)}
	}
	spec.Tracks = tracks(f, grades)
	if len(spec.Tracks) > 1 {
		spec.Equivalences = equivalences(spec.Tracks)
		spec.Transitions = transitions()
	}
	return spec
}

// grade reads what is expected at a level. A theme is required at the
// proficiency that it is expected with.
func (c *converter) grade(file string, l level, all []competency) ladder.GradeSpec {
	grade := ladder.GradeSpec{ID: l.ID}
	var requires ladder.All
	at := make(map[string]int) // by theme
	for _, one := range all {
		if one.Level != l.ID {
			continue
		}
		theme := one.Theme + one.Area
		i, ok := at[theme]
		if !ok {
			i = len(grade.Expectations)
			at[theme] = i
			grade.Expectations = append(grade.Expectations, ladder.ExpectationSpec{Competency: skills.ID(theme)})
		}
		e := &grade.Expectations[i]
		e.Behaviours = append(e.Behaviours, one.behaviour())
		if one.Description != nil || one.Domain != nil {
			c.Report(source.Unexpected.At("", one.ID), file, 0, 0)
		}
		if one.Proficiency == "" {
			continue
		}
		needs := ladder.AtLeast{Skill: skills.ID(theme), Level: source.Slug(one.Proficiency)}
		switch {
		case !ok:
			requires = append(requires, needs)
		case !slices.Contains(requires, ladder.RequirementSpec(needs)):
			c.Report(source.Unexpected.At("", one.ID), file, 0, 0) // two proficiencies in one theme
		}
	}
	if requires != nil {
		grade.Requires = requires
	}
	return grade
}

func (one competency) behaviour() ladder.BehaviourSpec {
	b := ladder.BehaviourSpec{ID: one.ID, Text: source.En(one.Summary)}
	for _, example := range one.Examples {
		b.Examples = append(b.Examples, source.En(example))
	}
	for _, l := range one.SupportingURLs {
		b.Links = append(b.Links, ladder.LinkSpec{Label: source.En(l.Label), URL: l.URL})
	}
	return b
}

// The tracks of a family; one that does not fork has the first alone.
const (
	Main         = "main"
	Contributors = "individual-contributor"
	Managers     = "people-manager"
	Directors    = "director"
)

// tracks divides the levels: up to the first that is for individual
// contributors (-ic) or people managers (-pm) alone, one track for each of
// these, and what comes after them.
func tracks(f family, grades []ladder.GradeSpec) []ladder.TrackSpec {
	main := ladder.TrackSpec{ID: Main, Name: source.En(f.Name)}
	forks := []ladder.TrackSpec{
		{ID: Contributors, Name: source.En("Individual Contributor")},
		{ID: Managers, Name: source.En("People Manager")},
		{ID: Directors, Name: source.En("Director")},
	}
	for _, g := range grades {
		switch {
		case strings.HasSuffix(g.ID, "-ic"):
			forks[0].Grades = append(forks[0].Grades, g)
		case strings.HasSuffix(g.ID, "-pm"):
			forks[1].Grades = append(forks[1].Grades, g)
		case len(forks[1].Grades) > 0:
			forks[2].Grades = append(forks[2].Grades, g)
		default:
			main.Grades = append(main.Grades, g)
		}
	}
	if len(forks[0].Grades) == 0 {
		return []ladder.TrackSpec{main}
	}
	top := main.Grades[len(main.Grades)-1].ID
	forks[0].ForksFrom, forks[0].FirstRank = top, len(main.Grades)+1
	forks[1].ForksFrom, forks[1].FirstRank = top, len(main.Grades)+1
	forks[2].ForksFrom = forks[1].Grades[len(forks[1].Grades)-1].ID // which asks for experience as a manager
	forks[2].FirstRank = forks[1].FirstRank + len(forks[1].Grades)
	return append([]ladder.TrackSpec{main}, forks...)
}

// equivalences says what the page of questions says of pay: a level has one
// salary band on both sides of the fork.
func equivalences(tracks []ladder.TrackSpec) []ladder.EquivalenceSpec {
	var equal []ladder.EquivalenceSpec
	for i, g := range tracks[1].Grades {
		if i < len(tracks[2].Grades) {
			equal = append(equal, ladder.EquivalenceSpec{Kind: ladder.PayEqual, Grades: []string{g.ID, tracks[2].Grades[i].ID}})
		}
	}
	return equal
}

// transitions says what the page of questions says of ways: promotion up to the
// first level of contributors, applications for an open role above it and for
// all roles of managers, and that one may change sides.
func transitions() []ladder.TransitionSpec {
	return []ladder.TransitionSpec{
		{From: []string{"junior"}, To: []string{"engineer"}, Kind: ladder.Promotion, Mode: ladder.SelfNomination},
		{From: []string{"engineer"}, To: []string{"senior-1"}, Kind: ladder.Promotion, Mode: ladder.SelfNomination},
		{From: []string{"senior-1"}, To: []string{"senior-2-ic"}, Kind: ladder.Promotion, Mode: ladder.SelfNomination},
		{From: []string{"senior-1"}, To: []string{"senior-2-pm"}, Kind: ladder.Promotion, Mode: ladder.SelfNomination, Seat: true},
		{From: []string{"senior-2-ic"}, To: []string{"principal-ic"}, Kind: ladder.Promotion, Mode: ladder.SelfNomination, Seat: true},
		{From: []string{"senior-2-pm"}, To: []string{"principal-pm"}, Kind: ladder.Promotion, Mode: ladder.SelfNomination, Seat: true},
		{From: []string{Managers}, To: []string{Directors}, Kind: ladder.Promotion, Mode: ladder.SelfNomination, Seat: true},
		{From: []string{Contributors}, To: []string{Managers}, Kind: ladder.TrackSwitch, Mode: ladder.SelfNomination, Seat: true},
		{From: []string{Managers}, To: []string{Contributors}, Kind: ladder.TrackSwitch, Mode: ladder.SelfNomination},
	}
}

// version reads an older version: the same, without proficiency, themes called
// areas, and levels in the order in which they come.
func (c *converter) version(file string, list []competency) ladder.Spec {
	spec := ladder.Spec{
		ID:      "ft-engineering-competencies",
		Version: strings.TrimSuffix(strings.TrimPrefix(path.Base(file), "competencies-"), ".yml"),
	}
	track := ladder.TrackSpec{ID: "engineering"}
	for _, one := range list {
		same := func(g ladder.GradeSpec) bool { return g.ID == one.Level }
		if !slices.ContainsFunc(track.Grades, same) {
			track.Grades = append(track.Grades, c.grade(file, level{ID: one.Level}, list))
		}
		area := func(known ladder.CompetencySpec) bool { return string(known.ID) == one.Area }
		if !slices.ContainsFunc(spec.Competencies, area) {
			spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: skills.ID(one.Area)})
		}
	}
	spec.Tracks = []ladder.TrackSpec{track}
	return spec
}
