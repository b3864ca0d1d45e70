package main

import (
	"errors"
	"math"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/skills/text"
)

// view is what one page shows.
type view struct {
	page.Page
	career
	question options.Question // with what is supposed
	options  options.Options
}

// tell shows what is open to a person.
func tell(p page.Page, c career) error {
	v := view{Page: p, career: c}
	q, err := c.question(c.company)
	if err != nil {
		return err
	}
	place, _ := c.company.Place(c.from)
	stands := place.Name()
	if c.from == ladder.Outside {
		stands = says.nowhere
	}
	v.Title(says.title, "person", v.In(c.who.Name()), "place", v.In(stands), "company", v.In(c.company.Name()), "day", c.asOf.String())
	if err := v.today(q); err != nil {
		return err
	}
	v.question = c.supposed(q)
	if v.options, err = options.Of(v.question); err != nil {
		return err
	}
	if c.explain {
		v.Section(says.explained)
		v.Block(1, v.options.Explain(v.Tag))
		return nil
	}
	v.inNumbers()
	if err := v.together(); err != nil {
		return err
	}
	if err := v.drawers(); err != nil {
		return err
	}
	if err := v.chairs(); err != nil {
		return err
	}
	v.Section(says.honest)
	v.Item(1, says.oneDay)
	v.Item(1, says.notGood)
	if c.sample {
		v.Item(1, says.madeUp)
	}
	return nil
}

// today shows the options as the records tell, without a guess.
func (v view) today(q options.Question) error {
	v.Section(says.today)
	o, err := options.Of(q)
	if errors.Is(err, options.ErrNoOptions) {
		v.Line(1, says.noWay)
		return nil
	}
	if err != nil {
		return err
	}
	rows := [][]string{{v.In(says.option), v.In(says.asked), v.In(says.seats), v.In(says.open)}}
	for _, x := range o.List() {
		_, seating := x.Seat()
		said := seating.Text(v.Tag)
		for _, p := range x.Positions() {
			said = says.andProposed.Fill(v.Tag, "seats", said, "name", v.In(p.Proposal.Name()))
		}
		rows = append(rows, []string{v.In(x.Name()), x.Outcome().Text(v.Tag), said, v.chance(x.Chance())})
	}
	v.Table(1, rows)
	v.Line(1, says.atLeastOne, "chance", v.chance(o.Chance()))
	if !o.Chance().IsExact() {
		v.Item(1, says.unknownIsNot)
	}
	return nil
}

func (v view) chance(c availability.Chance) string { return c.Text(v.Tag) }

// percent writes a share of two digits.
func percent(x float64) string { return strconv.FormatFloat(100*x, 'g', 3, 64) + " %" }

// inNumbers shows the same with a number for what nobody knows.
func (v view) inNumbers() {
	v.Section(says.numbers)
	for _, s := range suppositions {
		v.Item(1, says.supposed[s.flag], "chance", percent(*v.suppose[s.flag]), "flag", s.flag)
	}
	rows := [][]string{{v.In(says.option), v.In(says.feasible), v.In(says.seat), v.In(says.open), v.In(says.adds)}}
	for _, x := range v.options.List() {
		seat, _ := x.Seat()
		rows = append(rows, []string{v.In(x.Name()), percent(x.Feasible().Lo), percent(seat.Lo), percent(x.Chance().Up().Lo), percent(x.Adds().Lo)})
	}
	v.Table(1, rows)
	c := v.options.Chance()
	v.Line(1, says.available, "chance", v.chance(c), "nines", c.NinesText(v.Tag), "none", cases(c))
	v.Item(1, says.readAdds)
}

// cases returns how many of 1,000 have no open option.
func cases(c availability.Chance) string {
	return account.Number(math.Round(10000*c.Down().Hi) / 10).In(language.English)
}

