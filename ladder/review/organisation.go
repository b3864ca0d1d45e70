package review

import (
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// CheckDeciders returns the reviews of an organisation's ladders and its
// undertakings that nobody, or too few, of its people could decide on a day: more
// people from a grade upwards are asked for than hold one, see
// [ladder.StintSpec.Holds]. Each is a warning ([NoSuchPerson]), for a small
// company is no error: its cases wait until somebody holds the grade. A decider
// whom there can't be is an error of the ladder or the organisation itself, such
// as [ladder.UnknownGrade], and in a case a decision of somebody who is not
// entitled is refused ([NotEntitled], [NobodyDecides]).
//
// Grades compare as [ladder.Ladder.Reaches] says. Somebody whose stints are not
// stated may hold any grade of their own ladder, and counts; a ladder on which the
// record has nobody at a grade says nothing of who there is, and is left out. Each
// decider is looked at alone: whether one person would have to be two of them, is
// not. Paths are those of the ladder in the organisation's record, such as
// ladders[acme], or of the decider of an undertaking. It takes time
// in proportion to the ladders times the claims and stints of all people, and to
// the deciders times the people.
func CheckDeciders(o ladder.Organisation, asOf date.Date) problem.List {
	var list problem.List
	staffs := make(map[ladder.Ladder]staff)
	for l := range o.Ladders() {
		all := staffOf(o, l, asOf)
		staffs[l] = all
		for r := range l.Reviews() {
			for stage := range r.Stages() {
				for _, d := range stage.Deciders {
					if there, ok := all.tooFew(d, d.Grade); ok {
						where := filled(lines.stageOf, places{"ladder": text.Plain(l.ID()), "review": called(r.Name(), r.ID()), "stage": called(stage.Name, stage.ID)})
						list = append(list, noSuchPerson(problem.Path("ladders").Item(l.ID()), where, d, there, lines.restate))
					}
				}
			}
		}
	}
	for u := range o.Undertakings() {
		for i, d := range u.Deciders {
			place, err := o.Place(d.Grade)
			if d.Grade == "" || err != nil {
				continue
			}
			if there, ok := staffs[place.Ladder()].tooFew(d, place.Grade().ID()); ok {
				at := problem.Path("undertakings").Item(u.ID).Field("deciders").Index(i).Field("grade")
				where := filled(lines.undertaking, places{"undertaking": called(u.Name, u.ID)})
				list = append(list, noSuchPerson(at, where, d, there, lines.others))
			}
		}
	}
	return list.Sorted()
}

// Candidates returns the people of an organisation whom their grade on a day
// entitles to be a decider of the case, in order of id: those who reach the grade
// that it asks for, without the person under review. Whether they are in the
// relation that it asks for, too, no record says. Somebody whose stints are not
// stated is not among them, for their grade is unknown. Without a grade, and of the
// zero Organisation, there is nobody. It takes time in proportion to the claims and
// stints of all people.
func (c Case) Candidates(d ladder.DeciderSpec, o ladder.Organisation, asOf date.Date) []string {
	s := c.read()
	for l := range o.Ladders() {
		if d.Grade != "" && l.Equal(s.ladder) {
			return slices.DeleteFunc(staffOf(o, l, asOf).reaching(d.Grade), func(p string) bool { return p == s.person() })
		}
	}
	return nil
}

// Who returns the people who can do a step that is legal now, in order of id:
// [Step.By] where it is somebody, else those among who takes part in the case and
// the people of an organisation, the zero Organisation for none, who could. Whom
// the case does not name in a relation, or with the grade that is asked for, can't
// decide in it yet and is not among them. It takes time in proportion to the people
// times the cost of [Case.Apply] for a decision, at most.
func (c Case) Who(t Step, o ladder.Organisation) []string {
	if t.By != "" {
		return []string{t.By}
	}
	s := c.read()
	all := append(s.people(), s.person())
	for _, e := range s.log {
		all = append(all, e.By)
	}
	for p := range o.People() {
		all = append(all, p.ID())
	}
	slices.Sort(all)
	stage := s.stage()
	return slices.DeleteFunc(slices.Compact(all), func(p string) bool {
		switch {
		case p == "":
			return true
		case t.Kind == Opened || t.Kind == Joined:
			return false
		case p == s.person():
			return true
		case t.Kind == Decided:
			return slices.Contains(s.deciders(stage), p) || !s.hasRoom(stage, p)
		default:
			return false
		}
	})
}

func noSuchPerson(at problem.Path, where text.Text, d ladder.DeciderSpec, there int, instead text.Text) problem.Problem {
	are := lines.nobody
	if there > 0 {
		are = filled(lines.atMost, places{"there": text.Plain(strconv.Itoa(there))})
	}
	return NoSuchPerson.At(at, where, deciderTexts([]ladder.DeciderSpec{d}), max(d.Count, 1), are, d.Grade, instead)
}

// staff is who of an organisation holds which grades of a ladder.
type staff struct {
	ladder  ladder.Ladder
	held    map[string][]string // grades by person, of those who hold any
	unknown int                 // others who may hold one for all that is known
}

func staffOf(o ladder.Organisation, l ladder.Ladder, asOf date.Date) staff {
	all := staff{ladder: l, held: make(map[string][]string)}
	for p := range o.People() {
		facts := o.Facts(p.ID(), l, asOf, skills.Policy{})
		if stated, _, _ := facts.Stated(); !stated {
			if home := o.Home(p.ID()); home.IsZero() || home == l {
				all.unknown++
			}
			continue
		}
		for s := range facts.Stints() {
			if g, ok := gradeOf(l, s.Place); ok && s.Holds(asOf) {
				all.held[p.ID()] = append(all.held[p.ID()], g)
			}
		}
	}
	return all
}

// reaching returns who holds a grade or one above it, in order of id.
func (a staff) reaching(grade string) []string {
	var people []string
	for p, grades := range a.held {
		if slices.ContainsFunc(grades, func(g string) bool { return a.ladder.Reaches(g, grade) }) {
			people = append(people, p)
		}
	}
	slices.Sort(people)
	return people
}

// tooFew returns how many could be a decider from a grade upwards, and whether
// these are too few.
func (a staff) tooFew(d ladder.DeciderSpec, grade string) (there int, ok bool) {
	if grade == "" || len(a.held) == 0 {
		return 0, false
	}
	there = len(a.reaching(grade)) + a.unknown
	return there, there < max(d.Count, 1)
}

// gradeOf returns the grade that an id means, or within which it is a step.
func gradeOf(l ladder.Ladder, id string) (string, bool) {
	if step, ok := l.SubStep(id); ok {
		return step.Grade().ID(), true
	}
	g, ok := l.Grade(id)
	return g.ID(), ok
}
