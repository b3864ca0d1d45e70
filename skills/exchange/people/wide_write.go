package people

import (
	"io"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/problem"
)

// Write writes people, a row for each, in the form that [Wide.Read] reads with the
// same options: the id, the attributes that the options name, or all where they
// name the skills, and a column for each skill, called by its id unless the options
// name it, in order of ids. What is unknown is an empty cell. Lists and fails like
// [MultiSelect.Write]; what is not listed is read back as it was.
func (w Wide) Write(to io.Writer, people []Person) (problem.List, error) {
	d := &draft{form: "Wide", name: w.Name, comma: w.Comma}
	attributes := w.Attributes
	ids, labels := w.skillsOf(d, people)
	if len(w.Skills) > 0 {
		attributes = slices.Clone(w.Attributes)
		for _, name := range allAttributes(people) {
			if !slices.Contains(attributes, name) {
				attributes = append(attributes, name)
			}
		}
	}
	d.set(slices.Concat([]string{nameOr(w.ID, idColumns[0])}, attributes, labels)...)
	known := newCells(w.Levels, w.Yes, w.No, w.Unknown)
	for i, p := range people {
		d.begin(i, p)
		row := d.attributes(append(make([]string, 0, len(d.header)), p.id), p, attributes)
		d.add(append(row, w.cellsOf(d, p, ids, &known)...))
		if p.complete {
			d.lose(losses.complete)
		}
		for range p.unresolved {
			d.lose(losses.label)
		}
	}
	return d.write(to)
}

// skillsOf returns the skills that get a column, and what the columns are called.
func (w Wide) skillsOf(d *draft, people []Person) (ids []skills.ID, labels []string) {
	if len(w.Skills) > 0 {
		known := newLabels(w.Catalog)
		for _, label := range w.Skills {
			m := known.means[known.find(label)]
			if m.code != nil {
				d.refuse(m.bad)
			}
			ids, labels = append(ids, m.skill), append(labels, label)
		}
		return ids, labels
	}
	for _, p := range people {
		last := skills.ID("")
		for c := range p.Claims() {
			if c.Skill() != last {
				last = c.Skill()
				ids = append(ids, last)
			}
		}
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	for _, id := range ids {
		labels = append(labels, string(id))
	}
	return ids, labels
}

// cellsOf returns the cells of a person.
func (w Wide) cellsOf(d *draft, p Person, ids []skills.ID, known *cells) []string {
	row := make([]string, len(ids))
	unknown := ""
	if len(w.Unknown) > 0 {
		unknown = w.Unknown[0]
	}
	for i := range row {
		row[i] = unknown
		if known.find(unknown) != noLevel {
			d.refuse(NotReadBack.At("", p.id, unknown))
		}
	}
	d.levels(p, func(id skills.ID, level skills.Level, counts skills.Claim) {
		i := slices.Index(ids, id)
		switch {
		case i < 0:
			d.lose(losses.skill)
			return
		case level.IsZero() && !counts.Waiver().IsZero():
			d.lose(leftout.Claim.Waiver)
			return
		case level.IsZero():
			d.lose(losses.negative)
			return
		}
		cell := known.word(level, w.Yes, w.No)
		n := known.find(cell)
		if cell == "" || n <= noLevel {
			d.lose(leftout.Claim.Level)
			return
		}
		if back := known.list[n]; back.IsNone() != level.IsNone() {
			d.refuse(NotReadBack.At("", p.id, cell))
			return
		}
		row[i] = cell
		back, _ := skills.NewClaim(skills.ClaimSpec{Skill: id, Level: known.list[n], By: w.By, Date: w.Date}) // the id is that of a claim
		d.compare(counts, back)
	})
	return row
}

// word returns the cell that states a level, "" when there is none.
func (c *cells) word(level skills.Level, yes, no []string) string {
	words := or(yes, yesWords)
	switch {
	case c.graded && c.levels.Scale().Has(level):
		return c.levels.Word(level)
	case level.IsNone():
		words = or(no, noWords)
	case c.graded:
		return ""
	}
	if len(words) == 0 {
		return ""
	}
	return words[0]
}
