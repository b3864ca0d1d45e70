package diversity

import (
	"errors"

	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns; test for them with [errors.Is].
// Each error says itself in English and Japanese by a method Text(language.Tag) string.
var (
	// ErrWeight: a weight is negative, NaN or infinite, or all of them are zero.
	ErrWeight = errors.New("not a weight")

	// ErrLength: there are not as many weights, names and rows of a similarity.
	ErrLength = errors.New("wrong number of kinds")

	// ErrSimilarity: numbers that are no similarity: not square, not 1 on the
	// diagonal, or not from 0 to 1.
	ErrSimilarity = errors.New("not a similarity")

	// ErrOrder: the order of a Hill number is negative or NaN.
	ErrOrder = errors.New("not an order")

	// ErrUndefined: the figure says nothing about so few kinds, or about nothing.
	ErrUndefined = errors.New("not defined")
)

var (
	noWeights = text.EnJa("there are no weights",
		"重みがありません")
	badWeight = text.EnJa("weight {place} is {number}, not 0 or more and finite",
		"{place} 番目の重みが {number} です。0 以上の有限の数にしてください")
	zeroWeights = text.EnJa("all weights are zero: of nothing there is no breadth",
		"重みがすべて 0 です。何もないものの広さは測れません")

	otherNames = text.EnJa("{names} names for {kinds} weights",
		"重み {kinds} 個に対して、名前が {names} 個です")
	otherRows = text.EnJa("the similarity is one of {rows} kinds, and there are {kinds} weights",
		"類似度は {rows} 種類のものですが、重みは {kinds} 個です")

	noRows = text.EnJa("a similarity needs kinds (that no two are alike is the zero Similarity)",
		"類似度には種類が要ります（どの 2 つも似ていないことは Similarity のゼロ値で表せます）")
	noFunction = text.EnJa("there is no function that says how alike two kinds are",
		"2 つの種類の類似度を返す関数がありません")
	tooMany = text.EnJa("{count} kinds, more than {most}",
		"種類が {count} 個あります。{most} 個までにしてください")
	notSquare = text.EnJa("row {row} has {count} numbers, not {rows}",
		"{row} 行目の数が {count} 個です。{rows} 個にしてください")
	notOne = text.EnJa("row {row}, column {row} is {number}: a kind is to itself as alike as 1",
		"{row} 行 {row} 列が {number} です。自分自身との類似度は 1 です")
	notUnit = text.EnJa("row {row}, column {column} is {number}, not from 0 to 1",
		"{row} 行 {column} 列が {number} です。0〜1 の数にしてください")

	badOrder = text.EnJa("the order is {number}, not 0 or more",
		"次数が {number} です。0 以上にしてください")

	ofNothing = text.EnJa("there are no kinds",
		"種類がありません")
	ofOne = text.EnJa("one kind is neither even nor uneven",
		"種類が 1 つだけでは、均等とも不均等とも言えません")
	ofOneValue = text.EnJa("one value is neither equal nor unequal",
		"値が 1 つだけでは、平等とも不平等とも言えません")
)
