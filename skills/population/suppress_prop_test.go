package population_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// few draws so few people that every histogram of theirs can be tried.
var few = rapid.SliceOfN(anyone, 0, 24)

// similar draws people of few kinds, most of whom answered in full, so that
// cells are large and some bins of the histogram are not.
var similar = rapid.Custom(func(t *rapid.T) []person {
	kinds := rapid.SliceOfN(anyone, 1, 8).Draw(t, "kinds")
	var people []person
	for i, kind := range kinds {
		kind.complete = kind.complete || i > 0
		for range rapid.IntRange(0, 40).Draw(t, "of a kind") {
			people = append(people, kind)
		}
	}
	return people
})

func suppress(t rapid.TB, a population.Aggregate, minimum int) population.Aggregate {
	t.Helper()
	s, err := a.Suppress(minimum)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// mostInCells is the most people that each cell of a pair's table can have, by
// trying every table: p hold both, s and t hold each of the two.
func mostInCells(s, t, p population.Count) [4]int {
	most := [4]int{-1, -1, -1, -1}
	for only := 0; only <= p.Base()-p.Holders(); only++ {
		for other := 0; only+other <= p.Base()-p.Holders(); other++ {
			outside := func(c population.Count, within int) bool {
				rest := c.Holders() - within // among those of whom the other skill is unknown
				return rest >= 0 && rest <= c.Base()-p.Base()
			}
			if !outside(s, p.Holders()+only) || !outside(t, p.Holders()+other) {
				continue
			}
			for i, n := range [4]int{p.Holders(), only, other, p.Base() - p.Holders() - only - other} {
				most[i] = max(most[i], n)
			}
		}
	}
	return most
}

// What is suppressed is what the rule names, and everything else is as it was.
func TestAggregate_Suppress_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.OneOf(crowd, similar).Draw(t, "people")
		whole := build(t, people)
		k := rapid.IntRange(1, 12).Draw(t, "minimum")
		a := aggregate(t, whole)
		before, after := a.Counts(), suppress(t, a, k).Counts()
		small := map[skills.ID]bool{}
		for i, s := range before.Singles {
			small[s.Skill] = s.Count.Holders() < k || s.Count.Base()-s.Count.Holders() < k
			got := after.Singles[i]
			if got.Suppressed != small[s.Skill] || !got.Suppressed && got != s || got.Suppressed && got.Count != (population.Count{}) {
				t.Fatalf("minimum %d: %v became %v", k, s, got)
			}
		}
		for i, p := range before.Pairs {
			single := func(id skills.ID) population.Count {
				c, _ := a.Single(population.Holds(id))
				return c
			}
			cells := mostInCells(single(p.A), single(p.B), p.Count)
			want := small[p.A] || small[p.B] || slices.Min(cells[:]) < k
			got := after.Pairs[i]
			if got.Suppressed != want || !got.Suppressed && got != p || got.Suppressed && got.Count != (population.Count{}) {
				t.Fatalf("minimum %d: %v, cells of at most %v, became %v", k, p, cells, got)
			}
			if single(p.A).Base() == p.Count.Base() && single(p.B).Base() == p.Count.Base() && cells != table(people, p.A, p.B) {
				t.Fatalf("%v: cells of %v, not %v", p, cells, table(people, p.A, p.B))
			}
		}
		hidden := 0
		for i, n := range after.Histogram {
			was := at(before.Histogram, i)
			if n == population.Suppressed {
				hidden += was
			} else if n != was || n < k {
				t.Fatalf("minimum %d: %d people hold %d skills, shown as %d", k, was, i, n)
			}
		}
		shown := slices.ContainsFunc(after.Histogram, func(n int) bool { return n >= 0 })
		if n := suppressedIn(after); n > 0 && shown && hidden < k {
			t.Fatalf("minimum %d: only %d people in the suppressed numbers of %v", k, hidden, after.Histogram)
		}
	})
}

// table counts the four cells of two skills by looking at everyone.
func table(people []person, s, t skills.ID) (cells [4]int) {
	for _, p := range people {
		if !p.known(s) || !p.known(t) {
			continue
		}
		i := 3
		switch holdsS, holdsT := p.fulfils(population.Holds(s)), p.fulfils(population.Holds(t)); {
		case holdsS && holdsT:
			i = 0
		case holdsS:
			i = 1
		case holdsT:
			i = 2
		}
		cells[i]++
	}
	return cells
}

