package population_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/population"
)

// around counts people below and at standings[i] by looking at everyone.
func around(people, standings []population.Standing, i int) (below, at int) {
	for _, s := range people {
		switch j := slices.Index(standings, s); {
		case j < i:
			below++
		case j == i:
			at++
		}
	}
	return below, at
}

// A percentile is what looking at every person gives, and rises with the level.
func TestDistribution_Percentile_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people, standings := anyCrowd(t, "people")
		if len(people) == 0 {
			return
		}
		d, n, previous := counted(t, people), len(people), 0.
		for i, s := range standings {
			p, err := d.Percentile(s)
			if err != nil {
				t.Fatal(err)
			}
			below, at := around(people, standings, i)
			for name, c := range map[string]struct {
				got  population.Count
				want int
			}{"Below": {p.Below(), below}, "AtOrBelow": {p.AtOrBelow(), below + at}, "AtOrAbove": {p.AtOrAbove(), n - below}} {
				if c.got.Holders() != c.want || c.got.Base() != n {
					t.Fatalf("%s(%v) = %v, want %d of %d", name, s, c.got, c.want, n)
				}
			}
			// Counting whole and half people in halves is exact.
			if want := float64(2*below+at) / float64(2*n); p.Mid() != want || p.Mid() < previous {
				t.Fatalf("Mid(%v) = %v, want %v, not below %v", s, p.Mid(), want, previous)
			}
			previous = p.Mid()
		}
	})
}

// Over all people the mean of the mid-percentiles is exactly 1/2.
func TestPercentile_Mid_mean_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people, _ := anyCrowd(t, "people")
		if len(people) == 0 {
			return
		}
		d, halves := counted(t, people), 0
		for _, s := range people {
			p, err := d.Percentile(s)
			if err != nil {
				t.Fatal(err)
			}
			half := p.Mid() * float64(2*len(people))
			if math.Abs(half-math.Round(half)) > 1e-9 {
				t.Fatalf("Mid(%v) = %v is not in halves of one of %d people", s, p.Mid(), len(people))
			}
			halves += int(math.Round(half))
		}
		if halves != len(people)*len(people) {
			t.Fatalf("the mean is %d/%d, want 1/2", halves, 2*len(people)*len(people))
		}
	})
}

// Quantile and the share at or below are a Galois connection, and the quantile is
// the standing of the person at that place of the queue.
func TestDistribution_Quantile_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people, standings := anyCrowd(t, "people")
		if len(people) == 0 {
			return
		}
		d, n := counted(t, people), len(people)
		shares := []float64{rapid.Float64Range(0, 1).Draw(t, "share")}
		for k := range n + 1 { // every edge, and both sides of it
			edge := float64(k) / float64(n)
			shares = append(shares, edge, min(1, math.Nextafter(edge, 2)), max(0, math.Nextafter(edge, -1)))
		}
		for _, share := range shares {
			got, err := d.Quantile(share)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Contains(people, got) {
				t.Fatalf("Quantile(%v) = %v, where nobody is", share, got)
			}
			for i, s := range standings {
				p, err := d.Percentile(s)
				if err != nil {
					t.Fatal(err)
				}
				atMost := slices.Index(standings, got) <= i
				if reached := share <= p.AtOrBelow().Share(); share > 0 && atMost != reached {
					t.Fatalf("Quantile(%v) = %v, at most %v: %t, but its share is %v", share, got, s, atMost, p.AtOrBelow().Share())
				}
			}
		}
		queue := slices.Clone(people)
		slices.SortFunc(queue, func(a, b population.Standing) int { return slices.Index(standings, a) - slices.Index(standings, b) })
		for k, s := range queue {
			if got, err := d.Quantile(float64(k+1) / float64(n)); err != nil || got != s {
				t.Fatalf("Quantile(%d/%d) = %v, %v, want %v", k+1, n, got, err, s)
			}
		}
		if got, err := d.Quantile(0); err != nil || got != queue[0] {
			t.Fatalf("Quantile(0) = %v, %v, want %v", got, err, queue[0])
		}
	})
}
