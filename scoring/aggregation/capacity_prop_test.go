package aggregation_test

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/aggregation"
)

// The mass of a set is the sum over its parts with alternating signs.
func TestMobius_enumeration_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, n := drawCapacity(t)
		mu := worths(c, n)
		sets := c.Mobius()
		for s := 1; s < len(mu); s++ {
			want := 0.0
			for part := range mu {
				if part&^s == 0 {
					want += mu[part] * float64(1-2*(bits.OnesCount(uint(s&^part))%2))
				}
			}
			got := sets[s-1]
			if !slices.Equal(got.Of, members(s)) || !within(got.Value, want, 1) {
				t.Fatalf("%v, want %v of %v", got, want, members(s))
			}
		}
		back := must(aggregation.FromMobius(names[:n], rapid.Permutation(sets).Draw(t, "sets")))
		for s, v := range worths(back, n) {
			if !within(v, mu[s], 1) {
				t.Fatalf("%v is worth %v, not %v, when made of masses", members(s), v, mu[s])
			}
		}
	})
}

// The Shapley value is the mean over all orders of adding the criteria one by one.
func TestShapley_orders_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, n := drawCapacity(t)
		mu := worths(c, n)
		want, orders := make([]float64, n), 0.0
		var add func(s int)
		add = func(s int) {
			if s == len(mu)-1 {
				orders++
			}
			for i := range n {
				if s>>i&1 == 0 {
					// as many orders go on from here
					left := 1.0
					for k := n - bits.OnesCount(uint(s)) - 1; k > 1; k-- {
						left *= float64(k)
					}
					want[i] += left * (mu[s|1<<i] - mu[s])
					add(s | 1<<i)
				}
			}
		}
		add(0)
		sum := 0.0
		for i, v := range c.Shapley() {
			if !within(v, want[i]/orders, 1) || v < 0 {
				t.Fatalf("%s counts %v, want %v", names[i], v, want[i]/orders)
			}
			sum += v
		}
		if all := must(c.Worth(names[:n]...)); !within(sum, all, 1) {
			t.Fatalf("the values add up to %v, not %v", sum, all)
		}
	})
}

// An interaction is what the masses of all sets with both say, each shared by those
// in it but one; and it is within -1 and 1.
func TestInteraction_masses_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, n := drawCapacity(t)
		for i := range n {
			for j := range i {
				want := 0.0
				for _, set := range c.Mobius() {
					if slices.Contains(set.Of, names[i]) && slices.Contains(set.Of, names[j]) {
						want += set.Value / float64(len(set.Of)-1)
					}
				}
				got := must(c.Interaction(names[i], names[j]))
				if !within(got, want, 1) || math.Abs(got) > 1+1e-12 || got != must(c.Interaction(names[j], names[i])) {
					t.Fatalf("%s and %s: %v, want %v", names[i], names[j], got, want)
				}
			}
		}
	})
}

// The integral is the mean of the minima of all sets, weighted by their masses.
func TestChoquet_minima_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, n := drawCapacity(t)
		x := rapid.SliceOfN(rapid.Float64Range(-1, 1), n, n).Draw(t, "x")
		want := 0.0
		for _, set := range c.Mobius() {
			least := math.Inf(1)
			for _, name := range set.Of {
				least = min(least, x[slices.Index(names, name)])
			}
			want += set.Value * least
		}
		if got := must(c.Choquet(x)); !within(got, want, 1) {
			t.Fatalf("%v, want %v", got, want)
		}
	})
}

func TestChoquet_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, n := drawCapacity(t)
		x := drawValues(t, n)
		mean := must(c.Choquet(x))
		if mean < slices.Min(x) || mean > slices.Max(x) {
			t.Fatalf("%v of %v", mean, x)
		}
		if got := must(c.Choquet(slices.Repeat(x[:1], n))); got != x[0] {
			t.Fatalf("%v of nothing but %v", got, x[0])
		}
		up := slices.Clone(x)
		up[rapid.IntRange(0, n-1).Draw(t, "raised")] += rapid.Float64Range(0, 1).Draw(t, "by")
		if got := must(c.Choquet(up)); got < mean && !within(got, mean, 2) {
			t.Fatalf("%v, and %v of larger values", mean, got)
		}
		// The worth of a set is the integral of its indicator.
		s := rapid.IntRange(0, 1<<n-1).Draw(t, "set")
		in := make([]float64, n)
		for i := range in {
			in[i] = float64(s >> i & 1)
		}
		if got, want := must(c.Choquet(in)), must(c.Worth(members(s)...)); !within(got, want, 1) {
			t.Fatalf("%v of the indicator of %v, which is worth %v", got, members(s), want)
		}
		// It adds up over values of one ranking, and moves with its zero and its unit.
		ranked := slices.Sorted(slices.Values(drawValues(t, n)))
		order := make([]int, n)
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(x[i], x[j]) })
		y, sum := make([]float64, n), make([]float64, n)
		for rank, i := range order {
			y[i] = 2*ranked[rank] - 3
			sum[i] = x[i] + y[i]
		}
		if got, want := must(c.Choquet(sum)), mean+must(c.Choquet(y)); !within(got, want, 4) {
			t.Fatalf("%v of the sum, want %v", got, want)
		}
		if got, want := must(c.Choquet(y)), 2*must(c.Choquet(byRank(order, ranked)))-3; !within(got, want, 4) {
			t.Fatalf("%v of values that were stretched and moved, want %v", got, want)
		}
	})
}

