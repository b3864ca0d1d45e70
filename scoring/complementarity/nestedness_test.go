package complementarity_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/internal/golden"
	"github.com/kakezan/kakezan/scoring/complementarity"
)

// nested is a case of testdata/nestedness.json: NODF by nestednodf of the R package
// vegan 2.6-4, z scores and shares as the published code of Hosseinioun and others.
type nested struct {
	ID      string
	X       [][]float64 `json:"X_roles_by_skills"`
	Columns float64     `json:"nodf_columns"`
	Rows    float64     `json:"nodf_rows"`
	Whole   float64     `json:"nodf"`

	Z      [][]*float64 `json:"z_hypergeometric"`
	Shares [][]float64  `json:"p_col_given_row"`
}

func TestNestedness_reference(t *testing.T) {
	var r struct{ Cases []nested }
	if err := json.Unmarshal(must(os.ReadFile("testdata/nestedness.json")), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Cases) != 5 {
		t.Errorf("%d cases", len(r.Cases))
	}
	undefined := 0
	for _, ref := range r.Cases {
		check := func(what string, got, want float64) {
			t.Helper()
			if !(math.Abs(got-want) <= 1e-12*max(1, math.Abs(want))) {
				t.Errorf("%s: %s is %v, want %v", ref.ID, what, got, want)
			}
		}
		u := present(ref.X)
		n := u.Nestedness()
		check("NODF of columns", n.Columns(), ref.Columns)
		check("NODF of rows", n.Rows(), ref.Rows)
		check("NODF", n.Whole(), ref.Whole)

		ids := columns(len(ref.X[0]))
		found := map[complementarity.Dependency]bool{}
		for _, d := range must(must(u.Network()).Dependencies(complementarity.DependencyOptions{})) {
			found[d] = true
		}
		for i, first := range ids {
			for j, second := range ids {
				p := must(u.Pair(first, second))
				check("share", p.SecondGivenFirst(), ref.Shares[i][j])
				z := ref.Z[i][j]
				switch {
				case i == j:
				case z == nil:
					undefined++
					if v := p.Z(); !math.IsNaN(v) {
						t.Errorf("%s: z of %s and %s is %v, and not defined", ref.ID, first, second, v)
					}
				default:
					check("z", p.Z(), *z)
				}
				// The reference's own numbers say which pairs are dependencies.
				want := i != j && z != nil && *z >= 2 && ref.Shares[j][i] > ref.Shares[i][j]
				got := false
				for d := range found {
					if d.Broad() == first && d.Narrow() == second {
						got = true
						check("dependency", d.Z(), *z)
						check("dependency's share", d.BroadGivenNarrow(), ref.Shares[j][i])
						check("dependency's share", d.NarrowGivenBroad(), ref.Shares[i][j])
						check("direction", d.Direction(), ref.Shares[j][i]-ref.Shares[i][j])
					}
				}
				if got != want {
					t.Errorf("%s: %s on %s is a dependency: %v, want %v", ref.ID, second, first, got, want)
				}
			}
		}
	}
	if undefined != 8 {
		t.Errorf("%d z scores that are not defined", undefined)
	}
}

// present is the uses of a table of zeros and others.
func present(x [][]float64) complementarity.Usage {
	wide := 0
	if len(x) > 0 {
		wide = len(x[0])
	}
	return must(complementarity.NewTable(named(len(x), "r"), columns(wide), x)).Present()
}

// slowNestedness follows the definition, cell by cell.
func slowNestedness(x [][]float64) (columns, rows, whole float64) {
	line := func(x [][]float64) (sum float64, pairs int) {
		for i, a := range x {
			for _, b := range x[:i] {
				pairs++
				var inA, inB, both float64
				for k := range a {
					if a[k] > 0 {
						inA++
					}
					if b[k] > 0 {
						inB++
					}
					if a[k] > 0 && b[k] > 0 {
						both++
					}
				}
				if inA != inB && min(inA, inB) > 0 {
					sum += both / min(inA, inB)
				}
			}
		}
		return sum, pairs
	}
	r, rp := line(x)
	c, cp := line(transpose(x))
	return 100 * c / float64(cp), 100 * r / float64(rp), 100 * (c + r) / float64(cp+rp)
}

func transpose(x [][]float64) (y [][]float64) {
	for j := range x[0] {
		row := make([]float64, len(x))
		for i := range x {
			row[i] = x[i][j]
		}
		y = append(y, row)
	}
	return y
}

