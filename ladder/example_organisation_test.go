package ladder_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The organisation of the examples: two ladders with one grade of the same id,
// and a problem that nobody solves.
var (
	deskLadder = must(ladder.New(ladder.Spec{ID: "desk", Tracks: []ladder.TrackSpec{{ID: "support", Grades: []ladder.GradeSpec{
		{ID: "e1", Titles: []text.Text{text.Plain("Agent")}, Requires: ladder.All{}}, {ID: "lead", Titles: []text.Text{text.Plain("Lead")}, Requires: ladder.All{}},
	}}}}))
	worksLadder = must(ladder.New(ladder.Spec{ID: "works", Tracks: []ladder.TrackSpec{{ID: "professional", Grades: []ladder.GradeSpec{
		{ID: "e1", Titles: []text.Text{text.Plain("Engineer")}, Requires: ladder.All{}}, {ID: "e2", Titles: []text.Text{text.Plain("Senior Engineer")}, Requires: ladder.All{}},
	}}}}))
	rin = must(ladder.NewPerson(ladder.PersonSpec{ID: "rin", Stints: []ladder.StintSpec{{Place: "e2", From: date.MustParse("2024")}}}))

	twoLadders = must(ladder.NewOrganisation(ladder.OrganisationSpec{
		ID:       "acme",
		Problems: []ladder.BusinessProblemSpec{{ID: "nights", Name: text.EnJa("Calls at night", "夜間の呼び出し"), Area: ladder.Service, Rank: 1}},
		Seats: []ladder.SeatSpec{
			{ID: "first", Place: "e2", Holder: "rin"},
			{ID: "second", Place: "professional", From: date.MustParse("2026-04")},
			{ID: "phone", Place: "desk/e1"},
		},
		Proposals: []ladder.ProposalSpec{{ID: "night-desk", Problem: "nights", Place: "lead", By: "rin", Date: date.MustParse("2026-02")}},
	}, ladder.OrganisationParts{Ladders: []ladder.Ladder{deskLadder, worksLadder}, People: []ladder.Person{rin}}))
)

// Every reference that means nothing, or too much, is reported with its place.
func ExampleNewOrganisation() {
	_, err := ladder.NewOrganisation(ladder.OrganisationSpec{
		ID: "acme",
		Seats: []ladder.SeatSpec{
			{ID: "first", Place: "works/e2", Holder: "rinn"},
			{ID: "second", Place: "e1"},
		},
	}, ladder.OrganisationParts{Ladders: []ladder.Ladder{deskLadder, worksLadder}, People: []ladder.Person{rin}})
	if list, ok := errors.AsType[*problem.Error](err); ok {
		fmt.Print(list.Text(language.English), list.Text(language.Japanese))
	}
	// Output:
	// seats[first].holder: error: the organisation has nobody with the id rinn (did you mean rin?) [unknown-person]
	// seats[second].place: error: e1 can be desk/e1, works/e1; write the id of the ladder in front [ambiguous-place]
	// seats[first].holder: エラー: 組織に id「rinn」の人はいません（もしかして: rin） [unknown-person]
	// seats[second].place: エラー: 「e1」に当てはまるものが複数あります（desk/e1, works/e1）。前にラダーの id を付けてください [ambiguous-place]
}

// A seat at a track is one at each of its grades.
func ExampleOrganisation_OpenSeats() {
	senior, err := twoLadders.Place("e2")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2026-03-31", "2026-04-01"} {
		fmt.Print(day, ":")
		for seat := range twoLadders.OpenSeats(senior, date.MustParse(day)) {
			fmt.Print(" ", seat, " at ", seat.Place())
		}
		fmt.Println()
	}
	// Output:
	// 2026-03-31:
	// 2026-04-01: second at works/professional
}

// A position is made because it answers a problem that nobody solves today.
func ExampleOrganisation_Accept() {
	day := date.MustParse("2026-05-01")
	p, _ := twoLadders.Proposal("night-desk")
	fmt.Println(p.Stage(), "for", p.Problem().Name)
	after, err := twoLadders.Accept("night-desk", ladder.SeatSpec{ID: "night-lead", From: day}, day)
	if err != nil {
		fmt.Println(err)
		return
	}
	p, _ = after.Proposal("night-desk")
	fmt.Println(p.Stage(), "made", p.Seat(), "at", p.Seat().Place(), "open:", p.Seat().IsOpen(day))
	_, err = after.Accept("night-desk", ladder.SeatSpec{ID: "another"}, day)
	fmt.Println(err)
	// Output:
	// proposed for Calls at night
	// accepted made night-lead at desk/lead open: true
	// proposals[night-desk].stage: error: the proposal night-desk has been decided: it is accepted [already-decided]
}
