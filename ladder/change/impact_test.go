package change_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// people are the cast of an impact:
//
//	aki     working in both: stays a junior, and aims at what is renamed
//	beni    solid in Go and operations: a senior who is none any more
//	chika   leading in Go: not yet a senior for want of operations, and then one
//	dai     leading in all
//	emi     working in reviewing, Go unknown: may be a junior, and then is one
func people(t testing.TB, l ladder.Ladder) []ladder.Person {
	t.Helper()
	s, _ := l.Scale("mastery")
	person := func(id, place string, goals []string, levels ...string) ladder.Person {
		spec := ladder.PersonSpec{ID: id, Stints: []ladder.StintSpec{{Place: place, From: date.MustParse("2020")}}}
		if id == "beni" {
			spec.Name = text.EnJa("Beni", "紅")
		}
		for _, g := range goals {
			spec.Goals = append(spec.Goals, ladder.GoalSpec{Target: g})
		}
		for i, skill := range []skills.ID{"go", "review", "ops"} {
			if i < len(levels) && levels[i] != "" {
				spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: skill, Level: s.MustParse(levels[i])})
			}
		}
		return must(ladder.NewPerson(spec))
	}
	return []ladder.Person{
		person("emi", "junior", nil, "", "low"),
		person("dai", "senior", []string{"senior"}, "high", "high", "high"),
		person("chika", "junior", nil, "high", "low", "none"),
		person("beni", "senior", nil, "mid", "low", "mid"),
		person("aki", "junior", []string{"senior"}, "low", "low", "none"),
	}
}

func TestAssess(t *testing.T) {
	a, b := ladders(t)
	for name, ids := range map[string]change.IDs{"impact": renamedSenior(), "impact-noids": {}} {
		impact, err := change.Assess(context.Background(), slices.Values(people(t, a)), a, b, ids, change.Options{})
		if err != nil {
			t.Fatal(err)
		}
		golden.Check(t, name+".en.txt", impact.Text(english))
		golden.Check(t, name+".ja.txt", impact.Text(japanese))
		var out bytes.Buffer
		if err := json.Indent(&out, must(json.Marshal(impact)), "", "  "); err != nil {
			t.Fatal(err)
		}
		golden.Check(t, name+".json", out.String()+"\n")
	}
	impact := must(change.Assess(context.Background(), slices.Values(people(t, a)), a, a, change.IDs{}, change.Options{}))
	if got := impact.Counts(); got != (change.Counts{People: 5}) || impact.People() != 5 || len(impact.Touched()) > 0 {
		t.Errorf("the same ladder touches people: %+v", got)
	}
	if none := must(change.Assess(context.Background(), nil, a, b, change.IDs{}, change.Options{})); none.People() != 0 {
		t.Error("nobody is somebody")
	}
}

func TestAssess_stops(t *testing.T) {
	a, b := ladders(t)
	ctx, cancel := context.WithCancel(context.Background())
	many := func(yield func(ladder.Person) bool) {
		for i := 0; ; i++ {
			if !yield(must(ladder.NewPerson(ladder.PersonSpec{ID: fmt.Sprint(i)}))) {
				return
			}
		}
	}
	done := 0
	_, err := change.Assess(ctx, many, a, b, change.IDs{}, change.Options{Progress: func(n int) {
		if done = n; n == 3000 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) || done != 3000 {
		t.Errorf("stopped after %d with %v", done, err)
	}
}

// A person is touched where placing the carried person again gives something
// else than what has become of the old place.
func TestAssess_law(t *testing.T) {
	a, b := ladders(t)
	ids := renamedSenior()
	scale, _ := a.Scale("mastery")
	rapid.Check(t, func(t *rapid.T) {
		var all []ladder.Person
		for i := range rapid.IntRange(0, 6).Draw(t, "people") {
			spec := ladder.PersonSpec{ID: fmt.Sprint("p", i)}
			for _, skill := range []skills.ID{"go", "review", "ops"} {
				if step := rapid.SampledFrom([]string{"", "none", "low", "mid", "high"}).Draw(t, "step"); step != "" {
					spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: skill, Level: scale.MustParse(step)})
				}
			}
			all = append(all, must(ladder.NewPerson(spec)))
		}
		impact := must(change.Assess(context.Background(), slices.Values(all), a, b, ids, change.Options{}))
		got := make(map[string]string)
		for _, touched := range impact.Touched() {
			for _, c := range touched.Tracks {
				got[touched.Person] += fmt.Sprintf("%v-%v %v-%v %v;", c.OldSupported, c.OldPossible, c.NewSupported, c.NewPossible, c.Op)
			}
		}
		rank := map[string]int{"": 0, "junior": 1, "senior": 2, "expert": 2, "chief": 3}
		want := make(map[string]string)
		for _, p := range all {
			place := func(l ladder.Ladder) (supported, possible string) {
				facts := p.Facts(date.Date{}, skills.Policy{}) // the skills and steps are the same in both
				for placed := range l.Place(facts) {
					supported, possible = placed.Supported().ID(), placed.Possible().ID()
				}
				return supported, possible
			}
			s, sp := place(a)
			n, np := place(b)
			op := change.Changed
			switch {
			case rank[s] == rank[n] && rank[sp] == rank[np]:
				continue
			case rank[n] > rank[s]:
				op = change.Raised
			case rank[n] < rank[s]:
				op = change.Lowered
			}
			want[p.ID()] = fmt.Sprintf("%v-%v %v-%v %v;", s, sp, n, np, op)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-placed again +assessed):\n%s", diff)
		}
	})
}
