package jsonresume

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

	// These make one value bad.

	WrongType     = jsontree.WrongType
	DuplicateKey  = jsontree.DuplicateKey
	HalfCharacter = jsontree.HalfCharacter
	BadDate       = problem.Define("bad-date", problem.Fatal,
		text.EnJa(`"{value}" is no date; dates are written 2014, 2014-06 or 2014-06-29`, "「{value}」は日付ではありません。2014、2014-06、2014-06-29 のように書きます"), "value")
	UnknownWord = problem.Define("unknown-word", problem.Fatal,
		text.EnJa(`this can't be "{value}"; it can be {words}`, "ここに「{value}」は指定できません。指定できるのは {words} です"), "value", "words")

	// These are warnings of recognising and of writing.

	OddModified = problem.Define("odd-modified", problem.Warning,
		text.EnJa(`"{value}" begins with no date, so that the claims have none`, "「{value}」は日付で始まっていないため、申告の日付は分かりません"), "value")
	OnlyHeading = problem.Define("only-heading", problem.Warning,
		text.EnJa("{label} is a heading in the catalog, {skill}, which nobody claims", "「{label}」はカタログでは見出し（{skill}）なので、申告にはなりません"), "label", "skill")
	MeaningUnused = problem.Define("meaning-unused", problem.Warning,
		text.EnJa("it was said what {label} means, but the file does not have it", "「{label}」の意味が指定されましたが、ファイルにありません"), "label")
	NoWord = problem.Define("no-word", problem.Warning,
		text.EnJa("there is no word for the level {level}, so that it is not written", "レベル {level} を表す言葉がないため、書きません"), "level")
	NotInCatalog = problem.Define("not-in-catalog", problem.Warning,
		text.EnJa("the catalog does not have {skill}, so that its id is written as its name", "「{skill}」がカタログにないため、id を名前として書きます"), "skill")
)
