package population_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/population"
)

// Halves have nobody in common and are everybody together; of those who hold k
// skills each has half, up to one person of a stratum; and a seed decides.
func TestPopulation_Halves_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := build(t, crowd.Draw(t, "people"))
		seed := rapid.Uint64().Draw(t, "seed")
		a, b := halves(t, p, seed)
		if a.Len()+b.Len() != p.Len() {
			t.Fatalf("%d and %d of %d people", a.Len(), b.Len(), p.Len())
		}
		merged := must(population.Merge(t.Context(), a, b))
		if !merged.Equal(p) {
			t.Fatal("the halves together are not the population")
		}
		whole, ha, hb := must(p.Histogram()), must(a.Histogram()), must(b.Histogram())
		for k, n := range whole {
			x, y := at(ha, k), at(hb, k)
			if x+y != n || max(x-y, y-x) > 2 { // two strata to a number: in full, and partly known
				t.Errorf("%d of %d and %d people hold %d", n, x, y, k)
			}
		}
		again, other := halves(t, p, seed)
		if !again.Equal(a) || !other.Equal(b) {
			t.Error("the same seed gives other halves")
		}
	})
}

// The histogram is that of a scan.
func TestPopulation_Histogram_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := build(t, crowd.Draw(t, "people"))
		want := map[int]int{}
		for person, err := range p.People() {
			if err != nil {
				t.Fatal(err)
			}
			held, stated := 0, 0
			for _, s := range person.Standings() {
				stated++
				if s.IsHeld() {
					held++
				}
			}
			if stated > 0 || person.Complete() {
				want[held]++
			}
		}
		got := must(p.Histogram())
		for k := range max(len(got), 50) {
			if at(got, k) != want[k] {
				t.Errorf("%d people hold %d, the scan says %d", at(got, k), k, want[k])
			}
		}
		if len(got) > 0 && got[len(got)-1] == 0 {
			t.Error("the histogram ends with nobody")
		}
	})
}

func halves(t rapid.TB, p population.Population, seed uint64) (a, b population.Population) {
	t.Helper()
	a, b, err := p.Halves(seed)
	if err != nil {
		t.Fatal(err)
	}
	return a, b
}
