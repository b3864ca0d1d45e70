package population_test

import (
	"errors"
	"iter"
	"maps"
	"testing"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

func TestNewPerson_errors(t *testing.T) {
	twice := func(s, u population.Standing) iter.Seq2[skills.ID, population.Standing] {
		return func(yield func(skills.ID, population.Standing) bool) { _ = yield("go", s) && yield("go", u) }
	}
	jp, de := population.Attribute{Name: "country", Value: "JP"}, population.Attribute{Name: "country", Value: "DE"}
	tests := []struct {
		name       string
		complete   bool
		stated     iter.Seq2[skills.ID, population.Standing]
		attributes []population.Attribute
		want       error
	}{
		{"nobody", false, nil, nil, nil},
		{"twice the same", false, twice(population.Held, population.Held), []population.Attribute{jp, {Name: "country"}, jp}, nil},
		{"two standings", false, twice(population.Held, population.NotHeld), nil, population.ErrConflict},
		{"two standings in full", true, twice(population.Held, population.NotHeld), nil, population.ErrConflict},
		{"unknown, then held", false, twice(population.Standing{}, population.Held), nil, nil},
		{"unknown in full", true, twice(population.Standing{}, population.Held), nil, population.ErrConflict},
		{"two values", true, nil, []population.Attribute{jp, de}, population.ErrConflict},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := population.NewPerson(tt.complete, tt.stated, tt.attributes...); !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}

func TestPopulation_LeaveOut(t *testing.T) {
	p := people(t, []skills.ID{"go"}, []skills.ID{"go", "r"}, nil)
	low, _ := other.Step(1)
	tests := []struct {
		name     string
		complete bool
		stated   map[skills.ID]population.Standing
		want     error
	}{
		{"holds one", true, map[skills.ID]population.Standing{"go": population.Held}, nil},
		{"holds one, says not the other", true, map[skills.ID]population.Standing{"go": population.Held, "r": population.NotHeld}, nil},
		{"holds nothing", true, nil, nil},
		{"nobody knows", false, nil, population.ErrNoPerson},
		{"holds the other one", true, map[skills.ID]population.Standing{"r": population.Held}, population.ErrNoPerson},
		{"not in full", false, map[skills.ID]population.Standing{"go": population.Held}, population.ErrNoPerson},
		{"at a level", true, map[skills.ID]population.Standing{"go": population.At(low)}, population.ErrNoPerson},
		{"of another skill", true, map[skills.ID]population.Standing{"zig": population.Held}, population.ErrNoPerson},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			who, err := population.NewPerson(tt.complete, maps.All(tt.stated))
			if err != nil {
				t.Fatal(err)
			}
			rest, err := p.LeaveOut(who)
			if !errors.Is(err, tt.want) || err == nil && rest.Len() != 2 {
				t.Fatalf("got %v, %v, want %v", rest, err, tt.want)
			}
			if err != nil {
				return
			}
			if _, err := rest.LeaveOut(who); !errors.Is(err, population.ErrNoPerson) {
				t.Errorf("again: %v", err)
			}
		})
	}
	if _, err := (population.Population{}).LeaveOut(population.Person{}); !errors.Is(err, population.ErrNoPerson) {
		t.Errorf("of nobody: %v", err)
	}
	who, _ := population.NewPerson(true, nil, population.Attribute{Name: "country", Value: "JP"})
	if _, err := p.LeaveOut(who); !errors.Is(err, population.ErrNoPerson) {
		t.Errorf("an attribute that nobody has: %v", err)
	}
}

// Who is known on nothing is in no base, and leaves none.
func TestPopulation_LeaveOut_unknown(t *testing.T) {
	var b population.Builder
	for _, stated := range []iter.Seq2[skills.ID, population.Standing]{nil, held("go"), held("go")} {
		if err := b.Add(stated); err != nil {
			t.Fatal(err)
		}
	}
	rest, err := built(t, &b).LeaveOut(population.Person{})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := rest.Count(population.Holds("go")); err != nil || rest.Len() != 2 || got.String() != "2 of 2" {
		t.Errorf("%v: %v, %v", rest, got, err)
	}
}

// Who is at a higher level is somebody else.
func TestPopulation_LeaveOut_level(t *testing.T) {
	var b population.Builder
	for _, p := range []person{
		{stated: map[skills.ID]population.Standing{"go": population.At(expert)}},
		{stated: map[skills.ID]population.Standing{"go": population.At(working), "r": population.Held}},
	} {
		if err := b.AddComplete(p.all()); err != nil {
			t.Fatal(err)
		}
	}
	who, _ := population.NewPerson(true, maps.All(map[skills.ID]population.Standing{"go": population.At(working)}))
	if rest, err := built(t, &b).LeaveOut(who); !errors.Is(err, population.ErrNoPerson) {
		t.Errorf("got %v, %v, want ErrNoPerson", rest, err)
	}
}
