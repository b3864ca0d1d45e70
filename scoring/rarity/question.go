package rarity

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills/population"
)

// The kinds of error that estimators return besides those of the package
// population; test for them with errors.Is.
var (
	// ErrEmptyQuestion: nothing was asked, so that there is no combination.
	ErrEmptyQuestion = errors.New("no specialty was asked")

	// ErrTooManySkills: more skills were asked than the estimator can take.
	ErrTooManySkills = errors.New("too many skills")

	// ErrNoBase: there is nobody of whom everything asked is known.
	ErrNoBase = errors.New("nobody is known on all of it")

	// ErrNoFit: no population has the single and pair shares; that is possible
	// only where they are of different people.
	ErrNoFit = errors.New("the shares contradict each other")

	// ErrNoForetelling: the answer is from a model, which says nothing about other
	// people.
	ErrNoForetelling = errors.New("the answer does not rest on people who were counted")
)

// Estimator answers how rare a combination of specialties is. Estimators are
// immutable and safe for concurrent use.
//
// Of several specialties of one skill only the one that asks for most counts,
// and the order does not matter: the same question gives the same answer, bit
// for bit. Estimate fails with [ErrEmptyQuestion] without a specialty, with
// [ErrNoBase] when nobody is known on all of it, with the errors of the package
// population on skills and levels that it does not know and on skills whose
// count is suppressed, and with the kinds that each estimator names. A skill that
// the population does not know is an error of the kind population.ErrUnknownSkill,
// never an answer: it is not in this population, which is not the same as rare.
type Estimator interface {
	// Estimate returns the answer to the question of holding every one of the
	// specialties.
	Estimate(q ...population.Specialty) (Answer, error)
}

// sorted returns the question in its one form: in order, and without
// specialties that others imply.
func sorted(q []population.Specialty) ([]population.Specialty, error) {
	if len(q) == 0 {
		return nil, ErrEmptyQuestion
	}
	s := slices.SortedFunc(slices.Values(q), population.Specialty.Compare)
	kept := s[:0]
	for _, t := range s {
		// Of one skill, what asks for more comes later.
		if len(kept) > 0 && t.Implies(kept[len(kept)-1]) {
			kept[len(kept)-1] = t
		} else {
			kept = append(kept, t)
		}
	}
	return kept, nil
}

// table is what a source says about a question: the counts of its specialties
// and, where known, of its pairs and of its pairs with other skills.
type table struct {
	q     []population.Specialty
	each  []population.Count   // the asked ones first, then other skills
	joint [][]population.Count // row k, column j: skill k and asked skill j; nil when not known
	least [][]population.Count // joint, but with the least that suppressed pairs can be, where joint has the most; nil when people were counted
	held  []population.Count   // of those asked at a level: who holds them at all; nil when no level is asked
	n     int                  // the base, the smallest one when there are several
	mixed bool                 // bases differ

	suppressed error // says which of the asked pairs is suppressed, nil when none is
}

// fromAggregate reads a question's counts, and the pairs with all other skills
// of the aggregate, which sharpen the bounds.
func fromAggregate(a population.Aggregate, q []population.Specialty) (*table, error) {
	t := &table{q: q}
	asked := make(map[population.Specialty]bool, len(q))
	for _, s := range q {
		asked[s] = true
		c, err := a.Single(s)
		if err != nil {
			return nil, err
		}
		t.each = append(t.each, c)
	}
	if !a.HasPairs() {
		return t, t.setBase()
	}
	rows := slices.Clone(q)
	for s, c := range others(a) {
		if !asked[s] {
			rows, t.each = append(rows, s), append(t.each, c)
		}
	}
	for k, s := range rows {
		most, least := make([]population.Count, len(q)), make([]population.Count, len(q))
		for j, u := range q {
			c, err := a.Pair(s, u)
			most[j], least[j] = c, c
			if errors.Is(err, population.ErrSuppressed) {
				if k < len(q) && t.suppressed == nil {
					t.suppressed = err
				}
				t.mixed = t.mixed || t.each[k].Base() != a.Complete() || t.each[j].Base() != a.Complete()
				least[j], most[j], err = together(t.each[k], t.each[j])
			}
			if err != nil {
				return nil, err
			}
		}
		t.joint, t.least = append(t.joint, most), append(t.least, least)
	}
	return t, t.setBase()
}

// together returns the fewest and the most people who can hold two skills
// together, by Frechet's bounds. Of different people, it is the bounds of the
// share that are in the counts.
func together(s, t population.Count) (least, most population.Count, err error) {
	most = s
	if known(t) < known(s) {
		most = t
	}
	x := 0
	if s.Base() == t.Base() {
		x = max(0, s.Holders()+t.Holders()-s.Base())
	}
	least, err = population.NewCount(x, most.Base())
	return least, most, err
}

// counts reports whether the pair of two asked skills is known.
func (t *table) counts(i, j int) bool {
	return t.joint != nil && (t.least == nil || t.joint[i][j] == t.least[i][j])
}

func others(a population.Aggregate) iter.Seq2[population.Specialty, population.Count] {
	return func(yield func(population.Specialty, population.Count) bool) {
		for id, c := range a.Shares() {
			if !yield(population.Holds(id), c) {
				return
			}
		}
	}
}

// setBase finds the base of the asked skills and their pairs.
func (t *table) setBase() error {
	t.n = t.each[0].Base()
	use := func(c population.Count) {
		t.mixed = t.mixed || c.Base() != t.n
		t.n = min(t.n, c.Base())
	}
	for i := range t.q {
		use(t.each[i])
		for j := 0; j < i && t.joint != nil; j++ {
			use(t.joint[i][j])
		}
	}
	if t.n == 0 {
		return fmt.Errorf("%w: %v", ErrNoBase, t.q)
	}
	return nil
}

// d is the number of specialties asked.
func (t *table) d() int { return len(t.q) }

// independent is the product of the single shares.
func (t *table) independent() Probability {
	shares := make([]Probability, t.d())
	for i := range shares {
		shares[i] = share(t.each[i].Holders(), t.each[i].Base())
	}
	return Product(shares...)
}

// bounds returns the ends in counts where all bases are equal, and in shares
// otherwise.
func (t *table) bounds() Bounds {
	sameBase := !t.mixed
	for k, row := range t.joint {
		sameBase = sameBase && t.each[k].Base() == t.n
		for _, c := range row {
			sameBase = sameBase && c.Base() == t.n
		}
	}
	if sameBase {
		holders := population.Count.Holders
		lo, hi := ends(t.n, t.d(), convert(t.each, holders), convertRows(t.joint, holders), convertRows(t.least, holders))
		return Bounds{share(lo, t.n), share(hi, t.n)}
	}
	lo, hi := ends(1.0, t.d(), convert(t.each, known), convertRows(t.joint, known), convertRows(t.least, known))
	return Bounds{logOf(lo), logOf(hi)}
}

// known is the share, with nobody known taken as nobody: such a skill says
// nothing, and 0 is what leaves the bounds as they are.
func known(c population.Count) float64 {
	if c.Base() == 0 {
		return 0
	}
	return c.Share()
}

func convert[T number](counts []population.Count, f func(population.Count) T) []T {
	to := make([]T, len(counts))
	for i, c := range counts {
		to[i] = f(c)
	}
	return to
}

func convertRows[T number](rows [][]population.Count, f func(population.Count) T) [][]T {
	var to [][]T
	for _, row := range rows {
		to = append(to, convert(row, f))
	}
	return to
}
