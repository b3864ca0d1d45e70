package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/examples/internal/page"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// What the goal of the sample is, and the practice that is carried over to it.
const (
	practice skills.ID = "error-budget"
	learnt   skills.ID = "risk-management"
)

// view is what one page shows.
type view struct {
	page.Page
	goal
	log  log
	asOf date.Date
}

func (v view) show() error {
	c := v.log.count(v.goal, v.asOf)
	v.Title(says.title, "day", v.asOf.String())
	if c.planned() == 0 {
		v.Section(says.agreed)
		v.Line(1, says.noGoal, "weeks", strconv.Itoa(v.weeks))
		return nil
	}
	v.agreed(c)
	v.soFar(c)
	v.forecast(c)
	v.policy(c)
	v.lookBack()
	v.carriesOver()
	v.Section(says.honest)
	return nil
}

// agreed shows the goal and its budget.
func (v view) agreed(c count) {
	v.Section(says.agreed)
	v.Line(1, says.target, "target", strconv.Itoa(v.target), "planned", strconv.Itoa(c.planned()),
		"from", v.log.day(0).String(), "to", after(v.log.day(v.weeks), -1).String())
	if c.off > 0 {
		v.Line(1, says.taken, "off", strconv.Itoa(c.off), "weeks", strconv.Itoa(v.weeks))
	}
	v.Line(1, says.budget, "planned", strconv.Itoa(c.planned()), "rest", strconv.Itoa(100-v.target), "budget", strconv.Itoa(c.budget()))
	if c.budget() == 0 {
		v.Line(1, says.noBudget)
	}
}

// soFar shows what became of the weeks, and how fast the budget burns.
func (v view) soFar(c count) {
	v.Section(says.soFar)
	v.Block(1, v.picture())
	v.Line(1, says.legend)
	v.Line(1, says.counted, "past", strconv.Itoa(c.past()), "kept", strconv.Itoa(c.kept), "missed", strconv.Itoa(c.missed),
		"unknown", strconv.Itoa(c.unknown), "ahead", strconv.Itoa(c.ahead()))
	worst := c.worst()
	v.Line(1, says.spent, "spent", v.between(strconv.Itoa(c.missed), strconv.Itoa(worst.missed)), "budget", strconv.Itoa(c.budget()))
	low, ok := c.burn()
	if !ok {
		v.Line(1, says.noBurn)
		return
	}
	high, _ := worst.burn()
	v.Line(1, says.burn, "burn", v.between(low.String(), high.String()),
		"missed", v.between(strconv.Itoa(c.missed), strconv.Itoa(worst.missed)), "budget", strconv.Itoa(c.budget()),
		"past", strconv.Itoa(c.past()), "planned", strconv.Itoa(c.planned()))
	v.Line(1, says.burnSays)
}

// String returns the number with two digits behind the point.
func (r rate) String() string { return fmt.Sprintf("%.2f", float64(r.over)/float64(r.under)) }

// between returns one value, or both where they differ.
func (v view) between(low, high string) string {
	if low == high {
		return low
	}
	return says.span.Fill(v.Tag, "low", low, "high", high)
}

// picture draws a sign for each week, in fours.
func (v view) picture() string {
	var b strings.Builder
	for i := range v.log.weeks {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		switch o := v.log.at(i, v.asOf); {
		case o == kept:
			b.WriteByte('#')
		case o == missed:
			b.WriteByte('x')
		case o == off:
			b.WriteByte('-')
		case v.log.over(i, v.asOf):
			b.WriteByte('?')
		default:
			b.WriteByte('.')
		}
	}
	return b.String()
}

// forecast shows when the budget is spent at the pace so far, and how sure that is.
func (v view) forecast(c count) {
	v.Section(says.forecast)
	between, known := c.spentWithin()
	n, ok := c.spentIn()
	switch {
	case c.left() < 0:
		v.Line(1, says.isBroken)
		return
	case c.ahead() == 0:
		v.Line(1, says.isOver)
		return
	case c.left() == 0:
		v.Line(1, says.isSpent)
		return
	case !ok:
		v.Line(1, says.noPace)
	default:
		v.Line(1, says.willBe, "when", v.when(n, c))
	}
	if !known {
		return
	}
	v.Line(1, says.sure, "level", strconv.FormatFloat(100*level, 'f', -1, 64), "known", strconv.Itoa(c.kept+c.missed),
		"soonest", v.when(between.soonest, c), "latest", v.when(between.latest, c))
	if c.unknown > 0 {
		v.Line(1, says.withoutUnknown, "unknown", strconv.Itoa(c.unknown))
	}
}

// when returns the week that is so many planned weeks ahead, if the goal has it.
func (v view) when(n int, c count) string {
	if n > c.ahead() {
		return v.In(says.notWithin)
	}
	return says.inWeek.Fill(v.Tag, "day", v.log.day(v.log.nthAhead(n, v.asOf)).String())
}

// policy shows what was agreed to follow from each state, and where the goal stands.
func (v view) policy(c count) {
	v.Section(says.policy)
	best, worst := c.state(), c.worst().state()
	for s := steady; s <= done; s++ {
		sign := says.others
		if s == best || s == worst {
			sign = says.here
		}
		v.Line(1, sign, "when", v.In(states[s].when), "then", v.In(states[s].then))
	}
	if best != worst {
		v.Line(1, says.writeDown, "unknown", strconv.Itoa(c.unknown), "best", v.In(states[best].when), "worst", v.In(states[worst].when))
	}
}

// lookBack shows the weeks that were missed, by what was in the way.
func (v view) lookBack() {
	v.Section(says.lookBack)
	var reasons []string
	weeks := make(map[string][]string)
	for i, w := range v.log.weeks {
		if v.log.at(i, v.asOf) != missed {
			continue
		}
		why := w.why
		if why == "" {
			why = v.In(says.noReason)
		}
		if weeks[why] == nil {
			reasons = append(reasons, why)
		}
		weeks[why] = append(weeks[why], v.log.day(i).String())
	}
	for _, why := range reasons {
		v.Item(1, says.reason, "why", why, "count", strconv.Itoa(len(weeks[why])), "days", strings.Join(weeks[why], v.In(says.comma)))
	}
	if reasons == nil {
		v.Line(1, says.noMiss)
		return
	}
	v.Line(1, says.blameless)
}

// carriesOver shows what a practice of one field is worth in another one (B3).
func (v view) carriesOver() {
	l := builtin.SRENext()
	v.Section(says.transfer)
	chain, ok := l.PracticeTransfers().Best(learnt, func(id skills.ID) bool { return id == practice })
	if !ok {
		return
	}
	for t := range chain.Steps() {
		v.Line(1, says.credit, "from", v.In(l.SkillName(t.From)), "to", v.In(l.SkillName(t.To)),
			"credit", t.Credit.String(), "why", v.In(t.Why))
	}
	v.Line(1, says.isATransfer)
	for _, not := range []text.Text{says.notUsers, says.notMany, says.notWhole} {
		v.Item(1, not)
	}
}
