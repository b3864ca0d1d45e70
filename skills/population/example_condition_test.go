package population_test

import (
	"context"
	"fmt"
	"maps"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// team is five people who ticked boxes, of whom four said where they live.
func team() population.Population {
	var b population.Builder
	for _, p := range []struct {
		country string
		ticked  []skills.ID
	}{
		{"JP", []skills.ID{"Go", "R"}},
		{"JP", []skills.ID{"Go"}},
		{"DE", []skills.ID{"R"}},
		{"DE", []skills.ID{"Go", "R", "Spark"}},
		{"", []skills.ID{"Spark"}},
	} {
		answer := map[skills.ID]population.Standing{}
		for _, id := range p.ticked {
			answer[id] = population.Held
		}
		if err := b.AddComplete(maps.All(answer), population.Attribute{Name: "country", Value: p.country}); err != nil {
			fmt.Println(err)
		}
	}
	return must(b.Build(context.Background(), population.BuildOptions{}))
}

func ExampleCondition() {
	c := population.All{
		population.Holds("Go"),
		population.Not{Condition: population.Any{
			population.Holds("Spark"),
			population.Attribute{Name: "country", Value: "DE"},
		}},
	}
	fmt.Println(c)
	fmt.Println(must(team().CountOf(c))) // one of the five did not say the country
	// Output:
	// Go and not (Spark or country=DE)
	// 2 of 4
}

func ExamplePopulation_CountOf() {
	people := team()
	fmt.Println(must(people.CountOf(population.Any{population.Holds("Go"), population.Holds("R")})))
	fmt.Println(must(people.CountOf(population.AtMostSkills(1))))
	fmt.Println(must(people.CountOf(population.Attribute{Name: "country", Value: "FR"})))
	_, err := people.CountOf(population.Attribute{Name: "planet", Value: "Mars"})
	fmt.Println(err)
	// Output:
	// 4 of 5
	// 3 of 5
	// 0 of 4
	// Population.CountOf("planet"): the population does not have the attribute
}

func ExamplePopulation_Where() {
	cautious := must(team().Where(population.AtMostSkills(2)))
	fmt.Println(cautious)
	fmt.Println(must(cautious.Count(population.Specialties("Go", "R")...)))
	// Output:
	// 4 people, 3 skills
	// 1 of 4
}

func ExamplePopulation_GroupBy() {
	for _, g := range must(team().GroupBy("country", population.Holds("Go"))) {
		fmt.Println(g)
	}
	// Output:
	// DE: 1 of 2
	// JP: 2 of 2
	// unknown: 0 of 1
}

func ExamplePopulation_Values() {
	for value, people := range must(team().Values("country")) {
		fmt.Println(value, people)
	}
	// Output:
	// DE 2
	// JP 2
}

func ExamplePopulation_LeaveOut() {
	me := must(population.NewPerson(true,
		maps.All(map[skills.ID]population.Standing{"Go": population.Held}),
		population.Attribute{Name: "country", Value: "JP"},
	))
	others := must(team().LeaveOut(me))
	fmt.Println(must(others.Count(population.Holds("Go"))), "others")
	_, err := others.LeaveOut(me)
	fmt.Println(err)
	// Output:
	// 2 of 4 others
	// Population.LeaveOut: the population has no such person
}
