package pay_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/decimal"
)

func ids(bands pay.Bands, q pay.Query) string {
	var all []string
	for b := range bands.For(q) {
		all = append(all, b.ID())
	}
	return strings.Join(all, " ")
}

func TestBands_For(t *testing.T) {
	for _, test := range []struct {
		q           pay.Query
		want, finds string
	}{
		{pay.Query{}, "p4 p4-sre p4-berlin p4-new professional all", "all"},
		{pay.Query{Track: "management"}, "p4-sre p4-berlin p4-new all", "all"},
		{pay.Query{Track: "professional"}, "p4 p4-sre p4-berlin p4-new professional all", "professional"},
		{pay.Query{Grade: "p4"}, "p4 p4-sre p4-berlin professional all", "p4"},
		{pay.Query{Grade: "p4", Track: "professional"}, "p4 p4-sre p4-berlin professional all", "p4"},
		{pay.Query{Grade: "p4", Track: "management", Discipline: "sre"}, "p4-sre p4-berlin all", "p4-sre"},
		{pay.Query{Grade: "p4", Track: "management", Discipline: "data"}, "p4-berlin all", "all"},
		{pay.Query{Grade: "p4", Track: "management", Region: "berlin"}, "p4-sre p4-berlin all", "p4-berlin"},
		{pay.Query{Grade: "p5"}, "p4-new professional all", "p4-new"},
		{pay.Query{Grade: "p5", AsOf: date.MustParse("2025")}, "p4-old professional all", "p4-old"},
		{pay.Query{Grade: "p5", AsOf: date.MustParse("2026-04-01")}, "p4-new professional all", "p4-new"},
		{pay.Query{Grade: "p5", AsOf: date.MustParse("2023-12-31")}, "professional all", "all"},
	} {
		if got := ids(acme, test.q); got != test.want {
			t.Errorf("For(%+v) = %s, want %s", test.q, got, test.want)
		}
		if got, err := acme.Find(test.q); err != nil || got.ID() != test.finds {
			t.Errorf("Find(%+v) = %v, %v; want %s", test.q, got.ID(), err, test.finds)
		}
	}
}

// D8: the ranges are half-open.
func TestBands_byExperience(t *testing.T) {
	for _, test := range []struct{ years, band, at string }{
		{"0", "junior", "8000000 JPY"},
		{"1.5", "junior", "10000000 JPY"},
		{"2.999999999", "junior", "12000000 JPY"},
		{"3", "mid", "12000000 JPY"},
		{"4", "mid", "13500000 JPY"},
		{"6.999999999", "mid", "18000000 JPY"},
		{"7", "senior", ""},
		{"40", "senior", ""},
	} {
		q := pay.Query{Grade: "hoe", Experience: years(test.years)}
		band, err := estimates.Find(q)
		if err != nil || band.ID() != test.band {
			t.Errorf("at %s years: %v, %v; want %s", test.years, band.ID(), err, test.band)
		}
		at, err := estimates.At(q)
		if at.String() != test.at || (err != nil) != (test.at == "") {
			t.Errorf("at %s years: %v, %v; want %s", test.years, at, err, test.at)
		}
	}
	for _, q := range []pay.Query{{Grade: "hoe", Experience: years("-0.1")}, {Grade: "vpoe"}, {Grade: "hoe"}, {Experience: years("5")}} {
		if band, err := estimates.Find(q); err == nil {
			t.Errorf("Find(%+v) = %v", q, band)
		}
	}
	many := estimateSpecs()
	many = append(append(many, acmeSpecs()...), pay.BandSpec{Grades: []string{"hoe"}, Min: amount("1 JPY")}, pay.BandSpec{Grades: []string{"hoe"}, Min: amount("2 JPY")})
	if _, err := (pay.Bands{}).Find(pay.Query{Grade: "hoe"}); !errors.Is(err, pay.NoBand) || !strings.Contains(err.Error(), "grade hoe: no pay is stated at all") {
		t.Errorf("without a band: %v", err)
	}
	if band, err := must(pay.NewBands(many)).Find(pay.Query{Grade: "hoe"}); !errors.Is(err, pay.SeveralBands) {
		t.Errorf("of two bands for the same people it finds %v, %v", band, err)
	}
	if band, err := must(pay.NewBands(many[:len(many)-2])).Find(pay.Query{Track: "t", Region: "r"}); err != nil || band.ID() != "all" {
		t.Errorf("it finds %v, %v", band, err)
	}
	if _, err := must(pay.NewBands(many[4:])).Find(pay.Query{Track: "t", Grade: "x", AsOf: date.MustParse("0001")}); err == nil {
		t.Error("a band is found")
	}
	if _, err := acme.At(pay.Query{Grade: "p4"}); err == nil {
		t.Error("pay is told without years of experience")
	}
	if _, err := acme.At(pay.Query{Experience: years("-2"), Grade: "p9"}); err == nil {
		t.Error("pay is told for -2 years")
	}
}

// drawBands draws bands by experience for two grades.
func drawBands(t *rapid.T) pay.Bands {
	var specs []pay.BandSpec
	for range rapid.IntRange(0, 7).Draw(t, "bands") {
		s := pay.BandSpec{Min: amount("1 JPY"), Grades: rapid.SampledFrom([][]string{{"a"}, {"b"}, {"a", "b"}, {"a", "a"}, nil}).Draw(t, "grades")}
		if s.Grades == nil {
			s.Tracks = rapid.SampledFrom([][]string{{"t"}, nil}).Draw(t, "tracks")
		}
		from := rapid.IntRange(0, 5).Draw(t, "from")
		s.From = new(thousandths(from * 1000))
		if rapid.IntRange(0, 3).Draw(t, "open") > 0 {
			s.Below = new(thousandths((from + rapid.IntRange(1, 3).Draw(t, "width")) * 1000))
		}
		s.Effective = rapid.SampledFrom([]date.Date{{}, date.MustParse("2026")}).Draw(t, "effective")
		specs = append(specs, s)
	}
	return must(pay.NewBands(specs))
}

