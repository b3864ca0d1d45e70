package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, noPolicy, twoPolicies, tooSmall, nothingAsked, noAnswer     text.Text
	title, countsOnly, countsPolicy, everybody, policy, careful       text.Text
	estimate, by, interval, quantity, counted, of, notCounted         text.Text
	foretold, foretells, possible, unrelated, product, factor, others text.Text
	commoner, rarer, same                                             text.Text
	models, model, share, level, times, best                          text.Text
	pairs, pair, both, lift, chance                                   text.Text
	companions, noCompanions, skill, ofHolders, ofOthers              text.Text
	assumptions, assumption, reading, readInterval, readChance        text.Text
	noValue, plain, and                                               text.Text
	tooMany, noBase, noFit, noLevels, suppressed, otherPeople         text.Text
	noNumber                                                          text.Text
	parts, part, rarest, typical                                      text.Text
	next, bits, sure, then, nobodySeen, readBits                      text.Text
}{
	help: text.EnJa("says how rare a combination of skills is, and what that rests on",
		"スキルの組み合わせがどれだけ稀か、その根拠とともに答えます"),
	noPolicy:     text.EnJa("-policy {word}: there is no such policy{hint}; there are: {known}", "-policy {word}: そのような方針はありません{hint}。あるのは {known} です"),
	twoPolicies:  text.EnJa("-atmost leaves people out, and -policy everyone leaves out nobody; give one of them", "-atmost は一部の人を除き、-policy everyone は誰も除きません。どちらか一方だけを指定してください"),
	tooSmall:     text.EnJa("-top takes a number of 1 or more, -atmost one of 0 or more", "-top には 1 以上、-atmost には 0 以上の数を指定してください"),
	nothingAsked: text.EnJa(`which skills? Name them with -has, such as -has "Go,SQL"`, "どのスキルでしょうか。-has で指定してください（例: -has \"Go,SQL\"）"),
	noAnswer:     text.EnJa("{question}: no answer: {why}", "{question}: 答えられません。{why}"),

	title: text.EnJa("How rare is it? {name}: {n} people, {skills} skills", "どれだけ稀か: {name}（{n} 人、{skills} スキル）"),
	countsOnly: text.EnJa("Here are counts of single skills and of pairs, and not the people. So one skill and two are counted, and more are estimated. With people, from -csv or -open, all is counted.",
		"手元にあるのはスキルごと・2 スキルの組ごとの人数だけで、一人ひとりの回答ではありません。2 つまでは数えた値、3 つ以上は推定値です。-csv か -open で回答そのものを渡せば、すべて数えます。"),
	countsPolicy: text.EnJa("Beside the answer for everybody is the one for those who are believed: {policy}. Of counts, only those who name every skill can be left out.",
		"回答者全員についての答えに、信用する人（{policy}）だけについての答えを添えます。集計からは、すべてのスキルを挙げた人だけを除けます。"),
	everybody: text.EnJa("Everybody is believed.", "全員の回答をそのまま信用します。"),
	policy: text.EnJa("The answers are about everybody, as recorded. Those who are believed, {policy}, are {n}: they steady small counts, and beside the answer is the one for them.",
		"答えは、記録のとおりの全員についてのものです。信用する人（{policy}、{n} 人）は、人数が少ないときの推定に使い、その人たちだけについての答えも添えます。"),
	careful: text.EnJa("Careful: {text}", "注意: {text}"),

	estimate: text.EnJa("estimate", "推定値"),
	by:       text.EnJa("{share}, by {method}", "{share}（{method}）"),
	interval: text.EnJa("interval", "区間"),
	quantity: text.EnJa("{interval}. It is about the {quantity}.", "{interval}。{quantity}についての区間です。"),
	counted:  text.EnJa("counted", "数えた人数"),
	of:       text.EnJa("{x} of {n}", "{n} 人中 {x} 人"),
	notCounted: text.EnJa("not here: counts of pairs do not say how many hold three",
		"数えられません。組ごとの人数からは、3 つとも持つ人数は分かりません"),
	foretold:  text.EnJa("{m} others", "別の {m} 人"),
	foretells: text.EnJa("{lo} to {hi} of them will hold it, with a chance of 95 %", "そのうち {lo}〜{hi} 人が持つ（95 %）"),
	possible:  text.EnJa("possible", "ありうる範囲"),
	unrelated: text.EnJa("if unrelated", "無関係なら"),
	product:   text.EnJa("{product} = {factors}", "{product} = {factors}"),
	factor:    text.EnJa("factor", "その何倍か"),
	others:    text.EnJa("other models", "他のモデル"),
	commoner:  text.EnJa("{factor} times as common as if unrelated", "無関係とした場合の {factor} 倍の人がいる"),
	rarer:     text.EnJa("{factor} times as rare as if unrelated", "無関係とした場合の {factor} 分の 1 の人しかいない"),
	same:      text.EnJa("about as common as if unrelated", "無関係とした場合とほぼ同じ"),

	models: text.EnJa("Every model, asked about everybody", "モデルごとの答え（全員について）"),
	model:  text.EnJa("model", "モデル"),
	share:  text.EnJa("share", "割合"),
	level:  text.EnJa("interval", "区間"),
	times:  text.EnJa("times the product", "積の何倍か"),
	best:   text.EnJa("best: {method}", "最良: {method}"),

	pairs:  text.EnJa("How its skills go together, two by two", "2 つずつの関係"),
	pair:   text.EnJa("pair", "組"),
	both:   text.EnJa("hold both", "両方を持つ人"),
	lift:   text.EnJa("times chance", "偶然の何倍か"),
	chance: text.EnJa("p", "p 値"),

	companions: text.EnJa("What goes with it, among {policy}: skills that those who hold all of it hold more often than the others, surely so, the closest first",
		"一緒に持たれているスキル（{policy}）: すべてを持つ人が、ほかの人より確かに多く持つもの。結びつきの強い順"),
	noCompanions: text.EnJa("None so surely that it could not be chance.", "偶然ではないと言い切れるものはありません。"),
	skill:        text.EnJa("skill", "スキル"),
	ofHolders:    text.EnJa("of them", "持つ人では"),
	ofOthers:     text.EnJa("of others", "ほかの人では"),

	assumptions: text.EnJa("What each model takes for granted", "各モデルの前提"),
	assumption:  text.EnJa("{method}: {assumption}", "{method}: {assumption}"),
	reading:     text.EnJa("How to read it", "読み方"),
	readInterval: text.EnJa("interval: so far can chance in who was asked move the number, at 95 %. How wrong a model is, and whether people said the truth, is not in it; for that, see how far the models are apart.",
		"区間: 誰が回答したかという偶然で動きうる範囲（95 %）です。モデルの誤りや、回答が本当かどうかは含みません。それは、モデルどうしの答えの開きから読み取ってください。"),
	readChance: text.EnJa("p: the chance that as many or more hold both if the two had nothing to do with each other (Fisher's exact test). It says how sure it is that they attract each other, not how much.",
		"p 値: 2 つが無関係なとき、これ以上の人が両方を持つ確率（フィッシャーの正確検定）。引き付け合うことの確かさで、強さではありません。"),
	noValue: text.EnJa("Rare is neither good nor valuable: how well somebody fits a job and what a job pays are other questions.",
		"稀であることは、良いことや価値があることとは別です。仕事に合うか、いくら支払われるかは、別の問いです。"),

	plain: text.EnJa("{text}", "{text}"),
	and:   text.EnJa("{a}, {b}", "{a}・{b}"),

	tooMany:     text.EnJa("too many skills for it", "スキルが多すぎます"),
	noBase:      text.EnJa("of nobody is everything known that is asked", "聞かれたことがすべて分かる人がいません"),
	noFit:       text.EnJa("the shares, of different people, contradict each other", "回答者の異なる割合どうしが矛盾しています"),
	noLevels:    text.EnJa("it knows no levels", "レベルを扱えません"),
	suppressed:  text.EnJa("a pair of it is not published", "公表されていない組があります"),
	otherPeople: text.EnJa("known of different people", "回答者が異なります"),
	noNumber:    text.EnJa("no number", "求められません"),

	parts:   text.EnJa("The rarest and the most typical part of it", "いちばん稀な部分と、いちばんよくある部分"),
	part:    text.EnJa("{part}: {share}", "{part}: {share}"),
	rarest:  text.EnJa("rarest {n}", "稀な {n} つ"),
	typical: text.EnJa("most typical {n}", "よくある {n} つ"),

	next:       text.EnJa("Which skill next makes it rarest", "次に加えると最も稀になるスキル"),
	bits:       text.EnJa("bits", "ビット"),
	sure:       text.EnJa("at least", "少なくとも"),
	then:       text.EnJa("then it is", "加えた後"),
	nobodySeen: text.EnJa("nobody seen ({interval})", "見つからない（{interval}）"),
	readBits: text.EnJa("bits: how much rarer one skill more makes it. 1 bit leaves half as many people, 2 bits a quarter, 10 bits 1 in 1,024. At least: so many are sure at 95 %; by that the skills are ranked, so that nobody is led by a count of one or two.",
		"ビット: スキルを 1 つ加えるとどれだけ稀になるか。1 ビットで人数は半分、2 ビットで 4 分の 1、10 ビットで 1,024 分の 1 です。「少なくとも」は 95 % で言える分で、1 人や 2 人の数に惑わされないよう、この順に並べています。"),
}
