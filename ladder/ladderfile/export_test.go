package ladderfile

import (
	"bytes"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/problem"
)

// LadderRecord reads the record of a ladder, whatever the model says of it.
func LadderRecord(doc Document, bases Bases, kinds ...ConditionKind) (ladder.Spec, problem.List) {
	spec, dec, list := doc.ladderSpec(bases, kinds)
	if dec != nil {
		list = append(list, dec.problems...)
	}
	return spec, list
}

func recordOf[T any](doc Document, r *record[T], kinds ...ConditionKind) (T, problem.List) {
	var v T
	dec := doc.decoder(kinds)
	r.decode(dec, dec.source.root, "", &v)
	return v, append(doc.Problems(), dec.problems...)
}

// RoleRecord reads the record of a role file alone.
func RoleRecord(doc Document, kinds ...ConditionKind) (RoleSpec, problem.List) {
	return recordOf(doc, roleFileRecord, kinds...)
}

// CharterRecord reads the record of a charter.
func CharterRecord(doc Document) (charter.Spec, problem.List) { return recordOf(doc, charterRecord) }

// OrganisationRecord reads the record of an organisation file.
func OrganisationRecord(doc Document, kinds ...ConditionKind) (OrganisationSpec, problem.List) {
	return recordOf(doc, organisationRecord, kinds...)
}

// AsJSON returns what a file says as JSON.
func AsJSON(doc Document) []byte {
	var b bytes.Buffer
	if root := doc.read().source.root; root != nil {
		writeJSON(&b, root)
	}
	return b.Bytes()
}
