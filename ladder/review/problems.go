package review

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of refusal. All but [InvalidLine] say what would be legal instead: the
// ids that there are, or up to three steps, those nearest to what was tried.
var (
	InvalidLine = problem.Define("invalid-line", problem.Fatal,
		text.EnJa("the line is no event: {reason}", "行をイベントとして読めません: {reason}"), "reason")
	OutOfSequence = refusal("out-of-sequence", "the event has the number {seq}, the next one is {next}", "イベントの番号が {seq} です。次は {next} です", "seq", "next")
	OutOfDate     = refusal("out-of-date", "the date {date} is no day from {last} on", "日付 {date} は使えません。{last} 以降の日を書いてください", "date", "last")
	UnknownKind   = refusal("unknown-kind", "the event does not say what it is", "何のイベントか（kind）が書かれていません")
	StrayField    = refusal("stray-field", "an event of the kind {kind} has no {field}", "「{kind}」のイベントに {field} は書けません", "kind", "field")
	Unreadable    = refusal("unreadable", "the event has a text that is not valid UTF-8", "イベントに UTF-8 として正しくない文字列があります")
	BadName       = refusal("bad-name", `"{name}" can't be an id`, "「{name}」は id に使えません", "name")
	NotOpen       = refusal("not-open", "the case has not been opened, or is over", "審査が始まっていないか、もう終わっています")
	AlreadyOpen   = refusal("already-open", "the case has been opened before", "審査はもう始まっています")
	NoReview      = unknown("no-review", "the ladder has no review {id}; there are: {known}", "ラダーに審査「{id}」はありません。あるのは {known} です")
	NoTransition  = refusal("no-transition", "no transition from {from} to {to} is decided in the review {review}", "「{from}」から「{to}」へ移る道のうち、審査「{review}」で決めるものはありません", "from", "to", "review")
	WrongStart    = refusal("wrong-start", "{by} can't start it: it starts by {mode}", "{by} は始められません。始め方は「{mode}」です", "by", "mode")
	NoRelation    = unknown("no-relation", "no stage has a decider {id} who can be named; there are: {known}", "どの段階にも、名前を挙げられる決定者「{id}」はいません。挙げられるのは {known} です")
	NoGrade       = unknown("no-grade", "the ladder has no grade {id}; there are: {known}", "ラダーに等級「{id}」はありません。あるのは {known} です")
	OtherGrade    = refusal("other-grade", "{person} has been said to hold the grade {grade}", "{person} の等級は「{grade}」と書かれています", "person", "grade")
	NamesNobody   = refusal("names-nobody", "the event names nobody new, nor anybody to take out", "イベントに新しい関係者も外す関係者もいません")
	TooLate       = refusal("too-late", "whom it names would decide at a stage that is done", "その人が決める段階はもう済んでいます")
	StageOver     = refusal("stage-over", "every stage is done", "すべての段階が済んでいます")
	Unexpected    = refusal("unexpected-document", "the document {document} is not expected at the stage {stage}, or is there", "文書「{document}」は段階「{stage}」では求められていないか、もう提出されています", "document", "stage")
	Missing       = refusal("missing-document", "the document {document} has to be there first", "先に文書「{document}」が必要です", "document")
	NotEntitled   = refusal("not-entitled", "{by} has no part in this {when}", "{when} {by} はこれをする立場にありません", "by", "when")
	NobodyDecides = refusal("nobody-decides", "{by} has no part in this {when}, and too few are named of those who decide there: {deciders}",
		"{when} {by} はこれをする立場にありません。そこで決める人がまだ足りません: {deciders}", "by", "when", "deciders")
	NotNamed      = refusal("not-named", "{person} has not been named as {as}", "{person} は「{as}」として挙げられていません", "person", "as")
	HasDecided    = refusal("has-decided", "{person} has decided, and stays", "{person} はもう決めているので、外せません", "person")
	AboutSelf     = refusal("about-self", "nobody decides about themselves", "自分自身については決められません")
	TwiceDecided  = refusal("twice-decided", "{by} has decided at the stage {stage} already", "{by} は段階「{stage}」でもう決めています", "by", "stage")
	EnoughDecided = refusal("enough-decided", "those whom {by} could join at the stage {stage} are complete", "段階「{stage}」で {by} が入れる枠はもう埋まっています", "by", "stage")
	NoAnswer      = refusal("no-answer", "the decision is neither approve nor decline", "賛成か反対かが書かれていません")
	WrongRating   = refusal("wrong-rating", `"{rating}" is no rating that is asked here`, "「{rating}」はここで求められる評定ではありません", "rating")
	NotCorrected  = refusal("not-correctable", "the event {seq} is no document or decision by {by}", "イベント {seq} は {by} の文書や決定ではありません", "seq", "by")
)