// together shows what falls together with the employer.
func (v view) together() error {
	a := v.options.Availability()
	v.Section(says.together)
	said := says.independent
	if times(a) == "1" {
		said = says.nothingShared
	}
	v.Line(1, said, "independent", v.chance(a.Independent()), "chance", v.chance(a.Chance()), "times", times(a))
	for _, c := range a.Causes() {
		v.Item(1, says.without, "cause", v.In(c.Name), "chance", v.chance(c.IfDown), "up", v.chance(c.IfUp), "n", strconv.Itoa(len(c.Things)))
	}
	ready, err := v.with(func(x options.Option) fit.Range {
		if x.IsOutside() {
			return x.Own()
		}
		return fit.Range{Lo: 1, Hi: 1}
	})
	if err != nil {
		return err
	}
	if times(ready) != "1" {
		v.Item(1, says.ceiling, "chance", v.chance(ready.Chance()), "independent", v.chance(ready.Independent()), "times", times(ready))
	}
	points := a.SinglePoints()
	for _, p := range points {
		v.Item(1, says.single, "name", v.In(p.Name))
	}
	switch {
	case a.Chance().Up().Hi == 0:
		v.Item(1, says.nothingToLose)
	case len(points) == 0:
		v.Item(1, says.noSingle)
	}
	v.Item(1, says.bounds, "chance", v.chance(a.Bounds()))
	return nil
}

// times returns how many times as likely it is that nothing is open as independence says.
func times(a availability.Availability) string {
	_, most := a.Overstated()
	return account.Number(most).In(language.English)
}

// with returns the availability when the options have other chances of their own.
func (v view) with(own func(options.Option) fit.Range) (availability.Availability, error) {
	q := v.options.Availability().Question()
	for i := range q.Things {
		x, _ := v.options.Option(q.Things[i].ID)
		q.Things[i].Chance = own(x)
	}
	return availability.Of(q)
}

// drawer is options of one kind.
type drawer struct {
	name text.Text
	ids  []string
}

// drawers shows what each kind of option is worth alone, and what to learn for more.
func (v view) drawers() error {
	var list []drawer
	for _, x := range v.options.List() {
		name := says.roles
		switch t := x.Target().(type) {
		case ladder.Grade:
			name = t.Track().Name()
		case nil:
			name = says.elsewhere
		}
		at := slices.IndexFunc(list, func(d drawer) bool { return d.name.Equal(name) })
		if at < 0 {
			at = len(list)
			list = append(list, drawer{name: name})
		}
		list[at].ids = append(list[at].ids, x.ID())
	}
	v.Section(says.drawers)
	rows := [][]string{{v.In(says.kind), v.In(says.count), v.In(says.alone), v.In(says.withoutIt), v.In(says.onceReady)}}
	a := v.options.Availability()
	for _, d := range list {
		alone, rest := v.chance(a.Chance()), "0"
		if len(list) > 1 {
			var others []string
			for _, e := range list {
				if !e.name.Equal(d.name) {
					others = append(others, e.ids...)
				}
			}
			b, err := a.Without(others...)
			if err != nil {
				return err
			}
			alone = v.chance(b.Chance())
			if b, err = a.Without(d.ids...); err != nil {
				return err
			}
			rest = v.chance(b.Chance())
		}
		ready, err := v.with(func(x options.Option) fit.Range {
			if seat, _ := x.Seat(); slices.Contains(d.ids, x.ID()) {
				return seat
			}
			return fit.Range{}
		})
		if err != nil {
			return err
		}
		rows = append(rows, []string{v.In(d.name), strconv.Itoa(len(d.ids)), alone, rest, v.chance(ready.Chance())})
	}
	v.Table(1, rows)
	v.Item(1, says.readDrawers)
	levers := v.options.Levers()
	if len(levers) == 0 {
		v.Line(1, says.noLever)
		return nil
	}
	v.Line(1, says.levers)
	for _, l := range levers[:min(len(levers), 6)] {
		v.Item(1, says.lever, "what", l.Text(v.Tag), "chance", v.chance(l.With), "nines", l.With.NinesText(v.Tag))
	}
	return nil
}
