package ladder_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// emi went from the first grade to a role and aims at management.
func emi() ladder.PersonSpec {
	return ladder.PersonSpec{
		ID: "emi", Name: text.EnJa("Emi", "エミ"), Note: text.Plain("made up"),
		Claims: []skills.ClaimSpec{
			{Skill: "go", Level: mastery.MustParse("working"), By: skills.BySelf, Date: date.MustParse("2020-04")},
			{Skill: "go", Level: mastery.MustParse("expert"), By: skills.ByManager, Date: date.MustParse("2024-04"), Evidence: []skills.EvidenceSpec{{Title: text.Plain("rewrote the scheduler"), Problem: "queue"}}},
			{Skill: "incident-response", Level: mastery.MustParse("practitioner"), Date: date.MustParse("2021"), Expiry: date.MustParse("2022-12")},
		},
		Stints: []ladder.StintSpec{
			{Title: text.Plain("Engineer"), Place: "p1", From: date.MustParse("2018-04"), To: date.MustParse("2020-03")},
			{Title: text.Plain("Engineer"), Organisation: text.Plain("Elsewhere"), From: date.MustParse("2020-04"), To: date.MustParse("2021")},
			{Title: text.Plain("Engineer"), Place: "p2", From: date.MustParse("2022")},
			{Title: text.Plain("SRE"), Place: "sre", From: date.MustParse("2023-10")},
		},
		Goals: []ladder.GoalSpec{
			{Target: "p3", Horizon: ladder.Next},
			{Target: "m3", Horizon: ladder.LongTerm, By: date.MustParse("2030"), Ideal: text.Plain("a team that sleeps at night"), Problem: text.Plain("pages at night"), Answers: []string{"pages", "calm"}},
		},
		Named: []ladder.NamedProblemSpec{
			{Problem: "pages", Rank: 1, Date: date.MustParse("2025-06")},
			{Problem: "no-time", Area: ladder.Company, Date: date.MustParse("2025-06")},
			{Name: text.Plain("flour everywhere"), Area: ladder.Service},
		},
		Trusted: []ladder.TrustSpec{
			{Subject: text.Plain("on-call rules"), Stage: ladder.Adviser, By: "hana", From: date.MustParse("2024-04"), To: date.MustParse("2025-03")},
			{Subject: text.Plain("on-call rules"), Stage: ladder.Delegated, By: "hana", From: date.MustParse("2025-04")},
		},
	}
}

func TestPerson(t *testing.T) {
	p := must(ladder.NewPerson(emi()))
	if p.IsZero() || p.ID() != "emi" || p.String() != "emi" || p.Name().String() != "Emi" || p.Note().String() != "made up" {
		t.Errorf("the person says %v %v %v", p.ID(), p.Name(), p.Note())
	}
	if diff := cmp.Diff(emi(), p.Spec(), asWritten); diff != "" {
		t.Errorf("record (-want +got):\n%s", diff)
	}
	if len(slices.Collect(p.Claims())) != 3 || len(slices.Collect(p.Stints())) != 4 || len(slices.Collect(p.Goals())) != 2 {
		t.Error("claims, stints or goals are missing")
	}
	if goal, ok := p.Goal(ladder.LongTerm); !ok || goal.Target != "m3" {
		t.Errorf("long-term goal %v", goal)
	}
	if _, ok := p.Goal(ladder.Horizon{}); ok {
		t.Error("a goal of no horizon is found")
	}
	if list := acmeLadder.CheckPerson(p); list != nil {
		t.Errorf("CheckPerson: %v", list)
	}
}

func TestPerson_Holds(t *testing.T) {
	p := must(ladder.NewPerson(emi()))
	for asOf, want := range map[string]string{
		"2018-03-31": "", "2018-04-01": "p1", "2018": "p1", "2020-03-31": "p1", "2020-04-01": "",
		"2021-12-31": "", "2022-01-01": "p2", "2023-09-30": "p2", "2023-10-01": "sre", "2023": "sre", "2999": "sre",
	} {
		if got := p.Holds(date.MustParse(asOf)); got != want {
			t.Errorf("on %s: %q, want %q", asOf, got, want)
		}
	}
	if got := p.Holds(date.Date{}); got != "sre" {
		t.Errorf("at the zero Date: %q, want sre", got)
	}
	if got := (ladder.Person{}).Holds(date.MustParse("2020")); got != "" {
		t.Errorf("the zero Person holds %q", got)
	}
}

// The slow version: day by day, and the stint that began last by sorting.
func TestHolds_againstEveryDay(t *testing.T) {
	dates := []date.Date{
		{},
		date.MustParse("2019-12-30"), date.MustParse("2019-12-31"), date.MustParse("2020-01-01"), date.MustParse("2020-01-02"),
		date.MustParse("2019-12"), date.MustParse("2020-01"), date.MustParse("2019"), date.MustParse("2020"),
	}
	days := dates[1:5]
	rapid.Check(t, func(t *rapid.T) {
		spec := ladder.PersonSpec{ID: "x"}
		for range rapid.IntRange(0, 4).Draw(t, "stints") {
			s := ladder.StintSpec{
				Place: rapid.SampledFrom([]string{"", "p1", "p2", "p3"}).Draw(t, "place"),
				From:  rapid.SampledFrom(dates).Draw(t, "from"), To: rapid.SampledFrom(dates).Draw(t, "to"),
			}
			if !s.To.IsZero() && s.To.Latest().Compare(s.From.Earliest()) < 0 {
				s.To = date.Date{}
			}
			spec.Stints = append(spec.Stints, s)
		}
		p, err := ladder.NewPerson(spec)
		if err != nil {
			t.Fatal(err)
		}
		for _, day := range days {
			var at []ladder.StintSpec
			for _, s := range spec.Stints {
				began := s.From.IsZero() || s.From.Earliest() == day || s.From.Earliest().Compare(day) < 0
				ended := !s.To.IsZero() && s.To.Latest() != day && s.To.Latest().Compare(day) < 0
				if s.Place != "" && began && !ended {
					at = append(at, s)
				}
			}
			slices.SortStableFunc(at, func(a, b ladder.StintSpec) int { return a.From.Compare(b.From) })
			want := ""
			if len(at) > 0 {
				want = at[len(at)-1].Place
			}
			if got := p.Holds(day); got != want {
				t.Fatalf("on %v with %+v: %q, want %q", day, spec.Stints, got, want)
			}
		}
	})
}

