package population_test

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/population"
)

// oddPeople are people in two blocks with whom every way to put them in order has
// ties, and standings of all kinds, everybody of whom is there twice or more:
//
//	s00 .. s79       held in twos by the same people, so that all are as popular as another
//	rung, depth      at one of 1,000 named levels, and of 700 values
//	mixed            at a level, at none that is stated, or not held
//	never            stated by a few, who do not hold it
//	team, crew       20 values, the same ones: each tells as much about skills as the other
//	shard            one of three, of everybody
//	badge            some 3,000 values, too many to put people together by
//	guest            of a few people, the same of all
//
// A third answered in full, of some nothing is known but attributes.
var oddPeople = sync.OnceValue(func() []oddPerson {
	random := rand.New(rand.NewPCG(11, 12))
	var people []oddPerson
	for len(people) < 20_000 {
		p := oddPerson{complete: random.IntN(3) == 0}
		state := func(id string, s population.Standing) {
			p.ids, p.standings = append(p.ids, skills.ID(id)), append(p.standings, s)
		}
		at := func(scale skills.Scale, step int) population.Standing {
			l, _ := scale.Step(step)
			return population.At(l)
		}
		team := random.IntN(20)
		if p.complete || random.IntN(6) > 0 {
			for range 5 {
				k := (4*team + random.IntN(30)) % 80
				if id := fmt.Sprintf("s%02d", k&^1); !slices.Contains(p.ids, skills.ID(id)) {
					state(id, population.Held)
					state(fmt.Sprintf("s%02d", k|1), population.Held)
				}
			}
			if random.IntN(3) > 0 {
				state("rung", at(rungs, 1+min(int(random.ExpFloat64()*200), 999)))
			}
			if random.IntN(3) > 0 {
				state("depth", at(depths, random.IntN(701)))
			}
			switch random.IntN(4) {
			case 0:
				state("mixed", population.Held)
			case 1:
				state("mixed", at(fiveLevels, random.IntN(6)))
			}
			if random.IntN(50) == 0 {
				state("never", population.NotHeld)
			}
		}
		value := func(name, value string) {
			p.attributes = append(p.attributes, population.Attribute{Name: name, Value: value})
		}
		value("shard", fmt.Sprint(random.IntN(3)))
		if random.IntN(8) > 0 {
			value("team", fmt.Sprint(team))
			value("crew", fmt.Sprint(team))
		}
		if random.IntN(2) == 0 {
			value("badge", fmt.Sprint(random.IntN(3000)))
		}
		if random.IntN(500) == 0 {
			value("guest", "yes")
		}
		for range 2 + random.IntN(2) {
			people = append(people, p)
		}
	}
	return people
})

var (
	rungs = func() skills.Scale {
		var steps []string
		for i := range skills.MaxSteps {
			steps = append(steps, fmt.Sprintf("r%d", i+1))
		}
		return scale("rung", steps...)
	}()
	depths = func() skills.Scale {
		s, err := skills.NewScale(skills.ScaleSpec{ID: "depth", Numeric: skills.NumericSpec{
			Max: decimal.MustParse("7"), By: decimal.MustParse("0.01"),
		}})
		if err != nil {
			panic(err)
		}
		return s
	}()
)

type oddPerson struct {
	complete   bool
	ids        []skills.ID
	standings  []population.Standing
	attributes []population.Attribute
}

// stated yields the standings from the first to the last, or the other way round.
func (p oddPerson) stated(backward bool) func(func(skills.ID, population.Standing) bool) {
	return func(yield func(skills.ID, population.Standing) bool) {
		for i := range p.ids {
			if backward {
				i = len(p.ids) - 1 - i
			}
			if !yield(p.ids[i], p.standings[i]) {
				return
			}
		}
	}
}

func buildOdd(t *testing.T, people []oddPerson, backward, noRows bool, declared ...skills.ID) population.Population {
	t.Helper()
	var b population.Builder
	if err := b.Declare(declared...); err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		add := b.Add
		if p.complete {
			add = b.AddComplete
		}
		if err := add(p.stated(backward), p.attributes...); err != nil {
			t.Fatal(err)
		}
	}
	p, err := b.Build(context.Background(), population.BuildOptions{NoRows: noRows})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Odd people are in the same order and in the same bytes, however they were added:
