package pay_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// The cast of the tests:
//
//	estimates   what a head of engineering is paid in a year, by experience:
//	            0-3, 3-7 and 7+ years, the last open above
//	acme        bands of a company by track, grade, discipline, region and date
var (
	estimates = must(pay.NewBands(estimateSpecs()))
	acme      = must(pay.NewBands(acmeSpecs()))
)

func estimateSpecs() []pay.BandSpec {
	band := func(id, from, below, lo, hi string) pay.BandSpec {
		return pay.BandSpec{
			ID: id, Grades: []string{"hoe"}, From: years(from), Below: years(below), Min: amount(lo), Max: amount(hi),
			Estimate: true, Source: text.EnJa("job advertisements and reviews", "求人と口コミ"),
		}
	}
	return []pay.BandSpec{
		band("junior", "0", "3", "8000000 JPY", "12000000 JPY"),
		band("mid", "3", "7", "12000000 JPY", "18000000 JPY"),
		band("senior", "7", "", "18000000 JPY", ""),
	}
}

func acmeSpecs() []pay.BandSpec {
	return []pay.BandSpec{
		{ID: "all", Min: amount("4000000 JPY"), Max: amount("20000000 JPY")},
		{ID: "professional", Tracks: []string{"professional"}, Min: amount("5000000 JPY"), Max: amount("9000000 JPY")},
		{ID: "p4", Tracks: []string{"professional"}, Grades: []string{"p4", "m4"}, Min: amount("8000000 JPY"), Max: amount("12000000 JPY"), Mid: amount("9500000 JPY")},
		{ID: "p4-sre", Grades: []string{"p4"}, Discipline: "sre", Min: amount("9000000 JPY"), Max: amount("13000000 JPY")},
		{ID: "p4-berlin", Grades: []string{"p4"}, Region: "berlin", Per: pay.Month, Min: amount("5000.50 EUR"), Max: amount("7000 EUR")},
		{ID: "p4-old", Grades: []string{"p5"}, Effective: date.MustParse("2024"), Min: amount("1 JPY")},
		{ID: "p4-new", Grades: []string{"p5"}, Effective: date.MustParse("2026-04"), Min: amount("2 JPY")},
	}
}

func years(s string) *decimal.Decimal {
	if s == "" {
		return nil
	}
	return new(decimal.MustParse(s))
}

func amount(s string) pay.Amount {
	if s == "" {
		return pay.Amount{}
	}
	return pay.MustParseAmount(s)
}

func find(b pay.Bands, id string) pay.Band {
	for band := range b.All() {
		if band.ID() == id {
			return band
		}
	}
	panic("no band " + id)
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// asWritten compares records: values as values, no elements like no list.
var asWritten = cmp.Options{
	cmpopts.EquateEmpty(),
	cmpopts.EquateComparable(pay.Period{}, date.Date{}, decimal.Decimal{}),
}

// problems returns what an error holds, warnings among it.
func problems(t testing.TB, err error) problem.List {
	t.Helper()
	if err == nil {
		return nil
	}
	e, ok := err.(*problem.Error)
	if !ok {
		t.Fatalf("error %v is a %T, want a *problem.Error", err, err)
	}
	return e.Problems()
}

// found is a problem in the shortest form: what and where.
func found(list problem.List) []string {
	var all []string
	for _, p := range list {
		all = append(all, p.Code().ID()+" "+string(p.Path()))
	}
	return all
}
