package lint

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of finding, beside the warnings of package ladder; test for them
// with errors.Is. CODES.md says what each means and how to mend it.
var (
	Unmeetable = problem.Define("unmeetable", problem.Fatal,
		text.EnJa("nobody can ever meet what {id} asks", "「{id}」の要件は、誰にも満たせません"), "id")
	LongTenure = problem.Define("long-tenure", problem.Warning,
		text.EnJa("{months} months are longer than a working life", "{months} か月は、働く年月の長さを超えています"), "months")
	ScoreOutOfReach = problem.Define("score-out-of-reach", problem.Warning,
		text.EnJa("the score asks for {min}, and no more than {most} is possible", "スコアは {min} を求めていますが、最大でも {most} にしかなりません"), "min", "most")
	UnreachableGrade = problem.Define("unreachable-grade", problem.Warning,
		text.EnJa("no transition leads to the grade {grade} from where people start", "入り口から等級「{grade}」へ至る異動がありません"), "grade")
	NoWayOn = problem.Define("no-way-on", problem.Warning,
		text.EnJa("people may not stay at {grade} for good, and no transition leads on from there", "「{grade}」は留まり続けられない等級なのに、そこから先への異動がありません"), "grade")

	FallingRequirement = problem.Define("falling-requirement", problem.Warning,
		text.EnJa("{grade} asks for less {what} ({here}) than {below} below it ({there})", "「{grade}」が求める「{what}」（{here}）は、下の等級「{below}」（{there}）より低くなっています"),
		"grade", "what", "here", "below", "there")
	RepeatedCondition = problem.Define("repeated-condition", problem.Warning,
		text.EnJa("this condition is the same as {other} beside it", "この条件は、並んでいる {other} と同じです"), "other")
	RedundantCondition = problem.Define("redundant-condition", problem.Warning,
		text.EnJa("this condition never matters: {what} is asked for at {level} in any case", "この条件は効きません。どのみち「{what}」は {level} が求められます"), "what", "level")
	PointlessOption = problem.Define("pointless-option", problem.Warning,
		text.EnJa("this option never matters: who has it meets the option {other}, too", "この選択肢は効きません。これを満たす人は、選択肢 {other} も満たします"), "other")
	NoChoice = problem.Define("no-choice", problem.Warning,
		text.EnJa("this choice never matters: what is asked for beside it meets it already", "この選択は効きません。並んでいる条件だけで、すでに満たされます"))
	AsksNothing = problem.Define("asks-nothing", problem.Warning,
		text.EnJa("this condition asks for nothing; everybody meets it", "この条件は何も求めていません。誰でも満たします"))

	UnusedCompetency = problem.Define("unused-competency", problem.Warning,
		text.EnJa("nothing asks for the competency {competency}, and no text says what it means at a grade", "コンピテンシー「{competency}」は、どこからも求められず、等級ごとの説明もありません"), "competency")
	MissingCore = problem.Define("missing-core", problem.Warning,
		text.EnJa("no grade of the track {track} asks for {competency}, which is core", "トラック「{track}」のどの等級も、コアである「{competency}」を求めていません"), "track", "competency")
	UnwrittenExpectation = problem.Define("unwritten-expectation", problem.Warning,
		text.EnJa("{grade} asks for {competency}, but no text says what is expected", "「{grade}」は「{competency}」を求めていますが、何を期待するかの説明がありません"), "grade", "competency")
	UnaskedExpectation = problem.Define("unasked-expectation", problem.Warning,
		text.EnJa("a text says what {grade} expects in {competency}, but its requirement does not ask for it", "「{grade}」には「{competency}」への期待が書かれていますが、要件では求めていません"), "grade", "competency")

	DeadTransition = problem.Define("dead-transition", problem.Warning,
		text.EnJa("nobody can ever take this transition: {why}", "この異動は誰にもできません。{why}"), "why")
	WrongDirection = problem.Define("wrong-direction", problem.Warning,
		text.EnJa("the transition is called {kind}, but leads from {from} to {to}", "異動の種類は「{kind}」ですが、向きは「{from}」から「{to}」です"), "kind", "from", "to")
	RepeatedTransition = problem.Define("repeated-transition", problem.Warning,
		text.EnJa("the transition {other} leads from and to the same places in the same way", "{other} と同じ始点・終点・進め方の異動です"), "other")
	UndecidedReview = problem.Define("undecided-review", problem.Warning,
		text.EnJa("the review {review} decides about transitions, but nobody decides in it", "審査「{review}」は異動を決めますが、決める人がいません"), "review")
	NoVisibility = problem.Define("no-visibility", problem.Warning,
		text.EnJa("the review {review} does not say who may read it", "審査「{review}」を誰が読めるのかが書かれていません"), "review")
	AnybodyDecides = problem.Define("anybody-decides", problem.Warning,
		text.EnJa("anybody at all may decide here as {who}: there is neither an id nor a grade to tell them by",
			"「{who}」として誰でも決められます。見分けるための id も等級もありません"), "who")
	DraftReference = problem.Define("draft-reference", problem.Warning,
		text.EnJa("{grade} is a draft; nobody is placed there, so that this has no effect yet", "「{grade}」は草案の等級です。誰も該当しないので、この記述はまだ効きません"), "grade")
	RetiredSkill = problem.Define("retired-skill", problem.Warning,
		text.EnJa("the skill {skill} is retired; {instead}", "スキル「{skill}」は廃止されています。{instead}"), "skill", "instead")
	UnequalPay = problem.Define("unequal-pay", problem.Warning,
		text.EnJa("{a} and {b} are equal in pay, but their bands differ", "「{a}」と「{b}」は報酬が同等のはずですが、給与レンジが違います"), "a", "b")

	MissingLanguage = problem.Define("missing-language", problem.Warning,
		text.EnJa("the text is not given in {language}, which the ladder speaks", "このテキストには、ラダーが使う言語「{language}」の記述がありません"), "language")
	AlikeTitles = problem.Define("alike-titles", problem.Warning,
		text.EnJa("{grade} and {other} have the same title: {title}", "「{grade}」と「{other}」の肩書きが同じです（{title}）"), "grade", "other", "title")
	TitleSpelling = problem.Define("title-spelling", problem.Warning,
		text.EnJa("the title {title} is written {other} elsewhere", "肩書き「{title}」は、別のところでは「{other}」と書かれています"), "title", "other")
	NamelessRole = problem.Define("nameless-role", problem.Warning,
		text.EnJa("nobody has said what the role {role} is called or there for", "職種「{role}」に名前も使命も書かれていません"), "role")
	AlikeNames = problem.Define("alike-names", problem.Warning,
		text.EnJa("{a} and {b} have the same name: {name}", "「{a}」と「{b}」の名前が同じです（{name}）"), "a", "b", "name")
	RepeatedBehaviour = problem.Define("repeated-behaviour", problem.Warning,
		text.EnJa("the same behaviour is written at {other}", "同じ行動が {other} にも書かれています"), "other")
	BareStep = problem.Define("bare-step", problem.Warning,
		text.EnJa("the step {step} of {grade} has neither a name nor a description", "「{grade}」の段階「{step}」に、名前も説明もありません"), "step", "grade")

	TitleGap = problem.Define("title-gap", problem.Warning,
		text.EnJa("the score {score} has no title from {from} up to {to}", "スコア「{score}」の {from} 以上 {to} 未満には、肩書きがありません"), "score", "from", "to")
	TitleOverlap = problem.Define("title-overlap", problem.Warning,
		text.EnJa("the bands of {title} and {other} overlap from {from} on", "「{title}」と「{other}」の範囲が、{from} から重なっています"), "title", "other", "from")
	ExperienceGap = problem.Define("experience-gap", problem.Warning,
		text.EnJa("no band is for people of {from} up to {to} years of experience", "経験 {from} 年以上 {to} 年未満の給与レンジがありません"), "from", "to")
	ExperienceOverlap = problem.Define("experience-overlap", problem.Warning,
		text.EnJa("this band and the one before it are both for people of {from} years of experience", "経験 {from} 年の人には、このレンジと前のレンジの両方が当てはまります"), "from")
	RepeatedBand = problem.Define("repeated-band", problem.Warning,
		text.EnJa("there are people for whom both this band and {other} are", "このレンジと {other} の両方が当てはまる人がいます"), "other")
	FallingPay = problem.Define("falling-pay", problem.Warning,
		text.EnJa("{grade} is paid less ({here}) than {below} below it ({there})", "「{grade}」の報酬（{here}）が、下の等級「{below}」（{there}）より低くなっています"), "grade", "here", "below", "there")

	Unused = problem.Define("unused", problem.Warning,
		text.EnJa("nothing refers to the {what} {id}", "{what}「{id}」は、どこからも使われていません"), "what", "id")

	StaleSilence = problem.Define("stale-silence", problem.Warning,
		text.EnJa("there is no finding {code} at {at}", "{at} に {code} の指摘はありません"), "code", "at")
)
