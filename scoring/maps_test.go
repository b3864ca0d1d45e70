package scoring_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// ann is an engineer of grade p4 on the dual-track ladder: established in what
// she builds and foresees, of unknown reach to others.
func ann(t *testing.T, goals ...ladder.GoalSpec) ladder.Person {
	t.Helper()
	l := builtin.DualTrack()
	reach, _ := l.Scale("reach")
	mastery, _ := l.Scale("mastery")
	p, err := ladder.NewPerson(ladder.PersonSpec{
		ID: "ann",
		Claims: []skills.ClaimSpec{
			{Skill: "build", Level: reach.MustParse("department"), By: skills.ByManager, Date: date.MustParse("2024")},
			{Skill: "foresee", Level: reach.MustParse("field"), By: skills.ByManager, Date: date.MustParse("2024")},
			{Skill: "GO", Level: mastery.MustParse("expert"), Date: date.MustParse("2023")},
			{Skill: "SQL", Level: mastery.MustParse("working"), Date: date.MustParse("2023")},
			{Skill: "Perl", Level: mastery.MustParse("none"), Date: date.MustParse("2023")},
			{Skill: "weaving", Level: mastery.MustParse("expert"), Date: date.MustParse("2023")},
		},
		Stints: []ladder.StintSpec{{Place: "p4", From: date.MustParse("2023-04")}},
		Goals:  goals,
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// village is a population of six people: four answered.
func village(t *testing.T) population.Population {
	t.Helper()
	var b population.Builder
	for _, held := range [][]skills.ID{{"Go", "SQL"}, {"Go"}, {"SQL", "Perl"}, {}} {
		stated := func(yield func(skills.ID, population.Standing) bool) {
			for _, id := range held {
				if !yield(id, population.Held) {
					return
				}
			}
		}
		if err := b.AddComplete(stated); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		if err := b.Add(nil); err != nil {
			t.Fatal(err)
		}
	}
	return b.Build()
}

func draw(t *testing.T, in scoring.Input) scoring.Maps {
	t.Helper()
	if in.Ladder.IsZero() {
		in.Ladder = builtin.DualTrack()
	}
	m, err := scoring.NewMaps(in)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestLocator(t *testing.T) {
	l := draw(t, scoring.Input{Person: ann(t), AsOf: date.MustParse("2025"), Reference: scoring.Reference{People: village(t)}}).Locator()
	if l.Held() != "p4" {
		t.Errorf("holds %q", l.Held())
	}
	var got []string
	for s := range l.Standings() {
		got = append(got, fmt.Sprintf("%s %v %q %v", s.Skill, s.Level, s.Known, s.Share))
	}
	want := []string{
		`build reach/department "" 0 of 0`,
		`foresee reach/field "" 0 of 0`,
		`GO mastery/expert "Go" 2 of 4`,
		`Perl mastery/none "Perl" 1 of 4`,
		`SQL mastery/working "SQL" 2 of 4`,
		`weaving mastery/expert "" 0 of 0`,
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
	in := scoring.Input{Person: ann(t), Reference: scoring.Reference{Aggregate: village(t).Aggregate()}}
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

// TestLocator_alias finds a skill in the population by its alias in the
// ladder's catalog.
func TestLocator_alias(t *testing.T) {
	spec := builtin.DualTrack().Spec()
	spec.Skills = append(spec.Skills,
		skills.SkillSpec{ID: "weaving", Name: text.EnJa("weaving", "織物"), Aliases: []text.Text{text.Plain("perl")}},
		skills.SkillSpec{ID: "GO", Name: text.Plain("SQL"), Aliases: []text.Text{text.Plain("Perl")}})
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	known := make(map[skills.ID]skills.ID)
	for s := range draw(t, scoring.Input{Ladder: l, Person: ann(t), Reference: scoring.Reference{People: village(t)}}).Locator().Standings() {
		known[s.Skill] = s.Known
	}
	// GO itself is in the population, so that its ambiguous labels do not matter.
	if known["weaving"] != "Perl" || known["GO"] != "Go" {
		t.Errorf("weaving is known as %q, GO as %q; want Perl and Go", known["weaving"], known["GO"])
	}
}

// TestLocator_many has more skills than an aggregate can be asked for.
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
	people := b.Build()
	l := draw(t, scoring.Input{Person: p, Reference: scoring.Reference{Aggregate: people.Aggregate()}}).Locator()
	answer, err := l.Rarity()
	if n := len(slices.Collect(answer.Question())); err != nil || n != rarity.MaxSkills || l.LeftOut() != 3 {
		t.Errorf("%d skills asked, %d left out, %v; want %d and 3", n, l.LeftOut(), err, rarity.MaxSkills)
	}
	l = draw(t, scoring.Input{Person: p, Reference: scoring.Reference{People: people}}).Locator()
	answer, err = l.Rarity()
	if n := len(slices.Collect(answer.Question())); err != nil || n != rarity.MaxSkills+3 || l.LeftOut() != 0 {
		t.Errorf("people: %d skills asked, %d left out, %v; want all", n, l.LeftOut(), err)
	}
}

func TestTopographic(t *testing.T) {
	next := ladder.GoalSpec{Target: "division-cto", Horizon: ladder.Next}
	tests := []struct {
		name   string
		person ladder.Person
		goal   string
		want   string
		route  []string
	}{
		{"the goal that is asked for", ann(t, next), "m4", "m4", []string{"p4 m4"}},
		{"the person's next goal", ann(t, next), "", "division-cto", []string{"p4 division-cto"}},
		{"the grade above the held one", ann(t), "", "p5", []string{"p4 p5"}},
		{"nobody starts outside, at the lowest grade", ladder.Person{}, "", "p1", nil},
		{"over another grade", ann(t), "m6", "m6", []string{"p4 division-cto", "division-cto m6"}},
	}
	for _, test := range tests {
		topo := draw(t, scoring.Input{Person: test.person, Goal: test.goal}).Topographic()
		if got := topo.Fit().Target().ID(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		var route []string
		for step := range topo.Route() {
			route = append(route, step.From+" "+step.To)
		}
		if diff := cmp.Diff(test.route, route); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestTreasure(t *testing.T) {
	goal := ladder.GoalSpec{Target: "m7", Horizon: ladder.LongTerm, Ideal: text.Plain("a calm pager")}
	treasure := draw(t, scoring.Input{Person: ann(t, goal)}).Treasure()
	if got, ok := treasure.Goal(); !ok || got.Target != "m7" || got.Ideal.String() != "a calm pager" {
		t.Errorf("Goal() = %v, %v", got, ok)
	}
	var next []string
	for _, item := range treasure.Next() {
		next = append(next, string(item.Skill))
	}
	// What foresee gains is sure; spread is unknown and may gain more or nothing.
	if diff := cmp.Diff([]string{"foresee", "spread"}, next); diff != "" {
		t.Errorf("Next (-want +got):\n%s", diff)
	}
	if _, ok := draw(t, scoring.Input{Person: ann(t)}).Treasure().Goal(); ok {
		t.Error("a goal that nobody stated")
	}
}

func TestNewMaps_unknownTarget(t *testing.T) {
	_, err := scoring.NewMaps(scoring.Input{Ladder: builtin.DualTrack(), Person: ann(t), Goal: "p44"})
	var unknown *scoring.UnknownTargetError
	if !errors.Is(err, scoring.ErrUnknownTarget) || !errors.As(err, &unknown) || unknown.Suggestion != "p4" {
		t.Errorf("error %v, want %v with a suggestion", err, scoring.ErrUnknownTarget)
	}
	const want = "ラダー「dual-track」に「p44」という等級・職種はありません(もしかして: p4)"
	if got := unknown.Text(language.Japanese); got != want {
		t.Errorf("Text(ja) = %s", got)
	}
	goal := ladder.GoalSpec{Target: "nowhere-at-all", Horizon: ladder.LongTerm}
	if _, err := scoring.NewMaps(scoring.Input{Ladder: builtin.DualTrack(), Person: ann(t, goal)}); !errors.Is(err, scoring.ErrUnknownTarget) {
		t.Errorf("long-term goal: %v, want %v", err, scoring.ErrUnknownTarget)
	}
}

// TestNewMaps_zero draws maps of nothing.
func TestNewMaps_zero(t *testing.T) {
	m, err := scoring.NewMaps(scoring.Input{})
	if err != nil || m.Topographic().Fit().Target() != nil || m.Locator().Held() != "" {
		t.Errorf("maps of nothing: %v, %v", m, err)
	}
}
