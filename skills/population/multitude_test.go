package population_test

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/kakezan/kakezan/internal/synthetic"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// multitude is a population of several blocks, with sets of all shapes in them,
// and the same people as a table that is looked at person by person:
//
//	40 synthetic skills      at five levels, of which some are rare
//	"age", "salary"          one of 90 levels that everybody in full has
//	"language"               held by everybody but some of one occupation, at no stated level
//	occupation, country      20 values by which people are put together; 30 that are not known of all
//	school, club             of 400 values; of 200 that are not known of all
type multitude struct {
	population population.Population
	skills     []skills.ID
	complete   []bool
	standing   [][]int8 // of each skill and person: -1 unknown, 0 not held, or a step; 1 for held at no level
	known      []bool   // of whom something is known
	totals     []int
	values     map[string][]string
}

const multitudePeople = 40_000

var ages = func() skills.Scale {
	var steps []string
	for i := range 90 {
		steps = append(steps, fmt.Sprintf("a%d", i+1))
	}
	return scale("age", steps...)
}()

var theMultitude = sync.OnceValues(func() (*multitude, error) {
	random := rand.New(rand.NewPCG(5, 6))
	from := synthetic.New(synthetic.Options{People: multitudePeople, Skills: 40, Seed: 3})
	m := &multitude{values: map[string][]string{}}
	for _, name := range append(from.Names, "age", "language", "salary") {
		m.skills = append(m.skills, skills.ID(name))
		m.standing = append(m.standing, make([]int8, multitudePeople))
	}
	age, language, salary := m.standing[40], m.standing[41], m.standing[42]
	var b population.Builder
	for i := range multitudePeople {
		m.complete = append(m.complete, random.IntN(5) > 1) // some 24,000, in the midst of the second block
		for e := from.Start[i]; e < from.Start[i+1]; e++ {
			m.standing[from.Skills[e]][i] = int8(from.Level[e])
		}
		age[i], language[i] = int8(1+int(random.ExpFloat64()*20)%90), 1
		salary[i] = int8(1 + (int(age[i])+int(random.ExpFloat64()*20))%90)
		if from.Occupation[i] == 3 && random.IntN(3) == 0 {
			language[i] = 0
		}
		nothing := !m.complete[i] && random.IntN(8) == 0
		for s := range m.standing {
			if !m.complete[i] && (nothing || s%3 > 0 && random.IntN(3) == 0) {
				m.standing[s][i] = -1
			}
		}
		known, total := m.complete[i], 0
		for _, of := range m.standing {
			known = known || of[i] >= 0
			if of[i] > 0 {
				total++
			}
		}
		m.known, m.totals = append(m.known, known), append(m.totals, total)
		country := fmt.Sprintf("c%d", from.Country[i])
		if random.IntN(10) == 0 {
			country = ""
		}
		m.values["occupation"] = append(m.values["occupation"], fmt.Sprintf("o%d", from.Occupation[i]))
		m.values["country"] = append(m.values["country"], country)
		m.values["school"] = append(m.values["school"], fmt.Sprintf("s%d", random.IntN(400)))
		club := fmt.Sprintf("l%d", random.IntN(200))
		if random.IntN(20) == 0 {
			club = ""
		}
		m.values["club"] = append(m.values["club"], club)
		add := b.Add
		if m.complete[i] {
			add = b.AddComplete
		}
		if err := add(m.stated(i), m.attributes(i)...); err != nil {
			return nil, err
		}
	}
	var err error
	m.population, err = b.Build(context.Background(), population.BuildOptions{})
	return m, err
})

func (m *multitude) attributes(i int) []population.Attribute {
	var all []population.Attribute
	for name, values := range m.values {
		all = append(all, population.Attribute{Name: name, Value: values[i]})
	}
	return all
}

func (m *multitude) stated(i int) iter.Seq2[skills.ID, population.Standing] {
	return func(yield func(skills.ID, population.Standing) bool) {
		for s, id := range m.skills {
			if k := m.standing[s][i]; k >= 0 && !yield(id, m.at(s, k)) {
				return
			}
		}
	}
}

