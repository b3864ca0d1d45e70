package market

import "github.com/kakezan/kakezan/skills/text"

// says is every sentence of an account of a value.
var says = struct {
	named, of, span, and, none, level                                           text.Text
	volume, volumeBy, part, open, gain, gainOf, gainBy                          text.Text
	crossingBy, reach, reachBy, reached, reachedBy, onMap                       text.Text
	domains, domainsBy, noField, field, fieldOf, fieldApart, fieldBy, rare, own text.Text
	byCatalog, given                                                            text.Text
	jobShare, jobShareBy, job, months, noMonths, sameName                       text.Text
	unstatedJobs, effectiveJobs, effectiveJobsBy                                text.Text
	employers, employersBy, tracks, tracksBy                                    text.Text
	deepeningBy, unknownSkills, standing, standingOf, standingBy                text.Text
	counts, inside, outside, sampled, ticked, percentile, amongNobody           text.Text
	topLine, topLineBy, alone, with, above                                      text.Text
	accompanyingBy, namedShare, namedShareBy, area, notAsked                    text.Text
	noProblems, altogether, touchedShare, touchedShareBy                        text.Text
	unstatedEvidence, trustShare, trustShareBy, trust, somebody                 text.Text
	noStage, noDate, goesOn, matter, matterBy, since, promotion                 text.Text
	promotionBy, before                                                         text.Text
}{
	named: text.EnJa("{name} {value}", "{name} {value}"),
	of:    text.EnJa("{part} of {whole}", "{whole} のうち {part}"),
	span:  text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),
	and:   text.EnJa("{first}, {second}", "{first}、{second}"),
	none:  text.EnJa("none", "なし"),
	level: text.EnJa("level", "レベル"),

	volume:   text.EnJa("volume", "体積"),
	volumeBy: text.EnJa("the product of figure ^ weight over the three behaviours", "3 つの値をそれぞれの重みでべき乗し、掛け合わせる"),
	part:     text.EnJa("{name} {value} (weight {weight})", "{name} {value}（重み {weight}）"),
	open: text.EnJa("the lower end counts what is unknown as none, the upper end as the most that it can be",
		"下限は不明なものを「なし」、上限は最大として数える"),
	gain: text.EnJa("gain when {name} grows by {step}", "{name}が {step} 伸びたときの増分"),
	gainOf: text.EnJa("{volume} (relative growth {growth}; {unknown} if all that is unknown of it is at its best)",
		"{volume}（相対的な伸び {growth}。不明な点がすべて最良なら {unknown}）"),
	gainBy: text.EnJa("the volume with the figure raised, to at most 1, less the volume; relative growth is weight / figure, 0 at a figure of 1; all at the lower ends",
		"値を伸ばした体積（値は 1 まで）から今の体積を引く。相対的な伸びは 重み ÷ 値で、値が 1 なら 0。いずれも下限で計算する"),

	crossingBy: text.EnJa("the mean of reach over fields and share of jobs crossed", "分野の広がりと、越えた職種の度合いの平均"),
	reach:      text.EnJa("reach over fields", "分野の広がり"),
	reachBy: text.EnJa("over all fields of the map: m * the largest of (likeness * height) over the skills held, as a share of the sum of m; m = 1 / how many fields are like it",
		"地図上の各分野について、持っているスキルの（類似度 × 高さ）の最大値に m を掛けて合計し、m の合計で割る。m = 1 ÷（似た分野の数）"),
	reached:   text.EnJa("domains reached", "届いている領域"),
	reachedBy: text.EnJa("the two sums behind the reach over fields; fields that are alike are one domain", "「分野の広がり」の分子と分母。似た分野は合わせて 1 つの領域と数える"),
	onMap: text.EnJa("the map has {fields} fields, of {unknown} of which the level is not known",
		"地図の分野は {fields} 個で、うち {unknown} 個はレベルが不明"),
	domains: text.EnJa("equally deep domains held", "等しい深さの領域に換算した数"),
	domainsBy: text.EnJa("Hill number of order 1: exp(-sum p ln(sum likeness * p)), p the share of a skill in the heights held",
		"次数 1 のヒル数: exp(-Σ p ln(Σ 類似度 × p))。p は高さの合計に占める各スキルの割合"),
	noField: text.EnJa("not defined: no field is known to be held", "定まりません（持っているとわかっている分野がない）"),
	field:   text.EnJa("field {name}", "分野「{name}」"),
	fieldOf: text.EnJa("height {height}, {away} away from the own field; others who hold it: {others}",
		"高さ {height}、自分の専門からの距離 {away}、ほかに持っている人 {others}"),
	fieldApart: text.EnJa("height {height}, not known how far from the own field (one of the two has no place in the catalog); others who hold it: {others}",
		"高さ {height}、自分の専門からの距離は不明（どちらかがカタログにない）、ほかに持っている人 {others}"),
	fieldBy: text.EnJa("height: how far up its scale the level is; away: 1 - likeness to the own field; others: people of the organisation who hold it, of those known",
		"高さは尺度のどこまで上がったか。距離は 1 - 自分の専門との類似度。ほかの人は、わかっている範囲で組織内に何人いるか"),
	rare:      text.EnJa("{value}: rare inside", "{value}（組織内では少数）"),
	own:       text.EnJa("own field", "自分の専門"),
	byCatalog: text.EnJa("skills are as alike as their places in the catalog (Lin's measure); one that has no place in it counts as unlike all others", "スキルどうしの類似度はカタログ上の位置による（Lin の尺度）。カタログにないスキルは、ほかのどれとも似ていないとみなす"),
	given:     text.EnJa("skills are as alike as the caller says", "スキルどうしの類似度は呼び出し元の指定による"),

	jobShare:      text.EnJa("share of jobs crossed", "越えた職種の度合い"),
	jobShareBy:    text.EnJa("1 - 1 / number of different jobs", "1 - 1 ÷ 異なる職種の数"),
	job:           text.EnJa("{name} ({times} x, {months})", "{name}（{times} 回、{months}）"),
	months:        text.EnJa("{least} to {most} months", "{least}〜{most} か月"),
	noMonths:      text.EnJa("months not known", "期間は不明"),
	sameName:      text.EnJa("jobs of one name are one job", "同じ名前の職種は 1 つと数える"),
	unstatedJobs:  text.EnJa("the record does not state all jobs: there may be more", "記録がすべての職歴を載せているとは限らず、ほかにもありうる"),
	effectiveJobs: text.EnJa("equally long jobs", "等しい長さの職種に換算した数"),
	effectiveJobsBy: text.EnJa("Hill number of order 1 of the months in each job, each in the middle of what its dates can mean",
		"各職種の月数から求める次数 1 のヒル数。日付に幅があるときは中央の月数を使う"),
	employers:   text.EnJa("employers", "勤務先の数"),
	employersBy: text.EnJa("how many employers the record names, the ladder's own counted once", "記録に名前のある勤務先の数。ラダーのある組織は 1 つと数える"),
	tracks:      text.EnJa("tracks", "経験したトラックの数"),
	tracksBy:    text.EnJa("in how many tracks of the ladder a grade was held", "等級を持ったことのあるトラックの数"),

	deepeningBy: text.EnJa("the mean of the depths of the three deepest skills held, a missing one as 0",
		"持っているスキルのうち、深いほうから 3 つの深さの平均。3 つに満たない分は 0"),
	unknownSkills: text.EnJa("{count} skills of which the level is not known", "レベルが不明なスキル {count} 個"),
	standing:      text.EnJa("depth in {name}", "「{name}」の深さ"),
	standingOf: text.EnJa("{depth} (inside {inside}, outside {outside})",
		"{depth}（組織内 {inside}、組織外 {outside}）"),
	standingBy: text.EnJa("mid-percentile (below + equal / 2) / known; the depth is the mean of inside and outside, with the unknown people above and below",
		"中間パーセンタイル =（下の人数 + 同じ人数 ÷ 2）÷ わかっている人数。深さは組織内と組織外の平均で、不明な人を全員上、または全員下とした幅を持つ"),
	counts: text.EnJa("{place}: {below} below, {equal} equal, {known} known, {unknown} unknown",
		"{place}: 下 {below} 人、同じ {equal} 人、判明 {known} 人、不明 {unknown} 人"),
	inside:      text.EnJa("inside", "組織内"),
	outside:     text.EnJa("outside", "組織外"),
	sampled:     text.EnJa("as a sample of more people, the percentile outside is from {range} with 95 % confidence (Wilson)", "標本とみなすと、組織外のパーセンタイルの 95 % 信頼区間は {range}（Wilson）"),
	ticked:      text.EnJa("outside nobody says how well people know it: those who hold it may be below or above", "組織外では習熟の度合いがわからず、持っている人は上とも下とも限らない"),
	percentile:  text.EnJa("{mid} % of {known}", "{known} 人中 {mid} %"),
	amongNobody: text.EnJa("with nobody to compare", "比べられる人なし"),
	topLine:     text.EnJa("top line in {name}", "「{name}」のトップライン"),
	topLineBy:   text.EnJa("nobody else who is known inside is at a higher level, and somebody is at a lower one", "組織内でレベルがわかっている人のうち、これより高い人はおらず、低い人がいる"),
	alone:       text.EnJa("alone", "単独"),
	with:        text.EnJa("level with others ({count}): {names}", "ほか {count} 人と並ぶ: {names}"),
	above:       text.EnJa("{who}; {steps} steps above the next level, {next}", "{who}。次の「{next}」より {steps} 段上"),

	accompanyingBy:   text.EnJa("the mean of problems named, problems answered and trust", "挙げられた課題・応えた課題・信頼の平均"),
	namedShare:       text.EnJa("problems named", "挙げられた課題"),
	namedShareBy:     text.EnJa("how many of the three most pressing problems of each area the person names, as a share of all of them", "領域ごとに最優先の課題 3 つのうち、いくつを挙げられるか。全領域の合計に占める割合"),
	area:             text.EnJa("{area}: {named} of {of}", "{area}: {of} 件中 {named} 件"),
	notAsked:         text.EnJa("nobody has asked: it can be anything", "尋ねた人がいないため、どの値もありうる"),
	noProblems:       text.EnJa("the organisation has stated no problem: it can be anything", "組織が課題を挙げていないため、どの値もありうる"),
	altogether:       text.EnJa("altogether", "合計"),
	touchedShare:     text.EnJa("problems answered", "応えた課題"),
	touchedShareBy:   text.EnJa("the open problems of the organisation that the person's evidence answers, as a share of all open ones", "組織の未解決の課題のうち、本人の成果が応えているものの割合"),
	unstatedEvidence: text.EnJa("the record does not state all evidence: there may be more", "記録がすべての成果を載せているとは限らず、ほかにもありうる"),
	trustShare:       text.EnJa("trust", "信頼"),
	trustShareBy:     text.EnJa("0 for none, 1/2 for an adviser, 1 for decisions delegated: the furthest on the day", "なしは 0、相談役は 1/2、意思決定の移譲は 1。その日の最も進んだ段階"),
	trust:            text.EnJa("{subject}: {stage} by {by}, from {from} to {to}", "{subject}: {stage}（{by}から、{from}〜{to}）"),
	somebody:         text.EnJa("somebody", "だれか"),
	noStage:          text.EnJa("nobody has said how far", "段階は不明"),
	noDate:           text.EnJa("an unknown day", "不明な日"),
	goesOn:           text.EnJa("now", "現在"),
	matter:           text.EnJa("trust in: {name}", "信頼を得た事柄: {name}"),
	matterBy:         text.EnJa("the furthest stage that it ever came to", "これまでに最も進んだ段階"),
	since:            text.EnJa("{what} since {date}", "{what}（{date} から）"),
	promotion:        text.EnJa("promotion", "昇格"),
	promotionBy:      text.EnJa("a move to a higher grade of the track, or from a grade to a role", "同じトラックの上の等級、または等級から職種への異動"),
	before:           text.EnJa("before", "それまで"),
}
