package heldout

import (
	"context"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// crowd builds the population of people with skills by the bits of numbers. Every
// other one states also what they do not hold.
func crowd(t rapid.TB, people []int) population.Population {
	t.Helper()
	var b population.Builder
	for k, person := range people {
		add := b.AddComplete
		if k%2 == 1 {
			add = b.Add
		}
		if err := add(func(yield func(skills.ID, population.Standing) bool) {
			for i := range 9 {
				standing := population.NotHeld
				if person>>i&1 == 1 {
					standing = population.Held
				}
				if !yield(skills.ID('a'+rune(i)), standing) {
					return
				}
			}
		}); err != nil {
			t.Fatal(err)
		}
	}
	p, err := b.Build(context.Background(), population.BuildOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// What is grown is what counting every combination finds, and a sample of it is
// part of it.
func TestGrow_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := crowd(t, rapid.SliceOfN(rapid.IntRange(0, 511), 1, 60).Draw(t, "people"))
		o := Options{
			Size: rapid.IntRange(2, 5).Draw(t, "size"), Least: rapid.IntRange(1, 8).Draw(t, "least"),
			Most: rapid.SampledFrom([]int{3, 1000, math.MaxInt}).Draw(t, "most"), Seed: rapid.Uint64().Draw(t, "seed"),
		}
		want := byEnumeration(t, p, o)
		r, found, chosen, err := choose(t.Context(), p, o)
		if err != nil {
			t.Fatal(err)
		}
		if found != len(want) || len(chosen) != min(found, o.Most) {
			t.Fatalf("%d found and %d chosen of %d", found, len(chosen), len(want))
		}
		got := counted(r, chosen, o.Size)
		if len(got) != len(chosen) {
			t.Error("a combination was chosen twice")
		}
		maps.DeleteFunc(want, func(q string, _ int) bool { _, ok := got[q]; return !ok })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

// byEnumeration counts every combination.
func byEnumeration(t *rapid.T, p population.Population, o Options) map[string]int {
	known := slices.Collect(p.Skills())
	all := make(map[string]int)
	for set := range 1 << len(known) {
		var q []population.Specialty
		for i, id := range known {
			if set>>i&1 == 1 {
				q = append(q, population.Holds(id))
			}
		}
		if len(q) != o.Size {
			continue
		}
		c, err := p.Count(q...)
		if err != nil {
			t.Fatal(err)
		}
		if c.Holders() >= o.Least {
			all[spelt(q)] = c.Holders()
		}
	}
	return all
}

func spelt(q []population.Specialty) (s string) {
	for _, x := range q {
		s += string(x.Skill)
	}
	return s
}

func counted(r *rows, all []combination, size int) map[string]int {
	by := make(map[string]int)
	for _, c := range all {
		by[spelt(r.question(c, size))] = c.holders
	}
	return by
}

// Each combination has the same chance to be in a sample, whether all are looked at
// or some are drawn, be it held by few or by many.
func TestChoose_evenly(t *testing.T) {
	var people []int
	for i, n := range []int{2, 3, 5, 8, 40, 100} { // people who hold i and i+1 and i+2
		people = append(people, slices.Repeat([]int{7 << i}, n)...)
	}
	people = append(people, 1<<1|1<<7, 1<<1|1<<7) // too few
	p := crowd(t, people)
	o := Options{Size: 2, Least: 3, Most: 2}
	all, err := newRows(p, o.Size, o.Least)
	if err != nil {
		t.Fatal(err)
	}
	const samples = 1000
	for name, sample := range map[string]func(o Options) ([]combination, error){
		"grown": func(o Options) ([]combination, error) {
			_, chosen, err := all.grow(t.Context(), o)
			return chosen, err
		},
		"drawn": func(o Options) ([]combination, error) { return all.draw(t.Context(), p, o, all.held(o.Size)) },
	} {
		random := rand.New(rand.NewPCG(5, 6))
		times := make(map[string]int)
		for range samples {
			o.Seed = random.Uint64()
			chosen, err := sample(o)
			if err != nil || len(chosen) != o.Most {
				t.Fatalf("%s: %d chosen, %v", name, len(chosen), err)
			}
			for q := range counted(all, chosen, o.Size) {
				times[q]++
			}
		}
		const combinations = 11
		if len(times) != combinations {
			t.Errorf("%s: %d combinations, not %d: %v", name, len(times), combinations, times)
		}
		chi := 0.0
		for _, n := range times {
			expected := samples * float64(o.Most) / combinations
			chi += (float64(n) - expected) * (float64(n) - expected) / expected
		}
		if chi > 29.6 { // 1 in 1,000 with 10 degrees of freedom
			t.Errorf("%s: not evenly: %v (chi-squared %.1f)", name, times, chi)
		}
	}
}

// What is drawn ends, and finds nearly all, when fewer combinations are there than
// are asked for; the same seed draws the same.
func TestDraw_few(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	var people []int
	for range 300 {
		people = append(people, random.IntN(512))
	}
	p := crowd(t, people)
	o := Options{Size: 3, Least: 10, Most: 100}
	r, found, all, err := choose(t.Context(), p, o)
	if err != nil || found != 84 {
		t.Fatal(found, err)
	}
	drawn, err := r.draw(t.Context(), p, o, r.held(3))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(counted(r, all, 3), counted(r, drawn, 3)); diff != "" {
		t.Errorf("(-all +drawn):\n%s", diff)
	}
	again, err := r.draw(t.Context(), p, o, r.held(3))
	if err != nil || !slices.Equal(again, drawn) {
		t.Error("the same seed draws others", err)
	}
}
