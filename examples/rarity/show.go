package main

import (
	"math"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/specialties"
	"github.com/kakezan/kakezan/examples/internal/survey"
	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/internal/digits"
	"github.com/kakezan/kakezan/scoring/complementarity"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// show answers how rare each combination is, and says how to read it.
func show(p page.Page, r reference, asked []survey.List, top int) error {
	var questions [][]population.Specialty
	var answers []rarity.Answer
	for _, list := range asked {
		q, err := survey.Specialties(r.vocabulary(), list)
		if err != nil {
			return err
		}
		a, err := r.best.Estimate(q...)
		if why := why(err); why != nil {
			return cli.Wrong(says.noAnswer, "question", specialties.List(p.Tag, q), "why", why.In(p.Tag))
		} else if err != nil {
			return err
		}
		questions, answers = append(questions, once(q, a)), append(answers, a)
	}
	p.Title(says.title, "name", r.name, "n", digits.Group(r.best.Len()), "skills", digits.Group(r.aggregate.Len()))
	whom(p, r)
	var methods []rarity.Method
	for i, q := range questions {
		used, err := combination(p, r, q, answers[i], top)
		if err != nil {
			return err
		}
		for _, m := range used {
			if !slices.Contains(methods, m) {
				methods = append(methods, m)
			}
		}
	}
	p.Section(says.assumptions)
	for _, m := range methods {
		p.Item(1, says.assumption, "method", m.Text(p.Tag), "assumption", m.Assumption(p.Tag))
	}
	p.Section(says.reading)
	p.Item(1, says.readInterval)
	p.Item(1, says.assumption, "method", complementarity.NPMI.Name(p.Tag), "assumption", complementarity.NPMI.Text(p.Tag))
	p.Item(1, says.readChance)
	p.Item(1, says.plain, "text", complementarity.Caution(p.Tag))
	p.Item(1, says.readBits)
	p.Item(1, says.noValue)
	if !r.hasPeople {
		p.Section(says.plain, "text", survey2016.Attribution().In(p.Tag))
	}
	return nil
}

// whom says what is at hand, and who is believed.
func whom(p page.Page, r reference) {
	policy := r.best.Policy()
	switch {
	case !r.hasPeople && policy == rarity.Everyone:
		p.Line(1, says.countsOnly)
	case !r.hasPeople:
		p.Line(1, says.countsOnly)
		p.Line(1, says.countsPolicy, "policy", policy.Text(p.Tag))
	case policy == rarity.Everyone:
		p.Line(1, says.everybody)
	default:
		p.Line(1, says.policy, "policy", policy.Text(p.Tag),
			"n", digits.Group(r.believed.Len()))
	}
}

// combination prints the answer to how rare one combination is, with what belongs to
// it, and returns the methods that the numbers are from.
func combination(p page.Page, r reference, q []population.Specialty, a rarity.Answer, top int) ([]rarity.Method, error) {
	p.Section(says.plain, "text", specialties.List(p.Tag, q))
	p.Say(1, a.Text(p.Tag))
	for w := range a.Warnings() {
		p.Line(1, says.careful, "text", w.Text(p.Tag))
	}
	p.Facts(2, facts(p, r, a, q))
	methods := []rarity.Method{a.Method()}
	if len(q) > 1 {
		methods = append(models(p, r, q, a), methods...)
		if err := pairs(p, r, q); err != nil {
			return nil, err
		}
	}
	if err := parts(p, r, q); err != nil {
		return nil, err
	}
	if r.hasPeople && r.aggregate.Len() > len(q) {
		if err := goesWith(p, r, q, top); err != nil {
			return nil, err
		}
	}
	return methods, next(p, r, q, top)
}

// facts are what an answer says, row by row.
func facts(p page.Page, r reference, a rarity.Answer, q []population.Specialty) [][2]string {
	rows := [][2]string{
		{p.In(says.estimate), says.by.Fill(p.Tag, "share", a.Probability().Text(p.Tag), "method", a.Method().Text(p.Tag))},
	}
	add := func(label, value string) { rows = append(rows, [2]string{label, value}) }
	if i := a.Interval(); !i.IsZero() {
		add(p.In(says.interval), says.quantity.Fill(p.Tag, "interval", i.Text(p.Tag), "quantity", i.Quantity().Text(p.Tag)))
	}
	if c, ok := a.Count(); ok {
		add(p.In(says.counted), says.of.Fill(p.Tag, "x", digits.Group(c.Holders()), "n", digits.Group(c.Base())))
	} else {
		add(p.In(says.counted), p.In(says.notCounted))
	}
	const more = 1000
	if lo, hi, err := a.Foretell(more); err == nil && r.hasPeople {
		add(says.foretold.Fill(p.Tag, "m", digits.Group(more)), says.foretells.Fill(p.Tag, "lo", digits.Group(lo), "hi", digits.Group(hi)))
	}
	add(p.In(says.possible), a.Bounds().Text(p.Tag))
	if factors := shares(r, q); len(factors) > 1 {
		add(p.In(says.unrelated), says.product.Fill(p.Tag, "product", a.Independent().Text(p.Tag), "factors", strings.Join(factors, " × ")))
		if lift, ok := a.Lift(); ok && lift > 0 {
			add(p.In(says.factor), factor(p, lift))
		}
	}
	label := p.In(says.others)
	for o := range a.Others() {
		add(label, o.Text(p.Tag))
		label = ""
	}
	return rows
}

// once returns the combination as it was asked, without what the answer found to be
// asked twice.
func once(q []population.Specialty, a rarity.Answer) (list []population.Specialty) {
	kept := slices.Collect(a.Question())
	for _, s := range q {
		if slices.Contains(kept, s) && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

// shares are the single shares in percent, of which the independent product is made.
func shares(r reference, q []population.Specialty) (list []string) {
	for _, s := range q {
		var c population.Count
		var err error
		if r.hasPeople {
			c, err = r.people.CountWithin(q, s)
		} else {
			c, err = r.aggregate.Single(s)
		}
		if err != nil || c.Base() == 0 {
			return nil
		}
		list = append(list, number(100*c.Share())+" %")
	}
	return list
}

// models prints what every model says, side by side with the answer, and returns the
// methods.
func models(p page.Page, r reference, q []population.Specialty, best rarity.Answer) (methods []rarity.Method) {
	rows := [][]string{{p.In(says.model), p.In(says.share), p.In(says.level), p.In(says.times)}}
	for _, v := range r.views(q, best) {
		name := v.method.Text(p.Tag)
		if v.isBest {
			name = says.best.Fill(p.Tag, "method", name)
		}
		if v.reason != nil {
			rows = append(rows, []string{name, "-", p.In(*v.reason), "-"})
			continue
		}
		row := []string{name, v.share.Text(p.Tag), "-", "-"}
		if v.method == rarity.FrechetBounds {
			row[1] = best.Bounds().Text(p.Tag)
		} else if !best.Independent().IsZero() {
			row[3] = number(math.Exp(v.share.Log() - best.Independent().Log()))
		}
		if !v.interval.IsZero() {
			row[2] = v.interval.Text(p.Tag)
		}
		rows, methods = append(rows, row), append(methods, v.method)
	}
	blank(p)
	p.Line(1, says.models)
	p.Table(2, rows)
	return methods
}

// pairs prints how each two skills of the combination go together.
func pairs(p page.Page, r reference, q []population.Specialty) error {
	rows := [][]string{{p.In(says.pair), p.In(says.both), p.In(says.lift), p.In(says.level), complementarity.NPMI.Name(p.Tag), p.In(says.chance)}}
	for i, s := range q {
		for _, t := range q[i+1:] {
			name := says.and.Fill(p.Tag, "a", specialties.One(p.Tag, q[i]), "b", specialties.One(p.Tag, t))
			pair, err := r.pair(s, t)
			if err != nil {
				reason := why(err)
				if reason == nil {
					return err
				}
				rows = append(rows, []string{name, p.In(*reason)})
				continue
			}
			rows = append(rows, append([]string{name}, measures(p, pair)...))
		}
	}
	blank(p)
	p.Line(1, says.pairs)
	p.Table(2, rows)
	return nil
}

// measures are what there is to say of a pair.
func measures(p page.Page, pair complementarity.Pair) []string {
	interval := ""
	if i, err := pair.LiftInterval(rarity.Level); err == nil {
		interval = i.Text(p.Tag)
	}
	return []string{
		says.of.Fill(p.Tag, "x", digits.Group(pair.Both()), "n", digits.Group(pair.People())),
		number(pair.Lift()), interval, signed(pair.NPMI()), chance(pair.UpperP()),
	}
}

// goesWith prints the skills that go with the combination.
func goesWith(p page.Page, r reference, q []population.Specialty, top int) error {
	list, err := r.companions(q, top)
	if err != nil {
		return err
	}
	blank(p)
	p.Line(1, says.companions, "policy", r.best.Policy().Text(p.Tag))
	if len(list) == 0 {
		p.Line(2, says.noCompanions)
		return nil
	}
	rows := [][]string{{p.In(says.skill), p.In(says.ofHolders), p.In(says.ofOthers), p.In(says.lift), p.In(says.level), complementarity.NPMI.Name(p.Tag), p.In(says.chance)}}
	for _, c := range list {
		m := measures(p, c.pair)
		others := float64(c.pair.OnlySecond()) / float64(c.pair.People()-c.pair.First())
		rows = append(rows, append([]string{
			survey.Visible(string(c.skill)), number(100*c.pair.SecondGivenFirst()) + " %", number(100*others) + " %",
		}, m[1:]...))
	}
	p.Table(2, rows)
	return nil
}
