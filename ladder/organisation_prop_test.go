package ladder_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// drawnLadder is a ladder of a few grades with what every id means in it.
type drawnLadder struct {
	ladder ladder.Ladder
	means  map[string]string // by id and alias, the id of the place
	holds  map[string][]string
}

// drawLadders draws ladders whose ids often meet; some have slashes of their own.
func drawLadders(t *rapid.T) []drawnLadder {
	var list []drawnLadder
	for _, id := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "a/b"}), 1, 3, rapid.ID[string]).Draw(t, "ladders") {
		d := drawnLadder{means: make(map[string]string), holds: make(map[string][]string)}
		ids := rapid.Permutation([]string{"x", "y", "z", "b/x", "a/x", "line", "role"}).Draw(t, "ids")
		enter := func(id, own string, holds ...string) {
			d.means[id], d.holds[own] = own, holds
		}
		track := ladder.TrackSpec{ID: ids[0]}
		for i, grade := range ids[1:rapid.IntRange(2, 4).Draw(t, "grades")] {
			spec := ladder.GradeSpec{ID: grade, Titles: titles(fmt.Sprint("Title ", i)), Requires: ladder.All{}}
			if i == 0 && rapid.Bool().Draw(t, "alias") {
				spec.Aliases = []string{"alias"}
				enter("alias", grade, grade)
			}
			track.Grades = append(track.Grades, spec)
			enter(grade, grade, grade)
		}
		var all []string
		for _, g := range track.Grades {
			all = append(all, g.ID)
		}
		enter(track.ID, track.ID, all...)
		spec := ladder.Spec{ID: id, Tracks: []ladder.TrackSpec{track}}
		if rapid.Bool().Draw(t, "role") {
			spec.Roles = []ladder.RoleSpec{{ID: ids[6], Requires: ladder.All{}}}
			enter(ids[6], ids[6], ids[6])
		}
		d.ladder = must(ladder.New(spec))
		list = append(list, d)
	}
	return list
}

func ladders(drawn []drawnLadder) []ladder.Ladder {
	var list []ladder.Ladder
	for _, d := range drawn {
		list = append(list, d.ladder)
	}
	return list
}

// meanings are all "ladder place" that a reference can be read as: with the
// ladder's id in front of every id that there is, and without.
func meanings(drawn []drawnLadder, ref string) []string {
	found := make(map[string]bool)
	for _, d := range drawn {
		for id, own := range d.means {
			if ref == id || ref == d.ladder.ID()+"/"+id {
				found[d.ladder.ID()+" "+own] = true
			}
		}
	}
	var list []string
	for m := range found {
		list = append(list, m)
	}
	return list
}

func TestOrganisation_Place_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := drawLadders(t)
		o := must(ladder.NewOrganisation(ladder.OrganisationSpec{ID: "o"}, ladder.OrganisationParts{Ladders: ladders(drawn)}))
		id := rapid.SampledFrom([]string{"x", "y", "z", "b/x", "a/x", "line", "role", "alias", "nothing", ""})
		for _, ref := range []string{id.Draw(t, "id"), rapid.SampledFrom([]string{"a", "b", "a/b", "c"}).Draw(t, "of") + "/" + id.Draw(t, "id")} {
			want := meanings(drawn, ref)
			got, err := o.Place(ref)
			switch {
			case len(want) == 1 && (err != nil || got.Ladder().ID()+" "+got.ID() != want[0]):
				t.Fatalf("%q: got %v, %v, want %s", ref, got, err, want[0])
			case len(want) == 0 && !errors.Is(err, ladder.UnknownPlace):
				t.Fatalf("%q: got %v, %v, want no place", ref, got, err)
			case len(want) > 1 && !errors.Is(err, ladder.AmbiguousPlace):
				t.Fatalf("%q: got %v, %v, want one of %q", ref, got, err, want)
			}
			_, err = ladder.NewOrganisation(ladder.OrganisationSpec{ID: "o", Seats: []ladder.SeatSpec{{ID: "s", Place: ref}}}, ladder.OrganisationParts{Ladders: ladders(drawn)})
			if (err == nil) != (len(want) == 1) {
				t.Fatalf("seat at %q: %v, want %q", ref, err, want)
			}
		}
	})
}

// drawSeats draws seats at places of drawn ladders, with all of an organisation
// around them.
func drawSeats(t *rapid.T, drawn []drawnLadder) ladder.OrganisationSpec {
	spec := ladder.OrganisationSpec{ID: "o", Name: text.Plain("O"), Description: text.Plain("all")}
	places := usable(drawn)
	if len(places) == 0 {
		t.Skip("every reference is ambiguous")
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "seats") {
		s := ladder.SeatSpec{ID: fmt.Sprint("s", i), Place: rapid.SampledFrom(places).Draw(t, "place"), From: drawDate(t), To: drawDate(t), Holder: rapid.SampledFrom([]string{"", "", "rin"}).Draw(t, "holder")}
		if !s.To.IsZero() && s.To.Latest().Compare(s.From.Earliest()) < 0 {
			s.From, s.To = s.To, s.From
		}
		spec.Seats = append(spec.Seats, s)
	}
	spec.Problems = []ladder.BusinessProblemSpec{{ID: "p", Area: ladder.Team, Rank: 1}, {ID: "q"}}
	for i := range rapid.IntRange(1, 3).Draw(t, "proposals") {
		spec.Proposals = append(spec.Proposals, ladder.ProposalSpec{ID: fmt.Sprint("n", i), Problem: "p", Place: rapid.SampledFrom(places).Draw(t, "where"), Why: text.Plain("so")})
	}
	return spec
}

