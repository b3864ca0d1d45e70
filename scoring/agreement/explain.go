package agreement

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills/text"
)

// Explain returns every figure with its formula and what went into it, in the closest
// language to tag, of English and Japanese; "" for the zero Coefficient.
func (c Coefficient) Explain(tag language.Tag) string {
	if c.IsZero() {
		return ""
	}
	d := c.of
	taken := []text.Text{
		says(told.units, d.paired), says(told.raters, d.raters), says(told.ratings, len(d.code)), says(told.pairings, d.pairings),
	}
	apart := account.Fill(told.apartBy, "formula", d.apart)
	return account.Write(tag, append([]account.Figure{
		{
			Name: d.name, Value: account.Number(c.Value()), Formula: told.coefficientFormula,
			From: []text.Text{says(told.observed, d.observed), says(told.expected, d.expected)}, Assumed: d.assumed,
		},
		{Name: told.observed, Value: account.Number(d.observed), Formula: d.mean, From: append(taken, apart)},
		{Name: told.expected, Value: account.Number(d.expected), Formula: d.chance, From: append(taken, apart)},
		{Name: told.same, Value: account.Number(d.same), Formula: told.sameFormula, From: taken, Assumed: []text.Text{told.sameAssumed}},
		{Name: told.pairings, Value: account.Number(float64(d.pairings)), Formula: told.pairingsFormula, From: taken[:3]},
	}, counted(d.paired, d.raters, len(d.code), d.leftOut, told.fewerThanTwo)...)...)
}

// counted is the figures of how many there are.
func counted(units, raters, ratings int, leftOut []string, why text.Text) []account.Figure {
	none := account.Number(0)
	if len(leftOut) > 0 {
		none = account.Fill(told.named, "count", len(leftOut), "ids", strings.Join(leftOut, ", "))
	}
	return []account.Figure{
		{Name: told.units, Value: account.Number(float64(units)), Formula: told.unitsFormula, From: []text.Text{says(told.ratings, ratings)}},
		{Name: told.raters, Value: account.Number(float64(raters)), Formula: told.ratersFormula, From: []text.Text{says(told.ratings, ratings)}},
		{Name: told.ratings, Value: account.Number(float64(ratings)), Formula: told.ratingsFormula, From: []text.Text{says(told.units, units), says(told.raters, raters)}},
		{Name: told.leftOut, Value: none, Formula: why, From: []text.Text{says(told.units, units)}},
	}
}

// Explain returns the ends, with how they were found, in the closest language to tag, of
// English and Japanese; "" for the zero Bounds.
func (v Bounds) Explain(tag language.Tag) string {
	if v.IsZero() {
		return ""
	}
	d := v.of
	c := d.coefficient.of
	inputs := []text.Text{
		says(c.name, d.coefficient.Value()), says(told.units, len(c.units)), says(told.times, d.o.Times),
		says(told.level, d.o.Level), account.Fill(told.is, "name", told.seed, "value", account.Same(strconv.FormatUint(d.o.Seed, 10))),
	}
	assumed := []text.Text{told.sameRaters}
	if d.undefined > 0 {
		assumed = append(assumed, account.Fill(told.undefinedAssumed, "undefined", d.undefined, "times", d.o.Times))
	}
	return account.Write(tag,
		account.Figure{Name: told.low, Value: account.Number(d.low), Formula: told.lowFormula, From: inputs, Assumed: assumed},
		account.Figure{Name: told.high, Value: account.Number(d.high), Formula: told.highFormula, From: inputs, Assumed: assumed},
		account.Figure{Name: told.undefined, Value: account.Number(float64(d.undefined)), Formula: told.undefinedFormula, From: inputs[1:3]},
	)
}

