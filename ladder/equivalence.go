package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
)

// equivalence is how the grades of a ladder compare: which are equal, in classes
// that follow from all that is declared, which are equal in pay, and which are
// declared not to be comparable.
type equivalence struct {
	equal, pay [][]int // of each grade, its class from the lowest index up; nil where there is none but itself
	apart      [][]int // of each grade, the declarations by which it is comparable with none of their other grades
	sets       [][]int // the grades of each declaration
}

// Equivalences yields copies of the records of how grades compare, in their
// order. It can be run again.
func (l Ladder) Equivalences() iter.Seq[EquivalenceSpec] { return copies(l.read().spec.Equivalences) }

// Equivalents yields the other grades of the ladder with which the grade
// compares, and how: those that are equal to it, then those that are equal in
// pay, then those that are declared not to be comparable, each time in the order
// of the ladder. It can be run again.
//
// What is equal to an equal is equal, and so it is with pay; equal grades are
// equal in pay, too, and yielded as [Equal] only. What holds of a grade's pay or
// is declared not to be comparable with it holds of those that are equal to it.
// Ranks of two tracks say nothing about each other; this does.
func (g Grade) Equivalents() iter.Seq2[Grade, Equivalence] {
	return func(yield func(Grade, Equivalence) bool) {
		if g.IsZero() || len(g.ladder.equivalence.equal) == 0 {
			return
		}
		e := g.ladder.equivalence
		for _, kind := range []struct {
			word   Equivalence
			grades []int
		}{{Equal, e.equal[g.i]}, {PayEqual, e.pay[g.i]}, {NotComparable, e.notComparable(g.i)}} {
			for _, other := range kind.grades {
				isEqual := kind.word != Equal && slices.Contains(e.equal[g.i], other)
				if other != g.i && !isEqual && !yield(Grade{g.ladder, other}, kind.word) {
					return
				}
			}
		}
	}
}

// Equivalence returns how two grades of a ladder compare; every grade is equal
// to itself. The zero Equivalence means that nobody has said.
func (g Grade) Equivalence(h Grade) Equivalence {
	switch {
	case g.IsZero() || g.ladder != h.ladder:
		return Equivalence{}
	case g == h:
		return Equal
	}
	for other, kind := range g.Equivalents() {
		if other == h {
			return kind
		}
	}
	return Equivalence{}
}

// notComparable returns the grades with which a grade is declared not to be
// comparable, and their equals, in order.
func (e equivalence) notComparable(g int) []int {
	var all []int
	for _, equal := range or(e.equal[g], g) {
		for _, set := range e.apart[equal] {
			for _, other := range e.sets[set] {
				if other != equal {
					all = append(all, or(e.equal[other], other)...)
				}
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// or returns the class, or that of one grade alone.
func or(class []int, g int) []int {
	if class == nil {
		return []int{g}
	}
	return class
}

// union finds out which of n things belong together.
type union []int

func newUnion(n int) union {
	u := make(union, n)
	for i := range u {
		u[i] = i
	}
	return u
}

func (u union) root(i int) int {
	for u[i] != i {
		u[i] = u[u[i]]
		i = u[i]
	}
	return i
}

// join puts the classes of both together. The lower root stays, so that it is
// the first of its class.
func (u union) join(i, j int) {
	i, j = u.root(i), u.root(j)
	u[max(i, j)] = min(i, j)
}

// classes returns the class of each thing, nil where it is alone.
func (u union) classes() [][]int {
	classes := make([][]int, len(u))
	for i := range u {
		if root := u.root(i); root != i {
			if classes[root] == nil {
				classes[root] = []int{root}
			}
			classes[root] = append(classes[root], i)
		}
	}
	for i := range u {
		classes[i] = classes[u.root(i)]
	}
	return classes
}

func (b *builder) equivalences(specs []EquivalenceSpec) {
	if len(specs) == 0 {
		return
	}
	d := b.data
	equal, pay := newUnion(len(d.grades)), newUnion(len(d.grades))
	sets := make([][]int, len(specs))
	for i, spec := range specs {
		path := problem.Path("equivalences").Index(i)
		if len(spec.Grades) < 2 {
			b.report(TooFewGrades.At(path))
		}
		if spec.Kind == (Equivalence{}) {
			b.report(NoEquivalence.At(path))
		}
		seen := make(map[int]bool, len(spec.Grades))
		for j, id := range spec.Grades {
			at := path.Field("grades").Index(j)
			b.checkGrade(id, at)
			g, ok := d.gradeByID[id]
			if !ok {
				continue
			}
			if seen[g] {
				b.report(skills.DuplicateID.At(at, id))
				continue
			}
			seen[g] = true
			sets[i] = append(sets[i], g)
		}
		for _, g := range sets[i] {
			switch spec.Kind {
			case Equal:
				equal.join(sets[i][0], g)
				pay.join(sets[i][0], g)
			case PayEqual:
				pay.join(sets[i][0], g)
			}
		}
	}
	b.contradictions(specs, sets, equal, pay)
	b.crossings(equal)
	d.equivalence = equivalence{equal: equal.classes(), pay: pay.classes(), apart: make([][]int, len(d.grades)), sets: sets}
	for i, spec := range specs {
		if spec.Kind == NotComparable {
			for _, g := range sets[i] {
				d.equivalence.apart[g] = append(d.equivalence.apart[g], i)
			}
		}
	}
}

// contradictions reports grades that are declared to be less than what follows
// from the other declarations.
func (b *builder) contradictions(specs []EquivalenceSpec, sets [][]int, equal, pay union) {
	id := func(g int) string { return b.data.grades[g].spec.ID }
	for i, spec := range specs {
		for _, follows := range []struct {
			kind Equivalence
			by   union
		}{{Equal, equal}, {PayEqual, pay}} {
			if spec.Kind != NotComparable && (spec.Kind != PayEqual || follows.kind != Equal) {
				continue
			}
			first := make(map[int]int, len(sets[i]))
			for _, g := range sets[i] {
				root := follows.by.root(g)
				other, ok := first[root]
				if !ok {
					first[root] = g
				} else if follows.kind == Equal || equal.root(g) != equal.root(other) {
					b.report(ContradictingEquivalence.At(problem.Path("equivalences").Index(i), id(other), id(g), equivalenceTexts[spec.Kind], equivalenceTexts[follows.kind]))
				}
			}
		}
	}
}

// crossings reports grades that stand above themselves, because equal grades
// come in another order in another track.
func (b *builder) crossings(equal union) {
	d := b.data
	above := make([][]int, len(d.grades))
	for _, t := range d.tracks {
		for g := t.first; g+1 < t.end; g++ {
			from := equal.root(g)
			above[from] = append(above[from], equal.root(g+1))
		}
	}
	_, cycles := inOrder(above)
	for _, cycle := range cycles {
		b.report(CrossingEquivalence.At("equivalences", chain(cycle, func(g int) string { return d.grades[g].spec.ID })))
	}
}
