package scoring

import (
	"fmt"
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills/text"
)

// Figures yields all that the maps say, each with its formula and the parts of the
// input that it rests on, in the order of the maps. When a part of the input changes, a
// figure can change only if it rested on that part or rests on it now. It can be run again, and takes time in proportion
// to what the maps say and to the ladder's requirements.
func (m Maps) Figures() iter.Seq[Figure] {
	return func(yield func(Figure) bool) {
		l := ledger{input: m.input}
		for t := range aims(m.input.Ladder) {
			l.looked = l.looked.and(looked(t.Requirement()))
		}
		l.looked = l.looked.sorted()
		l.locator(m.locator)
		l.topographic(m.topographic)
		l.treasure(m.treasure)
		slices.Values(l.figures)(yield)
	}
}

// ledger is the figures of maps, in their order.
type ledger struct {
	input   Input
	looked  sources // what of the person's record the places of the ladder look at
	figures []Figure
}

func (l *ledger) add(id string, value any, formula text.Text, s sources) {
	l.figures = append(l.figures, Figure{id, fmt.Sprint(value), formula, s.sorted()})
}

// ladder is the ladder's own structure: tracks, transitions and names.
func (l *ledger) ladder() Source { return Source{FromLadder, l.input.Ladder.ID()} }

// population is the people to compare with.
func (l *ledger) population() Source { return Source{FromPopulation, l.input.Reference.Name.String()} }

// organisation is where the person works.
func (l *ledger) organisation() Source {
	return Source{FromOrganisation, l.input.Organisation.ID()}
}

// everywhere is what the places of the ladder ask, and what facts say of it.
func (l *ledger) everywhere() sources {
	return settings.and(sources{l.ladder(), FromRequirement.Of(l.input.Ladder.ID())}).and(l.looked)
}