// usable returns references that mean one place each, which stands for something.
func usable(drawn []drawnLadder) []string {
	var refs []string
	for _, d := range drawn {
		for id := range d.means {
			if ref := d.ladder.ID() + "/" + id; len(meanings(drawn, ref)) == 1 {
				refs = append(refs, ref)
			}
		}
	}
	slices.Sort(refs)
	return refs
}

// Whether there is a seat on a day shows when all of its days are counted.
func TestOrganisation_OpenSeats_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := drawLadders(t)
		spec := drawSeats(t, drawn)
		o := must(ladder.NewOrganisation(spec, ladder.OrganisationParts{Ladders: ladders(drawn), People: []ladder.Person{must(ladder.NewPerson(ladder.PersonSpec{ID: "rin"}))}}))
		day := drawDate(t).Latest() // the last days of seats are drawn so, too
		if day.IsZero() {
			day = today
		}
		day = after(day, rapid.IntRange(-1, 1).Draw(t, "later"))
		at := rapid.SampledFrom(usable(drawn)).Draw(t, "at")
		var want, all []string
		for _, s := range spec.Seats {
			if s.Holder != "" || !exists(s, day) {
				continue
			}
			all = append(all, s.ID)
			if share(drawn, s.Place, at) {
				want = append(want, s.ID)
			}
		}
		place := must(o.Place(at))
		if got := listed(o.OpenSeats(place, day)); got != strings.Join(want, " ") {
			t.Fatalf("open at %s on %v: %q, want %q\n%+v", at, day, got, want, spec.Seats)
		}
		if got := listed(o.OpenSeats(ladder.Place{}, day)); got != strings.Join(all, " ") {
			t.Fatalf("open on %v: %q, want %q\n%+v", day, got, all, spec.Seats)
		}
	})
}

// exists looks for a day among those from the first to the last of a seat, one
// by one.
func exists(s ladder.SeatSpec, day date.Date) bool {
	from, to := after(today, -2000), after(today, 2000)
	if !s.From.IsZero() {
		from = s.From.Earliest()
	}
	if !s.To.IsZero() {
		to = s.To.Latest()
	}
	for ; from.String() <= to.String(); from = after(from, 1) {
		if from == day {
			return true
		}
	}
	return false
}

// share reports whether two references have a grade or role in common.
func share(drawn []drawnLadder, ref, other string) bool {
	a, b := meanings(drawn, ref)[0], meanings(drawn, other)[0]
	for _, d := range drawn {
		own, in := strings.CutPrefix(a, d.ladder.ID()+" ")
		also, both := strings.CutPrefix(b, d.ladder.ID()+" ")
		if in && both && slices.ContainsFunc(d.holds[own], func(id string) bool { return slices.Contains(d.holds[also], id) }) {
			return true
		}
	}
	return false
}

// A decision changes its proposal, adds at most its seat, and keeps everything
// else; the organisation that was there stays.
func TestOrganisation_decisions_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn := drawLadders(t)
		spec := drawSeats(t, drawn)
		parts := ladder.OrganisationParts{Ladders: ladders(drawn), People: []ladder.Person{must(ladder.NewPerson(ladder.PersonSpec{ID: "rin"}))}, Homes: map[string]string{"rin": drawn[0].ladder.ID()}}
		o := must(ladder.NewOrganisation(spec, parts))
		i := rapid.IntRange(0, len(spec.Proposals)-1).Draw(t, "which")
		id, day := spec.Proposals[i].ID, date.MustParse("2026-05-01")
		var after ladder.Organisation
		want := o.Spec()
		if rapid.Bool().Draw(t, "accept") {
			seat := ladder.SeatSpec{ID: "made", Holder: rapid.SampledFrom([]string{"", "rin"}).Draw(t, "holder")}
			after = must(o.Accept(id, seat, day))
			seat.Place, seat.From = spec.Proposals[i].Place, day
			want.Seats = append(want.Seats, seat)
			want.Proposals[i].Stage, want.Proposals[i].Seat = ladder.Accepted, "made"
		} else {
			after = must(o.Decline(id, day))
			want.Proposals[i].Stage = ladder.Declined
		}
		want.Proposals[i].Decided = day
		if diff := cmp.Diff(want, after.Spec(), asWritten); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
		if !after.Equal(must(ladder.NewOrganisation(want, parts))) || after.Home("rin") != drawn[0].ladder {
			t.Fatal("a decision changes the parts")
		}
		if diff := cmp.Diff(spec, o.Spec(), asWritten); diff != "" {
			t.Fatalf("the organisation that was there has changed (-want +got):\n%s", diff)
		}
		if _, err := after.Decline(id, day); !errors.Is(err, ladder.AlreadyDecided) {
			t.Fatalf("decided twice: %v", err)
		}
	})
}
