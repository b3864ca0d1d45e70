package decimal_test

import (
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/decimal"
)

// genSpelling draws the text of a number of at most 18 digits, with zeros that
// say nothing among it.
func genSpelling() *rapid.Generator[string] {
	return rapid.StringMatching(`-?0{0,3}[0-9]{1,9}(\.[0-9]{1,9}0{0,3})?|-?[0-9]{1,18}`)
}

func exactly(t *rapid.T, s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatalf("big.Rat does not read %q", s)
	}
	return r
}

func TestParse_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := genSpelling().Draw(t, "s")
		d, err := decimal.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		want := exactly(t, s)
		if d.Rat().Cmp(want) != 0 || d.Sign() != want.Sign() || d.IsZero() != (want.Sign() == 0) {
			t.Fatalf("Parse(%q) = %v", s, d.Rat())
		}
		f, _ := want.Float64()
		if got := d.Float64(); got != f {
			t.Fatalf("Parse(%q).Float64() = %v, want %v", s, got, f)
		}
	})
}

// What is not a number of this package is refused: either big.Rat does not
// read it, or it has an exponent and the like, or too many digits.
func TestParse_refused_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[-+]?[0-9.e_x/ ]{0,24}`).Draw(t, "s")
		d, err := decimal.Parse(s)
		plain := strings.Trim(s, "0123456789.-") == "" && !strings.HasPrefix(s, ".") && !strings.HasPrefix(s, "-.") && !strings.HasSuffix(s, ".")
		r, ok := new(big.Rat).SetString(s)
		want := plain && ok
		if want {
			scaled := new(big.Rat).Mul(r, big.NewRat(1_000_000_000, 1))
			want = scaled.IsInt() // at most 9 digits after the point
			if want {
				digits := strings.ReplaceAll(strings.TrimPrefix(r.FloatString(9), "-"), ".", "")
				if r.IsInt() {
					digits = strings.TrimSuffix(digits, "000000000")
				} else {
					digits = strings.TrimRight(digits, "0")
				}
				want = len(strings.TrimLeft(digits, "0")) <= 18
			}
		}
		if (err == nil) != want {
			t.Fatalf("Parse(%q) = %v, %v; want a number: %v", s, d, err, want)
		}
	})
}

func TestDecimal_roundTrip_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := decimal.MustParse(genSpelling().Draw(t, "s"))
		written, err := d.MarshalText()
		if err != nil || string(written) != d.String() {
			t.Fatalf("MarshalText() = %q, %v; want %q", written, err, d)
		}
		var back decimal.Decimal
		if err := back.UnmarshalText(written); err != nil || back != d {
			t.Fatalf("wrote %q, read %v, %v", written, back, err)
		}
		if s := d.String(); strings.Contains(s, ".") && strings.HasSuffix(s, "0") {
			t.Fatalf("%q is not the shortest form", s)
		}
	})
}

func TestDecimal_Compare_law(t *testing.T) {
	// Few digits, so that equal numbers in different spellings come up.
	near := rapid.OneOf(genSpelling(), rapid.StringMatching(`-?[01](\.[05]0?)?`))
	rapid.Check(t, func(t *rapid.T) {
		s, u := near.Draw(t, "s"), near.Draw(t, "u")
		d, e := decimal.MustParse(s), decimal.MustParse(u)
		want := exactly(t, s).Cmp(exactly(t, u))
		if got := d.Compare(e); got != want || (d == e) != (want == 0) {
			t.Fatalf("%s.Compare(%s) = %d and == is %v, want %d", s, u, got, d == e, want)
		}
	})
}

func TestFromInt_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64().Draw(t, "n")
		d, err := decimal.FromInt(n)
		want := new(big.Rat).SetInt64(n)
		if fits := len(strings.TrimPrefix(want.RatString(), "-")) <= 18; (err == nil) != fits || fits && d.Rat().Cmp(want) != 0 {
			t.Fatalf("FromInt(%d) = %v, %v", n, d, err)
		}
	})
}

func FuzzParse_exact(f *testing.F) {
	for _, seed := range []string{"", "0", "-0.7", "12.50", "007", "1e3", "NaN", ".5", "5.", "999999999.999999999", "1000000000000000000", "１"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := decimal.Parse(s)
		if err != nil {
			return
		}
		if want, ok := new(big.Rat).SetString(s); !ok || d.Rat().Cmp(want) != 0 {
			t.Fatalf("Parse(%q) = %v", s, d)
		}
		if back, err := decimal.Parse(d.String()); err != nil || back != d {
			t.Fatalf("Parse(%q) = %v, written %q, read %v, %v", s, d.Rat(), d, back, err)
		}
	})
}
