package ladder

import (
	"iter"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// PracticeTransfers yields copies of the records of practices that are partial
// credit toward other skills, in their order. It can be run again.
func (l Ladder) PracticeTransfers() iter.Seq[skills.PracticeTransferSpec] {
	return record.Copies(l.read().spec.PracticeTransfers)
}

func (b *builder) practiceTransfers(list []skills.PracticeTransferSpec) {
	b.report(skills.CheckPracticeTransfers(list, "practice-transfers", func(id skills.ID, at problem.Path) problem.List {
		if b.data.knows(id) || b.unusable[id] {
			return nil
		}
		return problem.List{skills.UnknownSkill.At(at, id).WithSuggestion(b.suggest.skill(string(id), b.data))}
	})...)
}
