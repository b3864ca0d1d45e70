package jsonresume

import (
	"maps"
	"reflect"
	"slices"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/problem"
)

// leftOver returns a problem for each key of a record with values that have no
// place in the model, in the order of the schema. An empty list or object has no
// value.
func leftOver(record any, used map[problem.Path]bool, places places) problem.List {
	l := rest{used: used, places: places}
	l.walk(reflect.ValueOf(record).Elem(), "", "")
	return l.tally.List()
}

type rest struct {
	used   map[problem.Path]bool
	places places
	tally  leftout.Tally // by key
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
			l.value(day.String(), path, what, "", nil)
		}
	case v.Kind() == reflect.String:
		l.value(v.String(), path, what, "", nil)
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
			l.value(string(more[key]), path.Field(key), what.Field(key), key, keys)
		}
	}
}

// value counts a value that has no place. keys are those of the schema, one of
// which was probably meant; none where the key is one of them.
func (l *rest) value(value string, path, what problem.Path, key string, keys []string) {
	if l.used[path] {
		return
	}
	l.tally.Add(1, string(what), func() leftout.Say {
		say := leftout.At(exchange.NoPlace, what, path).In(l.places.of(path, value))
		near := problem.Nearest(key, keys)
		return func(n int) problem.Problem { return say(n).WithSuggestion(near) }
	})
}
