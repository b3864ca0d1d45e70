package matching_test

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"github.com/kakezan/kakezan/internal/synthetic"
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/matching"
	"github.com/kakezan/kakezan/skills"
)

const manySkills = 500

// BenchmarkBest tells the best ten of a thousand roles, each of about 20 needs with
// must-haves, to people who state about 20 of 500 skills and of whom the others are
// unknown. It reports what that takes of memory beside the people and the roles, and
// how large these are.
//
//	go test -run xxx -bench Best -benchtime 1x ./scoring/matching
func BenchmarkBest(b *testing.B) {
	for _, popular := range []bool{false, true} {
		name := "any skills"
		if popular {
			name = "popular skills"
		}
		for _, n := range []int{10_000, 1_000_000} {
			b.Run(fmt.Sprintf("%s/%d people", name, n), func(b *testing.B) {
				benchmarkBest(b, n, popular, matching.Options{})
			})
		}
	}
}

// BenchmarkBestOpen leaves out the roles that are closed.
func BenchmarkBestOpen(b *testing.B) { benchmarkBest(b, 10_000, false, matching.Options{Open: true}) }

func benchmarkBest(b *testing.B, n int, popular bool, o matching.Options) {
	random := rand.New(rand.NewPCG(8, 1))
	people, roles := crowd(random, n, popular), manyRoles(random, 1000, popular)
	before := heap()
	peak := watch()
	told := 0
	for b.Loop() {
		err := roles.Best(context.Background(), people, 10, o, func(_ int, best []matching.Match) error {
			told += len(best)
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	most := peak()
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "people/s")
	b.ReportMetric(float64(told)/float64(b.N)/float64(n), "matches/person")
	b.ReportMetric(float64(people.Size()), "input-bytes")
	b.ReportMetric(max(0, float64(most)-float64(before)), "growth-bytes")
	runtime.KeepAlive(people)
}

// heap returns the bytes that are in use after a collection.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// watch looks at the heap now and then until it is asked for the most that there was.
func watch() func() uint64 {
	stop, most := make(chan struct{}), make(chan uint64)
	go func() {
		var m runtime.MemStats
		top := uint64(0)
		for {
			runtime.ReadMemStats(&m)
			top = max(top, m.HeapAlloc)
			select {
			case <-stop:
				most <- top
				return
			case <-time.After(10 * time.Millisecond):
			}
		}
	}()
	return func() uint64 { close(stop); return <-most }
}

// crowd are people who state about 20 skills at levels 1 to 5; popular skills more
// often by Zipf's law, or all as often.
func crowd(random *rand.Rand, n int, popular bool) matching.People {
	var b matching.PeopleBuilder
	if popular {
		p := synthetic.New(synthetic.Options{People: n, Skills: manySkills, Seed: 8})
		for i := range n {
			b.Add(func(yield func(skills.ID, skills.Level) bool) {
				for j := p.Start[i]; j < p.Start[i+1]; j++ {
					if !yield(skillIDs[p.Skills[j]], five[p.Level[j]]) {
						return
					}
				}
			})
		}
		return b.Build()
	}
	for range n {
		b.Add(stating(random, 15+random.IntN(11)))
	}
	return b.Build()
}

func stating(random *rand.Rand, n int) iter.Seq2[skills.ID, skills.Level] {
	return func(yield func(skills.ID, skills.Level) bool) {
		for range n {
			if !yield(skillIDs[random.IntN(manySkills)], five[1+random.IntN(5)]) {
				return
			}
		}
	}
}

// manyRoles ask for about 20 skills each, a quarter of them must-haves, with weights
// from 1 to 5.
func manyRoles(random *rand.Rand, n int, popular bool) matching.Roles {
	specs := make([]matching.RoleSpec, n)
	for i := range specs {
		specs[i].ID = fmt.Sprintf("role-%d", i)
		asked := map[int]bool{}
		for range 15 + random.IntN(11) {
			s := random.IntN(manySkills)
			if popular { // by Zipf's law, roughly
				s = int(float64(manySkills) * pow(random.Float64()))
			}
			if asked[s] {
				continue
			}
			asked[s] = true
			specs[i].Needs = append(specs[i].Needs, matching.NeedSpec{
				Skill: skillIDs[s], Level: five[1+random.IntN(5)], Weight: float64(1 + random.IntN(5)), Must: random.IntN(4) == 0,
			})
		}
	}
	roles, err := matching.NewRoles(specs)
	if err != nil {
		panic(err)
	}
	return roles
}

func pow(x float64) float64 { return x * x * x }

// BenchmarkBestWhole is a role that leaves a choice: what one person and one such role
// take.
func BenchmarkBestWhole(b *testing.B) {
	spec := ladder.Spec{ID: "l", Scales: []skills.ScaleSpec{fiveSpec}}
	requires := ladder.All{}
	for i := range 20 {
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: skillIDs[i], Scale: "five"})
		one := ladder.AtLeast{Skill: skillIDs[i], Level: stepID(1 + i%5)}
		if i%10 == 0 {
			requires = append(requires, ladder.Any{one, ladder.AtLeast{Skill: skillIDs[i+1], Level: "5"}})
		} else {
			requires = append(requires, one)
		}
	}
	spec.Roles = []ladder.RoleSpec{{ID: "role", Requires: requires}}
	role, _ := must(ladder.New(spec)).Role("role")
	roles := must(matching.RolesOf(role))
	people := crowd(rand.New(rand.NewPCG(8, 1)), 256, false)
	for b.Loop() {
		err := roles.Best(context.Background(), people, 1, matching.Options{Workers: 1}, func(int, []matching.Match) error { return nil })
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(people.Len()), "µs/person")
}
