package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, badClaim, badProxy, tooMany, noBase                      text.Text
	title, claim, claimed, condition                               text.Text
	dependent, model, correlation, another, normal, times          text.Text
	pairsOnly, heavy, middle, readNormal, readPairs, readHeavy     text.Text
	inSurvey, nothingAsked, asked, multiplied, estimated           text.Text
	estimateOnly, counted, count, countElsewhere, none, notCounted text.Text
	tooRare, tooCommon, looksRare, looksCommon, right, careful     text.Text
	career, uncounted, proxies, role, proxy, holders, noProxy      text.Text
	unknown, together, noRole, leftOut, yourOwn                    text.Text
	comma, plain                                                   text.Text
	lesson                                                         text.Text
	lessons                                                        []text.Text
}{
	help: text.EnJa("shows what it rests on that three specialties of one in a hundred each make one in a million",
		"「100 人に 1 人」を 3 つ掛けると「100 万人に 1 人」になるか、何がそれを支えているかを示します"),
	badClaim: text.EnJa("-each takes 2 to {each}, and -times 2 to {times}", "-each には 2〜{each}、-times には 2〜{times} を指定してください"),
	badProxy: text.EnJa("-proxy {proxy}: it is not of the form ROLE=SKILL,SKILL", "-proxy {proxy}: 「役割=スキル,スキル」の形ではありません"),
	tooMany:  text.EnJa("too many skills: no estimator takes so many", "スキルが多すぎて、どの方法でも推定できません"),
	noBase:   text.EnJa("of nobody is everything known that is asked", "聞かれたことがすべて分かる人がいません"),

	title: text.EnJa("Multiplying skills", "スキルの掛け算"),
	claim: text.EnJa("The claim", "掛け算の言い分"),
	claimed: text.EnJa("{n} specialties, each held by {each} people, make a person who is {product}: {factors}.",
		"それぞれ {each}しか持たない専門性が {n} つあれば、{product}の存在になる: {factors}"),
	condition: text.EnJa("The arithmetic is right. It asks for one thing: that the specialties have nothing to do with each other, so that somebody who has one is no likelier than anybody else to have another.",
		"計算は正しいのですが、条件が 1 つあります。専門性どうしが無関係で、1 つ持つ人も、ほかの人と同じ割合でしか別の 1 つを持たないことです。"),

	dependent: text.EnJa("The same when they depend on each other", "専門性どうしに関係があると"),
	model: text.EnJa("Behind each specialty is an ability, and {each} has enough of it. The more closely the {n} abilities go together, the more of those who have one specialty have all:",
		"専門性の背後にはそれぞれ能力があり、十分に持つのは {each}だとします。{n} つの能力の結びつきが強いほど、1 つ持つ人がすべてを持つことが増えます。"),
	correlation: text.EnJa("correlation", "相関"),
	another:     text.EnJa("with one, has a second", "1 つ持つ人が 2 つ目も持つ"),
	normal:      text.EnJa("has all {n}", "{n} つとも持つ"),
	times:       text.EnJa("times the product", "積の何倍か"),
	pairsOnly:   text.EnJa("by pairs alone", "組の割合だけから"),
	heavy:       text.EnJa("if tails are heavy", "裾が重い場合"),
	middle: text.EnJa("At a correlation of 0.5, {share} of those who have one have a second, and {normal} has all {n}: {factor} times as many people as the claim says.",
		"相関が 0.5 なら、1 つ持つ人の {share} が 2 つ目も持ち、{n} つとも持つのは {normal}で、掛け算の言い分の {factor} 倍の人がいます。"),
	readNormal: text.EnJa("has all: the abilities are distributed like a bell, and only two by two do they depend on each other (a Gaussian copula). A correlation of 0 is no relation, and 1 would be one and the same ability.",
		"「すべて持つ」: 能力が釣り鐘形（正規分布）に分布し、2 つずつの関係だけがあるとした場合（ガウスコピュラ）。相関 0 は無関係、1 は同じ能力です。"),
	readPairs: text.EnJa("by pairs alone: as many have a second one, and nothing more is assumed than that (maximum entropy).",
		"「組の割合だけから」: 2 つ目も持つ割合は同じで、それ以上は何も仮定しない場合（最大エントロピー）。"),
	readHeavy: text.EnJa("if tails are heavy: the same correlation, but who is far above others in one ability is likelier to be so in another (Student's t with 4 degrees of freedom). Even with a correlation of 0 that is not the product.",
		"「裾が重い場合」: 相関は同じで、1 つの能力で飛び抜けた人は別の能力でも飛び抜けやすい場合（自由度 4 の t 分布）。相関 0 でも積にはなりません。"),

	inSurvey:     text.EnJa("In people who were asked: {name}, {n} people", "実際に聞いてみると: {name}（{n} 人）"),
	nothingAsked: text.EnJa("These people were not asked about the skills of the example. Name some of theirs with -has.", "この人たちは、例に使うスキルについて聞かれていません。-has で別のスキルを指定してください。"),
	asked:        text.EnJa("{question}. One by one, they are held by {shares}.", "{question}: 1 つずつでは {shares}"),
	multiplied:   text.EnJa("multiplied", "掛け算"),
	estimated:    text.EnJa("estimated", "推定"),
	estimateOnly: text.EnJa("{answer}. It is an estimate: embedded are the counts of single skills and of pairs, and none of three.",
		"{answer}。組み込みの集計にはスキルごと・2 スキルの組ごとの人数しかないため、これは推定値です。"),
	counted: text.EnJa("counted", "実際の人数"),
	count:   text.EnJa("{share}: {x} of {n} people", "{share}: {n} 人中 {x} 人"),
	countElsewhere: text.EnJa("{count}. That was counted in the answers of the survey, which are not embedded; who has the file counts it here with -csv FILE -column tech_do -separator \"; \".",
		"{count}。調査の回答そのものから数えた値です。回答は組み込んでいないので、手元にあれば -csv ファイル名 -column tech_do -separator \"; \" で数えられます。"),
	none:        text.EnJa("none of {n} people, which proves no more than {interval}", "{n} 人中 0 人。ここから言えるのは「{interval}」までです"),
	notCounted:  text.EnJa("not here: that takes people, from -csv or -open", "ここでは数えられません。-csv か -open で一人ひとりの回答が要ります"),
	tooRare:     text.EnJa("The product makes the combination look {factor} times as rare as it is.", "掛け算は、この組み合わせを実際の {factor} 倍稀に見せています。"),
	tooCommon:   text.EnJa("The product makes the combination look {factor} times as common as it is.", "掛け算は、この組み合わせを実際の {factor} 倍多く見せています。"),
	looksRare:   text.EnJa("By the estimate, the product makes the combination look {factor} times as rare as it is.", "推定値と比べると、掛け算はこの組み合わせを {factor} 倍稀に見せています。"),
	looksCommon: text.EnJa("By the estimate, the product makes the combination look {factor} times as common as it is.", "推定値と比べると、掛け算はこの組み合わせを {factor} 倍多く見せています。"),
	right:       text.EnJa("Here the product is about right.", "ここでは掛け算がほぼ当たっています。"),
	careful:     text.EnJa("Careful: {text}", "注意: {text}"),

	career: text.EnJa("A career: {career}", "キャリアの場合: {career}"),
	uncounted: text.EnJa("This combination of roles can't be counted here. It would take people of whom is known which roles they have had, one after the other; these were asked what they can do.",
		"この役割の組み合わせは、ここでは数えられません。数えるには、どの役割を経てきたかが分かる人たちが要りますが、この人たちが聞かれたのは、何ができるかです。"),
	proxies: text.EnJa("What can be asked is about skills that stand for the roles: proxies, and chosen by hand.",
		"聞けるのは、役割の代わりに選んだスキル（代理）についてだけです。代理は人が選んだものです。"),
	role:     text.EnJa("role", "役割"),
	proxy:    text.EnJa("proxy (all of these)", "代理（すべて持つこと）"),
	holders:  text.EnJa("has the proxy", "代理を持つ人"),
	noProxy:  text.EnJa("none", "なし"),
	unknown:  text.EnJa("{proxy}; not in this population: {skills}", "{proxy}（この母集団にないもの: {skills}）"),
	together: text.EnJa("All proxies together, {n} skills:", "代理をすべて合わせた {n} スキル:"),
	noRole: text.EnJa("That is how rare the proxies are, and not the career. Who has the skills need not have had the role, and who has had the role need not have the skills.",
		"これは代理の稀さで、キャリアの稀さではありません。スキルがあってもその役割を経たとは限らず、役割を経てもそのスキルがあるとは限りません。"),
	leftOut: text.EnJa("Left out, because no skill here stands for it: {roles}. That is unknown, and not common or rare.",
		"代理になるスキルがないため除いた役割: {roles}。稀なのでも多いのでもなく、分からないということです。"),
	yourOwn: text.EnJa("Choose your own: -proxy \"SRE=Go,Redis\", once for each role.", "代理は自分で選べます。役割ごとに -proxy \"SRE=Go,Redis\" のように指定してください。"),

	comma:  text.EnJa(", ", "、"),
	plain:  text.EnJa("{text}", "{text}"),
	lesson: text.EnJa("What remains of the claim", "掛け算から言えること"),
	lessons: []text.Text{
		text.EnJa("Each specialty more does make a person rarer, never commoner. By how much depends on how much it has to do with those that are there.",
			"専門性を加えるたびに人は稀になり、増えることはありません。どれだけ稀になるかは、すでに持つものとどれだけ関係があるかで決まります。"),
		text.EnJa("What is far apart multiplies nearly in full; neighbours hardly multiply at all. examples/rarity shows it for any skills.",
			"離れた分野どうしは、ほぼ掛け算どおりに稀になります。隣り合う分野どうしは、ほとんど稀になりません。どのスキルについても examples/rarity で確かめられます。"),
		text.EnJa("Rare is neither good nor valuable. What a role asks for, and what pays, are other numbers, and not to be multiplied with this one.",
			"稀であることは、良いことや価値があることとは別です。役割に合うか、報酬がどうかは別の数で、これに掛け合わせるものではありません。"),
	},
}
