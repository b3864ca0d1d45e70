package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help                                                                        text.Text
	negative                                                                    text.Text
	noPair, someUnlevelled, noAttribute, noValue                                text.Text
	unsaved, readOnly, full, stopped                                            text.Text
	isNoIndex, noFolder                                                         text.Text
	and, or, brackets, not, atMost, person, persons, skill, skills              text.Text
	nobodyToAsk, noneOf, noneHolds, allHold                                     text.Text
	title, saved, policy, noPolicy, question, of, none, noBase, nobody, counted text.Text
	product, commoner, rarer, same, leftOut, by, unknown, more, sum             text.Text
	together, popular, anyway, levels, level, people, percentile, atOrAbove     text.Text
	notHeld, held, noPercentile, honest                                         text.Text
}{
	help: text.EnJa("counts the people of a CSV file, or of an index kept of one, by what they can do",
		"CSV ファイル、またはその索引にいる人を、できることで数えます"),

	negative:       text.EnJa("-atmost and -top take a number of 0 or more", "-atmost と -top には 0 以上の数を指定してください"),
	noPair:         text.EnJa("-where {pair}: it is not of the form ATTRIBUTE=VALUE", "-where {pair}: 「属性=値」の形ではありません"),
	someUnlevelled: text.EnJa("some people have the skill at a level that nobody stated, so that a level of it can't be counted; ask without one", "レベルの分からない人がいるため、レベルでは数えられません。レベルなしで聞いてください"),
	noAttribute:    text.EnJa("nobody here has an attribute {word}{hint}; there are: {known}", "属性「{word}」はありません{hint}。あるのは {known} です"),
	noValue:        text.EnJa("nobody here has the value {word}{hint}; there are: {known}", "値「{word}」の人はいません{hint}。あるのは {known} です"),
	unsaved:        text.EnJa("{file}: the index can't be kept there: {reason}", "{file}: 索引を保存できません: {reason}"),
	readOnly:       text.EnJa("it may not be written", "書き込みの権限がありません"),
	full:           text.EnJa("the disk is full", "ディスクがいっぱいです"),
	stopped:        text.EnJa("stopped; nothing was kept", "中断しました。何も保存していません。"),
	isNoIndex:      text.EnJa("{file} is there and is no index; choose another name", "{file} は索引ではない既存のファイルです。別の名前にしてください。"),
	noFolder:       text.EnJa("{file}: there is no such folder to keep the index in", "{file}: 保存先のフォルダーがありません"),

	and:      text.EnJa(" and ", " かつ "),
	or:       text.EnJa(" or ", " または "),
	brackets: text.EnJa("({condition})", "（{condition}）"),
	not:      text.EnJa("not {condition}", "{condition} なし"),
	atMost:   text.EnJa("at most {skills}", "{skills}以下"),
	person:   text.EnJa("1 person", "1 人"),
	persons:  text.EnJa("{n} people", "{n} 人"),
	skill:    text.EnJa("1 skill", "1 スキル"),
	skills:   text.EnJa("{n} skills", "{n} スキル"),

	title:       text.EnJa("{name}: {people}, {skills}", "{name}: {people}、{skills}"),
	saved:       text.EnJa("The index of everybody is kept for -open, in {bytes} bytes: {file}", "全員の索引を保存しました。次からは -open で使えます（{bytes} バイト）: {file}"),
	policy:      text.EnJa("Asked are those with {policy}: {people}. Not asked, because it is not so or not known: {rest}.", "聞く相手: {policy} の {people}。残りの {rest} 人は、当てはまらないか、分からない人です。"),
	noPolicy:    text.EnJa("Asked is everybody.", "聞く相手: 全員"),
	nobodyToAsk: text.EnJa("Nobody is known to have {policy}, so there is nobody to ask.", "{policy} と分かっている人がいないため、聞く相手がいません。"),
	question:    text.EnJa("Who holds {question}?", "{question} の人は？"),
	of:          text.EnJa("{x} of {n}", "{n} 人中 {x} 人"),
	none:        text.EnJa("nobody", "0 人"),
	noBase:      text.EnJa("Of nobody is everything known that is asked, so that there is no answer.", "聞かれたことがすべて分かる人がいないため、答えられません。"),
	nobody:      text.EnJa("None of {n}. That does not mean that nobody anywhere does ({interval}).", "{n} 人中 0 人。「どこにもいない」という意味ではありません（{interval}）"),
	counted:     text.EnJa("{count}: {share} ({interval})", "{count}: {share}（{interval}）"),
	product:     text.EnJa("If the parts had nothing to do with each other, it would be {product}:", "互いに無関係だとすれば {product} です:"),
	noneOf:      text.EnJa("none of {n}", "{n} 人中 0 人"),
	noneHolds:   text.EnJa("No product: nobody here holds {part}.", "掛け算はできません: ここには {part} の人がいません。"),
	allHold:     text.EnJa("No product: everybody here holds {part}.", "掛け算はできません: ここでは全員が {part} の人です。"),
	commoner:    text.EnJa("They do: the combination is {factor} times as common.", "実際には無関係ではなく、その {factor} 倍います。"),
	rarer:       text.EnJa("They do: the combination is {factor} times as rare.", "実際には無関係ではなく、その {factor} 分の 1 しかいません。"),
	same:        text.EnJa("It is about as common as that.", "実際もほぼその割合です。"),
	leftOut:     text.EnJa("Left out: {n} of the {all} who are asked, because something of it is not known of them.", "除いた人: {all} 人のうち {n} 人。聞かれたことの一部が分からないためです。"),

	by:           text.EnJa("By {attribute}", "{attribute} ごと"),
	unknown:      text.EnJa("(not known)", "（不明）"),
	more:         text.EnJa("({n} more)", "（ほか {n} 件）"),
	sum:          text.EnJa("all together", "合計"),
	together:     text.EnJa("What else people with {question} hold", "{question} の人がほかに持つスキル"),
	popular:      text.EnJa("What most people hold", "持つ人の多いスキル"),
	anyway:       text.EnJa("(of all who are asked {share})", "（聞いた全員では {share}）"),
	levels:       text.EnJa("Levels of {skill}", "{skill} のレベル"),
	level:        text.EnJa("level", "レベル"),
	people:       text.EnJa("people", "人数"),
	percentile:   text.EnJa("percentile", "パーセンタイル"),
	atOrAbove:    text.EnJa("here or above", "このレベル以上"),
	notHeld:      text.EnJa("not held", "なし"),
	held:         text.EnJa("held, nobody said at which level", "あり（レベルは不明）"),
	noPercentile: text.EnJa("A level has no percentile where some people's levels are not known.", "レベルの分からない人がいるため、パーセンタイルを出せないレベルがあります。"),
	honest: text.EnJa("These are counts of the people in the file and of nobody else. What people say of themselves was not checked, and a small number may tell who somebody is.",
		"ファイルにいる人だけを数えた数です。本人の申告は確かめていません。小さな数からは、誰のことか分かってしまうおそれがあります。"),
}
