package population_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/population"
)

// depth is a numeric scale from 1 to 7.
var depth = func() skills.Scale {
	s, err := skills.NewScale(skills.ScaleSpec{ID: "depth", Numeric: skills.NumericSpec{
		Min: decimal.MustParse("1"), Max: decimal.MustParse("7"), By: decimal.MustParse("0.25"),
	}})
	if err != nil {
		panic(err)
	}
	return s
}()

// residents draws people of all kinds: levels of two scales and none, unknown and
// not held, in full and in part and with nothing, with attributes and without.
var residents = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) person {
	p := anyone.Draw(t, "person")
	if step := rapid.IntRange(-1, 5).Draw(t, "depth"); step > 0 {
		l, _ := depth.Step(4 * step)
		p.stated["depth"] = population.At(l)
	}
	if rapid.IntRange(0, 4).Draw(t, "silent") == 0 {
		p = person{attributes: p.attributes}
	}
	return p
}), 0, 60)

// settled builds the population of some people, in the order given.
func settled(t rapid.TB, people []person, o population.BuildOptions) population.Population {
	t.Helper()
	var b population.Builder
	if err := b.Declare(append(slices.Clone(menu), "nobody's")...); err != nil {
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
	p, err := b.Build(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// written returns the file of a population.
func written(t rapid.TB, p population.Population) []byte {
	t.Helper()
	var b bytes.Buffer
	n, err := p.WriteTo(&b)
	if err != nil || n != int64(b.Len()) {
		t.Fatalf("WriteTo = %d, %v, after %d bytes", n, err, b.Len())
	}
	return b.Bytes()
}

// saved saves a population under a new name.
func saved(t testing.TB, p population.Population) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "people")
	if err := p.Save(path); err != nil {
		t.Fatal(err)
	}
	return path
}

func opened(t testing.TB, path string) *population.File {
	t.Helper()
	f, err := population.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// answer is what a population says to one question.
type answer struct {
	Question, Answer string
}

// interview asks everything, each kind of question, and returns the answers, and
// the first error.
func interview(p population.Population) (all []answer, err error) {
	note := func(said any, failed error, question string, args ...any) {
		if errors.Is(failed, population.ErrNoLevels) || errors.Is(failed, population.ErrScale) {
			said, failed = failed, nil
		}
		if err == nil {
			err = failed
		}
		all = append(all, answer{fmt.Sprintf(question, args...), fmt.Sprintf("%+v", said)})
	}
	note(p, nil, "String")
	note(p.HasRows(), nil, "HasRows")
	marginals, failed := p.Marginals()
	note(marginals, failed, "Marginals")
	histogram, failed := p.Histogram()
	note(histogram, failed, "Histogram")
	aggregate, failed := p.Aggregate(context.Background())
	note(aggregate.Counts(), failed, "Aggregate")
	var last population.Person
	var people []population.Person
	for person, failed := range p.People() {
		if failed != nil {
			note(nil, failed, "People")
			break
		}
		last, people = person, append(people, person)
	}
	note(people, nil, "People")
	if len(people) > 0 {
		without, failed := p.LeaveOut(last)
		note(without, failed, "LeaveOut")
	}
	ids, attributes := slices.Collect(p.Skills()), slices.Collect(p.Attributes())
	var conditions []population.Condition
	for i, id := range ids {
		q := [][]population.Specialty{population.Specialties(id), population.Specialties(ids[:i+1]...)}
		for _, s := range []skills.Scale{mastery, depth} {
			for l := range s.Levels() {
				c, failed := p.Count(population.Specialty{Skill: id, AtLeast: l}, population.Holds(ids[0]))
				note(c, failed, "Count(%v, %v)", id, l)
			}
		}
		counts, failed := p.CountAll(context.Background(), q)
		note(counts, failed, "CountAll(%v)", id)
		levels, failed := p.Levels(id)
		note(levels, failed, "Levels(%v)", id)
		companions, failed := p.Together(3, population.Holds(id))
		note(companions, failed, "Together(%v)", id)
		conditions = append(conditions, population.Any{population.Holds(id), population.Not{Condition: population.Holds(ids[0])}})
	}
	for _, name := range attributes {
		values, failed := p.Values(name)
		note(nil, failed, "Values(%v)", name)
		if failed != nil {
			continue
		}
		for v, n := range values {
			note(n, nil, "Values(%v): %v", name, v)
			conditions = append(conditions, population.Attribute{Name: name, Value: v})
		}
	}
	conditions = append(conditions, population.AtMostSkills(2), population.AtLeastSkills(1))
	for _, c := range conditions {
		n, failed := p.CountOf(c)
		note(n, failed, "CountOf(%v)", c)
		part, failed := p.Where(c)
		note(part, failed, "Where(%v)", c)
		for _, name := range attributes {
			groups, failed := p.GroupBy(name, c)
			note(groups, failed, "GroupBy(%v, %v)", name, c)
		}
	}
	if _, failed := p.WriteTo(io.Discard); failed != nil {
		note(nil, failed, "WriteTo")
	}
	return all, err
}

// random is a sequence of numbers that is the same every time.
func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 5)) }

// mustRead returns the bytes of a file.
func mustRead(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
