package ladderfile

import (
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// overlay says what a file that extends another one can do to the items of a
// list besides changing and adding: remove them, and rename those with an id.
type overlay struct {
	ids  bool        // whether the items have ids
	kind change.Kind // of the ids
}

// named is the overlay of items with ids.
func named(kind change.Kind) *overlay { return &overlay{true, kind} }

// overlayFields returns the keys with which an item says so.
func overlayFields[T any](o *overlay) []field[T] {
	if o == nil {
		return nil
	}
	remove := directive[T]("remove", text.EnJa("Whether the item of the file that is extended is taken away.", "拡張元のこの項目を取り除くか。"))
	remove.shape = boolCodec{}.shape
	remove.decode = func(d *decoder, n *yaml.Node, at problem.Path, _ *T) {
		var told bool
		boolCodec{}.decode(d, n, at, &told)
	}
	fields := []field[T]{remove}
	if o.ids {
		was := directive[T]("was", text.EnJa("Id of the item in the file that is extended, which has another one here.", "拡張元でのこの項目の id（ここで id を変えるとき）。"))
		fields = append(fields, was)
	}
	return fields
}

// isRemoved reports whether an item is there to be removed.
func isRemoved(item *yaml.Node) bool {
	if item = resolved(item); item.Kind != yaml.MappingNode {
		return false
	}
	n := lookup(item, "remove")
	return n != nil && n.Kind == yaml.ScalarNode && n.Tag == "!!bool" && n.Value == "true"
}

// removed reports what an item says besides that it is removed, and by what it
// is known.
func (d *decoder) removed(item *yaml.Node, at problem.Path, known ...string) {
	item = resolved(item)
next:
	for i := 0; i+1 < len(item.Content); i += 2 {
		key := resolved(item.Content[i]).Value
		for _, k := range append(known, "remove") {
			if k == key {
				continue next
			}
		}
		d.report(item.Content[i], KeyOfRemoved.At(at, key))
	}
}

// unknownItem reports something to be removed or renamed that is not there.
func (d *decoder) unknownItem(n *yaml.Node, at problem.Path, id string, known int, ids iter.Seq[string]) {
	if slices.Contains(d.failed, "extends") || slices.Contains(d.failed, "with") {
		d.failed = append(d.failed, at) // it may be in what can't be read
		return
	}
	d.fail(n, UnknownItem.At(at, id).WithSuggestion(d.nearest(id, known, ids)))
}

// renames are what one file calls otherwise than what it extends.
type renames struct {
	to    map[change.Name]string
	ids   map[problem.Path]string // of items, by their paths in the base
	moved relocation
}

// renamer is a codec of a list whose items can be renamed.
type renamer[V any] interface {
	// renames finds the items of a base that a node gives another id.
	renames(d *decoder, n *yaml.Node, at problem.Path, base *V)
}

func (r *record[T]) renames(d *decoder, n *yaml.Node, at problem.Path, base *T) {
	if n = resolved(n); n.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := resolved(n.Content[i]).Value
		if f, ok := r.byKey[key]; ok && r.fields[f].renames != nil {
			r.fields[f].renames(d, n.Content[i+1], at.Field(key), base)
		}
	}
}

func (c keyedCodec[T]) renames(d *decoder, n *yaml.Node, at problem.Path, base *[]T) {
	if !c.whole && c.of.overlay != nil {
		renamed(d, c.of, n, at, *base)
	}
}

func (c looseCodec[T]) renames(d *decoder, n *yaml.Node, at problem.Path, base *[]T) {
	if c.of.overlay != nil && c.of.overlay.ids {
		renamed(d, c.of, n, at, *base)
	}
}

// renamed finds the items of a list that have another id in a base.
func renamed[T any](d *decoder, r *record[T], n *yaml.Node, at problem.Path, base []T) {
	if n = resolved(n); n.Kind != yaml.SequenceNode || len(base) == 0 {
		return
	}
	index := make(map[string]int, len(base))
	for i := range base {
		index[*r.id(&base[i])] = i
	}
	leaving := make(map[string]bool)
	for _, item := range n.Content {
		if item = resolved(item); item.Kind == yaml.MappingNode {
			leaving[scalarAt(item, "was")] = true
		}
	}
	for _, item := range n.Content {
		if item = resolved(item); item.Kind != yaml.MappingNode {
			continue
		}
		id, was := scalarAt(item, "id"), scalarAt(item, "was")
		old := id
		if was != "" {
			old = was
		}
		i, ok := index[old]
		if !ok || old == "" {
			continue
		}
		if was != "" && id != "" && was != id {
			if _, taken := index[id]; taken && !leaving[id] {
				d.report(lookup(item, "id"), skills.DuplicateID.At(at.Item(id), id))
				continue
			}
			if _, twice := d.renaming.moved[at.Item(was)]; twice {
				continue // it is no more what it was
			}
			d.renaming.to[change.Name{Kind: r.overlay.kind, In: ownerOf(at), ID: was}] = id
			d.renaming.ids[at.Item(was)] = id
			d.renaming.moved[at.Item(was)] = at.Item(id)
		}
		r.renames(d, item, at.Item(old), &base[i])
	}
}

