package ladderfile

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// requirementCodec reads a requirement: a kind word with its content, or the
// short form, a map from skills to levels that are all asked.
type requirementCodec struct{}

// requirementExample is what a requirement looks like, for people who wrote
// something else.
var requirementExample = text.EnJa("a requirement such as {coding: working}, with your skills and levels, or all: []",
	"要件（例: {coding: working} のように「スキル: レベル」、求めるものがなければ all: []）")

var conditionKinds = []string{"level", "all", "any", "count", "score", "tenure", "held", "evidence", "rating", "include"}

// isReserved reports whether a word is a kind of requirement: a skill of that
// name needs the long form.
func isReserved(word string) bool {
	return slices.Contains(conditionKinds, word) || isOwn(word)
}

// nearKind returns the kind of requirement that was probably meant by a key of
// the short form, "" when it is a skill: a skill has a single value.
func nearKind(key string, value *yaml.Node) string {
	if value.Kind == yaml.ScalarNode {
		return ""
	}
	return problem.Nearest(key, conditionKinds)
}

func (c requirementCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *ladder.RequirementSpec) {
	n = resolved(n)
	switch {
	case n.Kind != yaml.MappingNode:
		d.wrongType(n, at, requirementExample)
		return
	case len(n.Content) == 0:
		d.fail(n, ladder.EmptyRequirement.At(at))
		return
	}
	*into = nil // a requirement is not merged with that of a base
	for i := 0; i+1 < len(n.Content); i += 2 {
		if key := resolved(n.Content[i]); key.Kind != yaml.ScalarNode || !isReserved(key.Value) {
			continue
		}
		key := n.Content[i]
		if len(n.Content) > 2 {
			d.fail(key, MixedRequirement.At(at, resolved(key).Value))
			return
		}
		c.kind(d, key, n.Content[i+1], at, into)
		return
	}
	c.levels(d, n, at, into)
}

// kind reads {word: content}.
func (requirementCodec) kind(d *decoder, key, n *yaml.Node, at problem.Path, into *ladder.RequirementSpec) {
	if isNull(resolved(n)) {
		d.wrongType(n, at, requirementExample)
		return
	}
	switch word := resolved(key).Value; word {
	case "level":
		spec := conditionOf(d, levelRecord, n, at)
		*into = spec
		if spec.Skill == "" {
			d.failed = append(d.failed, at.Field("skill"))
		}
		if spec.Level == "" {
			d.failed = append(d.failed, at.Field("level"))
		}
		if level := lookup(resolved(n), "at"); level != nil {
			d.mark(at.Field("level"), level)
		}
	case "all", "any":
		var parts []ladder.RequirementSpec
		d.mark(at.Field(word), key)
		partsList.decode(d, n, at.Field(word), &parts)
		if *into = ladder.All(parts); word == "any" {
			*into = ladder.Any(parts)
		}
	case "count":
		*into = conditionOf(d, countRecord, n, at)
	case "score":
		*into = conditionOf(d, scoreConditionRecord, n, at).spec()
	case "tenure":
		*into = conditionOf(d, tenureRecord, n, at)
	case "held":
		d.mark(at.Field("place"), n)
		*into = conditionOf(d, heldCodec, n, at)
	case "evidence":
		*into = conditionOf(d, evidenceConditionRecord, n, at)
	case "rating":
		*into = conditionOf(d, ratingConditionRecord, n, at)
		if level := lookup(resolved(n), "at"); level != nil {
			d.mark(at.Field("level"), level)
		}
	case "include":
		d.mark(at.Field("of"), n)
		*into = conditionOf(d, includeCodec, n, at)
	default:
		if own, ok := d.own(word, key, n, at); ok {
			*into = own
		}
	}
}

// conditionOf reads the content of one kind of requirement.
func conditionOf[T any](d *decoder, c codec[T], n *yaml.Node, at problem.Path) T {
	var spec T
	c.decode(d, n, at, &spec)
	return spec
}

var includeCodec = part[ladder.Include](stringCodec[string]{}, func(i *ladder.Include) *string { return &i.Of })

