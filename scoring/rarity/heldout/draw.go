package heldout

import (
	"context"
	"math/rand/v2"
	"slices"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// manySteps is how many combinations people may hold, counted for each person, for
// all of them to be looked at: some seconds.
const manySteps = 3e9

// choose returns the combinations to judge by, and how many there are to choose
// from, or 0 when nobody knows.
func choose(ctx context.Context, p population.Population, o Options) (r *rows, found int, chosen []combination, err error) {
	if r, err = newRows(p, o.Size, o.Least); err != nil {
		return nil, 0, nil, err
	}
	if sums := r.held(o.Size); len(sums) > 0 && sums[len(sums)-1] > manySteps {
		chosen, err = r.draw(ctx, p, o, sums)
	} else {
		found, chosen, err = r.grow(ctx, o)
	}
	slices.SortFunc(chosen, combination.compare)
	return r, found, chosen, err
}

// held returns how many combinations people hold, summed from the first person to
// each.
func (r *rows) held(size int) []float64 {
	sums, sum := make([]float64, len(r.starts)), 0.0
	for i := range sums {
		k, ways := float64(len(r.of(i))), 1.0
		for j := range size {
			ways *= (k - float64(j)) / float64(j+1)
		}
		sum += ways
		sums[i] = sum
	}
	return sums
}

// draw returns a sample of combinations, where there are too many to look at them
// all. It draws one that somebody holds, which comes x times as often when x people
// hold it, and takes it with chance least/x: so each has the same chance. It
// draws so often that it ends with fewer only when there are few to be found.
func (r *rows) draw(ctx context.Context, p population.Population, o Options, sums []float64) (chosen []combination, err error) {
	random := rand.New(rand.NewPCG(o.Seed, 0x64726177))
	const batch = 1 << 8
	holders := make(map[[rarity.MaxSkills]uint16]int) // of what was drawn once
	taken := make(map[[rarity.MaxSkills]uint16]bool)
	for rounds := 0; len(chosen) < o.Most && rounds-200 < o.Most; rounds++ {
		var drawn, fresh []combination
		var questions [][]population.Specialty
		for range batch {
			at, _ := slices.BinarySearch(sums, random.Float64()*sums[len(sums)-1])
			row := r.of(min(at, len(sums)-1))
			var c combination
			for k, place := range random.Perm(len(row))[:o.Size] {
				c.skills[k] = row[place]
			}
			slices.Sort(c.skills[:o.Size])
			drawn = append(drawn, c)
			if _, ok := holders[c.skills]; !ok {
				holders[c.skills] = 0
				fresh, questions = append(fresh, c), append(questions, r.question(c, o.Size))
			}
		}
		counts, err := p.CountAll(ctx, questions)
		if err != nil {
			return nil, err
		}
		for i, c := range fresh {
			holders[c.skills] = counts[i].Holders()
		}
		for _, c := range drawn {
			c.holders = holders[c.skills]
			lucky := random.Float64()*float64(c.holders) < float64(o.Least)
			if c.holders < o.Least || !lucky || taken[c.skills] || len(chosen) == o.Most {
				continue
			}
			taken[c.skills] = true
			c.rank = rank(o.Seed, c.skills[:o.Size])
			chosen = append(chosen, c)
		}
	}
	return chosen, nil
}
