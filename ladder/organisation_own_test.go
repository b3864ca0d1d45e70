package ladder_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/text"
)

// answers is what the organisation says to questions about its ladders as they are
// in another organisation.
func answers(t *testing.T, asked ladder.Organisation) []string {
	t.Helper()
	o, day := firmOrganisation, date.MustParse("2026-07")
	var said []string
	say := func(v ...any) { said = append(said, fmt.Sprint(v...)) }
	for l := range asked.Ladders() {
		for p := range o.People() {
			say(l.ID(), " ", p.ID(), " ", o.Facts(p.ID(), l, day, skills.Policy{}).Spec().Stints)
		}
	}
	at := func(ref string) ladder.Place {
		p, err := asked.Place(ref)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	for _, ref := range []string{"baker", "staff", "sre", "outside", "shop/p1"} {
		say(ref, " open ", listed(o.OpenSeats(at(ref), day)), "; from ", listed(o.TransfersFrom(at(ref))), "; to ", listed(o.TransfersTo(at(ref))))
		for transfer := range o.Transfers() {
			say(transfer, " joins ", transfer.Joins(at(ref), at("sre")), " ", transfer.Joins(at(ref), at("outside")))
		}
	}
	for _, ref := range []string{"p2", "s2", "shop/p1"} {
		g := at(ref).Grade()
		for other, kind := range o.Equivalents(g) {
			own, _ := o.Ladder(other.Ladder().ID())
			say(g, " ", kind, " ", other, " ", own == other.Ladder())
		}
		say(g, " is ", o.Equivalence(g, at("s2").Grade()), " and ", o.Equivalence(placeOf(t, "s2").Grade(), g))
	}
	return said
}

// A ladder that was loaded twice is one ladder, whichever of both is asked about.
func TestOrganisation_equalLadders(t *testing.T) {
	parts := firmParts()
	for i, l := range parts.Ladders {
		parts.Ladders[i] = must(ladder.New(l.Spec()))
	}
	again := must(ladder.NewOrganisation(firm(), parts))
	if diff := cmp.Diff(answers(t, firmOrganisation), answers(t, again)); diff != "" {
		t.Errorf("asked by the ladders of another load (-want +got):\n%s", diff)
	}
	// One that has the id of it and says something else is another one.
	other := shop()
	other.Name = text.Plain("Another shop")
	parts.Ladders[1] = must(ladder.New(other))
	foreign := must(ladder.NewOrganisation(firm(), parts))
	baker, _ := foreign.Place("baker")
	for range 2 { // the second answer is as the first one
		if got := listed(firmOrganisation.OpenSeats(baker, date.MustParse("2026-07"))); got != "" {
			t.Errorf("open seats at a place of another ladder: %s", got)
		}
		if stints := firmOrganisation.Facts("goro", parts.Ladders[1], date.MustParse("2026-07"), skills.Policy{}).Spec().Stints; len(stints) != 1 || stints[0].Place != "" {
			t.Errorf("stints in another ladder: %v", stints)
		}
	}
}
