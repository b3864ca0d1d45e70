package complementarity

import "github.com/kakezan/kakezan/skills/text"

// caution is about all measures.
var caution = text.EnJa(
	"Skills that go together were found in the same people. That does not say that one leads to the other, or that either is worth more with the other.",
	"「一緒に持たれている」とは、同じ人が両方を持っていたということです。一方が他方につながるとも、組み合わせで価値が上がるとも言えません。")

// said is what pairs and intervals say, and what accounts of other figures do.
var said = struct {
	pair, undefined, interval text.Text

	nestedColumns, nestedRows, nestedWhole, nestedBy, byChance, ofSkills, ofRows text.Text

	both, broad, narrow, all             text.Text
	z, zBy, direction, directionBy       text.Text
	broadGivenNarrow, broadGivenNarrowBy text.Text
	narrowGivenBroad, narrowGivenBroadBy text.Text
}{
	pair: text.EnJa("{x} of {n} people hold both, {lift} times as many as by chance ({interval})",
		"{n} 人中 {x} 人が両方を持ち、偶然の {lift} 倍（{interval}）"),
	undefined: text.EnJa("nobody of {n} people holds one of the two: what goes with it is not known",
		"{n} 人の中に持つ人が 1 人もいないスキルがあるため、一緒に持たれるかどうかは分かりません"),
	interval: text.EnJa("{level} %: {lo} to {hi}", "{level} %：{lo}〜{hi}"),

	nestedColumns: text.EnJa("nestedness of the skills (NODF)", "スキルの入れ子度（NODF）"),
	nestedRows:    text.EnJa("nestedness of the rows (NODF)", "行の入れ子度（NODF）"),
	nestedWhole:   text.EnJa("nestedness of the whole (NODF)", "全体の入れ子度（NODF）"),
	nestedBy: text.EnJa("100 x sum of overlaps / number of pairs; the overlap of two is both / smaller, and 0 when they are equally large",
		"100 × 重なりの和 / 組の数（2 つの重なりは、両方にある数 / 小さいほうの数。大きさが同じなら 0）"),
	byChance: text.EnJa("how nested a table of the same sums is by chance is not taken off",
		"同じ合計の表が偶然どれだけ入れ子になるかは、差し引いていません"),
	ofSkills: text.EnJa("{lines} skills in {pairs} pairs, sum of overlaps {sum}", "スキル {lines} 個・組 {pairs} 個・重なりの和 {sum}"),
	ofRows:   text.EnJa("{lines} rows in {pairs} pairs, sum of overlaps {sum}", "行 {lines} 個・組 {pairs} 個・重なりの和 {sum}"),

	both:   text.EnJa("both: {count}", "両方: {count}"),
	broad:  text.EnJa("broad, {broad}: {count}", "広い（{broad}）: {count}"),
	narrow: text.EnJa("narrow, {narrow}: {count}", "狭い（{narrow}）: {count}"),
	all:    text.EnJa("all: {count}", "全体: {count}"),

	z: text.EnJa("z score of {narrow} with {broad}", "{narrow} と {broad} の z 値"),
	zBy: text.EnJa("(both - broad x narrow / all) / sqrt(broad x narrow x (all - broad) x (all - narrow) / (all^2 x (all - 1)))",
		"(両方 − 広い × 狭い / 全体) / √(広い × 狭い × (全体 − 広い) × (全体 − 狭い) / (全体² × (全体 − 1)))"),
	broadGivenNarrow:   text.EnJa("share of those with {narrow} who have {broad}", "{narrow} を持つ人のうち {broad} も持つ割合"),
	broadGivenNarrowBy: text.EnJa("both / narrow", "両方 / 狭い"),
	narrowGivenBroad:   text.EnJa("share of those with {broad} who have {narrow}", "{broad} を持つ人のうち {narrow} も持つ割合"),
	narrowGivenBroadBy: text.EnJa("both / broad", "両方 / 広い"),
	direction:          text.EnJa("direction from {broad} to {narrow}", "{broad} から {narrow} への向き"),
	directionBy:        text.EnJa("both / narrow - both / broad", "両方 / 狭い − 両方 / 広い"),
}

// wording is every measure in words.
var wording = map[Measure]struct{ name, says text.Text }{
	Lift: {
		text.EnJa("lift", "リフト"),
		text.EnJa("How many times as many people hold both as if the skills had nothing to do with each other; of rare skills it is huge by chance, so read it with its interval.",
			"無関係と仮定した場合に比べて、両方を持つ人が何倍いるか。稀なスキルでは偶然でも大きくなるので、区間とあわせて読みます。"),
	},
	PMI: {
		text.EnJa("pointwise mutual information", "自己相互情報量（PMI）"),
		text.EnJa("The lift on a logarithmic scale: 0 is independence, and what is never held together is minus infinity; like the lift it favours the rarest pairs.",
			"リフトの対数。0 は無関係、一緒に持つ人がいなければマイナス無限大。リフトと同じく、最も稀な組ほど大きく出ます。"),
	},
	NPMI: {
		text.EnJa("normalised PMI", "正規化 PMI"),
		text.EnJa("From -1, never together, over 0, independence, to 1, only ever together; it makes rare and common pairs comparable, but does not say how surely it is known.",
			"-1（一緒に持つ人がいない）から 0（無関係）を経て 1（必ず一緒）まで。稀な組とよくある組を比べられますが、確かさは表しません。"),
	},
	Phi: {
		text.EnJa("phi", "ファイ係数"),
		text.EnJa("The correlation of the two ticks, from -1 to 1; it stays small when one skill is much commoner than the other or both are rare, also where they belong together.",
			"2 つの有無の相関（-1〜1）。片方がずっと多い場合や両方が稀な場合は、強く結びついていても小さくなります。"),
	},
	OddsRatio: {
		text.EnJa("odds ratio", "オッズ比"),
		text.EnJa("By which factor the odds of one skill are higher among those with the other; it does not depend on how common the skills are, and is not a ratio of shares.",
			"一方を持つ人では、他方を持つオッズが何倍か。スキルの多さに左右されませんが、割合の比ではありません。"),
	},
	YuleQ: {
		text.EnJa("Yule's Q", "ユールの Q"),
		text.EnJa("The odds ratio on a scale from -1 to 1; it is already 1 when everybody with the rarer skill has the other.",
			"オッズ比を -1〜1 に直したもの。稀なほうのスキルを持つ全員が他方も持てば、それだけで 1 になります。"),
	},
	Tetrachoric: {
		text.EnJa("tetrachoric correlation", "四分相関（テトラコリック相関）"),
		text.EnJa("The correlation of the abilities behind the two ticks, if these are normally distributed; it does not shrink for rare skills, and rests on that model.",
			"2 つの有無の背後に正規分布する能力があると仮定したときの相関。稀なスキルでも小さくなりませんが、この仮定に基づきます。"),
	},
	Relatedness: {
		text.EnJa("relatedness", "関連度"),
		text.EnJa("The smaller one of both shares, of those with the one skill who have the other; it does not know chance, so two skills that everybody has are related.",
			"一方を持つ人のうち他方も持つ割合の、小さいほう。偶然を考えないので、誰もが持つスキル同士は高くなります。"),
	},
	Z: {
		text.EnJa("z score", "z 値"),
		text.EnJa("By how many standard deviations more people hold both than by chance; it says how sure it is that there is something, not how much, and grows with the number of people.",
			"両方を持つ人が、偶然より標準偏差何個分多いか。関係があることの確かさであって強さではなく、人数とともに大きくなります。"),
	},
}
