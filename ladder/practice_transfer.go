package ladder

import (
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// PracticeTransfers returns the practices that are partial credit toward other
// skills.
func (l Ladder) PracticeTransfers() skills.PracticeTransfers { return l.read().transfers }

func (b *builder) practiceTransfers(list []skills.PracticeTransferSpec) {
	b.report(skills.CheckPracticeTransfers(list, "practice-transfers", func(id skills.ID, at problem.Path) problem.List {
		if b.data.knows(id) || b.unusable[id] {
			return nil
		}
		return problem.List{skills.UnknownSkill.At(at, id).WithSuggestion(b.suggest.skill(string(id), b.data))}
	})...)
	b.data.transfers, _ = skills.NewPracticeTransfers(list) // what is wrong with them has been reported
}