func TestPerson_Facts(t *testing.T) {
	p := must(ladder.NewPerson(emi()))
	level := func(asOf string, id skills.ID, policy skills.Policy) string {
		return p.Facts(date.MustParse(asOf), policy).Profile().Level(id).ID()
	}
	for _, test := range []struct {
		asOf, want string
		id         skills.ID
		policy     skills.Policy
	}{
		{"2019", "", "go", skills.Policy{}},
		{"2020", "working", "go", skills.Policy{}},
		{"2025", "expert", "go", skills.Policy{}},
		{"2025", "working", "go", skills.Policy{Trust: []skills.Source{skills.BySelf}}},
		{"2022", "practitioner", "incident-response", skills.Policy{}},
		{"2023", "", "incident-response", skills.Policy{}},
	} {
		if got := level(test.asOf, test.id, test.policy); got != test.want {
			t.Errorf("%s in %s under %v: %q, want %q", test.id, test.asOf, test.policy, got, test.want)
		}
	}
	if got := p.Facts(date.MustParse("2025"), skills.Policy{}).Profile().AsOf(); got != date.MustParse("2025") {
		t.Errorf("facts as of %v", got)
	}
}

func TestNewPerson_mistakes(t *testing.T) {
	p, err := ladder.NewPerson(ladder.PersonSpec{
		Claims: []skills.ClaimSpec{{}, {Skill: "go", Level: mastery.MustParse("aware"), Date: date.MustParse("2020"), Expiry: date.MustParse("2019")}},
		Stints: []ladder.StintSpec{{}, {From: date.MustParse("2020-02"), To: date.MustParse("2020-01")}},
		Goals:  []ladder.GoalSpec{{}, {Target: "p3 "}},
	})
	if !p.IsZero() {
		t.Error("a person comes with an error")
	}
	want := []string{
		"unstated-level claims[0].level", "missing-id claims[0].skill", "empty-period claims[1].expiry",
		"missing-id goals[0].target", "invalid-id goals[1].target", "missing-id id", "empty-period stints[1].to",
	}
	if diff := cmp.Diff(want, found(problems(t, err))); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if !errors.Is(err, skills.EmptyPeriod) {
		t.Error("errors.Is does not find the kind")
	}
}

func TestLadder_CheckPerson(t *testing.T) {
	want := []string{"near-skill claims[3].skill", "alike-skills claims[4].skill", "near-skill claims[5].skill", "other-scale claims[0].level", "unknown-target stints[0].place", "unknown-target goals[0].target", "unknown-target goals[1].target"}
	if diff := cmp.Diff(want, found(acmeLadder.CheckPerson(must(ladder.NewPerson(stranger))))); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// A ladder that knows nothing has nothing near, and still tells claims apart.
func TestLadder_CheckPerson_zeroLadder(t *testing.T) {
	p := must(ladder.NewPerson(ladder.PersonSpec{ID: "p", Claims: []skills.ClaimSpec{
		{Skill: "F#", Level: reach.MustParse("team")}, {Skill: "Ｆ＃", Level: reach.MustParse("team")}, {Skill: "f", Level: reach.MustParse("team")},
	}}))
	if diff := cmp.Diff([]string{"alike-skills claims[1].skill"}, found(ladder.Ladder{}.CheckPerson(p))); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// The record is copied on the way in and on the way out.
func TestPerson_copiesTheRecord(t *testing.T) {
	spec := emi()
	p := must(ladder.NewPerson(spec))
	for _, mine := range []ladder.PersonSpec{spec, p.Spec()} {
		mine.Claims[0].Skill, mine.Stints[0].Place, mine.Goals[0].Target = "x", "x", "x"
		mine.Claims[1].Evidence[0].Link, mine.Goals[1].Answers[0], mine.Named[0].Problem, mine.Trusted[0].By = "x", "x", "x", "x"
		for goal := range p.Goals() {
			if len(goal.Answers) > 0 {
				goal.Answers[0] = "x"
			}
		}
		if goal, ok := p.Goal(ladder.LongTerm); ok {
			goal.Answers[0] = "x"
		}
		if diff := cmp.Diff(emi(), p.Spec(), asWritten); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestPerson_zero(t *testing.T) {
	var p ladder.Person
	_, hasGoal := p.Goal(ladder.Next)
	if !p.IsZero() || p.ID() != "" || !p.Name().IsZero() || !p.Note().IsZero() || hasGoal || p.String() != "" || p.Facts(date.Date{}, skills.Policy{}).Profile().Len() != 0 {
		t.Error("the zero Person says something")
	}
	if len(slices.Collect(p.Claims()))+len(slices.Collect(p.Stints()))+len(slices.Collect(p.Goals())) != 0 || !cmp.Equal(p.Spec(), ladder.PersonSpec{}, asWritten) {
		t.Error("the zero Person has something")
	}
}
