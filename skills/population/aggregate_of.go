package population

import "slices"

// Aggregate returns the population's counts, of holding at all. It takes
// O(people x skills^2 / 64) steps.
func (p Population) Aggregate() Aggregate {
	if p.data == nil {
		return Aggregate{}
	}
	d := p.data
	a := Aggregate{people: d.people, complete: d.complete.n, histogram: slices.Clone(d.histogram), labels: d.labels}
	for i, c := range d.columns {
		a.ids = append(a.ids, c.id)
		a.singles = append(a.singles, Count{c.holders, c.known.n})
		for _, e := range d.columns[i+1:] {
			known := c.known.n
			if c.known != e.known {
				known = countAll([]set{c.known.people, e.known.people})
			}
			a.holders = append(a.holders, countAll([]set{c.held, e.held}))
			a.bases = append(a.bases, known)
		}
	}
	return newFromCounts(a.people, a.complete, a.ids, a.singles, a.holders, a.bases, a.histogram, a.labels)
}
