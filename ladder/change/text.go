package change

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/text"
)

// Text returns the difference for people, in the closest language to tag: what
// is renamed, then a block of lines for each grade, competency, role or other
// part that differs. A line starts with what happens: "~" something is changed,
// "+" it comes, "-" it goes, ">" it moves, "=" it is renamed. In a text that is
// reworded, [-so-] is left out and {+so+} is new. A text that differs in other
// languages too has a line for each.
func (d Diff) Text(tag language.Tag) string {
	if d.IsEmpty() {
		return says.same.In(tag) + "\n"
	}
	from, to := d.ends()
	w := writer{glossary: newGlossary(from, to), tag: tag, blocks: make(map[string][]string)}
	var b strings.Builder
	for _, c := range d.changes() {
		if c.Op == Renamed {
			var kind Kind
			_ = kind.UnmarshalText([]byte(c.What)) // it is the word of one
			b.WriteString(says.renamed.Fill(tag, "kind", kind.Text(tag), "old", fmt.Sprint(c.Old), "new", fmt.Sprint(c.New)) + "\n")
			continue
		}
		w.change(c)
	}
	for _, head := range w.heads {
		b.WriteString(head + "\n")
		for _, line := range w.blocks[head] {
			b.WriteString("  " + strings.ReplaceAll(line, "\n", "\n    ") + "\n")
		}
	}
	return b.String()
}

// writer gathers the lines of a difference under what they are about.
type writer struct {
	glossary
	tag    language.Tag
	heads  []string
	blocks map[string][]string
}

func (w *writer) line(head, line string) {
	if _, ok := w.blocks[head]; !ok {
		w.heads = append(w.heads, head)
	}
	w.blocks[head] = append(w.blocks[head], line)
}

func (w *writer) fill(t text.Text, pairs ...string) string { return t.Fill(w.tag, pairs...) }

// head returns what a change is listed under, and the rest of the way to it.
func (w *writer) head(chain []crumb) (string, []crumb) {
	switch {
	case len(chain) == 0:
		return says.ladder.In(w.tag), nil
	case chain[0].what == "track" && len(chain) > 1 && chain[1].what == "grade":
		return w.fill(says.place, "track", w.name(Place, "", chain[0].key, w.tag), "grade", w.place(chain[1].key, w.tag)), chain[2:]
	default:
		return w.label(chain[0]), chain[1:]
	}
}

// label returns what people call a record.
func (w *writer) label(c crumb) string {
	what := words[c.what].In(w.tag)
	kind := map[string]Kind{
		"scale": Scale, "skill": Skill, "competency": Skill, "score": Score, "attribute": Attribute, "track": Place, "grade": Place, "sub-step": Place,
		"group": Place, "role": Place, "discipline": Discipline, "review": Review, "band": Band, "attribute-value": Attribute, "expectation": Skill,
		"role-skill": Skill, "term": Skill, "weight": Skill, "discipline-grade": Place, "related-role": Place,
	}
	k, named := kind[c.what]
	switch {
	case c.what == "expectation" && c.key == "":
		return w.fill(says.numbered, "what", what, "n", says.whole.In(w.tag))
	case c.key == "":
		return w.fill(says.numbered, "what", what, "n", lastOf(c))
	case named && k == Place:
		return w.fill(says.numbered, "what", what, "n", w.place(c.key, w.tag))
	case named:
		return w.fill(says.numbered, "what", what, "n", w.name(k, "", c.key, w.tag))
	default:
		return w.fill(says.numbered, "what", what, "n", c.key)
	}
}

// lastOf returns the number, counted from 1, of a record that has no id.
func lastOf(c crumb) string {
	s := string(c.path[len(c.path.Parent()):])
	n, err := strconv.Atoi(strings.Trim(s, "[]"))
	if err != nil {
		return s
	}
	return strconv.Itoa(n + 1)
}

// labels returns the way from a head to a change, and its field.
func (w *writer) labels(rest []crumb, field string) string {
	var all []string
	for _, c := range rest {
		all = append(all, w.label(c))
	}
	if field != "" {
		all = append(all, words[field].In(w.tag))
	}
	return strings.Join(all, says.comma.In(w.tag))
}

