package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// view is what one page shows.
type view struct {
	page.Page
	company ladder.Organisation
	ladder  ladder.Ladder
	who     ladder.Person
	asOf    date.Date
}

func show(v view) {
	v.Title(v.ladder.Name())
	v.Line(1, v.ladder.Description())
	v.tracks()
	v.changes()
	v.abilities()
	v.requirements()
	v.processes()
	v.roles()
	v.person()
	v.maps()
	v.Section(says.honest)
}

// tracks shows the grades of the tracks side by side, the highest first (A3).
func (v view) tracks() {
	v.Section(says.tracks)
	head := []string{v.In(says.rank)}
	top := 0
	at := make(map[int][]string)
	tracks := slices.Collect(v.ladder.Tracks())
	for i, t := range tracks {
		head = append(head, v.In(t.Name()))
		for g := range t.Grades() {
			row := at[g.Rank()]
			if row == nil {
				row = slices.Repeat([]string{""}, len(tracks)+1)
				row[0] = strconv.Itoa(g.Rank())
			}
			row[i+1] = v.named(g)
			at[g.Rank()], top = row, max(top, g.Rank())
		}
	}
	rows := [][]string{head}
	for rank := top; rank > 0; rank-- {
		rows = append(rows, at[rank])
	}
	v.Table(1, rows)
	for attribute := range v.ladder.Attributes() {
		v.Line(1, says.attribute, "name", v.In(attribute.Name), "text", v.In(attribute.Description))
	}
}

// named returns what people call a grade or role, with its id.
func (v view) named(t ladder.Target) string {
	return says.named.Fill(v.Tag, "name", v.In(t.Name()), "id", t.ID())
}

// changes shows the ways from one track to the other and back (A3).
func (v view) changes() {
	var over, back []string
	for t := range v.ladder.Transitions() {
		if t.Kind() != ladder.TrackSwitch {
			continue
		}
		way := strings.Join(slices.Collect(t.From()), ", ") + " -> " + strings.Join(slices.Collect(t.To()), ", ")
		if t.NeedsSeat() {
			over = append(over, way)
		} else {
			back = append(back, way)
		}
	}
	v.Line(1, says.over, "ways", strings.Join(over, "; "))
	v.Line(1, says.back, "ways", strings.Join(back, "; "))
}

// abilities shows the three abilities and the scale of their reach (A5).
func (v view) abilities() {
	v.Section(says.abilities)
	for c := range v.ladder.Competencies() {
		v.Item(1, says.about, "name", v.In(c.Name), "text", v.In(c.Description))
	}
	v.Line(1, says.volume)
	reach, _ := v.ladder.Scale("reach")
	v.Line(1, says.about, "name", v.In(reach.Name()), "text", "")
	for i, step := range reach.Spec().Steps {
		v.Line(2, says.step, "n", strconv.Itoa(i+1), "name", v.In(step.Name), "text", v.In(step.Description))
	}
}

// requirements shows what each grade is about, and how far each ability has to
// reach there (A4).
func (v view) requirements() {
	v.Section(says.requirements)
	track, _ := v.ladder.Track("professional")
	for g := range track.Grades() {
		v.Item(1, says.about, "name", g.ID()+" "+v.In(g.Name()), "text", v.In(g.Description()))
		v.Say(2, v.asks(g.Requirement().Spec()))
	}
}

// asks returns a requirement on levels in one line.
func (v view) asks(spec ladder.RequirementSpec) string {
	parts := func(specs []ladder.RequirementSpec) string {
		var all []string
		for _, part := range specs {
			all = append(all, v.asks(part))
		}
		return strings.Join(all, v.In(says.separator))
	}
	switch r := spec.(type) {
	case ladder.AtLeast:
		scale, _ := v.ladder.ScaleOf(r.Skill)
		level, _ := scale.Parse(r.Level)
		return says.level.Fill(v.Tag, "skill", v.In(v.ladder.SkillName(r.Skill)), "level", v.In(scale.LevelName(level)))
	case ladder.All:
		return parts(r)
	case ladder.Any:
		return says.count.Fill(v.Tag, "n", "1", "parts", parts(r))
	case ladder.Count:
		return says.count.Fill(v.Tag, "n", strconv.Itoa(r.N), "parts", parts(r.Of))
	default:
		return ""
	}
}

// processes shows who evaluates, in the open, and how one is promoted (A6, A7).
func (v view) processes() {
	v.Section(says.processes)
	for r := range v.ladder.Reviews() {
		every := v.In(says.onRequest)
		if r.Every() > 0 {
			every = says.every.Fill(v.Tag, "months", strconv.Itoa(r.Every()))
		}
		v.Item(1, says.review, "name", v.In(r.Name()), "every", every, "who", r.Visibility().Text(v.Tag))
		v.Say(2, v.In(r.Description()))
		for stage := range r.Stages() {
			v.Line(2, says.stage, "name", v.In(stage.Name), "who", v.deciders(stage))
		}
	}
	var automatic, nominated []string
	for t := range v.ladder.Transitions() {
		if t.Kind() != ladder.Promotion {
			continue
		}
		way := strings.Join(slices.Collect(t.From()), ", ") + " -> " + strings.Join(slices.Collect(t.To()), ", ")
		if t.Mode() == ladder.Automatic {
			automatic = append(automatic, way)
		} else {
			nominated = append(nominated, way)
		}
	}
	v.Line(1, says.automatic, "ways", strings.Join(automatic, "; "))
	v.Line(1, says.nominated, "ways", strings.Join(nominated, "; "))
}

// deciders names who decides at a stage.
func (v view) deciders(stage ladder.StageSpec) string {
	var who []string
	for _, d := range stage.Deciders {
		name := v.In(d.Relation)
		if d.Grade != "" {
			name = says.orAbove.Fill(v.Tag, "who", name, "grade", d.Grade)
		}
		who = append(who, name)
	}
	return strings.Join(who, v.In(says.and))
}

// roles shows the jobs whose content differs from company to company, and the
// values that guide all of them (A8, A10).
func (v view) roles() {
	v.Section(says.roles)
	for r := range v.ladder.Roles() {
		v.Item(1, says.about, "name", v.named(r), "text", v.In(r.Mission()))
	}
	v.Line(1, says.restate)
	values := builtin.EngineerValues()
	v.Line(1, says.values, "name", v.In(values.Name()))
	for value := range values.Values() {
		v.Item(2, says.about, "name", v.In(value.Name), "text", v.In(value.Text))
	}
}

func list(texts []text.Text, v view) string {
	var all []string
	for _, t := range texts {
		all = append(all, v.In(t))
	}
	return strings.Join(all, v.In(says.separator))
}
