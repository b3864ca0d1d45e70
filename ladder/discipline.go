package ladder

import (
	"iter"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Discipline is a field of work of a [Ladder], such as backend, data or
// security, with what differs in it. [Ladder.In] returns the ladder as it is
// within one.
type Discipline struct {
	ladder *data
	i      int
}

// disciplineData is what a discipline asks, resolved.
type disciplineData struct {
	grades []disciplineGrade
}

type disciplineGrade struct{ adds, replaces Requirement }

// restore gives a record back what is kept resolved.
func (d disciplineData) restore(s DisciplineSpec) DisciplineSpec {
	for i, g := range d.grades {
		s.Grades[i].Adds, s.Grades[i].Replaces = g.adds.Spec(), g.replaces.Spec()
	}
	return s
}

func (d Discipline) read() *DisciplineSpec {
	if d.ladder == nil {
		return &noDiscipline
	}
	return &d.ladder.spec.Disciplines[d.i]
}

// Disciplines yields the disciplines, in the order of the record. It can be run
// again.
func (l Ladder) Disciplines() iter.Seq[Discipline] {
	return func(yield func(Discipline) bool) {
		for i := range l.read().spec.Disciplines {
			if !yield(Discipline{l.data, i}) {
				return
			}
		}
	}
}

// Discipline returns the discipline with the given id, and whether there is one.
func (l Ladder) Discipline(id string) (Discipline, bool) {
	for d := range l.Disciplines() {
		if d.ID() == id {
			return d, true
		}
	}
	return Discipline{}, false
}

// IsZero reports whether the discipline is of no ladder.
func (d Discipline) IsZero() bool { return d.ladder == nil }

// ID returns the discipline's id.
func (d Discipline) ID() string { return d.read().ID }

// Name returns the discipline's name, or its id where it has none.
func (d Discipline) Name() text.Text { return nameOr(d.read().Name, d.ID()) }

// Word returns what stands for {discipline} in titles: the discipline's word,
// else its name.
func (d Discipline) Word() text.Text {
	if w := d.read().Word; !w.IsZero() {
		return w
	}
	return d.Name()
}

// Description returns what the discipline is about, the zero Text when nobody
// has said.
func (d Discipline) Description() text.Text { return d.read().Description }

// String returns the discipline's id.
func (d Discipline) String() string { return d.ID() }

// Spec returns a copy of the discipline's record.
func (d Discipline) Spec() DisciplineSpec {
	s := record.Clone(*d.read())
	if !d.IsZero() {
		s = d.ladder.disciplines[d.i].restore(s)
	}
	return s
}

func (b *builder) disciplines(specs []DisciplineSpec) {
	for _, spec := range specs {
		path := problem.Path("disciplines").Item(spec.ID)
		var d disciplineData
		for _, grade := range spec.Grades {
			at := path.Field("grades").Item(grade.Grade)
			b.checkGrade(grade.Grade, at)
			d.grades = append(d.grades, disciplineGrade{
				b.compile(grade.Adds, at.Field("adds")), b.compile(grade.Replaces, at.Field("replaces")),
			})
		}
		b.data.disciplines = append(b.data.disciplines, d)
	}
}
