package likeness

import (
	"cmp"
	"math"
	"slices"
)

// profiles are what stands out in each role: importance x level, standardised over
// the roles and centred within each. Rows are kept sparse, since a large taxonomy
// has ten thousand skills of which a role asks for forty: with v the products, m
// and s their mean and standard deviation over the roles, the standardised
// (v - m) / s has the products
//
//	sum (v - m)(w - m) / s^2 = sum v w / s^2 - sum (v + w) m / s^2 + sum m^2 / s^2
//
// of which the first two have only the terms of the asks.
type profiles struct {
	columns int // that differ between roles
	middle  []float64
	square  float64 // sum of middle^2
	sum     float64 // of middle
	rows    []profile
}

// profile is a row.
type profile struct {
	column []int32
	value  []float64 // v / s
	shift  float64   // sum of value x middle
	mean   float64   // of the standardised row
	norm   float64   // of the standardised and centred row; 0 when nothing stands out
}

// cell is an entry of a column.
type cell struct {
	role  int
	place int // in the row
	v     float64
}

// newProfiles makes the profiles. A product of which a factor is not stated is at
// the mean of its column, which says nothing. A role that states no level at all, or
// no importance, is taken at 1 for each.
func newProfiles(l Likeness) profiles {
	type column struct{ skill, scale int32 }
	cells := make(map[column][]cell)
	p := profiles{rows: make([]profile, len(l.roles))}
	for i, r := range l.roles {
		noLevels := !slices.ContainsFunc(r.asks, func(a ask) bool { return !math.IsNaN(a.level) })
		for _, a := range r.asks {
			level := a.level
			if noLevels {
				level = 1
			}
			key := column{a.skill, a.scale}
			cells[key] = append(cells[key], cell{role: i, v: a.weight * level})
		}
	}
	order := make([]column, 0, len(cells))
	for key := range cells {
		order = append(order, key)
	}
	slices.SortFunc(order, func(a, b column) int {
		return cmp.Or(cmp.Compare(a.skill, b.skill), cmp.Compare(a.scale, b.scale))
	})
	for _, key := range order {
		p.add(cells[key])
	}
	for i := range p.rows {
		p.finish(&p.rows[i])
	}
	return p
}

// add adds a column, unless all roles are alike in it.
func (p *profiles) add(column []cell) {
	known, sum := len(p.rows), 0.0
	for _, c := range column {
		if math.IsNaN(c.v) {
			known--
		} else {
			sum += c.v
		}
	}
	mean, squares := sum/float64(known), 0.0
	absent := float64(len(p.rows) - len(column))
	for _, c := range column {
		if !math.IsNaN(c.v) {
			squares += (c.v - mean) * (c.v - mean)
		}
	}
	deviation := math.Sqrt((squares + absent*mean*mean) / float64(known))
	if !(deviation > 1e-9*mean) {
		return
	}
	for _, c := range column {
		if math.IsNaN(c.v) {
			c.v = mean
		}
		if c.v != 0 {
			row := &p.rows[c.role]
			row.column = append(row.column, int32(p.columns))
			row.value = append(row.value, c.v/deviation)
		}
	}
	middle := mean / deviation
	p.middle = append(p.middle, middle)
	p.square += middle * middle
	p.sum += middle
	p.columns++
}

// finish sets what follows from the columns.
func (p *profiles) finish(row *profile) {
	if p.columns == 0 {
		return
	}
	sum, squares := -p.sum, p.square
	for k, j := range row.column {
		v := row.value[k]
		row.shift += v * p.middle[j]
		sum += v
		squares += v*v - 2*v*p.middle[j]
	}
	n := float64(p.columns)
	row.mean = sum / n
	if square := squares - n*row.mean*row.mean; square > 1e-9*n {
		row.norm = math.Sqrt(square)
	}
}

// correlation returns the correlation of two rows, in [-1, 1], and 0 where nothing
// stands out; spread is the first row, by column.
func (p *profiles) correlation(spread []float64, a, b *profile) float64 {
	if a.norm == 0 || b.norm == 0 {
		return 0
	}
	dot := 0.0
	for k, j := range b.column {
		dot += spread[j] * b.value[k]
	}
	dot += p.square - (a.shift + b.shift) - float64(p.columns)*(a.mean*b.mean)
	return min(max(dot/(a.norm*b.norm), -1), 1)
}
