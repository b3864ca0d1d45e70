package change

import (
	"reflect"
	"strings"
	"unicode"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// This file knows what a record is made of: structs whose exported fields are
// read one by one, lists of them, and leaves, which are compared as a whole.

var (
	textType        = reflect.TypeFor[text.Text]()
	amountType      = reflect.TypeFor[pay.Amount]()
	requirementType = reflect.TypeFor[ladder.RequirementSpec]()
	conditionType   = reflect.TypeFor[ladder.Condition]()
)

// isRecord reports whether the fields of a type are looked at one by one.
func isRecord(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t != amountType && t.NumField() > 0 && t.Field(0).IsExported()
}

// recordField is a field of a record, of the records that it embeds too.
type recordField struct {
	index []int
	name  string // as in a path
	spec  string // "GradeSpec.ID"
}

var fieldsOf = func() func(reflect.Type) []recordField {
	known := make(map[reflect.Type][]recordField)
	learn := func(t reflect.Type) {
		var fields []recordField
		for _, f := range reflect.VisibleFields(t) {
			if f.Anonymous || !f.IsExported() {
				continue
			}
			owner := t
			for _, i := range f.Index[:len(f.Index)-1] {
				owner = owner.Field(i).Type
			}
			fields = append(fields, recordField{f.Index, kebab(f.Name), owner.Name() + "." + f.Name})
		}
		known[t] = fields
	}
	for t := range recordTypes(reflect.TypeFor[ladder.Spec]()) {
		learn(t)
	}
	for _, t := range requirementTypes {
		for t := range recordTypes(t) {
			learn(t)
		}
	}
	return func(t reflect.Type) []recordField { return known[t] }
}()

// requirementTypes are the kinds of requirement.
var requirementTypes = []reflect.Type{
	reflect.TypeFor[ladder.AtLeast](), reflect.TypeFor[ladder.All](), reflect.TypeFor[ladder.Any](), reflect.TypeFor[ladder.Count](),
	reflect.TypeFor[ladder.Score](), reflect.TypeFor[ladder.Tenure](), reflect.TypeFor[ladder.Held](), reflect.TypeFor[ladder.Evidence](),
	reflect.TypeFor[ladder.Rating](), reflect.TypeFor[ladder.Include](), reflect.TypeFor[ladder.Own](),
}

// recordTypes returns a record type with all that it holds, without the kinds
// of requirement.
func recordTypes(root reflect.Type) map[reflect.Type]bool {
	found := make(map[reflect.Type]bool)
	var look func(reflect.Type)
	look = func(t reflect.Type) {
		switch {
		case t.Kind() == reflect.Slice:
			look(t.Elem())
		case isRecord(t) && !found[t]:
			found[t] = true
			for _, f := range reflect.VisibleFields(t) {
				look(f.Type)
			}
		}
	}
	look(root)
	return found
}

// kebab returns the name of a field as paths write it: "FirstRank" is
// "first-rank".
func kebab(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 && !strings.HasSuffix(name[:i], strings.ToUpper(name[:i])) {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// keys are the fields by which the items of a list are told apart, "ID" where
// none is named.
var keys = map[string]string{
	"AnchorSpec": "Step", "ExpectationSpec": "Competency", "AttributeValueSpec": "Attribute", "TermSpec": "Skill", "CapSpec": "Class",
	"WeightSpec": "Skill", "DisciplineGradeSpec": "Grade", "RoleSkillSpec": "Skill", "RelatedRoleSpec": "Role", "LinkSpec": "URL",
}

// keyOf returns what tells an item of a list from the others, "" when nothing
// does.
func keyOf(item reflect.Value) string {
	if !isRecord(item.Type()) {
		return ""
	}
	name, ok := keys[item.Type().Name()]
	if !ok {
		name = "ID"
	}
	if f := item.FieldByName(name); f.IsValid() && f.Kind() == reflect.String {
		return f.String()
	}
	return ""
}

// itemPath returns the place of an item of a list.
func itemPath(list problem.Path, key string, i int) problem.Path {
	if key != "" {
		return list.Item(key)
	}
	return list.Index(i)
}

// clone returns a copy of a value that shares nothing that can be written to.
func clone(v reflect.Value) reflect.Value {
	c := reflect.New(v.Type()).Elem()
	switch {
	case v.Type() == requirementType:
		if !v.IsNil() {
			c.Set(cloneRequirement(v.Elem()))
		}
	case v.Kind() == reflect.Slice && !v.IsNil():
		c.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			c.Index(i).Set(clone(v.Index(i)))
		}
	case v.Kind() == reflect.Pointer && !v.IsNil():
		c.Set(reflect.New(v.Type().Elem()))
		c.Elem().Set(v.Elem())
	case isRecord(v.Type()):
		for i := range v.NumField() {
			c.Field(i).Set(clone(v.Field(i)))
		}
	default:
		c.Set(v)
	}
	return c
}

// cloneRequirement copies a requirement of a size that [ladder.New] takes.
// Another one stays as it is: it may contain itself.
func cloneRequirement(v reflect.Value) reflect.Value {
	if !isRequirement(v.Type()) || !finite(v) {
		return v
	}
	return clone(v)
}

// isRequirement reports whether a type is one of the kinds of requirement, and
// not a pointer to one or a type that embeds one.
func isRequirement(t reflect.Type) bool {
	for _, kind := range requirementTypes {
		if t == kind {
			return true
		}
	}
	return false
}

// finite reports whether a requirement keeps the limits of package ladder.
func finite(v reflect.Value) bool {
	parts := 0
	var look func(v reflect.Value, depth int) bool
	look = func(v reflect.Value, depth int) bool {
		if v.Kind() == reflect.Interface {
			v = v.Elem()
		}
		if !v.IsValid() || !isRequirement(v.Type()) {
			return true
		}
		if v.Type() == reflect.TypeFor[ladder.Count]() {
			v = v.FieldByName("Of")
		}
		if v.Kind() != reflect.Slice {
			return true
		}
		if parts += v.Len(); parts > ladder.MaxParts || depth == ladder.MaxDepth && v.Len() > 0 {
			return false
		}
		for i := range v.Len() {
			if !look(v.Index(i), depth+1) {
				return false
			}
		}
		return true
	}
	return look(v, 1)
}

// equal reports whether two values of one type say the same. No elements are
// the same as no list, and a condition of a program's own is asked itself.
func equal(a, b reflect.Value) bool {
	switch t := a.Type(); {
	case t == textType:
		return a.Interface().(text.Text).Equal(b.Interface().(text.Text))
	case t == conditionType:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return a.Interface().(ladder.Condition).Equal(b.Interface().(ladder.Condition))
	case t == requirementType:
		return equalRequirements(a.Elem(), b.Elem())
	case t.Kind() == reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !equal(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case t.Kind() == reflect.Pointer:
		return a.IsNil() == b.IsNil() && (a.IsNil() || a.Elem().Equal(b.Elem()))
	case isRecord(t):
		for i := range a.NumField() {
			if !equal(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	default:
		return a.Equal(b)
	}
}

// equalRequirements compares what two requirements hold; neither value is
// valid when nobody has said what is asked.
func equalRequirements(a, b reflect.Value) bool {
	switch {
	case !a.IsValid() || !b.IsValid():
		return a.IsValid() == b.IsValid()
	case a.Type() != b.Type() || !isRequirement(a.Type()):
		return false
	default:
		return equal(a, b)
	}
}
