package ladder

import (
	"fmt"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The limits of a requirement. They lie far above what people write, and bound
// the work on a record that is made to be large or contains itself.
const (
	MaxDepth = 64      // how deep it may be nested
	MaxParts = 100_000 // how many parts it may have, at all depths together
)

// compile resolves a requirement against what the ladder knows; nil stays the
// zero Requirement.
func (b *builder) compile(spec RequirementSpec, path problem.Path) Requirement {
	if spec == nil {
		return Requirement{}
	}
	c := compiler{builder: b, path: path, size: &size{root: path}}
	n := c.resolve(spec)
	n.index = new(index)
	b.compiled = append(b.compiled, compiled{&n, path})
	return Requirement{&n}
}

// compiler is at one place of a requirement.
type compiler struct {
	*builder
	path  problem.Path
	depth int
	size  *size
}

// size is what has been seen of one requirement.
type size struct {
	root  problem.Path
	parts int
	deep  bool // reported once: what contains itself is too deep everywhere
}

func (c compiler) resolve(spec RequirementSpec) node {
	switch spec.(type) {
	case AtLeast, All, Any, Count, Score, Tenure, Held, Evidence, Rating, Include, Own:
		return spec.compile(c)
	case nil:
		c.report(EmptyRequirement.At(c.path))
	default: // a pointer, or a type that embeds one of ours
		c.report(UnknownRequirement.At(c.path, fmt.Sprintf("%T", spec)))
	}
	return node{form: formAll}
}

// parts resolves the parts of a node, none when they go over a limit.
func (c compiler) parts(specs []RequirementSpec, field string) []node {
	switch c.size.parts += len(specs); {
	case c.size.parts > MaxParts:
		c.report(TooLarge.At(c.size.root, MaxParts))
		return nil
	case c.depth+1 == MaxDepth && len(specs) > 0:
		if !c.size.deep {
			c.report(TooDeep.At(c.path, MaxDepth))
		}
		c.size.deep = true
		return nil
	}
	nodes := make([]node, len(specs))
	for i, spec := range specs {
		at := c.path.Field(field).Index(i)
		nodes[i] = compiler{c.builder, at, c.depth + 1, c.size}.resolve(spec)
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
	if scale, ok := c.measured(a.Skill, c.path.Field("skill")); ok {
		l.scale = scale
		level, err := scale.Parse(a.Level)
		if err != nil {
			c.report(scale.UnknownStep(a.Level, c.path.Field("level")))
		}
		c.report(c.data.outside(a.Skill, level, c.path.Field("level"))...)
		l.level = level
	}
	return node{form: formLevel, leaf: l}
}

// measured returns the scale on which the ladder measures a skill. It reports a
// skill that has none, unless its own record is wrong.
func (b *builder) measured(skill skills.ID, path problem.Path) (skills.Scale, bool) {
	scale, ok := b.data.skillScales[skill]
	switch {
	case ok:
	case b.unusable[skill]:
		b.needScale(skill)
	case b.data.knows(skill):
		b.report(NoScale.At(path, skill))
	default:
		b.report(skills.UnknownSkill.At(path, skill).WithSuggestion(b.suggest.skill(string(skill), b.data)))
	}
	return scale, ok
}

// knows reports whether a skill is a competency or in the ladder's catalog.
func (d *data) knows(id skills.ID) bool {
	_, ok := d.competency[id]
	if !ok {
		_, ok = d.catalog.Skill(id)
	}
	return ok
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
