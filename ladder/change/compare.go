package change

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Comparison is the difference of two grades, of one ladder or of two. It is
// immutable.
type Comparison struct {
	old, new ladder.Grade
	labels   []LabelChange
	texts    []TextChange
	rest     []ConditionChange
	fields   []Change
}

// LabelChange is what has become of the level that is asked of one skill.
type LabelChange struct {
	Skill    skills.ID
	Old, New skills.Level // zero where the grade does not ask for the skill
	Op       Op           // Added, Removed, Raised or Lowered; Changed when the levels do not compare
	Kept     bool         // whether the level is the same: Op says nothing then
}

// TextChange is what is expected in one competency, at both grades.
type TextChange struct {
	Competency skills.ID // "" is the grade as a whole
	Old, New   ladder.ExpectationSpec
	Op         Op   // Added, Removed or Changed
	Same       bool // whether both say the same: Op says nothing then
}

// Compare returns the difference of two grades. The level that a grade asks of
// a skill is the highest that its requirement names, whether there are
// alternatives to it or not. Grades of two ladders compare by the ids of skills
// and steps.
func Compare(g, h ladder.Grade) Comparison {
	c := Comparison{old: g, new: h}
	before, after := labelsOf(g), labelsOf(h)
	for _, l := range before {
		to := skills.Level{}
		if i := slices.IndexFunc(after, func(m LabelChange) bool { return m.Skill == l.Skill }); i >= 0 {
			to = after[i].New
		}
		c.labels = append(c.labels, labelChange(l.Skill, l.New, to))
	}
	for _, l := range after {
		if !slices.ContainsFunc(before, func(m LabelChange) bool { return m.Skill == l.Skill }) {
			c.labels = append(c.labels, labelChange(l.Skill, skills.Level{}, l.New))
		}
	}
	a, b := g.Spec(), h.Spec()
	c.texts = textChanges(a.Expectations, b.Expectations)
	for _, cond := range conditions(a.Requires, b.Requires, nil) {
		_, isLevelA := cond.Old.(ladder.AtLeast)
		_, isLevelB := cond.New.(ladder.AtLeast)
		if !isLevelA && !isLevelB {
			c.rest = append(c.rest, cond)
		}
	}
	a.Expectations, b.Expectations, a.Requires, b.Requires = nil, nil, nil, nil
	a.ID, b.ID = "grade", "grade" // what is compared is one thing
	in := func(s ladder.GradeSpec) ladder.Spec {
		return ladder.Spec{Tracks: []ladder.TrackSpec{{ID: "track", Grades: []ladder.GradeSpec{s}}}}
	}
	for change := range Between(in(a), in(b), IDs{}).Changes() {
		change.Path = change.Path[min(len(change.Path), len("tracks[track].grades[grade].")):]
		change.chain = change.chain[min(len(change.chain), 2):]
		c.fields = append(c.fields, change)
	}
	return c
}

// labelsOf returns the highest level that a grade names of each skill.
func labelsOf(g ladder.Grade) []LabelChange {
	var all []LabelChange
	for skill, level := range g.Requirement().Levels() {
		i := slices.IndexFunc(all, func(l LabelChange) bool { return l.Skill == skill })
		if i < 0 {
			all = append(all, LabelChange{Skill: skill, New: level})
		} else if order, ok := level.Compare(all[i].New); ok && order > 0 {
			all[i].New = level
		}
	}
	return all
}

func labelChange(skill skills.ID, old, new skills.Level) LabelChange {
	l := LabelChange{Skill: skill, Old: old, New: new}
	order, ok := new.Compare(old)
	switch {
	case old.IsZero():
		l.Op = Added
	case new.IsZero():
		l.Op = Removed
	case ok && order > 0:
		l.Op = Raised
	case ok && order < 0:
		l.Op = Lowered
	default: // of two scales, steps of one id are the same
		l.Kept = old.ID() == new.ID() && old.ScaleID() == new.ScaleID()
	}
	return l
}

func textChanges(before, after []ladder.ExpectationSpec) []TextChange {
	var all []TextChange
	at := func(list []ladder.ExpectationSpec, id skills.ID) int {
		return slices.IndexFunc(list, func(e ladder.ExpectationSpec) bool { return e.Competency == id })
	}
	for _, e := range before {
		change := TextChange{Competency: e.Competency, Old: e, Op: Removed}
		if i := at(after, e.Competency); i >= 0 {
			change.New, change.Op = after[i], Changed
			change.Same = sayings(e) == sayings(after[i])
		}
		all = append(all, change)
	}
	for _, e := range after {
		if at(before, e.Competency) < 0 {
			all = append(all, TextChange{Competency: e.Competency, New: e, Op: Added})
		}
	}
	return all
}

// Labels returns what has become of the level asked of each skill, in the order
// of the first grade, then of the second.
func (c Comparison) Labels() []LabelChange { return slices.Clone(c.labels) }

// Kept returns how many of the levels that the first grade asks the second one
// asks too, and how many skills the two ask for in all.
func (c Comparison) Kept() (kept, all int) {
	return c.count(func(l LabelChange) bool { return l.Kept }), len(c.labels)
}

func (c Comparison) count(is func(LabelChange) bool) int {
	n := 0
	for _, l := range c.labels {
		if is(l) {
			n++
		}
	}
	return n
}

