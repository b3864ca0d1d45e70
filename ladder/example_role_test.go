package ladder_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// An interview for the skills that somebody has not shown yet.
func ExampleRole_QuestionsFor() {
	l, err := ladder.New(ladder.Spec{
		ID: "acme", Skills: []skills.SkillSpec{{ID: "hiring"}, {ID: "architecture"}},
		Roles: []ladder.RoleSpec{{ID: "head", Requires: ladder.All{}, Questions: []ladder.QuestionSpec{
			{Question: text.Plain("Whom did you hire last, and why?"), Skills: []skills.ID{"hiring"}},
			{Question: text.Plain("What would you never build yourself?"), Skills: []skills.ID{"architecture"}},
		}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	head, _ := l.Role("head")
	for q := range head.QuestionsFor("hiring") {
		fmt.Println(q.Question)
	}
	// Output: Whom did you hire last, and why?
}

// What two roles have in common, and what makes the difference.
func ExampleCompareRoles() {
	duty := func(en, ja string) ladder.ResponsibilitySpec {
		return ladder.ResponsibilitySpec{Name: text.EnJa(en, ja)}
	}
	l, err := ladder.New(ladder.Spec{ID: "acme", Roles: []ladder.RoleSpec{
		{ID: "vp", Requires: ladder.All{}, Responsibilities: []ladder.ResponsibilitySpec{duty("hiring", "採用"), duty("growth of people", "育成")}},
		{ID: "head", Requires: ladder.All{}, Responsibilities: []ladder.ResponsibilitySpec{duty("hiring", "採用"), duty("quality", "品質")}},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	vp, _ := l.Role("vp")
	head, _ := l.Role("head")
	c := ladder.CompareRoles(vp, head)
	for item := range c.Items(ladder.Responsibilities) {
		fmt.Println(item.Name, item.In)
	}
	for _, d := range c.Derive(0, 1).Differences {
		fmt.Printf("%s: %s ↔ %s\n", d.Aspect.In(language.Japanese), d.Here.In(language.Japanese), d.There.In(language.Japanese))
	}
	// Output:
	// hiring [true true]
	// growth of people [true false]
	// quality [false true]
	// 責任: 育成 ↔ 品質
}
