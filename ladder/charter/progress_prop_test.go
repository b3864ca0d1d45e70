package charter_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills/date"
)

// The process agrees with a simulator that lets the days pass one by one and
// has every document grow older.
func TestReplay_law(t *testing.T) {
	const days = 12
	day := func(n int) date.Date { return date.From(time.Date(2026, 1, 1+n, 0, 0, 0, 0, time.UTC)) }
	rapid.Check(t, func(t *rapid.T) {
		spec := charter.Spec{ID: "x", Brought: []string{"outside"}, Process: drawProcess(t)}
		c, err := charter.New(spec)
		if err != nil {
			t.Fatal(err)
		}
		var h charter.HistorySpec
		on := 0
		for _, m := range spec.Process[:rapid.IntRange(0, len(spec.Process)).Draw(t, "held")] {
			on = min(on+rapid.IntRange(0, 4).Draw(t, "days"), days-1)
			h.Held = append(h.Held, charter.HeldSpec{Meeting: m.ID, Date: day(on), Without: subset(t, m.Yields, "without")})
		}
		for range rapid.IntRange(0, 2).Draw(t, "brought") {
			h.Brought = append(h.Brought, charter.BroughtSpec{
				Document: rapid.SampledFrom(append(c.Brought(), yielded(c)...)).Draw(t, "document"), Date: day(rapid.IntRange(0, days-1).Draw(t, "on")),
			})
		}

		age, decided := map[string]int{}, []string{}
		lacks := func(m charter.MeetingSpec) (missing, resting []string) {
			for _, name := range m.Needs {
				old, there := age[name]
				if !there {
					missing = append(missing, name)
				} else if !slices.Contains(decided, name) && old < m.Rests {
					resting = append(resting, fmt.Sprintf("%s %d", name, m.Rests-old))
				}
			}
			return missing, resting
		}
		var want []string
		held := 0
		for n := range days {
			for name := range age {
				age[name]++
			}
			for _, b := range h.Brought {
				if b.Date == day(n) {
					age[b.Document] = 0
				}
			}
			for ; held < len(h.Held) && h.Held[held].Date == day(n); held++ {
				m := spec.Process[held]
				missing, resting := lacks(m)
				for range missing {
					want = append(want, fmt.Sprintf("missing-document held[%d].meeting", held))
				}
				for range resting {
					want = append(want, fmt.Sprintf("still-rests held[%d].meeting", held))
				}
				for _, name := range m.Yields {
					if !slices.Contains(h.Held[held].Without, name) {
						age[name] = 0
					}
				}
				for _, name := range m.Decides {
					if _, there := age[name]; there {
						decided = append(decided, name)
					}
				}
			}
		}

		p, err := c.Replay(h)
		var got []string
		if err != nil {
			got = found(problems(t, err))
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%+v of %+v (-want +got):\n%s", h, spec.Process, diff)
		}
		if err != nil {
			return
		}
		// What has been held needs nothing that comes later.
		for i, m := range h.Held {
			last := charter.HistorySpec{Held: h.Held[:i]}
			for _, b := range h.Brought {
				if b.Date.Compare(m.Date) <= 0 {
					last.Brought = append(last.Brought, b)
				}
			}
			p, err := c.Replay(last)
			if next, _ := p.Next(); err != nil || next.ID != m.Meeting || p.CheckNext(m.Date) != nil {
				t.Fatalf("%+v: %v, and %s can't be held: %v", last, err, m.Meeting, p.CheckNext(m.Date))
			}
		}
		next := charter.MeetingSpec{}
		if held < len(spec.Process) {
			next = spec.Process[held]
		}
		if m, more := p.Next(); m.ID != next.ID || more != (held < len(spec.Process)) || p.Done() == more {
			t.Fatalf("next is %q, want %q", m.ID, next.ID)
		}
		missing, resting := lacks(next)
		today := days - 1
		var rests []string
		for _, r := range p.Resting(day(today)) {
			left := 0
			for day(today+left) != r.Until {
				left++
			}
			rests = append(rests, fmt.Sprintf("%s %d", r.Document, left))
		}
		if diff := cmp.Diff([][]string{missing, resting, decided}, [][]string{p.Missing(day(today)), rests, p.Decided()}, asWritten); diff != "" {
			t.Fatalf("missing, resting, decided (-want +got):\n%s", diff)
		}
		if (p.CheckNext(day(today)) == nil) != (missing == nil && resting == nil) {
			t.Fatalf("CheckNext: %v", p.CheckNext(day(today)))
		}
	})
}

// drawProcess draws meetings that can be held in their order.
func drawProcess(t *rapid.T) []charter.MeetingSpec {
	var process []charter.MeetingSpec
	there, open := []string{"outside"}, []string{"a", "b", "c"}
	for i := range rapid.IntRange(0, 4).Draw(t, "meetings") {
		m := charter.MeetingSpec{ID: fmt.Sprint("m", i), Rests: rapid.IntRange(0, 3).Draw(t, "rests")}
		m.Needs = subset(t, there, "needs")
		for _, name := range subset(t, open, "yields") {
			// What a meeting needs and yields anew must have been there before.
			m.Yields = append(m.Yields, name)
			if !slices.Contains(there, name) {
				there = append(there, name)
			}
		}
		m.Decides = subset(t, slices.DeleteFunc(slices.Clone(open), func(name string) bool {
			return !slices.Contains(m.Needs, name) && !slices.Contains(m.Yields, name)
		}), "decides")
		open = slices.DeleteFunc(open, func(name string) bool { return slices.Contains(m.Decides, name) })
		process = append(process, m)
	}
	return process
}

// yielded returns the documents that the meetings of a process make.
func yielded(c charter.Charter) []string {
	var all []string
	for m := range c.Meetings() {
		all = append(all, m.Yields...)
	}
	return all
}

func subset(t *rapid.T, of []string, label string) []string {
	var some []string
	for _, s := range of {
		if rapid.Bool().Draw(t, label+" "+s) {
			some = append(some, s)
		}
	}
	return some
}
