package rarity

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// BestOptions say how [NewBest] and [NewBestOf] prepare. The zero value is right
// for most.
type BestOptions struct {
	// Policy says whose answers are believed. It does not change what an answer is
	// about, which is the population as recorded, but how a small count is
	// steadied, and which answers are [Fragile]. The zero value means the default
	// policy.
	Policy Policy

	// Alone leaves out what other models say, see [Answer.Others]; asking them
	// takes most of the time of an answer. The zero value means that they are
	// asked.
	Alone bool
}

// Best is the estimator to use: a count where there are enough people, and where
// there are few, the count together with what pairs and breadth foretell. It is
// prepared once, from a population ([NewBest]) or from counts alone ([NewBestOf]),
// and then answers many questions. It is immutable and safe for concurrent use.
// The zero Best knows no skill.
type Best struct {
	people    population.Population
	believed  population.Population // of the people
	split     bool                  // who is believed is not everybody
	policy    Policy                // resolved
	prior     *prior                // of the believed
	aggregate population.Aggregate  // where there are no people
	counts    *prior                // of the aggregate
	fewer     *pairwise             // without those who name every skill; nil when there are none
	alone     bool
}

// NewBest prepares the estimator from people.
//
// It finds who is believed, under the policy; among them it fits the breadth of
// skills (see [Pairwise]) and learns, from the skills that most of them hold, what
// interaction three skills have beyond their pairs, and how far that is wrong. When
// plain maximum entropy foretells triples better, it takes that.
//
// An answer is then about the population as recorded. One skill and two are
// counts. Of three and more, those who are not believed are counted as they are,
// and among the n believed a count of x is steadied by what is foretold, p0:
//
//	Beta(m p0 + x, m (1-p0) + n - x)
//
// with m by empirical Bayes, from how far pairs foretold other combinations; in a
// large count the people speak, in a small one the pairs do, and where both disagree
// the people again. It goes up from triples, so that five skills lean on the counts
// of the three and four among them. The estimate is the mean of both parts, moved
// into the bounds and not above any part of the question, and then says [Clamped].
// Where nobody has two of the skills, nobody has all, and it is a count of none.
//
// The interval is that of a Beta distribution with the mean and the variance of the
// estimate: of sampling, of singles, pairs and the count, and of the interactions
// that are not known. Where nobody was seen it is the bound that this proves
// ([Unseen]), unless it says less. Its quantity is [RecordedShare]. Other models are
// in [Answer.Sensitivity], apart. The answer is [Fragile] when it moves by more than
// a factor 2 between everybody and those who are believed.
//
// Questions may ask for levels. Where not everybody answered in full, a question
// has the base of those who are known on all of it, and leans on plain maximum
// entropy.
//
// It takes some ten thousand counts, and fails like them and with the cause when
// the context is done. Answers fail with [ErrTooManySkills] above [MaxSkills]
// skills.
func NewBest(ctx context.Context, people population.Population, o BestOptions) (Best, error) {
	if ctx == nil {
		ctx = context.Background()
	}
	b := Best{people: people, alone: o.Alone}
	var err error
	if b.believed, b.policy, err = o.Policy.Believed(people); err != nil {
		return Best{}, fmt.Errorf("NewBest(%v): %w", people, err)
	}
	b.split = b.believed.Len() < people.Len()
	if b.prior, err = priorOfPeople(ctx, b.believed); err != nil {
		return Best{}, fmt.Errorf("NewBest(%v): %w", people, err)
	}
	return b, nil
}

// NewBestOf prepares the estimator from counts of skills and pairs alone: that of
// [Pairwise], with what other models say beside it. Nobody can be left out of
// counts, but those who name every skill the aggregate knows: they are in each
// count. When the policy does not believe them, a combination is [Fragile] that
// without them is another one by more than a factor 2.
//
// Aggregates as small as that of a survey are prepared in a tenth of a second.
func NewBestOf(a population.Aggregate, o BestOptions) Best {
	b := Best{aggregate: a, counts: priorOfCounts(a), alone: o.Alone, policy: Everyone}
	if rest, policy, ok := withoutEverything(a, o.Policy); ok {
		b.fewer, b.policy = &pairwise{rest, priorOfCounts(rest), "Best"}, policy
	}
	return b
}

