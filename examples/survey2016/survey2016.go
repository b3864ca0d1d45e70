package survey2016

import (
	_ "embed"
	"encoding/json"
	"sync"

	"github.com/kakezan/kakezan/skills/population"
	"github.com/kakezan/kakezan/skills/text"
)

//go:generate go run ./internal/gen

//go:embed aggregate.json
var encoded []byte

// Year is the year of the survey.
const Year = 2016

var decode = sync.OnceValue(func() population.Aggregate {
	var a population.Aggregate
	// A test reads the same bytes; if they were damaged after all, the
	// population is empty and knows no skill.
	_ = json.Unmarshal(encoded, &a)
	return a
})

// Aggregate returns the statistics. They are decoded once.
func Aggregate() population.Aggregate { return decode() }

// Title returns what the population is called.
func Title() text.Text {
	return text.EnJa("Stack Overflow Developer Survey 2016", "Stack Overflow 開発者調査 2016")
}

// Attribution returns the notice that goes with results from the data, as the
// ODbL asks in section 4.3.
func Attribution() text.Text {
	return text.EnJa(
		"Contains information from the Stack Overflow Developer Survey 2016, (c) Stack Overflow, made available under the "+
			"Open Database License (ODbL) 1.0: https://opendatacommons.org/licenses/odbl/1-0/",
		"Stack Overflow Developer Survey 2016（(c) Stack Overflow）の情報を含みます。"+
			"Open Database License (ODbL) 1.0 で提供されています: https://opendatacommons.org/licenses/odbl/1-0/")
}
