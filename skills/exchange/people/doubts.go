package people

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
	answered int   // cells
	split    bool  // whether a cell held the separator
	alone    []int // of each label, the cells that hold nothing else
}

// usual are the separators that people use besides the default one.
var usual = []string{",", ";", "|", "/", "\t", "、", "，", "；", "・"}

// silence are labels, folded, that are no skills when they stand alone.
var silence = []string{"none", "n/a", "na", "nil", "null", "-", "--", "no answer", "なし", "無し", "特になし", "未回答", "無回答", "ない"}

// see takes the labels of a cell in.
func (d *doubts) see(labels []int32) {
	if len(labels) == 0 {
		return
	}
	d.answered++
	if len(labels) > 1 {
		d.split = d.split || slices.ContainsFunc(labels, func(other int32) bool { return other != labels[0] })
		return
	}
	for int(labels[0]) >= len(d.alone) {
		d.alone = append(d.alone, 0)
	}
	d.alone[labels[0]]++
}

// problems returns the doubts, as warnings about the column.
func (d *doubts) problems(m MultiSelect, means []meaning) problem.List {
	where := problem.Range{File: m.Name, Start: problem.Pos{Line: 1, Column: 1}}
	var list problem.List
	separators := make([]int, len(usual))
	for i, n := range d.alone {
		if n == 0 {
			continue
		}
		label := means[i].label
		for k, s := range usual {
			if s != m.separator() && strings.Contains(label, s) {
				separators[k] += n
			}
		}
		if slices.Contains(silence, skills.Fold(label)) {
			list = append(list, LooksUnanswered.At("", label, n).WithRange(where))
		}
	}
	most := slices.Max(separators)
	if !d.split && most > 0 && 2*most >= d.answered {
		best := usual[slices.Index(separators, most)]
		list = append(list, SeparatorUnused.At("", m.separator(), best, most).WithRange(where))
	}
	return list.Sorted()
}
