package complementarity

import (
	"fmt"
	"math"
)

// Coverage returns how much of what one row uses another one does too,
//
//	sum min(x_from, x_to) / sum x_to,
//
// in [0, 1], and 1 when the first uses at least as much of everything. It has a
// direction: the senior covers the junior, and the junior not the senior, which is
// what a move asks. It is NaN when the second row is all zeros. It fails with
// [ErrUnknown] when the table does not have a row. It takes O(skills) steps, as its
// siblings do.
func (t Table) Coverage(from, to string) (float64, error) {
	x, y, err := t.two("Table.Coverage", from, to)
	if err != nil {
		return math.NaN(), err
	}
	both, asked := 0.0, 0.0
	for j, v := range y {
		both += min(x[j], v)
		asked += v
	}
	return both / asked, nil
}

// Jaccard returns how much two rows have in common of what either has,
//
//	sum min(x, y) / sum max(x, y),
//
// in [0, 1], and 1 for equal rows: the weighted Jaccard similarity (S. Ioffe, 2010,
// doi:10.1109/ICDM.2010.80). It has no direction. It is NaN when both rows are all
// zeros. It fails with [ErrUnknown] when the table does not have a row.
func (t Table) Jaccard(first, second string) (float64, error) {
	x, y, err := t.two("Table.Jaccard", first, second)
	if err != nil {
		return math.NaN(), err
	}
	both, either := 0.0, 0.0
	for j, v := range y {
		both += min(x[j], v)
		either += max(x[j], v)
	}
	return both / either, nil
}

// Cosine returns the cosine of the angle between two rows,
//
//	sum x y / sqrt(sum x^2 sum y^2),
//
// in [0, 1], and 1 for rows in proportion. It sees what a row is about and not how
// much of it: a senior is a junior to it. It is NaN when a row is all zeros. It
// fails with [ErrUnknown] when the table does not have a row.
func (t Table) Cosine(first, second string) (float64, error) {
	x, y, err := t.two("Table.Cosine", first, second)
	if err != nil {
		return math.NaN(), err
	}
	// Scaled, so that no square is beyond what a float64 holds.
	a, b := largest(x), largest(y)
	xy, xx, yy := 0.0, 0.0, 0.0
	for j := range x {
		v, w := x[j]/a, y[j]/b
		xy, xx, yy = xy+v*w, xx+v*v, yy+w*w
	}
	return min(xy/(math.Sqrt(xx)*math.Sqrt(yy)), 1), nil
}

func largest(x []float64) float64 {
	most := 0.0
	for _, v := range x {
		most = max(most, v)
	}
	return most
}

// two returns the values of two rows.
func (t Table) two(fn, first, second string) (x, y []float64, err error) {
	i, ok := t.rowIndex[first]
	j, ok2 := t.rowIndex[second]
	if !ok || !ok2 {
		return nil, nil, fmt.Errorf("%s(%q, %q): %w: no such row", fn, first, second, ErrUnknown)
	}
	d := len(t.ids)
	return t.values[i*d : (i+1)*d], t.values[j*d : (j+1)*d], nil
}

// Similarity returns how related two sets of rows are by what stands out in them,
// such as the advertisements of one occupation and of another,
//
//	sum w(s) w'(s') theta(s, s') / sum w(s) w'(s'),
//
// over all skills s and s': with w the mean RCA of the skill in the first set, w' in
// the second one ([Table.RCA]), and theta the relatedness of the two skills in the
// whole table ([Usage.Pair]). It is in [0, 1], and symmetric (N. Dawson, M.-A.
// Williams and M.-A. Rizoiu, 2021, doi:10.1371/journal.pone.0254722). Unlike
// [Table.Cosine] it also finds sets alike whose skills are others, but related. Of
// one set with itself it is below 1, unless everything in it is always used
// together.
//
// A row of zeros has no RCA and is left out of the mean. A skill that stands out
// nowhere is related to nothing, itself included. It is NaN when a set has nothing
// but zeros, and fails with [ErrUnknown] on an empty set and when the table does not
// have a row. It takes O(skills^2 rows / 64) steps.
func (u Usage) Similarity(first, second []string) (float64, error) {
	v, err := u.table.sumRCA(first)
	if err != nil {
		return math.NaN(), err
	}
	w, err := u.table.sumRCA(second)
	if err != nil {
		return math.NaN(), err
	}
	sum, weight := 0.0, 0.0
	for i := range v {
		for j := range i + 1 {
			// Both orders at once, so that exchanging the sets changes no bit.
			both := v[i]*w[j] + v[j]*w[i]
			if i == j {
				both = v[i] * w[i]
			}
			if both == 0 {
				continue
			}
			weight += both
			if theta := u.pair(i, j).Relatedness(); theta > 0 {
				sum += both * theta
			}
		}
	}
	return sum / weight, nil
}

// sumRCA is the sum of the RCA over some rows, of each skill, without those that are
// not defined. Of a weighted mean it is as good as their mean.
func (t Table) sumRCA(rows []string) ([]float64, error) {
	sum := make([]float64, len(t.ids))
	for _, row := range rows {
		i, ok := t.rowIndex[row]
		if !ok {
			return nil, fmt.Errorf("Usage.Similarity: %w: no row %q", ErrUnknown, row)
		}
		for j := range sum {
			if part, whole := t.parts(i, j); part > 0 {
				sum[j] += part / whole
			}
		}
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("Usage.Similarity: %w: no rows", ErrUnknown)
	}
	return sum, nil
}
