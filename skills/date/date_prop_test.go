package date_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/date"
)

// layouts are the forms of a date in the words of package time, the oracle of
// this file.
var layouts = []string{"2006", "2006-01", "2006-01-02"}

// genStated draws a date with the layout in which it is stated and the first
// day that it can mean.
func genStated(t *rapid.T, label string) (date.Date, string, time.Time) {
	day := time.Date(rapid.IntRange(1, 9999).Draw(t, label+" year"), 1, rapid.IntRange(1, 365).Draw(t, label+" day"), 0, 0, 0, 0, time.UTC)
	layout := rapid.SampledFrom(layouts).Draw(t, label+" layout")
	start, err := time.Parse(layout, day.Format(layout))
	if err != nil {
		t.Fatal(err)
	}
	return date.MustParse(day.Format(layout)), layout, start
}

func TestDate_roundTrip_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, layout, start := genStated(t, "d")
		if got := d.String(); got != start.Format(layout) {
			t.Fatalf("String() = %q, want %q", got, start.Format(layout))
		}
		written, err := d.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back date.Date
		if err := back.UnmarshalText(written); err != nil || back != d {
			t.Fatalf("wrote %q, read %v, %v", written, back, err)
		}
	})
}

// Parse accepts what package time accepts, apart from the year 0.
func TestParse_law(t *testing.T) {
	near := rapid.StringMatching(`[0-2][0-9]{3}(-[0-3][0-9]){0,2}|[0-9-]{4,10}`)
	rapid.Check(t, func(t *rapid.T) {
		s := near.Draw(t, "s")
		var want time.Time
		ok := false
		for _, layout := range layouts {
			if day, err := time.Parse(layout, s); err == nil && day.Year() > 0 {
				want, ok = day, true
			}
		}
		got, err := date.Parse(s)
		if (err == nil) != ok || ok && got.Earliest() != date.From(want) {
			t.Fatalf("Parse(%q) = %v, %v; want %v, %v", s, got, err, want, ok)
		}
	})
}

func TestOf_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year, month, day := rapid.IntRange(-1, 10001).Draw(t, "year"), rapid.IntRange(-1, 14).Draw(t, "month"), rapid.IntRange(-1, 33).Draw(t, "day")
		_, err := time.Parse("2006-1-2", time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006")+"-"+itoa(month)+"-"+itoa(day))
		want := err == nil && year >= 1 && year <= 9999
		d, err := date.Of(year, time.Month(month), day)
		if (err == nil) != want {
			t.Fatalf("Of(%d, %d, %d) = %v, %v; want %v", year, month, day, d, err, want)
		}
		if want && (d.Year() != year || int(d.Month()) != month || d.Day() != day) {
			t.Fatalf("Of(%d, %d, %d) = %v", year, month, day, d)
		}
	})
}

func itoa(n int) string {
	if n < 0 {
		return "x" // no number of a calendar
	}
	return string([]byte{byte('0' + n/10), byte('0' + n%10)})
}

// Earliest and Latest are the first and the last of the days whose own text
// begins with the text of the date, found by walking the calendar.
func TestDate_span_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, layout, start := genStated(t, "d")
		day := start
		for day.Year() <= 9999 && day.AddDate(0, 0, 1).Format(layout) == d.String() {
			day = day.AddDate(0, 0, 1)
		}
		if d.Earliest() != date.From(start) || d.Latest() != date.From(day) {
			t.Fatalf("%v spans %v to %v, want %v to %v", d, d.Earliest(), d.Latest(), date.From(start), date.From(day))
		}
		if d.Earliest().Compare(d) < 0 || d.Latest().Compare(d) < 0 {
			t.Fatalf("%v comes after one of its days", d)
		}
	})
}

// Compare orders by the first day, as package time does, then by precision.
func TestDate_Compare_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, layout, start := genStated(t, "d")
		e, layoutE, startE := genStated(t, "e")
		if rapid.Bool().Draw(t, "same start") {
			startE = start
			e = date.MustParse(start.Format(layoutE))
			startE, _ = time.Parse(layoutE, e.String())
		}
		want := start.Compare(startE)
		if want == 0 {
			want = min(1, max(-1, len(layout)-len(layoutE)))
		}
		if got := d.Compare(e); got != want || e.Compare(d) != -want || (got == 0) != (d == e) {
			t.Fatalf("%v.Compare(%v) = %d, reversed %d; want %d", d, e, got, e.Compare(d), want)
		}
		if never.Compare(d) != -1 || d.Compare(never) != 1 || never.Compare(never) != 0 {
			t.Fatalf("the zero Date does not come before %v", d)
		}
	})
}

func FuzzParse_roundTrip(f *testing.F) {
	for _, seed := range []string{"", "2020", "2020-02", "2020-02-29", "2019-02-29", "0000-01-01", "9999-12-31", "2020-1-1", "２０２０", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := date.Parse(s)
		if err != nil {
			return
		}
		if d.String() != s || d.IsZero() {
			t.Fatalf("Parse(%q) = %q", s, d)
		}
		if d.Earliest().Compare(d.Latest()) > 0 {
			t.Fatalf("%v begins at %v and ends at %v", d, d.Earliest(), d.Latest())
		}
	})
}
