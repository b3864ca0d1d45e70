package complementarity

import (
	"context"
	"fmt"
	"iter"
	"math/bits"
	"slices"

	"github.com/kakezan/kakezan/internal/parallel"
	"github.com/kakezan/kakezan/skills"
)

// Usage says which rows of a table use which skills: effectively, more than the
// table's average row does ([Table.Effective]), or at all ([Table.Present]). Two skills
// that the same rows use effectively are related, also where everybody has a little of
// both. It is immutable and safe for concurrent use. The zero Usage has no rows and no
// skills.
type Usage struct {
	table Table
	sets  [][]uint64 // by column, a bit for each row
}

// EffectiveOptions says when a use is effective.
type EffectiveOptions struct {
	// AtLeast takes a use of exactly the average, where RCA is 1, as effective. Both
	// are found in the literature. The zero value means that it is not.
	AtLeast bool
}

// Effective returns the effective uses of a table: those with an RCA above 1, see
// [Table.RCA] (C. A. Hidalgo and others, 2007, doi:10.1126/science.1144581). Where
// the RCA is not defined nothing is used. It takes O(rows x skills) steps.
func (t Table) Effective(o EffectiveOptions) Usage {
	return t.usage(func(i, j int) bool {
		// Compared as the two parts that RCA divides, so that equal parts are equal.
		part, whole := t.parts(i, j)
		return part > whole || o.AtLeast && part == whole
	})
}

// Present returns the uses of a table that there are at all: those above 0. It takes
// O(rows x skills) steps.
func (t Table) Present() Usage {
	return t.usage(func(i, j int) bool { return t.values[i*len(t.ids)+j] > 0 })
}

func (t Table) usage(uses func(i, j int) bool) Usage {
	u := Usage{t, make([][]uint64, len(t.ids))}
	for j := range u.sets {
		set := make([]uint64, (len(t.rows)+63)/64)
		for i := range t.rows {
			if uses(i, j) {
				set[i/64] |= 1 << (i % 64)
			}
		}
		u.sets[j] = set
	}
	return u
}

// Uses reports whether a row uses a skill. It fails with [ErrUnknown]
// when the table does not have the row or the skill.
func (u Usage) Uses(row string, skill skills.ID) (bool, error) {
	i, j, err := u.table.place("Usage.Uses", row, skill)
	if err != nil {
		return false, err
	}
	return u.sets[j][i/64]>>(i%64)&1 == 1, nil
}

// Rows yields the names of the rows, in order. It can be run again.
func (u Usage) Rows() iter.Seq[string] { return u.table.Rows() }

// Skills yields the skills, in order of the columns. It can be run again.
func (u Usage) Skills() iter.Seq[skills.ID] { return u.table.Skills() }

// Pair returns the pair of two skills with rows in the place of people: how many
// use the one, the other and both. Its [Pair.Relatedness] is the theta of the
// literature, sum of e e' / max(sum of e, sum of e'); of a skill with itself it is 1,
// and NaN where no row uses it. It fails with [ErrUnknown] when the table does not
// have a skill. It takes O(rows / 64) steps.
func (u Usage) Pair(first, second skills.ID) (Pair, error) {
	i, ok := u.table.index[first]
	j, ok2 := u.table.index[second]
	if !ok || !ok2 {
		return Pair{}, fmt.Errorf("Usage.Pair(%q, %q): %w: no such skill", first, second, ErrUnknown)
	}
	return u.pair(i, j), nil
}

func (u Usage) pair(i, j int) Pair {
	p := Pair{people: len(u.table.rows)}
	other := u.sets[j]
	for k, word := range u.sets[i] {
		p.first += bits.OnesCount64(word)
		p.second += bits.OnesCount64(other[k])
		p.both += bits.OnesCount64(word & other[k])
	}
	return p
}

// Network returns all pairs of skills, with rows in the place of people. It fails
// with [ErrLimit] on more than [MaxSkills] skills, and takes O(skills^2 rows / 64)
// steps.
func (u Usage) Network() (Network, error) {
	ids := slices.Clone(u.table.ids)
	slices.Sort(ids)
	place := make([]int, len(ids))
	for i, id := range ids {
		place[i] = u.table.index[id]
	}
	n, err := newNetwork(ids)
	if err != nil {
		return Network{}, fmt.Errorf("Usage.Network: %w", err)
	}
	for i := range ids {
		n.shares[i] = u.pair(place[i], place[i]).share()
	}
	return n, parallel.Each(context.Background(), len(ids), func(i int) error {
		row := n.row(i)
		for j := range row {
			row[j] = u.pair(place[i], place[i+1+j])
		}
		return nil
	})
}

// Equal reports whether both have the same uses of the same rows and skills in the
// same order.
func (u Usage) Equal(v Usage) bool {
	return slices.Equal(u.table.rows, v.table.rows) && slices.Equal(u.table.ids, v.table.ids) &&
		slices.EqualFunc(u.sets, v.sets, slices.Equal)
}

// String returns what there is, such as "968 rows, 120 skills, 40712 uses".
func (u Usage) String() string {
	uses := 0
	for _, set := range u.sets {
		for _, word := range set {
			uses += bits.OnesCount64(word)
		}
	}
	return fmt.Sprintf("%v, %d uses", u.table, uses)
}
