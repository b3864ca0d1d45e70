package team

import (
	"iter"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// Spec is the record of a team: who is in it, and what is asked of it. The order of
// both decides among equals, so that one record always gives one answer.
type Spec struct {
	People []PersonSpec
	Skills []SkillSpec
}

// SkillSpec is the record of a skill that is asked of a team.
type SkillSpec struct {
	ID   skills.ID // not empty, one of its own
	Name text.Text // what people call it. The zero value means its id.

	// At is the level from which on somebody counts as a holder. The zero value means
	// any level above none.
	At skills.Level

	// Scale says what levels of the skill are called. The zero value means that texts
	// name them by their ids.
	Scale skills.Scale

	// Weight is how much the skill matters beside the others: finite and above 0, in any
	// unit. The zero value means 1.
	Weight float64
}

// PersonSpec is the record of one person, in a team or a candidate for it. A skill of
// which neither Holds nor Profile says anything is unknown: its person may be a holder.
type PersonSpec struct {
	ID   string    // not empty, one of its own
	Name text.Text // The zero value means the id.

	// Profile gives levels. What it says of skills that are not asked does not matter;
	// a level of another scale than the one that is asked is an error. A skill that is
	// waived is unknown. The zero value knows nothing.
	Profile skills.Profile

	// Holds says of skills directly whether the person holds them, whatever the profile
	// says. It names skills that are asked alone. The zero value says nothing.
	Holds map[skills.ID]ladder.Outcome
}

// Asked returns what a grade or role asks, as asked of a team: every skill of which its
// requirement names a level, once, at the highest level that it names, in its order and
// with weight 1. Where the requirement leaves a choice, the team is asked for all of it;
// take out what it need not have. What is no level (a time in a place, evidence, a rating) is
// nothing that a team holds. The slice is the caller's own.
//
// The error is of the kind [ErrNoSkill], of a target that names no level, or of no target.
func Asked(target ladder.Target) ([]SkillSpec, error) {
	if !ladder.IsTarget(target) {
		return nil, fault.New("Asked", ErrNoSkill, says.noTarget)
	}
	var list []SkillSpec
	at := make(map[skills.ID]int)
	for id, level := range target.Requirement().Levels() {
		if level.IsNone() {
			continue
		}
		i, named := at[id]
		if !named {
			at[id] = len(list)
			scale, _ := target.Ladder().Scale(level.ScaleID())
			list = append(list, SkillSpec{ID: id, Name: target.Ladder().SkillName(id), At: level, Scale: scale})
		} else if order, ok := level.Compare(list[i].At); ok && order > 0 {
			list[i].At = level
		}
	}
	if list == nil {
		return nil, fault.New("Asked("+target.ID()+")", ErrNoSkill, says.targetAsksNothing, "target", target.ID())
	}
	return list, nil
}

// Member returns the record of a person from their own record, as of a date.
func Member(p ladder.Person, asOf date.Date, policy skills.Policy) PersonSpec {
	return PersonSpec{ID: p.ID(), Name: p.Name(), Profile: p.Facts(asOf, policy).Profile()}
}

// Members returns the records of people of an organisation as of a date: those with the
// given ids, in that order, or everybody where none is given. The error is of the kind
// [ErrUnknown] or [ErrNobody].
func Members(o ladder.Organisation, asOf date.Date, policy skills.Policy, ids ...string) ([]PersonSpec, error) {
	var list []PersonSpec
	var missing []string
	for _, id := range ids {
		p, ok := o.Person(id)
		if !ok {
			missing = append(missing, id)
			continue
		}
		list = append(list, Member(p, asOf, policy))
	}
	if missing != nil {
		return nil, unknown("Members("+strings.Join(missing, ", ")+")", says.noSuchPerson, missing, idsOf(o.People()))
	}
	if len(ids) == 0 {
		for p := range o.People() {
			list = append(list, Member(p, asOf, policy))
		}
	}
	if list == nil {
		return nil, fault.New("Members("+o.ID()+")", ErrNobody, says.nobodyIn, "organisation", o.ID())
	}
	return list, nil
}

func idsOf(people iter.Seq[ladder.Person]) (ids []string) {
	for p := range people {
		ids = append(ids, p.ID())
	}
	return ids
}

// Incidence returns the record of a team of which it is known who holds what: holds has a
// row for each person and in it a value for each skill. All weights are 1. The error is of
// the kind [ErrShape]; [New] checks the rest.
func Incidence(people []string, asked []skills.ID, holds [][]bool) (Spec, error) {
	call := "Incidence(" + strconv.Itoa(len(people)) + " x " + strconv.Itoa(len(asked)) + ")"
	if len(holds) != len(people) {
		return Spec{}, fault.New(call, ErrShape, says.rows, "rows", strconv.Itoa(len(holds)), "people", strconv.Itoa(len(people)))
	}
	var s Spec
	for _, id := range asked {
		s.Skills = append(s.Skills, SkillSpec{ID: id})
	}
	for i, id := range people {
		if len(holds[i]) != len(asked) {
			return Spec{}, fault.New(call, ErrShape, says.row, "person", id, "values", strconv.Itoa(len(holds[i])), "skills", strconv.Itoa(len(asked)))
		}
		p := PersonSpec{ID: id, Holds: make(map[skills.ID]ladder.Outcome, len(asked))}
		for j, held := range holds[i] {
			p.Holds[asked[j]] = ladder.NotMet
			if held {
				p.Holds[asked[j]] = ladder.Met
			}
		}
		s.People = append(s.People, p)
	}
	return s, nil
}
