package main

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/date"
)

// drawCount draws what became of some weeks.
func drawCount(t *rapid.T) count {
	c := count{goal: goal{target: rapid.IntRange(1, 100).Draw(t, "target")}}
	few := rapid.IntRange(0, 30)
	c.kept, c.missed, c.off = few.Draw(t, "kept"), few.Draw(t, "missed"), few.Draw(t, "off")
	c.unknown = rapid.SampledFrom([]int{0, 0, 1, 5}).Draw(t, "unknown")
	c.weeks = max(c.past()+c.off+few.Draw(t, "ahead"), 1)
	return c
}

// reached reports whether a goal with so many planned weeks is reached when so many
// are missed, by its words.
func reached(planned, missed, target int) bool {
	return big.NewRat(int64(planned-missed), 1).Cmp(big.NewRat(int64(target*planned), 100)) >= 0
}

// The budget is the most that may be missed, and with the last week the target is
// reached exactly when no more than the budget was missed.
func TestBudget_law(t *testing.T) {
	for planned := range 130 {
		for target := 1; target <= 100; target++ {
			c := count{goal: goal{planned, target}}
			if b := c.budget(); !reached(planned, b, target) || planned > 0 && reached(planned, b+1, target) {
				t.Fatalf("budget %d of %d weeks at %d %%", b, planned, target)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		c := drawCount(t)
		c.kept += c.ahead()
		if c.ahead() != 0 || (c.worst().state() == done) != reached(c.planned(), c.missed+c.unknown, c.target) {
			t.Fatalf("%+v is in state %d", c, c.worst().state())
		}
	})
}

func TestBurn_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCount(t)
		b, ok := c.burn()
		if ok != (c.budget() > 0 && c.past() > 0) {
			t.Fatalf("%+v has a burn rate: %v", c, ok)
		}
		if !ok {
			return
		}
		spent := big.NewRat(int64(c.missed), int64(c.budget()))
		want := spent.Quo(spent, big.NewRat(int64(c.past()), int64(c.planned())))
		if got := big.NewRat(int64(b.over), int64(b.under)); got.Cmp(want) != 0 {
			t.Fatalf("%+v burns at %v, want %v", c, got, want)
		}
		// At 1 or more it is spent within the goal, and only then.
		c = c.worst()
		b, _ = c.burn()
		if n, ok := c.spentIn(); ok && (n <= c.ahead()) != (b.over >= b.under) {
			t.Fatalf("%+v burns at %v and is spent in %d weeks", c, b, n)
		}
		if s := c.state(); c.left() > 0 && c.ahead() > 0 && (s == fast) != (b.over >= b.under) {
			t.Fatalf("%+v burns at %v and is in state %d", c, b, s)
		}
	})
}

// The forecast adds up the pace, week by week, until it is spent.
func TestSpentIn_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCount(t)
		n, ok := c.spentIn()
		if ok != (c.missed > 0 && c.left() >= 0) {
			t.Fatalf("%+v has a forecast: %v", c, ok)
		}
		between, known := c.spentWithin()
		if known != (c.kept+c.missed > 0 && c.left() >= 0) {
			t.Fatalf("%+v has an interval: %v", c, known)
		}
		if known && between.soonest > between.latest {
			t.Fatalf("%+v: %+v", c, between)
		}
		if !ok {
			return
		}
		pace, sum, weeks := big.NewRat(int64(c.missed), int64(c.kept+c.missed)), new(big.Rat), 0
		for left := big.NewRat(int64(c.left()), 1); sum.Cmp(left) < 0; weeks++ {
			sum.Add(sum, pace)
		}
		if n != weeks || n < between.soonest || n > between.latest {
			t.Fatalf("%+v is spent in %d weeks, want %d; between %+v", c, n, weeks, between)
		}
	})
}

// How bad a state is: a goal that is over is as good as one that goes on.
var bad = map[state]int{steady: 0, done: 0, fast: 1, spent: 2, broken: 3}

// A week that is missed instead of kept never makes it better, nor does one that nobody
// wrote down; and a week off never adds to the budget.
func TestState_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCount(t)
		if bad[c.worst().state()] < bad[c.state()] {
			t.Fatalf("%+v is in state %d, and at worst %d", c, c.state(), c.worst().state())
		}
		if c.kept > 0 {
			worse := c
			worse.kept--
			worse.missed++
			if worse.left() != c.left()-1 || bad[worse.state()] < bad[c.state()] {
				t.Fatalf("%+v is in state %d, and with one more missed in %d", c, c.state(), worse.state())
			}
		}
		if c.ahead() > 0 {
			rest := c
			rest.off++
			if rest.budget() > c.budget() || rest.budget() < c.budget()-1 {
				t.Fatalf("budget %d, and with a week off %d", c.budget(), rest.budget())
			}
		}
	})
}

// On every day all weeks are counted once, and what is later is not.
func TestCount_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := log{from: date.MustParse("2026-06-29"), weeks: make([]week, rapid.IntRange(1, 40).Draw(t, "weeks"))}
		for i := range l.weeks {
			l.weeks[i].outcome = rapid.SampledFrom([]outcome{"", kept, missed, off}).Draw(t, "outcome")
		}
		g := goal{len(l.weeks), 90}
		days := rapid.IntRange(-10, 300).Draw(t, "days")
		asOf := after(l.from, days)
		var want count
		want.goal = g
		for i, w := range l.weeks {
			begun, over := days >= 7*i, days >= 7*i+7
			switch {
			case w.outcome == off:
				want.off++
			case w.outcome == kept && begun:
				want.kept++
			case w.outcome == missed && begun:
				want.missed++
			case over:
				want.unknown++
			}
		}
		c := l.count(g, asOf)
		if c != want || c.ahead() < 0 || days >= 7*len(l.weeks) && c.ahead() != 0 {
			t.Fatalf("counted %+v, want %+v", c, want)
		}
		last := -1
		for n := 1; n <= c.ahead(); n++ {
			i := l.nthAhead(n, asOf)
			if i <= last || l.at(i, asOf) != "" || l.over(i, asOf) {
				t.Fatalf("week %d is number %d ahead, after %d", i, n, last)
			}
			last = i
		}
	})
}
