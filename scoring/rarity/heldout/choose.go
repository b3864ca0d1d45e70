package heldout

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/kakezan/kakezan/scoring/orthant"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// Choice is the estimator that was most right of those that know counts of skills
// and pairs alone. It is immutable. The zero Choice has no estimator.
type Choice struct {
	method    rarity.Method
	estimator rarity.Estimator
	report    Report
}

// Method returns what was chosen.
func (c Choice) Method() rarity.Method { return c.method }

// Estimator returns the chosen estimator, which knows the counts of everybody; nil
// of the zero Choice.
func (c Choice) Estimator() rarity.Estimator { return c.estimator }

// Report returns how right each model was, see [Compare].
func (c Choice) Report() Report { return c.report }

// model is an estimator that knows skills and pairs.
type model struct {
	method rarity.Method
	learn  func(population.Aggregate) rarity.Estimator
}

// models are those to choose from, the simplest first.
func models() []model {
	// What is closer than a thousandth makes no difference to who is chosen.
	copula := rarity.CopulaOptions{Orthant: orthant.Options{RelErr: 1e-3, MaxPoints: 1 << 14}}
	return []model{
		{rarity.DependenceTree, rarity.Tree},
		{rarity.MaxEntropy, rarity.MaxEnt},
		{rarity.GaussianCopula, func(a population.Aggregate) rarity.Estimator {
			e, err := rarity.Copula(a, copula)
			if err != nil {
				return rarity.MaxEnt(a) // can't be: the options are those above
			}
			return e
		}},
		{rarity.PairsAndBreadth, rarity.Pairwise},
	}
}

// Choose returns the best estimator among those that know counts of skills and pairs
// alone, which can be kept and published where people can't: a dependence tree,
// maximum entropy, the Gaussian copula, or pairs and breadth. The simplest, in this
// order, is chosen whose deviance on the unseen halves is within one standard error,
// over the splits, of the smallest (L. Breiman, J. Friedman, R. Olshen and C. Stone,
// Classification and Regression Trees, 1984, section 3.4.3); it is then given the
// counts of everybody. The zero value of Splits means 4 here, and
// that of Most 500; Contestants and the largest Size, rarity.MaxCopulaSkills, are
// fixed.
//
// It fails like [Compare], and like population.Population.Aggregate.
func Choose(ctx context.Context, p population.Population, o Options) (Choice, error) {
	if ctx == nil {
		ctx = context.Background()
	}
	if o.Size > rarity.MaxCopulaSkills {
		return Choice{}, fmt.Errorf("Choose(%v): %w: combinations of %d skills, the limit is %d", p, ErrOptions, o.Size, rarity.MaxCopulaSkills)
	}
	if o.Splits == 0 {
		o.Splits = 4
	}
	if o.Most == 0 {
		o.Most = 500
	}
	all := models()
	o.Contestants = nil
	for _, m := range all {
		o.Contestants = append(o.Contestants, FromAggregate(named(m.method), m.learn))
	}
	report, err := Compare(ctx, p, o)
	if err != nil {
		return Choice{}, fmt.Errorf("Choose(%v): %w", p, err)
	}
	counts, err := p.Aggregate(ctx)
	if err != nil {
		return Choice{}, fmt.Errorf("Choose(%v): %w", p, err)
	}
	rows := slices.Collect(report.Rows())
	least := slices.MinFunc(rows, func(a, b Row) int { return cmp.Compare(a.Deviance().Mean(), b.Deviance().Mean()) })
	bearable := least.Deviance().Mean()
	if sd, ok := least.Deviance().Spread(); ok {
		bearable += sd / math.Sqrt(float64(o.Splits))
	}
	best := slices.IndexFunc(rows, func(r Row) bool { return r.Deviance().Mean() <= bearable })
	return Choice{all[best].method, all[best].learn(counts), report}, nil
}
