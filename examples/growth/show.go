package main

import (
	"errors"
	"iter"
	"math"
	"slices"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// story is a person between two days.
type story struct {
	page.Page
	inputs
	sample bool // whether nobody put anything of their own in
	ladder ladder.Ladder
	who    ladder.Person
	growth growth.Growth
}

// between returns the growth of the person in a space.
func (s story) between(space growth.Space) growth.Growth {
	return space.Between(s.who.Facts(s.from, skills.Policy{}).Profile(), s.who.Facts(s.to, skills.Policy{}).Profile())
}

func (s story) names(space growth.Space) (names string) {
	for a := range space.Abilities() {
		if names != "" {
			names += s.In(says.comma)
		}
		names += s.In(a.Name)
	}
	return names
}

// number writes a number as accounts of figures do.
func number(x float64) string { return growth.Range{Lo: x, Hi: x}.String() }

func (s story) tell() error {
	s.Title(says.title, "person", s.In(s.who.Name()), "from", s.from.String(), "to", s.to.String())
	if s.sample {
		if err := s.order(); err != nil {
			return err
		}
	}
	s.grown()
	if err := s.next(); err != nil {
		return err
	}
	choice, err := s.best()
	if err != nil {
		return err
	}
	s.Section(says.honest)
	s.Line(1, says.noUnit)
	if s.growth.Before().Space().IsInsisted() {
		s.Line(1, says.insisted)
	}
	switch {
	case s.sample && s.inMonths:
		s.Line(1, says.madeUp)
	case s.sample:
		s.Line(1, says.madeUpCounts)
	}
	if s.explain {
		s.Section(says.account)
		s.Outline(1, s.growth.Explain(s.Tag))
		s.Outline(1, s.growth.After().Explain(s.Tag))
		s.Outline(1, choice.Explain(s.Tag))
	}
	return nil
}

// order shows that a volume over steps in an order is refused, and why: two ways to
// count the same steps, both as good as the other, tell two stories.
func (s story) order() error {
	s.Section(says.order)
	if _, err := growth.Of(s.ladder, growth.Options{}, ordered...); err != nil {
		s.Line(1, says.refused, "reason", cli.Explain(err, s.Tag))
	}
	plain, err := growth.Of(s.ladder, growth.Options{Insist: true}, ordered...)
	if err != nil {
		return err
	}
	doubled, err := growth.New(slices.Collect(twice(plain)), growth.Options{Insist: true})
	if err != nil {
		return err
	}
	first, second := s.between(plain), s.growthOn(doubled)
	rows := [][]string{{s.In(says.ability), s.In(says.steps), s.In(says.counted), s.In(says.doubled)}}
	others := slices.Collect(second.Changes())
	for i, c := range slices.Collect(first.Changes()) {
		rows = append(rows, []string{
			s.In(c.Name), says.fromTo.Fill(s.Tag, "from", s.In(c.Scale.LevelName(c.Before.Level)), "to", s.In(c.Scale.LevelName(c.After.Level))),
			s.factor(c), s.factor(others[i]),
		})
	}
	rows = append(rows, []string{s.In(says.volume), "", s.ratio(first), s.ratio(second)})
	s.Table(1, rows)
	s.Line(1, says.neither)
	return nil
}

// twice yields the abilities on scales whose steps count 1, 2, 4, 8 and so on.
func twice(space growth.Space) iter.Seq[growth.Ability] {
	return func(yield func(growth.Ability) bool) {
		for a := range space.Abilities() {
			spec := a.Scale.Spec()
			for i := range spec.Steps {
				n, _ := decimal.FromInt(1 << min(i, 60))
				spec.Steps[i].Number = &n
			}
			scale, err := skills.NewScale(spec)
			if err != nil {
				return // never: the numbers rise
			}
			a.Scale = scale
			if !yield(a) {
				return
			}
		}
	}
}

// growthOn returns the growth with the same steps, on the scales of another space.
func (s story) growthOn(space growth.Space) growth.Growth {
	read := func(p skills.Profile) skills.Profile {
		for a := range space.Abilities() {
			if l := p.Level(a.Skill); !l.IsZero() {
				step, _ := a.Scale.Step(l.Step())
				p = p.With(a.Skill, step)
			}
		}
		return p
	}
	return space.Between(read(s.who.Facts(s.from, skills.Policy{}).Profile()), read(s.who.Facts(s.to, skills.Policy{}).Profile()))
}

// factor writes what an ability multiplies the volume by.
func (s story) factor(c growth.Change) string {
	if c.FromNone {
		return s.In(says.undefined)
	}
	return s.times(c.Factor)
}

// times writes what a volume is multiplied by.
func (s story) times(factor growth.Range) string {
	if !factor.IsKnown() {
		return says.timesOpen.Fill(s.Tag, "factor", factor.Text(s.Tag))
	}
	return says.times.Fill(s.Tag, "factor", factor.Text(s.Tag))
}

func (s story) ratio(g growth.Growth) string {
	ratio, err := g.Ratio()
	if err != nil {
		return s.In(says.undefined)
	}
	return s.times(ratio)
}

// grown shows what each ability gave.
func (s story) grown() {
	before, after := s.growth.Before(), s.growth.After()
	heading := says.grown
	if before.Space().IsInsisted() {
		heading = says.climbed
	}
	s.Section(heading, "abilities", s.names(before.Space()))
	rows := [][]string{{s.In(says.ability), s.from.String(), s.to.String(), s.In(says.multiplies), s.In(says.part)}}
	for c := range s.growth.Changes() {
		rows = append(rows, []string{s.In(c.Name), s.at(c.Before), s.at(c.After), s.factor(c), c.Part.Text(s.Tag)})
	}
	rows = append(rows, []string{s.In(says.volume), before.Value().Text(s.Tag), after.Value().Text(s.Tag), s.ratio(s.growth), s.growth.Difference().Text(s.Tag)},
		[]string{s.In(says.side), before.Side().Text(s.Tag), after.Side().Text(s.Tag)},
		[]string{s.In(says.share), before.Share().Text(s.Tag), after.Share().Text(s.Tag)})
	s.Table(1, rows)
	s.Line(1, says.adds)
	for _, v := range []growth.Volume{before, after} {
		for id := range v.AtNone() {
			s.Line(1, says.blame, "ability", s.In(s.ladder.SkillName(id)), "day", v.AsOf().String())
		}
		for id := range v.Unknown() {
			s.Line(1, says.open, "ability", s.In(s.ladder.SkillName(id)), "day", v.AsOf().String())
		}
	}
}

// at writes where somebody stands.
func (s story) at(x growth.Axis) string {
	level := s.In(x.Doubt)
	if !x.Level.IsZero() {
		level = s.In(x.Scale.LevelName(x.Level))
	}
	if level == x.Number.Text(s.Tag) {
		return level
	}
	return says.at.Fill(s.Tag, "number", x.Number.Text(s.Tag), "level", level)
}

// next shows the next step of each ability.
func (s story) next() error {
	s.Section(says.next)
	steps, err := s.growth.After().Next(s.cost)
	if err != nil {
		return err
	}
	marginal := make(map[skills.ID]string)
	for x := range s.growth.After().Axes() {
		marginal[x.Skill] = x.Marginal.Text(s.Tag)
	}
	rows := [][]string{{s.In(says.step), s.In(says.multiplies), s.In(s.costName()), s.In(says.perCost), s.In(says.marginal)}}
	for _, step := range steps {
		rows = append(rows, []string{
			says.stepTo.Fill(s.Tag, "ability", s.In(step.Name), "from", number(step.Number), "to", number(step.ToNumber)),
			s.endless(says.times.Fill(s.Tag, "factor", number(step.Factor)), step.Factor), number(step.Cost), s.endless(number(round(step.PerCost)), step.PerCost), marginal[step.Skill],
		})
	}
	if len(steps) == 0 {
		s.Line(1, says.atTop)
		return nil
	}
	s.Table(1, rows)
	if said := s.unsaid(); said != "" {
		s.Line(1, says.costsOne, "abilities", said)
	}
	s.Line(1, says.first, "ability", s.In(steps[0].Name))
	return nil
}

// unsaid names the abilities of whose cost nobody has said anything.
func (s story) unsaid() (names string) {
	for a := range s.growth.After().Space().Abilities() {
		if _, ok := s.costs[a.Skill]; ok {
			continue
		}
		if names != "" {
			names += s.In(says.comma)
		}
		names += s.In(a.Name)
	}
	return names
}

// endless writes a number that is infinite in words.
func (s story) endless(said string, x float64) string {
	if math.IsInf(x, 1) {
		return s.In(says.fromNone)
	}
	return said
}

func round(x float64) float64 { return math.Round(1000*x) / 1000 }

// costName is what costs are called.
func (s story) costName() text.Text {
	if s.inMonths {
		return says.months
	}
	return says.cost
}

// best shows what to spend the budget on, and whether one step at a time finds it.
func (s story) best() (growth.Choice, error) {
	s.Section(says.best, "budget", number(s.budget), "cost", s.In(s.costName()))
	choice, err := s.growth.After().Best(s.budget, s.cost)
	if err != nil {
		if errors.Is(err, growth.ErrZero) {
			s.Line(1, says.reason, "reason", cli.Explain(err, s.Tag))
			return choice, nil
		}
		return choice, err
	}
	for step := range choice.Steps() {
		s.Item(1, says.rise, "ability", s.In(step.Name), "from", s.In(step.Scale.LevelName(step.From)), "to", s.In(step.Scale.LevelName(step.To)), "cost", number(step.Cost))
	}
	if choice.Cost() == 0 {
		s.Line(1, says.nothing)
	}
	s.Line(1, says.reached, "volume", choice.After().Value().Text(s.Tag), "cost", number(choice.Cost()), "bound", choice.Bound().Text(s.Tag))
	stepwise, paid, err := s.stepwise()
	switch {
	case err != nil:
		return choice, err
	case stepwise.Value().Hi < choice.After().Value().Hi*(1-1e-9):
		s.Line(1, says.greedyFails, "volume", stepwise.Value().Text(s.Tag), "cost", number(paid))
	default:
		s.Line(1, says.greedy)
	}
	return choice, nil
}

// stepwise takes always the step that enlarges the volume most for its cost, of those
// that the rest of the budget still allows.
func (s story) stepwise() (v growth.Volume, paid float64, err error) {
	v = s.growth.After()
	for {
		steps, err := v.Next(s.cost)
		if err != nil {
			return v, paid, err
		}
		i := slices.IndexFunc(steps, func(step growth.Step) bool { return paid+step.Cost <= s.budget })
		if i < 0 {
			return v, paid, nil
		}
		v, paid = steps[i].After, paid+steps[i].Cost
	}
}
