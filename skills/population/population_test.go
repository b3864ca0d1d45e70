package population_test

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// people returns a population of one person per answer, each in full.
func people(t testing.TB, answers ...[]skills.ID) population.Population {
	t.Helper()
	var b population.Builder
	for _, a := range answers {
		if err := b.AddComplete(held(a...)); err != nil {
			t.Fatal(err)
		}
	}
	return built(t, &b)
}

func TestPopulation_Count_errors(t *testing.T) {
	low, _ := other.Step(1)
	var b population.Builder
	for _, stated := range []map[skills.ID]population.Standing{
		{"go": population.At(working), "r": population.Held},
		{"go": population.At(expert), "r": population.At(aware)},
	} {
		if err := b.Add(person{stated: stated}.all()); err != nil {
			t.Fatal(err)
		}
	}
	p := built(t, &b)
	tests := []struct {
		name string
		q    population.Specialty
		want error
	}{
		{"unknown skill", population.Holds("cobol"), population.ErrUnknownSkill},
		{"no skill", population.Specialty{}, population.ErrUnknownSkill},
		{"other scale", population.Specialty{Skill: "go", AtLeast: low}, population.ErrScale},
		{"unstated levels", population.Specialty{Skill: "r", AtLeast: aware}, population.ErrNoLevels},
		{"known", population.Specialty{Skill: "go", AtLeast: expert}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := p.Count(tt.q); !errors.Is(err, tt.want) {
				t.Errorf("Count(%v) = %v, want %v", tt.q, err, tt.want)
			}
			if _, err := p.CountWithin([]population.Specialty{tt.q}); !errors.Is(err, tt.want) {
				t.Errorf("CountWithin(%v) = %v, want %v", tt.q, err, tt.want)
			}
		})
	}
	var unknown *population.UnknownSkillError
	if _, err := p.Count(population.Holds("cobol")); !errors.As(err, &unknown) || unknown.Skill != "cobol" {
		t.Errorf("got %v, want an UnknownSkillError of cobol", err)
	} else if want := `Population.Count("cobol"): the population does not know the skill`; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
}

func TestPopulation_zero(t *testing.T) {
	var p population.Population
	if c, err := p.Count(); err != nil || c != (population.Count{}) {
		t.Errorf("Count() = %v, %v", c, err)
	}
	if _, err := p.Count(population.Holds("go")); !errors.Is(err, population.ErrUnknownSkill) {
		t.Errorf("Count(go) = %v", err)
	}
	if _, ok := p.Find("go"); ok {
		t.Error("Find(go) found something")
	}
	if !aggregate(t, p).Equal(population.Aggregate{}) || p.String() != "0 people, 0 skills" {
		t.Errorf("got %v", p)
	}
	var b population.Builder
	if q := built(t, &b); q.Len() != 0 || !aggregate(t, q).Equal(population.Aggregate{}) {
		t.Errorf("built %v", q)
	}
	for range p.Skills() {
		t.Error("a skill of nobody")
	}
	if m, err := p.Marginals(); err != nil || len(m) > 0 {
		t.Errorf("shares of nobody: %v, %v", m, err)
	}
}

func TestBuilder_errors(t *testing.T) {
	twice := func(s, u population.Standing) iter.Seq2[skills.ID, population.Standing] {
		return func(yield func(skills.ID, population.Standing) bool) { _ = yield("go", s) && yield("go", u) }
	}
	low, _ := other.Step(1)
	var b population.Builder
	if err := b.Add(twice(population.At(working), population.At(working))); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		err  error
		want error
	}{
		{"two standings", b.Add(twice(population.Held, population.NotHeld)), population.ErrConflict},
		{"unknown in full", b.AddComplete(twice(population.Standing{}, population.Held)), population.ErrConflict},
		{"other scale", b.Add(twice(population.At(low), population.At(low))), population.ErrScale},
		{"no id", b.AddComplete(held("")), skills.MissingID},
		{"bad id", b.AddComplete(held("go", "\xff")), skills.InvalidID},
		{"bad menu", b.Declare("zig", " "), skills.InvalidID},
	}
	for _, tt := range tests {
		if !errors.Is(tt.err, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, tt.err, tt.want)
		}
	}
	if err := b.Add(nil); err != nil {
		t.Error(err)
	}
	p := built(t, &b)
	if p.Len() != 2 || len(slices.Collect(p.Skills())) != 1 {
		t.Errorf("a refused person left something behind: %v", p)
	}
	if b.Len() != 0 {
		t.Errorf("the builder still has %d people", b.Len())
	}
}

