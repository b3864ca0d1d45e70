package esco

import (
	"strings"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// conceptColumns are the columns of a table of concepts, -1 for those that it
// lacks.
type conceptColumns struct {
	kind, uri, code, preferred, alt, hidden, description, scope, definition, status, modified, scheme int
	skillType, reuse, isco, regulated                                                                 int
}

func (r *reader) conceptColumns() (conceptColumns, error) {
	var c conceptColumns
	if err := r.columns([]string{"conceptUri", "preferredLabel"}, &c.uri, &c.preferred); err != nil {
		return c, err
	}
	c.kind, c.code, c.alt, c.hidden = r.optional("conceptType"), r.optional("code"), r.optional("altLabels"), r.optional("hiddenLabels")
	c.description, c.scope, c.definition = r.optional("description"), r.optional("scopeNote"), r.optional("definition")
	c.status, c.modified, c.scheme = r.optional("status"), r.optional("modifiedDate"), r.optional("inScheme")
	c.skillType, c.reuse = r.optional("skillType"), r.optional("reuseLevel")
	c.isco, c.regulated = r.optional("iscoGroup"), r.optional("regulatedProfessionNote")
	return c, nil
}

func at(row []string, column int) string {
	if column < 0 {
		return ""
	}
	return row[column]
}

// concept reads a row whose labels are parted by a separator. What it returns
// keeps the row in memory, most of which is of use.
func (r *reader) concept(row []string, c conceptColumns, separator string) (Concept, problem.List) {
	tag := r.part.file.tag
	list := r.checkURI(row[c.uri], c.uri)
	modified, ok := date(at(row, c.modified))
	if !ok {
		list = append(list, r.bad(row, c.modified)...)
	}
	if list != nil {
		return Concept{}, list
	}
	return Concept{
		URI:                     row[c.uri],
		Type:                    r.word(at(row, c.kind)),
		Code:                    at(row, c.code),
		PreferredLabel:          text.Said(tag, row[c.preferred]),
		AltLabels:               r.labels(at(row, c.alt), separator),
		HiddenLabels:            r.labels(at(row, c.hidden), separator),
		Description:             text.Said(tag, at(row, c.description)),
		ScopeNote:               text.Said(tag, at(row, c.scope)),
		Definition:              text.Said(tag, at(row, c.definition)),
		Status:                  r.word(at(row, c.status)),
		Modified:                modified,
		InScheme:                r.uris(at(row, c.scheme)),
		SkillType:               r.word(at(row, c.skillType)),
		ReuseLevel:              r.word(at(row, c.reuse)),
		ISCOGroup:               r.word(at(row, c.isco)),
		RegulatedProfessionNote: r.word(at(row, c.regulated)),
	}, nil
}

// once reports a URI that the file had before.
func (r *reader) once(seen map[string]bool, uri string, column int) problem.List {
	if seen[uri] {
		return problem.List{ConceptTwice.At("", uri).WithRange(r.Place(column))}
	}
	seen[uri] = true
	r.part.lines = append(r.part.lines, int32(r.Line()))
	return nil
}

const conceptLength = 640 // of a row in a table of concepts, roughly

func (r *reader) readConcepts() error {
	c, err := r.conceptColumns()
	if err != nil {
		return err
	}
	n := r.room(conceptLength)
	r.part.concepts, r.part.lines = make([]Concept, 0, n), make([]int32, 0, n)
	seen := make(map[string]bool, n)
	return r.each(func(row []string) problem.List {
		concept, list := r.concept(row, c, "\n")
		if list == nil {
			list = r.once(seen, concept.URI, c.uri)
		}
		if list == nil {
			r.part.concepts = append(r.part.concepts, concept)
		}
		return list
	})
}

// barred is what parts the labels of a collection.
const barred = " | "

func (r *reader) readMembers() error {
	c, err := r.conceptColumns()
	if err != nil {
		return err
	}
	broader, labels := r.optional("broaderConceptUri"), r.optional("broaderConceptPT")
	r.part.lines = []int32{}
	seen := make(map[string]bool)
	return r.each(func(row []string) problem.List {
		concept, list := r.concept(row, c, barred)
		if list == nil {
			list = r.once(seen, concept.URI, c.uri)
		}
		if list != nil {
			return list
		}
		m := Member{Concept: concept, BroaderLabels: r.labels(at(row, labels), barred)}
		for uri := range strings.SplitSeq(at(row, broader), barred) {
			if uri != "" {
				m.Broader = append(m.Broader, r.word(uri))
			}
		}
		r.part.members = append(r.part.members, m)
		return nil
	})
}

func (r *reader) readSchemes() error {
	var uri, preferred int
	if err := r.columns([]string{"conceptSchemeUri", "preferredLabel"}, &uri, &preferred); err != nil {
		return err
	}
	kind, title, status := r.optional("conceptType"), r.optional("title"), r.optional("status")
	description, top := r.optional("description"), r.optional("hasTopConcept")
	r.part.lines = []int32{}
	seen := make(map[string]bool)
	tag := r.part.file.tag
	return r.each(func(row []string) problem.List {
		list := r.checkURI(row[uri], uri)
		if list == nil {
			list = r.once(seen, row[uri], uri)
		}
		if list == nil {
			r.part.schemes = append(r.part.schemes, ConceptScheme{
				URI: row[uri], Type: at(row, kind), PreferredLabel: text.Said(tag, row[preferred]), Title: text.Said(tag, at(row, title)),
				Description: text.Said(tag, at(row, description)), Status: at(row, status), TopConcepts: r.uris(at(row, top)),
			})
		}
		return list
	})
}

// levels is how many levels the skills hierarchy has.
const levels = 4

func (r *reader) readHierarchy() error {
	var uri, term, code [levels]int
	for i := range levels {
		level := "Level " + string(rune('0'+i)) + " "
		if err := r.columns([]string{level + "URI", level + "preferred term"}, &uri[i], &term[i]); err != nil {
			return err
		}
		code[i] = r.optional(level + "code")
	}
	description, scope := r.optional("Description"), r.optional("Scope note")
	r.part.lines = []int32{}
	seen := make(map[string]bool)
	tag := r.part.file.tag
	return r.each(func(row []string) problem.List {
		var e HierarchyEntry
		last := uri[0]
		for i := range levels {
			if row[uri[i]] == "" && i > 0 {
				if row[term[i]] != "" || at(row, code[i]) != "" {
					return r.bad(row, uri[i])
				}
				continue
			}
			if i > 0 && len(e.Levels) < i {
				return r.bad(row, uri[i]) // below a level that is empty
			}
			u, list := r.uri(row, uri[i], "")
			if list != nil {
				return list
			}
			e.Levels = append(e.Levels, HierarchyLevel{URI: u, Code: r.word(at(row, code[i])), PreferredTerm: text.Said(tag, row[term[i]])})
			last = uri[i]
		}
		if list := r.once(seen, e.Levels[len(e.Levels)-1].URI, last); list != nil {
			return list
		}
		e.Description, e.ScopeNote = text.Said(tag, at(row, description)), text.Said(tag, at(row, scope))
		r.part.hierarchy = append(r.part.hierarchy, e)
		return nil
	})
}
