package problem

import (
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// List is all the problems of one input. A List is not an error; [List.Err]
// makes one of it.
type List []Problem

// Err returns nil when nothing in the list is [Fatal], so that warnings alone
// do not fail, and otherwise an *[Error] that holds the whole list.
func (l List) Err() error {
	if !l.HasFatal() {
		return nil
	}
	return &Error{l.Sorted()}
}

// HasFatal reports whether a problem of the list is [Fatal].
func (l List) HasFatal() bool {
	return slices.ContainsFunc(l, func(p Problem) bool { return p.Severity() == Fatal })
}

// Sorted returns a copy in order of place, each problem once.
func (l List) Sorted() List {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, Problem.Compare)
	return slices.CompactFunc(sorted, Problem.Equal)
}

// Text returns a line for each problem, in the order of the list, in the
// closest language to tag; "" for the empty list.
func (l List) Text(tag language.Tag) string {
	var b strings.Builder
	for _, p := range l {
		b.WriteString(p.Text(tag))
		b.WriteByte('\n')
	}
	return b.String()
}

// Error is a list of problems as one error. Each problem is among its causes,
// so that errors.Is finds codes and errors.As finds a [Problem].
type Error struct{ problems List }

// Problems returns all the problems, warnings among them, in order of place.
func (e *Error) Problems() List { return slices.Clone(e.problems) }

// Text returns a line for each problem in the closest language to tag.
func (e *Error) Text(tag language.Tag) string { return e.problems.Text(tag) }

// Error returns the lines of all problems in English, without a last newline.
func (e *Error) Error() string {
	return strings.TrimSuffix(e.problems.Text(language.English), "\n")
}

// Unwrap returns the problems, for errors.Is and errors.As.
func (e *Error) Unwrap() []error {
	errs := make([]error, len(e.problems))
	for i, p := range e.problems {
		errs[i] = p
	}
	return errs
}

// Below returns the problems of an error whose paths start at some part, with
// paths from the whole, in which the part is at path. An error that is no
// list of problems gives none; so does nil.
func Below(path Path, err error) List {
	var e *Error
	if !errors.As(err, &e) {
		return nil
	}
	return e.problems.Below(path)
}

// Below returns the problems of a part, with paths from the whole, in which the
// part is at path.
func (l List) Below(path Path) List {
	list := slices.Clone(l)
	for i := range list {
		list[i].path = path.Join(list[i].path)
	}
	return list
}
