package ladderdoc

import (
	"bufio"
	"io"

	"golang.org/x/text/language"
)

// Document is something to read, in any language and in several forms. It is
// immutable; equal documents give equal bytes. The zero Document says nothing.
type Document struct{ tell func(author) }

// Width is how many columns [Document.Text] fills where it is not told.
const Width = 80

// Text writes the document as plain text for a terminal, in the closest language
// to tag. Lines are broken at width columns, of which wide characters such as
// Japanese take two; only a single word or a very narrow table is longer. A
// width of 0 or below means [Width]. Text returns the writer's error.
func (d Document) Text(w io.Writer, tag language.Tag, width int) error {
	if width <= 0 {
		width = Width
	}
	out := bufio.NewWriter(w)
	d.on(&textPage{out: out, width: width}, tag)
	return out.Flush()
}

// Markdown writes the document as Markdown in the closest language to tag:
// CommonMark with the tables of GitHub, which many programs read. A table of
// contents links to the sections by the anchors that GitHub gives to headings.
// Nothing of what the record says is taken for markup. Markdown returns the
// writer's error.
func (d Document) Markdown(w io.Writer, tag language.Tag) error {
	var contents outline
	d.on(&contents, tag)
	out := bufio.NewWriter(w)
	d.on(&markdownPage{out: out, contents: contents.links(), name: says.contents.In(tag)}, tag)
	return out.Flush()
}

// on writes the document on a page.
func (d Document) on(p page, tag language.Tag) {
	if d.tell != nil {
		d.tell(author{p, tag})
	}
}

// page is what a document is written on: one form of it. Strings are plain text
// in one line. Two lists never follow each other without something in between.
type page interface {
	title(s string) // comes first
	section(s string)
	part(s string) // of a section
	paragraph(p item)
	list(items []item, numbered bool)
	table(header []string, rows [][]string) // rows have as many cells as the header
}

// item is something with a name, a saying, or both: "Purpose: one direction".
type item struct {
	name   string
	strong bool // whether the name stands out
	text   string
	parts  []item
}

// hasParts reports whether an item of a list has parts, in which case the items
// stand apart.
func hasParts(items []item) bool {
	for _, i := range items {
		if len(i.parts) > 0 {
			return true
		}
	}
	return false
}
