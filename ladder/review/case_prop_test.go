package review_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/review"
	"github.com/kakezan/kakezan/skills/date"
)

var (
	everyone  = []string{"nao", "mika", "leo", "hana", "haru", "ren", "sho", "emi", "tom", "hr", "new"}
	documents = []string{"self-assessment", "minutes", "document", "report", "note", "file", "plan", "x"}
	joins     = []review.Event{
		{Kind: review.Joined, Grades: map[string]string{"new": "p5"}},
		{Kind: review.Joined, Grades: map[string]string{"hana": "m5"}},
		{Kind: review.Joined, Participants: map[string][]string{"manager": {"new"}}},
		{Kind: review.Joined, Participants: map[string][]string{"lead": {"ren"}}},
		{Kind: review.Joined, Participants: map[string][]string{"lead": {"mika"}}, Grades: map[string]string{"mika": "p5"}},
	}
	leaves = []review.Event{
		{Kind: review.Left, Participants: map[string][]string{"manager": {"mika"}}},
		{Kind: review.Left, Participants: map[string][]string{"lead": {"leo"}}},
		{Kind: review.Left, Participants: map[string][]string{"head": {"haru"}, "manager": {"new"}}},
		{Kind: review.Left, Grades: map[string]string{"ren": "p5"}},
		{Kind: review.Left, Grades: map[string]string{"new": "p5"}},
	}
)

// drawEvent draws an event that may or may not be legal.
func drawEvent(t *rapid.T, c review.Case) review.Event {
	e := review.Event{Kind: rapid.SampledFrom(slices.Collect(review.Kinds())).Draw(t, "kind")}
	switch e.Kind {
	case review.Opened:
		e = rapid.SampledFrom(openings).Draw(t, "opening")
	case review.Joined:
		e = rapid.SampledFrom(joins).Draw(t, "join")
		e.By = "hr"
	case review.Left:
		e = rapid.SampledFrom(leaves).Draw(t, "leave")
		e.By = rapid.SampledFrom(everyone).Draw(t, "by")
	default:
		e.By = rapid.SampledFrom(everyone).Draw(t, "by")
	}
	switch e.Kind {
	case review.Submitted:
		e.Document = rapid.SampledFrom(documents).Draw(t, "document")
	case review.Corrected:
		e.Corrects = rapid.IntRange(1, c.Len()+1).Draw(t, "corrects")
	}
	if e.Kind == review.Decided || e.Kind == review.Corrected {
		e.Answer = rapid.SampledFrom([]review.Answer{{}, review.Approve, review.Approve, review.Decline}).Draw(t, "answer")
		e.Rating = rapid.SampledFrom([]string{"", "below", "above"}).Draw(t, "rating")
	}
	return number(c, e)
}

// drawLegal draws an event for one of the steps that are legal next.
func drawLegal(t *rapid.T, c review.Case) review.Event {
	steps := c.Next()
	if len(steps) == 0 {
		return drawEvent(t, c)
	}
	return event(t, c, rapid.SampledFrom(steps).Draw(t, "step"))
}

func event(t *rapid.T, c review.Case, step review.Step) review.Event {
	e := review.Event{Kind: step.Kind, By: step.By, Document: step.Document, Corrects: step.Corrects}
	switch step.Kind {
	case review.Opened:
		e = rapid.SampledFrom(openings).Draw(t, "opening")
	case review.Joined:
		e = rapid.SampledFrom(joins).Draw(t, "join")
		e.By = "hr"
	case review.Left:
		e = rapid.SampledFrom(leaves).Draw(t, "leave")
		e.By = "hr"
	default:
		if e.By == "" { // somebody who has had no part in it
			e.By = "stranger"
			for slices.ContainsFunc(slices.Collect(c.Decisions()), func(d review.Decision) bool { return d.By == e.By }) {
				e.By += "-two"
			}
		}
	}
	if step.Answers {
		e.Answer = rapid.SampledFrom([]review.Answer{review.Approve, review.Approve, review.Decline}).Draw(t, "answer")
	}
	if step.Rates {
		e.Rating = rapid.SampledFrom([]string{"below", "as-expected", "above"}).Draw(t, "rating")
	}
	return number(c, e)
}

