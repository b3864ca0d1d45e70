package pay_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// mistakes are changes of the estimates, each with all that is then reported.
var mistakes = []struct {
	code   *problem.Code
	name   string
	change func(s []pay.BandSpec) []pay.BandSpec
	want   []string
}{
	{pay.OtherCurrency, "amounts in two currencies", func(s []pay.BandSpec) []pay.BandSpec {
		s[0].Max = amount("12000000 USD")
		s[1].ID, s[1].Mid = "", amount("1 EUR") // Max is compared with Min alone
		return s
	}, []string{"other-currency [1].mid", "other-currency [junior].max"}},
	{pay.UnknownCurrency, "no currency", func(s []pay.BandSpec) []pay.BandSpec {
		s[0].Min.Currency, s[0].Max.Currency = "jpy", ""
		return s
	}, []string{"unknown-currency [junior].max", "unknown-currency [junior].min"}},
	{pay.NegativeAmount, "below nothing", func(s []pay.BandSpec) []pay.BandSpec {
		s[0].Min = amount("-1 JPY")
		return s
	}, []string{"negative-amount [junior].min"}},
	{pay.FallingBand, "out of order", func(s []pay.BandSpec) []pay.BandSpec {
		s[0].Max = amount("7999999.9 JPY")
		s[1].Mid = amount("18000001 JPY")
		s[2].Mid = amount("17000000 JPY")
		return s
	}, []string{"falling-band [junior].max", "falling-band [mid].max", "falling-band [senior].mid"}},
	{pay.NegativeExperience, "experience below 0", func(s []pay.BandSpec) []pay.BandSpec {
		s[0].From = years("-1")
		return s
	}, []string{"negative-experience [junior].from"}},
	{pay.EmptyExperience, "experience that nobody has", func(s []pay.BandSpec) []pay.BandSpec {
		s[0].From, s[0].Below = nil, years("0")
		s[1].From = years("7")
		return s
	}, []string{"empty-experience [junior].below", "empty-experience [mid].below"}},
	{pay.NoMinimum, "no lowest amount", func(s []pay.BandSpec) []pay.BandSpec {
		s[0].Min, s[2] = pay.Amount{}, pay.BandSpec{}
		return s
	}, []string{"no-minimum [2]", "no-minimum [junior]"}},
	{skills.DuplicateID, "ids", func(s []pay.BandSpec) []pay.BandSpec {
		s[0].ID, s[1].ID = "mid", "mid"
		s[2].ID = " "
		return append(s, pay.BandSpec{Min: amount("1 JPY")}, pay.BandSpec{Min: amount("1 JPY")})
	}, []string{`invalid-id [" "]`, "duplicate-id [mid]"}},
}

func report(t *testing.T, change func(s []pay.BandSpec) []pay.BandSpec) problem.List {
	b, err := pay.NewBands(change(estimateSpecs()))
	if err != nil {
		if b.Len() != 0 {
			t.Error("NewBands returns bands and an error")
		}
		return problems(t, err)
	}
	return b.Warnings()
}

func TestNewBands_mistakes(t *testing.T) {
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) {
			got := report(t, m.change)
			if diff := cmp.Diff(m.want, found(got)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if !slices.ContainsFunc(got, func(p problem.Problem) bool { return p.Is(m.code) }) {
				t.Errorf("none of the problems is a %v", m.code)
			}
		})
	}
}

