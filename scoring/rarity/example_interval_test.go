package rarity_test

import (
	"fmt"

	"github.com/kakezan/kakezan/scoring/rarity"
)

func ExampleClopperPearson() {
	interval, _ := rarity.ClopperPearson(113, 49_025, rarity.Level)
	fmt.Println(interval)
	// Output: 95 %: 1 in 361 to 526
}

func ExampleJeffreys() {
	interval, _ := rarity.Jeffreys(113, 49_025, rarity.Level)
	fmt.Println(interval)
	// Output: 95 %: 1 in 362 to 524
}

func ExampleBeta() {
	// A model says 1 in 1,000, which is worth 500 people, and of 2,000 people 1 has
	// been seen.
	const p0, m, x, n = 0.001, 500, 1, 2000
	interval, _ := rarity.Beta(m*p0+x, m*(1-p0)+n-x, rarity.Level)
	fmt.Println(interval)
	// Output: 95 %: 1 in 535 to 23,159
}

func ExamplePredictive() {
	// 57 of 24,512 people have it. How many of 24,513 others?
	lo, hi, _ := rarity.Predictive(57+0.5, 24_512-57+0.5, 24_513, rarity.Level)
	fmt.Printf("%d to %d people\n", lo, hi)
	// Output: 38 to 80 people
}
