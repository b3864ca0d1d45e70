package plan_test

import (
	"context"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/plan"
)

var ctx = context.Background()

const most = 9 // items of what is enumerated

// The cheapest plan for one target costs as much as the cheapest set of all.
func TestCheapest_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSmall(t, most)
		p := s.problem(t)
		sets := s.all()
		for i := range s.targets {
			want := math.MaxInt
			for _, o := range sets {
				if s.opens(i, o.items) {
					want = min(want, o.cost)
				}
			}
			got, err := p.Cheapest(target(i))
			if err != nil {
				t.Fatal(err)
			}
			s.check(t, got)
			if got.Cost() != s.price(want) || !s.opens(i, learned(got)) {
				t.Fatalf("%s: %v, want cost %v", target(i), got, s.price(want))
			}
		}
	})
}

// To open so many targets costs as much as the cheapest set that does, more of them
// never cost less, and targets that are there twice change nothing.
func TestCheapestOf_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSmall(t, most)
		p := s.problem(t)
		sets := s.all()
		last := 0.0
		for q := range len(s.targets) + 1 {
			want := math.MaxInt
			for _, o := range sets {
				if o.open >= q {
					want = min(want, o.cost)
				}
			}
			got, proof, err := p.CheapestOf(ctx, q, plan.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if o := s.check(t, got); o.open < q || got.Cost() != s.price(want) || !proof.Exact || proof.Bound != got.Cost() || proof.Gap != 0 || got.Cost() < last {
				t.Fatalf("%d targets: %v, %+v, want cost %v, at least %v", q, got, proof, s.price(want), last)
			}
			last = got.Cost()
			few, proof, err := p.CheapestOf(ctx, q, plan.Limits{Nodes: 1})
			if err != nil {
				t.Fatal(err)
			}
			if o := s.check(t, few); o.open < q || proof.Bound > last || few.Cost() < last || few.Cost()-proof.Bound > proof.Gap*few.Cost()+1e-12 || proof.Exact != (proof.Bound == few.Cost()) {
				t.Fatalf("%d targets, one node: %v, %+v, want cost %v", q, few, proof, last)
			}
		}
		if len(s.targets) == 0 {
			return
		}
		twice := s
		twice.targets, twice.value = append(slices.Clone(s.targets), s.targets[0]), append(slices.Clone(s.value), s.value[0])
		one, _, err := p.CheapestOf(ctx, 1, plan.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if again, _, err := twice.problem(t).CheapestOf(ctx, 1, plan.Limits{}); err != nil || again.Cost() != one.Cost() {
			t.Fatalf("the cheapest target costs %v, of one more copy %v, %v", one.Cost(), again.Cost(), err)
		}
	})
}

// A plan within a budget is worth as much as the best set within it and costs no
// more than it must; a larger budget is never worth less; a certificate is right
// whatever the limit.
func TestWithin_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSmall(t, most)
		p := s.problem(t)
		sets := s.all()
		frontier, err := p.Frontier(ctx)
		if err != nil {
			t.Fatal(err)
		}
		base := s.worth(best(sets, 0, func(o outcome) bool { return o.cost == 0 }).value)
		last := 0.0
		for budget := 0; budget <= 60; budget += rapid.IntRange(1, 12).Draw(t, "more") {
			want := best(sets, 0, func(o outcome) bool { return o.cost <= budget })
			got, proof, err := p.Within(ctx, s.price(budget), plan.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if o := s.check(t, got); o.value != want.value || o.cost != want.cost || !proof.Exact || proof.Bound != got.Value() || proof.Gap != 0 || got.Value() < last {
				t.Fatalf("within %v: %v, %+v, want value %v for %v", s.price(budget), got, proof, s.worth(want.value), s.price(want.cost))
			}
			last = got.Value()
			if b := frontier.Bound(s.price(budget)); b < last*(1-1e-12) {
				t.Fatalf("within %v: value %v is above the frontier, %v", s.price(budget), last, b)
			}
			nodes := rapid.IntRange(1, 4).Draw(t, "nodes")
			few, proof, err := p.Within(ctx, s.price(budget), plan.Limits{Nodes: nodes})
			if err != nil {
				t.Fatal(err)
			}
			if o := s.check(t, few); o.cost > budget || proof.Bound < last || proof.Bound > frontier.Bound(s.price(budget)) || few.Value() > last ||
				proof.Bound-few.Value() > proof.Gap*(proof.Bound-base)+1e-9 || last-few.Value() > proof.Gap*(last-base)+1e-9 ||
				proof.Exact && few.Value() != last || proof.Gap < 0 || proof.Gap > 1 {
				t.Fatalf("within %v, %d nodes: %v, %+v, want value %v", s.price(budget), nodes, few, proof, last)
			}
		}
	})
}

