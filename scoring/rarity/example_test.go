package rarity_test

import (
	"context"
	"fmt"
	"maps"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

func ExampleProduct() {
	hundredth := rarity.MustShare(1, 100)
	p := rarity.Product(hundredth, hundredth, hundredth)
	fmt.Println(p)
	fmt.Println(p.Text(language.Japanese))
	// Output:
	// 1 in 1,000,000
	// 1,000,000 人に 1 人
}

func ExampleProbability() {
	p, _ := rarity.Share(113, 49_025)
	fmt.Println(p)
	fmt.Printf("%.1f bits, log10 %.2f\n", p.Bits(), p.Log10())
	// Output:
	// 1 in 434
	// 8.8 bits, log10 -2.64
}

func ExampleWilson() {
	interval, _ := rarity.Wilson(113, 49_025, rarity.Level)
	fmt.Println(interval)
	// Output: 95 %: 1 in 361 to 521
}

func ExampleUnseen() {
	interval, _ := rarity.Unseen(1_000_000, rarity.Level)
	fmt.Println(interval)
	// Output: 95 %: rarer than 1 in 333,808
}

func ExampleFrechet() {
	fmt.Println(rarity.Frechet(rarity.MustShare(1, 100), rarity.MustShare(1, 50)))
	// Output: at most 1 in 100
}

func ExampleFromPairs() {
	// Three skills that one in a hundred has; each pair ten times as common as
	// if they were independent.
	p, err := rarity.FromPairs([]float64{0.01, 0.01, 0.01}, func(_, _ int) float64 { return 0.001 })
	fmt.Println(p, err)
	// Output: 1 in 2,600 <nil>
}

// Of 1,000 people, 40 do operations and security, 20 of them databases as well.
func thousand() population.Population {
	var b population.Builder
	for i := range 1000 {
		answer := map[skills.ID]population.Standing{}
		if i < 60 {
			answer["operations"] = population.Held
		}
		if i >= 20 && i < 100 {
			answer["security"] = population.Held
		}
		if i >= 10 && i < 40 || i >= 70 && i < 110 {
			answer["databases"] = population.Held
		}
		if err := b.AddComplete(maps.All(answer)); err != nil {
			fmt.Println(err)
		}
	}
	return must(b.Build(context.Background(), population.BuildOptions{}))
}

func ExampleCounted() {
	all := population.Specialties("operations", "security", "databases")
	answer, err := rarity.Counted(thousand()).Estimate(all...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(answer)
	fmt.Println(answer.Independent())
	// Output:
	// 1 in 50 (95 %: 1 in 33 to 77; 20 of 1,000 people; 60 times as common as if independent)
	// 1 in 2,976
}

func ExampleMaxEnt() {
	all := population.Specialties("operations", "security", "databases")
	answer, err := rarity.MaxEnt(must(thousand().Aggregate(context.Background()))).Estimate(all...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(answer.Probability(), "-", answer.Bounds())
	fmt.Println(answer.Assumption(language.English))
	// Output:
	// 1 in 34 - between 1 in 100 and 1 in 33
	// Assumes no dependence among three or more skills beyond what their pairs bring. The interval is the sampling error of the shares and pairs, not of this assumption.
}

// The numbers of skills that people hold tell the truth here, where there are no
// other triples: 20 people hold three skills.
func ExamplePairwise() {
	all := population.Specialties("operations", "security", "databases")
	answer, err := rarity.Pairwise(must(thousand().Aggregate(context.Background()))).Estimate(all...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(answer)
	// Output: 1 in 50 (95 %: 1 in 33 to 76; not counted; 60 times as common as if independent)
}

func ExampleTree() {
	all := population.Specialties("operations", "security", "databases")
	answer, err := rarity.Tree(must(thousand().Aggregate(context.Background()))).Estimate(all...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(answer)
	// Output: 1 in 40 (95 %: 1 in 28 to 58; not counted; 74 times as common as if independent)
}

func ExampleCopula() {
	all := population.Specialties("operations", "security", "databases")
	gaussian, err := rarity.Copula(must(thousand().Aggregate(context.Background())), rarity.CopulaOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	answer, err := gaussian.Estimate(all...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(answer.Probability(), "-", answer.Method())
	// Output: 1 in 36 - Gaussian copula
}

func ExampleNewBest() {
	best, err := rarity.NewBest(context.Background(), thousand(), rarity.BestOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	answer, err := best.Estimate(population.Specialties("operations", "security", "databases")...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(answer.Probability(), "-", answer.Method())
	// Output: 1 in 51 - count and pairs
}

func ExampleIndependent() {
	answer, _ := rarity.Independent(must(thousand().Aggregate(context.Background()))).Estimate(population.Specialties("operations", "security")...)
	fmt.Println(answer.Probability(), "-", answer.Method())
	// Output: 1 in 208 - independent product
}

func ExampleBounded() {
	answer, _ := rarity.Bounded(must(thousand().Aggregate(context.Background()))).Estimate(population.Specialties("operations", "security", "databases")...)
	fmt.Println(answer)
	// Output: between 1 in 100 and 1 in 33
}
