package ladder_test

import (
	"math/big"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

// What the steps of the world count, and the classes of its competencies.
var (
	worldNumbers = map[skills.ID][]string{"a": {"0", "1", "2.5"}, "b": {"0", "1", "2.5"}, "c": {"0", "0.7", "1.4", "3"}, "d": {"0.5", "0.75", "1", "1.25"}}
	worldClasses = map[skills.ID]string{"a": "ab", "b": "ab", "c": "c"}
)

// sumOf is the value of a sum, term by term.
func sumOf(sum ladder.SumSpec, s steps) *big.Rat {
	classes := make(map[string]*big.Rat)
	total, weights := new(big.Rat), new(big.Rat)
	for _, term := range sum.Terms {
		number, _ := new(big.Rat).SetString(worldNumbers[term.Skill][s[term.Skill]])
		weights.Add(weights, term.Weight.Rat())
		class := worldClasses[term.Skill]
		if classes[class] == nil {
			classes[class] = new(big.Rat)
		}
		classes[class].Add(classes[class], number.Mul(number, term.Weight.Rat()))
	}
	for class, value := range classes {
		for _, limit := range sum.Caps {
			if limit.Class == class && value.Cmp(limit.Max.Rat()) > 0 {
				value = limit.Max.Rat()
			}
		}
		total.Add(total, value)
	}
	if sum.Average {
		total.Quo(total, weights)
	}
	return total
}

func meetsScore(r ladder.Score, s steps) bool {
	order := sumOf(r.Sum, s).Cmp(r.Min.Rat())
	return order > 0 || order == 0 && !r.Exclusive
}

// drawScore draws a sum of its own with a minimum, which often is just what some
// levels give.
func drawScore(t *rapid.T) ladder.Score {
	r := ladder.Score{Exclusive: rapid.Bool().Draw(t, "exclusive")}
	r.Sum.Average = rapid.Bool().Draw(t, "average")
	first := rapid.IntRange(0, len(world)-1).Draw(t, "first")
	for _, id := range world[first:rapid.IntRange(first+1, len(world)).Draw(t, "end")] {
		weight := rapid.SampledFrom([]string{"0", "0.3", "0.5", "0.7", "1", "2"}).Draw(t, "weight")
		r.Sum.Terms = append(r.Sum.Terms, ladder.TermSpec{Skill: id, Weight: decimal.MustParse(weight)})
	}
	if last := &r.Sum.Terms[len(r.Sum.Terms)-1]; last.Weight.Sign() == 0 {
		last.Weight = decimal.MustParse("0.7")
	}
	for _, class := range []string{"ab", "c"} {
		if rapid.Bool().Draw(t, "cap") {
			most := rapid.SampledFrom([]string{"0", "0.7", "1", "2.3"}).Draw(t, class)
			r.Sum.Caps = append(r.Sum.Caps, ladder.CapSpec{Class: class, Max: decimal.MustParse(most)})
		}
	}
	r.Min = decimal.MustParse(rapid.SampledFrom([]string{"-1", "0", "0.7", "1.5", "2.1", "6"}).Draw(t, "min"))
	if rapid.Bool().Draw(t, "at") {
		s := make(steps)
		for _, id := range world {
			s[id] = rapid.IntRange(0, worldTops[id]).Draw(t, "min at "+string(id))
		}
		value := sumOf(r.Sum, s)
		if n, exact := value.FloatPrec(); exact && n <= 9 {
			r.Min = decimal.MustParse(value.FloatString(n))
		}
	}
	return r
}
