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
		text.EnJa("the file can't be read any further: {reason}", "ファイルの続きを読めません: {reason}"), "reason")
	RowTooLong = problem.Define("row-too-long", problem.Fatal,
		text.EnJa("the row is longer than {max} bytes; a quote may be missing", "この行は {max} バイトを超えています。引用符の閉じ忘れかもしれません"), "max")

	// These make one row bad.

	WrongFieldCount = problem.Define("wrong-field-count", problem.Fatal,
		text.EnJa("the row has {n} fields; the header has {want}", "この行のフィールドは {n} 個ですが、列名は {want} 個です"), "n", "want")
	StrayQuote = problem.Define("stray-quote", problem.Fatal,
		text.EnJa(`a quote (") is in a place where none can be, or is not closed`,
			"引用符（\"）の位置が正しくないか、閉じられていません"))
	NotUTF8 = problem.Define("not-utf8", problem.Fatal,
		text.EnJa("the bytes here are not UTF-8 text; save the file as UTF-8", "ここに UTF-8 の文字ではないバイトがあります。ファイルを UTF-8 で保存してください"))
	TooManyProblems = problem.Define("too-many-problems", problem.Fatal,
		text.EnJa("there are more problems than these {n}; {rest} are not listed", "問題が多いため {n} 件だけを示しています。ほかに {rest} 件あります"), "n", "rest")

	// These are warnings: what was read or written is not all of it. NoPlace is of
	// what a format says and the model does not, NotWritten of the reverse; there is
	// one for each sort of value.

	MoreWarnings = problem.Define("more-warnings", problem.Warning,
		text.EnJa("there are more warnings than these {n}; {rest} are not listed", "警告が多いため {n} 件だけを示しています。ほかに {rest} 件あります"), "n", "rest")
	UnknownFile = problem.Define("unknown-file", problem.Warning,
		text.EnJa("this file is not known and was not read", "知らないファイルなので読みませんでした"))
	NoPlace = problem.Define("no-place", problem.Warning,
		text.EnJa("the model has no place for {what} (left out: {n}, the first is here)",
			"モデルには「{what}」の置き場所がないため、省きました（{n} 件。最初のものはここです）"), "what", "n")
	NotWritten = problem.Define("not-written", problem.Warning,
		text.EnJa("the format has no place for {what} (left out: {n}, the first is here)",
			"この形式には「{what}」の置き場所がないため、省きました（{n} 件。最初のものはここです）"), "what", "n")

	// These are problems of arguments and options.

	NoWriter = problem.Define("no-writer", problem.Fatal,
		text.EnJa("there is nothing to write to", "書き込み先がありません"))
	EmptyWord = problem.Define("empty-word", problem.Fatal,
		text.EnJa("a word for {step} says nothing", "{step} を表す言葉が空です"), "step")
	AlikeWords = problem.Define("alike-words", problem.Fatal,
		text.EnJa("the word {word} means {step} here and {other} before", "「{word}」は、ここでは {step}、前の箇所では {other} を表しています"), "word", "other", "step")
)
