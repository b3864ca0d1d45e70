package ladder

import (
	"slices"

	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/problem"
)

// This file is about what goes with the tracks that a discipline does not have,
// see [Ladder.In].

func (w *within) tracks(s *Spec) {
	w.gone = make(map[string]bool)
	if len(w.discipline.Tracks) > 0 {
		stays := make(map[string]bool)
		for _, id := range w.discipline.Tracks {
			stays[id] = true
		}
		s.Tracks = slices.DeleteFunc(s.Tracks, func(t TrackSpec) bool {
			if !stays[t.ID] {
				w.gone[t.ID] = true
				for _, g := range t.Grades {
					w.gone[g.ID] = true
					for _, alias := range g.Aliases {
						w.gone[alias] = true
					}
					for _, step := range g.Steps {
						w.gone[step.ID] = true
					}
				}
			}
			return !stays[t.ID]
		})
	}
	for i := range s.Tracks {
		if w.gone[s.Tracks[i].ForksFrom] {
			s.Tracks[i].ForksFrom = ""
		}
	}
}

// place reports a place that is gone.
func (w *within) place(id string, path problem.Path) {
	if w.gone[id] {
		w.problems = append(w.problems, NotInDiscipline.At(path, id, w.discipline.ID))
	}
}

// equivalent returns the grades of an equivalence that are left. Where one is
// gone that held others together, those are named instead.
func (w *within) equivalent(spec EquivalenceSpec) []string {
	d := w.ladder.data
	var left []string
	named, equal := make(map[int]bool), make(map[int]bool) // grades, and classes by their first grade
	name := func(g int) {
		class := or(d.equivalence.equal[g], g)[0]
		if id := d.grades[g].spec.ID; !w.gone[id] && !named[g] && (spec.Kind == Equal || !equal[class]) {
			left = append(left, id)
			named[g], equal[class] = true, true
		}
	}
	for _, id := range spec.Grades {
		name(d.gradeByID[id])
	}
	for _, id := range spec.Grades {
		if !w.gone[id] {
			continue
		}
		class := d.equivalence.equal
		if spec.Kind == PayEqual {
			class = d.equivalence.pay
		}
		for _, g := range class[d.gradeByID[id]] {
			name(g)
		}
	}
	return left
}

// bands returns the bands that are for people of the discipline.
func (w *within) bands(specs []pay.BandSpec) []pay.BandSpec {
	var left []pay.BandSpec
	for _, band := range specs {
		tracks, grades := len(band.Tracks), len(band.Grades)
		isGone := func(id string) bool { return w.gone[id] }
		band.Tracks, band.Grades = slices.DeleteFunc(band.Tracks, isGone), slices.DeleteFunc(band.Grades, isGone)
		other := band.Discipline != "" && band.Discipline != w.discipline.ID
		if !other && (tracks == 0 || len(band.Tracks) > 0) && (grades == 0 || len(band.Grades) > 0) {
			left = append(left, band)
		}
	}
	return left
}

// rest is about what is neither a skill nor a grade.
func (w *within) rest(s *Spec) {
	isGone := func(id string) bool { return w.gone[id] }
	stays := func(id string) bool { return !w.gone[id] }
	for i := range s.Groups {
		s.Groups[i].Of = slices.DeleteFunc(s.Groups[i].Of, isGone)
	}
	for i := range s.Equivalences {
		s.Equivalences[i].Grades = w.equivalent(s.Equivalences[i])
	}
	s.Equivalences = slices.DeleteFunc(s.Equivalences, func(e EquivalenceSpec) bool { return len(e.Grades) < 2 })
	for i := range s.Roles {
		r := &s.Roles[i]
		r.Requires = w.asked(r.Requires, problem.Path("roles").Item(r.ID), r.ID)
		for j := range r.Stages {
			if w.gone[r.Stages[j].Place] {
				r.Stages[j].Place = ""
			}
		}
		r.Pay = w.bands(r.Pay)
	}
	s.Pay = w.bands(s.Pay)
	s.Transitions = slices.DeleteFunc(s.Transitions, func(t TransitionSpec) bool {
		return !slices.ContainsFunc(t.From, stays) || !slices.ContainsFunc(t.To, stays)
	})
	for i := range s.Transitions { // what a transition that goes asks is nobody's business any more
		t := &s.Transitions[i]
		t.From, t.To = slices.DeleteFunc(t.From, isGone), slices.DeleteFunc(t.To, isGone)
		var left bool
		if t.Requires, left = w.requirement(t.Requires, problem.Path("transitions").Index(i).Field("requires")); !left {
			t.Requires = nil
		}
	}
	for _, review := range s.Reviews {
		for _, stage := range review.Stages {
			path := problem.Path("reviews").Item(review.ID).Field("stages").Item(stage.ID).Field("deciders")
			for i, decider := range stage.Deciders {
				w.place(decider.Grade, path.Index(i).Field("grade"))
			}
		}
	}
	for i, d := range s.Disciplines {
		s.Disciplines[i] = DisciplineSpec{ID: d.ID, Name: d.Name, Word: d.Word, Description: d.Description}
	}
}
