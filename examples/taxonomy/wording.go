package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, badMax, noZip, noName, title, samples, holds, kind, groups       text.Text
	occupations, needs, ratings, labels, occupation, skill, search, none   text.Text
	meant, several, candidate, above, below, aliases, preparation, more    text.Text
	essential, optional, needed, tools, neededBy, buildsOn, through, helps text.Text
	suppressed, notRelevant, anchors, mark, left, sampleESCO, sampleONET   text.Text
	foundSkills, foundOccupations, called                                  text.Text
}{
	help: text.EnJa("walks public taxonomies of work, ESCO and O*NET: occupations, skills, who needs what",
		"仕事の公開分類（ESCO と O*NET）をたどり、職業、スキル、必要なものを示します"),
	badMax:  text.EnJa("-max: it is at least 1", "-max: 1 以上を指定してください"),
	noZip:   text.EnJa("{file}: it is neither a folder nor a zip", "{file}: フォルダーでも zip でもありません"),
	noName:  text.EnJa("-esco: it names no file", "-esco: ファイル名がありません"),
	title:   text.EnJa("A walk through public taxonomies of work", "仕事の公開分類をたどる"),
	samples: text.EnJa("These are samples in the forms of ESCO and O*NET, with words of our own; -esco and -onet take the real files.", "ESCO と O*NET の形式で作った、独自の内容の見本です。実物のファイルは -esco と -onet で指定します。"),

	sampleESCO: text.EnJa("a sample in ESCO's form", "ESCO の形式の見本"),
	sampleONET: text.EnJa("a sample in O*NET's form", "O*NET の形式の見本"),

	holds:       text.EnJa("{name} holds", "{name}: 中身"),
	kind:        text.EnJa("{kind}: {n}", "{kind}: {n}"),
	groups:      text.EnJa("groups of skills: {n}", "スキルのグループ: {n}"),
	occupations: text.EnJa("occupations: {n}, and groups of them: {groups}", "職業: {n}、職業のグループ: {groups}"),
	needs:       text.EnJa("needs: {n}, of which essential {essential}, optional {optional}, not stated {unstated}", "必要なスキル: 延べ {n}（必須 {essential}、任意 {optional}、区別なし {unstated}）"),
	ratings:     text.EnJa("ratings: {n}, of which {suppressed} are suppressed: the publisher recommends not to use them", "評価: {n}（うち {suppressed} は抑制。公表元が利用を勧めていません）"),
	labels:      text.EnJa("labels that mean several skills: {n}, such as {examples}", "複数のスキルを指す名前: {n}（{examples} など）"),

	occupation:       text.EnJa("The occupation {word} in {name}", "{name}: 職業「{word}」"),
	skill:            text.EnJa("The skill {word} in {name}", "{name}: スキル「{word}」"),
	search:           text.EnJa("What {word} finds in {name}", "{name}: 「{word}」で見つかるもの"),
	foundSkills:      text.EnJa("skills ({n})", "スキル（{n}）"),
	foundOccupations: text.EnJa("occupations ({n})", "職業（{n}）"),
	called:           text.EnJa("{label}: {name}", "{label}（{name}）"),
	none:             text.EnJa("nothing is called that", "その名前のものはありません"),
	meant:            text.EnJa("did you mean: {words}", "もしかして: {words}"),
	several:          text.EnJa("{n} are called that:", "同じ名前のものが {n} 個あります:"),
	candidate:        text.EnJa("{name} ({id})", "{name}（{id}）"),

	above:       text.EnJa("above it: {names}", "上位: {names}"),
	below:       text.EnJa("below it: {names}", "下位: {names}"),
	aliases:     text.EnJa("also called: {names}", "別名: {names}"),
	preparation: text.EnJa("preparation: {level}", "準備の水準: {level}"),
	more:        text.EnJa("… and {n} more", "…ほか {n}"),
	essential:   text.EnJa("essential ({n})", "必須（{n}）"),
	optional:    text.EnJa("optional ({n})", "任意（{n}）"),
	needed:      text.EnJa("needed ({n}); the source does not say whether they are essential", "必要（{n}）。必須か任意かの区別はありません"),
	tools:       text.EnJa("tools ({n})", "道具（{n}）"),
	neededBy:    text.EnJa("occupations that need it ({n})", "このスキルが必要な職業（{n}）"),
	buildsOn:    text.EnJa("it builds on", "前提になるスキル"),
	through:     text.EnJa("{name}, for {for}", "{name}（「{for}」のため）"),
	helps:       text.EnJa("{name}, which helps", "{name}（あると役立つ）"),
	suppressed:  text.EnJa("suppressed", "抑制"),
	notRelevant: text.EnJa("not relevant", "関連なし"),
	anchors:     text.EnJa("what its levels mean", "水準の意味"),
	mark:        text.EnJa("{rating} ({marks})", "{rating}（{marks}）"),
	left:        text.EnJa("What was left out of {name} on reading", "{name}: 読むときに除かれたもの"),
}
