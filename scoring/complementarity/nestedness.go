package complementarity

import (
	"fmt"
	"math/bits"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/account"
	"github.com/kakezan/kakezan/skills/text"
)

// Nestedness says how far a table is nested: whether roles that use few skills use
// those that roles with many skills use as well, and rare skills are used where common
// ones are. In a nested table there is an order in which skills come, a trunk that all
// share and branches that rest on it; in one that is not there are trades side by side.
//
// It is NODF, the nestedness metric based on overlap and decreasing fill (M.
// Almeida-Neto, P. Guimaraes, P. R. Guimaraes Jr., R. D. Loyola and W. Ulrich, 2008,
// doi:10.1111/j.0030-1299.2008.16644.x): of every two columns, or rows, of which one
// has more uses than the other, the share of the smaller one's uses that the larger one
// has too, and 0 of two with equally many,
//
//	100 sum over pairs of both / smaller / number of pairs,
//
// from 0 to 100. A column or a row without any use makes pairs of 0: leave out what
// nobody uses first.
//
// By chance a table is nested too, the more the fuller it is: a number alone says
// little, and is to be compared with tables of the same sums. Nestedness is a small
// comparable value. Of the zero Nestedness nothing is defined.
type Nestedness struct{ columns, rows overlap }

// overlap is the sum of both / smaller over pairs.
type overlap struct {
	sum   float64
	lines int
}

// Nestedness returns how far the uses are nested. Neither the order of rows nor that of
// skills makes a difference, to the last bit. It takes O(skills^2 rows / 64 + rows^2
// skills / 64) steps.
func (u Usage) Nestedness() Nestedness {
	return Nestedness{overlapOf(u.sets, len(u.table.rows)), overlapOf(transposed(u.sets, len(u.table.rows)), len(u.sets))}
}

// transposed returns the sets by row of sets by column.
func transposed(sets [][]uint64, rows int) [][]uint64 {
	words := (len(sets) + 63) / 64
	all := make([]uint64, rows*words)
	out := make([][]uint64, rows)
	for i := range out {
		out[i] = all[i*words : (i+1)*words]
	}
	for j, set := range sets {
		for k, word := range set {
			for ; word != 0; word &= word - 1 {
				out[k*64+bits.TrailingZeros64(word)][j/64] |= 1 << (j % 64)
			}
		}
	}
	return out
}

// overlapOf returns the overlap of lines, which are sets of up to width places. What two
// have in common is counted in whole numbers for each size of the smaller one, so that
// no order of the pairs is another sum.
func overlapOf(lines [][]uint64, width int) overlap {
	size := make([]int, len(lines))
	for i, line := range lines {
		for _, word := range line {
			size[i] += bits.OnesCount64(word)
		}
	}
	shared := make([]int, width+1) // by the size of the smaller one
	for i, line := range lines {
		for j, other := range lines[:i] {
			if size[i] == size[j] {
				continue
			}
			shared[min(size[i], size[j])] += common(line, other)
		}
	}
	o := overlap{lines: len(lines)}
	for size, both := range shared {
		if both > 0 {
			o.sum += float64(both) / float64(size)
		}
	}
	return o
}

// common counts the places that two sets have in common.
func common(a, b []uint64) (n int) {
	for len(a) >= 4 && len(b) >= 4 {
		n += bits.OnesCount64(a[0]&b[0]) + bits.OnesCount64(a[1]&b[1]) + bits.OnesCount64(a[2]&b[2]) + bits.OnesCount64(a[3]&b[3])
		a, b = a[4:], b[4:]
	}
	for i := range min(len(a), len(b)) {
		n += bits.OnesCount64(a[i] & b[i])
	}
	return n
}

// pairs is how many pairs there are.
func (o overlap) pairs() float64 { return float64(o.lines) * float64(o.lines-1) / 2 }

// Columns returns how far the skills are nested, from 0 to 100: whether a rare skill is
// used where a commoner one is. It is NaN for fewer than two skills.
func (n Nestedness) Columns() float64 { return percent(n.columns.sum, n.columns.pairs()) }

// Rows returns how far the rows are nested, from 0 to 100: whether what a role with few
// skills uses is used in a role with more. It is NaN for fewer than two rows.
func (n Nestedness) Rows() float64 { return percent(n.rows.sum, n.rows.pairs()) }

// Whole returns how far both are nested, from 0 to 100: the mean over the pairs of
// skills and of rows alike, so that the more numerous ones say more. It is NaN for
// fewer than two of either.
func (n Nestedness) Whole() float64 {
	return percent(n.columns.sum+n.rows.sum, n.columns.pairs()+n.rows.pairs())
}

// percent is NaN for no pairs.
func percent(sum, pairs float64) float64 { return 100 * sum / pairs }

// String returns the whole, and its parts, such as "nested 61.67 (skills 62.50, rows
// 61.11)".
func (n Nestedness) String() string {
	return fmt.Sprintf("nested %.2f (skills %.2f, rows %.2f)", n.Whole(), n.Columns(), n.Rows())
}

// Explain says each figure with its formula and its inputs in the closest language to
// tag, of English and Japanese.
func (n Nestedness) Explain(tag language.Tag) string {
	columns := account.Fill(said.ofSkills, "lines", n.columns.lines, "pairs", n.columns.pairs(), "sum", n.columns.sum)
	rows := account.Fill(said.ofRows, "lines", n.rows.lines, "pairs", n.rows.pairs(), "sum", n.rows.sum)
	of := func(name text.Text, value float64, from ...text.Text) account.Figure {
		return account.Figure{
			Name: name, Value: account.Number(value), Formula: said.nestedBy,
			From: from, Assumed: []text.Text{said.byChance},
		}
	}
	return account.Write(tag,
		of(said.nestedColumns, n.Columns(), columns),
		of(said.nestedRows, n.Rows(), rows),
		of(said.nestedWhole, n.Whole(), columns, rows))
}
