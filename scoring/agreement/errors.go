package agreement

import (
	"errors"

	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns; test for them with [errors.Is]. Each
// error has a method Text(language.Tag) string that says what is wrong.
var (
	// ErrRating: a rating that is none: an id is empty or comes twice, a value is no
	// finite number, or a table does not have a row for each unit.
	ErrRating = errors.New("not a rating")

	// ErrUnknown: a rater or a metric that there is not.
	ErrUnknown = errors.New("not there")

	// ErrScale: categories or weights that make no scale, or a value that is not on it.
	ErrScale = errors.New("not on the scale")

	// ErrRaters: fewer than two raters, or more than the figure is made for.
	ErrRaters = errors.New("wrong number of raters")

	// ErrTooFew: fewer than two units with two ratings each.
	ErrTooFew = errors.New("too few ratings")

	// ErrIncomplete: ratings are missing, and the figure takes none that are.
	ErrIncomplete = errors.New("ratings are missing")

	// ErrNoVariation: all ratings are the same, or what else the figure measures
	// agreement against does not vary. There is no agreement then, neither full nor
	// none: it can't be told from everyone having one answer for everything.
	ErrNoVariation = errors.New("nothing varies")

	// ErrOptions: a number in the options that means nothing.
	ErrOptions = errors.New("meaningless option")
)

var (
	noUnit = text.EnJa("rating {place} names no unit",
		"{place} 番目の評定に対象の id がありません")
	noRater = text.EnJa("rating {place} names no rater",
		"{place} 番目の評定に評価者の id がありません")
	badValue = text.EnJa("rating {place}, of {unit} by {rater}, is {number}, not a number from -1e100 to 1e100",
		"{place} 番目の評定（対象「{unit}」、評価者「{rater}」）の値が {number} です。-1e100 以上 1e100 以下の数にしてください")
	ratedTwice = text.EnJa("{rater} rates {unit} twice, in ratings {before} and {place}",
		"評価者「{rater}」が対象「{unit}」を 2 回評定しています（{before} 番目と {place} 番目）")

	tableRows = text.EnJa("{rows} rows for {units} units",
		"対象 {units} 件に対して、行が {rows} 行です")
	tableColumns = text.EnJa("the row of {unit} has {values} values for {raters} raters",
		"対象「{unit}」の行の値が {values} 個です。評価者は {raters} 人です")
	tableValue = text.EnJa("{rater} rates {unit} as {number}, not as a number from -1e100 to 1e100 (NaN where there is no rating)",
		"評価者「{rater}」による対象「{unit}」の評定が {number} です。-1e100 以上 1e100 以下の数にしてください（評定がないところは NaN）")
	unnamed = text.EnJa("{what} {place} has no id",
		"{place} 番目の{what}に id がありません")
	namedTwice = text.EnJa("{what} {id} comes twice",
		"{what}「{id}」が 2 回出てきます")
	aUnit  = text.EnJa("unit", "対象")
	aRater = text.EnJa("rater", "評価者")

	unknownRater = text.EnJa("there is no rater {id} among: {known}",
		"評価者「{id}」はいません（いる人: {known}）")

	oneRater = text.EnJa("it takes two raters, and there are ratings by {raters}",
		"評価者が 2 人以上必要ですが、評定をした人は {raters} 人です")
	twoRaters = text.EnJa("it is for two raters, and there are {raters}: choose two with Ratings.By, or take another coefficient",
		"評価者 2 人のための係数ですが、{raters} 人います。Ratings.By で 2 人を選ぶか、ほかの係数を使ってください")
	noPair = text.EnJa("no unit has ratings by two raters",
		"2 人以上に評定された対象がありません")
	onePair = text.EnJa("one unit alone has ratings by two raters, and agreement on one can't be told from chance (left out: {left})",
		"2 人以上に評定された対象が 1 件だけで、一致と偶然を区別できません（除いた対象: {left}）")
	onlyPair = text.EnJa("there is one unit only with ratings by two raters, and agreement on one can't be told from chance",
		"2 人以上に評定された対象が 1 件だけで、一致と偶然を区別できません")
	oneValue = text.EnJa("all {ratings} ratings are {number}: whether raters agree can't be told from everyone giving one mark",
		"評定 {ratings} 件がすべて {number} です。意見が一致しているのか、全員がいつも同じ評定をするだけなのか区別できません")
	nothingApart = text.EnJa("by the weights no two of the ratings are apart",
		"この重みでは、評定の間に違いがありません")
	missing = text.EnJa("it takes ratings of each unit by each rater, and these are missing, by unit (rater): {missing}",
		"すべての対象にすべての評価者の評定が必要ですが、次の評定がありません（対象 (評価者)）: {missing}")
	uneven = text.EnJa("it takes the same number of ratings of each unit: {unit} has {number}, {other} has {more}",
		"どの対象にも同じ数の評定が必要です。対象「{unit}」は {number} 件、「{other}」は {more} 件です")
	notOnScale = text.EnJa("{rater} rates {unit} as {number}, which is none of the categories {known}",
		"評価者「{rater}」による対象「{unit}」の評定 {number} は、区分 {known} のどれでもありません")
	badCategory = text.EnJa("category {place} is {number}, not a number from -1e100 to 1e100",
		"{place} 番目の区分が {number} です。-1e100 以上 1e100 以下の数にしてください")
	categoryTwice = text.EnJa("the category {number} comes twice",
		"区分 {number} が 2 回出てきます")
	weightsSize = text.EnJa("the weights are of {weights} categories, and there are {categories}",
		"重みは {weights} 区分のものですが、区分は {categories} 個です")
	weightsRow = text.EnJa("row {row} does not have {rows} weights",
		"{row} 行目の重みが {rows} 個ではありません")
	weightsNumber = text.EnJa("the weight in row {row}, column {column} is {number}; it has to be finite and 0 or more, and 0 for a category and itself",
		"{row} 行 {column} 列の重みが {number} です。0 以上の有限の数、同じ区分どうしでは 0 にしてください")
	weightsSides = text.EnJa("the weight in row {row}, column {column} is {number}, and another one the other way round",
		"{row} 行 {column} 列の重み {number} が、逆向きの重みと違います")
	weightsNone = text.EnJa("all weights are 0",
		"重みがすべて 0 です")
	noMetric = text.EnJa("there is no metric",
		"距離（Metric）が指定されていません")
	negativeRatio = text.EnJa("{rater} rates {unit} as {number}: values below 0 have no ratio",
		"評価者「{rater}」による対象「{unit}」の評定が {number} です。負の値には比がありません")

	badTimes = text.EnJa("{times} tries; take 100 to 1,000,000",
		"試行が {times} 回です。100 回から 1,000,000 回までにしてください")
	badLevel = text.EnJa("the level {level} is not between 0 and 1",
		"水準 {level} が 0 と 1 の間にありません")
	undefinedTries = text.EnJa("in {undefined} of {times} tries nothing varied: too few units differ for an interval",
		"{times} 回の試行のうち {undefined} 回で評定に違いがありませんでした。違いのある対象が少なすぎて、区間を求められません")

	noForm = text.EnJa("there is no form of correlation",
		"級内相関の種類（Form）が指定されていません")
	noDenominator = text.EnJa("the denominator of the form {form} is not above 0: the units do not differ enough to correlate",
		"対象の間の差が小さく、{form} の分母が 0 以下になるため、相関が定まりません")
	noOrder = text.EnJa("every rater gives all units one value: there is no order to agree on",
		"どの評価者もすべての対象に同じ評定をしているため、一致を見る順序がありません")

	twoScales = text.EnJa("{rater} rates {unit} as {level}, and another rating is {other}: levels of two scales do not compare",
		"評価者「{rater}」による対象「{unit}」の評定は {level} で、ほかに {other} という評定があります。違う尺度のレベルは比べられません")
	nameless = text.EnJa("{rater} rates somebody without an id",
		"評価者「{rater}」が評定した人に id がありません")
	givenTwice = text.EnJa("{rater} rates {unit} twice",
		"評価者「{rater}」が対象「{unit}」を 2 回評定しています")
)
