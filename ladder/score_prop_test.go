package ladder_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

// Points are exact, from unknown as none to unknown as the top.
func TestLadder_Points_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawScore(t), drawKnown(t)
		spec := worldSpec
		spec.Scores = []ladder.ScoreSpec{{ID: "s", SumSpec: r.Sum}}
		l, err := ladder.New(spec)
		if err != nil {
			t.Fatalf("New: %v", err)
		}
		lo, hi := sumOf(r.Sum, k.steps.filled(false)), sumOf(r.Sum, k.steps.filled(true))
		got, ok := l.Points("s", k.facts())
		if !ok || got.Lo().Cmp(lo) != 0 || got.Hi().Cmp(hi) != 0 || got.IsKnown() != (lo.Cmp(hi) == 0) {
			t.Fatalf("%v over %v: %v, want %v to %v", r.Sum, k, got, lo, hi)
		}
		most, ok := l.Most("s")
		if want := sumOf(r.Sum, steps{}.filled(true)); !ok || most.Lo().Cmp(want) != 0 || !most.IsKnown() {
			t.Fatalf("%v: the most is %v, want %v", r.Sum, most, want)
		}
	})
}

func TestScore_exact(t *testing.T) {
	at := func(s string) decimal.Decimal { return decimal.MustParse(s) }
	sevens := scored("a", "0.7", "b", "0.7")
	sevens.Terms = append(sevens.Terms, ladder.TermSpec{Skill: "c", Weight: at("1")})
	for _, test := range []struct {
		r    ladder.Score
		s    steps
		want ladder.Outcome
	}{
		{ladder.Score{Sum: sevens, Min: at("2.1")}, steps{"a": 1, "b": 1, "c": 1}, ladder.Met}, // 0.7 + 0.7 + 0.7
		{ladder.Score{Sum: sevens, Min: at("2.1"), Exclusive: true}, steps{"a": 1, "b": 1, "c": 1}, ladder.NotMet},
		{ladder.Score{Sum: sevens, Min: at("2.100000001")}, steps{"a": 1, "b": 1, "c": 1}, ladder.NotMet},
		{ladder.Score{Sum: sevens, Min: at("2.099999999"), Exclusive: true}, steps{"a": 1, "b": 1, "c": 1}, ladder.Met},
		{ladder.Score{Sum: sevens, Min: at("999999999")}, steps{"a": 2, "b": 2, "c": 3}, ladder.NotMet},
		{ladder.Score{Sum: sevens, Min: at("-1")}, steps{}, ladder.Met},
		{ladder.Score{Sum: sevens, Min: at("0"), Exclusive: true}, steps{"a": 0, "b": 0, "c": 0}, ladder.NotMet},
	} {
		if got := compiled(t, test.r).Outcome(test.s.facts()); got != test.want {
			t.Errorf("%v over %v: %v, want %v", test.r, test.s, got, test.want)
		}
	}
}

// A sum of many terms is completed at the least cost: as by the greedy choice of
// the dearest terms, where every step gives the same of each.
func TestCompletions_scoreOfManyTerms(t *testing.T) {
	for _, test := range []struct {
		terms, min, steps int
		exact             bool
	}{
		{20, 10, 3, true},     // 4 + 4 + 4 for three steps, as the weights are 1, 2, 3, 4, 1, ...
		{20, 50, 20, true},    // all 20 of one step: 5 of 4, 5 of 3, 5 of 2, 5 of 1
		{20, 51, -1, true},    // more than there is
		{3000, 10, -2, false}, // too many to look at; some way
	} {
		spec := ladder.Spec{ID: "many", Scales: []skills.ScaleSpec{numbered("one", "1")}}
		sum := ladder.SumSpec{}
		for i := range test.terms {
			spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: skillNumber(i), Scale: "one"})
			sum.Terms = append(sum.Terms, ladder.TermSpec{Skill: skillNumber(i), Weight: decimal.MustParse(fmt.Sprint(1 + i%4))})
		}
		spec.Roles = []ladder.RoleSpec{{ID: "r", Requires: ladder.Score{Sum: sum, Min: decimal.MustParse(fmt.Sprint(test.min))}}}
		role, _ := must(ladder.New(spec)).Role("r")
		ways := role.Requirement().Completions(ladder.Facts{}, 3)
		if test.steps == -1 {
			if len(ways) != 0 {
				t.Errorf("%v: %v, want no way", test, ways)
			}
			continue
		}
		if len(ways) == 0 || ways[0].Exact() != test.exact || test.exact && ways[0].Steps() != test.steps {
			t.Errorf("%v: %d ways, the first %v of %d steps", test, len(ways), asks(ways[0]), ways[0].Steps())
			continue
		}
		if test.min == 10 && test.exact && len(ways) != 3 {
			t.Errorf("%v: %d ways, want others without the first skill", test, len(ways))
		}
		for _, way := range ways {
			f := ladder.Facts{}
			for need := range way.Needs() {
				f = with(f, need.Skill, need.Asked)
			}
			if role.Requirement().Outcome(f) != ladder.Met {
				t.Errorf("%v: not met by %v", test, asks(way))
			}
		}
	}
}
