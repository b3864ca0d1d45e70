package snowflake

import (
	"cmp"
	"io/fs"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/examples/publicladders/internal/source"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// File is the file that is read: Snowflake's data as JSON.
const File = "snowflake.json"

// Points is the id of the score by which people have a level.
const Points = "points"

const milestones = "milestones" // id of the scale

// file is the JSON of Snowflake. Numbers are written as text, as keys of JSON
// have to be.
type file struct {
	Milestones        []int             `yaml:"milestones"`
	PointsToLevels    map[string]string `yaml:"pointsToLevels"`
	Tracks            yaml.Node         `yaml:"tracks"` // in order
	Titles            []title           `yaml:"titles"`
	MilestoneToPoints map[string]int    `yaml:"milestoneToPoints"`
	MaxLevel          int               `yaml:"maxLevel"`
}

type track struct {
	DisplayName string      `yaml:"displayName"`
	Category    string      `yaml:"category"`
	Description string      `yaml:"description"`
	Milestones  []milestone `yaml:"milestones"`
}

type milestone struct {
	Summary  string   `yaml:"summary"`
	Signals  []string `yaml:"signals"`
	Examples []string `yaml:"examples"`
}

type title struct {
	Label     string `yaml:"label"`
	MinPoints int    `yaml:"minPoints"`
	MaxPoints *int   `yaml:"maxPoints"`
}

// Load reads Snowflake. The list has what could not be read, the problems of the
// ladder and its warnings; the ladder is zero when there is an error among them.
func Load(fsys fs.FS) (ladder.Ladder, problem.List) {
	r := source.Reader{FS: fsys}
	var f file
	if !r.Decode(File, r.Text(File), 1, &f) {
		return ladder.Ladder{}, r.Findings
	}
	spec := ladder.Spec{
		ID:     "medium-snowflake",
		Name:   source.En("Medium Snowflake"),
		Scales: []skills.ScaleSpec{f.scale(&r)},
		Scores: []ladder.ScoreSpec{{ID: Points, Name: source.En("Points")}},
	}
	keys, tracks := f.tracks(&r)
	for i, t := range tracks {
		id := skills.ID(keys[i])
		spec.Competencies = append(spec.Competencies, t.competency(id))
		spec.Scores[0].Terms = append(spec.Scores[0].Terms, ladder.TermSpec{Skill: id, Weight: number(1)})
	}
	spec.Tracks = []ladder.TrackSpec{f.levels(&r)}
	for _, t := range f.Titles {
		band := ladder.TitleBandSpec{Title: source.En(t.Label), Score: Points, Min: number(t.MinPoints)}
		if t.MaxPoints != nil {
			below := number(*t.MaxPoints + 1) // points are whole
			band.Below = &below
		}
		spec.Titles = append(spec.Titles, band)
	}
	return r.Ladder(spec)
}

// scale returns the scale of the milestones from 1 up; milestone 0 is "none".
func (f file) scale(r *source.Reader) skills.ScaleSpec {
	spec := skills.ScaleSpec{ID: milestones, Name: source.En("Milestones")}
	for _, m := range f.Milestones {
		id := strconv.Itoa(m)
		points, ok := f.MilestoneToPoints[id]
		switch {
		case !ok, m == 0 && points != 0:
			r.Report(source.Unexpected.At("milestoneToPoints", id), File, 0, 0)
		case m > 0:
			worth := number(points)
			spec.Steps = append(spec.Steps, skills.StepSpec{ID: id, Number: &worth})
		}
	}
	return spec
}

func (f file) tracks(r *source.Reader) (keys []string, tracks []track) {
	for i := 0; i+1 < len(f.Tracks.Content); i += 2 {
		var t track
		key, value := f.Tracks.Content[i], f.Tracks.Content[i+1]
		if err := value.Load(&t, yaml.WithKnownFields()); err != nil {
			r.Report(source.Unreadable.At(problem.Path("tracks").Item(key.Value), err), File, key.Line, key.Line)
			continue
		}
		keys, tracks = append(keys, key.Value), append(tracks, t)
	}
	return keys, tracks
}

func (t track) competency(id skills.ID) ladder.CompetencySpec {
	c := ladder.CompetencySpec{
		ID: id, Name: source.En(t.DisplayName), Description: source.En(t.Description),
		Scale: milestones, Class: t.Category,
	}
	for i, m := range t.Milestones {
		anchor := ladder.AnchorSpec{Step: strconv.Itoa(i + 1), Summary: source.En(m.Summary)}
		for _, signal := range m.Signals {
			anchor.Behaviours = append(anchor.Behaviours, ladder.BehaviourSpec{Text: source.En(signal)})
		}
		for _, example := range m.Examples {
			anchor.Examples = append(anchor.Examples, source.En(example))
		}
		c.Anchors = append(c.Anchors, anchor)
	}
	return c
}

// levels returns the levels as grades, each from its points up to those of the
// next.
func (f file) levels(r *source.Reader) ladder.TrackSpec {
	type cut struct {
		points int
		level  string
	}
	var cuts []cut
	for points, level := range f.PointsToLevels {
		n, err := strconv.Atoi(points)
		if err != nil {
			r.Report(source.Unexpected.At("pointsToLevels", points), File, 0, 0)
			continue
		}
		cuts = append(cuts, cut{n, level})
	}
	slices.SortFunc(cuts, func(a, b cut) int { return cmp.Compare(a.points, b.points) })
	if len(cuts) == 0 || cuts[len(cuts)-1].points != f.MaxLevel {
		r.Report(source.Unexpected.At("maxLevel", f.MaxLevel), File, 0, 0)
	}
	spec := ladder.TrackSpec{ID: "engineering", Name: source.En("Engineering")}
	for _, c := range cuts {
		spec.Grades = append(spec.Grades, ladder.GradeSpec{
			ID:       c.level,
			Titles:   []text.Text{source.En("Level " + c.level)},
			Requires: ladder.Score{Of: Points, Min: number(c.points)},
		})
	}
	return spec
}

// number returns a whole number; one of more than 18 digits is no number of
// points.
func number(n int) decimal.Decimal {
	d, _ := decimal.FromInt(int64(n))
	return d
}