// Explain returns every figure with its formula and what went into it, with the interval
// at the level 0.95, in the closest language to tag, of English and Japanese; "" for the
// zero Correlation.
func (c Correlation) Explain(tag language.Tag) string {
	if c.IsZero() {
		return ""
	}
	d := c.of
	n, k, size := d.units, d.raters, d.units*d.raters
	counts := []text.Text{
		account.Fill(told.is, "name", told.n, "value", n), account.Fill(told.is, "name", told.k, "value", k),
	}
	between := account.Figure{Name: told.between, Value: account.Number(d.between), Formula: told.betweenFormula, From: counts}
	error, formula := told.left, told.fLeft
	squares := []account.Figure{
		between,
		{Name: told.columns, Value: account.Number(d.columns), Formula: told.columnsFormula, From: counts},
		{Name: told.left, Value: account.Number(d.left), Formula: told.leftFormula, From: counts},
	}
	if d.form == OneWay || d.form == OneWayMean {
		error, formula = told.within, told.fWithin
		squares = []account.Figure{between, {Name: told.within, Value: account.Number(d.within), Formula: told.withinFormula, From: counts}}
	}
	from := counts
	for _, s := range squares {
		from = append(from[:len(from):len(from)], account.Fill(told.is, "name", s.Name, "value", s.Value))
	}
	ratio, free, freeErrors, p := c.F()
	low, high, _ := c.Interval(0.95)
	_, square := d.errors()
	fFrom := []text.Text{says(told.between, d.between), says(error, square)}
	pFrom := []text.Text{says(told.f, ratio), says(told.freedom, free), says(told.freedomErrors, freeErrors)}
	figures := append([]account.Figure{
		{Name: forms[d.form].name, Value: account.Number(d.value), Formula: forms[d.form].formula, From: from, Assumed: []text.Text{told.differences}},
		{
			Name: told.interval, Value: account.Fill(told.to, "low", low, "high", high), Formula: told.intervalFormula,
			From: append(pFrom[:3:3], says(told.level, 0.95)), Assumed: []text.Text{told.normal},
		},
	}, squares...)
	figures = append(figures,
		account.Figure{Name: told.f, Value: account.Number(ratio), Formula: formula, From: fFrom},
		account.Figure{Name: told.freedom, Value: account.Number(free), Formula: told.freedomFormula, From: counts},
		account.Figure{Name: told.freedomErrors, Value: account.Number(freeErrors), Formula: told.freedomErrorsFormula, From: counts},
		account.Figure{Name: told.p, Value: account.Number(p), Formula: told.pFormula, From: pFrom},
		account.Figure{Name: told.perUnit, Value: account.Number(float64(k)), Formula: told.perUnitFormula, From: []text.Text{says(told.ratings, size), says(told.units, n)}},
	)
	return account.Write(tag, append(figures, counted(n, d.who, size, d.leftOut, told.unrated)...)...)
}

// Explain returns every figure with its formula and what went into it, in the closest
// language to tag, of English and Japanese; "" for the zero Concordance.
func (c Concordance) Explain(tag language.Tag) string {
	if c.IsZero() {
		return ""
	}
	d := c.of
	counts := []text.Text{
		account.Fill(told.is, "name", told.n, "value", d.units), account.Fill(told.is, "name", told.m, "value", d.raters),
		says(told.rankSquares, d.squares), says(told.ties, d.ties),
	}
	value, freedom, p := c.ChiSquare()
	return account.Write(tag, append([]account.Figure{
		{Name: told.w, Value: account.Number(d.value), Formula: told.wFormula, From: counts},
		{Name: told.uncorrected, Value: account.Number(c.Uncorrected()), Formula: told.uncorrectedFormula, From: counts[:3]},
		{Name: told.chi, Value: account.Number(value), Formula: told.chiFormula, From: []text.Text{says(told.w, d.value), counts[0], counts[1]}},
		{Name: told.freedom, Value: account.Number(freedom), Formula: told.freedomFormula, From: counts[:1]},
		{
			Name: told.p, Value: account.Number(p), Formula: told.chiPFormula,
			From: []text.Text{says(told.chi, value), says(told.freedom, freedom)}, Assumed: []text.Text{told.chiAssumed},
		},
	}, counted(d.units, d.raters, d.units*d.raters, d.leftOut, told.unrated)...)...)
}

// says is a name and its value, a number or a count.
func says(name text.Text, value any) text.Text {
	if x, ok := value.(float64); ok && math.IsInf(x, 0) {
		value = account.Number(x)
	}
	return account.Fill(told.is, "name", name, "value", value)
}

