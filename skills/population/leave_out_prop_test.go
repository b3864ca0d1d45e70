package population_test

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// same reports whether the same is known of both people.
func (p person) same(q person) bool {
	return p.complete == q.complete && maps.Equal(p.attributes, q.attributes) && maps.Equal(p.content(), q.content())
}

// content is what is stated and does not follow from an answer in full.
func (p person) content() map[skills.ID]population.Standing {
	m := maps.Clone(p.stated)
	maps.DeleteFunc(m, func(_ skills.ID, s population.Standing) bool { return p.complete && s == population.NotHeld })
	return m
}

// who returns the person as the population has them.
func (p person) who(t *rapid.T) population.Person {
	who, err := population.NewPerson(p.complete, maps.All(p.content()), p.described()...)
	if err != nil {
		t.Fatal(err)
	}
	return who
}

// Leaving somebody out gives what building without them gives; who is not there
// can't be left out.
func TestPopulation_LeaveOut_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, people, everybody := some(t)
		for range 3 {
			one := anyone.Draw(t, "somebody")
			if all := rapid.Bool().Draw(t, "one of all"); all && len(everybody) > 0 {
				one = rapid.SampledFrom(everybody).Draw(t, "one")
			}
			i := slices.IndexFunc(people, one.same)
			rest, err := p.LeaveOut(one.who(t))
			if i < 0 {
				if !errors.Is(err, population.ErrNoPerson) {
					t.Fatalf("LeaveOut(%v) = %v, want ErrNoPerson", one, err)
				}
				continue
			}
			if err != nil {
				t.Fatalf("LeaveOut(%v): %v", one, err)
			}
			p, people = rest, slices.Delete(slices.Clone(people), i, i+1)
			c := anyCondition.Draw(t, "condition")
			if lacks(everybody, c) {
				continue
			}
			got, err := p.CountOf(c)
			if err != nil {
				t.Fatal(err)
			}
			if x, n := scan(people, c); p.Len() != len(people) || got.Holders() != x || got.Base() != n {
				t.Fatalf("without %v, %d people: CountOf(%v) = %v, want %d of %d", one, p.Len(), c, got, x, n)
			}
			q := question.Draw(t, "question")
			got, err = p.Count(q...)
			if err != nil {
				t.Fatal(err)
			}
			if x, n := oracle(people, nil, q); got.Holders() != x || got.Base() != n {
				t.Fatalf("without %v: Count(%v) = %v, want %d of %d", one, q, got, x, n)
			}
		}
		left := slices.Clone(people)
		for one, err := range p.People() {
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(left, func(p person) bool { return p.who(t).Equal(one) })
			if i < 0 {
				t.Fatalf("%v is in %v, and should not be", one, p)
			}
			left = slices.Delete(left, i, i+1)
		}
		if len(left) > 0 {
			t.Fatalf("%v should be in %v", left, p)
		}
	})
}
