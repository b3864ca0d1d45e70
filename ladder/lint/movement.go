package lint

import (
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

// dead looks for transitions that nobody can ever take.
func dead(m *model, report func(problem.Problem)) {
	for i, t := range m.spec.Transitions {
		from, drafts := m.count(t.From)
		to, draftTargets := m.count(t.To)
		path := m.transitionPath(i)
		switch {
		case from == 0:
			report(DeadTransition.At(path.Field("from"), words.noFrom))
		case from == drafts:
			report(DeadTransition.At(path.Field("from"), words.fromDraft))
		case to > 0 && to == draftTargets:
			report(DeadTransition.At(path.Field("to"), words.toDraft))
		case t.Requires != nil && !m.meetable(t.Requires):
			report(DeadTransition.At(path.Field("requires"), words.unmeetable))
		}
	}
}

// count returns how many places an end of a transition stands for, and how
// many of them are drafts.
func (m *model) count(ids []string) (places, drafts int) {
	m.places(ids, func(id string) {
		places++
		if g, ok := m.grade(id); ok && g.spec.Draft {
			drafts++
		}
	})
	return places, drafts
}

// wrongDirection looks for promotions that lead down, for steps back that lead
// up, and for changes of track that stay in one.
func wrongDirection(m *model, report func(problem.Problem)) {
	for i, t := range m.spec.Transitions {
		from, to := m.span(t.From), m.span(t.To)
		if from.track < 0 || from.track != to.track || m.amongSteps(t) {
			continue
		}
		wrong := false
		switch t.Kind {
		case ladder.Promotion:
			wrong = from.lowest.rank >= to.highest.rank
		case ladder.StepBack:
			wrong = from.highest.rank <= to.lowest.rank
		case ladder.TrackSwitch:
			wrong = true
		}
		if wrong {
			report(WrongDirection.At(m.transitionPath(i).Field("kind"), wordOf(t.Kind), from.lowest.spec.ID, to.highest.spec.ID))
		}
	}
}

// amongSteps reports whether a transition is written from or to a sub-step: it
// may lead within a grade.
func (m *model) amongSteps(t ladder.TransitionSpec) bool {
	isStep := func(id string) bool {
		g, ok := m.grade(id)
		return ok && slices.ContainsFunc(g.spec.Steps, func(s ladder.SubStepSpec) bool { return s.ID == id })
	}
	return slices.ContainsFunc(t.From, isStep) || slices.ContainsFunc(t.To, isStep)
}

// span is the part of one track that the end of a transition stands for.
type span struct {
	track           int // -1: none, several, or something else
	lowest, highest *grade
}

func (m *model) span(ids []string) span {
	s := span{track: -1}
	mixed := false
	m.places(ids, func(id string) {
		g, ok := m.grade(id)
		switch {
		case !ok || s.track >= 0 && s.track != g.track:
			mixed = true
			return
		case s.track < 0:
			s = span{g.track, g, g}
		}
		if g.rank < s.lowest.rank {
			s.lowest = g
		}
		if g.rank > s.highest.rank {
			s.highest = g
		}
	})
	if mixed {
		s.track = -1
	}
	return s
}

// repeatedTransition looks for transitions between the same places in the same
// way. What they ask may differ: then one of them is a mistake all the more.
func repeatedTransition(m *model, report func(problem.Problem)) {
	first := make(map[string]int)
	for i, t := range m.spec.Transitions {
		key := fmt.Sprintf("%q %q %v %v", slices.Sorted(slices.Values(t.From)), slices.Sorted(slices.Values(t.To)), t.Kind, t.Mode)
		if j, ok := first[key]; ok {
			report(RepeatedTransition.At(m.transitionPath(i), m.transitionPath(j)))
		} else {
			first[key] = i
		}
	}
}

// invisible looks for reviews of which nobody has said who may read them.
func invisible(m *model, report func(problem.Problem)) {
	for _, r := range m.spec.Reviews {
		if r.Visibility == (ladder.Visibility{}) && len(r.Stages) > 0 {
			report(NoVisibility.At(problem.Path("reviews").Item(r.ID), r.ID))
		}
	}
}

// anybodyDecides looks for deciders whom nothing tells from other people.
func anybodyDecides(m *model, report func(problem.Problem)) {
	for _, r := range m.spec.Reviews {
		for _, s := range r.Stages {
			for i, d := range s.Deciders {
				if d.ID == "" && d.Grade == "" && !d.Relation.IsZero() {
					path := problem.Path("reviews").Item(r.ID).Field("stages").Item(s.ID).Field("deciders").Index(i)
					report(AnybodyDecides.At(path, d.Relation))
				}
			}
		}
	}
}

// undecided looks for reviews that decide about transitions without anybody
// who decides.
func undecided(m *model, report func(problem.Problem)) {
	used := make(map[string]bool)
	for _, t := range m.spec.Transitions {
		used[t.Review] = true
	}
	for _, r := range m.spec.Reviews {
		decided := slices.ContainsFunc(r.Stages, func(s ladder.StageSpec) bool { return len(s.Deciders) > 0 })
		if used[r.ID] && !decided {
			report(UndecidedReview.At(problem.Path("reviews").Item(r.ID), r.ID))
		}
	}
}
