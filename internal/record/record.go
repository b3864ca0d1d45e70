// Package record copies and compares records: plain structs whose names end in
// Spec, with lists, pointers and other records in their fields.
//
// It goes through the fields itself, so that a field that a record gets later
// is copied and compared as well. What has unexported fields is a value that
// never changes: it is copied as it is, and compared by its method Equal or
// with ==. What is behind an interface is not copied, and compared by the
// method Equal of the interface where it has one.
package record

import (
	"iter"
	"reflect"
)

// Clone returns a copy of a record that shares nothing that can change with
// it. Nil lists stay nil, and empty ones empty.
func Clone[T any](v T) T {
	clone(reflect.ValueOf(&v).Elem())
	return v
}

// Copies yields a copy of each record of a list, made when it is asked for. It
// can be run again.
func Copies[T any](list []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, v := range list {
			if !yield(Clone(v)) {
				return
			}
		}
	}
}

// clone replaces what v refers to by copies; v can be set.
func clone(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		c := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(c, v)
		if holdsReferences(v.Type().Elem()) {
			for i := range c.Len() {
				clone(c.Index(i))
			}
		}
		v.Set(c)
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		c := reflect.New(v.Type().Elem())
		c.Elem().Set(v.Elem())
		clone(c.Elem())
		v.Set(c)
	case reflect.Struct:
		if isValue(v.Type()) {
			return
		}
		for i := range v.NumField() {
			clone(v.Field(i))
		}
	}
}

func holdsReferences(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Slice, reflect.Pointer:
		return true
	case reflect.Struct:
		return !isValue(t)
	default:
		return false
	}
}

// isValue reports whether a struct type is one whose values never change.
func isValue(t reflect.Type) bool {
	for i := range t.NumField() {
		if !t.Field(i).IsExported() {
			return true
		}
	}
	return false
}

// Equal reports whether two records say the same. A list without elements is
// the same as none.
func Equal[T any](a, b T) bool {
	return equal(reflect.ValueOf(&a).Elem(), reflect.ValueOf(&b).Elem())
}

func equal(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !equal(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() && b.IsNil()
		}
		return equal(a.Elem(), b.Elem())
	case reflect.Interface:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() && b.IsNil()
		}
		if _, ok := a.Type().MethodByName("Equal"); ok {
			return equalValues(a, b)
		}
		return a.Elem().Type() == b.Elem().Type() && equal(a.Elem(), b.Elem())
	case reflect.Struct:
		if isValue(a.Type()) {
			return equalValues(a, b)
		}
		for i := range a.NumField() {
			if !equal(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	default:
		return reflect.DeepEqual(a.Interface(), b.Interface())
	}
}

func equalValues(a, b reflect.Value) bool {
	// Most are copies of one value; a method by its name is slow to call.
	if reflect.DeepEqual(a.Interface(), b.Interface()) {
		return true
	}
	if m := a.MethodByName("Equal"); m.IsValid() && m.Type().NumIn() == 1 && m.Type().In(0) == b.Type() {
		return m.Call([]reflect.Value{b})[0].Bool()
	}
	return a.Comparable() && b.Comparable() && a.Equal(b)
}

// Unset returns the fields, as Type.Field, that are zero wherever their type
// occurs in a record, in the order in which they are met. A test that asks
// whether a record survives something asks first that nothing of it is unset.
func Unset(v any) []string {
	s := seen{set: make(map[string]bool)}
	s.walk(reflect.ValueOf(v))
	var unset []string
	for _, name := range s.names {
		if !s.set[name] {
			unset = append(unset, name)
		}
	}
	return unset
}

type seen struct {
	names []string
	set   map[string]bool // by name; a field that was met is there
}

func (s *seen) walk(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			s.walk(v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			s.walk(v.Elem())
		}
	case reflect.Struct:
		if isValue(v.Type()) {
			return
		}
		for i := range v.NumField() {
			name := v.Type().Name() + "." + v.Type().Field(i).Name
			if _, met := s.set[name]; !met {
				s.names = append(s.names, name)
			}
			s.set[name] = s.set[name] || !v.Field(i).IsZero()
			s.walk(v.Field(i))
		}
	}
}
