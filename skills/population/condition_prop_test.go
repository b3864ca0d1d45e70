package population_test

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/population"
)

// knows and is are the definitions of a condition's base and of its holders.
func (p person) knows(c population.Condition) bool {
	switch c := c.(type) {
	case population.Specialty:
		return p.known(c.Skill)
	case population.Attribute:
		return p.attributes[c.Name] != ""
	case population.AtMostSkills, population.AtLeastSkills:
		return p.complete || len(p.stated) > 0
	case population.Not:
		return p.knows(c.Condition)
	case population.All:
		return !slices.ContainsFunc(c, func(c population.Condition) bool { return !p.knows(c) })
	case population.Any:
		return p.knows(population.All(c))
	}
	panic(c)
}

func (p person) is(c population.Condition) bool {
	switch c := c.(type) {
	case population.Specialty:
		return p.fulfils(c)
	case population.Attribute:
		return p.attributes[c.Name] == c.Value
	case population.AtMostSkills:
		return p.total() <= int(c)
	case population.AtLeastSkills:
		return p.total() >= int(c)
	case population.Not:
		return !p.is(c.Condition)
	case population.All:
		return !slices.ContainsFunc(c, func(c population.Condition) bool { return !p.is(c) })
	case population.Any:
		return slices.ContainsFunc(c, p.is)
	}
	panic(c)
}

// total is how many skills the person is known to hold.
func (p person) total() int {
	n := 0
	for _, s := range p.stated {
		if s.IsHeld() {
			n++
		}
	}
	return n
}

// scan counts by looking at everyone.
func scan(people []person, c population.Condition) (x, n int) {
	for _, p := range people {
		if p.knows(c) {
			n++
			if p.is(c) {
				x++
			}
		}
	}
	return x, n
}

// those returns the people of whom a condition is known and true.
func those(people []person, c population.Condition) []person {
	var some []person
	for _, p := range people {
		if p.knows(c) && p.is(c) {
			some = append(some, p)
		}
	}
	return some
}

// lacks reports whether a condition names an attribute that nobody has.
func lacks(people []person, c population.Condition) bool {
	switch c := c.(type) {
	case population.Attribute:
		return !slices.ContainsFunc(people, func(p person) bool { return p.attributes[c.Name] != "" })
	case population.Not:
		return lacks(people, c.Condition)
	case population.All:
		return slices.ContainsFunc(c, func(c population.Condition) bool { return lacks(people, c) })
	case population.Any:
		return lacks(people, population.All(c))
	}
	return false
}

// condition draws conditions, and those put together of up to so many others in
// one another.
func condition(depth int) *rapid.Generator[population.Condition] {
	return rapid.Custom(func(t *rapid.T) population.Condition {
		kind := rapid.IntRange(0, 9).Draw(t, "kind")
		if depth == 0 {
			kind %= 6
		}
		switch kind {
		case 4:
			return population.Attribute{
				Name:  rapid.SampledFrom([]string{"country", "team"}).Draw(t, "name"),
				Value: rapid.SampledFrom([]string{"DE", "JP", "US", "core", "edge", "", "ZZ"}).Draw(t, "value"),
			}
		case 5:
			k := rapid.IntRange(-1, 6).Draw(t, "number")
			if rapid.Bool().Draw(t, "most") {
				return population.AtMostSkills(k)
			}
			return population.AtLeastSkills(k)
		case 6:
			return population.Not{Condition: condition(depth-1).Draw(t, "not")}
		case 7:
			return population.Any(rapid.SliceOfN(condition(depth-1), 0, 4).Draw(t, "any"))
		case 8, 9:
			return population.All(rapid.SliceOfN(condition(depth-1), 0, 4).Draw(t, "all"))
		}
		for {
			if q := question.Draw(t, "specialty"); len(q) > 0 {
				return q[0]
			}
		}
	})
}

var anyCondition = condition(3)

