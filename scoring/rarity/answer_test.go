package rarity_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// aggregate returns one with a base for all: singles in order of the names a,
// b, c, ..., then the pairs ab, ac, ..., bc, ...
func aggregate(t *testing.T, n, d int, counts ...int) population.Aggregate {
	t.Helper()
	c := population.Counts{People: n, Complete: n}
	count := func(x int) population.Count {
		k, err := population.NewCount(x, n)
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	for i := range d {
		c.Singles = append(c.Singles, population.SingleCount{Skill: name(i), Count: count(counts[i])})
	}
	for i, rest := 0, counts[d:]; i < d && len(rest) > 0; i++ {
		for j := i + 1; j < d; j++ {
			c.Pairs = append(c.Pairs, population.PairCount{A: name(i), B: name(j), Count: count(rest[0])})
			rest = rest[1:]
		}
	}
	a, err := population.NewAggregate(c)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func name(i int) skills.ID { return skills.ID(string(rune('a' + i))) }

func names(d int) []population.Specialty {
	var ids []skills.ID
	for i := range d {
		ids = append(ids, name(i))
	}
	return population.Specialties(ids...)
}

func warnings(a rarity.Answer) string {
	var s []string
	for w := range a.Warnings() {
		s = append(s, w.String())
	}
	return fmt.Sprint(s)
}

func TestAnswer_Text(t *testing.T) {
	thin := aggregate(t, 1000, 3, 100, 100, 100, 50, 50, 10)
	nested := aggregate(t, 1000, 3, 100, 200, 300, 100, 50, 80)
	pairless := aggregate(t, 1_000_000, 3, 10_000, 10_000, 10_000)
	disjoint := aggregate(t, 1_000_000, 3, 1000, 1000, 1000, 0, 50, 50)
	repelling := aggregate(t, 1000, 2, 500, 500, 50)
	wide := aggregate(t, 1000, 4, 100, 200, 300, 300, 100, 50, 50, 80, 80, 90)
	neutral := aggregate(t, 1000, 2, 500, 500, 250)
	tests := []struct {
		name     string
		e        rarity.Estimator
		d        int
		en, ja   string
		warnings string
	}{
		{
			"three", rarity.Pairwise(thin), 3,
			"1 in 102 (95 %: 1 in 55 to 189; not counted; 9.8 times as common as if independent)",
			"102 人に 1 人（95 %：55〜189 人に 1 人、実際には数えていない、独立と仮定した場合の 9.8 倍）", "[]",
		},
		{
			"bounds", rarity.Bounded(thin), 3, "at most 1 in 100", "多くても 100 人に 1 人", "[]",
		},
		{
			"bounds of one count", rarity.Bounded(nested), 3, "1 in 20 (95 %: 1 in 15 to 26; 50 of 1,000 people; 8.3 times as common as if independent)", "", "[]",
		},
		{
			"one", rarity.Pairwise(thin), 1, "1 in 10 (95 %: 1 in 8.3 to 12; 100 of 1,000 people)",
			"10 人に 1 人（95 %：8.3〜12 人に 1 人、1,000 人中 100 人）", "[]",
		},
		{
			"million", rarity.Independent(pairless), 3, "1 in 1,000,000 (95 %: 1 in 943,174 to 1,060,249)", "", "[]",
		},
		{
			"nobody", rarity.Pairwise(disjoint), 3, "rarer than 1 in 333,808 (95 %; 0 of 1,000,000 people)",
			"333,808 人に 1 人より稀（95 %、1,000,000 人中 0 人）", "[none seen]",
		},
		{"apart", rarity.Pairwise(repelling), 2, "1 in 20 (95 %: 1 in 15 to 26; 50 of 1,000 people; 5.0 times as rare as if independent)", "", "[]"},
		{"neutral", rarity.Pairwise(neutral), 2, "1 in 4 (95 %: 1 in 3.6 to 4.5; 250 of 1,000 people; as common as if independent)", "", "[]"},
		{"nested", rarity.Pairwise(wide), 4, "1 in 41 (95 %: 1 in 29 to 58; not counted; 13 times as common as if independent)", "", "[smoothed]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := tt.e.Estimate(names(tt.d)...)
			if err != nil {
				t.Fatal(err)
			}
			if a.String() != tt.en || tt.ja != "" && a.Text(language.Japanese) != tt.ja || warnings(a) != tt.warnings {
				t.Errorf("got %q, %q, %s, want %q, %q, %s", a, a.Text(language.Japanese), warnings(a), tt.en, tt.ja, tt.warnings)
			}
		})
	}
}

func TestEstimator_errors(t *testing.T) {
	thirteen := make([]int, 13)
	for i := range thirteen {
		thirteen[i] = 50
	}
	for range 13 * 12 / 2 {
		thirteen = append(thirteen, 30)
	}
	many := aggregate(t, 100, 13, thirteen...)
	pairless := aggregate(t, 100, 3, 50, 50, 50)
	nobody := aggregate(t, 0, 3, 0, 0, 0, 0, 0, 0)
	var empty population.Population
	tests := []struct {
		name string
		e    rarity.Estimator
		q    []population.Specialty
		want error
	}{
		{"nothing", rarity.Independent(many), nil, rarity.ErrEmptyQuestion},
		{"nothing", rarity.Bounded(many), nil, rarity.ErrEmptyQuestion},
		{"nothing", rarity.Pairwise(many), nil, rarity.ErrEmptyQuestion},
		{"nothing", rarity.Counted(empty), nil, rarity.ErrEmptyQuestion},
		{"unknown", rarity.Independent(many), population.Specialties("zig"), population.ErrUnknownSkill},
		{"unknown", rarity.Bounded(many), population.Specialties("a", "zig"), population.ErrUnknownSkill},
		{"unknown", rarity.Pairwise(population.Aggregate{}), population.Specialties("zig"), population.ErrUnknownSkill},
		{"unknown", rarity.Counted(empty), population.Specialties("zig"), population.ErrUnknownSkill},
		{"too many", rarity.Pairwise(many), names(13), rarity.ErrTooManySkills},
		{"no pairs", rarity.Pairwise(pairless), names(3), population.ErrNoPairs},
		{"no pairs of two", rarity.Pairwise(pairless), names(2), population.ErrNoPairs},
		{"nobody", rarity.Independent(nobody), names(2), rarity.ErrNoBase},
		{"nobody", rarity.Counted(people(t, nil)), names(2), rarity.ErrNoBase},
	}
	for _, tt := range tests {
		if a, err := tt.e.Estimate(tt.q...); !errors.Is(err, tt.want) || a.Has(rarity.NoneSeen) {
			t.Errorf("%s: got %v, %v, want %v", tt.name, a, err, tt.want)
		}
	}
	if _, err := rarity.Bounded(many).Estimate(names(13)...); err != nil {
		t.Errorf("bounds of 13: %v", err)
	}
}

func TestFromPairs_errors(t *testing.T) {
	pairs := func(p float64) func(i, j int) float64 { return func(i, j int) float64 { return p } }
	half := []float64{0.5, 0.5, 0.5}
	tests := []struct {
		single []float64
		pair   func(i, j int) float64
		want   error
	}{
		{half, nil, rarity.ErrProbability},
		{half, pairs(0), rarity.ErrProbability},
		{half, pairs(2), rarity.ErrProbability},
		{[]float64{0.5, 1}, pairs(0.5), rarity.ErrProbability},
		{half, pairs(0.1), rarity.ErrNoFit}, // three halves can't all avoid each other
		{half, pairs(0.5), rarity.ErrNoFit}, // all the same
		{make([]float64, 13), pairs(0.1), rarity.ErrTooManySkills},
	}
	for _, tt := range tests {
		if p, err := rarity.FromPairs(tt.single, tt.pair); !errors.Is(err, tt.want) {
			t.Errorf("FromPairs(%v) = %v, %v, want %v", tt.single, p, err, tt.want)
		}
	}
	if p, err := rarity.FromPairs(nil, nil); err != nil || p != rarity.Certain {
		t.Errorf("FromPairs() = %v, %v", p, err)
	}
}

// Of several levels of one skill, the one that asks for most counts.
func TestCounted_levels(t *testing.T) {
	mastery, err := skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}}})
	if err != nil {
		t.Fatal(err)
	}
	aware, working := mastery.MustParse("aware"), mastery.MustParse("working")
	var b population.Builder
	for _, l := range []skills.Level{aware, working, working, mastery.MustParse("none")} {
		if err := b.AddComplete(func(yield func(skills.ID, population.Standing) bool) { yield("a", population.At(l)) }); err != nil {
			t.Fatal(err)
		}
	}
	e := rarity.Counted(must(b.Build(context.Background(), population.BuildOptions{})))
	a := estimate(t, e, []population.Specialty{{Skill: "a"}, {Skill: "a", AtLeast: working}, {Skill: "a", AtLeast: aware}})
	if c, _ := a.Count(); c.String() != "2 of 4" {
		t.Errorf("got %v", a)
	}
	n := 0
	for s := range a.Question() {
		if n++; s.AtLeast != working {
			t.Errorf("asked %v", s)
		}
	}
	if n != 1 {
		t.Errorf("%d specialties", n)
	}
}

