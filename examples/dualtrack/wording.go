package main

import "github.com/kakezan/kakezan/skills/text"

// says is what the program itself has to say, in English and Japanese.
var says = struct {
	help, noPerson                                                                        text.Text
	tracks, rank, attribute, named, over, back, about, separator, and, level, count       text.Text
	abilities, volume, step, requirements                                                 text.Text
	processes, review, every, onRequest, stage, orAbove, automatic, nominated             text.Text
	roles, restate, values                                                                text.Text
	person, holds, supports, none, behaviours, answering, naming, notAsked, top           text.Text
	trust, trusted, unknown, nobody                                                       text.Text
	topographic, undertaking, obstacle, decides, treasure, goal, led, aim, ideal, answers text.Text
	honest                                                                                text.Text
}{
	help:     text.EnJa("shows the dual-track ladder and one person on it", "二系統ラダーの全体と、そこに立つひとりの人を示します"),
	noPerson: text.EnJa("-person {word}: nobody is called so{hint}; there are {known}", "-person {word}: その人はいません{hint}。いるのは {known} です"),

	tracks:    text.EnJa("Two tracks, side by side", "2 つのトラックを並べて"),
	rank:      text.EnJa("rank", "段"),
	attribute: text.EnJa("{name}: {text}", "{name}: {text}"),
	named:     text.EnJa("{name} ({id})", "{name}（{id}）"),
	over:      text.EnJa("over to management, with an open seat: {ways}", "マネジメントへ移る道（空席が必要）: {ways}"),
	back:      text.EnJa("and back, without one: {ways}", "戻る道（空席は不要）: {ways}"),
	about:     text.EnJa("{name}: {text}", "{name}: {text}"),
	separator: text.EnJa("; ", " / "),
	and:       text.EnJa(" and ", "、"),
	level:     text.EnJa("{skill}: {level}", "{skill}: {level}"),
	count:     text.EnJa("{n} or more of ({parts})", "{n} つ以上（{parts}）"),

	abilities: text.EnJa("Three abilities", "3 つの能力"),
	volume: text.EnJa("The three span a volume: to grow is to enlarge one's own. No figure is made of it yet.",
		"3 つの能力は体積を張ります。それが大きくなることが成長です。数値にはまだしていません。"),
	step:         text.EnJa("{n} {name}: {text}", "{n} {name}: {text}"),
	requirements: text.EnJa("What the grades ask of professionals", "プロフェッショナルの等級要件"),

	processes: text.EnJa("Who evaluates, and how one is promoted", "誰が評価し、どう昇格するか"),
	review:    text.EnJa("{name} ({every}, open to: {who})", "{name}（{every}、公開範囲: {who}）"),
	every:     text.EnJa("every {months} months", "{months} か月ごと"),
	onRequest: text.EnJa("when somebody asks for it", "申し出があったとき"),
	stage:     text.EnJa("{name}: {who}", "{name}: {who}"),
	orAbove:   text.EnJa("{who} ({grade} or above)", "{who}（{grade} 以上）"),
	automatic: text.EnJa("Promoted once the criteria are met: {ways}", "基準を満たせば昇格: {ways}"),
	nominated: text.EnJa("Promoted by standing up for it oneself: {ways}", "自ら名乗り出て昇格: {ways}"),

	roles: text.EnJa("Roles beside the grades, and values", "等級とは別の職種と、バリュー"),
	restate: text.EnJa("The same title means different work elsewhere: go run ./examples/restate",
		"同じ肩書きでも会社によって中身が変わります: go run ./examples/restate"),
	values: text.EnJa("{name}, a guideline of action", "{name}（行動の指針）"),

	person:     text.EnJa("On the ladder: {person}, as of {day}", "ラダーの上のひとり: {person}（{day} 時点）"),
	holds:      text.EnJa("holds {place}", "いまの位置: {place}"),
	supports:   text.EnJa("{track}: the facts support {grade}", "{track}: 事実が裏づける等級は{grade}"),
	none:       text.EnJa("no grade yet", "まだなし"),
	behaviours: text.EnJa("Behaviours behind market value, as evidence shows them", "市場価値を生む振る舞い（実績から）"),
	answering:  text.EnJa("{what}, for the problem \"{problem}\"", "{what}、課題「{problem}」"),
	naming:     text.EnJa("Which of the top 3 problems of each area they name", "領域ごとの課題トップ 3 のうち、言えたもの"),
	notAsked:   text.EnJa("- {area}: nobody has asked", "- {area}: まだ誰も聞いていない"),
	top:        text.EnJa("{area}: {n} of {of}{which}", "{area}: {of} 件中 {n} 件{which}"),
	trust:      text.EnJa("Trust: first an adviser, then decisions are delegated, then comes promotion", "信頼: まず相談役、次に意思決定を任され、昇格に至る"),
	trusted:    text.EnJa("{what}: {stage}, by {by}", "{what}: {stage}（相手: {by}）"),
	unknown:    text.EnJa("nobody has asked", "まだ誰も聞いていない"),
	nobody:     text.EnJa("nobody yet", "まだ誰もいない"),

	topographic: text.EnJa("Topographic map of the company: what it takes to start something", "会社のトポグラフィックマップ: 何かを始めるのに要るもの"),
	undertaking: text.EnJa("{name} takes {needs}", "{name}: {needs}"),
	obstacle:    text.EnJa("in between: {name}; answer: {answers}", "間にあるもの: {name}。答え: {answers}"),
	decides:     text.EnJa("decided by {who}", "決める人: {who}"),
	treasure:    text.EnJa("Treasure map of the company, with the person's own ideal laid over it", "会社のトレジャーマップと、そこに重ねる自分の理想"),
	goal:        text.EnJa("{name} (by {by}): {text}", "{name}（{by} まで）: {text}"),
	led:         text.EnJa("values that lead there: {values}", "そこへ導くバリュー: {values}"),
	aim:         text.EnJa("aims at {target}", "本人の目標: {target}"),
	ideal:       text.EnJa("ideal: {text}", "理想: {text}"),
	answers:     text.EnJa("laid over: {what}", "重ねた課題と目標: {what}"),

	honest: text.EnJa("Facts of a published talk: the two tracks, what the grades 1 to 6 ask for, the three abilities, the evaluation in the open, the promotion by nominating oneself, the behaviours. The rest is modelled; the company and its people are made up.\nScores of market value, of the volume and of how far ideal and problem overlap come later; here are their data.\nThe locator map, with fit and rarity: go run ./examples/quickstart",
		"公開の講演による事実は、2 つのトラック、1〜6 等級の要件、3 つの能力、公開の評価、自薦による昇格、振る舞い。ほかは独自のモデル化で、会社と人は架空です。\n市場価値、体積、理想と課題の重なりの数値化はこれからです。ここに示すのは、そのもとになるデータです。\nロケーターマップ（適合度と希少さ）: go run ./examples/quickstart"),
}
