package options_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/availability"
	"github.com/kakezan/kakezan/scoring/fit"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/skills"
)

// row is what is told of an option.
type row struct {
	ID       string
	Outcome  ladder.Outcome
	Feasible fit.Range
	Seat     fit.Range
	Seating  options.Seating
}

func rows(o options.Options) (list []row) {
	for _, x := range o.List() {
		seat, seating := x.Seat()
		list = append(list, row{x.ID(), x.Outcome(), x.Feasible(), seat, seating})
	}
	slices.SortFunc(list, func(x, y row) int { return strings.Compare(x.ID, y.ID) })
	return list
}

var words = cmp.Options{
	cmp.Comparer(func(x, y options.Seating) bool { return x == y }),
	cmp.Comparer(func(x, y ladder.Outcome) bool { return x == y }),
}

var (
	unknown = fit.Range{Lo: 0, Hi: 1}
	never   = fit.Range{}
)

func TestOf(t *testing.T) {
	guide := row{"craft/guide", ladder.Unknown, unknown, exactly(1), options.NotNeeded}
	ghost := row{"craft/ghost", ladder.Met, exactly(1), never, options.NotOffered}
	senior := row{"craft/e2", ladder.NotMet, never, exactly(1), options.NotNeeded}
	able := map[skills.ID]int{"craft": 1, "people": 1}
	for _, test := range []struct {
		name string
		q    options.Question
		want []row
	}{
		{"a seat that is taken, and a position that may be made", options.Question{
			Net: network(firm(chairs, calm)), From: "e1", Facts: facts(able),
		}, []row{senior, ghost, guide, {"craft/lead", ladder.Met, exactly(1), unknown, options.Taken}}},
		{"nobody proposes a position", options.Question{
			Net: network(firm(chairs, nil)), From: "e1", Facts: facts(able),
		}, []row{senior, ghost, guide, {"craft/lead", ladder.Met, exactly(1), never, options.Taken}}},
		{"a seat of a later day", options.Question{
			Net: network(firm(chairs, nil)), From: "e1", Facts: facts(able), AsOf: chairs[1].From,
		}, []row{senior, ghost, guide, {"craft/lead", ladder.Met, exactly(1), exactly(1), options.Free}}},
		{"no seats on record", options.Question{
			Net: network(firm(nil, nil)), From: "e1", Facts: facts(able),
		}, []row{senior, ghost, guide, {"craft/lead", ladder.Met, exactly(1), unknown, options.Unrecorded}}},
		{"no seat yet, a position, and what the caller knows", options.Question{
			Net: network(firm(chairs[1:], calm)), From: "e1", Facts: facts(nil), Targets: []string{"lead", "e2"},
			Feasible: func(t ladder.Target) (fit.Range, bool) { return fit.Range{Lo: 0.25, Hi: 0.5}, t.ID() == "lead" },
			Vacancy:  func(ladder.Place) (fit.Range, bool) { return exactly(0.5), true },
			Made:     func(ladder.Proposal) (fit.Range, bool) { return fit.Range{Lo: 0.25, Hi: 0.5}, true },
		}, []row{{"craft/e2", ladder.Unknown, unknown, exactly(1), options.NotNeeded}, {"craft/lead", ladder.Unknown, fit.Range{Lo: 0.25, Hi: 0.5}, fit.Range{Lo: 0.25, Hi: 0.5}, options.NoSeat}}},
		{"seats that are held, and what the caller knows", options.Question{
			Net: network(firm(chairs, calm)), From: "e1", Facts: facts(able), Targets: []string{"craft/lead"},
			Vacancy: func(p ladder.Place) (fit.Range, bool) { return exactly(0.5), p.ID() == "lead" },
			Made:    func(p ladder.Proposal) (fit.Range, bool) { return fit.Range{Lo: 0.25, Hi: 0.5}, p.ID() == "calm" },
		}, []row{{"craft/lead", ladder.Met, exactly(1), fit.Range{Lo: 0.625, Hi: 0.75}, options.Taken}}},
		{"outside alone", options.Question{
			Facts:   facts(able),
			Outside: []options.Outside{{ID: "a"}, {ID: "b", Seat: stated(0.5), Feasible: stated(0.5), Needs: []string{"market"}}, {ID: "c", Target: role("lead"), Seat: stated(0.5)}},
			Causes:  []availability.Cause{{ID: "market", Chance: exactly(0.5)}},
		}, []row{{"a", ladder.Unknown, unknown, unknown, options.Stated}, {"b", ladder.Unknown, exactly(0.5), exactly(0.5), options.Stated}, {"c", ladder.Met, exactly(1), exactly(0.5), options.Stated}}},
		{"surely not, and nobody has said", options.Question{
			Outside: []options.Outside{{ID: "a", Seat: stated(0), Feasible: stated(1)}, {ID: "b", Seat: stated(1), Feasible: stated(0)}, {ID: "c", Seat: stated(1)}, {ID: "d", Feasible: stated(1)}},
		}, []row{{"a", ladder.Unknown, exactly(1), never, options.Stated}, {"b", ladder.Unknown, never, exactly(1), options.Stated}, {"c", ladder.Unknown, unknown, exactly(1), options.Stated}, {"d", ladder.Unknown, exactly(1), unknown, options.Stated}}},
	} {
		got := must(options.Of(test.q))
		if diff := cmp.Diff(test.want, rows(got), words); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// What is said to be 0 is 0: neither sure nor unknown. And what the caller changes
// after having asked changes nothing.
func TestOf_none(t *testing.T) {
	q := options.Question{Net: network(firm(nil, nil)), From: "e1", Targets: []string{"e2"}, Facts: facts(map[skills.ID]int{"craft": 2}), Employer: stated(0)}
	o := must(options.Of(q))
	if got := o.Chance().Up(); got != never {
		t.Errorf("%v where the employer is surely gone", got)
	}
	if said := o.Explain(language.English); !strings.Contains(said, "the employer goes on: 0\n  formula: as the caller says") {
		t.Errorf("an employer that is surely gone is told as\n%s", said)
	}
	*q.Employer = exactly(1)
	if again := must(o.With(q.Net)); !again.Equal(o) {
		t.Errorf("%v, and asked again %v", o, again)
	}
	q.Employer = nil
	if got := must(options.Of(q)).Chance().Up(); got != exactly(1) {
		t.Errorf("%v where nobody has said", got)
	}
}

func role(id string) ladder.Role {
	r, _ := craft().Role(id)
	return r
}
