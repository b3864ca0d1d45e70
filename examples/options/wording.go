package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, badChance, noPerson, title, explained                                                            text.Text
	today, noWay, option, asked, seats, open, andProposed, atLeastOne, unknownIsNot                        text.Text
	numbers, feasible, seat, adds, available, readAdds, elsewhere, market                                  text.Text
	nothingShared, nothingToLose, nowhere, together, independent, without, single, noSingle, bounds        text.Text
	drawers, kind, count, alone, withoutIt, onceReady, readDrawers, ceiling, roles, levers, lever, noLever text.Text
	chairs, noProposal, sits, proposal, asNow, isMade, isGiven, asIs, differs                              text.Text
	both, given, honest, oneDay, notGood, madeUp                                                           text.Text

	supposed map[string]text.Text
}{
	help:      text.EnJa("shows how likely a career has an open option, as an availability", "キャリアに開いた選択肢がある確率を、可用性として示します"),
	badChance: text.EnJa("-{flag} {value}: a chance is from 0 to 1", "-{flag} {value}: 確率は 0 から 1 までで指定してください"),
	noPerson:  text.EnJa("there is no person {word}{hint}; there are: {known}. A file can be named as well, such as me.yaml", "「{word}」という人はいません{hint}。いるのは {known} です。me.yaml のようなファイルも指定できます"),
	title:     text.EnJa("What is open to {person}, at {place} of {company}, as of {day}", "{person}に開かれた選択肢（{company}、{place}、{day} 時点）"),
	nowhere:   text.EnJa("no place", "在籍前"),
	explained: text.EnJa("Every figure, with what is supposed", "すべての値とその求め方（仮定の値を含む）"),

	today:       text.EnJa("Today, as the records tell", "今日の選択肢（記録からわかること）"),
	noWay:       text.EnJa("No move to a grade or role leads away from here.", "ここから先の等級や職種へ進む道は定められていない。"),
	option:      text.EnJa("option", "選択肢"),
	asked:       text.EnJa("what is asked", "求められる条件"),
	seats:       text.EnJa("seat", "席"),
	open:        text.EnJa("chance", "確率"),
	andProposed: text.EnJa("{seats}; proposed: {name}", "{seats}。提案中: {name}"),
	atLeastOne:  text.EnJa("At least one is open with a chance of {chance}.", "少なくともひとつが開いている確率は {chance}。"),
	unknownIsNot: text.EnJa("What nobody has said is neither there nor missing: from 0 to 1 says that the records do not tell, not that it is even odds.",
		"誰も述べていないことは、あるともないとも言えない。0〜1 は記録ではわからないという意味で、五分五分という意味ではない。"),

	numbers:   text.EnJa("In numbers: what you suppose where nobody knows (each is a flag)", "数で見る: わからない点に置いた仮定（それぞれフラグで変えられる）"),
	feasible:  text.EnJa("ready", "条件"),
	seat:      text.EnJa("seat", "席"),
	adds:      text.EnJa("adds", "増やす分"),
	available: text.EnJa("At least one is open with a chance of {chance}: {nines}. Of 1,000 careers in this state, {none} have none.", "少なくともひとつが開いている確率は {chance}（{nines}）。同じ状態のキャリア 1,000 件のうち {none} 件には、ひとつもない。"),
	readAdds:  text.EnJa("What an option adds is the chance that it is the only one. It is less than its own chance, because others back it up.", "「増やす分」は、それだけが開いている確率。ほかの選択肢が控えているぶん、それ自体の確率より小さい。"),
	elsewhere: text.EnJa("another employer", "社外の会社"),
	market:    text.EnJa("market outside", "社外の求人市場"),

	together:      text.EnJa("What falls together", "まとめて失われるもの"),
	independent:   text.EnJa("Multiplied as though nothing were shared: {independent}. In truth: {chance}. That nothing is open is {times} times as likely as the product says.", "共通の原因がないものとして掛け合わせると {independent}、実際は {chance}。ひとつも開いていないことは、その掛け算が言うより {times} 倍起こりやすい。"),
	nothingShared: text.EnJa("Nothing that counts is shared: the product {independent} is the truth.", "結果に響く共通の原因はなく、掛け合わせた {independent} がそのまま実際の値。"),
	nothingToLose: text.EnJa("none is open, so there is nothing to lose", "開いているものがないので、失うものもない"),
	without:       text.EnJa("{cause} ({n} of the options): when it is gone {chance}, while it holds {up}", "{cause}（選択肢 {n} 個が依存）: 失われたとき {chance}、保たれているとき {up}"),
	single:        text.EnJa("single point of failure: {name}", "単一障害点: {name}"),
	noSingle:      text.EnJa("no single point of failure: whatever one thing goes, something can still be open", "単一障害点はない。どれかひとつが失われても、何かは開いている見込みがある"),
	ceiling: text.EnJa("were everything inside surely open: {chance}, while the product says {independent}; a failure is {times} times as likely as that. No skill lifts the options inside above the employer.",
		"社内の選択肢がすべて確実に開いていても {chance}。掛け算では {independent} となり、ひとつも開いていないことを {times} 分の 1 に見積もってしまう。どれほどスキルがあっても、社内の選択肢は勤務先が続く確率を超えない"),
	bounds: text.EnJa("whatever else is shared that nobody named, it is within {chance}", "ほかに何が共通していても {chance} の範囲に入る"),

	drawers:   text.EnJa("Expertise and the view of a manager: drawers to choose from", "専門性とマネジメントの視点: 選べる引き出し"),
	kind:      text.EnJa("kind of option", "選択肢の種類"),
	count:     text.EnJa("options", "数"),
	alone:     text.EnJa("alone", "それだけの場合"),
	withoutIt: text.EnJa("without it", "それがない場合"),
	onceReady: text.EnJa("alone, once ready", "条件がそろえば"),
	readDrawers: text.EnJa("An empty drawer is not for nothing: the last column is what its options are worth alone once the person has what they ask, with the seats and the employer as they are.",
		"空の引き出しも無駄ではない。最後の列は、求められる条件がそろったとき、それだけで何かが開いている確率（席と勤務先はいまのまま）。"),
	roles:   text.EnJa("roles", "職種"),
	levers:  text.EnJa("What would raise the chance most, all else as it is:", "ほかは変えずに確率を最も上げるもの:"),
	lever:   text.EnJa("{what}: {chance} ({nines})", "{what}: {chance}（{nines}）"),
	noLever: text.EnJa("Nothing that the records know of would raise it.", "記録にあるものの中に、確率を上げるものはない。"),

	chairs:     text.EnJa("Musical chairs: a position is made, and somebody sits down", "椅子取りゲーム: ポジションができ、誰かが座る"),
	noProposal: text.EnJa("Nobody proposes a position at any of these options. An unsolved problem of the company is where one could come from.", "これらの選択肢には、提案中のポジションがない。新しいポジションは、会社の未解決の課題から生まれる。"),
	sits:       text.EnJa("the seat of {name} ({team}) is held by {by}", "{name}の席（{team}）には{by}が就いている"),
	proposal:   text.EnJa("Proposed: {name} ({place}), because nobody solves this: {problem}.", "提案中: {name}（{place}）。誰も解いていない課題「{problem}」に答えるため。"),
	asNow:      text.EnJa("as it is", "いま"),
	isMade:     text.EnJa("made", "できた"),
	isGiven:    text.EnJa("somebody else sits there", "ほかの人が座った"),
	asIs:       text.EnJa("with the skills of today", "いまのスキルのまま"),
	differs:    text.EnJa("{name}: its seat goes from {was} to {is}, its chance from {before} to {after}", "{name}: 席がある確率は {was} から {is} へ、選択肢としては {before} から {after} へ"),
	both:       text.EnJa("The seat alone opens nothing: without what the position asks, it is somebody else's. A chair and the skill to sit on it multiply.", "席だけでは何も開かない。求められる条件を満たしていなければ、ほかの人の席になる。席とスキルは掛け算になっている。"),
	given:      text.EnJa("To have proposed a position is no claim to it.", "提案した人の席と決まるわけではない。"),

	honest:  text.EnJa("What this does not say", "ここからは言えないこと"),
	oneDay:  text.EnJa("The chances are of one day and one move: not a share of the days of a career, and not what two moves lead to.", "ある一日の、一度の移動についての確率で、キャリアのうち何日かという割合でも、二度の移動で行ける先でもない。"),
	notGood: text.EnJa("That an option is open says neither that it is good nor that anybody wants it. Whether people and seats are independent is an assumption; what is supposed is yours.", "選択肢が開いていることは、よい選択肢であることも、本人が望んでいることも意味しない。人と席が互いに独立というのは前提で、仮定の値は読む人のもの。"),
	madeUp:  text.EnJa("The company and its people are made up.", "会社と人は架空です。"),

	supposed: map[string]text.Text{
		"employer": text.EnJa("-{flag} the employer goes on and keeps its offers open: {chance}", "-{flag} 勤務先が続き、開いている選択肢を閉じない: {chance}"),
		"unknown":  text.EnJa("-{flag} what is asked is met where nobody has said: {chance} (one chance for all that an option asks, however much of it is unsaid)", "-{flag} 誰も述べていない条件を満たしている: {chance}（述べられていないスキルがいくつあっても、選択肢ごとにまとめてひとつの確率）"),
		"vacancy":  text.EnJa("-{flag} a seat that is taken gets free, or one is free where no seats are recorded: {chance}", "-{flag} 埋まっている席が空く（席の記録がなければ、空席がある）: {chance}"),
		"made":     text.EnJa("-{flag} a proposed position is made: {chance}", "-{flag} 提案中のポジションができる: {chance}"),
		"outside":  text.EnJa("-{flag} somebody outside would take the person: {chance}", "-{flag} 社外に受け入れ先がある: {chance}"),
		"market":   text.EnJa("-{flag} the market outside takes people on at all: {chance}", "-{flag} 社外の市場が採用をしている: {chance}"),
	},
}
