package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, twoSources, noRoutes, noForm, noStart, noGoal, noPerson, noPlace                     text.Text
	title, somebody, nobody, none, text, outside, comma                                        text.Text
	once, sum, ranked, months, today, made, way, directly, open, shut, unknown, between, named text.Text
	readOnce, readSum, readRange, readMonths, readMade, exact, inexact                         text.Text
	route, costs, closed, asBefore, recognised                                                 text.Text
	next, allClosed, take, levelUp, ready, learn, findOut, make, honest, madeUp                text.Text
}{
	help:       text.EnJa("shows the routes of a career, from where a person stands to a goal", "いまの場所から目標まで、キャリアのルートを示します"),
	twoSources: text.EnJa("-organisation and -ladder both say where the places are; give one of them", "-organisation と -ladder は、どちらか一方だけを指定してください"),
	noRoutes:   text.EnJa("-k {k}: ask for 1 or more", "-k {k}: 1 以上を指定してください"),
	noForm:     text.EnJa("-draw {word}: there is no such form{hint}; there are: {known}", "-draw {word}: そのような形式はありません{hint}。あるのは {known} です"),
	noStart:    text.EnJa("nobody says where the person stands; say it with -from", "いまの等級や役割が不明です。-from で指定してください"),
	noGoal:     text.EnJa("the person has stated no goal; say with -to where to go", "目標が書かれていません。-to で行き先を指定してください"),
	noPlace:    text.EnJa("-{flag} {word}: there is no such grade or role{hint}; there are: {known}", "-{flag} {word}: そのような等級や職種はありません{hint}。使えるのは: {known}"),
	noPerson:   text.EnJa("there is no person {word} in the organisation{hint}; there are: {known}. A file can be named as well, such as me.yaml", "組織に「{word}」という人はいません{hint}。いるのは {known} です。me.yaml のようなファイルも指定できます"),

	title:    text.EnJa("Routes of {person}: from {from} to {to}, in {company}, as of {day}", "{person}のルート: 「{from}」から「{to}」まで（{company}、{day} 時点）"),
	somebody: text.EnJa("somebody", "誰か"),
	nobody:   text.EnJa("Nobody is named (-person), so that every skill counts as unknown.", "人が指定されていない（-person）ので、どのスキルも不明として扱います。"),
	none:     text.EnJa("There is no route:", "ルートはない。"),
	text:     text.EnJa("{text}", "{text}"),
	outside:  text.EnJa("outside", "社外"),
	comma:    text.EnJa(", ", "、"),

	once:     text.EnJa("each skill once", "重複なし"),
	sum:      text.EnJa("step by step", "一歩ごと"),
	ranked:   text.EnJa("{sum} (rank {rank})", "{sum}（{rank} 位）"),
	made:     text.EnJa("made", "新設"),
	directly: text.EnJa("directly", "直接"),
	months:   text.EnJa("months", "月数"),
	today:    text.EnJa("today", "今日"),
	way:      text.EnJa("by way of", "途中"),
	open:     text.EnJa("open", "通れる"),
	shut:     text.EnJa("closed", "通れない"),
	unknown:  text.EnJa("not known", "不明"),
	named:    text.EnJa("{name} ({id})", "{name}（{id}）"),
	between:  text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),

	readOnce: text.EnJa("Each skill once: what the route takes of the person: one for every level of a skill that has to be learned, each counted once, and one for every move. The routes come in this order.",
		"重複なし: そのルートが本人に求めるもの。身につけるスキルのレベル 1 つにつき 1、移動 1 回につき 1 で、同じレベルは一度だけ数える。ルートはこの順に並べた。"),
	readSum: text.EnJa("Step by step: the sum of what each step costs by itself, and the rank by it. It counts a skill again where a place in between does not ask for it.",
		"一歩ごと: 歩みごとの費用の合計と、その順位。途中の場所が求めないスキルは、あとでもう一度数えてしまう。"),
	readRange: text.EnJa("A range goes from all unknown skills being there to none of them; the order is by the latter.", "幅があるのは、不明なスキルをすべて持つ場合から、ひとつも持たない場合まで。順序は後者による。"),
	readMonths: text.EnJa("Months: at the least, by the times in a place that are asked for and the rounds of reviews. How long learning takes and when a seat becomes free nobody has stated, so it is not in it.",
		"月数: 求められる在籍期間と審査の間隔から言える最短。学ぶ時間や、席が空くまでの時間は不明なので含まない。"),
	readMade: text.EnJa("Made: how many positions have to be made from an unsolved problem of the company, because no seat is waited for.", "新設: 空席を待たず、会社の未解決の課題から作る必要のある席の数。"),
	exact:    text.EnJa("No other route costs less, each skill counted once.", "重複なしの費用で、これらより安いルートはほかにない。"),
	inexact:  text.EnJa("These are the lowest sums. Another route may cost less with each skill counted once, but none less than {bound}.", "一歩ごとの合計が低いものを選んだ。重複なしならもっと安いルートがあるかもしれないが、{bound} を下回るものはない。"),

	route:      text.EnJa("{n}. {places}", "{n}. {places}"),
	costs:      text.EnJa("takes {once}, each skill once; {sum} step by step", "重複なしで {once}、一歩ごとの合計で {sum}"),
	closed:     text.EnJa("closed today: {why}", "今日は通れない: {why}"),
	asBefore:   text.EnJa("{n}. {from} → {to}: as step {step} of route {route}", "{n}. {from} → {to}: ルート {route} の {step} と同じ"),
	recognised: text.EnJa("recognised as equal", "同格"),

	next:      text.EnJa("What to do next", "次にすること"),
	allClosed: text.EnJa("Every route above is closed today. A seat has to become free, or a position to be made.", "上のルートは、今日はどれも通れない。席が空くか、席を作ることが要る。"),
	take:      text.EnJa("Route {n} begins with the step to {to}.", "ルート {n} の最初の一歩は「{to}」。"),
	levelUp:   text.EnJa("{skill} ({level})", "{skill}（{level}）"),
	ready:     text.EnJa("Nothing has to be learned for it.", "そのために身につけるものはない。"),
	learn:     text.EnJa("To learn for it: {skills}.", "そのために身につけるもの: {skills}。"),
	findOut:   text.EnJa("To find out first, as nobody has stated what is there of it: {skills}.", "まず確かめるもの（どこまで身についているか分からない）: {skills}。"),
	make:      text.EnJa("The position has to be made: {name}, for the problem \"{problem}\".", "席を作る必要がある: {name}。応える課題は「{problem}」。"),
	honest:    text.EnJa("A route says what is possible by the record. It is no promise, and whoever decides may decide otherwise.", "ルートは、記録の上で通れる道を示すもので、約束ではない。決める人が別の判断をすることもある。"),
	madeUp: text.EnJa("Company, business ladder and people are made up. The ways on from SRE, the few seats and the positions that are made come from a talk on careers after SRE (2025), which some notes call the talk.",
		"会社、事業ラダー、人物は架空。SRE から先への道、席の少なさ、席を作るという考えは、SRE の次のキャリアについての講演（2025 年）による。注の「講演」もこれを指す。"),
}
