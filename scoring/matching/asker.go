package matching

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// asker evaluates roles as a whole, by package fit, for one person after another.
type asker struct {
	*index
	ladders []ladder.Ladder
	none    []skills.Profile // of each ladder, of who has no skill of it
	ladder  []int            // of each role, -1 where it is not evaluated as a whole
	facts   []ladder.Facts   // of each ladder, of the person
}

// newAsker returns nil when there is nothing to evaluate as a whole.
func (x *index) newAsker() *asker {
	if len(x.whole) == 0 {
		return nil
	}
	a := &asker{index: x, ladder: make([]int, len(x.roles))}
	for _, role := range x.whole {
		of := x.roles[role].target.Ladder()
		i := slices.Index(a.ladders, of)
		if i < 0 {
			i = len(a.ladders)
			a.ladders, a.none = append(a.ladders, of), append(a.none, noneOf(of))
		}
		a.ladder[role] = i
	}
	return a
}

// another returns one for another goroutine.
func (a *asker) another() *asker {
	if a == nil {
		return nil
	}
	b := *a
	b.facts = make([]ladder.Facts, len(a.ladders))
	return &b
}

// noneOf returns the profile of who has none of the skills that a ladder measures.
func noneOf(l ladder.Ladder) skills.Profile {
	var p skills.Profile
	for id, scale := range l.Measured() {
		if none, ok := scale.Step(0); ok {
			p = p.With(id, none)
		}
	}
	return p
}

// meet takes the levels of a person.
func (a *asker) meet(people People, person int) {
	for i := range a.ladders {
		var p skills.Profile
		if people.Complete(person) {
			p = a.none[i]
		}
		for id, level := range people.Levels(person) {
			p = p.With(id, level)
		}
		a.facts[i] = ladder.FactsOf(p)
	}
}

// match returns the fit of the person to a role.
func (a *asker) match(role int) Match {
	return matchTo(role, a.roles[role].target, a.facts[a.ladder[role]])
}
