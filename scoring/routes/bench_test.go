package routes_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
)

// career is a ladder of many roles: each asks for ten of 500 skills, one of which
// by one of two, and ten ways lead on from it. Skills and ways keep to roles near by,
// as in a taxonomy of occupations.
func career(b *testing.B, roles int) ladder.Ladder {
	r := rand.New(rand.NewPCG(8, uint64(roles)))
	steps := []string{"aware", "working", "practitioner", "expert"}
	spec := ladder.Spec{ID: "career"}
	scale := skills.ScaleSpec{ID: "mastery"}
	for _, id := range steps {
		scale.Steps = append(scale.Steps, skills.StepSpec{ID: id})
	}
	spec.Scales = []skills.ScaleSpec{scale}
	for i := range 500 {
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: skill(i), Scale: "mastery"})
	}
	for i := range roles {
		at := func() ladder.AtLeast {
			near := (500*i/roles + int(30*r.NormFloat64()) + 500) % 500
			return ladder.AtLeast{Skill: skill((near + 500) % 500), Level: steps[r.IntN(4)]}
		}
		all := ladder.All{ladder.Any{at(), at()}}
		for range 9 {
			all = append(all, at())
		}
		spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: role(i), Requires: all})
		for range 10 {
			to := (i + 1 + int(r.ExpFloat64()*float64(roles)/20)) % roles
			if to != i {
				spec.Transitions = append(spec.Transitions, ladder.TransitionSpec{From: []string{role(i)}, To: []string{role(to)}, Kind: ladder.RoleChange})
			}
		}
	}
	l, err := ladder.New(spec)
	if err != nil {
		b.Fatal(err)
	}
	return l
}

func skill(i int) skills.ID { return skills.ID(fmt.Sprintf("skill-%03d", i)) }
func role(i int) string     { return fmt.Sprintf("role-%05d", i) }

// somebody holds 20 skills of 500.
func somebody(l ladder.Ladder) ladder.Facts {
	r := rand.New(rand.NewPCG(8, 8))
	scale, _ := l.Scale("mastery")
	profile := skills.Resolve(nil, date.MustParse("2026-11-21"), skills.Policy{})
	for range 20 {
		level, _ := scale.Step(1 + r.IntN(4))
		profile = profile.With(skill(r.IntN(500)), level)
	}
	return ladder.FactsOf(profile)
}

func BenchmarkNew(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		l := career(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := routes.New(routes.Spec{Ladders: []ladder.Ladder{l}}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkNet_Find(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		l := career(b, n)
		net, err := routes.New(routes.Spec{Ladders: []ladder.Ladder{l}})
		if err != nil {
			b.Fatal(err)
		}
		facts := somebody(l)
		for _, states := range []int{-1, 0} {
			b.Run(fmt.Sprintf("%d/states=%d", n, states), func(b *testing.B) {
				exact := 0
				for i := 0; b.Loop(); i++ {
					r := rand.New(rand.NewPCG(9, uint64(i%16)))
					from := r.IntN(n)
					to := (from + 1 + r.IntN(n/4)) % n
					found, err := net.Find(context.Background(), routes.Question{From: role(from), To: role(to), K: 10, Facts: facts, States: states})
					if err != nil {
						b.Fatal(err)
					}
					if found.Exact() {
						exact++
					}
				}
				b.ReportMetric(float64(exact)/float64(b.N), "exact/op")
			})
		}
	}
}
