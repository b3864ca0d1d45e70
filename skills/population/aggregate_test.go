package population_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// Three people: go+r, go, and somebody of whom only r is known, not held.
const threeJSON = `{"format":"kakezan/aggregate/1","people":3,"complete":2,"histogram":[1,1,1],` +
	`"skills":[{"id":"go","holders":2},{"id":"r","holders":1,"base":3}],"pairs":[[1]]}`

func three(t testing.TB) population.Aggregate {
	t.Helper()
	var b population.Builder
	for _, err := range []error{
		b.AddComplete(held("go", "r")),
		b.AddComplete(held("go")),
		b.Add(person{stated: map[skills.ID]population.Standing{"r": population.NotHeld}}.all()),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return aggregate(t, built(t, &b))
}

func TestAggregate_JSON(t *testing.T) {
	a := three(t)
	raw, err := json.Marshal(a)
	if err != nil || string(raw) != threeJSON {
		t.Errorf("Marshal = %s, %v, want %s", raw, err, threeJSON)
	}
	var b population.Aggregate
	if err := json.Unmarshal([]byte(threeJSON), &b); err != nil || !b.Equal(a) {
		t.Errorf("Unmarshal = %+v, %v, want %+v", b.Counts(), err, a.Counts())
	}
}

func TestAggregate_UnmarshalJSON_errors(t *testing.T) {
	tests := []struct {
		name, old, new string
		want           error
	}{
		{"version", "aggregate/1", "aggregate/2", population.ErrFormat},
		{"unknown key", `"people"`, `"persons"`, population.ErrFormat},
		{"not a number", `"holders":2`, `"holders":"2"`, population.ErrFormat},
		{"fraction", `"holders":2`, `"holders":1.5`, population.ErrFormat},
		{"rest", `[[1]]}`, `[[1]]} {}`, population.ErrFormat},
		{"rows", `[[1]]`, `[[1],[1]]`, population.ErrFormat},
		{"row", `[[1]]`, `[[1,1]]`, population.ErrFormat},
		{"bases", `[[1]]`, `[[1]],"pair_bases":[]`, population.ErrFormat},
		{"negative", `"holders":1,`, `"holders":-1,`, population.ErrCount},
		{"above the base", `"holders":2`, `"holders":3`, population.ErrCount},
		{"base above people", `"base":3`, `"base":4`, population.ErrCount},
		{"base below complete", `"base":3`, `"base":1`, population.ErrCount},
		{"complete", `"complete":2`, `"complete":4`, population.ErrCount},
		{"negative complete", `"complete":2`, `"complete":-2`, population.ErrCount},
		{"too many", `"people":3`, `"people":1099511627777`, population.ErrCount},
		{"pair above the smaller", `[[1]]`, `[[2]]`, population.ErrCount},
		{"pair below what must be", `[[1]]`, `[[0]]`, population.ErrCount},
		{"pair base", `[[1]]`, `[[1]],"pair_bases":[[3]]`, population.ErrCount},
		{"histogram sum", `[1,1,1]`, `[1,0,1]`, population.ErrCount},
		{"histogram people", `[1,1,1]`, `[2,1,1]`, population.ErrCount},
		{"histogram length", `[1,1,1]`, `[1,1,0,1]`, population.ErrCount},
		{"histogram end", `[1,1,1]`, `[1,1,1,0]`, population.ErrCount},
		{"negative histogram", `[1,1,1]`, `[-1,3,1]`, population.ErrCount},
		{"short histogram", `[1,1,1]`, `[0,1,1]`, population.ErrCount},
		{"twice", `"id":"r"`, `"id":"go"`, population.ErrCount},
		{"no id", `"id":"r"`, `"id":""`, skills.MissingID},
		{"array", threeJSON, `[]`, population.ErrFormat},
		{"spaces", threeJSON, strings.Repeat(" ", 1000), population.ErrFormat},
		{"nothing", threeJSON, "", population.ErrFormat},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := three(t)
			err := a.UnmarshalJSON([]byte(strings.Replace(threeJSON, tt.old, tt.new, 1)))
			if !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
			if !a.Equal(three(t)) {
				t.Error("a failed reading changed the aggregate")
			}
		})
	}
}

