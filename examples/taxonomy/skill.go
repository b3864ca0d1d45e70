package main

import (
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// skill prints everything that a label can mean.
func (w walk) skill(label string) {
	w.Section(says.skill, "word", label, "name", w.name())
	found := slices.Collect(w.work.Catalog().Find(label).All())
	switch len(found) {
	case 0:
		w.suggest(w.work.Catalog(), label)
		return
	case 1:
	default:
		w.Line(1, says.several, "n", number(len(found)))
		for _, s := range found {
			w.Item(1, says.candidate, "name", w.In(s.Name()), "id", string(s.ID()))
		}
	}
	for _, s := range found[:min(len(found), w.most)] {
		w.showSkill(s)
	}
}

func (w walk) showSkill(s skills.Skill) {
	catalog := w.work.Catalog()
	w.Line(1, says.candidate, "name", w.In(s.Name()), "id", string(s.ID()))
	if d := s.Description(); !d.IsZero() {
		w.Say(2, w.In(d))
	}
	w.lineOf(says.aliases, w.joined(s.Name(), s.Aliases()))
	w.lineOf(says.above, names(w, catalog.Ancestors(s.ID())))
	w.lineOf(says.below, names(w, catalog.Descendants(s.ID())))
	w.prerequisites(s)
	w.anchors(s)
	needs := slices.Collect(w.work.NeededBy(s.ID()))
	if len(needs) == 0 {
		return
	}
	w.Line(2, says.neededBy, "n", number(len(needs)))
	w.table(needs, func(n taxonomy.Need) string {
		name := w.In(n.Occupation().Name())
		if n.Relation() == (taxonomy.Relation{}) {
			return name
		}
		return says.mark.Fill(w.Tag, "rating", name, "marks", n.Relation().Text(w.Tag))
	})
}

// prerequisites prints what the skill builds on, directly and through others.
func (w walk) prerequisites(s skills.Skill) {
	essential := make(map[skills.ID]bool)
	var lines []string
	for p := range w.work.Catalog().Essential(s.ID()) {
		essential[p.Skill.ID()] = true
		lines = append(lines, w.prerequisite(says.through, p))
	}
	for p := range w.work.Catalog().Prerequisites(s.ID()) {
		if !essential[p.Skill.ID()] {
			lines = append(lines, w.prerequisite(says.helps, p))
		}
	}
	if len(lines) > 0 {
		w.Line(2, says.buildsOn)
		w.list(3, lines)
	}
}

func (w walk) prerequisite(t text.Text, p skills.Prerequisite) string {
	return t.Fill(w.Tag, "name", w.In(p.Skill.Name()), "for", w.In(p.For.Name()))
}

// anchors prints what values on the skill's own scale mean.
func (w walk) anchors(s skills.Skill) {
	scale, _ := w.work.Scale(s.Scale())
	var lines []string
	for _, step := range scale.Spec().Steps {
		if !step.Description.IsZero() {
			lines = append(lines, step.ID+": "+w.In(step.Description))
		}
	}
	if len(lines) > 0 {
		w.Line(2, says.anchors)
		w.list(3, lines)
	}
}
