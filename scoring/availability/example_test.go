package availability_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
)

// Three people know how; two of them work for one contractor.
func ExampleOf() {
	there := func(p float64) fit.Range { return fit.Range{Lo: p, Hi: p} }
	a, err := availability.Of(availability.Question{
		Things: []availability.Thing{
			{ID: "ann", Chance: there(0.9)},
			{ID: "ben", Chance: there(0.9), Needs: []string{"contractor"}},
			{ID: "cho", Chance: there(0.9), Needs: []string{"contractor"}},
		},
		Causes: []availability.Cause{{ID: "contractor", Chance: there(0.9)}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("somebody is there:", a.Chance())
	fmt.Println("nobody is:", a.Chance().Down())
	fmt.Println("in nines:", a.Chance().NinesText(language.English))
	fmt.Println("as though nothing were shared:", a.Independent())
	for _, p := range a.Parts() {
		fmt.Printf("%s adds %.3f\n", p.ID, p.Adds.Lo)
	}
	without, _ := a.Given("contractor", false)
	fmt.Println("without the contractor:", without.Chance())
	// Output:
	// somebody is there: 0.989
	// nobody is: 0.01
	// in nines: one nine
	// as though nothing were shared: 0.996
	// ann adds 0.098
	// ben adds 0.008
	// cho adds 0.008
	// without the contractor: 0.9
}
