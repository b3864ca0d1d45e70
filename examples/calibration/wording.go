package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, noColumn, nobody, noValue, twice, noCSV text.Text

	title, story, agreement, alpha, undefined, two, icc, leniency, leniencyHead, alike, above, below, untested, plain, scatter, noScatter, adjusted, adjustedHead, moved,
	refused, refusedWhy, notRefused, follows, reliability, confidence, noConfidence, claim, ready, readyHead, notAsked, yes, no, explained, honest, between, noError text.Text
}{
	help:     text.EnJa("looks at who reads the scale mildly or strictly, and what ratings would be without that", "だれの評定が甘めか辛めか、それを除くと評定がどうなるかを示します"),
	noColumn: text.EnJa("there is no column {column}; the first line names {columns}, and perhaps skill and stage", "列 {column} がありません。先頭の行に {columns} と、必要なら skill と stage を書いてください"),
	nobody:   text.EnJa("the line names no person or no rater", "person か rater が空です"),
	noValue:  text.EnJa("{value} is no number of a rating", "{value} は評定の数値として読めません"),
	twice:    text.EnJa("{rater} rates {unit} a second time, first in line {line}", "{rater} は {unit} をすでに {line} 行目で評定しています"),
	noCSV:    text.EnJa("this is no line of a CSV file: {reason}", "CSV の行として読めません: {reason}"),

	title: text.EnJa("Open evaluation: {ratings} ratings of {people} people by {raters} evaluators", "公開の評価: {people} 人に対する評価者 {raters} 人の評定 {ratings} 件"),
	story: text.EnJa("Two teams. The manager and the engineering lead of each rate their own people, three abilities on a scale of 1 to 7. Then the head of department rates everybody, and the division's CTO those who may be promoted.",
		"チームは 2 つ。まず各チームの管理職とエンジニアリングリードが自分のチームの人を、3 つの能力について 1〜7 の尺度で評定する。次に部門長が全員を、事業部の CTO が昇格の候補を評定する。"),
	agreement: text.EnJa("How far do they agree?", "評定はどこまで一致しているか"),
	alpha:     text.EnJa("Krippendorff's alpha {value} (95 % from {lo} to {hi}): 1 is full agreement, 0 what chance would give", "クリッペンドルフの α は {value}（95 % 区間 {lo}〜{hi}）。1 なら完全に一致、0 なら偶然と同じ"),
	undefined: text.EnJa("not defined: {reason}", "定まらない: {reason}"),
	two:       text.EnJa("{a} and {b} have most in common, {count}:", "共通の対象が最も多いのは {a} と {b} の {count} 件:"),
	icc:       text.EnJa("on the numbers themselves (ICC) {absolute}, apart from how high each of them marks {order}. What lies between is that one of them marks higher throughout", "値そのものの一致（ICC）は {absolute}、評価者の水準の差を除いた一致は {order}。その差は、一方が全体に高めに付けていることによる"),
	leniency:  text.EnJa("Who reads the scale mildly (+) or strictly (-), judged by people whom others rated, too", "だれが甘め（+）か辛め（-）か。ほかの人も評定した対象だけで比べる"),
	leniencyHead: text.EnJa("evaluator|ratings|plain mean|leniency|95 %|shrunk|95 %|after Holm, at 5 %",
		"評価者|評定数|単純平均|甘さ|95 % 区間|縮小後|95 % 区間|Holm 法、有意水準 5 %"),
	alike: text.EnJa("not told apart", "区別できない"), above: text.EnJa("higher than the others", "ほかより高め"), below: text.EnJa("lower than the others", "ほかより低め"),
	untested: text.EnJa("not tested: {reason}", "検定できない: {reason}"),
	plain: text.EnJa("Plain means do not say this: {rater} has the plain mean {mean}, which is place {place} of {of} from the top, and reads the scale as place {other}. Who rates other people has another mean.",
		"単純平均からはこれは分からない。{rater} の単純平均は {mean} で上から {of} 人中 {place} 番目だが、甘さでは {other} 番目になる。評定する相手が違えば、平均も違う。"),
	scatter:   text.EnJa("Do some scatter more than others? Bartlett's statistic {value}; raters who scatter alike differ so much with probability {p}.", "ばらつきに差はあるか。バートレットの統計量は {value}。ばらつきの同じ評価者どうしでも、確率 {p} でこれだけの差が出る。"),
	noScatter: text.EnJa("Whether some scatter more than others can't be told: {reason}", "ばらつきの差は分からない: {reason}"),
	adjusted:  text.EnJa("People, by the mean of their ratings", "人ごとの評定の平均"),
	adjustedHead: text.EnJa("person|raw|place|adjusted|place|shrunk|place",
		"人|調整前|順位|調整後|順位|縮小後|順位"),
	moved:      text.EnJa("{pairs} of {all} pairs change their order.", "{all} 組のうち {pairs} 組で順序が入れ替わる。"),
	refused:    text.EnJa("First evaluations alone", "一次評価だけの場合"),
	refusedWhy: text.EnJa("REFUSED: {reason}", "計算を拒否: {reason}"),
	notRefused: text.EnJa("They hang together by themselves.", "一次評価だけでも、評価者どうしがつながっている。"),
	follows:    text.EnJa("How far a single rating can be believed", "評定 1 件をどこまで信じられるか"),
	reliability: text.EnJa("By any evaluator like these: {value} (95 % from {lo} to {hi}) of its variance is the person's own.",
		"この評価者たちのだれか 1 人による場合: 分散のうち {value}（95 % 区間 {lo}〜{hi}）が本人の違いによる。"),
	confidence:   text.EnJa("{rater}: confidence {value} for a claim", "{rater}: 申告の確信度 {value}"),
	noConfidence: text.EnJa("{rater}: none can be stated", "{rater}: 述べられない"),
	claim:        text.EnJa("A claim by {rater} keeps its level and gains a confidence; the adjusted value stands beside it:", "{rater} による申告は、レベルはそのままで確信度が付き、調整後の値が横に並ぶ:"),
	ready:        text.EnJa("Ready for {target}?", "「{target}」への準備はできているか"),
	readyHead:    text.EnJa("person|by raw means|probability", "人|調整前の平均では|確率"),
	notAsked:     text.EnJa("Nobody was rated in a skill that it asks.", "求められるスキルの評定がない。"),
	yes:          text.EnJa("yes", "満たす"), no: text.EnJa("no", "満たさない"),
	explained: text.EnJa("For {person} in full:", "{person} についての内訳:"),
	honest: text.EnJa("What is true here and what is not: the rounds of evaluation, and that everybody may read them, are facts of a published talk. The people, their ratings and the numbers are made up. A leniency is relative to these evaluators and is no fault; all of them may be mild. Steps of the scale count as equally far apart. A probability is no verdict: who is promoted is for people to decide, in the open.",
		"事実と架空の区別: 二段階の評価とその公開は、公開の講演による事実です。人物、評定、数値は架空です。甘さはここにいる評価者どうしの相対的なもので、落ち度ではありません。全員が甘い可能性もあります。尺度の段階は等間隔とみなしています。確率は判定ではありません。昇格は、人が公開の場で決めるものです。"),
	between: text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),
	noError: text.EnJa("not defined", "定まらない"),
}
