package main

import (
	"time"

	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	title, way, quote, stage, outcome, next, refused, readers, stint, rating, nothing, holds, automatic, comma, colon text.Text
}{
	title:     text.EnJa("{review}: {person}", "{review}: {person}"),
	way:       text.EnJa("{from} -> {to}, by {mode}", "{from} → {to}、{mode}"),
	quote:     text.EnJa("\"{said}\"", "「{said}」"),
	stage:     text.EnJa("stage: {stage}", "段階: {stage}"),
	outcome:   text.EnJa("outcome: {outcome}", "結果: {outcome}"),
	next:      text.EnJa("next: {steps}", "次: {steps}"),
	refused:   text.EnJa("REFUSED  {event}\n  {reason}", "却下  {event}\n  {reason}"),
	readers:   text.EnJa("The log may be read by: {who}.", "記録を読める人: {who}"),
	stint:     text.EnJa("The record of {person} gains: {place} from {date}.", "{person} の記録に加わるもの: {date} から {place}"),
	rating:    text.EnJa("The record of {person} gains the rating {rating}.", "{person} の記録に加わるもの: 評定 {rating}"),
	nothing:   text.EnJa("No rating and no move: what stays is the log.", "評定も異動もなし。残るのはこの記録そのもの。"),
	holds:     text.EnJa("  on {day}: {place}", "  {day}: {place}"),
	automatic: text.EnJa("Without standing up for it: {person}", "名乗り出なくても上がる等級: {person}"),
	comma:     text.EnJa(", ", "、"),
	colon:     text.EnJa(": ", ": "),
}

// dayBefore returns the day before a day.
func dayBefore(d date.Date) date.Date {
	return date.From(time.Date(d.Year(), d.Month(), d.Day()-1, 0, 0, 0, 0, time.UTC))
}
