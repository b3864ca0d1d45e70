package population_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills/population"
)

// reach returns the lowest standing that somebody of the reference is at and that
// at least (else: more than) x/n of them are at or below, in whole numbers; the
// highest that occurs when there is none.
func reach(reference, standings []population.Standing, x, n int, atLeast bool) (found population.Standing) {
	for i, s := range standings {
		below, at := around(reference, standings, i)
		if at == 0 {
			continue
		}
		found = s
		if got, want := (below+at)*n, x*len(reference); got > want || atLeast && got == want {
			break
		}
	}
	return found
}

// A claim is read as its percentile says, whatever the two scales are; higher
// claims are never read lower; and the reading is within its range.
func TestCalibration_Equivalent_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		claims, claimKind := anyCrowd(t, "claims")
		reference, referenceKind := anyCrowd(t, "reference")
		c := calibration(t, counted(t, claims), counted(t, reference))
		if len(claims) == 0 || len(reference) == 0 {
			return
		}
		read := map[population.Standing]population.Standing{}
		for i, claim := range claimKind {
			below, at := around(claims, claimKind, i)
			read[claim] = reach(reference, referenceKind, 2*below+at, 2*len(claims), true)
		}
		var all []population.Equivalent
		previous := -1
		for i, claim := range claimKind {
			e, err := c.Equivalent(claim)
			if err != nil {
				t.Fatal(err)
			}
			below, at := around(claims, claimKind, i)
			lowest := reach(reference, referenceKind, below, len(claims), at == 0)
			highest := reach(reference, referenceKind, below+at, len(claims), at > 0)
			if e.Claim != claim || e.Standing != read[claim] || e.Lowest != lowest || e.Highest != highest {
				t.Fatalf("%v, want %v (%v to %v)", e, read[claim], lowest, highest)
			}
			coarser := slices.ContainsFunc(claims, func(s population.Standing) bool { return s != claim && read[s] == read[claim] })
			if e.Coarser != coarser {
				t.Fatalf("%v: Coarser = %t, want %t", e, e.Coarser, coarser)
			}
			place := func(s population.Standing) int { return slices.Index(referenceKind, s) }
			if place(e.Standing) < previous || place(e.Lowest) > place(e.Standing) || place(e.Highest) < place(e.Standing) {
				t.Fatalf("%v is below a lower claim, or out of its range", e)
			}
			previous = place(e.Standing)
			if at > 0 {
				all = append(all, e)
			}
		}
		if got := slices.Collect(c.All()); !slices.Equal(got, all) {
			t.Fatalf("All yields %v, want %v", got, all)
		}
	})
}

// Against themselves claims are read as themselves, and nothing else.
func TestCalibration_identity_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people, _ := anyCrowd(t, "people")
		d := counted(t, people)
		more := d // the same shares in a larger group
		for range rapid.IntRange(0, 3).Draw(t, "more") {
			var err error
			if more, err = more.Add(d); err != nil {
				t.Fatal(err)
			}
		}
		for e := range calibration(t, d, more).All() {
			if e.Standing != e.Claim || e.Lowest != e.Claim || e.Highest != e.Claim || e.Coarser {
				t.Fatalf("%v, coarser: %t, want the same standing", e, e.Coarser)
			}
		}
	})
}
