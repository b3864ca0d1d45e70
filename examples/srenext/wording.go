package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, roles, role, fit, outcome, about, text, named         text.Text
	way, seat, noSeat, obstacle, answer, hurdles                text.Text
	transfers, transfer, levels, unknown, notCredited           text.Text
	made, seats, taken, free, problem, proposed, accepted, open text.Text
	honest, foreign                                             text.Text
}{
	help:    text.EnJa("shows where a site reliability engineer can go next", "SRE の次に進める道を示します"),
	roles:   text.EnJa("Next roles for {person}, as of {day}", "{person}の次の役割（{day} 時点）"),
	role:    text.EnJa("role", "役割"),
	fit:     text.EnJa("fit", "適合度"),
	outcome: text.EnJa("requirement", "要件"),
	about:   text.EnJa("{name}: {text}", "{name}: {text}"),
	text:    text.EnJa("{text}", "{text}"),
	named:   text.EnJa("{name} ({id})", "{name}（{id}）"),

	way:      text.EnJa("from {from}: {kind}, starts by {mode}, {seat}", "「{from}」から: {kind}、始め方は{mode}、{seat}"),
	seat:     text.EnJa("needs an open seat", "空席が必要"),
	noSeat:   text.EnJa("needs no open seat", "空席は不要"),
	obstacle: text.EnJa("{name}: {text}", "{name}: {text}"),
	answer:   text.EnJa("-> {text}", "→ {text}"),
	hurdles:  text.EnJa("What stands in the way, and answers", "妨げになるものと、その答え"),

	transfers: text.EnJa("Practices that carry over", "持ち込める実践"),
	transfer:  text.EnJa("{from} -> {to}: {credit} of the skill", "{from} → {to}: スキルの {credit} に相当"),
	levels:    text.EnJa("here: {from}; there: {to}", "実践のレベル: {from}、行き先のスキルのレベル: {to}"),
	unknown:   text.EnJa("not known", "不明"),
	notCredited: text.EnJa("Partial credit, never the whole skill. The fits above do not count it yet; chains of transfers come later.",
		"一部に相当するだけで、スキル全体にはなりません。上の適合度にはまだ含めていません。転用の連鎖の計算はこれからです。"),

	made:     text.EnJa("A position is made: {company}", "席を作る: {company}"),
	seats:    text.EnJa("open seats at {place}: {n}", "「{place}」の空席: {n}"),
	taken:    text.EnJa("{seat}: held by {by}", "{seat}: {by}が在席"),
	free:     text.EnJa("{seat}: open", "{seat}: 空席"),
	problem:  text.EnJa("1. An unsolved problem ({area}, number {rank}, since {since}): {name}", "1. 未解決の課題（{area}、{rank} 位、{since} から）: {name}"),
	proposed: text.EnJa("2. A proposal by {by} ({day}): {name}", "2. {by}の提案（{day}）: {name}"),
	accepted: text.EnJa("3. {stage} on {day}: the seat {seat} is made of it", "3. {day} に{stage}: 席「{seat}」ができる"),
	open:     text.EnJa("4. The way is open for {by}: the seat is there, what is left is to meet what it asks", "4. {by}の前に道が開く: 席はできた。残るのは要件だけ"),

	foreign: text.EnJa("The file of {person} is written for the ladder {ladder}. What it says by that ladder's own skills counts for nothing here, so that the shares below can be too low or wide.",
		"{person}のファイルはラダー「{ladder}」用です。そのラダーだけのスキルで書かれたことはここでは数えないので、下の割合は低すぎたり、幅が広すぎたりすることがあります。"),
	honest: text.EnJa("Facts of a published talk: the next roles, the obstacles with their answers, the practices that carry over, the advice. What the roles ask for and the credits are modelled; person and company are made up. A fit is no probability.",
		"公開の講演による事実は、次の役割、妨げと答え、持ち込める実践、助言です。役割の要件と換算の割合は独自のモデル化、人と会社は架空です。適合度は見込みの確率ではありません。"),
}
