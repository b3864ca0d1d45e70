package fit

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

// thetaOf is the similarity of a matrix of n skills, held by asked.
func thetaOf(theta []float64, n int) func(held, asked skills.ID) float64 {
	return func(held, asked skills.ID) float64 { return theta[int(held[1]-'0')*n+int(asked[1]-'0')] }
}

// chains calls do with the worth of every chain of transfers between two skills
// that comes to no skill twice.
func chains(list []skills.PracticeTransferSpec, from, to skills.ID, worth float64, been []skills.ID, do func(float64)) {
	for _, t := range list {
		credit, _ := t.Credit.Rat().Float64()
		switch {
		case t.From != from || slices.Contains(been, t.To):
		case t.To == to:
			do(worth * credit)
		default:
			chains(list, t.To, to, worth*credit, append(slices.Clip(been), t.To), do)
		}
	}
}

// TestCredit_law holds the coverage with credit against all chains and
// similarities, over every way to complete what is not known, and checks what
// credit must not do.
func TestCredit_law(t *testing.T) {
	const n = 3
	rapid.Check(t, func(t *rapid.T) {
		weights := rapid.SliceOfN(rapid.IntRange(1, 9), n, n).Draw(t, "weights")
		asked, have := drawSteps(t, "asked", n, 0), drawSteps(t, "have", n, -1)
		spec := oneRole(t, weights, allOf(asked)).Spec()
		for i := range n * n {
			if from, to := i/n, i%n; from != to && rapid.Bool().Draw(t, "transfer") {
				spec.PracticeTransfers = append(spec.PracticeTransfers, skills.PracticeTransferSpec{
					From: skillID(from), To: skillID(to), Credit: decimal.MustParse("0." + strconv.Itoa(rapid.IntRange(1, 9).Draw(t, "credit"))),
				})
			}
		}
		l, err := ladder.New(spec)
		if err != nil {
			t.Fatal(err)
		}
		role, _ := l.Role("role")
		o := Options{Transfers: rapid.Bool().Draw(t, "transfers")}
		theta := rapid.SliceOfN(rapid.SampledFrom([]float64{0, 0.25, 0.5, 1}), n*n, n*n).Draw(t, "theta")
		if rapid.Bool().Draw(t, "similar") {
			o.Similarity = thetaOf(theta, n)
		}
		worth := func(from, to int) float64 {
			best := 0.0
			if o.Transfers {
				chains(spec.PracticeTransfers, skillID(from), skillID(to), 1, []skills.ID{skillID(from)}, func(w float64) { best = max(best, w) })
			}
			if o.Similarity != nil {
				best = max(best, theta[from*n+to])
			}
			return best
		}
		coverage := func(i int, have []int) float64 {
			c := min(float64(have[i])/float64(asked[i]), 1)
			for j, step := range have {
				if j != i && c < 1 {
					c = max(c, worth(j, i)*min(float64(step)/float64(asked[i]), 1))
				}
			}
			return c
		}
		want := make([]Range, n)
		for i := range want {
			want[i] = Range{2, -1}
		}
		share := Range{2, -1}
		for full := range triples {
			for i, step := range have {
				if step >= 0 {
					full[i] = step
				}
			}
			for i := range want {
				if asked[i] > 0 {
					c := coverage(i, full)
					want[i] = Range{min(want[i].Lo, c), max(want[i].Hi, c)}
				}
			}
			s := To(role, facts(t, full...), o).Share()
			share = Range{min(share.Lo, s.Lo), max(share.Hi, s.Hi)}
		}
		fit, plain := To(role, facts(t, have...), o), To(role, facts(t, have...), Options{})
		for item := range fit.Items() {
			i := int(item.Skill[1] - '0')
			if math.Abs(item.Credited.Lo-want[i].Lo) > ulps || math.Abs(item.Credited.Hi-want[i].Hi) > ulps {
				t.Fatalf("%v, the completions reach from %v to %v", item, want[i].Lo, want[i].Hi)
			}
			if item.Outcome != ladder.Met && item.Credited.Lo == 1 || item.Outcome == ladder.NotMet && item.Credited.Hi == 1 {
				t.Fatalf("credit makes a whole skill: %v", item)
			}
			if c, ok := item.Credit(); ok && (c.Share != item.Credited.Lo || c.From == item.Skill || c.Name.IsZero() || c.Have.IsZero()) {
				t.Fatalf("%v by %+v", item, c)
			}
			if c, ok := item.MayCredit(); ok && (c.Share != item.Credited.Hi || !c.Have.IsZero()) {
				t.Fatalf("%v perhaps by %+v", item, c)
			}
		}
		// One end of each skill's coverage belongs to one completion, not all ends to
		// the same: what is not known may count for itself or for another skill.
		if got := fit.Share(); got.Lo > share.Lo+ulps || got.Hi < share.Hi-ulps {
			t.Fatalf("fit %v, the completions reach from %v to %v", got, share.Lo, share.Hi)
		}
		if fit.Outcome() != plain.Outcome() || fit.Gate() != plain.Gate() || (fit.Share().Lo == 1) != (plain.Share().Lo == 1) || (fit.Share().Hi == 1) != (plain.Share().Hi == 1) {
			t.Fatalf("credit turns %v into %v", plain, fit)
		}
		if fit.Share().Lo < plain.Share().Lo || fit.Share().Hi < plain.Share().Hi {
			t.Fatalf("credit lowers %v to %v", plain, fit)
		}
	})
}

func TestCredit_badSimilarity(t *testing.T) {
	l := oneRole(t, []int{1, 1}, allOf([]int{4, 2}))
	role, _ := l.Role("role")
	for _, value := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -0.1, 1.1} {
		fit := To(role, facts(t, 4, 0), Options{Similarity: func(held, asked skills.ID) float64 { return value }})
		var wrong *SimilarityError
		if !errors.Is(fit.Err(), ErrSimilarity) || !errors.As(fit.Err(), &wrong) || wrong.Held != "s0" || wrong.Asked != "s1" {
			t.Errorf("%v: error %v", value, fit.Err())
		}
		if fit.Share() != (Range{0.5, 0.5}) {
			t.Errorf("%v: fit %v", value, fit)
		}
		for _, tag := range []language.Tag{language.English, language.Japanese} {
			if wrong.Text(tag) == "" || wrong.Error() == "" {
				t.Errorf("%v: no words in %v", value, tag)
			}
		}
	}
	if err := To(role, facts(t, 4, 0), Options{Similarity: func(held, asked skills.ID) float64 { return 1 }}).Err(); err != nil {
		t.Error(err)
	}
}

// TestCredit_otherScale has a similar skill that is measured on another scale.
func TestCredit_otherScale(t *testing.T) {
	spec := oneRole(t, []int{1, 1}, allOf([]int{4})).Spec()
	other := points()
	other.ID = "other"
	spec.Scales = append(spec.Scales, other)
	spec.Competencies[1].Scale = "other"
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatal(err)
	}
	role, _ := l.Role("role")
	scale, _ := l.Scale("other")
	p := facts(t, 1).Profile().With("s1", scale.MustParse("5"))
	fit := To(role, ladder.FactsOf(p), Options{Similarity: func(held, asked skills.ID) float64 { return 1 }})
	if fit.Share() != (Range{0.25, 0.25}) {
		t.Errorf("fit %v, but levels of two scales do not compare", fmt.Sprint(fit))
	}
}
