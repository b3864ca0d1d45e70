package people

import (
	"io"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/problem"
)

// Write writes people, a row for each, in the form that [MultiSelect.Read] reads
// with the same options: the id, the ids of the skills that are held, and the
// attributes. What is not listed is read back as it was, but that who answered in
// full is then also said not to hold what else was Offered.
//
// The list has a warning for each kind of thing that the form can't hold, with how
// many values were left out ([exchange.NotWritten]): levels, dates, a waiver; and one for
// cells that look like formulas ([LooksFormula]), which stay as they are. The error,
// if any, is a *problem.Error of [NotReadBack] for a cell that would be read as
// something else, such as a skill whose id has the separator in it, or of
// exchange.ColumnTwice for an attribute that is called as another column; nothing
// is written then. Errors of the writer are joined.
func (m MultiSelect) Write(w io.Writer, people []Person) (problem.List, error) {
	d := &draft{form: "MultiSelect", name: m.Name, comma: m.Comma}
	names := allAttributes(people)
	d.set(append([]string{nameOr(m.ID, idColumns[0]), nameOr(m.Column, skillsColumns[0])}, names...)...)
	offered := newTicked(m)
	for _, label := range m.Offered {
		if bad, code := offered.offer(label); code != nil {
			d.refuse(bad)
		}
	}
	for i, p := range people {
		d.begin(i, p)
		row := append(make([]string, 0, len(d.header)), p.id, m.cell(d, p, &offered))
		d.add(d.attributes(row, p, names))
	}
	return d.write(w)
}

// cell returns the cell with a person's skills.
func (m MultiSelect) cell(d *draft, p Person, offered *ticked) string {
	if !p.Answered() {
		if silent := m.silent(); len(silent) > 0 {
			return silent[0]
		}
		if m.EmptyIsNone {
			d.refuse(NotReadBack.At("", p.id, ""))
		}
		return ""
	}
	var labels []string
	d.levels(p, func(id skills.ID, level skills.Level, counts skills.Claim) {
		written := skills.ClaimSpec{Skill: id, Level: Held, By: m.By, Date: m.Date}
		n, ok := offered.numbers[id]
		switch {
		case level.IsZero() && !counts.Waiver().IsZero():
			d.lose(leftout.Claim.Waiver)
			return
		case level.IsZero():
			d.lose(losses.negative)
			return
		case level.IsNone() && (!p.complete || !ok || !slices.Contains(offered.offered, n)):
			d.lose(losses.none)
			return
		case level.IsNone():
			written.Level = NotHeld
		default:
			labels = append(labels, string(id))
		}
		back, _ := skills.NewClaim(written) // the id is that of a claim
		d.compare(counts, back)
	})
	return m.joined(d, p, labels)
}

// joined returns the labels in one cell, and refuses one that would be read as
// something else.
func (m MultiSelect) joined(d *draft, p Person, labels []string) string {
	switch {
	case len(p.unresolved) > 0 && m.Catalog.Len() > 0: // not resolved when read back
		labels = append(labels, p.unresolved...)
	case len(p.unresolved) > 0:
		for range p.unresolved {
			d.lose(losses.label)
		}
	}
	if !p.complete && (len(p.unresolved) == 0 || m.Catalog.Len() == 0) && len(labels) > 0 {
		d.lose(losses.part)
	}
	cell := strings.Join(labels, m.separator())
	if len(labels) == 0 {
		if !m.EmptyIsNone || !p.complete {
			d.lose(losses.nothing)
		}
		return ""
	}
	back := strings.Split(cell, m.separator())
	if !slices.Equal(back, labels) || strings.TrimSpace(cell) != cell || slices.Contains(m.silent(), cell) || strings.Contains(cell, "\r\n") {
		d.refuse(NotReadBack.At("", p.id, cell))
	}
	return cell
}
