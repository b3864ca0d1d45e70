package availability_test

import (
	"fmt"
	"math"
	"math/big"
	"slices"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func exactly(p float64) fit.Range { return fit.Range{Lo: p, Hi: p} }

// near reports whether two numbers are the same to 12 digits.
func near(x, y float64) bool {
	return x == y || math.Abs(x-y) <= 1e-12*math.Max(math.Abs(x), math.Abs(y))
}

// notAbove reports whether a number is at most another one but for the last digits.
func notAbove(x, y float64) bool { return x <= y || near(x, y) }

// enumerate returns the chances that enough things are up and that they are not at the
// low ends or the high ones, exactly but for the last rounding: the sum over all states
// of all causes and things, in fractions.
func enumerate(q availability.Question, high bool) (up, down float64) {
	end := func(r fit.Range) *big.Rat {
		if high {
			return new(big.Rat).SetFloat64(r.Hi)
		}
		return new(big.Rat).SetFloat64(r.Lo)
	}
	sumUp, sumDown := new(big.Rat), new(big.Rat)
	one := big.NewRat(1, 1)
	n, m := len(q.Things), len(q.Causes)
	for state := range 1 << (n + m) {
		chance := big.NewRat(1, 1)
		event := func(at int, p *big.Rat) bool {
			is := state>>at&1 == 1
			if !is {
				p = new(big.Rat).Sub(one, p)
			}
			chance.Mul(chance, p)
			return is
		}
		causes := make(map[string]bool)
		for i, c := range q.Causes {
			causes[c.ID] = event(n+i, end(c.Chance))
		}
		count := 0
		for i, t := range q.Things {
			if event(i, end(t.Chance)) && !slices.ContainsFunc(t.Needs, func(c string) bool { return !causes[c] }) {
				count++
			}
		}
		if count >= max(1, q.AtLeast) {
			sumUp.Add(sumUp, chance)
		} else {
			sumDown.Add(sumDown, chance)
		}
	}
	up, _ = sumUp.Float64()
	down, _ = sumDown.Float64()
	return up, down
}

func drawChance(t *rapid.T) float64 {
	p := rapid.OneOf(rapid.Float64Range(0, 1), rapid.SampledFrom([]float64{0, 1, 0.5, 1e-9, 1 - 0x1p-40})).Draw(t, "chance")
	if p < 1e-25 {
		return 0 // products of some of them stay above the smallest number
	}
	return p
}

func drawRange(t *rapid.T) fit.Range {
	lo := drawChance(t)
	if rapid.Bool().Draw(t, "exact") {
		return exactly(lo)
	}
	hi := drawChance(t)
	return fit.Range{Lo: min(lo, hi), Hi: max(lo, hi)}
}

// drawQuestion draws up to n things and m causes.
func drawQuestion(t *rapid.T, n, m int) availability.Question {
	var q availability.Question
	for i := range rapid.IntRange(0, m).Draw(t, "causes") {
		q.Causes = append(q.Causes, availability.Cause{ID: fmt.Sprintf("c%d", i), Chance: drawRange(t)})
	}
	for i := range rapid.IntRange(1, n).Draw(t, "things") {
		q.Things = append(q.Things, drawThing(t, fmt.Sprintf("t%d", i), q.Causes))
	}
	q.AtLeast = rapid.SampledFrom([]int{0, 1, 1, 2, 3, n}).Draw(t, "at least")
	return q
}

func drawThing(t *rapid.T, id string, causes []availability.Cause) availability.Thing {
	thing := availability.Thing{ID: id, Chance: drawRange(t)}
	for _, c := range causes {
		if rapid.IntRange(0, 2).Draw(t, "needs") == 0 {
			thing.Needs = append(thing.Needs, c.ID)
		}
	}
	return thing
}

// exact makes every chance of a question its lower end.
func exact(q availability.Question) availability.Question {
	q.Things, q.Causes = slices.Clone(q.Things), slices.Clone(q.Causes)
	for i := range q.Things {
		q.Things[i].Chance.Hi = q.Things[i].Chance.Lo
	}
	for i := range q.Causes {
		q.Causes[i].Chance.Hi = q.Causes[i].Chance.Lo
	}
	return q
}
