package ladderfile

import (
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of problem with a file as such, before its content is looked at;
// test for them with errors.Is.
var (
	Unreadable = problem.Define("unreadable-file", problem.Fatal,
		text.EnJa("the file {file} can't be read: {reason}", "ファイル {file} を読めません: {reason}"), "file", "reason")
	FileTooLarge = problem.Define("file-too-large", problem.Fatal,
		text.EnJa("the file has more than {max} bytes", "ファイルが {max} バイトを超えています"), "max")
	EmptyFile = problem.Define("empty-file", problem.Fatal,
		text.EnJa("the file says nothing", "ファイルに何も書かれていません"))
	InvalidUTF8 = problem.Define("invalid-utf8", problem.Fatal,
		text.EnJa("the file is not valid UTF-8: the byte {byte} can't stand here", "UTF-8 として正しくありません。バイト {byte} はここに置けません"), "byte")
	ControlCharacter = problem.Define("control-character", problem.Fatal,
		text.EnJa("the control character {char} can't be in a file", "制御文字 {char} はファイルに書けません"), "char")
	Tab = problem.Define("tab", problem.Fatal,
		text.EnJa("a tab can't be used for indentation; use spaces", "字下げにタブは使えません。空白を使ってください"))
	Syntax = problem.Define("syntax", problem.Fatal,
		text.EnJa("the file is not readable as YAML here: {detail}{hint}", "ここが YAML として読めません（パーサーの説明: {detail}）{hint}"), "detail", "hint")
	OddSpace = problem.Define("odd-space", problem.Fatal,
		text.EnJa("this looks like a space and is the character {char}; use ordinary spaces here", "空白に見えますが、文字 {char}（全角スペースなど）です。ここでは半角スペースを使ってください"), "char")
	GluedKey = problem.Define("glued-key", problem.Fatal,
		text.EnJa("between a key and its value stand a colon (:) and a space, not as in {key}", "キーと値の間には半角のコロン（:）と半角スペースが必要です: {key}"), "key")
	OpenQuote = problem.Define("open-quote", problem.Fatal,
		text.EnJa("the quote that opens here is not closed in this line", "ここで始まる引用符が、この行で閉じられていません"))
	ManyDocuments = problem.Define("many-documents", problem.Fatal,
		text.EnJa("a second YAML document begins here; a file holds one", "ここから 2 つ目の YAML 文書が始まっています。1 つのファイルに書けるのは 1 つです"))
	TooNested = problem.Define("too-nested", problem.Fatal,
		text.EnJa("the file is nested more than {max} deep", "入れ子が {max} 段を超えています"), "max")
	CyclicAlias = problem.Define("cyclic-alias", problem.Fatal,
		text.EnJa("the alias *{name} stands within what it repeats", "別名 *{name} が、それ自身の指す内容の中にあります"), "name")
	TooManyAliases = problem.Define("too-many-aliases", problem.Fatal,
		text.EnJa("the aliases of this file repeat more than {max} values", "別名によって繰り返される値が {max} 個を超えています"), "max")
	MergeKey = problem.Define("merge-key", problem.Fatal,
		text.EnJa("merge keys (<<) are not supported; write the keys out, or use extends", "マージキー（<<）には対応していません。キーをそのまま書くか extends を使ってください"))
	ComplexKey = problem.Define("complex-key", problem.Fatal,
		text.EnJa("a key must be a single word or text", "キーは 1 つの語か文字列でなければなりません"))
	DuplicateKey = problem.Define("duplicate-key", problem.Fatal,
		text.EnJa("the key {key} is already given in line {line}", "キー「{key}」は {line} 行目ですでに書かれています"), "key", "line")
	CustomTag = problem.Define("custom-tag", problem.Fatal,
		text.EnJa("the YAML tag {tag} is not supported", "YAML のタグ {tag} には対応していません"), "tag")
)

// The kinds of problem with what a file says; test for them with errors.Is.
var (
	MissingKind = problem.Define("missing-kind", problem.Fatal,
		text.EnJa("the file does not say its kind; it can be {kinds}", "ファイルに kind がありません。使えるのは {kinds} です"), "kinds")
	UnknownKind = problem.Define("unknown-kind", problem.Fatal,
		text.EnJa("no kind of file is called {kind}; it can be {kinds}", "「{kind}」という種類のファイルはありません。使えるのは {kinds} です"), "kind", "kinds")
	WrongKind = problem.Define("wrong-kind", problem.Fatal,
		text.EnJa("a file of the kind {want} is needed here, and this one is of the kind {got}", "ここで必要なのは種類が {want} のファイルですが、これは {got} です"), "want", "got")
	UnknownKey = problem.Define("unknown-key", problem.Fatal,
		text.EnJa("{record} has no key {key}{there}", "{record}に「{key}」というキーはありません{there}"), "record", "key", "there")
	MissingKey = problem.Define("missing-key", problem.Fatal,
		text.EnJa("{record} needs the key {key}", "{record}にキー「{key}」がありません"), "record", "key")
	ConflictingKeys = problem.Define("conflicting-keys", problem.Fatal,
		text.EnJa("{key} and {other} say the same thing; give one of them", "{key} と {other} は同じことを表します。どちらか一方にしてください"), "key", "other")
	EmptyValue = problem.Define("empty-value", problem.Warning,
		text.EnJa("{key} has no value and counts as not given", "{key} に値がないので、書かれていないものとして扱います"), "key")
	WrongType = problem.Define("wrong-type", problem.Fatal,
		text.EnJa("{want} is expected here, not {got}", "ここに書けるのは「{want}」です。いまは「{got}」が書かれています"), "want", "got")
	NotNumber = problem.Define("not-a-number", problem.Fatal,
		text.EnJa("{value} is not {want}", "{value} は使えません。ここに書けるのは「{want}」です"), "value", "want")
	NotDate = problem.Define("not-a-date", problem.Fatal,
		text.EnJa("{value} is not a date; write a year, a year and month, or a full date: 2026, 2026-11 or 2026-11-21", "{value} は日付ではありません。年、年月、年月日のどれかを 2026、2026-11、2026-11-21 の形で書いてください"), "value")
	UnknownWord = problem.Define("unknown-word", problem.Fatal,
		text.EnJa("{word} can't stand here; it can be {words}", "「{word}」はここでは使えません。使えるのは {words} です"), "word", "words")
	UnknownLanguage = problem.Define("unknown-language", problem.Fatal,
		text.EnJa("{tag} is not a language tag, such as en or ja", "「{tag}」は言語タグ（en、ja など）ではありません"), "tag")
	MixedRequirement = problem.Define("mixed-requirement", problem.Fatal,
		text.EnJa("{word} can't stand beside other keys; combine the parts with all", "{word} は他のキーと並べられません。all で組み合わせてください"), "word")
	OwnNeighbour = problem.Define("own-neighbour", problem.Fatal,
		text.EnJa("{id} can't stand next to itself", "「{id}」を自分自身の隣に置くことはできません"), "id")
	OtherTrack = problem.Define("other-track", problem.Fatal,
		text.EnJa("{id} is in the track {other}, not in {track}", "「{id}」があるのはトラック「{other}」で、「{track}」ではありません"), "id", "other", "track")
	UnknownRequirementKind = problem.Define("unknown-requirement-kind", problem.Fatal,
		text.EnJa("{word} is not a kind of requirement; it can be {words}", "「{word}」という種類の要件はありません。使えるのは {words} です"), "word", "words")
	UnknownItem = problem.Define("unknown-item", problem.Fatal,
		text.EnJa("{id} can't be removed or renamed: this list of what the file extends does not have it", "「{id}」は、拡張元のこのリストにないので、取り除いたり id を変えたりできません"), "id")
	NothingAlike = problem.Define("nothing-alike", problem.Fatal,
		text.EnJa("nothing can be removed here: this list of what the file extends has no such item", "拡張元のこのリストに同じ項目がないので、取り除けません"))
	WholeList = problem.Define("whole-list", problem.Warning,
		text.EnJa("no item of this list has an id, so it takes the place of all {n} items of what the file extends; an item with an id of its own is added to them, and one with the id of theirs changes it",
			"このリストのどの項目にも id がないので、拡張元の {n} 項目すべてに代わります。新しい id を付けた項目は拡張元に加わり、拡張元と同じ id を付けた項目はその項目を変えます"), "n")
	RemovedInUse = problem.Define("removed-in-use", problem.Fatal,
		text.EnJa("{id} is removed here, and {where} still refers to it; remove or change that as well", "「{id}」をここで取り除いていますが、{where} から参照されています。参照する側も取り除くか変えてください"), "id", "where")
	KeyOfRemoved = problem.Define("key-of-removed", problem.Fatal,
		text.EnJa("what is removed can't say {key}, too", "取り除く項目に {key} は書けません"), "key")
	KeyOfScore = problem.Define("key-of-score", problem.Fatal,
		text.EnJa("{key} belongs to the score {score}, where it is defined", "{key} は得点「{score}」の定義に書きます。ここには書けません"), "key", "score")
	UnknownOwnKind = problem.Define("unknown-own-kind", problem.Fatal,
		text.EnJa("the program that reads this file brings no requirement of the kind {word}; it passes its own as ladderfile.OwnKind(…); known: {there}",
			"このファイルを読むプログラムに「{word}」という種類の要件はありません。独自の種類は ladderfile.OwnKind で渡します。使える種類: {there}"), "word", "there")
	InvalidOwnKind = problem.Define("invalid-own-kind", problem.Fatal,
		text.EnJa("the content of {word} can't be read: {reason}", "{word} の内容を読めません: {reason}"), "word", "reason")
	NoRatingScale = problem.Define("no-rating-scale", problem.Fatal,
		text.EnJa("the ladder has no review {review} with a scale, so that the rating needs the key scale", "ラダーに、尺度のある審査「{review}」がありません。結果に scale を書いてください"), "review")
	NotAmount = problem.Define("not-an-amount", problem.Fatal,
		text.EnJa("{value} is not an amount of money; write the number and the currency, such as 8000000 JPY", "{value} は金額ではありません。8000000 JPY のように、数と通貨を書いてください"), "value")
)

// The kinds of problem between files; test for them with errors.Is.
var (
	MissingBase = problem.Define("missing-base", problem.Fatal,
		text.EnJa("no base has the name {base}; {there}", "「{base}」という名前のベースはありません。{there}"), "base", "there")
	CyclicExtends = problem.Define("cyclic-extends", problem.Fatal,
		text.EnJa("the file extends itself: {chain}", "ファイルが自分自身を拡張しています: {chain}"), "chain")
	CyclicWith = problem.Define("cyclic-with", problem.Fatal,
		text.EnJa("the file brings itself in: {chain}", "ファイルが自分自身を取り込んでいます: {chain}"), "chain")
	RepeatedWith = problem.Define("repeated-with", problem.Fatal,
		text.EnJa("{file} is in this list already", "「{file}」は、このリストにすでにあります"), "file")
	TooManyWith = problem.Define("too-many-with", problem.Fatal,
		text.EnJa("more than {max} files bring each other in", "with のつながりが {max} を超えています"), "max")
	OtherDefinition = problem.Define("other-definition", problem.Warning,
		text.EnJa("{id} is there already{where} and says something else than in {file}; the one that is there stays", "「{id}」はすでにあり{where}、{file} とは内容が違います。すでにある方を使います"), "id", "where", "file")
	TooManyExtends = problem.Define("too-many-extends", problem.Fatal,
		text.EnJa("more than {max} files extend each other", "extends のつながりが {max} を超えています"), "max")
)

// The kinds of problem of writing and of edits; test for them with errors.Is.
var (
	NotWritable = problem.Define("not-writable", problem.Fatal,
		text.EnJa("{value} can't be written: it is not valid UTF-8", "{value} は UTF-8 として正しくないので書き出せません"), "value")
	NoPart = problem.Define("no-such-part", problem.Fatal,
		text.EnJa("the file has no part {path}{hint}", "このファイルに {path} という部分はありません{hint}"), "path", "hint")
	AliasedPart = problem.Define("aliased-part", problem.Fatal,
		text.EnJa("{path} can't be changed alone: an alias repeats what is written here", "ここに書かれた内容は別名で繰り返されているので、{path} だけを変えることはできません"), "path")
	NotEditable = problem.Define("not-editable", problem.Fatal,
		text.EnJa("{path} can't be changed alone as it is written here; change it by hand", "ここの書き方では、{path} だけを変えることができません。手で書き直してください"), "path")
	EmptyItem = problem.Define("empty-item", problem.Fatal,
		text.EnJa("the list holds an item that says nothing", "リストに何も表さない項目があります"))
)
