package ladder_test

import (
	"fmt"
	"slices"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
)

// Emi names one of the two most pressing problems of the service, and nobody has
// asked Goro.
func ExampleOrganisation_Naming() {
	n := firmOrganisation.Naming("goro", ladder.Service, 2, date.MustParse("2025-06"))
	fmt.Println("goro known:", n.IsKnown())
	n = firmOrganisation.Naming("emi", ladder.Service, 2, date.MustParse("2025-06"))
	for p := range n.Named() {
		fmt.Println("named:", p.ID)
	}
	for p := range n.Missed() {
		fmt.Println("missed:", p.ID)
	}
	for p := range n.Besides() {
		fmt.Println("besides:", p.Name)
	}
	// Output:
	// goro known: false
	// named: pages
	// missed: queue
	// besides: flour everywhere
}

func ExampleOrganisation_EvidenceFor() {
	for p, piece := range firmOrganisation.EvidenceFor("queue", date.MustParse("2026")) {
		fmt.Println(p, piece.Title, piece.Skill)
	}
	for p := range firmOrganisation.ProblemsOf("emi", date.MustParse("2026")) {
		fmt.Println(p.ID)
	}
	// Output:
	// emi rewrote the scheduler go
	// queue
}

func ExampleOrganisation_GoalsFor() {
	for _, id := range []string{"calm", ""} {
		for p, goal := range firmOrganisation.GoalsFor(id) {
			fmt.Printf("%q: %v wants to be %s\n", id, p, goal.Target)
		}
	}
	// Output:
	// "calm": emi wants to be m3
	// "": emi wants to be p3
	// "": goro wants to be sre
	// "": hana wants to be baker
}

func ExamplePerson_Trusted() {
	emi, _ := firmOrganisation.Person("emi")
	for _, day := range []string{"2024-03-31", "2024-04-01", "2025-04-01"} {
		trust, known := emi.Trusted(date.MustParse(day))
		fmt.Print(day, " known ", known, ":")
		for s := range trust {
			fmt.Print(" ", s.Subject, ", ", s.Stage.Text(language.English))
		}
		fmt.Println()
	}
	// Output:
	// 2024-03-31 known true:
	// 2024-04-01 known true: on-call rules, adviser
	// 2025-04-01 known true: on-call rules, decisions delegated
}

func ExampleOrganisation_Goal() {
	goal, ok := firmOrganisation.Goal("calm")
	fmt.Println(goal.Name, goal.By, goal.Problems, ok)
	for g := range firmOrganisation.Goals() {
		fmt.Println(g.ID)
	}
	// Output:
	// Calm nights 2027 [pages burnt] true
	// calm
	// bigger
}

func ExampleOrganisation_Undertaking() {
	oven, ok := firmOrganisation.Undertaking("new-oven")
	fmt.Println(oven.Needs, oven.Obstacles[0].Answers, oven.Deciders[1].Grade, ok)
	for u := range firmOrganisation.Undertakings() {
		fmt.Println(u.ID)
	}
	// Output:
	// [a plan] [move the flour] p2 true
	// new-oven
	// new-shop
}

// What is asked of nothing, and what is handed out, changes nothing.
func TestOrganisation_goalsOfNobody(t *testing.T) {
	var o ladder.Organisation
	if _, ok := o.Goal("calm"); ok {
		t.Error("the zero Organisation has a goal")
	}
	if _, ok := o.Undertaking("new-oven"); ok {
		t.Error("the zero Organisation has an undertaking")
	}
	if n := o.Naming("emi", ladder.Team, 3, date.Date{}); n.IsKnown() || len(slices.Collect(n.Top())) > 0 {
		t.Error("somebody was asked in the zero Organisation")
	}
	goal, _ := firmOrganisation.Goal("calm")
	goal.Problems[0] = "changed"
	oven, _ := firmOrganisation.Undertaking("new-oven")
	oven.Deciders[0].Grade = "changed"
	for g := range firmOrganisation.Goals() {
		if len(g.Problems) > 0 && g.Problems[0] == "changed" {
			t.Error("a goal can be changed")
		}
	}
	if again, _ := firmOrganisation.Undertaking("new-oven"); again.Deciders[0].Grade == "changed" {
		t.Error("an undertaking can be changed")
	}
	if p := must(ladder.NewPerson(ladder.PersonSpec{ID: "x"})); p.Equal(must(ladder.NewPerson(ladder.PersonSpec{ID: "x", Named: []ladder.NamedProblemSpec{}}))) || p.Equal(must(ladder.NewPerson(ladder.PersonSpec{ID: "x", Trusted: []ladder.TrustSpec{}}))) {
		t.Error("whom nobody asked is like whom somebody asked")
	}
	if _, known := (ladder.Person{}).Trusted(date.Date{}); known {
		t.Error("somebody asked whom nobody trusts")
	}
}

func TestTrustStage(t *testing.T) {
	all := slices.Collect(ladder.TrustStages())
	if !slices.IsSortedFunc(all, ladder.TrustStage.Compare) || ladder.Delegated.Compare(ladder.Adviser) != 1 || (ladder.TrustStage{}).Compare(ladder.Adviser) != -1 || ladder.Adviser.Compare(ladder.Adviser) != 0 {
		t.Errorf("the stages are not in order: %v", all)
	}
}
