package options

import (
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills/text"
)

func fill(words text.Text, pairs ...any) text.Text { return account.Fill(words, pairs...) }

func inBoth(in func(language.Tag) string) text.Text {
	return text.EnJa(in(language.English), in(language.Japanese))
}

var says = struct {
	employer                                               text.Text
	noNet, noOptions, notAway, noTarget                    text.Text
	badEmployer, badSeat, badFeasible, badMade, badVacancy text.Text
}{
	employer:    text.EnJa("employer {name}", "勤務先「{name}」"),
	noNet:       text.EnJa("there is no network of an organisation, and no option outside is named", "組織の経路網がなく、社外の選択肢も挙げられていません"),
	noOptions:   text.EnJa("no move leads away from {place} to a grade or role, and no option outside is named", "{place} から等級や職種へ進む道がなく、社外の選択肢も挙げられていません"),
	notAway:     text.EnJa("no single move leads from {place} to {target}", "{place} から {target} へ、一度の移動で進む道はありません"),
	noTarget:    text.EnJa("the target of the option {id} is neither a grade nor a role of a ladder", "選択肢 {id} の目標が、ラダーの等級でも職種でもありません"),
	badEmployer: text.EnJa("the chance of the employer is from {lo} to {hi}: both ends have to be from 0 to 1, the lower one first", "勤務先の確率が {lo}〜{hi} です。両端を 0 から 1 までにし、小さいほうを先にしてください"),
	badSeat:     text.EnJa("the chance of a seat at {id} is from {lo} to {hi}: both ends have to be from 0 to 1, the lower one first", "{id} の席がある確率が {lo}〜{hi} です。両端を 0 から 1 までにし、小さいほうを先にしてください"),
	badFeasible: text.EnJa("how feasible {id} is is said to be from {lo} to {hi}: both ends have to be from 0 to 1, the lower one first", "{id} の条件を満たす確率が {lo}〜{hi} です。両端を 0 から 1 までにし、小さいほうを先にしてください"),
	badMade:     text.EnJa("the chance that the position {id} is made is from {lo} to {hi}: both ends have to be from 0 to 1, the lower one first", "ポジション {id} ができる確率が {lo}〜{hi} です。両端を 0 から 1 までにし、小さいほうを先にしてください"),
	badVacancy:  text.EnJa("the chance of a vacancy at {id} is from {lo} to {hi}: both ends have to be from 0 to 1, the lower one first", "{id} の席が空く確率が {lo}〜{hi} です。両端を 0 から 1 までにし、小さいほうを先にしてください"),
}

