package population_test

import (
	"errors"
	"iter"
	"maps"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/population"
)

// The cast of distributions.
//
//	rating   a numeric scale of self-ratings, 0 to 10; rated(7) is its level 7
//	scored   a scale of two steps with numbers, 1 and 2.5
var (
	rating = numeric("rating", 0, 10)
	scored = func() skills.Scale {
		one, more := decimal.MustParse("1"), decimal.MustParse("2.5")
		s, err := skills.NewScale(skills.ScaleSpec{ID: "scored", Steps: []skills.StepSpec{{ID: "one", Number: &one}, {ID: "more", Number: &more}}})
		if err != nil {
			panic(err)
		}
		return s
	}()
)

func numeric(id string, lowest, highest int64) skills.Scale {
	number := func(n int64) decimal.Decimal {
		d, err := decimal.FromInt(n)
		if err != nil {
			panic(err)
		}
		return d
	}
	s, err := skills.NewScale(skills.ScaleSpec{ID: id, Numeric: skills.NumericSpec{Min: number(lowest), Max: number(highest), By: number(1)}})
	if err != nil {
		panic(err)
	}
	return s
}

func rated(step int) population.Standing {
	l, ok := rating.Step(step)
	if !ok {
		panic("no such rating")
	}
	return population.At(l)
}

// tally is the counts of a distribution.
type tally = map[population.Standing]int

