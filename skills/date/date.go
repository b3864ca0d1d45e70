package date

import (
	"cmp"
	"errors"
	"fmt"
	"time"
)

// ErrInvalid is the kind of every error of this package.
var ErrInvalid = errors.New("not a date")

// Date is a civil date of the precision in which it was stated: a year, a
// month or a day. Dates compare with ==; 2020 and 2020-01-01 are different
// statements. The zero Date states nothing.
type Date struct {
	year  int16
	month uint8 // 0: not stated
	day   uint8 // 0: not stated
}

// Of returns the date of a day. It fails with [ErrInvalid] when the calendar
// has no such day.
func Of(year int, month time.Month, day int) (Date, error) {
	// Each month has 28 days; asking the calendar takes longer than all else.
	if year < 1 || year > 9999 || month < time.January || month > time.December || day < 1 || day > 28 && day > last(year, month) {
		return Date{}, fmt.Errorf("date.Of(%d, %d, %d): %w", year, int(month), day, ErrInvalid)
	}
	return Date{int16(year), uint8(month), uint8(day)}, nil
}

// last returns the last day of a month.
func last(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// From returns the date of t in t's own location. A year outside 1 to 9999
// gives the zero Date.
func From(t time.Time) Date {
	year, month, day := t.Date()
	if year < 1 || year > 9999 {
		return Date{}
	}
	return Date{int16(year), uint8(month), uint8(day)}
}

// Parse reads 2006, 2006-01 or 2006-01-02. It fails with [ErrInvalid] on
// anything else, the empty text among it.
func Parse(s string) (Date, error) {
	year, okYear := number(s, 0, 4)
	month, okMonth := number(s, 5, 7)
	day, okDay := number(s, 8, 10)
	switch {
	case len(s) == 4 && okYear && year >= 1:
		return Date{year: int16(year)}, nil
	case len(s) == 7 && okYear && okMonth && s[4] == '-' && year >= 1 && month >= 1 && month <= 12:
		return Date{int16(year), uint8(month), 0}, nil
	case len(s) == 10 && okYear && okMonth && okDay && s[4] == '-' && s[7] == '-':
		if d, err := Of(year, time.Month(month), day); err == nil {
			return d, nil
		}
	}
	return Date{}, fmt.Errorf("date.Parse(%.40q): %w", s, ErrInvalid)
}

// number reads the decimal digits s[from:to].
func number(s string, from, to int) (int, bool) {
	if len(s) < to {
		return 0, false
	}
	n := 0
	for _, c := range []byte(s[from:to]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// MustParse is [Parse] for literals; it panics on an error.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// IsZero reports whether the date states nothing.
func (d Date) IsZero() bool { return d == Date{} }

// Year returns the year, 0 for the zero Date.
func (d Date) Year() int { return int(d.year) }

// Month returns the month, 0 when none was stated.
func (d Date) Month() time.Month { return time.Month(d.month) }

// Day returns the day of the month, 0 when none was stated.
func (d Date) Day() int { return int(d.day) }

// Earliest returns the first day that the date can mean: 2020 gives 2020-01-01.
// The zero Date stays zero.
func (d Date) Earliest() Date {
	if d.IsZero() {
		return d
	}
	return Date{d.year, max(d.month, 1), max(d.day, 1)}
}

// Latest returns the last day that the date can mean: 2020-02 gives 2020-02-29.
// The zero Date stays zero.
func (d Date) Latest() Date {
	if d.IsZero() || d.day != 0 {
		return d
	}
	month := time.Month(d.month)
	if month == 0 {
		month = time.December
	}
	return Date{d.year, uint8(month), uint8(last(int(d.year), month))}
}

// Compare orders dates by their earliest day and, where that is the same, the
// coarser date first; the zero Date comes before all. It returns -1, 0 or +1,
// and 0 only for equal dates.
func (d Date) Compare(e Date) int { return cmp.Compare(d.order(), e.order()) }

// order is a number that is in the order of [Date.Compare]: what is not stated is
// 0, and so before all that it can mean.
func (d Date) order() uint32 {
	return uint32(d.year)<<16 | uint32(d.month)<<8 | uint32(d.day)
}

// String returns the date in the form that [Parse] reads, "" for the zero Date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.month == 0:
		return fmt.Sprintf("%04d", d.year)
	case d.day == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	}
}

// MarshalText writes the date as [Date.String] does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [Date.MarshalText] writes; the empty text gives the
// zero Date. On an error, of the kind [ErrInvalid], the date stays unchanged.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	e, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = e
	return nil
}
