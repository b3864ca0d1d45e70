package options

import (
	"slices"

	"github.com/kakezan/kakezan/scoring/availability"
)

// Change is what differs between two answers: before and after a seat was taken or
// made, somebody has learned, or an employer has gone.
type Change struct {
	Before, After availability.Chance
	Differs       []Difference // the options whose own chances differ, or that came or went, in order of their ids
}

// Difference is an option in two answers. Before or After is the zero Option where it
// was not there.
type Difference struct {
	ID            string
	Before, After Option
}

// Compare returns what differs between two answers.
func Compare(before, after Options) Change {
	c := Change{Before: before.Chance(), After: after.Chance()}
	var ids []string
	was, is := make(map[string]Option), make(map[string]Option)
	for _, o := range before.List() {
		was[o.id] = o
		ids = append(ids, o.id)
	}
	for _, o := range after.List() {
		is[o.id] = o
		ids = append(ids, o.id)
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		x, had := was[id]
		y, has := is[id]
		if had != has || x.own != y.own || !slices.Equal(x.needs, y.needs) {
			c.Differs = append(c.Differs, Difference{id, x, y})
		}
	}
	return c
}