// at returns a standing of the table as a Standing.
func (m *multitude) at(skill int, k int8) population.Standing {
	switch {
	case k == 0:
		return population.NotHeld
	case skill == 41:
		return population.Held
	}
	return population.At(m.level(skill, int(k)))
}

func (m *multitude) level(skill, step int) skills.Level {
	of := fiveLevels
	if skill == 40 || skill == 42 {
		of = ages
	}
	l, _ := of.Step(step)
	return l
}

// scan returns of a condition whether it is known of a person, and whether the
// person fulfils it.
func (m *multitude) scan(c population.Condition) (known, is func(i int) bool) {
	every := func(list []population.Condition, fulfilled bool) (known, is func(i int) bool) {
		var knows, fulfils []func(i int) bool
		for _, c := range list {
			k, f := m.scan(c)
			knows, fulfils = append(knows, k), append(fulfils, f)
		}
		at := func(list []func(int) bool, i int, want bool) bool {
			for _, f := range list {
				if f(i) != want {
					return !want
				}
			}
			return want
		}
		return func(i int) bool { return at(knows, i, true) }, func(i int) bool { return at(fulfils, i, fulfilled) }
	}
	switch c := c.(type) {
	case population.All:
		return every(c, true)
	case population.Any:
		return every(c, false)
	case population.Not:
		known, is := m.scan(c.Condition)
		return known, func(i int) bool { return !is(i) }
	case population.Attribute:
		values := m.values[c.Name]
		return func(i int) bool { return values[i] != "" }, func(i int) bool { return values[i] == c.Value }
	case population.AtMostSkills:
		return func(i int) bool { return m.known[i] }, func(i int) bool { return m.totals[i] <= int(c) }
	case population.AtLeastSkills:
		return func(i int) bool { return m.known[i] }, func(i int) bool { return m.totals[i] >= int(c) }
	case population.Specialty:
		of := m.standing[slices.Index(m.skills, c.Skill)]
		least := int8(1)
		if !c.AtLeast.IsZero() {
			least = int8(c.AtLeast.Step())
		}
		return func(i int) bool { return of[i] >= 0 }, func(i int) bool { return of[i] >= least }
	}
	panic(c)
}

// draw draws a condition, of others in one another up to a depth.
func (m *multitude) draw(random *rand.Rand, depth int) population.Condition {
	list := func() []population.Condition {
		var all []population.Condition
		for range 1 + random.IntN(3) {
			all = append(all, m.draw(random, depth-1))
		}
		return all
	}
	kind := random.IntN(10)
	if depth == 0 {
		kind %= 6
	}
	switch kind {
	case 4:
		name := []string{"occupation", "country", "school", "club"}[random.IntN(4)]
		return population.Attribute{Name: name, Value: m.values[name][random.IntN(multitudePeople)]}
	case 5:
		if random.IntN(2) == 0 {
			return population.AtMostSkills(random.IntN(40))
		}
		return population.AtLeastSkills(random.IntN(40))
	case 6:
		return population.Not{Condition: m.draw(random, depth-1)}
	case 7:
		return population.Any(list())
	case 8, 9:
		return population.All(list())
	}
	return m.specialty(random)
}

func (m *multitude) specialty(random *rand.Rand) population.Specialty {
	s := random.IntN(len(m.skills))
	if random.IntN(3) == 0 {
		s = 40 + 2*random.IntN(2)
	}
	switch {
	case s == 41 || random.IntN(4) == 0:
		return population.Holds(m.skills[s])
	case s == 40 || s == 42:
		return population.Specialty{Skill: m.skills[s], AtLeast: m.level(s, random.IntN(90))}
	}
	return population.Specialty{Skill: m.skills[s], AtLeast: m.level(s, random.IntN(6))}
}

