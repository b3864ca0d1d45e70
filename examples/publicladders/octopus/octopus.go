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
