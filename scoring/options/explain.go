package options

import (
	"math"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills/text"
)

// Explain returns every figure with its formula, what went into it and what was
// assumed, in the closest language to tag, of English and Japanese: of each option
// how feasible it is, its seat and its own chance; then what package availability tells
// of all of them; then what would raise the chance. It is "" for the zero Options.
func (o Options) Explain(tag language.Tag) string {
	if o.IsZero() {
		return ""
	}
	var figures []account.Figure
	for _, x := range o.List() {
		figures = append(figures, o.option(x)...)
	}
	return account.Write(tag, figures...) + o.availability.Explain(tag) + account.Write(tag, o.closing()...)
}

// option returns the figures of one option.
func (o Options) option(x Option) []account.Figure {
	feasible := account.Figure{Name: fill(told.feasible, "name", x.name), Value: rangeText(x.feasible), Formula: told.byVerdict, From: []text.Text{inBoth(x.outcome.Text)}}
	switch {
	case x.stated:
		feasible.Formula, feasible.From = told.byCaller, []text.Text{fill(told.value, "name", told.verdict, "value", inBoth(x.outcome.Text))}
	case x.target == nil:
		feasible.Formula, feasible.From = told.nobodySaid, nil
	}
	if !x.stated && x.feasible != certain && x.feasible != (fit.Range{}) {
		feasible.Assumed = []text.Text{told.unknownVerdict}
	}
	seat := account.Figure{Name: fill(told.seat, "name", x.name), Value: rangeText(x.seat), Formula: told.seatFormula, From: []text.Text{inBoth(x.seating.Text)}, Assumed: told.seatAssumed[x.seating]}
	if x.outside {
		seat.Formula = told.seatOutside
	}
	for _, p := range x.made {
		seat.From = append(seat.From, fill(told.proposed, "name", p.Proposal.Name(), "value", rangeText(p.Chance), "problem", p.Proposal.Problem().Name))
	}
	if len(x.made) > 0 {
		seat.Assumed = append(slices.Clone(seat.Assumed), told.madeAssumed)
	}
	own := account.Figure{
		Name: fill(told.own, "name", x.name), Value: rangeText(x.own), Formula: told.ownFormula,
		From:    []text.Text{fill(told.value, "name", told.feasibleShort, "value", rangeText(x.feasible)), fill(told.value, "name", told.seatShort, "value", rangeText(x.seat))},
		Assumed: []text.Text{told.ownAssumed},
	}
	return []account.Figure{feasible, seat, own}
}

// closing returns what follows from the figures of availability.
func (o Options) closing() []account.Figure {
	down := o.Chance().Down()
	figures := []account.Figure{{
		Name: told.cases, Value: between(rounded(1000*down.Lo), rounded(1000*down.Hi)), Formula: told.casesFormula,
		From: []text.Text{fill(told.value, "name", told.none, "value", between(down.Lo, down.Hi))}, Assumed: []text.Text{told.casesAssumed},
	}}
	if inside := slices.ContainsFunc(o.list, func(x Option) bool { return !x.outside }); inside {
		f := account.Figure{Name: told.employer, Value: rangeText(or(o.question.Employer, certain)), Formula: told.employerGiven}
		if o.question.Employer == nil {
			f.Formula, f.Assumed = told.employerNone, []text.Text{told.employerAssumed}
		}
		figures = append(figures, f)
	}
	for _, l := range o.Levers() {
		figures = append(figures, account.Figure{
			Name: fill(told.lever, "what", l.text()), Value: chanceText(l.With), Formula: told.leverFormula,
			From: []text.Text{fill(told.value, "name", told.now, "value", chanceText(o.Chance()))}, Assumed: told.leverAssumed[l.Means],
		})
	}
	return figures
}

// Text returns what would be changed, as one line, in the closest language to tag, such
// as "learn hiring up to working".
func (l Lever) Text(tag language.Tag) string { return l.text().In(tag) }

func (l Lever) text() text.Text {
	switch l.Means {
	case Seat:
		return fill(told.seatFree, "name", l.Option.name)
	case Made:
		return fill(told.positionMade, "name", l.Position.Name())
	}
	return fill(told.learn, "list", listOf(l.LevelUps))
}

func listOf(ups []routes.LevelUp) (list text.Text) {
	for i, u := range ups {
		one := fill(told.levelUp, "skill", u.Name, "level", u.Scale.LevelName(u.To))
		if i == 0 {
			list = one
			continue
		}
		list = fill(told.and, "first", list, "second", one)
	}
	return list
}

func rounded(x float64) float64 {
	if x < 10 {
		return x
	}
	return math.Round(x)
}

func rangeText(r fit.Range) text.Text {
	c, err := availability.NewChance(r)
	if err != nil {
		return text.Text{}
	}
	return chanceText(c)
}

func chanceText(c availability.Chance) text.Text { return inBoth(c.Text) }

func between(lo, hi float64) text.Text {
	if lo == hi {
		return account.Number(lo)
	}
	return fill(told.to, "lo", lo, "hi", hi)
}
