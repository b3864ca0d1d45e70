package rarity_test

import (
	"context"
	"errors"
	"iter"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// grown is a population in which the first ids are the skills of masks.
func grown(t rapid.TB, people []mask, skillCount int) population.Population {
	t.Helper()
	var b population.Builder
	for _, m := range people {
		if err := b.AddComplete(func(yield func(skills.ID, population.Standing) bool) {
			for s := range skillCount {
				if m.has(s) && !yield(skillAt(s), population.Held) {
					return
				}
			}
		}); err != nil {
			t.Fatal(err)
		}
	}
	return must(b.Build(context.Background(), population.BuildOptions{}))
}

func skillAt(s int) skills.ID { return skills.ID([]byte{'s', byte('a' + s/26), byte('a' + s%26)}) }

// What other models say is in order of the question's one form, within reach, and
// its range is that of the smallest and the largest.
func TestBest_others_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := people(t, crowd.Draw(t, "crowd"))
		q := asked(t)
		var e rarity.Estimator = must(rarity.NewBest(context.Background(), p, rarity.BestOptions{}))
		if rapid.Bool().Draw(t, "of counts") {
			e = rarity.NewBestOf(must(p.Aggregate(context.Background())), rarity.BestOptions{})
		}
		a, b := estimate(t, e, q), estimate(t, e, rapid.Permutation(q).Draw(t, "other"))
		if !a.Equal(b) || !slices.Equal(slices.Collect(a.Others()), slices.Collect(b.Others())) {
			t.Fatalf("%v and %v", a, b)
		}
		lo, hi, ok := a.Sensitivity()
		some := false
		for o := range a.Others() {
			some = true
			if o.Probability().Compare(lo) < 0 || o.Probability().Compare(hi) > 0 || o.Probability().Compare(a.Bounds().Hi()) > 0 || o.String() == "" {
				t.Fatalf("%v outside of %v to %v, of %v", o, lo, hi, a.Bounds())
			}
		}
		if ok != some || a.Method() == rarity.ExactCount && some {
			t.Fatalf("%v with others: %v", a, some)
		}
		quiet := estimate(t, must(rarity.NewBest(context.Background(), p, rarity.BestOptions{})).Quiet(), q)
		for o := range quiet.Others() {
			if o.Policy() == rarity.Everyone {
				t.Fatalf("asked quietly, %v", o)
			}
		}
	})
}

// Who is asked about does not count themselves: everything they hold is counted with
// one person fewer among one fewer.
func TestBest_LeaveOut_count_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := crowd.Draw(t, "crowd")
		x := rapid.IntRange(1, 63).Draw(t, "person")
		cells[x]++
		b := must(rarity.NewBest(context.Background(), people(t, cells), rarity.BestOptions{Alone: true}))
		rest, err := b.LeaveOut(must(population.NewPerson(true, held(x))))
		if err != nil {
			t.Fatal(err)
		}
		if b.Len() == 1 {
			if _, err := rest.Estimate(asked3()...); err == nil {
				t.Fatal("an estimate from nobody")
			}
			return
		}
		var q []population.Specialty
		for i, id := range six {
			if x>>i&1 == 1 {
				q = append(q, population.Holds(id))
			}
		}
		before, _ := estimate(t, b, q).Count()
		after, ok := estimate(t, rest, q).Count()
		if !ok || after.Holders() != before.Holders()-1 || after.Base() != before.Base()-1 {
			t.Fatalf("%v, %v without the one", before, after)
		}
		if _, err := b.LeaveOut(must(population.NewPerson(false, held(x)))); !errors.Is(err, population.ErrNoPerson) {
			t.Fatalf("left out somebody who is not there: %v", err)
		}
	})
}

// A skill that everybody has changes nothing.
func TestEstimator_everybody_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := map[int]int{}
		for x := range 16 { // of the first four, all with f
			cells[x|32] = rapid.IntRange(0, 40).Draw(t, "cell")
		}
		cells[32]++
		p := people(t, cells)
		q := population.Specialties(six[:rapid.IntRange(1, 4).Draw(t, "d")]...)
		for name, e := range all(p) {
			less, more := estimate(t, e, q), estimate(t, e, append(q, population.Holds("f")))
			enough := 1e-12
			if name == "copula" {
				enough = 0.1 // it is a rough integral
			}
			near := func(a, b rarity.Probability) bool { return a == b || math.Abs(a.Log()-b.Log()) <= enough }
			if !near(less.Probability(), more.Probability()) ||
				name != "independent" && name != "copula" && (!near(less.Interval().Lo(), more.Interval().Lo()) || !near(less.Interval().Hi(), more.Interval().Hi())) {
				t.Fatalf("%s: %v, with a skill of everybody %v", name, less, more)
			}
		}
	})
}

