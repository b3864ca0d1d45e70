package ladder

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem of requirements that ask for more than levels, and of
// scores; test for them with errors.Is.
var (
	TooMany = problem.Define("too-many", problem.Fatal,
		text.EnJa("{value} is more than can be asked; at most {max} are possible", "{value} は多すぎます。上限は {max} です"), "value", "max")
	BelowZero = problem.Define("below-zero", problem.Fatal,
		text.EnJa("{value} must not be below 0", "{value} は使えません。0 以上の値にしてください"), "value")
	NoNumber = problem.Define("no-number", problem.Fatal,
		text.EnJa("the step {step} of the scale {scale} has no number, so that {skill} can't be a part of a sum: give the steps of the scale a number",
			"尺度「{scale}」の段階「{step}」に数値がないので、「{skill}」は合計に使えません。尺度の各段階に number を書いてください"), "step", "scale", "skill")
	NegativeNumber = problem.Define("negative-number", problem.Fatal,
		text.EnJa("the step {step} of the scale {scale} counts {number}, less than nothing, so that {skill} can't be a part of a sum",
			"尺度「{scale}」の段階「{step}」の数値 {number} が 0 を下回るので、「{skill}」は合計に使えません"), "step", "scale", "number", "skill")
	RepeatedTerm = problem.Define("repeated-term", problem.Fatal,
		text.EnJa("the sum has the skill {skill} twice", "合計にスキル「{skill}」が重複しています"), "skill")
	UnknownClass = problem.Define("unknown-class", problem.Fatal,
		text.EnJa("no competency is of the class {class}", "分類「{class}」のコンピテンシーはありません"), "class")
	NothingToAdd = problem.Define("nothing-to-add", problem.Fatal,
		text.EnJa("the sum needs at least one term with a weight above 0", "合計には、重みが 0 より大きい項が 1 つ以上必要です"))
	LongNumbers = problem.Define("long-numbers", problem.Fatal,
		text.EnJa("the weights and numbers of this sum are too long to be added exactly", "この合計の重みと数値は桁数が多すぎて、正確に足せません"))
	NoRatings = problem.Define("no-ratings", problem.Fatal,
		text.EnJa("the review {review} has no scale, so that it gives no ratings: state it in this ladder with a scale, and say at which of its stages people rate",
			"審査「{review}」には尺度がないので、評定が出ません。このラダーに同じ id の審査を尺度（scale）付きで書き、評定を付ける段階に rates を書いてください"), "review")
	NoOwnKind = problem.Define("no-own-kind", problem.Fatal,
		text.EnJa("{kind} is no word for a kind of one's own: it must be x- and a name", "「{kind}」は独自の種類の名前に使えません。x- に名前を続けてください"), "kind")
	BrokenCondition = problem.Define("broken-condition", problem.Fatal,
		text.EnJa("the condition panics in {method}", "条件の {method} がパニックを起こしました"), "method")
	CyclicRequirement = problem.Define("cyclic-requirement", problem.Fatal,
		text.EnJa("what is asked includes itself: {chain}", "要件が自分自身を含んでいます（{chain}）"), "chain")
	SelfReached = problem.Define("self-reached", problem.Fatal,
		text.EnJa("nobody can get there who has not been there before: {chain}", "一度そこにいた人しか到達できません（{chain}）"), "chain")
)
