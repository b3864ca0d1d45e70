package team

import (
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/internal/bitset"
	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/text"
)

// Leaving says who may leave a team within some time, and what could make several people
// leave at once. A person who is not named may leave for all that is known, with a chance
// from 0 to 1, which widens every figure; name everybody.
type Leaving struct {
	// Within is the time that is meant, such as "a year", for texts. The zero value means
	// that texts do not name it.
	Within text.Text

	People []Leaver
	Causes []Cause
}

// Leaver is the chance that somebody leaves.
type Leaver struct {
	Person string

	// Chance is that of leaving for reasons of one's own, in [0, 1], both ends equal when it
	// is known. The zero value means never.
	Chance fit.Range

	// Causes are ids of those that would take this person away. The zero value means
	// none.
	Causes []string
}

// Cause is something that takes away everybody whom it concerns at once: a reorganisation,
// the end of a project. Causes are independent of each other and of the reasons of people.
type Cause struct {
	ID     string    // not empty, one of its own
	Name   text.Text // The zero value means the id.
	Chance fit.Range // that it happens, in [0, 1]. The zero value means never.
}

// Loss is how likely one skill is to be lost.
type Loss struct {
	Skill   SkillSpec
	Holders []string // who are known to hold it

	// Chance is that of all holders leaving: its ends hold whatever turns out of unknown
	// levels and chances.
	Chance fit.Range

	// Independent is what it would be if everybody were as likely to leave, but nobody
	// together with anybody else: the product of the chances of all holders.
	Independent fit.Range
}

// Departures says what is likely to be lost when people leave. The zero Departures are of
// no team.
type Departures struct {
	of      *roster
	leaving Leaving
	losses  []Loss
}

// Departures returns how likely each skill is to be lost: that all who hold it leave. With
// nothing in common that is the product of their chances; causes in common are taken into
// account by package availability, exactly where they can be, and else within an interval.
//
//	P(skill lost) = 1 - P(at least one holder stays)
//
// Whatever makes people leave together and is not among the causes is not in these
// figures: they are no better than the causes that somebody thought of. Skills that nobody
// is known to hold can't be lost and are not in them, either.
//
// The error is of the kind [ErrNobody] (the zero Team), [ErrID], [ErrDuplicate],
// [ErrUnknown] or [ErrChance], or, with more people or causes than
// availability.MaxThings, of availability.ErrLimit.
func (t Team) Departures(leaving Leaving) (Departures, error) {
	r := t.read()
	if len(r.people) == 0 {
		return Departures{}, fault.New("Departures", ErrNobody, says.nobody)
	}
	leaving.People, leaving.Causes = slices.Clone(leaving.People), slices.Clone(leaving.Causes)
	causes, err := leaving.checkCauses()
	if err != nil {
		return Departures{}, err
	}
	things := make([]availability.Thing, len(r.people))
	for i, p := range r.people {
		things[i] = availability.Thing{ID: p.ID, Name: p.Name, Chance: fit.Range{Lo: 0, Hi: 1}}
	}
	named := make(map[string]bool)
	for k, l := range leaving.People {
		call := "Departures(" + l.Person + ")"
		i, ok := r.personAt[l.Person]
		switch {
		case !ok:
			return Departures{}, unknown(call, says.noSuchPerson, []string{l.Person}, t.People())
		case named[l.Person]:
			return Departures{}, fault.New(call, ErrDuplicate, says.twoPeople, "id", l.Person)
		case !isChance(l.Chance):
			return Departures{}, noChance(call, l.Person, l.Chance)
		}
		named[l.Person] = true
		leaving.People[k].Causes = slices.Clone(l.Causes)
		for _, id := range l.Causes {
			if !slices.ContainsFunc(leaving.Causes, func(c Cause) bool { return c.ID == id }) {
				return Departures{}, unknown(call, says.noSuchCause, []string{id}, leaving.causeIDs())
			}
		}
		needs := slices.Clone(l.Causes)
		slices.Sort(needs)
		things[i].Chance, things[i].Needs = stays(l.Chance), slices.Compact(needs)
	}
	d := Departures{of: r, leaving: leaving}
	for _, s := range r.skills {
		if s.sure.Len() == 0 {
			continue
		}
		loss := Loss{Skill: s.SkillSpec, Holders: r.names(s.sure)}
		worst, independent, err := lost(things, causes, s.sure)
		if err != nil {
			return Departures{}, err
		}
		loss.Chance, loss.Independent = worst, independent
		if !slices.Equal(s.sure, s.may) {
			best, independent, err := lost(things, causes, s.may)
			if err != nil {
				return Departures{}, err
			}
			loss.Chance.Lo, loss.Independent.Lo = best.Lo, independent.Lo
		}
		d.losses = append(d.losses, loss)
	}
	return d, nil
}

