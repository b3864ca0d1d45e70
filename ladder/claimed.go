package ladder

import (
	"unicode/utf8"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// checkSkills looks for skills of claims and evidence that were probably meant
// to be others: of the ladder, or of a claim before. Each skill is looked at
// once.
func (l Ladder) checkSkills(claims []skills.ClaimSpec, evidence []PieceSpec) problem.List {
	var list problem.List
	d := l.read()
	near := nearSkills{data: d}
	done := make(map[skills.ID]bool, len(claims))
	first := make(map[string]skills.ID, len(claims)) // by what they have in common
	for i, claim := range claims {
		if done[claim.Skill] {
			continue
		}
		done[claim.Skill] = true
		path := problem.Path("claims").Index(i).Field("skill")
		folded := skills.Fold(string(claim.Skill))
		if meant := near.to(claim.Skill, folded); meant != "" {
			list = append(list, NearSkill.At(path, claim.Skill).WithSuggestion(meant))
			continue
		}
		if other, ok := first[folded]; ok {
			list = append(list, AlikeSkills.At(path, claim.Skill, other))
		} else {
			first[folded] = claim.Skill
		}
	}
	for i, piece := range evidence {
		if piece.Skill == "" || done[piece.Skill] {
			continue
		}
		done[piece.Skill] = true
		if meant := near.to(piece.Skill, skills.Fold(string(piece.Skill))); meant != "" {
			list = append(list, NearSkill.At(problem.Path("evidence").Index(i).Field("skill"), piece.Skill).WithSuggestion(meant))
		}
	}
	return list
}

// nearSkills finds what was meant by skills that a ladder does not know.
type nearSkills struct {
	data     *data
	suggest  suggester
	byFolded map[string]string
}

// to returns the skill of the ladder that was probably meant, "" when the
// ladder knows the skill or none is near.
func (n *nearSkills) to(id skills.ID, folded string) string {
	if n.data.knows(id) {
		return ""
	}
	if n.byFolded == nil {
		n.byFolded = make(map[string]string)
		for _, known := range n.data.allSkills() {
			n.byFolded[skills.Fold(known)] = known
		}
	}
	if meant, ok := n.byFolded[folded]; ok {
		return meant
	}
	const short = 4 // below, words that are near each other are mostly two skills: c and c#, sql and sqs
	if utf8.RuneCountInString(string(id)) < short {
		return ""
	}
	return n.suggest.skill(string(id), n.data)
}
