package change

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// This file knows what a record is made of: structs whose exported fields are
// read one by one, lists of them, and leaves, which are compared as a whole.

// shape is what is known of a type.
type shape struct {
	form   form
	fields []recordField // of a record, of those that it embeds too
	key    []int         // of a record: the field that tells it from others in a list, nil for none
	word   string        // of a record: "grade" for GradeSpec
	whole  bool          // of a record: whether an empty key tells it from others, too
	elem   *shape        // of a list
	shares bool          // whether a copy by = shares what can be written to
	ids    bool          // whether there may be ids in it
}

type form uint8

const (
	leafForm form = iota
	stringForm
	textForm
	pointerForm
	requirementForm
	conditionForm
	listForm
	recordForm
)

// recordField is a field of a record, of the records that it embeds too.
type recordField struct {
	index []int
	name  string // as in a path
	spec  string // "GradeSpec.ID"
	shape *shape
	use   *use // of a field that holds ids: what they are
}

var (
	amountType      = reflect.TypeFor[pay.Amount]()
	requirementType = reflect.TypeFor[ladder.RequirementSpec]()
	specShape       = shapeOf(reflect.TypeFor[ladder.Spec]())
)

// requirementTypes are the kinds of requirement.
var requirementTypes = []reflect.Type{
	reflect.TypeFor[ladder.AtLeast](), reflect.TypeFor[ladder.All](), reflect.TypeFor[ladder.Any](), reflect.TypeFor[ladder.Count](),
	reflect.TypeFor[ladder.Score](), reflect.TypeFor[ladder.Tenure](), reflect.TypeFor[ladder.Held](), reflect.TypeFor[ladder.Evidence](),
	reflect.TypeFor[ladder.Rating](), reflect.TypeFor[ladder.Include](), reflect.TypeFor[ladder.Own](),
}

// shapes are the types of which a ladder is made. It is written before main
// begins, and never again.
var shapes = func() map[reflect.Type]*shape {
	all := make(map[reflect.Type]*shape)
	learn(reflect.TypeFor[ladder.Spec](), all)
	learn(reflect.TypeFor[ladder.SumSpec](), all)
	for _, t := range requirementTypes {
		learn(t, all)
	}
	return all
}()

// keys are the fields by which the items of a list are told apart, "ID" where
// none is named.
var keys = map[string]string{
	"AnchorSpec": "Step", "ExpectationSpec": "Competency", "AttributeValueSpec": "Attribute", "TermSpec": "Skill", "CapSpec": "Class",
	"WeightSpec": "Skill", "DisciplineGradeSpec": "Grade", "RoleSkillSpec": "Skill", "RelatedRoleSpec": "Role", "LinkSpec": "URL",
}

func learn(t reflect.Type, into map[reflect.Type]*shape) *shape {
	if s, ok := into[t]; ok {
		return s
	}
	s := &shape{}
	into[t] = s // a requirement holds requirements
	switch {
	case t == reflect.TypeFor[text.Text]():
		s.form = textForm
	case t == requirementType:
		s.form, s.shares, s.ids = requirementForm, true, true
	case t == reflect.TypeFor[ladder.Condition]():
		s.form = conditionForm
	case t.Kind() == reflect.String:
		s.form = stringForm
	case t.Kind() == reflect.Pointer:
		s.form, s.shares = pointerForm, true
	case t.Kind() == reflect.Slice:
		s.form, s.shares, s.elem = listForm, true, learn(t.Elem(), into)
		s.ids = s.elem.ids
	case t.Kind() == reflect.Struct && t != amountType && t.NumField() > 0 && t.Field(0).IsExported():
		s.form = recordForm
		s.word = kebab(strings.TrimSuffix(t.Name(), "Spec"))
		s.whole = t == reflect.TypeFor[ladder.ExpectationSpec]()
		if t == reflect.TypeFor[ladder.Spec]() {
			s.word = "ladder"
		}
		key, ok := keys[t.Name()]
		if !ok {
			key = "ID"
		}
		for _, f := range reflect.VisibleFields(t) {
			if f.Anonymous || !f.IsExported() {
				continue
			}
			owner := t
			for _, i := range f.Index[:len(f.Index)-1] {
				owner = owner.Field(i).Type
			}
			of := learn(f.Type, into)
			field := recordField{f.Index, kebab(f.Name), owner.Name() + "." + f.Name, of, nil}
			if u, ok := uses[field.spec]; ok {
				field.use = &u
			}
			s.fields = append(s.fields, field)
			s.shares = s.shares || of.shares
			s.ids = s.ids || of.ids || field.use != nil
			if f.Name == key && of.form == stringForm {
				s.key = f.Index
			}
		}
	}
	return s
}

var leaf = &shape{}

// shapeOf returns the shape of a type; one of which no ladder is made is a leaf.
func shapeOf(t reflect.Type) *shape {
	if s, ok := shapes[t]; ok {
		return s
	}
	return leaf
}

