package scoring

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// Locator is the map of where a person stands: in the ladder, skill by skill,
// and among other people. It is immutable. The zero Locator is of nobody.
type Locator struct {
	held       string
	placements []ladder.Placement
	standings  []Standing
	near       []fit.Fit
	value      market.Value
	growth     growth.Growth
	noVolume   error
	rarity     rarity.Answer
	leftOut    int
	people     int // in the population
	err        error
}

// Standing is one skill of a person beside a reference population.
type Standing struct {
	Skill skills.ID
	Level skills.Level
	Claim skills.Claim // the claim that counts

	// Known is the population's id of the skill, "" when the population does
	// not know it, or knows of nobody whether they hold it. Such a skill is not
	// rare: nothing follows from it.
	Known skills.ID

	// Share is how many people of the population hold the skill at all, and of
	// how many that is known; the zero value when Known is "" or Suppressed.
	Share population.Count

	// Suppressed says that the population knows the skill and does not tell how
	// many hold it, because a cell is too small, see
	// [population.Aggregate.Suppress]. The zero value means that it tells.
	Suppressed bool
}

// String returns the standing in one line, for logs, such as
// "golang mastery/expert (Go: 2 of 4)".
func (s Standing) String() string {
	if s.Known == "" {
		return fmt.Sprintf("%s %v (not in the population)", s.Skill, s.Level)
	}
	if s.Suppressed {
		return fmt.Sprintf("%s %v (%s: suppressed)", s.Skill, s.Level, s.Known)
	}
	return fmt.Sprintf("%s %v (%s: %v)", s.Skill, s.Level, s.Known, s.Share)
}

// counts reports whether the skill takes part in the combination.
func (s Standing) counts() bool { return s.Known != "" && !s.Suppressed && !s.Level.IsNone() }

func locate(in Input, facts ladder.Facts, unmet []ladder.Target) (Locator, error) {
	l := Locator{
		held:       in.Person.Holds(in.AsOf),
		placements: slices.Collect(in.Ladder.Place(facts)),
		people:     in.Reference.Len(),
	}
	for _, id := range inOrder(in.Ladder, facts.Profile()) {
		l.standings = append(l.standings, stand(in, facts.Profile(), id))
	}
	l.near = near(in, facts, unmet)
	var err error
	if l.value, err = in.market.Of(in.Person); err != nil {
		return Locator{}, err
	}
	since := in.Since
	if since.IsZero() {
		since = in.AsOf
	}
	l.growth, l.noVolume = growth.Between(in.Ladder, in.Person, since, in.AsOf, in.Policy, in.Growth)
	asked := together(l.standings)
	if len(asked) > rarity.MaxSkills {
		asked, l.leftOut = asked[:rarity.MaxSkills], len(asked)-rarity.MaxSkills
	}
	if len(asked) > 0 {
		l.rarity, l.err = in.Reference.Rarity.Estimate(asked...)
	} else if i := slices.IndexFunc(l.standings, func(s Standing) bool { return s.Suppressed && !s.Level.IsNone() }); i >= 0 {
		_, l.err = in.Reference.Rarity.Holders(l.standings[i].Known)
	}
	return l, nil
}

// MaxNear is how many places a locator map shows that are near.
const MaxNear = 5

// near returns the fits to what the facts are not known to meet, the best first, as
// far as they show something for it.
func near(in Input, facts ladder.Facts, unmet []ladder.Target) []fit.Fit {
	best := fit.Rank(unmet, facts, in.Fit)
	shown := slices.IndexFunc(best, func(f fit.Fit) bool { return f.Share().Lo == 0 })
	if shown < 0 {
		shown = len(best)
	}
	return slices.Clip(best[:min(shown, MaxNear)])
}

