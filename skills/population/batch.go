package population

import (
	"context"
	"fmt"

	"github.com/kakezan/kakezan/internal/parallel"
)

// batchPiece is a number of questions that is worth a piece of work.
const batchPiece = 8

// CountAll answers many questions, in their order, on all cores: each as
// [Population.Count] does. It fails with the error of the first question that
// has one, which names the question by its place, and with the cause when the
// context is done before.
func (p Population) CountAll(ctx context.Context, questions [][]Specialty) ([]Count, error) {
	counts := make([]Count, len(questions))
	err := parallel.Loop{Chunk: batchPiece}.Do(ctx, len(questions), func(from, to int) (err error) {
		for i := from; i < to; i++ {
			if counts[i], err = p.Count(questions[i]...); err != nil {
				return &questionError{fmt.Errorf("Population.CountAll(question %d of %d): %w", i+1, len(questions), err)}
			}
		}
		return nil
	})
	if failed, ok := err.(*questionError); ok {
		return nil, failed.error
	}
	if err != nil {
		return nil, fmt.Errorf("Population.CountAll(%d questions): %w", len(questions), err)
	}
	return counts, nil
}

// questionError tells the error of a question from why the context is done.
type questionError struct{ error }
