package options_test

import (
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

// ways is a firm in which two moves lead to chief, which itself asks for nothing: one to
// its first step, to the seat that ann holds, asks for craft, and one of another kind to its
// second step, which needs no seat, asks for people.
func ways(kind ladder.Move, problem ladder.BusinessProblemSpec, proposals ...ladder.ProposalSpec) ladder.Organisation {
	spec := craft().Spec()
	spec.Tracks[0].Grades = append(spec.Tracks[0].Grades, ladder.GradeSpec{ID: "chief", Requires: ladder.All{}, Steps: []ladder.SubStepSpec{{ID: "chief.1", Requires: ladder.All{}}, {ID: "chief.2", Requires: ladder.All{}}}})
	move := func(to string, kind ladder.Move, seat bool, skill skills.ID) ladder.TransitionSpec {
		return ladder.TransitionSpec{From: []string{"e1"}, To: []string{to}, Kind: kind, Seat: seat, Requires: ladder.AtLeast{Skill: skill, Level: "one"}}
	}
	spec.Transitions = append(spec.Transitions, move("chief.1", ladder.Promotion, true, "craft"), move("chief.2", kind, false, "people"))
	return must(ladder.NewOrganisation(ladder.OrganisationSpec{
		ID: "firm", Problems: []ladder.BusinessProblemSpec{problem}, Proposals: proposals,
		Seats: []ladder.SeatSpec{{ID: "seat", Place: "chief", Holder: "ann"}},
	}, ladder.OrganisationParts{
		Ladders: []ladder.Ladder{must(ladder.New(spec))},
		People:  []ladder.Person{must(ladder.NewPerson(ladder.PersonSpec{ID: "ann"}))},
	}))
}

// Of several moves to one target, the seat is that of those that can be gone: at the lower
// end by what is known to be met, and at the upper end by what may be.
func TestOf_ways(t *testing.T) {
	type levels = map[skills.ID]int
	o := ways(ladder.RoleChange, ladder.BusinessProblemSpec{ID: "nights"})
	for _, test := range []struct {
		name    string
		levels  levels
		outcome ladder.Outcome
		seat    fit.Range
		seating options.Seating
	}{
		{"both are met", levels{"craft": 1, "people": 1}, ladder.Met, exactly(1), options.NotNeeded},
		{"that with a seat is met, the other is not", levels{"craft": 1, "people": 0}, ladder.Met, exactly(0), options.Taken},
		{"that with a seat is met, the other may be", levels{"craft": 1}, ladder.Met, unknown, options.Taken},
		{"that without is met, the other is not", levels{"craft": 0, "people": 1}, ladder.Met, exactly(1), options.NotNeeded},
		{"that without is met, the other may be", levels{"people": 1}, ladder.Met, exactly(1), options.NotNeeded},
		{"that with a seat may be met, the other is not", levels{"people": 0}, ladder.Unknown, exactly(0), options.Taken},
		{"that without may be met, the other is not", levels{"craft": 0}, ladder.Unknown, exactly(1), options.NotNeeded},
		{"both may be met", nil, ladder.Unknown, exactly(1), options.NotNeeded},
		{"none is met", levels{"craft": 0, "people": 0}, ladder.NotMet, exactly(1), options.NotNeeded},
	} {
		q := options.Question{Net: network(o), From: "e1", Facts: facts(test.levels), Targets: []string{"chief"}}
		chief, ok := must(options.Of(q)).Option("craft/chief")
		seat, seating := chief.Seat()
		if !ok || chief.Outcome() != test.outcome || seat != test.seat || seating != test.seating {
			t.Errorf("%s: %v, a seat %v, %v; want %v, %v, %v", test.name, chief.Outcome(), seat, seating, test.outcome, test.seat, test.seating)
		}
	}
}

// A position that is made for who shows people is one of the chances at the end at which
// they do, as long as it is proposed for a problem that is not solved.
func TestOf_waysMade(t *testing.T) {
	nights := ladder.BusinessProblemSpec{ID: "nights"}
	solved := ladder.BusinessProblemSpec{ID: "nights", Solved: date.MustParse("2026-10")}
	half := fit.Range{Lo: 0.25, Hi: 0.5}
	for _, test := range []struct {
		name      string
		problem   ladder.BusinessProblemSpec
		levels    map[skills.ID]int
		day       string
		seat      fit.Range
		positions int
	}{
		{"both are met", nights, map[skills.ID]int{"craft": 1, "people": 1}, "2026-11", half, 1},
		{"that of a position may be met", nights, map[skills.ID]int{"craft": 1}, "2026-11", fit.Range{Hi: 0.5}, 1},
		{"that of a position is not met", nights, map[skills.ID]int{"craft": 1, "people": 0}, "2026-11", fit.Range{}, 0},
		{"the problem is solved", solved, map[skills.ID]int{"craft": 1, "people": 1}, "2026-11", fit.Range{}, 0},
		{"the problem is not solved yet", solved, map[skills.ID]int{"craft": 1, "people": 1}, "2026-09", half, 1},
	} {
		o := ways(ladder.NewPosition, test.problem, ladder.ProposalSpec{ID: "calm", Problem: "nights", Place: "chief.2"})
		q := options.Question{
			Net: network(o), From: "e1", Facts: facts(test.levels), AsOf: date.MustParse(test.day), Targets: []string{"chief"},
			Made: func(ladder.Proposal) (fit.Range, bool) { return half, true },
		}
		chief, _ := must(options.Of(q)).Option("craft/chief")
		if seat, seating := chief.Seat(); seat != test.seat || seating != options.Taken || len(chief.Positions()) != test.positions {
			t.Errorf("%s: a seat %v, %v, %d positions; want %v, %d", test.name, seat, seating, len(chief.Positions()), test.seat, test.positions)
		}
	}
}
