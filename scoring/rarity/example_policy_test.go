package rarity_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/rarity"
)

func ExamplePolicy_Limit() {
	// How many people name 0, 1, 2 ... skills: fewer and fewer, and then four
	// people who name all 20.
	named := []int{0, 512, 256, 128, 64, 32, 16, 8, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4}
	var byDefault rarity.Policy
	k, cut := byDefault.Limit(named)
	fmt.Println(k, cut)

	policy, _ := rarity.AtMost(k)
	fmt.Println(policy.Text(language.English))
	_, cut = byDefault.Limit(named[:10])
	fmt.Println(cut)
	// Output:
	// 10 true
	// people who name at most 10 skills
	// false
}
