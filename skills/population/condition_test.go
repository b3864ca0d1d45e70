package population_test

import (
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// wrapped looks like a condition, because it has the methods of one.
type wrapped struct{ population.Condition }

func nest(c population.Condition, times int) population.Condition {
	for range times {
		c = population.All{c}
	}
	return c
}

func TestCondition_String(t *testing.T) {
	r := population.Holds("r")
	own := make(population.Any, 2)
	own[0], own[1] = own, own
	tests := []struct {
		c    population.Condition
		want string
	}{
		{population.All{population.Holds("go"), population.Not{Condition: population.Any{r, population.Attribute{Name: "country", Value: "JP"}}}}, "go and not (r or country=JP)"},
		{population.Any{population.Specialty{Skill: "go", AtLeast: working}, population.All{r, population.AtMostSkills(20)}}, "go>=mastery/working or (r and at most 20 skills)"},
		{population.Not{Condition: population.All{r}}, "not r"},
		{population.Not{Condition: population.All{population.Any{r, r}}}, "not (r or r)"},
		{population.All{population.All{r, r}}, "r and r"},
		{population.All{}, "everybody"},
		{population.Not{Condition: population.Any(nil)}, "not nobody"},
		{population.Attribute{Name: "job title", Value: "Head (of) QA"}, `"job title"="Head (of) QA"`},
		{population.Attribute{Name: "職業", Value: "データ　サイエンティスト"}, `職業="データ\u3000サイエンティスト"`},
		{population.Attribute{}, `""=""`},
		{population.AtLeastSkills(1), "at least 1 skill"},
		{population.AtMostSkills(0), "at most 0 skills"},
		{population.Not{}, "not no condition"},
		{population.All{nil, &r, wrapped{r}}, "no condition and no condition and no condition"},
		{nest(r, 10), "r"},
		{nest(r, 5000), "…"},
	}
	for _, tt := range tests {
		if got := tt.c.String(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
	if got := own.String(); len(got) > 1<<20 || !strings.Contains(got, "…") {
		t.Errorf("a slice that contains itself: %d bytes", len(got))
	}
}

func TestPopulation_CountOf_errors(t *testing.T) {
	r, go_ := population.Holds("r"), population.Holds("go")
	own := make(population.All, 2)
	own[0], own[1] = own, own
	twice := population.Condition(population.AtLeastSkills(0))
	for range 40 {
		twice = population.Any{twice, twice}
	}
	low, _ := other.Step(1)
	var b population.Builder
	for _, stated := range []map[skills.ID]population.Standing{
		{"go": population.At(working), "r": population.Held},
		{"go": population.At(expert), "r": population.At(aware)},
	} {
		if err := b.Add(person{stated: stated}.all(), population.Attribute{Name: "country", Value: "JP"}); err != nil {
			t.Fatal(err)
		}
	}
	p := built(t, &b)
	tests := []struct {
		name string
		c    population.Condition
		want error
	}{
		{"nil", nil, population.ErrCondition},
		{"nil in a list", population.All{r, nil}, population.ErrCondition},
		{"not nil", population.Not{}, population.ErrCondition},
		{"pointer", &r, population.ErrCondition},
		{"nil pointer", (*population.Not)(nil), population.ErrCondition},
		{"another type", wrapped{r}, population.ErrCondition},
		{"another type around nil", population.Any{wrapped{}}, population.ErrCondition},
		{"unknown skill", population.Any{r, population.Holds("cobol")}, population.ErrUnknownSkill},
		{"no skill", population.Not{Condition: population.Specialty{}}, population.ErrUnknownSkill},
		{"other scale", population.Not{Condition: population.Specialty{Skill: "go", AtLeast: low}}, population.ErrScale},
		{"unstated levels", population.Any{population.Specialty{Skill: "r", AtLeast: aware}}, population.ErrNoLevels},
		{"unknown attribute", population.Attribute{Name: "planet", Value: "Mars"}, population.ErrNoAttribute},
		{"deep", nest(r, 5000), population.ErrLimit},
		{"deep negations", population.Not{Condition: population.Not{Condition: nest(go_, 999)}}, population.ErrLimit},
		{"in itself", own, population.ErrLimit},
		{"2^40 conditions", twice, population.ErrLimit},
		{"just not too deep", nest(population.Not{Condition: r}, 999), nil},
		{"value of nobody", population.Attribute{Name: "country", Value: "ZZ"}, nil},
		{"unstated levels at all", population.Not{Condition: r}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := p.CountOf(tt.c); !errors.Is(err, tt.want) {
				t.Errorf("CountOf: %v, want %v", err, tt.want)
			}
			if _, err := p.Where(tt.c); !errors.Is(err, tt.want) {
				t.Errorf("Where: %v, want %v", err, tt.want)
			}
		})
	}
	if _, err := p.CountOf(wrapped{}); err.Error() != "Population.CountOf(population_test.wrapped): not a condition" {
		t.Error(err)
	}
}

func TestPopulation_CountOf_nobody(t *testing.T) {
	var none population.Population
	for _, c := range []population.Condition{population.All{}, population.Any{}, population.AtMostSkills(3)} {
		if got, err := none.CountOf(c); err != nil || got != (population.Count{}) {
			t.Errorf("CountOf(%v) = %v, %v", c, got, err)
		}
		if got, err := none.Where(c); err != nil || got.Len() != 0 {
			t.Errorf("Where(%v) = %v, %v", c, got, err)
		}
	}
	if _, err := none.CountOf(population.Attribute{Name: "country"}); !errors.Is(err, population.ErrNoAttribute) {
		t.Errorf("an attribute of nobody: %v", err)
	}
	p := people(t, []skills.ID{"go"}, []skills.ID{"go", "r"}, nil)
	empty, err := p.Where(population.Any{})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := empty.Count(population.Holds("go")); err != nil || got != (population.Count{}) || empty.Len() != 0 {
		t.Errorf("in a part of nobody: %v, %v", got, err)
	}
}

func TestPopulation_CountOf_manySpecialties(t *testing.T) {
	var ids []skills.ID
	for i := range 10_000 {
		ids = append(ids, skills.ID(fmt.Sprintf("s%d", i)))
	}
	p := people(t, ids, ids[:9999], ids[1:])
	var list []population.Condition
	for _, id := range ids {
		list = append(list, population.Holds(id))
	}
	for _, tt := range []struct {
		c    population.Condition
		want int
	}{
		{population.All(list), 1},
		{population.Any(list), 3},
		{population.Not{Condition: population.All(list)}, 2},
		{population.All{population.Any(list[:5000]), population.Not{Condition: list[0]}}, 1},
		{population.AtLeastSkills(10_000), 1},
	} {
		if got, err := p.CountOf(tt.c); err != nil || got.Holders() != tt.want || got.Base() != 3 {
			t.Errorf("%.40v…: %v, %v, want %d of 3", tt.c, got, err, tt.want)
		}
	}
}

func TestPopulation_CountOf_allocations(t *testing.T) {
	var b population.Builder
	for i := range 100 {
		country := population.Attribute{Name: "country", Value: []string{"JP", "DE", ""}[i%3]}
		if err := b.Add(held([]skills.ID{"go", "r", "sql"}[:i%4]...), country); err != nil {
			t.Fatal(err)
		}
	}
	p := built(t, &b)
	for _, c := range []population.Condition{
		population.Holds("go"),
		population.All{population.Holds("go"), population.Holds("r")},
		population.All{
			population.Not{Condition: population.Any{population.Holds("go"), population.Attribute{Name: "country", Value: "JP"}}},
			population.AtMostSkills(2),
		},
	} {
		if n := testing.AllocsPerRun(100, func() {
			if _, err := p.CountOf(c); err != nil {
				t.Fatal(err)
			}
		}); n > 0 && !raced() {
			t.Errorf("%v: %v allocations", c, n)
		}
	}
}

// raced reports whether the race detector is at work, under which a sync.Pool
// forgets on purpose.
func raced() bool {
	info, ok := debug.ReadBuildInfo()
	return ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"})
}

// Conditions within others of both kinds, over people of every combination.
func TestPopulation_CountOf_nested(t *testing.T) {
	var all []person
	for i := range 16 {
		one := person{complete: true, stated: map[skills.ID]population.Standing{}}
		for k, id := range menu[:4] {
			if i>>k&1 != 0 {
				one.stated[id] = population.Held
			}
		}
		all = append(all, one)
	}
	p := build(t, all)
	a, b, c, d := population.Holds(menu[0]), population.Holds(menu[1]), population.Holds(menu[2]), population.Holds(menu[3])
	for _, tt := range []population.Condition{
		population.Any{population.All{a, b}, population.All{c, d}},
		population.All{population.Any{a, b}, population.Any{c, d}},
		population.All{population.All{a, population.Any{b, c}}, population.Any{population.Any{a, d}, population.All{b, c}}},
		population.Any{population.Not{Condition: population.Any{a, b}}, population.All{c, population.Not{Condition: d}}},
		population.Not{Condition: population.All{population.Any{a, population.All{b, c}}, population.Any{d, population.All{}}}},
	} {
		x, n := scan(all, tt)
		if got, err := p.CountOf(tt); err != nil || got.Holders() != x || got.Base() != n {
			t.Errorf("CountOf(%v) = %v, %v, want %d of %d", tt, got, err, x, n)
		}
	}
}
