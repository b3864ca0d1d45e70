package heldout

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// Compare measures contestants on people whom they have not seen, by the protocol
// that the package describes.
//
// It fails with [ErrOptions] on options that make no sense, with [ErrNobody] on an
// empty population, with [ErrNoCombination] when there is nothing to judge by, with
// [ErrPrediction] when a contestant foretells what can't be, and with the errors of
// contestants and of the package population. It fails with the cause when the
// context is done before.
//
// It takes all cores, for splits x contestants x combinations predictions and as
// many counts. To find the combinations it takes about as many steps as people hold
// combinations of that many skills; where these are more than three thousand
// million, it draws them.
func Compare(ctx context.Context, p population.Population, o Options) (Report, error) {
	fail := func(err error) (Report, error) { return Report{}, fmt.Errorf("Compare(%v): %w", p, err) }
	o, err := o.withDefaults()
	switch {
	case err != nil:
		return fail(err)
	case p.Len() == 0:
		return fail(ErrNobody)
	}
	rows, found, chosen, err := choose(ctx, p, o)
	if err == nil && len(chosen) == 0 {
		err = fmt.Errorf("%w: no %d skills are held together by %d people", ErrNoCombination, o.Size, o.Least)
	}
	if err != nil {
		return fail(err)
	}
	c := comparison{Options: o, people: p, verdicts: make([][][]verdict, o.Splits)}
	for _, x := range chosen {
		c.questions = append(c.questions, rows.question(x, o.Size))
	}
	if err := c.run(ctx); err != nil {
		return fail(err)
	}
	c.refused = c.anyRefused()
	people, err := answered(p)
	if err != nil {
		return fail(err)
	}
	r := Report{
		people: people, found: found, judged: len(chosen), size: o.Size, least: o.Least, splits: o.Splits,
		noise: c.noise(chosen),
	}
	for _, refused := range c.refused {
		if refused {
			r.refused++
		}
	}
	if r.judged -= r.refused; r.judged == 0 {
		return fail(fmt.Errorf("%w: all are refused", ErrNoCombination))
	}
	for i, contestant := range o.Contestants {
		r.rows = append(r.rows, c.row(contestant.Name, i))
	}
	return r, nil
}

// answered returns the number of people of whom anything is known.
func answered(p population.Population) (n int, err error) {
	histogram, err := p.Histogram()
	for _, people := range histogram {
		n += people
	}
	return n, err
}

// comparison is a comparison at work.
type comparison struct {
	Options
	people    population.Population
	questions [][]population.Specialty
	verdicts  [][][]verdict // by split, contestant and question
	refused   []bool        // of each question, whether anybody refused it
}

// verdict is how right one prediction was.
type verdict struct {
	err, deviance, width     float64
	ranged, covered, refused bool
}

// run judges all contestants on all splits.
func (c *comparison) run(ctx context.Context) error {
	random := rand.New(rand.NewPCG(c.Seed, 0x68616c766573))
	seeds := make([]uint64, c.Splits)
	for i := range seeds {
		seeds[i] = random.Uint64()
	}
	var telling sync.Mutex
	done := 0
	return parallel.Each(ctx, c.Splits, func(s int) (err error) {
		if c.verdicts[s], err = c.split(ctx, seeds[s]); err != nil {
			return err
		}
		telling.Lock()
		defer telling.Unlock()
		if done++; c.Progress != nil {
			c.Progress(done, c.Splits)
		}
		return nil
	})
}

// split judges all contestants on one split.
func (c *comparison) split(ctx context.Context, seed uint64) (verdicts [][]verdict, err error) {
	seen, unseen, err := c.people.Halves(seed)
	if err != nil {
		return nil, err
	}
	counts, err := unseen.CountAll(ctx, c.questions)
	if err != nil {
		return nil, err
	}
	for _, contestant := range c.Contestants {
		predict, err := contestant.Learn(ctx, seen)
		if err == nil && predict == nil {
			err = fmt.Errorf("%w: nothing to predict by", ErrOptions)
		}
		if err != nil {
			return nil, fmt.Errorf("%v: %w", contestant.Name, err)
		}
		list := make([]verdict, len(counts))
		for i, y := range counts {
			if err := parallel.Cause(ctx); err != nil {
				return nil, err
			}
			if list[i], err = judge(predict, c.questions[i], y); err != nil {
				return nil, fmt.Errorf("%v: %v: %w", contestant.Name, c.questions[i], err)
			}
		}
		verdicts = append(verdicts, list)
	}
	return verdicts, nil
}

// judge compares what is predicted with what was counted.
func judge(predict Predictor, q []population.Specialty, count population.Count) (verdict, error) {
	y, others := count.Holders(), count.Base()
	if others == 0 {
		return verdict{refused: true}, nil // nobody to judge by
	}
	p, err := predict(slices.Clone(q), others)
	switch {
	case errors.Is(err, rarity.ErrNoFit) || errors.Is(err, rarity.ErrNoBase):
		return verdict{refused: true}, nil
	case err != nil:
		return verdict{}, err
	}
	mu := p.Share.Float64() * float64(others)
	v := verdict{err: logError(mu, y), deviance: deviance(mu, y), ranged: p.Ranged}
	if p.Ranged {
		v.covered = p.Lo <= y && y <= p.Hi
		v.width = math.Log10((float64(p.Hi) + 0.5) / (float64(p.Lo) + 0.5))
	}
	return v, p.check(others)
}

// anyRefused returns of each question whether a contestant refused it in a split.
func (c *comparison) anyRefused() []bool {
	refused := make([]bool, len(c.questions))
	for _, contestants := range c.verdicts {
		for _, list := range contestants {
			for i, v := range list {
				refused[i] = refused[i] || v.refused
			}
		}
	}
	return refused
}

// noise returns what somebody gets who knows the true shares: those of the whole
// population.
func (c *comparison) noise(chosen []combination) Noise {
	type mean struct{ err, deviance float64 }
	known := make(map[int]mean)
	n, sum := 0.0, mean{}
	for i, x := range chosen {
		if c.refused[i] {
			continue
		}
		m, ok := known[x.holders]
		if !ok {
			m.err, m.deviance = noise(float64(x.holders) / 2)
			known[x.holders] = m
		}
		n, sum.err, sum.deviance = n+1, sum.err+m.err, sum.deviance+m.deviance
	}
	return Noise{sum.err / n, sum.deviance / n}
}
