package options_test

import (
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/skills"
)

// A position that was made and given to somebody is a seat that is taken, and not one
// that may still be made.
func TestOf_accepted(t *testing.T) {
	seat := ladder.SeatSpec{ID: "calm", Holder: "ann"}
	made := must(firm(chairs, calm).Accept("calm", seat, today))
	o := must(options.Of(options.Question{Net: network(made), From: "e1", Facts: facts(map[skills.ID]int{"craft": 1, "people": 1})}))
	lead, _ := o.Option("craft/lead")
	if chance, seating := lead.Seat(); chance != (fit.Range{}) || seating != options.Taken || len(lead.Positions()) > 0 {
		t.Errorf("the seat has a chance of %v, %v, with %d positions", chance, seating, len(lead.Positions()))
	}
}
