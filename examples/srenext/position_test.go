package main

import (
	"fmt"
	"io/fs"
	"slices"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/examples/internal/clitest"
	"github.com/kakezan/kakezan/internal/facts"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills/problem"
)

// TestSystem_B2_position checks that the company holds what a position is made
// of: no open seat, an unsolved problem, and a proposal of its SRE.
func TestSystem_B2_position(t *testing.T) {
	remove := func(name string, file []byte, path string) ([]byte, error) {
		doc, list := ladderfile.Parse(name, file)
		if err := list.Err(); err != nil {
			return nil, err
		}
		doc, err := doc.Remove(problem.Path(path))
		return doc.Bytes(), err
	}
	facts.Run(t, files, remove, facts.System{Name: "B2", Check: checkPosition, Facts: []string{
		"organisation.yaml seats[booking-manager]", "organisation.yaml seats[payment-manager].holder", "organisation.yaml problems[between-services]",
		"organisation.yaml problems[between-services].area", "organisation.yaml proposals[reliability-manager]", "organisation.yaml proposals[reliability-manager].problem",
		"organisation.yaml proposals[reliability-manager].place", "organisation.yaml proposals[reliability-manager].by", "organisation.yaml proposals[reliability-manager].why",
	}})
}

func checkPosition(files fs.FS) (wrong []string) {
	want := func(ok bool, format string, args ...any) {
		if !ok {
			wrong = append(wrong, fmt.Sprintf(format, args...))
		}
	}
	o, err := organisation(files)
	if err != nil {
		return []string{err.Error()}
	}
	place, err := o.Place("engineering-manager")
	want(err == nil && len(slices.Collect(o.OpenSeats(place, today))) == 0, "a seat is open, or %v", err)
	seats := 0
	for seat := range o.Seats() {
		seats++
		want(seat.Place() == place && seat.Exists(today) && !seat.Holder().IsZero(), "the seat %v", seat)
	}
	want(seats == 2, "%d seats", seats)
	p, _ := o.Proposal(proposal)
	want(p.Stage() == ladder.Proposed && p.Place() == place && p.By().ID() == sora, "the proposal %+v", p.Spec())
	want(p.Spec().Why.In(language.English) != p.Spec().Why.In(language.Japanese), "the reason %v", p.Spec().Why)
	want(p.Problem().IsOpen(today) && p.Problem().Area == ladder.Company, "the problem %+v", p.Problem())
	after, err := o.Accept(proposal, ladder.SeatSpec{ID: proposal}, today)
	want(err == nil && len(slices.Collect(after.OpenSeats(place, today))) == 1, "accepted: %v", err)
	needs := make(map[string]bool)
	for t := range builtin.SRENext().TransitionsTo(place.ID()) {
		if t.Joins(from, place.ID()) {
			needs[t.ID()] = t.NeedsSeat()
		}
	}
	made, ok := needs["sre-to-made-position"]
	want(needs["sre-to-manager"] && ok && !made, "ways that need a seat: %v", needs)
	return wrong
}

// TestAnother checks that somebody else takes the place of the company's SRE, who
// can be ready for the seat.
func TestAnother(t *testing.T) {
	ready := clitest.Files(t)("ready.yaml", `kind: person
id: me
name: Me
ladder: builtin:sre-next
scale: mastery
claims:
  - {skill: people-management, level: working}
  - {skill: goal-setting, level: working}
  - {skill: one-on-ones, level: working}
  - {skill: prioritisation, level: working}
  - {skill: hiring, level: working}
`)
	got, wrong, code := srenext("-person", ready, "-as-of", "2020")
	if code != 0 {
		t.Fatal(wrong)
	}
	clitest.InOrder(t, got, "is closed", "proposal by Me (2026-10)", "accepted on 2026-10-31", "new position to Engineering Manager: met", "Nothing is missing: Me can stand for the seat")
}
