package matching_test

import (
	"context"
	"maps"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/matching"
	"github.com/kakezan/kakezan/skills"
)

// somebody is a person as the slow version has it.
type somebody struct {
	levels   map[skills.ID]skills.Level
	complete bool
}

// slowBest evaluates every role by plain loops and sorts all of them.
func slowBest(specs []matching.RoleSpec, p somebody, k int, open bool) []matching.Match {
	matches := []matching.Match{}
	for i, spec := range specs {
		m := matching.Match{Role: i, Gate: ladder.Met}
		lo, hi, total := 0.0, 0.0, 0.0
		whole, maybe := true, true // whether nothing is missing, whether nothing need be
		for _, need := range spec.Needs {
			weight := need.Weight
			if weight == 0 {
				weight = 1
			}
			total += weight
			have, stated := p.levels[need.Skill]
			step, known := have.Step(), have.SameScale(need.Level)
			if !stated && p.complete {
				step, known = 0, true
			}
			outcome := ladder.Unknown
			switch asked := need.Level.Step(); {
			case !known:
				hi += weight
				whole = false
			case step >= asked:
				outcome = ladder.Met
				lo += weight
				hi += weight
			default:
				outcome = ladder.NotMet
				lo += weight * (float64(step) / float64(asked))
				hi += weight * (float64(step) / float64(asked))
				whole, maybe = false, false
			}
			if need.Must && outcome.Compare(m.Gate) < 0 {
				m.Gate = outcome
			}
		}
		m.Fit = fit.Range{Lo: 1, Hi: 1}
		if !whole {
			m.Fit.Lo = min(lo/total, math.Nextafter(1, 0))
		}
		if !maybe {
			m.Fit.Hi = min(hi/total, math.Nextafter(1, 0))
		}
		if !open || m.Gate != ladder.NotMet {
			matches = append(matches, m)
		}
	}
	slices.SortStableFunc(matches, func(a, b matching.Match) int {
		switch {
		case a.Fit.Lo > b.Fit.Lo, a.Fit.Lo == b.Fit.Lo && a.Fit.Hi > b.Fit.Hi:
			return -1
		case a.Fit == b.Fit:
			return 0
		}
		return 1
	})
	return matches[:min(k, len(matches))]
}

// drawNeeds draws needs of some of the first skills, on one of two scales; weights
// are often equal, and else over many magnitudes.
func drawNeeds(t *rapid.T, among int) []matching.NeedSpec {
	ids := rapid.SliceOfNDistinct(rapid.SampledFrom(skillIDs[:among]), 0, min(among, 8), rapid.ID).Draw(t, "asked")
	alike := rapid.Bool().Draw(t, "alike")
	needs := make([]matching.NeedSpec, len(ids))
	for i, id := range ids {
		needs[i] = matching.NeedSpec{Skill: id, Level: five[rapid.IntRange(1, 5).Draw(t, "level")], Must: rapid.IntRange(0, 3).Draw(t, "must") == 0}
		if rapid.IntRange(0, 9).Draw(t, "scale") == 0 {
			needs[i].Level = seven[rapid.IntRange(1, 7).Draw(t, "level")]
		}
		switch {
		case alike:
		case rapid.Bool().Draw(t, "magnitude"):
			needs[i].Weight = math.Ldexp(rapid.Float64Range(1, 2).Draw(t, "weight"), rapid.IntRange(-90, 90).Draw(t, "power"))
		default:
			needs[i].Weight = float64(rapid.IntRange(1, 3).Draw(t, "weight"))
		}
	}
	return needs
}

// drawSpecs draws roles, of which many ask for the same in another order: their fits
// are equal, or differ by the last bits.
func drawSpecs(t *rapid.T, among int) []matching.RoleSpec {
	specs := make([]matching.RoleSpec, rapid.IntRange(0, 30).Draw(t, "roles"))
	for i := range specs {
		specs[i].ID = string(skillIDs[i])
		specs[i].Needs = drawNeeds(t, among)
		if i > 0 && rapid.IntRange(0, 2).Draw(t, "again") == 0 {
			like := specs[rapid.IntRange(0, i-1).Draw(t, "like")].Needs
			specs[i].Needs = rapid.Permutation(like).Draw(t, "in another order")
		}
	}
	return specs
}

func drawSomebody(t *rapid.T, among int) somebody {
	p := somebody{map[skills.ID]skills.Level{}, rapid.IntRange(0, 3).Draw(t, "complete") == 0}
	for _, id := range rapid.SliceOfN(rapid.SampledFrom(skillIDs[:among]), 0, among).Draw(t, "stated") {
		switch rapid.IntRange(0, 9).Draw(t, "scale") {
		case 0:
			p.levels[id] = seven[rapid.IntRange(0, 7).Draw(t, "level")]
		case 1:
			p.levels[id] = skills.Level{}
		default:
			p.levels[id] = five[rapid.IntRange(0, 5).Draw(t, "level")]
		}
	}
	return p
}

func drawCrowd(t *rapid.T, among, most int) []somebody {
	crowd := make([]somebody, rapid.IntRange(0, most).Draw(t, "people"))
	for i := range crowd {
		crowd[i] = drawSomebody(t, among)
	}
	return crowd
}

func packed(crowd []somebody) matching.People {
	var b matching.PeopleBuilder
	for _, p := range crowd {
		if p.complete {
			b.AddComplete(maps.All(p.levels))
		} else {
			b.Add(maps.All(p.levels))
		}
	}
	return b.Build()
}

// allBest keeps what Best tells.
func allBest(t interface{ Fatal(...any) }, r matching.Roles, p matching.People, k int, o matching.Options) [][]matching.Match {
	all := [][]matching.Match{}
	err := r.Best(context.Background(), p, k, o, func(person int, best []matching.Match) error {
		if person != len(all) {
			t.Fatal("told of person", person, "after", len(all), "people")
		}
		all = append(all, append([]matching.Match{}, best...))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestBest_law holds what is told against the slow version, bit for bit.
func TestBest_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		among := rapid.IntRange(1, 20).Draw(t, "skills")
		specs, crowd := drawSpecs(t, among), drawCrowd(t, among+5, 5)
		k := rapid.IntRange(1, 35).Draw(t, "k")
		o := matching.Options{Open: rapid.Bool().Draw(t, "open")}
		roles, err := matching.NewRoles(specs)
		if err != nil {
			t.Fatal(err)
		}
		want := [][]matching.Match{}
		for _, p := range crowd {
			want = append(want, slowBest(specs, p, k, o.Open))
		}
		if diff := cmp.Diff(want, allBest(t, roles, packed(crowd), k, o), cmp.Comparer(func(a, b ladder.Outcome) bool { return a == b })); diff != "" {
			t.Fatalf("best of %v differ (-want +got):\n%s", specs, diff)
		}
	})
}
