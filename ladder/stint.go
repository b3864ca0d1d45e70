package ladder

import (
	"slices"

	"github.com/kakezan/kakezan/skills/date"
)

// stint is a time in one position with the days that it covers, as of a date.
type stint struct {
	StintSpec
	sure, possible days // no days: first is after last
	begun, maybe   bool // whether it has surely, possibly begun
}

// days are days in a row, from the first to the last.
type days struct{ first, last int }

const (
	firstDay = 1       // 0001-01-01
	lastDay  = endless // after all dates
)

var noDays = days{1, 0}

// newStint finds the days of a stint up to a date. Days are sure when they lie
// between the last day on which it can have begun and the first on which it can
// have ended.
func newStint(s StintSpec, asOf date.Date) stint {
	t := stint{StintSpec: s, sure: noDays, possible: noDays}
	now := lastDay
	if !asOf.IsZero() {
		now = dayOf(asOf.Latest())
	}
	from := days{firstDay, firstDay}
	if !s.From.IsZero() {
		from = days{dayOf(s.From.Earliest()), dayOf(s.From.Latest())}
	}
	to := days{now, now}
	if !s.To.IsZero() {
		to = days{dayOf(s.To.Earliest()), dayOf(s.To.Latest())}
	}
	if s.From.IsZero() {
		from.last = to.last
	}
	if s.To.IsZero() && now == lastDay {
		to.first = from.last
	}
	t.maybe = from.first <= now && from.first <= to.last
	if t.maybe {
		t.possible = days{from.first, min(to.last, now)}
	}
	t.begun = t.maybe && (from.last <= now || !s.To.IsZero() && to.last <= now)
	if first, last := from.last, min(to.first, now); t.begun && first <= last && last < lastDay {
		t.sure = days{first, last}
	}
	return t
}

// unite returns how many days there are in lists of days, each counted once. It
// sorts the list.
func unite(list []days) int {
	slices.SortFunc(list, func(a, b days) int { return a.first - b.first })
	n, until := 0, 0
	for _, d := range list {
		if from := max(d.first, until+1); from <= d.last {
			n, until = n+d.last-from+1, d.last
		}
	}
	return n
}
