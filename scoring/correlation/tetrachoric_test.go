package correlation_test

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
)

// read decodes the cases of a reference file.
func read(t testing.TB, name string, into any) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

func number(t testing.TB, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestTetrachoric_reference(t *testing.T) {
	var file struct {
		Cases []struct {
			N11, N10, N01, N00 float64
			Tetrachoric        *string
			Half               string `json:"tetrachoric_plus_half_in_zero_cells"`
			TauRow             string `json:"tau_row"`
			TauCol             string `json:"tau_col"`
		}
	}
	read(t, "tetrachoric.json", &file)
	if len(file.Cases) != 12 {
		t.Fatalf("%d cases", len(file.Cases))
	}
	for _, c := range file.Cases {
		l, err := correlation.Tetrachoric(c.N11, c.N10, c.N01, c.N00)
		if err != nil {
			t.Error(err)
			continue
		}
		want := c.Half
		if c.Tetrachoric != nil {
			want = *c.Tetrachoric
			h, k := l.Thresholds()
			if math.Abs(h-number(t, c.TauRow)) > 1e-14 || math.Abs(k-number(t, c.TauCol)) > 1e-14 {
				t.Errorf("%+v: thresholds %v, %v", c, h, k)
			}
		}
		if math.Abs(l.R()-number(t, want)) > 1e-13 {
			t.Errorf("%+v: r = %v, not %v: %v", c, l.R(), want, l.R()-number(t, want))
		}
		if l.Corrected() != (c.Tetrachoric == nil) {
			t.Errorf("%+v: corrected %v", c, l.Corrected())
		}
	}
}

func TestTetrachoric_errors(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, c := range []struct {
		cells [4]float64
		kind  error
		text  string
	}{
		{[4]float64{1, 1, 1, -1}, correlation.ErrTable, "Tetrachoric(1, 1, 1, -1): not a table of counts: not all >= 0"},
		{[4]float64{nan, 1, 1, 1}, correlation.ErrTable, "Tetrachoric(NaN, 1, 1, 1): not a table of counts: not all >= 0"},
		{[4]float64{1, inf, 1, 1}, correlation.ErrTable, "Tetrachoric(1, +Inf, 1, 1): not a table of counts: +Inf in all"},
		{[4]float64{}, correlation.ErrTable, "Tetrachoric(0, 0, 0, 0): not a table of counts: 0 in all"},
		{[4]float64{0, 0, 3, 4}, correlation.ErrNoVariation, "Tetrachoric(0, 0, 3, 4): everybody or nobody has one of both"},
		{[4]float64{3, 0, 4, 0}, correlation.ErrNoVariation, "Tetrachoric(3, 0, 4, 0): everybody or nobody has one of both"},
	} {
		_, err := correlation.Tetrachoric(c.cells[0], c.cells[1], c.cells[2], c.cells[3])
		if !errors.Is(err, c.kind) || err.Error() != c.text {
			t.Errorf("%v: %v", c.cells, err)
		}
	}
}

// Weights that no count can be have an answer that is a number, too.
func TestTetrachoric_extremes(t *testing.T) {
	weights := []float64{0, 5e-324, 1e-300, 1e-17, 0.5, 1, 3, 1e8, 1e16, 1e299}
	for i := range 10_000 {
		a, b, c, d := weights[i%10], weights[i/10%10], weights[i/100%10], weights[i/1000]
		l, err := correlation.Tetrachoric(a, b, c, d)
		if err != nil {
			continue
		}
		if !(math.Abs(l.R()) <= 1 && l.StdErr() >= 0) {
			t.Fatalf("Tetrachoric(%v, %v, %v, %v) = %v", a, b, c, d, l)
		}
	}
}

// The correlation comes back from the cells that it makes, also near -1 and 1.
func TestTetrachoric_inverse_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := rapid.Float64Range(-4, 4).Draw(t, "h")
		k := rapid.Float64Range(-4, 4).Draw(t, "k")
		rho := rapid.Float64Range(-0.9999, 0.9999).Draw(t, "rho")
		cell := func(h, k, rho float64) float64 { return 1e6 * math.Exp(gauss.LogBivariate(h, k, rho)) }
		both, first, second, neither := cell(h, k, rho), cell(h, -k, -rho), cell(-h, k, -rho), cell(-h, -k, rho)
		l, err := correlation.Tetrachoric(both, first, second, neither)
		least := min(both, first, second, neither)
		if least < 1e-270 {
			t.Skip("a cell is 0 to rounding")
		}
		if err != nil {
			t.Fatal(err)
		}
		// The rounding of the cells, and of the margins, moves the correlation.
		s2 := (1 - rho) * (1 + rho)
		density := 1e6 * math.Exp(-(h*h-2*rho*h*k+k*k)/(2*s2)) / (2 * math.Pi * math.Sqrt(s2))
		slack := 1e-12 + 1e-14*1e6/max(density, 1e-300)
		if math.Abs(l.R()-rho) > slack {
			t.Fatalf("r = %v, not %v (%v; %v)", l.R(), rho, l.R()-rho, slack)
		}
		if want := 1 / (density * math.Sqrt(1/both+1/first+1/second+1/neither)); slack < 1e-9 && math.Abs(l.StdErr()/want-1) > 1e-5 {
			t.Fatalf("StdErr %v, not %v", l.StdErr(), want)
		}
	})
}

// Swapping the skills changes nothing, turning one around the sign; more of
// those who have both raise the correlation.
func TestTetrachoric_symmetry_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.Map(rapid.IntRange(0, 1000), func(n int) float64 { return float64(n) })
		a, b, c, d := count.Draw(t, "both"), count.Draw(t, "first"), count.Draw(t, "second"), count.Draw(t, "neither")
		l, err := correlation.Tetrachoric(a, b, c, d)
		if err != nil {
			return
		}
		if !(l.R() > -1 && l.R() < 1 && l.StdErr() > 0) || l.Corrected() != (a*b*c*d == 0) {
			t.Fatalf("%v, corrected %v", l, l.Corrected())
		}
		swapped, _ := correlation.Tetrachoric(a, c, b, d)
		turned, _ := correlation.Tetrachoric(b, a, d, c)
		more, _ := correlation.Tetrachoric(a+1, b, c, d+1)
		if math.Abs(swapped.R()-l.R()) > 1e-12 || math.Abs(turned.R()+l.R()) > 1e-12 || a > 0 && d > 0 && more.R() < l.R() {
			t.Fatalf("%v; swapped %v; turned %v; more %v", l.R(), swapped.R(), turned.R(), more.R())
		}
	})
}

var sink correlation.Latent

func BenchmarkTetrachoric(b *testing.B) {
	for i := 0; b.Loop(); i++ {
		sink, _ = correlation.Tetrachoric(float64(113+i&63), 887, 1400, 46625)
	}
}
