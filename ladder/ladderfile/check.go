package ladderfile

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/skills/problem"
)

// checkTree reports what is wrong with the tree whatever it means: nesting,
// aliases, keys and tags. Each node is looked at once, however often aliases
// repeat it.
func (s *source) checkTree() problem.List {
	c := treeCheck{source: s, done: make(map[*yaml.Node]extent)}
	whole := c.walk(s.root, 1)
	s.size = whole.size
	if whole.aliased > MaxAliased {
		c.report(c.heavy, TooManyAliases.At("", MaxAliased))
		c.hopeless = true
	}
	if c.hopeless {
		s.root = nil // following it could take forever
	}
	return c.problems
}

// extent is how much a node stands for once its aliases are followed.
type extent struct {
	height  int // levels from the node down to its deepest value
	size    int // values
	aliased int // values that are reached through an alias
}

type treeCheck struct {
	*source
	problems problem.List
	done     map[*yaml.Node]extent // of the nodes with an anchor; unfinished ones have height 0
	heavy    *yaml.Node            // the first part with which aliases repeat more than MaxAliased values
	hopeless bool
}

func (c *treeCheck) report(n *yaml.Node, p problem.Problem) {
	c.problems = append(c.problems, p.WithRange(c.of(n)))
}

func (c *treeCheck) walk(n *yaml.Node, depth int) extent {
	switch {
	case depth > MaxDepth:
		if !c.hopeless {
			c.report(n, TooNested.At("", MaxDepth))
		}
		c.hopeless = true
		return extent{height: 1, size: 1}
	case n.Kind == yaml.AliasNode:
		return c.follow(n, depth)
	}
	c.checkTag(n)
	if n.Kind == yaml.MappingNode {
		c.checkKeys(n)
	}
	if n.Anchor != "" {
		c.done[n] = extent{}
	}
	e := extent{height: 1, size: 1}
	for _, child := range n.Content {
		below := c.walk(child, depth+1)
		e.height = max(e.height, below.height+1)
		if c.heavy == nil && e.aliased+below.aliased > MaxAliased {
			c.heavy = child
		}
		e.size = min(e.size+below.size, 2*MaxAliased)
		e.aliased = min(e.aliased+below.aliased, 2*MaxAliased)
	}
	if n.Anchor != "" {
		c.done[n] = e
	}
	return e
}

func (c *treeCheck) follow(n *yaml.Node, depth int) extent {
	e, ok := c.done[n.Alias]
	switch {
	case !ok || e.height == 0:
		c.report(n, CyclicAlias.At("", n.Value))
		c.hopeless = true
		return extent{height: 1, size: 1}
	case depth+e.height-1 > MaxDepth:
		c.report(n, TooNested.At("", MaxDepth))
		c.hopeless = true
	}
	e.aliased = e.size
	return e
}

func (c *treeCheck) checkTag(n *yaml.Node) {
	if n.Style&yaml.TaggedStyle == 0 || coreTags[n.Tag] {
		return
	}
	c.report(n, CustomTag.At("", n.Tag))
}

// coreTags are the tags of YAML's core schema.
var coreTags = map[string]bool{
	"!!str": true, "!!int": true, "!!float": true, "!!bool": true, "!!null": true, "!!map": true, "!!seq": true,
}

// checkKeys reports keys that nothing could be looked up by. Two keys are the
// same when they are written alike, quoted or not.
func (c *treeCheck) checkKeys(n *yaml.Node) {
	const few = 8
	var lines map[string]int
	if len(n.Content) > 2*few {
		lines = make(map[string]int, len(n.Content)/2)
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := resolved(n.Content[i])
		switch {
		case key.Kind != yaml.ScalarNode || isNull(key):
			c.report(key, ComplexKey.At(""))
			continue
		case key.Tag == "!!merge":
			c.report(key, MergeKey.At(""))
			continue
		}
		first, twice := 0, false
		if lines != nil {
			first, twice = lines[key.Value]
			if !twice {
				lines[key.Value] = n.Content[i].Line
			}
		} else {
			first, twice = earlier(n.Content[:i], key.Value)
		}
		if twice {
			first = c.at(problem.Pos{Line: max(first, 1), Column: 1}).Start.Line
			c.report(n.Content[i], DuplicateKey.At("", strings.TrimSpace(key.Value), first))
		}
	}
}

// earlier returns the line of a key among the keys and values before it.
func earlier(content []*yaml.Node, key string) (line int, ok bool) {
	for i := 0; i < len(content); i += 2 {
		if k := resolved(content[i]); k.Kind == yaml.ScalarNode && k.Value == key {
			return content[i].Line, true
		}
	}
	return 0, false
}

// resolved follows an alias.
func resolved(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode && n.Alias != nil {
		return n.Alias
	}
	return n
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }
