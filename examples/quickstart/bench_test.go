package main

import (
	"testing"

	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills/date"
)

// BenchmarkNewMaps draws the maps of the sample person on what is embedded.
func BenchmarkNewMaps(b *testing.B) {
	in := inputs{person: defaultPerson}
	reference, _, err := in.readPopulation()
	if err != nil {
		b.Fatal(err)
	}
	who := person(b, defaultPerson)
	for b.Loop() {
		if _, err := scoring.NewMaps(scoring.Input{Ladder: builtin.DualTrack(), Person: who, AsOf: date.MustParse("2026-11-21"), Reference: reference}); err != nil {
			b.Fatal(err)
		}
	}
}