func at(histogram []int, k int) int {
	if k < len(histogram) {
		return histogram[k]
	}
	return 0
}

func suppressedIn(c population.Counts) (n int) {
	for _, s := range c.Singles {
		if s.Suppressed {
			n++
		}
	}
	for _, p := range c.Pairs {
		if p.Suppressed {
			n++
		}
	}
	for _, h := range c.Histogram {
		if h == population.Suppressed {
			n++
		}
	}
	return n
}

// No suppressed cell follows from the sums of people, skills and pairs by
// adding and subtracting, whatever is shown.
func TestAggregate_Suppress_sums_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.OneOf(few, crowd, similar).Draw(t, "people")
		c := suppress(t, undeclared(t, people), rapid.IntRange(1, 12).Draw(t, "minimum")).Counts()
		// A column for each suppressed cell: its part in the three sums.
		var columns [][3]int64
		for k, n := range c.Histogram {
			if n == population.Suppressed {
				columns = append(columns, [3]int64{1, int64(k), int64(k * (k - 1) / 2)})
			}
		}
		for _, s := range c.Singles {
			if s.Suppressed {
				columns = append(columns, [3]int64{0, -1, 0})
			}
		}
		for _, p := range c.Pairs {
			if p.Suppressed {
				columns = append(columns, [3]int64{0, 0, -1})
			}
		}
		// A cell is determined when it adds to the rank of the others.
		for i := range columns {
			if rank(slices.Delete(slices.Clone(columns), i, i+1)) < rank(columns) {
				t.Fatalf("cell %d of %d follows from the others: %+v", i, len(columns), c)
			}
		}
	})
}

func rank(columns [][3]int64) int {
	var m [][3]*big.Rat
	for _, c := range columns {
		m = append(m, [3]*big.Rat{big.NewRat(c[0], 1), big.NewRat(c[1], 1), big.NewRat(c[2], 1)})
	}
	r := 0
	for col := range 3 {
		pivot := slices.IndexFunc(m[min(r, len(m)):], func(row [3]*big.Rat) bool { return row[col].Sign() != 0 })
		if pivot < 0 {
			continue
		}
		m[r], m[r+pivot] = m[r+pivot], m[r]
		for _, row := range m[r+1:] {
			f := new(big.Rat).Quo(row[col], m[r][col])
			for j := range 3 {
				row[j].Sub(row[j], new(big.Rat).Mul(f, m[r][j]))
			}
		}
		r++
	}
	return r
}

// Each small number of the histogram could be another one, as far as the three
// sums tell, while any number is shown.
func TestAggregate_Suppress_histogram_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := few.Draw(t, "people")
		k := rapid.IntRange(1, 4).Draw(t, "minimum")
		a := aggregate(t, build(t, people))
		before, _ := a.Histogram()
		after, _ := suppress(t, a, k).Histogram()
		if !slices.ContainsFunc(after, func(n int) bool { return n >= 0 }) {
			return
		}
		for i := range after {
			if n := at(before, i); n == 0 || n >= k {
				continue
			}
			left, skillsHeld, pairsHeld := 0, 0, 0
			for j, n := range after {
				if n == population.Suppressed {
					x := at(before, j)
					left, skillsHeld, pairsHeld = left+x, skillsHeld+x*j, pairsHeld+x*j*(j-1)/2
				}
			}
			if !another(after, i, at(before, i), 0, left, skillsHeld, pairsHeld, true) {
				t.Fatalf("minimum %d: %d people hold %d skills follows from %v of %v", k, at(before, i), i, after, before)
			}
		}
	})
}

// another tries every filling of the suppressed numbers from j on that has the
// sums, and reports whether one differs from n at i.
func another(shown []int, i, n, j, people, held, pairs int, same bool) bool {
	if people < 0 || held < 0 || pairs < 0 {
		return false
	}
	if j == len(shown) {
		return !same && people == 0 && held == 0 && pairs == 0
	}
	if shown[j] != population.Suppressed {
		return another(shown, i, n, j+1, people, held, pairs, same)
	}
	for x := 0; x <= people; x++ {
		if another(shown, i, n, j+1, people-x, held-x*j, pairs-x*j*(j-1)/2, same && (j != i || x == n)) {
			return true
		}
	}
	return false
}

