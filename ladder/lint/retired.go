package lint

import (
	"slices"
	"strings"

	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// retired looks for what refers to a skill that nothing new should use, but for
// the records of retired skills themselves.
func retired(m *model, report func(problem.Problem)) {
	catalog := m.ladder.Catalog()
	gone := make(map[skills.ID]bool)
	var own []problem.Path
	for s := range catalog.All() {
		if s.Retired() {
			gone[s.ID()] = true
			own = append(own, problem.Path("skills").Item(s.String()))
		}
	}
	if len(gone) == 0 {
		return
	}
	for r := range change.References(m.spec) {
		id := skills.ID(r.ID)
		if r.Kind != change.Skill || !gone[id] || slices.ContainsFunc(own, r.Path.Under) {
			continue
		}
		var now []string
		for s := range catalog.Current(id) {
			now = append(now, s.String())
		}
		instead := text.EnJa("nothing took its place", "後継のスキルはありません")
		if len(now) > 0 {
			ids := strings.Join(now, ", ")
			instead = text.EnJa("use "+ids, "代わりに "+ids+" を使ってください")
		}
		report(RetiredSkill.At(r.Path, id, instead))
	}
}
