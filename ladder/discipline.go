package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
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

// Tracks yields the tracks that the discipline has, in the order of its record,
// and all of the ladder where it names none. It can be run again.
func (d Discipline) Tracks() iter.Seq[Track] {
	l := Ladder{d.ladder}
	if len(d.read().Tracks) == 0 {
		return l.Tracks()
	}
	return func(yield func(Track) bool) {
		for _, id := range d.read().Tracks {
			if t, _ := l.Track(id); !yield(t) {
				return
			}
		}
	}
}

// NotApplicable yields the ids of the skills that are not asked in the
// discipline, in the order of its record. It can be run again.
func (d Discipline) NotApplicable() iter.Seq[skills.ID] {
	return slices.Values(d.read().NotApplicable)
}

// TitleIn returns the title to show of the grade within a discipline: the first
// one that the discipline gives the grade, else the grade's template with the
// discipline's word in it, in each language of the template, else [Grade.Name].
// So it does for a discipline of another ladder and for the zero Discipline.
func (g Grade) TitleIn(d Discipline) text.Text {
	if d.IsZero() || d.ladder != g.ladder {
		return g.Name()
	}
	for _, spec := range d.read().Grades {
		if i := g.ladder.gradeByID[spec.Grade]; i == g.i && len(spec.Titles) > 0 {
			return spec.Titles[0]
		}
	}
	if t := g.Template(); !t.IsZero() {
		return fill(t, d.Word())
	}
	return g.Name()
}

// fill puts the word of a discipline into a template, in each of its languages.
func fill(template, word text.Text) text.Text {
	filled := template
	for tag := range template.All() {
		filled, _ = filled.With(tag, template.Fill(tag, "discipline", word.In(tag))) // of valid texts, so valid
	}
	return filled
}

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
