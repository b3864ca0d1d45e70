package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, noDay, backward, noAmount, nothingKnown, comma                                                      text.Text
	title, order, refused, ability, steps, counted, doubled, fromTo, neither                                  text.Text
	times, timesOpen, climbed, undefined, volume, side, share, grown, multiplies, part, adds, blame, open, at text.Text
	next, step, stepTo, cost, months, perCost, marginal, atTop, first, fromNone                               text.Text
	best, rise, nothing, reached, greedy, greedyFails, reason                                                 text.Text
	honest, noUnit, insisted, madeUp, madeUpCounts, account, costTwice, noCost, costsOne                      text.Text
}{
	help: text.EnJa("says how much larger the volume of a person's abilities has become, what each ability gave, and which step enlarges it most",
		"能力が張る体積がどれだけ大きくなったか、どの能力の分がどれだけか、次にどれを伸ばすと最も大きくなるかを示す"),
	noDay:    text.EnJa("-{flag} {word}: a date is written 2026, 2026-11 or 2026-11-21", "-{flag} {word}: 日付は 2026、2026-11、2026-11-21 のように書きます"),
	backward: text.EnJa("-from {from} -to {to}: the first day has to come before the last", "-from {from} -to {to}: 最初の日が最後の日より前でなければなりません"),
	noAmount: text.EnJa("-{flag} {word}: a number of 0 or above is needed, such as 7, and for costs an id in front: build=6", "-{flag} {word}: 7 のような 0 以上の数が必要です。費用は build=6 のように id を付けます"),
	nothingKnown: text.EnJa("of {person} nobody has said a level by {day} in any of these: {abilities}. Claims of them are needed; -abilities names other ones",
		"{person} の {day} 時点のレベルが、次のどれについても分かりません: {abilities}。申告（claims）を加えるか、-abilities で別の能力を指定してください"),
	comma: text.EnJa(", ", "、"),

	title:   text.EnJa("{person}: the volume of the abilities from {from} to {to}", "{person}: 能力が張る体積（{from} から {to} まで）"),
	order:   text.EnJa("What is refused: a volume over steps that are only an order", "断られるもの: 順序でしかない段階の体積"),
	refused: text.EnJa("{reason}.", "{reason}。"),
	ability: text.EnJa("ability", "能力"),
	steps:   text.EnJa("step", "段階"),
	counted: text.EnJa("counted 1, 2, 3, 4 ...", "1、2、3、4 … と数える"),
	doubled: text.EnJa("counted 1, 2, 4, 8 ...", "1、2、4、8 … と数える"),
	fromTo:  text.EnJa("{from} -> {to}", "{from} → {to}"),
	neither: text.EnJa("Both columns keep the order of the steps, and the scale says no more than that. So neither is a fact of the person: how much they have grown was chosen by whoever wrote the numbers. A volume needs amounts.",
		"どちらの数え方も段階の順序は守っていて、尺度が言っているのはその順序だけである。だからどちらの倍率も本人についての事実ではなく、数値を付けた人が選んだものにすぎない。体積には量が要る。"),

	times:      text.EnJa("x {factor}", "{factor} 倍"),
	timesOpen:  text.EnJa("x {factor}", "倍率 {factor}"),
	undefined:  text.EnJa("not defined", "定まらない"),
	volume:     text.EnJa("volume", "体積"),
	side:       text.EnJa("side of the same cube", "同じ体積の立方体の一辺"),
	share:      text.EnJa("share of the largest", "最大の体積に対する割合"),
	climbed:    text.EnJa("What has grown, in steps: {abilities}", "段階で見た成長: {abilities}"),
	grown:      text.EnJa("What has grown, in amounts: {abilities}", "量で見た成長: {abilities}"),
	multiplies: text.EnJa("volume", "体積"),
	part:       text.EnJa("part of what was gained", "増えた分の内訳"),
	adds:       text.EnJa("The factors multiply to that of the volume, and the parts add up to what it gained.", "倍率をすべて掛けると体積の倍率になり、内訳をすべて足すと増えた体積になる。"),
	blame:      text.EnJa("{ability} is at none on {day}: that alone makes the volume 0.", "{day} の{ability}は none で、それだけで体積は 0 になる。"),
	open:       text.EnJa("{ability} is not known on {day}: from none up to the highest step, everything is possible.", "{day} の{ability}は不明で、none から最高の段階まで、どれもありうる。"),
	at:         text.EnJa("{number} ({level})", "{number}（{level}）"),

	next:     text.EnJa("Which step enlarges it most for what it takes", "次のどの段階が、費用の割に最も大きくするか"),
	step:     text.EnJa("step", "段階"),
	stepTo:   text.EnJa("{ability} {from} -> {to}", "{ability} {from} → {to}"),
	cost:     text.EnJa("cost", "費用"),
	months:   text.EnJa("months", "月数"),
	perCost:  text.EnJa("gain for its cost", "費用あたりの伸び"),
	marginal: text.EnJa("gain of one more", "1 増えるごとの体積"),
	atTop:    text.EnJa("Every ability that is known is at its highest step.", "分かっている能力はどれも最高の段階にある。"),
	first:    text.EnJa("First of all {ability}: the logarithm of the factor divided by its cost is the largest, which does not depend on what is not known.", "まず{ability}: 倍率の対数を費用で割った値が最も大きい。この順番は、不明なレベルに左右されない。"),
	fromNone: text.EnJa("from none", "無から"),

	best:        text.EnJa("What to spend {budget} on ({cost})", "予算 {budget} の使いみち（{cost}）"),
	rise:        text.EnJa("{ability}: {from} -> {to}, for {cost}", "{ability}: {from} → {to}（{cost}）"),
	nothing:     text.EnJa("No step fits.", "予算に収まる段階はない。"),
	reached:     text.EnJa("The volume becomes {volume}, for {cost}. No other choice goes beyond {bound}.", "体積は {volume} になり、{cost} かかる。ほかのどの選び方でも {bound} を超えない。"),
	greedy:      text.EnJa("Here one step at a time, always the best for its cost, leads to as much.", "ここでは、費用の割に最も良い段階をひとつずつ選んでいっても同じ大きさになる。"),
	greedyFails: text.EnJa("One step at a time, always the best for its cost, would have led to {volume} only, for {cost}: where steps leap or differ in cost, the choice has to be weighed as a whole.", "費用の割に最も良い段階をひとつずつ選んでいくと {volume} 止まりで、{cost} かかる。段階の幅や費用がそろっていないときは、全体で選ぶ必要がある。"),
	reason:      text.EnJa("{reason}.", "{reason}。"),

	honest:       text.EnJa("What this does not say", "ここから言えないこと"),
	noUnit:       text.EnJa("A volume has no unit. It compares with itself on another day, not with that of somebody whose abilities are others. A large number is no better than a small one.", "体積に単位はない。比べられるのは同じ能力の別の日の体積だけで、別の能力を持つ人とは比べられない。数字が大きいほど優れているわけでもない。"),
	insisted:     text.EnJa("You insisted on counting steps that are not said to be in proportion. The figures say how the steps were counted, and nothing more about the person.", "比例するとは述べられていない段階を、あえて数えている。この数値は段階の数え方の結果であって、本人についてそれ以上のことは言えない。"),
	madeUp:       text.EnJa("What was counted of the sample person, and what a step takes in months, is made up.", "サンプルの人物について数えたものも、段階ごとの月数も、この例のために作ったものである。"),
	madeUpCounts: text.EnJa("What was counted of the sample person is made up.", "サンプルの人物について数えたものは、この例のために作ったものである。"),
	costTwice:    text.EnJa("-cost names {ability} twice", "-cost に {ability} が 2 回出てきます"),
	noCost:       text.EnJa("-cost {word}: this ability does not span the volume{hint}; those that do: {known}", "-cost {word}: この能力は体積を張っていません{hint}。張っているのは {known} です"),
	costsOne:     text.EnJa("A step costs 1 where -cost says nothing: {abilities}.", "-cost で述べていない能力の費用は 1 段階につき 1 とする: {abilities}。"),
	account:      text.EnJa("Account of every figure", "すべての数値の根拠"),
}
