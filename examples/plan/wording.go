package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, title, bySteps, byHours, byFile, byFileIn, allMet, named, notKnown, comma, span, raise           text.Text
	course, noSteps, total, maybeWhy, notExact, step, maybe, asked, takes, again, before, noLesson, beside text.Text
	lesson, book, read, take, practise, text                                                               text.Text
	weighed, target, worthOf, alone, stepsOf                                                               text.Text
	frontier, frontierHow, cost, value, opensMore, asItIs                                                  text.Text
	budget, within, nothingWithin, opened, exact, gap                                                      text.Text
	next, nextHow, stepUp, opensNow, part, nothing, shapley, shapleyHow, skill, lackedBy                   text.Text
	noWorth, noBudget, twoCosts, unitAlone, noHours, costTwice, noCost, noSkill, noLevel                   text.Text
}{
	help: text.EnJa("says what a person should learn: the cheapest way to a role, what is worth most within a budget, and what to learn next",
		"何を学べばよいかを示します。職種まで費用が最も小さい道のり、予算内で最も価値の高い組み合わせ、次に学ぶもの"),
	title:    text.EnJa("Learning plan: {person}, on {ladder}, as of {day}", "学習計画: {person}（ラダー「{ladder}」、{day} 時点）"),
	bySteps:  text.EnJa("Every step up of a level costs 1.", "レベルを 1 段階上げる費用は、どれも 1 です。"),
	byHours:  text.EnJa("Costs are hours.", "費用は時間です。"),
	byFile:   text.EnJa("Costs are what the file {file} says; a step up that it does not name costs 1.", "費用はファイル {file} のとおりです。書かれていない段階の費用は 1 です。"),
	byFileIn: text.EnJa("Costs are counted in {unit}, as the file {file} says; a step up that it does not name costs 1.", "費用の単位は「{unit}」で、ファイル {file} のとおりです。書かれていない段階の費用は 1 です。"),
	allMet:   text.EnJa("Every grade and role that says what it asks is met: there is nothing to plan.", "要件の書かれた等級と職種はすべて満たしています。計画することはありません。"),
	named:    text.EnJa("{name} ({id})", "{name}（{id}）"),
	notKnown: text.EnJa("not known", "不明"),
	comma:    text.EnJa(", ", "、"),
	span:     text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),
	raise:    text.EnJa("{skill}: {from} -> {to}", "{skill}: {from} → {to}"),

	course:   text.EnJa("The cheapest way to {target}", "「{target}」まで費用が最も小さい道のり"),
	noSteps:  text.EnJa("No level is missing.", "足りないレベルはありません。"),
	total:    text.EnJa("It costs {cost}. Things to learn: {steps}", "費用は {cost}。学ぶもの: {steps} 個"),
	maybeWhy: text.EnJa("The lower figure holds if what is not known is there already, the upper one if none of it is.", "小さいほうの数字は、不明なものがすでに身についている場合、大きいほうは、まったくない場合です。"),
	notExact: text.EnJa("There are very many ways to meet the requirement; another one may be cheaper.", "要件の満たし方が非常に多いため、もっと費用の小さい道のりがあるかもしれません。"),
	step:     text.EnJa("{n}. {step} (cost {cost})", "{n}. {step}（費用 {cost}）"),
	maybe:    text.EnJa("{n}. {step} (cost up to {cost}; find out first, it may be there)", "{n}. {step}（費用は最大 {cost}。すでに身についているかもしれないので、まず確かめる）"),
	asked:    text.EnJa("why: {target} asks for {level}", "理由: 「{target}」の要件は「{level}」"),
	takes:    text.EnJa("why: {target} takes it", "理由: 「{target}」に必要"),
	again:    text.EnJa("from the guide to {role}, as in step {n}: {goal}", "「{role}」のガイドから（{n} と同じ）: {goal}"),
	before:   text.EnJa("why first: {skills} builds on it", "先に学ぶ理由: {skills}の土台になる"),
	noLesson: text.EnJa("no role guide says how to learn it", "学び方を書いた職種ガイドはない"),
	beside:   text.EnJa("Besides levels, and nothing to learn:", "レベル以外に必要なもの（学習では満たせない）:"),
	lesson:   text.EnJa("from the guide to {role}: {goal}", "「{role}」のガイドから: {goal}"),
	book:     text.EnJa("{title}, by {authors}", "{title}（{authors}）"),
	read:     text.EnJa("read: {text}", "読む: {text}"),
	take:     text.EnJa("take part: {text}", "受ける: {text}"),
	text:     text.EnJa("{text}", "{text}"),
	practise: text.EnJa("at work: {text}", "仕事の中で: {text}"),

	weighed: text.EnJa("Several at once: what they cost one by one", "いくつかを合わせて考える: ひとつずつの費用"),
	target:  text.EnJa("grade or role", "等級・職種"),
	worthOf: text.EnJa("worth", "価値"),
	alone:   text.EnJa("cost by itself", "単独の費用"),
	stepsOf: text.EnJa("things to learn", "学ぶものの数"),

	frontier: text.EnJa("What can be had at every cost", "費用と得られる価値"),
	frontierHow: text.EnJa("Each line is the best for some way to weigh costs against worth, and learns all that the line above it learns: a skill that several ask for is paid once. What is not known counts as none. What a budget between two lines allows, -budget says.",
		"各行は、費用と価値の釣り合わせ方のどれかで最もよい計画で、上の行で学ぶものをすべて含みます。いくつもの職種が求めるスキルの費用は一度だけです。不明なものは「なし」と数えます。行と行のあいだの予算でできることは -budget で調べられます。"),
	cost:      text.EnJa("cost", "費用"),
	value:     text.EnJa("worth", "価値"),
	opensMore: text.EnJa("opens", "新たに開くもの"),
	asItIs:    text.EnJa("(nothing learned)", "（何も学ばない）"),

	budget:        text.EnJa("The best within a budget of {budget}", "予算 {budget} でいちばんよい計画"),
	within:        text.EnJa("It costs {cost} and is worth {value}:", "費用は {cost}、価値は {value}:"),
	nothingWithin: text.EnJa("Nothing opens within it: the budget is too small for any of them.", "予算が足りず、開くものはありません。"),
	opened:        text.EnJa("opens {targets}", "開くもの: {targets}"),
	exact:         text.EnJa("No plan within the budget is worth more: that is proved.", "この予算でこれより価値の高い計画はありません（証明済み）。"),
	gap: text.EnJa("No plan within the budget is worth more than {bound}: at most {gap} % of that is missed. The search ended at its limit of {nodes} partial plans.",
		"この予算で価値が {bound} を超える計画はなく、取りこぼしは最大でもその {gap} % です。途中の計画を {nodes} 個調べたところで打ち切りました。"),

	next: text.EnJa("What to learn next", "次に学ぶもの"),
	nextHow: text.EnJa("Steps that can be taken now, what opens most first; then what is worth most for its cost. The share is what this one step is worth of all that is missing; the next table has it for whole skills, and says how it is shared out.",
		"いますぐ取りかかれるものを、多く開く順、次に費用あたりの取り分の大きい順に並べています。取り分は、足りないもの全体の価値のうち、この一歩だけの分です。スキルごとの取り分とその分け方は次の表にあります。"),
	stepUp:   text.EnJa("step", "学ぶもの"),
	opensNow: text.EnJa("opens at once", "すぐに開くもの"),
	part:     text.EnJa("share", "取り分"),
	nothing:  text.EnJa("nothing by itself", "単独ではなし"),
	shapley:  text.EnJa("What each missing skill is worth", "足りないスキルそれぞれの価値"),
	shapleyHow: text.EnJa("A role opens when all that it asks is there, so that its worth is shared among the skills that are missing for it, in equal parts; a skill sums up its parts of all roles (Shapley value).",
		"職種は求められるものがそろって開くので、その価値を、足りないスキルで等分します。スキルの価値は、すべての職種での取り分の合計です（シャープレイ値）。"),
	skill:    text.EnJa("skill", "スキル"),
	lackedBy: text.EnJa("missing for", "このスキルが足りない職種"),

	noWorth:   text.EnJa("-over {id}={value}: what it is worth is a number of 0 or above, such as 2", "-over {id}={value}: 価値は 2 のように 0 以上の数で指定してください"),
	noBudget:  text.EnJa("-budget {value}: a budget is a number of 0 or above, such as 12", "-budget {value}: 予算は 12 のように 0 以上の数で指定してください"),
	twoCosts:  text.EnJa("-cost and -hours both say what steps cost; give one of them", "-cost と -hours はどちらも費用を決めるものです。どちらか一方を指定してください"),
	unitAlone: text.EnJa("-unit says what the costs of -cost are counted in, and goes with it", "-unit は -cost の費用の単位です。-cost と一緒に指定してください"),
	noHours:   text.EnJa("-hours {value}: hours are numbers of 0 or above, parted by commas: 10,40,160", "-hours {value}: 時間は 10,40,160 のように、0 以上の数をコンマで区切って指定してください"),
	costTwice: text.EnJa("the cost of {skill} up to {level} is there a second time", "「{skill}」を {level} に上げる費用が重複しています"),
	noCost:    text.EnJa("{value} is no cost: a number of 0 or above is needed", "{value} は費用になりません。0 以上の数が必要です"),
	noSkill:   text.EnJa("the ladder measures no skill {word}{hint}", "このラダーで測るスキルに「{word}」はありません{hint}"),
	noLevel:   text.EnJa("there is no level {word}{hint}; there are: {known}", "「{word}」というレベルはありません{hint}。使えるのは: {known}"),
}
