package taxonomy_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/taxonomy"
	"github.com/kakezan/kakezan/skills/text"
)

func ExampleNew() {
	work, err := taxonomy.New(taxonomy.Spec{
		Skills: []skills.SkillSpec{{ID: "dough", Name: text.Plain("Make dough")}, {ID: "sums", Name: text.Plain("Do sums")}},
		Occupations: []taxonomy.OccupationSpec{
			{ID: "food", Name: text.Plain("Food workers"), Group: true},
			{
				ID: "baker", Name: text.Plain("Baker"), Aliases: []text.Text{text.EnJa("Bread maker", "パン職人")}, Broader: []string{"food"},
				Needs: []taxonomy.NeedSpec{{Skill: "dough", Relation: taxonomy.Essential}, {Skill: "sums", Relation: taxonomy.Optional}},
			},
			{ID: "seller", Name: text.Plain("Seller"), Needs: []taxonomy.NeedSpec{{Skill: "sums", Relation: taxonomy.Essential}}},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	baker, _ := work.Find("パン職人").One()
	for need := range baker.Needs() {
		fmt.Println(baker.Name(), "needs", need.Skill().Name(), need.Relation().Text(language.English))
	}
	for need := range work.NeededBy("sums") {
		fmt.Println(need.Skill().Name(), "is needed by", need.Occupation().Name())
	}
	// Output:
	// Baker needs Make dough essential
	// Baker needs Do sums optional
	// Do sums is needed by Baker
	// Do sums is needed by Seller
}
