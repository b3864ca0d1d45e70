package jsontree

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem of JSON texts.
var (
	TooLarge = problem.Define("too-large", problem.Fatal,
		text.EnJa("the file is larger than {max} bytes", "ファイルが {max} バイトを超えています"), "max")
	TooNested = problem.Define("too-nested", problem.Fatal,
		text.EnJa("objects and lists are nested deeper than {max}", "オブジェクトと配列の入れ子が {max} 段を超えています"), "max")
	CutOff = problem.Define("cut-off", problem.Fatal,
		text.EnJa("the file ends here, in the middle of its JSON", "JSON の途中でファイルが終わっています"))
	NotJSON = problem.Define("not-json", problem.Fatal,
		text.EnJa("no JSON can have {text} here", "JSON では、ここに {text} は書けません"), "text")
	WrongType = problem.Define("wrong-type", problem.Fatal,
		text.EnJa("here is {got}; {want} is needed", "{want}が必要ですが、{got}があります"), "got", "want")
	DuplicateKey = problem.Define("duplicate-key", problem.Fatal,
		text.EnJa("the key {key} is there a second time; the first is on line {line}", "キー {key} が 2 回あります。最初のものは {line} 行目です"), "key", "line")
	HalfCharacter = problem.Define("half-character", problem.Fatal,
		text.EnJa(`a \u escape is one half of a pair that makes a character, without the other half`, `\u の組で表す文字の片方しかありません`))
)
