package market

import (
	"errors"

	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns; test for them with [errors.Is].
// Each error says itself in English and Japanese by a method Text(language.Tag) string.
var (
	// ErrWeight: a weight is negative, above [MaxWeight] or NaN.
	ErrWeight = errors.New("not a weight")

	// ErrSimilarity: what says how alike two skills are says a number that is not
	// from 0 to 1.
	ErrSimilarity = errors.New("not a similarity")

	// ErrTooMany: the organisation is known in more fields than can be compared with
	// each other.
	ErrTooMany = errors.New("too many fields")
)

var (
	badWeight = text.EnJa("the weight of {behaviour} is {number}: it has to be a number from 0 to {most}",
		"「{behaviour}」の重みが {number} です。0〜{most} の数にしてください")
	badSimilarity = text.EnJa("how much of {other} counts as {skill} is {number}, not a number from 0 to 1",
		"「{skill}」とみなせる「{other}」の割合が {number} です。0〜1 の数にしてください")
	tooManyFields = text.EnJa("there are {count} fields, more than {most}: name a ladder, or an organisation, of fewer",
		"分野が {count} 個あります。{most} 個までのラダーか組織を指定してください")
)
