package ladderfile

import (
	"cmp"
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
	of   *record[T] // its id may be ""
	item codec[T]   // of an item that may be short; nil means of
	key  string     // of the id; "" means id
	byID bool       // whether the model calls the place of an item by its id

	// alike tells what items without ids are about. Where it is nil nothing
	// does: a list of such items takes the place of the base's.
	alike func(*T) string
}

// guided returns the codec of a list of a role's guide.
func guided[T any](of *record[T]) looseCodec[T] { return looseCodec[T]{of: of, byID: true} }

func (c looseCodec[T]) ofItem() codec[T] {
	if c.item == nil {
		return c.of
	}
	return c.item
}

func (c looseCodec[T]) decode(d *decoder, n *yaml.Node, at problem.Path, into *[]T) {
	items, ok := d.items(n, at)
	if !ok {
		return
	}
	values := slices.Clone(*into)
	base := c.index(values)
	if c.alike == nil && !c.merges(items, base) {
		if base != nil && len(base.byID) > 0 && len(items) > 0 {
			d.report(n, WholeList.At(at, len(values)))
		}
		values, base = []T{}, nil
	}
	given, gone := make(map[string]bool), make(map[int]bool)
	for _, item := range items {
		if c.of.overlay != nil && isRemoved(item) {
			c.remove(d, base, item, at, gone)
			continue
		}
		id := c.id(item)
		if given[id] {
			d.report(c.idNode(item), skills.DuplicateID.At(at.Item(id), id))
			continue
		}
		given[id] = id != ""
		i, known := base.find(c, d, item)
		if !known {
			i = len(values)
			values = append(values, *new(T))
		}
		path := c.path(at, i, c.of.idOf(&values[i], id))
		d.markItem(at, i, item)
		d.mark(path, item)
		if was := scalarAt(resolved(item), "was"); was != "" && c.of.overlay != nil && c.of.overlay.ids && !d.isRenamed[at.Item(id)] && was != id {
			n, others := base.ids()
			d.unknownItem(lookup(resolved(item), "was"), path, was, n, others)
		}
		c.ofItem().decode(d, item, path, &values[i])
	}
	*into = without(d, values, gone, at)
}

// merges reports whether items stand on top of those of a base: one of each has
// an id.
func (c looseCodec[T]) merges(items []*yaml.Node, base *looseIndex[T]) bool {
	return base != nil && len(base.byID) > 0 && slices.ContainsFunc(items, func(item *yaml.Node) bool { return c.id(item) != "" || isRemoved(item) })
}

// path returns the place of an item of a list.
func (c looseCodec[T]) path(list problem.Path, i int, id string) problem.Path {
	if c.byID && id != "" {
		return list.Item(id)
	}
	return list.Index(i)
}

// remove notes which item of the base is to go.
func (c looseCodec[T]) remove(d *decoder, base *looseIndex[T], item *yaml.Node, at problem.Path, gone map[int]bool) {
	if i, ok := base.find(c, d, item); ok {
		gone[i] = true
		if c.alike == nil {
			d.removed(item, c.path(at, i, c.id(item)), c.idKey())
		}
		return
	}
	id := c.id(item)
	if id == "" {
		d.fail(item, NothingAlike.At(at))
		return
	}
	n, others := base.ids()
	d.unknownItem(c.idNode(item), at.Item(id), id, n, others)
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
	if n := c.idNode(item); n != nil && n.Kind == yaml.ScalarNode && !isNull(n) {
		return n.Value
	}
	return ""
}

// idNode returns the node of an item's id, nil when it has none.
func (c looseCodec[T]) idNode(item *yaml.Node) *yaml.Node {
	switch item = resolved(item); {
	case c.of.id == nil:
		return nil
	case item.Kind == yaml.ScalarNode && c.item != nil:
		return item
	case item.Kind == yaml.MappingNode:
		return lookup(item, c.idKey())
	default:
		return nil
	}
}

func (c looseCodec[T]) idKey() string { return cmp.Or(c.key, "id") }

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
		if c.alike == nil {
			continue
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
	if c.alike == nil {
		return 0, false
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
	return listCodec[T]{item: c.ofItem()}.encode(e, v, at)
}
