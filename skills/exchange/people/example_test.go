package people_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
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

// The columns that are neither the id nor the skills group people.
func ExampleMultiSelect_Population_groups() {
	const survey = "id,country,skills\n1,Japan,Go; R\n2,Japan,Go\n3,Germany,NA\n4,Germany,R\n"
	found, _, err := people.MultiSelect{}.Population(context.Background(), strings.NewReader(survey), exchange.Reading{})
	if err != nil {
		fmt.Println(err)
		return
	}
	groups, err := found.GroupBy("country", population.Holds("Go"))
	fmt.Println(groups, err)
	// Output:
	// [Germany: 0 of 1 Japan: 2 of 2] <nil>
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

func ExampleWide() {
	const matrix = "id,country,Go,R\n1,JP,1,0\n2,DE,,yes\n3,IN,maybe,1\n"
	form := people.Wide{Name: "matrix.csv", Attributes: []string{"country"}}
	found, problems, err := form.Read(context.Background(), strings.NewReader(matrix), exchange.Reading{KeepRest: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, person := range found {
		fmt.Println(person)
	}
	fmt.Print(problems.Text(language.English))
	fmt.Print(problems.Text(language.Japanese))
	// Output:
	// 1 country=JP: Go held/held, R held/none
	// 2 country=DE: R held/held
	// matrix.csv:4:6: error: nobody knows what maybe means in the column Go [bad-cell]
	// matrix.csv:4:6: エラー: 列「Go」の「maybe」の意味が分かりません [bad-cell]
}

func ExampleLong() {
	const claims = "person,skill,level,by,date\n1,go,Master,manager,2024-05\n1,go,aware,self,2020\n1,r,,self,\n2,go,none,test,2023\n"
	form := people.Long{Levels: graded}
	for person, err := range form.People(context.Background(), strings.NewReader(claims), exchange.Reading{}) {
		if err != nil {
			fmt.Println(err)
			break
		}
		for _, year := range []string{"2022", "2025"} {
			fmt.Printf("%s in %s: [%v]\n", person.ID(), year, person.Profile(date.MustParse(year), skills.Policy{}))
		}
	}
	// Output:
	// 1 in 2022: [go=mastery/aware r=held/held]
	// 1 in 2025: [go=mastery/expert r=held/held]
	// 2 in 2022: []
	// 2 in 2025: [go=mastery/none]
}

func ExampleMultiSelect_Write() {
	sato, err := people.NewPerson(people.PersonSpec{
		ID: "sato", Complete: true,
		Claims: []skills.Claim{claim(skills.ClaimSpec{Skill: "go", Level: working, Date: date.MustParse("2024")}), claim(skills.ClaimSpec{Skill: "r", Level: people.Held})},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	problems, err := people.MultiSelect{}.Write(os.Stdout, []people.Person{sato})
	fmt.Print(problems.Text(language.English), err)
	// Output:
	// id,skills
	// sato,go;r
	// people[sato]: warning: the format has no place for the level of a claim (left out: 1, the first is here) [not-written]
	// people[sato]: warning: the format has no place for the date of a claim (left out: 1, the first is here) [not-written]
	// <nil>
}