// Levels are specialties of their own: asking for more never makes it commoner, and
// what is asked at the lowest level is the same as at all.
func TestBest_levels_law(t *testing.T) {
	scale := must(skills.NewScale(skills.ScaleSpec{ID: "mastery", Steps: []skills.StepSpec{{ID: "aware"}, {ID: "working"}, {ID: "expert"}}}))
	levels := []skills.Level{scale.MustParse("aware"), scale.MustParse("working"), scale.MustParse("expert")}
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 5))
		var b population.Builder
		if err := b.Declare(six...); err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 300).Draw(t, "people") {
			breadth := r.Float64()
			if err := b.AddComplete(iter.Seq2[skills.ID, population.Standing](func(yield func(skills.ID, population.Standing) bool) {
				for _, id := range six {
					if r.Float64() < breadth && !yield(id, population.At(levels[r.IntN(3)])) {
						return
					}
				}
			})); err != nil {
				t.Fatal(err)
			}
		}
		p := must(b.Build(context.Background(), population.BuildOptions{}))
		e := must(rarity.NewBest(context.Background(), p, rarity.BestOptions{Alone: rapid.Bool().Draw(t, "alone")}))
		q := asked(t)
		for i := range q {
			if k := rapid.IntRange(-1, 2).Draw(t, "level"); k >= 0 {
				q[i].AtLeast = levels[k]
			}
		}
		a, err := e.Estimate(q...)
		if err != nil {
			return // an aggregate skill that nobody holds has no levels
		}
		c, ok := a.Count()
		if truth := must(p.Count(q...)); !ok || c != truth || !a.Bounds().Contains(a.Probability()) || !a.Interval().Contains(a.Probability()) {
			t.Fatalf("%v of %v, counted %v, in %v", a, q, truth, a.Bounds())
		}
		lowest := slices.Clone(q)
		for i := range lowest {
			if lowest[i].AtLeast.IsZero() {
				lowest[i].AtLeast = levels[0]
			}
		}
		if b := estimate(t, e, lowest); math.Abs(b.Probability().Log()-a.Probability().Log()) > 1e-9 && a.Probability() != b.Probability() {
			t.Fatalf("%v of %v, %v of %v", a, q, b, lowest)
		}
		previous := rarity.Certain
		for i := range q {
			b := estimate(t, e, q[:i+1])
			if b.Probability().Compare(previous) > 0 {
				t.Fatalf("%v of %v, but %v of less", b, q[:i+1], previous)
			}
			previous = b.Probability()
		}
	})
}

// Two runs give the same bits, on one processor and on two.
func TestBest_sameBits(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	p := grown(t, town(r, broad(5, 0.3), 26, 800, 5, 0.5), 26)
	run := func(processors int) (answers []rarity.Answer) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		a := must(p.Aggregate(context.Background()))
		for _, e := range []rarity.Estimator{
			must(rarity.NewBest(context.Background(), p, rarity.BestOptions{})),
			rarity.NewBestOf(a, rarity.BestOptions{}), rarity.Pairwise(a), rarity.Tree(a),
		} {
			for i := range 3 {
				answers = append(answers, estimate(t, e, population.Specialties(skillAt(0), skillAt(i+2), skillAt(2*i+9))))
			}
			answers = append(answers, estimate(t, e, population.Specialties(skillAt(0), skillAt(1), skillAt(3), skillAt(5))))
		}
		return answers
	}
	one, two := run(1), run(2)
	for i := range one {
		if !one[i].Equal(two[i]) || one[i].Probability() != two[i].Probability() || one[i].Interval() != two[i].Interval() || one[i].IsZero() {
			t.Errorf("%v on one processor, %v on two", one[i], two[i])
		}
	}
}

// What half of the people foretell of the other half is so in about 95 of 100
// questions: of combinations that some have and that nobody has.
func TestAnswer_Foretell_coverage(t *testing.T) {
	within, all, above := 0, 0, 0
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 9))
		m := []making{broad(4, 0.3), occupied(5), negativeBinomial(4, 2)}[seed%3]
		some := town(r, m, 24, 1600, 0, 1)
		e := must(rarity.NewBest(context.Background(), grown(t, some[:800], 24), rarity.BestOptions{Alone: true}))
		for range 150 {
			i, j, k := r.IntN(24), r.IntN(24), r.IntN(24)
			if i == j || j == k || i == k {
				continue
			}
			x := 0
			for _, one := range some[800:] {
				if one.has(i) && one.has(j) && one.has(k) {
					x++
				}
			}
			a := estimate(t, e, population.Specialties(skillAt(i), skillAt(j), skillAt(k)))
			lo, hi, err := a.Foretell(800)
			if err != nil {
				t.Fatal(err)
			}
			all++
			if lo <= x && x <= hi {
				within++
			}
			if x > hi {
				above++
			}
		}
	}
	t.Logf("%d of %d within, %d above", within, all, above)
	if share := float64(within) / float64(all); share < 0.93 || share > 0.995 {
		t.Errorf("%.1f %% of %d within", 100*share, all)
	}
}
