package likeness

import (
	"errors"
	"maps"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/internal/near"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns; test for them with [errors.Is].
// Each error says itself in English and Japanese by a method Text(language.Tag) string.
var (
	// ErrNoRoles: there is no role to compare.
	ErrNoRoles = errors.New("no roles")

	// ErrDuplicate: an id comes twice, of a role or of a skill within one.
	ErrDuplicate = errors.New("twice the same id")

	// ErrUnknownRole: there is no role with that id.
	ErrUnknownRole = errors.New("no such role")

	// ErrNotStated: nobody has said what the role asks.
	ErrNotStated = errors.New("not stated what the role asks")

	// ErrNumber: an importance, a level or a similarity that is none.
	ErrNumber = errors.New("not a usable number")
)

// find returns the place of a role, or why there is none.
func (l Likeness) find(id string) (int, *fault.Error) {
	if i, ok := l.at[id]; ok {
		return i, nil
	}
	if slices.Contains(l.notStated, id) {
		return 0, fault.Wrong(ErrNotStated, notStated, "role", id)
	}
	if meant := nearest(id, l.at); meant != "" {
		return 0, fault.Wrong(ErrUnknownRole, noRoleNear, "role", id, "suggestion", meant)
	}
	return 0, fault.Wrong(ErrUnknownRole, noRole, "role", id)
}

// nearest returns the id that was probably meant, "" when none is near.
func nearest(id string, at map[string]int) string {
	word, meant := near.NewWord(id), ""
	limit := word.Limit()
	for _, other := range slices.Sorted(maps.Keys(at)) {
		if d := word.Distance(other, limit); d >= 0 {
			meant, limit = other, d-1
		}
	}
	return meant
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

var (
	noRoles = text.EnJa("there are no roles to compare",
		"比べる職種がありません")
	noID = text.EnJa("role {place} has no id",
		"{place} 番目の職種に ID がありません")
	noSkill = text.EnJa("the role {role} asks for a skill without an id",
		"職種「{role}」に、ID のないスキルがあります")
	roleTwice = text.EnJa("the role {role} comes twice",
		"職種「{role}」が 2 回出てきます")
	skillTwice = text.EnJa("the role {role} asks for {skill} twice",
		"職種「{role}」に、スキル「{skill}」が 2 回出てきます")
	badImportance = text.EnJa("the role {role} gives {skill} the importance {number}, not 0 or 1e-70 to 1e70 (leave it out if it is not known)",
		"職種「{role}」のスキル「{skill}」の重要度が {number} です。0 または 1e-70〜1e70 にしてください（不明なら書かないでください）")
	badLevel = text.EnJa("the role {role} asks for {skill} at the level {number}, not 0 or 1e-70 to 1e70 (leave it out if it is not known)",
		"職種「{role}」のスキル「{skill}」のレベルが {number} です。0 または 1e-70〜1e70 にしてください（不明なら書かないでください）")
	badRelated = text.EnJa("{held} counts {number} toward {asked}, not 0 to 1",
		"「{held}」の「{asked}」への寄与が {number} です。0〜1 にしてください")
	badTarget = text.EnJa("target {place} is no grade or role of a ladder",
		"{place} 番目の目標は、ラダーの等級でも職種でもありません")
	noRole = text.EnJa("there is no role {role}",
		"職種「{role}」はありません")
	noRoleNear = text.EnJa("there is no role {role} (did you mean {suggestion}?)",
		"職種「{role}」はありません（もしかして: {suggestion}）")
	notStated = text.EnJa("nobody has said what {role} asks",
		"「{role}」が何を求めるのか、書かれていません")
	noneStated = text.EnJa("nobody has said what any of the {count} roles asks",
		"{count} 個の職種のどれについても、何を求めるのか書かれていません")
)
