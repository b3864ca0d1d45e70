package ladderdoc

import (
	"bufio"
	"regexp"
	"strconv"
	"strings"
)

// markdownPage writes Markdown. Blocks are apart by an empty line, and what a
// paragraph or an item says is in one line.
type markdownPage struct {
	out      *bufio.Writer
	contents []link
	name     string // of the contents
	begun    bool
	listed   bool // whether the contents have been written
}

func (p *markdownPage) line(parts ...string) {
	for _, s := range parts {
		p.out.WriteString(s)
	}
	p.out.WriteByte('\n')
}

// block begins a block.
func (p *markdownPage) block() {
	if p.begun {
		p.line()
	}
	p.begun = true
}

func (p *markdownPage) heading(mark, s string) {
	p.block()
	p.line(mark, " ", escapeHeading(s))
}

func (p *markdownPage) title(s string) { p.heading("#", s) }

func (p *markdownPage) section(s string) {
	p.tableOfContents()
	p.heading("##", s)
}

func (p *markdownPage) part(s string) { p.heading("###", s) }

// leastContents is how many sections a table of contents is worth.
const leastContents = 4

// tableOfContents stands before the first section.
func (p *markdownPage) tableOfContents() {
	if p.listed || len(p.contents) < leastContents {
		return
	}
	p.listed = true
	p.paragraph(item{name: p.name, strong: true})
	p.block()
	for _, l := range p.contents {
		p.line("- [", escape(l.name), "](#", l.anchor, ")")
	}
}

func (p *markdownPage) paragraph(i item) {
	p.block()
	p.line(inline(i))
}

func (p *markdownPage) list(items []item, numbered bool) {
	if len(items) == 0 {
		return
	}
	p.block()
	apart := hasParts(items)
	for n, i := range items {
		if apart && n > 0 {
			p.line()
		}
		mark := "-"
		if numbered {
			mark = strconv.Itoa(n+1) + "."
		}
		p.item(i, mark, "")
	}
}

// item writes an item and, below what it says, its parts.
func (p *markdownPage) item(i item, mark, indent string) {
	p.line(indent, mark, " ", inline(i))
	for _, part := range i.parts {
		p.item(part, "-", indent+strings.Repeat(" ", len(mark)+1))
	}
}

func (p *markdownPage) table(header []string, rows [][]string) {
	p.block()
	p.row(header)
	p.line("|", strings.Repeat(" --- |", len(header)))
	for _, row := range rows {
		p.row(row)
	}
}

func (p *markdownPage) row(cells []string) {
	p.out.WriteByte('|')
	for _, cell := range cells {
		p.out.WriteByte(' ')
		p.out.WriteString(escape(cell))
		p.out.WriteString(" |")
	}
	p.line()
}

// inline returns the line of an item.
func inline(i item) string {
	name := i.name
	switch {
	case name == "":
		return escapeStart(i.text)
	case i.strong:
		name = "**" + escape(name) + "**"
	default:
		name = escapeStart(name)
	}
	switch {
	case i.text != "":
		return name + ": " + escape(i.text)
	case !i.strong && len(i.parts) > 0:
		return name + ":"
	default:
		return name
	}
}

var (
	markup = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "~", `\~`, "$", `\$`)
	entity = regexp.MustCompile(`&(#?[0-9A-Za-z]+;)`)
	number = regexp.MustCompile(`^([0-9]+)([.)])`)
)

// escape returns a string such that nothing in it is markup within a line.
func escape(s string) string { return entity.ReplaceAllString(markup.Replace(s), `\&$1`) }

// escapeStart is [escape] for what begins a block.
func escapeStart(s string) string {
	s = escape(s)
	if s != "" && strings.ContainsRune("#>+-=", rune(s[0])) {
		return `\` + s
	}
	return number.ReplaceAllString(s, `$1\$2`)
}

// escapeHeading is [escape] for a heading, which may end in number signs that
// do not belong to it.
func escapeHeading(s string) string {
	s = escape(s)
	if strings.HasSuffix(s, "#") {
		s = strings.TrimRight(s, "#") + strings.Repeat(`\#`, len(s)-len(strings.TrimRight(s, "#")))
	}
	return s
}