func TestWordings(t *testing.T) {
	for _, m := range []rarity.Method{rarity.IndependentProduct, rarity.FrechetBounds, rarity.ExactCount, rarity.MaxEntropy} {
		if m.String() == "" || m.Text(language.English) == m.Text(language.Japanese) || m.Assumption(language.English) == m.Assumption(language.Japanese) {
			t.Errorf("%q has no two texts", m)
		}
	}
	for _, w := range []rarity.Warning{rarity.Clamped, rarity.Smoothed, rarity.MixedBases, rarity.NoneSeen} {
		if w.String() == "" || w.Text(language.English) == w.Text(language.Japanese) {
			t.Errorf("%q has no two texts", w)
		}
	}
	var a rarity.Answer
	if a.Assumption(language.English) != "" || a.String() != "no answer" || a.Base() != 0 {
		t.Errorf("the zero Answer says %q", a)
	}
	b := rarity.Frechet(rarity.MustShare(9, 10), rarity.MustShare(8, 10))
	if b.String() != "between 1 in 1.4 and 1 in 1.3" || b.Text(language.Japanese) != "1.4 人に 1 人から 1.3 人に 1 人まで" || !b.Equal(b) {
		t.Errorf("got %q, %q", b, b.Text(language.Japanese))
	}
}

// Five people of whom the fit of four skills is commoner than that of three of
// them: the answer is then the smaller one.
func TestPairwise_clamped(t *testing.T) {
	e := rarity.Pairwise(must(people(t, map[int]int{0: 1, 2: 1, 14: 1, 22: 1, 24: 1}).Aggregate(context.Background())))
	three := estimate(t, e, population.Specialties("b", "d", "e"))
	four := estimate(t, e, population.Specialties("b", "c", "d", "e"))
	if !four.Probability().Equal(three.Probability()) || warnings(four) != "[clamped smoothed]" {
		t.Errorf("four: %v %s, three: %v %s", four.Probability().Log(), warnings(four), three.Probability().Log(), warnings(three))
	}
}

func TestAnswer_zero(t *testing.T) {
	a, err := rarity.Bounded(population.Aggregate{}).Estimate(population.Holds("go"))
	if err == nil || !a.IsZero() || a.String() != "no answer" || a.Text(language.Japanese) != "答えなし" {
		t.Errorf("what comes with the error %v is %v", err, a)
	}
}
