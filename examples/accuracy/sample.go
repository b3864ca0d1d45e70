package main

import (
	"context"
	"math/rand/v2"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// The skills that invented people hold: each as likely as its weight says, five
// times as likely in the occupations that are named.
var known = []struct {
	skill       skills.ID
	weight      float64
	occupations string
}{
	{"JavaScript", 0.20, "w"},
	{"SQL", 0.16, "bd"},
	{"Java", 0.10, "b"},
	{"Python", 0.09, "ds"},
	{"C#", 0.08, "b"},
	{"PHP", 0.05, "w"},
	{"Node.js", 0.05, "w"},
	{"React", 0.04, "w"},
	{"C++", 0.04, "s"},
	{"MongoDB", 0.03, "w"},
	{"Redis", 0.03, "b"},
	{"R", 0.02, "d"},
	{"Go", 0.02, "bs"},
	{"Hadoop", 0.015, "d"},
	{"Spark", 0.015, "d"},
	{"Rust", 0.01, "s"},
	{"Scala", 0.01, "d"},
	{"Kafka", 0.01, "bd"},
	{"Ansible", 0.01, "s"},
	{"Haskell", 0.005, ""},
	{"Clojure", 0.005, ""},
	{"F#", 0.005, ""},
}

// sample invents people: four occupations, in which people know much or little, and
// a few who tick everything.
func sample() population.Population {
	const people, tickers = 8000, 12
	random := rand.New(rand.NewPCG(2016, 42))
	var b population.Builder
	for i := range people {
		occupation := "wbds"[random.IntN(4)]
		breadth := 0.3 + 1.4*random.Float64()
		err := b.AddComplete(func(yield func(skills.ID, population.Standing) bool) {
			for _, k := range known {
				chance := k.weight * breadth
				for _, o := range []byte(k.occupations) {
					if o == occupation {
						chance *= 5
					}
				}
				if i >= tickers && random.Float64() > min(chance, 0.9) {
					continue
				}
				if !yield(k.skill, population.Held) {
					return
				}
			}
		})
		if err != nil {
			panic(err) // the skills above are none
		}
	}
	p, err := b.Build(context.Background(), population.BuildOptions{})
	if err != nil {
		panic(err) // nothing can be done
	}
	return p
}
