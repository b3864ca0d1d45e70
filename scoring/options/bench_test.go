package options_test

import (
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/options"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
)

// One person at p6 of a built-in ladder, with a network that is shared.
func BenchmarkOptions(b *testing.B) {
	l := builtin.DualTrack()
	net := must(routes.Of(must(ladder.NewOrganisation(
		ladder.OrganisationSpec{ID: "o", Seats: []ladder.SeatSpec{{ID: "s", Place: "m6"}}}, ladder.OrganisationParts{Ladders: []ladder.Ladder{l}}))))
	p := skills.Resolve(nil, today, skills.Policy{})
	for _, c := range []skills.ID{"build", "foresee", "spread"} {
		level, _ := must2(l.Scale(must2(l.Competency(c)).Scale)).Step(3)
		p = p.With(c, level)
	}
	q := options.Question{Net: net, From: "p6", Facts: ladder.FactsOf(p)}
	b.Run("Of", func(b *testing.B) {
		for b.Loop() {
			must(options.Of(q))
		}
	})
	o := must(options.Of(q))
	b.Run("List", func(b *testing.B) {
		for b.Loop() {
			o.List()
		}
	})
	b.Run("Levers", func(b *testing.B) {
		for b.Loop() {
			o.Levers()
		}
	})
}

func must2[T any](v T, ok bool) T {
	if !ok {
		panic("there is none")
	}
	return v
}
