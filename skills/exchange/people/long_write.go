package people

import (
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Write writes people, a row for each claim, in the form that [Long.Read] reads
// with the same options, with the columns that are named or needed. A person
// without a claim has a row without a skill. Lists and fails like
// [MultiSelect.Write], and with [BadPerson] for a person without an id and
// [PersonTwice] for two of one id; what is not listed is read back as it was.
func (l Long) Write(w io.Writer, people []Person) (problem.List, error) {
	d := &draft{form: "Long", name: l.Name, comma: l.Comma}
	columns := l.longColumns()
	names := allAttributes(people)
	for _, name := range names { // would be read as what they are called
		if slices.ContainsFunc(columns, func(c longColumn) bool { return c.name() == name }) {
			d.refuse(exchange.ColumnTwice.At("", name))
		}
	}
	known := newCells(l.Levels, nil, nil, nil)
	ids := make(map[string]bool)
	var used [inAll]bool
	for i, c := range columns {
		used[i] = i == inSkill || c.named != ""
	}
	var rows [][inAll]string
	var owners []Person
	for i, p := range people {
		d.begin(i, p)
		switch {
		case p.id == "":
			d.refuse(BadPerson.At("", ""))
		case ids[p.id]:
			d.refuse(PersonTwice.At("", p.id))
		}
		ids[p.id] = true
		for _, row := range l.rowsOf(d, p, &known) {
			rows, owners = append(rows, row), append(owners, p)
			for i, cell := range row {
				used[i] = used[i] || cell != ""
			}
		}
	}
	header := []string{nameOr(l.Person, personColumns[0])}
	for i, c := range columns {
		if used[i] {
			header = append(header, c.name())
		}
	}
	d.set(append(header, names...)...)
	for i, cells := range rows {
		row := append(make([]string, 0, len(d.header)), owners[i].id)
		for k, cell := range cells {
			if used[k] {
				row = append(row, cell)
			}
		}
		d.add(d.attributes(row, owners[i], names))
	}
	return d.write(w)
}

// rowsOf returns the cells of a person's claims, one row at least.
func (l Long) rowsOf(d *draft, p Person, known *cells) [][inAll]string {
	var rows [][inAll]string
	for c := range p.Claims() {
		if row, ok := l.rowOf(d, p, c, known); ok {
			rows = append(rows, row)
		}
	}
	for _, label := range p.unresolved {
		if l.Catalog.Len() == 0 { // would be read as a skill
			d.lose(losses.label)
			continue
		}
		rows = append(rows, [inAll]string{inSkill: label})
	}
	if p.complete {
		d.lose(losses.complete)
	}
	if len(rows) == 0 {
		rows = append(rows, [inAll]string{})
	}
	return rows
}

// rowOf returns the cells of a claim, and whether it can be written at all.
func (l Long) rowOf(d *draft, p Person, c skills.Claim, known *cells) (row [inAll]string, ok bool) {
	spec := c.Spec()
	back := spec
	row[inSkill] = string(spec.Skill)
	if !spec.Level.IsZero() && (spec.Level != Held || spec.Negative) {
		row[inLevel] = known.word(spec.Level, nil, nil)
		back.Level = skills.Level{}
		if n := known.find(row[inLevel]); n > noLevel {
			back.Level = known.list[n]
		}
	}
	row[inBy] = spec.By.String()
	row[inAuthor] = strings.TrimSpace(spec.Author)
	back.Author = row[inAuthor]
	row[inDate], row[inExpiry] = spec.Date.String(), spec.Expiry.String()
	if !spec.Confidence.IsZero() {
		row[inConfidence] = spec.Confidence.String()
	}
	if spec.Negative {
		row[inNegative] = yesWords[0]
	}
	row[inWaiver] = written(spec.Waiver.In(language.English))
	back.Waiver = text.Text{}
	if row[inWaiver] != "" {
		back.Waiver = text.Plain(row[inWaiver])
	}
	back.Evidence = nil
	if len(spec.Evidence) > 0 {
		if row[inEvidence] = written(spec.Evidence[0].Link); row[inEvidence] != "" {
			back.Evidence = []skills.EvidenceSpec{{Link: row[inEvidence]}}
		}
	}
	if back.Level.IsZero() && back.Waiver.IsZero() && !back.Negative || spec.Level.IsZero() && !spec.Waiver.IsZero() && back.Waiver.IsZero() {
		if spec.Level.IsZero() {
			d.lose(leftout.Claim.Waiver)
		} else {
			d.lose(leftout.Claim.Level)
		}
		return row, false
	}
	claim, err := skills.NewClaim(back)
	if err != nil {
		d.lose(leftout.Claim.Level) // a negative claim of a level that has no word
		return row, false
	}
	d.compare(c, claim)
	return row, true
}

// written returns a text as it is read back.
func written(s string) string { return strings.ReplaceAll(strings.TrimSpace(s), "\r\n", "\n") }
