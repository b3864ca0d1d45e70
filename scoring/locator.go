package scoring

import (
	"cmp"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// Locator is the map of where a person stands: in the ladder, skill by skill,
// and among other people.
type Locator struct {
	held       string
	placements []ladder.Placement
	standings  []Standing
	rarity     rarity.Answer
	leftOut    int
	err        error
}

// Standing is one skill of a person beside a reference population. It is
// immutable.
type Standing struct {
	Skill skills.ID
	Level skills.Level
	Claim skills.Claim // the claim that counts

	// Known is the population's id of the skill, "" when the population does
	// not know it. An unknown skill is not rare: nothing follows from it.
	Known skills.ID

	// Share is how many people of the population hold the skill at all, and of
	// how many that is known; the zero value when Known is "".
	Share population.Count
}

func locate(in Input, facts ladder.Facts) Locator {
	l := Locator{
		held:       in.Person.Holds(in.AsOf),
		placements: slices.Collect(in.Ladder.Place(facts)),
	}
	var asked []population.Specialty
	for _, id := range inOrder(in.Ladder, facts.Profile()) {
		s := Standing{Skill: id, Level: facts.Profile().Level(id)}
		s.Claim, _ = facts.Profile().Claim(id)
		if known, ok := find(in, id); ok {
			holds := population.Holds(known)
			if count, err := in.Reference.Aggregate.Single(holds); err == nil {
				s.Known, s.Share = known, count
				if !s.Level.IsNone() && !slices.Contains(asked, holds) {
					asked = append(asked, holds)
				}
			}
		}
		l.standings = append(l.standings, s)
	}
	if in.Reference.People.Len() == 0 && len(asked) > rarity.MaxSkills {
		asked, l.leftOut = rarest(in.Reference.Aggregate, asked, rarity.MaxSkills)
	}
	if len(asked) > 0 {
		l.rarity, l.err = in.Reference.estimator().Estimate(asked...)
	}
	return l
}

// rarest returns the n specialties that the fewest people hold, and how many
// are left out.
func rarest(a population.Aggregate, asked []population.Specialty, n int) ([]population.Specialty, int) {
	share := func(s population.Specialty) float64 {
		count, _ := a.Single(s)
		return count.Share()
	}
	slices.SortStableFunc(asked, func(s, t population.Specialty) int { return cmp.Compare(share(s), share(t)) })
	return asked[:n], len(asked) - n
}

// inOrder returns the skills of a profile: first those that the ladder measures,
// in its order, then the others in order of their ids.
func inOrder(l ladder.Ladder, p skills.Profile) []skills.ID {
	var measured, others []skills.ID
	competency := make(map[skills.ID]bool)
	for c := range l.Competencies() {
		competency[c.ID] = true
		if !p.Level(c.ID).IsZero() {
			measured = append(measured, c.ID)
		}
	}
	for id := range p.All() {
		if !competency[id] {
			others = append(others, id)
		}
	}
	return append(measured, others...)
}

// find returns the population's id of a skill: by the skill's own id, else by
// the only one that its name or an alias in the ladder's catalog finds.
func find(in Input, id skills.ID) (skills.ID, bool) {
	if known, ok := in.Reference.Aggregate.Find(string(id)); ok {
		return known, true
	}
	skill, ok := in.Ladder.Catalog().Skill(id)
	if !ok {
		return "", false
	}
	found := make(map[skills.ID]bool)
	var last skills.ID
	labels := append(slices.Collect(skill.Aliases()), skill.Name())
	for _, label := range labels {
		for _, s := range label.All() {
			if known, ok := in.Reference.Aggregate.Find(s); ok {
				found[known], last = true, known
			}
		}
	}
	return last, len(found) == 1
}

// start returns where a route starts, see [Topographic.Start].
func (l Locator) start() string {
	if l.held != "" {
		return l.held
	}
	for _, p := range l.placements {
		if !p.Supported().IsZero() {
			return p.Supported().ID()
		}
	}
	return ladder.Outside
}

// Held returns the id of the grade or role that the record says the person
// holds, "" when it names none.
func (l Locator) Held() string { return l.held }

// Placements yields the grade that the facts support in each track, and why
// not the next one. It can be run again.
func (l Locator) Placements() iter.Seq[ladder.Placement] { return slices.Values(l.placements) }

// Standings yields the person's skills of which the level is known: first the
// competencies of the ladder, in its order, then the others in order of their
// ids. It can be run again.
func (l Locator) Standings() iter.Seq[Standing] { return slices.Values(l.standings) }

// LeftOut returns how many skills [Locator.Rarity] leaves out: the commonest
// ones beyond [rarity.MaxSkills], when the population is an aggregate alone.
// Holding them too can only be rarer.
func (l Locator) LeftOut() int { return l.leftOut }

// Rarity returns how rare it is to hold together all those skills of the
// person that the population knows and that are above "none": each at any
// level. The error tells why there is no answer, [ErrNothingKnown] when there
// is no such skill.
func (l Locator) Rarity() (rarity.Answer, error) {
	if l.err == nil && !slices.ContainsFunc(l.standings, Standing.counts) {
		return rarity.Answer{}, ErrNothingKnown
	}
	return l.rarity, l.err
}

func (s Standing) counts() bool { return s.Known != "" && !s.Level.IsNone() }
