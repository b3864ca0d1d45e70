package population_test

import (
	"context"
	"testing"

	"github.com/kakezan/kakezan/internal/synthetic"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// The pairs of many people and of more skills than are counted in a table are
// those that looking at every person finds, with rows and without, of everybody
// and of some.
func TestPopulation_Aggregate_pairs(t *testing.T) {
	const people, n = 70_000, 1_300
	from := synthetic.New(synthetic.Options{People: people, Skills: n, Seed: 3})
	var some, all [n][n]int
	for i := range people {
		row := from.Skills[from.Start[i]:from.Start[i+1]]
		for k, s := range row {
			for _, u := range row[:k] {
				all[u][s]++
				if from.Occupation[i] == 3 {
					some[u][s]++
				}
			}
		}
	}
	for _, noRows := range []bool{false, true} {
		whole, err := push(t, from).Build(context.Background(), population.BuildOptions{NoRows: noRows})
		if err != nil {
			t.Fatal(err)
		}
		part, err := whole.Where(population.Attribute{Name: "occupation", Value: "occupation d"})
		if err != nil {
			t.Fatal(err)
		}
		for name, c := range map[string]struct {
			p    population.Population
			want *[n][n]int
		}{"all": {whole, &all}, "some": {part, &some}} {
			a := aggregate(t, c.p)
			if a.People() != c.p.Len() {
				t.Errorf("%s: %d people, want %d", name, a.People(), c.p.Len())
			}
			for i := range n {
				for j := i + 1; j < n; j++ {
					got, err := a.Pair(population.Holds(skills.ID(from.Names[i])), population.Holds(skills.ID(from.Names[j])))
					if err != nil || got.Holders() != c.want[i][j] || got.Base() != c.p.Len() {
						t.Fatalf("%s, NoRows %t: pair %d %d: %v, %v, want %d of %d", name, noRows, i, j, got, err, c.want[i][j], c.p.Len())
					}
				}
			}
		}
	}
}
