package ladderfile

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// mapCodec reads a list whose items are each about something else as a map from
// that to what is said of it: {scope: A team.}. The items may be written as a
// list, too, in which two can be about the same. On top of a base, an entry of
// a map takes the place of the base's or is added, and a list takes the place
// of the base's list.
type mapCodec[T any] struct {
	name  text.Text // "a map from attribute to text"
	of    *record[T]
	key   func(*T) *string // what an item is about
	value codec[T]         // reads what is said of it
	rest  string           // the word for what is about nothing in particular; "" where there is none
	whole bool             // the map takes the place of the base's
	merge bool             // an entry changes what it gives of the base's
	flow  bool             // written in one line
}

func (c mapCodec[T]) decode(d *decoder, n *yaml.Node, at problem.Path, into *[]T) {
	switch n = resolved(n); n.Kind {
	case yaml.MappingNode:
		c.entries(d, n, at, into)
	case yaml.SequenceNode:
		listCodec[T]{item: c.of}.decode(d, n, at, into)
	default:
		d.wrongType(n, at, c.name)
	}
}

func (c mapCodec[T]) entries(d *decoder, n *yaml.Node, at problem.Path, into *[]T) {
	values := slices.Clone(*into)
	if c.whole {
		values = nil
	}
	known := make(map[string]int, len(values)+len(n.Content)/2)
	for i := range values {
		known[*c.key(&values[i])] = i
	}
	before, gone := len(values), make(map[int]bool)
	given := make(map[string]bool, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		node, value := resolved(n.Content[i]), n.Content[i+1]
		if node.Kind != yaml.ScalarNode || isNull(node) || node.Tag == "!!merge" || given[node.Value] {
			d.failed = append(d.failed, at) // reported with the file as such
			continue
		}
		given[node.Value] = true
		key := node.Value
		if key == c.rest {
			key = ""
		}
		path := at.Item(key)
		d.mark(path, n.Content[i])
		if isNull(resolved(value)) {
			d.report(n.Content[i], EmptyValue.At(path, node.Value))
			continue
		}
		j, ok := known[key]
		if !c.whole && isRemoved(value) {
			if !ok || j >= before {
				n, others := idsOf(known)
				d.unknownItem(node, path, node.Value, n, others)
				continue
			}
			d.removed(value, path)
			gone[j] = true
			continue
		}
		if !ok {
			j = len(values)
			known[key] = j
			values = append(values, *new(T))
		}
		if !c.merge {
			values[j] = *new(T)
		}
		*c.key(&values[j]) = key
		d.mark(at.Index(j), n.Content[i])
		c.value.decode(d, value, path, &values[j])
	}
	*into = without(d, values, gone, at)
}

func (c mapCodec[T]) encode(e *encoder, v *[]T, at problem.Path) *yaml.Node {
	if len(*v) == 0 {
		return nil
	}
	given := make(map[string]bool, len(*v))
	for i := range *v {
		key := *c.key(&(*v)[i])
		if given[key] || key == c.rest {
			return listCodec[T]{item: c.of}.encode(e, v, at)
		}
		given[key] = true
	}
	n := &yaml.Node{Kind: yaml.MappingNode}
	if c.flow {
		n.Style = yaml.FlowStyle
	}
	for i := range *v {
		key := *c.key(&(*v)[i])
		path := at.Item(key)
		if key == "" {
			key = c.rest
		}
		value := c.value.encode(e, &(*v)[i], path)
		if value == nil {
			value = emptyMap()
		}
		n.Content = append(n.Content, e.string(key, path), value)
	}
	return n
}

// partCodec reads one field of a record, where it stands for all of it.
type partCodec[T, V any] struct {
	codec codec[V]
	of    func(*T) *V
}

// part returns the codec of a record of which one field is read and written.
func part[T, V any](c codec[V], of func(*T) *V) codec[T] { return partCodec[T, V]{c, of} }

func (c partCodec[T, V]) decode(d *decoder, n *yaml.Node, at problem.Path, into *T) {
	c.codec.decode(d, n, at, c.of(into))
}

func (c partCodec[T, V]) encode(e *encoder, v *T, at problem.Path) *yaml.Node {
	return c.codec.encode(e, c.of(v), at)
}

// anyDecimal is decimalCodec for a number that must be there; 0 is written.
type anyDecimal struct{ decimalCodec }

func (anyDecimal) encode(_ *encoder, v *decimal.Decimal, _ problem.Path) *yaml.Node {
	return decimalNode(*v)
}

// shortCodec reads a record, or in short the part of it that says most.
type shortCodec[T any] struct {
	long  *record[T]
	marks []string // keys that only the long form has; none where every map is of the long form
	short codec[T]
	// isShort tells whether the short form says all of a value.
	isShort func(*T) bool
}

func (c shortCodec[T]) isLong(n *yaml.Node) bool {
	if n = resolved(n); n.Kind != yaml.MappingNode || len(c.marks) == 0 {
		return n.Kind == yaml.MappingNode
	}
	const short = 4 // a language is not as long
	for i := 0; i < len(n.Content); i += 2 {
		key := resolved(n.Content[i]).Value
		if len(key) >= short && (slices.Contains(c.marks, key) || problem.Nearest(key, c.marks) != "") {
			return true
		}
	}
	return false
}

func (c shortCodec[T]) decode(d *decoder, n *yaml.Node, at problem.Path, into *T) {
	if c.isLong(n) {
		c.long.decode(d, n, at, into)
		return
	}
	c.short.decode(d, n, at, into)
}

func (c shortCodec[T]) encode(e *encoder, v *T, at problem.Path) *yaml.Node {
	if c.isShort(v) {
		return c.short.encode(e, v, at)
	}
	return c.long.encode(e, v, at)
}
