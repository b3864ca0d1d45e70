package ladderfile

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// listCodec reads a list whose items have no id; it takes the place of the
// list of a base.
type listCodec[V any] struct {
	item codec[V]
	flow bool              // written in one line
	zero func() *yaml.Node // what stands for an item that says nothing; nil where there can be none

	// stated says that a list without items is another thing than no list.
	stated bool
}

func (c listCodec[V]) decode(d *decoder, n *yaml.Node, at problem.Path, into *[]V) {
	if one := resolved(n); c.flow && one.Kind == yaml.ScalarNode && !isNull(one) {
		d.wrongType(n, at, listOfOne(written(one)))
		return
	}
	items, ok := d.items(n, at)
	if !ok {
		return
	}
	values := make([]V, len(items))
	for i, item := range items {
		path := at.Index(i)
		d.markItem(at, i, item)
		c.item.decode(d, item, path, &values[i])
	}
	*into = values
}

// listOfOne says how a list is written that holds what stands in its place.
func listOfOne(one string) text.Text {
	return text.EnJa("a list such as ["+one+"]", "["+one+"] のようなリスト")
}

func (c listCodec[V]) encode(e *encoder, v *[]V, at problem.Path) *yaml.Node {
	if len(*v) == 0 && (*v == nil || !c.stated) {
		return nil
	}
	n := sequence(c.flow || len(*v) == 0)
	for i := range *v {
		item := c.item.encode(e, &(*v)[i], at.Index(i))
		if item == nil && c.zero != nil {
			item = c.zero()
		}
		if item == nil {
			e.report(EmptyItem.At(at.Index(i)))
			continue
		}
		n.Content = append(n.Content, item)
	}
	return n
}

// idsCodec reads one id or a list of them.
type idsCodec struct{}

func (idsCodec) decode(d *decoder, n *yaml.Node, at problem.Path, into *[]string) {
	if n = resolved(n); n.Kind != yaml.SequenceNode {
		if s, ok := d.scalar(n, at, kindWords.words); ok {
			*into = []string{s}
		}
		return
	}
	listCodec[string]{item: stringCodec[string]{}}.decode(d, n, at, into)
	if len(n.Content) == 1 {
		d.mark(at, n.Content[0]) // as the model calls the place of a single one
	}
}

func (idsCodec) encode(e *encoder, v *[]string, at problem.Path) *yaml.Node {
	if len(*v) == 1 && (*v)[0] != "" {
		return e.string((*v)[0], at)
	}
	return listCodec[string]{item: stringCodec[string]{}, flow: true}.encode(e, v, at)
}

// keyedCodec reads a list whose items have an id. On top of a base, an item
// with a known id changes the fields that it gives, and one with a new id is
// added at the end or, when the list may be ordered so, where its keys after
// or before say.
type keyedCodec[T any] struct {
	of      *record[T]
	ordered bool // items may say after and before
	whole   bool // the list takes the place of the base's
	flow    bool

	// short turns an item that is a single value, its id, into a record, and
	// isShort tells whether a record is no more than its id. Nil where items
	// have no short form.
	short   func(id string) T
	isShort func(T) bool
}

