package decimal_test

import (
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills/decimal"
)

// The cast:
//
//	zero      the zero Decimal, the number 0
//	weight    0.7, which no float64 is
//	grain     the smallest number above 0
//	most      the largest number
//	least     the smallest number of all
//	finest    18 digits, half of them after the point
var (
	zero   decimal.Decimal
	weight = decimal.MustParse("0.7")
	grain  = decimal.MustParse("0.000000001")
	most   = decimal.MustParse("999999999999999999")
	least  = decimal.MustParse("-999999999999999999")
	finest = decimal.MustParse("123456789.123456789")
)

func TestParse(t *testing.T) {
	tests := []struct{ in, want string }{ // want "": an error
		{"0", "0"},
		{"-0", "0"},
		{"0.0", "0"},
		{"-0.000", "0"},
		{"2", "2"},
		{"-0.7", "-0.7"},
		{"12.50", "12.5"},
		{"007", "7"},
		{"000000000000000000000000000001", "1"},
		{"1.00000000000000000000000000000", "1"},
		{"100", "100"},
		{"0.000000001", "0.000000001"},
		{"999999999999999999", "999999999999999999"},
		{"-999999999999999999", "-999999999999999999"},
		{"999999999.999999999", "999999999.999999999"},
		{"1" + strings.Repeat("0", 17), "100000000000000000"},
		{"0." + strings.Repeat("0", 1<<20), "0"},

		{"", ""},
		{"-", ""},
		{".", ""},
		{".5", ""},
		{"5.", ""},
		{"-.5", ""},
		{"+1", ""},
		{"--1", ""},
		{"1.2.3", ""},
		{"1-", ""},
		{"1.-5", ""},
		{"1e3", ""},
		{"1_000", ""},
		{"1,5", ""},
		{"0x10", ""},
		{" 1", ""},
		{"1 ", ""},
		{"NaN", ""},
		{"Inf", ""},
		{"１", ""},
		{"\xff", ""},
		{"1000000000000000000", ""},
		{"1000000000.000000001", ""},
		{"0.0000000001", ""},
		{strings.Repeat("9", 1<<20), ""},
		{strings.Repeat(" ", 10<<20), ""},
	}
	for _, test := range tests {
		got, err := decimal.Parse(test.in)
		switch {
		case test.want == "" && (!errors.Is(err, decimal.ErrInvalid) || got != zero):
			t.Errorf("Parse(%.40q) = %v, %v; want 0 and %v", test.in, got, err, decimal.ErrInvalid)
		case test.want == "" && len(err.Error()) > 200:
			t.Errorf("Parse(%.40q): the error repeats %d bytes", test.in, len(err.Error()))
		case test.want != "" && (err != nil || got.String() != test.want):
			t.Errorf("Parse(%.40q) = %v, %v; want %s", test.in, got, err, test.want)
		}
	}
}

// The error tells a number that is too long from what is no number.
func TestParse_reasons(t *testing.T) {
	for in, want := range map[string]string{
		"1.0000000001":                     "decimal.Parse(\"1.0000000001\"): not an exact decimal number: more than 9 digits after the point",
		"1234567890123456789":              "decimal.Parse(\"1234567890123456789\"): not an exact decimal number: more than 18 digits",
		"a.bcdefghijklmno":                 "decimal.Parse(\"a.bcdefghijklmno\"): not an exact decimal number",
		"a number of more than 18 letters": "decimal.Parse(\"a number of more than 18 letters\"): not an exact decimal number",
	} {
		if _, err := decimal.Parse(in); err == nil || err.Error() != want {
			t.Errorf("Parse(%q): %v\nwant %s", in, err, want)
		}
	}
}

func TestFromInt(t *testing.T) {
	for _, test := range []struct {
		in   int64
		want string // "": an error
	}{
		{0, "0"},
		{-3, "-3"},
		{1000, "1000"},
		{999_999_999_999_999_999, "999999999999999999"},
		{-999_999_999_999_999_999, "-999999999999999999"},
		{1_000_000_000_000_000_000, ""},
		{-1_000_000_000_000_000_000, ""},
		{math.MaxInt64, ""},
		{math.MinInt64, ""},
	} {
		got, err := decimal.FromInt(test.in)
		if errors.Is(err, decimal.ErrInvalid) != (test.want == "") || err == nil && got.String() != test.want {
			t.Errorf("FromInt(%d) = %v, %v; want %q", test.in, got, err, test.want)
		}
	}
}

func TestDecimal_Compare(t *testing.T) {
	want := []string{"-999999999999999999", "-1", "-0.7", "0", "0.000000001", "0.7", "0.71", "123456789.123456789", "999999999999999999"}
	numbers := []decimal.Decimal{finest, weight, least, decimal.MustParse("0.71"), zero, most, decimal.MustParse("-0.70"), grain, decimal.MustParse("-1.0")}
	slices.SortFunc(numbers, decimal.Decimal.Compare)
	var got []string
	for _, n := range numbers {
		got = append(got, n.String())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sorted (-want +got):\n%s", diff)
	}
}

func TestDecimal_Sign(t *testing.T) {
	for _, test := range []struct {
		in   decimal.Decimal
		want int
	}{{zero, 0}, {grain, 1}, {most, 1}, {least, -1}} {
		if got := test.in.Sign(); got != test.want || test.in.IsZero() != (test.want == 0) {
			t.Errorf("%v: Sign() = %d, IsZero() = %v; want %d", test.in, got, test.in.IsZero(), test.want)
		}
	}
}

// Equal numbers are == however they were written, so that they can be keys.
func TestDecimal_equality(t *testing.T) {
	for _, spelling := range []string{"0.7", "0.70", "00.7", "0.7000000000000000"} {
		if got := decimal.MustParse(spelling); got != weight {
			t.Errorf("%s is not == 0.7", spelling)
		}
	}
}

// The caller owns what Rat returns.
func TestDecimal_Rat_owned(t *testing.T) {
	r := weight.Rat()
	r.Add(r, r)
	if got := weight.Rat().RatString(); got != "7/10" {
		t.Errorf("Rat() = %s after the caller wrote to an earlier one, want 7/10", got)
	}
}

func TestDecimal_UnmarshalText(t *testing.T) {
	got := weight
	for _, bad := range []string{"", "NaN"} { // the empty text is no number, 0 is written "0"
		if err := got.UnmarshalText([]byte(bad)); !errors.Is(err, decimal.ErrInvalid) || got != weight {
			t.Errorf("UnmarshalText(%q) = %v, %v; want %v and the number unchanged", bad, got, err, decimal.ErrInvalid)
		}
	}
	var record struct{ Weight decimal.Decimal }
	if err := json.Unmarshal([]byte(`{"Weight": "0.70"}`), &record); err != nil || record.Weight != weight {
		t.Errorf("in JSON: %v, %v", record, err)
	}
}

func TestMustParse(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, decimal.ErrInvalid) {
			t.Errorf("MustParse panics with %v, want %v", err, decimal.ErrInvalid)
		}
	}()
	decimal.MustParse("1e3")
}