// Policy returns who is believed: the policy of the options, with the limit that it
// found among the people.
func (b Best) Policy() Policy { return b.policy }

// Quiet returns the estimator that leaves out what other models say, as with
// [BestOptions].Alone: for many questions at once.
func (b Best) Quiet() Best {
	b.alone = true
	return b
}

// Len returns the number of people the estimator rests on, those of whom nothing is
// known among them.
func (b Best) Len() int {
	if b.counts != nil {
		return b.aggregate.People()
	}
	return b.people.Len()
}

// Find returns the skill of the population that a label means, see
// population.Population.Find.
func (b Best) Find(label string) (skills.ID, bool) {
	if b.counts != nil {
		return b.aggregate.Find(label)
	}
	return b.people.Find(label)
}

// Holders returns how many people hold a skill at all, and of how many that is
// known. It fails with a population.UnknownSkillError when the population does not
// know the skill, and with population.ErrSuppressed when it does not tell.
func (b Best) Holders(skill skills.ID) (population.Count, error) {
	if b.counts != nil {
		return b.aggregate.Single(population.Holds(skill))
	}
	return b.people.Count(population.Holds(skill))
}

// LeaveOut returns the estimator without one person of whom just this is known:
// who is asked about does not count themselves. What was learned stays. It fails
// like population.Population.LeaveOut, and with population.ErrNoPerson when it rests
// on counts alone.
func (b Best) LeaveOut(person population.Person) (Best, error) {
	if b.counts != nil {
		return Best{}, fmt.Errorf("Best.LeaveOut: %w: there are counts alone", population.ErrNoPerson)
	}
	rest, err := b.people.LeaveOut(person)
	if err != nil {
		return Best{}, fmt.Errorf("Best.LeaveOut: %w", err)
	}
	b.people = rest
	if !b.split {
		b.believed = rest
		return b, nil
	}
	believed, err := b.believed.LeaveOut(person)
	switch {
	case errors.Is(err, population.ErrNoPerson): // not believed
	case err != nil:
		return Best{}, fmt.Errorf("Best.LeaveOut: %w", err)
	default:
		b.believed = believed
	}
	return b, nil
}

// Estimate returns how rare the combination is, see [NewBest].
func (b Best) Estimate(q ...population.Specialty) (Answer, error) {
	q, err := sorted(q)
	if err != nil {
		return Answer{}, fmt.Errorf("Best.Estimate(): %w", err)
	}
	estimate := b.fromPeople
	if b.counts != nil {
		estimate = b.fromCounts
	}
	a, err := estimate(q)
	if err != nil {
		return Answer{}, fmt.Errorf("Best.Estimate(%v): %w", q, err)
	}
	return a, nil
}

