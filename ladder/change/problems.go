package change

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports; test for them with
// errors.Is.
var (
	UnknownName = problem.Define("unknown-name", problem.Fatal,
		text.EnJa("the ladder {ladder} has no {kind} with the id {id}", "ラダー「{ladder}」に id「{id}」の{kind}はありません"), "ladder", "kind", "id")
	TwiceMapped = problem.Define("twice-mapped", problem.Fatal,
		text.EnJa("the map says twice what becomes of the {kind} {id}", "{kind}「{id}」の移行先が 2 回書かれています"), "kind", "id")
	TwiceTarget = problem.Define("twice-target", problem.Fatal,
		text.EnJa("the map names {id} twice as what becomes of one {kind}", "同じ{kind}の移行先に「{id}」が 2 回書かれています"), "kind", "id")
	Conflict = problem.Define("conflict", problem.Fatal,
		text.EnJa("this is not what the difference starts from", "差分の元になったラダーと異なっています"))

	SplitName = problem.Define("split-name", problem.Warning,
		text.EnJa("the {kind} {id} has become {names}; which of them is meant is not known, so that none is recorded",
			"{kind}「{id}」は {names} に分かれました。どれに当たるかわからないため、記録しません"), "kind", "id", "names")
	GoneName = problem.Define("gone-name", problem.Warning,
		text.EnJa("the {kind} {id} is no more, so that it is not recorded", "{kind}「{id}」は廃止されたため、記録しません"), "kind", "id")
	SplitSkill = problem.Define("split-skill", problem.Warning,
		text.EnJa("the skill {skill} has become {names}; the claim counts for each of them", "スキル「{skill}」は {names} に分かれました。申告はそのそれぞれに数えます"), "skill", "names")
	MergedSkill = problem.Define("merged-skill", problem.Warning,
		text.EnJa("the skill {skill} is a part of {name} now; the lowest of the levels claimed for its parts counts, {level}",
			"スキル「{skill}」は「{name}」に統合されました。統合前の各スキルの申告のうち最も低いレベル {level} を数えます"), "skill", "name", "level")
	GoneSkill = problem.Define("gone-skill", problem.Warning,
		text.EnJa("the ladder has the skill {skill} no more; the claim stays and counts for nothing", "スキル「{skill}」はラダーから廃止されました。申告は残りますが、どこにも数えません"), "skill")
	TakenSkill = problem.Define("taken-skill", problem.Warning,
		text.EnJa("the ladder has given the id {skill} to another skill; the claim is left out", "id「{skill}」は別のスキルのものになりました。この申告は引き継ぎません"), "skill")
	SplitStep = problem.Define("split-step", problem.Warning,
		text.EnJa("the step {level} has become {names}; the lowest of them counts", "段階 {level} は {names} に分かれました。そのうち最も低いものを数えます"), "level", "names")
	GoneLevel = problem.Define("gone-level", problem.Warning,
		text.EnJa("the level {level} of {skill} has no counterpart in the new ladder; it is left out", "「{skill}」のレベル {level} に当たるものが新しいラダーにないため、引き継ぎません"), "level", "skill")
)
