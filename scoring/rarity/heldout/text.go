package heldout

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/skills/text"
)

var says = struct {
	nothing, title, one, all, some, many, refused text.Text
	contestant, err, deviance, coverage, width    text.Text
	noise, spread, percent                        text.Text
}{
	nothing:    text.EnJa("nothing was compared", "比較していません"),
	title:      text.EnJa("{people} people, {splits} splits into halves; {combinations}, each held by {least} people or more", "{people} 人、半分ずつの分割 {splits} 回。{combinations}（それぞれ {least} 人以上が持つ）"),
	one:        text.EnJa("the only combination of {size} skills", "{size} スキルの組み合わせ 1 件だけ"),
	all:        text.EnJa("all {n} combinations of {size} skills", "{size} スキルの組み合わせ全 {n} 件"),
	some:       text.EnJa("{n} of {all} combinations of {size} skills", "{size} スキルの組み合わせ {all} 件のうち {n} 件"),
	many:       text.EnJa("{n} combinations of {size} skills", "{size} スキルの組み合わせ {n} 件"),
	refused:    text.EnJa("{n} more are left out, because not everybody could answer them.", "このほか {n} 件は、答えられない推定法があるため除きました。"),
	contestant: text.EnJa("learned from one half", "半分から学んだ推定法"),
	err:        text.EnJa("error |log10|", "誤差 |log10|"),
	deviance:   text.EnJa("deviance", "逸脱度"),
	coverage:   text.EnJa("covered", "区間の的中率"),
	width:      text.EnJa("range, log10", "区間の幅 log10"),
	noise:      text.EnJa("the judge's own noise", "答え合わせ側の標本誤差"),
	spread:     text.EnJa("{mean} ± {spread}", "{mean} ± {spread}"),
	percent:    text.EnJa("{p} %", "{p} %"),
}

// String returns the report in English, see [Report.Text].
func (r Report) String() string { return r.Text(language.English) }

// Text returns the report as a table in the closest language to tag, of English and
// Japanese: a line that says what was judged, a line for each contestant with mean
// and spread of each measure, and one for the judge's own noise. The columns are
// aligned where wide characters take two columns.
func (r Report) Text(tag language.Tag) string {
	if len(r.rows) == 0 {
		return says.nothing.In(tag) + "\n"
	}
	var b strings.Builder
	b.WriteString(says.title.Fill(tag, "people", digits.Group(r.people), "splits", digits.Group(r.splits), "least", digits.Group(r.least), "combinations", r.combinations(tag)) + "\n")
	if r.refused > 0 {
		b.WriteString(says.refused.Fill(tag, "n", digits.Group(r.refused)) + "\n")
	}
	table := [][]string{{says.contestant.In(tag), says.err.In(tag), says.deviance.In(tag), says.coverage.In(tag), says.width.In(tag)}}
	for _, row := range r.rows {
		line := []string{row.name.In(tag), row.err.text(tag, 1, 3), row.deviance.text(tag, 1, 2), "", ""}
		if row.ranged {
			line[3] = says.percent.Fill(tag, "p", row.coverage.text(tag, 100, 1))
			line[4] = row.width.text(tag, 1, 3)
		}
		table = append(table, line)
	}
	b.WriteByte('\n')
	table = append(table, []string{says.noise.In(tag), r.below(fixed(r.noise.err, 3)), r.below(fixed(r.noise.deviance, 2)), "", ""})
	align(&b, table)
	return b.String()
}

// combinations says by which combinations was judged.
func (r Report) combinations(tag language.Tag) string {
	wording := says.some
	switch {
	case r.found == 0:
		wording = says.many
	case r.found == 1:
		wording = says.one
	case r.found == r.judged+r.refused:
		wording = says.all
	}
	return wording.Fill(tag, "n", digits.Group(r.judged), "all", digits.Group(r.found), "size", strconv.Itoa(r.size))
}

// text returns mean and spread, in units of 1/unit.
func (m Measure) text(tag language.Tag, unit float64, places int) string {
	mean := fixed(unit*m.mean, places)
	if sd, ok := m.Spread(); ok {
		return says.spread.Fill(tag, "mean", mean, "spread", fixed(unit*sd, places))
	}
	return mean
}

// below returns a number without a spread, so that it stands below numbers of as
// many places with one.
func (r Report) below(number string) string {
	if r.splits < 2 {
		return number
	}
	_, places, _ := strings.Cut(number, ".")
	const empty = "     " // as wide as the sign and "0."
	return number + empty + strings.Repeat(" ", len(places))
}

// String returns mean and spread as "0.081 ± 0.002".
func (m Measure) String() string { return m.text(language.English, 1, 3) }

func fixed(x float64, places int) string { return strconv.FormatFloat(x, 'f', places, 64) }

// align writes rows with their cells below each other, the first ones on the left
// and the others on the right of their columns.
func align(b *strings.Builder, table [][]string) {
	widths := make([]int, len(table[0]))
	for _, row := range table {
		for i, cell := range row {
			widths[i] = max(widths[i], displaywidth.String(cell))
		}
	}
	for _, row := range table {
		line := ""
		for i, cell := range row {
			room := strings.Repeat(" ", widths[i]-displaywidth.String(cell))
			if i == 0 {
				line = cell + room
			} else {
				line += "  " + room + cell
			}
		}
		fmt.Fprintln(b, strings.TrimRight(line, " "))
	}
}
