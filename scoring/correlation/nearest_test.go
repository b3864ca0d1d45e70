package correlation_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/mat"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/correlation"
)

func TestNearest_reference(t *testing.T) {
	var file struct {
		Cases []struct {
			A, Nearest [][]float64
			Distance   float64 `json:"frobenius_distance"`
		}
	}
	read(t, "nearest_correlation.json", &file)
	if len(file.Cases) != 3 {
		t.Fatalf("%d cases", len(file.Cases))
	}
	for _, c := range file.Cases {
		r, err := correlation.Nearest(c.A)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range c.Nearest {
			for j, want := range row {
				if got := r.Matrix().At(i, j); math.Abs(got-want) > 1e-12 {
					t.Errorf("at %d, %d: %v, not %v", i, j, got, want)
				}
			}
		}
		if math.Abs(r.Distance()-c.Distance) > 1e-12 {
			t.Errorf("distance %v, not %v", r.Distance(), c.Distance)
		}
	}
}

// wild returns symmetric numbers in [-1, 1] with a diagonal of 1.
func wild(r *rand.Rand, d int) [][]float64 {
	rows := make([][]float64, d)
	for i := range rows {
		rows[i] = make([]float64, d)
		rows[i][i] = 1
		for j := range i {
			rows[i][j] = 2*r.Float64() - 1
			rows[j][i] = rows[i][j]
		}
	}
	return rows
}

// dykstra is the slow clear version: Higham's alternating projections.
func dykstra(rows [][]float64, steps int) *mat.SymDense {
	d := len(rows)
	y, correction := mat.NewSymDense(d, nil), mat.NewSymDense(d, nil)
	for i := range d {
		for j := range i + 1 {
			y.SetSym(i, j, rows[i][j])
		}
	}
	for range steps {
		correction.ScaleSym(-1, correction)
		r := mat.NewSymDense(d, nil)
		r.AddSym(y, correction)
		var eig mat.EigenSym
		eig.Factorize(r, true)
		var v mat.Dense
		eig.VectorsTo(&v)
		x := mat.NewSymDense(d, nil)
		for k, value := range eig.Values(nil) {
			if value > 0 {
				x.SymRankOne(x, value, v.ColView(k))
			}
		}
		r.ScaleSym(-1, r)
		correction.AddSym(x, r)
		y.CopySym(x)
		for i := range d {
			y.SetSym(i, i, 1)
		}
	}
	return y
}

// The repair is a correlation matrix and the one of the slow method; it is its
// own repair, and a correlation matrix stays as it is.
func TestNearest_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.IntRange(1, 6).Draw(t, "d")
		rows := wild(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1)), d)
		r, err := correlation.Nearest(rows)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := correlation.New(r.Matrix().Rows()); err != nil {
			t.Fatal(err)
		}
		again, err := correlation.Nearest(r.Matrix().Rows())
		if err != nil || !again.Matrix().Equal(r.Matrix()) || again.Distance() != 0 {
			t.Fatalf("again: %v, %v", again, err)
		}
		slow := dykstra(rows, 300)
		// Both converge; the slow one is never much nearer.
		sum := 0.0
		for i := range d {
			for j := range d {
				sum += (slow.At(i, j) - r.Matrix().At(i, j)) * (slow.At(i, j) - r.Matrix().At(i, j))
			}
		}
		if math.Sqrt(sum) > 1e-2 {
			t.Fatalf("%v from the slow method", math.Sqrt(sum))
		}
		slowDistance := 0.0
		for i := range d {
			for j := range d {
				slowDistance += (slow.At(i, j) - rows[i][j]) * (slow.At(i, j) - rows[i][j])
			}
		}
		if math.Abs(math.Sqrt(slowDistance)-r.Distance()) > 1e-3 {
			t.Fatalf("distance %v, but %v with the slow method", r.Distance(), math.Sqrt(slowDistance))
		}
	})
}

func TestNearest_large(t *testing.T) {
	rows := wild(rand.New(rand.NewPCG(7, 7)), 60)
	r, err := correlation.Nearest(rows)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := correlation.New(r.Matrix().Rows()); err != nil || r.Steps() > 20 {
		t.Errorf("%v: %v", r, err)
	}
}

func TestNearest_errors(t *testing.T) {
	for _, rows := range [][][]float64{
		{{1, 2}, {2, 1}},
		{{1, math.NaN()}, {math.NaN(), 1}},
		{{1, 0.5}, {0.4, 1}},
		{{1, 0.5}},
		{{2}},
	} {
		if r, err := correlation.Nearest(rows); !errors.Is(err, correlation.ErrNotCorrelation) {
			t.Errorf("%v: %v, %v", rows, r, err)
		}
	}
}

func BenchmarkNearest(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	rows := wild(r, 40)
	for i := range rows { // nearly positive definite, as pairwise estimates are
		for j := range rows {
			if i != j {
				rows[i][j] = 0.3 + 0.35*rows[i][j]
			}
		}
	}
	for b.Loop() {
		if _, err := correlation.Nearest(rows); err != nil {
			b.Fatal(err)
		}
	}
}