// What a condition gives in blocks is what looking at every person gives: its
// count, its groups, the part that it makes and the counts of conjunctions there.
func TestMultitude_law(t *testing.T) {
	m, err := theMultitude()
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(7, 8))
	everybody := slices.Repeat([]bool{true}, multitudePeople)
	p, in := m.population, everybody
	for round := range 150 {
		switch round % 3 {
		case 0:
			p, in = m.population, everybody
		default: // a part, and a part of it
			c := m.draw(random, 1)
			part, err := p.Where(c)
			if err != nil {
				t.Fatal(err)
			}
			known, is := m.scan(c)
			next := make([]bool, multitudePeople)
			for i := range next {
				next[i] = in[i] && known(i) && is(i)
			}
			p, in = part, next
		}
		var c population.Condition = m.draw(random, 2)
		if round%2 == 0 {
			all := population.All{}
			for range 1 + random.IntN(4) {
				all = append(all, m.specialty(random))
			}
			c = all
		}
		m.check(t, p, in, c, []string{"occupation", "country", "school", "club"}[random.IntN(4)])
	}
}

func (m *multitude) check(t *testing.T, p population.Population, in []bool, c population.Condition, attribute string) {
	t.Helper()
	known, is := m.scan(c)
	holders, bases, there, people := map[string]int{}, map[string]int{}, map[string]bool{}, 0
	x, n := 0, 0
	for i, v := range m.values[attribute] {
		there[v] = there[v] || v != "" || in[i]
		if in[i] {
			people++
		}
		if in[i] && known(i) {
			n++
			bases[v]++
			if is(i) {
				x++
				holders[v]++
			}
		}
	}
	if p.Len() != people {
		t.Fatalf("%d people, want %d", p.Len(), people)
	}
	got, err := p.CountOf(c)
	if err != nil {
		t.Fatal(err)
	}
	if got.Holders() != x || got.Base() != n {
		t.Fatalf("of %d people: CountOf(%v) = %v, want %d of %d", people, c, got, x, n)
	}
	groups, err := p.GroupBy(attribute, c)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range groups {
		if !there[g.Value] || g.Count.Holders() != holders[g.Value] || g.Count.Base() != bases[g.Value] {
			t.Fatalf("of %d people: GroupBy(%v, %v): %v, want %d of %d", people, attribute, c, g, holders[g.Value], bases[g.Value])
		}
		delete(there, g.Value)
	}
	for v, ok := range there {
		if ok {
			t.Fatalf("GroupBy(%v, %v): no group %q", attribute, c, v)
		}
	}
}

// Counting takes no memory, whatever is asked of whom: one block or several, lists
// and planes, levels with planes of their own and with people beside, all people
// and some, those who answered in full and others.
func TestPopulation_Count_allocations(t *testing.T) {
	if raced() {
		return // then a sync.Pool forgets on purpose
	}
	m, err := theMultitude()
	if err != nil {
		t.Fatal(err)
	}
	part, err := m.population.Where(population.Attribute{Name: "country", Value: "c3"})
	if err != nil {
		t.Fatal(err)
	}
	held, levels := population.Specialties(m.skills[:8]...), []population.Specialty{}
	for s := range 8 {
		levels = append(levels, population.Specialty{Skill: m.skills[s], AtLeast: m.level(s, 1+s%5)})
	}
	beside := []population.Specialty{{Skill: "age", AtLeast: m.level(40, 31)}, {Skill: "salary", AtLeast: m.level(42, 47)}, levels[1]}
	for name, p := range map[string]population.Population{"everybody": m.population, "a part": part, "nobody": {}} {
		for _, q := range [][]population.Specialty{nil, held[:1], held[:3], held, levels[:1], levels[:3], levels, beside, population.Specialties("language")} {
			if p.Len() == 0 && len(q) > 0 {
				continue
			}
			if n := testing.AllocsPerRun(20, func() {
				if _, err := p.CountWithin(held[:len(q)/3], q...); err != nil {
					t.Fatal(err)
				}
			}); n > 0 {
				t.Errorf("%s, %v: %v allocations", name, q, n)
			}
		}
	}
}
