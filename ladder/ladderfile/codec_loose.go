package ladderfile

import (
	"iter"
	"slices"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// looseCodec reads a list whose items may go without an id. On top of a base,
// an item with a known id changes the fields that it gives, one that says the
// same of the same takes the place of the base's, and others are added.
type looseCodec[T any] struct {
	of    *record[T] // its id may be ""
	alike func(*T) string
}

func (c looseCodec[T]) decode(d *decoder, n *yaml.Node, at problem.Path, into *[]T) {
	items, ok := d.items(n, at)
	if !ok {
		return
	}
	values := slices.Clone(*into)
	base := c.index(values)
	given, gone := make(map[string]bool), make(map[int]bool)
	for _, item := range items {
		if c.of.overlay != nil && isRemoved(item) {
			c.remove(d, base, item, at, gone)
			continue
		}
		i, known := base.find(c, d, item)
		if !known {
			i = len(values)
			values = append(values, *new(T))
		}
		path := at.Index(i)
		d.markItem(at, i, item)
		if id := c.id(item); id != "" {
			if given[id] {
				d.report(lookup(resolved(item), "id"), skills.DuplicateID.At(path, id))
			}
			given[id] = true
		}
		if was := scalarAt(resolved(item), "was"); was != "" && c.of.overlay != nil && c.of.overlay.ids && !d.isRenamed[at.Item(c.id(item))] && was != c.id(item) {
			n, others := base.ids()
			d.unknownItem(lookup(resolved(item), "was"), path, was, n, others)
		}
		c.of.decode(d, item, path, &values[i])
	}
	*into = without(d, values, gone, at)
}

// remove notes which item of the base is to go.
func (c looseCodec[T]) remove(d *decoder, base *looseIndex[T], item *yaml.Node, at problem.Path, gone map[int]bool) {
	if i, ok := base.find(c, d, item); ok {
		gone[i] = true
		return
	}
	id := c.id(item)
	if id == "" {
		d.fail(item, NothingAlike.At(at))
		return
	}
	n, others := base.ids()
	d.unknownItem(lookup(resolved(item), "id"), at.Item(id), id, n, others)
}

// ids returns the ids of the base's items.
func (x *looseIndex[T]) ids() (int, iter.Seq[string]) {
	if x == nil {
		return idsOf(nil)
	}
	return idsOf(x.byID)
}

// id returns what an item gives as its id.
func (c looseCodec[T]) id(item *yaml.Node) string {
	if item = resolved(item); c.of.id == nil || item.Kind != yaml.MappingNode {
		return ""
	}
	return scalarAt(item, "id")
}

// looseIndex is where the items of a base are.
type looseIndex[T any] struct {
	values []T
	byID   map[string]int
	alike  map[string][]int // in order
}

func (c looseCodec[T]) index(values []T) *looseIndex[T] {
	if len(values) == 0 {
		return nil
	}
	x := &looseIndex[T]{values, make(map[string]int), make(map[string][]int)}
	for i := range values {
		if c.of.id != nil && *c.of.id(&values[i]) != "" {
			x.byID[*c.of.id(&values[i])] = i
		}
		x.alike[c.alike(&values[i])] = append(x.alike[c.alike(&values[i])], i)
	}
	return x
}

// find returns the item of the base that an item changes, or of which it takes
// the place: that one is emptied.
func (x *looseIndex[T]) find(c looseCodec[T], d *decoder, item *yaml.Node) (int, bool) {
	if x == nil {
		return 0, false
	}
	id := c.id(item)
	if i, ok := x.byID[id]; ok {
		return i, true
	}
	var t T
	c.of.decode(d.aside(), item, "", &t)
	key := c.alike(&t)
	for n, i := range x.alike[key] {
		kept := ""
		if c.of.id != nil {
			kept = *c.of.id(&x.values[i])
		}
		if id != "" && kept != "" {
			continue // two of their own
		}
		x.alike[key] = slices.Delete(slices.Clone(x.alike[key]), n, n+1)
		delete(x.byID, kept)
		x.values[i] = *new(T)
		if kept != "" {
			*c.of.id(&x.values[i]) = kept
		}
		return i, true
	}
	return 0, false
}

func (c looseCodec[T]) encode(e *encoder, v *[]T, at problem.Path) *yaml.Node {
	return listCodec[T]{item: c.of}.encode(e, v, at)
}
