package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills/text"
)

// Track is a line of grades of a [Ladder], from the lowest up.
type Track struct {
	ladder *data
	i      int
}

func (t Track) read() *trackData {
	if t.ladder == nil {
		return &noTrack
	}
	return &t.ladder.tracks[t.i]
}

// IsZero reports whether the track is of no ladder.
func (t Track) IsZero() bool { return t.ladder == nil }

// ID returns the track's id.
func (t Track) ID() string { return t.read().spec.ID }

// Name returns the track's name, or its id where it has none.
func (t Track) Name() text.Text { return nameOr(t.read().spec.Name, t.ID()) }

// Description returns what the track is about, the zero Text when nobody has
// said.
func (t Track) Description() text.Text { return t.read().spec.Description }

// ForksFrom returns the grade of another track from which this one starts, the
// zero Grade when it starts from the ground.
func (t Track) ForksFrom() Grade {
	g, _ := Ladder{t.ladder}.Grade(t.read().spec.ForksFrom)
	return g
}

// Grades yields the grades from the lowest up. It can be run again.
func (t Track) Grades() iter.Seq[Grade] {
	return func(yield func(Grade) bool) {
		for i, end := t.read().first, t.read().end; i < end; i++ {
			if !yield(Grade{t.ladder, i}) {
				return
			}
		}
	}
}

// Len returns the number of grades.
func (t Track) Len() int {
	d := t.read()
	return d.end - d.first
}

// FirstRank returns the rank of the lowest grade.
func (t Track) FirstRank() int {
	if t.IsZero() {
		return 0
	}
	return max(t.read().spec.FirstRank, 1)
}

// IsCumulative reports whether a grade of the track asks for what the grades
// below it ask, too.
func (t Track) IsCumulative() bool { return t.read().spec.Cumulative }

// IsWithoutSkipping reports whether facts support a grade of the track only if
// they support all below it.
func (t Track) IsWithoutSkipping() bool { return t.read().spec.NoSkipping }

// String returns the track's id.
func (t Track) String() string { return t.ID() }

// Spec returns a copy of the track's record with its grades.
func (t Track) Spec() TrackSpec {
	s := t.read().spec
	s.Grades = nil
	for g := range t.Grades() {
		s.Grades = append(s.Grades, g.Spec())
	}
	return s
}

// Grade is a step of a [Track].
type Grade struct {
	ladder *data
	i      int
}

func (g Grade) read() *gradeData {
	if g.ladder == nil {
		return &noGrade
	}
	return &g.ladder.grades[g.i]
}

// IsZero reports whether the grade is of no ladder.
func (g Grade) IsZero() bool { return g.ladder == nil }

// Ladder returns the ladder of which the grade is a part.
func (g Grade) Ladder() Ladder { return Ladder{g.ladder} }

// ID returns the grade's id.
func (g Grade) ID() string { return g.read().spec.ID }

// Name returns the grade's first title, or its id where it has none.
func (g Grade) Name() text.Text {
	for title := range g.Titles() {
		return title
	}
	return text.Plain(g.ID())
}

// Titles yields the grade's titles, the one to show first. It can be run again.
func (g Grade) Titles() iter.Seq[text.Text] { return slices.Values(g.read().spec.Titles) }

// Description returns what is expected at the grade, the zero Text when nobody
// has said.
func (g Grade) Description() text.Text { return g.read().spec.Description }

// Track returns the grade's track.
func (g Grade) Track() Track {
	if g.IsZero() {
		return Track{}
	}
	return Track{g.ladder, g.read().track}
}

// Rank returns the grade's place in the order of its track, from the track's
// first rank up. Ranks of two tracks need not mean the same.
func (g Grade) Rank() int { return g.read().rank }

// Requirement returns what the grade asks, in a cumulative track with all that
// the grades below it ask which are in force; zero when nobody has said. The
// grade's record keeps what it asks itself.
func (g Grade) Requirement() Requirement { return g.read().effective }

// Above returns the next higher grade of the track, and whether there is one.
func (g Grade) Above() (Grade, bool) { return g.beside(1) }

// Below returns the next lower grade of the track, and whether there is one.
func (g Grade) Below() (Grade, bool) { return g.beside(-1) }

func (g Grade) beside(step int) (Grade, bool) {
	t := g.Track().read()
	if i := g.i + step; !g.IsZero() && i >= t.first && i < t.end {
		return Grade{g.ladder, i}, true
	}
	return Grade{}, false
}

// Aliases yields the grade's other ids, by which [Ladder.Grade] finds it, too. It
// can be run again.
func (g Grade) Aliases() iter.Seq[string] { return slices.Values(g.read().spec.Aliases) }

// Template returns the grade's title within a discipline, with "{discipline}"
// where the discipline's word goes, see [Grade.TitleIn]; the zero Text when
// there is none.
func (g Grade) Template() text.Text { return g.read().spec.Template }

// Steps yields the steps within the grade, from the lowest up. It can be run
// again.
func (g Grade) Steps() iter.Seq[SubStep] {
	return func(yield func(SubStep) bool) {
		for i, end := g.read().first, g.read().end; i < end; i++ {
			if !yield(SubStep{g.ladder, i}) {
				return
			}
		}
	}
}

// IsTerminal reports whether people may stay at the grade for good.
func (g Grade) IsTerminal() bool { return g.read().spec.Terminal }

// IsInternal reports whether the grade is told to nobody outside.
func (g Grade) IsInternal() bool { return g.read().spec.Internal }

// IsDraft reports whether the grade is not in force yet.
func (g Grade) IsDraft() bool { return g.read().spec.Draft }

// String returns the grade's id.
func (g Grade) String() string { return g.ID() }

// Spec returns a copy of the grade's record.
func (g Grade) Spec() GradeSpec {
	s := record.Clone(g.read().spec)
	s.Requires = g.read().requires.Spec()
	for step := range g.Steps() {
		s.Steps[step.Rank()-1].Requires = step.Requirement().Spec()
	}
	return s
}

func nameOr(name text.Text, id string) text.Text {
	if name.IsZero() {
		return text.Plain(id)
	}
	return name
}
