package onet

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports beside those of [exchange];
// test for them with errors.Is.
var (
	// These end the reading.

	NoFiles = problem.Define("no-files", problem.Fatal,
		text.EnJa("there is no file of an O*NET database, such as {example}, neither here nor one folder below",
			"O*NET データベースのファイル（{example} など）が、ここにも 1 つ下のフォルダーにもありません"), "example")
	SeveralFolders = problem.Define("several-folders", problem.Fatal,
		text.EnJa("two folders hold files of an O*NET database, {folder} and {other}; choose one",
			"O*NET データベースのファイルが 2 つのフォルダー（{folder} と {other}）にあります。どちらか 1 つを指定してください"), "folder", "other")
	FileTwice = problem.Define("file-twice", problem.Fatal,
		text.EnJa("{file} is the same table as {other}; keep one of them", "{file} と {other} は同じ表です。どちらか 1 つにしてください"), "file", "other")

	// These make one row bad.

	BadCode = problem.Define("bad-code", problem.Fatal,
		text.EnJa("{code} is no O*NET-SOC code, which looks like 15-1252.00", "「{code}」は O*NET-SOC コードではありません。コードは 15-1252.00 のような形です"), "code")
	BadElement = problem.Define("bad-element", problem.Fatal,
		text.EnJa("{id} is no id of an element, which looks like 2.A.1.a", "「{id}」は要素の id ではありません。id は 2.A.1.a のような形です"), "id")
	BadScale = problem.Define("bad-scale", problem.Fatal,
		text.EnJa("{id} is no id of a scale, which looks like LV", "「{id}」は尺度の id ではありません。id は LV のような形です"), "id")
	BadNumber = problem.Define("bad-number", problem.Fatal,
		text.EnJa("{value} in the column {column} is not a number", "列「{column}」の「{value}」は数値ではありません"), "value", "column")
	BadCount = problem.Define("bad-count", problem.Fatal,
		text.EnJa("{value} in the column {column} is not a whole number from {min} up", "列「{column}」の「{value}」は {min} 以上の整数ではありません"), "value", "column", "min")
	BadFlag = problem.Define("bad-flag", problem.Fatal,
		text.EnJa("{value} in the column {column} is neither Y, N nor n/a", "列「{column}」の「{value}」は Y、N、n/a のどれでもありません"), "value", "column")
	BadDate = problem.Define("bad-date", problem.Fatal,
		text.EnJa("{value} in the column {column} is no month, which looks like 08/2024", "列「{column}」の「{value}」は月ではありません。月は 08/2024 のような形です"), "value", "column")
	EmptyCell = problem.Define("empty-cell", problem.Fatal,
		text.EnJa("the column {column} is empty here", "ここの列「{column}」が空です"), "column")
	BadCommodity = problem.Define("bad-commodity", problem.Fatal,
		text.EnJa("{code} is no code of UNSPSC, which looks like 43232604", "「{code}」は UNSPSC のコードではありません。コードは 43232604 のような形です"), "code")
	RowTwice = problem.Define("row-twice", problem.Fatal,
		text.EnJa("{what} was there before, on line {line}", "{what} は {line} 行目にもあります"), "what", "line")

	// These are warnings.

	NameDiffers = problem.Define("name-differs", problem.Warning,
		text.EnJa("{id} is called {name} here, and {other} before, which is kept", "{id} の名前は、ここでは「{name}」、前の箇所では「{other}」です。前のものを使います"), "id", "name", "other")
	OffScale = problem.Define("off-scale", problem.Warning,
		text.EnJa("{value} is outside of the scale {scale} (left out: {n}, the first is here)",
			"{value} は尺度「{scale}」の範囲外なので、省きました（{n} 件。最初のものはここです）"), "n", "value", "scale")
	RatedTwice = problem.Define("rated-twice", problem.Warning,
		text.EnJa("{element} has a rating on the scale {scale} before (left out: {n}, the first is here)",
			"「{element}」には尺度「{scale}」の評価が前にもあるので、省きました（{n} 件。最初のものはここです）"), "n", "element", "scale")
)
