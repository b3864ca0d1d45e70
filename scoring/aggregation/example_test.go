package aggregation_test

import (
	"fmt"
	"math"

	"github.com/kakezan/kakezan/scoring/aggregation"
)

// The lower the order, the less a strength makes up for a weakness.
func ExamplePowerMean() {
	fits := []float64{1, 0.9, 0.2}
	for _, order := range []float64{aggregation.Arithmetic, aggregation.Geometric, aggregation.Harmonic, math.Inf(-1)} {
		mean, err := aggregation.PowerMean(fits, nil, order)
		fmt.Printf("%4v: %.2f %v\n", order, mean, err)
	}
	// Output:
	//    1: 0.70 <nil>
	//    0: 0.56 <nil>
	//   -1: 0.42 <nil>
	// -Inf: 0.20 <nil>
}

// Two out of three are enough.
func ExampleOWA() {
	best2 := []float64{1, 1, 0}
	mean, err := aggregation.OWA([]float64{0.2, 1, 0.8}, best2)
	fmt.Printf("%.2f %v\n", mean, err)
	// Output: 0.90 <nil>
}

func ExampleOrness() {
	orness, err := aggregation.Orness([]float64{1, 1, 0})
	fmt.Println(orness, err)
	// Output: 0.75 <nil>
}

// Who is good at mathematics mostly is at physics, too: together they say little more
// than each. Literature with one of them says much (M. Grabisch, 1996).
func ExampleCapacity_Choquet() {
	c, err := aggregation.NewCapacity([]string{"mathematics", "physics", "literature"}, []aggregation.Set{
		{Of: []string{"mathematics"}, Value: 0.45},
		{Of: []string{"physics"}, Value: 0.45},
		{Of: []string{"literature"}, Value: 0.3},
		{Of: []string{"mathematics", "physics"}, Value: 0.5},
		{Of: []string{"mathematics", "literature"}, Value: 0.9},
		{Of: []string{"physics", "literature"}, Value: 0.9},
		{Of: []string{"mathematics", "physics", "literature"}, Value: 1},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, student := range [][]float64{{18, 16, 10}, {10, 12, 18}, {14, 15, 15}} {
		mark, err := c.Choquet(student)
		fmt.Printf("%.1f %v\n", mark, err)
	}
	fmt.Printf("%.3f\n", c.Shapley())
	together, err := c.Interaction("mathematics", "physics")
	fmt.Printf("%.2f %v\n", together, err)
	// Output:
	// 13.9 <nil>
	// 13.6 <nil>
	// 14.9 <nil>
	// [0.292 0.292 0.417]
	// -0.45 <nil>
}

// How much each counts, and what goes together, is enough to say.
func ExampleTwoAdditive() {
	c, err := aggregation.TwoAdditive([]string{"build", "explain", "lead"}, []float64{0.4, 0.3, 0.3},
		[]aggregation.Pair{{A: "build", B: "explain", Value: 0.2}, {A: "explain", B: "lead", Value: -0.1}})
	fmt.Println(err)
	fit, err := c.Choquet([]float64{1, 0.25, 0.5})
	fmt.Printf("%.4f %v\n", fit, err)
	// Output:
	// <nil>
	// 0.5625 <nil>
}
