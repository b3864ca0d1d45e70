package population

import (
	"context"
	"fmt"
)

// batchPiece is a number of questions that is worth a piece of work.
const batchPiece = 8

// CountAll answers many questions, in their order, on all cores: each as
// [Population.Count] does. It fails with the error of the first question that
// has one, which names the question by its place, and with the cause when the
// context is done before.
func (p Population) CountAll(ctx context.Context, questions [][]Specialty) ([]Count, error) {
	counts := make([]Count, len(questions))
	failed := make([]error, pieces(len(questions), batchPiece))
	err := parallel(ctx, len(failed), func() func(int) error {
		return func(piece int) error {
			for i := piece * batchPiece; i < min((piece+1)*batchPiece, len(questions)); i++ {
				c, err := p.Count(questions[i]...)
				if err != nil {
					failed[piece] = fmt.Errorf("Population.CountAll(question %d of %d): %w", i+1, len(questions), err)
					break
				}
				counts[i] = c
			}
			return nil
		}
	})
	for _, f := range failed {
		if f != nil {
			return nil, f
		}
	}
	if err != nil {
		return nil, fmt.Errorf("Population.CountAll(%d questions): %w", len(questions), err)
	}
	return counts, nil
}