// What is legal next is accepted, all else is refused and changes nothing; and
// replaying every prefix of the log, written and read again, gives the case.
func TestCase_Next_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := review.New(acme)
		for range 14 {
			steps := c.Next()
			e := drawLegal(t, c)
			legal := len(steps) > 0
			if rapid.IntRange(0, 2).Draw(t, "wild") == 0 {
				e = drawEvent(t, c)
				legal = slices.ContainsFunc(steps, func(s review.Step) bool { return matches(c, s, e) })
			}
			before := string(c.Log())
			next, err := c.Apply(e)
			if (e.Kind == review.Joined || e.Kind == review.Left) && legal {
				legal = err == nil // whether it names somebody new and in time, or somebody who can go, is up to the event
			}
			if legal != (err == nil) {
				t.Fatalf("%v: %+v is legal: %v, and Apply says %v; next is %+v", c, e, legal, err, steps)
			}
			if string(c.Log()) != before || err != nil && !same(next, c) {
				t.Fatalf("%v: %+v changes the case", c, e)
			}
			c = next
			events := must(review.ParseLog(c.Log()))
			if again, err := review.Replay(acme, events); err != nil || !same(again, c) {
				t.Fatalf("%v: replayed as %v, %v", c, again, err)
			}
			if got, want := c.Outcome(), simulate(slices.Collect(c.Events())); got != want {
				t.Fatalf("%v is %v, the simulation says %v of\n%s", c, got, want, c.Log())
			}
		}
	})
}

// matches reports whether an event is what a step allows.
func matches(c review.Case, s review.Step, e review.Event) bool {
	decided := slices.ContainsFunc(slices.Collect(c.Decisions()), func(d review.Decision) bool {
		stage, _ := c.Stage()
		return d.By == e.By && d.Stage == stage.ID
	})
	anybody := s.By == "" && (s.Kind == review.Opened || s.Kind == review.Joined || e.By != c.Person() && (s.Kind != review.Decided || !decided))
	if s.Kind != e.Kind || s.By != e.By && !anybody || s.Document != e.Document || s.Corrects != e.Corrects {
		return false
	}
	if e.Kind == review.Corrected && e.Answer != (review.Answer{}) && !s.Answers {
		// an evaluation's answer is up to the person, a document has none
		for d := range c.Documents() {
			if d.Seq == e.Corrects {
				return false
			}
		}
	}
	return (!s.Answers || e.Answer != review.Answer{}) && s.Rates == (e.Rating != "")
}

// simulate tells the outcome of a legal log by the slow way: it goes through the
// stages and tries every way to seat those who have decided.
func simulate(log []review.Event) review.Outcome {
	if len(log) == 0 {
		return review.Undecided
	}
	if log[len(log)-1].Kind == review.Withdrawn {
		return review.Dropped
	}
	r, _ := acme.Review(log[0].Review)
	person, relations, grades := log[0].Person, map[string][]string{}, map[string]string{}
	answers, there, order := map[string]map[string]review.Answer{}, map[string]bool{}, map[int][2]string{}
	stages := slices.Collect(r.Stages())
	outcome := func() (review.Outcome, string) {
		for _, stage := range stages {
			for _, name := range append(slices.Clone(stage.Needs), stage.Yields...) {
				if !there[name] {
					return review.Undecided, stage.ID
				}
			}
			var people []string
			declined := false
			for p, a := range answers[stage.ID] {
				people, declined = append(people, p), declined || a == review.Decline
			}
			if !seated(stage, people, person, relations, grades) {
				return review.Undecided, stage.ID
			}
			if declined {
				return review.Declined, stage.ID
			}
		}
		return review.Passed, ""
	}
	for _, e := range log {
		for id, people := range e.Participants {
			if relations[id] = append(relations[id], people...); e.Kind == review.Left {
				relations[id] = slices.DeleteFunc(relations[id], func(p string) bool { return slices.Contains(people, p) })
			}
		}
		for p, g := range e.Grades {
			if grades[p] = g; e.Kind == review.Left {
				delete(grades, p)
			}
		}
		_, stage := outcome()
		switch e.Kind {
		case review.Submitted:
			there[e.Document] = true
		case review.Decided:
			if answers[stage] == nil {
				answers[stage] = map[string]review.Answer{}
			}
			answers[stage][e.By] = e.Answer
			order[e.Seq] = [2]string{stage, e.By}
		case review.Corrected:
			if at, ok := order[e.Corrects]; ok {
				answers[at[0]][at[1]] = e.Answer
			}
		}
	}
	o, _ := outcome()
	return o
}

