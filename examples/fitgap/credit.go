package main

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// beside is what a skill counts toward the one directly above or below it in the
// catalog. It is our own convention, for the example: nobody has measured it.
const beside = 0.5

// related returns how much of one skill somebody brings along who holds another one:
// a part of it where one of them is directly broader than the other.
func related(c skills.Catalog) func(held, asked skills.ID) float64 {
	return func(held, asked skills.ID) float64 {
		for _, pair := range [][2]skills.ID{{held, asked}, {asked, held}} {
			for broad := range c.Broader(pair[0]) {
				if broad.ID() == pair[1] {
					return beside
				}
			}
		}
		return 0
	}
}

// credit shows the fit with credit for other skills beside the plain one, and the
// reason for each credit.
func (v view) credit(t ladder.Target) {
	options := fit.Options{Transfers: true, Similarity: related(v.Ladder.Catalog())}
	plain, with := fit.To(t, v.Known, fit.Options{}), fit.To(t, v.Known, options)
	v.Section(says.credit, "target", v.named(t))
	v.Line(1, says.creditRule)
	v.Table(1, [][]string{
		{v.In(says.without), v.Percent(plain.Share()), plain.Outcome().Text(v.Tag)},
		{v.In(says.with), v.Percent(with.Share()), with.Outcome().Text(v.Tag)},
	})
	credited := false
	for i := range with.Items() {
		sure, isSure := i.Credit()
		may, mayBe := i.MayCredit()
		if !isSure && !mayBe {
			continue
		}
		credited = true
		v.Item(1, says.credited, "skill", v.In(i.Name), "plain", v.Percent(i.Coverage), "with", v.Percent(i.Credited))
		if isSure {
			v.because(says.by, sure, i)
		}
		if mayBe {
			v.because(says.mayBeBy, may, i)
		}
	}
	if !credited {
		v.Line(1, says.noCredit)
	}
}

// because shows what a credit comes from.
func (v view) because(why text.Text, c fit.Credit, asked fit.Item) {
	scale, _ := v.Ladder.ScaleOf(c.From)
	v.Line(2, why, "from", v.In(c.Name), "level", v.level(scale, c.Have), "worth", v.Percent(fit.Range{Lo: c.Worth, Hi: c.Worth}), "credit", v.Percent(fit.Range{Lo: c.Share, Hi: c.Share}))
	for step := range c.Chain.Steps() {
		v.Line(3, says.transfer, "text", v.In(step.Why))
	}
	if c.Chain.From() == "" {
		v.Line(3, says.relatedBy, "from", v.In(c.Name), "asked", v.In(asked.Name))
	}
}
