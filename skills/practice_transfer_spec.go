package skills

import (
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// PracticeTransferSpec is the record of a practice that helps in another
// domain: who runs error budgets has done a part of risk management. It is
// credit toward the other skill, and never the whole of it.
type PracticeTransferSpec struct {
	From, To ID
	Credit   decimal.Decimal // share of To that somebody who has From brings along, above 0 and below 1
	Why      text.Text       // what carries over; the zero value means that nobody has said
}

// CheckPracticeTransfers returns the problems of a list of records at a path:
// [MissingID] of an end that is not stated, what unknown reports of an end that
// is, [SelfTransfer], [CreditOutOfRange], and [DuplicateTransfer] for the
// second of two records from one skill to another. A record back the other way
// is a record of its own. unknown returns the problem that nothing has an id,
// none where something has. It takes time in proportion to the list.
func CheckPracticeTransfers(list []PracticeTransferSpec, path problem.Path, unknown func(ID, problem.Path) problem.List) problem.List {
	var problems problem.List
	type pair struct{ from, to ID }
	seen := make(map[pair]bool, len(list))
	for i, t := range list {
		at := path.Index(i)
		for _, end := range []struct {
			id    ID
			field string
		}{{t.From, "from"}, {t.To, "to"}} {
			if end.id == "" {
				problems = append(problems, end.id.Check(at.Field(end.field))...)
			} else {
				problems = append(problems, unknown(end.id, at.Field(end.field))...)
			}
		}
		if t.Credit.Sign() <= 0 || t.Credit.Compare(wholeCredit) >= 0 {
			problems = append(problems, CreditOutOfRange.At(at.Field("credit"), t.Credit))
		}
		stated := t.From != "" && t.To != ""
		if stated && t.From == t.To {
			problems = append(problems, SelfTransfer.At(at, t.From))
		}
		if stated && seen[pair{t.From, t.To}] {
			problems = append(problems, DuplicateTransfer.At(at, t.From, t.To))
		}
		seen[pair{t.From, t.To}] = true
	}
	return problems
}

var wholeCredit = decimal.MustParse("1")
