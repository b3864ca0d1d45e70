package rarity

import (
	"context"
	"iter"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// The skills of people who are given as bits.
var lettered = []skills.ID{"a", "b", "c", "d", "e", "f"}

func ticked(bits int) iter.Seq2[skills.ID, population.Standing] {
	return func(yield func(skills.ID, population.Standing) bool) {
		for i, id := range lettered {
			if bits>>i&1 == 1 && !yield(id, population.Held) {
				return
			}
		}
	}
}

// populated is the population of people who answered in full: of cells[x], those
// with the skills in the bits of x.
func populated(t rapid.TB, cells []int) population.Population {
	t.Helper()
	var b population.Builder
	if err := b.Declare(lettered...); err != nil {
		t.Fatal(err)
	}
	for x, n := range cells {
		for range n {
			if err := b.AddComplete(ticked(x)); err != nil {
				t.Fatal(err)
			}
		}
	}
	p, err := b.Build(context.Background(), population.BuildOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// settled draws a population of all sorts of people, none too few of one sort.
func settled(t *rapid.T) []int {
	return rapid.SliceOfN(rapid.IntRange(0, 8), 64, 64).Filter(func(c []int) bool { return c[0] > 0 && c[63] > 0 }).Draw(t, "cells")
}

func limited(t *rapid.T) Policy {
	p, err := AtMost(rapid.IntRange(2, 5).Draw(t, "most"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func prepared(t *rapid.T, p population.Population, o BestOptions) Best {
	t.Helper()
	b, err := NewBest(context.Background(), p, o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func questioned(t *rapid.T, least, most int) []population.Specialty {
	return population.Specialties(rapid.Permutation(lettered).Draw(t, "skills")[:rapid.IntRange(least, most).Draw(t, "d")]...)
}

// However often and in whatever order they are asked, parts are what is counted.
func TestParts_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, q := populated(t, settled(t)), questioned(t, 1, 6)
		x := partsOf(p, q)
		for _, subset := range rapid.SliceOf(rapid.IntRange(0, 1<<len(q)-1)).Draw(t, "subsets") {
			var some []population.Specialty
			for i, s := range q {
				if subset>>i&1 == 1 {
					some = append(some, s)
				}
			}
			want, err := p.Count(some...) // everybody answered in full
			if err != nil {
				t.Fatal(err)
			}
			for range 2 {
				if got := x.holders(subset); got != want.Holders() || x.err != nil {
					t.Fatalf("holders of %v: %d, %v, want %d", some, got, x.err, want.Holders())
				}
			}
		}
	})
}

// A part that can't be counted says why, also when it is asked again.
func TestParts_unknownSkill(t *testing.T) {
	x := partsOf(populated(t, make([]int, 64)), population.Specialties("nobody knows it"))
	for range 2 {
		if n := x.holders(1); n != 0 || x.err == nil {
			t.Errorf("holders of a skill nobody knows: %d, %v", n, x.err)
		}
	}
}

// The estimate is the mean of the Beta distribution behind it, also when it is
// clamped; the interval is of that distribution, or what a count of none proves.
func TestBest_posterior_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := prepared(t, populated(t, settled(t)), BestOptions{Policy: rapid.SampledFrom([]Policy{{}, Everyone, {atMost, 4}}).Draw(t, "policy"), Alone: true})
		a, err := b.Estimate(questioned(t, 3, 5)...)
		if err != nil {
			t.Fatal(err)
		}
		if a.method == ExactCount {
			return
		}
		mean := a.alpha / (a.alpha + a.beta)
		if math.Abs(mean/a.probability.Float64()-1) > 1e-12 {
			t.Fatalf("mean %v, estimate %v, %v", mean, a.probability.Float64(), a.warnings)
		}
		want, err := Beta(a.alpha, a.beta, Level)
		if err != nil {
			t.Fatal(err)
		}
		if proven := countInterval(0, a.count.Base()); a.Has(NoneSeen) && a.interval.Equal(proven) {
			return
		}
		if math.Abs(a.interval.hi.log-max(want.hi.log, a.probability.log)) > 1e-9 ||
			!want.lo.IsZero() && math.Abs(a.interval.lo.log-want.lo.log) > 1e-9*math.Abs(want.lo.log) || a.interval.quantity != RecordedShare {
			t.Fatalf("%v, want %v", a.interval, want)
		}
	})
}

// The mean and the variance make the Beta distribution, as far as there is one.
func TestAnswer_posterior_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		mean := math.Exp(rapid.Float64Range(-40, -0.01).Draw(t, "log mean"))
		relative := math.Exp(rapid.Float64Range(-20, 3).Draw(t, "log relative variance"))
		var a Answer
		a.posterior(mean, relative)
		sum := a.alpha + a.beta
		if got := a.alpha / sum; math.Abs(got/mean-1) > 1e-9 {
			t.Fatalf("mean %v, want %v", got, mean)
		}
		// No share varies by more than mean (1-mean).
		if want := relative * mean * mean; want < 0.99*mean*(1-mean) && a.beta < 1e100 {
			if got := a.alpha / sum * (a.beta / sum) / (sum + 1); math.Abs(got/want-1) > 1e-6 {
				t.Fatalf("variance %v, want %v", got, want)
			}
		}
		if !a.interval.Contains(logOf(mean)) {
			t.Fatalf("%v does not contain %v", a.interval, mean)
		}
	})
}

