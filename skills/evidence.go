package skills

import (
	"cmp"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// EvidenceSpec is the record of a piece of evidence behind a claim.
type EvidenceSpec struct {
	Title   text.Text
	Link    string
	Date    date.Date
	Value   string // id of the value of a charter that it lives; "" means none
	Problem string // id of the problem of an organisation that it answers; "" means none
}

// CheckEvidence returns the problems of a record at a path: [InvalidID] of a value
// or problem whose id can't be written in a file and read back.
func CheckEvidence(e EvidenceSpec, path problem.Path) (list problem.List) {
	if e.Value != "" {
		list = append(list, CheckID(e.Value, text.Text{}, path.Field("value"))...)
	}
	if e.Problem != "" {
		list = append(list, CheckID(e.Problem, text.Text{}, path.Field("problem"))...)
	}
	return list
}

func (e EvidenceSpec) compare(f EvidenceSpec) int {
	return cmp.Or(
		e.Title.Compare(f.Title), cmp.Compare(e.Link, f.Link), e.Date.Compare(f.Date),
		cmp.Compare(e.Value, f.Value), cmp.Compare(e.Problem, f.Problem),
	)
}
