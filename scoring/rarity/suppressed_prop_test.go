package rarity_test

import (
	"context"
	"errors"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// From an aggregate of which cells are suppressed come bounds that hold the
// true share, the estimate that the pairs of the question allow, or an error:
// never an answer as if a suppressed cell were empty.
func TestEstimator_suppressed_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p population.Population
		if rapid.Bool().Draw(t, "complete") {
			p = people(t, crowd.Draw(t, "crowd"))
		} else {
			p = mixedPeople(t)
		}
		whole := must(p.Aggregate(context.Background()))
		a, err := whole.Suppress(rapid.IntRange(1, 20).Draw(t, "minimum"))
		if err != nil {
			t.Fatal(err)
		}
		q := asked(t)
		truth, err := p.Count(q...)
		if err != nil {
			t.Fatal(err)
		}
		single, pair := false, false // is suppressed
		for i := range q {
			_, err := a.Single(q[i])
			single = single || errors.Is(err, population.ErrSuppressed)
			for j := range i {
				_, err := a.Pair(q[i], q[j])
				pair = pair || errors.Is(err, population.ErrSuppressed)
			}
		}
		for _, name := range []string{"independent", "bounded", "pairwise"} {
			answer, err := from(name, a).Estimate(q...)
			want, wantErr := from(name, whole).Estimate(q...)
			if single {
				if !errors.Is(err, population.ErrSuppressed) {
					t.Fatalf("%s(%v) = %v, %v, want %v", name, q, answer, err, population.ErrSuppressed)
				}
				continue
			}
			if name == "pairwise" && pair {
				if count, ok := answer.Count(); err == nil && (!ok || count != truth && !answer.Has(rarity.MixedBases)) || err != nil && !errors.Is(err, population.ErrSuppressed) {
					t.Fatalf("%s(%v) = %v, %v, of a suppressed pair", name, q, answer, err)
				}
				continue
			}
			if err != nil {
				if wantErr == nil {
					t.Fatalf("%s(%v): %v, want %v", name, q, err, want)
				}
				continue
			}
			if answer.Has(rarity.MixedBases) {
				continue // no bounds of one group of people
			}
			if !answer.Bounds().Contains(rarity.MustShare(truth.Holders(), truth.Base())) {
				t.Fatalf("%s(%v): the count %v outside of %v", name, q, truth, answer.Bounds())
			}
			if name == "independent" && (!answer.Probability().Equal(want.Probability()) || answer.Interval().Hi().Compare(want.Interval().Hi()) < 0) {
				t.Fatalf("%s(%v) = %v, want %v or a wider interval", name, q, answer, want)
			}
		}
	})
}

func from(name string, a population.Aggregate) rarity.Estimator {
	return map[string]func(population.Aggregate) rarity.Estimator{
		"independent": rarity.Independent, "bounded": rarity.Bounded, "pairwise": rarity.Pairwise,
	}[name](a)
}

// Adding a skill moves the bounds down, whether its pairs are suppressed or
// not.
func TestBounded_suppressed_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, err := must(people(t, crowd.Draw(t, "crowd")).Aggregate(context.Background())).Suppress(rapid.IntRange(1, 20).Draw(t, "minimum"))
		if err != nil {
			t.Fatal(err)
		}
		q := asked(t)
		previous := rarity.Bounds{}
		for i := range q {
			answer, err := rarity.Bounded(a).Estimate(q[:i+1]...)
			if err != nil {
				return // a suppressed skill
			}
			b := answer.Bounds()
			if b.Hi().Compare(previous.Hi()) > 0 || b.Lo().Compare(previous.Lo()) > 0 {
				t.Fatalf("%v of %v, but %v of less", b, q[:i+1], previous)
			}
			previous = b
		}
	})
}

// Of 30 people 10 hold a only and 10 hold b only: nobody holds both, which the
// suppressed aggregate does not say.
func TestEstimator_suppressedPair(t *testing.T) {
	a, err := must(people(t, map[int]int{0: 10, 1: 10, 2: 10}).Aggregate(context.Background())).Suppress(5)
	if err != nil {
		t.Fatal(err)
	}
	q := asked3()[:2]
	if got := estimate(t, rarity.Bounded(a), q); got.String() != "at most 1 in 3" || !got.Bounds().Lo().IsZero() {
		t.Errorf("Bounded = %v, %v", got, got.Bounds())
	}
	if got, err := rarity.Pairwise(a).Estimate(q...); !errors.Is(err, population.ErrSuppressed) {
		t.Errorf("Pairwise = %v, %v, want %v", got, err, population.ErrSuppressed)
	}
	if got := estimate(t, rarity.Independent(a), q); !got.Probability().Equal(rarity.MustShare(1, 9)) {
		t.Errorf("Independent = %v", got)
	}
	for name := range map[string]bool{"independent": true, "bounded": true, "pairwise": true} {
		if got, err := from(name, a).Estimate(asked3()...); !errors.Is(err, population.ErrSuppressed) {
			t.Errorf("%s of a suppressed skill = %v, %v, want %v", name, got, err, population.ErrSuppressed)
		}
	}
}
