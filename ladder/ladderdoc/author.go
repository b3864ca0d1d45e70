package ladderdoc

import (
	"iter"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// author writes on a page in a language.
type author struct {
	page
	tag language.Tag
}

// in returns what a text says, in one line.
func (a author) in(t text.Text) string { return oneLine(t.In(a.tag)) }

// fill returns a line of the wording, with places filled in.
func (a author) fill(t text.Text, pairs ...string) string { return t.Fill(a.tag, pairs...) }

// oneLine returns a string without line ends and without what would move a
// terminal's cursor. Behind a Japanese full stop or comma no blank stays: where a
// file breaks the lines of a text there, YAML reads one.
func oneLine(s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
	return folds.Replace(strings.Join(words, " "))
}

var folds = strings.NewReplacer("。 ", "。", "、 ", "、")

// all returns what each of some texts says.
func (a author) all(texts []text.Text) []string {
	list := make([]string, 0, len(texts))
	for _, t := range texts {
		if s := a.in(t); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// join returns strings as one enumeration.
func (a author) join(list []string) string { return strings.Join(list, says.comma.In(a.tag)) }

// named returns a name with the id behind it, and the id alone where the name
// is none or the same.
func (a author) named(name text.Text, id string) string {
	s := a.in(name)
	switch {
	case id == "" || s == id:
		return s
	case s == "":
		return id
	}
	if strings.HasSuffix(s, ")") || strings.HasSuffix(s, "）") {
		return a.fill(says.bracketed, "name", s, "id", id)
	}
	return a.fill(says.named, "name", s, "id", id)
}

// target returns the name of a grade or role of a ladder with its id, where the
// record does not call it otherwise.
func (a author) target(l ladder.Ladder, id string, own text.Text) string {
	if t, ok := l.Target(id); ok && own.IsZero() {
		own = t.Name()
	}
	return a.named(own, id)
}

// role is [author.target] for an id that can only be a role's.
func (a author) role(l ladder.Ladder, id string, own text.Text) string {
	if r, ok := l.Role(id); ok && own.IsZero() {
		own = r.Name()
	}
	return a.named(own, id)
}

// skills returns the names of skills as a role calls them.
func (a author) skills(r ladder.Role, ids []skills.ID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = a.in(r.SkillName(id))
	}
	return names
}

// field returns what a record says under a name: in one line, or as a list where
// there are several things. Nothing comes of nothing.
func (a author) field(name text.Text, values ...string) []item {
	f := item{name: a.in(name)}
	switch values = stated(values); len(values) {
	case 0:
		return nil
	case 1:
		f.text = values[0]
	default:
		f.parts = plain(values)
	}
	return []item{f}
}

// stated returns the strings that say something.
func stated(values []string) []string {
	var list []string
	for _, v := range values {
		if v != "" {
			list = append(list, v)
		}
	}
	return list
}

// plain returns sayings without names.
func plain(values []string) []item {
	list := make([]item, len(values))
	for i, v := range values {
		list[i].text = v
	}
	return list
}

// say writes a paragraph with a name before it, nothing where nothing is said.
func (a author) say(name text.Text, s string) {
	if s != "" {
		a.paragraph(item{name: a.in(name), strong: true, text: s})
	}
}

// note writes a paragraph of the wording.
func (a author) note(t text.Text, pairs ...string) { a.paragraph(item{text: a.fill(t, pairs...)}) }

// items returns an item for each thing.
func items[T any](things iter.Seq[T], of func(T) item) []item {
	var list []item
	for thing := range things {
		list = append(list, of(thing))
	}
	return list
}

// chapter writes a section with a list, nothing where the list is empty.
func (a author) chapter(name text.Text, numbered bool, list []item) {
	if len(list) > 0 {
		a.section(a.in(name))
		a.list(list, numbered)
	}
}

// records writes a table of which only those columns are kept in which some row
// says something; with only one it is a list.
func (a author) records(header []text.Text, rows [][]string) {
	var names []string
	kept := make([][]string, len(rows))
	for col, name := range header {
		empty := true
		for _, row := range rows {
			empty = empty && row[col] == ""
		}
		if empty {
			continue
		}
		names = append(names, a.in(name))
		for i, row := range rows {
			kept[i] = append(kept[i], row[col])
		}
	}
	switch len(names) {
	case 0:
	case 1:
		list := make([]item, len(kept))
		for i, row := range kept {
			list[i].text = row[0]
		}
		a.list(list, false)
	default:
		a.table(names, kept)
	}
}
