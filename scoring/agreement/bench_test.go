package agreement_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/kakezan/kakezan/scoring/agreement"
)

// crowd is 10,000 units by 5 raters, 50,000 ratings at most, a tenth of them missing, on
// a scale of so many steps; 0 steps are measurements that are all different.
func crowd(b interface{ Fatal(...any) }, steps int) agreement.Ratings {
	random := rand.New(rand.NewPCG(6, 9))
	rows := make([][]float64, 10_000)
	for u := range rows {
		about := random.Float64()
		for range 5 {
			v := math.NaN()
			if x := min(1, max(0, about+0.1*random.NormFloat64())); random.IntN(10) > 0 {
				v = 1 + 4*x + random.Float64()*1e-6
				if steps > 0 {
					v = 1 + math.Floor(x*0.999999*float64(steps))
				}
			}
			rows[u] = append(rows[u], v)
		}
	}
	return tableOf(b, rows)
}

var sizes = []struct {
	name  string
	steps int
}{{"5 steps", 5}, {"100 steps", 100}, {"45000 values", 0}}

func BenchmarkAlpha(b *testing.B) {
	for _, size := range sizes {
		r := crowd(b, size.steps)
		for _, m := range metrics {
			b.Run(m.String()+"/"+size.name, func(b *testing.B) {
				for b.Loop() {
					if _, err := agreement.Alpha(r, m); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// The peer adds up all pairs of ratings, as the definition says; of 5,000 ratings, for of
// all it takes a hundred times as long.
func BenchmarkAlpha_pairs(b *testing.B) {
	units, _ := byUnit(crowd(b, 5), 2)
	units = units[:1000]
	all := slices.Concat(units...)
	below := func(v float64) float64 {
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
	var rank [6]float64
	for v := range rank {
		rank[v] = below(float64(v))
	}
	for _, m := range []struct {
		agreement.Metric
		apart func(a, b float64) float64
	}{
		{agreement.Nominal, func(a, b float64) float64 {
			if a == b {
				return 0
			}
			return 1
		}},
		{agreement.Ordinal, func(a, b float64) float64 { return (rank[int(a)] - rank[int(b)]) * (rank[int(a)] - rank[int(b)]) }},
		{agreement.Interval, func(a, b float64) float64 { return (a - b) * (a - b) }},
		{agreement.Ratio, func(a, b float64) float64 { return (a - b) / (a + b) * (a - b) / (a + b) }},
	} {
		b.Run(m.String(), func(b *testing.B) {
			for b.Loop() {
				var observed, expected float64
				for _, row := range units {
					for _, x := range row {
						for _, y := range row {
							observed += m.apart(x, y) / float64(len(row)-1)
						}
					}
				}
				for _, x := range all {
					for _, y := range all {
						expected += m.apart(x, y)
					}
				}
				if alpha := 1 - float64(len(all)-1)*observed/expected; !(alpha < 1) {
					b.Fatal(alpha)
				}
			}
		})
	}
}

// 1,000 tries of 10,000 units by 5 raters.
func BenchmarkBootstrap(b *testing.B) {
	for _, size := range sizes {
		r := crowd(b, size.steps)
		for _, m := range metrics {
			a, err := agreement.Alpha(r, m)
			if err != nil {
				b.Fatal(err)
			}
			b.Run(m.String()+"/"+size.name, func(b *testing.B) {
				for b.Loop() {
					if _, err := a.Bootstrap(b.Context(), agreement.Resampling{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
	k, err := agreement.Gwet(crowd(b, 5), agreement.Options{Weights: agreement.Linear})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("Gwet/5 steps", func(b *testing.B) {
		for b.Loop() {
			if _, err := k.Bootstrap(b.Context(), agreement.Resampling{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkNew(b *testing.B) {
	all := slices.Collect(crowd(b, 5).All())
	rand.New(rand.NewPCG(6, 10)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	for b.Loop() {
		if _, err := agreement.New(all); err != nil {
			b.Fatal(err)
		}
	}
}
