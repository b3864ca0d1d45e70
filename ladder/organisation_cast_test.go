package ladder_test

import (
	"testing"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/charter"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// The cast of an organisation with two ladders, Acme's and that of its shop:
//
//	counter   p1 < s2; p1 is an id of Acme's, too; s2 has the step s2.1 and the alias seller
//	baker     a role
//	emi       Acme's engineer and SRE, see above
//	goro      sells, and wants to be an SRE: nobody can tell which ladder is his own
//	hana      at a p1 that Homes alone tells apart
func shop() ladder.Spec {
	return ladder.Spec{
		ID: "shop", Name: text.EnJa("Shop", "店舗"),
		Scales:       []skills.ScaleSpec{scaleSpec("stars", "one", "two")},
		Competencies: []ladder.CompetencySpec{{ID: "baking", Scale: "stars", Values: []string{"speak-up"}}},
		Tracks: []ladder.TrackSpec{{ID: "counter", Name: text.Plain("Counter"), Grades: []ladder.GradeSpec{
			{ID: "p1", Titles: titles("Helper"), Requires: ladder.All{}},
			{ID: "s2", Aliases: []string{"seller"}, Titles: titles("Seller"), Requires: ladder.Held{Place: "p1"}, Steps: []ladder.SubStepSpec{{ID: "s2.1", Name: text.Plain("Senior seller")}}},
		}}},
		Roles:       []ladder.RoleSpec{{ID: "baker", Name: text.Plain("Baker"), Requires: ladder.AtLeast{Skill: "baking", Level: "two"}}},
		Groups:      []ladder.GroupSpec{{ID: "staff", Name: text.Plain("Staff"), Of: []string{"counter", "baker"}}, {ID: "helpers", Of: []string{"p1"}}},
		Disciplines: []ladder.DisciplineSpec{{ID: "bread"}},
		Reviews: []ladder.ReviewSpec{
			{ID: "tasting", Scale: "stars", Stages: []ladder.StageSpec{{ID: "taste", Rates: true, Deciders: []ladder.DeciderSpec{{Grade: "s2"}}}}},
			{ID: "talk", Stages: []ladder.StageSpec{{ID: "talk", Deciders: []ladder.DeciderSpec{{Grade: "s2"}}}}},
		},
	}
}

var (
	shopLadder = must(ladder.New(shop()))
	stars      = scaleOf(shopLadder, "stars")
)

func goro() ladder.PersonSpec {
	return ladder.PersonSpec{
		ID:       "goro",
		Stints:   []ladder.StintSpec{{Place: "s2.1", Discipline: "bread", From: date.MustParse("2024")}},
		Evidence: []ladder.PieceSpec{{Skill: "baking", EvidenceSpec: skills.EvidenceSpec{Title: text.Plain("a cake"), Value: "speak-up"}}},
		Goals:    []ladder.GoalSpec{{Target: "sre"}},
	}
}

func hana() ladder.PersonSpec {
	return ladder.PersonSpec{
		ID:      "hana",
		Stints:  []ladder.StintSpec{{Place: "p1", From: date.MustParse("2023-04"), To: date.MustParse("2024-03")}, {Place: "acme/p1", From: date.MustParse("2024-04")}},
		Ratings: []ladder.RatingSpec{{Review: "tasting", Level: stars.MustParse("two"), Date: date.MustParse("2024")}},
		Goals:   []ladder.GoalSpec{{Target: "baker"}},
	}
}

var team = must(charter.New(charter.Spec{
	ID: "team", Mission: charter.StatementSpec{Text: text.Plain("bread")}, Vision: charter.VisionSpec{StatementSpec: charter.StatementSpec{Text: text.Plain("more bread")}},
	Values: []charter.ValueSpec{{StatementSpec: charter.StatementSpec{ID: "speak-up", Name: text.Plain("Speak up")}}},
}))

// firm is a record in which every field of every record says something.
func firm() ladder.OrganisationSpec {
	return ladder.OrganisationSpec{
		ID: "firm", Name: text.EnJa("Firm", "商会"), Description: text.Plain("bakes and builds"),
		Problems: []ladder.BusinessProblemSpec{
			{ID: "no-time", Name: text.Plain("No time"), Area: ladder.Team},
			{ID: "pages", Name: text.Plain("Pages at night"), Description: text.Plain("every night"), Area: ladder.Service, Rank: 2, Since: date.MustParse("2025-01")},
			{ID: "queue", Area: ladder.Service, Rank: 1, Since: date.MustParse("2025-03"), Solved: date.MustParse("2026-03-10")},
			{ID: "burnt", Area: ladder.Service},
			{ID: "odd"},
		},
		Goals: []ladder.BusinessGoalSpec{
			{ID: "calm", Name: text.Plain("Calm nights"), Description: text.Plain("nobody is called"), By: date.MustParse("2027"), Problems: []string{"pages", "burnt"}, Values: []string{"speak-up"}},
			{ID: "bigger"},
		},
		Undertakings: []ladder.UndertakingSpec{
			{
				ID: "new-oven", Name: text.Plain("A new oven"), Description: text.Plain("beside the old one"), Problems: []string{"burnt"}, Needs: titles("a plan"),
				Obstacles: []ladder.ObstacleSpec{{ID: "room", Name: text.Plain("room"), Description: text.Plain("there is none"), Answers: titles("move the flour")}},
				Deciders:  []ladder.DeciderSpec{{ID: "owner", Relation: text.Plain("the owner"), Grade: "shop/s2", Count: 1}, {Grade: "p2"}},
			},
			{ID: "new-shop"},
		},
		Seats: []ladder.SeatSpec{
			{ID: "manager", Place: "management", Team: text.Plain("Platform"), From: date.MustParse("2026-04"), To: date.MustParse("2026-09")},
			{ID: "on-call", Place: "sre", Holder: "emi", From: date.MustParse("2024")},
			{ID: "counter", Place: "seller", Holder: "goro"},
			{ID: "oven", Place: "shop/baker"},
			{ID: "anyone", Place: "staff", From: date.MustParse("2026-06")},
		},
		Proposals: []ladder.ProposalSpec{
			{ID: "night-desk", Name: text.EnJa("Night desk", "夜間窓口"), Problem: "pages", Place: "acme/sre", By: "emi", Date: date.MustParse("2026-02"), Why: text.Plain("people sleep badly")},
			{ID: "second-oven", Problem: "queue", By: "goro", Stage: ladder.Accepted, Decided: date.MustParse("2026-01"), Seat: "oven"},
			{ID: "third-oven", Problem: "burnt", Stage: ladder.Declined},
		},
		Equivalences: []ladder.EquivalenceSpec{
			{Kind: ladder.Equal, Grades: []string{"p2", "s2"}, Note: text.Plain("the same pay")},
			{Kind: ladder.NotComparable, Grades: []string{"shop/p1", "m4"}},
		},
		Transitions: []ladder.TransitionSpec{
			{
				ID: "to-sre", From: []string{"counter", "baker"}, To: []string{"sre", "acme/p1"}, Kind: ladder.RoleChange, Mode: ladder.SelfNomination, Review: "senior", Seat: true,
				Requires:  ladder.AtLeast{Skill: "go", Level: "aware"},
				Obstacles: []ladder.ObstacleSpec{{Name: text.Plain("nights"), Description: text.Plain("are short"), Answers: titles("shifts")}}, Note: text.Plain("bakers rise early"),
			},
			{From: []string{"staff"}, To: []string{ladder.Outside}, Kind: ladder.RoleChange, Mode: ladder.SelfNomination},
			{From: []string{ladder.Outside}, To: []string{"baker"}, Kind: ladder.NewPosition, Mode: ladder.Appointment, Review: "talk"},
		},
	}
}

func firmParts() ladder.OrganisationParts {
	return ladder.OrganisationParts{
		Ladders: []ladder.Ladder{acmeLadder, shopLadder}, Charter: team,
		People: []ladder.Person{must(ladder.NewPerson(emi())), must(ladder.NewPerson(goro())), must(ladder.NewPerson(hana()))},
		Homes:  map[string]string{"hana": "shop"},
	}
}

var firmOrganisation = must(ladder.NewOrganisation(firm(), firmParts()))

// What every field of every record says survives.
func TestOrganisation_Spec_everyField(t *testing.T) {
	if unset := record.Unset(firm()); len(unset) > 0 {
		t.Fatalf("the record says nothing in %v", unset)
	}
	if want, got := firm(), firmOrganisation.Spec(); !record.Equal(want, got) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	again := must(ladder.NewOrganisation(firmOrganisation.Spec(), firmOrganisation.Parts()))
	if !again.Equal(firmOrganisation) || len(firmOrganisation.Warnings()) > 0 {
		t.Errorf("the organisation of the record is another one, or warns: %v", firmOrganisation.Warnings())
	}
}
