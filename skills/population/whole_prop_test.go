package population_test

import (
	"context"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// Any split of the people, added in any order and merged in any order, is the
// same population, with rows and without.
func TestMerge_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := crowd.Draw(t, "people")
		whole := build(t, people)
		shuffled := rapid.Permutation(people).Draw(t, "order")
		var parts []population.Population
		for len(shuffled) > 0 {
			n := rapid.IntRange(0, len(shuffled)).Draw(t, "size")
			parts = append(parts, build(t, shuffled[:n]))
			shuffled = shuffled[n:]
		}
		parts = append(parts, population.Population{})
		merged, err := population.Merge(context.Background(), rapid.Permutation(parts).Draw(t, "parts")...)
		if err != nil {
			t.Fatal(err)
		}
		if len(people) > 0 && !merged.Equal(whole) {
			t.Fatalf("merged %v, want %v", merged, whole)
		}
		if len(people) > 0 && merged.Equal(build(t, people[1:])) {
			t.Fatal("equal to a population with one person less")
		}
	})
}

// People are those who were added, whatever the order.
func TestPopulation_People_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := crowd.Draw(t, "people")
		p := build(t, people)
		left := slices.Clone(people)
		for found, err := range p.People() {
			if err != nil {
				t.Fatal(err)
			}
			stated := maps.Collect(found.Standings())
			i := slices.IndexFunc(left, func(p person) bool {
				return p.complete == found.Complete() && maps.Equal(p.said(), stated)
			})
			if i < 0 {
				t.Fatalf("nobody left like %v", stated)
			}
			left = slices.Delete(left, i, i+1)
		}
		if len(left) > 0 {
			t.Fatalf("%d people are missing", len(left))
		}
	})
}

// said is what a population keeps of what the person stated.
func (p person) said() map[skills.ID]population.Standing {
	said := maps.Clone(p.stated)
	if said == nil {
		said = map[skills.ID]population.Standing{}
	}
	maps.DeleteFunc(said, func(_ skills.ID, s population.Standing) bool {
		return s.IsZero() || p.complete && s == population.NotHeld
	})
	return said
}

// What goes with a combination is what looking at every person gives.
func TestPopulation_Together_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := crowd.Draw(t, "people")
		p := build(t, people)
		q := question.Draw(t, "question")
		got, err := p.Together(len(menu), q...)
		if err != nil {
			t.Fatal(err)
		}
		var want []population.Companion
		for _, id := range menu {
			if slices.ContainsFunc(q, func(s population.Specialty) bool { return s.Skill == id }) {
				continue
			}
			x, n := oracle(people, nil, append(slices.Clone(q), population.Holds(id)))
			if x > 0 {
				c, err := population.NewCount(x, n)
				if err != nil {
					t.Fatal(err)
				}
				want = append(want, population.Companion{Skill: id, Count: c})
			}
		}
		slices.SortStableFunc(want, func(a, b population.Companion) int { return b.Count.Holders() - a.Count.Holders() })
		if !slices.Equal(got, want) {
			t.Fatalf("with %v: %v, want %v", q, got, want)
		}
		k := rapid.IntRange(0, len(menu)).Draw(t, "k")
		if some, err := p.Together(k, q...); err != nil || !slices.Equal(some, want[:min(k, len(want))]) {
			t.Fatalf("%d with %v: %v, %v, want %v", k, q, some, err, want)
		}
	})
}

// Who is outside the base of a question holds nothing that goes with it.
func TestPopulation_Together_base(t *testing.T) {
	none, _ := mastery.Step(0)
	var b population.Builder
	for _, stated := range []map[skills.ID]population.Standing{
		{"go": population.NotHeld, "r": population.Held},
		{"go": population.At(aware)},
		{"sql": population.Held},
		{"sql": population.Held, "r": population.Held},
	} {
		if err := b.Add(maps.All(stated)); err != nil {
			t.Fatal(err)
		}
	}
	got, err := built(t, &b).Together(3, population.Specialty{Skill: "go", AtLeast: none})
	if err != nil || len(got) != 1 || got[0].Skill != "r" || got[0].Count.String() != "1 of 1" {
		t.Errorf("got %v, %v, want r, 1 of 1", got, err)
	}
}
