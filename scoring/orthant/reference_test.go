package orthant_test

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/kakezan/kakezan/internal/gauss"
	"github.com/kakezan/kakezan/scoring/correlation"
	"github.com/kakezan/kakezan/scoring/orthant"
)

// threshold is a number or "-inf" in the reference file.
type threshold float64

func (h *threshold) UnmarshalJSON(data []byte) error {
	s, err := strconv.Unquote(string(data))
	if err != nil {
		s = string(data)
	}
	v, err := strconv.ParseFloat(s, 64)
	*h = threshold(v)
	return err
}

// reference is a case of mvn_upper_tail.json.
type reference struct {
	ID, Kind string
	Corr     [][]float64
	Lower    []threshold
	Log      float64 `json:"log_prob"`
	RelErr   float64 `json:"truth_rel_err"`
}

func (r reference) thresholds() []float64 {
	out := make([]float64, len(r.Lower))
	for i, h := range r.Lower {
		out[i] = float64(h)
	}
	return out
}

func readJSON(t testing.TB, name string, into any) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

func references(t testing.TB) []reference {
	t.Helper()
	var file struct{ Cases []reference }
	readJSON(t, "mvn_upper_tail.json", &file)
	if len(file.Cases) != 100 {
		t.Fatalf("%d cases", len(file.Cases))
	}
	return file.Cases
}

func matrix(t testing.TB, rows [][]float64) correlation.Matrix {
	t.Helper()
	m, err := correlation.New(rows)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// The kinds that have structure in any dimension.
var structured = []string{
	"closed_orthant", "independent", "equicorr", "one_factor", "near_singular", "ar1", "gauss_tree", "block",
	"singular", "dropped", "bivariate",
}

func TestNormal_reference(t *testing.T) {
	tested := 0
	for _, c := range references(t) {
		if len(c.Lower) > 3 && !slices.Contains(structured, c.Kind) {
			continue
		}
		tested++
		r, err := orthant.Normal(c.thresholds(), matrix(t, c.Corr), orthant.Options{})
		if err != nil {
			t.Error(c.ID, err)
			continue
		}
		if r.Log() == c.Log { // -Inf among them
			continue
		}
		// The file's logarithms have 16 digits.
		if e := math.Abs(r.Log() - c.Log); !(e <= max(1e-10, c.RelErr)) || e > max(r.RelErr(), c.RelErr)+1e-14+3e-16*math.Abs(c.Log) || r.Path() == orthant.Tilted {
			t.Errorf("%s (%s, %d): %v, not exp(%v): %v", c.ID, c.Kind, len(c.Lower), r, c.Log, r.Log()-c.Log)
		}
	}
	if tested < 70 {
		t.Errorf("only %d cases", tested)
	}
}

// The table of what a person asks first: d skills of a share p each, and all
// pairs with one latent correlation.
func TestNormal_headline(t *testing.T) {
	var file struct {
		Rows []struct {
			D     int
			P     float64
			OneIn map[string]float64 `json:"one_in"`
		}
	}
	readJSON(t, "headline_rarity.json", &file)
	tested := 0
	for _, row := range file.Rows {
		z := gauss.UpperQuantile(math.Log(row.P))
		for rho, want := range row.OneIn {
			v, err := strconv.ParseFloat(rho, 64)
			if err != nil {
				t.Fatal(err)
			}
			r, err := orthant.Normal(slices.Repeat([]float64{z}, row.D), equal(t, row.D, v), orthant.Options{})
			if err != nil {
				t.Fatal(err)
			}
			tested++
			if got := math.Exp(-r.Log()); math.Abs(got/want-1) > 1e-12 {
				t.Errorf("%d of 1 in %v, rho %s: 1 in %v, not %v", row.D, 1/row.P, rho, got, want)
			}
		}
	}
	if tested != 96 {
		t.Errorf("%d values", tested)
	}
}

// equal returns the matrix of d variables with one correlation.
func equal(t testing.TB, d int, rho float64) correlation.Matrix {
	t.Helper()
	rows := make([][]float64, d)
	for i := range rows {
		rows[i] = slices.Repeat([]float64{rho}, d)
		rows[i][i] = 1
	}
	return matrix(t, rows)
}
