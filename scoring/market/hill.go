package market

import "github.com/kakezan/kakezan/scoring/diversity"

// hill returns the Hill number of order 1 of weights, with how much of one counts as
// another.
func hill(weights []float64, similar diversity.Similarity) (float64, error) {
	p, err := diversity.New(weights, similar)
	if err != nil {
		return 0, err
	}
	return p.Number(1)
}
