package plan_test

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/plan"
)

// small is a problem that can be enumerated. Costs and values are whole numbers of
// units, which are powers of ten.
type small struct {
	cost, value         []int
	costUnit, valueUnit int // exponents of ten
	have                []bool
	needs               [][]int // items of lower number
	targets             [][]int
}

func drawSmall(t *rapid.T, most int) small {
	n := rapid.IntRange(0, most).Draw(t, "items")
	s := small{costUnit: rapid.IntRange(-3, 2).Draw(t, "cost unit"), valueUnit: rapid.IntRange(-3, 2).Draw(t, "value unit")}
	few := rapid.Bool().Draw(t, "few prerequisites")
	for i := range n {
		s.cost = append(s.cost, rapid.IntRange(0, 9).Draw(t, "cost"))
		s.have = append(s.have, rapid.IntRange(0, 4).Draw(t, "have") == 0)
		var needs []int
		if i > 0 && (!few || rapid.IntRange(0, 3).Draw(t, "needs some") == 0) {
			needs = rapid.SliceOfNDistinct(rapid.IntRange(0, i-1), 0, min(i, 2), rapid.ID[int]).Draw(t, "needs")
		}
		s.needs = append(s.needs, needs)
	}
	for range rapid.IntRange(0, 7).Draw(t, "targets") {
		var needs []int
		if n > 0 {
			needs = rapid.SliceOfNDistinct(rapid.IntRange(0, n-1), 0, min(n, 4), rapid.ID[int]).Draw(t, "target")
		}
		s.targets = append(s.targets, needs)
		s.value = append(s.value, rapid.IntRange(0, 9).Draw(t, "value"))
	}
	return s
}

// amount is what so many units are as a float64: the decimal as it is written.
func amount(count, unit int) float64 {
	x, err := strconv.ParseFloat(fmt.Sprintf("%de%d", count, unit), 64)
	if err != nil {
		panic(err)
	}
	return x
}

func (s small) price(count int) float64 { return amount(count, s.costUnit) }

func (s small) worth(count int) float64 { return amount(count, s.valueUnit) }

func item(i int) string { return "i" + strconv.Itoa(i) }

func target(i int) string { return "t" + strconv.Itoa(i) }

func (s small) spec() plan.Spec {
	var spec plan.Spec
	names := func(list []int) []string {
		var all []string
		for _, i := range list {
			all = append(all, item(i))
		}
		return all
	}
	for i := range s.cost {
		spec.Items = append(spec.Items, plan.ItemSpec{ID: item(i), Cost: s.price(s.cost[i]), Have: s.have[i], Needs: names(s.needs[i])})
	}
	for i := range s.targets {
		spec.Targets = append(spec.Targets, plan.TargetSpec{ID: target(i), Value: s.worth(s.value[i]), Needs: names(s.targets[i])})
	}
	return spec
}

func (s small) problem(t interface{ Fatal(...any) }) plan.Problem {
	p, err := plan.New(s.spec())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// outcome is what a set of items costs and opens.
type outcome struct {
	items       int // a bit for each that is learned
	cost, value int
	open        int // number of targets
}

// all returns every set of missing items that can be learned.
func (s small) all() []outcome {
	var list []outcome
	for items := range 1 << len(s.cost) {
		if o, ok := s.learn(items); ok {
			list = append(list, o)
		}
	}
	return list
}

func (s small) learn(items int) (outcome, bool) {
	o := outcome{items: items}
	has := func(i int) bool { return s.have[i] || items>>i&1 == 1 }
	for i := range s.cost {
		if items>>i&1 == 0 {
			continue
		}
		if s.have[i] || slices.ContainsFunc(s.needs[i], func(n int) bool { return !has(n) }) {
			return o, false
		}
		o.cost += s.cost[i]
	}
	for t := range s.targets {
		if s.opens(t, items) {
			o.value += s.value[t]
			o.open++
		}
	}
	return o, true
}

// opens reports whether a target has all that it names.
func (s small) opens(t, items int) bool {
	return !slices.ContainsFunc(s.targets[t], func(n int) bool { return !s.have[n] && items>>n&1 == 0 })
}

// learned returns the set of items of a plan.
func learned(p plan.Plan) int {
	set := 0
	for id := range p.Items() {
		i, _ := strconv.Atoi(id[1:])
		set |= 1 << i
	}
	return set
}

// check fails unless a plan is what it says that it is.
func (s small) check(t *rapid.T, p plan.Plan) outcome {
	t.Helper()
	o, ok := s.learn(learned(p))
	if !ok {
		t.Fatalf("%v can't be learned", p)
	}
	if p.Cost() != s.price(o.cost) || p.Value() != s.worth(o.value) {
		t.Fatalf("%v: cost %v and value %v, want %v and %v", p, p.Cost(), p.Value(), s.price(o.cost), s.worth(o.value))
	}
	before, at := 0, 0
	opened := make(map[string]int)
	for id, after := range p.Opens() {
		opened[id] = after
	}
	for id := range p.Items() {
		i, _ := strconv.Atoi(id[1:])
		before, at = before|1<<i, at+1
		if _, ok := s.learn(before); !ok {
			t.Fatalf("%v: %s is learned too early", p, id)
		}
		for r := range s.targets {
			after, listed := opened[target(r)]
			if s.opens(r, before) && s.closed(r, before) && !s.closed(r, 0) && (!listed || after > at) {
				t.Fatalf("%v opens %s after %d, listed %v at %d", p, target(r), at, listed, after)
			}
			if listed && after == at && !s.opens(r, before) {
				t.Fatalf("%v does not open %s after %d", p, target(r), at)
			}
		}
	}
	if at != p.Len() {
		t.Fatalf("%v has %d items, says %d", p, at, p.Len())
	}
	return o
}

// closed reports whether a target has all that it needs, prerequisites of what is
// missing included.
func (s small) closed(t, items int) bool {
	var has func(i int) bool
	has = func(i int) bool {
		return s.have[i] || items>>i&1 == 1 && !slices.ContainsFunc(s.needs[i], func(n int) bool { return !has(n) })
	}
	return !slices.ContainsFunc(s.targets[t], func(n int) bool { return !has(n) })
}

// price of a unit of costs in units of value: above / below.
type lambda struct{ above, below int }

func drawLambda(t *rapid.T) lambda {
	return lambda{rapid.IntRange(0, 40).Draw(t, "above"), rapid.SampledFrom([]int{1, 2, 4, 5, 8, 10, 20, 100}).Draw(t, "below")}
}

// of returns the price as a float64 in the units of s: exact as a decimal.
func (l lambda) of(s small) float64 {
	r := big.NewRat(int64(l.above), int64(l.below))
	x, err := strconv.ParseFloat(r.FloatString(4)+"e"+strconv.Itoa(s.valueUnit-s.costUnit), 64)
	if err != nil {
		panic(err)
	}
	return x
}

// gain is below * value - above * cost.
func (l lambda) gain(o outcome) int { return l.below*o.value - l.above*o.cost }
