package likeness

import (
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

// cell is an ask in a column.
type cell struct {
	role          int
	weight, level float64 // NaN: not stated
}

// newProfiles makes the profiles. Of a factor that is not stated, the mean of the
// stated ones is taken, so that it says nothing; and 1 where nobody states one. A
// level on another scale is not stated on this one.
func newProfiles(l Likeness) profiles {
	type column struct{ skill, scale int32 }
	scales := make([][]int32, len(l.skills)) // on which a skill is asked
	for _, r := range l.roles {
		for _, a := range r.asks {
			if !slices.Contains(scales[a.skill], a.scale) {
				scales[a.skill] = append(scales[a.skill], a.scale)
			}
		}
	}
	cells := make(map[column][]cell)
	for i, r := range l.roles {
		for _, a := range r.asks {
			for _, scale := range scales[a.skill] {
				c := cell{role: i, weight: a.weight, level: a.level}
				if scale != a.scale {
					c.level = math.NaN()
				}
				key := column{a.skill, scale}
				cells[key] = append(cells[key], c)
			}
		}
	}
	p := profiles{rows: make([]profile, len(l.roles))}
	for skill, list := range scales {
		slices.Sort(list)
		for _, scale := range list {
			p.add(cells[column{int32(skill), scale}])
		}
	}
	for i := range p.rows {
		p.finish(&p.rows[i])
	}
	return p
}

// add adds a column, unless all roles are alike in it.
func (p *profiles) add(column []cell) {
	weight := meanOf(column, func(c cell) float64 { return c.weight })
	level := meanOf(column, func(c cell) float64 { return c.level })
	products, mean := make([]float64, len(column)), 0.0
	for k, c := range column {
		if math.IsNaN(c.weight) {
			c.weight = weight
		}
		if math.IsNaN(c.level) {
			c.level = level
		}
		products[k] = c.weight * c.level
		mean += products[k] / float64(len(p.rows))
	}
	squares := float64(len(p.rows)-len(column)) * mean * mean
	for _, v := range products {
		squares += (v - mean) * (v - mean)
	}
	deviation := math.Sqrt(squares / float64(len(p.rows)))
	if !(deviation > 1e-9*mean) {
		return
	}
	for k, c := range column {
		if v := products[k]; v != 0 {
			row := &p.rows[c.role]
			row.column = append(row.column, int32(p.columns))
			row.value = append(row.value, v/deviation)
		}
	}
	middle := mean / deviation
	p.middle = append(p.middle, middle)
	p.square += middle * middle
	p.sum += middle
	p.columns++
}

// meanOf returns the mean of what is stated, 1 when nothing is.
func meanOf(column []cell, of func(cell) float64) float64 {
	sum, n := 0.0, 0.0
	for _, c := range column {
		if v := of(c); !math.IsNaN(v) {
			sum += v
			n++
		}
	}
	if n == 0 {
		return 1
	}
	return sum / n
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
