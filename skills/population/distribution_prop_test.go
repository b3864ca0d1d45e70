package population_test

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// standings of the scale mastery and of none, as people may have them.
var (
	ticks   = []population.Standing{population.NotHeld, population.Held}
	graded  = []population.Standing{population.NotHeld, population.At(aware), population.At(working), population.At(expert)}
	ratings = func() (s []population.Standing) {
		for i := range rating.Len() + 1 {
			s = append(s, rated(i))
		}
		return s
	}()
	mixed = slices.Concat([]population.Standing{{}, population.Held}, graded)
)

// crowdOf draws up to 60 people by their standings; some of the standings occur
// more often than others, and some not at all.
func crowdOf(standings []population.Standing) *rapid.Generator[[]population.Standing] {
	return rapid.Custom(func(t *rapid.T) []population.Standing {
		some := rapid.SliceOfN(rapid.SampledFrom(standings), 1, 8).Draw(t, "some")
		return rapid.SliceOfN(rapid.SampledFrom(some), 0, 60).Draw(t, "people")
	})
}

// anyCrowd draws people whose percentiles are known, and the standings of their
// kind from the lowest up.
func anyCrowd(t *rapid.T, label string) (crowd, standings []population.Standing) {
	standings = rapid.SampledFrom([][]population.Standing{ticks, graded, ratings}).Draw(t, label+" kind")
	return crowdOf(standings).Draw(t, label), standings
}

// counted adds people one by one.
func counted(t rapid.TB, people []population.Standing) population.Distribution {
	t.Helper()
	d, err := population.NewDistribution(func(yield func(population.Standing, int) bool) {
		for _, s := range people {
			if !yield(s, 1) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// occurrences is the oracle of counts.
func occurrences(people []population.Standing) tally {
	n := tally{}
	for _, s := range people {
		if !s.IsZero() {
			n[s]++
		}
	}
	return n
}

// A population's distribution is what looking at every person gives, and what it
// counts of each level.
func TestPopulation_Levels_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		crowd := crowd.Draw(t, "people")
		p := build(t, crowd)
		for _, skill := range menu {
			var standings []population.Standing
			for _, someone := range crowd {
				s := someone.stated[skill]
				if s.IsZero() && someone.complete {
					s = population.NotHeld
				}
				standings = append(standings, s)
			}
			d, err := p.Levels(skill)
			if err != nil {
				t.Fatal(err)
			}
			if want := occurrences(standings); !maps.Equal(maps.Collect(d.All()), want) {
				t.Fatalf("Levels(%v) = %v, want %v", skill, d, want)
			}
			if !d.Equal(counted(t, standings)) {
				t.Fatalf("Levels(%v) = %v, want %v", skill, d, counted(t, standings))
			}
			if skill != "go" {
				continue
			}
			for _, level := range []skills.Level{aware, working, expert} {
				at, err := d.Percentile(population.At(level))
				if err != nil {
					t.Fatal(err)
				}
				if want, err := p.Count(population.Specialty{Skill: skill, AtLeast: level}); err != nil || d.Base() > 0 && at.AtOrAbove() != want {
					t.Fatalf("at or above %v %v, want %v, %v", level, at.AtOrAbove(), want, err)
				}
			}
		}
	})
}

// Levels that some people state, and others don't, are all counted.
func TestPopulation_Levels_mixed_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		standings := crowdOf(mixed).Draw(t, "standings")
		var crowd []person
		for _, s := range standings {
			crowd = append(crowd, person{stated: map[skills.ID]population.Standing{"go": s}})
		}
		d, err := build(t, crowd).Levels("go")
		if err != nil || !d.Equal(counted(t, standings)) {
			t.Fatalf("Levels = %v, %v, want %v", d, err, counted(t, standings))
		}
	})
}

// The counts, in any order, give the same distribution, and a distribution its
// counts, in order.
func TestDistribution_roundTrip_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := crowdOf(mixed).Draw(t, "people")
		d := counted(t, people)
		shuffled := counted(t, rapid.Permutation(people).Draw(t, "shuffled"))
		again, err := population.NewDistribution(d.All())
		if err != nil || !again.Equal(d) || !shuffled.Equal(d) {
			t.Fatalf("%v, %v and %v, want %v", again, err, shuffled, d)
		}
		want := occurrences(people)
		if got := maps.Collect(d.All()); !maps.Equal(got, want) {
			t.Fatalf("All = %v, want %v", got, want)
		}
		var inOrder []population.Standing
		for _, s := range slices.Concat(ticks, graded[1:]) {
			if want[s] > 0 {
				inOrder = append(inOrder, s)
			}
		}
		var got []population.Standing
		for s := range d.All() {
			got = append(got, s)
		}
		if !slices.Equal(got, inOrder) {
			t.Fatalf("All yields %v, want %v", got, inOrder)
		}
		delete(want, population.NotHeld)
		if h := d.Holders(); !maps.Equal(maps.Collect(h.All()), want) || h.Equal(d) == (d.Base() > h.Base()) {
			t.Fatalf("Holders of %v = %v, want %v", d, h, want)
		}
	})
}

// Any split of the people, added up in any order, is the distribution of all.
func TestDistribution_Add_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := crowdOf(mixed).Draw(t, "people")
		parts := make([][]population.Standing, 3)
		for _, s := range people {
			i := rapid.IntRange(0, 2).Draw(t, "part")
			parts[i] = append(parts[i], s)
		}
		a, b, c := counted(t, parts[0]), counted(t, parts[1]), counted(t, parts[2])
		add := func(d, e population.Distribution) population.Distribution {
			sum, err := d.Add(e)
			if err != nil {
				t.Fatal(err)
			}
			return sum
		}
		want, zero := counted(t, people), population.Distribution{}
		for _, got := range []population.Distribution{add(add(a, b), c), add(a, add(b, c)), add(c, add(b, a)), add(zero, add(a, add(b, add(c, zero))))} {
			if !got.Equal(want) {
				t.Fatalf("%v + %v + %v = %v, want %v", a, b, c, got, want)
			}
		}
	})
}

// The mean of ratings is what adding them up gives, rounded once.
func TestDistribution_Mean_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := crowdOf(ratings).Draw(t, "people")
		sum := 0
		for _, s := range people {
			sum += slices.Index(ratings, s)
		}
		got, err := counted(t, people).Mean(rating)
		if want := float64(sum) / float64(len(people)); err != nil || len(people) > 0 && got != want {
			t.Fatalf("Mean = %v, %v, want %v", got, err, want)
		}
	})
}
