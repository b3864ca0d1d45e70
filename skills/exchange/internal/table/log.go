package table

import (
	"errors"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/refusal"
	"github.com/kakezan/kakezan/skills/problem"
)

// Log gathers the problems of a reading, the first [exchange.MaxProblems] errors
// and as many warnings; it counts the rest. The zero Log is empty.
type Log struct {
	list     problem.List
	errors   int
	warnings int
}

// Add writes problems into the log.
func (l *Log) Add(list ...problem.Problem) {
	for _, p := range list {
		n := &l.warnings
		if p.Severity() == problem.Fatal {
			n = &l.errors
		}
		if *n++; *n <= exchange.MaxProblems {
			l.list = append(l.list, p)
		}
	}
}

// Merge writes what another log holds into this one, as if it had been added
// here.
func (l *Log) Merge(other Log) {
	l.Add(other.list...)
	l.errors += max(other.errors-exchange.MaxProblems, 0)
	l.warnings += max(other.warnings-exchange.MaxProblems, 0)
}

// List returns the problems in the order in which they came, with one more for
// errors and one for warnings that are not listed.
func (l *Log) List() problem.List {
	list := append(problem.List(nil), l.list...)
	if rest := l.errors - exchange.MaxProblems; rest > 0 {
		list = append(list, exchange.TooManyProblems.At("", exchange.MaxProblems, rest))
	}
	if rest := l.warnings - exchange.MaxProblems; rest > 0 {
		list = append(list, exchange.MoreWarnings.At("", exchange.MaxProblems, rest))
	}
	return list
}

// Fail writes the problems of an error that ends a reading into the log, however
// many it has, and returns all that are in the log as an error with the other in
// its chain. An error without problems, such as the cause of an ended context, is
// returned as it is.
func (l *Log) Fail(err error) error {
	var e *problem.Error
	if err = refusal.Listed(err); !errors.As(err, &e) {
		return err
	}
	l.list = append(l.list, e.Problems()...)
	return refusal.Of(l.List(), err)
}

// Refused returns the error with which a strict reading refuses its file, nil
// when the log has no error or the rest is to be kept.
func (l *Log) Refused(reading exchange.Reading) error {
	if reading.KeepRest {
		return nil
	}
	return l.List().Err()
}
