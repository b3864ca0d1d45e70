package growth

import (
	"errors"
	"strconv"

	"github.com/kakezan/kakezan/internal/fault"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns; test for them with [errors.Is].
var (
	// ErrAbility: there is no ability, or too many, or one has no id or scale, comes
	// twice, or is none of the ladder's.
	ErrAbility = errors.New("not an ability")

	// ErrWeight: a weight is not within 1/1000 to 1000.
	ErrWeight = errors.New("not a weight")

	// ErrScale: a scale does not say that its none is a true zero.
	ErrScale = errors.New("no true zero")

	// ErrSize: the volumes are more than numbers can hold.
	ErrSize = errors.New("too large or too small a volume")

	// ErrZero: something is not defined, or out of reach, because an ability is at none.
	ErrZero = errors.New("an ability at none")

	// ErrUnknown: of no ability a level is known.
	ErrUnknown = errors.New("nothing known")

	// ErrDates: the last day is before the first.
	ErrDates = errors.New("days the wrong way round")

	// ErrCost: a cost, price or budget is not a number of 0 or above.
	ErrCost = errors.New("not a cost")
)

var (
	noAbility    = text.EnJa("there is no ability to span a volume", "体積を張る能力がありません")
	manyOf       = text.EnJa("{count} abilities, more than {most}", "能力が {count} 個あります。{most} 個までにしてください")
	noID         = text.EnJa("ability {place} has no usable id", "{place} 番目の能力に使える id がありません")
	twice        = text.EnJa("the ability {skill} comes twice", "能力「{skill}」が 2 回出てきます")
	noScale      = text.EnJa("nothing says on which scale {skill} is measured", "「{skill}」を測る尺度がありません")
	notThere     = text.EnJa("the ladder {ladder} has no competency {skill}", "ラダー「{ladder}」にコンピテンシー「{skill}」はありません")
	noCore       = text.EnJa("the ladder {ladder} has no core competency that is measured on a scale", "ラダー「{ladder}」に、尺度で測る主要（core）なコンピテンシーがありません")
	backward     = text.EnJa("from {from} to {to} is backwards: the first day must not come after the last", "{from} から {to} までは逆向きです。最初の日を最後の日より後にはできません")
	badWeight    = text.EnJa("the weight {number} of {skill} is not within 0.001 to 1000", "「{skill}」の重み {number} が 0.001〜1000 の範囲にありません")
	noTrueZero   = text.EnJa("the scale {scale} of {skills} does not say that its none is nothing at all and its numbers are in proportion, without which a product of levels means nothing: give its steps such numbers and state ratio, or insist on counting its steps as if they were", "「{skills}」の尺度「{scale}」は、none がまったくの 0 で数値が比例しているとは述べていません。それがないと、レベルの積に意味はありません。比例する数値を段階に付けて ratio とするか、比例とみなして数えるよう明示してください")
	tooLarge     = text.EnJa("the volumes run over more than numbers can hold: use smaller weights, or numbers nearer to 1", "体積が、数として扱える範囲を超えます。重みを小さくするか、1 に近い数値を使ってください")
	fromNothing  = text.EnJa("nothing can be divided by a volume of 0: {skills} was at none", "前の体積が 0 なので比は定まりません。「{skills}」が none でした")
	staysZero    = text.EnJa("the volume stays 0: to bring {skills} above none costs {cost}, and the budget is {budget}", "体積は 0 のままです。「{skills}」を none より上にするには {cost} かかりますが、予算は {budget} です")
	nothingKnown = text.EnJa("of none of these abilities anybody has said a level: {skills}", "どの能力のレベルも分かっていません: {skills}")
	badCost      = text.EnJa("the cost of {skill} at {level} is {number}: it has to be a finite number of 0 or above", "「{skill}」の {level} の費用 {number} は使えません。0 以上の有限の数が必要です")
	badPrice     = text.EnJa("the price of {skill} is {number}: it has to be a finite number above 0", "「{skill}」の単価 {number} は使えません。0 より大きい有限の数が必要です")
	badBudget    = text.EnJa("the budget {number} is not a number of 0 or above", "予算 {number} は使えません。0 以上の数が必要です")
	endlessSpend = text.EnJa("the budget {number} is not a finite number of 0 or above", "予算 {number} は使えません。0 以上の有限の数が必要です")
)

func fail(call string, kind error, says text.Text, pairs ...string) error {
	return fault.New(call, kind, says, pairs...)
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
