package main

import (
	"io"
	"strconv"
	"time"

	"github.com/kakezan/kakezan/examples/internal/cli"
	"github.com/kakezan/kakezan/examples/internal/sheet"
	"github.com/kakezan/kakezan/skills/date"
)

// outcome is what became of a week.
type outcome string

const (
	kept   outcome = "kept"
	missed outcome = "missed"
	off    outcome = "off"
)

var (
	columns  = []string{"week", "outcome", "why"}
	outcomes = []string{string(kept), string(missed), string(off)}
)

// week is one line of a log.
type week struct {
	outcome outcome // "" when nobody wrote down what became of it
	why     string
}

// log is the weeks of a goal, the first of which begins on a day.
type log struct {
	from  date.Date
	weeks []week
}

// day returns the first day of a week, counted from 0.
func (l log) day(week int) date.Date { return after(l.from, 7*week) }

// after returns the day some days after another one.
func after(d date.Date, days int) date.Date {
	return date.From(time.Date(d.Year(), d.Month(), d.Day()+days, 0, 0, 0, 0, time.UTC))
}

// begun reports whether a week has begun on a day, and over whether it has ended.
func (l log) begun(week int, asOf date.Date) bool { return l.day(week).Compare(asOf) <= 0 }
func (l log) over(week int, asOf date.Date) bool  { return l.day(week+1).Compare(asOf) <= 0 }

// at returns what is known of a week on a day: what was agreed beforehand, and what
// became of it when it has begun.
func (l log) at(week int, asOf date.Date) outcome {
	o := l.weeks[week].outcome
	if o != off && !l.begun(week, asOf) {
		return ""
	}
	return o
}

// count counts the weeks on a day.
func (l log) count(g goal, asOf date.Date) count {
	c := count{goal: g}
	for i := range l.weeks {
		switch o := l.at(i, asOf); {
		case o == off:
			c.off++
		case o == kept:
			c.kept++
		case o == missed:
			c.missed++
		case l.over(i, asOf):
			c.unknown++
		}
	}
	return c
}

// nthAhead returns the nth planned week of those that the count has ahead, from 1.
func (l log) nthAhead(n int, asOf date.Date) int {
	for i := range l.weeks {
		if l.at(i, asOf) == "" && !l.over(i, asOf) {
			if n--; n == 0 {
				return i
			}
		}
	}
	return len(l.weeks) - 1
}

// reader reads a log.
type reader struct {
	name  string
	weeks int
}

// read returns the log of a file. The error names the line.
func (r reader) read(from io.Reader) (log, error) {
	l := log{weeks: make([]week, r.weeks)}
	err := sheet.Read(from, r.name, columns, func(cell func(string) string) error {
		return l.add(cell("week"), cell("outcome"), cell("why"))
	})
	if err == nil && l.from.IsZero() {
		err = cli.Wrong(says.noWeeks, "file", r.name)
	}
	return l, err
}

// add takes up one line.
func (l *log) add(day, what, why string) error {
	d, err := date.Parse(day)
	if err != nil || d.Day() == 0 {
		return cli.Wrong(says.noDay, "value", day)
	}
	if l.from.IsZero() {
		l.from = d
	}
	n := -1
	for i := range l.weeks {
		if l.day(i) == d {
			n = i
		}
	}
	switch o := outcome(what); {
	case n < 0:
		return cli.Wrong(says.noWeek, "value", day, "from", l.from.String(), "weeks", strconv.Itoa(len(l.weeks)))
	case l.weeks[n].outcome != "":
		return cli.Wrong(says.weekTwice, "value", day)
	case o != kept && o != missed && o != off:
		return cli.Unknown(says.noOutcome, what, outcomes)
	default:
		l.weeks[n] = week{o, why}
	}
	return nil
}
