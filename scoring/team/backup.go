package team

import (
	"cmp"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
)

// Backup is one person as a backup in one skill.
type Backup struct {
	Person string
	Have   skills.Level   // zero: not known, or said without a level
	Holds  ladder.Outcome // whether the person holds the level that is asked

	// Steps is how many level-ups are missing, counted from none where the level is not
	// known, and 1 for a skill that has no level and is not held; 0 for a holder.
	Steps int

	// Cost is what they take: with the level unknown, from what the person may lack at
	// least to all steps from none.
	Cost Span
}

// Backups says who can step in for whom: in each skill, who is the next best, and who
// could grow into it. The zero Backups are those of the zero Team.
type Backups struct {
	of     *roster
	ranked [][]Backup
}

// Backups returns who can step in for whom, with the cost of level-ups by cost. The error is
// of the kind [ErrCost], with the skill whose cost is no cost.
func (t Team) Backups(cost plan.Cost) (Backups, error) {
	r := t.read()
	b := Backups{of: r, ranked: make([][]Backup, len(r.skills))}
	for s, skill := range r.skills {
		var list []Backup
		for _, p := range r.people {
			one := Backup{Person: p.ID, Have: p.Profile.Level(skill.ID), Holds: ladder.NotMet}
			switch {
			case p.sure.Has(s):
				one.Holds = ladder.Met
			case p.may.Has(s):
				one.Holds = ladder.Unknown
			}
			if one.Holds != ladder.Met {
				one.missing(skill, cost)
			}
			if !(one.Cost.Lo >= 0) || math.IsInf(one.Cost.Hi, 1) || math.IsNaN(one.Cost.Hi) {
				return Backups{}, fault.New("Backups", ErrCost, says.noCost, "id", string(skill.ID), "cost", strconv.FormatFloat(one.Cost.Hi, 'g', -1, 64))
			}
			list = append(list, one)
		}
		slices.SortStableFunc(list, func(a, b Backup) int {
			if c := -a.Holds.Compare(b.Holds); c != 0 && (a.Holds == ladder.Met || b.Holds == ladder.Met) {
				return c
			}
			if a.Holds == ladder.Met {
				return -cmp.Compare(a.Have.Step(), b.Have.Step())
			}
			return cmp.Or(cmp.Compare(a.Cost.Hi, b.Cost.Hi), cmp.Compare(a.Steps, b.Steps))
		})
		b.ranked[s] = list
	}
	return b, nil
}

// missing fills in what somebody lacks who is not known to hold a skill.
func (b *Backup) missing(skill asked, cost plan.Cost) {
	if skill.At.IsZero() {
		b.Steps = 1
		b.Cost.Hi = cost.Of(skill.ID, skills.Level{})
	} else {
		last := 0.0
		for i := max(b.Have.Step(), 0) + 1; i <= skill.At.Step(); i++ {
			level, _ := skill.At.Scale().Step(i)
			last = cost.Of(skill.ID, level)
			b.Cost.Lo = min(b.Cost.Lo, last) // a cost below 0 must not hide in a sum
			b.Cost.Hi += last
			b.Steps++
		}
		if b.Cost.Lo < 0 {
			return
		}
		b.Cost.Lo = last
	}
	switch {
	case b.Holds == ladder.Unknown:
		b.Cost.Lo = 0
	case !b.Have.IsZero() || skill.At.IsZero():
		b.Cost.Lo = b.Cost.Hi
	}
}

// String returns who comes first in each skill ([Backups.In]), in one line for logs, such as
// "go: amy, sql: bob".
func (b Backups) String() string {
	var list []string
	for s, skill := range b.team().skills {
		if s < len(b.ranked) && len(b.ranked[s]) > 0 {
			list = append(list, string(skill.ID)+": "+b.ranked[s][0].Person)
		}
	}
	return cmp.Or(strings.Join(list, ", "), "nobody")
}

// In returns everybody in one skill, the best first: holders by level, from the highest
// down, then all others by what it would cost at the most to bring them up to the level,
// then in the order of the team. Without are people who are left out, such as the one who
// is to be backed up. The error is of the kind [ErrUnknown].
func (b Backups) In(skill skills.ID, without ...string) ([]Backup, error) {
	r := b.team()
	s, ok := r.skillAt[skill]
	if !ok {
		return nil, unknown("In("+string(skill)+")", says.noSuchSkill, []string{string(skill)}, r.skillIDs())
	}
	for _, id := range without {
		if _, ok := r.personAt[id]; !ok {
			return nil, unknown("In("+string(skill)+")", says.noSuchPerson, []string{id}, Team{r}.People())
		}
	}
	var list []Backup
	for _, one := range b.ranked[s] {
		if !slices.Contains(without, one.Person) {
			list = append(list, one)
		}
	}
	return list, nil
}

// Of returns which share of what a person holds, by weight, another one holds too:
//
//	sum of w over the skills that both hold / sum of w over the skills that the person holds
//
// It is directed: who knows little is backed up by many and backs up few. Both ends are
// reached by completions of what is unknown; a person who is not known to hold anything
// has no such share, which is an error of the kind [ErrUncovered]. The error is of the kind
// [ErrUnknown] for nobody in the team. It takes time in proportion to the skills.
func (b Backups) Of(person, by string) (fit.Range, error) {
	r := b.team()
	call := "Of(" + person + " by " + by + ")"
	i, ok := r.personAt[person]
	j, there := r.personAt[by]
	switch {
	case !ok:
		return fit.Range{}, unknown(call, says.noSuchPerson, []string{person}, Team{r}.People())
	case !there:
		return fit.Range{}, unknown(call, says.noSuchPerson, []string{by}, Team{r}.People())
	case r.weight(r.people[i].sure) == 0:
		return fit.Range{}, fault.New(call, ErrUncovered, says.holdsNothing, "person", person)
	}
	return r.backedUp(r.people[i], r.people[j], i == j), nil
}

// backedUp returns the share of what p holds that q holds too. What p may hold is held, at
// the lower end, where q need not hold it, and at the upper end where q can.
func (r *roster) backedUp(p, q member, same bool) fit.Range {
	if same {
		return fit.Range{Lo: 1, Hi: 1}
	}
	var both, all, mayBoth, mayAll int64
	for s := range p.may.All {
		w := r.skills[s].count
		if p.sure.Has(s) {
			all += w
			mayAll += w
			if q.sure.Has(s) {
				both += w
			}
			if q.may.Has(s) {
				mayBoth += w
			}
			continue
		}
		if !q.sure.Has(s) {
			all += w
		}
		if q.may.Has(s) {
			mayBoth += w
			mayAll += w
		}
	}
	return fit.Range{Lo: ratio(both, all), Hi: ratio(mayBoth, mayAll)}
}

// ratio returns the number nearest to part / whole.
func ratio(part, whole int64) float64 {
	x, _ := big.NewRat(part, whole).Float64()
	return x
}

func (b Backups) team() *roster { return Team{b.of}.read() }
