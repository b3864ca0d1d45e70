package ladder

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports beside those of package
// skills; test for them with errors.Is.
var (
	UnknownScale = problem.Define("unknown-scale", problem.Fatal,
		text.EnJa("no scale has the id {scale}", "id「{scale}」の尺度はありません"), "scale")
	NoScale = problem.Define("no-scale", problem.Fatal,
		text.EnJa("the skill {skill} has no scale here, so that its level can't be read", "スキル「{skill}」には尺度がないので、レベルを読み取れません"), "skill")
	UnknownPlace = problem.Define("unknown-place", problem.Fatal,
		text.EnJa("no grade, track or role has the id {id}", "id「{id}」の等級・トラック・職種はありません"), "id")
	UnknownTarget = problem.Define("unknown-target", problem.Fatal,
		text.EnJa("no grade or role has the id {id}", "id「{id}」の等級・職種はありません"), "id")
	UnknownGrade = problem.Define("unknown-grade", problem.Fatal,
		text.EnJa("no grade has the id {id}", "id「{id}」の等級はありません"), "id")
	UnknownReview = problem.Define("unknown-review", problem.Fatal,
		text.EnJa("no review has the id {id}", "id「{id}」の審査はありません"), "id")
	EmptyRequirement = problem.Define("empty-requirement", problem.Fatal,
		text.EnJa("a part of this requirement is empty; what asks for nothing is written all: []", "要件の中に空の項目があります。何も求めないときは all: [] と書きます"))
	NothingToChoose = problem.Define("nothing-to-choose", problem.Fatal,
		text.EnJa("any needs at least one part, or nobody can meet it", "any に選択肢がありません。これでは誰も満たせません"))
	CountOutOfRange = problem.Define("count-out-of-range", problem.Fatal,
		text.EnJa("at least {n} of {parts} parts can't be asked; it must be from 1 to their number", "{parts} 個の項目のうち {n} 個以上、という要件は成り立ちません。1 から項目数までで指定してください"), "n", "parts")
	UnknownRequirement = problem.Define("unknown-requirement", problem.Fatal,
		text.EnJa("{type} is no kind of requirement", "{type} は要件の種類ではありません"), "type")
	TooLarge = problem.Define("too-large", problem.Fatal,
		text.EnJa("the requirement has more than {max} parts", "要件の項目が {max} 個を超えています"), "max")
	TooDeep = problem.Define("too-deep", problem.Fatal,
		text.EnJa("the requirement is nested more than {max} deep", "要件の入れ子が {max} 段を超えています"), "max")
	NotPositive = problem.Define("not-positive", problem.Fatal,
		text.EnJa("{value} must be above 0", "{value} は使えません。0 より大きい値にしてください"), "value")
	CyclicFork = problem.Define("cyclic-fork", problem.Fatal,
		text.EnJa("the track {track} forks from itself", "トラック「{track}」が自分自身から分岐しています"), "track")
	CyclicGroup = problem.Define("cyclic-group", problem.Fatal,
		text.EnJa("a group is a part of itself: {chain}", "グループが自分自身を含んでいます（{chain}）"), "chain")
	EmptyGroup = problem.Define("empty-group", problem.Warning,
		text.EnJa("the group {group} names no places", "グループ「{group}」に等級や職種がありません"), "group")
	LargeGroups = problem.Define("large-groups", problem.Fatal,
		text.EnJa("the groups stand for more than {max} places", "グループに含まれる等級や職種が合わせて {max} 個を超えています"), "max")
	UnknownTrack = problem.Define("unknown-track", problem.Fatal,
		text.EnJa("no track has the id {id}", "id「{id}」のトラックはありません"), "id")
	UnknownScore = problem.Define("unknown-score", problem.Fatal,
		text.EnJa("no score has the id {id}", "id「{id}」のスコアはありません"), "id")
	UnknownAttribute = problem.Define("unknown-attribute", problem.Fatal,
		text.EnJa("the ladder has no attribute with the id {id}", "id「{id}」の属性はラダーにありません"), "id")
	UnknownCompetency = problem.Define("unknown-competency", problem.Fatal,
		text.EnJa("no competency has the id {id}", "id「{id}」のコンピテンシーはありません"), "id")
	RepeatedExpectation = problem.Define("repeated-expectation", problem.Fatal,
		text.EnJa("what is expected in {competency} is written twice", "「{competency}」で期待されることが重複して書かれています"), "competency")
	CyclicInclude = problem.Define("cyclic-include", problem.Fatal,
		text.EnJa("a grade includes its own expectations: {chain}", "等級が自分自身の期待を取り込んでいます（{chain}）"), "chain")
	TooFewGrades = problem.Define("too-few-grades", problem.Fatal,
		text.EnJa("an equivalence needs two grades or more", "等級の対応には 2 つ以上の等級が必要です"))
	ContradictingEquivalence = problem.Define("contradicting-equivalence", problem.Fatal,
		text.EnJa("{a} and {b} can't be {said}: by the other equivalences they are {follows}",
			"「{a}」と「{b}」を「{said}」とすることはできません。ほかの対応からは「{follows}」になります"), "a", "b", "said", "follows")
	CrossingEquivalence = problem.Define("crossing-equivalence", problem.Fatal,
		text.EnJa("by the grades that are equal, a grade stands above itself: {chain}", "同格とされた等級をたどると、等級が自分自身より上になります（{chain}）"), "chain")
	EmptyBand = problem.Define("empty-band", problem.Fatal,
		text.EnJa("no number is from {min} and below {below}", "{min} 以上 {below} 未満の数はありません"), "min", "below")
	NoReason = problem.Define("no-reason", problem.Fatal,
		text.EnJa("it must be stated why {code} is as it should be", "{code} を問題としない理由（because）が書かれていません"), "code")
	NoEquivalence = problem.Define("no-equivalence", problem.Warning,
		text.EnJa("the equivalence does not say how the grades compare", "等級の対応の種類（kind）が書かれていません"))
	NoBandTitle = problem.Define("no-band-title", problem.Warning,
		text.EnJa("the band has no title", "スコアの範囲に肩書きがありません"))
	NoPlaceholder = problem.Define("no-placeholder", problem.Warning,
		text.EnJa("the title template of the grade {grade} does not say where the discipline's word goes in the language {language}",
			"等級「{grade}」の肩書きのひな型（{language}）に、専門分野の語を入れる場所がありません"), "grade", "language")
	EmptyCell = problem.Define("empty-cell", problem.Warning,
		text.EnJa("nothing has been written about {what} yet", "「{what}」についてまだ何も書かれていません"), "what")
	NotInDiscipline = problem.Define("not-in-discipline", problem.Fatal,
		text.EnJa("{id} is of a track that the discipline {discipline} does not have", "「{id}」は専門分野「{discipline}」にないトラックのものです"), "id", "discipline")
	NothingLeft = problem.Define("nothing-left", problem.Warning,
		text.EnJa("of what {id} requires, nothing is left in the discipline {discipline}", "専門分野「{discipline}」では「{id}」の要件が何も残りません"), "id", "discipline")
	ContradictingSkill = problem.Define("contradicting-skill", problem.Fatal,
		text.EnJa("the discipline {discipline} says that {skill} is not applicable, and asks for it", "専門分野「{discipline}」で対象外とした「{skill}」を、同じ分野で求めています"), "discipline", "skill")
	NoEndpoint = problem.Define("no-endpoint", problem.Fatal,
		text.EnJa("the transition does not say {end}", "異動の{end} が書かれていません"), "end")
	NoMove = problem.Define("no-move", problem.Warning,
		text.EnJa("the transition does not say of what kind it is", "異動の種類（kind）が書かれていません"))
	NoMode = problem.Define("no-mode", problem.Warning,
		text.EnJa("the transition does not say who starts it", "異動の始め方（mode）が書かれていません"))
	NoDecider = problem.Define("no-decider", problem.Warning,
		text.EnJa("the stage {stage} does not say who decides", "段階「{stage}」に決定者が書かれていません"), "stage")
	NoStages = problem.Define("no-stages", problem.Warning,
		text.EnJa("the review {review} has no stages", "審査「{review}」に段階がありません"), "review")
	RatesWithoutScale = problem.Define("rates-without-scale", problem.Fatal,
		text.EnJa("the stage {stage} gives ratings, but the review has no scale for them", "段階「{stage}」は評定を付けますが、審査に評定の尺度（scale）がありません"), "stage")
	LaterDocument = problem.Define("later-document", problem.Fatal,
		text.EnJa("the document {document} is needed here, but comes only of the stage {stage}", "ここで必要な文書「{document}」は、段階「{stage}」にならないとできません"), "document", "stage")
	GradeElsewhere = problem.Define("grade-elsewhere", problem.Fatal,
		text.EnJa("the grade {grade} is of the track {track}, which is not named here", "等級「{grade}」はトラック「{track}」のもので、ここで挙げたトラックにありません"), "grade", "track")
	NoTitle = problem.Define("no-title", problem.Warning,
		text.EnJa("the grade {grade} has no title", "等級「{grade}」に肩書きがありません"), "grade")
	NoRequirement = problem.Define("no-requirement", problem.Warning,
		text.EnJa("{id} does not say what it requires; nobody can be placed there", "「{id}」に要件が書かれていません。このままでは誰も該当しません"), "id")
	NoGrades = problem.Define("no-grades", problem.Warning,
		text.EnJa("the track {track} has no grades", "トラック「{track}」に等級がありません"), "track")
	LeadsNowhere = problem.Define("leads-nowhere", problem.Warning,
		text.EnJa("the transition leads from {id} to itself", "「{id}」から「{id}」自身への異動です。どこにも移りません"), "id")
	NearSkill = problem.Define("near-skill", problem.Warning,
		text.EnJa("the ladder does not know the skill {skill}, so that what is said of it counts for none of the ladder's skills",
			"ラダーにスキル「{skill}」はないので、この記述はラダーのどのスキルにも数えられません"), "skill")
	AlikeSkills = problem.Define("alike-skills", problem.Warning,
		text.EnJa("the skill {skill} is not the {other} of another claim; they differ in letter case, width or spaces alone",
			"スキル「{skill}」と別の申告の「{other}」は別のスキルとして扱われます。違うのは大文字・小文字や全角・半角、空白だけです"), "skill", "other")
	UnusedStep = problem.Define("unused-step", problem.Warning,
		text.EnJa("the level {level} is none of those that make sense for {skill}: {steps}", "レベル「{level}」は、「{skill}」で使う段階ではありません（{steps}）"), "level", "skill", "steps")
	OtherScale = problem.Define("other-scale", problem.Fatal,
		text.EnJa("the level {level} of {skill} is not of the scale {scale}, on which the ladder measures it",
			"「{skill}」のレベル {level} は、ラダーが使う尺度「{scale}」のものではありません"), "level", "skill", "scale")
)
