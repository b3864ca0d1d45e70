package main

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// occupation prints everything that a label can mean.
func (w walk) occupation(label string) {
	w.Section(says.occupation, "word", label, "name", w.name())
	found := slices.Collect(w.work.Find(label).All())
	switch len(found) {
	case 0:
		w.suggest(w.source.occupations, label)
		return
	case 1:
	default:
		w.Line(1, says.several, "n", number(len(found)))
		for _, o := range found {
			w.Item(1, says.candidate, "name", w.In(o.Name()), "id", o.ID())
		}
	}
	for _, o := range found[:min(len(found), w.most)] {
		w.showOccupation(o)
	}
}

func (w walk) showOccupation(o taxonomy.Occupation) {
	w.Line(1, says.candidate, "name", w.In(o.Name()), "id", o.ID())
	if d := o.Description(); !d.IsZero() {
		w.Say(2, w.In(d))
	}
	w.lineOf(says.aliases, w.joined(o.Name(), o.Aliases()))
	w.lineOf(says.above, names(w, o.Ancestors()))
	w.lineOf(says.below, names(w, o.Narrower()))
	if level := o.Preparation(); !level.IsZero() {
		w.Line(2, says.preparation, "level", w.level(level))
	}
	w.needs(says.essential, o, func(n taxonomy.Need) bool { return n.Relation() == taxonomy.Essential })
	w.needs(says.optional, o, func(n taxonomy.Need) bool { return n.Relation() == taxonomy.Optional })
	w.needs(says.needed, o, func(n taxonomy.Need) bool {
		return n.Relation() == taxonomy.Relation{} && n.Skill().Kind() != skills.KindTool
	})
	w.needs(says.tools, o, func(n taxonomy.Need) bool {
		return n.Relation() == taxonomy.Relation{} && n.Skill().Kind() == skills.KindTool
	})
}

// lineOf prints names, where there are some.
func (w walk) lineOf(t text.Text, names string) {
	if names != "" {
		w.Line(2, t, "names", names)
	}
}

// joined returns other labels than the name: those in the page's language, or all where there
// are none.
func (w walk) joined(name text.Text, texts iter.Seq[text.Text]) string {
	var here, all []string
	for t := range texts {
		if w.In(t) == w.In(name) {
			continue
		}
		all = append(all, w.In(t))
		if t.Has(w.Tag) {
			here = append(here, w.In(t))
		}
	}
	if len(here) > 0 {
		all = here
	}
	list := all[:min(len(all), w.most)]
	if rest := len(all) - w.most; rest > 0 {
		list = append(slices.Clone(list), says.more.Fill(w.Tag, "n", number(rest)))
	}
	return strings.Join(list, between)
}

// needs prints the needs that are chosen, those that matter most first.
func (w walk) needs(title text.Text, o taxonomy.Occupation, choose func(taxonomy.Need) bool) {
	var chosen []taxonomy.Need
	for need := range o.Needs() {
		if choose(need) {
			chosen = append(chosen, need)
		}
	}
	if len(chosen) == 0 {
		return
	}
	w.Line(2, title, "n", number(len(chosen)))
	w.table(chosen, func(n taxonomy.Need) string { return w.In(n.Skill().Name()) })
}

// table prints needs with their ratings: what is essential first, and what is
// rated by the first of its ratings, the highest first.
func (w walk) table(needs []taxonomy.Need, name func(taxonomy.Need) string) {
	first := func(n taxonomy.Need) taxonomy.RatingSpec {
		for r := range n.Ratings() {
			return r
		}
		return taxonomy.RatingSpec{}
	}
	slices.SortStableFunc(needs, func(a, b taxonomy.Need) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), first(b).Value.Compare(first(a).Value))
	})
	var rows [][]string
	for _, n := range needs[:min(len(needs), w.most)] {
		row := []string{"- " + name(n)}
		for r := range n.Ratings() {
			row = append(row, w.rating(r))
		}
		rows = append(rows, row)
	}
	w.Table(3, rows)
	if rest := len(needs) - w.most; rest > 0 {
		w.Line(3, says.more, "n", number(rest))
	}
}

func rank(n taxonomy.Need) int {
	return slices.Index([]taxonomy.Relation{taxonomy.Essential, taxonomy.Optional, {}}, n.Relation())
}

// rating returns a rating with its scale and what speaks against using it.
func (w walk) rating(r taxonomy.RatingSpec) string {
	scale, _ := w.work.Scale(r.Level.ScaleID())
	said := w.In(scale.LevelName(r.Level))
	switch {
	case scale.IsNumeric():
		name, _, _ := strings.Cut(w.In(scale.Name()), ": ") // the scale of one skill
		said = name + " " + r.Value.String()
	case r.Level.IsNone():
		return ""
	}
	var marks []string
	if r.Suppressed {
		marks = append(marks, w.In(says.suppressed))
	}
	if r.NotRelevant {
		marks = append(marks, w.In(says.notRelevant))
	}
	if len(marks) == 0 {
		return said
	}
	return says.mark.Fill(w.Tag, "rating", said, "marks", strings.Join(marks, ", "))
}

func (w walk) level(l skills.Level) string {
	scale, _ := w.work.Scale(l.ScaleID())
	return w.In(scale.LevelName(l))
}
