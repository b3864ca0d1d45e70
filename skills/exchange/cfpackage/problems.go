package cfpackage

import (
	"github.com/kakezan/kakezan/skills/exchange/internal/jsontree"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports, beside those of package
// exchange; test for them with errors.Is.
var (
	// These make the whole file unreadable.

	TooLarge  = jsontree.TooLarge
	TooNested = jsontree.TooNested
	CutOff    = jsontree.CutOff
	NotJSON   = jsontree.NotJSON

	// These make one item bad.

	WrongType     = jsontree.WrongType
	DuplicateKey  = jsontree.DuplicateKey
	HalfCharacter = jsontree.HalfCharacter
	MissingKey    = problem.Define("missing-key", problem.Fatal,
		text.EnJa("the key {key} is missing", "キー {key} がありません"), "key")

	// These are problems of a record that can't be written.

	KeyInMore = problem.Define("key-in-more", problem.Fatal,
		text.EnJa("{key} is a key of the standard: its value belongs in the field, not in More", "{key} は規格のキーです。値は More ではなく、対応するフィールドに入れてください"), "key")
	NotAsRead = problem.Define("not-as-read", problem.Fatal,
		text.EnJa("what would be written would be read back as something else", "書き出した内容を読み込むと、別の内容になります"))
)
