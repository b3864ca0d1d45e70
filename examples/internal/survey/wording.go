package survey

import "github.com/kakezan/kakezan/skills/text"

var says = struct {
	reading, indexing, noForm, levelsOfTicks, noComma text.Text
	oneColumn, levelTwice, empty, otherForm, isFolder text.Text
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
}