// Twice is once, and the larger minimum prevails.
func TestAggregate_Suppress_twice_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := undeclared(t, rapid.OneOf(crowd, similar).Draw(t, "people"))
		j, k := rapid.IntRange(0, 12).Draw(t, "first"), rapid.IntRange(0, 12).Draw(t, "second")
		first := suppress(t, a, j)
		if again := suppress(t, first, j); !again.Equal(first) {
			t.Fatalf("minimum %d twice: %+v, want %+v", j, again.Counts(), first.Counts())
		}
		got, want := suppress(t, first, k).Counts(), suppress(t, a, max(j, k)).Counts()
		if j == k && suppress(t, first, k).String() != first.String() {
			t.Fatalf("%v became %v", first, suppress(t, first, k))
		}
		if got.MinimumCell != want.MinimumCell || fmt.Sprint(got.Singles, got.Pairs) != fmt.Sprint(want.Singles, want.Pairs) {
			t.Fatalf("minimum %d, then %d: %+v, want %+v", j, k, got, want)
		}
		for i := range max(len(got.Histogram), len(want.Histogram)) {
			if n := at(got.Histogram, i); n != population.Suppressed && n != at(want.Histogram, i) {
				t.Fatalf("minimum %d, then %d: histogram %v, want %v", j, k, got.Histogram, want.Histogram)
			}
		}
	})
}

// Parts of which cells are suppressed merge in any order; a cell of the whole
// is suppressed when it is in a part, and as it was otherwise.
func TestAggregate_Suppress_Merge_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := undeclared
		declared := rapid.Bool().Draw(t, "declared")
		if declared {
			counts = func(t *rapid.T, people []person) population.Aggregate { return aggregate(t, build(t, people)) }
		}
		a := make([]population.Aggregate, 3)
		for i := range a {
			part := counts(t, rapid.OneOf(crowd, similar).Draw(t, "people"))
			a[i] = suppress(t, part, rapid.IntRange(0, 6).Draw(t, "minimum"))
		}
		want := a[0].Merge(a[1]).Merge(a[2])
		for _, got := range []population.Aggregate{
			a[0].Merge(a[1].Merge(a[2])),
			a[2].Merge(a[0]).Merge(a[1]),
			want.Merge(population.Aggregate{}),
			population.Aggregate{}.Merge(want),
		} {
			if !got.Equal(want) {
				t.Fatalf("merged %+v, want %+v", got.Counts(), want.Counts())
			}
		}
		for id := range want.Skills() {
			if found, ok := want.Find(string(id)); !ok || found != id {
				t.Fatalf("Find(%q) = %q, %t", id, found, ok)
			}
		}
		survives(t, want)
		survives(t, suppress(t, want, 5))
		for _, s := range population.Specialties(menu...) {
			for _, u := range population.Specialties(menu...) {
				if !declared {
					break
				}
				sum, seen := population.Count{}, true
				for _, part := range a {
					c, err := part.Pair(s, u)
					sum, seen = sum.Add(c), seen && err == nil
				}
				got, err := want.Pair(s, u)
				if seen != (err == nil) || seen && got != sum {
					t.Fatalf("Pair(%v, %v) = %v, %v, want %v, %t", s, u, got, err, sum, seen)
				}
			}
		}
	})
}

// survives fails unless the aggregate comes back whole from its record and from
// JSON, which has a null for each suppressed cell.
func survives(t *rapid.T, a population.Aggregate) {
	t.Helper()
	b, err := population.NewAggregate(a.Counts())
	if err != nil || !b.Equal(a) {
		t.Fatalf("from the record: %+v, %v, want %+v", b.Counts(), err, a.Counts())
	}
	raw, err := a.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Count(string(raw), "null"), suppressedIn(a.Counts()); got != want {
		t.Fatalf("%s: %d nulls, want %d", raw, got, want)
	}
	var d population.Aggregate
	if err := d.UnmarshalJSON(raw); err != nil || !d.Equal(a) {
		t.Fatalf("%s: got %+v, %v, want %+v", raw, d.Counts(), err, a.Counts())
	}
}
