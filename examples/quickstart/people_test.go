package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

func person(t testing.TB, name string) ladder.Person {
	t.Helper()
	p, err := ladderfile.LoadPerson(company.Files(), company.File(name), builtin.DualTrack(), builtin.Bases())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// stints returns the years, titles and places of a person.
func stints(p ladder.Person) []string {
	var got []string
	for s := range p.Stints() {
		got = append(got, strings.TrimSpace(s.From.String()+" "+s.Title.In(language.English)+" "+s.Place))
	}
	return got
}

// TestPeople_paths checks the dated path of the division's CTO (A10) and the
// order of the executive's (B4), whose years are made up.
func TestPeople_paths(t *testing.T) {
	for name, want := range map[string][]string{
		"division-cto": {
			"2010 Infrastructure and presales engineer",
			"2016 Infrastructure engineer p2",
			"2018 Application engineer p3",
			"2020 Site reliability engineer p4",
			"2024 Division CTO division-cto",
		},
		"executive": {
			"2008 Backend engineer p2",
			"2012 Infrastructure engineer p3",
			"2017 Site reliability engineer p4",
			"2020 Engineering manager m5",
			"2023 Executive officer m7",
		},
	} {
		if diff := cmp.Diff(want, stints(person(t, name))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestPeople_told checks that the samples hold together: the record supports
// the professional grade that the person holds at the time, in both languages,
// and every skill has a level of the ladder's own scales.
func TestPeople_told(t *testing.T) {
	l := builtin.DualTrack()
	for _, test := range []struct{ name, day, grade string }{
		{"division-cto", "2018-06", "p3"},
		{"division-cto", "2020-06", "p4"},
		{"division-cto", "2024-06", "division-cto"},
		{"executive", "2011-06", "p2"},
		{"executive", "2016-06", "p3"},
		{"executive", "2018-06", "p4"},
		{"executive", "2021-06", "m5"},
	} {
		p, day := person(t, test.name), date.MustParse(test.day)
		if got := p.Holds(day); got != test.grade {
			t.Errorf("%s holds %s in %v, want %s", test.name, got, day, test.grade)
		}
		place, _ := l.Target(test.grade)
		if got := place.Requirement().Outcome(p.Facts(day, skills.Policy{})); got != ladder.Met {
			t.Errorf("%s in %v: %s is %v", test.name, day, test.grade, got)
		}
	}
	for _, name := range []string{"division-cto", "executive"} {
		p := person(t, name)
		if problems := l.CheckPerson(p); len(problems) > 0 {
			t.Errorf("%s:\n%s", name, problems.Text(language.English))
		}
		goal, ok := p.Goal(ladder.LongTerm)
		if !ok || !goal.Ideal.Has(language.Japanese) || !goal.Problem.Has(language.English) || !p.Name().Has(language.Japanese) {
			t.Errorf("%s: the goal %v is not told in both languages", name, goal)
		}
	}
}
