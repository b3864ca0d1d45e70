package rarity_test

import (
	"context"
	"encoding/json"
	"math"
	"math/bits"
	"os"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// spanning yields all trees over d nodes, as edges, from their sequences (H. Pruefer,
// 1918): d^(d-2) of them.
func spanning(d int) (trees [][][2]int) {
	sequences := 1
	for range d - 2 {
		sequences *= d
	}
	for code := range sequences {
		sequence, degree := []int{}, make([]int, d)
		for i := range degree {
			degree[i] = 1
		}
		for c := code; len(sequence) < d-2; c /= d {
			sequence = append(sequence, c%d)
			degree[c%d]++
		}
		var edges [][2]int
		for _, node := range sequence {
			for leaf := range d {
				if degree[leaf] == 1 {
					edges = append(edges, [2]int{leaf, node})
					degree[leaf]--
					degree[node]--
					break
				}
			}
		}
		var last []int
		for i := range d {
			if degree[i] == 1 {
				last = append(last, i)
			}
		}
		trees = append(trees, append(edges, [2]int{last[0], last[1]}))
	}
	return trees
}

// mutual is the mutual information of skills i and j in a table of shares.
func mutual(cells []float64, i, j int) (sum float64) {
	var both [2][2]float64
	for x, p := range cells {
		both[x>>i&1][x>>j&1] += p
	}
	for a := range 2 {
		for b := range 2 {
			if p := both[a][b]; p > 0 {
				sum += p * math.Log(p/((both[a][0]+both[a][1])*(both[0][b]+both[1][b])))
			}
		}
	}
	return sum
}

// together is the share of those who have all of a subset.
func together(cells []float64, subset int) (sum float64) {
	for x, p := range cells {
		if x&subset == subset {
			sum += p
		}
	}
	return sum
}

// bestTree is the product along the tree with the largest total mutual information,
// of all there are; and false where another one is as good.
func bestTree(cells []float64, of []int) (log float64, only bool) {
	best := math.Inf(-1)
	for _, edges := range spanning(len(of)) {
		total, product := 0.0, 0.0
		for _, i := range of {
			product += math.Log(together(cells, 1<<i))
		}
		for _, e := range edges {
			i, j := of[e[0]], of[e[1]]
			total += mutual(cells, i, j)
			product += math.Log(together(cells, 1<<i|1<<j)) - math.Log(together(cells, 1<<i)) - math.Log(together(cells, 1<<j))
		}
		switch {
		case total > best+1e-12:
			best, log, only = total, product, true
		case total > best-1e-12 && math.Abs(product-log) > 1e-12:
			only = false
		}
	}
	return log, only
}

func TestTree_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := crowd.Draw(t, "crowd")
		p := people(t, counts)
		d := rapid.IntRange(3, 5).Draw(t, "d")
		a := estimate(t, rarity.Tree(must(p.Aggregate(context.Background()))), population.Specialties(six[:d]...))
		if a.Method() == rarity.ExactCount {
			return
		}
		cells := make([]float64, 64)
		for x, n := range counts {
			cells[x] = float64(n) / float64(p.Len())
		}
		least, whole := 0.0, 0.0
		for subset := range 1 << d {
			if bits.OnesCount(uint(subset)) < 3 {
				continue
			}
			var of []int
			for i := range d {
				if subset>>i&1 == 1 {
					of = append(of, i)
				}
			}
			log, only := bestTree(cells, of)
			if !only {
				return
			}
			least, whole = min(least, log), log
		}
		want := max(min(least, a.Bounds().Hi().Log()), a.Bounds().Lo().Log())
		if got := a.Probability().Log(); math.Abs(got-want) > 1e-10 {
			t.Fatalf("got %v, want %v", got, want)
		}
		if a.Has(rarity.Clamped) != (math.Abs(want-whole) > 1e-13) && math.Abs(want-whole) > 1e-9 {
			t.Fatalf("%v: estimate %v of %v", a, want, whole)
		}
	})
}

