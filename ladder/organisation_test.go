package ladder_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// listed joins what a sequence of things that have a text yields.
func listed[T any](seq func(func(T) bool)) string {
	var all []string
	for v := range seq {
		if p, ok := any(v).(ladder.BusinessProblemSpec); ok {
			all = append(all, p.ID)
			continue
		}
		all = append(all, fmt.Sprint(v))
	}
	for range seq { // it can be stopped, and run again
		break
	}
	return strings.Join(all, " ")
}

func placeOf(t testing.TB, ref string) ladder.Place {
	t.Helper()
	p, err := firmOrganisation.Place(ref)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestOrganisation(t *testing.T) {
	o := firmOrganisation
	shop, _ := o.Ladder("shop")
	hana, _ := o.Person("hana")
	if o.ID() != "firm" || o.String() != "firm" || o.Name().String() != "Firm" || o.Description().String() != "bakes and builds" || o.Charter().ID() != "team" || shop != shopLadder || hana.ID() != "hana" || o.IsZero() {
		t.Error("the organisation does not say what it is")
	}
	if got := listed(o.Ladders()) + "|" + listed(o.People()) + "|" + fmt.Sprint(len(slices.Collect(o.Equivalences()))); got != "acme 2026-10 shop|emi goro hana|2" {
		t.Errorf("parts %q", got)
	}
	if got := []string{o.Home("emi").ID(), o.Home("goro").ID(), o.Home("hana").ID(), o.Home("nobody").ID()}; !slices.Equal(got, []string{"acme", "", "shop", ""}) {
		t.Errorf("homes %q", got)
	}
}

func TestOrganisation_Place(t *testing.T) {
	for ref, want := range map[string]string{
		"p2": "acme/p2 grade Engineer II -> p2", "seller": "shop/s2 grade Seller -> s2", "shop/seller": "shop/s2 grade Seller -> s2", "s2.1": "shop/s2.1 step Senior seller -> s2",
		"acme/p1": "acme/p1 grade Engineer I -> p1", "shop/p1": "shop/p1 grade Helper -> p1", "baker": "shop/baker role Baker -> baker", "counter": "shop/counter Counter -> ", "helpers": "shop/helpers helpers -> ", "staff": "shop/staff Staff -> ", "outside": "outside outside -> ",
	} {
		p := placeOf(t, ref)
		kind, target := "", ""
		switch {
		case !p.Grade().IsZero():
			kind = "grade "
		case !p.SubStep().IsZero():
			kind = "step "
		case !p.Role().IsZero():
			kind = "role "
		}
		if p.Target() != nil {
			target = p.Target().ID()
		}
		if got := fmt.Sprintf("%v %s%v -> %s", p, kind, p.Name(), target); got != want || p.IsZero() || p.Ladder().IsZero() != (ref == ladder.Outside) {
			t.Errorf("%s: %q, want %q", ref, got, want)
		}
	}
	for ref, code := range map[string]*problem.Code{"p1": ladder.AmbiguousPlace, "": ladder.UnknownPlace, "shop/": ladder.UnknownPlace, "shop/sre": ladder.UnknownPlace, "acme/outside": ladder.UnknownPlace} {
		if p, err := firmOrganisation.Place(ref); !errors.Is(err, code) || !p.IsZero() {
			t.Errorf("%q: %v, %v", ref, p, err)
		}
	}
	var none ladder.Place
	if !none.IsZero() || none.Target() != nil || none.String() != "" || none.Contains(none) || none.Meets(none) || !none.Name().Equal(text.Plain("")) {
		t.Error("the zero Place is something")
	}
}

func TestOrganisation_seats(t *testing.T) {
	o := firmOrganisation
	if got := listed(o.Seats()); got != "manager on-call counter oven anyone" {
		t.Errorf("seats %s", got)
	}
	s, _ := o.Seat("on-call")
	if s.Place().String() != "acme/sre" || s.Holder().ID() != "emi" || s.Team().String() != "" || !s.Exists(date.Date{}) || s.IsOpen(date.Date{}) || !record.Equal(s.Spec(), firm().Seats[1]) {
		t.Errorf("seat %+v", s.Spec())
	}
	for _, test := range []struct{ at, day, want string }{
		{"", "2026-03", "oven"},
		{"", "2026-04", "manager oven"},
		{"", "2026-09-30", "manager oven anyone"},
		{"", "2026-10", "oven anyone"},
		{"m3", "2026-05", "manager"},
		{"management", "2026-05", "manager"},
		{"p2", "2026-05", ""},
		{"sre", "2026-05", ""},
		{"baker", "2026-07", "oven anyone"},
		{"s2.1", "2026-07", "anyone"},
		{"staff", "2026-07", "oven anyone"},
		{"counter", "2026-07", "anyone"},
		{"outside", "2026-07", ""},
	} {
		var at ladder.Place
		if test.at != "" {
			at = placeOf(t, test.at)
		}
		if got := listed(o.OpenSeats(at, date.MustParse(test.day))); got != test.want {
			t.Errorf("open at %q in %s: %q, want %q", test.at, test.day, got, test.want)
		}
	}
	if _, ok := o.Seat("sofa"); ok {
		t.Error("a seat that is not there")
	}
}

func TestOrganisation_problems(t *testing.T) {
	o := firmOrganisation
	if got := listed(o.Problems()); got != "queue pages burnt no-time odd" {
		t.Errorf("problems %s", got)
	}
	for _, test := range []struct {
		area ladder.Area
		n    int
		day  string
		want string
	}{
		{ladder.Service, 2, "2025-02", "pages burnt"},
		{ladder.Service, 2, "2026-03-09", "queue pages"},
		{ladder.Service, 2, "2026-03-10", "pages burnt"},
		{ladder.Service, 9, "", "pages burnt"},
		{ladder.Service, 0, "", ""},
		{ladder.Service, -1, "", ""},
		{ladder.Area{}, 1, "2020", "odd"},
		{ladder.Company, 1, "2020", ""},
	} {
		var day date.Date
		if test.day != "" {
			day = date.MustParse(test.day)
		}
		if got := listed(o.TopProblems(test.area, test.n, day)); got != test.want {
			t.Errorf("top %d of %v in %s: %q, want %q", test.n, test.area, test.day, got, test.want)
		}
	}
	p, ok := o.Problem("pages")
	_, none := o.Problem("page")
	if !ok || none || !record.Equal(p, firm().Problems[1]) {
		t.Errorf("problem %+v", p)
	}
}

func TestOrganisation_proposals(t *testing.T) {
	o := firmOrganisation
	if got := listed(o.Proposals()); got != "night-desk second-oven third-oven" {
		t.Errorf("proposals %s", got)
	}
	p, _ := o.Proposal("night-desk")
	if p.Name().String() != "Night desk" || p.Problem().ID != "pages" || p.Place().String() != "acme/sre" || p.By().ID() != "emi" || p.Stage() != ladder.Proposed || !p.Seat().IsZero() || !record.Equal(p.Spec(), firm().Proposals[0]) {
		t.Errorf("proposal %+v", p.Spec())
	}
	made, _ := o.Proposal("second-oven")
	if made.Seat().ID() != "oven" || !made.Place().IsZero() {
		t.Errorf("the seat of %v is %v", made, made.Seat())
	}
}

// A decision changes what it is about and nothing else.
func TestOrganisation_decisions(t *testing.T) {
	day := date.MustParse("2026-05-01")
	want := firm()
	want.Seats = append(want.Seats, ladder.SeatSpec{ID: "desk", Place: "acme/sre", Holder: "emi", From: day})
	want.Proposals[0].Stage, want.Proposals[0].Decided, want.Proposals[0].Seat = ladder.Accepted, day, "desk"
	got, err := firmOrganisation.Accept("night-desk", ladder.SeatSpec{ID: "desk", Holder: "emi"}, day)
	if err != nil || !got.Equal(must(ladder.NewOrganisation(want, firmParts()))) {
		t.Errorf("accepted: %v, %+v", err, got.Spec())
	}
	later := date.MustParse("2026-07-01")
	got, err = firmOrganisation.Accept("night-desk", ladder.SeatSpec{ID: "desk", From: later}, day)
	if desk, ok := got.Seat("desk"); err != nil || !ok || desk.Spec().From != later {
		t.Errorf("accepted for later: %v, %+v", err, got.Spec())
	}
	if diff := cmp.Diff([]string(nil), found(got.Warnings())); diff != "" { // the seat that emi holds before ends
		t.Errorf("warnings (-want +got):\n%s", diff)
	}
	want = firm()
	want.Proposals[0].Stage, want.Proposals[0].Decided = ladder.Declined, day
	got, err = firmOrganisation.Decline("night-desk", day)
	if err != nil || !got.Equal(must(ladder.NewOrganisation(want, firmParts()))) {
		t.Errorf("declined: %v, %+v", err, got.Spec())
	}
	if !firmOrganisation.Equal(must(ladder.NewOrganisation(firm(), firmParts()))) {
		t.Error("a decision changes the organisation that was there")
	}
}

func TestOrganisation_equivalences(t *testing.T) {
	all := func(ref string) string {
		var list []string
		for g, kind := range firmOrganisation.Equivalents(placeOf(t, ref).Grade()) {
			list = append(list, g.Ladder().ID()+"/"+g.ID()+" "+kind.String())
		}
		return strings.Join(list, ", ")
	}
	for ref, want := range map[string]string{"p2": "shop/s2 equal", "s2": "acme/p2 equal", "m4": "shop/p1 not-comparable", "p3": "", "sre": ""} {
		if got := all(ref); got != want {
			t.Errorf("%s: %q, want %q", ref, got, want)
		}
	}
	o, p2, s2 := firmOrganisation, placeOf(t, "p2").Grade(), placeOf(t, "s2").Grade()
	if o.Equivalence(p2, s2) != ladder.Equal || o.Equivalence(p2, p2) != ladder.Equal || o.Equivalence(p2, placeOf(t, "m4").Grade()) != (ladder.Equivalence{}) || o.Equivalence(ladder.Grade{}, ladder.Grade{}) != (ladder.Equivalence{}) {
		t.Error("grades do not compare as they are declared")
	}
}

func TestOrganisation_transfers(t *testing.T) {
	o := firmOrganisation
	if got := listed(o.Transfers()); got != "counter, baker -> sre, acme/p1 staff -> outside outside -> baker" {
		t.Errorf("transfers %s", got)
	}
	if got := listed(o.TransfersFrom(placeOf(t, "s2.1"))) + "|" + listed(o.TransfersTo(placeOf(t, "baker"))) + "|" + listed(o.TransfersFrom(placeOf(t, "outside"))); got != "counter, baker -> sre, acme/p1 staff -> outside|outside -> baker|outside -> baker" {
		t.Errorf("by place: %s", got)
	}
	var list []ladder.Transfer
	for tr := range o.Transfers() {
		list = append(list, tr)
	}
	first := list[0]
	if first.ID() != "to-sre" || listed(first.From()) != "shop/counter shop/baker" || listed(first.To()) != "acme/sre acme/p1" || first.Kind() != ladder.RoleChange || first.Mode() != ladder.SelfNomination ||
		!first.NeedsSeat() || first.Review().Ladder() != acmeLadder || first.Note().String() != "bakers rise early" || len(slices.Collect(first.Obstacles())) != 1 || first.Requirement().IsZero() || first.Spec().Requires == nil {
		t.Errorf("transfer %+v", first.Spec())
	}
	if !first.Joins(placeOf(t, "s2"), placeOf(t, "sre")) || first.Joins(placeOf(t, "sre"), placeOf(t, "s2")) || first.Joins(placeOf(t, "s2"), placeOf(t, "p2")) || list[2].Review().Ladder() != shopLadder {
		t.Error("the transfer joins other places")
	}
	if got := first.Requirement().Outcome(beni); got != ladder.Met {
		t.Errorf("what the transfer asks is %v", got)
	}
	if !list[1].Requirement().IsZero() || list[1].Joins(placeOf(t, "outside"), placeOf(t, "outside")) {
		t.Error("a transfer that asks nothing asks something")
	}
}

// What was held in another ladder is not what is called so in this one.
func TestOrganisation_Facts(t *testing.T) {
	held := func(person string, l ladder.Ladder) string {
		var list []string
		for s := range firmOrganisation.Facts(person, l, date.MustParse("2026"), skills.Policy{}).Stints() {
			list = append(list, s.Place+":"+s.Discipline)
		}
		return strings.Join(list, " ")
	}
	for _, test := range []struct {
		person, want string
		in           ladder.Ladder
	}{
		{"hana", "p1: :", shopLadder},
		{"hana", ": p1:", acmeLadder},
		{"goro", "s2.1:bread", shopLadder},
		{"goro", ":", acmeLadder},
		{"emi", "p1: : p2: sre:", acmeLadder},
		{"emi", ": : : :", shopLadder},
		{"nobody", "", shopLadder},
	} {
		if got := held(test.person, test.in); got != test.want {
			t.Errorf("%s in %v: %q, want %q", test.person, test.in, got, test.want)
		}
	}
}

func TestOrganisation_zero(t *testing.T) {
	var o ladder.Organisation
	var s ladder.Seat
	var p ladder.Proposal
	var tr ladder.Transfer
	if !o.IsZero() || o.ID() != "" || !o.Name().Equal(text.Plain("")) || o.Warnings() != nil || !o.Equal(o) || o.Equal(firmOrganisation) || firmOrganisation.Equal(o) || !o.Parts().Charter.IsZero() || o.Spec().ID != "" {
		t.Error("the zero Organisation says something")
	}
	if listed(o.Seats())+listed(o.Proposals())+listed(o.Problems())+listed(o.Transfers())+listed(o.People())+listed(o.Ladders())+listed(o.OpenSeats(ladder.Place{}, date.Date{})) != "" {
		t.Error("the zero Organisation has something")
	}
	if _, err := o.Accept("x", ladder.SeatSpec{}, date.Date{}); !errors.Is(err, ladder.UnknownProposal) {
		t.Errorf("Accept: %v", err)
	}
	if _, err := o.Place("x"); !errors.Is(err, ladder.UnknownPlace) {
		t.Errorf("Place: %v", err)
	}
	if !s.IsZero() || s.ID() != "" || !s.Place().IsZero() || s.IsOpen(date.Date{}) || !s.Holder().IsZero() || s.String() != "" || !record.Equal(s.Spec(), ladder.SeatSpec{}) {
		t.Error("the zero Seat says something")
	}
	if !p.IsZero() || p.ID() != "" || !p.Place().IsZero() || !p.By().IsZero() || p.Problem().ID != "" || !p.Seat().IsZero() {
		t.Error("the zero Proposal says something")
	}
	if !tr.IsZero() || tr.ID() != "" || tr.String() != "" || tr.NeedsSeat() || !tr.Review().IsZero() || !tr.Requirement().IsZero() || listed(tr.From())+listed(tr.To()) != "" || tr.Joins(ladder.Place{}, ladder.Place{}) {
		t.Error("the zero Transfer says something")
	}
}

// Not stated and none are two things.
func TestPerson_Equal(t *testing.T) {
	person := func(change func(*ladder.PersonSpec)) ladder.Person {
		spec := emi()
		change(&spec)
		return must(ladder.NewPerson(spec))
	}
	p := person(func(*ladder.PersonSpec) {})
	if !p.Equal(person(func(*ladder.PersonSpec) {})) || p.Equal(ladder.Person{}) || !(ladder.Person{}).Equal(ladder.Person{}) {
		t.Error("a person differs from themself, or is nobody")
	}
	for name, change := range map[string]func(*ladder.PersonSpec){
		"evidence": func(s *ladder.PersonSpec) { s.Evidence = []ladder.PieceSpec{} },
		"ratings":  func(s *ladder.PersonSpec) { s.Ratings = []ladder.RatingSpec{} },
		"goals":    func(s *ladder.PersonSpec) { s.Goals = s.Goals[1:] },
	} {
		q := person(change)
		if p.Equal(q) || q.Equal(p) {
			t.Errorf("%s: the change is not seen", name)
		}
	}
	none := person(func(s *ladder.PersonSpec) { s.Stints = nil })
	if none.Equal(person(func(s *ladder.PersonSpec) { s.Stints = []ladder.StintSpec{} })) {
		t.Error("stints that are not stated equal none")
	}
}

func TestPerson_parts(t *testing.T) {
	hana, _ := firmOrganisation.Person("hana")
	goro, _ := firmOrganisation.Person("goro")
	if got := slices.Collect(hana.Ratings()); len(got) != 1 || got[0].Review != "tasting" {
		t.Errorf("ratings %v", got)
	}
	if got := slices.Collect(goro.Evidence()); len(got) != 1 || got[0].Skill != "baking" {
		t.Errorf("evidence %v", got)
	}
}

// Seats that nobody could compare with so many stints in bearable time are taken
// as right.
func TestNewOrganisation_manyStints(t *testing.T) {
	spec := ladder.OrganisationSpec{ID: "o"}
	for i := range 1002 {
		spec.Seats = append(spec.Seats, ladder.SeatSpec{ID: fmt.Sprint("s", i), Place: "baker", Holder: "iku"})
	}
	iku := ladder.PersonSpec{ID: "iku"}
	for range 1000 {
		iku.Stints = append(iku.Stints, ladder.StintSpec{Place: "s2"})
	}
	o := must(ladder.NewOrganisation(spec, ladder.OrganisationParts{Ladders: []ladder.Ladder{shopLadder}, People: []ladder.Person{must(ladder.NewPerson(iku))}}))
	n := 0
	for _, p := range o.Warnings() {
		if p.Is(ladder.NotHeld) {
			n++
		}
	}
	if n != 1000 {
		t.Errorf("%d seats are at what is not held, want 1000", n)
	}
}