func distribution(t testing.TB, counts tally) population.Distribution {
	t.Helper()
	d, err := population.NewDistribution(maps.All(counts))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// cmpStandings lets cmp look at standings, whose fields it can't see.
var cmpStandings = cmp.Comparer(func(s, t population.Standing) bool { return s == t })

func TestPopulation_Levels(t *testing.T) {
	stated := func(s population.Standing) person {
		return person{stated: map[skills.ID]population.Standing{"go": s}}
	}
	p := build(t, []person{
		stated(population.At(working)), stated(population.NotHeld), stated(population.At(expert)), stated(population.Held),
		stated(population.At(working)),
		{},
		{complete: true},
	})
	tests := []struct {
		skill skills.ID
		want  tally
		str   string
		err   error
	}{
		{"go", tally{population.NotHeld: 2, population.Held: 1, population.At(working): 2, population.At(expert): 1}, "6 people: not held 2, held 1, mastery/working 2, mastery/expert 1", nil},
		{"zig", tally{population.NotHeld: 1}, "1 people: not held 1", nil},
		{"cobol", tally{}, "0 people", population.ErrUnknownSkill},
		{"", tally{}, "0 people", population.ErrUnknownSkill},
	}
	for _, tt := range tests {
		d, err := p.Levels(tt.skill)
		if !errors.Is(err, tt.err) {
			t.Errorf("Levels(%q): %v, want %v", tt.skill, err, tt.err)
		}
		if diff := cmp.Diff(tt.want, maps.Collect(d.All()), cmpStandings); diff != "" || d.String() != tt.str {
			t.Errorf("Levels(%q) = %v (-want +got):\n%s", tt.skill, d, diff)
		}
	}
	if _, err := (population.Population{}).Levels("go"); !errors.Is(err, population.ErrUnknownSkill) {
		t.Errorf("of the zero Population: %v", err)
	}
}

func TestNewDistribution_errors(t *testing.T) {
	low, _ := other.Step(1)
	twice := func(s, u population.Standing, n int) iter.Seq2[population.Standing, int] {
		return func(yield func(population.Standing, int) bool) { _ = yield(s, n) && yield(u, n) }
	}
	tests := []struct {
		name   string
		counts iter.Seq2[population.Standing, int]
		want   error
		base   int
	}{
		{"nobody", nil, nil, 0},
		{"added up", twice(population.At(aware), population.At(aware), 3), nil, 6},
		{"unknown", twice(population.At(aware), population.Standing{}, 3), nil, 3},
		{"nobody at a level of another scale", maps.All(tally{population.At(aware): 1, population.At(low): 0}), nil, 1},
		{"negative", maps.All(tally{population.At(aware): -1}), population.ErrCount, 0},
		{"negative unknown", maps.All(tally{{}: -1}), population.ErrCount, 0},
		{"many", twice(population.NotHeld, population.Held, math.MaxInt/2), nil, math.MaxInt - 1},
		{"too many", twice(population.NotHeld, population.Held, math.MaxInt/2+1), population.ErrCount, 0},
		{"other scale", twice(population.At(aware), population.At(low), 1), population.ErrScale, 0},
	}
	for _, tt := range tests {
		d, err := population.NewDistribution(tt.counts)
		if !errors.Is(err, tt.want) || d.Base() != tt.base || d.IsZero() != (tt.base == 0) {
			t.Errorf("%s: %v, %v, want %d people, %v", tt.name, d, err, tt.base, tt.want)
		}
	}
}

func TestDistribution_Add_errors(t *testing.T) {
	low, _ := other.Step(1)
	a, b := distribution(t, tally{population.At(aware): 1}), distribution(t, tally{population.At(low): 1})
	if _, err := a.Add(b); !errors.Is(err, population.ErrScale) {
		t.Errorf("two scales: %v", err)
	}
	if d, err := a.Add(b.Holders()); !errors.Is(err, population.ErrScale) {
		t.Errorf("two scales: %v, %v", d, err)
	}
	full := distribution(t, tally{population.NotHeld: math.MaxInt})
	if _, err := full.Add(a); !errors.Is(err, population.ErrCount) {
		t.Errorf("too many: %v", err)
	}
	if d, err := full.Add(population.Distribution{}); err != nil || !d.Equal(full) {
		t.Errorf("%v, %v, want %v", d, err, full)
	}
}

func TestDistribution_Mean(t *testing.T) {
	one, more := population.At(scored.MustParse("one")), population.At(scored.MustParse("more"))
	tests := []struct {
		name   string
		counts tally
		scale  skills.Scale
		want   float64
		err    error
	}{
		{"ratings", tally{rated(7): 2, rated(8): 1, rated(6): 2}, rating, 6.8, nil},
		{"not held is the lowest value", tally{population.NotHeld: 1, rated(1): 2}, rating, 2. / 3, nil},
		{"numbers of steps", tally{one: 1, more: 2}, scored, 2, nil},
		{"none has no number", tally{population.NotHeld: 1, one: 1}, scored, math.NaN(), nil},
		{"ordinal", tally{population.At(aware): 1}, mastery, math.NaN(), nil},
		{"nobody", tally{}, rating, math.NaN(), nil},
		{"nobody, no scale", tally{}, skills.Scale{}, math.NaN(), nil},
		{"nobody holds", tally{population.NotHeld: 3}, numeric("from 2", 2, 4), 2, nil},
		{"other scale", tally{one: 1}, rating, 0, population.ErrScale},
		{"no scale", tally{one: 1}, skills.Scale{}, 0, population.ErrScale},
		{"a level not stated", tally{one: 1, population.Held: 1}, scored, 0, population.ErrNoLevels},
		{"ticks", tally{population.Held: 1}, scored, 0, population.ErrNoLevels},
	}
	for _, tt := range tests {
		got, err := distribution(t, tt.counts).Mean(tt.scale)
		if !errors.Is(err, tt.err) || got != tt.want && !(math.IsNaN(got) && math.IsNaN(tt.want)) {
			t.Errorf("%s: Mean = %v, %v, want %v, %v", tt.name, got, err, tt.want, tt.err)
		}
	}
	if got, err := distribution(t, tally{population.NotHeld: 1, one: 1}).Holders().Mean(scored); err != nil || got != 1 {
		t.Errorf("among holders: %v, %v, want 1", got, err)
	}
}

func TestDistribution_Equal(t *testing.T) {
	ds := []population.Distribution{{}}
	for _, counts := range []tally{
		{population.NotHeld: 1},
		{population.NotHeld: 2},
		{population.Held: 1},
		{population.Held: 2},
		{population.At(aware): 1},
		{population.At(aware): 2},
		{population.At(working): 1},
		{population.At(aware): 1, population.At(working): 1},
		{rated(1): 1},
	} {
		ds = append(ds, distribution(t, counts))
	}
	for i, d := range ds {
		for j, e := range ds {
			if d.Equal(e) != (i == j) {
				t.Errorf("(%v).Equal(%v) = %t", d, e, d.Equal(e))
			}
		}
	}
}

func TestDistribution_All_stops(t *testing.T) {
	d := distribution(t, tally{population.NotHeld: 2, population.Held: 1, population.At(working): 2, population.At(expert): 1})
	var all []population.Standing
	for s := range d.All() {
		all = append(all, s)
	}
	for want := 1; want <= len(all); want++ {
		var got []population.Standing
		for s := range d.All() {
			if got = append(got, s); len(got) == want {
				break
			}
		}
		if !slices.Equal(got, all[:want]) {
			t.Errorf("the first %d: %v of %v", want, got, all)
		}
	}
}
