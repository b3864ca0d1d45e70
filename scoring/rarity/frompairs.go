package rarity

import (
	"fmt"
	"slices"
)

// FromPairs returns the probability of holding all of d skills under the
// distribution of maximum entropy with the given shares: single[i] of skill i
// and pair(i, j), for i < j, of both. This is the model without interaction of
// three or more skills; R's loglin gives the same.
//
// It fails with [ErrProbability] on numbers outside (0, 1), with
// [ErrTooManySkills] above [MaxSkills], and with [ErrNoFit] when no
// distribution has these shares, or only one on the border of what is
// possible, such as a pair as common as one of its skills. It takes
// O(d 2^d + d^6) steps for each of about ten rounds.
func FromPairs(single []float64, pair func(i, j int) float64) (Probability, error) {
	d := len(single)
	switch {
	case d > MaxSkills:
		return Probability{}, errFromPairs(d, ErrTooManySkills)
	case d == 0:
		return Certain, nil
	case d > 1 && pair == nil:
		return Probability{}, errFromPairs(d, ErrProbability)
	}
	pairs := make([][]float64, d)
	inside := func(p float64) bool { return p > 0 && p < 1 }
	for i := range d {
		pairs[i] = make([]float64, d)
		if !inside(single[i]) {
			return Probability{}, errFromPairs(d, ErrProbability)
		}
		for j := range i {
			p := pair(j, i)
			if !inside(p) {
				return Probability{}, errFromPairs(d, ErrProbability)
			}
			if p >= min(single[i], single[j]) || single[i]+single[j]-p >= 1 {
				return Probability{}, errFromPairs(d, ErrNoFit)
			}
			pairs[i][j], pairs[j][i] = p, p
		}
	}
	m := newMaxentModel(slices.Clone(single), pairs)
	log, ok := m.fit(1<<d-1, m.exact)
	if !ok {
		return Probability{}, errFromPairs(d, ErrNoFit)
	}
	return fromLog(log), nil
}

func errFromPairs(d int, kind error) error {
	return fmt.Errorf("FromPairs(%d skills): %w", d, kind)
}
