package date_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills/date"
)

// The cast:
//
//	never      the zero Date: nobody has said
//	year       a year alone, 2020, which is a leap year
//	month      its February
//	leap       the last day of that February
//	newYear    the day with which the year begins
//	first      the first date there is
//	last       the last date there is
var (
	never   date.Date
	year    = date.MustParse("2020")
	month   = date.MustParse("2020-02")
	leap    = date.MustParse("2020-02-29")
	newYear = date.MustParse("2020-01-01")
	first   = date.MustParse("0001")
	last    = date.MustParse("9999-12-31")
)

func TestParse(t *testing.T) {
	tests := []struct {
		in               string
		year, month, day int // year 0: an error
	}{
		{"2020", 2020, 0, 0},
		{"2020-02", 2020, 2, 0},
		{"2020-02-29", 2020, 2, 29},
		{"0001-01-01", 1, 1, 1},
		{"9999-12-31", 9999, 12, 31},
		{"1900-02-28", 1900, 2, 28},
		{in: ""},
		{in: " 2020"},
		{in: "2020 "},
		{in: "0000"},
		{in: "0000-01"},
		{in: "0000-01-01"},
		{in: "20"},
		{in: "20200"},
		{in: "2020-"},
		{in: "2020-2"},
		{in: "2020-00"},
		{in: "2020-13"},
		{in: "2020/02"},
		{in: "2020-02-"},
		{in: "2020-02-00"},
		{in: "2020-02-30"},
		{in: "2019-02-29"},
		{in: "1900-02-29"},
		{in: "2020-02/01"},
		{in: "2020/02-01"},
		{in: "-020-02-01"},
		{in: "2020-02-29T00:00:00Z"},
		{in: "+2020-02-9"},
		{in: "２０２０"},
		{in: "20\xff0"},
		{in: strings.Repeat("9", 1<<20)},
	}
	for _, test := range tests {
		got, err := date.Parse(test.in)
		if test.year == 0 {
			if !errors.Is(err, date.ErrInvalid) || !got.IsZero() {
				t.Errorf("Parse(%.20q) = %v, %v; want the zero Date and %v", test.in, got, err, date.ErrInvalid)
			} else if len(err.Error()) > 200 {
				t.Errorf("Parse(%.20q): the error repeats %d bytes", test.in, len(err.Error()))
			}
			continue
		}
		if err != nil || got.Year() != test.year || got.Month() != time.Month(test.month) || got.Day() != test.day {
			t.Errorf("Parse(%q) = %d, %d, %d, %v; want %d, %d, %d",
				test.in, got.Year(), got.Month(), got.Day(), err, test.year, test.month, test.day)
		}
	}
}

func TestOf(t *testing.T) {
	tests := []struct {
		year  int
		month time.Month
		day   int
		want  date.Date // zero: an error
	}{
		{2020, time.February, 29, leap},
		{9999, time.December, 31, last},
		{2019, time.February, 29, never},
		{2020, 0, 0, never},
		{2020, 0, 1, never},
		{2020, 13, 1, never},
		{2020, -1, 1, never},
		{0, time.January, 1, never},
		{10000, time.January, 1, never},
		{-5, time.January, 1, never},
		{1 << 62, 1 << 62, 1 << 62, never},
		{2020, time.January, -1 << 62, never},
		{65536 + 2020, time.January, 1, never}, // would be 2020 in 16 bits
	}
	for _, test := range tests {
		got, err := date.Of(test.year, test.month, test.day)
		if got != test.want || errors.Is(err, date.ErrInvalid) != test.want.IsZero() {
			t.Errorf("Of(%d, %d, %d) = %v, %v; want %v", test.year, test.month, test.day, got, err, test.want)
		}
	}
}

func TestFrom(t *testing.T) {
	tokyo := time.FixedZone("JST", 9*60*60)
	tests := []struct {
		in   time.Time
		want date.Date
	}{
		{time.Date(2020, time.February, 29, 23, 59, 59, 0, time.UTC), leap},
		{time.Date(2020, time.February, 28, 20, 0, 0, 0, time.UTC).In(tokyo), leap}, // the next morning there
		{time.Time{}, date.MustParse("0001-01-01")},
		{time.Date(0, time.December, 31, 0, 0, 0, 0, time.UTC), never},
		{time.Date(10000, time.January, 1, 0, 0, 0, 0, time.UTC), never},
	}
	for _, test := range tests {
		if got := date.From(test.in); got != test.want {
			t.Errorf("From(%v) = %v, want %v", test.in, got, test.want)
		}
	}
}

func TestDate_span(t *testing.T) {
	tests := []struct {
		in               date.Date
		earliest, latest string
	}{
		{never, "", ""},
		{year, "2020-01-01", "2020-12-31"},
		{month, "2020-02-01", "2020-02-29"},
		{leap, "2020-02-29", "2020-02-29"},
		{date.MustParse("2021-02"), "2021-02-01", "2021-02-28"},
		{date.MustParse("2020-12"), "2020-12-01", "2020-12-31"},
		{first, "0001-01-01", "0001-12-31"},
		{date.MustParse("9999"), "9999-01-01", "9999-12-31"},
	}
	for _, test := range tests {
		if got := test.in.Earliest().String(); got != test.earliest {
			t.Errorf("%v.Earliest() = %s, want %s", test.in, got, test.earliest)
		}
		if got := test.in.Latest().String(); got != test.latest {
			t.Errorf("%v.Latest() = %s, want %s", test.in, got, test.latest)
		}
	}
}

func TestDate_Compare(t *testing.T) {
	want := []date.Date{never, first, year, date.MustParse("2020-01"), newYear, month, date.MustParse("2020-02-01"), leap, last}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, date.Date.Compare)
	if diff := cmp.Diff(words(want), words(got)); diff != "" {
		t.Errorf("sorted (-want +got):\n%s", diff)
	}
}

func words(dates []date.Date) []string {
	var words []string
	for _, d := range dates {
		words = append(words, d.String())
	}
	return words
}

func TestDate_UnmarshalText(t *testing.T) {
	got := leap
	if err := got.UnmarshalText([]byte("tomorrow")); !errors.Is(err, date.ErrInvalid) || got != leap {
		t.Errorf("UnmarshalText = %v, %v; want %v and the date unchanged", got, err, date.ErrInvalid)
	}
	if err := got.UnmarshalText(nil); err != nil || got != never {
		t.Errorf("UnmarshalText(nil) = %v, %v; want the zero Date", got, err)
	}
	var record struct{ From, To date.Date }
	if err := json.Unmarshal([]byte(`{"From": "2020-02", "To": ""}`), &record); err != nil || record.From != month || record.To != never {
		t.Errorf("in JSON: %v, %v", record, err)
	}
}

func TestMustParse(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, date.ErrInvalid) {
			t.Errorf("MustParse panics with %v, want %v", err, date.ErrInvalid)
		}
	}()
	date.MustParse("2020-13")
}

// Dates are compared once for each claim and stint of every person.
func TestDate_allocs(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { _ = month.Latest().Compare(leap.Earliest()) }); n != 0 {
		t.Errorf("comparing allocates %v times, want 0", n)
	}
	if n := testing.AllocsPerRun(100, func() { _, _ = date.Parse("2020-02-29") }); n != 0 {
		t.Errorf("parsing allocates %v times, want 0", n)
	}
}
