package population_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// Five people ticked boxes, and one did not answer.
func five() population.Population {
	var b population.Builder
	for _, ticked := range [][]skills.ID{{"Go", "R"}, {"Go"}, {"R"}, {"Go", "R", "Spark"}, {}} {
		answer := map[skills.ID]population.Standing{}
		for _, id := range ticked {
			answer[id] = population.Held
		}
		if err := b.AddComplete(maps.All(answer)); err != nil {
			fmt.Println(err)
		}
	}
	if err := b.Add(nil); err != nil {
		fmt.Println(err)
	}
	p, err := b.Build(context.Background(), population.BuildOptions{})
	if err != nil {
		fmt.Println(err)
	}
	return p
}

func ExampleBuilder() {
	fmt.Println(five())
	// Output: 6 people, 3 skills
}

func ExampleStandingsOf() {
	mastery := must(skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}}}))
	var b population.Builder
	for _, level := range []string{"none", "aware", "working"} {
		profile := skills.Profile{}.With("Go", mastery.MustParse(level))
		if err := b.Add(population.StandingsOf(profile), population.Attribute{Name: "country", Value: "JP"}); err != nil {
			fmt.Println(err)
		}
	}
	p := must(b.Build(context.Background(), population.BuildOptions{}))
	fmt.Println(p.Count(population.Specialty{Skill: "Go", AtLeast: mastery.MustParse("working")}))
	// Output: 1 of 3 <nil>
}

func ExamplePopulation_Count() {
	people := five()
	both, _ := people.Count(population.Specialties("Go", "R")...)
	fmt.Println(both)

	_, err := people.Count(population.Holds("COBOL"))
	fmt.Println(errors.Is(err, population.ErrUnknownSkill), err)
	// Output:
	// 2 of 5
	// true Population.Count("COBOL"): the population does not know the skill
}

func ExamplePopulation_Find() {
	id, ok := five().Find("ｓｐａｒｋ")
	fmt.Println(id, ok)
	// Output: Spark true
}

func ExampleSpecialty() {
	mastery, _ := skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}}})
	working, _ := mastery.Parse("working")
	s := population.Specialty{Skill: "Go", AtLeast: working}
	fmt.Println(s, s.Implies(population.Holds("Go")))
	// Output: Go>=mastery/working true
}

func ExampleAggregate() {
	counts := must(five().Aggregate(context.Background()))
	pair, _ := counts.Pair(population.Holds("Go"), population.Holds("Spark"))
	fmt.Println(counts, "-", pair)
	// Output: 6 people, 3 skills, 3 pairs - 1 of 5
}

func ExampleAggregate_Merge() {
	first, second := must(five().Aggregate(context.Background())), must(five().Aggregate(context.Background()))
	fmt.Println(first.Merge(second))
	// Output: 12 people, 3 skills, 3 pairs
}

func ExampleAggregate_MarshalJSON() {
	raw, _ := json.Marshal(must(five().Aggregate(context.Background())))
	fmt.Println(string(raw))
	// Output: {"format":"kakezan/aggregate/1","people":6,"complete":5,"histogram":[1,2,1,1],"skills":[{"id":"Go","holders":3},{"id":"R","holders":3},{"id":"Spark","holders":1}],"pairs":[[2,1],[1]]}
}

// Three people of 120 know Spark. Before the counts are published, that is left
// out, and so are the counts from which it would follow.
func ExampleAggregate_Suppress() {
	var b population.Builder
	for i := range 120 {
		answer := map[skills.ID]population.Standing{}
		for every, id := range map[int]skills.ID{2: "Go", 3: "R", 40: "Spark"} {
			if i%every == 0 {
				answer[id] = population.Held
			}
		}
		if err := b.AddComplete(maps.All(answer)); err != nil {
			fmt.Println(err)
		}
	}
	people := must(b.Build(context.Background(), population.BuildOptions{}))
	counts := must(must(people.Aggregate(context.Background())).Suppress(10))

	pair, _ := counts.Pair(population.Holds("Go"), population.Holds("R"))
	fmt.Println(pair)
	_, err := counts.Single(population.Holds("Spark"))
	fmt.Println(errors.Is(err, population.ErrSuppressed), err)
	fmt.Println(counts)
	// Output:
	// 20 of 120
	// true Aggregate.Single(Spark): the count is suppressed: a cell is too small
	// 120 people, 3 skills, 3 pairs, 7 cells suppressed (minimum cell 10)
}

func ExampleNewAggregate() {
	half, _ := population.NewCount(1, 2)
	_, err := population.NewAggregate(population.Counts{
		People: 2, Complete: 2, Singles: []population.SingleCount{{Skill: "Go", Count: half}, {Skill: "Go", Count: half}},
	})
	fmt.Println(err)
	// Output: NewAggregate(2 people, 2 skills): impossible count: "Go" is given twice
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
