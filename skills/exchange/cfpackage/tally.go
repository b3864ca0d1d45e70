package cfpackage

import (
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/problem"
)

// tally counts what has no place.
type tally struct {
	leftout.Tally
	code   *problem.Code // of what and how many
	places map[problem.Path]problem.Range
}

// note counts a value of a sort, which a text or a string names.
func (t *tally) note(what any, path problem.Path) {
	t.Add(1, fmt.Sprint(what), func() leftout.Say { return leftout.At(t.code, what, path).In(t.places[path]) })
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
