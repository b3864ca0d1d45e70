package ladderfile

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

// Locate returns problems whose paths are in the record of the document's ladder
// or organisation, of its catalog of skills or its person without the person's
// ladder, or in that of the ladder that its role is in, such as the
// findings of package lint, in order of place: each with the range where its
// part is written, or the nearest part around it, in this file or in one that it
// extends or brings in. A problem that has a range keeps it. The arguments are
// those of [Document.Ladder]; it reads the files anew, in time in proportion to
// them.
func (d Document) Locate(list problem.List, bases Bases, kinds ...ConditionKind) problem.List {
	if d.Kind() == KindOrganisation {
		_, r, _ := d.organisation(bases, kinds)
		return r.locateAll(list).Sorted()
	}
	var dec *decoder
	switch d.Kind() {
	case KindRole:
		dec = d.role(ladder.Ladder{}, bases, kinds).decoder
	case KindSkills:
		dec = d.catalogFile(newReading(bases, nil)).decoder
	case KindPerson:
		dec = d.personReader().decoder
	default:
		_, dec, _ = d.ladderSpec(bases, kinds)
	}
	if dec == nil {
		return list.Sorted()
	}
	located := make(problem.List, len(list))
	for i, p := range list {
		if p.Range().IsZero() {
			p = p.WithRange(dec.rangeOf(p.Path()))
		}
		located[i] = p
	}
	return located.Sorted()
}
