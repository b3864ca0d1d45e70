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

	// ErrUnknown: a rater or a method that there is not.
	ErrUnknown = errors.New("not there")
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
)
