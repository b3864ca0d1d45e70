package ladder

import (
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// parts are what the texts of a ladder are about.
var parts = struct{ attribute, behaviour, silence, whole text.Text }{
	text.EnJa("an attribute", "属性"), text.EnJa("a behaviour", "行動"), text.EnJa("a silenced finding", "問題としない指摘"),
	text.EnJa("the grade as a whole", "等級全体"),
}

// attributes checks what grades can say of themselves.
func (b *builder) attributes(specs []AttributeSpec) {
	b.attributeByID = make(map[string]bool, len(specs))
	for _, spec := range specs {
		path := problem.Path("attributes").Item(spec.ID)
		b.report(skills.CheckID(spec.ID, parts.attribute, path)...)
		b.once(b.attributeByID, spec.ID, path)
	}
}

// once reports an id that has been seen, and remembers it.
func (b *builder) once(seen map[string]bool, id string, path problem.Path) {
	if seen[id] && id != "" {
		b.report(skills.DuplicateID.At(path, id))
	}
	seen[id] = true
}

// texts checks what grades and competencies say for people.
func (b *builder) texts() {
	d := b.data
	d.behaviours = make(map[string]Behaviour)
	for i := range d.competencies {
		b.anchors(&d.competencies[i], problem.Path("competencies").Item(string(d.competencies[i].ID)), -1)
	}
	for g := range d.grades {
		spec := &d.grades[g].spec
		path := problem.Path("tracks").Item(d.tracks[d.grades[g].track].spec.ID).Field("grades").Item(spec.ID)
		b.template(spec.Template, path.Field("template"), spec.ID)
		if len(spec.Attributes) > 0 {
			b.attributeValues(spec.Attributes, path.Field("attributes"))
		}
		b.expectations(spec.Expectations, path.Field("expectations"), behaviourAt{discipline: -1, grade: g})
	}
	b.includes()
	for i, spec := range d.spec.Silences {
		path := problem.Path("silences").Index(i)
		if spec.Code == "" {
			b.report(skills.MissingID.At(path.Field("code"), parts.silence))
		}
		if blank(spec.Because) {
			b.report(NoReason.At(path, spec.Code))
		}
	}
}

// blank reports whether a text says nothing in any language.
func blank(t text.Text) bool {
	for _, s := range t.All() {
		if strings.TrimSpace(s) != "" {
			return false
		}
	}
	return true
}

func (b *builder) template(t text.Text, path problem.Path, grade string) {
	for tag, s := range t.All() {
		if t.Fill(tag, "discipline", "\x00") == s {
			b.report(NoPlaceholder.At(path, grade, tag))
		}
	}
}

func (b *builder) attributeValues(specs []AttributeValueSpec, path problem.Path) {
	seen := make(map[string]bool, len(specs))
	for _, spec := range specs {
		at := path.Item(spec.Attribute)
		if !b.attributeByID[spec.Attribute] {
			b.report(UnknownAttribute.At(at, spec.Attribute).WithSuggestion(b.suggest.attribute(spec.Attribute, b.data)))
		}
		b.once(seen, spec.Attribute, at)
		if spec.Value.IsZero() {
			b.report(EmptyCell.At(at, text.Plain(spec.Attribute)))
		}
	}
}

// anchors checks what a competency says of the steps of its scale.
func (b *builder) anchors(spec *CompetencySpec, path problem.Path, discipline int) {
	if len(spec.Anchors) == 0 {
		return
	}
	scale := b.data.scales[spec.Scale]
	seen := make(map[string]bool, len(spec.Anchors))
	for i := range spec.Anchors {
		a := &spec.Anchors[i]
		at := path.Field("anchors").Item(a.Step)
		if _, err := scale.Parse(a.Step); err != nil && !scale.IsZero() {
			b.report(scale.UnknownStep(a.Step, at))
		}
		b.once(seen, a.Step, at)
		b.cell(a.Summary, a.Behaviours, a.Examples, text.Plain(a.Step), at)
		b.behaviours(a.Behaviours, at.Field("behaviours"), behaviourAt{discipline, -1, spec.ID, a.Step})
	}
}

// expectations checks what is expected at one grade.
func (b *builder) expectations(specs []ExpectationSpec, path problem.Path, place behaviourAt) {
	if len(specs) == 0 {
		return
	}
	seen := make(map[skills.ID]bool, len(specs))
	for i := range specs {
		e := &specs[i]
		at, about := path.Item(string(e.Competency)), parts.whole
		if e.Competency != "" {
			about = b.data.skillName(e.Competency)
			b.checkCompetency(e.Competency, at)
		}
		if seen[e.Competency] {
			b.report(RepeatedExpectation.At(at, about))
		}
		seen[e.Competency] = true
		if len(e.Includes) == 0 {
			b.cell(e.Summary, e.Behaviours, e.Examples, about, at)
		}
		b.included(e.Includes, at.Field("includes"))
		place.competency = e.Competency
		b.behaviours(e.Behaviours, at.Field("behaviours"), place)
	}
}

func (b *builder) checkCompetency(id skills.ID, path problem.Path) {
	if _, ok := b.data.competency[id]; !ok && !b.ofDiscipline[id] {
		b.report(UnknownCompetency.At(path, id).WithSuggestion(b.suggest.competency(string(id), b.data)))
	}
}

// cell reports a text that says nothing yet.
func (b *builder) cell(summary text.Text, behaviours []BehaviourSpec, examples []text.Text, about text.Text, path problem.Path) {
	if summary.IsZero() && len(behaviours) == 0 && len(examples) == 0 {
		b.report(EmptyCell.At(path, about))
	}
}

// behaviours enters behaviours, whose ids are of their own throughout a ladder.
func (b *builder) behaviours(specs []BehaviourSpec, path problem.Path, at behaviourAt) {
	for i := range specs {
		spec := &specs[i]
		if spec.Text.IsZero() {
			b.report(EmptyCell.At(path.Index(i), parts.behaviour))
		}
		if spec.ID == "" {
			continue
		}
		b.report(skills.CheckID(spec.ID, parts.behaviour, path.Index(i))...)
		if _, ok := b.data.behaviours[spec.ID]; ok {
			b.report(skills.DuplicateID.At(path.Index(i), spec.ID))
		}
		b.data.behaviours[spec.ID] = Behaviour{b.data, spec, at}
	}
}

// included checks the ids of grades whose expectations hold elsewhere, and
// returns the grades.
func (b *builder) included(ids []string, path problem.Path) []int {
	if len(ids) == 0 {
		return nil
	}
	var grades []int
	seen := make(map[string]bool, len(ids))
	for i, id := range ids {
		b.checkGrade(id, path.Index(i))
		b.once(seen, id, path.Index(i))
		if g, ok := b.data.gradeByID[id]; ok {
			grades = append(grades, g)
		}
	}
	return grades
}

// named checks the grades of a list.
func (b *builder) named(ids []string, path problem.Path) {
	seen := make(map[string]bool, len(ids))
	for i, id := range ids {
		b.checkGrade(id, path.Index(i))
		b.once(seen, id, path.Index(i))
	}
}

// includes checks that no grade includes its own expectations, all of them or
// one.
func (b *builder) includes() {
	d := b.data
	path := func(g int) problem.Path {
		return problem.Path("tracks").Item(d.tracks[d.grades[g].track].spec.ID).Field("grades").Item(d.grades[g].spec.ID)
	}
	type cell struct {
		grade      int
		competency skills.ID
	}
	var cells []cell // of the expectations that include others
	var named [][]string
	at := make(map[cell]int)
	grades := make([][]int, len(d.grades))
	for g := range d.grades {
		if ids := d.grades[g].spec.Includes; len(ids) > 0 {
			b.named(ids, path(g).Field("includes"))
			grades[g] = b.gradesOf(ids)
		}
		for _, e := range d.grades[g].spec.Expectations {
			if len(e.Includes) > 0 {
				at[cell{g, e.Competency}] = len(cells)
				cells, named = append(cells, cell{g, e.Competency}), append(named, e.Includes)
			}
		}
	}
	_, cycles := inOrder(grades)
	for _, cycle := range cycles {
		b.report(CyclicInclude.At(path(cycle[0]).Field("includes"), chain(cycle, func(g int) string { return d.grades[g].spec.ID })))
	}
	edges := make([][]int, len(cells))
	for i, ids := range named {
		for _, g := range b.gradesOf(ids) {
			if to, ok := at[cell{g, cells[i].competency}]; ok {
				edges[i] = append(edges[i], to)
			}
		}
	}
	_, cycles = inOrder(edges)
	for _, cycle := range cycles {
		c := cells[cycle[0]]
		b.report(CyclicInclude.At(path(c.grade).Field("expectations").Item(string(c.competency)).Field("includes"), chain(cycle, func(i int) string { return d.grades[cells[i].grade].spec.ID })))
	}
}

// gradesOf returns the grades of a list that the ladder has.
func (b *builder) gradesOf(ids []string) []int {
	var grades []int
	for _, id := range ids {
		if g, ok := b.data.gradeByID[id]; ok {
			grades = append(grades, g)
		}
	}
	return grades
}
