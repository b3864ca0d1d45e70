package population_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/internal/synthetic"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// town is 60 people: 20 hold go and r, 14 go, 10 r, 2 go, r and zig, 1 zig, and
// 13 nothing.
func town(t testing.TB) population.Aggregate {
	t.Helper()
	var answers [][]skills.ID
	for _, kind := range []struct {
		n    int
		held []skills.ID
	}{{20, []skills.ID{"go", "r"}}, {14, []skills.ID{"go"}}, {10, []skills.ID{"r"}}, {2, []skills.ID{"go", "r", "zig"}}, {1, []skills.ID{"zig"}}, {13, nil}} {
		answers = append(answers, slices.Repeat([][]skills.ID{kind.held}, kind.n)...)
	}
	return aggregate(t, people(t, answers...))
}

// townJSON is the town without cells of fewer than 5 people. Its histogram was
// 13, 25, 20, 2: the 2 would follow from the others.
const townJSON = `{"format":"kakezan/aggregate/1","people":60,"complete":60,"minimum_cell":5,"histogram":[null,null,null,null],` +
	`"skills":[{"id":"go","holders":36},{"id":"r","holders":32},{"id":"zig","holders":null}],"pairs":[[22,null],[null]]}`

func TestAggregate_Suppress(t *testing.T) {
	a := suppress(t, town(t), 5)
	if raw, err := json.Marshal(a); err != nil || string(raw) != townJSON {
		t.Errorf("JSON %s, %v, want %s", raw, err, townJSON)
	}
	if want := "60 people, 3 skills, 3 pairs, 7 cells suppressed (minimum cell 5)"; a.String() != want || a.MinimumCell() != 5 {
		t.Errorf("got %v, minimum cell %d, want %s", a, a.MinimumCell(), want)
	}
	goLang, r, zig := population.Holds("go"), population.Holds("r"), population.Holds("zig")
	_, single := a.Single(zig)
	_, pair := a.Pair(goLang, zig)
	_, twice := a.Pair(zig, zig)
	for name, err := range map[string]error{"single": single, "pair": pair, "twice": twice} {
		if !errors.Is(err, population.ErrSuppressed) {
			t.Errorf("%s: got %v, want %v", name, err, population.ErrSuppressed)
		}
	}
	if c, err := a.Pair(r, goLang); err != nil || c.String() != "22 of 60" {
		t.Errorf("Pair(r, go) = %v, %v", c, err)
	}
	shares := map[skills.ID]string{}
	for id, c := range a.Shares() {
		shares[id] = c.String()
	}
	if diff := cmp.Diff(map[skills.ID]string{"go": "36 of 60", "r": "32 of 60"}, shares); diff != "" {
		t.Errorf("Shares (-want +got):\n%s", diff)
	}
	if ids := slices.Collect(a.Skills()); len(ids) != 3 || a.Len() != 3 {
		t.Errorf("skills %v", ids)
	}
	if _, ok := a.Find("ZIG"); !ok {
		t.Error("a suppressed skill is known, and is not found")
	}
}

