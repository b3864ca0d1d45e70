package skills_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

// O*NET rates how much of a skill an occupation needs from 0 to 7, in hundredths,
// and describes two of the values.
func ExampleNewScale_numeric() {
	scale, err := skills.NewScale(skills.ScaleSpec{
		ID:      "level",
		Numeric: skills.NumericSpec{Max: decimal.MustParse("7"), By: decimal.MustParse("0.01")},
		Steps: []skills.StepSpec{
			{ID: "2", Description: text.Plain("read step-by-step instructions")},
			{ID: "6", Description: text.Plain("read a journal article")},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	level, err := scale.Parse("4.620")
	fmt.Println(level, err, scale.Len())
	below, above := scale.NearestAnchors(level)
	fmt.Println("more than to", scale.Anchor(below), "and less than to", scale.Anchor(above))
	// Output:
	// level/4.62 <nil> 700
	// more than to read step-by-step instructions and less than to read a journal article
}

func ExampleScale_LevelAt() {
	fmt.Println(rating.LevelAt(decimal.MustParse("7.5")))
	// Output: rating/7 false
}

func ExampleScale_Number() {
	fmt.Println(rating.Number(rating.MustParse("7")))
	fmt.Println(mastery.Number(mastery.MustParse("expert"))) // its steps are in an order, and no numbers
	// Output:
	// 7 true
	// 0 false
}

func ExampleScale_Subset() {
	subset, err := mastery.Subset("working", "expert")
	fmt.Println(subset, err)
	practitioner := mastery.MustParse("practitioner")
	fmt.Println(subset.Has(practitioner), subset.AtOrBelow(practitioner), subset.AtOrAbove(practitioner))
	// Output:
	// mastery: working, expert <nil>
	// false mastery/working mastery/expert
}

// A rating by oneself, read as mastery. Nothing is said about a 1: it is unknown
// there, and not none.
func ExampleNewMapping() {
	m, err := skills.NewMapping(rating, mastery, skills.MappingSpec{Cuts: []skills.CutSpec{
		{From: "2", To: "aware"},
		{From: "5", To: "working"},
		{From: "9", To: "practitioner"},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, id := range []string{"none", "1", "4", "10"} {
		level, err := m.Map(rating.MustParse(id))
		fmt.Printf("%s: %q %v\n", id, level, err)
	}
	fmt.Print(m.Losses().Text(language.English))
	// Output:
	// none: "mastery/none" <nil>
	// 1: "" <nil>
	// 4: "mastery/aware" <nil>
	// 10: "mastery/practitioner" <nil>
	// one and the same, Aware: 2, 3, 4
	// one and the same, Working: 5 to 8 (4 steps)
	// one and the same, Practitioner: 9, 10
	// reached by nothing: expert
	// unknown, as nothing is said about it: 1
}

func ExampleMapping_Then() {
	toOnet, err := skills.NewMapping(mastery, onet, skills.MappingSpec{Cuts: []skills.CutSpec{{From: "working", To: "low"}, {From: "expert", To: "high"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(read.Then(toOnet))
	// Output: depth -> onet: 2.5=low <nil>
}
