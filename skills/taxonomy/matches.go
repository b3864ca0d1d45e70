package taxonomy

import (
	"iter"

	"github.com/kakezan/kakezan/skills"
)

// Matches is what a label can mean in a taxonomy: no occupation, one or several.
// It is a small immutable value; the zero Matches is nothing.
type Matches struct {
	data  *data
	exact int32   // number of the only occupation, from 1; 0 means that found counts
	found []int32 // in order of id
}

// Find returns every occupation and group that a label can mean: those of which
// it is the id, the code, a name or an alias in any language, under
// [skills.Fold]. When the label is an exact id, that occupation alone is found.
// Several may share a label; the caller decides. The labels are gone through when
// Find is first called.
func (t Taxonomy) Find(label string) Matches {
	if o, ok := t.Occupation(label); ok {
		return Matches{data: t.data, exact: o.number}
	}
	return Matches{data: t.data, found: t.get().byLabel()[skills.Fold(label)]}
}

// Len returns the number of occupations.
func (m Matches) Len() int {
	if m.exact != 0 {
		return 1
	}
	return len(m.found)
}

// All yields the occupations in order of id. It can be run again.
func (m Matches) All() iter.Seq[Occupation] {
	return func(yield func(Occupation) bool) {
		if m.exact != 0 {
			yield(Occupation{m.data, m.exact})
			return
		}
		for _, i := range m.found {
			if !yield(Occupation{m.data, i + 1}) {
				return
			}
		}
	}
}

// One returns the occupation when there is exactly one, and whether there is.
func (m Matches) One() (Occupation, bool) {
	switch {
	case m.exact != 0:
		return Occupation{m.data, m.exact}, true
	case len(m.found) == 1:
		return Occupation{m.data, m.found[0] + 1}, true
	default:
		return Occupation{}, false
	}
}