func stand(in Input, p skills.Profile, id skills.ID) Standing {
	s := Standing{Skill: id, Level: p.Level(id)}
	s.Claim, _ = p.Claim(id)
	if known, ok := find(in, id); ok {
		count, err := in.Reference.Rarity.Holders(known)
		if s.Suppressed = errors.Is(err, population.ErrSuppressed); s.Suppressed || count.Base() > 0 {
			s.Known, s.Share = known, count
		}
	}
	return s
}

// together returns the specialties of the combination, each once, the one that
// the fewest people hold first.
func together(standings []Standing) []population.Specialty {
	byShare := slices.Clone(standings)
	slices.SortStableFunc(byShare, func(s, t Standing) int { return cmp.Compare(s.Share.Share(), t.Share.Share()) })
	var asked []population.Specialty
	for _, s := range byShare {
		if holds := population.Holds(s.Known); s.counts() && !slices.Contains(asked, holds) {
			asked = append(asked, holds)
		}
	}
	return asked
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
// the only one that its names in the ladder and its aliases find.
func find(in Input, id skills.ID) (skills.ID, bool) {
	if known, ok := in.Reference.Rarity.Find(string(id)); ok {
		return known, true
	}
	labels := []text.Text{in.Ladder.SkillName(id)}
	if skill, ok := in.Ladder.Catalog().Skill(id); ok {
		labels = slices.AppendSeq(append(labels, skill.Name()), skill.Aliases())
	}
	var found []skills.ID
	for _, label := range labels {
		for _, s := range label.All() {
			if known, ok := in.Reference.Rarity.Find(s); ok && !slices.Contains(found, known) {
				found = append(found, known)
			}
		}
	}
	if len(found) != 1 {
		return "", false
	}
	return found[0], true
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
// not the next one, in the order of the tracks. It can be run again.
func (l Locator) Placements() iter.Seq[ladder.Placement] { return slices.Values(l.placements) }

// Standings yields the person's skills of which the level is known: first the
// competencies of the ladder, in its order, then the others in order of their
// ids. It can be run again.
func (l Locator) Standings() iter.Seq[Standing] { return slices.Values(l.standings) }

// Near yields the fits to the grades and roles of the ladder that are nearest to
// what the facts show and that they are not known to meet, the best fit first, at
// most [MaxNear]: where the person could be seen next, from outside their own place.
// Where the facts show nothing of what is asked, nothing is near.
// It can be run again.
func (l Locator) Near() iter.Seq[fit.Fit] { return slices.Values(l.near) }

// Value returns the person's market value: crossing, deepening and accompanying, each
// beside the organisation and the population, and with its reasons. In the population
// who holds a skill at any level is at one standing with all others who do.
func (l Locator) Value() market.Value { return l.value }

// Growth returns how the volume of the ladder's core competencies grew from
// [Input.Since] to the day of the maps. It fails with the errors of package growth when
// these span none, such as growth.ErrScale where a scale has no true zero and the input
// does not insist, and growth.ErrAbility where there is no core competency.
func (l Locator) Growth() (growth.Growth, error) { return l.growth, l.noVolume }

// LeftOut returns how many skills [Locator.Rarity] leaves out: the commonest
// ones beyond [rarity.MaxSkills]. Holding them too can only be rarer.
func (l Locator) LeftOut() int { return l.leftOut }

// Rarity returns how rare it is to hold together all those skills of the
// person that the population knows and that are above "none": each at any
// level. The levels of person and population are not compared. Skills whose
// count is suppressed are left out as well; holding them too can only be rarer.
// It fails with [ErrNothingKnown] when there is no such skill, and with the
// errors of packages population and rarity when the population has no answer,
// such as [rarity.ErrNoBase], or population.ErrSuppressed where all that could
// be asked is suppressed, or a pair of it.
func (l Locator) Rarity() (rarity.Answer, error) {
	if l.err == nil && !slices.ContainsFunc(l.standings, Standing.counts) {
		held := 0
		for _, s := range l.standings {
			if !s.Level.IsNone() {
				held++
			}
		}
		return rarity.Answer{}, &NothingKnownError{held, l.people}
	}
	return l.rarity, l.err
}
