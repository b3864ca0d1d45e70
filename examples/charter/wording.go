package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, noCharter, honest                                                                            text.Text
	meetings, brought, held, toCome, then, draft, hours, needs, rests, tooEarly, yields, decides, done text.Text
	charter, purpose, mission, vision, value, echo, echoesHold                                         text.Text
	roadmap, milestone, state, alignment, share, lived, unlived, noValues, none, comma                 text.Text
}{
	help:      text.EnJa("follows a group to its charter, and tells who lives its values", "グループの憲章ができるまでをたどり、誰がそのバリューを実践しているかを示します"),
	noCharter: text.EnJa("{file}: the organisation has no charter", "{file}: この組織には憲章がありません"),
	honest: text.EnJa("Facts of a published article: four purposes, seven meetings of 1 to 2 hours, drafts that rest, a vision 3 to 5 years ahead, the names of the three values, a company with five values whose initials are a word, a roadmap. How long drafts rest, the names of the documents and the share of values are modelled; the group, its company, dates, roadmap and people are made up.",
		"公開の記事による事実は、4 つの目的、1〜2 時間の会議 7 回、案を寝かせること、3〜5 年先のビジョン、3 つのバリューの名前、頭文字が単語になる会社の 5 つのバリュー、ロードマップがあることです。寝かせる日数、文書の名前、バリューの割合の数え方は独自のモデル化、グループと会社、日付、ロードマップの中身、人物は架空です。"),
	meetings:   text.EnJa("How it was made: {charter}", "できるまで: {charter}"),
	brought:    text.EnJa("brought from outside: {names}", "外から持ち込むもの: {names}"),
	held:       text.EnJa("{number}. {date} {name}", "{number}. {date} {name}"),
	toCome:     text.EnJa("{number}. next: {name}", "{number}. 次: {name}"),
	then:       text.EnJa("{number}. then: {name}", "{number}. その後: {name}"),
	draft:      text.EnJa("still a draft, for the meeting {meeting} to decide: {name}", "まだ案（会議「{meeting}」で決める）: {name}"),
	hours:      text.EnJa("takes: {from} to {to} hours", "所要時間: {from}〜{to} 時間"),
	needs:      text.EnJa("needs: {names}", "必要なもの: {names}"),
	rests:      text.EnJa("drafts rest for: {days} days", "案を寝かせる日数: {days} 日"),
	tooEarly:   text.EnJa("a trial, refused: held on {day} instead, {reason}", "試しに {day} に開くと却下: {reason}"),
	yields:     text.EnJa("yields: {names}", "できるもの: {names}"),
	decides:    text.EnJa("decides: {names}", "決まるもの: {names}"),
	done:       text.EnJa("All meetings have been held; decided are: {names}", "会議はすべて終了。決定したもの: {names}"),
	charter:    text.EnJa("The charter", "憲章"),
	purpose:    text.EnJa("why: {name}: {text}", "目的: {name}。{text}"),
	mission:    text.EnJa("mission: {text}", "ミッション: {text}"),
	vision:     text.EnJa("vision, {from} to {to} years ahead: {text}", "ビジョン（{from}〜{to} 年先）: {text}"),
	value:      text.EnJa("{initial}: {name}", "{initial}: {name}"),
	echo:       text.EnJa("echoes: {said}", "受けているもの: {said}"),
	echoesHold: text.EnJa("All that it echoes is in: {company} ({acronym})", "受けているものはすべて次にある: {company}（{acronym}）"),
	roadmap:    text.EnJa("The roadmap (+: possible by {day})", "ロードマップ（+: {day} までに可能）"),
	milestone:  text.EnJa("{mark} {by}: {possible}", "{mark} {by}: {possible}"),
	state:      text.EnJa("state: {state}", "状態: {state}"),
	alignment:  text.EnJa("Who lives the values", "バリューの実践"),
	share:      text.EnJa("{who}: {share} of the values", "{who}: バリューの {share}"),
	lived:      text.EnJa("+ {value} ({count})", "+ {value}（{count}）"),
	unlived:    text.EnJa("- {value}: no evidence", "- {value}: 根拠なし"),
	noValues:   text.EnJa("The charter states no values.", "憲章にバリューがない。"),
	none:       text.EnJa("nothing", "なし"),
	comma:      text.EnJa(", ", "、"),
}