// kebab returns the name of a field as paths write it: "FirstRank" is
// "first-rank".
func kebab(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 && name[:i] != strings.ToUpper(name[:i]) {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// keyOf returns what tells an item of a list from the others, "" when nothing
// does.
func (s *shape) keyOf(item reflect.Value) string {
	if s.key == nil {
		return ""
	}
	return item.FieldByIndex(s.key).String()
}

// itemPath returns the place of an item of a list.
func itemPath(list problem.Path, key string, i int) problem.Path {
	if key != "" {
		return list.Item(key)
	}
	return list.Index(i)
}

// copyOf returns a copy of a record that shares nothing with it that can be
// written to.
func copyOf[T any](v T) T {
	own(shapeOf(reflect.TypeFor[T]()), reflect.ValueOf(&v).Elem())
	return v
}

// own replaces what v shares with others by copies; v can be set.
func own(s *shape, v reflect.Value) {
	if !s.shares {
		return
	}
	switch s.form {
	case requirementForm:
		if of := v.Elem(); of.IsValid() && isRequirement(of.Type()) && shapeOf(of.Type()).shares && finite(of) {
			c := reflect.New(of.Type()).Elem()
			c.Set(of)
			own(shapeOf(of.Type()), c)
			v.Set(c)
		}
	case listForm:
		if v.IsNil() {
			return
		}
		c := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(c, v)
		v.Set(c)
		if s.elem.shares {
			for i := range c.Len() {
				own(s.elem, c.Index(i))
			}
		}
	case pointerForm:
		if !v.IsNil() {
			c := reflect.New(v.Type().Elem())
			c.Elem().Set(v.Elem())
			v.Set(c)
		}
	case recordForm:
		for _, f := range s.fields {
			if f.shape.shares {
				own(f.shape, v.FieldByIndex(f.index))
			}
		}
	}
}

// clone returns a copy of a value that can be set and shares nothing with it.
func clone(v reflect.Value) reflect.Value {
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	own(shapeOf(v.Type()), c)
	return c
}

// isRequirement reports whether a type is one of the kinds of requirement, and
// not a pointer to one or a type that embeds one.
func isRequirement(t reflect.Type) bool { return slices.Contains(requirementTypes, t) }

// finite reports whether a requirement keeps the limits of package ladder.
// Another one may contain itself.
func finite(v reflect.Value) bool {
	r, ok := v.Interface().(ladder.RequirementSpec)
	parts := 0
	return !ok || within(r, 1, &parts)
}

func within(r ladder.RequirementSpec, depth int, parts *int) bool {
	var list []ladder.RequirementSpec
	switch r := r.(type) {
	case ladder.All:
		list = r
	case ladder.Any:
		list = r
	case ladder.Count:
		list = r.Of
	}
	if *parts += len(list); *parts > ladder.MaxParts || depth == ladder.MaxDepth && len(list) > 0 {
		return false
	}
	for _, part := range list {
		if !within(part, depth+1, parts) {
			return false
		}
	}
	return true
}

// equal reports whether two values of one type say the same. No elements are
// the same as no list, and a condition of a program's own is asked itself.
func equal(s *shape, a, b reflect.Value) bool {
	switch s.form {
	case stringForm:
		return a.String() == b.String()
	case textForm:
		return textIn(a).Equal(textIn(b))
	case conditionForm:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return a.Interface().(ladder.Condition).Equal(b.Interface().(ladder.Condition))
	case requirementForm:
		x, _ := a.Interface().(ladder.RequirementSpec)
		y, _ := b.Interface().(ladder.RequirementSpec)
		return sameRequirement(x, y)
	case listForm:
		return equalItems(s.elem, a, b)
	case pointerForm:
		return a.IsNil() == b.IsNil() && (a.IsNil() || a.Elem().Equal(b.Elem()))
	case recordForm:
		for _, f := range s.fields {
			if !equal(f.shape, a.FieldByIndex(f.index), b.FieldByIndex(f.index)) {
				return false
			}
		}
		return true
	default:
		return a.Equal(b)
	}
}

// equalItems reports whether two lists of items of one shape say the same.
func equalItems(s *shape, a, b reflect.Value) bool {
	if a.Len() != b.Len() {
		return false
	}
	for i := range a.Len() {
		if !equal(s, a.Index(i), b.Index(i)) {
			return false
		}
	}
	return true
}

// textIn returns the text that a value holds; one that has an address is read
// there, without a copy.
func textIn(v reflect.Value) text.Text {
	if v.CanAddr() {
		return *v.Addr().Interface().(*text.Text)
	}
	return v.Interface().(text.Text)
}

// sameRequirement reports whether two requirements ask for the same in the same
// words. One that may contain itself is the same as none.
func sameRequirement(a, b ladder.RequirementSpec) bool {
	parts := 0
	return within(a, 1, &parts) && within(b, 1, &parts) && sameParts(a, b)
}

func sameParts(a, b ladder.RequirementSpec) bool {
	switch x := a.(type) {
	case nil:
		return b == nil
	case ladder.AtLeast:
		y, ok := b.(ladder.AtLeast)
		return ok && x == y
	case ladder.All:
		y, ok := b.(ladder.All)
		return ok && slices.EqualFunc(x, y, sameParts)
	case ladder.Any:
		y, ok := b.(ladder.Any)
		return ok && slices.EqualFunc(x, y, sameParts)
	case ladder.Count:
		y, ok := b.(ladder.Count)
		return ok && x.N == y.N && slices.EqualFunc(x.Of, y.Of, sameParts)
	}
	v, w := reflect.ValueOf(a), reflect.ValueOf(b)
	return w.IsValid() && v.Type() == w.Type() && isRequirement(v.Type()) && equal(shapeOf(v.Type()), v, w)
}