// The look-up by experience agrees with a look at every band, at and around each
// boundary.
func TestBands_lookup_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bands := drawBands(t)
		for n := -1; n <= 40; n++ {
			y := thousandths(n * 250)
			want := 0
			for b := range bands.All() {
				s := b.Spec()
				hasGrade := len(s.Grades) == 0
				for _, g := range s.Grades {
					hasGrade = hasGrade || g == "a"
				}
				newest := true
				if s.Effective.IsZero() {
					for c := range bands.All() { // a later one for the same people
						newest = newest && (c.Effective().IsZero() || !sameFor(s, c.Spec(), "a"))
					}
				}
				if hasGrade && newest && s.From.Compare(y) <= 0 && (s.Below == nil || y.Compare(*s.Below) < 0) {
					want++
				}
			}
			got := 0
			for b := range bands.For(pay.Query{Grade: "a", Experience: &y}) {
				got++
				if !b.Experience().Holds(y) {
					t.Fatalf("%v does not hold %v years", b, y)
				}
			}
			if got != want {
				t.Fatalf("%d bands at %v years, want %d, of %v", got, y, want, bands.Spec())
			}
		}
	})
}

// sameFor reports whether two bands are for the same people when these have a
// grade.
func sameFor(a, b pay.BandSpec, grade string) bool {
	names := func(s pay.BandSpec) bool {
		for _, g := range s.Grades {
			if g == grade {
				return true
			}
		}
		return false
	}
	if len(a.Grades) > 0 || len(b.Grades) > 0 {
		return names(a) && names(b)
	}
	return len(a.Tracks) == len(b.Tracks)
}

// Where bands for one grade overlap or leave a gap agrees with a count at fine
// steps.
func TestBands_seams_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var specs []pay.BandSpec
		for s := range drawBands(t).All() {
			spec := s.Spec()
			spec.Grades, spec.Tracks, spec.Effective = []string{"a", "a"}, nil, date.Date{}
			specs = append(specs, spec)
		}
		bands := must(pay.NewBands(specs))
		in := func(seams []pay.Seam, y decimal.Decimal) bool {
			for _, s := range seams {
				if s.Years.Holds(y) {
					return true
				}
			}
			return false
		}
		counts := make([]int, 48)
		for i := range counts {
			for b := range bands.All() {
				if b.Experience().Holds(thousandths(i * 250)) {
					counts[i]++
				}
			}
		}
		gaps, overlaps := bands.Gaps(), bands.Overlaps()
		below := 0 // bands that begin at or below
		for i, n := range counts {
			y, above := thousandths(i*250), 0
			for _, m := range counts[i+1:] {
				above = max(above, m)
			}
			below = max(below, n)
			if got, want := in(gaps, y), n == 0 && below > 0 && above > 0; got != want {
				t.Fatalf("gap at %v: %v, want %v, of %v", y, got, want, bands.Spec())
			}
			if got, want := in(overlaps, y), n > 1; got != want {
				t.Fatalf("overlap at %v: %v, want %v, of %v", y, got, want, bands.Spec())
			}
		}
	})
}

func TestBands_seams(t *testing.T) {
	spec := estimateSpecs()
	if gaps, overlaps := estimates.Gaps(), estimates.Overlaps(); len(gaps)+len(overlaps) != 0 {
		t.Errorf("the estimates have gaps %v and overlaps %v", gaps, overlaps)
	}
	spec[1].From, spec[1].Grades = years("2"), []string{"hoe", "vpoe"}
	spec[2].From, spec[2].Grades = years("8"), []string{"hoe", "vpoe"}
	bands := must(pay.NewBands(spec))
	gaps, overlaps := bands.Gaps(), bands.Overlaps()
	if len(gaps) != 1 || gaps[0].Lower.ID() != "mid" || gaps[0].Upper.ID() != "senior" || gaps[0].Years.String() != "7-8" {
		t.Errorf("gaps %+v", gaps)
	}
	if len(overlaps) != 1 || overlaps[0].Lower.ID() != "junior" || overlaps[0].Upper.ID() != "mid" || overlaps[0].Years.String() != "2-3" {
		t.Errorf("overlaps %+v", overlaps)
	}
	tie := must(pay.NewBands([]pay.BandSpec{{ID: "a", Below: years("5")}, {ID: "b", From: years("1"), Below: years("5")}, {ID: "c", From: years("2"), Below: years("6")}}))
	var got []string
	for _, o := range tie.Overlaps() {
		got = append(got, o.Lower.ID()+o.Upper.ID()+" "+o.Years.String())
	}
	if diff := cmp.Diff([]string{"ab 1-5", "ac 2-5"}, got); diff != "" {
		t.Errorf("overlaps with the first of those that reach as far (-want +got):\n%s", diff)
	}
	if o := acme.Overlaps(); len(o) != 0 {
		t.Errorf("acme has overlaps %v", o)
	}
}

// thousandths returns n/1000.
func thousandths(n int) decimal.Decimal {
	r := must(decimal.FromInt(int64(n))).Rat()
	return decimal.MustParse(r.Quo(r, must(decimal.FromInt(1000)).Rat()).FloatString(3))
}
