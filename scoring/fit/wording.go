package fit

import "github.com/kakezan/kakezan/skills/text"

// says is every sentence of this package, in English and Japanese.
var says = struct {
	head, formula, nothing, unstated, inexact, item, itemCredited, transfer, related, perhaps, unknown, to,
	gate, step, because, condition, niceToHave, and, similarity,
	nice, named, held, notKnown, level text.Text
	noMapping, twoMappings text.Text
	naming                 map[Naming]text.Text
	losses                 map[LossKind]text.Text
}{
	head:     text.EnJa("{target}: fit {share}; requirement {outcome}", "{target}: 適合度 {share}、要件は{outcome}"),
	formula:  text.EnJa("fit = sum of w min(x / t, 1); w weight, x step held, t step asked", "適合度 = w min(x / t, 1) の合計（w は重み、x は現在の段階、t は要件の段階）"),
	nothing:  text.EnJa("no skill is asked for", "求められるスキルはありません"),
	unstated: text.EnJa("no way to meet the requirement is known, so that the fit can be anything", "要件の満たし方が不明なため、適合度は決まりません"),
	inexact:  text.EnJa("there are more ways than were looked at; another one may be nearer", "道が多く、すべては調べていません。もっと近い道があるかもしれません"),
	item:     text.EnJa(" | w {weight}, covered {covered}, to gain {gain}", "｜重み {weight}、充足 {covered}、伸びしろ {gain}"),
	itemCredited: text.EnJa(" | w {weight}, covered {covered}, with credit {credited}, to gain {gain}",
		"｜重み {weight}、充足 {covered}、みなし充足 {credited}、伸びしろ {gain}"),
	transfer: text.EnJa("credit {share}: {from} counts {worth} toward it by practice transfer, held at {level}", "みなし {share}: 「{from}」が実践の転用で {worth} にあたる（現在は「{level}」）"),
	related:  text.EnJa("credit {share}: {from} is similar by {worth}, held at {level}", "みなし {share}: 「{from}」との類似度が {worth}（現在は「{level}」）"),
	step:     text.EnJa("{from} counts {credit} toward {to}", "「{from}」は「{to}」の {credit} にあたる"),
	because:  text.EnJa("{step}: {why}", "{step}: {why}"),
	perhaps:  text.EnJa("credit up to {share}, if {from} is held (its level is not known)", "みなしは最大 {share}（「{from}」が身についている場合。現在のレベルは不明）"),
	unknown:  text.EnJa("not known: {skills}; counted as none at the lower end and as enough at the upper one", "不明: {skills}（下限では「なし」、上限では「十分」とみなす）"),
	to:       text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),
	gate: text.EnJa("must-haves, which no mean makes up for: {outcome}",
		"必須（平均では補えない）: {outcome}"),
	condition:  text.EnJa("asked besides, no part of the mean:", "そのほかの要件（平均には入らない）:"),
	niceToHave: text.EnJa("nice to have, no part of the fit:", "あると望ましい（適合度には入らない）:"),
	and:        text.EnJa(", ", "、"),
	similarity: text.EnJa("the similarity of {held} to {asked} is {value}, which is not from 0 to 1; it gives no credit",
		"「{held}」の「{asked}」に対する類似度 {value} は 0 から 1 の数ではないため、みなし充足に使いません"),
	nice:     text.EnJa("{line} ({why})", "{line}（{why}）"),
	named:    text.EnJa("{skill}: {held}", "{skill}: {held}"),
	held:     text.EnJa("held {level}", "現在は「{level}」"),
	notKnown: text.EnJa("not known", "現在は不明"),
	level:    text.EnJa("{level}", "「{level}」"),
	naming: map[Naming]text.Text{
		Alternative: text.EnJa("another way", "別の道"),
		HardSkill:   text.EnJa("technical skill of the role", "職種の技術スキル"),
		SoftSkill:   text.EnJa("other skill of the role", "職種のその他のスキル"),
		OptionalOne: text.EnJa("optional competency", "任意のコンピテンシー"),
	},
	losses: map[LossKind]text.Text{
		Unmatched:   text.EnJa("{skill}: the other ladder measures no such skill; not known", "{skill}: 元のラダーに対応するスキルがなく、不明とする"),
		Ambiguous:   text.EnJa("{skill}: can be any of {means} in the other ladder; not known", "{skill}: 元のラダーでは {means} のどれにもあたりうるため、不明とする"),
		NoMapping:   text.EnJa("{skill}: nothing says how to read {level} on the scale of this ladder; not known", "{skill}: {level} をこのラダーの尺度に読み替える対応がなく、不明とする"),
		Unsaid:      text.EnJa("{skill}: the mapping {from} to {to} says nothing about {level}; not known", "{skill}: {from} から {to} への対応は「{level}」について何も定めていないため、不明とする"),
		Coarse:      text.EnJa("{skill}: {level} is read as {read}, as is {others}; which of them it was is lost", "{skill}: 「{level}」は「{read}」に読み替えられる。{others}も同じ読みになり、その区別は失われる"),
		WaiverLost:  text.EnJa("{skill}: waived as {means} in the other ladder, which does not carry over; not known", "{skill}: 元のラダーでの {means} の免除は引き継がれないため、不明とする"),
		OtherRecord: text.EnJa("times in places and ratings are of the other ladder; not known here", "在籍期間と評価は元のラダーのものであるため、ここでは不明とする"),
	},
	noMapping:   text.EnJa("a mapping says nothing: it is the zero mapping", "中身のない対応（ゼロ値）が渡されました"),
	twoMappings: text.EnJa("two mappings read {from} on {to}", "「{from}」を「{to}」に読み替える対応が 2 つあります"),
}
