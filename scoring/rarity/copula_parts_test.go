package rarity

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/correlation"
)

// The correlations of a part are, to the last bit, those that are found from its
// pairs alone, whether or not the whole had to be repaired.
func TestLatent_part_law(t *testing.T) {
	whole, repairs := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.IntRange(3, 6).Draw(t, "d")
		r := rapid.Float64Range(-0.9, 0.9)
		l := &latent{rows: make([][]float64, d)}
		factor := make([]float64, d)
		for i := range d {
			factor[i] = r.Draw(t, "factor")
		}
		kind := rapid.SampledFrom([]string{"of one factor", "any", "of skills that shun each other"}).Draw(t, "kind")
		for i := range d {
			l.rows[i] = make([]float64, d)
			l.rows[i][i] = 1
			for j := range i {
				v := factor[i] * factor[j]
				switch kind {
				case "any":
					v = r.Draw(t, "r")
				case "of skills that shun each other": // three can't all do so
					v = rapid.Float64Range(-0.9, -0.6).Draw(t, "r")
				}
				l.rows[i][j], l.rows[j][i] = v, v
			}
		}
		var err error
		if l.corr, l.repaired, err = l.of(allOf(1<<d - 1)); err != nil {
			t.Fatal(err)
		}
		if l.repaired {
			repairs++
		} else {
			whole++
		}
		for subset := 1; subset < 1<<d; subset++ {
			if !atLeastThree(subset) {
				continue
			}
			some := allOf(subset)
			rows := make([][]float64, len(some))
			for a, i := range some {
				for _, j := range some {
					rows[a] = append(rows[a], l.rows[i][j])
				}
			}
			want, err := correlation.New(rows)
			if err != nil {
				repair, err := correlation.Nearest(rows)
				if err != nil {
					t.Fatal(err)
				}
				want = repair.Matrix()
			}
			got, err := l.part(some)
			if err != nil || !got.Equal(want) {
				t.Fatalf("%v of %v, repaired %t: %v, %v, want %v", some, l.rows, l.repaired, got, err, want)
			}
		}
	})
	if whole == 0 || repairs == 0 {
		t.Errorf("%d correlations that are some, %d repaired", whole, repairs)
	}
}
