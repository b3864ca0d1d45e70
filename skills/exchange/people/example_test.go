package people_test

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/people"
	"github.com/kakezan/kakezan/skills/population"
)

const file = `id,skills
1,Go; R; Spark
2,NA
3,Go; R
4,Go,R
`

func ExampleMultiSelect_Population() {
	form := people.MultiSelect{Name: "people.csv"}
	found, problems, err := form.Population(context.Background(), strings.NewReader(file), exchange.Reading{KeepRest: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	both, _ := found.Count(population.Specialties("Go", "R")...)
	fmt.Println(found, "-", both)
	fmt.Print(problems.Text(language.English))
	fmt.Print(problems.Text(language.Japanese))
	// Output:
	// 3 people, 3 skills - 2 of 2
	// people.csv:5:1: error: the row has 3 fields; the header has 2 [wrong-field-count]
	// people.csv:5:1: エラー: この行のフィールドは 3 個ですが、列名は 2 個です [wrong-field-count]
}

func ExampleMultiSelect_People() {
	for person, err := range (people.MultiSelect{}).People(context.Background(), strings.NewReader(file), exchange.Reading{KeepRest: true}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(person.Line(), person, person.Answered())
	}
	// Output:
	// 2 1: Go held/held, R held/held, Spark held/held, nothing else true
	// 3 2 false
	// 4 3: Go held/held, R held/held, nothing else true
	// 5:1: error: the row has 3 fields; the header has 2 [wrong-field-count]
}
