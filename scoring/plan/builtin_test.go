package plan_test

import (
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/plan"
)

func TestFor_builtin(t *testing.T) {
	l := builtin.SRENext()
	var targets []ladder.Target
	for r := range l.Roles() {
		targets = append(targets, r)
	}
	for g := range l.Grades() {
		if !g.Requirement().IsZero() {
			targets = append(targets, g)
		}
	}
	learning, err := plan.For(targets, ladder.Facts{}, plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(learning.Problem())
	for s := range learning.All().Steps() {
		t.Logf("%s %v → %v, %v, %v for %v before %v opens %v, %d lessons", s.Name, s.From, s.To, s.Cost, s.Maybe, s.For, s.Before, s.Opens, len(s.Lessons))
	}
	courses, _ := learning.Frontier(ctx)
	for _, c := range courses {
		t.Log(c.Cost(), c.Value(), c.Len())
	}
	for _, n := range learning.Next()[:3] {
		t.Log(n.Name, n.Gain, n.Share, n.Opens)
	}
	for _, w := range learning.Shapley() {
		t.Log(w.Name, w.Share, len(w.Targets))
	}
}
