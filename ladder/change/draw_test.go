package change_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// filler fills records by reflection: every field, whatever it is, so that a
// field that is new to a record is drawn from the day on which it is there. The
// records are none that New would take.
type filler struct {
	r *rand.Rand
	n int // entries of a list at most
}

func drawFiller(t *rapid.T) filler {
	return filler{rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1)), rapid.IntRange(1, 3).Draw(t, "entries")}
}

var someIDs = []string{"", "a", "b", "c", "d", "outside", "none", "a.b", "0", "日本"}

func (f filler) pick(words ...string) string { return words[f.r.IntN(len(words))] }

func (f filler) spec() ladder.Spec {
	var s ladder.Spec
	f.fill(reflect.ValueOf(&s).Elem(), 0)
	return s
}

func (f filler) fill(v reflect.Value, depth int) {
	switch v.Interface().(type) {
	case text.Text:
		v.Set(reflect.ValueOf([]text.Text{{}, text.Plain("a"), text.Plain("b"), text.EnJa("a", "あ"), text.EnJa("b c d", "い")}[f.r.IntN(5)]))
		return
	case date.Date:
		v.Set(reflect.ValueOf([]date.Date{{}, date.MustParse("2026"), date.MustParse("2026-10")}[f.r.IntN(3)]))
		return
	case decimal.Decimal:
		v.Set(reflect.ValueOf(decimal.MustParse(f.pick("0", "1", "0.7", "2"))))
		return
	}
	if _, words := v.Addr().Interface().(interface{ UnmarshalText([]byte) error }); words {
		f.word(v)
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(f.pick(someIDs...))
	case reflect.Bool:
		v.SetBool(f.r.IntN(2) == 0)
	case reflect.Int:
		v.SetInt(int64(f.r.IntN(4) - 1))
	case reflect.Slice:
		n := f.r.IntN(f.n + 1)
		if depth > 3 {
			n = min(n, 1)
		}
		if n == 0 && f.r.IntN(2) == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			f.fill(v.Index(i), depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i), depth+1)
		}
	case reflect.Pointer:
		if f.r.IntN(2) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(v.Elem(), depth+1)
		}
	case reflect.Interface:
		if r := f.requirement(2); r != nil {
			v.Set(reflect.ValueOf(r))
		}
	default:
		panic("a field of the new kind " + v.Type().String())
	}
}

// word sets a word of a closed set, found by its order.
func (f filler) word(v reflect.Value) {
	for _, word := range []string{"optional", "promotion", "self-nomination", "everyone", "month", "equal", "tool"} {
		if v.Addr().Interface().(interface{ UnmarshalText([]byte) error }).UnmarshalText([]byte(word)) == nil && f.r.IntN(2) == 0 {
			return
		}
	}
	v.SetZero()
}

func (f filler) requirement(depth int) ladder.RequirementSpec {
	id := f.pick(someIDs...)
	parts := func() []ladder.RequirementSpec {
		var list []ladder.RequirementSpec
		for range f.r.IntN(3) {
			list = append(list, f.requirement(depth-1))
		}
		return list
	}
	n := 12
	if depth <= 0 {
		n = 9
	}
	switch f.r.IntN(n) {
	case 0:
		return nil
	case 1, 2:
		return ladder.AtLeast{Skill: skills.ID(id), Level: f.pick(someIDs...)}
	case 3:
		s := ladder.Score{Of: id}
		f.fill(reflect.ValueOf(&s.Sum).Elem(), 3)
		f.fill(reflect.ValueOf(&s.Min).Elem(), 3)
		return s
	case 4:
		return ladder.Tenure{In: id, Months: f.r.IntN(3)}
	case 5:
		return ladder.Held{Place: id, OrAbove: f.r.IntN(2) == 0}
	case 6:
		return ladder.Evidence{N: f.r.IntN(3), Skill: skills.ID(id), Value: f.pick(someIDs...)}
	case 7:
		return ladder.Rating{Review: id, Level: f.pick(someIDs...)}
	case 8:
		return ladder.Include{Of: id}
	case 9:
		return ladder.All(parts())
	case 10:
		return ladder.Any(parts())
	default:
		return ladder.Count{N: f.r.IntN(3), Of: parts()}
	}
}

// mutate changes a record at some places: values, entries that come, go and
// change places.
func (f filler) mutate(v reflect.Value, chance float64) {
	switch {
	case v.Kind() == reflect.Slice:
		for i := 0; i < v.Len(); i++ {
			f.mutate(v.Index(i), chance)
		}
		if f.r.Float64() < chance && v.Len() > 1 {
			swap := reflect.Swapper(v.Interface())
			swap(f.r.IntN(v.Len()), f.r.IntN(v.Len()))
		}
		if f.r.Float64() < chance && v.Len() > 0 {
			i := f.r.IntN(v.Len())
			v.Set(reflect.AppendSlice(v.Slice3(0, i, i), v.Slice(i+1, v.Len())))
		}
		if f.r.Float64() < chance {
			one := reflect.New(v.Type().Elem()).Elem()
			f.fill(one, 4)
			v.Set(reflect.Append(v.Slice3(0, v.Len(), v.Len()), one))
		}
	case v.Kind() == reflect.Struct && v.NumField() > 0 && v.Field(0).CanSet():
		for i := range v.NumField() {
			f.mutate(v.Field(i), chance)
		}
	case f.r.Float64() < chance:
		f.fill(v, 4)
	}
}

// copySpec returns a copy that shares nothing with s.
func copySpec(s ladder.Spec) ladder.Spec {
	return copyValue(reflect.ValueOf(s)).Interface().(ladder.Spec)
}

func copyValue(v reflect.Value) reflect.Value {
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	switch {
	case v.Kind() == reflect.Slice && !v.IsNil():
		c.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			c.Index(i).Set(copyValue(v.Index(i)))
		}
	case v.Kind() == reflect.Interface && !v.IsNil():
		c.Set(copyValue(v.Elem()))
	case v.Kind() == reflect.Struct && v.NumField() > 0 && c.Field(0).CanSet():
		for i := range v.NumField() {
			c.Field(i).Set(copyValue(v.Field(i)))
		}
	}
	return c
}

func TestFill(t *testing.T) {
	f := filler{rand.New(rand.NewPCG(1, 2)), 3}
	s := f.spec()
	if len(s.Scales)+len(s.Tracks)+len(s.Roles) == 0 {
		t.Error("nothing is drawn")
	}
}
