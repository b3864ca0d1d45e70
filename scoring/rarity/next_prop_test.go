package rarity_test

import (
	"context"
	"errors"
	"math"
	"math/bits"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills/population"
)

// Steps are what counts say, for each candidate by itself; what is surest comes
// first, then what is rarest, then by name.
func TestNext_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := crowd.Draw(t, "crowd")
		cells[63]++
		p := people(t, cells)
		e := rarity.Counted(p)
		ids := rapid.Permutation(six).Draw(t, "order")
		d := rapid.IntRange(0, 4).Draw(t, "d")
		has := population.Specialties(ids[:d]...)
		candidates := population.Specialties(rapid.SliceOf(rapid.SampledFrom(six)).Draw(t, "candidates")...)
		steps, err := rarity.Next(e, has, candidates)
		if err != nil {
			t.Fatal(err)
		}
		before := p.Len()
		if d > 0 {
			before = must(p.Count(has...)).Holders()
		}
		var want []population.Specialty
		for _, c := range candidates {
			if !slices.Contains(has, c) && !slices.Contains(want, c) {
				want = append(want, c)
			}
		}
		if len(steps) != len(want) {
			t.Fatalf("%d steps, want %v", len(steps), want)
		}
		for i, s := range steps {
			if !slices.Contains(want, s.Specialty()) || slices.ContainsFunc(steps[:i], func(o rarity.Step) bool { return o.Specialty() == s.Specialty() }) {
				t.Fatalf("%v, want each of %v", steps, want)
			}
			after := must(p.Count(append(slices.Clone(has), s.Specialty())...)).Holders()
			if b := math.Log2(float64(before) / float64(after)); math.Abs(s.Bits()-b) > 1e-12*(1+b) {
				t.Fatalf("%v: %v bits, want %v", s, s.Bits(), b)
			}
			c, ok := s.Answer().Count()
			if !ok || c.Holders() != after {
				t.Fatalf("%v: %v, want %d", s, s.Answer(), after)
			}
			sure := math.Log2(float64(before)/float64(p.Len())) - math.Log2(s.Answer().Interval().Hi().Float64())
			if math.Abs(s.AtLeast()-max(0, sure)) > 1e-9 || s.AtLeast() > s.Bits()+1e-12 {
				t.Fatalf("%v: at least %v bits, want %v", s, s.AtLeast(), sure)
			}
			if i == 0 {
				continue
			}
			o := steps[i-1]
			inOrder := o.AtLeast() > s.AtLeast() || o.AtLeast() == s.AtLeast() &&
				(o.Bits() > s.Bits() || o.Bits() == s.Bits() && o.Specialty().Compare(s.Specialty()) < 0)
			if !inOrder || !s.Equal(s) || s.Equal(o) {
				t.Fatalf("%v (%v) before %v (%v)", o, o.AtLeast(), s, s.AtLeast())
			}
		}
	})
}

// Parts are the first, in order, of the combinations that the fewest and the most
// people have.
func TestParts_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := people(t, crowd.Draw(t, "crowd"))
		n := rapid.IntRange(1, 6).Draw(t, "n")
		has := population.Specialties(rapid.Permutation(six).Draw(t, "order")[:n]...)
		k := rapid.IntRange(1, n).Draw(t, "k")
		rarest, typical, err := rarity.Parts(rarity.Counted(p), append(has, has[0]), k)
		if err != nil {
			t.Fatal(err)
		}
		order := slices.SortedFunc(slices.Values(has), population.Specialty.Compare)
		var parts [][]population.Specialty
		for x := range 1 << n {
			if bits.OnesCount(uint(x)) == k {
				var part []population.Specialty
				for i := range n {
					if x>>i&1 == 1 {
						part = append(part, order[i])
					}
				}
				parts = append(parts, part)
			}
		}
		slices.SortFunc(parts, func(a, b []population.Specialty) int { return slices.CompareFunc(a, b, population.Specialty.Compare) })
		holders := func(q []population.Specialty) int { return must(p.Count(q...)).Holders() }
		few, many := parts[0], parts[0]
		for _, q := range parts {
			if holders(q) < holders(few) {
				few = q
			}
			if holders(q) > holders(many) {
				many = q
			}
		}
		if got := slices.Collect(rarest.Question()); !slices.Equal(got, few) {
			t.Fatalf("rarest %v, want %v", rarest, few)
		}
		if got := slices.Collect(typical.Question()); !slices.Equal(got, many) {
			t.Fatalf("most typical %v, want %v", typical, many)
		}
	})
}

func TestNext_errors(t *testing.T) {
	p := people(t, map[int]int{1: 3, 2: 3, 7: 2})
	e := rarity.Counted(p)
	one, zig := population.Specialties("a"), population.Specialties("zig")
	if _, err := rarity.Next(nil, one, one); !errors.Is(err, population.ErrNil) {
		t.Errorf("without an estimator: %v", err)
	}
	if _, err := rarity.Next(e, zig, one); !errors.Is(err, population.ErrUnknownSkill) {
		t.Errorf("with an unknown skill: %v", err)
	}
	if steps, err := rarity.Next(e, one, zig); !errors.Is(err, population.ErrUnknownSkill) || steps != nil {
		t.Errorf("to an unknown skill: %v, %v", steps, err)
	}
	if steps, err := rarity.Next(e, nil, nil); err != nil || len(steps) != 0 {
		t.Errorf("to nothing: %v, %v", steps, err)
	}
	// Nobody has d: it can't be fewer; after d nothing is rarer.
	steps, err := rarity.Next(e, population.Specialties("d"), population.Specialties("a", "b"))
	if err != nil || len(steps) != 2 || steps[0].Bits() != 0 || steps[1].AtLeast() != 0 {
		t.Errorf("after what nobody has: %v, %v", steps, err)
	}
	if steps, err = rarity.Next(e, one, population.Specialties("d")); err != nil || !math.IsInf(steps[0].Bits(), 1) || math.IsInf(steps[0].AtLeast(), 1) {
		t.Errorf("to what nobody has: %v, %v", steps, err)
	}
	// What is suppressed can't be answered, and is left out.
	small, err := must(p.Aggregate(context.Background())).Suppress(3)
	if err != nil {
		t.Fatal(err)
	}
	if steps, err := rarity.Next(rarity.Pairwise(small), nil, population.Specialties("a", "c")); err != nil || len(steps) != 1 {
		t.Errorf("to what is suppressed: %v, %v", steps, err)
	}
	tests := []struct {
		name string
		e    rarity.Estimator
		has  []population.Specialty
		k    int
		err  error
	}{
		{"without an estimator", nil, one, 1, population.ErrNil},
		{"of nothing", e, nil, 1, rarity.ErrEmptyQuestion},
		{"of no skill", e, one, 0, rarity.ErrEmptyQuestion},
		{"more than there are", e, one, 2, rarity.ErrEmptyQuestion},
		{"below none", e, one, -1, rarity.ErrEmptyQuestion},
		{"unknown", e, zig, 1, population.ErrUnknownSkill},
		{"C(26, 13) parts", e, population.Specialties(wideIDs(26)...), 13, rarity.ErrTooManySkills},
		{"C(676, 2) parts", e, population.Specialties(wideIDs(676)...), 674, rarity.ErrTooManySkills},
	}
	for _, tt := range tests {
		rarest, typical, err := rarity.Parts(tt.e, tt.has, tt.k)
		if !errors.Is(err, tt.err) || !rarest.IsZero() || !typical.IsZero() {
			t.Errorf("%s: %v, %v, %v", tt.name, rarest, typical, err)
		}
	}
}
