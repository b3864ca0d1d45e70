package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, title, target, fit, gate, biggest, notMet, met, unstated, howToRead, comma                                                    text.Text
	noLevel, change, notKnown, named, points                                                                                            text.Text
	whole, other, inPlaceOf, marks                                                                                                      text.Text
	readings, reading, figure, meaning, readingsNote                                                                                    text.Text
	plain, geometric, harmonic, weakest, share, shortfall                                                                               text.Text
	plainIs, geometricIs, harmonicIs, weakestIs, shareIs, shortfallIs                                                                   text.Text
	credit, creditRule, without, with, credited, by, mayBeBy, transfer, relatedBy, noCredit                                             text.Text
	across, acrossHow, reads, noReads, noLoss, semicolon, askedAt, broughtAt, notAsked, read, lost, text, noReading, noScale, readAlone text.Text
	oneOrTwo, like, likeHow, carries, notStated, near, nearHow, nearness, there, back, people, peopleHow                                text.Text
}{
	help: text.EnJa("takes stock of a person against the grades and roles of a ladder: what fits, and what is missing",
		"キャリアの棚卸しをして、ラダーの等級や職種にどこまで合い、何が足りないかを示します"),
	title:    text.EnJa("Fit and gap: {person}, against the grades and roles of {ladder}, as of {day}", "適合度とギャップ: {person}（「{ladder}」の等級と職種に対して、{day} 時点）"),
	target:   text.EnJa("grade or role", "等級・職種"),
	fit:      text.EnJa("fit", "適合度"),
	gate:     text.EnJa("must-haves", "必須の要件"),
	biggest:  text.EnJa("closes most of the gap", "差をいちばん縮めるもの"),
	notMet:   text.EnJa("Not met yet, or not known to be met, the best fit first:", "まだ満たしていないもの、満たすかどうか不明なもの（適合度の高い順）:"),
	met:      text.EnJa("Met already: {list}", "すでに満たしているもの: {list}"),
	unstated: text.EnJa("Nobody has said what these ask: {list}", "要件が書かれていないもの: {list}"),
	howToRead: text.EnJa("Two figures are a fit with everything that is not known counted as none, and as enough. Must-haves are what no way to meet the requirement can do without; the fit does not make up for them. Points are percentage points of fit.",
		"数字が 2 つあるときは、不明なものをすべて「なし」とみなした場合と、すべて「十分」とみなした場合です。必須の要件は、どの満たし方でも欠かせないもので、適合度が高くても埋め合わせにはなりません。ポイントは適合度のパーセントポイントです。"),
	comma:    text.EnJa(", ", "、"),
	noLevel:  text.EnJa("no level is missing", "足りないレベルはない"),
	change:   text.EnJa("{skill}: {have} -> {asked} ({gain})", "{skill}: {have} → {asked}（{gain}）"),
	notKnown: text.EnJa("not known", "不明"),
	named:    text.EnJa("{name} ({id})", "{name}（{id}）"),
	points:   text.EnJa("+{n} points", "+{n} ポイント"),

	whole:     text.EnJa("In full: {target}", "くわしく: {target}"),
	other:     text.EnJa("or instead, with up to {steps} steps missing in all:", "別の満たし方（足りない段階は合わせて最大 {steps}）:"),
	inPlaceOf: text.EnJa("or in place of {skills}, with up to {steps} steps missing in all:", "「{skills}」の代わりになるもの（足りない段階は合わせて最大 {steps}）:"),
	marks:     text.EnJa("+ is met, - is missing, ? is not known.", "+ は満たしているもの、- は足りないもの、? は不明なもの。"),

	readings:    text.EnJa("Other readings of the same gap: {target}", "同じ差の別の読み方: {target}"),
	reading:     text.EnJa("reading", "読み方"),
	figure:      text.EnJa("figure", "値"),
	meaning:     text.EnJa("what it says", "意味"),
	plain:       text.EnJa("fit", "適合度"),
	plainIs:     text.EnJa("mean of what is covered; a strong skill makes up for a weak one", "満たした割合の平均。強いスキルが弱いスキルを補う"),
	geometric:   text.EnJa("geometric mean", "幾何平均"),
	geometricIs: text.EnJa("weak skills weigh more; nothing of one skill is nothing of all", "弱いスキルほど重く効く。まったくないスキルがあれば 0"),
	harmonic:    text.EnJa("harmonic mean", "調和平均"),
	harmonicIs:  text.EnJa("weak skills weigh more still", "弱いスキルがさらに重く効く"),
	weakest:     text.EnJa("weakest link", "いちばん弱いところ"),
	weakestIs:   text.EnJa("the skill that is covered least, and nothing else", "満たした割合が最も小さいスキルだけを見る"),
	share:       text.EnJa("skills met in full", "満たしたスキルの割合"),
	shareIs:     text.EnJa("nearly there counts as not there", "あと少しでも、満たさなければ数えない"),
	shortfall:   text.EnJa("shortfall", "不足"),
	shortfallIs: text.EnJa("steps that are missing, of all that are asked; less is better", "求められる段階のうち足りない分。小さいほどよい"),
	readingsNote: text.EnJa("None of them is the true one: each says more about the weakest skill and less about the others, in this order down to the weakest link.",
		"どれかひとつが正しいわけではありません。適合度からいちばん弱いところへと下るほど、最も弱いスキルがよく見え、ほかのスキルは見えなくなります。"),

	credit: text.EnJa("With credit for other skills: {target}", "ほかのスキルをみなしで数えた場合: {target}"),
	creditRule: text.EnJa("A skill that is missing counts in part for what somebody brings along: by the practice transfers of the ladder, and, as a convention of this example, half for a skill directly broader or narrower in the catalog. Credit is never a whole skill and never decides the requirement.",
		"足りないスキルの一部を、持ち込めるほかのスキルで数えます。ラダーにある実践の転用に加え、この例の決めごととして、カタログですぐ上かすぐ下にあるスキルを半分と数えます。みなしはスキル全体にはならず、要件の判定も変えません。"),
	without:   text.EnJa("without credit", "みなし加算前"),
	with:      text.EnJa("with credit", "みなし加算後"),
	credited:  text.EnJa("{skill}: covered {plain}, with credit {with}", "{skill}: 充足 {plain}、みなし加算後 {with}"),
	by:        text.EnJa("{credit} by {from}, held at {level}; the whole of it counts {worth}", "「{from}」（現在は「{level}」）から {credit}。全体で {worth} にあたる"),
	mayBeBy:   text.EnJa("up to {credit}, if {from} is held (its level is not known)", "「{from}」が身についていれば最大 {credit}（レベルは不明）"),
	transfer:  text.EnJa("{text}", "{text}"),
	relatedBy: text.EnJa("in the catalog of skills one of {from} and {asked} stands directly above the other", "スキルのカタログで「{from}」と「{asked}」はすぐ上とすぐ下の関係にある"),
	noCredit:  text.EnJa("Nothing that is held counts toward what is missing here.", "足りないものの代わりに数えられるスキルは、ここにはありません。"),

	across: text.EnJa("At another company: {ladder}", "別の会社では: {ladder}"),
	acrossHow: text.EnJa("Skills are found by their ids and names, and levels are read on the scale of that company. What can't be read is not known there, which is another thing than none.",
		"スキルは ID と名前で探し、レベルはその会社の尺度に読み替えます。読み替えられないものは、そこでは不明です。「なし」とは違います。"),
	reads:     text.EnJa("known in its words: {list}", "その会社の言葉で言えること: {list}"),
	noReads:   text.EnJa("known in its words: nothing", "その会社の言葉で言えること: なし"),
	noLoss:    text.EnJa("Nothing is lost on the way.", "読み替えで失われるものはありません。"),
	semicolon: text.EnJa("; ", "／"),
	askedAt:   text.EnJa("asked: {level}", "求められるレベル: {level}"),
	broughtAt: text.EnJa("where one comes from: {level}", "元の職種では: {level}"),
	notAsked:  text.EnJa("where one comes from: not asked", "元の職種では: 求められない"),
	read:      text.EnJa("{skill}: {level}", "{skill}: {level}"),
	lost:      text.EnJa("lost on the way:", "読み替えで失われるもの:"),
	text:      text.EnJa("{text}", "{text}"),
	noReading: text.EnJa("a reading is written scale>scale: level=level, level=level", "読み替えは 尺度>尺度: レベル=レベル, レベル=レベル のように書きます"),
	noScale:   text.EnJa("-read: there is no scale {word}{hint}; there are: {known}", "-read: 「{word}」という尺度はありません{hint}。使えるのは: {known}"),
	readAlone: text.EnJa("-read says how levels are read at the company of -across, and goes with it", "-read は -across の会社でのレベルの読み方です。-across と一緒に指定してください"),

	oneOrTwo: text.EnJa("-like {word}: one grade or role, or two parted by a comma", "-like {word}: 等級や職種を 1 つ、またはコンマで区切って 2 つ指定してください"),
	like:     text.EnJa("How like they are: {from} and {to}", "似ている度合い: 「{from}」と「{to}」"),
	likeHow: text.EnJa("How much of what the second asks is asked by the first as well: what somebody who just does the one brings along to the other. It says nothing about this person.",
		"後の職種で求められるもののうち、前の職種でも求められるものの割合です。前の職種をちょうどこなす人が持ち込めるもので、この人のことではありません。"),
	carries:   text.EnJa("from {from} to {to}: {share} carries over", "「{from}」から「{to}」へ: {share} を持ち込める"),
	notStated: text.EnJa("-like: nobody has said what {target} asks", "-like: 「{target}」の要件が書かれていません"),
	near:      text.EnJa("Near {target}", "「{target}」に近いもの"),
	nearHow: text.EnJa("Nearness has no direction: what both ask for above the others, and the words in their names. What carries over has one.",
		"近さには向きがなく、両者がほかより強く求めるものと、名前の言葉で測ります。持ち込めるものには向きがあります。"),
	nearness: text.EnJa("nearness", "近さ"),
	there:    text.EnJa("carries over there", "そこへ持ち込める"),
	back:     text.EnJa("carries over from there", "そこから持ち込める"),

	people: text.EnJa("Several people: the roles that fit each best", "何人かについて: それぞれに最も合う職種"),
	peopleHow: text.EnJa("By the levels that are stated alone, as it is done for a million people at once; the last column says whether the must-haves are met.",
		"申告されたレベルだけで比べます。100 万人をまとめて比べるときと同じやり方です。最後の列は必須の要件を満たすかどうかです。"),
}
