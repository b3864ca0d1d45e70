package rarity

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// Method names how a probability was found. The set is closed; the zero Method
// is none.
type Method struct{ name string }

// The methods.
var (
	IndependentProduct = Method{"independent product"} // the shares multiplied
	FrechetBounds      = Method{"bounds"}              // what is possible at all
	ExactCount         = Method{"count"}               // people counted
	MaxEntropy         = Method{"maximum entropy"}     // from single shares and pairs
	PairsAndBreadth    = Method{"pairs and breadth"}   // from pairs, and how many skills people hold
	DependenceTree     = Method{"dependence tree"}     // from the closest pairs
	GaussianCopula     = Method{"Gaussian copula"}     // from latent correlations
	StudentCopula      = Method{"Student t copula"}    // the same with heavier joint tails
	CountAndPairs      = Method{"count and pairs"}     // a count, steadied by pairs and breadth
)

var methodWordings = map[Method]struct{ name, assumption text.Text }{
	IndependentProduct: {
		text.EnJa("independent product", "独立とした積"),
		text.EnJa(
			"Assumes that the skills have nothing to do with each other. They usually attract each other; then the combination is commoner than this.",
			"スキルどうしに関係がないと仮定しています。実際にはスキルは引き付け合うことが多く、その場合この値より多くの人が持っています。"),
	},
	FrechetBounds: {
		text.EnJa("bounds", "上下限"),
		text.EnJa(
			"Assumes nothing: no population with these counts lies outside. Does not include sampling error.",
			"何も仮定していません。この集計値を持つ母集団は必ずこの範囲に入ります。標本誤差は含みません。"),
	},
	ExactCount: {
		text.EnJa("count", "実際に数えた結果"),
		text.EnJa(
			"Assumes nothing about the skills: the people were counted as recorded. The interval takes them as a random sample.",
			"スキルについては何も仮定せず、記録のとおりに人を数えています。区間は、これらの人が無作為標本であるとみなしています。"),
	},
	MaxEntropy: {
		text.EnJa("maximum entropy", "最大エントロピー"),
		text.EnJa(
			"Assumes no dependence among three or more skills beyond what their pairs bring. The interval is the sampling error of the shares and pairs, not of this assumption.",
			"2 スキルの組から生じるもの以外に、3 つ以上のスキルの間の関係はないと仮定しています。区間は、割合と 2 スキルの組の標本誤差であり、この仮定の誤差ではありません。"),
	},
	PairsAndBreadth: {
		text.EnJa("pairs and breadth", "2 スキルの組と保有数"),
		text.EnJa(
			"Assumes that three or more skills go together as their pairs and the numbers of skills that people hold suggest. The interval is the sampling error of shares and pairs, not of this assumption.",
			"3 つ以上のスキルの関係は、2 スキルの組と、一人が持つスキル数の分布から決まると仮定しています。区間は、割合と組の標本誤差であり、この仮定の誤差ではありません。"),
	},
	DependenceTree: {
		text.EnJa("dependence tree", "依存木"),
		text.EnJa(
			"Assumes that each skill depends on one other skill only, the closest ones. The interval is the sampling error of shares and pairs, not of this assumption.",
			"各スキルは最も関係の強い 1 つのスキルだけに依存すると仮定しています。区間は、割合と組の標本誤差であり、この仮定の誤差ではありません。"),
	},
	GaussianCopula: {
		text.EnJa("Gaussian copula", "ガウスコピュラ"),
		text.EnJa(
			"Assumes that behind each skill is a normally distributed ability, and that these depend on each other by pairs only. The interval is the sampling error of shares and pairs, not of this assumption.",
			"各スキルの背後に正規分布に従う能力があり、能力どうしの関係は 2 つずつの相関だけで決まると仮定しています。区間は、割合と組の標本誤差であり、この仮定の誤差ではありません。"),
	},
	StudentCopula: {
		text.EnJa("Student t copula", "t コピュラ"),
		text.EnJa(
			"Like the Gaussian copula, but who is far above others in one ability is likelier to be so in another, so that pairs come out commoner than they are. The interval is the sampling error of shares and pairs, not of this assumption.",
			"ガウスコピュラと同様ですが、ある能力で飛び抜けた人は別の能力でも飛び抜けていることが多いと仮定しており、2 スキルの組も実際より多めになります。区間は、割合と組の標本誤差であり、この仮定の誤差ではありません。"),
	},
	CountAndPairs: {
		text.EnJa("count and pairs", "実人数と 2 スキルの組"),
		text.EnJa(
			"The people were counted; where they are few, the estimate leans on what pairs and the numbers of skills that people hold suggest, as far as that proved right for other combinations.",
			"実際に数えた人数に基づきます。人数が少ないときは、2 スキルの組と一人が持つスキル数から予想される値を、他の組み合わせで当たった度合いに応じて加味しています。"),
	},
}

