package ladder_test

import (
	"fmt"
	"math/big"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// guild is the ladder of the examples about structure: two tracks of a small
// company, whose texts say more than its requirements.
var guild = must(ladder.New(ladder.Spec{
	ID:     "guild",
	Scales: []skills.ScaleSpec{{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware", Number: number("6")}, {ID: "working", Number: number("12")}, {ID: "expert", Number: number("30")}}}},
	Competencies: []ladder.CompetencySpec{
		{ID: "craft", Name: text.EnJa("craft", "技術"), Scale: "mastery", Anchors: []ladder.AnchorSpec{{Step: "expert", Summary: text.Plain("others come to ask")}}},
		{ID: "care", Name: text.EnJa("care", "気配り"), Scale: "mastery"},
	},
	Attributes: []ladder.AttributeSpec{{ID: "scope", Name: text.EnJa("scope", "範囲")}},
	Scores:     []ladder.ScoreSpec{{ID: "points", SumSpec: ladder.SumSpec{Terms: []ladder.TermSpec{{Skill: "craft", Weight: *number("1")}, {Skill: "care", Weight: *number("1")}}}}},
	Titles: []ladder.TitleBandSpec{
		{Title: text.Plain("Engineer"), Score: "points", Below: number("36")},
		{Title: text.Plain("Senior Engineer"), Score: "points", Min: *number("36")},
		{Title: text.Plain("Group Lead"), Score: "points", Min: *number("36"), Below: number("58")},
	},
	Tracks: []ladder.TrackSpec{
		{ID: "makers", Grades: []ladder.GradeSpec{
			{ID: "k1", Titles: []text.Text{text.Plain("Engineer")}, Requires: ladder.AtLeast{Skill: "craft", Level: "aware"}, Expectations: []ladder.ExpectationSpec{
				{Competency: "craft", Summary: text.Plain("finishes what is agreed"), Behaviours: []ladder.BehaviourSpec{{ID: "asks", Text: text.Plain("asks early")}}},
			}},
			{
				ID: "k2", Aliases: []string{"E2"}, Titles: []text.Text{text.Plain("Senior Engineer")}, Template: text.EnJa("Senior {discipline} Engineer", "シニア{discipline}エンジニア"),
				Attributes:   []ladder.AttributeValueSpec{{Attribute: "scope", Value: text.Plain("a service")}},
				Requires:     ladder.All{ladder.AtLeast{Skill: "craft", Level: "working"}, ladder.AtLeast{Skill: "care", Level: "working"}},
				Expectations: []ladder.ExpectationSpec{{Summary: text.Plain("is followed")}},
				Includes:     []string{"k1"},
				Steps:        []ladder.SubStepSpec{{ID: "k2.1", Name: text.Plain("growing")}, {ID: "k2.2", Name: text.Plain("settled")}},
			},
		}},
		{ID: "leaders", ForksFrom: "k1", FirstRank: 2, Grades: []ladder.GradeSpec{
			{ID: "l2", Titles: []text.Text{text.Plain("Lead")}, Requires: ladder.AtLeast{Skill: "care", Level: "expert"}},
		}},
	},
	Groups:       []ladder.GroupSpec{{ID: "seniors", Of: []string{"k2", "leaders"}}},
	Equivalences: []ladder.EquivalenceSpec{{Kind: ladder.Equal, Grades: []string{"k2", "l2"}}},
	Disciplines: []ladder.DisciplineSpec{{
		ID: "network", Name: text.EnJa("Network", "ネットワーク"), NotApplicable: []skills.ID{"care"},
		Grades: []ladder.DisciplineGradeSpec{{Grade: "l2", Replaces: ladder.AtLeast{Skill: "craft", Level: "expert"}}},
	}},
}))

func number(s string) *decimal.Decimal {
	d := decimal.MustParse(s)
	return &d
}

func ExampleLadder_In() {
	network, err := guild.In("network")
	if err != nil {
		fmt.Println(err)
		return
	}
	for g := range network.Grades() {
		fmt.Printf("%s, %s: %v\n", g, g.Name().In(language.Japanese), g.Requirement())
	}
	// Output:
	// k1, Engineer: craft: aware
	// k2, シニアネットワークエンジニア: all(craft: working)
	// l2, Lead: craft: expert
}

func ExampleGrade_TitleIn() {
	k2, _ := guild.Grade("k2")
	network, _ := guild.Discipline("network")
	fmt.Println(k2.TitleIn(network))
	// Output: Senior Network Engineer
}

func ExampleLadder_TitlesFor() {
	for _, points := range []int64{35, 36, 58} {
		fmt.Print(points, ":")
		for band := range guild.TitlesFor(ladder.Track{}, "points", big.NewRat(points, 1)) {
			fmt.Print(" ", band, ";")
		}
		fmt.Println()
	}
	// Output:
	// 35: Engineer;
	// 36: Senior Engineer; Group Lead;
	// 58: Senior Engineer;
}

func ExampleGrade_AllExpectations() {
	k2, _ := guild.Grade("E2") // the same grade by another id
	for e := range k2.AllExpectations() {
		fmt.Printf("%s: %v\n", e, e.Summary())
	}
	// Output:
	// k2: is followed
	// k1/craft: finishes what is agreed
}

func ExampleGrade_Equivalents() {
	k2, _ := guild.Grade("k2")
	for other, kind := range k2.Equivalents() {
		fmt.Println(other, kind)
	}
	// Output: l2 equal
}

func ExampleGrade_Attribute() {
	k2, _ := guild.Grade("k2")
	scope, _ := k2.Attribute("scope")
	fmt.Println(scope.Name(), "-", scope.Value())
	// Output: scope - a service
}

func ExampleGrade_Steps() {
	k2, _ := guild.Grade("k2")
	for step := range k2.Steps() {
		fmt.Println(step.Rank(), step, step.Name())
	}
	// Output:
	// 1 k2.1 growing
	// 2 k2.2 settled
}

func ExampleGroup_Places() {
	for group := range guild.Groups() {
		for id := range group.Places() {
			fmt.Println(id)
		}
	}
	// Output:
	// k2
	// l2
}

func ExampleLadder_Behaviour() {
	asks, _ := guild.Behaviour("asks")
	fmt.Println(asks.Text(), "at", asks.Grade(), "in", asks.Competency())
	// Output: asks early at k1 in craft
}

func ExampleLadder_Anchor() {
	mastery, _ := guild.Scale("mastery")
	anchor, _ := guild.Anchor("craft", mastery.MustParse("expert"))
	fmt.Println(anchor.Summary)
	// Output: others come to ask
}

func ExampleLadder_Equal() {
	again, err := ladder.New(guild.Spec())
	fmt.Println(again.Equal(guild), err)
	// Output: true <nil>
}
