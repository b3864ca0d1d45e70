package population_test

import (
	"context"
	"iter"
	"runtime"
	"testing"

	"github.com/kakezan/kakezan/internal/synthetic"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

var fiveLevels = scale("five", "l1", "l2", "l3", "l4", "l5")

// push adds synthetic people one at a time.
func push(b testing.TB, from *synthetic.Population) *population.Builder {
	builder := new(population.Builder)
	ids := make([]skills.ID, len(from.Names))
	for i, name := range from.Names {
		ids[i] = skills.ID(name)
	}
	if err := builder.Declare(ids...); err != nil {
		b.Fatal(err)
	}
	var standings [6]population.Standing
	for i := range standings {
		l, _ := fiveLevels.Step(i)
		standings[i] = population.At(l)
	}
	names := [20]string{}
	for i := range names {
		names[i] = "occupation " + string(rune('a'+i))
	}
	person := 0
	stated := iter.Seq2[skills.ID, population.Standing](func(yield func(skills.ID, population.Standing) bool) {
		for e := from.Start[person]; e < from.Start[person+1]; e++ {
			if !yield(ids[from.Skills[e]], standings[from.Level[e]]) {
				return
			}
		}
	})
	for person = range from.Occupation {
		if err := builder.AddComplete(stated, population.Attribute{Name: "occupation", Value: names[from.Occupation[person]]}); err != nil {
			b.Fatal(err)
		}
	}
	return builder
}

func BenchmarkBuilder(b *testing.B) {
	from := synthetic.New(synthetic.Options{People: 1_000_000, Skills: 500, Seed: 1})
	for b.Loop() {
		builder := push(b, from)
		p, err := builder.Build(context.Background(), population.BuildOptions{})
		if err != nil {
			b.Fatal(err)
		}
		runtime.KeepAlive(p)
	}
}

func BenchmarkCountAll(b *testing.B) {
	from := synthetic.New(synthetic.Options{People: 1_000_000, Skills: 500, Seed: 1})
	var before, after runtime.MemStats
	builder := push(b, from)
	runtime.GC()
	runtime.ReadMemStats(&before)
	p, err := builder.Build(context.Background(), population.BuildOptions{NoRows: false})
	if err != nil {
		b.Fatal(err)
	}
	builder = nil
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.Logf("built, heap %d MB", after.HeapAlloc>>20)
	questions := make([][]population.Specialty, 1000)
	for i, q := range synthetic.Questions(500, len(questions), 7) {
		for _, c := range q {
			l, _ := fiveLevels.Step(int(c.Level))
			questions[i] = append(questions[i], population.Specialty{Skill: skills.ID(from.Names[c.Skill]), AtLeast: l})
		}
	}
	b.Run("batch", func(b *testing.B) {
		for b.Loop() {
			if _, err := p.CountAll(context.Background(), questions); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/1000, "us/question")
	})
	b.Run("pairs", func(b *testing.B) {
		for b.Loop() {
			if _, err := p.Aggregate(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("single", func(b *testing.B) {
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			if _, err := p.Count(questions[i%1000]...); err != nil {
				b.Fatal(err)
			}
			i++
		}
	})
}
