package review_test

import (
	"slices"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/review"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The cast of the tests: a ladder with the grades p3 < p4 < p5 and m4 (equal to
// p4) < m5, and reviews of every shape.
//
//	round    self-assessment, then manager and lead rate, then heads rate: open
//	senior   a document, then two people of p5 or above and the manager: those who take part
//	bar      one person of p4 or above and two of m5, whoever: deciders only
//	free     anybody decides, a stage of nobody, no visibility
//	none     no stages
//	grown    a plan, then the manager who hands in minutes
//
// nao is under review; mika is the manager, leo the lead, hana and haru the heads;
// ren and sho are p5, emi is m5, tom is p3.
var acme = must(ladder.New(ladder.Spec{
	ID:     "acme",
	Scales: []skills.ScaleSpec{{ID: "rating", Steps: []skills.StepSpec{{ID: "below"}, {ID: "as-expected"}, {ID: "above"}}}},
	Tracks: []ladder.TrackSpec{
		{ID: "p", Grades: []ladder.GradeSpec{{ID: "p3"}, {ID: "p4", Aliases: []string{"L4"}}, {ID: "p5"}}},
		{ID: "m", ForksFrom: "p3", FirstRank: 2, Grades: []ladder.GradeSpec{{ID: "m4"}, {ID: "m5"}}},
	},
	Roles:        []ladder.RoleSpec{{ID: "sre"}},
	Equivalences: []ladder.EquivalenceSpec{{Kind: ladder.Equal, Grades: []string{"p4", "m4"}}},
	Transitions: []ladder.TransitionSpec{
		{From: []string{"p3"}, To: []string{"p4"}, Kind: ladder.Promotion, Mode: ladder.SelfNomination, Review: "senior"},
		{From: []string{"p4"}, To: []string{"p5"}, Kind: ladder.Promotion, Mode: ladder.Nomination, Review: "bar"},
		{From: []string{"p4"}, To: []string{"m4"}, Kind: ladder.TrackSwitch, Mode: ladder.Appointment, Review: "free"},
	},
	Reviews: []ladder.ReviewSpec{
		{ID: "round", Visibility: ladder.Everyone, Every: 6, Scale: "rating", Stages: []ladder.StageSpec{
			{ID: "self", Yields: []string{"self-assessment"}, Deciders: []ladder.DeciderSpec{{ID: ladder.Self}}},
			{ID: "first", Needs: []string{"self-assessment"}, Yields: []string{"minutes"}, Rates: true, Deciders: []ladder.DeciderSpec{{ID: "manager"}, {ID: "lead"}}},
			{ID: "second", Needs: []string{"minutes"}, Rates: true, Deciders: []ladder.DeciderSpec{{ID: "head", Count: 2}}},
		}},
		{ID: "senior", Visibility: ladder.Participants, Stages: []ladder.StageSpec{
			{ID: "interview", Needs: []string{"document"}, Deciders: []ladder.DeciderSpec{{Grade: "p5", Count: 2}, {ID: "manager"}}},
		}},
		{ID: "bar", Visibility: ladder.DecidersOnly, Stages: []ladder.StageSpec{
			{ID: "talk", Deciders: []ladder.DeciderSpec{{Grade: "p4", Count: 1}, {Grade: "m5", Count: 1}, {ID: "lead", Grade: "p4"}}},
			{ID: "report", Yields: []string{"report"}, Deciders: []ladder.DeciderSpec{{Grade: "p4"}}},
		}},
		{ID: "free", Stages: []ladder.StageSpec{
			{ID: "poll", Yields: []string{"note"}, Deciders: []ladder.DeciderSpec{{Relation: text.Plain("a colleague"), Count: 2}}},
			{ID: "file", Yields: []string{"file"}},
			{ID: "nothing"},
		}},
		{ID: "none"},
		{ID: "grown", Stages: []ladder.StageSpec{{ID: "talk", Needs: []string{"plan"}, Yields: []string{"minutes"}, Deciders: []ladder.DeciderSpec{{ID: "manager"}}}}},
	},
}))

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

var day = date.MustParse("2026-11-01")

// play applies events after each other, with sequence numbers and days filled in
// where they are left out.
func play(t testing.TB, c review.Case, events ...review.Event) review.Case {
	t.Helper()
	for _, e := range events {
		next, err := c.Apply(number(c, e))
		if err != nil {
			t.Fatalf("%+v: %v", e, err)
		}
		c = next
	}
	return c
}

func number(c review.Case, e review.Event) review.Event {
	if e.Seq == 0 {
		e.Seq = c.Len() + 1
	}
	if e.Date.IsZero() {
		e.Date = day
	}
	return e
}

var (
	openRound = review.Event{Kind: review.Opened, By: "hr", Person: "nao", Review: "round", Participants: map[string][]string{"manager": {"mika"}, "lead": {"leo"}, "head": {"hana", "haru"}}}
	openUp    = review.Event{Kind: review.Opened, By: "nao", Person: "nao", Review: "senior", From: "p3", To: "L4", Participants: map[string][]string{"manager": {"mika"}}, Grades: map[string]string{"ren": "p5", "sho": "p5", "mika": "p5", "tom": "p3"}}
	openBar   = review.Event{Kind: review.Opened, By: "mika", Person: "nao", Review: "bar", From: "p4", To: "p5", Participants: map[string][]string{"lead": {"leo", "tom"}}, Grades: map[string]string{"ren": "p5", "emi": "m5", "leo": "m4", "tom": "p3"}}
	openFree  = review.Event{Kind: review.Opened, By: "hr", Person: "nao", Review: "free", From: "p4", To: "m4"}
	openNone  = review.Event{Kind: review.Opened, By: "hr", Person: "nao", Review: "none"}
	openGrown = review.Event{Kind: review.Opened, By: "hr", Person: "nao", Review: "grown", Participants: map[string][]string{"manager": {"mika"}}}
	openings  = []review.Event{openRound, openUp, openBar, openFree, openNone, openGrown}
)

func submit(by, document string) review.Event {
	return review.Event{Kind: review.Submitted, By: by, Document: document}
}

func decide(by string, a review.Answer, rating string) review.Event {
	return review.Event{Kind: review.Decided, By: by, Answer: a, Rating: rating}
}

// same reports whether two cases have the same log and say the same of it.
func same(a, b review.Case) bool {
	ra, okA := a.Result()
	rb, okB := b.Result()
	sa, stageA := a.Stage()
	sb, stageB := b.Stage()
	return string(a.Log()) == string(b.Log()) && a.Outcome() == b.Outcome() && a.IsOver() == b.IsOver() && a.String() == b.String() &&
		sa.ID == sb.ID && stageA == stageB && okA == okB && ra.Level == rb.Level && ra.Date == rb.Date &&
		slices.Equal(a.Next(), b.Next()) &&
		slices.EqualFunc(slices.Collect(a.Documents()), slices.Collect(b.Documents()), func(x, y review.Document) bool { return x.Seq == y.Seq && x.Link == y.Link && x.Name == y.Name }) &&
		slices.EqualFunc(slices.Collect(a.Decisions()), slices.Collect(b.Decisions()), func(x, y review.Decision) bool {
			return x.Seq == y.Seq && x.Answer == y.Answer && x.Rating == y.Rating && x.Stage == y.Stage && x.By == y.By
		})
}

// refusal returns the one problem of a refused event.
func refusal(t testing.TB, err error) problem.Problem {
	t.Helper()
	e, ok := err.(*problem.Error)
	if !ok || len(e.Problems()) != 1 {
		t.Fatalf("error %v (%T), want one problem", err, err)
	}
	return e.Problems()[0]
}
