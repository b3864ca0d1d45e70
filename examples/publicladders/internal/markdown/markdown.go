// Package markdown reads the part of Markdown in which public ladders are
// written: headings, paragraphs, quotes, lists, tables and the HTML between
// them, each with its place. Emphasis, links and emoji stay as they are written;
// a company that keeps its ladder in Markdown shows them as Markdown again.
package markdown

import (
	"regexp"
	"strings"
)

// Kind says what a block is.
type Kind int

// The kinds of block.
const (
	Paragraph Kind = iota // lines of prose
	Heading               // # and its words
	Quote                 // lines that begin with >
	Item                  // one item of a list
	Row                   // one row of a table, its head included
	Markup                // one line of HTML
	Code                  // a fenced block
	Rule                  // a line of dashes, between the parts of a page or below the head of a table
)

// Block is one part of a page.
type Block struct {
	Kind  Kind
	Level int      // of a heading, from 1; of an item, how deep its list is nested, from 0
	Text  string   // without what marks the kind; lines are separated by \n
	Mark  string   // of an item: "-", or its number with a dot or a bracket
	Cells []string // of a row
	Line  int      // the first one in the file, from 1
	Last  int      // the last one
}

var (
	heading = regexp.MustCompile(`^(#{1,6})\s+(.*?)\s*#*$`)
	item    = regexp.MustCompile(`^(\s*)([-*+]|\d+[.)])\s+(.*)$`)
	rule    = regexp.MustCompile(`^(?:-{3,}|\*{3,}|_{3,})$|^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$`)
	markup  = regexp.MustCompile(`^</?[a-zA-Z][^>]*>`)
	link    = regexp.MustCompile(`(!?)\[([^\]]*)\]\(([^)\s]*)\)`)
)

// Read returns the blocks of a page whose first line is line number first of
// its file. A byte order mark and carriage returns are no text.
func Read(page string, first int) []Block {
	r := reader{}
	page = strings.TrimPrefix(strings.ReplaceAll(page, "\r\n", "\n"), "\ufeff")
	for i, line := range strings.Split(page, "\n") {
		r.line(line, first+i)
	}
	return r.blocks
}

// reader gathers blocks. open is whether the next line may go on with the last
// one.
type reader struct {
	blocks []Block
	open   bool
	fenced bool
}

func (r *reader) line(line string, n int) {
	text := strings.TrimSpace(line)
	switch {
	case strings.HasPrefix(text, "```"):
		if r.fenced = !r.fenced; r.fenced {
			r.start(Block{Kind: Code, Line: n, Last: n})
		} else {
			r.last().Last, r.open = n, false
		}
	case r.fenced:
		r.goOn(line, n)
	case text == "":
		r.open = false
	case rule.MatchString(text):
		r.only(Block{Kind: Rule, Text: text, Line: n, Last: n})
	case heading.MatchString(text):
		m := heading.FindStringSubmatch(text)
		r.only(Block{Kind: Heading, Level: len(m[1]), Text: m[2], Line: n, Last: n})
	case strings.HasPrefix(text, ">"):
		quoted := strings.TrimSpace(strings.TrimPrefix(text, ">"))
		if r.open && r.last().Kind == Quote {
			r.goOn(quoted, n)
		} else {
			r.start(Block{Kind: Quote, Text: quoted, Line: n, Last: n})
		}
	case item.MatchString(line):
		m := item.FindStringSubmatch(line)
		r.start(Block{Kind: Item, Level: len(m[1]) / 2, Mark: m[2], Text: strings.TrimSpace(m[3]), Line: n, Last: n})
	case strings.HasPrefix(text, "|"):
		r.only(Block{Kind: Row, Text: text, Cells: cells(text), Line: n, Last: n})
	case markup.MatchString(text):
		r.only(Block{Kind: Markup, Text: text, Line: n, Last: n})
	case r.open && (r.last().Kind == Paragraph || r.last().Kind == Item || r.last().Kind == Quote):
		r.goOn(text, n)
	default:
		if line != text && r.indented() {
			r.goOn(text, n) // a second paragraph of an item
			return
		}
		r.start(Block{Kind: Paragraph, Text: text, Line: n, Last: n})
	}
}

func (r *reader) last() *Block { return &r.blocks[len(r.blocks)-1] }

func (r *reader) indented() bool { return len(r.blocks) > 0 && r.last().Kind == Item }

func (r *reader) start(b Block) {
	r.blocks = append(r.blocks, b)
	r.open = true
}

// only adds a block of one line.
func (r *reader) only(b Block) {
	r.start(b)
	r.open = false
}

func (r *reader) goOn(text string, n int) {
	b := r.last()
	if b.Text != "" {
		b.Text += "\n"
	}
	b.Text += text
	b.Last = n
}

func cells(row string) []string {
	parts := strings.Split(strings.Trim(row, "|"), "|")
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
	}
	return parts
}

// Link is a link or a picture in a text.
type Link struct {
	Label, URL string
	Picture    bool
}

// Links returns the links in a text, in order.
func Links(text string) []Link {
	var links []Link
	for _, m := range link.FindAllStringSubmatch(text, -1) {
		links = append(links, Link{Label: m[2], URL: m[3], Picture: m[1] == "!"})
	}
	return links
}

// Plain returns a text with the labels of its links in their place and without
// emphasis by asterisks.
func Plain(text string) string {
	return strings.ReplaceAll(link.ReplaceAllString(text, "$2"), "*", "")
}

// Section is a heading with what follows it, up to the next heading of its
// level or above.
type Section struct {
	Head   Block   // its Level is 0 for what comes before the first heading
	Blocks []Block // up to the next heading of any level
	Parts  []Section
}

// Sections returns the blocks of a page as a tree. What comes before the first
// heading is the first section, if there is anything.
func Sections(blocks []Block) []Section {
	var sections []Section
	for len(blocks) > 0 {
		s := Section{}
		if blocks[0].Kind == Heading {
			s.Head, blocks = blocks[0], blocks[1:]
		}
		n := next(blocks, 6)
		s.Blocks, blocks = blocks[:n], blocks[n:]
		if s.Head.Level > 0 {
			n = next(blocks, s.Head.Level)
			s.Parts, blocks = Sections(blocks[:n]), blocks[n:]
		}
		sections = append(sections, s)
	}
	return sections
}

// next returns where the next heading of a level or above is.
func next(blocks []Block, level int) int {
	for i, b := range blocks {
		if b.Kind == Heading && b.Level <= level {
			return i
		}
	}
	return len(blocks)
}
