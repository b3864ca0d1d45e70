package fit

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
)

// drawTree draws a requirement over the skills s0 to s2, levels 0 to 4.
func drawTree(t *rapid.T, depth int) ladder.RequirementSpec {
	form := 0
	if depth > 0 {
		form = rapid.IntRange(0, 3).Draw(t, "form")
	}
	if form == 0 {
		skill, step := rapid.IntRange(0, 2).Draw(t, "skill"), rapid.IntRange(0, 4).Draw(t, "level")
		return ladder.AtLeast{Skill: skillID(skill), Level: stepID(step)}
	}
	parts := make([]ladder.RequirementSpec, rapid.IntRange(1, 3).Draw(t, "parts"))
	for i := range parts {
		parts[i] = drawTree(t, depth-1)
	}
	switch form {
	case 1:
		return ladder.All(parts)
	case 2:
		return ladder.Any(parts)
	default:
		return ladder.Count{N: rapid.IntRange(1, len(parts)).Draw(t, "n"), Of: parts}
	}
}

// meets says whether the steps of s0, s1 and s2 meet a requirement.
func meets(r ladder.RequirementSpec, steps []int) bool {
	count := func(parts []ladder.RequirementSpec) int {
		n := 0
		for _, part := range parts {
			if meets(part, steps) {
				n++
			}
		}
		return n
	}
	switch r := r.(type) {
	case ladder.AtLeast:
		for i, step := range steps {
			if skillID(i) == r.Skill {
				return r.Level == stepID(0) || r.Level <= stepID(step) && step > 0
			}
		}
		return false
	case ladder.All:
		return count(r) == len(r)
	case ladder.Any:
		return count(r) > 0
	case ladder.Count:
		return count(r.Of) >= r.N
	default:
		panic("no such requirement")
	}
}

// triples yields every list of three steps from 0 to 5.
func triples(yield func([]int) bool) {
	for i := range 6 * 6 * 6 {
		if !yield([]int{i / 36, i / 6 % 6, i % 6}) {
			return
		}
	}
}

// shortest returns the fewest steps with which the levels that are held, with
// unknown ones counted as none, come to meet a requirement: it tries all.
func shortest(r ladder.RequirementSpec, have []int) int {
	fewest := math.MaxInt
	for goal := range triples {
		steps := 0
		for i := range goal {
			steps += max(goal[i]-max(have[i], 0), 0)
		}
		if steps < fewest && meets(r, goal) {
			fewest = steps
		}
	}
	return fewest
}

// TestFitChoice_law holds the fit of trees with any and count against all the
// ways to meet them.
func TestFitChoice_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), 3, 3).Draw(t, "weights")
		requires := drawTree(t, 3)
		have := drawSteps(t, "have", 3, -1)
		l := oneRole(t, weights, requires)
		fit := fitTo(l, facts(t, have...))
		if !fit.Exact() {
			t.Fatal("so small a tree is not looked through")
		}
		asked, steps, shares := make([]int, 3), 0, 0.0
		for item := range fit.Items() {
			i := int(item.Skill[1] - '0')
			asked[i] = item.Asked.Step()
			steps += item.Steps()
			shares += item.Weight
			if item.Asked.IsNone() {
				t.Fatalf("%v asks for nothing", item)
			}
		}
		if !meets(requires, asked) {
			t.Fatalf("the required skills %v do not meet %v", asked, requires)
		}
		if want := shortest(requires, have); steps != want {
			t.Fatalf("the required skills %v are %d steps away, the nearest are %d", asked, steps, want)
		}
		if len(slices.Collect(fit.Items())) > 0 && math.Abs(shares-1) > ulps {
			t.Fatalf("the weights add up to %v", shares)
		}
		none, enough := make([]int, 3), make([]int, 3)
		for i, step := range have {
			none[i], enough[i] = max(step, 0), step
			if step < 0 {
				enough[i] = 5
			}
		}
		got := fit.Share()
		if lo, hi := slowFit(weights, asked, none), slowFit(weights, asked, enough); math.Abs(got.Lo-lo) > ulps || math.Abs(got.Hi-hi) > ulps {
			t.Fatalf("fit %v, by the formula %v to %v", got, lo, hi)
		}
		if met := fit.Verdict().Outcome() == ladder.Met; met != (got.Lo == 1) {
			t.Fatalf("fit %v while %v", got, fit.Verdict().Outcome())
		}
		i := rapid.IntRange(0, 2).Draw(t, "raised")
		raised := slices.Clone(have)
		raised[i] = min(raised[i]+1, 5)
		after := 0
		for item := range fitTo(l, facts(t, raised...)).Items() {
			after += item.Steps()
		}
		if after > steps {
			t.Fatalf("raising s%d makes the way longer, from %d to %d steps", i, steps, after)
		}
	})
}

// TestTo_choiceMayFall shows why fits with a choice are compared with care.
func TestTo_choiceMayFall(t *testing.T) {
	l := oneRole(t, []int{1, 1}, ladder.Any{ladder.AtLeast{Skill: "s0", Level: "2"}, ladder.AtLeast{Skill: "s1", Level: "5"}})
	before, after := fitTo(l, facts(t, 0, 4)), fitTo(l, facts(t, 1, 4))
	if before.Share() != (Range{0.8, 0.8}) || after.Share() != (Range{0.5, 0.5}) {
		t.Errorf("fit %v, then %v; want 0.80, then 0.50 of the shorter alternative", before, after)
	}
}
