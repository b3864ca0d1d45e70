package taxonomy

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports besides those of package
// skills; test for them with errors.Is.
var (
	DuplicateScale = problem.Define("duplicate-scale", problem.Fatal,
		text.EnJa("the scale {scale} is given twice", "尺度「{scale}」が重複しています"), "scale")
	UnknownOccupation = problem.Define("unknown-occupation", problem.Fatal,
		text.EnJa("no occupation has the id {occupation}", "id「{occupation}」の職業はありません"), "occupation")
	CyclicOccupation = problem.Define("cyclic-occupation", problem.Fatal,
		text.EnJa("the occupation {occupation} is broader than itself", "職業「{occupation}」が自分自身の上位になっています"), "occupation")
	DuplicateNeed = problem.Define("duplicate-need", problem.Fatal,
		text.EnJa("the occupation needs {skill} twice", "この職業に必要なスキル「{skill}」が重複しています"), "skill")
	UnratedScale = problem.Define("unrated-scale", problem.Fatal,
		text.EnJa("the level is on none of the scales of the taxonomy", "このレベルは、分類のどの尺度にもありません"))
	DuplicateRating = problem.Define("duplicate-rating", problem.Fatal,
		text.EnJa("{skill} is rated twice on the scale {scale}", "「{skill}」の評価が尺度「{scale}」で重複しています"), "skill", "scale")
	NegativeCount = problem.Define("negative-count", problem.Fatal,
		text.EnJa("{n} people can't have answered", "回答者数 {n} は負の数です"), "n")
	BoundsReversed = problem.Define("bounds-reversed", problem.Fatal,
		text.EnJa("the lower bound {lower} is above the upper bound {upper}", "下限 {lower} が上限 {upper} を超えています"), "lower", "upper")
	NegativeError = problem.Define("negative-error", problem.Fatal,
		text.EnJa("the standard error {error} is below 0", "標準誤差 {error} が 0 より小さくなっています"), "error")
)
