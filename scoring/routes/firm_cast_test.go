package routes_test

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// The cast of a firm with two ladders:
//
//	craft   the track line, e1 < e2 (with the steps e2.1 and e2.2) < e3 < e4, of which
//	        e3 is decided every 6 months and e4 asks for 24 months in e3 or above;
//	        the roles lead (seats, one proposal) and guide (asks for 12 months as lead,
//	        reached past it); ghost is a draft, inner is told to nobody outside, last
//	        leads nowhere and is terminal, alone has no way at all
//	shop    the track counter, s1 < s2; s2 is equal to e2, and a transfer leads from
//	        e3 to s2, too; its e1 is another one
func craft() ladder.Spec {
	spec := fewSkills()
	spec.ID = "craft"
	at := func(id skills.ID, level string) ladder.RequirementSpec {
		return ladder.AtLeast{Skill: id, Level: level}
	}
	spec.Tracks = []ladder.TrackSpec{
		{ID: "line", Grades: []ladder.GradeSpec{
			{ID: "e1", Titles: []text.Text{text.EnJa("Engineer", "エンジニア")}, Requires: ladder.All{}},
			{ID: "e2", Titles: []text.Text{text.EnJa("Engineer", "エンジニア")}, Requires: at("a", "one"), Steps: []ladder.SubStepSpec{{ID: "e2.1", Requires: ladder.All{}}, {ID: "e2.2", Requires: at("b", "one")}}},
			{ID: "e3", Requires: at("a", "two")},
			{ID: "e4", Requires: ladder.All{at("a", "three"), ladder.Tenure{In: "e3", OrAbove: true, Months: 24}}},
		}},
		{ID: "rest", Grades: []ladder.GradeSpec{
			{ID: "ghost", Draft: true, Requires: ladder.All{}},
			{ID: "inner", Internal: true, Requires: ladder.All{}},
			{ID: "last", Terminal: true, Requires: ladder.All{}},
			{ID: "alone", Requires: ladder.All{}},
		}},
	}
	spec.Roles = []ladder.RoleSpec{
		{ID: "lead", Name: text.EnJa("Lead", "リード"), Requires: at("c", "two")},
		{ID: "guide", Requires: ladder.All{at("c", "one"), ladder.Tenure{In: "lead", Months: 12}}},
	}
	move := func(from, to string) ladder.TransitionSpec {
		return ladder.TransitionSpec{From: []string{from}, To: []string{to}, Kind: ladder.Promotion, Mode: ladder.SelfNomination}
	}
	e3, lead := move("e2", "e3"), move("e3", "lead")
	e3.Review = "round"
	e3.From = append(e3.From, "e1")
	lead.Seat = true
	lead.Obstacles = []ladder.ObstacleSpec{{Name: text.EnJa("Few seats", "席が少ない"), Answers: []text.Text{text.EnJa("Make one", "自分で作る")}}}
	made := move("e3", "lead")
	made.Kind = ladder.NewPosition
	e4 := move("e3", "e4")
	e4.Review = "round"
	spec.Transitions = []ladder.TransitionSpec{
		move("outside", "e1"), move("e1", "e2.1"), move("e2.1", "e2.2"), e3, e4, lead, made,
		move("lead", "guide"), move("e3", "guide"), move("e3", "ghost"), move("outside", "inner"), move("e1", "inner"), move("e4", "last"),
		move("e1", "outside"), move("e4", "e1"),
	}
	spec.Reviews = []ladder.ReviewSpec{{ID: "round", Name: text.EnJa("Round", "審査会"), Every: 6, Stages: []ladder.StageSpec{
		{ID: "paper", Name: text.EnJa("Paper", "書類"), Deciders: []ladder.DeciderSpec{{ID: ladder.Self}}},
		{ID: "talk", Name: text.EnJa("Talk", "面接"), Deciders: []ladder.DeciderSpec{{Grade: "e3", Count: 2}}},
	}}}
	return spec
}

func shop() ladder.Spec {
	spec := fewSkills()
	spec.ID = "shop"
	spec.Tracks = []ladder.TrackSpec{{ID: "counter", Grades: []ladder.GradeSpec{
		{ID: "e1", Requires: ladder.All{}},
		{ID: "s1", Requires: ladder.AtLeast{Skill: "d", Level: "one"}},
		{ID: "s2", Requires: ladder.All{ladder.AtLeast{Skill: "d", Level: "two"}, ladder.Tenure{In: "e1", Months: 6}}},
	}}}
	return spec
}

func firm() ladder.Organisation {
	return must(ladder.NewOrganisation(ladder.OrganisationSpec{
		ID:       "firm",
		Problems: []ladder.BusinessProblemSpec{{ID: "nights", Name: text.EnJa("Calls at night", "夜間の呼び出し")}},
		Seats: []ladder.SeatSpec{
			{ID: "first", Place: "lead", Holder: "ann", To: date.MustParse("2026-12-31")},
			{ID: "second", Place: "lead", From: date.MustParse("2027-04-01")},
		},
		Proposals:    []ladder.ProposalSpec{{ID: "calm", Name: text.EnJa("Lead of calm nights", "静かな夜のリード"), Problem: "nights", Place: "lead"}},
		Equivalences: []ladder.EquivalenceSpec{{Kind: ladder.Equal, Grades: []string{"e2", "s2"}}, {Kind: ladder.PayEqual, Grades: []string{"e3", "s1"}}},
		Transitions:  []ladder.TransitionSpec{{From: []string{"e3"}, To: []string{"s2"}, Kind: ladder.RoleChange}, {From: []string{"e3"}, To: []string{"counter"}, Mode: ladder.Appointment}},
	}, ladder.OrganisationParts{
		Ladders: []ladder.Ladder{must(ladder.New(craft())), must(ladder.New(shop()))},
		People:  []ladder.Person{must(ladder.NewPerson(ladder.PersonSpec{ID: "ann", Name: text.EnJa("Ann", "アン")}))},
	}))
}

// beginner is at e1 since a day, known to have nothing.
func beginner() ladder.Facts {
	l := must(ladder.New(craft()))
	scale, _ := l.Scale("s")
	none, _ := scale.Step(0)
	p := skills.Resolve(nil, today, skills.Policy{})
	for _, id := range few {
		p = p.With(id, none)
	}
	return ladder.NewFacts(ladder.FactsSpec{Profile: p, Stints: []ladder.StintSpec{{Place: "e1", From: today}}})
}
