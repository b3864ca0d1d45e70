package jsonresume

import (
	"maps"
	"reflect"
	"slices"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/problem"
)

// leftOver returns a problem for each key of a record with values that have no
// place in the model, in the order of the schema. An empty list or object has no
// value.
func leftOver(record any, used map[problem.Path]bool, places places) problem.List {
	l := rest{used: used, places: places, count: make(map[string]int), first: make(map[string]problem.Problem)}
	l.walk(reflect.ValueOf(record).Elem(), "", "")
	var list problem.List
	for _, what := range l.order {
		at := l.first[what]
		list = append(list, exchange.NoPlace.At(at.Path(), what, l.count[what]).WithRange(at.Range()).WithSuggestion(at.Suggestion()))
	}
	return list
}

type rest struct {
	used   map[problem.Path]bool
	places places
	order  []string
	count  map[string]int             // values, by key
	first  map[string]problem.Problem // the place of the first value, by key
}

// walk goes through a value. what is its path without the numbers of items.
func (l *rest) walk(v reflect.Value, path, what problem.Path) {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return
		}
		v = v.Elem()
	}
	switch {
	case v.Type() == dateType:
		if day := v.Interface().(date.Date); !day.IsZero() {
			l.value(day.String(), path, what, "")
		}
	case v.Kind() == reflect.String:
		l.value(v.String(), path, what, "")
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			l.walk(v.Index(i), path.Index(i), what)
		}
	default:
		var keys []string
		for i := range v.NumField() {
			if key := jsontree.KeyOf(v.Type().Field(i)); key != "" {
				keys = append(keys, key)
				l.walk(v.Field(i), path.Field(key), what.Field(key))
			}
		}
		more := v.FieldByName("More").Interface().(More)
		for _, key := range slices.Sorted(maps.Keys(more)) {
			l.value(string(more[key]), path.Field(key), what.Field(key), problem.Nearest(key, keys))
		}
	}
}

// value counts a value that has no place. near is the key of the schema that was
// probably meant.
func (l *rest) value(value string, path, what problem.Path, near string) {
	if l.used[path] {
		return
	}
	key := string(what)
	if l.count[key]++; l.count[key] == 1 {
		l.order = append(l.order, key)
		l.first[key] = problem.Problem{}.WithPath(path).WithRange(l.places.of(path, value)).WithSuggestion(near)
	}
}
