package review

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

// CheckDeciders returns the reviews of an organisation's ladders that nobody, or
// too few, of its people could decide on a day ([NoSuchPerson]): a stage asks for
// more people from a grade upwards than hold one. Grades compare as
// [ladder.Ladder.Reaches] says. A ladder on which the record has nobody at a grade
// says nothing of who there is, and is left out. Paths are in the organisation's
// ladders, such as ladders[acme].reviews[senior].stages[interview].deciders[0].
// It takes time in proportion to the people and the deciders.
func CheckDeciders(o ladder.Organisation, asOf date.Date) problem.List {
	var list problem.List
	for l := range o.Ladders() {
		held := gradesHeld(o, l, asOf)
		if len(held) == 0 {
			continue
		}
		path := problem.Path("ladders").Item(l.ID())
		for r := range l.Reviews() {
			for stage := range r.Stages() {
				for i, d := range stage.Deciders {
					if d.Grade == "" {
						continue
					}
					there := 0
					for _, grade := range held {
						if l.Reaches(grade, d.Grade) {
							there++
						}
					}
					if want := max(d.Count, 1); there < want {
						at := path.Field("reviews").Item(r.ID()).Field("stages").Item(stage.ID).Field("deciders").Index(i)
						list = append(list, NoSuchPerson.At(at.Field("grade"), stage.ID, want, d.Grade, there))
					}
				}
			}
		}
	}
	return list.Sorted()
}

// gradesHeld returns the grades of a ladder that people of an organisation hold,
// one of each of them.
func gradesHeld(o ladder.Organisation, l ladder.Ladder, asOf date.Date) []string {
	var held []string
	for p := range o.People() {
		ref := p.Holds(asOf)
		if ref == "" {
			continue
		}
		if home := o.Home(p.ID()); !home.IsZero() && home.Equal(l) {
			if g, ok := gradeOf(l, ref); ok {
				held = append(held, g)
				continue
			}
		}
		if at, err := o.Place(ref); err == nil && at.Ladder().Equal(l) {
			if g, ok := gradeOf(l, at.ID()); ok {
				held = append(held, g)
			}
		}
	}
	return held
}

// gradeOf returns the grade that an id means, or within which it is a step.
func gradeOf(l ladder.Ladder, id string) (string, bool) {
	if step, ok := l.SubStep(id); ok {
		return step.Grade().ID(), true
	}
	g, ok := l.Grade(id)
	return g.ID(), ok
}
