package change

import (
	"reflect"

	"github.com/kakezan/kakezan/ladder"
)

// encoded returns a value in the form in which JSON writes it: records without
// what says nothing, under the names of paths.
func encoded(v any) any {
	if v == nil {
		return nil
	}
	return encode(reflect.ValueOf(v))
}

func encode(v reflect.Value) any {
	if v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	switch {
	case isRequirement(v.Type()):
		return encodeRequirement(v)
	case shapeOf(v.Type()).form == recordForm:
		return encodeRecord(v)
	case v.Kind() == reflect.Slice:
		list := make([]any, v.Len())
		for i := range list {
			list[i] = encode(v.Index(i))
		}
		return list
	case v.Type() == amountType:
		return map[string]any{"number": v.FieldByName("Number").Interface(), "currency": v.FieldByName("Currency").Interface()}
	default:
		return v.Interface()
	}
}

func encodeRecord(v reflect.Value) map[string]any {
	object := make(map[string]any)
	for _, f := range shapeOf(v.Type()).fields {
		if field := v.FieldByIndex(f.index); !isEmpty(field) {
			object[f.name] = encode(field)
		}
	}
	return object
}

// requirementWords are the words for the kinds of requirement.
var requirementWords = map[reflect.Type]string{
	reflect.TypeFor[ladder.AtLeast](): "level", reflect.TypeFor[ladder.All](): "all", reflect.TypeFor[ladder.Any](): "any",
	reflect.TypeFor[ladder.Count](): "count", reflect.TypeFor[ladder.Score](): "score", reflect.TypeFor[ladder.Tenure](): "tenure",
	reflect.TypeFor[ladder.Held](): "held", reflect.TypeFor[ladder.Evidence](): "evidence", reflect.TypeFor[ladder.Rating](): "rating",
	reflect.TypeFor[ladder.Include](): "include",
}

func encodeRequirement(v reflect.Value) any {
	if !finite(v) {
		return map[string]any{} // it may contain itself
	}
	switch r := v.Interface().(type) {
	case ladder.Own:
		if r.Condition == nil {
			return map[string]any{}
		}
		return map[string]any{r.Condition.Kind(): r.Condition}
	case ladder.All, ladder.Any:
		list := make([]any, v.Len())
		for i := range list {
			list[i] = encode(v.Index(i))
		}
		return map[string]any{requirementWords[v.Type()]: list}
	default:
		return map[string]any{requirementWords[v.Type()]: encodeRecord(v)}
	}
}
