package esco

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem that this package reports besides those of package
// exchange; test for them with errors.Is.
var (
	NoFiles = problem.Define("no-files", problem.Fatal,
		text.EnJa("there is no file of ESCO here; its zips are to be opened or unpacked first",
			"ESCO のファイルがありません。zip ファイルは開くか展開してから指定してください"))
	MissingFile = problem.Define("missing-file", problem.Fatal,
		text.EnJa(`the file {file} is missing; it comes in ESCO's zip "{zip}"`,
			"ファイル {file} がありません。ESCO の zip ファイル「{zip}」に入っています"), "file", "zip")
	FileTwice = problem.Define("file-twice", problem.Fatal,
		text.EnJa("the file {file} is given twice", "ファイル {file} が重複しています"), "file")
	BadLanguage = problem.Define("bad-language", problem.Fatal,
		text.EnJa("{language} in the name of the file is no language", "ファイル名の {language} は言語ではありません"), "language")
	ConceptTwice = problem.Define("concept-twice", problem.Fatal,
		text.EnJa("{concept} is given twice in this file", "「{concept}」がこのファイルで重複しています"), "concept")
	BadValue = problem.Define("bad-value", problem.Fatal,
		text.EnJa(`the column {column} can't be "{value}"`, "列「{column}」に「{value}」は使えません"), "column", "value")

	// These are warnings: the files were read.

	LanguagesDiffer = problem.Define("languages-differ", problem.Warning,
		text.EnJa("the column {column} says {value} of {concept} here, and {other} in another language, which counts",
			"「{concept}」の列「{column}」が、ここでは「{value}」、ほかの言語では「{other}」です。ほかの言語の値を使います"), "column", "concept", "value", "other")
	SelfRelation = problem.Define("self-relation", problem.Warning,
		text.EnJa("{concept} is related to itself; the relation is left out", "「{concept}」が自分自身に関係づけられています。この関係は省きました"), "concept")
	RelationTwice = problem.Define("relation-twice", problem.Warning,
		text.EnJa("the relation from {concept} to {other} is given twice; the first counts",
			"「{concept}」から「{other}」への関係が重複しています。最初のものを使います"), "concept", "other")
	NotDescribed = problem.Define("not-described", problem.Warning,
		text.EnJa("no file describes {concept}, which relations name (how many: {n}); it is kept without a name",
			"{n} 個の関係にある「{concept}」について書かれたファイルがありません。名前のないまま使います"), "concept", "n")
)
