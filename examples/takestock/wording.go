package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, noPair, noName, noScale, tryESCO                          text.Text
	title, counts, recognised, ambiguous, unrecognised, words       text.Text
	label, skill, by, level, place, settled, noLevel, unknownWord   text.Text
	at, candidate, near, word, nearWord, steps                      text.Text
	profile, nothing, has, evidence, named, unused, honest, written text.Text
}{
	help: text.EnJa("takes stock of the skills in a resume (JSON Resume), and shows what it could not decide",
		"履歴書（JSON Resume）のスキルを棚卸しし、判断できなかったことも示します"),
	noPair:  text.EnJa("{pair} is not of the form LEFT=RIGHT", "「{pair}」は「左=右」の形ではありません"),
	tryESCO: text.EnJa("Nothing is recognised; -esco takes the large catalog of ESCO", "認識できた語がありません。-esco で ESCO の大きなカタログを使えます"),
	noName:  text.EnJa("-esco: it names no file", "-esco: ファイル名がありません"),
	noScale: text.EnJa("the catalog has no scale {word}{hint}; it has: {known}", "カタログに尺度「{word}」はありません{hint}。あるのは {known} です"),
	title:   text.EnJa("Stock of {file} against {catalog} ({skills} skills)", "{file} の棚卸し（カタログ {catalog}、{skills} スキル）"),
	counts: text.EnJa("Labels: {recognised} recognised, {ambiguous} ambiguous, {unknown} not recognised",
		"語: 認識 {recognised}、あいまい {ambiguous}、認識できず {unknown}"),
	recognised:   text.EnJa("Recognised", "認識したもの"),
	ambiguous:    text.EnJa("Ambiguous: say which is meant", "あいまいなもの: どれのことかを指定してください"),
	unrecognised: text.EnJa("Not recognised", "認識できなかったもの"),
	words:        text.EnJa("Words for levels that nobody has explained", "意味の分からないレベルの言葉"),
	label:        text.EnJa("as written", "書かれた語"),
	skill:        text.EnJa("skill", "スキル"),
	by:           text.EnJa("by", "手がかり"),
	level:        text.EnJa("level", "レベル"),
	place:        text.EnJa("line:column", "行:列"),
	settled:      text.EnJa("-means", "-means"),
	noLevel:      text.EnJa("not stated", "記載なし"),
	unknownWord:  text.EnJa("unknown ({word})", "不明（{word}）"),
	at:           text.EnJa("{label} ({place})", "{label}（{place}）"),
	candidate:    text.EnJa(`-means "{label}={id}"  {name}`, `-means "{label}={id}"  {name}`),
	near:         text.EnJa(`did you mean {name}?  -means "{label}={id}"`, `{name} のことですか  -means "{label}={id}"`),
	word:         text.EnJa("{word} ({n}x, first at {place})", "{word}（{n} か所、最初は {place}）"),
	nearWord:     text.EnJa("did you mean {near}?", "{near} のことですか"),
	steps:        text.EnJa(`say what they mean: -words "{word}=STEP", where STEP is one of {steps}`, `意味を指定できます: -words "{word}=段階"。段階は {steps} のどれかです`),
	profile:      text.EnJa("Profile", "プロフィール"),
	nothing:      text.EnJa("no skill with a level", "レベルの分かるスキルはありません"),
	has:          text.EnJa("{skill}: {level}", "{skill}: {level}"),
	evidence:     text.EnJa("shown by {title} ({date})", "裏づけ: {title}（{date}）"),
	named: text.EnJa("{n} more skills are named without a level that is understood: their level is unknown, which is not none. -named STEP claims them at a step.",
		"ほかに {n} スキルは、名前だけでレベルが分かりません。「なし」ではなく「不明」です。-named 段階 で、その段階の申告にできます。"),
	unused: text.EnJa("In the file, but not about skills (key and number of values)", "ファイルにあるがスキルではないもの（キーと値の数）"),
	honest: text.EnJa("Levels are the person's own words, read by a table of usual words; nobody has checked them.",
		"レベルは本人の言葉を、よくある言葉の表で読み替えたもので、誰も確かめていません。"),
	written: text.EnJa("Written to {file}: a person with {n} claims. The three maps of that person:\ngo run ./examples/quickstart -person {file}",
		"{file} に、申告 {n} 件の人のファイルを書き出しました。三つの地図を見るには:\ngo run ./examples/quickstart -person {file}"),
}
