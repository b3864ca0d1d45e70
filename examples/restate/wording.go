package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, twoFiles, noRole                                text.Text
	title, intro, company, asks, sideBySide, takes, asked text.Text
	difference, person, fit, nothing, honest              text.Text
}{
	help: text.EnJa("compares how two companies restate a role, and measures a person against both",
		"2 つの会社が同じ職種をどう書き換えたかを比べ、ひとりの人を両方に当てはめます"),
	twoFiles: text.EnJa("say the files of two companies, or none for the samples", "会社のファイルを 2 つ指定してください（指定しなければサンプルを使います）"),
	noRole:   text.EnJa("{file}: the ladder has no role {role}", "{file}: 「{role}」という職種はありません"),
	title:    text.EnJa("One title, two companies: {role}", "同じ肩書き、2 つの会社: {role}"),
	intro: text.EnJa("Each company says in its own file what differs from the built-in ladder; everything else stays.",
		"どちらの会社も、組み込みのラダーと違うところだけを自社のファイルに書いています。"),
	company:    text.EnJa("{company} ({file}, {lines} lines)", "{company}（{file}、{lines} 行）"),
	asks:       text.EnJa("asks for:", "求めるもの:"),
	sideBySide: text.EnJa("Side by side", "並べてみると"),
	takes:      text.EnJa("what the work takes", "仕事に要るもの"),
	asked:      text.EnJa("what is asked, and how well", "求める水準"),
	difference: text.EnJa("From {from} to {to}, as a reviewer of the change reads it", "{from} から {to} への差分（変更をレビューする人が読む形）"),
	person:     text.EnJa("The same person in both: {person}, as of {day}", "同じ人を両方に当てはめる: {person}（{day} 時点）"),
	fit:        text.EnJa("{company}: fit {fit}, {outcome}", "{company}: 適合度 {fit}、{outcome}"),
	nothing:    text.EnJa("nothing is missing", "足りないものはありません"),
	honest: text.EnJa("That structure decides about the content of a title comes from a published talk; the two companies, their levels and the person are made up.\nA fit is the covered share of the levels that are asked for, no probability of being hired.",
		"体制で肩書きの中身が変わることは公開の講演による事実です。2 つの会社、水準、人物は架空です。\n適合度は求められた水準のうち満たしている割合で、採用の見込みではありません。"),
}
