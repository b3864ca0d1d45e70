// Package leftout counts what a format or the model has no place for, so that a
// list says once for each sort of value how many there are and where the first is.
package leftout

import "github.com/kakezan/kakezan/skills/problem"

// Tally counts values by their sort. The zero Tally is empty.
type Tally struct {
	sorts  []*sort // in the order in which they came
	byName map[string]*sort
}

type sort struct {
	n   int
	say Say
}

// Say returns the problem of n values of a sort, at the place of the first.
type Say func(n int) problem.Problem

// Add counts n values of a sort. first is called for the first of them alone.
func (t *Tally) Add(n int, name string, first func() Say) {
	if n <= 0 {
		return
	}
	s := t.byName[name]
	if s == nil {
		s = &sort{say: first()}
		if t.byName == nil {
			t.byName = make(map[string]*sort)
		}
		t.byName[name] = s
		t.sorts = append(t.sorts, s)
	}
	s.n += n
}

// List returns a problem for each sort, in the order of their first values.
func (t *Tally) List() problem.List {
	var list problem.List
	for _, s := range t.sorts {
		list = append(list, s.say(s.n))
	}
	return list
}

// At returns what a code with the parameters what and n says of values, the first
// of which is at a path.
func At(code *problem.Code, what any, path problem.Path) Say {
	return func(n int) problem.Problem { return code.At(path, what, n) }
}

// In returns what say says, at a place in a file.
func (say Say) In(where problem.Range) Say {
	return func(n int) problem.Problem { return say(n).WithRange(where) }
}
