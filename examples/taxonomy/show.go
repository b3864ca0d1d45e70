package main

import (
	"iter"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

// show prints the walk.
func (in question) show(p page.Page, sources []source) {
	p.Title(says.title)
	if in.isSample() {
		p.Line(1, says.samples)
	}
	for i, s := range sources {
		w := walk{p, s, in.most}
		w.holds()
		if in.isSample() && in.occupation+in.skill+in.search == "" {
			w.ask(examples[i])
		} else {
			w.ask(asked{[]string{in.occupation}, []string{in.skill}, in.search})
		}
		w.left()
	}
	for _, s := range sources {
		if s.attribution != "" {
			p.Section(text.Plain(s.attribution))
		}
	}
}

// asked are the labels that are looked up in a taxonomy; "" is none.
type asked struct {
	occupations, skills []string
	search              string
}

// examples are what is asked of the samples: labels with several meanings, one
// that is misspelt, and one of each language.
var examples = []asked{
	{[]string{"artisan"}, []string{"weather", "fly kites", "竹", "bild kites"}, "craft"},
	{[]string{"Kite Artisan", "Kite Pilot"}, []string{"Reading of Patterns", "KiteCAD"}, "kite"},
}

func (w walk) ask(a asked) {
	for _, label := range a.occupations {
		if label != "" {
			w.occupation(label)
		}
	}
	for _, label := range a.skills {
		if label != "" {
			w.skill(label)
		}
	}
	if a.search != "" {
		w.search(a.search)
	}
}

// walk prints what is asked about one taxonomy.
type walk struct {
	page.Page
	source
	most int
}

func (w walk) name() string { return w.In(w.source.name) }

// holds prints how much there is in the taxonomy.
func (w walk) holds() {
	w.Section(says.holds, "name", w.name())
	kinds := make(map[skills.Kind]int)
	for s := range w.work.Catalog().All() {
		kinds[s.Kind()]++
	}
	for kind := range skills.Kinds() {
		if n := kinds[kind]; n > 0 && kind != skills.KindGroup {
			w.Item(1, says.kind, "kind", w.In(kindNames[kind]), "n", number(n))
		}
	}
	if n := kinds[skills.Kind{}]; n > 0 {
		w.Item(1, says.kind, "kind", w.In(kindNames[skills.Kind{}]), "n", number(n))
	}
	w.Item(1, says.groups, "n", number(kinds[skills.KindGroup]))
	groups, ratings, suppressed := 0, 0, 0
	for o := range w.work.Occupations() {
		if o.IsGroup() {
			groups++
		}
		for need := range o.Needs() {
			for r := range need.Ratings() {
				if ratings++; r.Suppressed {
					suppressed++
				}
			}
		}
	}
	w.Item(1, says.occupations, "n", number(w.work.Len()-groups), "groups", number(groups))
	w.Item(1, says.needs, "n", number(w.work.Needs()), "essential", number(w.work.Count(taxonomy.Essential)),
		"optional", number(w.work.Count(taxonomy.Optional)), "unstated", number(w.work.Count(taxonomy.Relation{})))
	if ratings > 0 {
		w.Item(1, says.ratings, "n", number(ratings), "suppressed", number(suppressed))
	}
	n, samples := 0, []string(nil)
	for label := range w.work.Catalog().Ambiguities() {
		if n++; n <= 3 {
			samples = append(samples, label)
		}
	}
	if n > 0 {
		w.Item(1, says.labels, "n", number(n), "examples", strings.Join(samples, between))
	}
}

var kindNames = map[skills.Kind]text.Text{
	{}:                   text.EnJa("skills whose kind is not stated", "種類の記載のないスキル"),
	skills.KindSkill:     text.EnJa("skills", "スキル"),
	skills.KindKnowledge: text.EnJa("knowledge", "知識"),
	skills.KindAbility:   text.EnJa("abilities", "能力"),
	skills.KindTool:      text.EnJa("tools", "道具"),
	skills.KindLanguage:  text.EnJa("languages", "言語"),
	skills.KindAttitude:  text.EnJa("attitudes", "姿勢"),
	skills.KindPractice:  text.EnJa("practices", "実践"),
	skills.KindGroup:     text.EnJa("groups", "グループ"),
}

// search prints what somebody may mean who has typed the beginning of a word: those
// that are called so first.
func (w walk) search(word string) {
	w.Section(says.search, "word", word, "name", w.name())
	any := false
	for _, in := range []struct {
		title   text.Text
		catalog skills.Catalog
	}{{says.foundSkills, w.work.Catalog()}, {says.foundOccupations, w.source.occupations}} {
		var lines []string
		for _, m := range in.catalog.Search(word, in.catalog.Len()) {
			lines = append(lines, w.label(m))
		}
		if len(lines) > 0 {
			any = true
			w.Line(1, in.title, "n", number(len(lines)))
			w.list(2, lines)
		}
	}
	if !any {
		w.Item(1, says.none)
	}
}

// label returns the label by which something was found, with its name where that
// is another.
func (w walk) label(m skills.Match) string {
	name := w.In(m.Skill.Name())
	if m.Label.Text == name {
		return name
	}
	return says.called.Fill(w.Tag, "label", m.Label.Text, "name", name)
}

// suggest prints what was probably meant by a label that nothing has.
func (w walk) suggest(catalog skills.Catalog, label string) {
	w.Line(1, says.none)
	var labels []string
	for _, m := range catalog.Near(label, 3) {
		labels = append(labels, m.Label.Text)
	}
	if len(labels) > 0 {
		w.Line(1, says.meant, "words", strings.Join(labels, between))
	}
}

// left prints what is not in the taxonomy.
func (w walk) left() {
	w.Section(says.left, "name", w.name())
	var lines []string
	for _, p := range w.source.left {
		lines = append(lines, p.Text(w.Tag))
	}
	w.list(1, lines)
}

// list prints a line for each of the first texts, and how many more there are.
func (w walk) list(depth int, texts []string) {
	for _, s := range texts[:min(len(texts), w.most)] {
		w.Item(depth, text.Plain(s))
	}
	switch rest := len(texts) - w.most; {
	case len(texts) == 0:
		w.Item(depth, says.none)
	case rest > 0:
		w.Line(depth, says.more, "n", number(rest))
	}
}

// names returns the names of the first values, and how many more there are.
func names[T interface{ Name() text.Text }](w walk, all iter.Seq[T]) string {
	var list []string
	n := 0
	for v := range all {
		if n++; n <= w.most {
			list = append(list, w.In(v.Name()))
		}
	}
	if n > w.most {
		list = append(list, says.more.Fill(w.Tag, "n", number(n-w.most)))
	}
	return strings.Join(list, between)
}

// between stands between names, which may have commas.
const between = " · "

// number writes a count with a comma between thousands.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
