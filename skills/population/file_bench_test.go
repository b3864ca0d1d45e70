package population_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/kakezan/kakezan/internal/synthetic"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// bench10M makes the benchmarks of files take ten million people. It takes some
// 5 GB of memory and a minute.
const bench10M = "KAKEZAN_BENCH_10M"

// saveSynthetic saves a population of synthetic people.
func saveSynthetic(b *testing.B, people int) (population.Population, string) {
	b.Helper()
	p, err := push(b, synthetic.New(synthetic.Options{People: people, Skills: 500, Seed: 1})).Build(context.Background(), population.BuildOptions{})
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(b.TempDir(), "people")
	if err := p.Save(path); err != nil {
		b.Fatal(err)
	}
	return p, path
}

// BenchmarkOpen opens a file, and asks a first question: of three skills, which
// are read and checked for it.
func BenchmarkOpen(b *testing.B) {
	people := 1_000_000
	if os.Getenv(bench10M) != "" {
		people *= 10
	}
	b.Run(strconv.Itoa(people), func(b *testing.B) {
		_, path := saveSynthetic(b, people)
		five, _ := fiveLevels.Step(3)
		for _, kind := range []struct {
			name string
			ids  []skills.ID
		}{{"open", nil}, {"first question", []skills.ID{"skill-0020", "skill-0100", "skill-0400"}}, {"popular", []skills.ID{"skill-0000", "skill-0001", "skill-0002"}}} {
			var q []population.Specialty
			for _, id := range kind.ids {
				q = append(q, population.Specialty{Skill: id, AtLeast: five})
			}
			b.Run(kind.name, func(b *testing.B) {
				for b.Loop() {
					f, err := population.Open(path)
					if err != nil {
						b.Fatal(err)
					}
					if _, err := f.Population().Count(q...); err != nil {
						b.Fatal(err)
					}
					if err := f.Close(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	})
}

// BenchmarkSave saves a million people, beside the writing of as many bytes to
// the same disk.
func BenchmarkSave(b *testing.B) {
	p, path := saveSynthetic(b, 1_000_000)
	raw := mustRead(b, path)
	b.Run("save", func(b *testing.B) {
		b.SetBytes(int64(len(raw)))
		for b.Loop() {
			if err := p.Save(path); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("write and sync", func(b *testing.B) {
		b.SetBytes(int64(len(raw)))
		for b.Loop() {
			file, err := os.Create(path)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := file.Write(raw); err != nil {
				b.Fatal(err)
			}
			if err := file.Sync(); err != nil {
				b.Fatal(err)
			}
			if err := file.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