// forward and backward, in shards, in shards of shards, and as parts of a
// population. They are the people who were added.
func TestMerge_odd(t *testing.T) {
	people := oddPeople()
	whole := buildOdd(t, people, false, true, "nobody")
	random := rand.New(rand.NewPCG(13, 14))
	shuffled := slices.Clone(people)
	random.Shuffle(len(people), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	merge := func(populations ...population.Population) population.Population {
		t.Helper()
		p, err := population.Merge(context.Background(), populations...)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	var shards []population.Population
	for _, cut := range [][2]int{{15_000, len(people)}, {0, 200}, {200, 15_000}} {
		shards = append(shards, buildOdd(t, shuffled[cut[0]:cut[1]], true, false))
	}
	shards = append(shards, buildOdd(t, nil, true, true, "nobody"))
	var parts []population.Population
	for _, shard := range []string{"2", "0", "1"} {
		part, err := whole.Where(population.Attribute{Name: "shard", Value: shard})
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part)
	}
	merged := merge(merge(shards[0], shards[1]), merge(shards[2], shards[3]))
	if !merged.HasRows() { // one of nobody without rows takes nobody's away
		t.Error("the rows of the shards are gone")
	}
	want := written(t, whole)
	for name, p := range map[string]population.Population{
		"another order": buildOdd(t, shuffled, true, true, "nobody"),
		"parts":         merge(parts...),
		"shards":        merged,
	} {
		if !p.Equal(whole) {
			t.Errorf("%s: %v, want %v", name, p, whole)
		}
		if !p.HasRows() && !bytes.Equal(written(t, p), want) {
			t.Errorf("%s: written as other bytes", name)
		}
	}
	if buildOdd(t, people[1:], false, true, "nobody").Equal(whole) {
		t.Error("equal to a population with one person less")
	}
	left := map[string]int{}
	for _, p := range people {
		left[p.String()]++
	}
	for p, err := range whole.People() {
		if err != nil {
			t.Fatal(err)
		}
		found := oddPerson{complete: p.Complete(), attributes: p.Attributes()}
		for id, s := range p.Standings() {
			found.ids, found.standings = append(found.ids, id), append(found.standings, s)
		}
		left[found.String()]--
	}
	maps.DeleteFunc(left, func(_ string, n int) bool { return n == 0 })
	if len(left) > 0 {
		t.Errorf("read back too seldom, or too often: %v", left)
	}
}

// String returns what is known of the person, in an order of its own.
func (p oddPerson) String() string {
	var all []string
	for i, id := range p.ids {
		if !p.complete || p.standings[i].IsHeld() {
			all = append(all, string(id)+" "+p.standings[i].String())
		}
	}
	for _, a := range p.attributes {
		all = append(all, a.Name+"="+a.Value)
	}
	slices.Sort(all)
	return fmt.Sprint(p.complete, all)
}

// What odd people hold is counted as they stated it, at all of very many levels.
func TestPopulation_Count_odd(t *testing.T) {
	people := oddPeople()
	p := buildOdd(t, people, false, true, "nobody")
	at := func(id skills.ID, scale skills.Scale, step int) population.Specialty {
		l, _ := scale.Step(step)
		return population.Specialty{Skill: id, AtLeast: l}
	}
	questions := [][]population.Specialty{
		population.Specialties("mixed"), population.Specialties("never"), population.Specialties("nobody"),
		population.Specialties("never", "mixed"), population.Specialties("nobody", "mixed"),
		population.Specialties("s00", "s01", "s04", "s05"),
	}
	for _, step := range []int{0, 1, 2, 50, 63, 64, 65, 300, 699, 700, 999, 1000} {
		rung := at("rung", rungs, step)
		questions = append(questions, []population.Specialty{rung}, []population.Specialty{population.Holds("s10"), rung})
		if step <= 700 {
			questions = append(questions, []population.Specialty{at("depth", depths, step), rung}, []population.Specialty{at("depth", depths, 1), rung, population.Holds("mixed")})
		}
	}
	for _, q := range questions {
		x, n := 0, 0
		for _, p := range people {
			known, fulfilled := true, true
			for _, s := range q {
				i := slices.Index(p.ids, s.Skill)
				known = known && (i >= 0 || p.complete)
				fulfilled = fulfilled && known && fulfils(p, i, s)
			}
			if known {
				n++
			}
			if fulfilled {
				x++
			}
		}
		if got, err := p.Count(q...); err != nil || got.Holders() != x || got.Base() != n {
			t.Errorf("Count(%v) = %v, %v, want %d of %d", q, got, err, x, n)
		}
	}
}

// fulfils reports whether somebody's standing in place i, of which -1 is none,
// fulfils a specialty.
func fulfils(p oddPerson, i int, s population.Specialty) bool {
	switch {
	case s.AtLeast.IsNone():
		return true
	case i < 0:
		return false
	case s.AtLeast.IsZero():
		return p.standings[i].IsHeld()
	}
	order, ok := p.standings[i].Level().Compare(s.AtLeast)
	return ok && order >= 0
}

// What goes with a combination is the same with rows and without, and what
// counting each skill with it gives.
func TestPopulation_Together_odd(t *testing.T) {
	p := buildOdd(t, oddPeople(), false, false)
	for _, p := range []population.Population{p, buildOdd(t, oddPeople(), false, true)} {
		for _, q := range [][]population.Specialty{nil, population.Specialties("s00"), population.Specialties("s02", "s05", "s09"), population.Specialties("mixed")} {
			got, err := p.Together(100, q...)
			if err != nil || len(got) < 40 {
				t.Fatalf("with %v: %v, %v", q, got, err)
			}
			for i, c := range got {
				want, err := p.Count(append(slices.Clone(q), population.Holds(c.Skill))...)
				if err != nil || c.Count != want || i > 0 && want.Holders() > got[i-1].Count.Holders() {
					t.Errorf("with %v, rows %t: %v, %v, want %v, the most first", q, p.HasRows(), c, err, want)
				}
			}
		}
	}
}
