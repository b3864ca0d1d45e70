package growth

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Explain gives account of the volume, its side, its share of the largest and the
// marginal gain of each ability, in the closest language to tag, of English and
// Japanese: each with its value, its formula, the levels that went into it, and what was
// assumed. Each line ends with a line feed.
func (v Volume) Explain(tag language.Tag) string {
	return account.Write(tag, v.figures()...)
}

func (v Volume) figures() []account.Figure {
	if v.space.Len() == 0 {
		return []account.Figure{{Name: explains.volume, Value: account.Number(0), Formula: explains.product, Assumed: []text.Text{explains.nothing}}}
	}
	value := account.Fill(explains.input, "name", explains.volume, "value", v.Value().text())
	figures := []account.Figure{
		v.figure(explains.volume),
		{Name: explains.side, Value: v.Side().text(), Formula: explains.root, From: []text.Text{value, account.Fill(explains.input, "name", explains.weights, "value", v.space.data.sum)}},
		{Name: explains.share, Value: v.Share().text(), Formula: explains.through, From: []text.Text{value, account.Fill(explains.input, "name", explains.largest, "value", v.space.data.top)}},
	}
	for i := range v.space.axes() {
		x := v.axis(int32(i))
		figures = append(figures, account.Figure{
			Name: account.Fill(explains.marginal, "name", x.Name), Value: x.Marginal.text(), Formula: explains.derivative,
			From: v.inputs(),
		})
	}
	return figures
}

// figure gives account of the volume alone.
func (v Volume) figure(name text.Text) account.Figure {
	f := account.Figure{Name: name, Value: v.Value().text(), Formula: explains.product, From: v.inputs()}
	if !v.asOf.IsZero() {
		f.From = append(f.From, account.Fill(explains.input, "name", explains.day, "value", v.asOf.String()))
	}
	f.Assumed = v.assumed()
	return f
}

// inputs returns the abilities with their numbers and levels.
func (v Volume) inputs() []text.Text {
	list := make([]text.Text, 0, v.space.Len())
	for i, a := range v.space.axes() {
		list = append(list, v.axis(int32(i)).said(a.Scale))
	}
	return list
}

// said returns the ability with its number, its level and, where it is not 1, its
// weight.
func (x Axis) said(scale skills.Scale) text.Text {
	level := x.Doubt
	if !x.Level.IsZero() {
		level = scale.LevelName(x.Level)
	}
	says := explains.at
	if x.Weight != 1 {
		says = explains.atWeight
	}
	return account.Fill(says, "name", x.Name, "number", x.Number.text(), "level", level, "weight", x.Weight)
}

// assumed returns what the volume rests on, or what leaves it open.
func (v Volume) assumed() (list []text.Text) {
	add := func(says text.Text, ids []text.Text) {
		if len(ids) > 0 {
			list = append(list, account.Fill(says, "names", joined(ids)))
		}
	}
	var unknown, none []text.Text
	for i, a := range v.space.axes() {
		switch v.at[i].step {
		case -1:
			unknown = append(unknown, a.Name)
		case 0:
			none = append(none, a.Name)
		}
	}
	add(explains.blame, none)
	add(explains.open, unknown)
	list = append(list, v.space.insisted()...)
	return append(list, explains.noUnit)
}

// insisted returns for each scale without a true zero how it was counted.
func (s Space) insisted() (list []text.Text) {
	var seen []skills.Scale
	for _, a := range s.axes() {
		if a.assumed.IsZero() || slices.ContainsFunc(seen, a.Scale.Equal) {
			continue
		}
		seen = append(seen, a.Scale)
		name := a.Scale.Name()
		if name.IsZero() {
			name = account.Same(a.Scale.ID())
		}
		list = append(list, account.Fill(explains.insisted, "scale", name, "how", a.assumed))
	}
	return list
}

// joined returns names one after the other.
func joined(names []text.Text) text.Text {
	in := func(tag language.Tag) string {
		list := make([]string, len(names))
		for i, name := range names {
			list[i] = name.In(tag)
		}
		return strings.Join(list, explains.and.In(tag))
	}
	return text.EnJa(in(language.English), in(language.Japanese))
}

// Explain gives account of both volumes, their ratio and difference, and of what each
// ability gave to either, as [Volume.Explain] does.
func (g Growth) Explain(tag language.Tag) string {
	before, after := g.before.figure(explains.before), g.after.figure(explains.after)
	if g.before.space.Len() == 0 {
		before, after = g.before.figures()[0], g.after.figures()[0]
	}
	volumes := []text.Text{
		account.Fill(explains.input, "name", explains.before, "value", g.before.Value().text()),
		account.Fill(explains.input, "name", explains.after, "value", g.after.Value().text()),
	}
	ratio := account.Figure{Name: explains.ratio, Formula: explains.quotient, From: volumes}
	if r, err := g.Ratio(); err == nil {
		ratio.Value = r.text()
	} else {
		ratio.Value = reason(err)
	}
	figures := []account.Figure{before, after, ratio, {Name: explains.difference, Value: g.Difference().text(), Formula: explains.less, From: volumes}}
	for c := range g.Changes() {
		levels := []text.Text{
			account.Fill(explains.input, "name", explains.then, "value", c.Before.said(c.Scale)),
			account.Fill(explains.input, "name", explains.now, "value", c.After.said(c.Scale)),
		}
		factor := account.Figure{Name: account.Fill(explains.factor, "name", c.Name), Value: explains.noFactor, Formula: explains.powers, From: levels}
		if !c.FromNone {
			log := c.Log()
			factor.Value = account.Fill(explains.withLog, "factor", c.Factor.text(), "log", log.text())
		}
		part := account.Figure{
			Name: account.Fill(explains.part, "name", c.Name), Value: c.Part.text(), Formula: explains.shapley,
			From: append(g.before.under(explains.then), g.after.under(explains.now)...),
		}
		figures = append(figures, factor, part)
	}
	return account.Write(tag, figures...)
}

