package main

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/examples/company"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

// BenchmarkNewMaps draws the maps of the sample person on what is embedded: of one
// person, with the network of routes prepared each time.
func BenchmarkNewMaps(b *testing.B) {
	in := inputs{person: defaultPerson}
	reference, _, err := in.readPopulation()
	if err != nil {
		b.Fatal(err)
	}
	office, err := company.Organisation()
	if err != nil {
		b.Fatal(err)
	}
	whose := person(b, defaultPerson)
	own, _ := office.Ladder(builtin.DualTrack().ID())
	b.ReportAllocs()
	for b.Loop() {
		_, err := scoring.NewMaps(scoring.Input{
			Ladder: own, Person: whose, Organisation: office, AsOf: date.MustParse("2026-11-21"), Reference: reference,
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMany draws the maps of 10,000 people against one ladder, each with a
// combination of three to six skills of the survey, and a goal.
func BenchmarkMany(b *testing.B) {
	in := inputs{person: defaultPerson}
	reference, _, err := in.readPopulation()
	if err != nil {
		b.Fatal(err)
	}
	people := crowd(b, 10_000)
	for b.Loop() {
		for _, err := range scoring.Many(context.Background(), scoring.Input{Ladder: builtin.DualTrack(), Reference: reference}, people) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// crowd draws people of whom some abilities are known, with some skills that the
// survey has.
func crowd(b *testing.B, n int) []ladder.Person {
	rng := rand.New(rand.NewPCG(2026, 7))
	l := builtin.DualTrack()
	reach, _ := l.Scale("reach")
	mastery, _ := l.Scale("mastery")
	level := func(s skills.Scale) skills.Level {
		found, _ := s.Step(1 + rng.IntN(s.Len()-2))
		return found
	}
	known := []skills.ID{"Java", "JavaScript", "Python", "SQL", "Go", "C", "C++", "PHP", "Ruby", "R", "Redis", "MongoDB", "Hadoop", "Spark", "Scala"}
	people := make([]ladder.Person, n)
	for i := range people {
		spec := ladder.PersonSpec{ID: "p", Stints: []ladder.StintSpec{{Place: []string{"p1", "p2", "p3", "p4", "p5", "m4"}[rng.IntN(6)]}}}
		for _, id := range []skills.ID{"build", "foresee", "spread"} {
			if rng.IntN(5) > 0 {
				spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: id, Level: level(reach)})
			}
		}
		for _, at := range rng.Perm(len(known))[:3+rng.IntN(4)] {
			spec.Claims = append(spec.Claims, skills.ClaimSpec{Skill: known[at], Level: level(mastery)})
		}
		spec.Goals = []ladder.GoalSpec{{Target: []string{"p6", "p7", "m6", "m7"}[rng.IntN(4)], Horizon: ladder.LongTerm}}
		var err error
		if people[i], err = ladder.NewPerson(spec); err != nil {
			b.Fatal(err)
		}
	}
	return people
}
