package correlation_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/scoring/correlation"
)

func TestNew(t *testing.T) {
	rows := [][]float64{{1, 0.5 + 1e-14, 0}, {0.5 - 1e-14, 1, -0.25}, {0, -0.25, 1 + 1e-15}}
	m, err := correlation.New(rows)
	if err != nil {
		t.Fatal(err)
	}
	want := [][]float64{{1, 0.5, 0}, {0.5, 1, -0.25}, {0, -0.25, 1}}
	if diff := cmp.Diff(want, m.Rows()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	rows[0][1] = 9
	m.Rows()[0][1] = 9
	m.AppendTo(nil)[1] = 9
	if m.At(0, 1) != 0.5 || m.Dim() != 3 || m.String() != "[1 0.5 0; 0.5 1 -0.25; 0 -0.25 1]" {
		t.Errorf("%v was changed", m)
	}
	for _, at := range [][2]int{{-1, 0}, {0, 3}, {math.MaxInt, 0}, {0, math.MinInt}} {
		if v := m.At(at[0], at[1]); !math.IsNaN(v) {
			t.Errorf("At(%v) = %v", at, v)
		}
	}
}

func TestNew_errors(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		rows [][]float64
		want string
	}{
		{[][]float64{{1, 0}, {0}}, "New(2 rows): not a correlation matrix: row 1 has 1 numbers, not 2"},
		{[][]float64{{}}, "New(1 rows): not a correlation matrix: row 0 has 0 numbers, not 1"},
		{[][]float64{{1, nan}, {nan, 1}}, "New(2 rows): not a correlation matrix: NaN at row 0, column 1 is not in [-1, 1]"},
		{[][]float64{{1, 1.1}, {1.1, 1}}, "New(2 rows): not a correlation matrix: 1.1 at row 0, column 1 is not in [-1, 1]"},
		{[][]float64{{0.5}}, "New(1 rows): not a correlation matrix: 0.5 at row 0, column 0 of the diagonal is not 1"},
		{[][]float64{{1, 0.5}, {0.25, 1}}, "New(2 rows): not a correlation matrix: 0.25 at row 1, column 0, but 0.5 at row 0, column 1"},
		{
			[][]float64{{1, 1, 0}, {1, 1, 1}, {0, 1, 1}},
			"New(3 rows): not a correlation matrix: the smallest eigenvalue is -0.414, not >= 0",
		},
	} {
		_, err := correlation.New(c.rows)
		if !errors.Is(err, correlation.ErrNotCorrelation) || err.Error() != c.want {
			t.Errorf("%v:\n%v, not\n%v", c.rows, err, c.want)
		}
	}
}

// The limit holds before anything is allocated.
func TestMaxDim(t *testing.T) {
	rows := make([][]float64, correlation.MaxDim+1)
	if _, err := correlation.New(rows); !errors.Is(err, correlation.ErrTooLarge) {
		t.Errorf("New: %v", err)
	}
	if _, err := correlation.Nearest(rows); !errors.Is(err, correlation.ErrTooLarge) {
		t.Errorf("Nearest: %v", err)
	}
	for _, d := range []int{correlation.MaxDim + 1, 1 << 31, 1 << 32, math.MaxInt} {
		if m := correlation.Identity(d); m.Dim() != 0 {
			t.Errorf("Identity(%d) has %d variables", d, m.Dim())
		}
	}
}

// Singular matrices are correlation matrices.
func TestNew_singular(t *testing.T) {
	for _, rows := range [][][]float64{
		{{1, 1}, {1, 1}},
		{{1, -1}, {-1, 1}},
		{{1, -0.5, -0.5}, {-0.5, 1, -0.5}, {-0.5, -0.5, 1}},
		{{1, 0.6, 0.8}, {0.6, 1, 0}, {0.8, 0, 1}},
	} {
		if _, err := correlation.New(rows); err != nil {
			t.Errorf("%v: %v", rows, err)
		}
	}
}

func TestMatrix_zero(t *testing.T) {
	var zero correlation.Matrix
	empty, err := correlation.New(nil)
	if err != nil || !zero.Equal(empty) || !zero.Equal(correlation.Identity(0)) || !zero.Equal(correlation.Identity(-3)) {
		t.Errorf("%v, %v", empty, err)
	}
	part, err := zero.Part()
	if err != nil || part.Dim() != 0 || len(zero.Rows()) != 0 || !math.IsNaN(zero.At(0, 0)) || zero.String() != "[]" {
		t.Errorf("%v, %v", part, err)
	}
	if zero.Equal(correlation.Identity(1)) {
		t.Error("equal to another dimension")
	}
}

func TestPart(t *testing.T) {
	m, err := correlation.New(wildButRight(5))
	if err != nil {
		t.Fatal(err)
	}
	p, err := m.Part(3, 0)
	if err != nil || p.Dim() != 2 || p.At(0, 1) != m.At(3, 0) || p.At(1, 0) != m.At(0, 3) || p.At(0, 0) != 1 {
		t.Errorf("%v, %v", p, err)
	}
	for _, indexes := range [][]int{{5}, {-1}, {1, 2, 1}} {
		if _, err := m.Part(indexes...); !errors.Is(err, correlation.ErrIndex) {
			t.Errorf("%v: %v", indexes, err)
		}
	}
	if got := correlation.Identity(9).String(); got != "correlation of 9 variables" {
		t.Error(got)
	}
}

// wildButRight returns the repair of random numbers.
func wildButRight(d int) [][]float64 {
	r, err := correlation.Nearest(wild(rand.New(rand.NewPCG(3, uint64(d))), d))
	if err != nil {
		panic(err)
	}
	return r.Matrix().Rows()
}
