package lint

import (
	"reflect"
	"strings"
	"unicode"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

var (
	textType        = reflect.TypeFor[text.Text]()
	requirementType = reflect.TypeFor[ladder.RequirementSpec]()
)

// walk calls f for every text of a record, with its path: fields by their names
// in files, items by their keys. It reads the fields of the
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
		key, keyed := keys[v.Type().Elem()]
		for i := range v.Len() {
			at := path.Index(i)
			if keyed {
				at = path.Item(v.Index(i).FieldByName(key).String())
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

// keys are the fields by which the items of lists are known. All other items
// are known by their place.
var keys = map[reflect.Type]string{
	reflect.TypeFor[skills.ScaleSpec]():           "ID",
	reflect.TypeFor[skills.StepSpec]():            "ID",
	reflect.TypeFor[skills.SkillSpec]():           "ID",
	reflect.TypeFor[ladder.CompetencySpec]():      "ID",
	reflect.TypeFor[ladder.AnchorSpec]():          "Step",
	reflect.TypeFor[ladder.ScoreSpec]():           "ID",
	reflect.TypeFor[ladder.AttributeSpec]():       "ID",
	reflect.TypeFor[ladder.TrackSpec]():           "ID",
	reflect.TypeFor[ladder.GradeSpec]():           "ID",
	reflect.TypeFor[ladder.AttributeValueSpec]():  "Attribute",
	reflect.TypeFor[ladder.ExpectationSpec]():     "Competency",
	reflect.TypeFor[ladder.SubStepSpec]():         "ID",
	reflect.TypeFor[ladder.GroupSpec]():           "ID",
	reflect.TypeFor[ladder.DisciplineSpec]():      "ID",
	reflect.TypeFor[ladder.DisciplineGradeSpec](): "Grade",
	reflect.TypeFor[ladder.RoleSpec]():            "ID",
	reflect.TypeFor[ladder.ReviewSpec]():          "ID",
	reflect.TypeFor[ladder.StageSpec]():           "ID",
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
