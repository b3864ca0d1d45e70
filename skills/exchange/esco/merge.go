package esco

import (
	"slices"
	"time"

	"github.com/kakezan/kakezan/skills/exchange/internal/table"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// kind says how things of one sort are put together from several languages.
type kind[T any] struct {
	of  func(part) []T
	uri func(T) string
	add func(into *T, from T, differ func(column, value, other string))
}

var (
	concepts = kind[Concept]{
		func(p part) []Concept { return p.concepts }, func(c Concept) string { return c.URI }, (*Concept).add,
	}
	members = kind[Member]{
		func(p part) []Member { return p.members }, func(m Member) string { return m.URI },
		func(into *Member, from Member, differ func(string, string, string)) {
			into.Concept.add(from.Concept, differ)
			for _, uri := range from.Broader {
				if !slices.Contains(into.Broader, uri) {
					into.Broader = append(into.Broader, uri)
				}
			}
			into.BroaderLabels = append(into.BroaderLabels, from.BroaderLabels...)
		},
	}
	schemes = kind[ConceptScheme]{
		func(p part) []ConceptScheme { return p.schemes }, func(s ConceptScheme) string { return s.URI }, (*ConceptScheme).add,
	}
	entries = kind[HierarchyEntry]{
		func(p part) []HierarchyEntry { return p.hierarchy }, func(e HierarchyEntry) string { return e.Levels[len(e.Levels)-1].URI }, (*HierarchyEntry).add,
	}
)

// joined returns the things of files in several languages: those of the first in
// its order, with what the others say, and then what only the others have.
func joined[T any](log *table.Log, parts []part, k kind[T]) []T {
	all := k.of(parts[0])
	if len(parts) == 1 {
		return all
	}
	at := make(map[string]int, len(all))
	for i, v := range all {
		at[k.uri(v)] = i
	}
	for _, p := range parts[1:] {
		for j, v := range k.of(p) {
			uri := k.uri(v)
			i, ok := at[uri]
			if !ok {
				at[uri] = len(all)
				all = append(all, v)
				continue
			}
			k.add(&all[i], v, func(column, value, other string) {
				where := problem.Range{File: p.file.path, Start: problem.Pos{Line: int(p.lines[j]), Column: 1}}
				log.Add(LanguagesDiffer.At("", column, uri, value, other).WithRange(where))
			})
		}
	}
	return all
}

// say takes over what a text says in another language.
func say(into *text.Text, from text.Text) {
	for tag, s := range from.All() {
		if t, err := into.With(tag, s); err == nil {
			*into = t
		}
	}
}

func (c *Concept) add(from Concept, differ func(column, value, other string)) {
	say(&c.PreferredLabel, from.PreferredLabel)
	say(&c.Description, from.Description)
	say(&c.ScopeNote, from.ScopeNote)
	say(&c.Definition, from.Definition)
	c.AltLabels = append(c.AltLabels, from.AltLabels...)
	c.HiddenLabels = append(c.HiddenLabels, from.HiddenLabels...)
	same := func(column string, into *string, value string) {
		switch {
		case *into == "":
			*into = value
		case value != "" && value != *into:
			differ(column, value, *into)
		}
	}
	same("conceptType", &c.Type, from.Type)
	same("code", &c.Code, from.Code)
	same("status", &c.Status, from.Status)
	same("skillType", &c.SkillType, from.SkillType)
	same("reuseLevel", &c.ReuseLevel, from.ReuseLevel)
	same("iscoGroup", &c.ISCOGroup, from.ISCOGroup)
	same("regulatedProfessionNote", &c.RegulatedProfessionNote, from.RegulatedProfessionNote)
	switch {
	case c.Modified.IsZero():
		c.Modified = from.Modified
	case !from.Modified.IsZero() && !from.Modified.Equal(c.Modified):
		differ("modifiedDate", from.Modified.Format(time.RFC3339Nano), c.Modified.Format(time.RFC3339Nano))
	}
	c.InScheme = both(c.InScheme, from.InScheme)
}

// both returns the words of two lists, each once, in a list of its own unless
// nothing is to be added.
func both(a, b []string) []string {
	own := false
	for _, s := range b {
		if slices.Contains(a, s) {
			continue
		}
		if !own {
			a, own = slices.Clone(a), true
		}
		a = append(a, s)
	}
	return a
}

func (s *ConceptScheme) add(from ConceptScheme, differ func(column, value, other string)) {
	say(&s.PreferredLabel, from.PreferredLabel)
	say(&s.Title, from.Title)
	say(&s.Description, from.Description)
	if s.Status != from.Status {
		differ("status", from.Status, s.Status)
	}
	s.TopConcepts = both(s.TopConcepts, from.TopConcepts)
}

func (e *HierarchyEntry) add(from HierarchyEntry, differ func(column, value, other string)) {
	say(&e.Description, from.Description)
	say(&e.ScopeNote, from.ScopeNote)
	if !slices.EqualFunc(e.Levels, from.Levels, func(a, b HierarchyLevel) bool { return a.URI == b.URI }) {
		differ("Level", trail(from.Levels), trail(e.Levels))
		return
	}
	for i := range e.Levels {
		say(&e.Levels[i].PreferredTerm, from.Levels[i].PreferredTerm)
	}
}

func trail(levels []HierarchyLevel) string {
	s := ""
	for _, l := range levels {
		s += "/" + l.URI
	}
	return s
}
