package people

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
)

// file is what the three forms have in common: how a file becomes people.
type file struct {
	form  string // name of the form, for errors
	name  string
	comma rune
	open  func(*table.Reader) (reader, problem.List, error)

	groups groups // of a population
}

// reader makes people of the rows of one file.
type reader interface {
	// row takes a row in. It returns a person who is now complete, if there is
	// one, and what is bad in the row.
	row(fields []string) (Person, bool, problem.List)
	// rest yields the people who are complete at the end of the file.
	rest() iter.Seq[Person]
	// doubts returns warnings about the file as a whole.
	doubts() problem.List
}

// drive reads a file to its end, or until visit or bad returns false. It returns
// warnings, and what makes the file unreadable.
func (f file) drive(ctx context.Context, r io.Reader, reading exchange.Reading, visit func(Person) bool, bad func(problem.Problem) bool) (problem.List, error) {
	t, err := table.Open(ctx, f.name, r, table.Format{Comma: f.comma}, reading)
	if err != nil {
		return nil, err
	}
	defer t.ReadAhead()()
	rows, list, err := f.open(t)
	if err != nil {
		return nil, err
	}
	for {
		for _, p := range list {
			if !bad(p) {
				return nil, nil
			}
		}
		list = nil
		fields, err := t.Next()
		if err == io.EOF { // Next returns it bare
			break
		}
		if err != nil {
			var p problem.Problem
			if t.Ended() || !errors.As(err, &p) {
				return nil, err
			}
			list = problem.List{p}
			continue
		}
		var person Person
		var ok bool
		if person, ok, list = rows.row(fields); ok && !visit(person) {
			return nil, nil
		}
	}
	for person := range rows.rest() {
		if !visit(person) {
			return nil, nil
		}
	}
	return rows.doubts(), nil
}

func (f file) people(ctx context.Context, r io.Reader, reading exchange.Reading) iter.Seq2[Person, error] {
	return func(yield func(Person, error) bool) {
		stopped := false
		_, err := f.drive(ctx, r, reading, func(p Person) bool {
			stopped = !yield(p, nil)
			return !stopped
		}, func(p problem.Problem) bool {
			stopped = !yield(Person{}, p) || !reading.KeepRest
			return !stopped
		})
		if err != nil && !stopped {
			yield(Person{}, err)
		}
	}
}

// read returns the people of a file, and all problems.
func (f file) read(ctx context.Context, r io.Reader, reading exchange.Reading) ([]Person, problem.List, error) {
	var log table.Log
	var all []Person
	warnings, err := f.drive(ctx, r, reading, func(p Person) bool {
		all = append(all, p)
		return true
	}, func(p problem.Problem) bool {
		log.Add(p)
		return true
	})
	log.Add(warnings...)
	list, err := f.outcome(&log, reading, err)
	if err != nil {
		return nil, list, err
	}
	return all, list, nil
}

// outcome returns all problems of a file that has been read, and the error that
// they come to: what ended the reading, or that a strict one has bad rows, with
// the cause of one of these where there is one.
func (f file) outcome(log *table.Log, reading exchange.Reading, err error) (problem.List, error) {
	err = log.Fail(err)
	if err == nil {
		return log.List(), log.Refused(reading)
	}
	var told *problem.Error
	if !errors.As(err, &told) { // which names the file
		err = fmt.Errorf("%s(%s): %w", f.form, f.name, err)
	}
	return log.List(), err
}

// idColumns are the names of the column with the people's ids where the options
// name none, in the order in which they count.
var idColumns = []string{"id", "person", "person_id", "respondent_id"}

// column returns the index of the column that an option names, else of the first
// of the usual names that the file has, -1 when it has none of them.
func column(t *table.Reader, named string, usual ...string) (int, error) {
	if named != "" {
		return t.Column(named)
	}
	for _, name := range usual {
		if t.Find(name) >= 0 {
			return t.Column(name)
		}
	}
	return -1, nil
}

// who reads what a file says of a person apart from skills: the id, and the
// columns that are attributes.
type who struct {
	t       *table.Reader
	id      int // column, -1 when there is none
	columns []int
	names   []string
	values  arena[string]
}

// newWho takes all columns for attributes but the id and those that are taken. A
// column without a name is called by its number. It fails when one of those that
// make groups is no attribute.
func newWho(t *table.Reader, groupBy []string, id int, taken ...int) (who, error) {
	w := who{t: t, id: id}
	for i, name := range t.Columns() {
		if i == id || slices.Contains(taken, i) {
			continue
		}
		if name == "" {
			name = fmt.Sprintf("column %d", i+1)
		}
		if slices.Contains(w.names, name) {
			return who{}, t.Header(exchange.ColumnTwice.At("", name))
		}
		w.columns = append(w.columns, i)
		w.names = append(w.names, name)
	}
	return w, w.groupable(groupBy)
}

// person returns the person of a row.
func (w *who) person(row []string) (Person, problem.List) {
	p := Person{line: w.t.Line(), names: w.names}
	if w.id >= 0 {
		p.id = strings.TrimSpace(row[w.id])
		if p.id != "" && !plain(p.id) && len(skills.CheckID(p.id, words.person, "")) > 0 {
			return p, problem.List{BadPerson.At("", p.id).WithRange(w.t.Place(w.id))}
		}
	}
	if len(w.columns) > 0 {
		p.values = w.values.take(len(w.columns))
		for _, i := range w.columns {
			p.values = append(p.values, row[i])
		}
	}
	return p, nil
}

// plain reports whether a text has ASCII letters, digits and signs alone, so that
// it needs no further check.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] <= ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// arena gives small pieces of large slices, so that a person costs less than one
// allocation.
type arena[T any] struct{ free []T }

// take returns an empty slice with room for n, which nobody else uses.
func (a *arena[T]) take(n int) []T {
	if cap(a.free) < n {
		a.free = make([]T, 0, max(n, 1024))
	}
	piece := a.free[:0:n]
	a.free = a.free[n:n:cap(a.free)]
	return piece
}
