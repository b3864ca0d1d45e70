package scoring_test

import (
	"context"
	"errors"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills"
)

// crowd returns people who differ, one of whom aims where nothing is.
func crowd(t testing.TB, n int) []ladder.Person {
	t.Helper()
	scale, _ := builtin.DualTrack().ScaleOf("build")
	var people []ladder.Person
	for i := range n {
		spec := ladder.PersonSpec{ID: "p", Stints: []ladder.StintSpec{{Place: []string{"p2", "p3", "p4", "p5"}[i%4]}}}
		for j, id := range []skills.ID{"build", "foresee", "spread"} {
			level, ok := scale.Step((i >> (2 * j)) % scale.Len())
			if ok && (i+j)%5 > 0 {
				spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: id, Level: level})
			}
		}
		for j, id := range []skills.ID{"Go", "SQL", "Perl"} {
			if i>>j&1 == 1 {
				spec.Claims = append(spec.Claims, mastered(id, 1+i%4))
			}
		}
		if i == 7 {
			spec.Goals = []ladder.GoalSpec{{Target: "nowhere", Horizon: ladder.LongTerm}}
		}
		p, err := ladder.NewPerson(spec)
		if err != nil {
			t.Fatal(err)
		}
		people = append(people, p)
	}
	return people
}

// TestMany_law: many maps at once are those that are drawn one by one, in the order of
// the people, on any number of cores, and what is wrong with one person is told of
// that person.
func TestMany_law(t *testing.T) {
	people := crowd(t, 100)
	in := scoring.Input{Ladder: builtin.DualTrack(), Reference: scoring.Reference{Rarity: overPeople(t, village(t))}}
	var want []string
	for _, p := range people {
		one := in
		one.Person, one.Reference.Rarity = p, in.Reference.Rarity.Quiet()
		m, err := scoring.NewMaps(one)
		want = append(want, told(m, err))
	}
	for _, cores := range []int{1, 4} {
		before := runtime.GOMAXPROCS(cores)
		var got []string
		for m, err := range scoring.Many(context.Background(), in, people) {
			got = append(got, told(m, err))
		}
		runtime.GOMAXPROCS(before)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%d cores (-one by one +at once):\n%s", cores, diff)
		}
	}
}

func told(m scoring.Maps, err error) string {
	if err != nil {
		return err.Error()
	}
	all := ""
	for f := range m.Figures() {
		all += f.String() + "\n"
	}
	return all
}

func TestMany_stops(t *testing.T) {
	people := crowd(t, 300)
	in := scoring.Input{Ladder: builtin.DualTrack()}
	stop := errors.New("enough")
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	n, last := 0, error(nil)
	for m, err := range scoring.Many(ctx, in, people) {
		if n++; n == 70 {
			cancel(stop)
		}
		if last = err; errors.Is(err, stop) && m.Person().ID() != "" {
			t.Error("maps beside the cause")
		}
	}
	if !errors.Is(last, stop) || n > 129 {
		t.Errorf("ended with %v after %d people", last, n)
	}
	var none context.Context // is never done
	n = 0
	for range scoring.Many(none, in, people) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d maps, want 3", n)
	}
	for range scoring.Many(context.Background(), in, nil) {
		t.Error("maps of nobody")
	}
}

// TestMany_home draws each person on the home ladder that the organisation has for them.
func TestMany_home(t *testing.T) {
	other := builtin.DualTrack().Spec()
	other.ID = "other"
	ladders := []ladder.Ladder{builtin.DualTrack(), must(ladder.New(other))}
	people := []ladder.Person{
		must(ladder.NewPerson(ladder.PersonSpec{ID: "ann", Stints: []ladder.StintSpec{{Place: "dual-track/p4"}}})),
		must(ladder.NewPerson(ladder.PersonSpec{ID: "ben", Stints: []ladder.StintSpec{{Place: "other/p3"}}})),
	}
	o, err := ladder.NewOrganisation(ladder.OrganisationSpec{ID: "o"}, ladder.OrganisationParts{
		Ladders: ladders, People: people, Homes: map[string]string{"ann": "dual-track", "ben": "other"},
	})
	if err != nil {
		t.Fatal(err)
	}
	in := scoring.Input{Organisation: o}
	var got, want []string
	for m, err := range scoring.Many(context.Background(), in, people) {
		got = append(got, m.String()+told(m, err))
	}
	for _, p := range people {
		in.Person = p
		m, err := scoring.NewMaps(in)
		if m.Ladder().ID() != o.Home(p.ID()).ID() {
			t.Errorf("%v is not drawn on the ladder at home", m)
		}
		want = append(want, m.String()+told(m, err))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-one by one +at once):\n%s", diff)
	}
}
