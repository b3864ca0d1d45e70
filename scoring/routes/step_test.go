package routes_test

import (
	"context"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/routes"
)

// A step says by itself what its route says of it below a number, where no two places
// of the route have one name.
func TestStep_Explain(t *testing.T) {
	if got := (routes.Step{}).Explain(language.English); got != "" {
		t.Errorf("the zero step says %q", got)
	}
	net, err := routes.New(routes.Spec{Ladders: []ladder.Ladder{builtin.SRENext()}})
	if err != nil {
		t.Fatal(err)
	}
	found, err := net.Find(context.Background(), routes.Question{From: "sre", To: "executive-officer", K: 3})
	if err != nil || found.Len() != 3 {
		t.Fatal(found.Len(), err)
	}
	for _, tag := range []language.Tag{language.English, language.Japanese} {
		for _, r := range found.Routes() {
			whole := r.Explain(tag)
			for _, s := range r.Steps() {
				heading, rest, _ := strings.Cut(s.Explain(tag), "\n")
				said := ". " + heading + "\n"
				for line := range strings.Lines(rest) {
					said += "  " + line
				}
				if !strings.Contains(whole, said) {
					t.Errorf("%v does not say:\n%s\nbut:\n%s", r, said, whole)
				}
			}
		}
	}
}
