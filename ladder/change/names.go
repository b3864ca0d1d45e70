package change

import (
	"cmp"
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// glossary is what two ladders call what their ids are of.
type glossary struct {
	names   map[Name]text.Text
	scaleOf map[string]string
	rated   map[string]string
}

// newGlossary returns the names of both ladders; those of the second count
// where both name a thing.
func newGlossary(a, b ladder.Spec) glossary {
	g := glossary{make(map[Name]text.Text), make(map[string]string), make(map[string]string)}
	for _, spec := range []ladder.Spec{a, b} {
		g.add(spec)
		w := newWalker(spec)
		for id, scale := range w.scaleOf {
			g.scaleOf[id] = scale
		}
		for id, scale := range w.rated {
			g.rated[id] = scale
		}
	}
	return g
}

func (g glossary) add(spec ladder.Spec) {
	put := func(k Kind, in, id string, names ...text.Text) {
		for _, name := range names {
			if !name.IsZero() {
				g.names[Name{k, in, id}] = name
				return
			}
		}
	}
	for _, s := range spec.Scales {
		put(Scale, "", s.ID, s.Name)
		for _, step := range s.Steps {
			put(Step, s.ID, step.ID, step.Name)
		}
	}
	for _, s := range spec.Skills {
		put(Skill, "", string(s.ID), s.Name)
	}
	for _, d := range spec.Disciplines {
		put(Discipline, "", d.ID, d.Name)
		for _, c := range d.Competencies {
			put(Skill, "", string(c.ID), c.Name)
		}
	}
	for _, c := range spec.Competencies {
		put(Skill, "", string(c.ID), c.Name)
	}
	for _, s := range spec.Scores {
		put(Score, "", s.ID, s.Name)
	}
	for _, a := range spec.Attributes {
		put(Attribute, "", a.ID, a.Name)
	}
	for _, t := range spec.Tracks {
		put(Place, "", t.ID, t.Name)
		for _, grade := range t.Grades {
			put(Place, "", grade.ID, grade.Titles...)
			for _, s := range grade.Steps {
				put(Place, "", s.ID, s.Name)
			}
		}
	}
	for _, group := range spec.Groups {
		put(Place, "", group.ID, group.Name)
	}
	for _, r := range spec.Roles {
		put(Place, "", r.ID, r.Name)
	}
	for _, r := range spec.Reviews {
		put(Review, "", r.ID, r.Name)
		for _, s := range r.Stages {
			put(Stage, r.ID, s.ID, s.Name)
		}
	}
	for _, b := range spec.Pay {
		put(Band, "", b.ID, b.Name)
	}
}

// name returns what people call a thing, its id where nobody says.
func (g glossary) name(k Kind, in, id string, tag language.Tag) string {
	return cmp.Or(g.names[Name{k, in, id}].In(tag), id)
}

// place returns what people call a place, with its id: titles come more than
// once.
func (g glossary) place(id string, tag language.Tag) string {
	name := g.name(Place, "", id, tag)
	if name == id {
		return id
	}
	return says.named.Fill(tag, "name", name, "id", id)
}

// level returns what people call a step of the scale of a skill.
func (g glossary) level(scale, step string, tag language.Tag) string {
	if step == skills.None {
		return says.nothing.In(tag)
	}
	return cmp.Or(g.name(Step, scale, step, tag), says.unstated.In(tag))
}

// maxPhrase is how deep a requirement is said in words.
const maxPhrase = 8

// phrase returns a requirement in words, in one line.
func (g glossary) phrase(r ladder.RequirementSpec, tag language.Tag) string {
	if r != nil && !finite(reflect.ValueOf(r)) {
		return "…" // it may contain itself
	}
	return g.phraseTo(r, tag, maxPhrase)
}

func (g glossary) phraseTo(r ladder.RequirementSpec, tag language.Tag, depth int) string {
	parts := func(list []ladder.RequirementSpec) string {
		if depth == 0 {
			return "…"
		}
		var all []string
		for _, part := range list {
			all = append(all, g.phraseTo(part, tag, depth-1))
		}
		return strings.Join(all, says.comma.In(tag))
	}
	place := func(id string, orAbove bool) string {
		if orAbove {
			return says.orAbove.Fill(tag, "place", g.place(id, tag))
		}
		return g.place(id, tag)
	}
	within := func(condition string, months int) string {
		if months == 0 {
			return condition
		}
		return says.within.Fill(tag, "condition", condition, "months", strconv.Itoa(months))
	}
	switch r := r.(type) {
	case ladder.AtLeast:
		return says.level.Fill(tag, "skill", g.name(Skill, "", string(r.Skill), tag), "level", g.level(g.scaleOf[string(r.Skill)], r.Level, tag))
	case ladder.All:
		if len(r) == 0 {
			return says.nothing.In(tag)
		}
		return says.all.Fill(tag, "parts", parts(r))
	case ladder.Any:
		return says.any.Fill(tag, "parts", parts(r))
	case ladder.Count:
		return says.count.Fill(tag, "n", strconv.Itoa(r.N), "parts", parts(r.Of))
	case ladder.Score:
		score, reaches, exceeds := g.name(Score, "", r.Of, tag), says.score, says.exclusive
		if r.Of == "" {
			score, reaches, exceeds = g.sum(r.Sum, tag), says.sumReaches, says.sumExceeds
		}
		if r.Exclusive {
			reaches = exceeds
		}
		return reaches.Fill(tag, "score", score, "min", r.Min.String())
	case ladder.Tenure:
		return says.tenure.Fill(tag, "months", strconv.Itoa(r.Months), "place", place(r.In, r.OrAbove))
	case ladder.Held:
		return says.held.Fill(tag, "place", place(r.Place, r.OrAbove))
	case ladder.Evidence:
		c := says.evidence.Fill(tag, "n", strconv.Itoa(r.N))
		if r.Skill != "" {
			c = says.about.Fill(tag, "condition", c, "skill", g.name(Skill, "", string(r.Skill), tag))
		}
		if r.Value != "" {
			c = says.lives.Fill(tag, "condition", c, "value", r.Value)
		}
		return within(c, r.Months)
	case ladder.Rating:
		c := says.rating.Fill(tag, "review", g.name(Review, "", r.Review, tag), "level", g.level(g.rated[r.Review], r.Level, tag))
		if r.Times > 1 {
			c = says.times.Fill(tag, "condition", c, "n", strconv.Itoa(r.Times))
		}
		return within(c, r.Months)
	case ladder.Include:
		return says.include.Fill(tag, "place", g.place(r.Of, tag))
	case ladder.Own:
		if r.Condition != nil {
			return says.own.Fill(tag, "kind", r.Condition.Kind(), "line", lineOf(r.Condition, tag))
		}
	}
	return says.unstated.In(tag)
}

// sum returns a sum in words, such as "sum of 0.5 × Go + 2 × SQL".
func (g glossary) sum(s ladder.SumSpec, tag language.Tag) string {
	var terms []string
	for _, t := range s.Terms {
		terms = append(terms, says.term.Fill(tag, "weight", t.Weight.String(), "skill", g.name(Skill, "", string(t.Skill), tag)))
	}
	line := says.sum
	if s.Average {
		line = says.average
	}
	words := line.Fill(tag, "terms", strings.Join(terms, " + "))
	for _, c := range s.Caps {
		words = says.capped.Fill(tag, "sum", words, "class", c.Class, "max", c.Max.String())
	}
	return words
}

// lineOf returns what a condition of a program's own asks. It is somebody
// else's code, which has no person here to speak of.
func lineOf(c ladder.Condition, tag language.Tag) (line string) {
	defer func() {
		if recover() != nil {
			line = says.unstated.In(tag)
		}
	}()
	return c.Line(ladder.Facts{}, tag)
}
