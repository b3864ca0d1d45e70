package review

import (
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

// CheckDeciders returns the reviews of an organisation's ladders that nobody, or
// too few, of its people could decide on a day ([NoSuchPerson]): a stage asks for
// more people from a grade upwards than hold one, see [ladder.StintSpec.Holds].
// Grades compare as [ladder.Ladder.Reaches] says. Somebody whose stints are not
// stated may hold any grade of their own ladder, and counts; a ladder on which the
// record has nobody at a grade says nothing of who there is, and is left out. Each
// decider is looked at alone: whether one person would have to be two of them, is
// not. Paths are in the organisation's ladders, such as
// ladders[acme].reviews[senior].stages[interview].deciders[0].grade. It takes time
// in proportion to the ladders times the claims and stints of all people, and to
// the deciders times the people.
func CheckDeciders(o ladder.Organisation, asOf date.Date) problem.List {
	var list problem.List
	for l := range o.Ladders() {
		held, unknown := gradesHeld(o, l, asOf)
		if len(held) == 0 {
			continue
		}
		path := problem.Path("ladders").Item(l.ID()).Field("reviews")
		for r := range l.Reviews() {
			for stage := range r.Stages() {
				for i, d := range stage.Deciders {
					there := unknown
					for _, grades := range held {
						if slices.ContainsFunc(grades, func(g string) bool { return l.Reaches(g, d.Grade) }) {
							there++
						}
					}
					if want := max(d.Count, 1); d.Grade != "" && there < want {
						at := path.Item(r.ID()).Field("stages").Item(stage.ID).Field("deciders").Index(i)
						list = append(list, NoSuchPerson.At(at.Field("grade"), stage.ID, want, d.Grade, there))
					}
				}
			}
		}
	}
	return list.Sorted()
}

// gradesHeld returns the grades of a ladder that people of an organisation hold,
// of each who holds any, and how many others may hold one for all that is known.
func gradesHeld(o ladder.Organisation, l ladder.Ladder, asOf date.Date) (held [][]string, unknown int) {
	for p := range o.People() {
		facts := o.Facts(p.ID(), l, asOf, skills.Policy{})
		if stated, _, _ := facts.Stated(); !stated {
			if home := o.Home(p.ID()); home.IsZero() || home == l {
				unknown++
			}
			continue
		}
		var grades []string
		for s := range facts.Stints() {
			if g, ok := gradeOf(l, s.Place); ok && s.Holds(asOf) {
				grades = append(grades, g)
			}
		}
		if len(grades) > 0 {
			held = append(held, grades)
		}
	}
	return held, unknown
}

// gradeOf returns the grade that an id means, or within which it is a step.
func gradeOf(l ladder.Ladder, id string) (string, bool) {
	if step, ok := l.SubStep(id); ok {
		return step.Grade().ID(), true
	}
	g, ok := l.Grade(id)
	return g.ID(), ok
}
