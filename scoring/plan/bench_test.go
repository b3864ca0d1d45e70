package plan_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/plan"
)

// 500 missing skills and 200 roles.
func BenchmarkFrontier(b *testing.B) {
	for _, in := range []instance{
		{name: "families", seed: 1, skills: 500, roles: 200, families: 25, needs: 8, common: 40, shared: 0.2, foreign: 0.05, chains: 0.3},
		{name: "large roles", seed: 1, skills: 500, roles: 200, families: 1, needs: 20},
	} {
		b.Run(in.name, func(b *testing.B) {
			p := in.problem(b)
			corners := 0
			b.ReportAllocs()
			for b.Loop() {
				f, err := p.Frontier(ctx)
				if err != nil {
					b.Fatal(err)
				}
				corners = f.Len()
			}
			b.ReportMetric(float64(corners), "corners")
		})
	}
}

// What a problem of that size takes to be made.
func BenchmarkNew(b *testing.B) {
	in := instance{seed: 1, skills: 500, roles: 200, families: 25, needs: 8, common: 40, shared: 0.2, foreign: 0.05, chains: 0.3}
	spec := in.spec()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := plan.New(spec); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkWithin(b *testing.B, in instance) {
	b.Run(in.name, func(b *testing.B) {
		p := in.problem(b)
		all, err := p.Penalised(0)
		if err != nil {
			b.Fatal(err)
		}
		var proof plan.Certificate
		for b.Loop() {
			if _, proof, err = p.Within(ctx, all.Cost()/2, plan.Limits{}); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(100*proof.Gap, "gap-%")
		b.ReportMetric(float64(proof.Nodes), "nodes")
	})
}

// 22 missing skills, always exact.
func BenchmarkWithin22(b *testing.B) {
	for _, in := range []instance{
		{name: "30 roles", seed: 1, skills: 22, roles: 30, families: 2, needs: 5, foreign: 1},
		{name: "200 roles", seed: 1, skills: 22, roles: 200, families: 2, needs: 5, foreign: 1},
	} {
		benchmarkWithin(b, in)
	}
}

// 200 missing skills, with half of what all of them cost.
func BenchmarkWithin200(b *testing.B) {
	for _, in := range append(append(instances, hard...), hopeless) {
		benchmarkWithin(b, in)
	}
}

// All built-in roles and grades, for somebody of whom nothing is known.
func BenchmarkFor(b *testing.B) {
	l := builtin.SRENext()
	var targets []ladder.Target
	for r := range l.Roles() {
		targets = append(targets, r)
	}
	for g := range l.Grades() {
		targets = append(targets, g)
	}
	targets = append(targets, builtin.VPoE(), builtin.HeadOfEngineering(), builtin.CTO())
	b.ReportAllocs()
	for b.Loop() {
		learning, err := plan.For(targets, ladder.Facts{}, plan.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if all := learning.All(); all.Len() == 0 {
			b.Fatal("nothing to learn")
		}
	}
}

// Many roles of one ladder, and one role as often: time grows as their number does.
func BenchmarkFor_manyTargets(b *testing.B) {
	for _, n := range []int{1000, 5000} {
		spec := companySpec()
		spec.Roles = nil
		for i := range n {
			spec.Roles = append(spec.Roles, ladder.RoleSpec{
				ID: "r" + strconv.Itoa(i), Requires: ladder.AtLeast{Skill: spec.Competencies[i%4].ID, Level: "working"},
			})
		}
		l, err := ladder.New(spec)
		if err != nil {
			b.Fatal(err)
		}
		var many []ladder.Target
		for r := range l.Roles() {
			many = append(many, r)
		}
		bench := func(name string, targets []ladder.Target) {
			b.Run(strconv.Itoa(n)+" "+name, func(b *testing.B) {
				for b.Loop() {
					if _, err := plan.For(targets, ladder.Facts{}, plan.Options{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		bench("roles", many)
		bench("times one role", slices.Repeat(many[:1], n))
	}
}
