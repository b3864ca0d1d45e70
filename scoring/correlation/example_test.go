package correlation_test

import (
	"fmt"

	"github.com/kakezan/kakezan/scoring/correlation"
)

// Of a million people a thousand know each of two skills. Were they independent
// one person would know both; a hundred do.
func ExampleTetrachoric() {
	l, err := correlation.Tetrachoric(100, 900, 900, 998_100)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(l)
	// Output: 0.61 ±0.017
}

// Three estimates that no three variables can have, and what is nearest.
func ExampleNearest() {
	rows := [][]float64{
		{1, 1, 0},
		{1, 1, 1},
		{0, 1, 1},
	}
	_, err := correlation.New(rows)
	fmt.Println(err)
	r, err := correlation.Nearest(rows)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f %.4f: %v\n", r.Matrix().At(0, 1), r.Matrix().At(0, 2), r)
	// Output:
	// New(3 rows): not a correlation matrix: the smallest eigenvalue is -0.414, not >= 0
	// 0.7607 0.1573: repaired by 0.528 in 4 steps
}
