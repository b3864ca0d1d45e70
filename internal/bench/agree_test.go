package bench_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/internal/bench"
	"github.com/kakezan/kakezan/internal/synthetic"
)

// answers is what a contestant says on every job.
type answers struct {
	Counts   []int
	Batch    []int
	Groups   [][synthetic.Occupations]int
	Together [][]bench.Companion
	Pairs    []int
}

// scan answers from the rows, one person after the other.
func scan(size bench.Size, people *synthetic.Population, questions [][3]synthetic.Condition) answers {
	a := answers{
		Counts:   make([]int, len(questions)),
		Groups:   make([][synthetic.Occupations]int, len(questions)),
		Together: make([][]bench.Companion, len(questions)),
	}
	together := make([][]int, len(questions))
	for i := range questions {
		together[i] = make([]int, size.Skills)
	}
	pairs := make([][]int, size.Skills)
	for i := range pairs {
		pairs[i] = make([]int, size.Skills)
	}
	level := make([]uint8, size.Skills)
	for person, occupation := range people.Occupation {
		clear(level)
		held := people.Skills[people.Start[person]:people.Start[person+1]]
		for k, s := range held {
			level[s] = people.Level[people.Start[person]+int64(k)]
		}
		for _, s := range held {
			for _, t := range held {
				pairs[s][t]++
			}
		}
		for i, q := range questions {
			fulfils := func(c synthetic.Condition) bool { return level[c.Skill] >= c.Level }
			if !fulfils(q[0]) || !fulfils(q[1]) {
				continue
			}
			for _, s := range held {
				together[i][s]++
			}
			if fulfils(q[2]) {
				a.Counts[i]++
				a.Groups[i][occupation]++
			}
		}
	}
	a.Batch = a.Counts
	for i, q := range questions {
		for range companions {
			best := -1
			for s, n := range together[i] {
				if s != int(q[0].Skill) && s != int(q[1].Skill) && (best < 0 || n > together[i][best]) {
					best = s
				}
			}
			if together[i][best] == 0 {
				break
			}
			a.Together[i] = append(a.Together[i], bench.Companion{Skill: best, Count: together[i][best]})
			together[i][best] = 0
		}
	}
	for i := range pairs {
		a.Pairs = append(a.Pairs, pairs[i][i+1:]...)
	}
	return a
}

const companions = 10

func ask(t *testing.T, size bench.Size, ix bench.Index, questions [][3]synthetic.Condition) answers {
	t.Helper()
	asked, err := ix.Ask(questions)
	if err != nil {
		t.Fatal(err)
	}
	a := answers{Batch: make([]int, len(questions))}
	if err := asked.CountAll(a.Batch); err != nil {
		t.Fatal(err)
	}
	for i := range questions {
		n, err := asked.Count(i)
		if err != nil {
			t.Fatal(err)
		}
		a.Counts = append(a.Counts, n)
		var groups [synthetic.Occupations]int
		if err := asked.Groups(i, &groups); err != nil {
			t.Fatal(err)
		}
		a.Groups = append(a.Groups, groups)
		top, err := asked.Together(i, companions)
		if err != nil {
			t.Fatal(err)
		}
		a.Together = append(a.Together, top)
	}
	pairs, err := ix.Pairs()
	if err != nil {
		t.Fatal(err)
	}
	for i := range size.Skills {
		for j := i + 1; j < size.Skills; j++ {
			a.Pairs = append(a.Pairs, pairs(i, j))
			if m, n := pairs(i, j), pairs(j, i); m != n {
				t.Errorf("%d hold skills %d and %d, %d the other way round", m, i, j, n)
			}
		}
	}
	return a
}

// TestContestants_agree holds every contestant's answers against a scan of the
// rows: what is faster with another answer is not faster.
func TestContestants_agree(t *testing.T) {
	size := bench.Small
	people, questions := size.Population(), size.Questions(200)
	want := scan(size, people, questions)
	fulfilled := 0
	for _, n := range want.Counts {
		if n > 0 {
			fulfilled++
		}
	}
	if fulfilled < len(questions)/4 {
		t.Fatalf("somebody fulfils only %d of %d questions: too few to tell contestants apart", fulfilled, len(questions))
	}
	for _, c := range append(bench.Contestants(), bench.Kakezan{NoRows: true}) {
		t.Run(c.Name(), func(t *testing.T) {
			ix, err := c.Build(people)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, ask(t, size, ix, questions)); diff != "" {
				t.Errorf("built: answers (-want +got):\n%s", diff)
			}
			path := filepath.Join(t.TempDir(), "people")
			if err := ix.Save(path); err != nil {
				t.Fatal(err)
			}
			opened, err := c.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, ask(t, size, opened, questions)); diff != "" {
				t.Errorf("saved and opened: answers (-want +got):\n%s", diff)
			}
			if err := opened.Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
}
