package date_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/kakezan/kakezan/skills/date"
)

// "SRE since 2020" is kept as it was said.
func ExampleDate() {
	since := date.MustParse("2020")
	fmt.Println(since)
	fmt.Println(since == date.MustParse("2020-01-01"))
	// Output:
	// 2020
	// false
}

func ExampleOf() {
	d, err := date.Of(2020, time.February, 29)
	fmt.Println(d, err)
	_, err = date.Of(2021, time.February, 29)
	fmt.Println(errors.Is(err, date.ErrInvalid))
	// Output:
	// 2020-02-29 <nil>
	// true
}

func ExampleFrom() {
	fmt.Println(date.From(time.Date(2020, time.April, 1, 9, 30, 0, 0, time.UTC)))
	// Output: 2020-04-01
}

func ExampleParse() {
	for _, s := range []string{"2020", "2020-04", "2020-04-01", "April 2020"} {
		d, err := date.Parse(s)
		fmt.Printf("%q %v\n", d, err)
	}
	// Output:
	// "2020" <nil>
	// "2020-04" <nil>
	// "2020-04-01" <nil>
	// "" date.Parse("April 2020"): not a date
}

func ExampleMustParse() {
	fmt.Println(date.MustParse("2020-04").Year())
	// Output: 2020
}

func ExampleDate_Earliest() {
	fmt.Println(date.MustParse("2020").Earliest())
	// Output: 2020-01-01
}

func ExampleDate_Latest() {
	fmt.Println(date.MustParse("2020-02").Latest())
	// Output: 2020-02-29
}

func ExampleDate_Compare() {
	fmt.Println(date.MustParse("2019-12-31").Compare(date.MustParse("2020")))
	fmt.Println(date.MustParse("2020").Compare(date.MustParse("2020-01-01")))
	fmt.Println(date.MustParse("2020").Compare(date.Date{}))
	// Output:
	// -1
	// -1
	// 1
}

func ExampleDate_IsZero() {
	type stint struct {
		From date.Date `json:"from"`
		To   date.Date `json:"to,omitzero"` // zero while it lasts
	}
	data, err := json.Marshal(stint{From: date.MustParse("2020-04")})
	fmt.Println(string(data), err)
	// Output: {"from":"2020-04"} <nil>
}

func ExampleDate_UnmarshalText() {
	var d date.Date
	err := json.Unmarshal([]byte(`"2020-04"`), &d)
	fmt.Println(d.Month(), d.Day(), err)
	// Output: April 0 <nil>
}