func (w *writer) change(c Change) {
	head, rest := w.head(c.chain)
	field := c.Field
	if len(c.chain) == 1 && c.Field == "" && (c.Op == Added || c.Op == Removed) || len(c.chain) == 2 && c.What == "grade" && c.Field == "" {
		rest = c.chain[len(c.chain)-1:]
	}
	label := w.labels(rest, field)
	if label == "" {
		label = head
	}
	switch {
	case c.Op == Moved && c.To != "":
		there, _ := w.head(c.there)
		text := w.summary(c.New)
		if c.Reworded() {
			text = w.reworded(reflect.ValueOf(c.Old), reflect.ValueOf(c.New))
		}
		w.line(head, w.fill(says.movedTo, "what", label, "place", there, "text", text))
		if there != head {
			w.line(there, w.fill(says.movedFrom, "what", label, "place", head, "text", text))
		}
	case c.Op == Moved:
		w.line(head, w.fill(says.moved, "what", label, "from", strconv.Itoa(c.From+1), "at", strconv.Itoa(c.At+1)))
	case c.isRequirement() && c.Op == Changed:
		for _, line := range w.conditions(c) {
			w.line(head, line)
		}
	default:
		for _, line := range w.values(c, label) {
			w.line(head, line)
		}
	}
}

// labelled returns a line of a mark, a label and what is said.
func (w *writer) labelled(mark, label, said string) string {
	return mark + " " + w.fill(says.labelled, "label", label, "text", cmp.Or(said, says.unstated.In(w.tag)))
}

// values returns the lines of a change of a value.
func (w *writer) values(c Change, label string) []string {
	old, new := reflect.ValueOf(c.Old), reflect.ValueOf(c.New)
	switch {
	case !old.IsValid() && !new.IsValid():
		return nil
	case !old.IsValid() || c.Op == Changed && isEmpty(old) && old.Kind() != reflect.Bool:
		return append([]string{w.labelled("+", label, w.summary(c.New))}, w.details("+", label, new)...)
	case !new.IsValid() || c.Op == Changed && isEmpty(new) && new.Kind() != reflect.Bool:
		return append([]string{w.labelled("-", label, w.summary(c.Old))}, w.details("-", label, old)...)
	}
	t, isText := c.Old.(text.Text)
	u, _ := c.New.(text.Text)
	if !isText {
		return []string{w.labelled("~", label, w.fill(says.arrow, "old", w.summary(c.Old), "new", w.summary(c.New)))}
	}
	var lines []string
	_, shown := u.Lookup(w.tag)
	for _, tag := range languagesOf(t, u) {
		var a, b string
		if t.Has(tag) {
			a = t.In(tag)
		}
		if u.Has(tag) {
			b = u.In(tag)
		}
		if a == b && t.Has(tag) == u.Has(tag) {
			continue
		}
		said := reworded(a, b)
		if tag != shown {
			said = w.fill(says.inLanguage, "tag", tag.String(), "text", said)
		}
		lines = append(lines, w.labelled("~", label, said))
	}
	return lines
}

// languagesOf returns the languages of two texts, sorted.
func languagesOf(t, u text.Text) []language.Tag {
	var all []language.Tag
	for _, of := range []text.Text{t, u} {
		for tag := range of.All() {
			if !slices.Contains(all, tag) {
				all = append(all, tag)
			}
		}
	}
	slices.SortFunc(all, func(a, b language.Tag) int { return strings.Compare(a.String(), b.String()) })
	return all
}

// conditions returns the lines of a requirement that has changed.
func (w *writer) conditions(c Change) []string {
	_, rest := w.head(c.chain)
	label := w.labels(rest, c.Field)
	list := c.Conditions()
	if c.Old == nil || c.New == nil {
		old, _ := c.Old.(ladder.RequirementSpec)
		new, _ := c.New.(ladder.RequirementSpec)
		return []string{w.labelled("~", label, w.fill(says.arrow, "old", w.phrase(old, w.tag), "new", w.phrase(new, w.tag)))}
	}
	var lines []string
	for _, cond := range list {
		switch cond.Op {
		case Added:
			lines = append(lines, w.labelled("+", label, w.phrase(cond.New, w.tag)))
		case Removed:
			lines = append(lines, w.labelled("-", label, w.phrase(cond.Old, w.tag)))
		case Rearranged:
			lines = append(lines, w.labelled("~", label, w.fill(says.rearranged, "old", w.phrase(cond.Old, w.tag), "new", w.phrase(cond.New, w.tag))))
		default:
			said := w.fill(says.arrow, "old", w.phrase(cond.Old, w.tag), "new", w.phrase(cond.New, w.tag))
			lines = append(lines, w.labelled("~", label, w.fill(says.condition, "condition", said, "op", cond.Op.Text(w.tag))))
		}
	}
	return lines
}

// speaking are the fields that say in one line what a record is, the first
// that says something counts.
var speaking = []string{"Titles", "Name", "Title", "Text", "Summary", "Label", "Value", "Goal", "Question", "Partner", "Aspect", "Note", "Relation"}

// list returns what is stated of some words, one after the other.
func (w *writer) list(words []string) string {
	stated := slices.DeleteFunc(words, func(word string) bool { return word == "" })
	return strings.Join(stated, says.comma.In(w.tag))
}

