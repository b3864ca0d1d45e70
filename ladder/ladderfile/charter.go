package ladderfile

import (
	"io/fs"

	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/problem"
)

// Charter resolves the document to a charter. All problems are returned at
// once, in order of place, each with its range. The charter is the zero
// Charter when one of them is fatal.
func (d Document) Charter() (charter.Charter, problem.List) {
	list := d.Problems()
	if !d.wants(KindCharter, &list) {
		return charter.Charter{}, list
	}
	dec := d.decoder(nil)
	var spec charter.Spec
	charterRecord.decode(dec, dec.source.root, "", &spec)
	c, err := charter.New(spec)
	list = append(list, dec.problems...)
	list = append(list, dec.locate(c.Warnings())...)
	list = append(list, dec.locate(problem.Below("", err))...).Sorted()
	if list.HasFatal() {
		return charter.Charter{}, list
	}
	return c, list
}

// decoder returns a decoder for the document alone.
func (d Document) decoder(kinds []ConditionKind) *decoder {
	dec := newDecoder([]link{d.own()}, kinds)
	dec.source = d.read().source
	dec.mark("", dec.source.root)
	return dec
}

// LoadCharter reads a charter from a file of fsys. The error, if any, is a
// *problem.Error with every problem; warnings alone are no error.
func LoadCharter(fsys fs.FS, name string) (charter.Charter, error) {
	doc, _ := Read(fsys, name)
	c, list := doc.Charter()
	return c, list.Err()
}
