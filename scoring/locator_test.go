package scoring_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

func TestLocator(t *testing.T) {
	l := draw(t, scoring.Input{Person: ann(t), AsOf: date.MustParse("2025"), Reference: scoring.Reference{Rarity: overPeople(t, village(t))}}).Locator()
	if l.Held() != "p4" {
		t.Errorf("holds %q", l.Held())
	}
	var got []string
	for s := range l.Standings() {
		got = append(got, s.String())
		if claim := s.Claim; claim.Skill() != s.Skill || claim.Level() != s.Level {
			t.Errorf("%s rests on the claim %v", s.Skill, claim)
		}
	}
	want := []string{
		"build reach/department (not in the population)",
		"foresee reach/field (not in the population)",
		"GO mastery/expert (Go: 2 of 4)",
		"Perl mastery/none (Perl: 1 of 4)",
		"SQL mastery/working (SQL: 2 of 4)",
		"weaving mastery/expert (not in the population)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Standings (-want +got):\n%s", diff)
	}
	var places []string
	for p := range l.Placements() {
		places = append(places, fmt.Sprintf("%v: %v up to %v, next %v", p.Track(), p.Supported(), p.Possible(), p.Next()))
	}
	if diff := cmp.Diff([]string{"professional: p2 up to p4, next p3", "management:  up to , next m4"}, places); diff != "" {
		t.Errorf("Placements (-want +got):\n%s", diff)
	}
	answer, err := l.Rarity()
	if count, ok := answer.Count(); err != nil || !ok || count.Holders() != 1 || count.Base() != 4 {
		t.Errorf("Go and SQL together: %v, %v; want 1 of 4", answer, err)
	}
	if got, want := answer.Independent(), rarity.MustShare(1, 4); !got.Equal(want) {
		t.Errorf("independent: %v, want %v", got, want)
	}
}

// TestLocator_aggregate asks the counts alone: two skills are still exact.
func TestLocator_aggregate(t *testing.T) {
	in := scoring.Input{Person: ann(t), Reference: scoring.Reference{Rarity: overCounts(must(village(t).Aggregate(context.Background())))}}
	answer, err := draw(t, in).Locator().Rarity()
	if err != nil || !answer.Probability().Equal(rarity.MustShare(1, 4)) || answer.Base() != 4 {
		t.Errorf("Go and SQL together: %v, %v; want 1/4 of 4", answer, err)
	}
}

func TestLocator_nothingKnown(t *testing.T) {
	if _, err := draw(t, scoring.Input{Person: ann(t)}).Locator().Rarity(); !errors.Is(err, scoring.ErrNothingKnown) {
		t.Errorf("without a population: %v, want %v", err, scoring.ErrNothingKnown)
	}
	if _, err := (scoring.Locator{}).Rarity(); !errors.Is(err, scoring.ErrNothingKnown) {
		t.Errorf("of nobody: %v, want %v", err, scoring.ErrNothingKnown)
	}
}

// TestLocator_names finds skills in the population by what the ladder calls
// them.
func TestLocator_names(t *testing.T) {
	spec := builtin.DualTrack().Spec()
	spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: "golang", Name: text.EnJa("Go", "Go 言語"), Scale: "mastery"})
	spec.Skills = append(spec.Skills,
		skills.SkillSpec{ID: "weaving", Name: text.EnJa("weaving", "織物"), Aliases: []text.Text{text.Plain("wool"), text.EnJa("loom", "perl")}},
		skills.SkillSpec{ID: "data", Name: text.Plain("sql")},
		skills.SkillSpec{ID: "GO", Name: text.Plain("SQL")},
		skills.SkillSpec{ID: "both", Aliases: []text.Text{text.Plain("SQL"), text.Plain("Perl")}},
		skills.SkillSpec{ID: "twice", Name: text.Plain("SQL"), Aliases: []text.Text{text.Plain("sql")}})
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	mastery, _ := l.Scale("mastery")
	want := map[skills.ID]skills.ID{
		"golang":  "Go",   // a competency, by its name
		"weaving": "Perl", // by an alias in one language
		"data":    "SQL",  // by the name in the catalog
		"GO":      "Go",   // its own id comes first, whatever its name means
		"both":    "",     // two skills of the population are meant
		"twice":   "SQL",  // two labels, one skill
		"other":   "",
	}
	var record ladder.PersonSpec
	for id := range want {
		record.Claims = append(record.Claims, skills.ClaimSpec{Skill: id, Level: mastery.MustParse("working")})
	}
	record.ID = "polyglot"
	p, err := ladder.NewPerson(record)
	if err != nil {
		t.Fatal(err)
	}
	for name, reference := range map[string]scoring.Reference{"people": {Rarity: overPeople(t, village(t))}, "aggregate": {Rarity: overCounts(must(village(t).Aggregate(context.Background())))}} {
		locator := draw(t, scoring.Input{Ladder: l, Person: p, Reference: reference}).Locator()
		got := make(map[skills.ID]skills.ID)
		for s := range locator.Standings() {
			got[s.Skill] = s.Known
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: known as (-want +got):\n%s", name, diff)
		}
		answer, err := locator.Rarity()
		if n := len(slices.Collect(answer.Question())); err != nil || n != 3 {
			t.Errorf("%s: %d skills asked, %v; want Go, Perl and SQL once each", name, n, err)
		}
	}
}