// ownerOf returns the id of the role whose list of pay bands a path is, "" for
// any other list: the ids of these bands are the role's own.
func ownerOf(list problem.Path) string {
	item, ok := strings.CutPrefix(string(list), "roles[")
	item, isPay := strings.CutSuffix(item, "].pay")
	if !ok || !isPay {
		return ""
	}
	if plain, err := strconv.Unquote(item); err == nil {
		return plain
	}
	return item
}

// rename gives what a base holds the names that the file that is read next has
// for it, and what refers to it. find looks for them.
func (d *decoder) rename(spec ladder.Spec, find func(spec *ladder.Spec)) ladder.Spec {
	if !d.findRenames(func() { find(&spec) }) {
		return spec
	}
	return change.Rename(spec, func(n change.Name) string {
		if to, ok := d.renaming.to[n]; ok {
			return to
		}
		return n.ID
	})
}

// findRenames notes what a search finds renamed, and reports whether anything is.
func (d *decoder) findRenames(search func()) bool {
	d.renaming = renames{make(map[change.Name]string), make(map[problem.Path]string), make(relocation)}
	search()
	d.isRenamed = make(map[problem.Path]bool)
	for old := range d.renaming.moved {
		d.isRenamed[d.renaming.moved.rewrite(old)] = true
	}
	d.relocate(d.renaming.moved)
	return len(d.renaming.to) > 0
}

// renameItems gives the items of a list of a base, to which nothing refers, the
// ids that the file that is read next has for them.
func renameItems[T any](d *decoder, r *record[T], at problem.Path, base []T) []T {
	base = slices.Clone(base)
	for i := range base {
		id := r.id(&base[i])
		if now, ok := d.renaming.ids[at.Item(*id)]; ok {
			*id = now
		}
	}
	return base
}

// relocation tells where parts of the model are now, by the path that they had:
// both are below what is around the part. What is gone has the path "".
type relocation map[problem.Path]problem.Path

// rewrite returns the path of a part now, "" when it is gone.
func (m relocation) rewrite(path problem.Path) problem.Path {
	if path == "" {
		return ""
	}
	parent := path.Parent()
	now := m.rewrite(parent)
	if now == "" && parent != "" {
		return ""
	}
	to, ok := m[path]
	switch {
	case !ok:
		return now + path[len(parent):]
	case to == "":
		return ""
	default:
		return now + to[len(parent):]
	}
}

// relocate moves what is known of the parts of the model with them.
func (d *decoder) relocate(m relocation) {
	if len(m) == 0 {
		return
	}
	places := make(map[problem.Path]place, len(d.places))
	for path, at := range d.places {
		if now := m.rewrite(path); now != "" || path == "" {
			places[now] = at
		}
	}
	d.places = places
	for i, l := range d.layers {
		moved := layer{make(map[problem.Path]place, len(l.places)), make(map[problem.Path]bool)}
		for path, at := range l.places {
			if now := m.rewrite(path); now != "" {
				moved.places[now] = at
			}
		}
		for path := range l.hidden {
			moved.hidden[m.rewrite(path)] = true
		}
		d.layers[i] = moved
	}
	for i, path := range d.failed {
		d.failed[i] = m.rewrite(path)
	}
}

// without returns a list without some of its items, and records where the
// others are then.
func without[T any](d *decoder, values []T, gone map[int]bool, at problem.Path) []T {
	if len(gone) == 0 {
		return values
	}
	var left []T
	for i := range values {
		if gone[i] {
			d.shifted[at.Index(i)] = ""
			continue
		}
		if i != len(left) {
			d.shifted[at.Index(i)] = at.Index(len(left))
		}
		left = append(left, values[i])
	}
	return left
}

func idsOf(known map[string]int) (int, iter.Seq[string]) { return len(known), maps.Keys(known) }

// removal is where an item of a list is removed.
type removal struct {
	list  string
	place place
}

// take notes that an item is removed, and with a meeting the documents that it
// would have yielded.
func (d *decoder) take(id string, item any, at removal) {
	if meeting, ok := item.(charter.MeetingSpec); ok {
		for _, document := range meeting.Yields {
			d.taken[document] = at
		}
	}
	d.taken[id] = at
}

// blame returns a problem of a reference to what was removed as one of the
// removal, where a file refers to it that the one which removes it builds on:
// nobody can mend that one.
func (d *decoder) blame(p problem.Problem) problem.Problem {
	for _, id := range p.Args() { // the first
		r, ok := d.taken[id.String()]
		if !ok || !slices.Contains(dangling[r.list], p.Code()) || p.Range().File == r.place.source.name {
			break
		}
		return RemovedInUse.At(p.Path(), id, p.Range()).WithRange(r.place.source.of(r.place.node))
	}
	return p
}
