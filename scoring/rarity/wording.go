package rarity

import "github.com/kakezan/kakezan/skills/text"

// wording is every sentence of this package, in English and Japanese.
var wording = struct {
	nothing, oneIn, never, rarerThan, from, at,
	atMost, between, to,
	level, counted, notCounted, others, other, otherUnder, commoner, rarer, same, separator, open, closing text.Text
}{
	nothing:    text.EnJa("no answer", "答えなし"),
	oneIn:      text.EnJa("1 in {N}", "{N} 人に 1 人"),
	never:      text.EnJa("0 (nobody)", "0（いない）"),
	rarerThan:  text.EnJa("rarer than 1 in {N}", "{N} 人に 1 人より稀"),
	from:       text.EnJa("1 in {lo} to {hi}", "{lo}〜{hi} 人に 1 人"),
	at:         text.EnJa("{level} %: {range}", "{level} %：{range}"),
	atMost:     text.EnJa("at most {hi}", "多くても {hi}"),
	between:    text.EnJa("between {lo} and {hi}", "{lo}から {hi}まで"),
	to:         text.EnJa("1 in {hi} to 1 in {lo}", "{hi}〜{lo} 人に 1 人"),
	level:      text.EnJa("{level} %", "{level} %"),
	counted:    text.EnJa("{x} of {n} people", "{n} 人中 {x} 人"),
	notCounted: text.EnJa("not counted", "実際には数えていない"),
	others:     text.EnJa("other models {range}", "他のモデルでは {range}"),
	other:      text.EnJa("{method}: {share}", "{method}：{share}"),
	otherUnder: text.EnJa("{method}, {policy}: {share}", "{method}（{policy}）：{share}"),
	commoner:   text.EnJa("{factor} times as common as if independent", "独立と仮定した場合の {factor} 倍"),
	rarer:      text.EnJa("{factor} times as rare as if independent", "独立と仮定した場合の {factor} 分の 1"),
	same:       text.EnJa("as common as if independent", "独立と仮定した場合と同じ"),
	separator:  text.EnJa("; ", "、"),
	open:       text.EnJa(" (", "（"),
	closing:    text.EnJa(")", "）"),
}