func (c keyedCodec[T]) decode(d *decoder, n *yaml.Node, at problem.Path, into *[]T) {
	items, ok := d.items(n, at)
	if !ok {
		return
	}
	values := slices.Clone(*into)
	if c.whole {
		values = nil
	}
	known := make(map[string]int, len(values)+len(items))
	for i := range values {
		known[*c.of.id(&values[i])] = i
	}
	before, gone := len(values), make(map[string]bool)
	var asks []neighbour
	given := make(map[string]bool, len(items))
	for i, item := range items {
		item = resolved(item)
		idNode, ok := c.idOf(d, item, at.Index(i))
		if !ok {
			continue
		}
		id := idNode.Value
		path := at.Item(id)
		if given[id] {
			d.report(idNode, skills.DuplicateID.At(path, id))
			if list := listOf(path); list == "grades" || list == "tracks" || list == "roles" {
				d.failed = append(d.failed, at.Index(i)) // what it should have been called is not known
			}
			continue
		}
		given[id] = true
		d.mark(path, idNode)
		j, isKnown := known[id]
		if c.of.overlay != nil && item.Kind == yaml.MappingNode {
			was := lookup(item, "was")
			switch {
			case isRemoved(item) && (!isKnown || j >= before):
				n, others := idsOf(known)
				d.unknownItem(idNode, path, id, n, others)
				continue
			case isRemoved(item):
				d.removed(item, path, "id")
				gone[id] = true
				d.take(id, values[j], removal{listOf(path), place{d.source, idNode}})
				continue
			case was != nil && was.Kind == yaml.ScalarNode && !isNull(was) && !d.isRenamed[path] && was.Value != id:
				n, others := idsOf(known)
				d.unknownItem(was, path, was.Value, n, others)
			}
		}
		if !isKnown {
			j = len(values)
			known[id] = j
			var zero T
			values = append(values, zero)
		}
		if item.Kind == yaml.ScalarNode {
			values[j] = c.short(id)
			continue
		}
		c.of.decode(d, item, path, &values[j])
		if ask, ok := neighbourOf(item); c.ordered && ok {
			ask.source, ask.path, ask.id, ask.item = d.source, path, id, j
			asks = append(asks, ask)
		}
	}
	values = inOrder(values, d.moves(asks, known))
	if len(gone) > 0 {
		values = slices.DeleteFunc(values, func(v T) bool { return gone[*c.of.id(&v)] })
	}
	*into = values
}

// idOf returns the node of an item's id. An item without one can't be called
// by anything, and is left out.
func (c keyedCodec[T]) idOf(d *decoder, item *yaml.Node, at problem.Path) (*yaml.Node, bool) {
	switch {
	case item.Kind == yaml.ScalarNode && !isNull(item) && c.short != nil:
		return item, true
	case item.Kind != yaml.MappingNode:
		d.wrongType(item, at, c.of.name)
		return nil, false
	}
	n := lookup(item, "id")
	switch {
	case n == nil || isNull(n):
		c.noID(d, item, at)
		return nil, false
	case n.Kind != yaml.ScalarNode:
		d.wrongType(n, at, kindWords.scalar)
		return nil, false
	case n.Value == "":
		d.fail(n, skills.MissingID.At(at, c.of.name))
		return nil, false
	}
	return n, true
}

// noID reports an item without an id, or the key that was meant to be its id.
func (c keyedCodec[T]) noID(d *decoder, item *yaml.Node, at problem.Path) {
	for i := 0; i+1 < len(item.Content); i += 2 {
		key := resolved(item.Content[i])
		if _, known := c.of.byKey[key.Value]; known || key.Kind != yaml.ScalarNode {
			continue
		}
		look := d.aside()
		if near := c.of.unknownKey(look, item.Content[i], item.Content[i+1], at); near == "id" {
			d.problems = append(d.problems, look.problems...)
			d.failed = append(d.failed, at)
			return
		}
	}
	d.fail(item, skills.MissingID.At(at, c.of.name))
}

func (c keyedCodec[T]) encode(e *encoder, v *[]T, at problem.Path) *yaml.Node {
	if len(*v) == 0 {
		return nil
	}
	n := sequence(c.flow)
	for i := range *v {
		id := *c.of.id(&(*v)[i])
		path := at.Item(id)
		if c.isShort != nil && id != "" && c.isShort((*v)[i]) {
			n.Content = append(n.Content, e.string(id, path))
			continue
		}
		n.Content = append(n.Content, c.of.encode(e, &(*v)[i], path))
	}
	return n
}

func sequence(flow bool) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode}
	if flow {
		n.Style = yaml.FlowStyle
	}
	return n
}
