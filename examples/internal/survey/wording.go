package survey

import "github.com/kakezan/kakezan/skills/text"

var says = struct {
	reading, indexing, noForm, levelsOfTicks, noComma text.Text
	oneColumn, levelTwice, empty, otherForm, isFolder text.Text
	twoSources, notRead, corrupt, version, isNoFile   text.Text
	noSkill, noLevel, noLevels, noLevelsCounted       text.Text
	skillMissing, levelMissing, badLevel              text.Text
}{
	reading:       text.EnJa("{rows} rows read", "{rows} 行を読みました"),
	indexing:      text.EnJa("{rows} rows read, indexing", "{rows} 行を読み、索引を作っています"),
	noForm:        text.EnJa("-form {word}: there is no such form{hint}; there are: {known}", "-form {word}: そのような形式はありません{hint}。あるのは {known} です"),
	levelsOfTicks: text.EnJa("-levels: a column of skills says no levels; choose -form wide or long", "-levels: スキルを並べた列にはレベルがありません。-form で wide か long を選んでください"),
	noComma:       text.EnJa(`-comma {word}: it is one character, or "tab"`, "-comma {word}: 1 文字か tab を指定してください"),
	oneColumn:     text.EnJa("{file}: there is one column only; are they parted by {comma}? (-comma)", "{file}: 列が 1 つしかありません。区切り文字は {comma} ではありませんか（-comma）"),
	levelTwice:    text.EnJa("-levels: {level} is given twice", "-levels: {level} が 2 回あります"),
	empty:         text.EnJa("-{flag} names nothing", "-{flag} の値が空です"),
	otherForm:     text.EnJa("-{flag} is for -form {form}", "-{flag} は -form {form} のときに使います"),
	isFolder:      text.EnJa("{file}: it is a folder", "{file}: フォルダーです"),

	twoSources: text.EnJa("-csv and -open both say where the people come from; give one of them", "-csv と -open は、どちらか一方だけを指定してください"),
	notRead:    text.EnJa("-{flag} says how to read a CSV file, and -open reads none; leave one out", "-{flag} は CSV ファイルの読み方を決めるもので、-open と一緒には使えません"),
	corrupt:    text.EnJa("{file}: this is no index, or a damaged one; make it anew with -csv and -save of examples/population", "{file}: 索引ではないか、壊れています。examples/population の -csv と -save で作り直してください"),
	version:    text.EnJa("{file}: the index is of another version of this program; make it anew with -csv and -save of examples/population", "{file}: 索引のバージョンが違います。examples/population の -csv と -save で作り直してください"),
	isNoFile:   text.EnJa("{file}: it is no regular file", "{file}: 通常のファイルではありません"),

	noSkill: text.EnJa("{word} is not in this population: nobody was asked about it, which does not mean that it is rare{hint}",
		"「{word}」はこの母集団にありません。誰も聞かれていないのであって、珍しいという意味ではありません{hint}"),
	noLevel:         text.EnJa("the skill {skill} has no level {word}{hint}; it has: {known}", "スキル「{skill}」にレベル「{word}」はありません{hint}。あるのは {known} です"),
	noLevels:        text.EnJa("nobody has {skill} at a level; ask without one", "{skill} のレベルが分かる人はいません。レベルなしで聞いてください"),
	noLevelsCounted: text.EnJa("{word}: these are counts of who holds a skill at all; ask without a level", "{word}: 持つかどうかだけを数えた集計です。レベルなしで聞いてください"),
	skillMissing:    text.EnJa("{word}: the skill is missing", "{word}: スキルがありません"),
	levelMissing:    text.EnJa("{word}: the level is missing", "{word}: レベルがありません"),
	badLevel:        text.EnJa("{word}: did you mean {meant}?", "{word}: {meant} のことですか"),
}