// amounts returns the ends of a band.
func (w *writer) amounts(low, high pay.Amount) string {
	if low.IsZero() && high.IsZero() {
		return ""
	}
	return strings.TrimSpace(low.String() + " – " + high.String())
}

// summary returns a value in one line.
func (w *writer) summary(v any) string {
	switch v := v.(type) {
	case nil:
		return says.unstated.In(w.tag)
	case text.Text:
		return v.In(w.tag)
	case ladder.RequirementSpec:
		return w.phrase(v, w.tag)
	case interface{ Text(language.Tag) string }:
		return v.Text(w.tag)
	case ladder.SilenceSpec:
		at := v.At
		if at == "" {
			at = says.ladder.In(w.tag)
		}
		return w.fill(says.silence, "code", v.Code, "at", at, "because", v.Because.In(w.tag))
	case ladder.TransitionSpec:
		way := []string{w.fill(says.arrow, "old", strings.Join(v.From, says.comma.In(w.tag)), "new", strings.Join(v.To, says.comma.In(w.tag)))}
		return w.list(append(way, v.Kind.Text(w.tag), v.Mode.Text(w.tag)))
	case pay.BandSpec:
		return w.list(slices.Concat([]string{v.Name.In(w.tag)}, v.Tracks, v.Grades, []string{v.Discipline, v.Region, w.amounts(v.Min, v.Max)}))
	case ladder.EquivalenceSpec:
		var grades []string
		for _, id := range v.Grades {
			grades = append(grades, w.place(id, w.tag))
		}
		return w.list([]string{w.fill(says.listed, "what", cmp.Or(v.Kind.Text(w.tag), says.unstated.In(w.tag)), "things", cmp.Or(w.list(grades), says.unstated.In(w.tag))), v.Note.In(w.tag)})
	case []string:
		return w.list(slices.Clone(v))
	case bool:
		if v {
			return says.yes.In(w.tag)
		}
		return says.no.In(w.tag)
	}
	of := reflect.ValueOf(v)
	if shapeOf(of.Type()).form != recordForm {
		return fmt.Sprint(v)
	}
	for _, name := range speaking {
		f := of.FieldByName(name)
		if !f.IsValid() || isEmpty(f) {
			continue
		}
		if f.Kind() == reflect.Slice {
			f = f.Index(0)
		}
		if t, ok := f.Interface().(text.Text); ok {
			return t.In(w.tag)
		}
	}
	return w.fields(of)
}

// fields returns what a record without words of its own says: field by field
// where a line has room for it, else its key.
func (w *writer) fields(of reflect.Value) string {
	s := shapeOf(of.Type())
	var all []string
	for _, f := range s.fields {
		field := of.FieldByIndex(f.index)
		ids := f.shape.form == listForm && f.shape.elem.form == stringForm
		if isEmpty(field) || slices.Equal(f.index, s.key) || f.shape.form == requirementForm || f.shape.form == listForm && !ids {
			continue
		}
		if f.shape.form == pointerForm {
			field = field.Elem()
		}
		if said := w.summary(field.Interface()); said != "" {
			all = append(all, w.fill(says.field, "field", words[f.name].In(w.tag), "value", said))
		}
	}
	return cmp.Or(w.list(all), s.keyOf(of), says.unstated.In(w.tag))
}

// details returns the lines of what a record holds that comes or goes: what it
// asks, and the texts of its parts.
func (w *writer) details(mark, label string, v reflect.Value) []string {
	if !v.IsValid() || shapeOf(v.Type()).form != recordForm {
		return nil
	}
	var lines []string
	for _, f := range shapeOf(v.Type()).fields {
		field := v.FieldByIndex(f.index)
		switch {
		case isEmpty(field):
		case f.shape.form == requirementForm:
			lines = append(lines, w.labelled(mark, label+says.comma.In(w.tag)+words[f.name].In(w.tag), w.summary(field.Interface())))
		case f.shape.form == listForm && f.shape.elem.form == recordForm:
			for i := range field.Len() {
				item := field.Index(i)
				key := f.shape.elem.keyOf(item)
				below := label + says.comma.In(w.tag) + w.label(crumb{f.shape.elem.word, key, itemPath("", key, i)})
				lines = append(lines, w.labelled(mark, below, w.summary(item.Interface())))
				lines = append(lines, w.details(mark, below, item)...)
			}
		}
	}
	return lines
}

// reworded returns the texts of two records of one type that differ, as one.
func (w *writer) reworded(a, b reflect.Value) string {
	for _, name := range speaking {
		x := a.FieldByName(name)
		if !x.IsValid() {
			continue
		}
		t, ok := x.Interface().(text.Text)
		if u, also := b.FieldByName(name).Interface().(text.Text); ok && also && !t.Equal(u) {
			return reworded(t.In(w.tag), u.In(w.tag))
		}
	}
	return w.summary(b.Interface())
}
