package market

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"github.com/kakezan/kakezan/skills"
)

// CatalogSimilarity returns how alike two skills are by where they stand in a catalog:
//
//	2 IC(a) / (IC(x) + IC(y)),  a the common ancestor that says most,
//
// the measure of D. Lin (An information-theoretic definition of similarity, 1998), in
// which a skill is its own ancestor, with what a heading says taken from the catalog
// itself, without counting texts (N. Seco, T. Veale and J. Hayes, An intrinsic
// information content metric for semantic similarity in WordNet, 2004):
//
//	IC(a) = 1 - ln(1 + skills below a) / ln(skills of the catalog),
//
// 1 for a skill with nothing below it, and 0 for a heading above everything. With
// several broader skills the best way counts. Two frameworks below one narrow heading
// are near 1, and skills of two roots are 0. It is symmetric.
//
// A skill that the catalog does not have is only like itself: 0. The first question
// about a skill takes time in proportion to what is above it and below that; those
// about the same skills again, to what is above them. It is safe for concurrent use.
func CatalogSimilarity(catalog skills.Catalog) func(of, by skills.ID) float64 {
	k := newKinship(catalog)
	return func(of, by skills.ID) float64 {
		if of == by {
			return 1
		}
		return lin(k.lineOf(of), k.lineOf(by))
	}
}

// kinship is what a catalog says of skills, as far as it was asked.
type kinship struct {
	catalog skills.Catalog
	whole   float64 // log of the number of skills

	asking sync.Mutex
	says   map[skills.ID]float64
	lines  map[skills.ID][]ancestor
}

// ancestor is a skill above another one, or that one itself, and what it says.
type ancestor struct {
	id   skills.ID
	says float64
}

func newKinship(c skills.Catalog) *kinship {
	return &kinship{catalog: c, whole: math.Log(float64(c.Len())), says: make(map[skills.ID]float64), lines: make(map[skills.ID][]ancestor)}
}

// lineOf returns a skill and what is above it, in order of the ids; nothing for a skill
// that the catalog does not have.
func (k *kinship) lineOf(id skills.ID) []ancestor {
	k.asking.Lock()
	defer k.asking.Unlock()
	line, ok := k.lines[id]
	if !ok {
		line = k.trace(id)
		k.lines[id] = line
	}
	return line
}

// trace finds what lineOf keeps.
func (k *kinship) trace(id skills.ID) []ancestor {
	if _, ok := k.catalog.Skill(id); !ok {
		return nil
	}
	line := []ancestor{{id, k.content(id)}}
	for a := range k.catalog.Ancestors(id) {
		line = append(line, ancestor{a.ID(), k.content(a.ID())})
	}
	slices.SortFunc(line, func(a, b ancestor) int { return cmp.Compare(a.id, b.id) })
	return line
}

// content returns what a skill says, in [0, 1].
func (k *kinship) content(id skills.ID) float64 {
	if ic, ok := k.says[id]; ok {
		return ic
	}
	below := 0
	for range k.catalog.Descendants(id) {
		below++
	}
	ic := 1.0
	if below > 0 {
		ic = max(1-math.Log(float64(1+below))/k.whole, 0)
	}
	k.says[id] = ic
	return ic
}

// lin returns how alike two skills are by what is above them.
func lin(x, y []ancestor) float64 {
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	most, own, other := 0.0, 0.0, 0.0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch order := cmp.Compare(x[i].id, y[j].id); {
		case order < 0:
			i++
		case order > 0:
			j++
		default:
			most = max(most, x[i].says)
			i, j = i+1, j+1
		}
	}
	// A skill says more than whatever is above it.
	for _, a := range x {
		own = max(own, a.says)
	}
	for _, a := range y {
		other = max(other, a.says)
	}
	if most == 0 {
		return 0
	}
	return min(2*most/(own+other), 1)
}
