package pay_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
)

func ExampleParseAmount() {
	a, err := pay.ParseAmount("8000000 JPY")
	fmt.Println(a, err)
	_, err = pay.ParseAmount("8000000 jpy")
	fmt.Println(err)
	// Output:
	// 8000000 JPY <nil>
	// error: "jpy" is no currency of ISO 4217 (did you mean JPY?) [unknown-currency]
}

// Every mistake is reported at once, with its place.
func ExampleNewBands() {
	_, err := pay.NewBands([]pay.BandSpec{
		{ID: "junior", Min: pay.MustParseAmount("8000000 JPY"), Max: pay.MustParseAmount("90000 USD")},
		{ID: "senior", Min: pay.MustParseAmount("9000000 JPY"), Max: pay.MustParseAmount("8000000 JPY")},
	})
	var list *problem.Error
	if errors.As(err, &list) {
		fmt.Print(list.Text(language.English))
		fmt.Print(list.Text(language.Japanese))
	}
	// Output:
	// [junior].max: error: 90000 USD and 8000000 JPY are of two currencies [other-currency]
	// [senior].max: error: 8000000 JPY is below 9000000 JPY, from which the band starts or on which it is centred [falling-band]
	// [junior].max: エラー: 90000 USD と 8000000 JPY は通貨が違います [other-currency]
	// [senior].max: エラー: 8000000 JPY は、報酬レンジの下限または中央の 9000000 JPY を下回っています [falling-band]
}

// Years of experience are half-open: who has three years is in the second band.
func ExampleBands_Find() {
	for _, s := range []string{"2.5", "3", "12"} {
		experience := decimal.MustParse(s)
		band, err := estimates.Find(pay.Query{Grade: "hoe", Experience: &experience})
		fmt.Println(band, err)
	}
	_, err := estimates.Find(pay.Query{Grade: "hoe"})
	fmt.Println(err)
	// Output:
	// 0-3 years: 8000000 JPY to 12000000 JPY per year <nil>
	// 3-7 years: 12000000 JPY to 18000000 JPY per year <nil>
	// 7+ years: 18000000 JPY and above per year <nil>
	// error: several bands are for grade hoe: junior; mid; senior; ask for fewer people [several-bands]
}

func ExampleBands_At() {
	for _, s := range []string{"1", "3", "5", "7"} {
		experience := decimal.MustParse(s)
		a, err := estimates.At(pay.Query{Grade: "hoe", Experience: &experience})
		fmt.Println(a, err)
	}
	// Output:
	// 9333333 JPY <nil>
	// 12000000 JPY <nil>
	// 15000000 JPY <nil>
	//  error: pay at 7 years of experience can't be told from the band senior: it does not hold them, or is open at an end [no-interpolation]
}

func ExampleBand_Penetration() {
	band, _ := pay.NewBand(pay.BandSpec{Min: pay.MustParseAmount("8000000 JPY"), Max: pay.MustParseAmount("12000000 JPY")})
	paid := pay.MustParseAmount("9000000 JPY")
	fmt.Println(band.Penetration(paid))
	fmt.Println(band.Midpoint())
	fmt.Println(band.CompaRatio(paid))
	// Output:
	// 0.25 <nil>
	// 10000000 JPY
	// 0.9 <nil>
}

func ExampleConvert() {
	fmt.Println(pay.Convert(pay.MustParseAmount("12000000 JPY"), pay.Year, pay.Month))
	_, err := pay.Convert(pay.MustParseAmount("3000 JPY"), pay.Hour, pay.Day)
	fmt.Println(errors.Is(err, pay.InexactPeriod))
	// Output:
	// 1000000 JPY <nil>
	// true
}

func ExampleBands_Gaps() {
	experience := func(s string) *decimal.Decimal { return new(decimal.MustParse(s)) }
	bands, _ := pay.NewBands([]pay.BandSpec{
		{ID: "junior", Below: experience("3"), Min: pay.MustParseAmount("8000000 JPY")},
		{ID: "senior", From: experience("5"), Min: pay.MustParseAmount("9000000 JPY")},
	})
	for _, gap := range bands.Gaps() {
		fmt.Println(gap.Years, "between", gap.Lower.ID(), "and", gap.Upper.ID())
	}
	// Output: 3-5 between junior and senior
}
