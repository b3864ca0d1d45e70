package problem_test

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The codes of a package that reads ladders. Each has a fault of its own:
//
//	unknownKey    names two things, the second of them said in the reader's language
//	noTitle       a warning without parameters
//	otherKey      has unknownKey's id but is another code
var (
	unknownKey = problem.Define("unknown-key", problem.Fatal,
		text.EnJa("there is no key {key} in {place}", "{place}に {key} というキーはありません"), "key", "place")
	noTitle  = problem.Define("no-title", problem.Warning, text.EnJa("nobody has given it a title yet", "肩書きがまだありません"))
	otherKey = problem.Define("unknown-key", problem.Fatal, text.EnJa("the key {key} is new to me", "{key} というキーを知りません"), "key")
)

// The cast, in order of place:
//
//	nothing    the zero Problem
//	untitled   a warning about p4 that comes from no file
//	typo       a mistyped key in line 4 of a file, with a suggestion
//	typoLater  the same in line 9
var (
	nothing   problem.Problem
	grade     = text.EnJa("a grade", "グレード")
	p4        = problem.Path("tracks").Item("professional").Field("grades").Item("p4")
	untitled  = noTitle.At(p4.Field("title"))
	typo      = unknownKey.At(p4, "titel", grade).WithRange(at(4)).WithSuggestion("title")
	typoLater = typo.WithRange(at(9))
)

// at returns the range of a key of five characters in a line of a file.
func at(line int) problem.Range {
	return problem.Range{File: "acme.yaml", Start: problem.Pos{Line: line, Column: 7}, End: problem.Pos{Line: line, Column: 12}}
}
