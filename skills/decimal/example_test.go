package decimal_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"

	"github.com/kakezan/kakezan/skills/decimal"
)

// Three skills at weight 0.7 reach a minimum of 2.1.
func ExampleDecimal() {
	weight, least := decimal.MustParse("0.7"), decimal.MustParse("2.1")
	sum := new(big.Rat)
	for range 3 {
		sum.Add(sum, weight.Rat())
	}
	fmt.Println(sum.Cmp(least.Rat()) >= 0)

	f := weight.Float64()
	fmt.Println(f+f+f >= least.Float64())
	// Output:
	// true
	// false
}

func ExampleParse() {
	for _, s := range []string{"2", "-0.7", "12.50", "1e3", "0.1234567891"} {
		d, err := decimal.Parse(s)
		fmt.Println(d, err)
	}
	// Output:
	// 2 <nil>
	// -0.7 <nil>
	// 12.5 <nil>
	// 0 decimal.Parse("1e3"): not an exact decimal number
	// 0 decimal.Parse("0.1234567891"): not an exact decimal number: more than 9 digits after the point
}

func ExampleMustParse() {
	fmt.Println(decimal.MustParse("0.70") == decimal.MustParse("0.7"))
	// Output: true
}

func ExampleFromInt() {
	d, err := decimal.FromInt(7)
	fmt.Println(d, err)
	_, err = decimal.FromInt(1_000_000_000_000_000_000)
	fmt.Println(errors.Is(err, decimal.ErrInvalid))
	// Output:
	// 7 <nil>
	// true
}

func ExampleDecimal_Compare() {
	fmt.Println(decimal.MustParse("0.7").Compare(decimal.MustParse("0.65")))
	// Output: 1
}

func ExampleDecimal_Rat() {
	fmt.Println(decimal.MustParse("0.7").Rat())
	// Output: 7/10
}

func ExampleDecimal_Float64() {
	fmt.Println(decimal.MustParse("0.7").Float64())
	// Output: 0.7
}

func ExampleDecimal_MarshalText() {
	data, err := json.Marshal(map[string]decimal.Decimal{"weight": decimal.MustParse("0.50")})
	fmt.Println(string(data), err)
	// Output: {"weight":"0.5"} <nil>
}

// A grade of 4.62 is 462 hundredths.
func ExampleDecimal_Units() {
	d := decimal.MustParse("4.62")
	fmt.Println(d.Units(2))
	fmt.Println(d.Units(1))
	// Output:
	// 462 true
	// 46 false
}

func ExampleFromUnits() {
	fmt.Println(decimal.FromUnits(4620, 3))
	// Output: 4.62 <nil>
}
