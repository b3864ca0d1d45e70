package ladder_test

import (
	"testing"

	"github.com/kakezan/kakezan/ladder"
)

func TestLadder_Equal(t *testing.T) {
	a, b := must(ladder.New(stepped())), must(ladder.New(stepped()))
	if !a.Equal(b) || !a.Equal(a) || !(ladder.Ladder{}).Equal(ladder.Ladder{}) || a.Equal(ladder.Ladder{}) {
		t.Error("equal ladders are not, or a ladder is nothing")
	}
	spec := stepped()
	spec.Skills[0], spec.Skills[1] = spec.Skills[1], spec.Skills[0]
	if a.Equal(must(ladder.New(spec))) {
		t.Error("the order of skills does not count")
	}
}
