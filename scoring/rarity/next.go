package rarity

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/kakezan/kakezan/skills/population"
)

// Step is what one specialty more would make of a combination. It is a small
// immutable value. The zero Step adds nothing to nothing: its answer is the zero
// Answer.
type Step struct {
	specialty population.Specialty
	bits      float64
	atLeast   float64
	answer    Answer
}

// Specialty returns what is added.
func (s Step) Specialty() population.Specialty { return s.specialty }

// Bits returns how much rarer the combination gets, in bits: 1 bit is half as many
// people, 10 bits are 1 in 1,024 of those who had the combination before. It is
// -log2 of how many of them have the specialty, at least 0, and +Inf when nobody
// with it was seen.
func (s Step) Bits() float64 { return s.bits }

// AtLeast returns the bits at the commoner end of the answer's interval: what is
// sure at 95 %. Where nobody was seen it says how much that proves. It is at least
// 0.
func (s Step) AtLeast() float64 { return s.atLeast }

// Answer returns how rare the combination is then.
func (s Step) Answer() Answer { return s.answer }

// Equal reports whether both are the same step.
func (s Step) Equal(t Step) bool {
	return s.specialty == t.specialty && s.bits == t.bits && s.atLeast == t.atLeast && s.answer.Equal(t.answer)
}

// String returns the step, such as "Spark: 2.5 bits".
func (s Step) String() string { return fmt.Sprintf("%v: %.1f bits", s.specialty, s.bits) }

// Next returns which specialty, added to those a person has, makes the combination
// rarest: the candidates in order of [Step.AtLeast], the largest first, then of
// their ids. Without a combination to begin with, it is how rare each is alone.
// Candidates that the combination has already, or of which it asks for more, are
// left out, and so are those that the estimator can't answer because nobody is known
// on all of it, or because a count is suppressed.
//
// Rarer is not better: what a specialty is worth, or opens, are other questions.
//
// It asks one question for each candidate, and fails like the estimator's.
func Next(e Estimator, has, candidates []population.Specialty) ([]Step, error) {
	if e == nil {
		return nil, fmt.Errorf("Next(): %w", population.ErrNil)
	}
	before := Certain
	if len(has) > 0 {
		a, err := e.Estimate(has...)
		if err != nil {
			return nil, fmt.Errorf("Next(%v): %w", has, err)
		}
		before = a.Probability()
	}
	var steps []Step
	asked := make(map[population.Specialty]bool)
	for _, s := range candidates {
		implied := slices.ContainsFunc(has, func(h population.Specialty) bool { return h.Implies(s) })
		if implied || asked[s] {
			continue
		}
		asked[s] = true
		a, err := e.Estimate(append(slices.Clone(has), s)...)
		switch {
		case errors.Is(err, ErrNoBase) || errors.Is(err, population.ErrSuppressed):
			continue
		case err != nil:
			return nil, fmt.Errorf("Next(%v): %w", has, err)
		}
		step := Step{specialty: s, answer: a, bits: max(0, a.Probability().Bits()-before.Bits())}
		if i := a.Interval(); !i.IsZero() {
			step.atLeast = max(0, i.Hi().Bits()-before.Bits())
		}
		if before.IsZero() { // nobody can be fewer than nobody
			step.bits, step.atLeast = 0, 0
		}
		steps = append(steps, step)
	}
	slices.SortFunc(steps, func(a, b Step) int {
		return cmp.Or(cmp.Compare(b.atLeast, a.atLeast), cmp.Compare(b.bits, a.bits), a.specialty.Compare(b.specialty))
	})
	return steps, nil
}

// MaxParts is the largest number of parts that [Parts] looks at.
const MaxParts = 100_000

// Parts returns the rarest and the most typical part of what a person has: of all
// combinations of k different specialties, the one that the fewest and the one that
// the most people have. Among equals it is the first in order of the ids. With k as
// many as there are, both are the whole.
//
// It asks all C(n, k) questions; [Best.Quiet] answers them faster. It fails with
// [ErrEmptyQuestion] unless 0 < k <= n, with [ErrTooManySkills] when there are more
// than [MaxParts] parts, and like the estimator.
func Parts(e Estimator, has []population.Specialty, k int) (rarest, typical Answer, err error) {
	if e == nil {
		return rarest, typical, fmt.Errorf("Parts(): %w", population.ErrNil)
	}
	q, err := sorted(slices.Clone(has))
	switch {
	case err != nil:
		return rarest, typical, fmt.Errorf("Parts(): %w", err)
	case k <= 0 || k > len(q):
		return rarest, typical, fmt.Errorf("Parts(%v, %d): %w: a part has 1 to %d specialties", q, k, ErrEmptyQuestion, len(q))
	}
	if !fewParts(len(q), k) {
		return rarest, typical, fmt.Errorf("Parts(%d specialties, %d): %w: more than %d parts", len(q), k, ErrTooManySkills, MaxParts)
	}
	at := make([]int, k)
	for i := range at {
		at[i] = i
	}
	part := make([]population.Specialty, k)
	for {
		for i, j := range at {
			part[i] = q[j]
		}
		a, err := e.Estimate(slices.Clone(part)...)
		if err != nil {
			return Answer{}, Answer{}, fmt.Errorf("Parts(%v, %d): %w", q, k, err)
		}
		if rarest.IsZero() || a.probability.Compare(rarest.probability) < 0 {
			rarest = a
		}
		if typical.IsZero() || a.probability.Compare(typical.probability) > 0 {
			typical = a
		}
		i := k - 1
		for i >= 0 && at[i] == len(q)-k+i {
			i--
		}
		if i < 0 {
			return rarest, typical, nil
		}
		at[i]++
		for j := i + 1; j < k; j++ {
			at[j] = at[j-1] + 1
		}
	}
}

// fewParts reports whether n things have at most MaxParts combinations of k.
func fewParts(n, k int) bool {
	parts := 1
	for i := range min(k, n-k) {
		if parts = parts * (n - i) / (i + 1); parts > MaxParts {
			return false
		}
	}
	return true
}
