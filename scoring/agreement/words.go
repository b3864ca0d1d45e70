package agreement

import "github.com/kakezan/kakezan/skills/text"

// What explanations say.
var (
	cohenSays  = text.EnJa("Cohen's kappa", "コーエンの κ")
	congerSays = text.EnJa("Conger's kappa", "コンガーの κ")
	fleissSays = text.EnJa("Fleiss' kappa", "フライスの κ")
	gwetSays   = text.EnJa("Gwet's AC1", "グウェットの AC1")
	evenSays   = text.EnJa("Brennan and Prediger's coefficient", "ブレナン・プレディガーの係数")

	gwetWeightedSays = text.EnJa("Gwet's AC2", "グウェットの AC2")

	each = text.EnJa("the mean of how far two marks are apart when each of two raters gives every mark as often as they do, over all pairs of raters",
		"2 人の評価者がそれぞれ、実際と同じ割合で対象と無関係に評定したときの、評定の離れ方の平均（評価者のすべての組について）")
	pooled = text.EnJa("the mean of how far two marks are apart when each is given as often as it is among all ratings",
		"全体での割合どおりに対象と無関係に評定したときの、評定の離れ方の平均")
	apiece = text.EnJa("1 - T / (k (k - 1)) * the sum of p (1 - p), with p the mean share of each of k categories in a unit and T the sum of 1 - how far two categories are apart",
		"1 - T / (k (k - 1)) × p (1 - p) の合計。p は各区分が 1 件の評定に占める割合の平均、k は区分の数、T は「1 - 区分の離れ方」の合計")
	flat = text.EnJa("the mean of how far two marks are apart when all k categories are given equally often",
		"k 個の区分が同じ割合で選ばれるときの、評定の離れ方の平均")
	alphaSays = text.EnJa("the mean of how far two ratings are apart, over all pairs of ratings of any units",
		"対象を問わず、すべての評定から 2 つを選んだときの離れ方の平均")

	meanOfUnits = text.EnJa("the mean over units of the mean over their pairs of ratings",
		"対象ごとに評定の組の離れ方を平均し、それを対象について平均")
	meanOfRatings = text.EnJa("the sum over units with m ratings of all ordered pairs, divided by m - 1, per rating",
		"評定が m 件の対象ごとに、順序つきの組の離れ方の合計を m - 1 で割り、全体で合計して評定数で割る")

	seenOnly = text.EnJa("no categories were given, so the scale is what raters used: {categories}",
		"区分が与えられていないので、実際に使われた値を尺度とみなした: {categories}")
)

// apartBy is the formula of weights.
func apartBy(w weighting) text.Text {
	switch w.(type) {
	case linear:
		return text.EnJa("|i - j| / (k - 1) for categories i and j of k", "k 区分のうち i 番目と j 番目は |i - j| / (k - 1)")
	case quadratic:
		return text.EnJa("((i - j) / (k - 1))^2 for categories i and j of k", "k 区分のうち i 番目と j 番目は ((i - j) / (k - 1))^2")
	case *own:
		return text.EnJa("weights of one's own, over the largest of them", "独自の重みを、その最大値で割った値")
	}
	return text.EnJa("1 for different marks, 0 for the same", "違う評定なら 1、同じなら 0")
}
