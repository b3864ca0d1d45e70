package complementarity_test

import (
	"context"
	"iter"
	"math"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/complementarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// The cast of the tests: five skills of few people.
var five = []skills.ID{"a", "b", "c", "d", "e"}

// answer is what one person said of the five skills: 0 nothing, 1 not held, 2 held.
type answer [5]int

func (a answer) all() iter.Seq2[skills.ID, population.Standing] {
	return func(yield func(skills.ID, population.Standing) bool) {
		for i, id := range five {
			if s := [...]population.Standing{{}, population.NotHeld, population.Held}[a[i]]; a[i] > 0 && !yield(id, s) {
				return
			}
		}
	}
}

// asked draws people who say something of every skill.
var asked = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) answer {
	var a answer
	for i := range a {
		a[i] = rapid.IntRange(1, 2).Draw(t, "standing")
	}
	return a
}), 0, 40)

// mixed draws people who are silent on some skills.
var mixed = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) answer {
	var a answer
	for i := range a {
		a[i] = rapid.SampledFrom([]int{0, 1, 2, 2}).Draw(t, "standing")
	}
	return a
}), 0, 40)

func populationOf(people []answer) population.Population {
	var b population.Builder
	if err := b.Declare(five...); err != nil {
		panic(err)
	}
	for _, p := range people {
		if err := b.Add(p.all()); err != nil {
			panic(err)
		}
	}
	return must(b.Build(context.Background(), population.BuildOptions{}))
}

// enumerate counts skills i and j person by person.
func enumerate(people []answer, i, j int) (both, first, second, base int) {
	for _, p := range people {
		if p[i] == 0 || p[j] == 0 {
			continue
		}
		base++
		if p[i] == 2 {
			first++
		}
		if p[j] == 2 {
			second++
		}
		if p[i] == 2 && p[j] == 2 {
			both++
		}
	}
	return both, first, second, base
}

// pair draws two skills of up to a million people. Small groups are common, and
// so are empty and full cells.
var pair = rapid.Custom(func(t *rapid.T) complementarity.Pair {
	cell := rapid.OneOf(rapid.IntRange(0, 4), rapid.IntRange(0, 60), rapid.IntRange(0, 250_000))
	a, b, c, d := cell.Draw(t, "both"), cell.Draw(t, "only first"), cell.Draw(t, "only second"), cell.Draw(t, "neither")
	return must(complementarity.New(a, a+b, a+c, a+b+c+d))
})

// near reports whether two numbers are the same to 12 digits, NaN and infinities
// included.
func near(x, y float64) bool {
	return x == y || math.IsNaN(x) && math.IsNaN(y) || math.Abs(x-y) <= 1e-12*max(math.Abs(x), math.Abs(y))+1e-13
}

// must returns what cannot fail in a test.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
