package lint

import (
	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/pay"
	"github.com/kakezan/kakezan/skills/problem"
)

// contradicting looks for grades that are declared to be equal, and not to be
// comparable. Equality carries over: of a = b and b = c follows a = c.
func contradicting(m *model, report func(problem.Problem)) {
	classes := m.equals(func(k ladder.Equivalence) bool { return k == ladder.Equal || k == ladder.PayEqual })
	for i, e := range m.spec.Equivalences {
		if e.Kind != ladder.NotComparable {
			continue
		}
		first := make(map[int]string)
		for _, id := range e.Grades {
			class, ok := classes.of(id)
			if !ok {
				continue
			}
			if other, twice := first[class]; twice && other != id {
				report(ContradictingEquivalence.At(problem.Path("equivalences").Index(i), other, id, wordOf(ladder.NotComparable), wordOf(ladder.Equal)))
				break
			}
			first[class] = id
		}
	}
}

// classes are sets of grades that are declared to be alike.
type classes struct {
	parent map[string]string
	number map[string]int
}

func (m *model) equals(counts func(ladder.Equivalence) bool) *classes {
	c := &classes{parent: make(map[string]string), number: make(map[string]int)}
	for _, e := range m.spec.Equivalences {
		if !counts(e.Kind) {
			continue
		}
		for _, id := range e.Grades {
			c.join(e.Grades[0], id)
		}
	}
	return c
}

func (c *classes) root(id string) string {
	for {
		up, ok := c.parent[id]
		if !ok || up == id {
			return id
		}
		if over, ok := c.parent[up]; ok {
			c.parent[id] = over // shortens the way for the next
		}
		id = up
	}
}

func (c *classes) join(a, b string) {
	for _, id := range []string{a, b} {
		if _, ok := c.parent[id]; !ok {
			c.parent[id] = id
		}
	}
	c.parent[c.root(b)] = c.root(a)
}

// of returns the number of the class of an id, false for one of none.
func (c *classes) of(id string) (int, bool) {
	if _, ok := c.parent[id]; !ok {
		return 0, false
	}
	root := c.root(id)
	n, ok := c.number[root]
	if !ok {
		n = len(c.number)
		c.number[root] = n
	}
	return n, true
}

// unequalPay looks for grades that are declared to be equal in pay and have
// bands that differ.
func unequalPay(m *model, report func(problem.Problem)) {
	bands := m.bandsByGrade()
	for i, e := range m.spec.Equivalences {
		if e.Kind != ladder.Equal && e.Kind != ladder.PayEqual {
			continue
		}
		for j := 1; j < len(e.Grades); j++ {
			a, b := e.Grades[j-1], e.Grades[j]
			if differ(bands[a], bands[b]) {
				report(UnequalPay.At(problem.Path("equivalences").Index(i), a, b))
			}
		}
	}
}

// differ reports whether two grades have bands for the same people that are
// not the same.
func differ(a, b map[bandKey]pay.BandSpec) bool {
	for key, band := range a {
		if other, ok := b[key]; ok && (band.Min != other.Min || band.Max != other.Max) {
			return true
		}
	}
	return false
}
