package skills_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

// A negative claim of a level ends earlier ones at it and above; what it leaves
// counts again.
func ExampleClaim_IsNegative() {
	for _, day := range []string{"2021", "2024"} {
		fmt.Println(skills.Resolve([]skills.Claim{undated, self2020, notExpert}, date.MustParse(day), skills.Policy{}))
	}
	fmt.Println(notExpert)
	// Output:
	// go=mastery/expert
	// go=mastery/working
	// go no longer mastery/expert by peer on 2023-06-01
}

// Confidence fades and the level does not, until it is too little.
func ExampleDecay() {
	policy := skills.Policy{
		Decay: skills.Decay{HalfLives: map[skills.Kind]int{skills.KindLanguage: 24}, Catalog: catalog},
		Least: decimal.MustParse("0.25"),
	}
	for _, day := range []string{"2022-06-01", "2024-06-01", "2026-06-01", "2026-06-02"} {
		p := skills.Resolve([]skills.Claim{peer2022}, date.MustParse(day), policy)
		confidence, known := p.Confidence("go")
		fmt.Printf("%s %q %.2f %v\n", day, p, confidence, known)
	}
	// Output:
	// 2022-06-01 "go=mastery/working" 1.00 true
	// 2024-06-01 "go=mastery/working" 0.50 true
	// 2026-06-01 "go=mastery/working" 0.25 true
	// 2026-06-02 "" 0.00 false
}

// One rule or another.
func ExampleOrder() {
	claims := []skills.Claim{self2020, test2021, peer2022}
	for order := range skills.Orders() {
		policy := skills.Policy{
			Trust: []skills.Source{skills.ByTest}, Order: order,
			Confidence: map[skills.Source]decimal.Decimal{skills.ByTest: decimal.MustParse("0.9"), skills.ByPeer: decimal.MustParse("0.7")},
		}
		c, _ := skills.Resolve(claims, date.MustParse("2023"), policy).Claim("go")
		fmt.Println(order, "->", c)
	}
	// Output:
	// trust-first -> go mastery/aware by test on 2021-03 until 2023
	// newest-first -> go mastery/working by peer on 2022-06-01
	// surest-first -> go mastery/expert by self on 2020
}

// Why?
func ExampleExplain() {
	claims := []skills.Claim{self2020, test2021, peer2022, notExpert}
	for _, e := range skills.Explain(claims, date.MustParse("2024"), skills.Policy{}) {
		fmt.Println(e.Text(language.English, catalog, mastery))
	}
	// Output:
	// Go at expert (self, 2020): ended by Go no longer at expert (peer, 2023-06-01)
	// Go at Aware (test, 2021-03): expired
	// Go at Working (peer, 2022-06-01): counts, with confidence 1.00
	// Go no longer at expert (peer, 2023-06-01): ends earlier claims, with confidence 1.00
}

func ExampleDiff() {
	claims := []skills.Claim{self2020, notExpert, undated, claim(skills.ClaimSpec{Skill: "c#", Level: aware, Date: date.MustParse("2023")})}
	before := skills.Resolve(claims, date.MustParse("2021"), skills.Policy{})
	after := skills.Resolve(claims, date.MustParse("2024"), skills.Policy{})
	fmt.Print(skills.Diff(before, after).Text(language.English, catalog, mastery))
	fmt.Print(skills.Diff(before, after).Text(language.Japanese, catalog, mastery))
	// Output:
	// C#: Aware, unknown before
	// Go: lowered from expert to Working
	// C#: 「知っている」（以前は不明）
	// Go 言語: 「expert」から「使える」に低下
}

// What two systems say about one person.
func ExampleConflicts() {
	ours := []skills.Claim{peer2022, self2020}
	theirs := []skills.Claim{self2020, claim(skills.ClaimSpec{Skill: "go", Level: aware, By: skills.ByManager, Date: date.MustParse("2022-06-01")})}
	merged := skills.MergeClaims(ours, theirs)
	fmt.Println(len(merged))
	for _, c := range skills.Conflicts(merged, date.Date{}, skills.Policy{}) {
		fmt.Println(c)
	}
	fmt.Println(skills.Conflicts(merged, date.Date{}, skills.Policy{Trust: []skills.Source{skills.ByPeer}}))
	// Output:
	// 3
	// go at aware (manager, 2022-06-01) contradicts go at working (peer, 2022-06-01)
	// []
}
