package ladder

import (
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// MaxDepth is how deep a requirement may be nested.
const MaxDepth = 64

// compile resolves a requirement against what the ladder knows; nil stays the
// zero Requirement.
func (b *builder) compile(spec RequirementSpec, path problem.Path) Requirement {
	if spec == nil {
		return Requirement{}
	}
	c := compiler{b, path, 0}
	n := c.resolve(spec)
	return Requirement{&n}
}

// compiler is at one place of a requirement.
type compiler struct {
	*builder
	path  problem.Path
	depth int
}

func (c compiler) resolve(spec RequirementSpec) node {
	switch {
	case spec == nil:
		c.report(EmptyRequirement.At(c.path))
		return node{form: formAll}
	case c.depth == MaxDepth:
		c.report(TooDeep.At(c.path, MaxDepth))
		return node{form: formAll}
	default:
		return spec.compile(c)
	}
}

func (c compiler) parts(specs []RequirementSpec, field string) []node {
	nodes := make([]node, len(specs))
	for i, spec := range specs {
		nodes[i] = compiler{c.builder, c.path.Field(field).Index(i), c.depth + 1}.resolve(spec)
	}
	return nodes
}

func (a All) compile(c compiler) node {
	return node{form: formAll, n: len(a), parts: c.parts(a, "all")}
}

func (a Any) compile(c compiler) node {
	if len(a) == 0 {
		c.report(NothingToChoose.At(c.path))
	}
	return node{form: formAny, n: 1, parts: c.parts(a, "any")}
}

func (a Count) compile(c compiler) node {
	if a.N < 1 || a.N > len(a.Of) {
		c.report(CountOutOfRange.At(c.path, a.N, len(a.Of)))
	}
	return node{form: formCount, n: a.N, parts: c.parts(a.Of, "of")}
}

func (a AtLeast) compile(c compiler) node {
	l := leaf{skill: a.Skill, name: c.data.skillName(a.Skill)}
	scale, ok := c.data.skillScales[a.Skill]
	switch {
	case ok:
		l.scale = scale
		level, err := scale.Parse(a.Level)
		if err != nil {
			c.report(scale.UnknownStep(a.Level, c.path.Field("level")))
		}
		l.level = level
	case c.unusable[a.Skill]:
	case c.data.knows(a.Skill):
		c.report(NoScale.At(c.path.Field("skill"), a.Skill))
	default:
		c.report(skills.UnknownSkill.At(c.path.Field("skill"), a.Skill).WithSuggestion(problem.Nearest(string(a.Skill), c.data.skillIDs())))
	}
	return node{form: formLevel, leaf: l}
}

// knows reports whether a skill is a competency or in the ladder's catalog.
func (d *data) knows(id skills.ID) bool {
	_, ok := d.competency[id]
	if !ok {
		_, ok = d.catalog.Skill(id)
	}
	return ok
}

func (d *data) skillIDs() []string {
	var ids []string
	for _, c := range d.competencies {
		ids = append(ids, string(c.ID))
	}
	for s := range d.catalog.All() {
		ids = append(ids, string(s.ID()))
	}
	return slices.Compact(ids)
}

// skillName returns what the ladder calls a skill: the competency's name, else
// the catalog's, else the id.
func (d *data) skillName(id skills.ID) text.Text {
	if i, ok := d.competency[id]; ok && !d.competencies[i].Name.IsZero() {
		return d.competencies[i].Name
	}
	if s, ok := d.catalog.Skill(id); ok {
		return s.Name()
	}
	return text.Plain(string(id))
}