// under returns the inputs of a volume, each with the volume's name in front.
func (v Volume) under(name text.Text) []text.Text {
	list := v.inputs()
	for i := range list {
		list[i] = account.Fill(explains.input, "name", name, "value", list[i])
	}
	return list
}

// reason returns what an error says.
func reason(err error) text.Text {
	says, ok := err.(interface{ Text(language.Tag) string })
	if !ok {
		return account.Same(err.Error())
	}
	return text.EnJa(says.Text(language.English), says.Text(language.Japanese))
}

// Explain gives account of the step's factor, of what that is for its cost, and of the
// volume after it, as [Volume.Explain] does.
func (s Step) Explain(tag language.Tag) string {
	return account.Write(tag, s.figures(true)...)
}

func (s Step) figures(alone bool) []account.Figure {
	levels := []text.Text{
		account.Fill(explains.input, "name", explains.then, "value", account.Fill(explains.at, "name", s.Name, "number", s.Number, "level", s.Scale.LevelName(s.From))),
		account.Fill(explains.input, "name", explains.now, "value", account.Fill(explains.at, "name", s.Name, "number", s.ToNumber, "level", s.Scale.LevelName(s.To))),
	}
	cost := account.Fill(explains.input, "name", explains.cost, "value", s.Cost)
	weight := account.Fill(explains.input, "name", explains.weight, "value", s.Weight)
	figures := []account.Figure{
		{Name: account.Fill(explains.stepCost, "name", s.Name), Value: account.Number(s.Cost), Formula: explains.costs, From: levels},
		{Name: account.Fill(explains.factor, "name", s.Name), Value: account.Number(s.Factor), Formula: explains.power, From: append(slices.Clone(levels), weight)},
		{Name: account.Fill(explains.perCost, "name", s.Name), Value: account.Number(s.PerCost), Formula: explains.logPerCost, From: append(slices.Clone(levels), weight, cost)},
	}
	if alone {
		after := s.After.figures()
		after[0].Name = explains.afterStep
		figures = append(figures, after[0])
	}
	return figures
}

// Explain gives account of the volume that is reached, what it costs, the steps that
// lead there, and how sure it is that nothing is better, as [Volume.Explain] does.
func (c Choice) Explain(tag language.Tag) string {
	budget := account.Fill(explains.input, "name", explains.budget, "value", c.budget)
	after := c.after.figures()[0]
	after.Name = explains.reached
	for i, a := range c.after.space.axes() {
		if c.after.at[i].step < 0 {
			after.Assumed = append(after.Assumed, account.Fill(explains.notSpent, "name", a.Name))
		}
	}
	paid := account.Figure{Name: explains.cost, Value: account.Number(c.cost), Formula: explains.costs, From: []text.Text{budget}}
	bound := account.Figure{
		Name: explains.bound, Value: c.Bound().text(), Formula: explains.knapsack,
		From: []text.Text{account.Fill(explains.input, "name", explains.reached, "value", c.after.Value().text()), budget},
	}
	if !c.exact {
		bound.Assumed = []text.Text{explains.inexact}
	}
	figures := []account.Figure{after, paid, bound}
	for _, s := range c.steps {
		paid.From = append(paid.From, account.Fill(explains.input, "name", s.Name, "value", s.Cost))
		figures = append(figures, s.figures(false)...)
	}
	figures[1] = paid
	return account.Write(tag, figures...)
}

// Explain gives account of what is spent on each ability, what it buys, and of the
// volume that it spans, as [Volume.Explain] does.
func (b Balance) Explain(tag language.Tag) string {
	budget := account.Fill(explains.input, "name", explains.budget, "value", b.budget)
	volume := account.Figure{Name: explains.volume, Value: account.Number(b.Volume()), Formula: explains.product, Assumed: append(b.space.insisted(), explains.divisible)}
	figures := []account.Figure{volume}
	for _, p := range b.portions {
		spend := account.Fill(explains.input, "name", account.Fill(explains.spend, "name", p.Name), "value", p.Spend)
		weights := []text.Text{
			account.Fill(explains.input, "name", explains.weight, "value", p.Weight),
			account.Fill(explains.input, "name", explains.weights, "value", b.space.data.sum), budget,
		}
		figures[0].From = append(figures[0].From, account.Fill(explains.input, "name", p.Name, "value", p.Number), weights[0])
		figures = append(figures,
			account.Figure{Name: account.Fill(explains.spend, "name", p.Name), Value: account.Number(p.Spend), Formula: explains.portion, From: weights},
			account.Figure{Name: account.Fill(explains.bought, "name", p.Name), Value: account.Number(p.Number), Formula: explains.spendThrough, From: []text.Text{spend, account.Fill(explains.input, "name", explains.price, "value", p.Price)}})
	}
	return account.Write(tag, figures...)
}
