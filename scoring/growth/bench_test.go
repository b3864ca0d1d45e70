package growth_test

import (
	"fmt"
	"testing"

	"github.com/kakezan/kakezan/scoring/growth"
	"github.com/kakezan/kakezan/skills"
)

func benchSpace(b *testing.B, n int) (growth.Space, skills.Profile, skills.Profile) {
	var abilities []growth.Ability
	var before, after skills.Profile
	for i := range n {
		id := skills.ID(fmt.Sprint("a", i))
		abilities = append(abilities, growth.Ability{Skill: id, Scale: hours})
		low, _ := hours.Step(1 + i*7%9)
		high, _ := hours.Step(6 + i*5%14)
		before, after = before.With(id, low), after.With(id, high)
	}
	return space(b, growth.Options{}, abilities...), before, after
}

func BenchmarkBetween(b *testing.B) {
	for _, n := range []int{3, 20, 100} {
		s, before, after := benchSpace(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				s.Between(before, after)
			}
		})
	}
}

func BenchmarkBest(b *testing.B) {
	cost := func(id skills.ID, l skills.Level) float64 {
		return float64((len(id)*31+int(id[1])*17+l.Step()*7)%23+3) / 8
	}
	for _, n := range []int{3, 10, 30, 100} {
		s, before, _ := benchSpace(b, n)
		v := s.Volume(before)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if c, err := v.Best(float64(4*n), cost); err != nil || !c.IsExact() {
					b.Fatalf("%v, exact %v, %v", c, c.IsExact(), err)
				}
			}
		})
	}
}
