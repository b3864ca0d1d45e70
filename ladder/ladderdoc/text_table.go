package ladderdoc

import (
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/kakezan/kakezan/internal/wrap"
)

// leastColumn is how narrow a column of a table gets before the table is written
// record by record.
const leastColumn = 18

// leastHeading is how narrow the heading of a column gets when that makes room.
const leastHeading = 12

// gutter stands between two columns.
const gutter = "  "

// table writes columns where there is room for them, and else a list of the
// rows: what the first cell names, with the other cells below it.
func (p *textPage) table(header []string, rows [][]string) {
	widths, ok := p.columns(header, rows)
	if !ok {
		p.list(records(header, rows), false)
		return
	}
	p.block()
	p.row(header, widths)
	rule := make([]string, len(widths))
	for i, w := range widths {
		rule[i] = strings.Repeat("-", w)
	}
	p.row(rule, widths)
	apart := slices.ContainsFunc(rows, func(row []string) bool { return height(row, widths) > 1 })
	for n, row := range rows {
		if apart && n > 0 {
			p.line()
		}
		p.row(row, widths)
	}
}

// height returns how many lines the cells of a row take beside each other.
func height(cells []string, widths []int) int {
	most := 0
	for i, cell := range cells {
		most = max(most, len(wrap.Lines(cell, widths[i])))
	}
	return most
}

// columns returns how wide columns get: as wide as their cells where the line
// has room; else with narrower headings; else the wide ones all the same. It
// reports false when that is too narrow to read.
func (p *textPage) columns(header []string, rows [][]string) ([]int, bool) {
	room := p.width - len(gutter)*(len(header)-1)
	widths := natural(header, rows, p.width)
	if sum(widths) > room {
		widths = natural(header, rows, leastHeading)
	}
	for most := slices.Max(widths); sum(widths) > room; most-- {
		if most <= leastColumn {
			return nil, false
		}
		for i, w := range widths {
			widths[i] = min(w, most-1)
		}
	}
	ok := fits(header, widths) && !slices.ContainsFunc(rows, func(row []string) bool { return !fits(row, widths) })
	return widths, ok
}

// natural returns the widths of the widest cells of columns, of which headings
// count as at most so wide.
func natural(header []string, rows [][]string, heading int) []int {
	widths := make([]int, len(header))
	for i, name := range header {
		widths[i] = min(displaywidth.String(name), heading)
		for _, row := range rows {
			widths[i] = max(widths[i], displaywidth.String(row[i]))
		}
	}
	return widths
}

func sum(widths []int) int {
	n := 0
	for _, w := range widths {
		n += w
	}
	return n
}

// fits reports whether no word of a row is wider than its column.
func fits(cells []string, widths []int) bool {
	for i, cell := range cells {
		if slices.ContainsFunc(wrap.Lines(cell, widths[i]), func(l string) bool { return displaywidth.String(l) > widths[i] }) {
			return false
		}
	}
	return true
}

// row writes the cells of a row beside each other, each broken into lines.
func (p *textPage) row(cells []string, widths []int) {
	lines := make([][]string, len(cells))
	for i, cell := range cells {
		lines[i] = wrap.Lines(cell, widths[i])
	}
	for n := range height(cells, widths) {
		var b strings.Builder
		for i, w := range widths {
			if i > 0 {
				b.WriteString(gutter)
			}
			s := ""
			if n < len(lines[i]) {
				s = lines[i][n]
			}
			b.WriteString(s)
			b.WriteString(strings.Repeat(" ", max(w-displaywidth.String(s), 0)))
		}
		p.line(strings.TrimRight(b.String(), " "))
	}
}

// records returns an item for each row of a table, named by its first cell that
// says something.
func records(header []string, rows [][]string) []item {
	list := make([]item, len(rows))
	for i, row := range rows {
		for col, cell := range row {
			switch {
			case cell == "":
			case list[i].name == "":
				list[i] = item{name: cell, strong: true}
			default:
				list[i].parts = append(list[i].parts, item{name: header[col], text: cell})
			}
		}
	}
	return list
}