func byRank(order []int, ranked []float64) []float64 {
	x := make([]float64, len(order))
	for rank, i := range order {
		x[i] = ranked[rank]
	}
	return x
}

func TestChoquet_additive_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, len(names)).Draw(t, "n")
		x, w := drawValues(t, n), drawWeights(t, n)
		c := must(aggregation.Additive(names[:n], w))
		if got, want := must(c.Choquet(x)), must(aggregation.PowerMean(x, w, 1)); !within(got, want, 1) {
			t.Fatalf("%v, the weighted mean is %v", got, want)
		}
		sum := 0.0
		for _, v := range w {
			sum += v
		}
		for i, v := range c.Shapley() {
			if !within(v, w[i]/sum, 1) {
				t.Fatalf("%s counts %v, its weight is %v", names[i], v, w[i]/sum)
			}
			for j := range i {
				if got := must(c.Interaction(names[i], names[j])); !within(got, 0, 1) {
					t.Fatalf("%s and %s interact by %v", names[i], names[j], got)
				}
			}
		}
		// Worth that only the number of criteria decides makes an OWA.
		var sets []aggregation.Set
		for s := 1; s < 1<<n; s++ {
			share := 0.0
			for _, v := range w[:bits.OnesCount(uint(s))] {
				share += v / sum
			}
			sets = append(sets, aggregation.Set{Of: members(s), Value: share})
		}
		byRank := must(aggregation.NewCapacity(names[:n], sets))
		if got, want := must(byRank.Choquet(x)), must(aggregation.OWA(x, w)); !within(got, want, 1) {
			t.Fatalf("%v, the ordered mean is %v", got, want)
		}
	})
}

func TestTwoAdditive_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, len(names)).Draw(t, "n")
		var pairs []aggregation.Pair
		shapley := make([]float64, n)
		for i := range n {
			for j := range i {
				p := aggregation.Pair{A: names[i], B: names[j], Value: rapid.Float64Range(-1, 1).Draw(t, "interaction")}
				pairs = append(pairs, p)
				shapley[i] += math.Abs(p.Value) / 2
				shapley[j] += math.Abs(p.Value) / 2
			}
		}
		for i := range shapley {
			shapley[i] += rapid.SampledFrom([]float64{0, 0.5, 2}).Draw(t, "more")
		}
		c := must(aggregation.TwoAdditive(names[:n], shapley, pairs))
		for i, v := range c.Shapley() {
			if !within(v, shapley[i], 20) {
				t.Fatalf("%s counts %v, want %v", names[i], v, shapley[i])
			}
		}
		for _, p := range pairs {
			if got := must(c.Interaction(p.A, p.B)); !within(got, p.Value, 20) {
				t.Fatalf("%v has %v", p, got)
			}
		}
		for _, set := range c.Mobius() {
			if len(set.Of) > 2 && !within(set.Value, 0, 20) {
				t.Fatalf("%v", set)
			}
		}
		if n == 1 {
			return
		}
		shapley[0] = 0
		for _, p := range pairs {
			if p.A == names[0] || p.B == names[0] {
				shapley[0] += math.Abs(p.Value) / 2
			}
		}
		shapley[0] -= 0.01
		if _, err := aggregation.TwoAdditive(names[:n], shapley, pairs); err == nil {
			t.Fatalf("a criterion that counts less than it interacts")
		}
	})
}

// Of a capacity that is not monotone, the error is right about it.
func TestNewCapacity_monotone_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(t, "n")
		mu := make([]float64, 1<<n)
		var sets []aggregation.Set
		for s := 1; s < len(mu); s++ {
			mu[s] = rapid.Float64Range(-0.2, 1).Draw(t, "worth") + 0.3*float64(bits.OnesCount(uint(s)))
			sets = append(sets, aggregation.Set{Of: members(s), Value: mu[s]})
		}
		want := true
		for s := range mu {
			for part := range s {
				want = want && (part&^s != 0 || mu[part] <= mu[s])
			}
		}
		if _, err := aggregation.NewCapacity(names[:n], sets); (err == nil) != want {
			t.Fatalf("%v, monotone %v: %v", err, want, mu)
		}
	})
}
