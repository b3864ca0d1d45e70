package population_test

import (
	"fmt"
	"maps"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/population"
)

// What a hundred people say of themselves, from 0 to 10, and what assessors said of
// eighty of them.
var (
	selfRating, _ = skills.NewScale(skills.ScaleSpec{ID: "self", Numeric: skills.NumericSpec{Max: decimal.MustParse("10"), By: decimal.MustParse("1")}})
	assessed, _   = skills.NewScale(skills.ScaleSpec{ID: "assessed", Steps: []skills.StepSpec{{ID: "novice"}, {ID: "practitioner"}, {ID: "expert"}}})
)

func self(rating string) population.Standing {
	return population.At(selfRating.MustParse(rating))
}

func claimsAndAssessments() (claims, assessments population.Distribution) {
	claims, _ = population.NewDistribution(maps.All(map[population.Standing]int{
		self("5"): 15, self("6"): 15, self("7"): 30, self("8"): 25, self("9"): 15,
	}))
	assessments, _ = population.NewDistribution(maps.All(map[population.Standing]int{
		population.At(assessed.MustParse("novice")):       24,
		population.At(assessed.MustParse("practitioner")): 48,
		population.At(assessed.MustParse("expert")):       8,
	}))
	return claims, assessments
}

func ExampleNewCalibration() {
	claims, assessments := claimsAndAssessments()
	calibration, err := population.NewCalibration(claims, assessments)
	if err != nil {
		fmt.Println(err)
		return
	}
	for e := range calibration.All() {
		fmt.Println(e)
	}
	// Output:
	// self/5 at 7.5 (0.0 to 15.0) of 100 is assessed/novice
	// self/6 at 22.5 (15.0 to 30.0) of 100 is assessed/novice
	// self/7 at 45.0 (30.0 to 60.0) of 100 is assessed/practitioner
	// self/8 at 72.5 (60.0 to 85.0) of 100 is assessed/practitioner
	// self/9 at 92.5 (85.0 to 100.0) of 100 is assessed/expert (assessed/practitioner to assessed/expert)
}

func ExampleCalibration_Equivalent() {
	claims, assessments := claimsAndAssessments()
	calibration, _ := population.NewCalibration(claims, assessments)
	e, _ := calibration.Equivalent(self("8"))
	fmt.Println(e.Standing, "which takes", e.Reached)
	fmt.Println("other ratings are read like it:", e.Coarser)
	// Output:
	// assessed/practitioner which takes 60.0 (30.0 to 90.0) of 80
	// other ratings are read like it: true
}

func ExamplePopulation_Levels() {
	levels, _ := five().Levels("Spark")
	fmt.Println(levels)
	ticked, _ := levels.Percentile(population.Held)
	fmt.Println(ticked)
	// Output:
	// 5 people: not held 4, held 1
	// 90.0 (80.0 to 100.0) of 5
}

func ExampleDistribution_Percentile() {
	claims, _ := claimsAndAssessments()
	seven, _ := claims.Percentile(self("7"))
	fmt.Println(seven)
	fmt.Println(seven.Below(), "rate themselves lower,", seven.AtOrAbove(), "at least as high")
	// Output:
	// 45.0 (30.0 to 60.0) of 100
	// 30 of 100 rate themselves lower, 70 of 100 at least as high
}

func ExampleDistribution_Mean() {
	claims, _ := claimsAndAssessments()
	mean, _ := claims.Mean(selfRating)
	six, _ := claims.Percentile(self("6"))
	fmt.Printf("mean %.2f; %v rate 6 or more\n", mean, six.AtOrAbove())
	// Output: mean 7.10; 85 of 100 rate 6 or more
}

func ExampleDistribution_Quantile() {
	claims, _ := claimsAndAssessments()
	for _, share := range []float64{0, .25, .5, .9} {
		s, _ := claims.Quantile(share)
		fmt.Print(s, " ")
	}
	// Output: self/5 self/6 self/7 self/9
}