func TestPopulation_Find(t *testing.T) {
	p := people(t, []skills.ID{"C#", "go", "Go!", "go!", "Node.js", "ＳＱＬ"})
	tests := []struct {
		label string
		want  skills.ID
	}{
		{"C#", "C#"},
		{"c#", "C#"},
		{"Ｃ＃", "C#"},
		{" c# ", "C#"},
		{"node.JS", "Node.js"},
		{"sql", "ＳＱＬ"},
		{"Go!", "Go!"},
		{"go!", "go!"},
		{"GO!", ""}, // exact ids win, a form of two ids finds none
		{"", ""},
		{"\xff", ""},
		{"java", ""},
	}
	for _, tt := range tests {
		for name, find := range map[string]func(string) (skills.ID, bool){"Population": p.Find, "Aggregate": aggregate(t, p).Find} {
			if got, ok := find(tt.label); got != tt.want || ok != (tt.want != "") {
				t.Errorf("%s.Find(%q) = %q, %t, want %q", name, tt.label, got, ok, tt.want)
			}
		}
	}
}

func TestPopulation_Shares(t *testing.T) {
	p := people(t, []skills.ID{"go", "r"}, []skills.ID{"go"}, nil)
	want := map[skills.ID]string{"go": "2 of 3", "r": "1 of 3"}
	marginals := func(yield func(skills.ID, population.Count) bool) {
		all, err := p.Marginals()
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range all {
			if !yield(m.Skill, m.Count) {
				return
			}
		}
	}
	for name, shares := range map[string]iter.Seq2[skills.ID, population.Count]{"Population": marginals, "Aggregate": aggregate(t, p).Shares()} {
		got := map[skills.ID]string{}
		for id, c := range shares {
			got[id] = c.String()
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s.Shares (-want +got):\n%s", name, diff)
		}
		for range shares {
			break
		}
	}
	for range p.Skills() {
		break
	}
}

func TestStrings(t *testing.T) {
	none, _ := mastery.Step(0)
	tests := []struct{ got, want string }{
		{population.Holds("go").String(), "go"},
		{population.Specialty{Skill: "go", AtLeast: working}.String(), "go>=mastery/working"},
		{population.Standing{}.String(), "unknown"},
		{population.At(skills.Level{}).String(), "unknown"},
		{population.At(none).String(), "not held"},
		{population.Held.String(), "held"},
		{population.At(working).String(), "mastery/working"},
		{aggregate(t, people(t, []skills.ID{"go", "r"})).String(), "1 people, 2 skills, 1 pairs"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func BenchmarkPopulation_Count(b *testing.B) {
	var builder population.Builder
	all := []skills.ID{"a", "b", "c", "d", "e", "f"}
	state := uint64(1)
	for range 1_000_000 {
		state = state*6364136223846793005 + 1442695040888963407
		var s []skills.ID
		for i, id := range all {
			if state>>(40+i)&3 == 0 {
				s = append(s, id)
			}
		}
		if err := builder.AddComplete(held(s...)); err != nil {
			b.Fatal(err)
		}
	}
	p := built(b, &builder)
	for _, n := range []int{1, 2, 3, 6} {
		q := population.Specialties(all[:n]...)
		b.Run(string(rune('0'+n)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Count(q...); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// A question of very many skills, each of which few hold, is counted like any
// other, whichever of them comes first.
func TestPopulation_Count_many(t *testing.T) {
	const n = 200
	var answers [][]skills.ID
	all := make([]skills.ID, n)
	for i := range all {
		all[i] = skills.ID(fmt.Sprint(i))
	}
	for i := range 2000 {
		answers = append(answers, all[i%n:i%n+1])
	}
	answers = append(answers, all, all[:n-1], all, all[1:])
	p := people(t, answers...)
	for range 3 {
		slices.Reverse(all[:n/2])
		slices.Reverse(all)
		if c, err := p.Count(population.Specialties(all...)...); err != nil || c.String() != "2 of 2004" {
			t.Errorf("%v, %v, want 2 of 2004", c, err)
		}
	}
}
