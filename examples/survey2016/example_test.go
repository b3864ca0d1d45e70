package survey2016_test

import (
	"fmt"

	"github.com/kakezan/kakezan/examples/survey2016"
	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

func Example() {
	estimate := rarity.MaxEnt(survey2016.Aggregate())
	answer, err := estimate.Estimate(population.Specialties("R", "Hadoop", "Spark")...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(answer.Probability(), "- if independent:", answer.Independent())
	// Output: 1 in 369 - if independent: 1 in 100,910
}
