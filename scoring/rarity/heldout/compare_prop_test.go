package heldout_test

import (
	"math/rand/v2"
	"runtime"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity/heldout"
)

// Somebody who knows the true shares is better than everybody who learns them, on
// average over populations, and gets what the judge's noise says.
func TestCompare_perfect_law(t *testing.T) {
	const populations = 12
	random := rand.New(rand.NewPCG(1, 2))
	errs, deviances := map[string]float64{}, map[string]float64{}
	for range populations {
		trade := newTrade(random)
		contestants := append(heldout.Contestants(), trade.perfect())
		r := compare(t, people(t, trade.draw(random, 4000)...), heldout.Options{Splits: 2, Contestants: contestants})
		if n, ok := r.Found(); !ok || n != 56 {
			t.Fatalf("not all 56 combinations are there, but %d", n)
		}
		for name, row := range rows(r) {
			errs[name] += row.Error().Mean() / populations
			deviances[name] += row.Deviance().Mean() / populations
		}
		errs["noise"] += r.Noise().Error() / populations
		deviances["noise"] += r.Noise().Deviance() / populations
	}
	t.Log(errs, deviances)
	for name := range errs {
		if name != "perfect" && name != "noise" && (errs[name] < 1.02*errs["perfect"] || deviances[name] < 1.02*deviances["perfect"]) {
			t.Errorf("%s is better than perfect: %.4f and %.4f, not %.4f and %.4f", name, errs[name], deviances[name], errs["perfect"], deviances["perfect"])
		}
	}
	// Common combinations vary less than Poisson says, as p(1-p), and stratified
	// halves less again.
	for _, m := range []map[string]float64{errs, deviances} {
		if ratio := m["perfect"] / m["noise"]; ratio < 0.6 || ratio > 1.05 {
			t.Errorf("perfect is %.3f times the noise", ratio)
		}
	}
}

// Of people who are drawn independently, the ranges of counting hold what they are
// to hold.
func TestCounting_coverage_law(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	coverage, n := 0.0, 0.0
	for range 40 {
		trade := newTrade(random)
		r := compare(t, people(t, trade.draw(random, 1500)...), heldout.Options{Splits: 1, Contestants: []heldout.Contestant{heldout.Counting()}})
		for row := range r.Rows() {
			c, ok := row.Coverage()
			if !ok {
				t.Fatal("counting foretells no ranges")
			}
			coverage, n = coverage+c.Mean(), n+1
		}
	}
	if coverage /= n; coverage < 0.94 || coverage > 0.985 {
		t.Errorf("counting covers %.3f", coverage)
	}
}

// The same seed gives the same report, bit for bit, on any number of cores; a row
// does not depend on who else takes part.
func TestCompare_same_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "trade"), 0))
		p := people(t, newTrade(random).draw(random, rapid.IntRange(100, 300).Draw(t, "people"))...)
		o := heldout.Options{
			Splits: rapid.IntRange(1, 4).Draw(t, "splits"), Size: rapid.IntRange(2, 4).Draw(t, "size"),
			Contestants: quick(), Least: 1, Most: rapid.IntRange(1, 30).Draw(t, "most"), Seed: rapid.Uint64().Draw(t, "seed"),
		}
		want := compare(t, p, o)
		procs := runtime.GOMAXPROCS(rapid.IntRange(1, 5).Draw(t, "cores"))
		again := compare(t, p, o)
		runtime.GOMAXPROCS(procs)
		if !again.Equal(want) || again.String() != want.String() {
			t.Errorf("the same options give\n%v and\n%v", want, again)
		}
		o.Contestants = rapid.Permutation(quick()).Draw(t, "contestants")[:2]
		other := compare(t, p, o)
		for name, row := range rows(other) {
			if !row.Equal(rows(want)[name]) {
				t.Errorf("%s depends on who takes part:\n%v\n%v", name, want, other)
			}
		}
		if other.Noise() != want.Noise() || other.Combinations() != min(o.Most, want.Combinations()) {
			t.Errorf("others are judged otherwise:\n%v\n%v", want, other)
		}
	})
}

// quick are contestants that learn in no time.
func quick() []heldout.Contestant {
	return []heldout.Contestant{heldout.Independent(), heldout.MaxEntropy(), heldout.Counting()}
}

// The same holds of those that learn longer.
func TestCompare_sameOfAll(t *testing.T) {
	p := people(t, newTrade(rand.New(rand.NewPCG(9, 10))).draw(rand.New(rand.NewPCG(11, 12)), 600)...)
	o := heldout.Options{Splits: 2, Most: 10, Contestants: append(heldout.Contestants(), heldout.Copula())}
	want := compare(t, p, o)
	procs := runtime.GOMAXPROCS(1)
	again := compare(t, p, o)
	runtime.GOMAXPROCS(procs)
	if !again.Equal(want) {
		t.Errorf("the same options give\n%v and\n%v", want, again)
	}
	o.Contestants = []heldout.Contestant{heldout.Copula(), heldout.Best(), heldout.Pairwise()}
	for name, row := range rows(compare(t, p, o)) {
		if !row.Equal(rows(want)[name]) {
			t.Errorf("%s depends on who takes part: %v", name, want)
		}
	}
}
