package report

import (
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

var sourceNames = map[skills.Source]text.Text{
	skills.BySelf:     text.EnJa("self", "本人"),
	skills.ByPeer:     text.EnJa("peer", "同僚"),
	skills.ByManager:  text.EnJa("manager", "上長"),
	skills.ByAssessor: text.EnJa("assessor", "評価者"),
	skills.ByTest:     text.EnJa("test", "試験"),
}

// says is every line of the report, in English and Japanese.
var says = struct {
	title, asOf, anyDate, ladder, reference, noReference, named, outside, notKnown, and, people,
	locator, holds, holdsNothing, supports, supportsNone, possible, top, whyNot,
	skills, skillsShares, noSkills, notInPopulation, share, knownAs, nothingKnown, noRarity, combination, estimate, independent, bounds, assumption, leftOut, warning, howHeld,
	topographic, goal, noGoal, fit, notExact, missing, unknown, needs, mayNeed, arrived, route, noRoute, step, seat, review, noReview, openReview, stage, fromGrade, count,
	treasure, longTermGoal, noLongTermGoal, ideal, problem, next, then,
	percent, percents, points, pointsRange text.Text
}{
	title:       text.EnJa("Three maps: {person}", "3 つの地図: {person}"),
	asOf:        text.EnJa("as of {date}", "{date} 時点"),
	anyDate:     text.EnJa("all claims, whatever their date", "日付を問わず、すべての申告"),
	ladder:      text.EnJa("ladder: {name}", "ラダー: {name}"),
	reference:   text.EnJa("population: {name}, {people} people", "母集団: {name}、{people} 人"),
	noReference: text.EnJa("population: none", "母集団: なし"),
	named:       text.EnJa("{name} ({id})", "{name} ({id})"),
	outside:     text.EnJa("outside", "社外"),
	notKnown:    text.EnJa("unknown", "不明"),
	and:         text.EnJa(" and ", "と"),
	people:      text.EnJa("people", "社員"),

	locator:         text.EnJa("LOCATOR MAP - where am I?", "ロケーターマップ - いまどこにいるか"),
	holds:           text.EnJa("holds: {place}", "現在の位置: {place}"),
	holdsNothing:    text.EnJa("holds: no grade or role is recorded", "現在の位置: 記録なし"),
	supports:        text.EnJa("{track}: the facts support {grade}", "{track}: 事実が裏づける等級は {grade}"),
	supportsNone:    text.EnJa("{track}: the facts support no grade yet", "{track}: 事実が裏づける等級はまだない"),
	possible:        text.EnJa("could be up to {grade} once the unknowns are known", "不明な点がわかれば {grade} までありうる"),
	top:             text.EnJa("this is the highest grade of the track", "このトラックの最上位"),
	whyNot:          text.EnJa("why not {grade}: {outcome}", "{grade} に届かない理由: {outcome}"),
	skills:          text.EnJa("skills:", "スキル:"),
	skillsShares:    text.EnJa("skills, and how many people of the population hold them at any level:", "スキルと、母集団でそれを (レベルを問わず) 持つ人の割合:"),
	noSkills:        text.EnJa("nothing is known", "何もわかっていない"),
	notInPopulation: text.EnJa("not in this population", "この母集団にはない項目"),
	share:           text.EnJa("{percent} % ({x} of {n})", "{percent} % ({n} 人中 {x} 人)"),
	knownAs:         text.EnJa("{share} as \"{label}\"", "{share}、「{label}」として"),
	nothingKnown:    text.EnJa("combination: the population knows none of these skills, so nothing can be said about rarity", "組み合わせ: この母集団にはどのスキルの項目もないため、希少さは言えない"),
	noRarity:        text.EnJa("combination: no estimate ({reason})", "組み合わせ: 推定できない ({reason})"),
	combination:     text.EnJa("combination of the {n} skills that the population knows: {skills}", "母集団に項目のある {n} スキルの組み合わせ: {skills}"),
	estimate:        text.EnJa("estimate: {answer} - by {method}", "推定: {answer} - {method}による"),
	independent:     text.EnJa("if the skills were independent: {answer}", "スキルが互いに独立なら: {answer}"),
	bounds:          text.EnJa("without any assumption: {bounds}", "何も仮定しない場合: {bounds}"),
	assumption:      text.EnJa("{text}", "{text}"),
	leftOut: text.EnJa("{n} commoner skills are left out, too many to estimate with; with them the combination is at least as rare.",
		"より一般的な {n} スキルは、推定できる数を超えるため除いた。含めれば同じかさらに稀になる。"),
	warning: text.EnJa("! {text}", "! {text}"),
	howHeld: text.EnJa("Holding a skill means naming it at all: the population's levels, if any, are not used. Rarity is neither fit nor value.",
		"「持つ」とは、レベルを問わず挙げていることを指す。希少さは適合度でも価値でもない。"),

	topographic: text.EnJa("TOPOGRAPHIC MAP - what lies between?", "トポグラフィックマップ - 目標までに何があるか"),
	goal:        text.EnJa("goal: {place}", "目標: {place}"),
	noGoal:      text.EnJa("goal: none is left in this ladder", "目標: このラダーには残っていない"),
	fit:         text.EnJa("fit: {share} - requirement {outcome}", "適合度: {share} - 要件は{outcome}"),
	notExact:    text.EnJa("(of one of very many ways to meet the requirement, not surely the nearest)", "(要件の満たし方が非常に多く、最も近い方法とは限らない)"),
	missing:     text.EnJa("missing:", "足りないもの:"),
	unknown:     text.EnJa("not known (neither missing nor held):", "不明なもの (足りないとも足りているとも言えない):"),
	needs:       text.EnJa("{have} -> {asked}, short by {steps}", "{have} → {asked}、あと {steps} 段階"),
	mayNeed:     text.EnJa("{have} -> {asked}, short by up to {steps}", "{have} → {asked}、最大であと {steps} 段階"),
	arrived:     text.EnJa("way: the person is already there", "道のり: すでに到達している"),
	route:       text.EnJa("way:", "道のり:"),
	noRoute:     text.EnJa("way: the ladder knows none from {from}", "道のり: {from} からの道はこのラダーにない"),
	step:        text.EnJa("{from} -> {to}: {kind}, {mode}", "{from} → {to}: {kind}、{mode}"),
	seat:        text.EnJa("needs an open seat", "ポジションの空きが必要"),
	review:      text.EnJa("decided by: {name}", "決め方: {name}"),
	noReview:    text.EnJa("decided by: not stated", "決め方: 記載なし"),
	openReview:  text.EnJa("{name}, open to everyone", "{name} (全員に公開)"),
	stage:       text.EnJa("{name}: {deciders}", "{name}: {deciders}"),
	fromGrade:   text.EnJa("{who} from {grade} up", "{grade} 以上の{who}"),
	count:       text.EnJa("{n} {who}", "{who} {n} 人"),

	treasure:       text.EnJa("TREASURE MAP - what is it for?", "トレジャーマップ - 何のために進むか"),
	longTermGoal:   text.EnJa("long-term goal: {place}", "長期の目標: {place}"),
	noLongTermGoal: text.EnJa("long-term goal: none is recorded", "長期の目標: 記録なし"),
	ideal:          text.EnJa("own ideal: {ideal}", "自分の理想: {ideal}"),
	problem:        text.EnJa("problem of the business: {problem}", "事業の課題: {problem}"),
	next:           text.EnJa("closes most of the gap: {skill}, {have} -> {asked} ({gain})", "差を最も縮めるもの: {skill}、{have} → {asked} ({gain})"),
	then:           text.EnJa("then {skill}, {have} -> {asked} ({gain})", "次に {skill}、{have} → {asked} ({gain})"),

	percent:     text.EnJa("{p} %", "{p} %"),
	percents:    text.EnJa("{lo} to {hi} %, because something is unknown", "{lo}〜{hi} % (不明な点があるため)"),
	points:      text.EnJa("+{p} points of fit", "適合度 +{p} ポイント"),
	pointsRange: text.EnJa("+{lo} to +{hi} points of fit", "適合度 +{lo}〜+{hi} ポイント"),
}
