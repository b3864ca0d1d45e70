package ladderdoc

import (
	"bufio"
	"slices"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/kakezan/kakezan/internal/wrap"
)

// textPage writes plain text in lines of a width.
type textPage struct {
	out   *bufio.Writer
	width int
	begun bool
}

func (p *textPage) line(parts ...string) {
	for _, s := range parts {
		p.out.WriteString(s)
	}
	p.out.WriteByte('\n')
}

// block begins a block.
func (p *textPage) block() {
	if p.begun {
		p.line()
	}
	p.begun = true
}

// heading writes a heading in lines of the width, underlined.
func (p *textPage) heading(s, under string) {
	p.block()
	widest := 0
	for _, l := range wrap.Lines(s, p.width) {
		p.line(l)
		widest = max(widest, displaywidth.String(l))
	}
	if under != "" {
		p.line(strings.Repeat(under, widest))
	}
}

func (p *textPage) title(s string)   { p.heading(s, "=") }
func (p *textPage) section(s string) { p.heading(s, "-") }
func (p *textPage) part(s string)    { p.heading(s, "") }

func (p *textPage) paragraph(i item) {
	p.block()
	p.hang("", "", spoken(i))
}

func (p *textPage) list(items []item, numbered bool) {
	if len(items) == 0 {
		return
	}
	p.block()
	long := slices.ContainsFunc(items, p.isLong)
	for n, i := range items {
		if n > 0 && (long || hasParts(items)) {
			p.line()
		}
		mark := "- "
		if numbered {
			mark = strconv.Itoa(n+1) + ". "
		}
		p.item(i, mark, "", long)
	}
}

// isLong reports whether what an item says stands below its name, as there is no
// room for it beside a name that stands out. All items of a list do alike.
func (p *textPage) isLong(i item) bool {
	return i.strong && i.text != "" && displaywidth.String(spoken(i)) > p.width-len("10. ")
}

// item writes an item and, below what it says, its parts.
func (p *textPage) item(i item, mark, indent string, long bool) {
	below := indent + strings.Repeat(" ", len(mark))
	if long && i.text != "" {
		p.hang(indent, mark, i.name)
		p.hang(below, "", i.text)
	} else {
		p.hang(indent, mark, spoken(i))
	}
	for _, part := range i.parts {
		p.item(part, "- ", below, false)
	}
}

// hang writes a mark and what stands beside it, line by line.
func (p *textPage) hang(indent, mark, s string) {
	for _, l := range wrap.Lines(s, p.width-len(indent)-len(mark)) {
		p.line(indent, mark, l)
		mark = strings.Repeat(" ", len(mark))
	}
}

// spoken returns the line of an item.
func spoken(i item) string {
	switch {
	case i.name == "":
		return i.text
	case i.text != "":
		return i.name + ": " + i.text
	case !i.strong && len(i.parts) > 0:
		return i.name + ":"
	default:
		return i.name
	}
}