// seated reports whether people, all of them distinct, are who a stage asks for.
func seated(stage ladder.StageSpec, people []string, person string, relations map[string][]string, grades map[string]string) bool {
	fits := func(d ladder.DeciderSpec, p string) bool {
		return p != person && (d.ID == "" || slices.Contains(relations[d.ID], p)) && (d.Grade == "" || acme.Reaches(grades[p], d.Grade))
	}
	var must []string
	var open []ladder.DeciderSpec
	for _, d := range stage.Deciders {
		if d.ID == ladder.Self {
			continue
		}
		n := max(d.Count, 1)
		if d.ID != "" && d.Count == 0 {
			for _, p := range relations[d.ID] {
				if fits(d, p) {
					must, n = append(must, p), 0
				}
			}
		}
		for range n {
			open = append(open, d)
		}
	}
	slices.Sort(must)
	must = slices.Compact(must)
	var try func(open []ladder.DeciderSpec, left []string) bool
	try = func(open []ladder.DeciderSpec, left []string) bool {
		if len(open) == 0 {
			return true
		}
		for i, p := range left {
			if fits(open[0], p) && try(open[1:], slices.Delete(slices.Clone(left), i, i+1)) {
				return true
			}
		}
		return false
	}
	left := slices.Clone(people)
	for _, p := range must {
		i := slices.Index(left, p)
		if i < 0 {
			return false
		}
		left = slices.Delete(left, i, i+1)
	}
	return try(open, left)
}

// Those who decide at a stage may do so in any order, with the same outcome.
func TestCase_order_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := review.New(acme)
		c, _ = c.Apply(number(c, rapid.SampledFrom([]review.Event{openUp, openBar, openFree}).Draw(t, "opening")))
		if c.Review().ID() == "senior" {
			c, _ = c.Apply(number(c, submit("nao", "document")))
		}
		start, decisions := c, []review.Event(nil)
		stage, _ := c.Stage()
		for {
			var steps []review.Step
			for _, s := range c.Next() {
				if s.Kind == review.Decided {
					steps = append(steps, s)
				}
			}
			if now, _ := c.Stage(); now.ID != stage.ID || len(steps) == 0 {
				break
			}
			e := event(t, c, rapid.SampledFrom(steps).Draw(t, "step"))
			decisions, c = append(decisions, e), must(c.Apply(e))
		}
		rand.New(rand.NewPCG(1, rapid.Uint64().Draw(t, "seed"))).Shuffle(len(decisions), func(i, j int) {
			decisions[i], decisions[j] = decisions[j], decisions[i]
		})
		for _, e := range decisions {
			e.Seq = 0
			next, err := start.Apply(number(start, e))
			if err != nil {
				t.Fatalf("%v: %s can't decide in another order: %v", start, e.By, err)
			}
			start = next
		}
		now, _ := start.Stage()
		if want, _ := c.Stage(); start.Outcome() != c.Outcome() || now.ID != want.ID {
			t.Fatalf("%v in one order, %v in another", c, start)
		}
	})
}

// Whatever a log says, reading and replaying it does not panic, and what is
// accepted reads the same again.
func FuzzParseLog(f *testing.F) {
	c := review.New(acme)
	for _, e := range []review.Event{openRound, submit("nao", "self-assessment"), decide("mika", review.Approve, "above")} {
		c, _ = c.Apply(number(c, e))
	}
	f.Add(c.Log())
	for _, s := range []string{"", "{}", "\n\n", `{"seq":1,"seq":2}`, `{"Seq":1}`, `{"kind":"opend"}`, `[1]`, `{"seq":1}{}`, `{"participants":{"a":[],"a":null}}`, `{"comment":{"en":"x"},"date":"2026-11"}`, `{"link":"\ud800"}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, log []byte) {
		events, err := review.ParseLog(log)
		if err != nil {
			_ = err.Error()
			return
		}
		c, err := review.Replay(acme, events)
		if err != nil {
			_ = err.Error()
		}
		for _, e := range events {
			if e.Date != (date.Date{}) {
				_, _ = c.Apply(e)
			}
		}
		again, err := review.Replay(acme, must(review.ParseLog(c.Log())))
		if err != nil || !same(again, c) {
			t.Fatalf("%s\nis read again as\n%s\n%v", c.Log(), again.Log(), err)
		}
	})
}