// The trees of the reference were found by enumeration.
func TestTree_reference(t *testing.T) {
	raw, err := os.ReadFile("testdata/joint_estimators.json")
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Cases []struct {
			ID, Kind string
			D        int
			Rows     []string
			Tree     float64 `json:"p_all_ones_tree"`
		}
	}
	if err := json.Unmarshal(raw, &r); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, c := range r.Cases {
		if c.Kind != "chow_liu" {
			continue
		}
		n++
		counts := map[int]int{}
		for _, row := range c.Rows {
			x := 0
			for i, tick := range row {
				if tick == '1' {
					x |= 1 << i
				}
			}
			counts[x]++
		}
		p := people(t, counts)
		a := estimate(t, rarity.Tree(must(p.Aggregate(context.Background()))), population.Specialties(six[:c.D]...))
		want := c.Tree
		if a.Has(rarity.Clamped) {
			// A part of it is rarer.
			if got := a.Probability().Float64(); got > want {
				t.Errorf("%s: got %v, more than %v", c.ID, got, want)
			}
			t.Logf("%s: clamped", c.ID)
			continue
		}
		if got := a.Probability().Float64(); math.Abs(got/want-1) > 1e-13 {
			t.Errorf("%s: got %v, want %v", c.ID, got, want)
		}
	}
	if n != 2 {
		t.Errorf("%d cases", n)
	}
}

// sampled is the deviation of a function of the shares of three skills and their
// pairs, in the order a, b, c, ab, ac, bc: with its gradient by differences, and the
// covariance of the shares in the table of maximum entropy, by enumeration.
func sampled(cells [8]float64, n float64, f func(s [6]float64) float64) float64 {
	masks := [6]int{1, 2, 4, 3, 5, 6}
	var s [6]float64
	for i, mask := range masks {
		s[i] = together(cells[:], mask)
	}
	all := bisect(s[0], s[1], s[2], s[3], s[4], s[5])
	share := func(mask int) float64 {
		for i, m := range masks {
			if m == mask {
				return s[i]
			}
		}
		return all
	}
	var gradient [6]float64
	for i := range s {
		h := 1e-4 * s[i]
		up, down := s, s
		up[i] += h
		down[i] -= h
		gradient[i] = (f(up) - f(down)) / (2 * h)
	}
	variance := 0.0
	for i, a := range masks {
		for j, b := range masks {
			variance += gradient[i] * gradient[j] * (share(a|b) - s[i]*s[j])
		}
	}
	return math.Sqrt(variance / n)
}

// eight draws how many people have which of three skills, nobody few.
func eight(t *rapid.T) (counts map[int]int, cells [8]float64, n float64) {
	counts = map[int]int{}
	for x := range 8 {
		counts[x] = rapid.IntRange(20, 200).Draw(t, "cell")
		n += float64(counts[x])
	}
	for x := range cells {
		cells[x] = float64(counts[x]) / n
	}
	return counts, cells, n
}

func TestTree_variance_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts, cells, n := eight(t)
		a := estimate(t, rarity.Tree(must(people(t, counts).Aggregate(context.Background()))), asked3())
		if a.Has(rarity.Clamped) {
			return
		}
		best, drop := math.Inf(1), 0 // the pair that is left out
		for i, pair := range [3][2]int{{0, 1}, {0, 2}, {1, 2}} {
			switch v := mutual(cells[:], pair[0], pair[1]); {
			case math.Abs(v-best) < 1e-12:
				return // either tree will do
			case v < best:
				best, drop = v, i
			}
		}
		want := sampled(cells, n, func(s [6]float64) float64 {
			log := 0.0 // less the skill that the other two are closest to
			switch drop {
			case 0: // of a and b: both are closest to c
				log = -math.Log(s[2])
			case 1:
				log = -math.Log(s[1])
			default:
				log = -math.Log(s[0])
			}
			for i := range 3 {
				if i != drop {
					log += math.Log(s[3+i])
				}
			}
			return log
		})
		if got := deviation(a.Interval()); math.Abs(got-want) > 1e-5*want || a.Interval().Quantity() != rarity.ModelledShare {
			t.Fatalf("deviation %v, want %v", got, want)
		}
	})
}
