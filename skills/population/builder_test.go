package population_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// many yields n skills that somebody holds.
func many(n int) iter.Seq2[skills.ID, population.Standing] {
	return func(yield func(skills.ID, population.Standing) bool) {
		for i := range n {
			if !yield(skills.ID(fmt.Sprintf("skill-%d", i)), population.Held) {
				return
			}
		}
	}
}

func TestBuilder_limit(t *testing.T) {
	var b population.Builder
	if err := b.AddComplete(many(population.MaxSkills)); err != nil {
		t.Fatal(err)
	}
	if err := b.Add(held("one-more")); !errors.Is(err, population.ErrLimit) {
		t.Errorf("one more skill: %v, want %v", err, population.ErrLimit)
	}
	if err := b.Declare("one-more"); !errors.Is(err, population.ErrLimit) {
		t.Errorf("one more declared: %v, want %v", err, population.ErrLimit)
	}
	p := built(t, &b)
	if p.Len() != 1 {
		t.Errorf("%d people, want the one who fits", p.Len())
	}
	var q []population.Specialty
	for id := range p.Skills() {
		q = append(q, population.Holds(id))
	}
	if c, err := p.Count(q...); err != nil || c.String() != "1 of 1" {
		t.Errorf("who holds all %d: %v, %v", len(q), c, err)
	}
	if _, err := p.Aggregate(context.Background()); !errors.Is(err, population.ErrLimit) {
		t.Errorf("all pairs: %v, want %v", err, population.ErrLimit)
	}
	for person, err := range p.People() {
		if n := len(maps.Collect(person.Standings())); err != nil || n != population.MaxSkills {
			t.Errorf("%d skills read back, %v", n, err)
		}
	}
}

