package exchange

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// doubts watches how cells are written, for what the options probably do not
// mean: another separator, or a word for "did not answer" that is taken for a
// skill. Nothing is changed by it; the reader is told.
type doubts struct {
	answered  int            // cells
	split     bool           // whether a cell held the separator
	separator map[string]int // cells that hold another usual separator
	silent    map[string]int // cells that are only a word for no answer
}

// usual are the separators that people use besides the default one.
var usual = []string{",", ";", "|", "/", "\t", "、", "，", "；", "・"}

// silence are labels, folded, that are no skills when they stand alone.
var silence = []string{"none", "n/a", "na", "nil", "null", "-", "--", "no answer", "なし", "無し", "特になし", "未回答", "無回答", "ない"}

func (d *doubts) see(row Row, separator string) {
	if !row.answered {
		return
	}
	if d.separator == nil {
		d.separator, d.silent = make(map[string]int), make(map[string]int)
	}
	d.answered++
	if len(row.labels) != 1 {
		d.split = d.split || len(row.labels) > 1
		return
	}
	label := row.labels[0]
	for _, s := range usual {
		if s != separator && strings.Contains(label, s) {
			d.separator[s]++
		}
	}
	if folded := skills.Fold(label); slices.Contains(silence, folded) {
		d.silent[label]++
	}
}

// problems returns the doubts, as warnings about the column.
func (d *doubts) problems(m MultiSelect) problem.List {
	where := problem.Range{File: m.Name, Start: problem.Pos{Line: 1, Column: 1}}
	var list problem.List
	best := ""
	for _, s := range usual {
		if d.separator[s] > d.separator[best] {
			best = s
		}
	}
	if !d.split && best != "" && 2*d.separator[best] >= d.answered {
		list = append(list, SeparatorUnused.At("", m.separator(), best, d.separator[best]).WithRange(where))
	}
	for label, n := range d.silent {
		list = append(list, LooksUnanswered.At("", label, n).WithRange(where))
	}
	return list.Sorted()
}
