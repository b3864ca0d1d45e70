package ladderfile

import (
	"io/fs"

	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Charter resolves the document, with all that it extends, to a charter. bases
// are what it can extend by name; nil is none. All problems are returned at
// once, in order of place, each with its range. The charter is the zero
// Charter when one of them is fatal.
func (d Document) Charter(bases Bases) (charter.Charter, problem.List) {
	list := d.Problems()
	if !d.wants(KindCharter, &list) {
		return charter.Charter{}, list
	}
	links, dec, more := d.chainDecoder(bases)
	list = append(list, more...)
	c, err := charter.New(readCharter(dec, links))
	list = append(list, dec.problems...)
	list = append(list, dec.locate(c.Warnings())...)
	list = append(list, dec.locate(problem.Below("", err))...).Sorted()
	if list.HasFatal() {
		return charter.Charter{}, list
	}
	return c, list
}

// readCharter reads the record of a charter from a chain of files.
func readCharter(dec *decoder, links []link) charter.Spec {
	var spec charter.Spec
	for _, l := range links {
		// What a base is called, which release it is and what has been done for it, it
		// says of itself alone.
		spec.Name, spec.Description, spec.Version = text.Text{}, text.Text{}, ""
		spec.Effective, spec.History = date.Date{}, charter.HistorySpec{}
		dec.source = l.doc.read().source
		if dec.findRenames(func() { charterRecord.renames(dec, dec.source.root, "", &spec) }) {
			spec.Values = renameItems(dec, valueRecord, "values", spec.Values)
			spec.Process = renameItems(dec, meetingRecord, "process", spec.Process)
			spec.Roadmap = renameItems(dec, milestoneRecord, "roadmap", spec.Roadmap)
		}
		dec.mark("", dec.source.root)
		charterRecord.decode(dec, dec.source.root, "", &spec)
	}
	return spec
}

// chainDecoder returns the chain of a document and a decoder for it.
func (d Document) chainDecoder(bases Bases) ([]link, *decoder, problem.List) {
	links, list, complete := bases.chain(d.own())
	dec := newDecoder(links, nil)
	if !complete {
		dec.failed = append(dec.failed, "extends")
	}
	return links, dec, list
}

// decoder returns a decoder for the document alone.
func (d Document) decoder(kinds []ConditionKind) *decoder {
	dec := newDecoder([]link{d.own()}, kinds)
	dec.source = d.read().source
	dec.mark("", dec.source.root)
	return dec
}

// LoadCharter reads a charter from a file of fsys, see [Document.Charter]. The
// error, if any, is a *problem.Error with every problem; warnings alone are no
// error.
func LoadCharter(fsys fs.FS, name string, bases Bases) (charter.Charter, error) {
	doc, _ := Read(fsys, name)
	c, list := doc.Charter(bases)
	return c, list.Err()
}
