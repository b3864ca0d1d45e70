package heldout_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/synthetic"
	"github.com/kakezan/kakezan/scoring/rarity/heldout"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

func large(b *testing.B, people, n int) population.Population {
	b.Helper()
	from := synthetic.New(synthetic.Options{People: people, Skills: n, Seed: 1})
	var builder population.Builder
	for i := range people {
		if err := builder.AddComplete(func(yield func(skills.ID, population.Standing) bool) {
			for _, s := range from.Skills[from.Start[i]:from.Start[i+1]] {
				if !yield(skills.ID(from.Names[s]), population.Held) {
					return
				}
			}
		}); err != nil {
			b.Fatal(err)
		}
	}
	p, err := builder.Build(b.Context(), population.BuildOptions{})
	if err != nil {
		b.Fatal(err)
	}
	return p
}

// One split of 50,000 people with some 20 of 500 skills each, 20 million
// combinations of which are looked at.
func BenchmarkCompare(b *testing.B) {
	p := large(b, 50_000, 500)
	for _, contestants := range [][]heldout.Contestant{{heldout.Counting()}, {heldout.Independent()}, {heldout.MaxEntropy()}} {
		b.Run(contestants[0].Name.String(), func(b *testing.B) {
			for b.Loop() {
				if _, err := heldout.Compare(b.Context(), p, heldout.Options{Splits: 2, Contestants: contestants}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
