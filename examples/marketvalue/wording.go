package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, noPerson, noWeights, title, lead, comma, colon, somebody, notice                        text.Text
	crossing, reach, domains, own, ownAlone, apart, rare, noField, noJobs, jobs, length, moreJobs text.Text
	deepening, skill, level, inside, outside, depth, more, noLine, lines, line                    text.Text
	alone, with, above, yardstick, nobody, percentile                                             text.Text
	isOutside, notOutside, ticked                                                                 text.Text
	accompanying, notAsked, named, missed, touched, moreEvidence, trusted                         text.Text
	noTrustAsked, noTrust, path, step, promoted                                                   text.Text
	volume, weights, shown, gain, unknownGain, enlarge, enlargeWeighted, askFirst, ask, honest    text.Text
}{
	help:      text.EnJa("tells what makes an engineer valuable, beside a company and beside a survey", "エンジニアの市場価値を、会社の中と外に照らして示します"),
	noPerson:  text.EnJa("-person {word}: nobody is called so{hint}, and there is no such file; there are {known}", "-person {word}: その人もファイルもありません{hint}。いるのは {known} です"),
	noWeights: text.EnJa("-weights {word}: it takes three numbers from 0 to {most}, separated by commas, not all of them 0", "-weights {word}: 0〜{most} の数を 3 つ、コンマで区切って書きます。すべて 0 にはできません"),
	title:     text.EnJa("Market value of {person}, at {company}, as of {day}", "{person}の市場価値（{company}、{day} 時点）"),
	lead: text.EnJa("Each figure goes from what is known to what is possible: what nobody has said is no zero.",
		"どの値も「わかっている分」から「ありうる最大」までの幅で示します。だれも述べていないことは 0 ではありません。"),
	comma:    text.EnJa(", ", "、"),
	colon:    text.EnJa(": ", ": "),
	somebody: text.EnJa("somebody", "だれか"),
	notice:   text.EnJa("Source of the figures outside", "組織外の数値の出典"),

	crossing: text.EnJa("Crossing boundaries: {share}", "越境: {share}"),
	reach: text.EnJa("reaches {share} of the fields of the company: {lo} of {all} domains for sure. Of {unknown} of the {fields} fields nobody has said how well the person knows them.",
		"会社の分野のうち {share} に届いている。確かなのは {all} 領域のうち {lo}。{fields} 分野のうち {unknown} 分野は、本人のレベルを述べた人がいない。"),
	domains:  text.EnJa("holds {n} fields that amount to {domains} equally deep domains: what is alike counts once", "持っている {n} 分野は、等しい深さの {domains} 領域にあたる。似たものは重ねて数えない"),
	own:      text.EnJa("own field: {own}; farthest from it: {far}", "自分の専門: {own}。そこから最も遠い分野: {far}"),
	ownAlone: text.EnJa("own field: {own}", "自分の専門: {own}"),
	apart:    text.EnJa("not known how far from it, as one of the two has no place in the catalog: {skills}", "専門からどれだけ遠いかわからない分野（どちらかがカタログにない）: {skills}"),
	rare:     text.EnJa("few of the others who are known hold: {skills}", "ほかに持っている人が少ない分野: {skills}"),
	noField:  text.EnJa("no skill of the person is known", "持っているスキルがわかっていない"),
	noJobs:   text.EnJa("no job is recorded", "職歴の記録がない"),
	jobs:     text.EnJa("{n} different jobs ({share}): {jobs}", "異なる職種 {n} 種（{share}）: {jobs}"),
	length:   text.EnJa("by their months like {n} equally long jobs; employers: {employers}", "月数でならすと、等しい長さの {n} 職種分。勤務先は {employers}"),
	moreJobs: text.EnJa("the record does not say that these are all", "これで全部とは記録されていない"),

	deepening:  text.EnJa("Deepening: {share}", "深化: {share}"),
	skill:      text.EnJa("skill", "スキル"),
	level:      text.EnJa("level", "レベル"),
	inside:     text.EnJa("inside", "組織内"),
	outside:    text.EnJa("outside", "組織外"),
	depth:      text.EnJa("depth", "深さ"),
	percentile: text.EnJa("{mid} % of {known}", "{known} 人中 {mid} %"),
	nobody:     text.EnJa("nobody known", "比較なし"),
	more:       text.EnJa("and {n} more", "ほか {n} 件"),
	noLine:     text.EnJa("Draws no top line of the company, among those who are known.", "わかっている範囲で、会社のトップラインを引いている分野はない。"),
	lines:      text.EnJa("Draws the top line of the company, as far as is known, in:", "わかっている範囲で、会社のトップラインを引いている分野:"),
	line:       text.EnJa("{skill} ({level}), {who}; {next}. {known} of {people} others are known. {outside}", "{skill}（{level}）、{who}。{next}。ほかの {people} 人のうち、わかっているのは {known} 人。{outside}"),
	alone:      text.EnJa("alone", "単独"),
	with:       text.EnJa("with {names}", "{names}と並ぶ"),
	above:      text.EnJa("the next is at {next}", "次は「{next}」"),
	isOutside:  text.EnJa("Outside, {holders} of {known} hold it.", "組織外では {known} 人中 {holders} 人が持っている。"),
	notOutside: text.EnJa("The survey does not ask about it.", "調査では尋ねられていない。"),
	yardstick: text.EnJa("The best of a few is not yet deep: the yardstick lies outside the company.",
		"少人数の中の一番は、まだ深さの証しではありません。物差しは会社の外にあります。"),

	ticked: text.EnJa("The survey knows who uses a technology, not how well: outside, a percentile says how few use it, and the depth stays a range.",
		"この調査でわかるのは使っているかどうかだけで、習熟の度合いはわかりません。組織外の値は使う人の少なさを示し、深さは幅のまま残ります。"),

	accompanying: text.EnJa("Accompanying: {share}", "伴走: {share}"),
	notAsked:     text.EnJa("nobody has asked which problems the person would name: that is unknown, not none", "どの課題を挙げるかを尋ねた人がいない。「なし」ではなく「不明」"),
	named:        text.EnJa("names {n} of the {of} most pressing problems of company, service, team and environment", "会社・サービス・チーム・開発環境の最優先課題 {of} 件のうち、{n} 件を挙げられる"),
	missed:       text.EnJa("{area}, not named: {problems}", "{area}で挙がらなかったもの: {problems}"),
	touched:      text.EnJa("evidence answers {n} of {of} open problems{which}", "未解決の課題 {of} 件のうち、成果が応えているのは {n} 件{which}"),
	moreEvidence: text.EnJa("the record does not say that this is all the evidence", "これが成果のすべてとは記録されていない"),
	trusted:      text.EnJa("{subject}: {stage}, by {by}", "{subject}: {stage}（{by}から）"),
	noTrustAsked: text.EnJa("nobody has asked who trusts the person with what: that is unknown, not none", "だれに何を任されているかを尋ねた人がいない。「なし」ではなく「不明」"),
	noTrust:      text.EnJa("nobody comes for advice yet", "まだ相談に来る人はいない"),

	path:     text.EnJa("The path of trust: first advice, then decisions, then promotion", "信頼の歩み: まず相談役、次に意思決定、そして昇格"),
	step:     text.EnJa("{stage} in {subject}, by {by}", "{stage}: {subject}（{by}から）"),
	promoted: text.EnJa("from {from} to {to}", "{from}から{to}へ"),

	volume:          text.EnJa("What the three span: {volume}", "3 つが張る体積: {volume}"),
	weights:         text.EnJa("crossing ^ {crossing} x deepening ^ {deepening} x accompanying ^ {accompanying}; the weights are the reader's (-weights)", "越境 ^ {crossing} × 深化 ^ {deepening} × 伴走 ^ {accompanying}。重みは読み手が決める（-weights）"),
	shown:           text.EnJa("known", "わかっている分"),
	gain:            text.EnJa("if it grows by 0.1", "0.1 伸びたとき"),
	unknownGain:     text.EnJa("if the unknown is at its best", "不明な点が最良のとき"),
	enlarge:         text.EnJa("More {name} would enlarge it most: what is smallest multiplies most.", "最も大きくするのは{name}です。掛け算では、いちばん小さいものを伸ばすのが効きます。"),
	enlargeWeighted: text.EnJa("More {name} would enlarge it most: it weighs most for its size (weight / figure).", "最も大きくするのは{name}です。値の大きさのわりに重みがいちばん大きいからです（重み ÷ 値）。"),
	askFirst:        text.EnJa("Nothing of {name} is known. It makes the volume 0 only because nobody has asked: ask before anything else.", "{name}については何もわかっていません。体積が 0 から始まるのは、だれも尋ねていないからです。まず尋ねましょう。"),
	ask:             text.EnJa("Yet what is unknown of {name} could change more than that: ask first.", "ただし{name}の不明な点のほうが、値を大きく変えるかもしれません。まず尋ねましょう。"),
	honest: text.EnJa("This is no price and no rank among people: with other weights, another company and another survey, it is another number. The reasons above are what can be acted on.",
		"これは値段でも、人どうしの順位でもありません。重みや会社や調査が変われば、別の数になります。行動の手がかりは、上に挙げた理由のほうです。"),
}
