// Package synthetic makes large populations for tests and benchmarks: many
// people, about 20 skills each at levels 1 to 5, with skills that are popular by
// Zipf's law and occupations that make them dependent. One seed gives one
// population, on every machine.
package synthetic

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
)

// Options say which population is made.
type Options struct {
	People int    // how many people. The zero value means nobody
	Skills int    // how many skills there are to be held. The zero value means none
	Seed   uint64 // which population of that size. The zero value means the first one
}

// Occupations is the number of occupations, Levels that of levels.
const (
	Occupations = 20
	Levels      = 5
)

// mean is the mean number of skills of a person, most the largest.
const (
	mean = 20
	most = 60
)

// Population is a population in flat arrays: person i holds the skills
// Skills[Start[i]:Start[i+1]], ascending, at the levels beside them. Skill 0 is
// the most popular one.
type Population struct {
	Occupation []uint8 // of each person, 0 .. Occupations-1
	Country    []uint8 // of each person, independent of everything else, 0 .. 29
	Start      []int64 // of each person in Skills and Level, and the end
	Skills     []uint16
	Level      []uint8 // 1 .. Levels
	Names      []string
}

// New makes the population that the options describe.
func New(o Options) *Population {
	random := rand.New(rand.NewPCG(o.Seed, 0x6b616b657a616e))
	p := &Population{
		Occupation: make([]uint8, o.People),
		Country:    make([]uint8, o.People),
		Start:      make([]int64, 1, o.People+1),
		Skills:     make([]uint16, 0, o.People*(mean+1)),
		Level:      make([]uint8, 0, o.People*(mean+1)),
	}
	for s := range o.Skills {
		p.Names = append(p.Names, fmt.Sprintf("skill-%04d", s))
	}
	tables := make([]table, Occupations)
	for i := range tables {
		tables[i] = newTable(weights(random, o.Skills))
	}
	held := make([]uint32, o.Skills) // by whom last, plus 1
	var row []uint16
	for i := range o.People {
		occupation := random.IntN(Occupations)
		p.Occupation[i], p.Country[i] = uint8(occupation), uint8(random.IntN(30))
		row = row[:0]
		n := min(1+int(random.ExpFloat64()*6+14+random.NormFloat64()*4), most, o.Skills/2)
		for tries := 0; len(row) < n && tries < 8*n; tries++ {
			s := tables[occupation].draw(random)
			if held[s] != uint32(i+1) {
				held[s] = uint32(i + 1)
				row = append(row, s)
			}
		}
		slices.Sort(row)
		seniority := random.Float64() * 3
		for _, s := range row {
			p.Skills = append(p.Skills, s)
			p.Level = append(p.Level, uint8(1+min(max(int(seniority+random.NormFloat64()+0.5), 0), Levels-1)))
		}
		p.Start = append(p.Start, int64(len(p.Skills)))
	}
	return p
}

// weights are those of the skills in one occupation: Zipf's law, five times as
// much for the fifth of the skills that belong to the occupation, and half for
// the others.
func weights(random *rand.Rand, skills int) []float64 {
	w := make([]float64, skills)
	for s := range w {
		w[s] = 0.5 / math.Pow(float64(s+3), 0.9)
		if random.IntN(5) == 0 {
			w[s] *= 10
		}
	}
	return w
}

// table draws from given weights in constant time (Walker 1977, the alias
// method, DOI 10.1145/355744.355749).
type table struct {
	keep  []float64
	alias []uint16
}

func newTable(w []float64) table {
	sum := 0.0
	for _, x := range w {
		sum += x
	}
	t := table{make([]float64, len(w)), make([]uint16, len(w))}
	var small, large []int
	for i, x := range w {
		t.keep[i] = x / sum * float64(len(w))
		if t.keep[i] < 1 {
			small = append(small, i)
		} else {
			large = append(large, i)
		}
	}
	for len(small) > 0 && len(large) > 0 {
		s, l := small[len(small)-1], large[len(large)-1]
		small = small[:len(small)-1]
		t.alias[s] = uint16(l)
		t.keep[l] -= 1 - t.keep[s]
		if t.keep[l] < 1 {
			small, large = append(small, l), large[:len(large)-1]
		}
	}
	for _, i := range slices.Concat(small, large) {
		t.keep[i] = 1
	}
	return t
}

func (t table) draw(random *rand.Rand) uint16 {
	i := random.IntN(len(t.keep))
	if random.Float64() < t.keep[i] {
		return uint16(i)
	}
	return t.alias[i]
}

// Condition is one condition of a question: a skill, at least at a level.
type Condition struct {
	Skill uint16
	Level uint8
}

// Questions makes n questions of three different skills each, every skill and
// every level as likely as any other.
func Questions(skills, n int, seed uint64) [][3]Condition {
	random := rand.New(rand.NewPCG(seed, 0x71756573))
	all := make([][3]Condition, n)
	for i := range all {
		for k := range 3 {
		again:
			s := uint16(random.IntN(skills))
			for _, c := range all[i][:k] {
				if c.Skill == s {
					goto again
				}
			}
			all[i][k] = Condition{s, uint8(1 + random.IntN(Levels))}
		}
	}
	return all
}
