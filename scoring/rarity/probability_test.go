package rarity_test

import (
	"errors"
	"math"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
)

func fromLog(t rapid.TB, log float64) rarity.Probability {
	t.Helper()
	p, err := rarity.FromLog(log)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestProbability_Text(t *testing.T) {
	hundredth, _ := rarity.FromFloat64(0.01)
	tests := []struct {
		p      rarity.Probability
		en, ja string
	}{
		{rarity.MustShare(113, 49_025), "1 in 434", "434 人に 1 人"},
		{rarity.Product(rarity.MustShare(1, 100), rarity.MustShare(1, 100), rarity.MustShare(1, 100)), "1 in 1,000,000", "1,000,000 人に 1 人"},
		{rarity.Product(hundredth, hundredth, hundredth), "1 in 1,000,000", "1,000,000 人に 1 人"},
		{rarity.Certain, "1 in 1", "1 人に 1 人"},
		{rarity.MustShare(27_385, 49_025), "1 in 1.8", "1.8 人に 1 人"},
		{rarity.MustShare(100, 994), "1 in 9.9", "9.9 人に 1 人"},
		{rarity.MustShare(100, 995), "1 in 10", "10 人に 1 人"},
		{rarity.MustShare(1, 999_999_999_999), "1 in 999,999,999,999", "999,999,999,999 人に 1 人"},
		{fromLog(t, -15.53*math.Ln10), "1 in 3.4 × 10^15", "3.4 × 10^15 人に 1 人"},
		{fromLog(t, -19.9999*math.Ln10), "1 in 1 × 10^20", "1 × 10^20 人に 1 人"},
		{fromLog(t, -1e6), "1 in 3 × 10^434294", "3 × 10^434294 人に 1 人"},
		{rarity.MustShare(0, 7), "0 (nobody)", "0（いない）"},
		{rarity.Never, "0 (nobody)", "0（いない）"},
	}
	for _, tt := range tests {
		if en, ja := tt.p.String(), tt.p.Text(language.MustParse("ja-JP")); en != tt.en || ja != tt.ja {
			t.Errorf("got %q, %q, want %q, %q", en, ja, tt.en, tt.ja)
		}
	}
}

func TestProbability_errors(t *testing.T) {
	nan := math.NaN()
	var errs []error
	add := func(_ any, err error) { errs = append(errs, err) }
	for _, p := range []float64{nan, -1e-300, 1.0000001, math.Inf(1)} {
		_, err := rarity.FromFloat64(p)
		add(nil, err)
	}
	for _, log := range []float64{nan, 1e-300, math.Inf(1)} {
		_, err := rarity.FromLog(log)
		add(nil, err)
	}
	for _, c := range [][2]int{{-1, 2}, {3, 2}, {0, 0}, {0, -1}, {math.MinInt, math.MinInt}} {
		_, err := rarity.Share(c[0], c[1])
		add(nil, err)
		_, err = rarity.Wilson(c[0], c[1], 0.95)
		add(nil, err)
	}
	for _, level := range []float64{nan, 0, 1, -1, 95} {
		_, err := rarity.Wilson(1, 2, level)
		add(nil, err)
		_, err = rarity.Unseen(2, level)
		add(nil, err)
	}
	for _, s := range []string{"", "1/0", "2/1", "a/b", "exp(1)", "exp(-1", "-1)", "NaN", "exp(NaN)", "1.5", "1/2/3"} {
		_, err := rarity.ParseProbability(s)
		add(nil, err)
		p := rarity.Never
		if err := p.UnmarshalText([]byte(s)); err == nil || !p.IsZero() {
			t.Errorf("UnmarshalText(%q) = %v, %v", s, p, err)
		}
	}
	for i, err := range errs {
		if !errors.Is(err, rarity.ErrProbability) {
			t.Errorf("case %d: got %v, want %v", i, err, rarity.ErrProbability)
		}
	}
	if _, err := rarity.Share(3, 2); err.Error() != "Share(3, 2): not a probability: not 0 <= x <= n, n > 0" {
		t.Errorf("got %q", err)
	}
	defer func() {
		if recover() == nil {
			t.Error("MustShare(3, 2) did not panic")
		}
	}()
	rarity.MustShare(3, 2)
}

func TestProbability_numbers(t *testing.T) {
	p := rarity.MustShare(1, 1024)
	for _, tt := range []struct{ got, want float64 }{
		{p.Bits(), 10},
		{p.OneIn(), 1024},
		{p.Log10(), math.Log10(1.0 / 1024)},
		{p.Log(), math.Log(1.0 / 1024)},
		{rarity.Certain.Bits(), 0},
		{rarity.Certain.OneIn(), 1},
		{rarity.Never.Float64(), 0},
		{rarity.MustShare(999_999_999, 1_000_000_000).Log(), -1.0000000005e-9},
	} {
		if math.Abs(tt.got-tt.want) > 1e-15*max(1, math.Abs(tt.want)) {
			t.Errorf("got %v, want %v", tt.got, tt.want)
		}
	}
	if x, n, ok := p.Ratio(); x != 1 || n != 1024 || !ok {
		t.Errorf("Ratio() = %d, %d, %t", x, n, ok)
	}
	if !math.IsInf(rarity.Never.OneIn(), 1) || !math.IsInf(rarity.Never.Bits(), 1) {
		t.Error("Never is not infinitely surprising")
	}
}

// chance draws a probability of every making.
var chance = rapid.Custom(func(t *rapid.T) rarity.Probability {
	var p rarity.Probability
	var err error
	switch rapid.IntRange(0, 4).Draw(t, "kind") {
	case 0:
		p, err = rarity.FromFloat64(rapid.Float64Range(0, 1).Draw(t, "p"))
	case 1:
		p, err = rarity.FromLog(-rapid.Float64Range(0, 1e9).Draw(t, "log"))
	case 2:
		p = rarity.Never
	default:
		n := rapid.IntRange(1, math.MaxInt).Draw(t, "n")
		p, err = rarity.Share(rapid.IntRange(0, n).Draw(t, "x"), n)
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
})

// What is written is read back as the same.
func TestProbability_roundTrip_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := chance.Draw(t, "p")
		raw, err := p.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var q rarity.Probability
		if err := q.UnmarshalText(raw); err != nil || !q.Equal(p) || q.Log() != p.Log() {
			t.Fatalf("%s: got %v, %v, want %v", raw, q.Log(), err, p.Log())
		}
	})
}

