package plan_test

import (
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/plan"
)

func TestFor_builtin(t *testing.T) {
	l := builtin.SRENext()
	targets, err := plan.Targets(l, "sre", "engineering-manager", "p4")
	if err != nil {
		t.Fatal(err)
	}
	learning, err := plan.For(targets, ladder.Facts{}, plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + learning.All().Explain(language.English))
	t.Log("\n" + learning.All().Explain(language.Japanese))
}
