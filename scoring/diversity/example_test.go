package diversity_test

import (
	"fmt"
	"math"

	"github.com/kakezan/kakezan/scoring/diversity"
	"github.com/kakezan/kakezan/skills/text"
)

// web is three web frameworks and accounting: the frameworks have most in common.
func web() diversity.Similarity {
	const react, vue, angular, accounting = 0, 1, 2, 3
	z, _ := diversity.SimilarityOf(4, func(i, j int) float64 {
		if i == accounting || j == accounting {
			return 0
		}
		return 0.8
	})
	return z
}

func ExampleProfile_Number() {
	frameworks := []float64{3, 3, 3, 1}
	counted, _ := diversity.New(frameworks, diversity.Similarity{})
	broad, _ := diversity.New(frameworks, web())
	for _, q := range []float64{0, 1, 2, math.Inf(1)} {
		a, _ := counted.Number(q)
		b, _ := broad.Number(q)
		fmt.Printf("order %v: %.2f kinds by name, %.2f in effect\n", q, a, b)
	}
	// Output:
	// order 0: 4.00 kinds by name, 2.15 in effect
	// order 1: 3.72 kinds by name, 1.57 in effect
	// order 2: 3.57 kinds by name, 1.40 in effect
	// order +Inf: 3.33 kinds by name, 1.28 in effect
}

func ExampleProfile_Contributions() {
	p, _ := diversity.New([]float64{3, 3, 3, 1}, web())
	p, _ = p.Named(text.Plain("React"), text.Plain("Vue"), text.Plain("Angular"), text.Plain("accounting"))
	kinds, _ := p.Contributions(1)
	for _, c := range kinds {
		fmt.Printf("%v: %.0f %% of the weights, %.0f %% like it, breadth %.2f without it\n",
			c.Name(), 100*c.Share(), 100*c.Ordinariness(), c.Without())
	}
	// Output:
	// React: 30 % of the weights, 78 % like it, breadth 1.65 without it
	// Vue: 30 % of the weights, 78 % like it, breadth 1.65 without it
	// Angular: 30 % of the weights, 78 % like it, breadth 1.65 without it
	// accounting: 10 % of the weights, 10 % like it, breadth 1.15 without it
}

func ExampleNewSimilarity() {
	_, err := diversity.NewSimilarity([][]float64{{1, 0.5}, {1.5, 1}})
	fmt.Println(err)
	// Output:
	// NewSimilarity(2 rows): row 2, column 1 is 1.5, not from 0 to 1
}

func ExampleGini() {
	even, _ := diversity.Gini([]float64{2, 2, 2, 2})
	uneven, _ := diversity.Gini([]float64{8, 0, 0, 0})
	fmt.Println(even, uneven)
	// Output:
	// 0 0.75
}
