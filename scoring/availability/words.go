package availability

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills/text"
)

func fill(words text.Text, pairs ...any) text.Text { return account.Fill(words, pairs...) }

func chanceText(c Chance) text.Text {
	return text.EnJa(c.Text(language.English), c.Text(language.Japanese))
}

var says = struct {
	to, fromTo                           text.Text
	allNines, noNine, oneNine, manyNines text.Text
	count                                [10]text.Text

	noThings, tooMany, tooManyCauses, badAtLeast, badStates text.Text
	noThingID, noCauseID, twoThings, twoCauses              text.Text
	badRange, badThing, badCause                            text.Text
	unknownCause, noSuchThing, noSuchCause                  text.Text
}{
	to:        text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),
	fromTo:    text.EnJa("from {lo} to {hi}", "{lo}から{hi}まで"),
	allNines:  text.EnJa("nothing but nines", "すべて 9"),
	noNine:    text.EnJa("not one nine", "ワンナイン未満"),
	oneNine:   text.EnJa("one nine", "ワンナイン"),
	manyNines: text.EnJa("{count} nines", "{count}ナイン"),
	count: [10]text.Text{
		2: text.EnJa("two", "ツー"), 3: text.EnJa("three", "スリー"), 4: text.EnJa("four", "フォー"),
		5: text.EnJa("five", "ファイブ"), 6: text.EnJa("six", "シックス"), 7: text.EnJa("seven", "セブン"),
		8: text.EnJa("eight", "エイト"), 9: text.EnJa("nine", "ナイン"),
	},

	noThings:      text.EnJa("nothing is there that could be up: at least one thing is needed", "使えるかどうかを問うものがありません。1 つ以上渡してください"),
	tooMany:       text.EnJa("{count} things, more than {most}", "{count} 個あります。{most} 個までにしてください"),
	tooManyCauses: text.EnJa("{count} causes, more than {most}", "原因が {count} 個あります。{most} 個までにしてください"),
	badAtLeast:    text.EnJa("at least {count} things up: a count from 1 up is needed, or 0 for 1", "「{count} 個以上」は数になっていません。1 以上（0 なら 1 とみなします）にしてください"),
	badStates:     text.EnJa("{count} states: a number from 1 up is needed, or 0 for the usual one", "調べる状態の数が {count} です。1 以上（0 なら標準の数）にしてください"),
	noThingID:     text.EnJa("a thing has no id", "id のないものがあります"),
	noCauseID:     text.EnJa("a cause has no id", "id のない原因があります"),
	twoThings:     text.EnJa("two things have the id {id}", "id が {id} のものが 2 つあります"),
	twoCauses:     text.EnJa("two causes have the id {id}", "id が {id} の原因が 2 つあります"),
	badRange:      text.EnJa("from {lo} to {hi} is no chance: both ends have to be from 0 to 1, the lower one first", "{lo}〜{hi} は確率ではありません。両端を 0 から 1 までにし、小さいほうを先にしてください"),
	badThing:      text.EnJa("the chance of {id} is from {lo} to {hi}: both ends have to be from 0 to 1, the lower one first; of what is unknown it is from 0 to 1", "{id} の確率が {lo}〜{hi} です。両端を 0 から 1 までにし、小さいほうを先にしてください（不明なら 0〜1）"),
	badCause:      text.EnJa("the chance of the cause {id} is from {lo} to {hi}: both ends have to be from 0 to 1, the lower one first; of what is unknown it is from 0 to 1", "原因 {id} の確率が {lo}〜{hi} です。両端を 0 から 1 までにし、小さいほうを先にしてください（不明なら 0〜1）"),
	unknownCause:  text.EnJa("{id} needs {cause}, which is not among the causes", "{id} に必要な {cause} が、原因の中にありません"),
	noSuchThing:   text.EnJa("there is no thing {id}", "{id} というものはありません"),
	noSuchCause:   text.EnJa("there is no cause {id}", "{id} という原因はありません"),
}