func TestNewAggregate_errors(t *testing.T) {
	tests := []struct {
		name string
		edit func(*population.Counts)
	}{
		{"missing pair", func(c *population.Counts) { c.Pairs = []population.PairCount{} }},
		{"foreign pair", func(c *population.Counts) { c.Pairs[0].A = "zig" }},
		{"foreign second", func(c *population.Counts) { c.Pairs[0].B = "zig" }},
		{"same", func(c *population.Counts) { c.Pairs[0].B = c.Pairs[0].A }},
		{"nobody's skills", func(c *population.Counts) { c.Singles, c.Pairs = nil, nil }},
		{"no skills", func(c *population.Counts) { c.Singles, c.Pairs, c.Histogram = nil, nil, []int{} }},
	}
	for _, tt := range tests {
		c := three(t).Counts()
		tt.edit(&c)
		if _, err := population.NewAggregate(c); !errors.Is(err, population.ErrCount) {
			t.Errorf("%s: got %v, want %v", tt.name, err, population.ErrCount)
		}
	}
	if _, err := population.NewCount(3, 2); !errors.Is(err, population.ErrCount) {
		t.Errorf("NewCount(3, 2) = %v", err)
	}
	a, err := population.NewAggregate(population.Counts{People: 2, Complete: 2})
	if h, ok := a.Histogram(); err != nil || !ok || len(h) != 1 || h[0] != 2 {
		t.Errorf("got %v, %t, %v: two people of no skill hold none", h, ok, err)
	}
}

func TestAggregate_questions(t *testing.T) {
	a := three(t)
	c := a.Counts()
	c.Pairs, c.Histogram = nil, nil
	pairless, err := population.NewAggregate(c)
	if err != nil {
		t.Fatal(err)
	}
	if pairless.HasPairs() || !a.HasPairs() {
		t.Error("HasPairs is wrong")
	}
	if _, ok := pairless.Histogram(); ok {
		t.Error("a histogram that nobody stated")
	}
	goLang, r := population.Holds("go"), population.Holds("r")
	_, errPairless := pairless.Pair(goLang, r)
	_, errLevel := a.Single(population.Specialty{Skill: "go", AtLeast: working})
	_, errFirst := a.Pair(population.Holds("zig"), r)
	_, errSecond := a.Pair(r, population.Holds("zig"))
	for _, tt := range []struct{ err, want error }{
		{errPairless, population.ErrNoPairs},
		{errLevel, population.ErrNoLevels},
		{errFirst, population.ErrUnknownSkill},
		{errSecond, population.ErrUnknownSkill},
	} {
		if !errors.Is(tt.err, tt.want) {
			t.Errorf("got %v, want %v", tt.err, tt.want)
		}
	}
	if c, err := a.Single(r); err != nil || c.String() != "1 of 3" {
		t.Errorf("Single(r) = %v, %v", c, err)
	}
	if c, err := pairless.Pair(r, r); err != nil || c.String() != "1 of 3" {
		t.Errorf("Pair(r, r) = %v, %v", c, err)
	}
	if a.People() != 3 || a.Complete() != 2 || a.Len() != 2 {
		t.Errorf("got %v", a)
	}
	for id := range a.Skills() {
		if id != "go" && id != "r" {
			t.Errorf("skill %s", id)
		}
	}
}

// FuzzAggregate_roundTrip: what is read is written and read again as the same.
func FuzzAggregate_roundTrip(f *testing.F) {
	f.Add([]byte(threeJSON))
	f.Add([]byte(`{"format":"kakezan/aggregate/1","people":0,"complete":0,"histogram":[],"skills":[]}`))
	f.Add([]byte(townJSON))
	f.Add([]byte(strings.Replace(threeJSON, `"complete":2`, `"complete":1,"minimum_cell":2`, 1)))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var a, b population.Aggregate
		if a.UnmarshalJSON(raw) != nil {
			return
		}
		written, err := a.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		if err := b.UnmarshalJSON(written); err != nil || !b.Equal(a) {
			t.Fatalf("%s: got %+v, %v, want %+v", written, b.Counts(), err, a.Counts())
		}
		s := suppress(t, a, 2)
		if again := suppress(t, s, 2); !again.Equal(s) {
			t.Fatalf("%s suppressed: %+v, and again %+v", written, s.Counts(), again.Counts())
		}
		if _, err := population.NewAggregate(s.Counts()); err != nil {
			t.Fatalf("%s suppressed: %v", written, err)
		}
	})
}
