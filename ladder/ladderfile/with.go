package ladderfile

import (
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// parcel is what a document brings into a ladder: scales, skills and roles. It
// is shared and never changes.
type parcel struct {
	key     string // of the scope of the document
	name    string // of its file
	spec    ladder.Spec
	catalog CatalogSpec // of a skills file
	decoder *decoder    // which knows where what is written

	problems problem.List // of what it is read from in turn
}

// reading is what one call has read of the documents that others bring in.
type reading struct {
	bases    Bases
	kinds    []ConditionKind
	parcels  map[string]*parcel // by the keys of their scopes, nil for what can't be read
	open     []string           // keys of the documents that are being read
	depth    int                // how many of them are brought in
	problems problem.List       // of what is brought in
}

func newReading(bases Bases, kinds []ConditionKind) *reading {
	return &reading{bases: bases, kinds: kinds, parcels: make(map[string]*parcel)}
}

// bring adds to a record what a document of a chain brings in; the decoder
// reads this document.
func (r *reading) bring(d *decoder, links []link, i int, spec *ladder.Spec) {
	given := make(map[string]bool)
	open := len(r.open)
	defer func() { r.open = r.open[:open] }()
	for j := len(links) - 1; j >= i; j-- {
		r.open = append(r.open, links[j].from.key())
	}
	for j, node := range links[i].doc.read().with {
		at := problem.Path("with").Index(j)
		here := d.source.of(node)
		found, p, ok := r.bases.find(links[i], resolved(node).Value, at, here)
		if !ok {
			r.problems = append(r.problems, p)
			d.failed = append(d.failed, "with")
			continue
		}
		key := found.from.key()
		if given[key] {
			d.report(node, RepeatedWith.At(at, resolved(node).Value))
			continue
		}
		given[key] = true
		if brought := r.parcel(found, at, here); brought == nil {
			d.failed = append(d.failed, "with")
		} else {
			d.add(brought, node, spec)
		}
	}
}

// parcel returns what a document brings in, nil when it can't be read; why is
// reported where the document is asked for.
func (r *reading) parcel(found link, at problem.Path, here problem.Range) *parcel {
	key := found.from.key()
	if i := slices.Index(r.open, key); i >= 0 {
		r.problems = append(r.problems, CyclicWith.At(at, strings.Join(append(slices.Clone(r.open[i:]), key), " -> ")).WithRange(here))
		return nil
	}
	if r.depth == MaxWith {
		r.problems = append(r.problems, TooManyWith.At(at, MaxWith).WithRange(here))
		return nil
	}
	if made, ok := r.parcels[key]; ok {
		return made
	}
	list, ok := found.doc.fits(at, here, KindSkills, KindRole)
	r.problems = append(r.problems, list...)
	if !ok {
		return nil
	}
	made := r.shared(found.doc)
	if made == nil {
		r.depth++
		made = r.read(found)
		r.depth--
	}
	made.key = key
	r.problems = append(r.problems, made.decoder.problems...)
	r.parcels[key] = made
	return made
}

// read reads what a document brings in, with all that it extends and brings in
// itself.
func (r *reading) read(top link) *parcel {
	links, list, complete := r.bases.chain(top)
	r.problems = append(r.problems, list...)
	dec := newDecoder(links, r.kinds)
	if !complete {
		dec.failed = append(dec.failed, "extends")
	}
	made := &parcel{name: top.doc.Name(), decoder: dec}
	if top.doc.Kind() == KindRole {
		r.role(dec, links, &made.spec)
	} else {
		made.catalog = readCatalog(dec, links)
		file := &made.catalog
		made.spec = ladder.Spec{Scales: file.Scales, Skills: file.Skills, PracticeTransfers: file.PracticeTransfers}
	}
	return made
}

// shared returns a copy of what a document brings in, read once for all who ask
// for it with the same documents below it. It is nil when nobody shares it.
func (r *reading) shared(d Document) *parcel {
	if d.Kind() == KindRole && len(r.kinds) > 0 {
		return nil
	}
	below, ok := r.bases.below(d, MaxWith-r.depth)
	if !ok {
		return nil
	}
	made := *d.read().parcel.value(below, func() *parcel {
		r := newReading(basesOf(below), nil)
		made := r.read(d.own())
		made.problems = r.problems
		return made
	})
	if len(made.problems) > 0 { // which whoever brings in two such documents reports once
		return nil
	}
	return &made
}

// layer is where the parts of what was brought in are written.
type layer struct {
	places map[problem.Path]place
	hidden map[problem.Path]bool // items that something else stands for
}

// hides reports whether a part is of an item that something else stands for.
func (l layer) hides(path problem.Path) bool {
	for ; path != "" && len(l.hidden) > 0; path = path.Parent() {
		if l.hidden[path] {
			return true
		}
	}
	return false
}

// add adds what a document brings in to a record. What the record has already
// stays.
func (d *decoder) add(p *parcel, here *yaml.Node, spec *ladder.Spec) {
	d.failed = append(d.failed, p.decoder.failed...)
	known := d.brought[p.key]
	hidden := make(map[problem.Path]bool)
	conflict := func(item itemName) {
		hidden[item.path] = true
		if item.differs && !known {
			d.report(here, OtherDefinition.At(item.path, item.id, d.told(item.have), p.name))
		}
	}
	spec.Scales = joined(d, scaleRecord, "scales", spec.Scales, p.spec.Scales, conflict)
	spec.Skills = joined(d, skillRecord, "skills", spec.Skills, p.spec.Skills, conflict)
	spec.Roles = joined(d, roleRecord, "roles", spec.Roles, p.spec.Roles, conflict)
	d.addTransfers(p, spec, conflict)
	for id, gone := range p.decoder.taken {
		if _, ok := d.taken[id]; !ok {
			d.taken[id] = gone
		}
	}
	d.brought[p.key] = true
	maps.Copy(d.brought, p.decoder.brought)
	for _, l := range append(slices.Clone(p.decoder.layers), layer{places: p.decoder.places}) {
		all := maps.Clone(hidden)
		maps.Copy(all, l.hidden)
		d.layers = append(d.layers, layer{l.places, all})
	}
}

// addTransfers adds practice transfers, which have no id: they are known by
// their ends and by where they stand in the list.
func (d *decoder) addTransfers(p *parcel, spec *ladder.Spec, conflict func(itemName)) {
	const list = problem.Path("practice-transfers")
	of := practiceTransfersCodec.of
	have := spec.PracticeTransfers
	index := make(map[string]int, len(have))
	for i := range have {
		index[practiceTransfersCodec.alike(&have[i])] = i
	}
	all := have[:len(have):len(have)]
	for i := range p.spec.PracticeTransfers {
		t := &p.spec.PracticeTransfers[i]
		if j, ok := index[practiceTransfersCodec.alike(t)]; ok {
			conflict(itemName{list.Index(i), list.Index(j), string(t.From + " -> " + t.To), !of.equal(&have[j], t)})
			continue
		}
		from, to := list.Index(i), list.Index(len(all))
		for _, key := range append([]string{""}, of.keys...) {
			below := func(at problem.Path) problem.Path {
				if key == "" {
					return at
				}
				return at.Field(key)
			}
			if where, ok := p.decoder.places[below(from)]; ok {
				d.places[below(to)] = where
			}
		}
		all = append(all, *t)
	}
	spec.PracticeTransfers = all
	conflict(itemName{path: list}) // what a layer calls by its place in the list
}

// itemName is an item that is there already.
type itemName struct {
	path    problem.Path // in what is brought in
	have    problem.Path // in what there is
	id      string
	differs bool
}

// told says where a part is written, nothing when it is in a record that no file
// of this reading holds.
func (d *decoder) told(at problem.Path) text.Text {
	where, ok := d.placeOf(at)
	if !ok {
		return text.EnJa("", "")
	}
	here := where.source.of(where.node).String()
	return text.EnJa(" in "+here, "（"+here+"）")
}

// joined returns a list with the items of another one that it does not have.
func joined[T any](d *decoder, r *record[T], at problem.Path, have, more []T, conflict func(itemName)) []T {
	index := make(map[string]int, len(have))
	for i := range have {
		index[*r.id(&have[i])] = i
	}
	all := slices.Grow(have[:len(have):len(have)], len(more))
	for i := range more {
		id := *r.id(&more[i])
		if j, ok := index[id]; ok {
			conflict(itemName{at.Item(id), at.Item(id), id, !r.equal(&have[j], &more[i])})
			continue
		}
		delete(d.taken, id)
		all = append(all, more[i])
	}
	return all
}

// equal reports whether two records are written alike.
func (r *record[T]) equal(a, b *T) bool {
	var e encoder
	return equalNodes(r.encode(&e, a, ""), r.encode(&e, b, ""))
}

func equalNodes(a, b *yaml.Node) bool {
	return a.Kind == b.Kind && a.Value == b.Value && slices.EqualFunc(a.Content, b.Content, equalNodes)
}
