package calibration

import (
	"errors"

	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns; test for them with [errors.Is]. Each
// error has a method Text(language.Tag) string that says what is wrong.
var (
	// ErrRatings: there are no ratings.
	ErrRatings = errors.New("no ratings")

	// ErrOneRater: all ratings are by one rater. Whether that one is lenient nobody can
	// tell.
	ErrOneRater = errors.New("one rater only")

	// ErrDisconnected: the ratings fall into groups of which no rater of the one has
	// rated a unit of the other, so that raters can't be told from units.
	ErrDisconnected = errors.New("groups that never met")

	// ErrFreedom: there are no ratings beyond those that the effects take up, or the
	// effects leave nothing over, so that nothing says how far ratings scatter.
	ErrFreedom = errors.New("nothing to measure the scatter by")

	// ErrLimit: there are more than [MaxRaters].
	ErrLimit = errors.New("too many raters")

	// ErrUnknown: a rater or unit that has no rating.
	ErrUnknown = errors.New("not among the ratings")

	// ErrInput: an argument that is out of its range.
	ErrInput = errors.New("not an argument")

	// ErrTarget: what is to be reached is no grade or role, or nobody has said what it
	// asks.
	ErrTarget = errors.New("no target")
)

var (
	noRatings = text.EnJa("there are no ratings: it takes two raters and units that both have rated",
		"評定がありません。評価者 2 人と、その両方が評定した対象が必要です")
	oneRater = text.EnJa("{rater} is the only rater: who is lenient shows only where somebody else rates the same units",
		"評価者が「{rater}」だけです。甘いか辛いかは、ほかのだれかが同じ対象を評定して初めて分かります")
	tooMany = text.EnJa("{count} raters, more than {most}",
		"評価者が {count} 人います。{most} 人までにしてください")
	neverMet = text.EnJa("{count} groups never met, so that a lenient rater can't be told from a good unit: {groups}. What would join them, at least {need} more: {joins}",
		"互いに接点のないグループが {count} つあり、評価者が甘いのか対象が良いのかを区別できません: {groups}。つなぐには、少なくともあと {need} 件の評定が必要です: {joins}")
	group = text.EnJa("raters {raters} with units {units}",
		"評価者 {raters} と対象 {units}")
	join      = text.EnJa("{rater} rates {unit}", "{rater} が {unit} を評定する")
	andMore   = text.EnJa("and {count} more", "ほか {count} 件")
	comma     = text.EnJa(", ", "、")
	semicolon = text.EnJa("; ", "；")

	noFreedom = text.EnJa("{ratings} ratings of {units} units by {raters} raters leave no degrees of freedom: every rating is taken up by the effects. More units that two or more rate are missing",
		"評定 {ratings} 件は、対象 {units} 件と評価者 {raters} 人の効果を決めるだけで使い切られ、自由度が残りません。2 人以上が評定する対象を増やす必要があります")
	noScatter = text.EnJa("the ratings are exactly unit plus rater, as where all of them are the same: nothing is left over to measure the scatter by",
		"評定が、すべて同じ値であるときのように、対象の効果と評価者の効果の和にちょうど一致しています。ばらつきを測る残差がありません")
	unknownRater = text.EnJa("{id} has rated nothing", "「{id}」による評定はありません")
	unknownUnit  = text.EnJa("{id} has no rating", "「{id}」の評定はありません")
	badShare     = text.EnJa("{number} is not between 0 and 1", "{number} は 0 と 1 の間の数ではありません")
)

var (
	noError = text.EnJa("the standard error is not defined: no degrees of freedom are left",
		"自由度が残っていないため、標準誤差が定まりません")
	atBorder = text.EnJa("no interval: the variance that it follows from was estimated as 0, its border, which does not say that there are no differences",
		"区間なし。もとになる分散の推定値が境界の 0 であり、差がないとは限りません")
	allSame = text.EnJa("all ratings are the same: there is nothing to explain",
		"評定がすべて同じで、説明すべきばらつきがありません")
)

var (
	fewRounds = text.EnJa("{count} rounds: a change is from one round to the next",
		"評価の回が {count} 回分です。変化を見るには 2 回分以上が必要です")
	fewStayed = text.EnJa("{count} raters are in both {before} and {after}: a rater can only change relative to another one",
		"{before} と {after} の両方で評定した評価者が {count} 人です。変化はほかの評価者との比較でしか分からないため、2 人以上が必要です")
	fewCompared = text.EnJa("{count} raters have ratings enough to compare how they scatter, and it takes three: of two the rests mirror each other",
		"ばらつきを比べられるだけの評定がある評価者が {count} 人です。2 人では残差が鏡写しになるため、3 人以上が必要です")
)

var (
	noSkill    = text.EnJa("ability {place} names no skill", "{place} 番目の能力にスキルの id がありません")
	skillTwice = text.EnJa("skill {skill} comes twice", "スキル「{skill}」が 2 回出てきます")
	badAbility = text.EnJa("the ability in {skill} is {value} with a standard error of {error}: both have to be finite, and the error 0 or more",
		"スキル「{skill}」の能力が {value}、標準誤差が {error} です。どちらも有限の数にし、標準誤差は 0 以上にしてください")
	badMatrix = text.EnJa("{count} abilities, but the correlations are of {dim}",
		"能力が {count} 個なのに、相関行列が {dim} 個分です")
	noTarget  = text.EnJa("there is no grade or role to be ready for", "目標となる等級や職種がありません")
	notStated = text.EnJa("nobody has said what {target} asks, or nobody can reach it",
		"「{target}」の要件が述べられていないか、だれにも満たせません")
	noNumber = text.EnJa("level {level} of skill {skill} has no number on the scale {scale}, so that a rating can't be compared with it",
		"スキル「{skill}」のレベル「{level}」には尺度「{scale}」で数値がないため、評定と比べられません")
	otherScale = text.EnJa("the ability in {skill} is {value}, but the levels of {scale} have the numbers {lo} to {hi}: that is another scale",
		"スキル「{skill}」の能力が {value} ですが、尺度「{scale}」のレベルの数値は {lo}〜{hi} です。別の尺度の値です")
	unitTwice = text.EnJa("{id} comes twice", "「{id}」が 2 回出てきます")
	noErrorOf = text.EnJa("the adjusted rating of {id} has no error that could be correlated", "「{id}」の調整後の評定には誤差がなく、相関が定まりません")
)
