package change_test

import (
	"context"
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// company returns a ladder of two grades; the second one asks for Go at a level.
func company(second, level, summary string) ladder.Spec {
	return ladder.Spec{
		ID:           "acme",
		Scales:       []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{{ID: "working"}, {ID: "expert"}}}},
		Competencies: []ladder.CompetencySpec{{ID: "go", Name: text.Plain("Go"), Scale: "mastery"}},
		Tracks: []ladder.TrackSpec{{ID: "ic", Grades: []ladder.GradeSpec{
			{ID: "p1", Titles: []text.Text{text.Plain("Engineer")}, Requires: ladder.All{}},
			{
				ID: second, Titles: []text.Text{text.Plain("Senior Engineer")}, Requires: ladder.AtLeast{Skill: "go", Level: level},
				Expectations: []ladder.ExpectationSpec{{Competency: "go", Summary: text.Plain(summary)}},
			},
		}}},
	}
}

func ExampleBetween() {
	a := company("p2", "working", "Writes code that works.")
	b := company("senior", "expert", "Writes code that lasts.")
	ids, err := change.NewIDs(a, b, []change.IDSpec{{Kind: change.Place, From: "p2", To: []string{"senior"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	d := change.Between(a, b, ids)
	fmt.Print(d.Text(language.English))
	made, err := d.Apply(a)
	fmt.Println(change.Between(made, b, change.IDs{}).IsEmpty(), err)
	// Output:
	// = place: p2 -> senior
	// ic / Senior Engineer (senior)
	//   ~ requires: Go: working -> Go: expert (raised)
	//   ~ expectation Go, summary: Writes code that [-works-]{+lasts+}.
	// true <nil>
}

func ExampleCompare() {
	l, err := ladder.New(company("p2", "working", "Writes code that works."))
	if err != nil {
		fmt.Println(err)
		return
	}
	p1, _ := l.Grade("p1")
	p2, _ := l.Grade("p2")
	fmt.Print(change.Compare(p1, p2).Text(language.English))
	// Output:
	// Engineer (p1) -> Senior Engineer (p2)
	// keeps 0 of 1 levels, 1 asked anew, 1 of 1 texts differ
	//   ~ Go: nothing -> working (added)
	//   + Go: Writes code that works.
	//   ~ titles: {+Senior +}Engineer
}

func ExampleAssess() {
	a, _ := ladder.New(company("p2", "working", ""))
	b, _ := ladder.New(company("p2", "expert", ""))
	scale, _ := a.Scale("mastery")
	aki, err := ladder.NewPerson(ladder.PersonSpec{ID: "aki", Claims: []skills.ClaimSpec{{Skill: "go", Level: scale.MustParse("working")}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	impact, err := change.Assess(context.Background(), slices.Values([]ladder.Person{aki}), a, b, change.IDs{}, change.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(impact.Text(language.English))
	// Output:
	// people touched: 1 of 1
	//   0 would stand higher, 1 lower, 0 at another place or in doubt
	// aki
	//   ic: Senior Engineer -> Engineer
	//     because: Go: required expert; held working; short by 1
}

func ExampleMatch() {
	a := company("p2", "working", "")
	b := company("senior", "working", "")
	for _, p := range change.Match(a, b) {
		fmt.Println(p.Kind, p.From, p.To, p.Likeness)
	}
	// Output:
	// place p2 [senior] 1
}

func ExampleRename() {
	renamed := change.Rename(company("p2", "working", ""), func(n change.Name) string {
		if n == (change.Name{Kind: change.Skill, ID: "go"}) {
			return "golang"
		}
		return n.ID
	})
	fmt.Println(renamed.Competencies[0].ID, renamed.Tracks[0].Grades[1].Requires)
	// Output:
	// golang {golang working}
}