// Texts returns what is expected in each competency, in the order of the first
// grade, then of the second.
func (c Comparison) Texts() []TextChange { return slices.Clone(c.texts) }

// TextsDiffer returns in how many competencies the grades say something else,
// and in how many one of them says something.
func (c Comparison) TextsDiffer() (differ, all int) {
	for _, t := range c.texts {
		if !t.Same {
			differ++
		}
	}
	return differ, len(c.texts)
}

// Conditions returns the conditions besides levels that differ: tenure,
// evidence and the like.
func (c Comparison) Conditions() []ConditionChange { return slices.Clone(c.rest) }

// Fields returns what else differs: titles, attributes, steps and so on, with
// paths from the grade.
func (c Comparison) Fields() []Change { return slices.Clone(c.fields) }

// Text returns the comparison for people, in the closest language to tag: how
// much stays, then each level and text that differs, then the rest.
func (c Comparison) Text(tag language.Tag) string {
	w := writer{glossary: newGlossary(c.old.Ladder().Spec(), c.new.Ladder().Spec()), tag: tag}
	var b strings.Builder
	line := func(indent, s string) { b.WriteString(indent + s + "\n") }
	line("", w.fill(says.heading, "old", w.gradeName(c.old), "new", w.gradeName(c.new)))
	kept, all := c.Kept()
	parts := []string{w.fill(says.keeps, "kept", strconv.Itoa(kept), "all", strconv.Itoa(all))}
	for _, of := range []struct {
		op   Op
		says text.Text
	}{{Raised, says.raised}, {Lowered, says.lowered}, {Added, says.onlySecond}, {Removed, says.onlyFirst}} {
		if n := c.count(func(l LabelChange) bool { return !l.Kept && l.Op == of.op }); n > 0 {
			parts = append(parts, w.fill(of.says, "n", strconv.Itoa(n)))
		}
	}
	differ, texts := c.TextsDiffer()
	parts = append(parts, w.fill(says.texts, "differ", strconv.Itoa(differ), "all", strconv.Itoa(texts)))
	line("", strings.Join(parts, says.comma.In(tag)))
	for _, l := range c.labels {
		name := w.name(Skill, "", string(l.Skill), tag)
		if l.Kept {
			line("  = ", w.fill(says.sameLabel, "skill", name, "level", w.levelName(l.New)))
			continue
		}
		line("  ~ ", w.fill(says.labelChange, "skill", name, "old", w.levelName(l.Old), "new", w.levelName(l.New), "op", l.Op.Text(tag)))
	}
	for _, t := range c.texts {
		if t.Same {
			continue
		}
		name := says.whole.In(tag)
		if t.Competency != "" {
			name = w.name(Skill, "", string(t.Competency), tag)
		}
		for _, part := range w.expectation(t, name) {
			line("  ", part)
		}
	}
	for _, cond := range c.rest {
		line("  ", w.labelled("~", words["requires"].In(tag), w.fill(says.condition, "condition",
			w.fill(says.arrow, "old", w.condition(cond.Old), "new", w.condition(cond.New)), "op", cond.Op.Text(tag))))
	}
	for _, f := range c.fields {
		for _, s := range w.values(f, w.labels(f.chain, f.Field)) {
			line("  ", s)
		}
	}
	return b.String()
}

func (w *writer) gradeName(g ladder.Grade) string {
	if g.Name().String() == g.ID() {
		return g.ID()
	}
	return w.fill(says.named, "name", g.Name().In(w.tag), "id", g.ID())
}

func (w *writer) levelName(l skills.Level) string {
	if l.IsZero() {
		return says.nothing.In(w.tag)
	}
	return cmp.Or(w.level(l.ScaleID(), l.ID(), w.tag), l.String())
}

func (w *writer) condition(r ladder.RequirementSpec) string {
	if r == nil {
		return says.nothing.In(w.tag)
	}
	return w.phrase(r, w.tag)
}

// sayings returns all that an expectation says, in all languages, apart from ids.
func sayings(e ladder.ExpectationSpec) string {
	var b strings.Builder
	put := func(t text.Text) {
		for tag, s := range t.All() {
			b.WriteString(strconv.Quote(tag.String()) + strconv.Quote(s))
		}
		b.WriteByte('\n')
	}
	put(e.Summary)
	for _, x := range e.Behaviours {
		put(x.Text)
	}
	b.WriteByte('\n')
	for _, x := range e.Examples {
		put(x)
	}
	return b.String()
}

// expectation returns the lines of what two grades expect in one competency.
func (w *writer) expectation(t TextChange, name string) []string {
	switch t.Op {
	case Added:
		return w.values(Change{Op: Added, New: t.New}, name)
	case Removed:
		return w.values(Change{Op: Removed, Old: t.Old}, name)
	}
	var lines []string
	for _, c := range flatten(compare(shapeOf(reflect.TypeFor[ladder.ExpectationSpec]()), reflect.ValueOf(t.Old), reflect.ValueOf(t.New)), nil) {
		if c.Op != Moved {
			lines = append(lines, w.values(c, name+says.comma.In(w.tag)+w.labels(c.chain, c.Field))...)
		}
	}
	return lines
}
