package ladderfile

import (
	"io/fs"
	"path"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// Organisation resolves the document to an organisation, with the ladders,
// people and the charter that it names, which are looked up in bases or read
// from files, and with every reference between them. The own ladder of a person
// is the one of the organisation that the person's file names, else the only one
// of the organisation; the levels of claims are of its scales, and places are
// first looked up there, see [ladder.NewOrganisation].
//
// The problems of all files are returned at once, warnings among them, each with
// its range in the file in which it can be mended. The organisation is the zero
// Organisation when one of them is fatal. Each ladder is read once, however many
// people name it.
func (d Document) Organisation(bases Bases, kinds ...ConditionKind) (ladder.Organisation, problem.List) {
	o, _, list := d.organisation(bases, kinds)
	return o, list
}

// organisation resolves the document, and returns what has been looked up for
// it, nil when it is of another kind.
func (d Document) organisation(bases Bases, kinds []ConditionKind) (ladder.Organisation, *organisationReader, problem.List) {
	list := d.Problems()
	if !d.wants(KindOrganisation, &list) {
		return ladder.Organisation{}, nil, list
	}
	dec := d.decoder(kinds)
	var file OrganisationSpec
	organisationRecord.decode(dec, dec.source.root, "", &file)
	r := &organisationReader{
		doc: d, bases: bases, kinds: kinds, decoder: dec,
		known: make(map[string]ladder.Ladder), named: make(map[string]string), parts: make(map[problem.Path]organisationPart),
		result: ladder.OrganisationParts{Homes: make(map[string]string)},
	}
	r.ladders(file.Ladders)
	r.people(file.People)
	r.charter(file.Charter)
	o, err := ladder.NewOrganisation(file.Organisation, r.result)
	list = append(append(list, dec.problems...), r.problems...)
	list = append(list, r.locateAll(append(o.Warnings(), problem.Below("", err)...))...).Sorted()
	if list.HasFatal() {
		return ladder.Organisation{}, r, list
	}
	return o, r, list
}

// organisationReader looks up what an organisation file names.
type organisationReader struct {
	doc      Document
	bases    Bases
	kinds    []ConditionKind
	decoder  *decoder
	problems problem.List
	result   ladder.OrganisationParts
	known    map[string]ladder.Ladder // by the key of their scope; the zero Ladder of one that could not be read
	named    map[string]string        // ids of ladders that only people name, by the key of their scope
	blind    bool                     // a ladder could not be read
	parts    map[problem.Path]organisationPart
}

// organisationPart is a ladder or person, whose problems stand in its own file.
type organisationPart struct {
	entry   problem.Path // in the organisation's file
	decoder *decoder
	person  *personReader // nil for a ladder
	whole   bool          // there are no problems of the part itself
}

// find returns the document to which a part of the file refers, and its scope.
func (r *organisationReader) find(ref string, at problem.Path) (Document, scope, bool) {
	found, p, ok := r.bases.find(r.doc.own(), ref, "id", r.doc.reference("id"))
	if !ok {
		r.problems = append(r.problems, p.WithPath(at).WithRange(r.decoder.rangeOf(at)))
		r.lose(at)
	}
	return found.doc, found.from, ok
}

// lose notes that a part can't be read, so that nothing is said of references to
// it.
func (r *organisationReader) lose(at problem.Path) {
	r.decoder.failed = append(r.decoder.failed, at)
	r.blind = r.blind || listOf(at) == "ladders"
}

// enter notes where the problems of a part are to be located. It reports a
// second part with the same id.
func (r *organisationReader) enter(list problem.Path, id string, at problem.Path, part organisationPart) bool {
	key := list.Item(id)
	if _, ok := r.parts[key]; ok {
		r.problems = append(r.problems, skills.DuplicateID.At(at, id).WithRange(r.decoder.rangeOf(at)))
		return false
	}
	part.entry = at
	r.parts[key] = part
	return true
}

func (r *organisationReader) ladders(refs []string) {
	for i, ref := range refs {
		at := problem.Path("ladders").Index(i)
		doc, from, ok := r.find(ref, at)
		if !ok {
			r.known[r.key(r.doc, r.doc.own().from, ref)] = ladder.Ladder{}
			continue
		}
		l, dec, more := doc.ladder(r.bases, r.kinds)
		r.problems = append(r.problems, more...)
		if l.IsZero() {
			r.lose(at)
		} else if r.enter("ladders", l.ID(), at, organisationPart{decoder: dec}) {
			r.result.Ladders = append(r.result.Ladders, l)
		}
		r.known[from.key()] = l
	}
}

func (r *organisationReader) people(refs []string) {
	for i, ref := range refs {
		at := problem.Path("people").Index(i)
		doc, from, ok := r.find(ref, at)
		if !ok {
			continue
		}
		list := doc.Problems()
		if !doc.wants(KindPerson, &list) {
			r.problems = append(r.problems, list...)
			r.lose(at)
			continue
		}
		p := doc.personReader()
		home, more := r.home(doc, from, p)
		spec := p.read()
		person, err := ladder.NewPerson(spec)
		list = append(append(list, more...), p.found(err)...)
		r.problems = append(r.problems, list...)
		whole := !list.HasFatal()
		if !whole {
			person = p.mended(spec) // so that its places are looked up, too
		}
		if p.unread["id"] {
			r.lose(at)
		} else if r.enter("people", person.ID(), at, organisationPart{decoder: p.decoder, person: p, whole: whole}) {
			r.result.People = append(r.result.People, person)
			if home != "" {
				r.result.Homes[person.ID()] = home
			}
		}
	}
}

// home finds the ladder of a person, and returns its id when the person's file
// says which it is.
func (r *organisationReader) home(doc Document, from scope, p *personReader) (string, problem.List) {
	ref := p.file.Ladder
	if ref == "" {
		p.blind = r.blind || p.failed["ladder"]
		if len(r.result.Ladders) == 1 && !p.blind {
			p.ladder = r.result.Ladders[0]
		}
		return "", nil
	}
	defer func() { p.blind = p.ladder.IsZero() }()
	key := r.key(doc, from, ref)
	l, ok := r.known[key]
	if ok {
		p.ladder = l
		return l.ID(), nil
	}
	id, ok := r.named[key]
	if !ok {
		named, wrong, found := r.bases.find(link{doc, from}, ref, "ladder", doc.reference("ladder"))
		if !found {
			return "", problem.List{wrong}
		}
		if id = named.doc.ID(); id == "" {
			id = ref
		}
		r.named[key] = id
	}
	for _, l := range r.result.Ladders {
		if l.ID() == id {
			p.ladder = l
		}
	}
	return id, nil
}

// key returns the key of the scope in which a document finds a reference.
func (r *organisationReader) key(doc Document, from scope, ref string) string {
	if _, ok := r.bases[ref]; ok {
		return ref
	}
	return scope{base: from.base, name: path.Join(path.Dir(doc.Name()), ref)}.key()
}

func (r *organisationReader) charter(ref string) {
	if ref == "" {
		return
	}
	if doc, _, ok := r.find(ref, "charter"); ok {
		c, more := doc.Charter(r.bases)
		r.problems = append(r.problems, more...)
		r.result.Charter = c
	}
}

// locateAll gives each problem of the organisation its place: in the file of the
// ladder or person into whose record its path leads, else in the organisation's,
// as that of a ladder as a whole.
func (r *organisationReader) locateAll(list problem.List) problem.List {
	unread := r.decoder.unread()
	var located, own problem.List
	below := make(map[*decoder]problem.List)
	for _, p := range list {
		part, rest, ok := r.part(p.Path())
		switch {
		case unread.explains(p) || r.unsure(p):
		case !ok:
			own = append(own, p)
		case part.person == nil && rest == "": // of the ladder as one of this organisation
			own = append(own, p.WithPath(part.entry))
		case part.person == nil:
			below[part.decoder] = append(below[part.decoder], p.WithPath(rest))
		case !part.person.unread[rest] && (!part.person.blind || p.Is(ladder.UnknownLadder)):
			below[part.decoder] = append(below[part.decoder], p.WithPath(rest))
		}
	}
	for dec, list := range below {
		located = append(located, dec.locate(list)...)
	}
	return append(located, r.decoder.locate(own)...)
}

// part returns the ladder or person to whose record a path leads, and the path
// in it.
func (r *organisationReader) part(at problem.Path) (organisationPart, problem.Path, bool) {
	if person, ok := strings.CutPrefix(string(at), "homes"); ok {
		part, ok := r.parts["people"+problem.Path(person)]
		return part, "ladder", ok
	}
	for list := range strings.SplitSeq("ladders people", " ") {
		if !at.Under(problem.Path(list)) {
			continue
		}
		for up := at; up != ""; up = up.Parent() {
			if part, ok := r.parts[up]; ok {
				return part, problem.Path(strings.TrimPrefix(string(at[len(up):]), ".")), true
			}
		}
	}
	return organisationPart{}, "", false
}

// unsure reports whether a problem is about what is recorded of somebody whose
// record is wrong itself.
func (r *organisationReader) unsure(p problem.Problem) bool {
	if !p.Is(ladder.NotHeld) {
		return false
	}
	for _, holder := range p.Args() { // the first
		return !r.parts[problem.Path("people").Item(holder.String())].whole
	}
	return false
}

// LoadOrganisation reads an organisation from a file of fsys, see
// [Document.Organisation]. The error, if any, is a *problem.Error with every
// problem of every file.
func LoadOrganisation(fsys fs.FS, name string, bases Bases, kinds ...ConditionKind) (ladder.Organisation, error) {
	doc, _ := Read(fsys, name)
	o, list := doc.Organisation(bases, kinds...)
	return o, list.Err()
}
