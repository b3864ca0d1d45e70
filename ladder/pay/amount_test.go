package pay_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
)

func TestParseAmount(t *testing.T) {
	for in, want := range map[string]string{
		"8000000 JPY": "8000000 JPY", "-0.50 EUR": "-0.5 EUR", "0 USD": "0 USD", "007 CHF": "7 CHF", "1 DEM": "1 DEM",
	} {
		a, err := pay.ParseAmount(in)
		if err != nil || a.String() != want {
			t.Errorf("ParseAmount(%q) = %v, %v; want %s", in, a, err, want)
		}
	}
	for in, want := range map[string]*problem.Code{
		"": pay.InvalidAmount, "JPY": pay.InvalidAmount, "8": pay.InvalidAmount, "8 ": pay.InvalidAmount, " JPY": pay.InvalidAmount, "1,000 JPY": pay.InvalidAmount,
		"8 JPY ": pay.UnknownCurrency, "8  JPY": pay.UnknownCurrency, "8 jpy": pay.UnknownCurrency, "8 XXX": pay.UnknownCurrency, "8 XTS": pay.UnknownCurrency,
		"8 ABC": pay.UnknownCurrency, "8 円": pay.UnknownCurrency, "9999999999999999999 JPY": pay.InvalidAmount,
	} {
		a, err := pay.ParseAmount(in)
		if !errors.Is(err, want) || !a.IsZero() {
			t.Errorf("ParseAmount(%q) = %v, %v; want %v", in, a, err, want)
		}
	}
	if _, err := pay.ParseAmount("8 jpy"); problems(t, err)[0].Suggestion() != "JPY" {
		t.Errorf("no suggestion in %v", err)
	}
	defer func() {
		if recover() == nil {
			t.Error("MustParseAmount does not panic")
		}
	}()
	pay.MustParseAmount("x")
}

func TestAmount_codec(t *testing.T) {
	b, err := amount("5 JPY").MarshalText()
	if string(b) != "5 JPY" || err != nil {
		t.Errorf("written as %q, %v", b, err)
	}
	if _, err := (pay.Amount{Number: decimal.MustParse("5")}).MarshalText(); !errors.Is(err, pay.UnknownCurrency) {
		t.Errorf("an amount without a currency is written: %v", err)
	}
	if b, err := (pay.Amount{}).MarshalText(); len(b) != 0 || err != nil {
		t.Errorf("the zero Amount is written as %q, %v", b, err)
	}
	a := amount("5 JPY")
	if err := a.UnmarshalText([]byte("6")); err == nil || a != amount("5 JPY") {
		t.Errorf("read as %v, %v", a, err)
	}
	if err := a.UnmarshalText(nil); err != nil || !a.IsZero() {
		t.Errorf("the empty text gives %v, %v", a, err)
	}
	if amount("0 JPY").IsZero() {
		t.Error("nothing in JPY is not stated")
	}
}

func TestAmount_Compare(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
		code *problem.Code
	}{
		{"5 JPY", "5.0 JPY", 0, nil},
		{"5 JPY", "6 JPY", -1, nil},
		{"6.1 JPY", "6 JPY", 1, nil},
		{"6 JPY", "6 EUR", 0, pay.OtherCurrency},
		{"", "6 EUR", 0, pay.Unstated},
		{"6 EUR", "", 0, pay.Unstated},
	} {
		got, err := amount(test.a).Compare(amount(test.b))
		if got != test.want || test.code != nil && !errors.Is(err, test.code) || test.code == nil && err != nil {
			t.Errorf("%q.Compare(%q) = %d, %v; want %d, %v", test.a, test.b, got, err, test.want, test.code)
		}
	}
}

func TestConvert(t *testing.T) {
	for _, test := range []struct {
		a        string
		from, to pay.Period
		want     string
	}{
		{"12000000 JPY", pay.Year, pay.Month, "1000000 JPY"},
		{"100 JPY", pay.Year, pay.Month, "refused"}, // 8.333...
		{"0.5 EUR", pay.Month, pay.Year, "6 EUR"},
		{"100000000000000000 JPY", pay.Month, pay.Year, "refused"}, // 19 digits
		{"8 EUR", pay.Hour, pay.Day, "refused"},
		{"8 EUR", pay.Day, pay.Year, "refused"},
		{"8 EUR", pay.Week, pay.Week, "8 EUR"},
		{"", pay.Day, pay.Year, ""},
	} {
		got, err := pay.Convert(amount(test.a), test.from, test.to)
		if test.want == "refused" {
			if !errors.Is(err, pay.InexactPeriod) || !got.IsZero() {
				t.Errorf("%s per %v is %v per %v, %v; want none", test.a, test.from, got, test.to, err)
			}
		} else if err != nil || got.String() != test.want {
			t.Errorf("%s per %v is %v per %v, %v; want %s", test.a, test.from, got, test.to, err, test.want)
		}
	}
	if _, err := pay.Convert(pay.Amount{Currency: "ABC"}, pay.Year, pay.Month); !errors.Is(err, pay.UnknownCurrency) {
		t.Errorf("an amount in no currency is converted: %v", err)
	}
}

// Converting there and back gives the same amount.
func TestConvert_backAndForth_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawAmount(t, "JPY")
		periods := []pay.Period{pay.Year, pay.Month, pay.Hour}
		from, to := rapid.SampledFrom(periods).Draw(t, "from"), rapid.SampledFrom(periods).Draw(t, "to")
		b, err := pay.Convert(a, from, to)
		if err != nil {
			return
		}
		if back, err := pay.Convert(b, to, from); err != nil || back != a {
			t.Fatalf("%v per %v -> %v per %v -> %v, %v", a, from, b, to, back, err)
		}
	})
}

func drawAmount(t *rapid.T, currency string) pay.Amount {
	return pay.Amount{Number: drawDecimal(t, 0, 2_000_000_000), Currency: currency}
}

// drawDecimal draws a number from lo to hi with up to three digits after the
// point.
func drawDecimal(t *rapid.T, lo, hi int) decimal.Decimal {
	n := rapid.IntRange(lo*1000, hi*1000).Draw(t, "thousandths")
	if rapid.Bool().Draw(t, "whole") {
		n -= n % 1000
	}
	return thousandths(n)
}

func FuzzParseAmount(f *testing.F) {
	for _, s := range []string{"", "8000000 JPY", "-0.5 EUR", "8 jpy", "8 XXX", "1e9 USD", "5  JPY", "٣ JPY"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := pay.ParseAmount(s)
		if err != nil {
			_ = err.Error()
			return
		}
		b, err := a.MarshalText()
		if err != nil {
			t.Fatalf("%q is read as %v and not written: %v", s, a, err)
		}
		var back pay.Amount
		if err := back.UnmarshalText(b); err != nil || back != a {
			t.Fatalf("%q is read as %v, written as %q and read again as %v, %v", s, a, b, back, err)
		}
	})
}