var told = struct {
	is, to, named                                                                       text.Text
	units, raters, ratings, pairings, leftOut, n, k, m                                  text.Text
	unitsFormula, ratersFormula, ratingsFormula, pairingsFormula, fewerThanTwo, unrated text.Text
	coefficientFormula, observed, expected, apartBy, same, sameFormula, sameAssumed     text.Text
	low, high, lowFormula, highFormula, times, level, seed, undefined, undefinedFormula text.Text
	sameRaters, undefinedAssumed                                                        text.Text
	between, columns, left, within, betweenFormula, columnsFormula, leftFormula         text.Text
	withinFormula, differences, interval, intervalFormula, normal, perUnit              text.Text
	perUnitFormula, f, fLeft, fWithin, freedom, freedomErrors, freedomFormula           text.Text
	freedomErrorsFormula, p, pFormula                                                   text.Text
	w, uncorrected, wFormula, uncorrectedFormula, rankSquares, ties, chi, chiFormula    text.Text
	chiPFormula, chiAssumed                                                             text.Text
}{
	is:    text.EnJa("{name} {value}", "{name} {value}"),
	to:    text.EnJa("{low} to {high}", "{low}〜{high}"),
	named: text.EnJa("{count} ({ids})", "{count}（{ids}）"),

	units:    text.EnJa("units", "対象の数"),
	raters:   text.EnJa("raters", "評価者の数"),
	ratings:  text.EnJa("ratings", "評定の数"),
	pairings: text.EnJa("pairs of ratings", "評定の組の数"),
	leftOut:  text.EnJa("units left out", "除いた対象"),
	n:        text.EnJa("n units", "対象の数 n"),
	k:        text.EnJa("k ratings of each", "対象ごとの評定の数 k"),
	m:        text.EnJa("m raters", "評価者の数 m"),

	unitsFormula:    text.EnJa("the number of units whose ratings are compared", "評定を比べる対象を数える"),
	ratersFormula:   text.EnJa("the number of raters who have such a rating", "その評定をした評価者を数える"),
	ratingsFormula:  text.EnJa("the number of ratings that take part", "計算に入る評定を数える"),
	pairingsFormula: text.EnJa("the sum of m (m - 1) / 2 over units with m ratings", "評定が m 件の対象ごとに m (m - 1) / 2 を合計"),
	fewerThanTwo:    text.EnJa("units with fewer than two ratings, which say nothing of agreement", "評定が 2 件に満たない対象。一致については何もわからない"),
	unrated:         text.EnJa("units without any rating", "評定が 1 件もない対象"),

	coefficientFormula: text.EnJa("1 - observed disagreement / disagreement by chance", "1 - 実際の不一致 / 偶然の不一致"),
	observed:           text.EnJa("observed disagreement", "実際の不一致"),
	expected:           text.EnJa("disagreement by chance", "偶然の不一致"),
	apartBy:            text.EnJa("how far two marks are apart: {formula}", "2 つの評定の離れ方: {formula}"),
	same:               text.EnJa("pairs of ratings that are the same", "同じ評定になった組の割合"),
	sameFormula:        text.EnJa("the mean over units of the share of their pairs that are the same", "対象ごとの、同じ評定の組の割合を平均"),
	sameAssumed:        text.EnJa("chance is not taken out: alone it is no measure of agreement", "偶然の一致を除いていないので、単独では一致の尺度にならない"),

	low:              text.EnJa("lower end", "下限"),
	high:             text.EnJa("upper end", "上限"),
	lowFormula:       text.EnJa("the quantile (1 - level) / 2 of the coefficient in samples of units drawn with replacement", "対象を復元抽出した標本での係数の、(1 - 水準) / 2 分位点"),
	highFormula:      text.EnJa("the quantile (1 + level) / 2 of the coefficient in samples of units drawn with replacement", "対象を復元抽出した標本での係数の、(1 + 水準) / 2 分位点"),
	times:            text.EnJa("tries", "試行"),
	level:            text.EnJa("level", "水準"),
	seed:             text.EnJa("seed", "乱数の種"),
	undefined:        text.EnJa("tries without a coefficient", "係数が定まらない試行"),
	undefinedFormula: text.EnJa("the number of samples in which nothing varied", "評定に違いがなかった標本を数える"),
	sameRaters:       text.EnJa("other units of the same kind, and the same raters", "同じ種類の別の対象を、同じ評価者が評定する"),
	undefinedAssumed: text.EnJa("{undefined} of {times} tries had no coefficient and were left out", "{times} 回のうち {undefined} 回の試行は係数が定まらず、除いた"),

	between: text.EnJa("mean square between units", "対象間の平均平方"),
	columns: text.EnJa("mean square between raters", "評価者間の平均平方"),
	left:    text.EnJa("mean square of the rest", "残差の平均平方"),
	within:  text.EnJa("mean square within units", "対象内の平均平方"),

	betweenFormula: text.EnJa("k / (n - 1) * the sum of (mean of the unit - mean of all)^2", "k / (n - 1) ×（対象の平均 - 全体の平均）^2 の合計"),
	columnsFormula: text.EnJa("n / (k - 1) * the sum of (mean of the rater - mean of all)^2", "n / (k - 1) ×（評価者の平均 - 全体の平均）^2 の合計"),
	leftFormula:    text.EnJa("the sum of (rating - mean of the unit - mean of the rater + mean of all)^2 / ((n - 1) (k - 1))", "（評定 - 対象の平均 - 評価者の平均 + 全体の平均）^2 の合計 / ((n - 1) (k - 1))"),
	withinFormula:  text.EnJa("the sum of (rating - mean of the unit)^2 / (n (k - 1))", "（評定 - 対象の平均）^2 の合計 / (n (k - 1))"),

	differences:     text.EnJa("a difference of values means the same anywhere on the scale", "値の差は、尺度のどこでも同じ意味を持つ"),
	interval:        text.EnJa("interval", "信頼区間"),
	intervalFormula: text.EnJa("where the F ratio, divided and multiplied by quantiles of F, puts the correlation", "F 比を F 分布の分位点で割った値と掛けた値から求めた相関"),
	normal:          text.EnJa("units are a random sample, and what is measured is normally distributed", "対象は無作為標本で、測るものは正規分布に従う"),
	perUnit:         text.EnJa("ratings of each unit", "対象ごとの評定の数"),
	perUnitFormula:  text.EnJa("ratings / units", "評定の数 / 対象の数"),

	f:                    text.EnJa("F ratio", "F 比"),
	fLeft:                text.EnJa("between units / rest, of mean squares", "対象間 / 残差（平均平方の比）"),
	fWithin:              text.EnJa("between units / within units, of mean squares", "対象間 / 対象内（平均平方の比）"),
	freedom:              text.EnJa("degrees of freedom", "自由度"),
	freedomErrors:        text.EnJa("degrees of freedom of the error", "誤差の自由度"),
	freedomFormula:       text.EnJa("n - 1", "n - 1"),
	freedomErrorsFormula: text.EnJa("(n - 1) (k - 1), or n (k - 1) within units", "(n - 1) (k - 1)、対象内なら n (k - 1)"),
	p:                    text.EnJa("chance of as much when units do not differ", "対象に差がないときにこれ以上になる確率"),
	pFormula:             text.EnJa("the upper tail of F", "F 分布の上側確率"),

	w:                  text.EnJa("Kendall's W", "ケンドールの W"),
	uncorrected:        text.EnJa("Kendall's W without the correction for ties", "同順位を補正しないケンドールの W"),
	wFormula:           text.EnJa("12 S / (m^2 (n^3 - n) - m T)", "12 S / (m^2 (n^3 - n) - m T)"),
	uncorrectedFormula: text.EnJa("12 S / (m^2 (n^3 - n))", "12 S / (m^2 (n^3 - n))"),
	rankSquares:        text.EnJa("S, the squares of the sums of ranks around their mean,", "順位の和の平均まわりの平方和 S"),
	ties:               text.EnJa("T, the sum of t^3 - t over t units of one rank,", "同順位 t 件ごとの t^3 - t の合計 T"),
	chi:                text.EnJa("chi-square", "χ2 値"),
	chiFormula:         text.EnJa("m (n - 1) W", "m (n - 1) W"),
	chiPFormula:        text.EnJa("the upper tail of chi-square", "χ2 分布の上側確率"),
	chiAssumed:         text.EnJa("enough units for chi-square; for fewer than seven or so try permutations", "χ2 分布を使えるだけの対象がある。7 件程度に満たなければ並べ替え検定を使う"),
}
