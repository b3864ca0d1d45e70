package growth

import (
	"strconv"

	"github.com/kakezan/kakezan/skills/text"
)

// short returns a number with four digits, for logs.
func short(x float64) string { return strconv.FormatFloat(x, 'g', 4, 64) }

var says = struct {
	to, orMore, orLess, open, aboveLeast, fromZero, byNumber, byStep text.Text
	doubts                                                           [4]text.Text // by doubt
}{
	to:     text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),
	orMore: text.EnJa("{lo} or more", "{lo} 以上"),
	orLess: text.EnJa("{hi} or less", "{hi} 以下"),
	open:   text.EnJa("not known", "不明"),

	aboveLeast: text.EnJa("it is counted how far the value is above the lowest one", "最小値をどれだけ上回るかで数える"),
	fromZero:   text.EnJa("the values are taken as in proportion", "数値が比例しているとみなす"),
	byNumber:   text.EnJa("the numbers of the steps are taken as in proportion, and none as 0", "段階の数値が比例し、none が 0 であるとみなす"),
	byStep:     text.EnJa("the steps are counted 1, 2, 3 and so on, as in proportion, and none as 0", "段階を 1、2、3 … と数え、比例し、none が 0 であるとみなす"),

	doubts: [4]text.Text{
		unsaid:     text.EnJa("nobody has said the level", "レベルについて誰も述べていない"),
		waived:     text.EnJa("it is waived", "免除されている"),
		otherScale: text.EnJa("the level is on another scale", "レベルが別の尺度で述べられている"),
	},
}

// explains are the texts of accounts.
var explains = struct {
	volume, product, nothing, input, side, root, weights, share, through, largest, marginal, derivative, day, at, atWeight, blame, open, insisted, noUnit, and,
	before, after, ratio, quotient, difference, less, factor, noFactor, then, now, power, powers, withLog, part, shapley,
	stepCost, perCost, logPerCost, afterStep, cost, costs, weight, budget, reached, notSpent, bound, knapsack, inexact,
	spend, bought, portion, spendThrough, price, divisible text.Text
}{
	volume:     text.EnJa("volume", "体積"),
	product:    text.EnJa("the product of a^w over the abilities (a: number of the level, w: weight)", "すべての能力の a^w の積（a はレベルの数値、w は重み）"),
	nothing:    text.EnJa("there are no abilities", "能力がひとつもない"),
	input:      text.EnJa("{name} {value}", "{name} {value}"),
	side:       text.EnJa("side of the cube of the same volume", "同じ体積の立方体の一辺"),
	root:       text.EnJa("V^(1 / sum of w)", "V^(1 / w の合計)"),
	weights:    text.EnJa("sum of the weights", "重みの合計"),
	share:      text.EnJa("share of the largest volume", "最大の体積に対する割合"),
	through:    text.EnJa("V / largest V", "V / 最大の V"),
	largest:    text.EnJa("largest volume, with every ability at its highest step", "最大の体積（どの能力も最高の段階）"),
	marginal:   text.EnJa("marginal gain of {name}", "{name}をわずかに伸ばしたときの体積の増え方"),
	derivative: text.EnJa("dV/da = w a^(w-1) times the product of the others' a^w, which is V w / a above none", "dV/da = w a^(w-1) × ほかの能力の a^w の積（none より上なら V w / a）"),
	day:        text.EnJa("as of", "時点"),
	at:         text.EnJa("{name} {number} ({level})", "{name} {number}（{level}）"),
	atWeight:   text.EnJa("{name} {number} ({level}), weight {weight}", "{name} {number}（{level}、重み {weight}）"),
	blame:      text.EnJa("{names} at none: that alone makes the volume 0", "{names}が none なので、それだけで体積は 0 になる"),
	open:       text.EnJa("not known: {names}; counted from none up to the highest step", "レベルが不明: {names}。none から最高の段階までの幅で数える"),
	insisted:   text.EnJa("the scale {scale} states no true zero, and is insisted on: {how}", "尺度「{scale}」は真の 0 を持つとは述べていないが、あえて数える。{how}"),
	noUnit:     text.EnJa("a volume has no unit: it compares with volumes over the same abilities and scales only", "体積に単位はなく、同じ能力と尺度の体積としか比べられない"),
	and:        text.EnJa(", ", "、"),

	before:     text.EnJa("volume before", "前の体積"),
	after:      text.EnJa("volume after", "後の体積"),
	ratio:      text.EnJa("growth", "成長の倍率"),
	quotient:   text.EnJa("V after / V before", "後の V / 前の V"),
	difference: text.EnJa("volume gained", "増えた体積"),
	less:       text.EnJa("V after - V before", "後の V - 前の V"),
	factor:     text.EnJa("factor of {name}", "{name}による倍率"),
	noFactor:   text.EnJa("not defined: it was at none, and nothing can be divided by 0", "定まりません。前が none で、0 では割れません"),
	then:       text.EnJa("before", "前の"),
	now:        text.EnJa("after", "後の"),
	power:      text.EnJa("(a after / a before)^w", "（後の a / 前の a）^w"),
	powers:     text.EnJa("(a after / a before)^w; these multiply to the growth, and their logarithms add up to its logarithm", "（後の a / 前の a）^w。すべて掛けると成長の倍率に、対数をすべて足すと倍率の対数になる"),
	withLog:    text.EnJa("{factor} (logarithm {log})", "{factor}（対数 {log}）"),
	part:       text.EnJa("part of {name} in the volume gained", "増えた体積のうち{name}の分"),
	shapley:    text.EnJa("mean of what it adds over all orders in which the abilities may have grown (Shapley value); these add up to the volume gained", "能力が伸びた順番をすべて考えたときの増え方の平均（シャープレイ値）。すべて足すと増えた体積になる"),

	stepCost:   text.EnJa("cost of {name}", "{name}の費用"),
	perCost:    text.EnJa("gain of {name} for its cost", "{name}の費用あたりの伸び"),
	logPerCost: text.EnJa("w ln(a after / a before) / cost", "w ln（後の a / 前の a）/ 費用"),
	afterStep:  text.EnJa("volume after the step", "その段階に上がった後の体積"),
	cost:       text.EnJa("cost", "費用"),
	costs:      text.EnJa("the sum over the steps up", "上がる段階ごとの費用の合計"),
	weight:     text.EnJa("weight", "重み"),
	budget:     text.EnJa("budget", "予算"),
	reached:    text.EnJa("largest volume within the budget", "予算内で最大の体積"),
	notSpent:   text.EnJa("nothing is spent on {name}, whose level is not known", "{name}はレベルが不明なので、予算を使わない"),
	bound:      text.EnJa("volume that no choice within the budget exceeds", "予算内のどの選び方でも超えられない体積"),
	knapsack:   text.EnJa("a knapsack of one choice for each ability: the most of the sum of w ln a", "能力ごとに 1 つ選ぶナップサック問題: w ln a の合計を最大にする"),
	inexact:    text.EnJa("not every choice was looked at", "すべての選び方を調べたわけではない"),

	spend:        text.EnJa("spent on {name}", "{name}に使う額"),
	bought:       text.EnJa("number of {name}", "{name}の数値"),
	portion:      text.EnJa("budget x w / sum of w", "予算 × w / w の合計"),
	spendThrough: text.EnJa("spent / price of one", "使う額 / 単価"),
	price:        text.EnJa("price of one", "単価"),
	divisible:    text.EnJa("every ability can be bought in any amount, from nothing on", "どの能力も 0 から好きな量だけ買えるとみなす"),
}