func (b Best) fromPeople(q []population.Specialty) (Answer, error) {
	if len(q) > MaxSkills { // before all their pairs are counted
		return Answer{}, fmt.Errorf("%w: %d, the limit is %d", ErrTooManySkills, len(q), MaxSkills)
	}
	t, err := fromPeople(b.people, q)
	if err != nil {
		return Answer{}, err
	}
	a := newAnswer(t, CountAndPairs)
	if c, ok := t.exact(a.bounds); ok {
		return b.recounted(a.exactly(c), q)
	}
	if err := t.needPairs(); err != nil {
		return Answer{}, err
	}
	all := partsOf(b.people, q)
	believed, rest := t, 0
	count := all.holders
	if b.split {
		some, err := fromPeople(b.believed, q)
		switch {
		case errors.Is(err, ErrNoBase): // who is known on all of it is not believed: then everybody is
		case err != nil:
			return Answer{}, err
		default:
			believed, rest = some, t.n-some.n
		}
	}
	among := all
	if rest > 0 {
		among = partsOf(b.believed, q)
		count = among.holders
	}
	f, err := blendOf(believed, b.prior.of(believed), count)
	if err != nil {
		return Answer{}, err
	}
	full := 1<<t.d() - 1
	share := func(subset int) float64 {
		p := f.share[subset] * float64(believed.n)
		if rest > 0 {
			p += float64(all.holders(subset) - among.holders(subset))
		}
		return p / float64(t.n)
	}
	whole := share(full)
	least := whole
	for subset := range full {
		if atLeastThree(subset) {
			least = min(least, share(subset))
		}
	}
	x := all.holders(full)
	others := float64(x - among.holders(full)) // who are not believed
	if err := errors.Join(all.err, among.err); err != nil {
		return Answer{}, err
	}
	a.probability = a.bounds.clamp(logOf(least))
	if a.count, err = population.NewCount(x, t.n); err != nil {
		return Answer{}, err
	}
	a.counted = true
	part := f.share[full] * float64(believed.n)
	// The interval follows the estimate when that is clamped.
	spread := others
	if part > 0 { // of nobody believed nothing is uncertain, however uncertain the model is
		spread += part * part * f.relative
	}
	a.posterior(a.probability.Float64(), spread/(whole*float64(t.n)*whole*float64(t.n)))
	if a.probability.log != math.Log(whole) {
		a.warnings = append(a.warnings, Clamped)
	}
	if f.smoothed {
		a.warnings = append(a.warnings, Smoothed)
	}
	if x == 0 {
		a.warnings = append(a.warnings, NoneSeen)
		// What is foretold may be far below what a count of none proves; that is
		// what is said.
		if proven := countInterval(0, t.n); proven.Contains(a.probability) {
			a.interval = proven
		}
	}
	if rest > 0 {
		a.under(b.policy, fromLog(math.Log(f.share[full])), among.holders(full), believed.n)
	}
	if !b.alone {
		a.ask(t)
	}
	return a, nil
}

// recounted returns the answer of a count, which warns when that is another one among
// those who are believed.
func (b Best) recounted(a Answer, q []population.Specialty) (Answer, error) {
	if !b.split || a.count.Holders() == 0 {
		return a, nil
	}
	c, err := b.believed.Count(q...)
	if err != nil {
		return Answer{}, err
	}
	if c.Base() == 0 {
		return a, nil
	}
	other := a
	other.others, other.warnings = nil, slices.Clone(a.warnings)
	if other.under(b.policy, share(c.Holders(), c.Base()), c.Holders(), c.Base()); other.Has(Fragile) {
		return other, nil
	}
	return a, nil
}

func (b Best) fromCounts(q []population.Specialty) (Answer, error) {
	t, err := fromAggregate(b.aggregate, q)
	if err != nil {
		return Answer{}, err
	}
	a, err := pairwise{b.aggregate, b.counts, "Best"}.answer(t)
	if err != nil || a.counted || b.alone {
		return a, err
	}
	if b.fewer != nil {
		if rest, err := b.fewer.estimate(q); err == nil {
			a.under(b.policy, rest.probability, 1, 0)
		}
	}
	a.ask(t)
	return a, nil
}

// withoutEverything returns the aggregate without the people who name every skill
// it knows, and the policy that leaves them out: false when there is nobody, when the
// given policy believes them, or when it is not known.
func withoutEverything(a population.Aggregate, given Policy) (rest population.Aggregate, p Policy, ok bool) {
	histogram, _ := a.Histogram()
	all := a.Len()
	if k, cut := given.Limit(histogram); !cut || k >= all || all >= len(histogram) || histogram[all] <= 0 || a.MinimumCell() > 0 {
		return rest, p, false
	}
	c := a.Counts() // which takes memory
	e := c.Histogram[all]
	less := func(n population.Count) (population.Count, error) {
		return population.NewCount(n.Holders()-e, n.Base()-e)
	}
	var err error
	for i := range c.Singles {
		if c.Singles[i].Count, err = less(c.Singles[i].Count); err != nil {
			return rest, p, false
		}
	}
	for i := range c.Pairs {
		if c.Pairs[i].Count, err = less(c.Pairs[i].Count); err != nil {
			return rest, p, false
		}
	}
	c.People, c.Complete, c.Histogram = c.People-e, c.Complete-e, c.Histogram[:all]
	if rest, err = population.NewAggregate(c); err != nil {
		return rest, p, false
	}
	p, err = AtMost(all - 1)
	return rest, p, err == nil
}
