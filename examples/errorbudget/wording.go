package main

import "github.com/kakezan/kakezan/skills/text"

// says is the words of this example.
var says = struct {
	help, title, span, comma                                           text.Text
	agreed, target, taken, budget, noBudget, noGoal                    text.Text
	soFar, legend, counted, spent, burn, burnSays, noBurn              text.Text
	forecast, willBe, inWeek, notWithin, noPace, sure, withoutUnknown  text.Text
	isBroken, isOver, isSpent                                          text.Text
	policy, here, others, writeDown                                    text.Text
	lookBack, reason, noReason, noMiss, blameless                      text.Text
	transfer, credit, isATransfer, notUsers, notMany, notWhole, honest text.Text
	badWeeks, badTarget, noWeeks, noDay, noWeek, weekTwice, noOutcome  text.Text
}{
	help: text.EnJa("runs a learning goal with an error budget: a target, the weeks that may be missed, how fast they go, and what follows from it",
		"学習目標をエラーバジェットで運用します。目標、休んでよい週数、その減り方、そこから決まることを示します"),
	title: text.EnJa("A learning goal with an error budget, as of {day}", "エラーバジェットで運用する学習目標（{day} 時点）"),
	span:  text.EnJa("{low} to {high}", "{low}〜{high}"),
	comma: text.EnJa(", ", "、"),

	agreed: text.EnJa("What was agreed", "合意したこと"),
	target: text.EnJa("Target: at least {target} % of {planned} planned weeks are kept, from {from} to {to}. A week is kept when what was planned for it was learnt.",
		"目標: {from} から {to} までに計画した {planned} 週の {target} % 以上を守る。その週に予定した学習をした週を、守った週とします。"),
	taken: text.EnJa("Of {weeks} weeks {off} are off: that was agreed before they began, so they are neither kept nor missed.",
		"{weeks} 週のうち {off} 週は休み。始まる前に合意した休みなので、守った週にも逃した週にも数えません。"),
	budget: text.EnJa("Budget: {planned} x {rest} / 100, and of a broken week none: {budget} weeks may be missed.",
		"予算: {planned} × {rest} / 100 の端数を切り捨てて、逃してよいのは {budget} 週。"),
	noBudget: text.EnJa("That is none: in so few weeks, so high a target leaves no room for anything to happen. Agree on a lower one, or on more weeks.",
		"つまり 0 週です。この週数でこの目標では、何かが起きる余地がありません。目標を下げるか、期間を延ばして合意し直してください。"),

	noGoal: text.EnJa("Nothing was planned: of the goal's weeks (-weeks {weeks}) each is off. So there is no goal that could be reached or missed, and no budget.",
		"計画した週がひとつもありません（-weeks {weeks} のすべてが休み）。だから、届くことも逃すこともある目標はなく、予算もありません。"),

	soFar:  text.EnJa("So far", "これまで"),
	legend: text.EnJa("# kept, x missed, - off, ? past and not written down, . not over", "# 守った、x 逃した、- 休み、? 過ぎたのに記録がない、. まだ終わっていない"),
	counted: text.EnJa("Past: {past} planned weeks, of which {kept} kept, {missed} missed and {unknown} not known. Ahead: {ahead}.",
		"過ぎた計画週: {past}（守った {kept}、逃した {missed}、不明 {unknown}）。残り: {ahead}。"),
	spent: text.EnJa("Budget spent: {spent} of {budget} weeks.", "使った予算: {budget} 週のうち {spent} 週。"),
	burn: text.EnJa("Burn rate: {burn} = ({missed} / {budget}) / ({past} / {planned}).",
		"バーンレート: {burn} = ({missed} / {budget}) / ({past} / {planned})。"),
	burnSays: text.EnJa("At 1 the budget is spent with the last week; above it, sooner.", "1 なら最後の週でちょうど使い切り、1 を超えればそれより早く使い切ります。"),
	noBurn:   text.EnJa("Burn rate: not defined without a budget, or before a week is over.", "バーンレート: 予算がないとき、または 1 週も過ぎていないときは定まりません。"),

	forecast:  text.EnJa("When it will be spent", "いつ使い切るか"),
	willBe:    text.EnJa("At the pace of the known weeks the budget is spent {when}.", "記録のある週と同じペースが続けば、予算を使い切るのは{when}。"),
	inWeek:    text.EnJa("in the week of {day}", "{day} からの週"),
	notWithin: text.EnJa("after the goal is over", "目標の期間が終わった後"),
	noPace:    text.EnJa("Nothing was missed yet, so there is no pace to go by.", "まだ 1 週も逃していないので、ペースは分かりません。"),
	sure: text.EnJa("How sure: {known} weeks leave a pace open (exact interval at {level} %, as if weeks were alike) by which it is spent {soonest} at the soonest, and {latest} at the latest.",
		"確かさ: {known} 週の記録から言えるペースの幅（{level} % の正確な区間。どの週も同じ条件とみなす）では、使い切るのは早ければ{soonest}、遅ければ{latest}。"),
	withoutUnknown: text.EnJa("The {unknown} weeks that nobody wrote down are not in the pace.", "記録のない {unknown} 週は、ペースに含めていません。"),
	isBroken:       text.EnJa("More than the budget is missed: the goal can't be reached any more.", "予算より多く逃しました。目標にはもう届きません。"),
	isOver:         text.EnJa("There are no weeks ahead.", "残りの週はありません。"),
	isSpent:        text.EnJa("It is spent: the next week that is missed breaks the goal.", "使い切っています。次に 1 週逃せば目標に届きません。"),

	policy: text.EnJa("What follows, by the policy that was agreed before", "そこから決まること（事前に合意したポリシー）"),
	here:   text.EnJa("> {when}: {then}", "> {when}: {then}"),
	others: text.EnJa("- {when}: {then}", "- {when}: {then}"),
	writeDown: text.EnJa("First of all write down the {unknown} weeks that nobody knows of: if they were kept it is \"{best}\", if they were missed \"{worst}\".",
		"まず、記録のない {unknown} 週を書いてください。守っていれば「{best}」、逃していれば「{worst}」です。"),

	lookBack:  text.EnJa("Looking back without blame", "責めないふりかえり"),
	reason:    text.EnJa("{why}: {count} ({days})", "{why}: {count} 週（{days}）"),
	noReason:  text.EnJa("nobody said why", "理由の記録なし"),
	noMiss:    text.EnJa("Nothing was missed.", "逃した週はありません。"),
	blameless: text.EnJa("The question is what was in the way and will be again, not who was weak. What comes twice is no accident: plan around it.", "問うのは、何が妨げになり、また妨げになるかです。誰が弱かったかではありません。二度起きたことは偶然ではないので、計画に織り込みます。"),

	transfer:    text.EnJa("What carries over", "持ち込めるもの、持ち込めないもの"),
	credit:      text.EnJa("{from} -> {to}: counts as {credit} of the skill. {why}", "{from} → {to}: スキルの {credit} に相当。{why}"),
	isATransfer: text.EnJa("The practice carries over: agree on how much may go wrong, count it, and let that decide. What does not:", "持ち込めるのは実践です。どこまでの失敗を許すかを合意し、数え、それで決める。持ち込めないものは次のとおりです。"),
	notUsers:    text.EnJa("The target. A service has users who feel each failure; here it is only what two people agreed on.", "目標の根拠。サービスには失敗のたびに困る利用者がいますが、ここには 2 人の合意しかありません。"),
	notMany:     text.EnJa("The numbers. A service has millions of requests, a goal has a few dozen weeks: one week moves everything, and every forecast is wide.", "数の多さ。サービスのリクエストは何百万件もありますが、目標の週は数十しかありません。1 週で大きく動き、予測の幅は広くなります。"),
	notWhole:    text.EnJa("The whole skill. It is partial credit, always below 1: who has run error budgets has still to learn the other field.", "スキル全体。相当するのは一部で、必ず 1 未満です。エラーバジェットを運用した人も、行き先の分野は学ぶ必要があります。"),
	honest: text.EnJa("A budget is there to be spent: a goal of 100 % allows nothing to happen, and teaches to write down what is not so.",
		"予算は使うためにあります。100 % の目標は何も起きないことを前提にしていて、事実と違う記録を書かせるだけです。"),

	badWeeks:  text.EnJa("-weeks {value}: a goal has from 1 to {most} weeks", "-weeks {value}: 目標の週数は 1〜{most} です"),
	badTarget: text.EnJa("-target {value}: a target is from 1 to 100 percent", "-target {value}: 目標は 1〜100 % です"),
	noWeeks:   text.EnJa("{file}: there is no week in it; the first line below the columns is the first week", "{file}: 週の記録がありません。列名の次の行が最初の週になります"),
	noDay:     text.EnJa("{value} is no day; write the first day of the week as 2026-06-29", "{value} は日付ではありません。週の最初の日を 2026-06-29 のように書いてください"),
	noWeek:    text.EnJa("{value} is not the first day of one of the {weeks} weeks from {from} on", "{value} は、{from} からの {weeks} 週のどの週の最初の日でもありません"),
	weekTwice: text.EnJa("the week of {value} is there a second time", "{value} からの週が 2 回出てきます"),
	noOutcome: text.EnJa("{word} is no outcome{hint}; there are: {known}", "「{word}」という結果はありません{hint}。使えるのは {known} です"),
}

