package likeness_test

import (
	"context"
	"math"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/likeness"
	"github.com/kakezan/kakezan/skills"
)

// levels returns what a role asks, by skill.
func levels(spec likeness.RoleSpec) map[skills.ID]float64 {
	m := make(map[skills.ID]float64)
	for _, a := range spec.Asks {
		m[a.Skill] = *a.Level
	}
	return m
}

// formula is the coverage as it stands in its comment, for stated numbers.
func formula(from, to likeness.RoleSpec, theta func(asked, held skills.ID) float64) float64 {
	brought, sum, total := levels(from), 0.0, 0.0
	for _, a := range to.Asks {
		if *a.Level == 0 {
			continue
		}
		best := min(brought[a.Skill] / *a.Level, 1)
		for held, x := range brought {
			if held != a.Skill && theta != nil {
				best = max(best, theta(a.Skill, held)*min(x / *a.Level, 1))
			}
		}
		sum += *a.Importance * best
		total += *a.Importance
	}
	if total == 0 {
		return 1
	}
	return sum / total
}

func near(x, y float64) bool { return math.Abs(x-y) <= 1e-12 }

func point(t *rapid.T, l likeness.Likeness, from, to string) float64 {
	c := must(l.Between(from, to)).Coverage()
	if c.Lo != c.Hi {
		t.Fatalf("%s to %s: %v", from, to, c)
	}
	return c.Lo
}

func TestCoverage_formula_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		specs := drawRoles(t)
		l := must(likeness.New(specs, likeness.Options{}))
		for _, from := range specs {
			for _, to := range specs {
				got := point(t, l, from.ID, to.ID)
				if want := formula(from, to, nil); !near(got, want) || got < 0 || got > 1 {
					t.Fatalf("%s to %s: %v, want %v", from.ID, to.ID, got, want)
				}
				// It is 1 exactly when everything asked is there.
				brought, all := levels(from), true
				for _, a := range to.Asks {
					all = all && (*a.Importance == 0 || brought[a.Skill] >= *a.Level)
				}
				if (got == 1) != all {
					t.Fatalf("%s to %s: %v, everything covered: %v", from.ID, to.ID, got, all)
				}
			}
		}
	})
}

// A higher level brought never lowers it, a higher level asked never raises it, the
// unit of importance does not matter, and neither does what is not asked.
func TestCoverage_monotone_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		specs := drawRoles(t)
		was := point(t, must(likeness.New(specs, likeness.Options{})), "r0", "r1")
		change := func(role int, f func(asks []likeness.Ask) []likeness.Ask) float64 {
			changed := slices.Clone(specs)
			changed[role].Asks = f(slices.Clone(specs[role].Asks))
			return point(t, must(likeness.New(changed, likeness.Options{})), "r0", "r1")
		}
		by := rapid.Float64Range(0, 3).Draw(t, "by")
		raise := func(asks []likeness.Ask) []likeness.Ask {
			if len(asks) > 0 {
				i := rapid.IntRange(0, len(asks)-1).Draw(t, "raised")
				if *asks[i].Level > 0 {
					asks[i].Level = new(*asks[i].Level + by)
				}
			}
			return asks
		}
		if got := change(0, raise); got < was {
			t.Fatalf("%v, and %v for a higher level", was, got)
		}
		if got := change(1, raise); got > was && !near(got, was) {
			t.Fatalf("%v, and %v for a higher level asked", was, got)
		}
		if got := change(1, func(asks []likeness.Ask) []likeness.Ask {
			for i := range asks {
				asks[i].Importance = new(*asks[i].Importance * 7)
			}
			return asks
		}); !near(got, was) {
			t.Fatalf("%v, and %v for importances seven times as large", was, got)
		}
		if got := change(0, func(asks []likeness.Ask) []likeness.Ask {
			return append(asks, likeness.At("another", 5, 5))
		}); got != was {
			t.Fatalf("%v, and %v for a skill that is not asked", was, got)
		}
	})
}

func TestCoverage_related_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		specs := drawRoles(t)
		table := map[[2]skills.ID]float64{}
		for i := range 8 {
			for j := range 8 {
				table[[2]skills.ID{skill(i), skill(j)}] = rapid.SampledFrom([]float64{0, 0, 0.3, 0.5, 0.9, 1}).Draw(t, "theta")
			}
		}
		theta := func(asked, held skills.ID) float64 { return table[[2]skills.ID{asked, held}] }
		l := must(likeness.New(specs, likeness.Options{Similarity: func(held, asked skills.ID) float64 { return theta(asked, held) }}))
		alone := must(likeness.New(specs, likeness.Options{}))
		none := must(likeness.New(specs, likeness.Options{Similarity: func(_, _ skills.ID) float64 { return 0 }}))
		for _, from := range specs {
			for _, to := range specs {
				if from.ID == to.ID {
					continue
				}
				got, less := point(t, l, from.ID, to.ID), point(t, alone, from.ID, to.ID)
				if want := formula(from, to, theta); !near(got, want) || got < less && !near(got, less) {
					t.Fatalf("%s to %s: %v, want %v, at least %v", from.ID, to.ID, got, want, less)
				}
				if got := point(t, none, from.ID, to.ID); !near(got, less) || (got == 1) != (less == 1) {
					t.Fatalf("%s to %s: %v with nothing related, %v without", from.ID, to.ID, got, less)
				}
				for p := range must(l.Between(from.ID, to.ID)).Parts() {
					x := levels(from)[p.Skill]
					if p.Related != "" {
						x = levels(from)[p.Related]
					}
					want := min(x / *p.Asked, 1)
					if p.Related != "" {
						want *= theta(p.Skill, p.Related)
					}
					if !near(p.Coverage.Lo, want) || p.Coverage.Lo != p.Coverage.Hi {
						t.Fatalf("%s to %s: %v, want %v", from.ID, to.ID, p, want)
					}
				}
			}
		}
	})
}

