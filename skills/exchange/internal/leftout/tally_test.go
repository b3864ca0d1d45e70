package leftout_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/skills/exchange"
	"github.com/kakezan/kakezan/skills/exchange/internal/leftout"
	"github.com/kakezan/kakezan/skills/problem"
)

func TestTally(t *testing.T) {
	var tally leftout.Tally
	asked := 0
	at := func(what string, path problem.Path) func() leftout.Say {
		return func() leftout.Say { asked++; return leftout.At(exchange.NoPlace, what, path) }
	}
	tally.Add(0, "nothing", at("nothing", "x"))
	tally.Add(2, "steps", at("steps", "skills[go]"))
	tally.Add(1, "notes", func() leftout.Say {
		asked++
		return leftout.At(exchange.NoPlace, "notes", "").In(problem.Range{File: "f", Start: problem.Pos{Line: 3, Column: 1}})
	})
	tally.Add(-1, "steps", at("steps", "skills[go]"))
	tally.Add(3, "steps", at("steps", "skills[r]"))
	want := problem.List{
		exchange.NoPlace.At("skills[go]", "steps", 5),
		exchange.NoPlace.At("", "notes", 1).WithRange(problem.Range{File: "f", Start: problem.Pos{Line: 3, Column: 1}}),
	}
	if diff := cmp.Diff(want, tally.List()); diff != "" || asked != 2 {
		t.Errorf("places asked for %d times, want 2; (-want +got)\n%s", asked, diff)
	}
	if list := new(leftout.Tally).List(); list != nil {
		t.Errorf("the zero Tally lists %v", list)
	}
}
