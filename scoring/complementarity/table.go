package complementarity

import (
	"fmt"
	"iter"
	"math"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/population"
)

// Table says how much each role, occupation or group of people uses each skill: a
// row for each, a column for each skill, and in it a number from 0 on, such as how
// many people of the group hold the skill, or how important a role calls it. It is
// immutable and safe for concurrent use. The zero Table has no rows and no columns.
type Table struct {
	rows   []string
	ids    []skills.ID
	values []float64 // row by row

	inRow, inColumn []float64 // sums
	total           float64

	rowIndex map[string]int
	index    map[skills.ID]int
}

// NewTable returns the table with these names of rows, these skills, and a row of
// values for each name. It copies them. It fails with [ErrTable] and says where:
// rows or columns that are too short or too many, a name or a skill that comes twice
// or is empty, a value that is negative, infinite, NaN or above 1e100.
func NewTable(rows []string, ids []skills.ID, values [][]float64) (Table, error) {
	const fn, most = "NewTable", 1e100
	t := Table{
		rows: slices.Clone(rows), ids: slices.Clone(ids), values: make([]float64, 0, len(rows)*len(ids)),
		inRow: make([]float64, len(rows)), inColumn: make([]float64, len(ids)),
	}
	var err error
	if t.rowIndex, err = indexOf(rows, "row"); err != nil {
		return Table{}, fmt.Errorf("%s: %w", fn, err)
	}
	if t.index, err = indexOf(ids, "skill"); err != nil {
		return Table{}, fmt.Errorf("%s: %w", fn, err)
	}
	if len(values) != len(rows) {
		return Table{}, fmt.Errorf("%s: %w: %d rows of values for %d names", fn, ErrTable, len(values), len(rows))
	}
	for i, row := range values {
		if len(row) != len(ids) {
			return Table{}, fmt.Errorf("%s: %w: row %q has %d values for %d skills", fn, ErrTable, rows[i], len(row), len(ids))
		}
		for j, v := range row {
			if !(v >= 0 && v <= most) {
				return Table{}, fmt.Errorf("%s: %w: row %q, skill %q: %v is not from 0 to 1e100", fn, ErrTable, rows[i], ids[j], v)
			}
			t.inRow[i] += v
			t.inColumn[j] += v
			t.total += v
		}
		t.values = append(t.values, row...)
	}
	return t, nil
}

func indexOf[S ~string](names []S, what string) (map[S]int, error) {
	index := make(map[S]int, len(names))
	for i, name := range names {
		if _, twice := index[name]; twice || name == "" {
			return nil, fmt.Errorf("%w: the name of %s %d is empty or comes twice: %q", ErrTable, what, i, string(name))
		}
		index[name] = i
	}
	return index, nil
}

// FromGroups returns the table of the groups of people that an attribute makes,
// such as occupations: how many people of each hold each skill of the population.
// People of whom the attribute is not known are left out.
//
// One table has one base: as many people of a group must be known on each skill, as
// they are who answered in full, else it fails with [ErrBase]. Unknown would count
// as not held. It fails with population.ErrNoAttribute, and like
// population.Population.GroupBy. It takes as long as one of these for each skill.
func FromGroups(p population.Population, attribute string) (Table, error) {
	var rows []string
	ids := slices.Collect(p.Skills())
	var values [][]float64
	var bases []int
	for j, id := range ids {
		groups, err := p.GroupBy(attribute, population.Holds(id))
		if err != nil {
			return Table{}, fmt.Errorf("FromGroups(%s): %w", attribute, err)
		}
		groups = slices.DeleteFunc(groups, func(g population.Group) bool { return !g.Known })
		if j == 0 {
			for _, g := range groups {
				rows = append(rows, g.Value)
				values = append(values, make([]float64, len(ids)))
				bases = append(bases, g.Count.Base())
			}
		}
		for i, g := range groups {
			if g.Count.Base() != bases[i] {
				return Table{}, fmt.Errorf("FromGroups(%s): %w: of %q, %d are known on %s and %d on %s",
					attribute, ErrBase, g.Value, bases[i], ids[0], g.Count.Base(), id)
			}
			values[i][j] = float64(g.Count.Holders())
		}
	}
	return NewTable(rows, ids, values)
}

// Rows yields the names of the rows, in order. It can be run again.
func (t Table) Rows() iter.Seq[string] { return slices.Values(t.rows) }

// Skills yields the skills, in order of the columns. It can be run again.
func (t Table) Skills() iter.Seq[skills.ID] { return slices.Values(t.ids) }

// Value returns how much a row uses a skill. It fails with [ErrUnknown] when the
// table does not have the row or the skill.
func (t Table) Value(row string, skill skills.ID) (float64, error) {
	i, j, err := t.place("Table.Value", row, skill)
	if err != nil {
		return math.NaN(), err
	}
	return t.values[i*len(t.ids)+j], nil
}

// RCA returns the revealed comparative advantage of a row in a skill: by which
// factor the skill's part in the row is larger than its part in the whole table,
//
//	(x_js / sum of the row) / (sum of the column / sum of all),
//
// at least 0, and 1 on average over the skills by their part in the table (B.
// Balassa, 1965, doi:10.1111/j.1467-9957.1965.tb00050.x). It does not change when
// the table is scaled. It is NaN for a row or a skill of zeros: nothing is known
// about what nobody uses. Rare skills reach high values by little use. It fails
// with [ErrUnknown] when the table does not have the row or the skill.
func (t Table) RCA(row string, skill skills.ID) (float64, error) {
	i, j, err := t.place("Table.RCA", row, skill)
	if err != nil {
		return math.NaN(), err
	}
	part, whole := t.parts(i, j)
	return part / whole, nil
}

// parts are the skill's parts in the row and in the table.
func (t Table) parts(i, j int) (part, whole float64) {
	if t.inRow[i] == 0 || t.inColumn[j] == 0 {
		return math.NaN(), math.NaN()
	}
	return t.values[i*len(t.ids)+j] / t.inRow[i], t.inColumn[j] / t.total
}

func (t Table) place(fn, row string, skill skills.ID) (i, j int, err error) {
	i, ok := t.rowIndex[row]
	if !ok {
		return 0, 0, fmt.Errorf("%s(%q, %q): %w: no such row", fn, row, skill, ErrUnknown)
	}
	j, ok = t.index[skill]
	if !ok {
		return 0, 0, fmt.Errorf("%s(%q, %q): %w: no such skill", fn, row, skill, ErrUnknown)
	}
	return i, j, nil
}

// Equal reports whether both tables have the same rows, skills and values in the
// same order.
func (t Table) Equal(u Table) bool {
	return slices.Equal(t.rows, u.rows) && slices.Equal(t.ids, u.ids) && slices.Equal(t.values, u.values)
}

// String returns what there is, such as "968 rows, 120 skills".
func (t Table) String() string { return fmt.Sprintf("%d rows, %d skills", len(t.rows), len(t.ids)) }