// Whatever levels are filled in for those that are not stated, the coverage is within
// the interval, and its ends are what the most and the least of them give.
func TestCoverage_unknown_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		specs := drawRoles(t)
		specs[0].ID, specs[1].ID = "from", "to"
		type hole struct{ role, ask int }
		var holes []hole
		for role := range 2 {
			for i, a := range specs[role].Asks {
				if *a.Level > 0 && rapid.Bool().Draw(t, "not stated") {
					holes = append(holes, hole{role, i})
				}
			}
		}
		fill := func(level func(hole) *float64) fit.Range {
			filled := slices.Clone(specs)
			filled[0].Asks, filled[1].Asks = slices.Clone(specs[0].Asks), slices.Clone(specs[1].Asks)
			for _, h := range holes {
				filled[h.role].Asks[h.ask].Level = level(h)
			}
			return must(must(likeness.New(filled, likeness.Options{})).Between("from", "to")).Coverage()
		}
		all := fill(func(hole) *float64 { return nil })
		some := fill(func(hole) *float64 { return new(rapid.Float64Range(0.01, 9).Draw(t, "level")) })
		least := fill(func(h hole) *float64 { return new([]float64{1e-60, 1e60}[h.role]) })
		most := fill(func(h hole) *float64 { return new([]float64{1e60, 1e-60}[h.role]) })
		if some.Lo < all.Lo && !near(some.Lo, all.Lo) || some.Hi > all.Hi && !near(some.Hi, all.Hi) {
			t.Fatalf("%v is not within %v", some, all)
		}
		// Of a skill of which neither level is stated, the least of one is not the
		// least of the other: both at once decide.
		if !near(least.Lo, all.Lo) || !near(most.Hi, all.Hi) {
			t.Fatalf("%v, from %v to %v", all, least, most)
		}
	})
}

// The order of roles and of asks changes nothing, bit for bit, nor does the number
// of cores; one question and all of them give the same answers; nearness has no
// direction.
func TestLikeness_order_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		specs := drawRoles(t)
		for i := range specs {
			specs[i].Names = rapid.SliceOfN(rapid.SampledFrom([]string{"Data Engineer", "data scientist", "Head of Data", "ソフトウェア開発者", "開発責任者"}), 1, 3).Draw(t, "names")
			for j := range specs[i].Asks {
				switch rapid.IntRange(0, 9).Draw(t, "not stated") {
				case 0:
					specs[i].Asks[j].Level = nil
				case 1:
					specs[i].Asks[j].Importance = nil
				case 2:
					specs[i].Asks[j].Scale = "another"
				}
			}
		}
		l := must(likeness.New(specs, likeness.Options{}))
		shuffled := rapid.Permutation(specs).Draw(t, "roles")
		for i := range shuffled {
			shuffled[i].Asks = rapid.Permutation(shuffled[i].Asks).Draw(t, "asks")
		}
		other := must(likeness.New(shuffled, likeness.Options{}))
		lists := must(l.NearEach(context.Background(), 99))
		var never context.Context // nil is never done
		was := runtime.GOMAXPROCS(1)
		coverages := must(other.Coverages(never))
		again := must(other.NearEach(never, 99))
		runtime.GOMAXPROCS(was)
		if diff := cmp.Diff(lists, again); diff != "" {
			t.Fatalf("another order (-was +is):\n%s", diff)
		}
		for i, from := range slices.Collect(l.Roles()) {
			if diff := cmp.Diff(lists[i], must(l.Near(from, 99))); diff != "" {
				t.Fatalf("%s (-all +one):\n%s", from, diff)
			}
			for j, to := range slices.Collect(l.Roles()) {
				like := must(l.Between(from, to))
				if like.Coverage() != coverages[i][j] {
					t.Fatalf("%v, and %v among all", like, coverages[i][j])
				}
				back := must(l.Between(to, from))
				if n := like.Nearness(); n != back.Nearness() || !(n >= 0 && n <= 1) {
					t.Fatalf("%s and %s: near %v, %v", from, to, n, back.Nearness())
				}
				if i == j {
					continue
				}
				k := slices.IndexFunc(lists[i], func(n likeness.Neighbour) bool { return n.Role == to })
				want := likeness.Neighbour{Role: to, Nearness: like.Nearness(), There: like.Coverage(), Back: back.Coverage()}
				if diff := cmp.Diff(want, lists[i][k]); diff != "" {
					t.Fatalf("%s (-want +got):\n%s", from, diff)
				}
			}
			if !slices.IsSortedFunc(lists[i], func(a, b likeness.Neighbour) int {
				switch {
				case a.Nearness > b.Nearness || a.Nearness == b.Nearness && a.Role < b.Role:
					return -1
				default:
					return 1
				}
			}) {
				t.Fatalf("%v", lists[i])
			}
		}
	})
}
