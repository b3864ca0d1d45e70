// Package octopus reads Octopus Deploy's People: pages of what is expected at a
// level of a family of jobs, written in the first person.
//
// It shows steps within grades (the maturities, L3.1 to L3.3, and one below,
// L1.0), tracks that begin at rank 2, expectations that other pages take over,
// an attribute that pages call by different names, and a way back from the
// first step of a grade to the last of the one below.
//
// The pages are Apache-2.0, github.com/OctopusDeploy/People; nothing of them is
// in this folder.
package octopus

import (
	"cmp"
	"io/fs"
	"path"
	"regexp"
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

// Grades that hold for many: what is expected of everyone, and of leaders.
const (
	Everyone = "everyone"
	Leader   = "leadership"
)

// Ratings is the id of the scale by which people are rated, Review that of the
// review that does it.
const (
	Ratings = "ratings"
	Review  = "performance-review"
)

// Guide is the page about levels and maturities, at its place among the files.
const Guide = "Engineering/Levels-Maturity-And-Performance-Reviews.md"

// terminalFrom is the rank from which people may stay for good: the guide calls
// all beyond it optional.
const terminalFrom = 3

var (
	levelPage = regexp.MustCompile(`^L(\d)(?:\.(\d))?[-_]`)
	levelHead = regexp.MustCompile(`^L\d(?:\.\d)?:? (.+)$`)
	attribute = regexp.MustCompile(`^\*\*([^*]+?):?\*\*:?\s*(.*)$`)
	takesOver = regexp.MustCompile(`I encompass all of the qualities listed in (?:\[([^\]]+)\]|the (L\d) )`)
)

type converter struct {
	source.Reader
	files        []string
	spec         ladder.Spec
	competencies map[skills.ID]bool
	attributes   map[string]bool
}

// Load reads the pages. The list has what could not be read or has no place in a
// ladder, the problems of the ladder and its warnings; the ladder is zero when
// there is an error among them.
func Load(fsys fs.FS) (ladder.Ladder, problem.List) {
	c := converter{
		Reader:       source.Reader{FS: fsys},
		spec:         ladder.Spec{ID: "octopus-people", Name: source.En("Octopus People")},
		competencies: make(map[skills.ID]bool),
		attributes:   make(map[string]bool),
	}
	c.files = c.Names(".", ".md")
	c.overview()
	c.common("Everyone.md", Everyone, "Everyone")
	c.common("Leadership.md", Leader, "Leader")
	var folders []string
	for _, file := range c.files {
		if folder := path.Dir(file); levelPage.MatchString(path.Base(file)) && !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
	}
	for _, folder := range folders {
		c.family(folder)
	}
	c.ways()
	c.links()
	return c.Ladder(c.spec)
}

// overview reads the first page and the guide: the ratings, the review that
// gives them, and the rest as the description.
func (c *converter) overview() {
	scale := skills.ScaleSpec{ID: Ratings, Name: source.En("Ratings")}
	var about []string
	for _, page := range []string{"README.md", Guide} {
		sections := markdown.Sections(markdown.Read(c.Text(page), 1))
		walk(sections, func(s *markdown.Section) {
			if s.Head.Text == "How to rate yourself" {
				for _, b := range take(s, markdown.Item) {
					name, meaning, _ := strings.Cut(b.Text, ": ")
					name = strings.Trim(name, "`")
					scale.Steps = append(scale.Steps, skills.StepSpec{ID: source.Slug(name), Name: source.En(name), Description: source.En(meaning)})
				}
			}
		})
		about = append(about, c.Chapter(page, sections...).String())
	}
	for _, page := range c.files { // of a folder of families, not of one
		if strings.HasSuffix(page, "/README.md") && len(c.levels(path.Dir(page))) == 0 {
			about = append(about, c.readme(page).String())
		}
	}
	// Steps are listed from the middle; by what they say, the last is the lowest.
	slices.SortFunc(scale.Steps, func(a, b skills.StepSpec) int { return cmp.Compare(height[a.ID], height[b.ID]) })
	c.spec.Scales = []skills.ScaleSpec{scale}
	c.spec.Reviews = []ladder.ReviewSpec{{
		ID: Review, Name: source.En("Performance review"), Scale: Ratings,
		Stages: []ladder.StageSpec{{ID: "rating", Rates: true, Deciders: []ladder.DeciderSpec{{ID: "manager", Relation: text.EnJa("their manager", "上司")}}}},
	}}
	c.spec.Description = source.En(strings.Join(about, "\n\n"))
}

var height = map[string]int{"improvement-needed": 1, "maturing": 2, "performing": 3, "exceeding": 4}

// common reads a page that holds for many as a track of one grade.
func (c *converter) common(page, id, title string) {
	if !slices.Contains(c.files, page) {
		return
	}
	grade := ladder.GradeSpec{ID: id, Titles: []text.Text{source.En(title)}, Terminal: true}
	track := ladder.TrackSpec{ID: id + "-track", Name: source.En(title)}
	whole := ladder.ExpectationSpec{}
	var about []string
	walk(markdown.Sections(markdown.Read(c.Text(page), 1)), func(s *markdown.Section) {
		if characteristic(s.Head.Text) {
			whole.Behaviours = append(whole.Behaviours, c.behaviour(page, s))
			return
		}
		head := *s
		head.Parts = nil
		about = append(about, c.Chapter(page, head).String())
	})
	track.Description = source.En(strings.Join(about, "\n\n"))
	grade.Expectations = []ladder.ExpectationSpec{whole}
	track.Grades = []ladder.GradeSpec{grade}
	c.spec.Tracks = append(c.spec.Tracks, track)
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

// family reads the pages of a folder: a track, and another one where two pages
// are of one level, or where a folder holds managers beside others.
func (c *converter) family(folder string) {
	type line struct {
		spec  ladder.TrackSpec
		ranks []int
	}
	var lines []*line
	name := path.Base(folder)
	if !strings.Contains(name, "-") {
		name = folder // one word says too little
	}
	for _, file := range c.levels(folder) {
		m := levelPage.FindStringSubmatch(path.Base(file))
		if m[2] != "" {
			continue // a step of another page's grade
		}
		rank, _ := strconv.Atoi(m[1])
		title, grade := c.page(file)
		manager := strings.Contains(title, "Manager")
		var at *line
		for _, l := range lines {
			last := l.ranks[len(l.ranks)-1]
			managers := strings.Contains(l.spec.Grades[0].Titles[0].String(), "Manager")
			if at == nil && rank == last+1 && (managers == manager || managers) {
				at = l
			}
		}
		if at == nil {
			at = &line{spec: ladder.TrackSpec{ID: source.Slug(name), FirstRank: rank}}
			if len(lines) > 0 {
				at.spec.ID = source.Slug(strings.TrimPrefix(title, "Senior "))
				at.spec.Name = source.En(strings.TrimPrefix(title, "Senior "))
			} else {
				at.spec.Name = source.En(strings.NewReplacer("-", " ", "/", " ").Replace(name))
			}
			lines = append(lines, at)
		}
		grade.ID = at.spec.ID + "-l" + strconv.Itoa(rank)
		grade.Terminal = rank >= terminalFrom
		grade.Steps = maturities(grade.ID)
		at.ranks = append(at.ranks, rank)
		at.spec.Grades = append(at.spec.Grades, grade)
	}
	for i, l := range lines {
		if i == 0 {
			l.spec.Description = c.readme(folder + "/README.md")
		}
		c.entry(folder, &l.spec)
		c.spec.Tracks = append(c.spec.Tracks, l.spec)
	}
}

// levels returns the pages of levels in a folder, in order of level; of two, the
// one without a speciality in its name comes first.
func (c *converter) levels(folder string) []string {
	var pages []string
	for _, file := range c.files {
		if path.Dir(file) == folder && levelPage.MatchString(path.Base(file)) {
			pages = append(pages, file)
		}
	}
	slices.SortFunc(pages, func(a, b string) int {
		return cmp.Or(cmp.Compare(path.Base(a)[:2], path.Base(b)[:2]), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	return pages
}

// maturities are the steps of every grade; the guide calls them .1 to .3.
func maturities(grade string) []ladder.SubStepSpec {
	return []ladder.SubStepSpec{
		{ID: grade + ".1", Name: source.En("Maturing")},
		{ID: grade + ".2", Name: source.En("Performing")},
		{ID: grade + ".3", Name: source.En("Exceeding")},
	}
}

// entry adds the pages of steps, such as L1.0, below the steps of their grade.
func (c *converter) entry(folder string, track *ladder.TrackSpec) {
	for _, file := range c.levels(folder) {
		m := levelPage.FindStringSubmatch(path.Base(file))
		rank, _ := strconv.Atoi(m[1])
		if m[2] == "" || rank != track.FirstRank {
			continue
		}
		for _, s := range markdown.Sections(markdown.Read(c.Text(file), 1)) {
			grade := &track.Grades[0]
			step := ladder.SubStepSpec{
				ID: grade.ID + "." + m[2], Name: source.En(levelHead.ReplaceAllString(s.Head.Text, "$1")), Description: c.Prose(file, s.Blocks),
			}
			grade.Steps = append([]ladder.SubStepSpec{step}, grade.Steps...)
		}
	}
}

// readme reads the page about a family; the attributes that it explains go to
// the ladder, the rest is returned.
func (c *converter) readme(page string) text.Text {
	if !slices.Contains(c.files, page) {
		return text.Text{}
	}
	sections := markdown.Sections(markdown.Read(c.Text(page), 1))
	walk(sections, func(s *markdown.Section) {
		s.Blocks = slices.DeleteFunc(s.Blocks, func(b markdown.Block) bool {
			m := attribute.FindStringSubmatch(b.Text)
			if b.Kind != markdown.Item || m == nil || !strings.Contains(b.Text, "**: The ") {
				return false
			}
			c.attribute(m[1], m[2])
			return true
		})
	})
	return c.Chapter(page, sections...)
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

var shortcode = regexp.MustCompile(`:[a-z_]+:`)

// ways adds the ways that the guide describes: up, from one level to the next,
// and back, from the first maturity of a level to the last of the one below.
func (c *converter) ways() {
	for _, t := range c.spec.Tracks {
		for i := 1; i < len(t.Grades); i++ {
			below, above := t.Grades[i-1], t.Grades[i]
			c.spec.Transitions = append(c.spec.Transitions,
				ladder.TransitionSpec{From: []string{below.ID}, To: []string{above.Steps[0].ID}, Kind: ladder.Promotion, Review: Review},
				ladder.TransitionSpec{From: []string{above.Steps[0].ID}, To: []string{below.Steps[len(below.Steps)-1].ID}, Kind: ladder.StepBack, Mode: ladder.SelfNomination},
			)
		}
	}
}

// links reports the links to pages that are not there.
func (c *converter) links() {
	for _, file := range c.files {
		for _, b := range markdown.Read(c.Text(file), 1) {
			for _, l := range markdown.Links(b.Text) {
				page, _, _ := strings.Cut(l.URL, "#")
				if page == "" || strings.Contains(page, "://") {
					continue
				}
				if !slices.Contains(c.files, path.Join(path.Dir(file), page)) {
					c.Report(source.DeadLink.At("", l.URL), file, b.Line, b.Last)
				}
			}
		}
	}
}

// walk visits sections, each before its parts.
func walk(sections []markdown.Section, visit func(*markdown.Section)) {
	for i := range sections {
		visit(&sections[i])
		walk(sections[i].Parts, visit)
	}
}

// take takes the blocks of a kind out of a section and returns them.
func take(s *markdown.Section, kind markdown.Kind) []markdown.Block {
	taken := slices.DeleteFunc(slices.Clone(s.Blocks), func(b markdown.Block) bool { return b.Kind != kind })
	s.Blocks = slices.DeleteFunc(s.Blocks, func(b markdown.Block) bool { return b.Kind == kind })
	return taken
}
