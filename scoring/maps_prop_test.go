package scoring_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

// everything writes down whatever maps say.
func everything(m scoring.Maps) string {
	locator, topo, treasure := m.Locator(), m.Topographic(), m.Treasure()
	answer, err := locator.Rarity()
	goal, _ := treasure.Goal()
	return fmt.Sprint(m, "\n", locator.Held(), slices.Collect(locator.Placements()), slices.Collect(locator.Standings()), slices.Collect(locator.Near()), locator.LeftOut(), answer, err,
		"\n", topo.Start(), topo.Fit(), slices.Collect(topo.Fit().Items()), topo.Routes().Routes(), topo.Course(),
		"\n", goal.Target, treasure.Fit(), slices.Collect(treasure.Fit().Items()), treasure.Next())
}

// TestNewMaps_law: the same facts give the same maps, whoever asks and however
// often, and in whichever order the claims are recorded.
func TestNewMaps_law(t *testing.T) {
	people := village(t)
	l := builtin.DualTrack()
	rapid.Check(t, func(t *rapid.T) {
		spec := ladder.PersonSpec{ID: "p", Stints: []ladder.StintSpec{{Place: rapid.SampledFrom([]string{"p1", "p4", "m7", "division-cto"}).Draw(t, "place")}}}
		for year := range rapid.IntRange(0, 12).Draw(t, "claims") {
			claim := skills.ClaimSpec{Date: date.MustParse(fmt.Sprint(2000 + year))}
			claim.Skill = rapid.SampledFrom([]skills.ID{"build", "foresee", "spread", "Go", "go", "SQL", "Perl", "weaving"}).Draw(t, "skill")
			scale, ok := l.ScaleOf(claim.Skill)
			if !ok {
				scale, _ = l.Scale("mastery")
			}
			claim.Level, _ = scale.Step(rapid.IntRange(0, scale.Len()).Draw(t, "step"))
			spec.Claims = append(spec.Claims, claim)
		}
		if rapid.Bool().Draw(t, "goal") {
			spec.Goals = []ladder.GoalSpec{{Target: "m7", Horizon: ladder.LongTerm}}
		}
		reference := rapid.SampledFrom([]scoring.Reference{{}, {Rarity: overPeople(t, people)}, {Rarity: overCounts(must(people.Aggregate(context.Background())))}}).Draw(t, "reference")
		said := func() string {
			p, err := ladder.NewPerson(spec)
			if err != nil {
				t.Fatal(err)
			}
			m, err := scoring.NewMaps(scoring.Input{Ladder: l, Person: p, Reference: reference})
			if err != nil {
				t.Fatal(err)
			}
			return everything(m)
		}
		first := said()
		spec.Claims = rapid.Permutation(spec.Claims).Draw(t, "another order")
		if again := said(); again != first {
			t.Fatalf("maps of the same facts differ:\n%s\n%s", first, again)
		}
	})
}
