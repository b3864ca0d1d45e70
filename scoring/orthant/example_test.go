package orthant_test

import (
	"fmt"

	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/orthant"
)

// Three skills that 1 in 100 people have each: a million to one if they had
// nothing to do with each other.
func ExampleNormal() {
	const z = 2.3263478740408408 // above this is 1 in 100
	for _, rho := range []float64{0, 0.5, 0.9} {
		m, err := correlation.New([][]float64{{1, rho, rho}, {rho, 1, rho}, {rho, rho, 1}})
		if err != nil {
			fmt.Println(err)
			return
		}
		r, err := orthant.Normal([]float64{z, z, z}, m, orthant.Options{})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%.1f: 1 in %.0f (%v)\n", rho, 1/r.Float64(), r.Path())
	}
	// Output:
	// 0.0: 1 in 1000000 (independent)
	// 0.5: 1 in 2734 (one factor)
	// 0.9: 1 in 253 (one factor)
}

// How a combination answers to its parts: a correlation of 0.01 more makes it
// 3.9 % commoner.
func ExampleGradient() {
	const z = 2.3263478740408408
	m, err := correlation.New([][]float64{{1, 0.5}, {0.5, 1}})
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := orthant.Gradient([]float64{z, z}, m, orthant.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.2f %.2f\n", s.Lower(0), s.Corr(0, 1))
	// Output: -1.85 3.85
}
