package tabiya

import (
	"slices"
	"strings"
	"time"

	"github.com/kakezan/kakezan/internal/closed"
	"github.com/kakezan/kakezan/skills/problem"
)

// The limits that the format's documentation states, in characters and entries.
const (
	maxText   = 4000
	maxLabel  = 256
	maxURI    = 4096
	maxLabels = 100
	maxUUIDs  = 10000
)

// column is a column of a file of records T.
type column[T any] struct {
	name   string
	before string // what the column was called before, "" where it was called the same
	needed bool   // without the column the file can't be read
	get    func(*T) string
	set    func(*T, string) bool                // false when it can't be that
	words  []string                             // what it can be, none where it can be anything
	list   func(*T) []string                    // nil where it is no list
	chars  int                                  // most characters of the text, or of an entry; 0 means any
	count  int                                  // most entries of the list; 0 means any
	doubt  func(string) (problem.Problem, bool) // what is odd about a value that is not empty; nil where nothing can be
	lost   bool                                 // what it says has no place in a taxonomy
}

func textColumn[T any](name string, field func(*T) *string) column[T] {
	return column[T]{
		name: name,
		get:  func(t *T) string { return *field(t) },
		set:  func(t *T, s string) bool { *field(t) = s; return true },
	}
}

// listColumn is a list, whose entries are on lines of their own.
func listColumn[T any](name string, field func(*T) *[]string) column[T] {
	return column[T]{
		name: name,
		get:  func(t *T) string { return strings.Join(*field(t), "\n") },
		set: func(t *T, s string) bool {
			if s != "" {
				*field(t) = strings.Split(s, "\n")
			}
			return true
		},
		list: func(t *T) []string { return *field(t) },
	}
}

// wordColumn is a word of a closed set.
func wordColumn[T any, W word](name string, field func(*T) *W, members []W) column[T] {
	return column[T]{
		name: name,
		get:  func(t *T) string { return (*field(t)).String() },
		set: func(t *T, s string) bool {
			if s == "" {
				return true
			}
			i := slices.IndexFunc(members, func(w W) bool { return w.String() == s })
			if i >= 0 {
				*field(t) = members[i]
			}
			return i >= 0
		},
		words: closed.Words(members),
	}
}

// flagColumn is a flag; older files of Tabiya's platform have it in capitals.
func flagColumn[T any](name string, field func(*T) *Flag) column[T] {
	c := wordColumn(name, field, flags)
	set := c.set
	c.set = func(t *T, s string) bool { return set(t, s) || set(t, strings.ToLower(s)) }
	return c
}

func dateColumn[T any](name string, field func(*T) *string) column[T] {
	c := textColumn(name, field).noPlace()
	c.doubt = func(s string) (problem.Problem, bool) {
		for _, layout := range []string{time.RFC3339, time.DateOnly} {
			if _, err := time.Parse(layout, s); err == nil {
				return problem.Problem{}, false
			}
		}
		return BadDate.At("", name, s), true
	}
	return c
}

func (c column[T]) need() column[T]             { c.needed = true; return c }
func (c column[T]) was(name string) column[T]   { c.before = name; return c }
func (c column[T]) most(chars int) column[T]    { c.chars = chars; return c }
func (c column[T]) entries(count int) column[T] { c.count = count; return c }
func (c column[T]) noPlace() column[T]          { c.lost = true; return c }

// is reports whether a name of a header is that of the column. The platform has
// changed the case of some names, so that it does not count.
func (c column[T]) is(name string) bool {
	return strings.EqualFold(name, c.name) || c.before != "" && strings.EqualFold(name, c.before)
}
