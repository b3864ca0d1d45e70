package main

import (
	"strconv"

	"github.com/kakezan/kakezan/examples/internal/cli"
)

// goal is what was agreed: so many of the planned weeks of so many.
type goal struct {
	weeks  int
	target int // in percent
}

// mostWeeks is ten years.
const mostWeeks = 520

func (g goal) check() error {
	switch {
	case g.weeks < 1 || g.weeks > mostWeeks:
		return cli.Wrong(says.badWeeks, "value", strconv.Itoa(g.weeks), "most", strconv.Itoa(mostWeeks))
	case g.target < 1 || g.target > 100:
		return cli.Wrong(says.badTarget, "value", strconv.Itoa(g.target))
	}
	return nil
}

// count is what became of the planned weeks until a day. All of it is whole weeks.
type count struct {
	goal
	kept, missed int
	unknown      int // past, and nobody wrote down what became of it
	off          int // agreed beforehand: not a planned week
}

// planned is how many weeks the goal counts.
func (c count) planned() int { return c.weeks - c.off }

// past is how many of them are behind us.
func (c count) past() int { return c.kept + c.missed + c.unknown }

// ahead is how many of them are not.
func (c count) ahead() int { return c.planned() - c.past() }

// budget is how many weeks may be missed: the most of which the target is still
// reached. A part of a week is none.
func (c count) budget() int { return c.planned() * (100 - c.target) / 100 }

// worst is the count if what nobody wrote down was missed.
func (c count) worst() count {
	c.missed, c.unknown = c.missed+c.unknown, 0
	return c
}

// left is how much of the budget is left; below 0 the goal is missed.
func (c count) left() int { return c.budget() - c.missed }

// rate is a fraction of whole numbers.
type rate struct{ over, under int }

// burn is how fast the budget burns: the part of it that is spent, in parts of the
// planned weeks that are past. At 1 it is spent with the last week. It is not defined
// without a budget, or before the first week is over.
func (c count) burn() (rate, bool) {
	return rate{c.missed * c.planned(), c.budget() * c.past()}, c.budget() > 0 && c.past() > 0
}

// state is where a goal stands.
type state int

const (
	steady state = iota // the budget lasts, at this pace
	fast                // at this pace it is spent before the end
	spent               // nothing is left, and there are weeks ahead
	broken              // more than the budget is missed
	done                // there are no weeks ahead, and the target is reached
)

// state is where the goal stands if what nobody wrote down was kept.
func (c count) state() state {
	switch {
	case c.left() < 0:
		return broken
	case c.ahead() == 0:
		return done
	case c.left() == 0:
		return spent
	}
	if n, ok := c.spentIn(); ok && n <= c.ahead() {
		return fast
	}
	return steady
}

// spentIn returns after how many more planned weeks the budget is spent, at the pace of
// the weeks that are known, and whether there is such a pace: nothing was missed yet,
// so that nobody knows.
func (c count) spentIn() (int, bool) {
	if c.missed == 0 || c.left() < 0 {
		return 0, false
	}
	known := c.kept + c.missed
	return (c.left()*known + c.missed - 1) / c.missed, true
}
