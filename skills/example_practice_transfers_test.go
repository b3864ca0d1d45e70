package skills_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/text"
)

func ExamplePracticeTransfers_Best() {
	transfers, err := skills.NewPracticeTransfers([]skills.PracticeTransferSpec{
		{From: "error-budget", To: "risk-management", Credit: decimal.MustParse("0.5"), Why: text.EnJa("both say how much may go wrong", "どこまで失敗してよいかを決める点が同じ")},
		{From: "risk-management", To: "investment", Credit: decimal.MustParse("0.4")},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	has := func(id skills.ID) bool { return id == "error-budget" }
	chain, _ := transfers.Best("investment", has)
	fmt.Println(chain)
	fmt.Print(chain.Explain(language.English, skills.Catalog{}))
	// Output:
	// error-budget > risk-management > investment: 0.2
	// error-budget > risk-management > investment: 0.2 of the skill, never all of it
	//   error-budget counts 0.5 toward risk-management: both say how much may go wrong
	//   risk-management counts 0.4 toward investment
}

func ExamplePracticeTransfers_Credits() {
	transfers, _ := skills.NewPracticeTransfers([]skills.PracticeTransferSpec{
		{From: "slo", To: "targets", Credit: decimal.MustParse("0.5")},
		{From: "postmortem", To: "organisational-learning", Credit: decimal.MustParse("0.5")},
	})
	for chain := range transfers.Credits(func(id skills.ID) bool { return id == "slo" }) {
		fmt.Println(chain)
	}
	// Output: slo > targets: 0.5
}
