package availability

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills/text"
)

// Explain returns every figure with its formula and what went into it, in the closest
// language to tag, of English and Japanese; "" for the zero Availability.
func (a Availability) Explain(tag language.Tag) string {
	if a.IsZero() {
		return ""
	}
	return account.Write(tag, a.figures()...)
}

func (a Availability) figures() []account.Figure {
	q := a.question
	var inputs, alone []text.Text
	marginals := a.model.marginals()
	for i, t := range q.Things {
		name := named(t.Name, t.ID)
		inputs = append(inputs, a.input(i))
		alone = append(alone, fill(told.value, "name", name, "value", chanceText(marginals[i])))
	}
	for i, c := range q.Causes {
		inputs = append(inputs, fill(told.cause, "name", named(c.Name, c.ID), "value", chanceText(a.model.cause[i])))
	}
	least, most := a.chance.Nines()
	overLeast, overMost := a.Overstated()
	name := told.chanceOfOne
	if q.AtLeast > 1 {
		name = fill(told.chanceOfMany, "count", q.AtLeast)
	}
	chance := account.Figure{Name: name, Value: chanceText(a.chance), Formula: told.chanceFormula, From: inputs, Assumed: []text.Text{told.independentCauses}}
	if !a.exact {
		chance.Assumed = append(chance.Assumed, fill(told.notExact, "states", q.States))
	}
	bounds := told.boundsFormula
	if q.AtLeast > 1 {
		bounds = told.boundsFormulaMany
	}
	figures := []account.Figure{
		chance,
		{Name: told.down, Value: numbers(a.chance.Down()), Formula: told.downFormula, From: []text.Text{fill(told.value, "name", name, "value", chanceText(a.chance))}},
		{
			Name: told.nines, Value: fill(told.ninesValue, "words", both2(a.chance.NinesText), "numbers", span(least, most)),
			Formula: told.ninesFormula, From: []text.Text{fill(told.value, "name", told.down, "value", numbers(a.chance.Down()))},
		},
		{Name: told.independent, Value: chanceText(a.independent), Formula: told.independentFormula, From: alone, Assumed: []text.Text{told.independentAssumed}},
		{
			Name: told.overstated, Value: span(overLeast, overMost), Formula: told.overstatedFormula,
			From: []text.Text{
				fill(told.value, "name", told.down, "value", numbers(a.chance.Down())),
				fill(told.value, "name", told.downIndependent, "value", numbers(a.independent.Down())),
			},
		},
		{Name: told.bounds, Value: chanceText(a.bounds), Formula: bounds, From: alone},
	}
	for _, p := range a.Parts() {
		i := a.at(p.ID)
		figures = append(figures,
			account.Figure{Name: fill(told.alone, "name", p.Name), Value: chanceText(p.Chance), Formula: told.aloneFormula, From: []text.Text{a.input(i)}},
			account.Figure{Name: fill(told.without, "name", p.Name), Value: chanceText(p.Without), Formula: told.withoutFormula, From: others(inputs, i)},
			account.Figure{Name: fill(told.importance, "name", p.Name), Value: numbers(p.Importance), Formula: told.importanceFormula, From: inputs},
			account.Figure{
				Name: fill(told.adds, "name", p.Name), Value: numbers(p.Adds), Formula: told.addsFormula,
				From: []text.Text{
					fill(told.own, "name", p.Name, "value", chanceText(a.model.own[i])),
					fill(told.value, "name", fill(told.importance, "name", p.Name), "value", numbers(p.Importance)),
				},
			})
	}
	for _, c := range a.Causes() {
		things := make([]text.Text, len(c.Things))
		for i, id := range c.Things {
			t, _ := a.thing(id)
			things[i] = named(t.Name, id)
		}
		figures = append(figures,
			account.Figure{Name: fill(told.ifUp, "name", c.Name), Value: chanceText(c.IfUp), Formula: told.givenFormula, From: things},
			account.Figure{Name: fill(told.ifDown, "name", c.Name), Value: chanceText(c.IfDown), Formula: told.givenFormula, From: things})
	}
	points := account.Figure{Name: told.points, Value: told.noPoints, Formula: told.pointsFormula, From: inputs}
	for i, p := range a.SinglePoints() {
		if i == 0 {
			points.Value = p.Name
			continue
		}
		points.Value = fill(told.and, "first", points.Value, "second", p.Name)
	}
	return append(figures, points)
}

// others returns the inputs but for one.
func others(inputs []text.Text, i int) []text.Text {
	return slices.Concat(inputs[:i], inputs[i+1:])
}

func (a Availability) at(id string) int {
	for i, t := range a.question.Things {
		if t.ID == id {
			return i
		}
	}
	return -1
}

// input returns a thing with its own chance and its causes.
func (a Availability) input(i int) text.Text {
	t := a.question.Things[i]
	own := fill(told.own, "name", named(t.Name, t.ID), "value", chanceText(a.model.own[i]))
	for _, c := range a.model.needs[i] {
		own = fill(told.needs, "thing", own, "cause", named(a.question.Causes[c].Name, a.question.Causes[c].ID), "value", chanceText(a.model.cause[c]))
	}
	return own
}

func both2(in func(language.Tag) string) text.Text {
	return text.EnJa(in(language.English), in(language.Japanese))
}

func numbers(r fit.Range) text.Text { return span(r.Lo, r.Hi) }

