package ladderfile

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

// MarshalLadder writes a ladder's record as a file that stands alone, in
// canonical form: reading it gives an equal record. What is zero in the record
// is left out, and requirements take the short form where it can't be misread.
// The error, if any, is a *problem.Error: a text is not valid UTF-8
// ([NotWritable]), a list has an item that says nothing ([EmptyItem]).
func MarshalLadder(spec ladder.Spec) ([]byte, error) {
	return marshal(ladderRecord, &spec)
}

// MarshalSkills writes the record of a skills file, as [MarshalLadder] does.
func MarshalSkills(spec CatalogSpec) ([]byte, error) {
	return marshal(catalogRecord, &spec)
}

// MarshalPerson writes the record of a person file, as [MarshalLadder] does.
// Each claim states the scale of its level; the scales that the ladder of the
// record does not have must be among its own.
func MarshalPerson(spec PersonSpec) ([]byte, error) {
	file := personFile{PersonSpec: spec}
	for _, claim := range spec.Person.Claims {
		file.claims = append(file.claims, claimFile{claim: claim, level: claim.Level.ID(), scale: claim.Level.ScaleID()})
	}
	return marshal(personRecord, &file)
}

func marshal[T any](r *record[T], v *T) ([]byte, error) {
	var e encoder
	root := r.encode(&e, v, problem.Path(""))
	return e.write(root)
}