// String returns the method's name, "" for the zero Method.
func (m Method) String() string { return m.name }

// Text returns the method's name in the closest language to tag.
func (m Method) Text(tag language.Tag) string { return methodWordings[m].name.In(tag) }

// Assumption returns what the method takes for granted, in whole sentences in
// the closest language to tag.
func (m Method) Assumption(tag language.Tag) string { return methodWordings[m].assumption.In(tag) }

// Warning is something to know about one answer. The set is closed; the zero
// Warning is none.
type Warning struct{ name string }

// The warnings.
var (
	// Clamped: the estimate was moved, to the smallest one of the question's
	// parts or into what is possible at all.
	Clamped = Warning{"clamped"}

	// Smoothed: the counts lie on the border of what is possible, such as a
	// skill that nobody has without another one. One average person was added
	// to make the estimate finite.
	Smoothed = Warning{"smoothed"}

	// MixedBases: the skills and pairs are known of different people, so that
	// the question has not one base but an approximate one.
	MixedBases = Warning{"mixed bases"}

	// NoneSeen: nobody counted fulfils the question or one of its pairs. The
	// probability is 0 as recorded; only the upper bound says something about
	// other people.
	NoneSeen = Warning{"none seen"}

	// Fragile: the answer moves by more than a factor 2 when those are left out
	// who name so many skills that they are not believed, see [Policy].
	Fragile = Warning{"fragile"}

	// Repaired: no correlations agree with all the pairs, so the nearest ones
	// that are possible were taken.
	Repaired = Warning{"repaired"}

	// Rough: the numerical integration did not reach its goal; its interval says
	// what it did reach.
	Rough = Warning{"rough"}
)

var warningWordings = map[Warning]text.Text{
	Clamped: text.EnJa(
		"The estimate was lowered or raised to stay within the bounds and not above any part of the question.",
		"推定値が上下限の外、または問いの一部分の値より大きくなったため、その値に揃えました。"),
	Smoothed: text.EnJa(
		"Some counts are at the border of what is possible, so one average person was added.",
		"集計値が可能な範囲の端にあるため、平均的な 1 人を加えて推定しました。"),
	MixedBases: text.EnJa(
		"The skills are known of different groups of people; the base is approximate.",
		"スキルごとに回答者が異なるため、母数は近似です。"),
	Fragile: text.EnJa(
		"The answer rests on a few people who name very many skills; without them it is another one by more than a factor 2.",
		"この値は、非常に多くのスキルを挙げた少数の人に支えられています。その人たちを除くと 2 倍を超えて変わります。"),
	Repaired: text.EnJa(
		"The pairs do not fit one set of correlations; the nearest possible ones were taken.",
		"すべての組に合う相関がないため、最も近い可能な相関を使いました。"),
	Rough: text.EnJa(
		"The numerical integration stopped before it was as precise as asked.",
		"数値積分は、求めた精度に達する前に打ち切られました。"),
	NoneSeen: text.EnJa(
		"Nobody with this combination was seen; that proves only the upper bound.",
		"この組み合わせを持つ人は見つかっていません。言えるのは上限だけです。"),
}

// String returns the warning's name, "" for the zero Warning.
func (w Warning) String() string { return w.name }

// Text returns the warning as a sentence in the closest language to tag.
func (w Warning) Text(tag language.Tag) string { return warningWordings[w].In(tag) }
