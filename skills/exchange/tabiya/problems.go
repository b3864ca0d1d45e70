package tabiya

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports besides those of exchange; test
// for them with errors.Is.
var (
	// These are of files.

	NoFiles = problem.Define("no-files", problem.Fatal,
		text.EnJa("there is no file of a model here, such as {file}", "モデルのファイル（{file} など）が 1 つもありません"), "file")
	MissingFile = problem.Define("missing-file", problem.Warning,
		text.EnJa("the file {file} is missing; the model has nothing of what it holds", "ファイル {file} がないため、その内容はモデルに含まれません"), "file")
	FileTwice = problem.Define("file-twice", problem.Warning,
		text.EnJa("the file is not read, as {file} is here too", "{file} があるため、このファイルは読みません"), "file")

	// These make one row bad.

	UnknownWord = problem.Define("unknown-word", problem.Fatal,
		text.EnJa("the column {column} can't be {word}; it can be {words}", "列「{column}」に「{word}」は指定できません。指定できるのは {words} です"), "column", "word", "words")
	MissingWord = problem.Define("missing-word", problem.Fatal,
		text.EnJa("the column {column} is empty here; it can be {words}", "ここの列「{column}」が空です。指定できるのは {words} です"), "column", "words")
	UnknownObject = problem.Define("unknown-object", problem.Fatal,
		text.EnJa("no {type} has the id {id}", "id「{id}」の {type} はありません"), "type", "id")
	OtherType = problem.Define("other-type", problem.Fatal,
		text.EnJa("the object {id} has the type {other}, not {type}", "「{id}」の種類は {type} ではなく {other} です"), "id", "type", "other")
	CannotHold = problem.Define("cannot-hold", problem.Fatal,
		text.EnJa("an object of type {child} can't stand below one of type {parent}", "種類 {parent} の下に、種類 {child} は置けません"), "parent", "child")
	SelfRelation = problem.Define("self-relation", problem.Fatal,
		text.EnJa("the object {id} is related to itself", "「{id}」が自分自身に関係づけられています"), "id")
	RelationTwice = problem.Define("relation-twice", problem.Fatal,
		text.EnJa("{from} and {to} are related twice", "「{from}」と「{to}」の関係が重複しています"), "from", "to")
	CyclicHierarchy = problem.Define("cyclic-hierarchy", problem.Fatal,
		text.EnJa("the object {child} can't stand below {parent}, as it stands above it", "「{child}」は「{parent}」の上位にあるため、その下には置けません"), "parent", "child")
	SecondModel = problem.Define("second-model", problem.Fatal,
		text.EnJa("there is a second model; the files hold one", "2 つ目のモデルがあります。ファイルが表すのは 1 つのモデルです"))

	// These keep a model from being written.

	UnknownHeader = problem.Define("unknown-header", problem.Fatal,
		text.EnJa("the header is for {file}, which is no file of a model, or one that another header is for too", "{file} はモデルのファイルではないか、ほかの列名と重複しています"), "file")
	BadHeader = problem.Define("bad-header", problem.Fatal,
		text.EnJa("the header can't have the column {column}: it is given twice, or would be read as something else", "列名「{column}」は使えません。重複しているか、別のものとして読まれます"), "column")
	NoColumnFor = problem.Define("no-column-for", problem.Fatal,
		text.EnJa("the header lacks the column {column}, which is needed here", "ここで必要な列「{column}」が列名にありません"), "column")
	Unwritable = problem.Define("unwritable", problem.Fatal,
		text.EnJa("{column} can't be written so that it is read as the same: it is not UTF-8, or has a line end that is not a line feed alone, or does not fit into its list",
			"「{column}」を、同じ内容で読めるように書けません。UTF-8 でないか、改行が LF だけではないか、一覧に入らない値です"), "column")

	// These are warnings.

	LeftOut = problem.Define("left-out", problem.Warning,
		text.EnJa("this row is about {id}, which is bad, and is left out with it", "問題のある「{id}」についての行なので、合わせて省きました"), "id")
	TooLong = problem.Define("too-long", problem.Warning,
		text.EnJa("the column {column} has {n} characters here; Tabiya takes up to {max}", "列「{column}」がここでは {n} 文字あります。Tabiya の上限は {max} 文字です"), "column", "n", "max")
	TooMany = problem.Define("too-many", problem.Warning,
		text.EnJa("the column {column} has {n} entries here; Tabiya takes up to {max}", "列「{column}」にここでは {n} 件あります。Tabiya の上限は {max} 件です"), "column", "n", "max")
	BadDate = problem.Define("bad-date", problem.Warning,
		text.EnJa("{date} in the column {column} is no date in ISO 8601", "列「{column}」の「{date}」は ISO 8601 の日付ではありません"), "column", "date")
	BadSignal = problem.Define("bad-signal", problem.Warning,
		text.EnJa("{value} in the column SIGNALLINGVALUE is no number from 0 to 1", "列「SIGNALLINGVALUE」の「{value}」は 0 から 1 までの数ではありません"), "value")
	NoRelation = problem.Define("no-relation", problem.Warning,
		text.EnJa("neither a relation nor a signal is stated", "関係（RELATIONTYPE）とシグナル（SIGNALLINGVALUELABEL）のどちらもありません"))
	LocalLocalized = problem.Define("local-localized", problem.Warning,
		text.EnJa("only an escooccupation can be localized, and this is a localoccupation", "ISLOCALIZED を true にできるのは escooccupation だけですが、これは localoccupation です"))
)