// checkCauses returns the causes as what has to be up for people to stay.
func (l Leaving) checkCauses() (list []availability.Cause, err error) {
	taken := make(map[string]bool)
	for i, c := range l.Causes {
		switch {
		case c.ID == "":
			return nil, fault.New("Departures", ErrID, says.causeWithoutID, "n", strconv.Itoa(i+1))
		case taken[c.ID]:
			return nil, fault.New("Departures("+c.ID+")", ErrDuplicate, says.twoCauses, "id", c.ID)
		case !isChance(c.Chance):
			return nil, noChance("Departures("+c.ID+")", c.ID, c.Chance)
		}
		taken[c.ID] = true
		list = append(list, availability.Cause{ID: c.ID, Name: c.Name, Chance: stays(c.Chance)})
	}
	return list, nil
}

func (l Leaving) causeIDs() (ids []string) {
	for _, c := range l.Causes {
		ids = append(ids, c.ID)
	}
	return ids
}

func isChance(r fit.Range) bool { return r.Lo >= 0 && r.Lo <= r.Hi && r.Hi <= 1 }

func noChance(call, id string, r fit.Range) error {
	write := func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
	return fault.New(call, ErrChance, says.noChance, "id", id, "lo", write(r.Lo), "hi", write(r.Hi))
}

// stays returns the chance of staying.
func stays(leaves fit.Range) fit.Range { return fit.Range{Lo: 1 - leaves.Hi, Hi: 1 - leaves.Lo} }

// lost returns the chance that all holders leave, and that under independence.
func lost(things []availability.Thing, causes []availability.Cause, holders bitset.Set) (chance, independent fit.Range, err error) {
	q := availability.Question{Causes: causes}
	for p := range holders.All {
		q.Things = append(q.Things, things[p])
	}
	a, err := availability.Of(q)
	if err != nil {
		return fit.Range{}, fit.Range{}, err
	}
	return a.Chance().Down(), a.Independent().Down(), nil
}

// String returns how many skills are lost on average, in one line for logs, such as
// "0.12 to 0.3 of 4 skills lost on average".
func (d Departures) String() string {
	return d.Expected().String() + " of " + strconv.Itoa(len(d.losses)) + " skills lost on average"
}

// Losses returns how likely each skill that somebody is known to hold is to be lost, in
// their order. The slices are the caller's own.
func (d Departures) Losses() []Loss {
	list := slices.Clone(d.losses)
	for i := range list {
		list[i].Holders = slices.Clone(list[i].Holders)
	}
	return list
}

// Expected returns how many of the skills that are covered are lost on average: the sum of
// their chances.
func (d Departures) Expected() Span {
	return d.sum(func(l Loss) (fit.Range, float64) { return l.Chance, 1 })
}

// ExpectedWeight returns how much weight is lost on average: sum of w P(skill lost).
func (d Departures) ExpectedWeight() Span {
	return d.sum(func(l Loss) (fit.Range, float64) { return l.Chance, l.Skill.Weight })
}

// ExpectedIndependent returns how many skills would be lost on average if nobody left
// together with anybody else.
func (d Departures) ExpectedIndependent() Span {
	return d.sum(func(l Loss) (fit.Range, float64) { return l.Independent, 1 })
}

// sum adds up in an order that does not depend on that of the skills.
func (d Departures) sum(of func(Loss) (fit.Range, float64)) (s Span) {
	var lo, hi []float64
	for _, l := range d.losses {
		r, w := of(l)
		lo, hi = append(lo, w*r.Lo), append(hi, w*r.Hi)
	}
	slices.Sort(lo)
	slices.Sort(hi)
	for i := range lo {
		s.Lo += lo[i]
		s.Hi += hi[i]
	}
	return s
}