// A product is no commoner than any factor, independent of order, and nothing
// is ever NaN.
func TestProduct_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		shares := rapid.SliceOfN(chance, 0, 6).Draw(t, "shares")
		p := rarity.Product(shares...)
		sum := 0.0
		for _, s := range shares {
			sum += s.Log()
			// To rounding: logarithms are added.
			if p.Log() > s.Log()+1e-15*math.Abs(s.Log()) {
				t.Fatalf("product %v above the factor %v", p.Log(), s.Log())
			}
		}
		if math.IsNaN(p.Log()) || math.IsNaN(p.OneIn()) || math.IsNaN(p.Bits()) || p.String() == "" {
			t.Fatalf("product %v", p)
		}
		if !p.IsZero() && math.Abs(p.Log()-sum) > 1e-12*max(1, -sum) {
			t.Fatalf("log %v, want %v", p.Log(), sum)
		}
		b := rarity.Frechet(shares...)
		if !p.IsZero() && -sum < 600 && p.Compare(b.Hi()) > 0 && p.Log() > b.Hi().Log()+1e-14*math.Abs(b.Hi().Log()) {
			t.Fatalf("product %v above %v", p, b)
		}
	})
}

// FuzzParseProbability_roundTrip: what is read is written and read again.
func FuzzParseProbability_roundTrip(f *testing.F) {
	for _, s := range []string{"113/49025", "exp(-6.07)", "0.01", "0", "1", "exp(-Inf)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := rarity.ParseProbability(s)
		if err != nil {
			return
		}
		raw, err := p.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		if q, err := rarity.ParseProbability(string(raw)); err != nil || !q.Equal(p) {
			t.Fatalf("%q: %s: got %v, %v, want %v", s, raw, q, err, p)
		}
	})
}
