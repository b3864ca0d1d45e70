package ladderfile

import (
	"io/fs"
	"path"

	"go.yaml.in/yaml/v4"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/problem"
)

// Organisation is what an organisation file says, with all that it names.
type Organisation struct {
	Spec    ladder.OrganisationSpec
	Ladders []ladder.Ladder
	People  []ladder.Person
	Charter charter.Charter // the zero Charter when the file names none
}

// Organisation resolves the document with the ladders, people and the charter
// that it names, which are looked up in bases or read from files. The levels
// and places of a person are those of the ladder that the person's file names,
// else of the organisation's ladder where it has one alone.
//
// The problems of all files are returned at once, each with its range in its
// own file. What is held is the zero Organisation when one of them is fatal.
func (d Document) Organisation(bases Bases, kinds ...ConditionKind) (Organisation, problem.List) {
	list := d.Problems()
	if !d.wants(KindOrganisation, &list) {
		return Organisation{}, list
	}
	dec := d.decoder(kinds)
	var file OrganisationSpec
	organisationRecord.decode(dec, dec.source.root, "", &file)
	r := organisationReader{doc: d, bases: bases, kinds: kinds, decoder: dec, known: make(map[string]ladder.Ladder)}
	found := Organisation{Spec: file.Organisation}
	for i, ref := range file.Ladders {
		if doc, key, ok := r.find(ref, problem.Path("ladders").Index(i)); ok {
			l, more := doc.Ladder(bases, kinds...)
			r.problems = append(r.problems, more...)
			r.known[key] = l
			found.Ladders = append(found.Ladders, l)
		}
	}
	for i, ref := range file.People {
		if doc, _, ok := r.find(ref, problem.Path("people").Index(i)); ok {
			p, more := doc.Person(r.ladderOf(doc, found.Ladders), bases, kinds...)
			r.problems = append(r.problems, more...)
			found.People = append(found.People, p)
		}
	}
	if file.Charter != "" {
		if doc, _, ok := r.find(file.Charter, "charter"); ok {
			c, more := doc.Charter()
			r.problems = append(r.problems, more...)
			found.Charter = c
		}
	}
	list = append(append(list, dec.problems...), r.problems...).Sorted()
	if list.HasFatal() {
		return Organisation{}, list
	}
	return found, list
}

// organisationReader looks up what an organisation file names.
type organisationReader struct {
	doc      Document
	bases    Bases
	kinds    []ConditionKind
	decoder  *decoder
	problems problem.List
	known    map[string]ladder.Ladder // by the key of their scope
}

// find returns the document to which a part of the file refers, and its key.
func (r *organisationReader) find(ref string, at problem.Path) (Document, string, bool) {
	doc, from, p, ok := r.bases.find(r.doc, scope{"", r.doc.read().fsys, r.doc.Name()}, ref, "id")
	if !ok {
		r.problems = append(r.problems, p.WithRange(r.decoder.rangeOf(at)))
		return Document{}, "", false
	}
	return doc, from.key(), true
}

// ladderOf returns the ladder of a person, where the organisation has it; the
// zero Ladder leaves it to the person's file.
func (r *organisationReader) ladderOf(person Document, ladders []ladder.Ladder) ladder.Ladder {
	root := person.read().source.root
	if root == nil || root.Kind != yaml.MappingNode {
		return ladder.Ladder{}
	}
	switch ref := scalarAt(root, "ladder"); {
	case ref == "" && len(ladders) == 1:
		return ladders[0]
	case ref == "":
		return ladder.Ladder{}
	default:
		if _, ok := r.bases[ref]; !ok {
			ref = path.Join(path.Dir(person.Name()), ref)
		}
		return r.known[ref]
	}
}

// LoadOrganisation reads an organisation from a file of fsys, see
// [Document.Organisation]. The error, if any, is a *problem.Error with every
// problem of every file.
func LoadOrganisation(fsys fs.FS, name string, bases Bases, kinds ...ConditionKind) (Organisation, error) {
	doc, _ := Read(fsys, name)
	o, list := doc.Organisation(bases, kinds...)
	return o, list.Err()
}