var told = struct {
	value, to, and                                                                    text.Text
	feasible, feasibleShort, byVerdict, byCaller, verdict, nobodySaid, unknownVerdict text.Text
	seat, seatShort, seatFormula, seatOutside, proposed, madeAssumed                  text.Text
	own, ownFormula, ownAssumed                                                       text.Text
	cases, casesFormula, casesAssumed, none, now                                      text.Text
	employer, employerGiven, employerNone, employerAssumed                            text.Text
	lever, leverFormula, learn, levelUp, seatFree, positionMade                       text.Text

	seatAssumed  map[Seating][]text.Text
	leverAssumed map[Means][]text.Text
}{
	value: text.EnJa("{name} {value}", "{name} {value}"),
	to:    text.EnJa("{lo} to {hi}", "{lo}〜{hi}"),
	and:   text.EnJa("{first}, {second}", "{first}、{second}"),

	feasible:       text.EnJa("how feasible {name} is", "{name}の条件を満たす確率"),
	feasibleShort:  text.EnJa("feasible", "条件を満たす確率"),
	byVerdict:      text.EnJa("by the verdict on what is asked: met 1, not met 0, unknown from 0 to 1", "条件の判定による（満たす 1、満たさない 0、不明 0〜1）"),
	byCaller:       text.EnJa("as the caller says, such as a readiness from calibrated levels", "呼び出し元の値（較正したレベルから求めた準備度など）"),
	verdict:        text.EnJa("the verdict alone", "判定だけなら"),
	nobodySaid:     text.EnJa("nobody has said what is asked: from 0 to 1", "何が求められるかが述べられていないので 0〜1"),
	unknownVerdict: text.EnJa("what is unknown may be enough or not", "不明な点は、足りているとも足りないとも決めない"),

	seat:        text.EnJa("a seat for {name}", "{name}の席がある確率"),
	seatShort:   text.EnJa("a seat", "席がある確率"),
	seatFormula: text.EnJa("1 where none is needed or one is free; else that a seat gets free that is held (0 today unless the caller knows, 0 to 1 where no seats are recorded), or that a proposed position is made: 1 less the product of the opposites", "席が要らないか空席があれば 1。なければ埋まっている席が空く確率（呼び出し元の値がなければ今日は 0、席の記録がなければ 0〜1）と、提案されたポジションができる確率のうち、少なくとも一方が起こる確率（それぞれ起こらない確率の積を 1 から引いた値）"),
	seatOutside: text.EnJa("as the caller says, else from 0 to 1", "呼び出し元の値。なければ 0〜1"),
	proposed:    text.EnJa("proposed: {name} {value}, for the problem: {problem}", "提案中の{name} {value}（課題「{problem}」）"),
	madeAssumed: text.EnJa("vacancies and proposals are decided independently of each other", "席が空くことと、それぞれの提案が通ることは互いに独立"),

	own:        text.EnJa("{name}, its causes apart", "{name}（共通の原因を除く）"),
	ownFormula: text.EnJa("feasible times a seat", "条件を満たす確率と席がある確率との積"),
	ownAssumed: text.EnJa("whether there is a seat does not depend on the person", "席があるかどうかは本人の条件とは独立"),

	cases:        text.EnJa("of 1,000 careers in this state, those without an open option", "同じ状態のキャリア 1,000 件のうち、開いた選択肢がひとつもないもの"),
	casesFormula: text.EnJa("1,000 times the chance that none is open", "ひとつも開いていない確率の 1,000 倍"),
	casesAssumed: text.EnJa("cases with these inputs at the day of the question, not days of one career", "問いの日に同じ前提にあるキャリアの数で、ひとつのキャリアの日数ではない"),
	none:         text.EnJa("none is open", "ひとつも開いていない確率"),
	now:          text.EnJa("now", "いま"),

	employer:        text.EnJa("the employer goes on", "勤務先が続く確率"),
	employerGiven:   text.EnJa("as the caller says", "呼び出し元の値"),
	employerNone:    text.EnJa("nobody has said", "値が与えられていない"),
	employerAssumed: text.EnJa("the employer goes on and keeps what it offers open: with a lower chance all options inside fall together", "勤務先が続き、開いている選択肢を閉じないものとする。確率がこれより低ければ、社内の選択肢はまとめて失われる"),

	lever:        text.EnJa("the chance after this: {what}", "次のことが起きたあとの確率: {what}"),
	leverFormula: text.EnJa("the same chance with this as so, all else as it is", "これが起きたとし、ほかは変えずに求めた同じ確率"),
	learn:        text.EnJa("learn {list}", "{list}"),
	levelUp:      text.EnJa("{skill} up to {level}", "「{skill}」を{level}まで伸ばす"),
	seatFree:     text.EnJa("a seat gets free: {name}", "{name}の席が空く"),
	positionMade: text.EnJa("a position is made: {name}", "ポジション「{name}」ができる"),

	seatAssumed: map[Seating][]text.Text{
		Free:       {text.EnJa("the free seat is not given to somebody else", "空席がほかの人に回らない")},
		Unrecorded: {text.EnJa("nobody has recorded seats, so whether one is free is open", "席の記録がないので、空きがあるかどうかは決めない")},
		Stated:     {text.EnJa("the caller's word is right", "呼び出し元の値が正しい")},
	},
	leverAssumed: map[Means][]text.Text{
		Learn: {text.EnJa("the levels are reached and everybody agrees that they are", "そのレベルに達し、周囲もそれを認める")},
		Seat:  {text.EnJa("it is not given to somebody else", "その席がほかの人に回らない")},
		Made:  {text.EnJa("it is not given to somebody else", "そのポジションがほかの人に回らない")},
	},
}
