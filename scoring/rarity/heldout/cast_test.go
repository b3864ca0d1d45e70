package heldout_test

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/scoring/rarity/heldout"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// The cast: people who hold skills of these, by the bits of a number.
var eight = []skills.ID{"a", "b", "c", "d", "e", "f", "g", "h"}

func holding(person int) iter.Seq2[skills.ID, population.Standing] {
	return func(yield func(skills.ID, population.Standing) bool) {
		for i, id := range eight {
			if person>>i&1 == 1 && !yield(id, population.Held) {
				return
			}
		}
	}
}

// people builds the population of people who answered in full.
func people(t rapid.TB, each ...int) population.Population {
	t.Helper()
	var b population.Builder
	for _, person := range each {
		if err := b.AddComplete(holding(person)); err != nil {
			t.Fatal(err)
		}
	}
	p, err := b.Build(context.Background(), population.BuildOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// repeated returns n times the same person.
func repeated(person, n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = person
	}
	return all
}

// trade is people of some professions: how common each is, and how likely it is
// that somebody of it holds each skill, independently.
type trade struct {
	share []float64
	holds [][]float64
}

// newTrade makes three professions at random. Every skill is held by many.
func newTrade(random *rand.Rand) trade {
	t := trade{share: []float64{0.5, 0.3, 0.2}}
	for range t.share {
		var holds []float64
		for range eight {
			holds = append(holds, 0.2+0.6*random.Float64())
		}
		t.holds = append(t.holds, holds)
	}
	return t
}

// draw draws n people.
func (t trade) draw(random *rand.Rand, n int) []int {
	all := make([]int, n)
	for i := range all {
		profession, luck := 0, random.Float64()
		for luck > t.share[profession] && profession < len(t.share)-1 {
			luck -= t.share[profession]
			profession++
		}
		for s, p := range t.holds[profession] {
			if random.Float64() < p {
				all[i] |= 1 << s
			}
		}
	}
	return all
}

// perfect knows the true shares.
func (t trade) perfect() heldout.Contestant {
	return constant("perfect", func(q []population.Specialty) float64 {
		sum := 0.0
		for i, share := range t.share {
			for _, s := range q {
				share *= t.holds[i][s.Skill[0]-'a']
			}
			sum += share
		}
		return sum
	})
}

// constant learns nothing, and expects what it knew before.
func constant(name string, share func(q []population.Specialty) float64) heldout.Contestant {
	return heldout.Contestant{
		Name: text.Plain(name),
		Learn: func(context.Context, population.Population) (heldout.Predictor, error) {
			return func(q []population.Specialty, _ int) (heldout.Prediction, error) {
				p, err := rarity.FromFloat64(share(q))
				return heldout.Prediction{Share: p}, err
			}, nil
		},
	}
}

// ranged foretells a share and a range, whatever is asked.
func ranged(name text.Text, p heldout.Prediction) heldout.Contestant {
	return heldout.Contestant{
		Name: name,
		Learn: func(context.Context, population.Population) (heldout.Predictor, error) {
			return func([]population.Specialty, int) (heldout.Prediction, error) { return p, nil }, nil
		},
	}
}

func compare(t rapid.TB, p population.Population, o heldout.Options) heldout.Report {
	t.Helper()
	r, err := heldout.Compare(context.Background(), p, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// rows returns the rows of a report by name.
func rows(r heldout.Report) map[string]heldout.Row {
	all := make(map[string]heldout.Row)
	for row := range r.Rows() {
		all[fmt.Sprint(row.Name())] = row
	}
	return all
}
