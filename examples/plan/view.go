package main

import (
	"math"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/examples/internal/stock"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
)

// view is what one page shows.
type view struct {
	page.Page
	stock.Stock
	costs   costs
	options plan.Options
}

// show shows the plan for one target, and then what several are worth.
func (v view) show(a asked) error {
	target, err := v.target(a.to)
	if err != nil {
		return err
	}
	targets, err := v.several(a)
	if err != nil {
		return err
	}
	v.options.Value = func(t ladder.Target) float64 {
		if worth, ok := a.worth[t.ID()]; ok {
			return worth
		}
		return 1
	}
	several, err := plan.For(targets, v.Known, v.options)
	if err != nil {
		return err
	}
	var one plan.Learning
	if target != nil {
		if one, err = plan.For([]ladder.Target{target}, v.Known, v.options); err != nil {
			return err
		}
	}
	v.Title(says.title, "person", v.In(v.Person.Name()), "ladder", v.In(v.Ladder.Name()), "day", v.AsOf.String())
	v.Line(1, v.costs.words(), "unit", v.costs.unit, "file", v.costs.file)
	if target == nil {
		v.Section(says.allMet)
	} else {
		v.course(target, one.All())
	}
	if len(targets) == 0 {
		return nil
	}
	v.weighed(targets, a)
	if err := v.frontier(several, targets); err != nil {
		return err
	}
	if a.budget != "" {
		if err := v.budget(several, a.limit); err != nil {
			return err
		}
	}
	v.next(several)
	v.worth(several)
	return nil
}

// weighed says which targets are weighed against each other, and what each costs by
// itself.
func (v view) weighed(targets []ladder.Target, a asked) {
	v.Section(says.weighed)
	rows := [][]string{{v.In(says.target), v.In(says.worthOf), v.In(says.alone), v.In(says.stepsOf)}}
	for _, t := range targets {
		of, err := plan.For([]ladder.Target{t}, v.Known, v.options)
		if err != nil {
			continue // [plan.For] has taken all of them together
		}
		rows = append(rows, []string{v.named(t), number(v.options.Value(t)), v.span(of.All().Cost()), strconv.Itoa(of.All().Len())})
	}
	v.Table(1, rows)
}

// next shows the steps that can be taken next, what opens most first.
func (v view) next(l plan.Learning) {
	v.Section(says.next)
	v.Line(1, says.nextHow)
	rows := [][]string{{v.In(says.stepUp), v.In(says.cost), v.In(says.opensNow), v.In(says.part)}}
	for i, s := range l.Next() {
		if i == mostNext {
			break
		}
		opens := v.In(says.nothing)
		if len(s.Opens) > 0 {
			opens = v.ids(s.Opens)
		}
		rows = append(rows, []string{v.raise(s.Step), number(s.Cost), opens, number(s.Share)})
	}
	v.Table(1, rows)
}

// mostNext is how many next steps are shown.
const mostNext = 6

// raise returns a step up of a skill in words.
func (v view) raise(s plan.Step) string {
	if s.To.IsZero() {
		return v.In(s.Name)
	}
	return says.raise.Fill(v.Tag, "skill", v.In(s.Name), "from", v.level(s.Scale, s.From), "to", v.level(s.Scale, s.To))
}

// level returns what people call a level.
func (v view) level(s skills.Scale, l skills.Level) string {
	if l.IsZero() {
		return v.In(says.notKnown)
	}
	return v.In(s.LevelName(l))
}

// named returns what people call a grade or role, with its id.
func (v view) named(t ladder.Target) string {
	return says.named.Fill(v.Tag, "name", v.In(t.Name()), "id", t.ID())
}

// ids returns grades and roles by their ids.
func (v view) ids(targets []ladder.Target) string {
	var ids []string
	for _, t := range targets {
		ids = append(ids, t.ID())
	}
	return strings.Join(ids, v.In(says.comma))
}

// span writes a cost, as an interval where it is one.
func (v view) span(s plan.Span) string {
	if s.Lo == s.Hi {
		return number(s.Lo)
	}
	return says.span.Fill(v.Tag, "lo", number(s.Lo), "hi", number(s.Hi))
}

// number writes a cost or a worth with at most three digits after the point, rounded
// half up.
func number(v float64) string {
	if up := math.Floor(1000*v+0.5+1e-9) / 1000; !math.IsInf(up, 0) {
		v = up
	}
	s := strconv.FormatFloat(v, 'f', 3, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
