// Package refusal makes the errors with which the formats of exchange refuse a
// whole file: each is a *problem.Error, for errors.As, beside the cause that there
// may be.
package refusal

import (
	"errors"
	"io/fs"
	"reflect"

	"github.com/kakezan/kakezan/internal/reason"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/problem"
)

// Unreadable returns the problem that a file can't be read, or not beyond a place,
// with its reason in words.
func Unreadable(where problem.Range, cause error) problem.Problem {
	return exchange.Unreadable.At("", reason.Of(cause)).WithRange(where)
}

// Of returns problems as an error that has their cause in its chain, too, unless
// it is nil. Its text is that of the problems, which say what the cause is. It is
// the cause where no problem is an error.
func Of(list problem.List, cause error) error {
	err := list.Err()
	if err == nil || cause == nil {
		return errors.Join(err, cause)
	}
	return refusal{err, cause}
}

// Listed returns an error that is a problem, or has one in its chain, as one with
// a *problem.Error; other errors as they are.
func Listed(err error) error {
	var all *problem.Error
	var one problem.Problem
	if errors.As(err, &all) || !errors.As(err, &one) {
		return err
	}
	return Of(problem.List{one}, err)
}

// In returns the place of a problem of a whole file system: its name where one is
// known, which is so for os.DirFS and for what has a method Name.
func In(fsys fs.FS) problem.Range {
	if named, ok := fsys.(interface{ Name() string }); ok {
		return problem.Range{File: named.Name()}
	}
	if v := reflect.ValueOf(fsys); v.Kind() == reflect.String {
		return problem.Range{File: v.String()}
	}
	return problem.Range{}
}

// refusal is a list of problems with their cause.
type refusal struct{ list, cause error }

func (r refusal) Error() string { return r.list.Error() }

func (r refusal) Unwrap() []error { return []error{r.list, r.cause} }
