package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, roles, role, fit, outcome, about, text, named      text.Text
	way, seat, noSeat, obstacle, answer, hurdles             text.Text
	transfers, transfer, levels, unknown                     text.Text
	credited, credit, notCredited                            text.Text
	made, closed, opened, taken, problem, proposed, accepted text.Text
	madeWay, ready, notReady, honest, foreign                text.Text
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
	credited:  text.EnJa("Toward skills that are not there yet, the best chain of transfers brings:", "まだないスキルに対して、最もよい転用の連鎖が持ち込むもの:"),
	credit:    text.EnJa("{skill}: {credit} of it ({way})", "{skill}: {credit} に相当（{way}）"),
	notCredited: text.EnJa("Credits along a chain multiply; they are partial, never the whole skill. The fits above do not count them.",
		"連鎖では割合を掛け合わせます。一部に相当するだけで、スキル全体にはなりません。上の適合度には含めていません。"),

	made:     text.EnJa("A position is made: {company}", "席を作る: {company}"),
	closed:   text.EnJa("The usual way to {place} ({way}) needs an open seat. Open seats: 0 of {all}, so it is closed", "「{place}」へのふつうの道（{way}）には空席が必要。空席は {all} 席のうち 0 で、今日は通れない"),
	opened:   text.EnJa("Open seats: {open} of {all}, so {way} is open as well, and to others, too", "空席は {all} 席のうち {open}。{way} の道も開き、ほかの人も名乗りを上げられる"),
	taken:    text.EnJa("{team}: held by {by}", "{team}: {by}が在席"),
	problem:  text.EnJa("1. An unsolved problem ({area}, number {rank}, since {since}): {name}", "1. 未解決の課題（{area}、{rank} 位、{since} から）: {name}"),
	proposed: text.EnJa("2. A proposal by {by} ({day}): {name}", "2. {by}の提案（{day}）: {name}"),
	accepted: text.EnJa("3. {stage} on {day}: the seat {seat} is made of it", "3. {day} に{stage}: 席「{seat}」ができる"),
	madeWay:  text.EnJa("4. The way {way} waits for no seat: it leads to the one that its proposal makes, and asks as much of the person as the usual way", "4. {way} の道は空席を待たない。行き先は提案から生まれた席で、本人に求める要件はふつうの道と同じ"),
	ready:    text.EnJa("Nothing is missing: {by} can stand for the seat", "足りないものはない。{by}はこの席に名乗りを上げられる"),
	notReady: text.EnJa("The seat is there. What {by} lacks is marked -, what nobody has said yet ?. To have proposed a seat is no claim to it", "席はできた。{by}に足りないものは -、まだ分からないものは ?。提案した人の席と決まったわけではない"),

	foreign: text.EnJa("The file of {person} is written for the ladder {ladder}. What it says by that ladder's own skills counts for nothing here, so that the shares below can be too low or wide.",
		"{person}のファイルはラダー「{ladder}」用です。そのラダーだけのスキルで書かれたことはここでは数えないので、下の割合は低すぎたり、幅が広すぎたりすることがあります。"),
	honest: text.EnJa("Facts of a published talk: the next roles, the obstacles with their answers, the practices that carry over, the advice. What the roles ask for and the credits are modelled; person and company are made up. A fit is no probability.",
		"公開の講演による事実は、次の役割、妨げと答え、持ち込める実践、助言です。役割の要件と換算の割合は独自のモデル化、人と会社は架空です。適合度は見込みの確率ではありません。"),
}