// says is what formulas there are.
var says = struct {
	held, placed, level, shareOf, rarity, near  text.Text
	start, goal, fit, coverage, gate, condition text.Text
	route, cost, once, months, closed           text.Text
	course, step, undertaking                   text.Text
	ideal, problem, shared, others, next        text.Text
	crossing, reached, domains, jobs            text.Text
	deepening, depth, topLine                   text.Text
	accompanying, named, touched, trust, volume text.Text
	grown, side, part, options, option          text.Text
}{
	held:    text.EnJa("the place of the last stint that goes on", "続いている最後の在籍記録の位置"),
	placed:  text.EnJa("the highest grade of the track whose requirement is met; the highest that could be if what is unknown were enough; the one above", "トラックの中で要件を満たす最も高い等級。不明な点が足りていればありうる最も高い等級。そのひとつ上の等級"),
	level:   text.EnJa("the level of the claim that counts by the policy on the day", "その日に、方針によって採られる申告のレベル"),
	shareOf: text.EnJa("people who hold it at any level / people of whom that is known", "レベルを問わず持つ人 ÷ 持つかどうかがわかっている人"),
	rarity:  text.EnJa("people who hold, at any level, all skills that the population knows / people of whom that is known, steadied as the method says", "母集団に項目のあるスキルを、レベルを問わず、すべて持つ人 ÷ それがわかっている人。推定の方法に従って安定させた値"),
	near:    text.EnJa("the best fits to what is not known to be met, by the lower end", "満たすとわかっていない等級・職種への適合度を、下端の高い順に並べたもの"),

	crossing:     text.EnJa("the mean of the part of the map of fields that is reached and of 1 - 1 / (number of different jobs held)", "到達した分野の割合と、1 - 1 ÷（経験した職の種類）の平均"),
	reached:      text.EnJa("the sum over the fields u of m_u max over the skills i of s_ui h_i, with the height h of a level, the likeness s and m_u = 1 / sum of s_uv", "分野 u ごとの m_u × max（s_ui × h_i）の和。h はレベルの高さ、s は類似度、m_u = 1 ÷ s_uv の和"),
	domains:      text.EnJa("exp(-sum of p_i ln sum of s_ij p_j), the effective number of equally deep domains, of what is known", "exp(-Σ p_i ln Σ s_ij p_j)。わかっている範囲での、同じ深さの領域の実効数"),
	jobs:         text.EnJa("exp(-sum of p_i ln p_i) over the shares of months in each job", "職ごとの月数の割合についての exp(-Σ p_i ln p_i)"),
	deepening:    text.EnJa("the mean depth of the three deepest skills", "最も深い 3 つのスキルの深さの平均"),
	depth:        text.EnJa("the mean of the mid-percentiles (below + equal / 2) / known, inside and outside", "社内と社外それぞれの中間パーセンタイル（下の人数 + 同じ人数 ÷ 2）÷ わかっている人数の平均"),
	topLine:      text.EnJa("nobody else in the organisation is known to be above", "組織のなかで、これより上とわかっている人がいない"),
	accompanying: text.EnJa("the mean of the share of top problems named, of open problems that evidence answers, and of how far trust has come", "挙げられる最重要課題の割合、実績が応える未解決の課題の割合、信頼の段階の平均"),
	named:        text.EnJa("how many of the three most pressing problems of company, service, team and environment the person can name", "会社・サービス・チーム・開発環境それぞれの上位 3 つの課題のうち、本人が挙げられる数"),
	touched:      text.EnJa("open problems of the organisation that evidence answers / open problems", "実績が応える未解決の課題の数 ÷ 未解決の課題の数"),
	trust:        text.EnJa("the furthest stage of trust on the day: 0 for none, 1/2 for the adviser, 1 for who decides", "その日の信頼の最も進んだ段階。なしは 0、相談役は 1/2、意思決定を任されていれば 1"),
	volume:       text.EnJa("crossing^w1 x deepening^w2 x accompanying^w3", "越境^w1 × 深化^w2 × 伴走^w3"),

	grown: text.EnJa("the product of a^w over the core competencies, on both days", "中核の能力についての a^w の積。両方の日の値"),
	side:  text.EnJa("the volume to the power of 1 / sum of w: the side of the cube of the same volume", "体積の 1 ÷ Σw 乗。同じ体積の立方体の一辺"),
	part:  text.EnJa("what the ability gave to the difference of the volumes: its Shapley value", "体積の差のうち、その能力による分（シャープレイ値）"),

	options: text.EnJa("the chance that at least one option is open: what is common to several falls together, all else is independent", "少なくともひとつの選択肢が開いている確率。共通の原因を持つものは一緒に閉じ、それ以外は独立"),
	option:  text.EnJa("feasible x seat, and by how much the option raises the chance that one is open", "実現の見込み × 席。ほかに、その選択肢があることで上がる確率"),

	start:    text.EnJa("the place that is held; else the highest that the facts support in the first track that supports one; else outside", "現在の位置。なければ、最初に裏づけのあるトラックで、事実が裏づける最も高い等級。それもなければ社外"),
	goal:     text.EnJa("the goal that was asked for; else the next goal; else the grade above; else the long-term goal; else the lowest grade that is not supported", "指定された目標。なければ、次の目標、ひとつ上の等級、長期の目標、まだ裏づけのない最も低い等級の順"),
	fit:      text.EnJa("sum of w min(x / t, 1) / sum of w over the required skills, as an interval where a level is unknown; below 1 while the requirement is not met", "要件のスキルについて w min(x / t, 1) の和 ÷ w の和。レベルが不明なら区間。要件を満たさないうちは 1 未満"),
	coverage: text.EnJa("min(x / t, 1) by the weight w / sum of w", "min(x / t, 1)。重みは w ÷ w の和"),
	gate:     text.EnJa("whether what every way to meet the requirement asks is met", "要件を満たすどの道でも求められるものを満たすか"),

	condition: text.EnJa("whether what is asked beside levels, such as a time or evidence, is met", "在籍期間や実績など、レベル以外の条件を満たすか"),

	route:  text.EnJa("the routes whose level-ups cost least, each level paid once", "レベルアップの費用が最も小さい道。同じレベルは一度だけ数える"),
	cost:   text.EnJa("the sum over the steps of what each asks beyond the place before it and what is held, with the effort of a move", "各ステップで、前の位置の要件と持っているレベルを超えて求められるものの費用の和。異動そのものの手間を含む"),
	once:   text.EnJa("the cost of all level-ups of the route together, each paid once, with the effort of the moves", "道全体のレベルアップの費用。それぞれ一度だけ数え、異動そのものの手間を含む"),
	months: text.EnJa("a lower bound: times in a place still to be served, and rounds of reviews", "下限。まだ必要な在籍期間と、審査の回"),
	closed: text.EnJa("why it can't be gone on the day", "その日に通れない理由"),
	course: text.EnJa("the cheapest set of level-ups, prerequisites included, with which the levels that are asked are met", "求められるレベルを満たす、最も費用の小さいレベルアップの組。前提となるスキルを含む"),
	step:   text.EnJa("the sum of the costs of the steps up", "上げる段階の費用の和"),

	undertaking: text.EnJa("it answers a problem over which the goal is laid", "目標に重ねた課題に応える"),
	ideal:       text.EnJa("what the person says of the goal", "目標について本人が述べること"),
	problem:     text.EnJa("a problem over which the goal is laid, or that stands before a goal of the organisation that it answers", "目標に重ねた課題、または目標が応える組織の目標の前にある課題"),
	shared:      text.EnJa("a goal of the organisation over which the goal is laid", "目標に重ねた、組織の目標"),
	others:      text.EnJa("people whose goals answer the same", "同じものに応える目標を持つ人"),
	next:        text.EnJa("what opens most: by the number of places that the step opens at once, then by their value, then by the share of all places per cost", "最も多くを開くもの。その一歩で開く等級・職種の数、その価値、費用あたりの取り分の順"),
}