// Who is not believed counts as recorded, and of the others what is found among them
// is steadied: the shares of both parts add up.
func TestBest_believed_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := populated(t, settled(t))
		policy := limited(t)
		b := prepared(t, p, BestOptions{Policy: policy, Alone: true})
		if b.Policy() != policy {
			t.Fatalf("%v, want %v", b.Policy(), policy)
		}
		believed, err := p.Where(population.AtMostSkills(policy.most))
		if err != nil {
			t.Fatal(err)
		}
		q := questioned(t, 3, 4)
		a, err := b.Estimate(q...)
		if err != nil {
			t.Fatal(err)
		}
		x, _ := p.Count(q...)
		among, _ := believed.Count(q...)
		alone := prepared(t, believed, BestOptions{Policy: Everyone, Alone: true})
		others := slices.Collect(a.Others())
		if a.method == ExactCount || p.Len() == believed.Len() {
			if len(others) > 0 {
				t.Fatalf("others: %v", others)
			}
			return
		}
		if len(others) != 1 || others[0].Policy() != policy || others[0].Method() != CountAndPairs {
			t.Fatalf("others: %v", others)
		}
		of, err := alone.Estimate(q...)
		if err != nil {
			t.Fatal(err)
		}
		if others[0].AtMost() {
			if of.method != ExactCount && !others[0].Probability().Equal(of.Interval().Hi()) {
				t.Fatalf("%v, others: %v, those alone: %v", a, others, of)
			}
			return
		}
		under := others[0].Probability().log
		if got, want := a.Has(Fragile), math.Abs(under-a.probability.log) > math.Ln2; got != want {
			t.Fatalf("fragile: %v, %v and %v", got, a, others)
		}
		if of.method == ExactCount || of.Has(Clamped) || a.Has(Clamped) || others[0].Probability() == a.bounds.hi {
			return
		}
		if math.Abs(under-of.probability.log) > 1e-12 {
			t.Fatalf("%v under the policy, %v of those alone", others[0], of)
		}
		want := (math.Exp(under)*float64(believed.Len()) + float64(x.Holders()-among.Holders())) / float64(p.Len())
		if got := a.probability.Float64(); math.Abs(got/want-1) > 1e-12 {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}

// Leaving out a person leaves the prior as it is, and is otherwise as if the person
// had not been there.
func TestBest_LeaveOut_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := settled(t)
		policy := rapid.SampledFrom([]Policy{{}, Everyone, {atMost, 3}}).Draw(t, "policy")
		b := prepared(t, populated(t, cells), BestOptions{Policy: policy, Alone: true})
		x := rapid.IntRange(0, 63).Filter(func(x int) bool { return cells[x] > 0 }).Draw(t, "person")
		person, err := population.NewPerson(true, ticked(x))
		if err != nil {
			t.Fatal(err)
		}
		without, err := b.LeaveOut(person)
		if err != nil {
			t.Fatal(err)
		}
		fewer := slices.Clone(cells)
		fewer[x]--
		want := b
		want.people = populated(t, fewer)
		if want.believed, _, err = b.Policy().Believed(want.people); err != nil {
			t.Fatal(err)
		}
		if without.Len() != b.Len()-1 {
			t.Fatalf("%d people, %d without one", b.Len(), without.Len())
		}
		for range 4 {
			q := questioned(t, 1, 4)
			got, err := without.Estimate(q...)
			if err != nil {
				t.Fatal(err)
			}
			a, err := want.Estimate(q...)
			if err != nil {
				t.Fatal(err)
			}
			if !got.Equal(a) {
				t.Fatalf("%v: got %v, want %v", q, got, a)
			}
			c, _ := got.Count()
			truth, _ := want.people.Count(q...)
			if c != truth {
				t.Fatalf("%v: counted %v, want %v", q, c, truth)
			}
		}
	})
}

// An aggregate without those who name every skill is the one counted without them.
func TestWithoutEverything_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := settled(t)
		aggregate := func(cells []int) population.Aggregate {
			a, err := populated(t, cells).Aggregate(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			return a
		}
		a := aggregate(cells)
		got, policy, ok := withoutEverything(a, limited(t))
		fewer := slices.Clone(cells)
		fewer[63] = 0
		if want := aggregate(fewer); !ok || !got.Equal(want) || policy != (Policy{atMost, 5}) {
			t.Fatalf("%v, %v, %v, want %v", got, policy, ok, want)
		}
		if _, _, ok := withoutEverything(aggregate(fewer), limited(t)); ok {
			t.Fatal("nobody names every skill, but somebody was left out")
		}
		for _, policy := range []Policy{Everyone, {atMost, 6}, {atMost, 9}} {
			if _, _, ok := withoutEverything(a, policy); ok {
				t.Fatalf("left out under %v", policy)
			}
		}
		if small, err := a.Suppress(3); err != nil {
			t.Fatal(err)
		} else if _, _, ok := withoutEverything(small, limited(t)); ok {
			t.Fatal("left out where counts are suppressed")
		}
		if rapid.IntRange(0, 3).Draw(t, "asked") > 0 {
			return
		}
		// The estimator says what it would be without them.
		q := questioned(t, 3, 4)
		b := NewBestOf(a, BestOptions{Policy: Policy{atMost, 3}})
		answer, err := b.Estimate(q...)
		if err != nil {
			t.Fatal(err)
		}
		less, err := Pairwise(aggregate(fewer)).Estimate(q...)
		if err != nil {
			t.Fatal(err)
		}
		for o := range answer.Others() {
			if o.Policy() != Everyone && (o.Policy() != (Policy{atMost, 5}) || o.Probability().Compare(less.Probability()) > 0 ||
				o.Probability() != less.Probability() && o.Probability() != answer.Bounds().Hi()) {
				t.Fatalf("%v, want %v", o, less)
			}
		}
	})
}
