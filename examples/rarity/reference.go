package main

import (
	"context"
	"errors"
	"io"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/scoring/complementarity"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

// reference is whom a combination is compared with: people, or counts of people.
type reference struct {
	name      string
	people    population.Population // where hasPeople
	believed  population.Population // of the people
	hasPeople bool
	aggregate population.Aggregate
	best      rarity.Best
	close     func() error
}

// read finds the people, or else takes the embedded counts.
func read(ctx context.Context, from survey.Source, o rarity.BestOptions, tag language.Tag, stderr io.Writer) (r reference, err error) {
	if from.Name() == "" {
		a := survey2016.Aggregate()
		return reference{
			name: survey2016.Title().In(tag), aggregate: a, best: rarity.NewBestOf(a, o),
			close: func() error { return nil },
		}, nil
	}
	r = reference{name: survey.Visible(from.Name()), hasPeople: true}
	if r.people, r.close, err = from.People(ctx, tag, stderr); err != nil {
		return r, err
	}
	r.best, err = rarity.NewBest(ctx, r.people, o)
	if err == nil {
		r.believed, _, err = r.best.Policy().Believed(r.people)
	}
	if err == nil {
		r.aggregate, err = r.people.Aggregate(ctx)
	}
	if err != nil {
		if errors.Is(err, population.ErrCorrupt) {
			err = from.Damaged(err)
		}
		return r, errors.Join(err, r.close())
	}
	return r, nil
}

// vocabulary is what words mean here.
func (r reference) vocabulary() survey.Vocabulary {
	if r.hasPeople {
		return r.people
	}
	return r.aggregate
}

// pair is how two skills go together among all people.
func (r reference) pair(s, t population.Specialty) (complementarity.Pair, error) {
	if r.hasPeople {
		return complementarity.FromPopulation(r.people, s, t)
	}
	return complementarity.FromAggregate(r.aggregate, s, t)
}

// heavyTails are the degrees of freedom of the t copula that is asked, see
// rarity.Best.
const heavyTails = 4

// view is what one model says, or why it says nothing.
type view struct {
	method   rarity.Method
	isBest   bool
	share    rarity.Probability
	interval rarity.Interval
	reason   *text.Text // nil where there is a share
}

// views asks every model, the simplest first, and sets the best answer last. Where
// the skills are two, and everybody says what was counted, only what differs is left.
func (r reference) views(q []population.Specialty, best rarity.Answer) (all []view) {
	ask := func(m rarity.Method, e rarity.Estimator, err error) {
		var a rarity.Answer
		if err == nil {
			a, err = e.Estimate(q...)
		}
		switch {
		case errors.Is(err, population.ErrNoLevels):
			all = append(all, beside(m, best))
		case err != nil:
			reason := why(err)
			if reason == nil {
				reason = &says.noNumber
			}
			all = append(all, view{method: m, reason: reason})
		case a.Method() == m:
			all = append(all, view{method: m, share: a.Probability(), interval: a.Interval()})
		}
	}
	a := r.aggregate
	gauss, errGauss := rarity.Copula(a, rarity.CopulaOptions{})
	student, errStudent := rarity.Copula(a, rarity.CopulaOptions{Degrees: heavyTails})
	ask(rarity.IndependentProduct, rarity.Independent(a), nil)
	ask(rarity.FrechetBounds, rarity.Bounded(a), nil)
	ask(rarity.DependenceTree, rarity.Tree(a), nil)
	ask(rarity.MaxEntropy, rarity.MaxEnt(a), nil)
	ask(rarity.PairsAndBreadth, rarity.Pairwise(a), nil)
	ask(rarity.GaussianCopula, gauss, errGauss)
	ask(rarity.StudentCopula, student, errStudent)
	if r.hasPeople {
		ask(rarity.ExactCount, rarity.Counted(r.people), nil)
	}
	return append(all, view{method: best.Method(), isBest: true, share: best.Probability(), interval: best.Interval()})
}

// beside returns what a model says of levels, which aggregates do not know: what is
// beside the best answer, where it is.
func beside(m rarity.Method, best rarity.Answer) view {
	switch m {
	case rarity.IndependentProduct:
		return view{method: m, share: best.Independent()}
	case rarity.FrechetBounds:
		return view{method: m}
	}
	for o := range best.Others() {
		if o.Method() == m && o.Policy() == rarity.Everyone {
			return view{method: m, share: o.Probability()}
		}
	}
	return view{method: m, reason: &says.noLevels}
}