// As much of the histogram is shown as can be. Its people hold the first k
// skills each, so that pairs are suppressed throughout.
func TestAggregate_Suppress_histogram(t *testing.T) {
	tests := []struct {
		name      string
		minimum   int
		histogram []int
		want      string
	}{
		{"no small number: the last four", 5, []int{5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5}, "[5 5 5 5 5 5 5 -1 -1 -1 -1]"},
		{"end: two before it", 3, []int{90, 80, 70, 60, 50, 40, 30, 20, 10, 2, 1}, "[90 80 70 60 50 40 30 -1 -1 -1 -1]"},
		{"hole: the three with the fewest people", 3, []int{90, 80, 70, 60, 1, 40, 30, 20, 10, 9, 8}, "[90 80 70 60 -1 40 -1 20 -1 9 -1]"},
		{"nobody: the smallest of all", 3, []int{90, 80, 9, 60, 50, 0, 0, 20, 30}, "[90 80 -1 60 50 -1 -1 -1 30]"},
		{"few people: more of them", 25, []int{90, 80, 70, 60, 50, 40, 30, 3, 8, 1, 7, 26}, "[90 80 70 60 50 40 30 -1 -1 -1 -1 -1]"},
		{"first: nobody can leave an empty number", 3, []int{0, 1, 9, 9, 9, 9}, "[-1 -1 -1 -1 -1 9]"},
		{"last: at wider distances", 25, []int{90, 80, 70, 60, 50, 40, 30, 3, 2, 1, 7}, "[90 80 70 60 -1 40 -1 -1 -1 -1 -1]"},
	}
	for _, tt := range tests {
		var answers [][]skills.ID
		ids := []skills.ID{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"}
		for k, n := range tt.histogram {
			answers = append(answers, slices.Repeat([][]skills.ID{ids[:k]}, n)...)
		}
		got, _ := suppress(t, aggregate(t, people(t, answers...)), tt.minimum).Histogram()
		if fmt.Sprint(got) != tt.want {
			t.Errorf("%s: %v became %v, want %s", tt.name, tt.histogram, got, tt.want)
		}
	}
}

func TestAggregate_Suppress_edges(t *testing.T) {
	if _, err := town(t).Suppress(-1); !errors.Is(err, population.ErrCount) {
		t.Errorf("a negative minimum: got %v, want %v", err, population.ErrCount)
	}
	if !suppress(t, town(t), 0).Equal(town(t)) {
		t.Error("a minimum of 0 changes something")
	}
	if !suppress(t, population.Aggregate{}, 5).Equal(population.Aggregate{}) {
		t.Error("suppressing nobody changes something")
	}
	var steps [][]skills.ID
	for k, n := range []int{90, 80, 70, 60, 50, 40, 30, 20, 10, 2, 1} {
		ids := []skills.ID{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}[:k]
		steps = append(steps, slices.Repeat([][]skills.ID{ids}, n)...)
	}
	larger := suppress(t, suppress(t, aggregate(t, people(t, steps...)), 4), 6)
	if h, _ := larger.Histogram(); slices.Max(h) != population.Suppressed {
		t.Errorf("a larger minimum, under which nobody can tell what was suppressed, leaves %v", h)
	}
	all := suppress(t, town(t), math.MaxInt)
	if c := all.Counts(); suppressedIn(c) != 3+3+4 {
		t.Errorf("a minimum above everyone leaves %+v", c)
	}
	c := town(t).Counts()
	c.Pairs, c.Histogram = nil, nil
	singles, err := population.NewAggregate(c)
	if err != nil {
		t.Fatal(err)
	}
	singles = suppress(t, singles, 5)
	if h, ok := singles.Histogram(); ok || h != nil || singles.HasPairs() || suppressedIn(singles.Counts()) != 1 {
		t.Errorf("skills alone became %+v", singles.Counts())
	}
	if suppress(t, town(t), 5).Equal(town(t)) || suppress(t, town(t), 5).Equal(suppress(t, town(t), 6)) {
		t.Error("aggregates with other cells suppressed are equal")
	}
}

func TestAggregate_UnmarshalJSON_suppressed(t *testing.T) {
	tests := []struct {
		name, old, new string
		want           error
	}{
		{"as written", "", "", nil},
		{"no minimum", `"minimum_cell":5,`, ``, population.ErrCount},
		{"negative minimum", `"minimum_cell":5`, `"minimum_cell":-5`, population.ErrCount},
		{"no holders", `"holders":null`, `"base":60`, population.ErrFormat},
		{"base of a suppressed skill", `"holders":null`, `"holders":null,"base":60`, population.ErrFormat},
		{"suppressed base", `[null]]}`, `[null]],"pair_bases":[[60,null],[60]]}`, population.ErrFormat},
		{"bases alone", `"pairs":[[22,null],[null]]`, `"pair_bases":[[60,60],[60]]`, population.ErrFormat},
		{"minus one", `[22,null]`, `[22,-1]`, population.ErrCount},
		{"minus one in the histogram", `[null,null`, `[null,-1`, population.ErrCount},
		{"order", `"id":"go"`, `"id":"s"`, population.ErrFormat},
		{"shown pair of a suppressed skill", `[22,null]`, `[22,3]`, nil},
		{"more than hold the other", `[22,null]`, `[22,37]`, population.ErrCount},
		{"pair above the smaller", `[22,null]`, `[33,null]`, population.ErrCount},
		{"pair below what must be", `[22,null]`, `[7,null]`, population.ErrCount},
		{"possible histogram", `[null,null,null,null]`, `[null,25,null,null]`, nil},
		{"too many people", `[null,null,null,null]`, `[61,null,null,null]`, population.ErrCount},
		{"too few skills held", `[null,null,null,null]`, `[40,null,null,null]`, population.ErrCount},
		{"too many skills held", `[null,null,null,null]`, `[0,0,null,60]`, population.ErrCount},
		{"too few pairs held", `[null,null,null,null]`, `[null,60]`, population.ErrCount},
		{"too many pairs held", `[null,null,null,null]`, `[null,null,null,55]`, population.ErrCount},
		{"too many skills held by the rest", `[null,null,null,null]`, `[0,0,0,null]`, population.ErrCount},
		{"too many pairs held by the rest", `[null,null,null,null]`, `[20,0,0,null]`, population.ErrCount},
		{"not that many people left", `[null,null,null,null]`, `[10,null,20,30]`, population.ErrCount},
		{"histogram length", `[null,null,null,null]`, `[null,null,null,null,null]`, population.ErrCount},
	}
	for _, tt := range tests {
		var a population.Aggregate
		raw := strings.Replace(townJSON, tt.old, tt.new, 1)
		if err := a.UnmarshalJSON([]byte(raw)); !errors.Is(err, tt.want) {
			t.Errorf("%s: %s: got %v, want %v", tt.name, raw, err, tt.want)
		}
	}
}

func TestNewAggregate_suppressed(t *testing.T) {
	one, _ := population.NewCount(1, 60)
	tests := []struct {
		name string
		edit func(*population.Counts)
	}{
		{"no minimum", func(c *population.Counts) { c.MinimumCell = 0 }},
		{"a suppressed skill's count", func(c *population.Counts) { c.Singles[2].Count = one }},
		{"a suppressed pair's count", func(c *population.Counts) { c.Pairs[1].Count = one }},
		{"a pair without a minimum", func(c *population.Counts) {
			c.MinimumCell, c.Histogram = 0, nil
			c.Singles[2] = population.SingleCount{Skill: "zig", Count: one}
		}},
		{"no skills", func(c *population.Counts) { c.Singles, c.Pairs, c.Histogram = nil, nil, []int{population.Suppressed} }},
	}
	for _, tt := range tests {
		c := suppress(t, town(t), 5).Counts()
		tt.edit(&c)
		if _, err := population.NewAggregate(c); !errors.Is(err, population.ErrCount) {
			t.Errorf("%s: got %v, want %v", tt.name, err, population.ErrCount)
		}
	}
}

// synthesized is the aggregate of synthetic people.
func synthesized(b *testing.B, n int, seed uint64) population.Aggregate {
	b.Helper()
	p, err := push(b, synthetic.New(synthetic.Options{People: 20_000, Skills: n, Seed: seed})).Build(context.Background(), population.BuildOptions{})
	if err != nil {
		b.Fatal(err)
	}
	return aggregate(b, p)
}

func BenchmarkAggregate(b *testing.B) {
	for _, n := range []int{500, 5_000} {
		first, second := synthesized(b, n, 1), synthesized(b, n, 2)
		b.Run(fmt.Sprintf("Merge/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = first.Merge(second)
			}
		})
		b.Run(fmt.Sprintf("Suppress/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = suppress(b, first, 10)
			}
		})
		if n > 500 {
			continue // seconds
		}
		b.Run(fmt.Sprintf("JSON/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				raw, err := first.MarshalJSON()
				if err != nil {
					b.Fatal(err)
				}
				var read population.Aggregate
				if err := read.UnmarshalJSON(raw); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