// some draws a population, or a part of one, or a part of that, and its people.
// Everybody, whom it is a part of, is returned as well.
func some(t *rapid.T) (p population.Population, people, everybody []person) {
	everybody = crowd.Draw(t, "people")
	p, people = build(t, everybody), everybody
	for range rapid.IntRange(0, 2).Draw(t, "parts") {
		c := anyCondition.Draw(t, "where")
		part, err := p.Where(c)
		if lacks(everybody, c) {
			if !errors.Is(err, population.ErrNoAttribute) {
				t.Fatalf("Where(%v) = %v, want ErrNoAttribute", c, err)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		p, people = part, those(people, c)
		if p.Len() != len(people) {
			t.Fatalf("Where(%v) = %v, want %d people", c, p, len(people))
		}
	}
	return p, people, everybody
}

// A count of a condition is what looking at every person gives, in holders and
// in base, also in a part of the people, and in a part of that.
func TestPopulation_CountOf_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, people, everybody := some(t)
		c := anyCondition.Draw(t, "condition")
		got, err := p.CountOf(c)
		if lacks(everybody, c) {
			if !errors.Is(err, population.ErrNoAttribute) {
				t.Fatalf("CountOf(%v) = %v, want ErrNoAttribute", c, err)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if x, n := scan(people, c); got.Holders() != x || got.Base() != n {
			t.Fatalf("CountOf(%v) = %v, want %d of %d", c, got, x, n)
		}
		within, q := question.Draw(t, "within"), question.Draw(t, "question")
		got, err = p.CountWithin(within, q...)
		if err != nil {
			t.Fatal(err)
		}
		if x, n := oracle(people, within, q); got.Holders() != x || got.Base() != n {
			t.Fatalf("CountWithin(%v, %v) = %v, want %d of %d", within, q, got, x, n)
		}
	})
}

// Groups are what counting the people of each value gives, and add up to the
// count of all; the values are those of everybody, also in a part.
func TestPopulation_GroupBy_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, people, everybody := some(t)
		c := anyCondition.Draw(t, "condition")
		if rapid.Bool().Draw(t, "conjunction") {
			c = conjunction(question.Draw(t, "question"))
		}
		attribute := rapid.SampledFrom([]string{"country", "team"}).Draw(t, "attribute")
		got, err := p.GroupBy(attribute, c)
		if lacks(everybody, population.All{c, population.Attribute{Name: attribute}}) {
			if !errors.Is(err, population.ErrNoAttribute) {
				t.Fatalf("GroupBy(%v, %v) = %v, want ErrNoAttribute", attribute, c, err)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		by := map[string][]person{} // "" where it is unknown
		for _, p := range everybody {
			if v := p.attributes[attribute]; v != "" {
				by[v] = nil
			}
		}
		for _, p := range people {
			by[p.attributes[attribute]] = append(by[p.attributes[attribute]], p)
		}
		var want []population.Group
		var sum population.Count
		values := map[string]int{}
		for _, v := range slices.Sorted(maps.Keys(by)) {
			if v != "" {
				values[v] = len(by[v])
			}
			x, n := scan(by[v], c)
			count, _ := population.NewCount(x, n)
			want, sum = append(want, population.Group{Value: v, Known: v != "", Count: count}), sum.Add(count)
		}
		if len(want) > 0 && !want[0].Known {
			want = append(want[1:], want[0])
		}
		if !slices.Equal(got, want) {
			t.Fatalf("GroupBy(%v, %v) = %v, want %v", attribute, c, got, want)
		}
		if all, err := p.CountOf(c); err != nil || all != sum {
			t.Fatalf("CountOf(%v) = %v, %v, but groups add up to %v", c, all, err, sum)
		}
		all, err := p.Values(attribute)
		if err != nil || !maps.Equal(maps.Collect(all), values) {
			t.Fatalf("Values(%v) = %v, %v, want %v", attribute, maps.Collect(all), err, values)
		}
	})
}

// conjunction returns specialties as one condition.
func conjunction(q []population.Specialty) population.All {
	var all population.All
	for _, s := range q {
		all = append(all, s)
	}
	return all
}

// A part of a population answers as a population of these people alone: for a
// skill by levels, in its aggregate, and in what goes together.
func TestPopulation_Where_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, people, _ := some(t)
		alone := build(t, people)
		for _, skill := range menu {
			got, err := p.Levels(skill)
			if err != nil {
				t.Fatal(err)
			}
			if want, err := alone.Levels(skill); err != nil || !got.Equal(want) {
				t.Fatalf("Levels(%v) = %v, want %v, %v", skill, got, want, err)
			}
		}
		if got, want := aggregate(t, p), aggregate(t, alone); !got.Equal(want) {
			t.Fatalf("aggregate %+v, want %+v", got.Counts(), want.Counts())
		}
		q := question.Draw(t, "question")
		got, err := p.Together(10, q...)
		if err != nil {
			t.Fatal(err)
		}
		if want, err := alone.Together(10, q...); err != nil || !slices.Equal(got, want) {
			t.Fatalf("Together(%v) = %v, want %v, %v", q, got, want, err)
		}
	})
}

// "Not" within a base turns holders into the others, twice back; and "neither"
// is "not this and not that".
func TestNot_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := build(t, append(crowd.Draw(t, "people"), person{attributes: map[string]string{"country": "JP", "team": "core"}}))
		list := rapid.SliceOfN(anyCondition, 0, 3).Draw(t, "conditions")
		var contrary []population.Condition
		for _, c := range list {
			contrary = append(contrary, population.Not{Condition: c})
		}
		count := func(c population.Condition) population.Count {
			got, err := p.CountOf(c)
			if err != nil {
				t.Fatal(err)
			}
			return got
		}
		not := func(c population.Condition) population.Condition { return population.Not{Condition: c} }
		all, any := population.All(list), population.Any(list)
		if a, b := count(all), count(not(all)); a.Base() != b.Base() || a.Holders()+b.Holders() != a.Base() {
			t.Fatalf("%v: %v, not: %v", all, a, b)
		}
		for _, tt := range []struct{ a, b population.Condition }{
			{all, not(not(all))},
			{not(all), population.Any(contrary)},
			{not(any), population.All(contrary)},
			{all, population.All{all, all}},
			{any, population.Any{any, any}},
		} {
			if a, b := count(tt.a), count(tt.b); a != b {
				t.Fatalf("%v: %v, but %v: %v", tt.a, a, tt.b, b)
			}
		}
	})
}
