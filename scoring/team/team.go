package team

import (
	"math"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/internal/bitset"
	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/internal/units"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Team is people and the skills that are asked of them together. It is immutable and safe
// for concurrent use. The zero Team is of nobody, and nothing is asked of it: nothing is
// covered, and what is not defined without people or skills says so.
type Team struct{ of *roster }

// roster is what a Team is made of, with people and skills by their numbers.
type roster struct {
	people []member
	skills []asked
	weigh  units.Units
	total  int64 // weight of all skills

	personAt map[string]int
	skillAt  map[skills.ID]int
}

// member is a person: the skills that they are known to hold, and those and the ones
// that they may hold.
type member struct {
	PersonSpec
	sure, may bitset.Set
}

// asked is a skill: who is known to hold it, and who is or may.
type asked struct {
	SkillSpec
	count     int64 // weight in units
	sure, may bitset.Set
}

// New returns the team of a record. The error is of the kind [ErrNobody], [ErrNoSkill],
// [ErrID], [ErrDuplicate], [ErrUnknown] (of a skill in [PersonSpec.Holds] that is not
// asked), [ErrWeight] or [ErrScale].
//
// Weights are read as decimals, as they are written, and added in whole units of up to 18
// digits in total, so that no figure depends on rounding or on the order of skills. It
// takes time in proportion to people times skills.
func New(spec Spec) (Team, error) {
	const call = "New"
	if len(spec.People) == 0 {
		return Team{}, fault.New(call, ErrNobody, says.nobody)
	}
	if len(spec.Skills) == 0 {
		return Team{}, fault.New(call, ErrNoSkill, says.noSkill)
	}
	r := &roster{personAt: make(map[string]int), skillAt: make(map[skills.ID]int)}
	weights := make([]float64, len(spec.Skills))
	for i, s := range spec.Skills {
		switch _, twice := r.skillAt[s.ID]; {
		case s.ID == "":
			return Team{}, fault.New(call, ErrID, says.skillWithoutID, "n", strconv.Itoa(i+1))
		case twice:
			return Team{}, fault.New(call, ErrDuplicate, says.twoSkills, "id", string(s.ID))
		case !(s.Weight >= 0) || math.IsInf(s.Weight, 1):
			return Team{}, fault.New(call, ErrWeight, says.noWeight, "id", string(s.ID), "weight", strconv.FormatFloat(s.Weight, 'g', -1, 64))
		case s.Weight == 0:
			s.Weight = 1
		}
		if s.Name.IsZero() {
			s.Name = text.EnJa(string(s.ID), string(s.ID))
		}
		r.skillAt[s.ID], weights[i] = i, s.Weight
		r.skills = append(r.skills, asked{SkillSpec: s, sure: bitset.New(len(spec.People)), may: bitset.New(len(spec.People))})
	}
	var counts []int64
	r.weigh, counts = units.New(weights)
	for i, c := range counts {
		if c == 0 {
			return Team{}, fault.New(call, ErrWeight, says.tooLight, "id", string(r.skills[i].ID), "weight", strconv.FormatFloat(weights[i], 'g', -1, 64))
		}
		r.skills[i].count = c
		r.total += c
	}
	for i, p := range spec.People {
		m, err := r.read(call, i, p, r.personAt)
		if err != nil {
			return Team{}, err
		}
		r.people = append(r.people, m)
		for s := range m.sure.All {
			r.skills[s].sure.Add(i)
		}
		for s := range m.may.All {
			r.skills[s].may.Add(i)
		}
	}
	return Team{r}, nil
}

// read checks one person and notes the id.
func (r *roster) read(call string, i int, p PersonSpec, taken map[string]int) (member, error) {
	switch _, twice := taken[p.ID]; {
	case p.ID == "":
		return member{}, fault.New(call, ErrID, says.personWithoutID, "n", strconv.Itoa(i+1))
	case twice:
		return member{}, fault.New(call, ErrDuplicate, says.twoPeople, "id", p.ID)
	}
	taken[p.ID] = i
	if p.Name.IsZero() {
		p.Name = text.EnJa(p.ID, p.ID)
	}
	for id := range p.Holds {
		if _, ok := r.skillAt[id]; !ok {
			return member{}, unknown(call+"("+p.ID+")", says.noSuchSkill, []string{string(id)}, r.skillIDs())
		}
	}
	p.Holds = clone(p.Holds)
	m := member{PersonSpec: p, sure: bitset.New(len(r.skills)), may: bitset.New(len(r.skills))}
	for s := range r.skills {
		outcome, ok := r.skills[s].heldBy(p)
		if !ok {
			return member{}, fault.New(call+"("+p.ID+")", ErrScale, says.otherScale, "person", p.ID, "skill", string(r.skills[s].ID),
				"level", p.Profile.Level(r.skills[s].ID).String(), "scale", r.skills[s].At.ScaleID())
		}
		if outcome != ladder.NotMet {
			m.may.Add(s)
		}
		if outcome == ladder.Met {
			m.sure.Add(s)
		}
	}
	return m, nil
}

func clone(holds map[skills.ID]ladder.Outcome) map[skills.ID]ladder.Outcome {
	if len(holds) == 0 {
		return nil
	}
	own := make(map[skills.ID]ladder.Outcome, len(holds))
	for id, o := range holds {
		own[id] = o
	}
	return own
}

// heldBy returns whether somebody holds the skill; ok is false for a level of another
// scale.
func (s asked) heldBy(p PersonSpec) (outcome ladder.Outcome, ok bool) {
	if o, said := p.Holds[s.ID]; said {
		return o, true
	}
	level := p.Profile.Level(s.ID)
	if level.IsZero() {
		return ladder.Unknown, true
	}
	enough := !level.IsNone()
	if !s.At.IsZero() {
		order, same := level.Compare(s.At)
		if !same {
			return ladder.Unknown, false
		}
		enough = order >= 0
	}
	if enough {
		return ladder.Met, true
	}
	return ladder.NotMet, true
}

func (t Team) read() *roster {
	if t.of == nil {
		return new(roster)
	}
	return t.of
}

// Len returns how many people are in the team.
func (t Team) Len() int { return len(t.read().people) }

// People returns the ids of the people in their order. The slice is the caller's own.
func (t Team) People() []string {
	r := t.read()
	ids := make([]string, len(r.people))
	for i := range ids {
		ids[i] = r.people[i].ID
	}
	return ids
}

// Skills returns what is asked, in its order, with names and weights filled in. The slice
// is the caller's own.
func (t Team) Skills() []SkillSpec {
	r := t.read()
	list := make([]SkillSpec, len(r.skills))
	for i := range list {
		list[i] = r.skills[i].SkillSpec
	}
	return list
}

// Holds returns whether somebody holds a skill: unknown where their level is not known,
// and where there is no such person or skill.
func (t Team) Holds(person string, skill skills.ID) ladder.Outcome {
	r := t.read()
	i, ok := r.personAt[person]
	s, asks := r.skillAt[skill]
	switch {
	case !ok || !asks || r.people[i].may.Has(s) && !r.people[i].sure.Has(s):
		return ladder.Unknown
	case r.people[i].sure.Has(s):
		return ladder.Met
	}
	return ladder.NotMet
}

// Equal reports whether both teams have the same people in the same order, of whom the
// same is asked and the same is known.
func (t Team) Equal(u Team) bool {
	a, b := t.read(), u.read()
	return slices.EqualFunc(a.people, b.people, func(p, q member) bool {
		return p.ID == q.ID && p.Name.Equal(q.Name) && p.Profile.Equal(q.Profile) && slices.Equal(p.sure, q.sure) && slices.Equal(p.may, q.may)
	}) && slices.EqualFunc(a.skills, b.skills, func(s, u asked) bool {
		return s.ID == u.ID && s.At == u.At && s.Weight == u.Weight && s.Name.Equal(u.Name)
	})
}

// String returns the size of the team, for logs.
func (t Team) String() string {
	r := t.read()
	return strconv.Itoa(len(r.people)) + " people, " + strconv.Itoa(len(r.skills)) + " skills"
}

func (r *roster) skillIDs() []string {
	ids := make([]string, len(r.skills))
	for i := range ids {
		ids[i] = string(r.skills[i].ID)
	}
	return ids
}

// names returns the ids of the people in a set.
func (r *roster) names(s bitset.Set) []string {
	var ids []string
	for i := range s.All {
		ids = append(ids, r.people[i].ID)
	}
	return ids
}

// weight returns how much the skills of a set weigh, in units.
func (r *roster) weight(s bitset.Set) int64 {
	sum := int64(0)
	for i := range s.All {
		sum += r.skills[i].count
	}
	return sum
}

// mostKnown is how many ids an error lists.
const mostKnown = 20

// unknown is the error of ids that are not there, with the one that was probably meant and
// those that there are; what says which sort of thing is missing.
func unknown(call string, what text.Text, missing, known []string) error {
	hint, there := text.Text{}, listed(ids(known[:min(len(known), mostKnown)]))
	if near := problem.Nearest(missing[0], known); near != "" {
		hint = account.Fill(says.meant, "near", near)
	}
	if len(known) > mostKnown {
		there = account.Fill(says.andMore, "list", there, "n", len(known)-mostKnown)
	}
	return fault.New(call, ErrUnknown, account.Fill(what, "id", listed(ids(missing)), "hint", hint, "known", there))
}

// ids returns ids as texts.
func ids(list []string) (texts []text.Text) {
	for _, id := range list {
		texts = append(texts, account.Same(id))
	}
	return texts
}