// A person who is refused leaves nothing behind: no skill, no scale, no level and
// no attribute's value.
func TestBuilder_refused(t *testing.T) {
	low, _ := other.Step(1)
	var b population.Builder
	if err := b.AddComplete(held("go"), population.Attribute{Name: "country", Value: "JP"}); err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{
		"skill": b.Add(func(yield func(skills.ID, population.Standing) bool) {
			_ = yield("zig", population.At(low)) && yield("go", population.At(low)) && yield("", population.Held)
		}),
		"values": b.Add(held("go"), population.Attribute{Name: "country", Value: "DE"}, population.Attribute{Name: "country", Value: "FR"}),
		"name":   b.Add(held("go"), population.Attribute{Name: "country", Value: "DE"}, population.Attribute{Name: " ", Value: "x"}),
	} {
		if err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	if err := b.Add(person{stated: map[skills.ID]population.Standing{"go": population.At(working)}}.all()); err != nil {
		t.Errorf("the scale of somebody who was refused counts: %v", err)
	}
	p := built(t, &b)
	want := map[string]int{"JP": 1}
	values, err := p.Values("country")
	if err != nil {
		t.Fatal(err)
	}
	if got := maps.Collect(values); !maps.Equal(got, want) {
		t.Errorf("countries %v, want %v", got, want)
	}
	if got := fmt.Sprint(p); got != "2 people, 1 skills" {
		t.Errorf("got %s, want no skill of somebody who was refused", got)
	}
}

// A skill that only somebody who was refused had is new again, in its own place.
func TestBuilder_refused_skills(t *testing.T) {
	const haskell, zig, erlang = "haskell", "zig", "erlang"
	var b population.Builder
	refuse := func(ids ...skills.ID) {
		t.Helper()
		if err := b.AddComplete(held(append(ids, "")...)); err == nil {
			t.Fatal("accepted")
		}
	}
	add := func(ids ...skills.ID) {
		t.Helper()
		if err := b.AddComplete(held(ids...)); err != nil {
			t.Fatal(err)
		}
	}
	refuse(zig, erlang)
	add(haskell, erlang)
	refuse(zig)
	add(erlang, haskell)
	add(zig, haskell)
	if err := b.Declare("go", ""); err == nil {
		t.Fatal("declared")
	}
	add(haskell)
	got := map[skills.ID]string{}
	marginals, err := built(t, &b).Marginals()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range marginals {
		got[m.Skill] = m.Count.String()
	}
	want := map[skills.ID]string{haskell: "4 of 4", erlang: "2 of 4", zig: "1 of 4"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("skills (-want +got):\n%s", diff)
	}
}

// What is stated twice is stated once, and says nothing of other skills.
func TestBuilder_again(t *testing.T) {
	var b population.Builder
	for _, ids := range [][]skills.ID{{"r"}, {"go", "go"}, {"go", "sql", "go"}} {
		if err := b.Add(held(ids...)); err != nil {
			t.Fatal(err)
		}
	}
	p := built(t, &b)
	for want, q := range map[string][]population.Specialty{
		"1 of 1": population.Specialties("r"),
		"2 of 2": population.Specialties("go"),
		"0 of 0": population.Specialties("r", "go"),
	} {
		if c, err := p.Count(q...); err != nil || c.String() != want {
			t.Errorf("Count(%v) = %v, %v, want %s", q, c, err, want)
		}
	}
}

// Strings that begin at one place in memory are different skills when they are of
// different lengths, and the same string is so wherever it is.
func TestBuilder_sameMemory(t *testing.T) {
	const n = 30
	long := strings.Repeat("x", n)
	var b population.Builder
	for i := range n {
		if err := b.AddComplete(held(skills.ID(long[:1+i]), skills.ID(strings.Clone(long[i:])))); err != nil {
			t.Fatal(err)
		}
	}
	p := built(t, &b)
	for i := range n {
		want := "2 of 30"
		if 1+i == n-i {
			want = "1 of 30"
		}
		if c, err := p.Count(population.Holds(skills.ID(long[:1+i]))); err != nil || c.String() != want {
			t.Errorf("%d letters: %v, %v, want %s", 1+i, c, err, want)
		}
	}
}

func TestBuilder_Build_context(t *testing.T) {
	cause := errors.New("enough")
	ctx, cancel := context.WithCancelCause(context.Background())
	var b population.Builder
	for range 3 {
		if err := b.AddComplete(held("go", "r")); err != nil {
			t.Fatal(err)
		}
	}
	last := 0
	p, err := b.Build(ctx, population.BuildOptions{Progress: func(done, total int) {
		if done <= last || done > total {
			t.Errorf("%d of %d steps after %d", done, total, last)
		}
		last = done
	}})
	if err != nil || last == 0 {
		t.Errorf("%v, after %d steps", err, last)
	}
	cancel(cause)
	_ = b.AddComplete(held("go"))
	_, built := b.Build(ctx, population.BuildOptions{})
	_, merged := population.Merge(ctx, p)
	_, counted := p.CountAll(ctx, [][]population.Specialty{population.Specialties("go")})
	_, paired := p.Aggregate(ctx)
	for name, err := range map[string]error{"Build": built, "Merge": merged, "CountAll": counted, "Aggregate": paired} {
		if !errors.Is(err, cause) {
			t.Errorf("%s: %v, want the cause", name, err)
		}
	}
	if b.Len() != 0 {
		t.Errorf("a builder that failed still has %d people", b.Len())
	}
}

func TestPopulation_CountAll_errors(t *testing.T) {
	p := people(t, []skills.ID{"go", "r"}, []skills.ID{"go"})
	var questions [][]population.Specialty
	for range 100 {
		questions = append(questions, population.Specialties("go"), population.Specialties("r", "go"))
	}
	counts, err := p.CountAll(context.Background(), questions)
	if err != nil || len(counts) != len(questions) {
		t.Fatalf("got %v, %v", counts, err)
	}
	for i, c := range counts {
		if want := []string{"2 of 2", "1 of 2"}[i%2]; c.String() != want {
			t.Errorf("question %d: %v, want %s", i, c, want)
		}
	}
	questions[70], questions[150] = population.Specialties("zig"), population.Specialties("cobol")
	_, err = p.CountAll(context.Background(), questions)
	var unknown *population.UnknownSkillError
	if !errors.As(err, &unknown) || unknown.Skill != "zig" {
		t.Errorf("got %v, want the first question with an error", err)
	}
}

// Who does not fit where the Builder keeps people, for skills that were new, is
// moved as a whole; and who just fits is there when populations are merged.
func TestBuilder_moved(t *testing.T) {
	const most = 1<<17 - 1 // of one skill each, they fill what is kept together but for two places
	var b population.Builder
	one := held("a")
	for range most {
		if err := b.AddComplete(one); err != nil {
			t.Fatal(err)
		}
	}
	for _, ids := range [][]skills.ID{{"b", "c", "d", "e", "f"}, nil, {"a", "e"}} {
		if err := b.AddComplete(held(ids...)); err != nil {
			t.Fatal(err)
		}
	}
	p := built(t, &b)
	merged, err := population.Merge(context.Background(), p)
	if err != nil || !merged.Equal(p) {
		t.Errorf("merged: %v, %v, want %v", merged, err, p)
	}
	for want, q := range map[string][]population.Specialty{
		"131072 of 131074": population.Specialties("a"),
		"1 of 131074":      population.Specialties("b", "c", "d", "e", "f"),
		"2 of 131074":      population.Specialties("e"),
	} {
		if c, err := p.Count(q...); err != nil || c.String() != want {
			t.Errorf("Count(%v) = %v, %v, want %s", q, c, err, want)
		}
	}
}

// What is nil where something is needed is an error, and a nil context is one that
// is never done.
func TestNil(t *testing.T) {
	var b *population.Builder
	var a *population.Aggregate
	p := people(t, []skills.ID{"go", "r"})
	_, built := b.Build(context.Background(), population.BuildOptions{})
	_, written := p.WriteTo(nil)
	_, opened := population.NewFile(nil, 10)
	for name, err := range map[string]error{
		"Add": b.Add(nil), "AddComplete": b.AddComplete(nil), "Declare": b.Declare("go"), "Build": built,
		"WriteTo": written, "NewFile": opened, "UnmarshalJSON": a.UnmarshalJSON(nil),
	} {
		if !errors.Is(err, population.ErrNil) {
			t.Errorf("%s: %v, want %v", name, err, population.ErrNil)
		}
	}
	if b.Forget("country"); b.Len() != 0 {
		t.Error("a nil builder has people")
	}
	var never context.Context
	_, merged := population.Merge(never, p, p)
	_, counted := p.CountAll(never, [][]population.Specialty{population.Specialties("go")})
	_, aggregated := p.Aggregate(never)
	for name, err := range map[string]error{"Merge": merged, "CountAll": counted, "Aggregate": aggregated} {
		if err != nil {
			t.Errorf("%s without a context: %v", name, err)
		}
	}
	var unknown *population.UnknownSkillError
	if unknown.Error() == "" {
		t.Error("a nil error says nothing")
	}
}
