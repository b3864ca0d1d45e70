package population_test

import (
	"context"
	"testing"

	"github.com/kakezan/kakezan/internal/synthetic"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// BenchmarkGroupBy groups questions of three skills by occupation, one at a time,
// and counts the same questions, and some with "not" and "or".
func BenchmarkGroupBy(b *testing.B) {
	from := synthetic.New(synthetic.Options{People: 1_000_000, Skills: 500, Seed: 1})
	p, err := push(b, from).Build(context.Background(), population.BuildOptions{NoRows: true})
	if err != nil {
		b.Fatal(err)
	}
	const n = 1000
	all, some, policy := make([]population.Condition, n), make([]population.Condition, n), make([]population.Condition, n)
	for i, q := range synthetic.Questions(500, n, 7) {
		var three [3]population.Condition
		for k, c := range q {
			l, _ := fiveLevels.Step(int(c.Level))
			three[k] = population.Specialty{Skill: skills.ID(from.Names[c.Skill]), AtLeast: l}
		}
		all[i] = population.All(three[:])
		policy[i] = population.All{all[i], population.AtMostSkills(20)}
		some[i] = population.All{population.Any(three[:2]), population.Not{Condition: three[2]}}
	}
	for _, bench := range []struct {
		name       string
		conditions []population.Condition
		ask        func(population.Condition) error
	}{
		{"count", all, func(c population.Condition) error { _, err := p.CountOf(c); return err }},
		{"group", all, func(c population.Condition) error { _, err := p.GroupBy("occupation", c); return err }},
		{"countPolicy", policy, func(c population.Condition) error { _, err := p.CountOf(c); return err }},
		{"countNotOr", some, func(c population.Condition) error { _, err := p.CountOf(c); return err }},
		{"groupNotOr", some, func(c population.Condition) error { _, err := p.GroupBy("occupation", c); return err }},
		{"where", some, func(c population.Condition) error { _, err := p.Where(c); return err }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				if err := bench.ask(bench.conditions[i%n]); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
}
