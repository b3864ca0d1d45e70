package onet

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// left counts what has no place in a taxonomy.
type left struct {
	files map[string]string
	tally leftout.Tally
}

// note counts a value of a file for a reason.
func (l *left) note(reason, file string, line int, first func() leftout.Say) {
	l.tally.Add(1, reason+"\x00"+file, func() leftout.Say {
		where := problem.Range{File: cmp.Or(l.files[file], file+".txt")}
		if line > 0 {
			where.Start = problem.Pos{Line: line, Column: 1}
		}
		return first().In(where)
	})
}

// add counts a value of a file.
func (l *left) add(what text.Text, file string, line int) {
	l.note(what.In(language.English), file, line, func() leftout.Say { return leftout.At(exchange.NoPlace, what, "") })
}

// cell counts a value of a column, where one is stated.
func (l *left) cell(value, column, file string, line int) {
	if value != "" {
		l.add(text.EnJa("the column "+column, "列 "+column), file, line)
	}
}

// extra counts the values of columns that nobody knows.
func (l *left) extra(values map[string]string, file string, line int) {
	for _, column := range slices.Sorted(maps.Keys(values)) {
		l.cell(values[column], column, file, line)
	}
}

func (l *left) off(file string, line int, value decimal.Decimal, scale string) {
	l.note("off", file, line, func() leftout.Say {
		return func(n int) problem.Problem { return OffScale.At("", n, value, scale) }
	})
}

func (l *left) twice(file string, line int, element, scale string) {
	l.note("twice", file, line, func() leftout.Say {
		return func(n int) problem.Problem { return RatedTwice.At("", n, element, scale) }
	})
}

// says is what problems call the parts of a database.
var says = struct {
	anchors, zones, ratings, categories, activities text.Text
	element                                         func(id, name string) text.Text
	unscaled                                        func(scale string) text.Text
}{
	text.EnJa("an anchor of an element that is no skill", "スキルでない要素のアンカー"),
	text.EnJa("a job zone that Job Zone Reference does not list", "Job Zone Reference にないジョブゾーン"),
	text.EnJa("a rating of an element that is no skill", "スキルでない要素の評価"),
	text.EnJa("a category of answers", "回答の区分"),
	text.EnJa("a link from a skill to a work activity", "スキルと仕事の活動の対応"),
	func(id, name string) text.Text {
		return text.EnJa(strings.TrimSuffix("part "+id+" of O*NET's content model, "+name, ", "), strings.TrimSpace("O*NET の内容モデルの "+id+" "+name))
	},
	func(scale string) text.Text {
		return text.EnJa("a rating on "+scale+", of which Scales Reference states no range", "Scales Reference に範囲がない尺度 "+scale+" の評価")
	},
}
