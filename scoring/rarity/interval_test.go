package rarity_test

import (
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
)

func TestWilson_reference(t *testing.T) {
	raw, err := os.ReadFile("testdata/binomial_intervals.json")
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Cases []struct {
			Kind   string
			Levels []struct {
				X, N   int
				Conf   float64
				Wilson [2]string
				Zero   struct {
					Exact string `json:"exact_one_sided"`
				} `json:"zero_count"`
			}
		}
	}
	if err := json.Unmarshal(raw, &r); err != nil {
		t.Fatal(err)
	}
	near := func(what string, got rarity.Probability, want string) {
		t.Helper()
		w, err := strconv.ParseFloat(want, 64)
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(got.Float64()-w) > 1e-14*w {
			t.Errorf("%s: got %v, want %v", what, got.Float64(), w)
		}
	}
	wilson, zero := 0, 0
	for _, c := range r.Cases {
		if c.Kind != "binomial" { // beta_prior belongs to another estimator
			continue
		}
		for _, l := range c.Levels {
			i, err := rarity.Wilson(l.X, l.N, l.Conf)
			if err != nil {
				t.Fatal(err)
			}
			wilson++
			near("lower", i.Lo(), l.Wilson[0])
			near("upper", i.Hi(), l.Wilson[1])
			if l.X == 0 {
				i, err := rarity.Unseen(l.N, l.Conf)
				if err != nil {
					t.Fatal(err)
				}
				zero++
				near("zero", i.Hi(), l.Zero.Exact)
			}
		}
	}
	if wilson != 39 || zero == 0 {
		t.Errorf("%d and %d cases", wilson, zero)
	}
}

func TestInterval_Text(t *testing.T) {
	w, _ := rarity.Wilson(113, 49_025, 0.95)
	u, _ := rarity.Unseen(1_000_000, 0.95)
	tests := []struct {
		i      rarity.Interval
		en, ja string
	}{
		{w, "95 %: 1 in 361 to 521", "95 %：361〜521 人に 1 人"},
		{u, "95 %: rarer than 1 in 333,808", "95 %：333,808 人に 1 人より稀"},
		{rarity.Interval{}, "", ""},
	}
	for _, tt := range tests {
		if tt.i.String() != tt.en || tt.i.Text(language.Japanese) != tt.ja {
			t.Errorf("got %q, %q, want %q, %q", tt.i, tt.i.Text(language.Japanese), tt.en, tt.ja)
		}
	}
	if w.Level() != 0.95 || w.Quantity() != rarity.RecordedShare || w.OneSided() || !u.OneSided() || w.Equal(u) || !w.Equal(w) {
		t.Errorf("got %v, %v", w, u)
	}
	for _, q := range []rarity.Quantity{rarity.RecordedShare, rarity.ProductOfShares, rarity.MaxEntropyShare} {
		if q.String() == "" || q.Text(language.English) == q.Text(language.Japanese) {
			t.Errorf("%q has no two texts", q)
		}
	}
}

// Wilson's interval contains the share, mirrors, shrinks with n and grows with
// the level.
func TestWilson_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 1_000_000).Draw(t, "n")
		x := rapid.IntRange(0, n).Draw(t, "x")
		level := rapid.Float64Range(0.01, 0.999).Draw(t, "level")
		i, err := rarity.Wilson(x, n, level)
		if err != nil {
			t.Fatal(err)
		}
		if !i.Contains(rarity.MustShare(x, n)) {
			t.Fatalf("%v does not contain %d of %d", i, x, n)
		}
		mirror, _ := rarity.Wilson(n-x, n, level)
		if d := i.Lo().Float64() + mirror.Hi().Float64() - 1; math.Abs(d) > 1e-14 {
			t.Fatalf("not mirrored: %v", d)
		}
		larger, _ := rarity.Wilson(2*x, 2*n, level)
		width := func(i rarity.Interval) float64 { return i.Hi().Float64() - i.Lo().Float64() }
		if width(larger) > width(i)+1e-15 {
			t.Fatalf("wider with more people: %v, %v", larger, i)
		}
	})
}