// states is what was agreed for each state: when it is so, and what follows.
var states = map[state]struct{ when, then text.Text }{
	steady: {
		text.EnJa("the budget lasts", "予算は足りる"),
		text.EnJa("go on as planned; what is left may be spent on purpose", "計画どおり続ける。残りは意図して使ってよい"),
	},
	fast: {
		text.EnJa("it will be spent before the end", "終わる前に使い切るペース"),
		text.EnJa("reduce the scope now, such as half as much each week, while there is room", "余裕のあるうちに範囲を縮める（毎週の量を半分にするなど）"),
	},
	spent: {
		text.EnJa("it is spent", "使い切った"),
		text.EnJa("nothing new is started until the end; the least that keeps a week is enough", "終わりまで新しいことは始めない。週を守る最小限だけでよい"),
	},
	broken: {
		text.EnJa("more than it is missed", "予算より多く逃した"),
		text.EnJa("say so at once, agree on another goal, and look back without blame", "すぐに伝え、目標を合意し直し、責めないふりかえりをする"),
	},
	done: {
		text.EnJa("the target is reached", "目標に届いた"),
		text.EnJa("look back all the same: if nothing was spent, the target asked for too little", "それでもふりかえる。予算をまったく使わなかったなら、目標が低すぎた"),
	},
}
