package population_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/population"
)

// A count is what looking at every person gives, in holders and in base.
func TestPopulation_Count_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := crowd.Draw(t, "people")
		p := build(t, people)
		within, q := question.Draw(t, "within"), question.Draw(t, "question")
		got, err := p.CountWithin(within, q...)
		if err != nil {
			t.Fatal(err)
		}
		if x, n := oracle(people, within, q); got.Holders() != x || got.Base() != n {
			t.Fatalf("CountWithin(%v, %v) = %v, want %d of %d", within, q, got, x, n)
		}
		got, err = p.Count(q...)
		if err != nil {
			t.Fatal(err)
		}
		if x, n := oracle(people, nil, q); got.Holders() != x || got.Base() != n {
			t.Fatalf("Count(%v) = %v, want %d of %d", q, got, x, n)
		}
	})
}

// On one base, asking for more never finds more people.
func TestPopulation_Count_monotony_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := build(t, crowd.Draw(t, "people"))
		q := question.Draw(t, "question")
		previous := p.Len()
		for i := range len(q) + 1 {
			c, err := p.CountWithin(q, q[:i]...)
			if err != nil {
				t.Fatal(err)
			}
			if c.Holders() > previous {
				t.Fatalf("CountWithin(%v, %v) = %v, but %d hold less", q, q[:i], c, previous)
			}
			previous = c.Holders()
		}
	})
}

// Implication is what it says: nobody fulfils s without t.
func TestSpecialty_Implies_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := slices.Concat(question.Draw(t, "s"), question.Draw(t, "t"))
		p := anyone.Draw(t, "person")
		for _, s := range q {
			for _, u := range q {
				if s.Implies(u) && p.fulfils(s) && !p.fulfils(u) {
					t.Fatalf("%v implies %v, but not for %v", s, u, p.stated)
				}
				if s.Implies(u) && s != u && s.Compare(u) <= 0 {
					t.Fatalf("%v implies %v, but does not come after it", s, u)
				}
			}
		}
	})
}

// An aggregate says what the population says, for one skill and for two.
func TestAggregate_agrees_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := build(t, crowd.Draw(t, "people"))
		a := aggregate(t, p)
		for _, i := range menu {
			for _, j := range menu {
				q := population.Specialties(i, j)
				want, err := p.Count(q...)
				if err != nil {
					t.Fatal(err)
				}
				if got, err := a.Pair(q[0], q[1]); err != nil || got != want {
					t.Fatalf("Pair(%v) = %v, %v, want %v", q, got, err, want)
				}
			}
		}
	})
}

// Any split of the people, merged in any order, is the aggregate of all.
func TestAggregate_Merge_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := crowd.Draw(t, "people")
		parts := make([][]person, 3)
		for _, p := range people {
			i := rapid.IntRange(0, 2).Draw(t, "part")
			parts[i] = append(parts[i], p)
		}
		// Nothing is declared here: parts then have different skills.
		a := make([]population.Aggregate, 3)
		for i, part := range parts {
			a[i] = undeclared(t, part)
		}
		want := undeclared(t, people)
		for _, got := range []population.Aggregate{
			a[0].Merge(a[1]).Merge(a[2]),
			a[0].Merge(a[1].Merge(a[2])),
			a[2].Merge(a[0]).Merge(a[1]),
			a[0].Merge(a[1]).Merge(a[2]).Merge(population.Aggregate{}),
			population.Aggregate{}.Merge(a[2]).Merge(a[1]).Merge(a[0]),
		} {
			if !got.Equal(want) {
				t.Fatalf("merged %+v, want %+v", got.Counts(), want.Counts())
			}
		}
	})
}

func undeclared(t *rapid.T, people []person) population.Aggregate {
	var b population.Builder
	for _, p := range people {
		add := b.Add
		if p.complete {
			add = b.AddComplete
		}
		if err := add(p.all()); err != nil {
			t.Fatal(err)
		}
	}
	return aggregate(t, built(t, &b))
}

// Every population's counts pass the checks of the constructor, and come back
// whole from the record and from JSON.
func TestAggregate_roundTrip_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := undeclared(t, crowd.Draw(t, "people"))
		c := a.Counts()
		if rapid.Bool().Draw(t, "pairless") {
			c.Pairs = nil
		}
		if rapid.Bool().Draw(t, "flat") {
			c.Histogram = nil
		}
		b, err := population.NewAggregate(c)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := b.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		var d population.Aggregate
		if err := d.UnmarshalJSON(raw); err != nil {
			t.Fatalf("%s: %v", raw, err)
		}
		if !d.Equal(b) {
			t.Fatalf("%s: got %+v, want %+v", raw, d.Counts(), b.Counts())
		}
		if again, err := d.MarshalJSON(); err != nil || string(again) != string(raw) {
			t.Fatalf("written again: %s, %v, want %s", again, err, raw)
		}
	})
}