// levels reads the short form.
func (requirementCodec) levels(d *decoder, n *yaml.Node, at problem.Path, into *ladder.RequirementSpec) {
	parts := make(ladder.All, 0, len(n.Content)/2)
	given := make(map[string]bool, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := resolved(n.Content[i]), resolved(n.Content[i+1])
		if key.Kind != yaml.ScalarNode || isNull(key) || key.Tag == "!!merge" || given[key.Value] {
			d.failed = append(d.failed, at) // reported with the file as such
			continue
		}
		given[key.Value] = true
		path := at
		if len(n.Content) > 2 {
			path = at.Field("all").Index(len(parts))
			d.mark(path, n.Content[i])
		}
		d.mark(path.Field("skill"), n.Content[i])
		d.mark(path.Field("level"), n.Content[i+1])
		leaf := ladder.AtLeast{Skill: skills.ID(key.Value)}
		if near := nearKind(key.Value, value); near != "" {
			p := UnknownRequirementKind.At(path, key.Value, strings.Join(conditionKinds, ", "))
			d.fail(n.Content[i], p.WithSuggestion(near))
		} else if skill, level, ok := gluedLevel(key.Value); ok && isNull(value) {
			d.fail(n.Content[i], GluedKey.At(path, key.Value).WithSuggestion(apart(skill, level)))
		} else if level, ok := d.scalar(n.Content[i+1], path.Field("level"), levelName); ok {
			leaf.Level = level
		}
		parts = append(parts, leaf)
	}
	switch len(parts) {
	case 0:
	case 1:
		*into = parts[0]
	default:
		*into = parts
	}
}

var levelName = text.EnJa("a level", "レベル")

func (c requirementCodec) encode(e *encoder, v *ladder.RequirementSpec, at problem.Path) *yaml.Node {
	if e.depth == 0 {
		e.parts = 0
	}
	switch e.parts++; {
	case e.depth > ladder.MaxDepth:
		e.reportOnce(ladder.TooDeep, ladder.TooDeep.At(at, ladder.MaxDepth))
		return sequence(true)
	case e.parts > ladder.MaxParts:
		e.reportOnce(ladder.TooLarge, ladder.TooLarge.At(at, ladder.MaxParts))
		return sequence(true)
	}
	e.depth++
	defer func() { e.depth-- }()
	return c.encodeOne(e, v, at)
}

func (c requirementCodec) encodeOne(e *encoder, v *ladder.RequirementSpec, at problem.Path) *yaml.Node {
	switch spec := (*v).(type) {
	case nil:
		return nil
	case ladder.AtLeast:
		return c.levelNode(e, spec, at)
	case ladder.All:
		if n := c.shortNode(e, spec, at); n != nil {
			return n
		}
		return kindNode("all", partsCodec{}.encode(e, (*[]ladder.RequirementSpec)(&spec), at.Field("all")))
	case ladder.Any:
		return kindNode("any", partsCodec{}.encode(e, (*[]ladder.RequirementSpec)(&spec), at.Field("any")))
	case ladder.Count:
		return kindNode("count", countRecord.encode(e, &spec, at))
	case ladder.Score:
		file := scoreFileOf(spec)
		return flowNode("score", scoreConditionRecord.encode(e, &file, at))
	case ladder.Tenure:
		return flowNode("tenure", tenureRecord.encode(e, &spec, at))
	case ladder.Held:
		return flowNode("held", heldCodec.encode(e, &spec, at))
	case ladder.Evidence:
		return flowNode("evidence", evidenceConditionRecord.encode(e, &spec, at))
	case ladder.Rating:
		return flowNode("rating", ratingConditionRecord.encode(e, &spec, at))
	case ladder.Include:
		return flowNode("include", e.string(spec.Of, at))
	case ladder.Own:
		return e.own(spec, at)
	default:
		e.report(ladder.UnknownRequirement.At(at, fmt.Sprintf("%T", spec)))
		return sequence(true) // not nothing
	}
}

func kindNode(word string, content *yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{plain(word, "!!str"), content}}
}

// flowNode is kindNode in one line.
func flowNode(word string, content *yaml.Node) *yaml.Node {
	n := kindNode(word, content)
	n.Style = yaml.FlowStyle
	return n
}

func (c requirementCodec) levelNode(e *encoder, spec ladder.AtLeast, at problem.Path) *yaml.Node {
	if isReserved(string(spec.Skill)) || spec.Skill == "" || spec.Level == "" {
		return flowNode("level", levelRecord.encode(e, &spec, at))
	}
	return flowMap(e.string(string(spec.Skill), at), e.string(spec.Level, at))
}

// shortNode returns the short form of several levels, nil where they need the
// long one.
func (requirementCodec) shortNode(e *encoder, all ladder.All, at problem.Path) *yaml.Node {
	n := flowMap()
	given := make(map[skills.ID]bool, len(all))
	for _, part := range all {
		level, ok := part.(ladder.AtLeast)
		if !ok || given[level.Skill] || isReserved(string(level.Skill)) || level.Skill == "" || level.Level == "" {
			return nil
		}
		given[level.Skill] = true
		n.Content = append(n.Content, e.string(string(level.Skill), at), e.string(level.Level, at))
	}
	if len(all) < 2 {
		return nil
	}
	return n
}

func flowMap(content ...*yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle, Content: content}
}
