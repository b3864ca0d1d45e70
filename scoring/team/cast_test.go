package team_test

import (
	"context"
	"math/bits"
	"math/rand/v2"
	"strconv"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/team"
	"github.com/kakezan/kakezan/skills"
)

// ctx is never done, and never is no context at all.
var (
	ctx   = context.Background()
	never context.Context
)

func must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

// holds is who holds what: a row for each person, a value for each skill.
type holds [][]ladder.Outcome

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

func person(i int) string { return letters[i%26:i%26+1] + suffix(i/26) }
func skill(i int) skills.ID {
	return skills.ID("s" + strconv.Itoa(i))
}

func suffix(i int) string {
	if i == 0 {
		return ""
	}
	return strconv.Itoa(i)
}

// spec makes the record of who holds what, of skills with weights.
func (h holds) spec(weights []float64) (s team.Spec) {
	for j, w := range weights {
		s.Skills = append(s.Skills, team.SkillSpec{ID: skill(j), Weight: w})
	}
	for i := range h {
		s.People = append(s.People, h.person(i, person(i)))
	}
	return s
}

func (h holds) person(i int, id string) team.PersonSpec {
	p := team.PersonSpec{ID: id, Holds: make(map[skills.ID]ladder.Outcome)}
	for j, o := range h[i] {
		p.Holds[skill(j)] = o
	}
	return p
}

func ones(n int) []float64 {
	w := make([]float64, n)
	for i := range w {
		w[i] = 1
	}
	return w
}

// random is a random incidence with a density.
func random(seed uint64, people, skills int, density float64) holds {
	r := rand.New(rand.NewPCG(seed, 17))
	h := make(holds, people)
	for i := range h {
		for range skills {
			o := ladder.NotMet
			if r.Float64() < density {
				o = ladder.Met
			}
			h[i] = append(h[i], o)
		}
	}
	return h
}

// plane is a projective plane of a prime order q: q^2+q+1 people and as many skills, each
// held by q+1 people; two skills have one person in common, two people one skill.
func plane(q int) holds {
	var points [][3]int
	points = append(points, [3]int{0, 0, 1})
	for a := range q {
		points = append(points, [3]int{0, 1, a})
	}
	for a := range q {
		for b := range q {
			points = append(points, [3]int{1, a, b})
		}
	}
	h := make(holds, len(points))
	for i, p := range points {
		for _, l := range points {
			o := ladder.NotMet
			if (p[0]*l[0]+p[1]*l[1]+p[2]*l[2])%q == 0 {
				o = ladder.Met
			}
			h[i] = append(h[i], o)
		}
	}
	return h
}

// affine is an affine plane of prime order q: q^2 people, q^2+q skills of q people each.
func affine(q int) holds {
	h := make(holds, q*q)
	for x := range q {
		for y := range q {
			for m := range q {
				for b := range q {
					h[x*q+y] = append(h[x*q+y], held((m*x+b)%q == y))
				}
			}
			for c := range q {
				h[x*q+y] = append(h[x*q+y], held(x == c))
			}
		}
	}
	return h
}

func held(yes bool) ladder.Outcome {
	if yes {
		return ladder.Met
	}
	return ladder.NotMet
}

// drawn is a random small team.
func drawn(t *rapid.T, most int, outcomes ...ladder.Outcome) (holds, []float64) {
	people, asked := rapid.IntRange(1, most).Draw(t, "people"), rapid.IntRange(1, 8).Draw(t, "skills")
	h := make(holds, people)
	for i := range h {
		h[i] = rapid.SliceOfN(rapid.SampledFrom(outcomes), asked, asked).Draw(t, "row")
	}
	return h, rapid.SliceOfN(rapid.SampledFrom([]float64{1, 1, 1, 0.1, 0.2, 0.3, 2, 7}), asked, asked).Draw(t, "weights")
}

// tenths are weights in tenths, which are whole.
func tenths(w float64) int64 { return int64(w*10 + 0.5) }

// brute returns the bus factor by looking at every set, with unknown as not held, and the
// first smallest set in the order of the team; 0 where nothing is covered.
func (h holds) brute(weights []float64, p, q int64) (number int, first []string) {
	n := len(h)
	masks := make([]int, len(weights))
	covered := int64(0)
	for j := range weights {
		for i := range h {
			if h[i][j] == ladder.Met {
				masks[j] |= 1 << i
			}
		}
		if masks[j] != 0 {
			covered += tenths(weights[j])
		}
	}
	best, bestKey := 0, -1
	for set := 1; set < 1<<n; set++ {
		lost := int64(0)
		for j, m := range masks {
			if m != 0 && m&^set == 0 {
				lost += tenths(weights[j])
			}
		}
		key := int(bits.Reverse32(uint32(set))) // the first person counts most
		if size := bits.OnesCount(uint(set)); lost*q > p*covered && (best == 0 || size < best || size == best && key > bestKey) {
			best, bestKey = size, key
			first = nil
			for i := range n {
				if set>>i&1 != 0 {
					first = append(first, person(i))
				}
			}
		}
	}
	return best, first
}
