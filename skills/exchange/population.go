package exchange

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/problem"
)

// Population reads a whole file into a population: who answered has answered
// in full, who did not is a person of whom nothing is known. Labels are the ids
// of the skills as they are written.
//
// Bad rows make it fail with a *problem.Error that lists them, up to
// [MaxProblems]. With KeepRest, the population has the good rows, and the list
// is returned beside it. Warnings are in the list in either case: that cells
// hold another separator ([SeparatorUnused]), or a word that looks like no
// answer ([LooksUnanswered]). A file that can't be read, and an ended context, fail
// in either case.
func (m MultiSelect) Population(ctx context.Context, r io.Reader) (population.Population, problem.List, error) {
	var (
		b    population.Builder
		list problem.List
		rest int
		seen doubts
	)
	for row, err := range m.Rows(ctx, r) {
		var bad problem.Problem
		seen.see(row, m.separator())
		switch {
		case err == nil && row.Answered():
			err = b.AddComplete(row.Standings())
		case err == nil:
			err = b.Add(nil)
		}
		switch {
		case err == nil:
		case !isRow(err) || !errors.As(err, &bad):
			return population.Population{}, list, fmt.Errorf("MultiSelect.Population(%s): %w", m.Name, err)
		case len(list) < MaxProblems:
			list = append(list, bad)
		default:
			rest++
		}
	}
	if rest > 0 {
		list = append(list, TooManyProblems.At("", MaxProblems, rest).WithRange(problem.Range{File: m.Name}))
	}
	if err := list.Err(); err != nil && !m.KeepRest {
		return population.Population{}, list, fmt.Errorf("MultiSelect.Population(%s): %w", m.Name, err)
	}
	return b.Build(), append(list, seen.problems(m)...), nil
}

// rowCodes are the kinds of problem after which the rows that follow are good.
var rowCodes = []*problem.Code{WrongFieldCount, StrayQuote, NotUTF8, BadLabel}

func isRow(err error) bool {
	for _, code := range rowCodes {
		if errors.Is(err, code) {
			return true
		}
	}
	return false
}
