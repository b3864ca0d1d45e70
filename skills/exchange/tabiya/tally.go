package tabiya

import (
	"fmt"
	"strings"

	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/problem"
)

// tally counts the values that have no place on the other side.
type tally struct {
	leftout.Tally
	code *problem.Code
}

// add counts n values of what, the first of which is at a place.
func (t *tally) add(n int, what any, first func() problem.Path) {
	t.Add(n, fmt.Sprint(what), func() leftout.Say { return leftout.At(t.code, what, first()) })
}

// of counts n values of a field of an item of a list; "" for the item or the field
// means that there is none.
func (t *tally) of(n int, list, item, field string) {
	t.add(n, sortOf(list, field), func() problem.Path { return pathTo(list, item, field) })
}

// languages counts n texts that are in other languages.
func (t *tally) languages(n int, list, item, field string) {
	t.add(n, leftout.OtherLanguages(sortOf(list, field)), func() problem.Path { return pathTo(list, item, field) })
}

func sortOf(list, field string) string {
	if field == "" {
		return list
	}
	return list + ": " + field
}

func pathTo(list, item, field string) problem.Path {
	path := pathOf(list)
	if item != "" {
		path = path.Item(item)
	}
	if field != "" {
		path = path.Field(field)
	}
	return path
}

// count adds one where something is so.
func (t *tally) count(so bool, list, item, field string) {
	if so {
		t.of(1, list, item, field)
	}
}

// unplaced counts the values of the columns that have no place in a taxonomy, and
// of those that this package does not know.
func (s sheet[T]) unplaced(m *Model, tally *tally) {
	name, header := s.named(m)
	layout := s.layout(header)
	records := s.records(m)
	for i := range records {
		t := &records[i]
		for _, col := range s.columns {
			if col.lost && col.get(t) != "" {
				tally.add(1, name+": "+col.name, func() problem.Path { return s.pathOf(name, i, t).Field(col.name) })
			}
		}
		extra := *s.extra(t)
		for j, column := range header {
			if layout[j] >= 0 || len(extra) == 0 {
				continue
			}
			if extra[0] != "" {
				tally.add(1, name+": "+column, func() problem.Path { return s.pathOf(name, i, t).Field(column) })
			}
			extra = extra[1:]
		}
	}
}

// pathOf returns the path of a file, or of another list.
func pathOf(name string) problem.Path {
	return problem.Path("").Field(strings.TrimSuffix(name, ".csv"))
}

// pathOf returns the path of record i of a file.
func (s sheet[T]) pathOf(name string, i int, t *T) problem.Path {
	if s.id != nil && s.id(t) != "" {
		return pathOf(name).Item(s.id(t))
	}
	return pathOf(name).Index(i)
}
