package exchange

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports; test for them with errors.Is.
var (
	// These make the whole file unreadable.

	NoHeader = problem.Define("no-header", problem.Fatal,
		text.EnJa("the file is empty; a first row with the names of the columns is needed",
			"ファイルが空です。列名の行が最初に必要です"))
	NoColumn = problem.Define("no-column", problem.Fatal,
		text.EnJa("there is no column {column}; the columns are: {columns}",
			"列「{column}」がありません。ある列は {columns} です"), "column", "columns")
	ColumnTwice = problem.Define("column-twice", problem.Fatal,
		text.EnJa("there are two columns called {column}", "列「{column}」が 2 つあります"), "column")
	BadOption = problem.Define("bad-option", problem.Fatal,
		text.EnJa("the option {option} can't be {value}", "オプション {option} に {value} は指定できません"), "option", "value")
	Unreadable = problem.Define("unreadable", problem.Fatal,
		text.EnJa("the file can't be read on: {reason}", "ファイルの続きを読めません: {reason}"), "reason")
	RowTooLong = problem.Define("row-too-long", problem.Fatal,
		text.EnJa("the row is longer than {max} bytes; a quote may be missing", "この行は {max} バイトを超えています。引用符の閉じ忘れかもしれません"), "max")

	// These make one row bad.

	WrongFieldCount = problem.Define("wrong-field-count", problem.Fatal,
		text.EnJa("the row has {n} fields; the header has {want}", "この行のフィールドは {n} 個ですが、列名は {want} 個です"), "n", "want")
	StrayQuote = problem.Define("stray-quote", problem.Fatal,
		text.EnJa(`a quote (") is in a place where none can be, or is not closed`,
			"引用符（\"）の位置が正しくないか、閉じられていません"))
	NotUTF8 = problem.Define("not-utf8", problem.Fatal,
		text.EnJa("the bytes here are not UTF-8 text", "ここに UTF-8 の文字ではないバイトがあります"))
	TooManyProblems = problem.Define("too-many-problems", problem.Fatal,
		text.EnJa("there are more problems than these {n}; {rest} are not listed", "問題が多いため {n} 件だけを示しています。ほかに {rest} 件あります"), "n", "rest")

	// These are warnings: the file was read, but not all of it, or probably not as
	// it is meant.

	MoreWarnings = problem.Define("more-warnings", problem.Warning,
		text.EnJa("there are more warnings than these {n}; {rest} are not listed", "警告が多いため {n} 件だけを示しています。ほかに {rest} 件あります"), "n", "rest")
	NoPlace = problem.Define("no-place", problem.Warning,
		text.EnJa("{what} has no place in what is read: {n} values are left out, the first of them here",
			"「{what}」に対応するものがないため、{n} 個の値を読み飛ばしました。最初の値はここにあります"), "what", "n")

	// These are problems of options.

	EmptyWord = problem.Define("empty-word", problem.Fatal,
		text.EnJa("a word for {step} says nothing", "{step} を表す言葉が空です"), "step")
	AlikeWords = problem.Define("alike-words", problem.Fatal,
		text.EnJa("the word {word} means {step} here and {other} before", "「{word}」は、ここでは {step}、前の箇所では {other} を表しています"), "word", "other", "step")
)
