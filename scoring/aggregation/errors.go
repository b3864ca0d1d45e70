package aggregation

import (
	"errors"

	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns; test for them with [errors.Is].
// Each error says itself in English and Japanese by a method Text(language.Tag) string.
var (
	// ErrLength: there is nothing to aggregate, or there are not as many weights as
	// values.
	ErrLength = errors.New("wrong number of values")

	// ErrWeight: a weight is negative, NaN or infinite, or all of them are zero.
	ErrWeight = errors.New("not a weight")

	// ErrValue: a value is NaN or infinite, or negative where the mean takes none.
	ErrValue = errors.New("not a value for this mean")

	// ErrOrder: the order of a power mean is NaN.
	ErrOrder = errors.New("not an order")

	// ErrCriteria: a name of a criterion is empty, comes twice or is not there, or
	// there are more than [MaxCriteria].
	ErrCriteria = errors.New("wrong criteria")

	// ErrCapacity: the worths are no capacity: one is missing, comes twice or is no
	// number, the empty set has one, or a set is worth less than a part of it.
	ErrCapacity = errors.New("not a capacity")
)

var (
	noValues = text.EnJa("there is nothing to aggregate",
		"集約する値がありません")
	lengths = text.EnJa("{values} values, but {weights} weights",
		"値が {values} 個なのに、重みが {weights} 個です")
	oneEach = text.EnJa("{values} values for {criteria} criteria",
		"基準 {criteria} 個に対して、値が {values} 個です")
	oneWeight = text.EnJa("one weight is neither like a maximum nor like a minimum",
		"重みが 1 個では、最大と最小のどちらに近いとも言えません")
	badWeight = text.EnJa("weight {place} is {number}, not 0 or more and finite",
		"{place} 番目の重みが {number} です。0 以上の有限の数にしてください")
	zeroWeights = text.EnJa("all weights are zero",
		"重みがすべて 0 です")
	badValue = text.EnJa("value {place} is {number}, not a finite number (if it is unknown, aggregate the least and the most it can be)",
		"{place} 番目の値が {number} で、有限の数ではありません（不明な値なら、取りうる最小と最大でそれぞれ集約してください）")
	negative = text.EnJa("value {place} is {number}: a power mean of order {order} takes no negative values",
		"{place} 番目の値が {number} です。次数 {order} のべき平均は負の値を取れません")
	badOrder = text.EnJa("the order is NaN",
		"次数が NaN です")

	noCriteria = text.EnJa("there are no criteria",
		"基準がありません")
	tooManyCriteria = text.EnJa("{count} criteria, more than {most}",
		"基準が {count} 個あります。{most} 個までにしてください")
	noName = text.EnJa("criterion {place} has no name",
		"{place} 番目の基準に名前がありません")
	twice = text.EnJa("criterion {name} comes twice",
		"基準「{name}」が 2 回出てきます")
	notThere = text.EnJa("there is no criterion {name}",
		"基準「{name}」はありません")
	samePair = text.EnJa("an interaction is of two criteria, not of {name} twice",
		"交互作用は 2 つの基準のものです。「{name}」が 2 回指定されています")
	pairTwice = text.EnJa("the interaction of {a} and {b} comes twice",
		"「{a}」と「{b}」の交互作用が 2 回出てきます")

	setTwice = text.EnJa("{set} comes twice",
		"{set} が 2 回出てきます")
	noWorth = text.EnJa("nothing says what {set} is worth",
		"{set} の値が与えられていません")
	notNumber = text.EnJa("{set} has {number}, not a finite number",
		"{set} の値が {number} で、有限の数ではありません")
	notZero = text.EnJa("the empty set has {number}, not 0",
		"空集合の値が {number} です。0 でなければなりません")
	notMonotone = text.EnJa("{set} is worth {number}, less than the {more} of its part {part}",
		"{set} の値 {number} が、その一部である {part} の値 {more} より小さくなっています")
)
