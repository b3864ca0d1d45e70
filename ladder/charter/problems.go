package charter

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports beside those of package
// skills; test for them with errors.Is.
var (
	NotSpelled = problem.Define("not-spelled", problem.Fatal,
		text.EnJa("the initials of the values spell {spelled}, not {acronym}", "バリューの頭文字をつなげると「{spelled}」で、「{acronym}」になりません"), "spelled", "acronym")
	WrongInitial = problem.Define("wrong-initial", problem.Fatal,
		text.EnJa("the name of the value {value} begins with {initial} in no language", "バリュー「{value}」の名前は、どの言語でも「{initial}」で始まりません"), "value", "initial")
	NegativeNumber = problem.Define("negative-number", problem.Fatal,
		text.EnJa("{value} must not be below 0", "{value} は使えません。0 以上にしてください"), "value")
	EmptyRange = problem.Define("empty-range", problem.Fatal,
		text.EnJa("the upper end {to} lies below the lower end {from}", "上限 {to} が下限 {from} より小さくなっています"), "to", "from")
	NeedsLater = problem.Define("needs-later", problem.Fatal,
		text.EnJa("the document {document} is needed here, but the meeting {meeting}, which yields it, comes no earlier",
			"文書「{document}」はここで必要ですが、会議「{meeting}」が終わるまでできません"), "document", "meeting")
	AlreadyDecided = problem.Define("already-decided", problem.Fatal,
		text.EnJa("the document {document} is final since the meeting {meeting}", "文書「{document}」は会議「{meeting}」で決定済みです"), "document", "meeting")
	DecidesUnknown = problem.Define("decides-unknown", problem.Fatal,
		text.EnJa("the meeting neither needs nor yields the document {document}, so that it can't decide it",
			"会議が必要とも作るともしていない文書「{document}」は、決定できません"), "document")
	UnknownDocument = problem.Define("unknown-document", problem.Fatal,
		text.EnJa("no meeting yields the document {document}, nor is it among those that are brought",
			"文書「{document}」を作る会議がなく、外から持ち込む文書（brought）にも挙がっていません"), "document")
	NothingRests = problem.Define("nothing-rests", problem.Warning,
		text.EnJa("the meeting waits for what it needs to rest, and needs nothing", "寝かせる日数がありますが、必要な文書がありません"))
	NoMission = problem.Define("no-mission", problem.Warning,
		text.EnJa("the charter states no mission", "憲章にミッションがありません"))
	NoVision = problem.Define("no-vision", problem.Warning,
		text.EnJa("the charter states no vision", "憲章にビジョンがありません"))
	NoValues = problem.Define("no-values", problem.Warning,
		text.EnJa("the charter states no values", "憲章にバリューがありません"))
	NoDate = problem.Define("no-date", problem.Warning,
		text.EnJa("the milestone {milestone} does not say by when", "マイルストーン「{milestone}」に期限がありません"), "milestone")
	NoOutcome = problem.Define("no-outcome", problem.Warning,
		text.EnJa("the milestone {milestone} does not say what will be possible, nor in which state the group will be",
			"マイルストーン「{milestone}」に、できるようになることも目指す状態も書かれていません"), "milestone")
	UnknownEcho = problem.Define("unknown-echo", problem.Fatal,
		text.EnJa("the charter {charter} does not state {id}, which this takes up", "ここで受けている「{id}」は、憲章「{charter}」にありません"), "charter", "id")
	UnknownMeeting = problem.Define("unknown-meeting", problem.Fatal,
		text.EnJa("no meeting has the id {meeting}", "id「{meeting}」の会議はありません"), "meeting")
	HeldAlready = problem.Define("held-already", problem.Fatal,
		text.EnJa("the meeting {meeting} has been held already", "会議「{meeting}」はすでに開かれました"), "meeting")
	NotNext = problem.Define("not-next", problem.Fatal,
		text.EnJa("the meeting {meeting} can't be held before {next}", "会議「{meeting}」は「{next}」より先には開けません"), "meeting", "next")
	NoDay = problem.Define("no-day", problem.Fatal,
		text.EnJa("a day is needed here, because the process counts days; there is {date}", "進め方は日単位で数えるので、ここには年月日が必要です。いまは「{date}」です"), "date")
	BeforeLast = problem.Define("before-last", problem.Fatal,
		text.EnJa("the day {date} lies before that of the last meeting, {last}", "日付 {date} が前回の会議 {last} より前です"), "date", "last")
	MissingDocument = problem.Define("missing-document", problem.Fatal,
		text.EnJa("the meeting {meeting} needs the document {document}, which there is not on {date}",
			"会議「{meeting}」に必要な文書「{document}」が、{date} の時点でありません"), "meeting", "document", "date")
	StillRests = problem.Define("still-rests", problem.Fatal,
		text.EnJa("the document {document} rests until {until}; the meeting {meeting} can be held from then on",
			"文書「{document}」は {until} まで寝かせます。会議「{meeting}」を開けるのはその日からです"), "document", "until", "meeting")
	NotYielded = problem.Define("not-yielded", problem.Fatal,
		text.EnJa("the meeting {meeting} was not to yield the document {document}", "会議「{meeting}」は文書「{document}」を作る会議ではありません"), "meeting", "document")
)

// What messages name.
var words = struct{ charter, statement, value, meeting, milestone, document, open text.Text }{
	text.EnJa("a charter", "憲章"), text.EnJa("a statement", "ステートメント"), text.EnJa("a value", "バリュー"),
	text.EnJa("a meeting", "会議"), text.EnJa("a milestone", "マイルストーン"), text.EnJa("a document", "文書"), text.EnJa("no date", "未記入"),
}
