package complementarity_test

import (
	"context"
	"fmt"
	"maps"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/complementarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

func ExampleNew() {
	// Of 10,000 people 300 know Hadoop, 250 know Spark, and 120 know both.
	p, err := complementarity.New(120, 300, 250, 10_000)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Text(language.English))
	fmt.Println(p.Text(language.Japanese))
	fmt.Printf("%.0f %% of those who know Spark know Hadoop\n", 100*p.FirstGivenSecond())
	fmt.Printf("z %.0f, by chance %v\n", p.Z(), p.UpperP())
	// Output:
	// 120 of 10,000 people hold both, 16 times as many as by chance (95 %: 13.3 to 19.1)
	// 10,000 人中 120 人が両方を持ち、偶然の 16 倍（95 %：13.3〜19.1）
	// 48 % of those who know Spark know Hadoop
	// z 42, by chance 1 in 4.7 × 10^121
}

func ExamplePair_NPMI() {
	never, _ := complementarity.New(0, 20, 30, 1000)
	chance, _ := complementarity.New(20, 100, 200, 1000)
	always, _ := complementarity.New(20, 20, 20, 1000)
	unknown, _ := complementarity.New(0, 0, 30, 1000)
	fmt.Println(never.NPMI(), chance.NPMI(), always.NPMI(), unknown.NPMI())
	// Output: -1 0 1 NaN
}

// One person who has two rare skills has a huge lift, which says next to nothing.
func ExamplePair_LiftInterval() {
	one, _ := complementarity.New(1, 2, 3, 10_000)
	many, _ := complementarity.New(120, 300, 250, 10_000)
	for _, p := range []complementarity.Pair{one, many} {
		i, _ := p.LiftInterval(0.95)
		fmt.Printf("%.0f (%.0f to %.0f)\n", p.Lift(), i.Lo(), i.Hi())
	}
	// Output:
	// 1667 (42 to 3333)
	// 16 (13 to 19)
}

// crew is 400 people: 100 do data, most of them with Hadoop and Spark, and the rest
// the web.
func crew() population.Population {
	var b population.Builder
	for i := range 400 {
		answer := map[skills.ID]population.Standing{}
		if i < 100 {
			answer["sql"] = population.Held
		}
		if i >= 10 && i < 80 {
			answer["hadoop"] = population.Held
		}
		if i >= 30 && i < 90 && i%5 > 0 {
			answer["spark"] = population.Held
		}
		if i%3 > 0 && i >= 100 {
			answer["css"] = population.Held
		}
		if i%2 > 0 {
			answer["git"] = population.Held
		}
		if err := b.AddComplete(maps.All(answer)); err != nil {
			fmt.Println(err)
		}
	}
	return must(b.Build(context.Background(), population.BuildOptions{}))
}

func ExampleNetwork_Companions() {
	network, err := complementarity.NetworkFromPopulation(context.Background(), crew())
	if err != nil {
		fmt.Println(err)
		return
	}
	list, err := network.Companions("spark", 5, complementarity.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range list {
		fmt.Printf("%-7s %2.0f %% of those with spark, lift %.1f, NPMI at least %.2f\n",
			c.Skill, 100*c.Pair.SecondGivenFirst(), c.Pair.Lift(), c.Strength)
	}
	// Output:
	// hadoop  83 % of those with spark, lift 4.8, NPMI at least 0.47
	// sql     100 % of those with spark, lift 4.0, NPMI at least 0.46
}

func ExampleNetwork_Tree() {
	network := must(complementarity.NetworkFromPopulation(context.Background(), crew()))
	links, err := network.Tree(complementarity.TreeOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range links {
		fmt.Printf("%s is found within %s\n", l.Second, l.First)
	}
	// Output:
	// hadoop is found within sql
	// spark is found within hadoop
}

func ExampleTable_RCA() {
	table, err := complementarity.NewTable(
		[]string{"backend", "frontend"},
		[]skills.ID{"go", "sql", "css"},
		[][]float64{{50, 40, 10}, {10, 20, 70}},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for row := range table.Rows() {
		for skill := range table.Skills() {
			rca, _ := table.RCA(row, skill)
			fmt.Printf("%s, %s: %.2f\n", row, skill, rca)
		}
	}
	// Output:
	// backend, go: 1.67
	// backend, sql: 1.33
	// backend, css: 0.25
	// frontend, go: 0.33
	// frontend, sql: 0.67
	// frontend, css: 1.75
}

func ExampleMeasure() {
	p, _ := complementarity.New(120, 300, 250, 10_000)
	m := complementarity.Lift
	fmt.Printf("%s %.0f\n", m.Name(language.English), m.Of(p))
	fmt.Println(m.Text(language.Japanese))
	// Output:
	// lift 16
	// 無関係と仮定した場合に比べて、両方を持つ人が何倍いるか。稀なスキルでは偶然でも大きくなるので、区間とあわせて読みます。
}

func ExampleUsage_Nestedness() {
	rows := []string{"junior", "senior", "staff"}
	ids := []skills.ID{"code", "design", "strategy"}
	stairs, _ := complementarity.NewTable(rows, ids, [][]float64{{3, 0, 0}, {4, 2, 0}, {4, 3, 2}})
	aside, _ := complementarity.NewTable(rows, ids, [][]float64{{3, 0, 0}, {0, 2, 0}, {0, 0, 4}})
	fmt.Println(stairs.Present().Nestedness())
	fmt.Println(aside.Present().Nestedness())
	// Output:
	// nested 100.00 (skills 100.00, rows 100.00)
	// nested 0.00 (skills 0.00, rows 0.00)
}

func ExampleNetwork_Dependencies() {
	rows := []string{"a", "b", "c", "d", "e", "f", "g", "h"}
	table, _ := complementarity.NewTable(rows, []skills.ID{"algorithms", "compilers", "law"}, [][]float64{
		{1, 1, 0}, {1, 1, 0}, {1, 1, 0}, {1, 1, 0}, {1, 0, 1}, {0, 0, 1}, {0, 0, 1}, {0, 0, 0},
	})
	network, _ := table.Present().Network()
	dependencies, _ := network.Dependencies(complementarity.DependencyOptions{})
	for _, d := range dependencies {
		fmt.Println(d)
		fmt.Printf("%.0f %% of those with %s have %s, and %.0f %% the other way round\n",
			100*d.BroadGivenNarrow(), d.Narrow(), d.Broad(), 100*d.NarrowGivenBroad())
	}
	// Output:
	// compilers on algorithms: z 2.05
	// 100 % of those with compilers have algorithms, and 80 % the other way round
}
