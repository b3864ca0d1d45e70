package scoring

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
)

const ulps = 1e-12

// slowFit is the formula of FitTo, written out for a plain list of levels.
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
