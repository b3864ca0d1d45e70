package builtin_test

import (
	"fmt"
	"reflect"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/text"
)

// TestLanguages checks that everything a person reads is in both languages, but
// for the aliases of skills: they are labels in any language.
func TestLanguages(t *testing.T) {
	bases := builtin.Bases()
	for name, doc := range bases {
		n := 0
		each(reflect.ValueOf(recordOf(doc, bases)), name, func(path string, tx text.Text) {
			n++
			if !tx.Has(language.English) || !tx.Has(language.Japanese) {
				t.Errorf("%s: %q", path, tx)
			}
		})
		if n < 10 {
			t.Errorf("%s has %d texts", name, n)
		}
	}
}

// recordOf returns the record of what a document resolves to.
func recordOf(doc ladderfile.Document, bases ladderfile.Bases) any {
	switch doc.Kind() {
	case ladderfile.KindLadder:
		l, _ := doc.Ladder(bases)
		return l.Spec()
	case ladderfile.KindRole:
		r, _ := doc.Role(ladder.Ladder{}, bases)
		return r.Spec()
	case ladderfile.KindCharter:
		c, _ := doc.Charter(bases)
		return c.Spec()
	default:
		c, _ := doc.Skills(bases)
		return c.Spec()
	}
}

// each calls f with every text of a value that says something.
func each(v reflect.Value, path string, f func(string, text.Text)) {
	if tx, ok := v.Interface().(text.Text); ok {
		if !tx.IsZero() {
			f(path, tx)
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			each(v.Elem(), path, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			each(v.Index(i), fmt.Sprintf("%s[%d]", path, i), f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if field.IsExported() && field.Name != "Aliases" {
				each(v.Field(i), path+"."+field.Name, f)
			}
		}
	}
}

// Who leaves a language out is found, wherever it is.
func TestLanguages_finds(t *testing.T) {
	spec := builtin.SRENext().Spec()
	spec.Roles[0].Obstacles[0].Answers[0] = text.Plain("only one")
	spec.Tracks[0].Grades[0].Attributes[0].Value = text.Plain("only one")
	found := 0
	each(reflect.ValueOf(spec), "", func(_ string, tx text.Text) {
		if !tx.Has(language.Japanese) {
			found++
		}
	})
	if found != 2 {
		t.Errorf("found %d texts in one language, want 2", found)
	}
}
