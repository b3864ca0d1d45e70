package report

import "github.com/kakezan/kakezan/skills/text"

// says is every line of the report, in English and Japanese. Parentheses in
// Japanese are full-width, and what ends in a full stop is polite.
var says = struct {
	title, untitled, asOf, anyDate, ladder, noLadder, reference, unnamed, noReference text.Text
	named, outside, notKnown, met, notMet, unclear, asked                             text.Text

	locator, holds, holdsNothing, supports, supportsNone, possible, top, whyNot                  text.Text
	skills, skillsShares, noSkills, notInPopulation, tooFew, share, knownAs                      text.Text
	nothingKnown, noRarity, noBase, noPairs, suppressed, noFit                                   text.Text
	oneSkill, combination, estimate, independent, bounds, sentence, leftOut, warning, howItHolds text.Text

	topographic, goal, noGoal, fit, notExact, missing, gates, unknown, needs, mayNeed, other, otherAtMost, item, semicolon text.Text
	mustsNotMet, mustsUnknown, aimless, arrived, route, noRoute, comma, extra, seat, near, nearOne                         text.Text
	otherRoute, stepCosts, months, notAllRoutes, noRouteWhy, closed, arrow                                                 text.Text
	unit, effort, dearer, fromOutside, seatTaken, seatOpen, proposal, recognised, obstacle, answer                         text.Text
	course, courseStep, lesson, practice, undertakings, undertakingNeed, deciders                                          text.Text
	distance, openings, opens, opensNone, shared, problems, others                                                         text.Text
	review, noReview, openReview, stage, noDecider, and, people, fromGrade, count                                          text.Text
	treasure, longTermGoal, noLongTermGoal, ideal, problem, next, mayBeNext, then                                          text.Text
	percent, percents, points, pointsRange                                                                                 text.Text

	value, noValue, crossing, reached, jobs, noJobs, deepening, depth, topLines, sharing, above, amongNobody, to text.Text
	accompanying, namesTop, nobodyAsked, touched, trust, noTrust, trustUnknown, volume, enlarges                 text.Text
	noGrowth, grew, grewBy, spans, side, insisted                                                                text.Text
	options, option, moreOptions, together, assumed, brief, lever                                                text.Text
}{
	title:       text.EnJa("Three maps: {person}", "3 つの地図: {person}"),
	untitled:    text.EnJa("Three maps", "3 つの地図"),
	asOf:        text.EnJa("as of {date}", "{date} 時点"),
	anyDate:     text.EnJa("all claims, whatever their date", "日付を問わず、すべての申告"),
	ladder:      text.EnJa("ladder: {name}", "ラダー: {name}"),
	noLadder:    text.EnJa("ladder: none", "ラダー: なし"),
	reference:   text.EnJa("population: {name}, {people} people", "母集団: {name}、{people} 人"),
	unnamed:     text.EnJa("population: {people} people", "母集団: {people} 人"),
	noReference: text.EnJa("population: none", "母集団: なし"),
	named:       text.EnJa("{name} ({id})", "{name}（{id}）"),
	outside:     text.EnJa("outside", "社外"),
	notKnown:    text.EnJa("unknown", "不明"),
	met:         text.EnJa("requirement met", "要件を満たしている"),
	notMet:      text.EnJa("requirement not met", "要件を満たしていない"),
	unclear:     text.EnJa("not known whether the requirement is met", "要件を満たすかどうかは不明"),
	asked:       text.EnJa("{have} -> {asked}", "{have} → {asked}"),

	locator:         text.EnJa("LOCATOR MAP - where am I?", "ロケーターマップ - いまどこにいるか"),
	holds:           text.EnJa("holds: {place}", "現在の位置: {place}"),
	holdsNothing:    text.EnJa("holds: no grade or role is recorded", "現在の位置: 記録なし"),
	supports:        text.EnJa("{track}: the facts support {grade}", "{track}: 事実が裏づける等級は「{grade}」"),
	supportsNone:    text.EnJa("{track}: the facts support no grade yet", "{track}: 事実が裏づける等級はまだない"),
	possible:        text.EnJa("could be up to {grade} once the unknowns are known", "不明な点がわかれば「{grade}」までありうる"),
	top:             text.EnJa("this is the highest grade of the track", "このトラックの最上位"),
	whyNot:          text.EnJa("why not {grade}: {outcome}", "まだ「{grade}」でない理由: {outcome}"),
	skills:          text.EnJa("skills:", "スキル:"),
	skillsShares:    text.EnJa("skills, and how many of the people who answered hold them at any level:", "スキルと、回答した人のうちそれを（レベルを問わず）持つ人の割合:"),
	noSkills:        text.EnJa("nothing is known", "何もわかっていない"),
	notInPopulation: text.EnJa("not in this population", "この母集団にはない項目"),
	tooFew:          text.EnJa("in this population, but how many is not told: too few people in a cell", "この母集団にあるが、少人数の区分があるため人数は非公表"),
	share:           text.EnJa("{percent} % ({x} of {n})", "{percent} %（{n} 人中 {x} 人）"),
	knownAs:         text.EnJa("{share} as \"{label}\"", "{share}、「{label}」として"),
	nothingKnown:    text.EnJa("combination: nothing can be said about rarity, because {reason}", "組み合わせ: 希少さは言えない（{reason}）"),
	noRarity:        text.EnJa("combination: no estimate, because {reason}", "組み合わせ: 推定できない（{reason}）"),
	noBase:          text.EnJa("there is nobody of whom all these skills are known", "これらのスキルのすべてについてわかっている人がいない"),
	noPairs:         text.EnJa("the population's counts of pairs are not known", "母集団で 2 スキルの組を持つ人数がわからない"),
	suppressed:      text.EnJa("the population does not tell the counts that this needs: too few people in a cell", "必要な人数の一部が、少人数の区分があるため公表されていない"),
	noFit:           text.EnJa("the population's counts contradict each other", "母集団の人数が互いに食い違っている"),
	oneSkill:        text.EnJa("of the skills held, the population knows one: {skills}", "持っているスキルのうち、母集団に項目があるのは 1 個: {skills}"),
	combination: text.EnJa("combination of the {n} skills held that the population knows: {skills}",
		"持っているスキルのうち、母集団に項目のある {n} 個の組み合わせ: {skills}"),
	estimate:    text.EnJa("estimate: {answer} - by {method}", "推定（{method}）: {answer}"),
	independent: text.EnJa("if the skills were independent: {answer}", "スキルが互いに独立なら: {answer}"),
	bounds:      text.EnJa("without any assumption: {bounds}", "何も仮定しない場合: {bounds}"),
	sentence:    text.EnJa("{text}", "{text}"),
	leftOut: text.EnJa("{n} commoner skills are left out, too many to estimate with; with them the combination is at least as rare.",
		"より一般的な {n} 個のスキルは、推定できる数を超えるため除きました。含めた場合は、同じかさらにまれになります。"),
	warning: text.EnJa("! {text}", "! {text}"),
	howItHolds: text.EnJa("Holding a skill means holding it at any level: levels are not compared here. Rarity is neither fit nor value.",
		"スキルを「持つ」とは、レベルを問わず持つことです。ここではレベルを比べていません。希少さは適合度でも価値でもありません。"),

	topographic:  text.EnJa("TOPOGRAPHIC MAP - what lies between?", "トポグラフィックマップ - 目標までに何があるか"),
	goal:         text.EnJa("goal: {place}", "目標: {place}"),
	mustsNotMet:  text.EnJa("must-haves not met: {names}", "満たしていない必須の条件: {names}"),
	mustsUnknown: text.EnJa("must-haves not known: {names}", "満たすか不明な必須の条件: {names}"),
	aimless:      text.EnJa("goal: none", "目標: なし"),
	noGoal:       text.EnJa("goal: none is left in this ladder", "目標: このラダーには残っていない"),
	fit:          text.EnJa("fit: {share} - {outcome}", "適合度: {share}、{outcome}"),
	notExact: text.EnJa("(of one of very many ways to meet the requirement, not surely the nearest)",
		"（要件の満たし方が非常に多いため、最も近い満たし方とは限らない）"),
	missing:     text.EnJa("missing:", "足りないもの:"),
	gates:       text.EnJa("besides levels, not yet met:", "レベル以外で、まだ満たしていないもの:"),
	other:       text.EnJa("or instead, short by {steps} in all: {short}", "別の満たし方（合わせてあと {steps} 段階）: {short}"),
	otherAtMost: text.EnJa("or instead, short by up to {steps} in all: {short}", "別の満たし方（合わせて最大であと {steps} 段階）: {short}"),
	item:        text.EnJa("{skill}, {asked}", "{skill}、{asked}"),
	semicolon:   text.EnJa("; ", "／"),
	unknown:     text.EnJa("not known (neither missing nor held):", "不明なもの（足りないとも足りているとも言えない）:"),
	needs:       text.EnJa("{asked}, short by {steps}", "{asked}、あと {steps} 段階"),
	mayNeed:     text.EnJa("{asked}, short by up to {steps}", "{asked}、最大であと {steps} 段階"),
	arrived:     text.EnJa("way: the person is already there", "ルート: すでにその位置にいる"),
	route:       text.EnJa("way, costing {cost} when every level is paid once:", "ルート（同じレベルを一度だけ数えた費用: {cost}）:"),
	noRoute:     text.EnJa("way: the ladder knows none from {from}", "ルート: 「{from}」からのルートはこのラダーにない"),
	comma:       text.EnJa(", ", "、"),
	extra:       text.EnJa("asks for more than {to} does: {outcome}", "「{to}」の要件に加わる条件: {outcome}"),
	seat:        text.EnJa("needs an open seat", "空席が必要"),
	near:        text.EnJa("near, seen from outside, and not yet met:", "外から見て近く、まだ要件を満たしていないもの:"),
	nearOne:     text.EnJa("{place}: fit {share}", "{place}: 適合度 {share}"),

	otherRoute:   text.EnJa("or {way}: costing {cost}", "別のルート: {way}（費用 {cost}）"),
	stepCosts:    text.EnJa("step by step it costs {cost}, with levels paid again that a step in between does not ask for", "ステップごとに数えると {cost}（途中で求められないレベルは、あとでもう一度数える）"),
	months:       text.EnJa("takes {months} months at the least, by times in a place and rounds of reviews", "少なくとも {months} か月（求められる在籍期間と審査の間隔から）"),
	notAllRoutes: text.EnJa("(a route that is not listed may cost less)", "（ここにないルートのほうが費用が小さいかもしれない）"),
	noRouteWhy:   text.EnJa("way: none from {from}: {why}", "ルート: 「{from}」からのルートはない（{why}）"),
	closed:       text.EnJa("closed today: {why}", "今日は通れない: {why}"),
	arrow:        text.EnJa(" -> ", " → "),
	effort:       text.EnJa("(what is learned, and 1 for each move; the lower end is for a person who has all that is not known)", "（学ぶ費用に、異動 1 回につき 1 を加えたもの。下端は、不明なものがすべて足りている場合）"),
	dearer:       text.EnJa("(ways that cost more than twice as much are left out: {n})", "（費用が 2 倍を超えるルートは省略: {n}）"),
	fromOutside:  text.EnJa("starts outside: the record names no place, and the facts support no grade", "出発点は社外: 記録に位置がなく、事実が裏づける等級もない"),
	unit:         text.EnJa("(each step of a level counts 1, and each move counts 1)", "（レベルの 1 段階を 1、異動 1 回を 1 と数える）"),
	seatTaken:    text.EnJa("needs an open seat, and none is open", "空席が必要だが、空いている席はない"),
	seatOpen:     text.EnJa("needs an open seat; open: {n}", "空席が必要（空席: {n}）"),
	proposal:     text.EnJa("a position to be made: {name}, for \"{problem}\" ({stage})", "作られるポジション: {name}、課題「{problem}」のため（{stage}）"),
	recognised:   text.EnJa("the two are declared equal", "両者は同格とされている"),
	obstacle:     text.EnJa("in between: {name}", "間にあるもの: {name}"),
	answer:       text.EnJa("answer: {answer}", "対処: {answer}"),

	course:          text.EnJa("to learn, the cheapest way, costing {cost}:", "学ぶこと（費用が最も小さい組、費用 {cost}）:"),
	courseStep:      text.EnJa("{n}. {step} (cost {cost})", "{n}. {step}（費用 {cost}）"),
	lesson:          text.EnJa("from the guide to {role}: {goal}", "「{role}」のガイドから: {goal}"),
	practice:        text.EnJa("at work: {what}", "仕事の中で: {what}"),
	undertakings:    text.EnJa("to start something that answers the problem of this goal:", "この目標の課題に応えることを始めるには:"),
	undertakingNeed: text.EnJa("needs {need}", "必要なもの: {need}"),
	deciders:        text.EnJa("decided by {who}", "決める人: {who}"),
	distance:        text.EnJa("to learn on the way there: steps up: {steps}, costing {cost}", "そこまでに学ぶこと: {steps} 段階（費用 {cost}）"),
	openings:        text.EnJa("what to learn next, by what it opens in the whole ladder:", "次に学ぶとよいもの（ラダー全体で開くものの順）:"),
	opens:           text.EnJa("{step} (cost {cost}): opens {places}", "{step}（費用 {cost}）: {places}の要件がそろう"),
	opensNone:       text.EnJa("{step} (cost {cost}): opens nothing by itself; worth {share} of the {all} places still closed (Shapley share)", "{step}（費用 {cost}）: 単独で開くものはない。まだ開いていない {all} 件のうち {share} 件分の価値がある（シャープレイ値）"),
	shared:          text.EnJa("toward a goal of the organisation: {names}", "組織の目標に向かう: {names}"),
	problems:        text.EnJa("over problems of the organisation: {names}", "組織の課題に重ねる: {names}"),
	others:          text.EnJa("others aim there too: {names}", "同じところを目指す人: {names}"),

	review:     text.EnJa("decided by: {name}", "決め方: {name}"),
	noReview:   text.EnJa("decided by: not stated", "決め方: 記載なし"),
	openReview: text.EnJa("{name}, open to everyone", "{name}（全員に公開）"),
	stage:      text.EnJa("{name}: {deciders}", "{name}: {deciders}"),
	noDecider:  text.EnJa("not stated", "記載なし"),
	and:        text.EnJa(" and ", "と"),
	people:     text.EnJa("people", "社員"),
	fromGrade:  text.EnJa("{who} from {grade} up", "{grade}以上の{who}"),
	count:      text.EnJa("{who} ({n} together)", "{who}（{n} 人）"),

	treasure:       text.EnJa("TREASURE MAP - what is it for?", "トレジャーマップ - 何のために進むか"),
	longTermGoal:   text.EnJa("long-term goal: {place}", "長期の目標: {place}"),
	noLongTermGoal: text.EnJa("long-term goal: none is recorded", "長期の目標: 記録なし"),
	ideal:          text.EnJa("own ideal: {ideal}", "自分の理想: {ideal}"),
	problem:        text.EnJa("problem of the business: {problem}", "事業の課題: {problem}"),
	next:           text.EnJa("closes most of the gap: {skill}, {asked} ({gain})", "差を最も縮めるもの: {skill}、{asked}（{gain}）"),
	mayBeNext:      text.EnJa("may close most of the gap: {skill}, {asked} ({gain})", "差を最も縮めうるもの: {skill}、{asked}（{gain}）"),
	then:           text.EnJa("then {skill}, {asked} ({gain})", "次点: {skill}、{asked}（{gain}）"),

	percent:     text.EnJa("{p} %", "{p} %"),
	percents:    text.EnJa("{lo} to {hi} %, because something is unknown", "{lo}〜{hi} %（不明な点があるため）"),
	points:      text.EnJa("+{p} points of fit", "適合度 +{p} ポイント"),
	pointsRange: text.EnJa("+{lo} to +{hi} points of fit", "適合度 +{lo}〜+{hi} ポイント"),

	value:        text.EnJa("market value, three figures with their reasons:", "市場価値（3 つの値とその根拠）:"),
	noValue:      text.EnJa("market value: nothing is known", "市場価値: 何もわかっていない"),
	crossing:     text.EnJa("crossing: {share}", "越境: {share}"),
	reached:      text.EnJa("reaches {domains} of {all} domains, with fields that are alike counted once", "{all} 領域のうち {domains} 領域に届く（似た分野は重ねて数えない）"),
	jobs:         text.EnJa("different jobs held: {n}", "経験した職: {n} 種類"),
	noJobs:       text.EnJa("jobs held: not recorded", "経験した職: 記録なし"),
	deepening:    text.EnJa("deepening: {share}; people below, equals counted half:", "深化: {share}。下にいる人の割合（同じ人は半分と数える）:"),
	depth:        text.EnJa("{skill}: inside {inside}; outside {outside}", "{skill}: 社内 {inside}、社外 {outside}"),
	above:        text.EnJa("{percent} % of {n}", "{n} 人中 {percent} %"),
	amongNobody:  text.EnJa("nobody to compare with", "比べる人なし"),
	topLines:     text.EnJa("draws the top line of the organisation: {skills}", "組織のトップラインを引くスキル: {skills}"),
	sharing:      text.EnJa("{skill} (with {n} more)", "{skill}（ほかに {n} 人）"),
	to:           text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),
	accompanying: text.EnJa("accompanying: {share}", "伴走: {share}"),
	namesTop:     text.EnJa("names {n} of the {of} most pressing problems", "最重要課題 {of} 件のうち {n} 件を挙げられる"),
	nobodyAsked:  text.EnJa("nobody has asked for the most pressing problems", "最重要課題を挙げられるかは誰も尋ねていない"),
	touched:      text.EnJa("evidence answers {n} of {of} open problems", "未解決の課題 {of} 件のうち {n} 件に応える実績がある"),
	trust:        text.EnJa("trusted as far as: {stage}", "信頼の段階: {stage}"),
	noTrust:      text.EnJa("trusted with no matter yet", "信頼の段階: まだない"),
	trustUnknown: text.EnJa("how far others trust the person is not recorded", "信頼の段階: 記録なし"),
	volume:       text.EnJa("volume, the product by the weights {weights}: {share}", "体積（重み {weights} による積）: {share}"),
	enlarges:     text.EnJa("what would enlarge it most: {behaviour}", "最も大きくするもの: {behaviour}"),

	noGrowth: text.EnJa("growth as a volume: none is told, because {reason}", "体積としての成長: 言えない（{reason}）"),
	grew:     text.EnJa("growth as a volume, since {since}: {before} -> {after}", "体積としての成長（{since} から）: {before} → {after}"),
	grewBy:   text.EnJa("{name} gave {part}", "{name}による分: {part}"),
	spans:    text.EnJa("volume of the abilities: {volume}", "能力の体積: {volume}"),
	side:     text.EnJa("like a cube of side {side}; of the largest volume: {share}", "一辺 {side} の立方体と同じ体積。最大の体積に対して: {share}"),
	insisted: text.EnJa("(as if the steps of the scale were in proportion, which nobody has stated)", "（尺度の段階が比例しているとみなした値。そうだとは誰も述べていない）"),

	options:     text.EnJa("options, as availability: the chance that at least one of {n} is open today is {chance} ({nines})", "選択肢という可用性: {n} 件のうち少なくともひとつが今日開いている確率は {chance}（{nines}）"),
	option:      text.EnJa("{name}: open {chance}; has what is asked {feasible}; {seat}", "{name}: 開いている確率 {chance}。要件を満たす確率 {feasible}、{seat}"),
	moreOptions: text.EnJa("and {n} more", "ほか {n} 件"),
	together:    text.EnJa("({n} of them are at one employer and fall together; that it goes on is {chance} likely)", "（うち {n} 件は同じ雇用主のもので、閉じるときは一緒に閉じる。雇用主が続く確率は {chance}）"),
	assumed:     text.EnJa("({n} of them are at one employer and fall together; that it goes on is assumed)", "（うち {n} 件は同じ雇用主のもので、閉じるときは一緒に閉じる。雇用主が続くことは前提）"),
	brief:       text.EnJa("{lo} to {hi} %", "{lo}〜{hi} %"),
	lever:       text.EnJa("what would raise it most: {what}, to {chance}", "最も上げるもの: {what}（{chance} になる）"),
}