// refusals are calls that fail.
var refusals = []struct {
	code *problem.Code
	call func() error
}{
	{pay.InvalidAmount, func() error { _, err := pay.ParseAmount("a lot"); return err }},
	{pay.UnknownCurrency, func() error { _, err := pay.ParseAmount("5 jpy"); return err }},
	{pay.Unstated, func() error { _, err := pay.Amount{}.Compare(amount("1 JPY")); return err }},
	{pay.OtherCurrency, func() error { _, err := amount("1 JPY").Compare(amount("1 EUR")); return err }},
	{pay.NoWidth, func() error { _, err := find(estimates, "senior").Penetration(amount("1 JPY")); return err }},
	{pay.NoMidpoint, func() error { _, err := find(estimates, "senior").CompaRatio(amount("1 JPY")); return err }},
	{pay.NoInterpolation, func() error { _, err := find(estimates, "senior").At(*years("8")); return err }},
	{pay.NoBand, func() error {
		_, err := acme.Find(pay.Query{Track: "management", Grade: "p9", Discipline: "sre", Region: "berlin", Experience: years("2.5"), AsOf: date.MustParse("2025")})
		if err == nil { // the band for everybody
			_, err = estimates.Find(pay.Query{Track: "management", Grade: "p9", Discipline: "sre", Region: "berlin", Experience: years("2.5"), AsOf: date.MustParse("2025")})
		}
		return err
	}},
	{pay.SeveralBands, func() error { _, err := estimates.Find(pay.Query{}); return err }},
	{pay.InexactPeriod, func() error { _, err := pay.Convert(amount("100 JPY"), pay.Year, pay.Month); return err }},
}

func TestProblems_texts(t *testing.T) {
	for _, lang := range []language.Tag{language.English, language.Japanese} {
		var b strings.Builder
		for _, m := range mistakes {
			b.WriteString("# " + m.name + "\n" + report(t, m.change).Text(lang))
		}
		b.WriteString("# refusals\n")
		for _, r := range refusals {
			b.WriteString(problems(t, r.call()).Text(lang))
		}
		golden.Check(t, "problems."+lang.String()+".txt", b.String())
	}
}

func TestProblems_everyCode(t *testing.T) {
	for _, r := range refusals {
		if got := problems(t, r.call()); len(got) != 1 || !got[0].Is(r.code) {
			t.Errorf("got %v, want one %v", got, r.code)
		}
		if err := r.code.Check(); err != nil {
			t.Error(err)
		}
	}
	for _, m := range mistakes {
		if err := m.code.Check(); err != nil {
			t.Error(err)
		}
	}
}

func TestNewBand_alone(t *testing.T) {
	b, err := pay.NewBand(pay.BandSpec{ID: "x", From: years("3"), Below: years("2")})
	if got := found(problems(t, err)); !b.IsZero() || !slices.Equal(got, []string{"no-minimum ", "empty-experience below"}) {
		t.Errorf("%v, %q", b, got)
	}
}

