package monzo

import (
	"io/fs"
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

// Generic is the id of the track whose topics the others take over.
const Generic = "generic"

const genericFile = "frameworks/generic.md"

// front is the YAML of a framework.
type front struct {
	Path         string        `yaml:"path"`
	Title        string        `yaml:"title"`
	SidebarTitle source.String `yaml:"sidebarTitle"`
	SidebarGroup string        `yaml:"sidebarGroup"`
	YAML         source.String `yaml:"yaml"`
	Levels       *int          `yaml:"levels"`
	Homepage     source.String `yaml:"homepage"`
	Topics       []topic       `yaml:"topics"`
}

type topic struct {
	Name    string `yaml:"name"`
	Title   string `yaml:"title"`
	Content []cell `yaml:"content"`
}

type cell struct {
	Level           int       `yaml:"level"`
	Criteria        []string  `yaml:"criteria"`
	ExampleCriteria []example `yaml:"exampleCriteria"`
}

type example struct {
	Criteria string   `yaml:"criteria"`
	Examples []string `yaml:"examples"`
}

type converter struct {
	source.Reader
	spec    ladder.Spec
	generic map[string]topic // by name
}

// Load reads the frameworks. The list has the files that could not be read, what
// has no place in a ladder, the problems of the ladder and its warnings; the
// ladder is zero when the record has an error. A file that can't be read is left
// out.
func Load(fsys fs.FS) (ladder.Ladder, problem.List) {
	c := converter{
		Reader:  source.Reader{FS: fsys},
		spec:    ladder.Spec{ID: "monzo-progression", Name: source.En("Monzo Progression")},
		generic: make(map[string]topic),
	}
	for _, file := range c.Names(".", ".md") {
		if !strings.Contains(file, "/") {
			c.NoPlace(source.Project, file, file, 0, 0)
		}
	}
	// The generic framework comes first: the others refer to it.
	files := c.Names("frameworks", ".md")
	slices.SortStableFunc(files, func(a, b string) int {
		if a == b || a != genericFile && b != genericFile {
			return 0
		} else if a == genericFile {
			return -1
		}
		return 1
	})
	for _, file := range files {
		c.framework(file)
	}
	return c.Ladder(c.spec)
}

// framework reads a file as a track.
func (c *converter) framework(file string) {
	yaml, body, line := source.FrontMatter(c.Text(file))
	var f front
	if !c.Decode(file, yaml, 2, &f) {
		return
	}
	for _, s := range []source.String{f.YAML, f.Homepage, f.SidebarTitle} {
		if s.Line > 0 {
			c.NoPlace(source.SiteSwitch, s.Value, file, s.Line, s.Line)
		}
	}
	track := ladder.TrackSpec{ID: strings.TrimPrefix(f.Path, "/"), Name: source.En(f.Title)}
	sections := markdown.Sections(markdown.Read(body, line))
	if len(f.Topics) == 0 {
		f.Topics, sections = c.read(file, f.SidebarGroup, sections)
	}
	track.Description = c.Chapter(file, sections...)
	c.grades(&track, f)
	if f.Levels != nil && *f.Levels != len(track.Grades) {
		c.Report(source.Unexpected.At("levels", *f.Levels), file, 0, 0)
	}
	if track.ID == Generic {
		for _, t := range f.Topics {
			c.generic[t.Name] = t
		}
	}
	c.spec.Tracks = append(c.spec.Tracks, track)
	c.group(f.SidebarGroup, track.ID)
}

// group enters a track into the group under which the site shows it.
func (c *converter) group(id, track string) {
	if id == "" {
		return
	}
	i := slices.IndexFunc(c.spec.Groups, func(g ladder.GroupSpec) bool { return g.ID == id })
	if i < 0 {
		i = len(c.spec.Groups)
		c.spec.Groups = append(c.spec.Groups, ladder.GroupSpec{ID: id})
	}
	c.spec.Groups[i].Of = append(c.spec.Groups[i].Of, track)
}

var levelHead = regexp.MustCompile(`^Level (\d+)$`)

// read reads a framework that is Markdown: headings of levels, and below them
// headings of topics. It returns the other sections, too. Topics of this kind
// take over nothing: their names get the group in front.
func (c *converter) read(file, group string, sections []markdown.Section) (topics []topic, rest []markdown.Section) {
	for _, s := range sections {
		m := levelHead.FindStringSubmatch(s.Head.Text)
		if m == nil {
			rest = append(rest, s)
			continue
		}
		level, _ := strconv.Atoi(m[1])
		for _, part := range s.Parts {
			name := group + "/" + source.Slug(part.Head.Text)
			i := slices.IndexFunc(topics, func(t topic) bool { return t.Name == name })
			if i < 0 {
				i = len(topics)
				topics = append(topics, topic{Name: name, Title: part.Head.Text})
			}
			content := cell{Level: level}
			for _, b := range c.Words(file, part.Blocks) {
				if b.Kind != markdown.Rule {
					content.Criteria = append(content.Criteria, b.Text)
				}
			}
			topics[i].Content = append(topics[i].Content, content)
		}
	}
	return topics, rest
}

// grades adds the levels of a framework, from the lowest that a topic names to
// the highest.
func (c *converter) grades(track *ladder.TrackSpec, f front) {
	last := 0
	for _, t := range f.Topics {
		for _, content := range t.Content {
			if track.FirstRank == 0 || content.Level < track.FirstRank {
				track.FirstRank = content.Level
			}
			last = max(last, content.Level)
		}
	}
	for level := track.FirstRank; 0 < level && level <= last; level++ {
		grade := ladder.GradeSpec{ID: place(track.ID, level), Titles: []text.Text{text.EnJa("Level "+strconv.Itoa(level), "レベル "+strconv.Itoa(level))}}
		for _, t := range f.Topics {
			if e := c.expectation(track.ID, t, level); len(e.Behaviours) > 0 || len(e.Includes) > 0 {
				grade.Expectations = append(grade.Expectations, e)
			}
		}
		track.Grades = append(track.Grades, grade)
	}
}

func place(track string, level int) string { return track + "/" + strconv.Itoa(level) }

// expectation returns what a topic says at a level, and that the generic topic
// of its name holds there, too.
func (c *converter) expectation(track string, t topic, level int) ladder.ExpectationSpec {
	e := ladder.ExpectationSpec{Competency: c.competency(track, t)}
	for _, content := range t.Content {
		if content.Level == level {
			e.Behaviours = append(e.Behaviours, behaviours(content)...)
		}
	}
	for _, content := range c.generic[t.Name].Content {
		if content.Level == level {
			e.Includes = []string{place(Generic, level)}
		}
	}
	return e
}

func behaviours(content cell) []ladder.BehaviourSpec {
	var list []ladder.BehaviourSpec
	for _, criterion := range content.Criteria {
		list = append(list, ladder.BehaviourSpec{Text: source.En(criterion)})
	}
	for _, with := range content.ExampleCriteria {
		b := ladder.BehaviourSpec{Text: source.En(with.Criteria)}
		for _, e := range with.Examples {
			b.Examples = append(b.Examples, source.En(e))
		}
		list = append(list, b)
	}
	return list
}

// competency returns the competency of a topic. Topics of one name are one
// competency unless frameworks give them different titles.
func (c *converter) competency(track string, t topic) skills.ID {
	id := skills.ID(t.Name)
	for _, known := range c.spec.Competencies {
		if known.ID != id {
			continue
		}
		if t.Title == "" || known.Name.Equal(source.En(t.Title)) {
			return id
		}
		id = skills.ID(track + "/" + t.Name)
		if slices.ContainsFunc(c.spec.Competencies, func(known ladder.CompetencySpec) bool { return known.ID == id }) {
			return id
		}
	}
	c.spec.Competencies = append(c.spec.Competencies, ladder.CompetencySpec{ID: id, Name: source.En(t.Title)})
	return id
}
