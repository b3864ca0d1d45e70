package ladder

import "github.com/kakezan/kakezan/skills/text"

// lines are the lines of an explanation. They begin with the sign of the
// outcome: + met, - not met, ? unknown.
var lines = struct {
	unstated, nothing, all, any, count, include text.Text

	met, noneAsked, short, shortValue, unknown, otherScale, waived text.Text // of a level

	score, scoreShort, scoreOpen, ownSum, atLeast, above, range_ text.Text

	tenure, tenureShort, tenureOpen, tenureRange, tenureUnknown, held, heldShort, heldUnknown, orAbove text.Text

	counted, countedShort, countedOpen, countedUnknown text.Text
	evidence, evidenceOf, evidenceFor, rating, window  text.Text
}{
	unstated: text.EnJa("? no requirement has been stated", "? 要件が定められていません"),
	nothing:  text.EnJa("nothing is required: {outcome}", "条件なし: {outcome}"),
	all:      text.EnJa("all of these: {outcome}", "次のすべて: {outcome}"),
	any:      text.EnJa("one of these: {outcome}", "次のいずれか: {outcome}"),
	count:    text.EnJa("at least {n} of these {parts}: {outcome}", "次の {parts} 件のうち {n} 件以上: {outcome}"),
	include:  text.EnJa("what {name} requires: {outcome}", "「{name}」の要件: {outcome}"),

	met:        text.EnJa("+ {skill}: required {asked}; held {held}", "+ {skill}: 要件は「{asked}」、現在は「{held}」"),
	noneAsked:  text.EnJa("+ {skill}: nothing required", "+ {skill}: 要件なし"),
	short:      text.EnJa("- {skill}: required {asked}; held {held}; short by {short}", "- {skill}: 要件は「{asked}」、現在は「{held}」、あと {short} 段階"),
	shortValue: text.EnJa("- {skill}: required {asked}; held {held}; short by {short}", "- {skill}: 要件は「{asked}」、現在は「{held}」、あと {short}"),
	unknown:    text.EnJa("? {skill}: required {asked}; not known", "? {skill}: 要件は「{asked}」、現在は不明"),
	otherScale: text.EnJa("? {skill}: required {asked}; {held} is of another scale", "? {skill}: 要件は「{asked}」、現在の「{held}」は別の尺度のレベル"),
	waived:     text.EnJa("+ {skill}: required {asked}; waived ({held})", "+ {skill}: 要件は「{asked}」、免除（{held}）"),

	score:      text.EnJa("+ {name}: required {asked}; held {held}", "+ {name}: 要件は{asked}、現在は {held}"),
	scoreShort: text.EnJa("- {name}: required {asked}; held {held}; short by {short}", "- {name}: 要件は{asked}、現在は {held}、あと {short}"),
	scoreOpen:  text.EnJa("? {name}: required {asked}; held {held}, as far as is known", "? {name}: 要件は{asked}、現在わかっている範囲では {held}"),
	ownSum:     text.EnJa("score", "スコア"),
	atLeast:    text.EnJa("{min}", " {min} 以上"),
	above:      text.EnJa("above {min}", " {min} 超"),
	range_:     text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),

	tenure:        text.EnJa("+ time in {place}: required {asked} months; held {held}", "+ {place}の在籍期間: 要件は {asked} か月、現在は {held} か月"),
	tenureShort:   text.EnJa("- time in {place}: required {asked} months; held {held}; short by {short}", "- {place}の在籍期間: 要件は {asked} か月、現在は {held} か月、あと {short} か月"),
	tenureOpen:    text.EnJa("? time in {place}: required {asked} months; surely held {held}", "? {place}の在籍期間: 要件は {asked} か月、確実なのは {held} か月"),
	tenureRange:   text.EnJa("? time in {place}: required {asked} months; held {held}, as far as is known", "? {place}の在籍期間: 要件は {asked} か月、現在わかっている範囲では {held} か月"),
	tenureUnknown: text.EnJa("? time in {place}: required {asked} months; not known", "? {place}の在籍期間: 要件は {asked} か月、現在は不明"),
	held:          text.EnJa("+ {place}: required and held", "+ {place}: 経験が要件、経験あり"),
	heldShort:     text.EnJa("- {place}: required; never held", "- {place}: 経験が要件、経験なし"),
	heldUnknown:   text.EnJa("? {place}: required; not known whether ever held", "? {place}: 経験が要件、経験の有無は不明"),
	orAbove:       text.EnJa("{place} or above", "{place}以上"),

	counted:        text.EnJa("+ {what}: required {asked}; held {held}", "+ {what}: 要件は {asked} 件、現在は {held} 件"),
	countedShort:   text.EnJa("- {what}: required {asked}; held {held}; short by {short}", "- {what}: 要件は {asked} 件、現在は {held} 件、あと {short} 件"),
	countedOpen:    text.EnJa("? {what}: required {asked}; surely held {held}", "? {what}: 要件は {asked} 件、確実なのは {held} 件"),
	countedUnknown: text.EnJa("? {what}: required {asked}; not known", "? {what}: 要件は {asked} 件、現在は不明"),
	evidence:       text.EnJa("evidence", "実績の証拠"),
	evidenceOf:     text.EnJa("evidence of {skill}", "「{skill}」の証拠"),
	evidenceFor:    text.EnJa("{what} that lives {value}", "バリュー「{value}」を示す{what}"),
	rating:         text.EnJa("{review} at {asked} or above", "{review}で「{asked}」以上の結果"),
	window:         text.EnJa("{what} in the last {months} months", "直近 {months} か月の{what}"),
}
