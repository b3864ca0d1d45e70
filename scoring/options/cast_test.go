package options_test

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// The cast: a firm with one ladder.
//
//	e1      where people begin
//	e2      asks for craft at two; no seat is needed; its step e2.1 asks for no more
//	lead    asks for craft at one and people at one; needs one of the seats first (held
//	        by ann) and second (from 2027-04 on), or a position that is made: calm is
//	        proposed
//	guide   nobody has said what it asks; no seat is needed
//	ghost   a draft
//
// From e1 one move leads to each of them, from guide none.
var today = date.MustParse("2026-11-21")

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func exactly(p float64) fit.Range { return fit.Range{Lo: p, Hi: p} }

func craft() ladder.Ladder {
	at := func(id skills.ID, level string) ladder.RequirementSpec {
		return ladder.AtLeast{Skill: id, Level: level}
	}
	move := func(to string, seat bool) ladder.TransitionSpec {
		return ladder.TransitionSpec{From: []string{"e1"}, To: []string{to}, Kind: ladder.Promotion, Seat: seat}
	}
	made := move("lead", false)
	made.Kind = ladder.NewPosition
	return must(ladder.New(ladder.Spec{
		ID:     "craft",
		Scales: []skills.ScaleSpec{{ID: "s", Steps: []skills.StepSpec{{ID: "one"}, {ID: "two"}}}},
		Competencies: []ladder.CompetencySpec{
			{ID: "craft", Name: text.EnJa("craft", "技術"), Scale: "s"}, {ID: "people", Name: text.EnJa("people", "マネジメント"), Scale: "s"},
		},
		Tracks: []ladder.TrackSpec{{ID: "line", Grades: []ladder.GradeSpec{
			{ID: "e1", Titles: []text.Text{text.EnJa("Engineer", "エンジニア")}, Requires: ladder.All{}},
			{ID: "e2", Titles: []text.Text{text.EnJa("Senior", "シニア")}, Requires: at("craft", "two"), Steps: []ladder.SubStepSpec{{ID: "e2.1", Requires: ladder.All{}}}},
			{ID: "ghost", Draft: true, Requires: ladder.All{}},
		}}},
		Roles: []ladder.RoleSpec{
			{ID: "lead", Name: text.EnJa("Lead", "リード"), Requires: ladder.All{at("craft", "one"), at("people", "one")}},
			{ID: "guide", Name: text.EnJa("Guide", "案内役")},
		},
		Transitions: []ladder.TransitionSpec{move("e2", false), move("e2.1", false), move("lead", true), made, move("guide", false), move("ghost", false), move("outside", false)},
	}))
}

// firm returns the organisation with some seats and proposals.
func firm(seats []ladder.SeatSpec, proposals []ladder.ProposalSpec) ladder.Organisation {
	return must(ladder.NewOrganisation(ladder.OrganisationSpec{
		ID: "firm", Name: text.EnJa("Firm", "ファーム"),
		Problems:  []ladder.BusinessProblemSpec{{ID: "nights", Name: text.EnJa("Calls at night", "夜間の呼び出し")}},
		Seats:     seats,
		Proposals: proposals,
	}, ladder.OrganisationParts{
		Ladders: []ladder.Ladder{craft()},
		People:  []ladder.Person{must(ladder.NewPerson(ladder.PersonSpec{ID: "ann", Name: text.EnJa("Ann", "アン")}))},
	}))
}

var (
	chairs = []ladder.SeatSpec{{ID: "first", Place: "lead", Holder: "ann"}, {ID: "second", Place: "lead", From: date.MustParse("2027-04-01")}}
	calm   = []ladder.ProposalSpec{{ID: "calm", Name: text.EnJa("Lead of calm nights", "静かな夜のリード"), Problem: "nights", Place: "lead"}}
)

func network(o ladder.Organisation) routes.Net { return must(routes.Of(o)) }

// facts returns what is known of somebody: levels by skill, 0 for none, others unknown.
func facts(levels map[skills.ID]int) ladder.Facts {
	l := craft()
	scale, _ := l.Scale("s")
	p := skills.Resolve(nil, today, skills.Policy{})
	for _, id := range []skills.ID{"craft", "people"} {
		if step, ok := levels[id]; ok {
			level, _ := scale.Step(step)
			p = p.With(id, level)
		}
	}
	return ladder.FactsOf(p)
}

func stated(p float64) *fit.Range {
	r := exactly(p)
	return &r
}
