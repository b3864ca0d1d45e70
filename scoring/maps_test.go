package scoring_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/fit"
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
	return must(b.Build(context.Background(), population.BuildOptions{}))
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

func TestTopographic(t *testing.T) {
	next := ladder.GoalSpec{Target: "division-cto", Horizon: ladder.Next}
	distant := ladder.GoalSpec{Target: "p7", Horizon: ladder.LongTerm}
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
		{"the long-term goal at the top of a track", on(t, "m7", distant), "", "p7", []string{"m7 p7"}},
		{"the long-term goal of who holds a role", on(t, "division-cto", distant), "", "p7", []string{"division-cto p6", "p6 p7"}},
		{"the grade above comes before the long-term goal", on(t, "p4", distant), "", "p5", []string{"p4 p5"}},
		{"the lowest grade that is not supported", on(t, "m7"), "", "p1", nil},
		{"a place that the ladder does not have", on(t, "boss"), "p2", "p2", nil},
		{"nobody starts outside, at the lowest grade", ladder.Person{}, "", "p1", nil},
		{"over another grade", ann(t), "m6", "m6", []string{"p4 division-cto", "division-cto m6"}},
	}
	for _, test := range tests {
		topo := draw(t, scoring.Input{Person: test.person, Goal: test.goal}).Topographic()
		if got := topo.Fit().Target().ID(); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		var route []string
		if found := topo.Routes().Routes(); len(found) > 0 {
			for _, step := range found[0].Steps() {
				route = append(route, step.From().ID()+" "+step.To().ID())
			}
		}
		if diff := cmp.Diff(test.route, route); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// on returns somebody at a place of the ladder, of whom no skill is known.
func on(t *testing.T, place string, goals ...ladder.GoalSpec) ladder.Person {
	t.Helper()
	p, err := ladder.NewPerson(ladder.PersonSpec{ID: "on", Stints: []ladder.StintSpec{{Place: place}}, Goals: goals})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestTopographic_start starts from the grade that the facts support when the
// record names none.
func TestTopographic_start(t *testing.T) {
	reach, _ := builtin.DualTrack().Scale("reach")
	p, err := ladder.NewPerson(ladder.PersonSpec{ID: "new", Claims: []skills.ClaimSpec{{Skill: "build", Level: reach.MustParse("field")}}})
	if err != nil {
		t.Fatal(err)
	}
	topo := draw(t, scoring.Input{Person: p, Goal: "p3"}).Topographic()
	if got := topo.Routes().Routes(); topo.Start() != "p1" || len(got) == 0 || got[0].Len() != 2 {
		t.Errorf("from %s by %v, want from p1 in two moves", topo.Start(), got)
	}
	if got := draw(t, scoring.Input{}).Topographic().Start(); got != ladder.Outside {
		t.Errorf("nobody starts from %s, want from outside", got)
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
	const want = "ラダー「dual-track」に「p44」という等級・職種はありません（もしかして: p4）"
	if got := unknown.Text(language.Japanese); got != want {
		t.Errorf("Text(ja) = %s", got)
	}
	if got, want := err.Error(), "NewMaps(p44): the ladder dual-track has no grade or role p44 (did you mean p4?)"; got != want {
		t.Errorf("Error() = %s", got)
	}
	goal := ladder.GoalSpec{Target: "nowhere-at-all", Horizon: ladder.LongTerm}
	if _, err := scoring.NewMaps(scoring.Input{Ladder: builtin.DualTrack(), Person: ann(t, goal)}); !errors.Is(err, scoring.ErrUnknownTarget) {
		t.Errorf("long-term goal: %v, want %v", err, scoring.ErrUnknownTarget)
	} else if got, want := err.Error(), "NewMaps(nowhere-at-all): the ladder dual-track has no grade or role nowhere-at-all"; got != want {
		t.Errorf("Error() = %s", got)
	}
}

// TestNewMaps_zero draws maps of nothing, and looks at maps that nobody drew.
func TestNewMaps_zero(t *testing.T) {
	drawn, err := scoring.NewMaps(scoring.Input{})
	if err != nil {
		t.Fatal(err)
	}
	for name, m := range map[string]scoring.Maps{"of nothing": drawn, "zero": {}} {
		locator, topo, treasure := m.Locator(), m.Topographic(), m.Treasure()
		if locator.Held() != "" || slices.Collect(locator.Standings()) != nil || slices.Collect(locator.Placements()) != nil || locator.LeftOut() != 0 {
			t.Errorf("%s: a locator with something on it: %v", name, locator)
		}
		if _, err := locator.Rarity(); !errors.Is(err, scoring.ErrNothingKnown) {
			t.Errorf("%s: rarity %v, want %v", name, err, scoring.ErrNothingKnown)
		}
		if topo.Fit().Target() != nil || topo.Routes().Len() != 0 || topo.Course().Len() != 0 {
			t.Errorf("%s: a way to %v", name, topo.Fit())
		}
		if _, ok := treasure.Goal(); ok || treasure.Fit().Target() != nil || treasure.Next() != nil {
			t.Errorf("%s: a treasure: %v", name, treasure.Fit())
		}
		for _, f := range []fit.Fit{topo.Fit(), treasure.Fit()} {
			if f.Share() != (fit.Range{Lo: 0, Hi: 1}) || f.String() != "" {
				t.Errorf("%s: fit %v, but nothing is known", name, f.Share())
			}
		}
		if m.Reference().Len() != 0 || !m.AsOf().IsZero() || !m.Person().IsZero() || !m.Ladder().IsZero() {
			t.Errorf("%s: made of something: %v", name, m)
		}
	}
}

func TestMaps_input(t *testing.T) {
	in := scoring.Input{Person: ann(t), AsOf: date.MustParse("2025"), Reference: scoring.Reference{Name: text.Plain("village"), Rarity: overPeople(t, village(t))}}
	m := draw(t, in)
	if m.Person().ID() != "ann" || m.Ladder().ID() != "dual-track" || m.AsOf() != in.AsOf || m.Reference().Name.String() != "village" || m.Reference().Len() != 6 {
		t.Errorf("the maps forget what they were drawn from: %v", m)
	}
	if got, want := m.String(), "three maps: ann on dual-track 2026-11"; got != want {
		t.Errorf("String() = %s, want %s", got, want)
	}
	in = scoring.Input{Person: ann(t), AsOf: date.MustParse("2023-06")}
	if got := slices.Collect(draw(t, in).Locator().Standings()); len(got) != 4 {
		t.Errorf("before the claims of 2024 there are %v", got)
	}
	in = scoring.Input{Person: doubted(t)}
	if got := slices.Collect(draw(t, in).Locator().Standings())[0].Level.ID(); got != "company" {
		t.Errorf("by default the newest claim counts, not %s", got)
	}
	in.Policy.Trust = []skills.Source{skills.ByManager}
	if got := slices.Collect(draw(t, in).Locator().Standings())[0].Level.ID(); got != "field" {
		t.Errorf("when managers are trusted more their claim counts, not %s", got)
	}
}

// doubted is somebody whose manager and own view differ.
func doubted(t *testing.T) ladder.Person {
	t.Helper()
	reach, _ := builtin.DualTrack().Scale("reach")
	p, err := ladder.NewPerson(ladder.PersonSpec{ID: "doubted", Claims: []skills.ClaimSpec{
		{Skill: "build", Level: reach.MustParse("field"), By: skills.ByManager, Date: date.MustParse("2023")},
		{Skill: "build", Level: reach.MustParse("company"), By: skills.BySelf, Date: date.MustParse("2024")},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// must returns what cannot fail in a test.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