// drawUses draws a table of which one side is sometimes longer than some words of bits.
func drawUses(t *rapid.T) [][]float64 {
	rows, wide := rapid.IntRange(1, 7).Draw(t, "rows"), rapid.IntRange(1, 7).Draw(t, "skills")
	long := rapid.SampledFrom([]int{0, 0, 0, 64, 65, 150, 331}).Draw(t, "long side")
	switch {
	case long > 0 && rapid.Bool().Draw(t, "rows are long"):
		rows = long
	case long > 0:
		wide = long
	}
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
	full := rapid.Float64Range(0, 1).Draw(t, "full")
	x := make([][]float64, rows)
	for i := range x {
		x[i] = make([]float64, wide)
		for j := range x[i] {
			if r.Float64() < full {
				x[i][j] = 1 + float64(r.IntN(3))
			}
		}
	}
	return x
}

func TestNestedness_oracle_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := drawUses(t)
		n := present(x).Nestedness()
		columns, rows, whole := slowNestedness(x)
		if !near(n.Columns(), columns) || !near(n.Rows(), rows) || !near(n.Whole(), whole) {
			t.Fatalf("%v, want %v, %v, %v", n, columns, rows, whole)
		}
	})
}

func TestNestedness_transpose_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := drawUses(t)
		n, m := present(x).Nestedness(), present(transpose(x)).Nestedness()
		same := func(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }
		if !same(n.Columns(), m.Rows()) || !same(n.Rows(), m.Columns()) || !same(n.Whole(), m.Whole()) {
			t.Fatalf("%v, and turned over %v", n, m)
		}
	})
}

func TestNestedness_permutation_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := drawUses(t)
		y := transpose(rapid.Permutation(x).Draw(t, "rows"))
		y = transpose(rapid.Permutation(y).Draw(t, "skills"))
		if n, m := present(x).Nestedness(), present(y).Nestedness(); n != m {
			t.Fatalf("%v, and in another order %v", n, m)
		}
	})
}

// A staircase is nested as far as can be, however large, and lines that are all equally
// long are not nested at all.
func TestNestedness_extremes_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 70).Draw(t, "rows")
		stairs, checker := make([][]float64, n), make([][]float64, n+n%2)
		for i := range stairs {
			stairs[i] = make([]float64, n)
			for j := range n - i {
				stairs[i][j] = 1
			}
		}
		for i := range checker {
			checker[i] = make([]float64, len(checker))
			for j := i % 2; j < len(checker); j += 2 {
				checker[i][j] = 1
			}
		}
		if got := present(stairs).Nestedness(); got.Columns() != 100 || got.Rows() != 100 || got.Whole() != 100 {
			t.Fatalf("a staircase is %v", got)
		}
		if got := present(checker).Nestedness(); got.Columns() != 0 || got.Rows() != 0 || got.Whole() != 0 {
			t.Fatalf("a checkerboard is %v", got)
		}
	})
}

func TestNestedness_bounds_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := drawUses(t)
		n := present(x).Nestedness()
		for _, v := range []float64{n.Columns(), n.Rows(), n.Whole()} {
			if v < 0 || v > 100 {
				t.Fatalf("%v", n)
			}
		}
		if math.IsNaN(n.Columns()) != (len(x[0]) < 2) || math.IsNaN(n.Rows()) != (len(x) < 2) ||
			math.IsNaN(n.Whole()) != (len(x) < 2 && len(x[0]) < 2) {
			t.Fatalf("%v of %d rows and %d skills", n, len(x), len(x[0]))
		}
	})
}

func TestNestedness_zero(t *testing.T) {
	var zero complementarity.Nestedness
	if n := (complementarity.Usage{}).Nestedness(); n != zero || !math.IsNaN(n.Columns()) || !math.IsNaN(n.Rows()) || !math.IsNaN(n.Whole()) {
		t.Errorf("the zero Usage is %v", n)
	}
	if got := zero.String(); got != "nested NaN (skills NaN, rows NaN)" {
		t.Errorf("%s", got)
	}
}

func TestNestedness_Explain(t *testing.T) {
	n := present([][]float64{{1, 1, 1, 0}, {1, 1, 0, 0}, {0, 1, 0, 1}}).Nestedness()
	for name, tag := range map[string]language.Tag{"en": language.English, "ja": language.Japanese} {
		golden.Check(t, "nestedness."+name+".txt", n.Explain(tag)+"\n"+complementarity.Nestedness{}.Explain(tag))
	}
}

func BenchmarkNestedness(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	x := make([][]float64, 1000)
	for i := range x {
		x[i] = make([]float64, 1000)
		for j := range x[i] {
			if r.Float64() < 0.3 {
				x[i][j] = 1
			}
		}
	}
	u := present(x)
	for b.Loop() {
		u.Nestedness()
	}
}
