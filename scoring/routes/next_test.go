package routes_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/routes"
)

// The steps away from a place are those with which its routes of one step go.
func TestNet_Next_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, net := network(t, drawLadder(t))
		facts := ladder.FactsOf(drawProfile(t, l))
		cost := drawCost(t)
		from := rapid.SampledFrom([]string{"r0", "r1"}).Draw(t, "from")
		got := make(map[string]int)
		for _, s := range must(net.Next(routes.Question{From: from, Facts: facts, Cost: cost})) {
			if s.From().ID() != from {
				t.Fatalf("%v leads from elsewhere", s)
			}
			got[s.Explain(language.English)]++
		}
		want := make(map[string]int)
		for r := range l.Roles() {
			found := must(net.Find(context.Background(), routes.Question{From: from, To: r.ID(), K: 1000, Facts: facts, Cost: cost}))
			for _, route := range found.Routes() {
				if route.Len() == 1 {
					want[route.Steps()[0].Explain(language.English)]++
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

func TestNet_Next(t *testing.T) {
	net := must(routes.Of(firm()))
	said := func(from string, open bool) (words []string) {
		for _, s := range must(net.Next(routes.Question{From: from, Facts: beginner(), OpenOnly: open})) {
			words = append(words, s.String())
		}
		return words
	}
	for from, want := range map[string][]string{
		"craft/e3":   {"e3 -> e4", "e3 -> lead", "e3 -> lead", "e3 -> guide", "e3 -> ghost", "e3 -> s2", "e3 -> e1", "e3 -> s1", "e3 -> s2"},
		"craft/last": nil,
		"outside":    {"outside -> e1", "outside -> inner"},
	} {
		if diff := cmp.Diff(want, said(from, false)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", from, diff)
		}
	}
	if diff := cmp.Diff([]string{"outside -> e1"}, said("outside", true)); diff != "" {
		t.Errorf("open only (-want +got):\n%s", diff)
	}
	for from, kind := range map[string]error{"": routes.ErrPlace, "line": routes.ErrPlace, "nowhere": routes.ErrPlace} {
		if _, err := net.Next(routes.Question{From: from}); !errors.Is(err, kind) {
			t.Errorf("Next(%q) = %v, want %v", from, err, kind)
		}
	}
	if _, err := (routes.Net{}).Next(routes.Question{From: "e1"}); !errors.Is(err, routes.ErrNoPlaces) {
		t.Errorf("of no network: %v", err)
	}
}
