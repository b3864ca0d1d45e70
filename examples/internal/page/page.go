// Package page writes what examples say for a terminal: lines in a language,
// broken and aligned by columns, in which wide characters count two.
package page

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/wrap"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/text"
)

// width is how many columns a line fills.
const width = 100

// Page writes lines in one language. Write errors stay in it until Flush returns
// them.
type Page struct {
	Tag language.Tag
	out *bufio.Writer
}

// New returns a page that writes to w in the closest language to tag.
func New(w io.Writer, tag language.Tag) Page { return Page{tag, bufio.NewWriter(w)} }

// Write writes bytes as they are, which makes a Page an io.Writer for what the
// library writes by itself.
func (p Page) Write(b []byte) (int, error) { return p.out.Write(b) }

// Flush writes what is left and returns the writer's error.
func (p Page) Flush() error { return p.out.Flush() }

// In returns a text in the page's language.
func (p Page) In(t text.Text) string { return t.In(p.Tag) }

// Title writes a text with nothing before it.
func (p Page) Title(t text.Text, pairs ...string) { p.Say(0, t.Fill(p.Tag, pairs...)) }

// Section writes a heading, with an empty line above it.
func (p Page) Section(t text.Text, pairs ...string) {
	fmt.Fprintln(p.out)
	p.Say(0, t.Fill(p.Tag, pairs...))
}

// Line writes a text with places filled in, indented by depth.
func (p Page) Line(depth int, t text.Text, pairs ...string) { p.Say(depth, t.Fill(p.Tag, pairs...)) }

// Item writes a text behind a mark.
func (p Page) Item(depth int, t text.Text, pairs ...string) {
	p.say(depth, "- ", t.Fill(p.Tag, pairs...))
}

// Say writes a string, indented by depth and broken into lines.
func (p Page) Say(depth int, s string) { p.say(depth, "", s) }

func (p Page) say(depth int, mark, s string) {
	indent := strings.Repeat("  ", depth)
	for paragraph := range strings.SplitSeq(s, "\n") {
		for _, line := range wrap.Lines(paragraph, width-len(indent)-len(mark)) {
			fmt.Fprintf(p.out, "%s\n", strings.TrimRight(indent+mark+line, " "))
			mark = strings.Repeat(" ", len(mark))
		}
	}
}

// Block writes lines as they are, indented by depth.
func (p Page) Block(depth int, lines string) {
	for line := range strings.Lines(lines) {
		fmt.Fprintln(p.out, strings.TrimRight(strings.Repeat("  ", depth)+strings.TrimRight(line, "\n"), " "))
	}
}

// Outline writes lines that are indented already, by two columns for each depth, with
// more depth and broken into lines. What follows a mark of one character, such as
// "- ", stays behind it.
func (p Page) Outline(depth int, lines string) {
	for line := range strings.Lines(lines) {
		said, mark := strings.TrimLeft(line, " "), ""
		depth := depth + (len(line)-len(said))/2
		if len(said) > 1 && strings.ContainsRune("+-?", rune(said[0])) && said[1] == ' ' {
			mark, said = said[:2], said[2:]
		}
		p.say(depth, mark, strings.TrimRight(said, "\n"))
	}
}

// Need returns a need in words, without the sign that says whether it is met.
func (p Page) Need(n ladder.Need) string { return strings.TrimLeft(n.Line(p.Tag), "+-? ") }

// Table writes rows whose cells stand below each other.
func (p Page) Table(depth int, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], displaywidth.String(cell))
		}
	}
	for _, row := range rows {
		line := strings.Repeat("  ", depth)
		for i, cell := range row {
			line += cell + strings.Repeat(" ", widths[i]-displaywidth.String(cell)+2)
		}
		fmt.Fprintln(p.out, strings.TrimRight(line, " "))
	}
}

// Facts writes texts that stand below each other, each with a label before it, and
// broken into lines. A row has a label, which may be empty, and a text.
func (p Page) Facts(depth int, rows [][2]string) {
	indent, labels := strings.Repeat("  ", depth), 0
	for _, row := range rows {
		labels = max(labels, displaywidth.String(row[0]))
	}
	for _, row := range rows {
		label := row[0] + strings.Repeat(" ", labels-displaywidth.String(row[0])+2)
		for _, line := range wrap.Lines(row[1], width-len(indent)-labels-2) {
			fmt.Fprintln(p.out, strings.TrimRight(indent+label+line, " "))
			label = strings.Repeat(" ", labels+2)
		}
	}
}

// Percent writes a share in whole percent, a range with both ends. As in
// [fit.Range.Text], only nothing is 0 % and only everything is 100 %.
func (p Page) Percent(r fit.Range) string { return p.span(r, whole) + " %" }

// Points writes what a fit would gain in whole points of a percent, a range with
// both ends, by the rule of [Page.Percent].
func (p Page) Points(r fit.Range) string { return p.span(r, whole) }

// Tenths writes what a fit would gain in points of a percent with one digit behind
// the point, a range with both ends. Only nothing is 0.0 and only everything 100.0.
func (p Page) Tenths(r fit.Range) string {
	return p.span(r, func(share float64) string { return strconv.FormatFloat(rounded(share, 1000)/10, 'f', 1, 64) })
}

// span writes both ends of a range, and one number where both read alike.
func (p Page) span(r fit.Range, write func(float64) string) string {
	lo, hi := write(r.Lo), write(r.Hi)
	if lo == hi {
		return lo
	}
	return ranges.Fill(p.Tag, "lo", lo, "hi", hi)
}

// whole writes a share in whole percent.
func whole(share float64) string { return strconv.FormatFloat(rounded(share, 100), 'f', 0, 64) }

// rounded returns a share of [0, 1] in so many parts, to the nearest, but 0 for 0 and
// all of them for 1 alone.
func rounded(share, parts float64) float64 {
	n := math.RoundToEven(parts * share)
	if 0 < share && share < 1 {
		n = min(max(n, 1), parts-1)
	}
	return n
}

var ranges = text.EnJa("{lo} to {hi}", "{lo}〜{hi}")