// best returns the set of most value less so much for its cost, of those the
// cheapest.
func best(sets []outcome, price int, in func(outcome) bool) outcome {
	var top outcome
	for i, o := range sets {
		gain, most := o.value-price*o.cost, top.value-price*top.cost
		if in(o) && (i == 0 || gain > most || gain == most && o.cost < top.cost) {
			top = o
		}
	}
	return top
}

// A plan at a price is the best of all sets, and what it opens every best set opens.
func TestPenalised_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, l := drawSmall(t, most), drawLambda(t)
		got, err := s.problem(t).Penalised(l.of(s))
		if err != nil {
			t.Fatal(err)
		}
		o := s.check(t, got)
		for _, other := range s.all() {
			if l.gain(other) > l.gain(o) || l.gain(other) == l.gain(o) && other.cost < o.cost {
				t.Fatalf("at %v: %v, and %+v is better", l.of(s), got, other)
			}
		}
	})
}

// The frontier is the concave hull of value against cost of all sets; each of its
// plans learns all that the one before it learns; and at every price the best of its
// plans is as good as the plan at that price.
func TestFrontier_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSmall(t, most)
		f, err := s.problem(t).Frontier(ctx)
		if err != nil {
			t.Fatal(err)
		}
		sets := s.all()
		want := hull(sets)
		if f.Len() != len(want) {
			t.Fatalf("%d plans, want %d", f.Len(), len(want))
		}
		before, i := 0, 0
		for p := range f.Plans() {
			o := s.check(t, p)
			if o.cost != want[i].cost || o.value != want[i].value || p.Cost() != f.Cost(i) || p.Value() != f.Value(i) || before&^o.items != 0 {
				t.Fatalf("plan %d: %v, want %v for %v", i, p, s.worth(want[i].value), s.price(want[i].cost))
			}
			before, i = o.items, i+1
		}
		l := drawLambda(t)
		top := math.MinInt
		for _, o := range want {
			top = max(top, l.gain(o))
		}
		for _, o := range sets {
			if l.gain(o) > top {
				t.Fatalf("at %v: %+v is better than the frontier", l, o)
			}
		}
	})
}

// hull returns the corners of the concave hull of value against cost.
func hull(sets []outcome) []outcome {
	at := best(sets, 0, func(o outcome) bool { return o.cost == 0 })
	corners := []outcome{at}
	for {
		var next outcome
		for _, o := range sets {
			if o.value <= at.value {
				continue
			}
			// steeper, and of equally steep ones the farther
			a, b := (o.value-at.value)*(next.cost-at.cost), (next.value-at.value)*(o.cost-at.cost)
			if next.value <= at.value || a > b || a == b && o.cost > next.cost {
				next = o
			}
		}
		if next.value <= at.value {
			return corners
		}
		corners, at = append(corners, next), next
	}
}

// Who has learned a plan needs no other for the same, and who has one more skill pays
// no more.
func TestHave_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSmall(t, most)
		if len(s.cost) == 0 || len(s.targets) == 0 {
			return
		}
		p := s.problem(t)
		budget := s.price(rapid.IntRange(0, 40).Draw(t, "budget"))
		q := rapid.IntRange(1, len(s.targets)).Draw(t, "targets")
		got, _, err := p.Within(ctx, budget, plan.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		after := s
		after.have = slices.Clone(s.have)
		for i := range after.have {
			after.have[i] = after.have[i] || learned(got)>>i&1 == 1
		}
		if again, err := after.problem(t).Penalised(math.MaxFloat64); err != nil || again.Len() != 0 || again.Value() != got.Value() {
			t.Fatalf("after %v there is still %v, %v", got, again, err)
		}
		more := s
		more.have = slices.Clone(s.have)
		more.have[rapid.IntRange(0, len(s.cost)-1).Draw(t, "have")] = true
		less := func(what string, a, b plan.Plan, err error) {
			if err != nil || b.Cost() > a.Cost() {
				t.Fatalf("%s: %v, and with one skill more %v, %v", what, a, b, err)
			}
		}
		for i := range s.targets {
			a, _ := p.Cheapest(target(i))
			b, err := more.problem(t).Cheapest(target(i))
			less(target(i), a, b, err)
		}
		a, _, _ := p.CheapestOf(ctx, q, plan.Limits{})
		b, _, err := more.problem(t).CheapestOf(ctx, q, plan.Limits{})
		less("targets", a, b, err)
		if with, _, err := more.problem(t).Within(ctx, budget, plan.Limits{}); err != nil || with.Value() < got.Value() {
			t.Fatalf("within %v: %v, and with one skill more %v, %v", budget, got, with, err)
		}
	})
}
