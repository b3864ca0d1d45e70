package heldout

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// Contestant is a way to tell of people whom it has not seen how many of them hold
// a combination.
type Contestant struct {
	// Name is what the contestant is called in a report.
	Name text.Text

	// Learn learns from half of the people. It is called from several goroutines
	// at once, and must give the same for the same people.
	Learn func(ctx context.Context, half population.Population) (Predictor, error)
}

// Predictor tells how many of others people hold a combination: of people of the
// same kind, of whom everything asked is known. It is called from one goroutine at
// a time.
//
// When it fails with rarity.ErrNoFit or rarity.ErrNoBase, it refuses the
// combination, which is then left out for all contestants. Any other error ends
// the comparison.
type Predictor func(q []population.Specialty, others int) (Prediction, error)

// Prediction is what a [Predictor] tells: the share of people who are expected to
// hold the combination, and perhaps also a range for their number.
type Prediction struct {
	Share rarity.Probability

	// Lo and Hi are the fewest and the most people of the others who hold the
	// combination with a chance of rarity.Level, when Ranged is true.
	Lo, Hi int

	// Ranged says whether Lo and Hi are told. The zero value means that they are
	// not.
	Ranged bool
}

// check fails with ErrPrediction on a range that no number of others has.
func (p Prediction) check(others int) error {
	if p.Ranged && (p.Lo < 0 || p.Lo > p.Hi || p.Hi > others) {
		return fmt.Errorf("%w: %d to %d of %d people", ErrPrediction, p.Lo, p.Hi, others)
	}
	return nil
}

// Contestants returns the ready ones: [Independent], [MaxEntropy], [Pairwise],
// [Counting] and [Best].
func Contestants() []Contestant {
	return []Contestant{Independent(), MaxEntropy(), Pairwise(), Counting(), Best()}
}

// Independent returns the contestant that multiplies the shares of the single
// skills, see rarity.Independent.
func Independent() Contestant {
	return FromAggregate(named(rarity.IndependentProduct), rarity.Independent)
}

// MaxEntropy returns the contestant that knows the pairs of the skills that are
// asked, and assumes nothing beyond, see rarity.MaxEnt.
func MaxEntropy() Contestant {
	return FromAggregate(named(rarity.MaxEntropy), rarity.MaxEnt)
}

// Pairwise returns the contestant that knows all pairs and how many skills people
// hold, see rarity.Pairwise.
func Pairwise() Contestant {
	return FromAggregate(named(rarity.PairsAndBreadth), rarity.Pairwise)
}

// Copula returns the contestant that sees an ability behind each skill, see
// rarity.Copula. It takes many times as long as the others, and is not among
// [Contestants].
func Copula() Contestant {
	return FromPopulation(named(rarity.GaussianCopula), func(ctx context.Context, half population.Population) (rarity.Estimator, error) {
		a, err := half.Aggregate(ctx)
		if err != nil {
			return nil, err
		}
		return rarity.Copula(a, rarity.CopulaOptions{})
	})
}

// Best returns the contestant that steadies counts by what pairs foretell, see
// rarity.Best.
func Best() Contestant {
	return FromPopulation(named(rarity.CountAndPairs), func(ctx context.Context, half population.Population) (rarity.Estimator, error) {
		return rarity.NewBest(ctx, half, rarity.BestOptions{Alone: true})
	})
}

// named returns the name of a method in both languages.
func named(m rarity.Method) text.Text {
	return text.EnJa(m.Text(language.English), m.Text(language.Japanese))
}

// Counting returns the contestant that counts: of x people of n that it has seen it
// expects (x + 1/2) / (n + 1) of the others, and foretells their number from
// Beta(x + 1/2, n - x + 1/2), by Jeffreys' prior, see rarity.Predictive.
func Counting() Contestant {
	return Contestant{
		Name: text.EnJa("counting", "数えた割合"),
		Learn: func(_ context.Context, half population.Population) (Predictor, error) {
			return func(q []population.Specialty, others int) (Prediction, error) {
				c, err := half.Count(q...)
				if err != nil {
					return Prediction{}, err
				}
				x, n := float64(c.Holders()), float64(c.Base())
				share, err := rarity.FromFloat64((x + 0.5) / (n + 1))
				if err != nil {
					return Prediction{}, err
				}
				lo, hi, err := rarity.Predictive(x+0.5, n-x+0.5, others, rarity.Level)
				return Prediction{share, lo, hi, true}, err
			}, nil
		},
	}
}

// FromAggregate returns the contestant that asks an estimator which knows the
// counts of one half: its skills and pairs.
func FromAggregate(name text.Text, estimator func(population.Aggregate) rarity.Estimator) Contestant {
	if estimator == nil {
		return Contestant{Name: name} // which Compare refuses
	}
	return Contestant{
		Name: name,
		Learn: func(ctx context.Context, half population.Population) (Predictor, error) {
			a, err := half.Aggregate(ctx)
			if err != nil {
				return nil, err
			}
			return asking(estimator(a)), nil
		},
	}
}

// FromPopulation returns the contestant that asks an estimator which knows the
// people of one half.
func FromPopulation(name text.Text, estimator func(context.Context, population.Population) (rarity.Estimator, error)) Contestant {
	if estimator == nil {
		return Contestant{Name: name} // which Compare refuses
	}
	return Contestant{
		Name: name,
		Learn: func(ctx context.Context, half population.Population) (Predictor, error) {
			e, err := estimator(ctx, half)
			if err != nil {
				return nil, err
			}
			return asking(e), nil
		},
	}
}

// asking returns the predictor that asks an estimator, nil for none. An answer that
// says nothing about other people foretells no range.
func asking(e rarity.Estimator) Predictor {
	if e == nil {
		return nil
	}
	return func(q []population.Specialty, others int) (Prediction, error) {
		a, err := e.Estimate(q...)
		if err != nil {
			return Prediction{}, err
		}
		p := Prediction{Share: a.Probability()}
		p.Lo, p.Hi, err = a.Foretell(others)
		if errors.Is(err, rarity.ErrNoForetelling) {
			return p, nil
		}
		p.Ranged = err == nil
		return p, err
	}
}
