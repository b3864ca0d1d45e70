package population_test

import (
	"context"
	"iter"
	"maps"
	"slices"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// The cast of the tests.
//
//	mastery   the scale of the skills "go" and "sql": aware < working < expert
//	other     a scale whose levels compare with none of mastery's
//	menu      the skills of random people
var (
	mastery = scale("mastery", "aware", "working", "expert")
	other   = scale("other", "low", "high")

	aware, working, expert = mastery.MustParse("aware"), mastery.MustParse("working"), mastery.MustParse("expert")

	menu = []skills.ID{"c", "go", "r", "sql", "zig"}
)

func scale(id string, steps ...string) skills.Scale {
	spec := skills.ScaleSpec{ID: id}
	for _, s := range steps {
		spec.Steps = append(spec.Steps, skills.StepSpec{ID: s})
	}
	s, err := skills.NewScale(spec)
	if err != nil {
		panic(err)
	}
	return s
}

// person is somebody as the oracle sees them.
type person struct {
	complete   bool
	stated     map[skills.ID]population.Standing
	attributes map[string]string
}

func (p person) all() iter.Seq2[skills.ID, population.Standing] {
	return func(yield func(skills.ID, population.Standing) bool) {
		for id, s := range p.stated {
			if !yield(id, s) {
				return
			}
		}
	}
}

// described returns the person's attributes, in order of their names.
func (p person) described() []population.Attribute {
	var all []population.Attribute
	for _, name := range slices.Sorted(maps.Keys(p.attributes)) {
		all = append(all, population.Attribute{Name: name, Value: p.attributes[name]})
	}
	return all
}

// known and fulfils are the definitions, in the slowest possible words.
func (p person) known(id skills.ID) bool { return p.complete || !p.stated[id].IsZero() }

func (p person) fulfils(s population.Specialty) bool {
	standing := p.stated[s.Skill]
	switch {
	case !p.known(s.Skill):
		return false
	case s.AtLeast.IsNone():
		return true
	case s.AtLeast.IsZero():
		return standing.IsHeld()
	}
	order, ok := standing.Level().Compare(s.AtLeast)
	return ok && order >= 0
}

// oracle counts by looking at everyone.
func oracle(people []person, within, q []population.Specialty) (x, n int) {
	for _, p := range people {
		known, holds := true, true
		for _, s := range slices.Concat(within, q) {
			known = known && p.known(s.Skill)
		}
		for _, s := range q {
			holds = holds && p.fulfils(s)
		}
		if known {
			n++
			if holds {
				x++
			}
		}
	}
	return x, n
}

func build(t rapid.TB, people []person) population.Population {
	t.Helper()
	var b population.Builder
	if err := b.Declare(menu...); err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		add := b.Add
		if p.complete {
			add = b.AddComplete
		}
		if err := add(p.all(), p.described()...); err != nil {
			t.Fatal(err)
		}
	}
	return built(t, &b)
}

// anyone draws a person; levels are drawn for "go" and "sql" only, where
// everyone has one.
var anyone = rapid.Custom(func(t *rapid.T) person {
	p := person{
		complete:   rapid.Bool().Draw(t, "complete"),
		stated:     map[skills.ID]population.Standing{},
		attributes: map[string]string{},
	}
	for _, id := range menu {
		standings := []population.Standing{{}, population.NotHeld, population.Held}
		if id == "go" || id == "sql" {
			standings = []population.Standing{{}, population.NotHeld, population.At(aware), population.At(working), population.At(expert)}
		}
		if s := rapid.SampledFrom(standings).Draw(t, string(id)); !s.IsZero() {
			p.stated[id] = s
		}
	}
	for _, name := range []string{"country", "team"} {
		values := map[string][]string{"country": {"", "", "DE", "JP", "US"}, "team": {"", "core", "edge"}}[name]
		if v := rapid.SampledFrom(values).Draw(t, name); v != "" {
			p.attributes[name] = v
		}
	}
	return p
})

// crowd draws up to 150 people, which takes three words.
var crowd = rapid.SliceOfN(anyone, 0, 150)

var question = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) population.Specialty {
	s := population.Holds(rapid.SampledFrom(menu).Draw(t, "skill"))
	if s.Skill == "go" || s.Skill == "sql" {
		none, _ := mastery.Step(0)
		s.AtLeast = rapid.SampledFrom([]skills.Level{{}, none, aware, working, expert}).Draw(t, "level")
	}
	return s
}), 0, 12)

func held(ids ...skills.ID) iter.Seq2[skills.ID, population.Standing] {
	return func(yield func(skills.ID, population.Standing) bool) {
		for _, id := range ids {
			if !yield(id, population.Held) {
				return
			}
		}
	}
}

// built returns what a builder builds, with rows or without by the number of its
// people, so that tests see both.
func built(t rapid.TB, b *population.Builder) population.Population {
	t.Helper()
	p, err := b.Build(context.Background(), population.BuildOptions{NoRows: b.Len()%2 == 0})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// aggregate returns a population's counts.
func aggregate(t rapid.TB, p population.Population) population.Aggregate {
	t.Helper()
	a, err := p.Aggregate(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return a
}
