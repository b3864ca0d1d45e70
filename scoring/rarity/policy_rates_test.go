package rarity_test

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/scoring/rarity"
)

// go test -v -run Crowds -crowds 3 takes some minutes, and measures more.
var manyCrowds = flag.Int("crowds", 0, "also synthetic crowds of up to 50,000 people, so many times")

// natural are crowds in which nobody ticks everything.
var natural = []making{
	unrelated(5), unrelated(12),
	broad(4, .1), broad(4, .3), broad(4, .5), broad(10, .3),
	occupied(6), occupied(14),
	negativeBinomial(4, 1), negativeBinomial(5, 3), negativeBinomial(15, 5),
	lognormal(5, .4), lognormal(5, .6),
	groups(.5, unrelated(4), unrelated(12)),
	groups(.1, unrelated(4), unrelated(12)),
	groups(.1, negativeBinomial(4, 2), negativeBinomial(12, 2)),
	exactly(20),
}

// Of 100 crowds of a kind in which nobody ticks everything, at most 5 have a
// triple, of 5 people or more, that moves by more than a factor 2.
func TestCrowds_noFalseAlarm(t *testing.T) {
	for i, m := range natural {
		t.Run(m.name, func(t *testing.T) {
			t.Parallel()
			check := func(sizes []int, times int) {
				cuts, alarmed := 0, 0
				for rep := range times {
					r := rand.New(rand.NewPCG(uint64(i), uint64(rep)))
					skills, n := []int{20, 42, 100}[rep%3], sizes[rep%len(sizes)]
					people := town(r, m, skills, n, 0, 1)
					if k, cut := (rarity.Policy{}).Limit(histogramOf(people, skills)); cut {
						cuts++
						if alarms, _, _ := moves(people, skills, 0, k); alarms > 0 {
							alarmed++
						}
					}
				}
				t.Logf("of %d crowds of %v people, %d with a limit, %d with a false alarm", times, sizes, cuts, alarmed)
				if alarmed*100 > 5*times {
					t.Errorf("%d of %d crowds with a false alarm", alarmed, times)
				}
			}
			check([]int{50, 200, 500, 500}, 100)
			if *manyCrowds > 0 {
				check([]int{5_000, 50_000}, 100**manyCrowds)
			}
		})
	}
}

// What people who tick everything do is found where they stand apart.
func TestCrowds_tickers(t *testing.T) {
	type size struct {
		n       int
		tickers []int
	}
	sizes := []size{{5_000, []int{3, 50}}}
	if *manyCrowds > 0 {
		sizes = []size{{5_000, []int{1, 2, 5, 15, 50}}, {50_000, []int{5, 15, 50, 150, 500}}}
	}
	for i, m := range []making{unrelated(5), occupied(6), broad(4, .1), negativeBinomial(4, 3), lognormal(4, .5)} {
		for _, skills := range []int{20, 42, 100} {
			t.Run(fmt.Sprintf("%s, %d skills", m.name, skills), func(t *testing.T) {
				t.Parallel()
				found, fake := 0, 0
				for _, s := range sizes {
					for _, tickers := range s.tickers {
						for _, least := range []float64{1, .8} {
							f, all := report(t, m, skills, s.n, tickers, least, uint64(i), max(1, *manyCrowds))
							found, fake = found+f, fake+all
						}
					}
				}
				// In a list of 20 skills, of which others name many, there is
				// nothing to see: see Policy.Limit.
				if skills > 20 && (fake == 0 || found*100 < 95*fake) {
					t.Errorf("%d of %d fakes found", found, fake)
				}
			})
		}
	}
}

// report counts what becomes of some crowds of a kind: of how many triples that
// are fake (see moves), how many are found.
func report(t *testing.T, m making, skills, n, tickers int, least float64, seed uint64, times int) (found, fake int) {
	cuts, caught, others, alarms := 0, 0, 0, 0
	for rep := range times {
		r := rand.New(rand.NewPCG(seed, uint64(rep)))
		people := town(r, m, skills, n, tickers, least)
		k, cut := (rarity.Policy{}).Limit(histogramOf(people, skills))
		if !cut {
			k = math.MaxInt
		} else {
			cuts++
		}
		for i, one := range people {
			switch {
			case one.len() <= k:
			case i < tickers:
				caught++
			default:
				others++
			}
		}
		a, f, all := moves(people, skills, tickers, k)
		alarms, found, fake = alarms+a, found+f, fake+all
	}
	t.Logf("%d people, %d tick from %v: %d of %d with a limit, %d of %d who tick and %d others left out, %d of %d fakes found, %d others move",
		n, tickers, least, cuts, times, caught, tickers*times, others, found, fake, alarms)
	if others*50 > n*times {
		t.Errorf("%d people, %d tick from %v: %d others left out", n, tickers, least, others)
	}
	return found, fake
}
