package agreement_test

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// Two leads place eight people on the same ladder. They give six of them the same step,
// and most of that is no merit: both give nearly everybody the second step.
func Example() {
	var ratings []agreement.Rating
	for i, steps := range [][2]float64{{2, 2}, {2, 2}, {2, 2}, {2, 2}, {2, 2}, {2, 3}, {3, 2}, {3, 3}} {
		person := fmt.Sprint("person ", i+1)
		ratings = append(ratings,
			agreement.Rating{Unit: person, Rater: "kim", Value: steps[0]},
			agreement.Rating{Unit: person, Rater: "lee", Value: steps[1]})
	}
	r, err := agreement.New(ratings)
	if err != nil {
		fmt.Println(err)
		return
	}
	kappa, err := agreement.Cohen(r, agreement.Options{Categories: []float64{1, 2, 3, 4}})
	if err != nil {
		fmt.Println(err)
		return
	}
	bounds, err := kappa.Bootstrap(context.Background(), agreement.Resampling{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("the same: %.2f\n", kappa.Same())
	fmt.Printf("kappa: %.2f, of eight people from %.2f to %.2f\n", kappa.Value(), bounds.Low(), bounds.High())
	// Output:
	// the same: 0.75
	// kappa: 0.33, of eight people from -0.25 to 1.00
}

// Everyone gets the same mark: whether raters agree can't be said.
func ExampleAlpha_undefined() {
	r, _ := agreement.FromTable([]string{"nao", "rei"}, []string{"kim", "lee"}, [][]float64{{3, 3}, {3, 3}})
	_, err := agreement.Alpha(r, agreement.Ordinal)
	fmt.Println(errors.Is(err, agreement.ErrNoVariation))
	var speaks interface{ Text(language.Tag) string }
	if errors.As(err, &speaks) {
		fmt.Println(speaks.Text(language.English))
	}
	// Output:
	// true
	// all 4 ratings are 3: whether raters agree can't be told from everyone giving one mark
}
