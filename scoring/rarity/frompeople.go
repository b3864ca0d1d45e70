package rarity

import (
	"fmt"
	"math/bits"

	"github.com/kakezan/kakezan/skills/population"
)

// fromPeople counts a question and its pairs, all on one base: the people known on
// everything asked.
func fromPeople(p population.Population, q []population.Specialty) (*table, error) {
	whole, err := p.Count(q...)
	if err != nil {
		return nil, err
	}
	t := &table{q: q, n: whole.Base()}
	if t.n == 0 {
		return nil, fmt.Errorf("%w: %v", ErrNoBase, q)
	}
	d := len(q)
	t.each, t.joint = make([]population.Count, d), make([][]population.Count, d)
	levels := false
	for i, s := range q {
		t.joint[i] = make([]population.Count, d)
		for j := range i + 1 {
			c, err := p.CountWithin(q, s, q[j])
			if err != nil {
				return nil, err
			}
			t.joint[i][j], t.joint[j][i] = c, c
		}
		t.each[i] = t.joint[i][i]
		levels = levels || s != population.Holds(s.Skill)
	}
	for i := 0; levels && i < d; i++ {
		c, err := p.CountWithin(q, population.Holds(q[i].Skill))
		if err != nil {
			return nil, err
		}
		t.held = append(t.held, c)
	}
	return t, nil
}

// parts counts parts of a question, each once.
type parts struct {
	people  population.Population
	q       []population.Specialty
	counted []int // of each subset one more than its holders; 0 where it was not counted yet
	some    []population.Specialty
	err     error // the first one
}

func partsOf(people population.Population, q []population.Specialty) *parts {
	return &parts{people: people, q: q, counted: make([]int, 1<<len(q))}
}

// holders returns how many people fulfil a subset of the question, on its base.
func (x *parts) holders(subset int) int {
	if known := x.counted[subset]; known > 0 {
		return known - 1
	}
	x.some = x.some[:0]
	for s := subset; s != 0; s &= s - 1 {
		x.some = append(x.some, x.q[bits.TrailingZeros(uint(s))])
	}
	c, err := x.people.CountWithin(x.q, x.some...)
	if err != nil && x.err == nil {
		x.err = err
	}
	x.counted[subset] = c.Holders() + 1
	return c.Holders()
}
