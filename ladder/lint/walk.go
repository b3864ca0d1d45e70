package lint

import (
	"reflect"
	"strings"
	"unicode"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

var (
	textType        = reflect.TypeFor[text.Text]()
	requirementType = reflect.TypeFor[ladder.RequirementSpec]()
)

// walk calls f for every text of a record, with its path: fields by their names
// in files, items by their ids where they have one. It reads the fields of the
// structs, so that a text that is added to a record is looked at, too.
func walk(record any, f func(path problem.Path, t text.Text)) {
	walkValue(reflect.ValueOf(record), "", f)
}

func walkValue(v reflect.Value, path problem.Path, f func(problem.Path, text.Text)) {
	switch {
	case v.Type() == textType:
		f(path, v.Interface().(text.Text))
	case v.Type() == requirementType:
		// has no texts, and may be of a type of the program's own
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			switch {
			case !field.IsExported() || !hasTexts(field.Type):
			case field.Anonymous:
				walkValue(v.Field(i), path, f)
			default:
				walkValue(v.Field(i), path.Field(kebab(field.Name)), f)
			}
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			at := path.Index(i)
			if id := idOf(v.Index(i)); id != "" {
				at = path.Item(id)
			}
			walkValue(v.Index(i), at, f)
		}
	}
}

// hasTexts reports whether values of a type can hold a text at all: most of a
// ladder are ids.
func hasTexts(t reflect.Type) bool {
	return t.Kind() == reflect.Struct || t.Kind() == reflect.Slice && hasTexts(t.Elem())
}

func idOf(v reflect.Value) string {
	if v.Kind() == reflect.Struct {
		if id := v.FieldByName("ID"); id.IsValid() && id.Kind() == reflect.String {
			return id.String()
		}
	}
	return ""
}

// kebab writes the name of a field as files do: ForksFrom is forks-from.
func kebab(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
