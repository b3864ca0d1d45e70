package change

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// BehaviourChange is what has become of one behaviour that has an id.
type BehaviourChange struct {
	ID       string // in the second ladder; in the first one where it is gone
	Op       Op     // Added, Removed or Moved; Changed when it stays where it was
	From, To BehaviourPlace
	Old, New ladder.BehaviourSpec
	Reworded bool // whether its text is another one
}

// BehaviourPlace is where a behaviour stands: at a grade, or at a step of the
// scale of a competency, or both are "" where there is none.
type BehaviourPlace struct {
	Discipline string
	Grade      string
	Competency skills.ID
	Step       string
}

// BehaviourChanges is what has become of the behaviours of a ladder: lists of
// ids, in the order of the ladder.
type BehaviourChanges struct {
	Shared   []string // in both
	Added    []string
	Removed  []string
	Reworded []string // in both, with another text
	Moved    []string // in both, at another grade, competency or step
	All      []BehaviourChange
}

// Behaviours compares the behaviours of two ladders that have ids, wherever
// they stand. One that is both moved and reworded counts as both. What ids says
// of behaviours, grades, competencies and steps is taken into account: what has
// gone along with its grade has not moved. Of two behaviours of one id the
// first counts.
func Behaviours(a, b ladder.Spec, ids IDs) BehaviourChanges {
	_, renamed := ids.renaming(a)
	old, new := behavioursOf(renamed), behavioursOf(b)
	at := make(map[string]int, len(old))
	for i, x := range old {
		at[x.ID] = i
	}
	var c BehaviourChanges
	found := make(map[string]bool)
	for _, y := range new {
		i, ok := at[y.ID]
		if !ok {
			c.Added = append(c.Added, y.ID)
			c.All = append(c.All, BehaviourChange{ID: y.ID, Op: Added, To: y.place, New: y.BehaviourSpec})
			continue
		}
		x := old[i]
		found[y.ID] = true
		change := BehaviourChange{ID: y.ID, From: x.place, To: y.place, Old: x.BehaviourSpec, New: y.BehaviourSpec, Reworded: !x.Text.Equal(y.Text)}
		c.Shared = append(c.Shared, y.ID)
		if change.Reworded {
			c.Reworded = append(c.Reworded, y.ID)
		}
		if x.place != y.place {
			change.Op = Moved
			c.Moved = append(c.Moved, y.ID)
		}
		if change.Op == Moved || change.Reworded {
			c.All = append(c.All, change)
		}
	}
	for _, x := range old {
		if !found[x.ID] {
			c.Removed = append(c.Removed, x.ID)
			c.All = append(c.All, BehaviourChange{ID: x.ID, Op: Removed, From: x.place, Old: x.BehaviourSpec})
		}
	}
	return c
}

type placedBehaviour struct {
	ladder.BehaviourSpec
	place BehaviourPlace
}

func behavioursOf(spec ladder.Spec) []placedBehaviour {
	var all []placedBehaviour
	seen := make(map[string]bool)
	add := func(list []ladder.BehaviourSpec, at BehaviourPlace) {
		for _, b := range list {
			if b.ID != "" && !seen[b.ID] {
				seen[b.ID] = true
				all = append(all, placedBehaviour{b, at})
			}
		}
	}
	anchors := func(list []ladder.CompetencySpec, discipline string) {
		for _, c := range list {
			for _, anchor := range c.Anchors {
				add(anchor.Behaviours, BehaviourPlace{Discipline: discipline, Competency: c.ID, Step: anchor.Step})
			}
		}
	}
	expectations := func(list []ladder.ExpectationSpec, discipline, grade string) {
		for _, e := range list {
			add(e.Behaviours, BehaviourPlace{Discipline: discipline, Grade: grade, Competency: e.Competency})
		}
	}
	anchors(spec.Competencies, "")
	for _, t := range spec.Tracks {
		for _, g := range t.Grades {
			expectations(g.Expectations, "", g.ID)
		}
	}
	for _, d := range spec.Disciplines {
		anchors(d.Competencies, d.ID)
		for _, g := range d.Grades {
			expectations(g.Expectations, d.ID, g.Grade)
		}
	}
	return slices.Clip(all)
}