func span(lo, hi float64) text.Text {
	if lo == hi {
		return account.Number(lo)
	}
	return fill(says.to, "lo", lo, "hi", hi)
}

var told = struct {
	value, own, needs, cause, and                                                                  text.Text
	chanceOfOne, chanceOfMany, chanceFormula, independentCauses, notExact                          text.Text
	down, downFormula, nines, ninesValue, ninesFormula                                             text.Text
	independent, independentFormula, independentAssumed                                            text.Text
	overstated, overstatedFormula, downIndependent                                                 text.Text
	bounds, boundsFormula, boundsFormulaMany                                                       text.Text
	alone, aloneFormula, adds, addsFormula, without, withoutFormula, importance, importanceFormula text.Text
	ifUp, ifDown, givenFormula, points, noPoints, pointsFormula                                    text.Text
}{
	value: text.EnJa("{name} {value}", "{name} {value}"),
	own:   text.EnJa("{name} by itself {value}", "{name}そのもの {value}"),
	needs: text.EnJa("{thing}, needs {cause} ({value})", "{thing}（{cause} {value} も必要）"),
	cause: text.EnJa("the cause {name} {value}", "共通の原因 {name} {value}"),
	and:   text.EnJa("{first}, {second}", "{first}、{second}"),

	chanceOfOne:       text.EnJa("chance that at least one is available", "少なくとも 1 つが使える確率"),
	chanceOfMany:      text.EnJa("chance that at least {count} are available", "少なくとも {count} つが使える確率"),
	chanceFormula:     text.EnJa("sum over the states of the common causes of the state's chance times the chance that enough of them are available in it", "共通の原因の状態ごとに、その状態の確率と、そのとき必要な数が使える確率との積をとり、すべて足したもの"),
	independentCauses: text.EnJa("what each thing is by itself, and the causes, are independent of each other", "それぞれのもの自体の成否と原因は、互いに独立"),
	notExact:          text.EnJa("the exact chance takes more than {states} states; it surely lies within", "正確な値には {states} より多くの状態が要るので、値が必ず入る区間を示す"),

	down:        text.EnJa("chance that too few are available", "足りなくなる確率"),
	downFormula: text.EnJa("1 less the chance, worked out by itself so that no digit is lost", "1 から確率を引いた値（桁落ちしないよう別に計算）"),

	nines:        text.EnJa("nines", "ナインの数"),
	ninesValue:   text.EnJa("{words} ({numbers})", "{words}（{numbers}）"),
	ninesFormula: text.EnJa("-log10 of the chance that too few are available, in words without the rest", "足りなくなる確率の常用対数の符号を変えた値。言葉では端数を切り捨て"),

	independent:        text.EnJa("the chance as though nothing were shared", "共通の原因がないとみなした場合の確率"),
	independentFormula: text.EnJa("each thing with causes of its own that are as likely", "それぞれが、同じ確率の原因を別々に持つとして計算"),
	independentAssumed: text.EnJa("what is shared is not: it is there to compare, not to believe", "実際には共通の原因があるので、比較のための値"),

	overstated:        text.EnJa("how many times likelier a failure is than independence says", "独立とみなした場合に比べて、足りなくなることが何倍起こりやすいか"),
	overstatedFormula: text.EnJa("the chance that too few are available over the same under independence", "足りなくなる確率を、独立とみなした場合の同じ確率で割った値"),
	downIndependent:   text.EnJa("the same as though nothing were shared", "共通の原因がないとみなした場合の同じ確率"),

	bounds:            text.EnJa("bounds whatever is shared", "何が共通でも成り立つ範囲"),
	boundsFormula:     text.EnJa("from the largest chance of one thing to the sum of all, at most 1", "最も見込みのあるものの確率から、すべての確率の和（1 まで）"),
	boundsFormulaMany: text.EnJa("the sharp bounds for at least k of n things, from their chances alone", "それぞれの確率だけから決まる、n 個中 k 個以上の最良の範囲"),

	alone:        text.EnJa("chance of {name}", "{name}の確率"),
	aloneFormula: text.EnJa("its own chance times those of all its causes", "それ自体の確率と、すべての原因の確率との積"),
	adds:         text.EnJa("what {name} adds", "{name}が増やす分"),
	addsFormula:  text.EnJa("its own chance times its importance; the chance less the one without it", "それ自体の確率と重要度との積。全体の確率から、それがない場合の確率を引いた値"),
	without:      text.EnJa("the chance without {name}", "{name}がない場合の確率"),
	importance:   text.EnJa("importance of {name}", "{name}の重要度"),

	withoutFormula:    text.EnJa("the same chance of the others alone", "ほかのものだけで求めた同じ確率"),
	importanceFormula: text.EnJa("what it would add if its own event were certain: the chance that all its causes hold and that one less than enough of the others are available", "それ自体が確実なら増やす分。すべての原因が保たれ、ほかで必要な数にちょうど 1 つ足りない確率"),

	ifUp:         text.EnJa("if {name} holds", "{name}が保たれているとき"),
	ifDown:       text.EnJa("if {name} fails", "{name}が失われたとき"),
	givenFormula: text.EnJa("the same chance, given the state of the cause, on which these depend", "原因の状態がわかっているときの同じ確率。この原因によるもの"),

	points:        text.EnJa("single points of failure", "単一障害点"),
	noPoints:      text.EnJa("none", "なし"),
	pointsFormula: text.EnJa("causes and things without which too few can be available", "それがなくなると足りなくなる原因ともの"),
}
