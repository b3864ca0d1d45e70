package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/review"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
)

// replayed replays an embedded log, and returns what it does in short, with the
// codes of the refusals of what is tried on the way. A refused event leaves the
// case as it was, and what comes later is never needed.
func replayed(t *testing.T, name string) (c review.Case, got []string) {
	t.Helper()
	read := func(name string) []review.Event {
		log, err := files.ReadFile("logs/" + name + ".jsonl")
		if err != nil {
			t.Fatal(err)
		}
		events, err := review.ParseLog(log)
		if err != nil {
			t.Fatal(err)
		}
		return events
	}
	c = review.New(builtin.DualTrack())
	events, attempts := read(name), read(name+"-refused")
	for i, e := range events {
		for _, a := range attempts {
			if a.Seq != e.Seq {
				continue
			}
			same, err := c.Apply(a)
			if err == nil || string(same.Log()) != string(c.Log()) || !slices.Equal(same.Next(), c.Next()) {
				t.Errorf("%+v is not refused, or leaves a trace: %v", a, err)
				continue
			}
			refusal := err.(*problem.Error).Problems()[0]
			got = append(got, "  "+a.By+" "+a.Kind.String()+": "+refusal.Code().ID())
		}
		var err error
		if c, err = review.Replay(builtin.DualTrack(), events[:i+1]); err != nil {
			t.Fatal(err)
		}
		got = append(got, e.By+" "+e.Kind.String()+" "+e.Document+": "+c.String())
	}
	for i := range got {
		got[i] = strings.ReplaceAll(got[i], " : ", ": ")
	}
	return c, got
}

// TestSystem_A6 runs a half-year of open evaluation: the person, then manager and
// engineering lead, then head of department and the division's CTO.
func TestSystem_A6(t *testing.T) {
	c, got := replayed(t, "half-year")
	want := []string{
		"manager opened: senior-candidate: half-year, self, undecided",
		"  manager decided: not-entitled",
		"senior-candidate submitted self-assessment: senior-candidate: half-year, first, undecided",
		"  senior-candidate decided: about-self",
		"engineering-lead decided: senior-candidate: half-year, first, undecided",
		"  division-cto-path decided: not-entitled",
		"manager decided: senior-candidate: half-year, first, undecided",
		"manager submitted first-evaluation: senior-candidate: half-year, second, undecided",
		"division-cto-path decided: senior-candidate: half-year, second, undecided",
		"head-of-department decided: senior-candidate: half-year, passed",
		"head-of-department closed: senior-candidate: half-year, passed",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !c.MayRead("somebody-else") {
		t.Error("not everyone may read it")
	}
}

// TestSystem_A7 runs a promotion to senior: nobody but the person begins it, and
// only an engineer of grade 6 or above decides it.
func TestSystem_A7(t *testing.T) {
	c, got := replayed(t, "promotion")
	want := []string{
		"  manager opened: wrong-start",
		"senior-candidate opened: senior-candidate: senior, document, undecided",
		"  principal decided: not-entitled",
		"senior-candidate submitted nomination: senior-candidate: senior, interview, undecided",
		"  manager decided: not-entitled",
		"  senior-candidate decided: about-self",
		"principal decided: senior-candidate: senior, passed",
		"  engineering-lead decided: stage-over",
		"principal closed: senior-candidate: senior, passed",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	firm, err := company.Organisation()
	if err != nil {
		t.Fatal(err)
	}
	before, ok := firm.Person(c.Person())
	if !ok {
		t.Fatal("the company does not know the candidate")
	}
	after, err := entered(c, before)
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string]string{"2026-11-19": "p3", "2026-11-20": "p4"} {
		if got := after.Holds(date.MustParse(day)); got != want {
			t.Errorf("on %s the candidate holds %s, want %s", day, got, want)
		}
	}
	var ends []string
	for stint := range after.Stints() {
		ends = append(ends, stint.Place+" "+stint.To.String())
	}
	if got := strings.Join(ends, ", "); got != "p1 2022-03, p2 2024-03, p3 2026-11-19, p4 " {
		t.Errorf("the stints end: %s", got)
	}
	// The grades in the log are those of the company's records.
	for e := range c.Events() {
		for id, grade := range e.Grades {
			p, _ := firm.Person(id)
			if got := p.Holds(e.Date); got != grade {
				t.Errorf("%s holds %q, the log says %s", id, got, grade)
			}
		}
	}
}
