package main

import (
	"time"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, title, member, way, event, quote, stage, outcome, next, refused, readers, stint, rating, nothing, open, unnamed, couldBe, fromGrade, holds, automatic, honest, comma, colon text.Text
}{
	help:      text.EnJa("tells a review event by event, and what was legal at each point", "審査をイベントごとにたどり、その時々に何ができたかを示します"),
	title:     text.EnJa("{review}: {person}", "{review}: {person}"),
	way:       text.EnJa("{from} -> {to}, by {mode}", "{from} → {to}、{mode}"),
	member:    text.EnJa("{part}: {person}", "{part}: {person}"),
	event:     text.EnJa("{day} {what}", "{day} {what}"),
	quote:     text.EnJa("\"{said}\"", "「{said}」"),
	stage:     text.EnJa("stage: {stage}", "段階: {stage}"),
	outcome:   text.EnJa("outcome: {outcome}", "結果: {outcome}"),
	next:      text.EnJa("next: {steps}", "次: {steps}"),
	refused:   text.EnJa("REFUSED  {event}", "却下  {event}"),
	readers:   text.EnJa("The log may be read by: {who}.", "記録を読める人: {who}"),
	stint:     text.EnJa("The record of {person} gains: {place} from {date}.", "{person} の記録に加わるもの: {date} から {place}"),
	rating:    text.EnJa("The record of {person} gains the rating {rating}.", "{person} の記録に加わるもの: 評定 {rating}"),
	nothing:   text.EnJa("No rating and no move: what stays is the log.", "評定も異動もなし。残るのはこの記録そのもの。"),
	open:      text.EnJa("The case is still open.", "審査はまだ終わっていない。"),
	unnamed:   text.EnJa("too few named yet: {who}", "まだ足りない人: {who}"),
	couldBe:   text.EnJa("too few named yet: {who}; by their grade: {people}", "まだ足りない人: {who}。等級から見て候補になる人: {people}"),
	fromGrade: text.EnJa("{who}, from {grade}", "{who}（{grade} 以上）"),
	holds:     text.EnJa("on {day}: {place}", "{day}: {place}"),
	automatic: text.EnJa("Without standing up for it: {person}", "名乗り出なくても上がる等級: {person}"),
	honest: text.EnJa("Facts of a published talk: two rounds of evaluation twice a year, automatic promotion up to grade 3, from grade 4 on a nomination of oneself with a document and an interview, all in the open. Which steps make a case legal is modelled; the people and what they say are made up.",
		"公開の講演による事実は、年 2 回の二段階の評価、3 等級までの自動昇格、4 等級からの自薦文書と面接、そのすべての公開です。どの手順なら正しい審査といえるかは独自のモデル化、人物と発言は架空です。"),
	comma: text.EnJa(", ", "、"),
	colon: text.EnJa(": ", ": "),
}

// dayBefore returns the day before a day.
func dayBefore(d date.Date) date.Date {
	return date.From(time.Date(d.Year(), d.Month(), d.Day()-1, 0, 0, 0, 0, time.UTC))
}