// TestLocator_noBase knows a skill by name, but of nobody whether they hold it.
func TestLocator_noBase(t *testing.T) {
	var b population.Builder
	if err := b.Declare("Go"); err != nil {
		t.Fatal(err)
	}
	if err := b.Add(maps.All(map[skills.ID]population.Standing{"SQL": population.Held})); err != nil {
		t.Fatal(err)
	}
	people := must(b.Build(context.Background(), population.BuildOptions{}))
	for name, reference := range map[string]scoring.Reference{"people": {Rarity: overPeople(t, people)}, "aggregate": {Rarity: overCounts(must(people.Aggregate(context.Background())))}} {
		l := draw(t, scoring.Input{Person: ann(t), Reference: reference}).Locator()
		for s := range l.Standings() {
			if s.Known != "" && s.Known != "SQL" || s.Known == "" && s.Share != (population.Count{}) {
				t.Errorf("%s: %v", name, s)
			}
		}
		if answer, err := l.Rarity(); err != nil || answer.Base() != 1 {
			t.Errorf("%s: SQL alone: %v, %v; want one of one", name, answer, err)
		}
	}
}

// TestLocator_onlyNone holds nothing that the population knows.
func TestLocator_onlyNone(t *testing.T) {
	mastery, _ := builtin.DualTrack().Scale("mastery")
	p, err := ladder.NewPerson(ladder.PersonSpec{ID: "p", Claims: []skills.ClaimSpec{{Skill: "Go", Level: mastery.MustParse("none")}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := draw(t, scoring.Input{Person: p, Reference: scoring.Reference{Rarity: overPeople(t, village(t))}}).Locator().Rarity(); !errors.Is(err, scoring.ErrNothingKnown) {
		t.Errorf("error %v, want %v", err, scoring.ErrNothingKnown)
	}
}

// TestLocator_noAnswer keeps what the estimator says: an aggregate without
// pairs can't tell about two skills.
func TestLocator_noAnswer(t *testing.T) {
	counts := must(village(t).Aggregate(context.Background())).Counts()
	counts.Pairs, counts.Histogram = nil, nil
	a, err := population.NewAggregate(counts)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := draw(t, scoring.Input{Person: ann(t), Reference: scoring.Reference{Rarity: overCounts(a)}}).Locator().Rarity(); !errors.Is(err, population.ErrNoPairs) {
		t.Errorf("error %v, want %v", err, population.ErrNoPairs)
	}
}

// TestLocator_suppressed knows Go and SQL, and does not tell how many hold them
// when a cell is too small: that is neither nobody nor an unknown skill.
func TestLocator_suppressed(t *testing.T) {
	a, err := must(village(t).Aggregate(context.Background())).Suppress(2)
	if err != nil {
		t.Fatal(err)
	}
	l := draw(t, scoring.Input{Person: ann(t), Reference: scoring.Reference{Rarity: overCounts(a)}}).Locator()
	var got []string
	for s := range l.Standings() {
		if s.Known != "" {
			got = append(got, s.String())
		}
	}
	want := []string{"GO mastery/expert (Go: 2 of 4)", "Perl mastery/none (Perl: suppressed)", "SQL mastery/working (SQL: 2 of 4)"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Standings (-want +got):\n%s", diff)
	}
	if answer, err := l.Rarity(); !errors.Is(err, population.ErrSuppressed) {
		t.Errorf("a suppressed pair: %v, %v, want %v", answer, err, population.ErrSuppressed)
	}
	if a, err = a.Suppress(3); err != nil {
		t.Fatal(err)
	}
	l = draw(t, scoring.Input{Person: ann(t), Reference: scoring.Reference{Rarity: overCounts(a)}}).Locator()
	if answer, err := l.Rarity(); !errors.Is(err, population.ErrSuppressed) {
		t.Errorf("suppressed skills alone: %v, %v, want %v", answer, err, population.ErrSuppressed)
	}
}

// TestLocator_many has more skills than can be asked for together.
func TestLocator_many(t *testing.T) {
	mastery, _ := builtin.DualTrack().Scale("mastery")
	var b population.Builder
	spec := ladder.PersonSpec{ID: "polymath"}
	for i := range rarity.MaxSkills + 3 {
		spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: skills.ID(fmt.Sprintf("s%02d", i)), Level: mastery.MustParse("working")})
	}
	for person := range 100 {
		err := b.AddComplete(func(yield func(skills.ID, population.Standing) bool) {
			for i, c := range spec.Claims {
				if (person*7+i*person)%(i+2) == 0 && !yield(c.Skill, population.Held) {
					return
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	p, err := ladder.NewPerson(spec)
	if err != nil {
		t.Fatal(err)
	}
	people := must(b.Build(context.Background(), population.BuildOptions{}))
	for name, best := range map[string]rarity.Best{
		"counts": overCounts(must(people.Aggregate(context.Background()))), "people": overPeople(t, people),
	} {
		l := draw(t, scoring.Input{Person: p, Reference: scoring.Reference{Rarity: best}}).Locator()
		answer, err := l.Rarity()
		if n := len(slices.Collect(answer.Question())); err != nil || n != rarity.MaxSkills || l.LeftOut() != 3 {
			t.Errorf("%s: %d skills asked, %d left out, %v; want %d and 3", name, n, l.LeftOut(), err, rarity.MaxSkills)
		}
		rarest := slices.SortedFunc(l.Standings(), func(s, t scoring.Standing) int { return s.Share.Holders() - t.Share.Holders() })
		for _, s := range rarest[:rarity.MaxSkills] {
			if !slices.Contains(slices.Collect(answer.Question()), population.Holds(s.Known)) {
				t.Errorf("%s: %v is left out, commoner ones are not", name, s)
			}
		}
	}
}

// TestLocator_twice holds one skill of the population under two ids: it takes
// part once, and leaves nothing out.
func TestLocator_twice(t *testing.T) {
	mastery, _ := builtin.DualTrack().Scale("mastery")
	var b population.Builder
	spec := ladder.PersonSpec{ID: "p", Claims: []skills.ClaimSpec{{Skill: "S00", Level: mastery.MustParse("working")}}}
	all := make(map[skills.ID]population.Standing)
	for i := range rarity.MaxSkills {
		id := skills.ID(fmt.Sprintf("s%02d", i))
		spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: id, Level: mastery.MustParse("working")})
		all[id] = population.Held
	}
	for _, answered := range []map[skills.ID]population.Standing{all, nil, nil} {
		if err := b.AddComplete(maps.All(answered)); err != nil {
			t.Fatal(err)
		}
	}
	p, err := ladder.NewPerson(spec)
	if err != nil {
		t.Fatal(err)
	}
	l := draw(t, scoring.Input{Person: p, Reference: scoring.Reference{Rarity: overCounts(must(must(b.Build(context.Background(), population.BuildOptions{})).Aggregate(context.Background())))}}).Locator()
	answer, err := l.Rarity()
	if n := len(slices.Collect(answer.Question())); err != nil || n != rarity.MaxSkills || l.LeftOut() != 0 {
		t.Errorf("%d skills asked, %d left out, %v; want %d and 0", n, l.LeftOut(), err, rarity.MaxSkills)
	}
}

// overPeople prepares what is rare among people.
func overPeople(t rapid.TB, p population.Population) rarity.Best {
	t.Helper()
	best, err := rarity.NewBest(context.Background(), p, rarity.BestOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return best
}

// overCounts prepares what is rare by counts alone.
func overCounts(a population.Aggregate) rarity.Best { return rarity.NewBestOf(a, rarity.BestOptions{}) }
