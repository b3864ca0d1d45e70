package plan_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/plan"
)

// The shares of targets are what each item adds on average over all orders in which
// items can come, and sum up to the value of what is not open.
func TestShapley_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSmall(t, 6)
		p := s.problem(t)
		worths := p.Shapley()
		var missing []int
		for i, have := range s.have {
			if !have {
				missing = append(missing, i)
			}
		}
		if len(worths) != len(missing) {
			t.Fatalf("%d worths of %d items", len(worths), len(missing))
		}
		for _, game := range []struct {
			name  string
			opens func(t, items int) bool
			of    func(plan.Worth) float64
		}{
			{"direct", s.opens, func(w plan.Worth) float64 { return w.Direct }},
			{"whole", s.closed, func(w plan.Worth) float64 { return w.Whole }},
		} {
			value := func(items int) float64 {
				sum := 0.0
				for r := range s.targets {
					if game.opens(r, items) {
						sum += s.worth(s.value[r])
					}
				}
				return sum
			}
			all, sum := 0, 0.0
			for k, i := range missing {
				all |= 1 << i
				sum += game.of(worths[k])
				if want := shapley(missing, value, i); math.Abs(game.of(worths[k])-want) > 1e-9*(1+want) || worths[k].Item != item(i) {
					t.Fatalf("%s share of %s: %+v, want %v", game.name, item(i), worths[k], want)
				}
			}
			if want := value(all) - value(0); math.Abs(sum-want) > 1e-9*(1+want) {
				t.Fatalf("%s shares sum up to %v, want %v", game.name, sum, want)
			}
			if game.name == "whole" {
				continue
			}
			for _, i := range missing {
				for _, j := range missing {
					if i == j {
						continue
					}
					got, err := p.Interaction(item(i), item(j))
					if want := interaction(missing, value, i, j); err != nil || math.Abs(got-want) > 1e-9*(1+want) {
						t.Fatalf("%s and %s: %v, %v, want %v", item(i), item(j), got, err, want)
					}
				}
			}
		}
	})
}

// shapley is the average over all sets of what a player adds, by the weights of
// orders.
func shapley(players []int, value func(int) float64, i int) float64 {
	sum := 0.0
	eachWithout(players, 1<<i, func(set, size int) {
		sum += (value(set|1<<i) - value(set)) * factorial(size) * factorial(len(players)-size-1) / factorial(len(players))
	})
	return sum
}

func interaction(players []int, value func(int) float64, i, j int) float64 {
	sum := 0.0
	eachWithout(players, 1<<i|1<<j, func(set, size int) {
		both := value(set|1<<i|1<<j) - value(set|1<<i) - value(set|1<<j) + value(set)
		sum += both * factorial(size) * factorial(len(players)-size-2) / factorial(len(players)-1)
	})
	return sum
}

func eachWithout(players []int, without int, do func(set, size int)) {
	for bits := range 1 << len(players) {
		set, size := 0, 0
		for k, i := range players {
			if bits>>k&1 == 1 {
				set, size = set|1<<i, size+1
			}
		}
		if set&without == 0 {
			do(set, size)
		}
	}
}

func factorial(n int) float64 {
	f := 1.0
	for i := 2; i <= n; i++ {
		f *= float64(i)
	}
	return f
}

// The next item is one that can be learned, what opens most first.
func TestNext_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSmall(t, most)
		list := s.problem(t).Next()
		count := 0
		for i := range s.cost {
			if _, ok := s.learn(1 << i); ok {
				count++
			}
		}
		if len(list) != count {
			t.Fatalf("%d items, want %d", len(list), count)
		}
		for k, n := range list {
			o, ok := s.learn(learnedID(n.Item))
			none, _ := s.learn(0)
			if !ok || len(n.Opens) > o.open-none.open || k > 0 && len(n.Opens) > len(list[k-1].Opens) {
				t.Fatalf("%+v behind %+v opens %d", n, list[max(k-1, 0)], o.open-none.open)
			}
			for r := range s.targets {
				opens := s.closed(r, learnedID(n.Item)) && !s.closed(r, 0)
				if opens != slices.Contains(n.Opens, target(r)) {
					t.Fatalf("%+v opens %s: %v", n, target(r), opens)
				}
			}
		}
	})
}

func learnedID(id string) int {
	set := 0
	for i := range 64 {
		if item(i) == id {
			set = 1 << i
		}
	}
	return set
}
