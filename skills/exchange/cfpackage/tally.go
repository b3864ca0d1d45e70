package cfpackage

import (
	"maps"
	"reflect"
	"slices"

	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/problem"
)

// tally counts what has no place.
type tally struct {
	code   *problem.Code // of what and how many
	places map[problem.Path]problem.Range
	what   []string
	n      map[string]int
	first  map[string]problem.Path
}

func newTally(code *problem.Code, places map[problem.Path]problem.Range) *tally {
	return &tally{code: code, places: places, n: make(map[string]int), first: make(map[string]problem.Path)}
}

func (t *tally) note(what string, path problem.Path) {
	if t.n[what]++; t.n[what] == 1 {
		t.what, t.first[what] = append(t.what, what), path
	}
}

// rest notes the keys of a record that are stated and not used.
func (t *tally) rest(record any, what string, path problem.Path, used ...string) {
	v := reflect.ValueOf(record)
	for i := range v.NumField() {
		if key := jsontree.KeyOf(v.Type().Field(i)); key != "" && !v.Field(i).IsZero() && !slices.Contains(used, key) {
			t.note(what+"."+key, path.Field(key))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(v.FieldByName("More").Interface().(More))) {
		t.note(what+"."+key, path.Field(key))
	}
}

func (t *tally) list() (list problem.List) {
	for _, what := range t.what {
		p := t.code.At(t.first[what], what, t.n[what])
		if where, ok := t.places[t.first[what]]; ok {
			p = p.WithRange(where)
		}
		list = append(list, p)
	}
	return list
}
