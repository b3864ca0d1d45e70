package ladder

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that are found in people and organisations, beside those
// above; test for them with errors.Is.
var (
	NoRating = problem.Define("no-rating", problem.Fatal,
		text.EnJa("the result of the review {review} states no level", "審査「{review}」の結果にレベルがありません"), "review")
	ReviewWithoutScale = problem.Define("review-without-scale", problem.Fatal,
		text.EnJa("the review {review} has no scale, so that it gives no ratings", "審査「{review}」には尺度がないので、評定は付きません"), "review")
	OtherRating = problem.Define("other-rating", problem.Fatal,
		text.EnJa("the level {level} is not of the scale {scale}, on which the review {review} rates", "レベル {level} は、審査「{review}」の尺度「{scale}」のものではありません"), "level", "review", "scale")
	UnknownLadder = problem.Define("unknown-ladder", problem.Fatal,
		text.EnJa("the organisation has no ladder with the id {id}", "組織に id「{id}」のラダーはありません"), "id")
	UnknownPerson = problem.Define("unknown-person", problem.Fatal,
		text.EnJa("the organisation has nobody with the id {id}", "組織に id「{id}」の人はいません"), "id")
	UnknownProblem = problem.Define("unknown-problem", problem.Fatal,
		text.EnJa("the organisation has stated no problem with the id {id}", "組織は id「{id}」の課題を挙げていません"), "id")
	UnstatedProblem = problem.Define("unstated-problem", problem.Warning,
		text.EnJa("the organisation has stated no problem with the id {id}", "組織は id「{id}」の課題を挙げていません"), "id")
	UnstatedAnswer = problem.Define("unstated-answer", problem.Warning,
		text.EnJa("the organisation has neither a problem nor a goal with the id {id}", "組織に id「{id}」の課題も目標もありません"), "id")
	Outsider = problem.Define("outsider", problem.Warning,
		text.EnJa("{id}, who trusts the person, is nobody of the organisation", "この人を信頼している「{id}」は、組織の人の中にいません"), "id")
	NamesNothing = problem.Define("names-nothing", problem.Fatal,
		text.EnJa("a named problem needs the id of a problem or a name", "挙げた課題には problem（課題の id）か name（自分の言葉）が必要です"))
	UntoldDecider = problem.Define("untold-decider", problem.Warning,
		text.EnJa("who decides on {id} is told neither by a relation nor by a grade", "「{id}」の決定者が、関係でも等級でも示されていません"), "id")
	UnknownSeat = problem.Define("unknown-seat", problem.Fatal,
		text.EnJa("the organisation has no seat with the id {id}", "組織に id「{id}」の席はありません"), "id")
	UnknownProposal = problem.Define("unknown-proposal", problem.Fatal,
		text.EnJa("the organisation has no proposal with the id {id}", "組織に id「{id}」の提案はありません"), "id")
	UnknownValue = problem.Define("unknown-value", problem.Warning,
		text.EnJa("the charter of the organisation has no value with the id {id}", "組織の憲章に id「{id}」のバリューはありません"), "id")
	AmbiguousPlace = problem.Define("ambiguous-place", problem.Fatal,
		text.EnJa("{ref} can be {candidates}; write the id of the ladder in front", "「{ref}」に当てはまるものが複数あります（{candidates}）。前にラダーの id を付けてください"), "ref", "candidates")
	ManyLadders = problem.Define("many-ladders", problem.Fatal,
		text.EnJa("a transition leads to places of one ladder; these are of {ladders}", "異動先は 1 つのラダーの中に限ります。ここには {ladders} のものがあります"), "ladders")
	TwoSeats = problem.Define("two-seats", problem.Warning,
		text.EnJa("{person} holds the seat {other} at the same time", "{person} は同じ時期に席「{other}」にも就いています"), "person", "other")
	NotHeld = problem.Define("not-held", problem.Warning,
		text.EnJa("by what is recorded of {person}, they do not hold {place} while they have the seat", "{person} の記録では、席に就いている間「{place}」になっていません"), "person", "place")
	AnsweredProblem = problem.Define("answered-problem", problem.Warning,
		text.EnJa("the proposal {proposal} still waits, and the problem {problem} that it answers has been solved", "提案「{proposal}」は未決のままですが、その課題「{problem}」は解決しています"), "proposal", "problem")
	SolvedProblem = problem.Define("solved-problem", problem.Fatal,
		text.EnJa("the proposal {proposal} can't be accepted, as the problem {problem} has been solved", "提案「{proposal}」は承認できません。課題「{problem}」は解決しています"), "proposal", "problem")
	AlreadyDecided = problem.Define("already-decided", problem.Fatal,
		text.EnJa("the proposal {proposal} has been decided: it is {stage}", "提案「{proposal}」は決定済みです（{stage}）"), "proposal", "stage")
	NotDecided = problem.Define("not-decided", problem.Fatal,
		text.EnJa("the proposal {proposal} has a day of its decision and is still only proposed", "提案「{proposal}」に決定日がありますが、まだ提案中です"), "proposal")
	SeatOfRefused = problem.Define("seat-of-refused", problem.Fatal,
		text.EnJa("the seat {seat} can't come of the proposal {proposal}, which is not accepted", "席「{seat}」は、承認されていない提案「{proposal}」からは生まれません"), "seat", "proposal")
	NoSeat = problem.Define("no-seat", problem.Warning,
		text.EnJa("the proposal {proposal} is accepted, and no seat was made of it", "提案「{proposal}」は承認されましたが、席がありません"), "proposal")
)

// What an organisation holds, for messages.
var organisationWords = struct {
	organisation, problem, goal, undertaking, answer, seat, place, proposal text.Text
}{
	text.EnJa("an organisation", "組織"), text.EnJa("a problem of the business", "事業の課題"), text.EnJa("a goal of the business", "事業の目標"), text.EnJa("an undertaking", "取り組み"), text.EnJa("an answered problem or goal", "応える課題・目標"), text.EnJa("a seat", "席"),
	text.EnJa("a place of a seat", "席の場所"), text.EnJa("a proposal", "提案"),
}