func TestBand_views(t *testing.T) {
	spec := pay.BandSpec{
		ID: "x", Tracks: []string{"t"}, Grades: []string{"g"}, Discipline: "d", Region: "r", From: years("1.5"), Below: years("4"), Per: pay.Month,
		Min: amount("10 EUR"), Max: amount("21 EUR"), Effective: date.MustParse("2026"), Marks: text.Plain("m"), Estimate: true, Source: text.Plain("s"),
	}
	b := must(pay.NewBand(spec))
	below, bounded := b.Experience().Below()
	if b.IsZero() || b.ID() != "x" || b.Name().String() != "x" || b.Discipline() != "d" || b.Region() != "r" || b.Per() != pay.Month || b.Min() != spec.Min || b.Max() != spec.Max ||
		b.Effective() != spec.Effective || b.Marks().String() != "m" || !b.IsEstimate() || b.Source().String() != "s" || b.Midpoint() != amount("15.5 EUR") ||
		!slices.Equal(slices.Collect(b.Tracks()), spec.Tracks) || !slices.Equal(slices.Collect(b.Grades()), spec.Grades) ||
		b.Experience().From() != *spec.From || below != *spec.Below || !bounded || len(b.Warnings()) != 0 {
		t.Errorf("the band is %+v", b.Spec())
	}
	if diff := cmp.Diff(spec, b.Spec(), asWritten); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	*spec.From, spec.Grades[0] = *years("2"), "other"
	if *b.Spec().From != *years("1.5") || b.Spec().Grades[0] != "g" {
		t.Error("the band changes with its record")
	}
	named := b.Spec()
	named.Name, named.Mid = text.EnJa("X", "エックス"), amount("11 EUR")
	n := must(pay.NewBand(named))
	if n.Name().In(language.Japanese) != "エックス" || n.Midpoint() != amount("11 EUR") || n.Equal(b) || !n.Equal(must(pay.NewBand(n.Spec()))) {
		t.Error("the named band is wrong")
	}
	for _, test := range []struct {
		spec pay.BandSpec
		want string
	}{
		{pay.BandSpec{}, "0+ years: not stated per year"},
		{pay.BandSpec{Min: amount("1 JPY"), From: years("3")}, "3+ years: 1 JPY and above per year"},
		{pay.BandSpec{Max: amount("2 JPY"), Below: years("7.5"), Per: pay.Hour}, "0-7.5 years: up to 2 JPY per hour"},
		{b.Spec(), "1.5-4 years: 10 EUR to 21 EUR per month"},
	} {
		if got := must(pay.NewBand(test.spec)).String(); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

func TestBand_Equal(t *testing.T) {
	a := must(pay.NewBand(pay.BandSpec{ID: "a", From: years("1"), Min: amount("1 JPY")}))
	for _, change := range []func(s *pay.BandSpec){
		func(s *pay.BandSpec) { s.ID = "b" }, func(s *pay.BandSpec) { s.Name = text.Plain("b") }, func(s *pay.BandSpec) { s.Tracks = []string{"t"} }, func(s *pay.BandSpec) { s.Grades = []string{"g"} },
		func(s *pay.BandSpec) { s.Discipline = "d" }, func(s *pay.BandSpec) { s.Region = "r" }, func(s *pay.BandSpec) { s.From = years("0") }, func(s *pay.BandSpec) { s.From = nil }, func(s *pay.BandSpec) { s.Below = years("2") },
		func(s *pay.BandSpec) { s.Per = pay.Day }, func(s *pay.BandSpec) { s.Min = amount("2 JPY") }, func(s *pay.BandSpec) { s.Max = amount("2 JPY") }, func(s *pay.BandSpec) { s.Mid = amount("2 JPY") },
		func(s *pay.BandSpec) { s.Effective = date.MustParse("2026") }, func(s *pay.BandSpec) { s.Marks = text.Plain("m") }, func(s *pay.BandSpec) { s.Estimate = true }, func(s *pay.BandSpec) { s.Source = text.Plain("s") },
	} {
		spec := a.Spec()
		change(&spec)
		if b := must(pay.NewBand(spec)); a.Equal(b) || b.Equal(a) || !b.Equal(must(pay.NewBand(spec))) {
			t.Errorf("%+v: Equal is wrong", spec)
		}
	}
}

func TestBand_Holds(t *testing.T) {
	upTo := must(pay.NewBand(pay.BandSpec{Max: amount("5 JPY")}))
	for _, test := range []struct {
		band   pay.Band
		amount string
		want   bool
		fails  bool
	}{
		{find(estimates, "junior"), "8000000 JPY", true, false},
		{find(estimates, "junior"), "7999999.9 JPY", false, false},
		{find(estimates, "junior"), "12000000 JPY", true, false},
		{find(estimates, "junior"), "12000000.1 JPY", false, false},
		{find(estimates, "senior"), "99999999999 JPY", true, false},
		{find(estimates, "senior"), "1 EUR", false, true},
		{find(estimates, "senior"), "", false, true},
		{upTo, "5 JPY", true, false},
		{upTo, "6 JPY", false, false},
		{pay.Band{}, "6 JPY", false, true},
	} {
		got, err := test.band.Holds(amount(test.amount))
		if got != test.want || (err != nil) != test.fails {
			t.Errorf("%v holds %q: %v, %v", test.band, test.amount, got, err)
		}
	}
}

func TestZeroValues(t *testing.T) {
	var b pay.Band
	if !b.IsZero() || b.String() != "" || b.ID() != "" || !b.Midpoint().IsZero() || b.Experience().String() != "0+" || !b.Equal(pay.Band{}) || len(b.Warnings()) != 0 {
		t.Error("the zero Band says something")
	}
	if _, err := b.Penetration(amount("1 JPY")); err == nil {
		t.Error("an amount has a place in the zero Band")
	}
	var all pay.Bands
	if all.Len() != 0 || all.Spec() != nil || all.Gaps() != nil || all.Overlaps() != nil || len(all.Warnings()) != 0 {
		t.Error("the zero Bands says something")
	}
	if diff := cmp.Diff(acmeSpecs(), acme.Spec(), asWritten); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
