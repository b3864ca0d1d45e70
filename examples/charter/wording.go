package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	meetings, brought, held, toCome, needs, rests, tooEarly, yields, decides, done text.Text
	charter, purpose, mission, vision, value, echo, echoesHold                     text.Text
	roadmap, milestone, alignment, share, lived, unlived, noValues, none, comma    text.Text
}{
	meetings:   text.EnJa("How it was made: {charter}", "できるまで: {charter}"),
	brought:    text.EnJa("brought from outside: {names}", "外から持ち込むもの: {names}"),
	held:       text.EnJa("\n{number}. {date}  {name}", "\n{number}. {date}  {name}"),
	toCome:     text.EnJa("\n{number}. next: {name}", "\n{number}. 次: {name}"),
	needs:      text.EnJa("   needs: {names}", "   必要なもの: {names}"),
	rests:      text.EnJa("   drafts rest for: {days} days", "   案を寝かせる日数: {days} 日"),
	tooEarly:   text.EnJa("   REFUSED on {day}: {reason}", "   {day} では却下: {reason}"),
	yields:     text.EnJa("   yields: {names}", "   できるもの: {names}"),
	decides:    text.EnJa("   decides: {names}", "   決まるもの: {names}"),
	done:       text.EnJa("\nAll meetings have been held; decided are: {names}", "\n会議はすべて終了。決定したもの: {names}"),
	charter:    text.EnJa("The charter", "憲章"),
	purpose:    text.EnJa("  why: {text}", "  目的: {text}"),
	mission:    text.EnJa("  mission: {text}", "  ミッション: {text}"),
	vision:     text.EnJa("  vision, {from} to {to} years ahead: {text}", "  ビジョン（{from}〜{to} 年先）: {text}"),
	value:      text.EnJa("  {initial}: {name}", "  {initial}: {name}"),
	echo:       text.EnJa("     echoes: {said}", "     受けているもの: {said}"),
	echoesHold: text.EnJa("  All that it echoes is in: {company} ({acronym})", "  受けているものはすべて次にある: {company}（{acronym}）"),
	roadmap:    text.EnJa("The roadmap (+: possible by {day})", "ロードマップ（+: {day} までに可能）"),
	milestone:  text.EnJa("  {mark} {by}: {possible}\n     state: {state}", "  {mark} {by}: {possible}\n     状態: {state}"),
	alignment:  text.EnJa("Who lives the values", "バリューの実践"),
	share:      text.EnJa("  {who}: {share} % of the values", "  {who}: バリューの {share} %"),
	lived:      text.EnJa("    + {value} ({count})", "    + {value}（{count}）"),
	unlived:    text.EnJa("    - {value}: no evidence", "    - {value}: 根拠なし"),
	noValues:   text.EnJa("  The charter states no values.", "  憲章にバリューがない。"),
	none:       text.EnJa("nothing", "なし"),
	comma:      text.EnJa(", ", "、"),
}
