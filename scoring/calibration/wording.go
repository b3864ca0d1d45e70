package calibration

import "github.com/kakezan/kakezan/skills/text"

// says is what the explanations of this package say.
var says = struct {
	size, rating, raw, interval, noInterval, withError, between text.Text

	mean, meanFormula, equalSteps, relative, freedom, freedomFormula, sd, sdFormula, explained, explainedFormula,
	leniency, leniencyFormula, adjusted, adjustedFormula, normal, alike, above, below text.Text

	unitVariance, raterVariance, restVariance, reml, drawn, border, likelihood, likelihoodFormula, intercept, interceptFormula, known,
	shrunk, blup, blupUnit, componentUnit, componentRater, componentRest, reliability, share, reliabilityFormula, profile text.Text

	change, changeFormula, stayed, leniencyIn, together, bartlett, bartlettFormula, unequal, unequalFormula, statistic, scatter, scatterFormula, free, tooFree text.Text

	claim, asStated, noReading, level, number, leniencyIs, readingFormula, beside, confidence, confidenceFormula, ownConfidence, noConfidence, tooLow text.Text

	ready, readyFormula, atLevel, independent, correlated, numerical, chanceOf, single, singleFormula, askedLevel, ability, unrated, nothingAsked, unratedSkills,
	beyond, openCondition, failedCondition, severalWays, someWays text.Text
}{
	size:       text.EnJa("{ratings} ratings of {units} units by {raters} raters", "対象 {units} 件、評価者 {raters} 人の評定 {ratings} 件"),
	rating:     text.EnJa("{id} {value}", "{id} {value}"),
	raw:        text.EnJa("plain mean {value}", "単純平均 {value}"),
	interval:   text.EnJa("{value} (95 % from {lo} to {hi})", "{value}（95 % 区間 {lo}〜{hi}）"),
	noInterval: text.EnJa("{value} (no interval: the variance is at its border, 0)", "{value}（区間なし。分散が境界の 0）"),
	withError:  text.EnJa("{value} with a standard error of {error}", "{value}（標準誤差 {error}）"),
	between:    text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),

	mean:        text.EnJa("mean adjusted rating", "調整後の評定の平均"),
	meanFormula: text.EnJa("the mean of the adjusted ratings over all units", "全対象にわたる調整後の評定の平均"),
	equalSteps:  text.EnJa("the steps of the scale are equally far apart", "尺度の段階は等間隔である"),
	relative:    text.EnJa("each rater has one leniency for all units; leniencies are relative to these raters, and their sum is 0", "評価者の甘さはどの対象にも同じで、ここにいる評価者どうしの相対値（合計 0）である"),
	freedom:     text.EnJa("degrees of freedom", "自由度"), freedomFormula: text.EnJa("ratings - units - raters + 1", "評定の数 - 対象の数 - 評価者の数 + 1"),
	sd: text.EnJa("residual standard deviation", "残差の標準偏差"), sdFormula: text.EnJa("sqrt(sum of (rating - adjusted rating - leniency)^2 / degrees of freedom)", "√(（評定 - 調整後の評定 - 甘さ）² の合計 / 自由度)"),
	explained: text.EnJa("share explained", "説明される割合"), explainedFormula: text.EnJa("1 - sum of squared rests / sum of (rating - mean rating)^2", "1 - 残差の平方和 / （評定 - 評定の平均）² の合計"),
	leniency: text.EnJa("leniency of {id}", "{id} の甘さ"), leniencyFormula: text.EnJa("mean of (rating - adjusted rating) over the units that the rater rates, by least squares for all at once", "その評価者が評定した対象についての（評定 - 調整後の評定）の平均。全員分を最小二乗法で同時に求める"),
	adjusted: text.EnJa("adjusted rating of {id}", "{id} の調整後の評定"), adjustedFormula: text.EnJa("mean of (rating - leniency of its rater) over the ratings of the unit", "その対象の評定についての（評定 - 評価者の甘さ）の平均"),
	normal: text.EnJa("what is left over is normal, independent and scatters alike", "残差は独立で、同じばらつきの正規分布に従う"),
	alike:  text.EnJa("not told apart from the others at 5 % (t {t} with {df} degrees of freedom, p {p}, adjusted for all tests by Holm {adjusted})", "有意水準 5 % ではほかの評価者と区別できない（t {t}、自由度 {df}、p {p}、全検定について Holm 法で調整して {adjusted}）"),
	above:  text.EnJa("higher than the others at 5 % (t {t} with {df} degrees of freedom, p {p}, adjusted for all tests by Holm {adjusted})", "有意水準 5 % でほかの評価者より高い（t {t}、自由度 {df}、p {p}、全検定について Holm 法で調整して {adjusted}）"),
	below:  text.EnJa("lower than the others at 5 % (t {t} with {df} degrees of freedom, p {p}, adjusted for all tests by Holm {adjusted})", "有意水準 5 % でほかの評価者より低い（t {t}、自由度 {df}、p {p}、全検定について Holm 法で調整して {adjusted}）"),

	unitVariance: text.EnJa("variance between units", "対象間の分散"), raterVariance: text.EnJa("variance between raters", "評価者間の分散"), restVariance: text.EnJa("residual variance", "残差の分散"),
	reml: text.EnJa("the value at which the restricted likelihood is largest", "制限付き尤度が最大になる値"), drawn: text.EnJa("units and raters are normal draws from populations", "対象と評価者は、正規分布に従う母集団から選ばれている"),
	border:     text.EnJa("0 is the border: the ratings show no such differences beyond scatter, which does not say that there are none", "0 は境界値である。ばらつきを超える差が評定に現れていないだけで、差がないとは限らない"),
	likelihood: text.EnJa("restricted log-likelihood", "制限付き対数尤度"), likelihoodFormula: text.EnJa("log density of all contrasts of the ratings at these variances", "この分散のもとでの、評定の対比の対数密度"),
	intercept: text.EnJa("intercept", "切片"), interceptFormula: text.EnJa("mean of the ratings by generalised least squares", "一般化最小二乗法による評定の平均"),
	known:  text.EnJa("the variances are taken as known", "分散は既知とみなす"),
	shrunk: text.EnJa("shrunk leniency of {id}", "{id} の縮小した甘さ"), blup: text.EnJa("best linear unbiased prediction: the leniency drawn towards 0, the more the fewer ratings there are", "最良線形不偏予測。評定が少ないほど強く 0 に引き寄せた甘さ"),
	blupUnit:      text.EnJa("intercept plus best linear unbiased prediction: drawn towards the intercept, the more the fewer ratings there are", "切片と最良線形不偏予測の和。評定が少ないほど強く切片に引き寄せる"),
	componentUnit: text.EnJa("variance between units {value}", "対象間の分散 {value}"), componentRater: text.EnJa("variance between raters {value}", "評価者間の分散 {value}"), componentRest: text.EnJa("residual variance {value}", "残差の分散 {value}"),
	reliability: text.EnJa("reliability of a single rating", "評定 1 件の信頼性"), share: text.EnJa("{value} ({percent} % from {lo} to {hi})", "{value}（{percent} % 区間 {lo}〜{hi}）"),
	reliabilityFormula: text.EnJa("variance between units / (variance between units + variance between raters + residual variance)", "対象間の分散 / （対象間の分散 + 評価者間の分散 + 残差の分散）"),
	profile:            text.EnJa("the interval is that of the profile likelihood, which is too short for few units or raters", "区間はプロファイル尤度による。対象や評価者が少ないと狭めに出る"),

	change: text.EnJa("change of {id} from {before} to {after}", "{before} から {after} への {id} の変化"), changeFormula: text.EnJa("leniency after - leniency before, each relative to the mean of those who rate in both rounds", "後の回の甘さ - 前の回の甘さ。どちらも、両方の回で評定した評価者の平均を基準とする"),
	stayed: text.EnJa("raters in both rounds {count}", "両方の回で評定した評価者 {count} 人"), leniencyIn: text.EnJa("leniency in {round} {value}", "{round} の甘さ {value}"),
	together: text.EnJa("a change that all of them share can't be seen", "全員に共通する変化は見えない"),
	bartlett: text.EnJa("Bartlett's statistic", "バートレットの統計量"), bartlettFormula: text.EnJa("(f log s^2 - sum of f_r log s_r^2) / (1 + (sum of 1/f_r - 1/f) / (3 (k - 1)))", "(f log s² - Σ f_r log s_r²) / (1 + (Σ 1/f_r - 1/f) / (3 (k - 1)))"),
	unequal: text.EnJa("probability that raters who scatter alike differ so much", "ばらつきが同じ評価者どうしで、これほど差が出る確率"), unequalFormula: text.EnJa("(1 + tables at least as unequal) / (1 + {draws} tables drawn)", "（1 + 同じかそれ以上に不揃いな表の数） / （1 + 生成した {draws} 個の表）"),
	statistic: text.EnJa("Bartlett's statistic {value}", "バートレットの統計量 {value}"),
	scatter:   text.EnJa("scatter of {id}", "{id} のばらつき"), scatterFormula: text.EnJa("sqrt(sum of (rating - adjusted rating - leniency)^2 over the rater's ratings / their freedom)", "√(その評価者の（評定 - 調整後の評定 - 甘さ）² の合計 / その自由度)"),
	free: text.EnJa("freedom {freedom} of {ratings} ratings", "評定 {ratings} 件の自由度 {freedom}"), tooFree: text.EnJa("a freedom below {least} says nothing", "自由度が {least} 未満では何も言えない"),

	claim: text.EnJa("claim of {skill} by {author}, adjusted", "{author} による {skill} の申告の調整後の値"), asStated: text.EnJa("as stated", "申告のまま"), noReading: text.EnJa("nothing is known of the author, or the level has no number", "申告者について分かることがないか、レベルに数値がない"),
	level: text.EnJa("stated level {level}", "申告されたレベル {level}"), number: text.EnJa("its number {value}", "その数値 {value}"), leniencyIs: text.EnJa("shrunk leniency of the author {value}", "申告者の縮小した甘さ {value}"),
	readingFormula: text.EnJa("number of the stated level - leniency of its author", "申告されたレベルの数値 - 申告者の甘さ"), beside: text.EnJa("the nearest level is {level}; the claim keeps the level that was stated", "最も近いレベルは {level}。申告のレベルは書き換えない"),
	confidence: text.EnJa("confidence in the claim", "申告の確信度"), confidenceFormula: text.EnJa("variance between units / (variance between units + leniency^2 + its squared standard error + residual variance), rounded down", "対象間の分散 / （対象間の分散 + 甘さ² + その標準誤差² + 残差の分散）。端数は切り捨て"),
	ownConfidence: text.EnJa("the claim states a confidence of its own, and keeps it", "申告自体に確信度があり、それを保つ"), noConfidence: text.EnJa("none", "なし"), tooLow: text.EnJa("below a thousandth there is no confidence to state", "1000 分の 1 に満たず、確信度として述べられない"),

	ready: text.EnJa("probability of being ready for {target}", "{target}への準備ができている確率"), readyFormula: text.EnJa("P(every true ability is at least at the number of the level that is asked), normal with the adjusted ratings as means and their errors as covariance", "P（真の能力がすべて、求められるレベルの数値以上である）。調整後の評定を平均、その誤差を共分散とする正規分布による"),
	atLevel: text.EnJa("a level is reached where the ability is at its number or above", "能力がレベルの数値以上なら、そのレベルに達している"), independent: text.EnJa("the errors of different skills are independent; with correlated errors it is another number", "異なるスキルの誤差は独立である。相関があれば値は変わる"), correlated: text.EnJa("the errors are correlated as given", "誤差の相関は与えられたとおりである"),
	numerical: text.EnJa("numerical error {error}, found by: {path}", "数値計算の誤差 {error}、求め方: {path}"), chanceOf: text.EnJa("{skill} at {level} {value}", "{skill}「{level}」 {value}"),
	single: text.EnJa("probability of {skill} at {level} alone", "{skill}「{level}」だけの確率"), singleFormula: text.EnJa("P(true ability >= number of the level)", "P（真の能力 ≧ レベルの数値）"),
	askedLevel: text.EnJa("level {level}, number {value}", "レベル {level}、数値 {value}"), ability: text.EnJa("ability {value} with a standard error of {error}", "能力 {value}（標準誤差 {error}）"), unrated: text.EnJa("not known: nobody has rated it", "不明（だれも評定していない）"),
	nothingAsked: text.EnJa("no level is asked", "求められるレベルはない"), unratedSkills: text.EnJa("nobody has rated {skills}, so that it may be 0", "{skills} はだれも評定していないため、0 かもしれない"),
	beyond:        text.EnJa("it is beyond the numbers of the scale, {lo} to {hi}: see that it was rated on this scale", "尺度の数値 {lo}〜{hi} を外れている。この尺度による評定か確かめること"),
	openCondition: text.EnJa("not known, so that it may be 0: {condition}", "不明のため、0 かもしれない: {condition}"), failedCondition: text.EnJa("not met: {condition}", "満たしていない: {condition}"),
	severalWays: text.EnJa("{count} ways to meet the requirement are taken together: at least one of them is met", "要件を満たす {count} 通りの道を合わせ、少なくとも 1 つを満たす確率とした"),
	someWays:    text.EnJa("there are too many ways to meet the requirement: the lower end is that of the most probable one looked at, the upper end that of what all of them ask", "要件を満たす道が多すぎるため、下端は調べた中で最も確率の高い道、上端はすべての道が求めるものによる"),
}

// paths are the ways to find an orthant, by the names that the package orthant gives them.
var paths = map[string]text.Text{
	"certain": text.EnJa("certain", "確実"), "impossible": text.EnJa("impossible", "不可能"),
	"independent": text.EnJa("a product of single probabilities", "確率の積"),
	"bivariate":   text.EnJa("an integral over two variables", "2 変数の積分"), "trivariate": text.EnJa("an integral over three variables", "3 変数の積分"),
	"one factor": text.EnJa("an integral over one factor", "1 因子の積分"), "tree": text.EnJa("integrals along a tree", "木に沿った積分"),
	"blocks": text.EnJa("a product of independent groups", "独立なグループの積"), "nested rules": text.EnJa("nested integrals", "入れ子の積分"),
	"tilted QMC": text.EnJa("tilted quasi-random points", "傾斜させた準乱数"), "": text.EnJa("without an integral", "積分なし"),
}
