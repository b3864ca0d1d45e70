package pay_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder/pay"
)

func drawBand(t *rapid.T) pay.Band {
	currency := rapid.SampledFrom([]string{"JPY", "EUR"}).Draw(t, "currency")
	lo, hi := drawAmount(t, currency), drawAmount(t, currency)
	if hi.Number.Compare(lo.Number) < 0 {
		lo, hi = hi, lo
	}
	from := drawDecimal(t, 0, 30)
	below := thousandths(int(from.Float64()*1000+0.5) + rapid.IntRange(1, 20_000).Draw(t, "width"))
	return must(pay.NewBand(pay.BandSpec{From: &from, Below: &below, Min: lo, Max: hi}))
}

// Penetration is 0 at the lowest amount, 1 at the highest, never falls, and has
// the amount on the right side of both.
func TestBand_Penetration_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawBand(t)
		if b.Min() == b.Max() {
			if p, err := b.Penetration(b.Min()); err == nil {
				t.Fatalf("%v has the penetration %v at its only amount", b, p)
			}
			return
		}
		at := func(a pay.Amount) float64 { return must(b.Penetration(a)) }
		if at(b.Min()) != 0 || at(b.Max()) != 1 {
			t.Fatalf("%v: %v at the lowest, %v at the highest", b, at(b.Min()), at(b.Max()))
		}
		a, c := drawAmount(t, b.Min().Currency), drawAmount(t, b.Min().Currency)
		if must(a.Compare(c)) > 0 {
			a, c = c, a
		}
		if at(a) > at(c) {
			t.Fatalf("%v: %v at %v, %v at %v", b, at(a), a, at(c), c)
		}
		inside := at(a) >= 0 && at(a) <= 1
		if inside != must(b.Holds(a)) {
			t.Fatalf("%v: %v at %v", b, at(a), a)
		}
	})
}

// The compa-ratio is 1 at the midpoint and rises.
func TestBand_CompaRatio_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawBand(t)
		mid := b.Midpoint()
		if mid.Number.IsZero() {
			t.Skip("a band of nothing")
		}
		if r := must(b.CompaRatio(mid)); r != 1 || !must(b.Holds(mid)) {
			t.Fatalf("%v: %v at %v", b, r, mid)
		}
		a := drawAmount(t, mid.Currency)
		if r := must(b.CompaRatio(a)); (r > 1) != (must(a.Compare(mid)) > 0) && r != 1 || r < 0 {
			t.Fatalf("%v: %v at %v", b, r, a)
		}
	})
}

// Interpolation is exact at the ends, inside the band and never falls.
func TestBand_At_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawBand(t)
		from := b.Experience().From()
		below, _ := b.Experience().Below()
		if must(b.At(from)) != b.Min() || must(b.At(below)) != b.Max() {
			t.Fatalf("%v: %v to %v", b, must(b.At(from)), must(b.At(below)))
		}
		x, y := drawDecimal(t, 0, 50), drawDecimal(t, 0, 50)
		if x.Compare(y) > 0 {
			x, y = y, x
		}
		lo, errLo := b.At(x)
		hi, errHi := b.At(y)
		if inside := x.Compare(from) >= 0 && x.Compare(below) <= 0; inside != (errLo == nil) {
			t.Fatalf("%v at %v: %v, %v", b, x, lo, errLo)
		}
		if errLo == nil && errHi == nil && (must(lo.Compare(hi)) > 0 || !must(b.Holds(lo))) {
			t.Fatalf("%v: %v at %v, %v at %v", b, lo, x, hi, y)
		}
		if errLo == nil { // against floating point
			share := (x.Float64() - from.Float64()) / (below.Float64() - from.Float64())
			want := b.Min().Number.Float64() + share*(b.Max().Number.Float64()-b.Min().Number.Float64())
			if got := lo.Number.Float64(); got < want-0.51 || got > want+0.51 {
				t.Fatalf("%v at %v: %v, want about %v", b, x, got, want)
			}
		}
	})
}

// Over bands that meet, pay never falls with experience.
func TestBands_At_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := drawDecimal(t, 0, 7), drawDecimal(t, 0, 7)
		if x.Compare(y) > 0 {
			x, y = y, x
		}
		if y.Compare(*years("7")) == 0 {
			t.Skip("open above")
		}
		lo, hi := must(estimates.At(pay.Query{Grade: "hoe", Experience: &x})), must(estimates.At(pay.Query{Grade: "hoe", Experience: &y}))
		if must(lo.Compare(hi)) > 0 {
			t.Fatalf("%v at %v, %v at %v", lo, x, hi, y)
		}
	})
}

func TestBand_ratios(t *testing.T) {
	p4 := find(acme, "p4") // 8 to 12 million, midpoint stated at 9.5
	if p := must(p4.Penetration(amount("9000000 JPY"))); p != 0.25 {
		t.Errorf("penetration %v, want 0.25", p)
	}
	if p := must(p4.Penetration(amount("13000000 JPY"))); p != 1.25 {
		t.Errorf("penetration %v, want 1.25", p)
	}
	if r := must(p4.CompaRatio(amount("7600000 JPY"))); r != 0.8 {
		t.Errorf("compa-ratio %v, want 0.8", r)
	}
	for _, a := range []string{"", "1 EUR"} {
		if _, err := p4.Penetration(amount(a)); err == nil {
			t.Errorf("%q has a penetration", a)
		}
		if _, err := p4.CompaRatio(amount(a)); err == nil {
			t.Errorf("%q has a compa-ratio", a)
		}
	}
	large := must(pay.NewBand(pay.BandSpec{Below: years("3"), Min: amount("100000000000000000 EUR"), Max: amount("999999999999999999 EUR")}))
	if at := must(large.At(*years("1"))); at != amount("400000000000000000 EUR") {
		t.Errorf("%v at a third of %v", at, large)
	}
	cents := must(pay.NewBand(pay.BandSpec{Below: years("1000"), Min: amount("1.4 JPY"), Max: amount("2.6 JPY")})) // ends that can't be paid out
	for y, want := range map[string]string{"0": "1.4 JPY", "1": "1.4 JPY", "500": "2 JPY", "999": "2.6 JPY", "1000": "2.6 JPY"} {
		if at := must(cents.At(*years(y))); at.String() != want {
			t.Errorf("%v at %s years of %v, want %s", at, y, cents, want)
		}
	}
	if mid := large.Midpoint(); mid != amount("550000000000000000 EUR") {
		t.Errorf("the midpoint of %v is %v", large, mid)
	}
}