// NoSuchPerson is what [CheckDeciders] warns of.
var NoSuchPerson = problem.Define("no-such-person", problem.Warning,
	text.EnJa("{where} takes {count} of: {who}; there {are}: enter people who hold {grade} or above, or {instead}",
		"{where}を決めるのは{who}の {count} 人以上ですが、{are}。{grade} 以上の人を登録するか、{instead}"), "where", "who", "count", "are", "grade", "instead")

// unknown defines the refusal of an id, for which another one would be legal.
func unknown(code, en, ja string) *problem.Code {
	return problem.Define(code, problem.Fatal, text.EnJa(en, ja), "id", "known")
}

func refusal(id, en, ja string, params ...string) *problem.Code {
	return problem.Define(id, problem.Fatal, text.EnJa(en+"; legal now: {legal}", ja+"。いまできること: {legal}"), append(params, "legal")...)
}

// lines are what can be done, for people.
var lines = struct {
	anybody, does, document, event, nothing, more, at, waits, after, fromGrade, somebody, called text.Text
	stageOf, undertaking, nobody, atMost, restate, others                                        text.Text
}{
	anybody:  text.EnJa("anybody entitled: {what}", "権限のある人が{what}"),
	does:     text.EnJa("{by}: {what}", "{by} が{what}"),
	document: text.EnJa("{what} {x}", "「{x}」を{what}"),
	event:    text.EnJa("{what} event {x}", "イベント {x} を{what}"),
	nothing:  text.EnJa("nothing", "なし"),
	more:     text.EnJa("and {count} more", "ほか {count} 件"),

	at:        text.EnJa("at the stage {stage}", "段階「{stage}」で"),
	waits:     text.EnJa("at the stage {stage}, which waits for {documents}", "段階「{stage}」（{documents} 待ち）で"),
	after:     text.EnJa("after the last stage", "すべての段階が済んだ時点で"),
	somebody:  text.EnJa("somebody", "誰か"),
	fromGrade: text.EnJa("{who} ({grade} or above)", "{who}（{grade} 以上）"),
	called:    text.EnJa("{name} ({id})", "{name}（{id}）"),

	stageOf:     text.EnJa("in the ladder {ladder}, the stage {stage} of the review {review}", "ラダー「{ladder}」の審査「{review}」で段階「{stage}」"),
	undertaking: text.EnJa("the undertaking {undertaking}", "取り組み「{undertaking}」の開始"),
	nobody:      text.EnJa("is nobody", "1 人もいません"),
	atMost:      text.EnJa("are {there} at most", "多くても {there} 人しかいません"),
	restate:     text.EnJa("restate the review in a ladder of your own", "自分たちのラダーで審査を書き直してください"),
	others:      text.EnJa("name other deciders", "ほかの決定者を書いてください"),
}

// mistakes are why a line of a log is no event.
var mistakes = struct {
	notJSON, stray, cut, noObject, twice, unknownKey, value, number, day, people, grades, comment, quoted text.Text
}{
	notJSON:    text.EnJa("it is no JSON", "JSON ではありません"),
	stray:      text.EnJa("it is no JSON from the character {char} on", "文字「{char}」から先が JSON になっていません"),
	cut:        text.EnJa("it ends in the middle", "途中で終わっています"),
	noObject:   text.EnJa("it is no JSON object in braces", "波かっこで囲んだ JSON オブジェクトではありません"),
	twice:      text.EnJa("the key {key} comes twice", "キー {key} が重複しています"),
	unknownKey: text.EnJa("an event has no key {key}", "イベントに {key} というキーはありません"),
	value:      text.EnJa("{key} can't be {value}; it takes: {takes}", "{key} に {value} は書けません。書けるのは {takes} です"),
	number:     text.EnJa("a whole number", "整数"),
	day:        text.EnJa("a day such as \"2026-11-21\"", "\"2026-11-21\" のような日付"),
	people:     text.EnJa("lists of people by the id of a decider", "決定者の id ごとの人のリスト"),
	grades:     text.EnJa("grades by the id of a person", "人の id ごとの等級"),
	comment:    text.EnJa("a text, or texts by language", "文章、または言語ごとの文章"),
	quoted:     text.EnJa("a text in quotation marks", "引用符で囲んだ文字列"),
}
