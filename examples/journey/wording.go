package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, twoSources, badYears, noGoal, meantGoal, noPerson             text.Text
	position, because                                                   text.Text
	title, part, text, comma, between, unknown                          text.Text
	standing, career, job, noCareer, holds, placement, top, noPlacement text.Text
	fit, carried, counts, rests                                         text.Text
	routes, noRoute, nowhere, route, months                             text.Text
	open, shut, noSeats, step, readRoutes, taken                        text.Text
	gaps, unstated, noGaps, skill, asks, held, steps, covered, gain     text.Text
	readGaps, there, gate, besides                                      text.Text
	learning, price, lesson, maybeLesson, byLessons, noLesson           text.Text
	lessons, goalOf, book, reading, course, practice, addedPractice     text.Text
	added, beside                                                       text.Text
	pay, years, statedYears, noYears, mine, marks, halfOpen, estimate   text.Text
	interview, probed, probes, notProbed                                text.Text
	rare, combination, product, notJobs, noAnswer, nothingKnown         text.Text
	next, firstStep, closedStep, make, findOut, begin, honest, madeUp   text.Text
}{
	help:       text.EnJa("goes the whole way with one person: standing, routes, gaps, learning, pay, interview, rarity", "ひとりの人と、現在地、ルート、ギャップ、学び、報酬、面接、希少さまでの道のりをたどります"),
	twoSources: text.EnJa("-organisation and -ladder both say where the places are; give one of them", "-organisation と -ladder は、どちらか一方だけを指定してください"),
	badYears:   text.EnJa("-years {years}: a number of 0 or above is needed, such as 6 or 2.5", "-years {years}: 6 や 2.5 のように、0 以上の数で指定してください"),
	noGoal:     text.EnJa("-to {word}: the ladder has no such grade or role", "-to {word}: そのような等級や職種はラダーにありません"),
	meantGoal:  text.EnJa("-to {word}: the ladder has no such grade or role (did you mean {meant}?)", "-to {word}: そのような等級や職種はラダーにありません（{meant} のことですか）"),
	noPerson:   text.EnJa("there is no person {word}{hint}; there are: {known}. A file can be named as well, such as me.yaml", "「{word}」という人はいません{hint}。いるのは {known} です。me.yaml のようなファイルも指定できます"),

	position: text.EnJa("Head of Engineering for all departments", "全部門の開発を率いる Head of Engineering"),
	because:  text.EnJa("A new service waits for whichever department is slowest; nobody answers for all of engineering.", "新サービスは、いちばん遅い部門を待っている。開発の全体に責任を持つ人がいない。"),

	title:   text.EnJa("{person}: the journey to {goal}, as of {day}", "{person}: 「{goal}」までの道のり（{day} 時点）"),
	part:    text.EnJa("{n}. {heading}", "{n}. {heading}"),
	text:    text.EnJa("{text}", "{text}"),
	comma:   text.EnJa(", ", "、"),
	between: text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),
	unknown: text.EnJa("not known", "不明"),

	standing:    text.EnJa("Where the person stands", "いま、どこにいるか"),
	career:      text.EnJa("The way so far: {jobs}", "これまで: {jobs}"),
	job:         text.EnJa("{job} ({since})", "{job}（{since}〜）"),
	noCareer:    text.EnJa("No position is on record.", "これまでの仕事の記録はない。"),
	holds:       text.EnJa("Held today: {place}", "いまの等級・役割: {place}"),
	placement:   text.EnJa("{track}: the record supports {grade} ({id}); {next} is not met yet", "{track}: 記録が裏づけるのは「{grade}」（{id}）まで。「{next}」にはまだ届かない"),
	top:         text.EnJa("{track}: the record supports {grade} ({id}), the highest grade", "{track}: 記録が裏づけるのは、最上位の「{grade}」（{id}）"),
	noPlacement: text.EnJa("{track}: the record supports no grade yet", "{track}: 記録が裏づける等級はまだない"),
	fit:         text.EnJa("Fit to {goal}: {share}; the requirement is {outcome}", "「{goal}」への適合度: {share}。要件は{outcome}"),
	carried:     text.EnJa("with the practices that carry over counted in part, {share}", "持ち込める実践を一部として数えると {share}"),
	counts:      text.EnJa("skills that are asked: {all}; met: {met}; short: {short}; not known: {unknown}", "求められる {all} のスキルのうち、満たすもの {met}、足りないもの {short}、不明なもの {unknown}"),
	rests:       text.EnJa("this rests on {n} claims, of which the newest of each skill counts on {day}; what nobody has stated makes the share a range", "根拠は {n} 件の申告や評価。スキルごとに {day} までの最新のものを使い、誰も述べていないものは幅で示す"),

	routes:  text.EnJa("The routes to {goal}", "「{goal}」までのルート"),
	noRoute: text.EnJa("There is no route:", "ルートはない。"),
	nowhere: text.EnJa("nobody has stated where the person stands", "いまの等級や役割が不明"),
	route:   text.EnJa("{n}. {steps}: takes {once} with each skill counted once, {sum} step by step; today it is {today}", "{n}. {steps}: 重複なしで {once}、一歩ごとの合計で {sum}。今日は{today}"),
	months:  text.EnJa("{n} months at the least", "少なくとも {n} か月"),
	open:    text.EnJa("open", "通れる"),
	shut:    text.EnJa("closed", "通れない"),
	noSeats: text.EnJa("not known whether it is open, as no seats are on record", "席の記録がないので、通れるかどうか不明"),
	step:    text.EnJa("{place} ({kind})", "{place}（{kind}）"),
	readRoutes: text.EnJa("The figures count one for each level of a skill to learn and one for each move; a range goes from all that is not known being there to none of it. Learning and waiting take their time on top of what the record asks for.",
		"数字は、身につけるスキルのレベル 1 つにつき 1、移動 1 回につき 1。幅は、不明なスキルをすべて持つ場合から、ひとつも持たない場合まで。学ぶ時間や待つ時間は、記録が求める月数とは別にかかる。"),
	taken: text.EnJa("Route {n}, step by step:", "ルート {n} の歩み:"),

	gaps:     text.EnJa("What is missing for {goal}, the largest gap first", "「{goal}」に足りないもの（大きい順）"),
	unstated: text.EnJa("Nobody has stated what is asked there.", "何が求められるのか、まだ書かれていない。"),
	noGaps:   text.EnJa("Nothing is missing.", "足りないものはない。"),
	skill:    text.EnJa("skill", "スキル"),
	asks:     text.EnJa("asked", "要件"),
	held:     text.EnJa("held", "現在"),
	steps:    text.EnJa("steps", "段階"),
	covered:  text.EnJa("covered", "充足"),
	gain:     text.EnJa("points", "伸び"),
	readGaps: text.EnJa("Covered is the level held over the level asked, in steps of the scale. Points say how much the fit grows, in percent, once the level is reached: the weight of the skill times what is not covered. What is not known stands last, as nobody can say that it is missing.",
		"充足は、求められる段階に対する現在の段階の割合。伸びは、そのレベルに届いたとき適合度が何ポイント増えるか（スキルの重み × まだ満たしていない割合）。不明なものは、足りないとは言えないので最後に置く。"),
	there:   text.EnJa("There already: {skills}", "すでにあるもの: {skills}"),
	besides: text.EnJa("asked as well: {text}", "ほかの要件: {text}"),
	gate:    text.EnJa("The must-haves, for which no other skill makes up, are {outcome}.", "ほかのスキルでは補えない必須の条件: {outcome}。"),

	learning:      text.EnJa("What to learn, and from what", "何を、何から学ぶか"),
	price:         text.EnJa("The cheapest way to the goal. Skills to learn: {n}; levels in all: {cost}", "目標まで費用が最も小さい道のり。伸ばすスキルは {n}、合わせて {cost} レベル"),
	lesson:        text.EnJa("{n}. {skill}: {from} -> {to} (levels: {cost}); {how}", "{n}. {skill}: {from} → {to}（{cost} レベル）。{how}"),
	maybeLesson:   text.EnJa("{n}. {skill}: {from} -> {to} (levels: up to {cost}); find out first what is there; {how}", "{n}. {skill}: {from} → {to}（最大 {cost} レベル）。まず現在のレベルを確かめる。{how}"),
	byLessons:     text.EnJa("lessons: {lessons}", "教材: {lessons}"),
	noLesson:      text.EnJa("no guide has a lesson on it", "ガイドに教材はない"),
	lessons:       text.EnJa("The lessons:", "教材（［ ］内は、それを載せているガイド）:"),
	goalOf:        text.EnJa("{letter}. {goal} (guide to {role})", "{letter}. {goal}［{role}］"),
	book:          text.EnJa("book: {title}, by {authors}", "書籍: 『{title}』（{authors}）"),
	reading:       text.EnJa("to read: {title}", "読むもの: {title}"),
	course:        text.EnJa("course: {text}", "講座: {text}"),
	practice:      text.EnJa("at work: {text}", "実践: {text}"),
	addedPractice: text.EnJa("at work: {text} *", "実践: {text} *"),
	added:         text.EnJa("*: in no source of the guide; added by its authors", "*: ガイドの出典にはなく、作り手が加えたもの"),
	beside:        text.EnJa("nothing to learn, but asked as well: {text}", "学ぶものではないが、求められること: {text}"),

	pay:         text.EnJa("What {goal} pays", "「{goal}」の報酬"),
	years:       text.EnJa("{years} years of experience, since the first position on record. The guide does not say of what; -years takes another number.", "経験 {years} 年（記録にある最初の仕事から）。何の経験かはガイドに書かれていない。-years で別の年数を指定できる。"),
	statedYears: text.EnJa("{years} years of experience, as given by -years", "経験 {years} 年（-years の指定）"),
	noYears:     text.EnJa("How many years of experience there are is not known; say it with -years.", "経験年数が不明。-years で指定できる。"),
	mine:        text.EnJa("<- here", "← ここ"),
	marks:       text.EnJa("What marks people of this band: {text}", "このレンジの人の目安: {text}"),
	halfOpen:    text.EnJa("Each band counts from its lower number of years and ends before its upper one.", "各レンジは、下限の年数を含み、上限の年数を含まない。"),
	estimate:    text.EnJa("The bands are estimates and no rule: {source}", "報酬レンジは推定で、規則ではない: {source}"),

	interview: text.EnJa("What the interview will ask about the largest gaps", "面接で、大きいギャップについて聞かれること"),
	probed:    text.EnJa("Questions of the guide on {skills}, with the points of a good answer:", "大きいギャップ（{skills}）を問うガイドの質問と、よい答えの要点:"),
	probes:    text.EnJa("probes: {skills}", "問われるもの: {skills}"),
	notProbed: text.EnJa("No question of the guide probes {skills}; be ready to be asked all the same.", "問う質問がガイドにないもの: {skills}。聞かれる用意はしておく。"),

	rare:         text.EnJa("How rare the multiplication is", "掛け算は、どれだけ稀か"),
	combination:  text.EnJa("{skills}: {answer}. Estimated by {method} in the {population}.", "{skills}: {answer}。{population} からの推定（{method}）。"),
	product:      text.EnJa("Multiplied as if the skills had nothing to do with each other, it would be {product}.", "互いに無関係とみなして掛け合わせると {product}。"),
	notJobs:      text.EnJa("A survey of technologies asks about no jobs: what somebody has done as an engineer is in it by the technologies only, what they have done as a manager or an executive officer not at all.", "技術の調査は、どんな職種を経てきたかを聞いていない。エンジニアとしての経験は使った技術だけで表され、マネージャーや執行役員としての経験は入っていない。"),
	noAnswer:     text.EnJa("The {population} gives no answer for this combination.", "{population} からは、この組み合わせの答えが出ない。"),
	nothingKnown: text.EnJa("The {population} knows none of the skills on record; that does not mean that they are rare.", "記録にあるスキルは、どれも {population} にない。稀だという意味ではない。"),

	next:       text.EnJa("What to do next", "次にすること"),
	firstStep:  text.EnJa("On the way: {to} ({kind}, starts by {mode}).", "道: {to}（{kind}、始め方は{mode}）。"),
	closedStep: text.EnJa("On the way: {to} ({kind}, starts by {mode}) is closed today; look for the seat, or for the problem that makes one.", "道: {to}（{kind}、始め方は{mode}）は、今日は通れない。空く席を探すか、席を生む課題を探す。"),
	make:       text.EnJa("To win people for: {name}, which answers the problem \"{problem}\".", "賛同を得る: {name}。応える課題は「{problem}」。"),
	findOut:    text.EnJa("To find out: what is there of {skills}. As long as it is not known, nobody can tell how far the goal is.", "確かめる: 現在のレベル（{skills}）。分からないうちは、目標までの距離も分からない。"),
	begin:      text.EnJa("To begin with: {skill}, up to {level}, which closes most ({gain} points).", "まず学ぶ: {skill}（「{level}」まで）。いちばん大きく縮まる（{gain} ポイント）。"),
	honest:     text.EnJa("Fit, routes, pay and rarity are separate figures: none makes up for another, and none is a promise.", "適合度、ルート、報酬、希少さは別々の数字で、互いに補わず、約束でもない。"),
	madeUp:     text.EnJa("Persons and company are made up; the order of the jobs is the one told in a public talk, the guides follow published ones.", "人と会社は架空。仕事の順は公開の講演で語られたもの、職種のガイドは公開のものによる。"),
}
