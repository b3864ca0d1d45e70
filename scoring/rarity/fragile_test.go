package rarity_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// settled is a synthetic crowd as a population.
func settled(t *testing.T, crowd []mask, n int) (population.Population, []skills.ID) {
	t.Helper()
	ids := make([]skills.ID, n)
	for s := range ids {
		ids[s] = skills.ID(fmt.Sprintf("s%03d", s))
	}
	var b population.Builder
	if err := b.Declare(ids...); err != nil {
		t.Fatal(err)
	}
	for _, m := range crowd {
		if err := b.AddComplete(func(yield func(skills.ID, population.Standing) bool) {
			for s, id := range ids {
				if m.has(s) && !yield(id, population.Held) {
					return
				}
			}
		}); err != nil {
			t.Fatal(err)
		}
	}
	return must(b.Build(context.Background(), population.BuildOptions{})), ids
}

// triplesHeld draws triples of which at least so many of the people hold all.
func triplesHeld(t *testing.T, r *rand.Rand, p population.Population, ids []skills.ID, least, most int) (drawn [][]population.Specialty) {
	t.Helper()
	for range 40 * most {
		at := r.Perm(len(ids))[:3]
		q := population.Specialties(ids[at[0]], ids[at[1]], ids[at[2]])
		if must(p.Count(q...)).Holders() >= least {
			drawn = append(drawn, q)
		}
		if len(drawn) == most {
			break
		}
	}
	return drawn
}

// Answers about crowds in which nobody ticks everything are not fragile: of 100 of
// them at most 5 have one such answer among 25 triples that 5 people or more hold.
func TestBest_noFalseAlarm(t *testing.T) {
	alarmed, crowds := 0, 0
	for i, m := range natural {
		for rep := range max(1, 6**manyCrowds) {
			r := rand.New(rand.NewPCG(uint64(i), uint64(100+rep)))
			n := []int{15, 24, 42}[(i+rep)%3]
			p, ids := settled(t, town(r, m, n, 600, 0, 1), n)
			best := must(rarity.NewBest(t.Context(), p, rarity.BestOptions{Alone: true}))
			alarm := false
			for _, q := range triplesHeld(t, r, p, ids, 5, 25) {
				alarm = alarm || estimate(t, best, q).Has(rarity.Fragile)
			}
			crowds++
			if alarm {
				alarmed++
			}
		}
	}
	t.Logf("%d of %d crowds with a fragile answer", alarmed, crowds)
	if alarmed*100 > 5*crowds {
		t.Errorf("%d of %d crowds have fragile answers", alarmed, crowds)
	}
}

// Where people who tick everything make up most of those who hold three skills, the
// answer is fragile; where others do, it is not.
func TestBest_fragile(t *testing.T) {
	for i, m := range []making{unrelated(5), occupied(6), broad(4, .1), negativeBinomial(4, 3)} {
		for _, tickers := range []int{4, 25} { // 0.16 and 1 %
			r := rand.New(rand.NewPCG(uint64(i), uint64(tickers)))
			crowd := town(r, m, 42, 2_500, tickers, 0.9)
			p, ids := settled(t, crowd, 42)
			others, _ := settled(t, crowd[tickers:], 42)
			best := must(rarity.NewBest(t.Context(), p, rarity.BestOptions{Alone: true}))
			found, fake, alarms, sound := 0, 0, 0, 0
			for _, q := range triplesHeld(t, r, p, ids, 3, 80) {
				with, without := must(p.Count(q...)).Holders(), must(others.Count(q...)).Holders()
				fragile := estimate(t, best, q).Has(rarity.Fragile)
				switch {
				case with >= 4*max(without, 1):
					fake++
					if fragile {
						found++
					}
				case 4*with <= 5*without:
					sound++
					if fragile {
						alarms++
					}
				}
			}
			t.Logf("%s, %d tick, %v: %d of %d fakes found, %d of %d others alarm", m.name, tickers, best.Policy(), found, fake, alarms, sound)
			if found*100 < 95*fake || alarms*100 > 5*sound || fake+sound == 0 {
				t.Errorf("%s, %d tick: %d of %d fakes found, %d of %d others alarm", m.name, tickers, found, fake, alarms, sound)
			}
		}
	}
}

// One skill and two are counts. They are fragile where among those who are believed
// they are another one by more than a factor 2: here 32 people of 852 tick everything.
func TestBest_fragileCount(t *testing.T) {
	crowd := people(t, map[int]int{0: 700, 0b000011: 16, 0b001100: 100, 0b010000: 4, 0b111111: 32})
	best := must(rarity.NewBest(t.Context(), crowd, rarity.BestOptions{Policy: must(rarity.AtMost(5))}))
	const believed = "count, people who name at most 5 skills: "
	for _, tt := range []struct {
		q       []population.Specialty
		holders int
		want    []string // what others say, when it is fragile
	}{
		{population.Specialties("a"), 48, []string{believed + "1 in 51"}},  // 16 of 820
		{population.Specialties("c"), 132, nil},                            // 100 of 820
		{population.Specialties("e"), 36, []string{believed + "1 in 205"}}, // 4 of 820
		{population.Specialties("a", "b"), 48, []string{believed + "1 in 51"}},
		{population.Specialties("c", "d"), 132, nil},
		{population.Specialties("a", "c"), 32, []string{believed + "rarer than 1 in 274"}}, // none of 820, see Unseen
	} {
		t.Run(fmt.Sprint(tt.q), func(t *testing.T) {
			a := estimate(t, best, tt.q)
			if c, ok := a.Count(); !ok || c.Holders() != tt.holders || c.Base() != 852 || a.Method() != rarity.ExactCount {
				t.Errorf("%v, %v, want an exact count of %d of 852", c, a.Method(), tt.holders)
			}
			if got := a.Has(rarity.Fragile); got != (tt.want != nil) {
				t.Errorf("Has(Fragile) = %t, want %t", got, tt.want != nil)
			}
			var got []string
			for o := range a.Others() {
				got = append(got, o.String())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("others (-want +got):\n%s", diff)
			}
		})
	}
}
