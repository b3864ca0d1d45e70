package fit

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
)

const ulps = 1e-12

// slowFit is the formula of To, written out for a plain list of levels.
func slowFit(weights, asked, have []int) float64 {
	sum, total := 0.0, 0.0
	for i, t := range asked {
		if t > 0 {
			sum += float64(weights[i]) * math.Min(float64(have[i])/float64(t), 1)
			total += float64(weights[i])
		}
	}
	if total == 0 {
		return 1
	}
	return sum / total
}

func TestFit_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "skills")
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), n, n).Draw(t, "weights")
		asked, have := drawSteps(t, "asked", n, 0), drawSteps(t, "have", n, -1)
		l := oneRole(t, weights, allOf(asked))
		fit := fitTo(l, facts(t, have...))
		got := fit.Share()
		if !(0 <= got.Lo && got.Lo <= got.Hi && got.Hi <= 1) {
			t.Fatalf("fit %v is not an interval in [0, 1]", got)
		}
		none, enough := make([]int, n), make([]int, n)
		for i, step := range have {
			none[i], enough[i] = max(step, 0), step
			if step < 0 {
				enough[i] = 5
			}
		}
		if lo, hi := slowFit(weights, asked, none), slowFit(weights, asked, enough); math.Abs(got.Lo-lo) > ulps || math.Abs(got.Hi-hi) > ulps {
			t.Fatalf("fit %v, by the formula %v to %v", got, lo, hi)
		}
		if met := fit.Verdict().Outcome() == ladder.Met; met != (got.Lo == 1) {
			t.Fatalf("fit %v while %v", got, fit.Verdict().Outcome())
		}
	})
}

// TestFitInterval_law completes what is unknown in every way: the fit encloses
// the fits of all completions, and both its ends are fits of some.
func TestFitInterval_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), 3, 3).Draw(t, "weights")
		asked, have := drawSteps(t, "asked", 3, 0), drawSteps(t, "have", 3, -1)
		l := oneRole(t, weights, allOf(asked))
		got := fitTo(l, facts(t, have...)).Share()
		least, most := 2.0, -1.0
		for full := range triples {
			for i, step := range have {
				if step >= 0 {
					full[i] = step
				}
			}
			share := fitTo(l, facts(t, full...)).Share()
			if share.Lo != share.Hi {
				t.Fatalf("everything is known, but the fit is %v", share)
			}
			least, most = min(least, share.Lo), max(most, share.Hi)
		}
		if math.Abs(got.Lo-least) > ulps || math.Abs(got.Hi-most) > ulps {
			t.Fatalf("fit %v, the completions reach from %v to %v", got, least, most)
		}
	})
}

// TestFitNext_law takes the first of the open skills by the stated rule, one
// after the other.
func TestFitNext_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "skills")
		weights := rapid.SliceOfN(rapid.IntRange(1, 3), n, n).Draw(t, "weights")
		l := oneRole(t, weights, allOf(drawSteps(t, "asked", n, 1)))
		fit := fitTo(l, facts(t, drawSteps(t, "have", n, -1)...))
		var open []Item
		for item := range fit.Items() {
			if item.Steps() > 0 {
				open = append(open, item)
			}
		}
		for _, got := range fit.Next() {
			best := 0
			for i := range open {
				a, b := open[i].Gain(), open[best].Gain()
				if a.Lo > b.Lo || a.Lo == b.Lo && (a.Hi > b.Hi || a.Hi == b.Hi && open[i].Steps() < open[best].Steps()) {
					best = i
				}
			}
			if len(open) == 0 || got.Skill != open[best].Skill {
				t.Fatalf("next is %v, open are %v", got, open)
			}
			open = slices.Delete(open, best, best+1)
		}
		if len(open) > 0 {
			t.Fatalf("not among the next ones: %v", open)
		}
	})
}

func TestFitMonotone_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(t, "skills")
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), n, n).Draw(t, "weights")
		asked, have := drawSteps(t, "asked", n, 0), drawSteps(t, "have", n, 0)
		l := oneRole(t, weights, allOf(asked))
		before := fitTo(l, facts(t, have...)).Share()
		i := rapid.IntRange(0, n-1).Draw(t, "raised")
		have[i] = min(have[i]+1, 5)
		if after := fitTo(l, facts(t, have...)).Share(); after.Lo < before.Lo-ulps {
			t.Fatalf("raising s%d lowers the fit from %v to %v", i, before, after)
		}
		have = append(have, 3) // a skill that the role does not ask for
		if after, again := fitTo(l, facts(t, have[:n]...)), fitTo(l, facts(t, have...)); after.Share() != again.Share() {
			t.Fatalf("an irrelevant skill changes the fit from %v to %v", after.Share(), again.Share())
		}
	})
}

func TestFitGain_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "skills")
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), n, n).Draw(t, "weights")
		asked, have := drawSteps(t, "asked", n, 1), drawSteps(t, "have", n, 0)
		l := oneRole(t, weights, allOf(asked))
		fit := fitTo(l, facts(t, have...))
		best := 0.0
		for i, item := range fit.Next() {
			learned := fitTo(l, ladder.FactsOf(facts(t, have...).Profile().With(item.Skill, item.Asked)))
			gain := learned.Share().Lo - fit.Share().Lo
			if math.Abs(gain-item.Gain().Lo) > ulps {
				t.Fatalf("%s gains %v, learned it gains %v", item.Skill, item.Gain(), gain)
			}
			if i == 0 {
				best = gain
			} else if gain > best+ulps {
				t.Fatalf("%s gains %v, more than the first with %v", item.Skill, gain, best)
			}
		}
	})
}

// TestFitAsked_law asks for a higher level of a skill that is asked: the fit does
// not rise.
func TestFitAsked_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(t, "skills")
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), n, n).Draw(t, "weights")
		asked, have := drawSteps(t, "asked", n, 1), drawSteps(t, "have", n, -1)
		before := fitTo(oneRole(t, weights, allOf(asked)), facts(t, have...)).Share()
		i := rapid.IntRange(0, n-1).Draw(t, "raised")
		asked[i] = min(asked[i]+1, 5)
		after := fitTo(oneRole(t, weights, allOf(asked)), facts(t, have...)).Share()
		if after.Lo > before.Lo+ulps || after.Hi > before.Hi+ulps {
			t.Fatalf("asking more of s%d raises the fit from %v to %v", i, before, after)
		}
		dominates := true
		for j, step := range have {
			dominates = dominates && step >= asked[j]
		}
		if dominates != (after.Lo == 1) {
			t.Fatalf("%v asked, %v held: fit %v", asked, have, after)
		}
	})
}
