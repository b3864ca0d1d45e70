package rarity_test

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

func TestBest_nobody(t *testing.T) {
	nobodyHolds := people(t, map[int]int{0: 5})
	silent := func() population.Population {
		var b population.Builder
		if err := errors.Join(b.Declare(six...), b.Add(nil), b.Add(nil)); err != nil {
			t.Fatal(err)
		}
		return must(b.Build(context.Background(), population.BuildOptions{}))
	}()
	of := func(p population.Population) rarity.Estimator {
		return must(rarity.NewBest(context.Background(), p, rarity.BestOptions{}))
	}
	counts := func(p population.Population) rarity.Estimator {
		return rarity.NewBestOf(must(p.Aggregate(context.Background())), rarity.BestOptions{})
	}
	three, d := asked3(), population.Specialties("a", "b", "c", "d")
	twelve := population.Specialties("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l")
	many := grown(t, town(rand.New(rand.NewPCG(1, 1)), broad(5, 0.3), 13, 300, 3, 0.9), 13)
	tests := []struct {
		name string
		e    rarity.Estimator
		q    []population.Specialty
		want string
		err  error
	}{
		{"the zero Best", rarity.Best{}, three, "", population.ErrUnknownSkill},
		{"the zero Best, of nothing", rarity.Best{}, nil, "", rarity.ErrEmptyQuestion},
		{"no population", of(population.Population{}), three, "", population.ErrUnknownSkill},
		{"no aggregate", rarity.NewBestOf(population.Aggregate{}, rarity.BestOptions{}), three, "", population.ErrUnknownSkill},
		{"nothing asked", of(nobodyHolds), nil, "", rarity.ErrEmptyQuestion},
		{"an unknown skill", of(nobodyHolds), population.Specialties("a", "b", "zig"), "", population.ErrUnknownSkill},
		{"an unknown skill, of counts", counts(nobodyHolds), population.Specialties("a", "b", "zig"), "", population.ErrUnknownSkill},
		{"people of whom nothing is known", of(silent), three, "", rarity.ErrNoBase},
		{"the same, of counts", counts(silent), three, "", rarity.ErrNoBase},
		{"who all hold nothing", of(nobodyHolds), three, "rarer than 1 in 2.2 (95 %; 0 of 5 people)", nil},
		{"the same, of counts", counts(nobodyHolds), three, "rarer than 1 in 2.2 (95 %; 0 of 5 people)", nil},
		{"one person, with all", of(people(t, map[int]int{63: 1})), d, "1 in 1", nil},
		{"one person, with two", of(people(t, map[int]int{3: 1})), d, "rarer than 1 in 1 (95 %; 0 of 1 people)", nil},
		{"too many", of(many), population.Specialties(wideIDs(13)...), "", rarity.ErrTooManySkills},
		{"too many, of counts", counts(many), population.Specialties(wideIDs(13)...), "", rarity.ErrTooManySkills},
		{"unknown among twelve", of(many), twelve, "", population.ErrUnknownSkill},
	}
	for _, tt := range tests {
		a, err := tt.e.Estimate(tt.q...)
		if !errors.Is(err, tt.err) || (err == nil) != (tt.err == nil) {
			t.Errorf("%s: error %v, want %v", tt.name, err, tt.err)
		}
		if err != nil && !a.IsZero() {
			t.Errorf("%s: %v with an error", tt.name, a)
		}
		if got := a.String(); err == nil && got != tt.want && (tt.want != "1 in 1" || len(got) < 6 || got[:6] != tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// Of twelve skills, several people hold all: no foretelling says that nobody does.
func TestBest_manySkills(t *testing.T) {
	p := grown(t, town(rand.New(rand.NewPCG(1, 1)), broad(5, 0.3), 13, 300, 3, 0.9), 13)
	e := must(rarity.NewBest(context.Background(), p, rarity.BestOptions{Alone: true}))
	for d := 3; d <= 12; d++ {
		q := population.Specialties(wideIDs(d)...)
		a := estimate(t, e, q)
		c, _ := a.Count()
		if off := a.Probability().Float64() / c.Share(); !(off > 0.1 && off < 10) {
			t.Errorf("%d skills: %v, %v times %v", d, a, off, c)
		}
	}
}

// Of people who all hold as many of seven skills, or all or none, the pairs are at a
// border that is not one of two skills or of three: their counts are no contradiction.
func TestBest_asManyEach(t *testing.T) {
	p := wide(t, 7)
	for name, e := range all(p) {
		a, err := e.Estimate(population.Specialties(wideIDs(7)...)...)
		if err != nil || !a.Bounds().Contains(a.Probability()) {
			t.Errorf("%s: %v, %v", name, a, err)
		}
	}
}

func wideIDs(d int) (ids []skills.ID) {
	for i := range d {
		ids = append(ids, skillAt(i))
	}
	return ids
}

// wide people hold any of d skills.
func wide(t *testing.T, d int) population.Population {
	var some []mask
	for i := range 400 {
		var m mask
		for s := range d {
			if (i*i+3*s*i)%7 < 3 || i%20 == 0 {
				m.add(s)
			}
		}
		some = append(some, m)
	}
	return grown(t, some, d)
}

func TestNewBest_errors(t *testing.T) {
	p := grown(t, town(rand.New(rand.NewPCG(1, 2)), broad(5, 0.3), 12, 300, 0, 1), 12)
	cancelled, cancel := context.WithCancelCause(context.Background())
	cause := errors.New("enough")
	cancel(cause)
	if b, err := rarity.NewBest(cancelled, p, rarity.BestOptions{}); !errors.Is(err, cause) || b.Len() != 0 {
		t.Errorf("with a context that is done: %v, %v", b, err)
	}
	var none context.Context
	if b, err := rarity.NewBest(none, p, rarity.BestOptions{}); err != nil || b.Len() != p.Len() {
		t.Errorf("without a context: %v, %v", b, err)
	}
	b := must(rarity.NewBest(context.Background(), p, rarity.BestOptions{}))
	if _, err := b.Holders("zig"); !errors.Is(err, population.ErrUnknownSkill) {
		t.Errorf("holders of an unknown skill: %v", err)
	}
	a := rarity.NewBestOf(must(p.Aggregate(context.Background())), rarity.BestOptions{})
	if _, err := a.LeaveOut(population.Person{}); !errors.Is(err, population.ErrNoPerson) {
		t.Errorf("left out of counts: %v", err)
	}
	if _, err := b.LeaveOut(population.Person{}); !errors.Is(err, population.ErrNoPerson) {
		t.Errorf("left out somebody unknown: %v", err)
	}
	for _, e := range []rarity.Best{a, b} {
		one, err := e.Holders(skillAt(0))
		if want := must(p.Count(population.Holds(skillAt(0)))); one != want || err != nil {
			t.Errorf("holders %v, %v, want %v", one, err, want)
		}
		if id, ok := e.Find(string(skillAt(3))); id != skillAt(3) || !ok || e.Len() != p.Len() {
			t.Errorf("found %v, %v among %d", id, ok, e.Len())
		}
	}
	answer := estimate(t, a, population.Specialties(wideIDs(3)...))
	if _, _, err := answer.Foretell(10); !errors.Is(err, rarity.ErrNoForetelling) {
		t.Errorf("foretold from counts alone: %v", err)
	}
	if _, _, err := (rarity.Answer{}).Foretell(10); !errors.Is(err, rarity.ErrNoForetelling) {
		t.Errorf("foretold from no answer: %v", err)
	}
	if _, _, err := estimate(t, b, population.Specialties(wideIDs(3)...)).Foretell(-1); !errors.Is(err, rarity.ErrProbability) {
		t.Errorf("foretold of -1 people: %v", err)
	}
}

// FuzzBest asks small populations of any kind, known in part or in full: there is an
// answer inside its bounds with a text, or an error of a known kind, and no panic.
func FuzzBest(f *testing.F) {
	f.Add([]byte{0}, uint8(7), uint8(0), false)
	f.Add([]byte{63, 63, 7, 5, 3, 1, 0, 0}, uint8(7), uint8(3), true)
	f.Add([]byte{1, 2, 4, 8, 16, 32, 3, 5, 9, 7, 63}, uint8(63), uint8(0), true)
	f.Add([]byte{191, 63, 130, 54, 2, 3}, uint8(54), uint8(1), false)
	f.Fuzz(func(t *testing.T, some []byte, question, most uint8, all bool) {
		if len(some) > 64 {
			return
		}
		var b population.Builder
		if err := b.Declare(six...); err != nil {
			t.Fatal(err)
		}
		for _, x := range some {
			add := b.AddComplete
			if x >= 128 && !all {
				add = b.Add // nothing else is known
			}
			if err := add(held(int(x & 63))); err != nil {
				t.Fatal(err)
			}
		}
		p := must(b.Build(context.Background(), population.BuildOptions{}))
		policy := rarity.Policy{}
		if most > 0 {
			policy = must(rarity.AtMost(int(most)))
		}
		var q []population.Specialty
		for i, id := range six {
			if question>>i&1 == 1 {
				q = append(q, population.Holds(id))
			}
		}
		for name, e := range map[string]rarity.Estimator{
			"people": must(rarity.NewBest(context.Background(), p, rarity.BestOptions{Policy: policy})),
			"counts": rarity.NewBestOf(must(p.Aggregate(context.Background())), rarity.BestOptions{Policy: policy}),
		} {
			a, err := e.Estimate(q...)
			if err != nil {
				if !errors.Is(err, rarity.ErrEmptyQuestion) && !errors.Is(err, rarity.ErrNoBase) && !errors.Is(err, rarity.ErrNoFit) {
					t.Fatalf("%s(%v): %v", name, q, err)
				}
				continue
			}
			v, i := a.Probability(), a.Interval()
			if math.IsNaN(v.Log()) || !a.Bounds().Contains(v) || !i.Contains(v) || a.String() == "" {
				t.Fatalf("%s(%v) = %v, %v in %v", name, q, a, i, a.Bounds())
			}
			if lo, hi, err := a.Foretell(10); err == nil && !(0 <= lo && lo <= hi && hi <= 10) {
				t.Fatalf("%s(%v) foretells %d to %d of 10", name, q, lo, hi)
			}
		}
	})
}
