package calibration_test

import (
	"fmt"

	"github.com/kakezan/kakezan/scoring/agreement"
	"github.com/kakezan/kakezan/scoring/calibration"
)

// Bo gives higher marks than Al, and yet is not the lenient one: Bo rates the stronger
// people. Kei, whom both rate, tells.
func ExampleLeastSquares() {
	ratings, err := agreement.New([]agreement.Rating{
		{Unit: "kei", Rater: "al", Value: 3},
		{Unit: "kei", Rater: "bo", Value: 2},
		{Unit: "mio", Rater: "al", Value: 2},
		{Unit: "ren", Rater: "bo", Value: 4},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	model, err := calibration.LeastSquares(ratings)
	if err != nil {
		fmt.Println(err)
		return
	}
	for rater := range model.Raters() {
		fmt.Printf("%s gives %.1f on average, leniency %+.1f\n", rater.ID(), rater.Raw(), rater.Value())
	}
	for unit := range model.Units() {
		fmt.Printf("%s is rated %.1f, adjusted %.1f\n", unit.ID(), unit.Raw(), unit.Value())
	}
	// Output:
	// al gives 2.5 on average, leniency +0.5
	// bo gives 3.0 on average, leniency -0.5
	// kei is rated 2.5, adjusted 2.5
	// mio is rated 2.0, adjusted 1.5
	// ren is rated 4.0, adjusted 4.5
}
