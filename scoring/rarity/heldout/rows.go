package heldout

import (
	"cmp"
	"slices"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// end stands behind every row. It is no skill: there are population.MaxSkills at
// most, numbered from 0.
const end = population.MaxSkills

// rows are the skills that people hold, one row after the other, without those
// that too few people hold to be in any combination. Skills are numbered from the
// rarest one, and ascend in a row: then what is grown from a skill is small.
type rows struct {
	ids    []skills.ID // of each number its skill
	skills []uint16    // row after row, with an end behind each
	starts []int       // of each row
}

// newRows reads the people who hold at least size skills that at least so many
// people hold.
func newRows(p population.Population, size, least int) (*rows, error) {
	counts, err := p.Marginals()
	if err != nil {
		return nil, err
	}
	counts = slices.DeleteFunc(counts, func(c population.SingleCount) bool { return c.Count.Holders() < least })
	slices.SortFunc(counts, func(a, b population.SingleCount) int {
		return cmp.Or(cmp.Compare(a.Count.Holders(), b.Count.Holders()), cmp.Compare(a.Skill, b.Skill))
	})
	r := new(rows)
	number := make(map[skills.ID]uint16, len(counts))
	for i, c := range counts {
		r.ids = append(r.ids, c.Skill)
		number[c.Skill] = uint16(i)
	}
	for person, err := range p.People() {
		if err != nil {
			return nil, err
		}
		start := len(r.skills)
		for id, standing := range person.Standings() {
			if n, ok := number[id]; ok && standing.IsHeld() {
				r.skills = append(r.skills, n)
			}
		}
		if row := r.skills[start:]; len(row) >= size {
			slices.Sort(row)
			r.starts, r.skills = append(r.starts, start), append(r.skills, end)
		} else {
			r.skills = r.skills[:start]
		}
	}
	return r, nil
}

// of returns row i.
func (r *rows) of(i int) []uint16 {
	to := len(r.skills)
	if i+1 < len(r.starts) {
		to = r.starts[i+1]
	}
	return r.skills[r.starts[i] : to-1]
}

// combination is some skills, by their numbers, and how many people hold them all.
type combination struct {
	skills  [rarity.MaxSkills]uint16 // ascending, behind them zeros
	holders int
	rank    uint64 // by which a sample is taken: a random number of the combination's own
}

func (c combination) compare(d combination) int {
	return cmp.Or(cmp.Compare(c.rank, d.rank), slices.Compare(c.skills[:], d.skills[:]))
}

// question asks for the combination.
func (r *rows) question(c combination, size int) []population.Specialty {
	q := make([]population.Specialty, size)
	for i, s := range c.skills[:size] {
		q[i] = population.Holds(r.ids[s])
	}
	slices.SortFunc(q, population.Specialty.Compare)
	return q
}

// first is a combination's first skill.
func first(s uint16) (skills [rarity.MaxSkills]uint16) {
	skills[0] = s
	return skills
}
