package agreement_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// Many values are added up as pair by pair, whether they are close or far apart.
func TestRatioSum_pairs_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		least := math.Pow(10, rapid.Float64Range(-300, 95).Draw(t, "least"))
		wide := rapid.SampledFrom([]float64{1e-9, 1e-3, 0.7, 3, 60, 700}).Draw(t, "logarithms")
		lump := rapid.Bool().Draw(t, "most in a lump")
		var values []float64
		for range 600 {
			x := random.Float64()
			if lump && random.IntN(20) > 0 {
				x = 0.3 + x/1000
			}
			if v := least * math.Exp(wide*x); v < 1e100 {
				values = append(values, v)
			}
		}
		if rapid.Bool().Draw(t, "with 0") {
			values = append(values, 0)
		}
		slices.Sort(values)
		values = slices.Compact(values)
		counts := make([]float64, len(values))
		for c := range counts {
			counts[c] = float64(random.IntN(4))
		}
		var want float64
		for c, n := range counts {
			for k, m := range counts[:c] {
				d := (values[c] - values[k]) / (values[c] + values[k])
				want += 2 * n * m * d * d
			}
		}
		if got := agreement.RatioSum(values, counts); math.Abs(got-want) > 1e-12*want {
			t.Errorf("%d values from %v, %v wide: %.17g, want %.17g", len(values), least, wide, got, want)
		}
	})
}

// Many values are told apart as few are: by the order of their digits, negative ones too.
func TestAlpha_manyValues_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		steps := rapid.SampledFrom([]int{20, 32, 33, 60, 1000}).Draw(t, "steps")
		low := rapid.SampledFrom([]float64{0, -0.3, 1e6}).Draw(t, "lowest")
		rows := make([][]float64, 60)
		for u := range rows {
			rows[u] = []float64{low + float64(random.IntN(steps))/64, low + float64(random.IntN(steps))/64}
		}
		all := slices.Concat(rows...)
		rank := func(v float64) float64 {
			var n float64
			for _, x := range all {
				switch {
				case x < v:
					n++
				case x == v:
					n += 0.5
				}
			}
			return n
		}
		ranks := map[float64]float64{}
		for _, v := range all {
			ranks[v] = rank(v)
		}
		for m, d := range map[agreement.Metric]func(a, b float64) float64{
			agreement.Nominal: func(a, b float64) float64 {
				if a == b {
					return 0
				}
				return 1
			},
			agreement.Ordinal:  func(a, b float64) float64 { return math.Pow(ranks[a]-ranks[b], 2) },
			agreement.Interval: func(a, b float64) float64 { return (a - b) * (a - b) },
		} {
			var within, any float64
			for _, row := range rows {
				within += 2 * d(row[0], row[1])
			}
			for _, x := range all {
				for _, y := range all {
					any += d(x, y)
				}
			}
			want := 1 - within/(any/float64(len(all)-1))
			if a, err := agreement.Alpha(tableOf(t, rows), m); err != nil || math.Abs(a.Value()-want) > 1e-9 {
				t.Errorf("%v, %v, want %v", a, err, want)
			}
		}
	})
}

// A unit with very many ratings is added up in other ways.
func TestAlpha_manyRatings(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 1))
	rows := make([][]float64, 3)
	for u := range rows {
		for range 700 {
			rows[u] = append(rows[u], float64(random.IntN(4)+u))
		}
	}
	for _, m := range metrics {
		a, err := agreement.Alpha(tableOf(t, rows), m)
		if err != nil {
			t.Fatal(err)
		}
		// The mean over pairs is that over values with their counts.
		all := slices.Concat(rows...)
		d := metricOf(m, all)
		within, any := 0.0, 0.0
		sum := func(values []float64) float64 {
			counts, s := map[float64]float64{}, 0.0
			for _, v := range values {
				counts[v]++
			}
			for x := range 8 {
				for y := range 8 {
					s += counts[float64(x)] * counts[float64(y)] * float(d(float64(x), float64(y)))
				}
			}
			return s
		}
		for _, row := range rows {
			within += sum(row) / 699
		}
		any = sum(all) / 2099
		if want := 1 - within/any; math.Abs(a.Value()-want) > 1e-12 {
			t.Errorf("%v, want %v", a.Value(), want)
		}
	}
}

// Values below 0 have no ratio, and two zeros are not apart.
func TestAlpha_ratioOfZero(t *testing.T) {
	if a, err := agreement.Alpha(tableOf(t, [][]float64{{-1, 1}, {1, 1}}), agreement.Ratio); !errors.Is(err, agreement.ErrScale) {
		t.Errorf("%v, %v, want ErrScale", a, err)
	}
	if a, err := agreement.Alpha(tableOf(t, [][]float64{{0, 0}, {1, 1}}), agreement.Ratio); err != nil || a.Value() != 1 {
		t.Errorf("%v, %v, want 1", a, err)
	}
}
