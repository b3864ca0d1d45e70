package skills

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Merge returns the catalog of the skills of all catalogs. Records of one id are of
// one skill: what the first of them states counts, in each language by itself for
// names and descriptions, and a scale goes with its steps. Lists are united in the
// order in which the catalogs state them: aliases, relations, provenance. A name
// that does not count becomes an alias, so that every label of every catalog is one
// of the result. A skill is retired when any of the catalogs says so.
//
// The list has a warning, [DifferentRecords], for everything that does not count:
// another description, kind, scale or half-life, or that the skill is in use. The
// error is that of [NewCatalog] over the united records, such as [CyclicBroader]
// where two catalogs disagree on which skill is the broader one.
//
// To merge a catalog with itself changes nothing. In what order catalogs are merged
// in parts matters only for the order of aliases and for whether one of them repeats
// the name, in what order they are given for what counts. It takes time in proportion
// to the records.
func Merge(catalogs ...Catalog) (Catalog, problem.List, error) {
	var (
		list problem.List
		all  []SkillSpec
		at   = make(map[ID]int)
	)
	for _, c := range catalogs {
		for s := range c.All() {
			i, ok := at[s.ID()]
			if !ok {
				at[s.ID()] = len(all)
				all = append(all, s.Spec())
				continue
			}
			m := merging{SkillSpec: &all[i]}
			m.merge(s.record())
			list = append(list, m.list...)
		}
	}
	c, err := NewCatalog(all)
	return c, list.Sorted(), err
}

// merging is a record into which another one of the same skill goes.
type merging struct {
	*SkillSpec
	list problem.List
}

func (m *merging) merge(s *SkillSpec) {
	for tag, said := range s.Name.All() {
		if kept := inLanguage(&m.Name, tag, said); kept != said {
			var alias text.Text
			inLanguage(&alias, tag, said)
			m.addAliases(alias)
		}
	}
	for tag, said := range s.Description.All() {
		if kept := inLanguage(&m.Description, tag, said); kept != said {
			m.differ("description", kept, said)
		}
	}
	first(m, "kind", &m.Kind, s.Kind)
	first(m, "half-life", &m.HalfLife, s.HalfLife)
	switch {
	case m.Scale == "":
		m.Scale, m.Steps = s.Scale, slices.Clone(s.Steps)
	case s.Scale != "" && (m.Scale != s.Scale || !slices.Equal(m.Steps, s.Steps)):
		m.differ("scale", scaleOf(m.SkillSpec), scaleOf(s))
	}
	if m.Retired != s.Retired {
		m.differ("retired", retiredText, inUseText)
		m.Retired = true
	}
	m.addAliases(s.Aliases...)
	m.Broader = united(m.Broader, s.Broader, itself)
	m.Prerequisites.Essential = united(m.Prerequisites.Essential, s.Prerequisites.Essential, itself)
	m.Prerequisites.Optional = united(m.Prerequisites.Optional, s.Prerequisites.Optional, itself)
	m.Related = united(m.Related, s.Related, itself)
	m.ReplacedBy = united(m.ReplacedBy, s.ReplacedBy, itself)
	m.Provenance = united(m.Provenance, s.Provenance, itself)
}

// addAliases adds those that neither are there nor say, in one language, just what the
// name says. One in several languages stays together.
func (m *merging) addAliases(aliases ...text.Text) {
	more := slices.DeleteFunc(slices.Clone(aliases), func(alias text.Text) bool { return repeatsName(m.Name, alias) })
	m.Aliases = united(m.Aliases, more, keyOf)
}

// repeatsName reports whether an alias in one language is the name in it.
func repeatsName(name, alias text.Text) bool {
	for tag, said := range alias.All() {
		return alias.Len() == 1 && name.Has(tag) && name.In(tag) == said
	}
	return false
}

var retiredText, inUseText = text.EnJa("retired", "廃止"), text.EnJa("in use", "使用中")

func (m *merging) differ(field string, kept, left any) {
	m.list = append(m.list, DifferentRecords.At(skillPath(m.ID).Field(field), kept, left))
}

// first keeps the first value that is stated.
func first[T comparable](m *merging, field string, kept *T, value T) {
	var unstated T
	switch {
	case *kept == unstated:
		*kept = value
	case value != unstated && value != *kept:
		m.differ(field, *kept, value)
	}
}

// inLanguage makes a text say something in a language in which it says nothing,
// and returns what it then says in it.
func inLanguage(t *text.Text, tag language.Tag, said string) string {
	if !t.Has(tag) {
		if with, err := t.With(tag, said); err == nil { // always: it comes from a text
			*t = with
		}
	}
	return t.In(tag)
}

// scaleOf returns the scale of a record, with its steps where it has some.
func scaleOf(s *SkillSpec) string {
	if len(s.Steps) == 0 {
		return s.Scale
	}
	return s.Scale + ": " + strings.Join(s.Steps, ", ")
}

// united returns a list with those items of another that it does not have, in
// their order. Items with the same key are the same.
func united[T any, K comparable](list, more []T, key func(T) K) []T {
	if len(more) == 0 {
		return list
	}
	have := make(map[K]bool, len(list)+len(more))
	for _, item := range list {
		have[key(item)] = true
	}
	for _, item := range more {
		if k := key(item); !have[k] {
			have[k] = true
			list = append(list, item)
		}
	}
	return list
}

func itself[T any](item T) T { return item }

// keyOf returns a string that only equal texts have.
func keyOf(t text.Text) string {
	var b strings.Builder
	for tag, said := range t.All() {
		fmt.Fprintf(&b, "%v %q ", tag, said)
	}
	return b.String()
}
