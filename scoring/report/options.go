package report

import (
	"strconv"

	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/options"
)

// most is how many options a report lists: those that add most.
const most = 5

// options writes how likely it is that a way is open, what each option adds, and what
// would raise it most.
func (p printer) options(t scoring.Topographic) {
	o := t.Options()
	if o.IsZero() {
		return
	}
	p.line(1, says.options, "n", strconv.Itoa(o.Len()), "chance", p.percents(o.Chance().Up()), "nines", o.Chance().NinesText(p.tag))
	list := o.List()
	inside := 0
	for i, one := range list {
		if !one.IsOutside() {
			inside++
		}
		if i < most {
			p.option(one)
		}
	}
	if len(list) > most {
		p.line(2, says.moreOptions, "n", strconv.Itoa(len(list)-most))
	}
	if inside > 1 {
		p.together(o, inside)
	}
	if levers := o.Levers(); len(levers) > 0 {
		p.line(2, says.lever, "what", levers[0].Text(p.tag), "chance", p.brief(levers[0].With.Up()))
	}
}

func (p printer) option(o options.Option) {
	name := p.in(o.Name())
	if t := o.Target(); t != nil && !o.IsOutside() && t.Ladder().ID() == p.maps.Ladder().ID() {
		name = p.place(t.ID())
	}
	_, seating := o.Seat()
	p.line(2, says.option, "name", name, "feasible", p.brief(o.Feasible()), "seat", seating.Text(p.tag), "chance", p.brief(o.Chance().Up()))
}

// together says that options of one employer fall together.
func (p printer) together(o options.Options, n int) {
	for _, cause := range o.Availability().Causes() {
		if cause.ID == options.Employer && cause.Chance.Up().Lo < 1 {
			p.line(2, says.together, "n", strconv.Itoa(n), "chance", p.brief(cause.Chance.Up()))
			return
		}
	}
	p.line(2, says.assumed, "n", strconv.Itoa(n))
}

// brief writes a range in percent without the reason for its width.
func (p printer) brief(r fit.Range) string {
	if r.Lo == r.Hi {
		return says.percent.Fill(p.tag, "p", percent(r.Lo))
	}
	return says.brief.Fill(p.tag, "lo", percent(r.Lo), "hi", percent(r.Hi))
}
