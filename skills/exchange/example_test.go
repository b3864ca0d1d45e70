package exchange_test

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/population"
)

const file = `id,skills
1,Go; R; Spark
2,NA
3,Go; R
4,Go,R
`

func ExampleMultiSelect_Population() {
	options := exchange.MultiSelect{Name: "people.csv", KeepRest: true}
	people, problems, err := options.Population(context.Background(), strings.NewReader(file))
	if err != nil {
		fmt.Println(err)
		return
	}
	both, _ := people.Count(population.Specialties("Go", "R")...)
	fmt.Println(people, "-", both)
	fmt.Print(problems.Text(language.English))
	fmt.Print(problems.Text(language.Japanese))
	// Output:
	// 3 people, 3 skills - 2 of 2
	// people.csv:5:1: error: the row has 3 fields; the header has 2 [wrong-field-count]
	// people.csv:5:1: エラー: この行のフィールドは 3 個ですが、列名は 2 個です [wrong-field-count]
}

func ExampleMultiSelect_Rows() {
	for row, err := range (exchange.MultiSelect{}).Rows(context.Background(), strings.NewReader(file)) {
		if err != nil {
			fmt.Println(err)
			break
		}
		for label := range row.Labels() {
			fmt.Print(label, " ")
		}
		fmt.Println(row.Line(), row.Answered())
	}
	// Output:
	// Go R Spark 2 true
	// 3 false
	// Go R 4 true
	// 5:1: error: the row has 3 fields; the header has 2 [wrong-field-count]
}
