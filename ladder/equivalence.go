package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
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
func (l Ladder) Equivalences() iter.Seq[EquivalenceSpec] {
	return record.Copies(l.read().spec.Equivalences)
}

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
		if g.IsZero() {
			return
		}
		for other, kind := range g.ladder.equivalence.of(g.i) {
			if !yield(Grade{g.ladder, other}, kind) {
				return
			}
		}
	}
}

// of yields the other grades with which a grade compares, and how.
func (e equivalence) of(g int) iter.Seq2[int, Equivalence] {
	return func(yield func(int, Equivalence) bool) {
		if len(e.equal) == 0 {
			return
		}
		for _, kind := range []struct {
			word   Equivalence
			grades []int
		}{{Equal, e.equal[g]}, {PayEqual, e.pay[g]}, {NotComparable, e.notComparable(g)}} {
			for _, other := range kind.grades {
				isEqual := kind.word != Equal && slices.Contains(e.equal[g], other)
				if other != g && !isEqual && !yield(other, kind.word) {
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
	c := comparer{grades: len(d.grades), id: func(g int) string { return d.grades[g].spec.ID }, report: b.report}
	for _, t := range d.tracks {
		c.lines = append(c.lines, [2]int{t.first, t.end})
	}
	for i, spec := range specs {
		c.declare(spec, problem.Path("equivalences").Index(i), func(id string, at problem.Path) (int, bool) {
			b.checkGrade(id, at)
			g, ok := d.gradeByID[id]
			return g, ok
		})
	}
	d.equivalence = c.settle()
}

// comparer works out how the grades of one ladder, or of several, compare by all
// that is declared.
type comparer struct {
	grades       int              // how many there are
	id           func(int) string // of a grade, for messages
	lines        [][2]int         // grades of a track, from the lowest to before the end
	report       func(...problem.Problem)
	declarations []declaration
}

type declaration struct {
	kind Equivalence
	path problem.Path
	set  []int
}

// declare checks a declaration; find looks up a grade and reports what it does
// not find.
func (c *comparer) declare(spec EquivalenceSpec, path problem.Path, find func(id string, at problem.Path) (int, bool)) {
	if len(spec.Grades) < 2 {
		c.report(TooFewGrades.At(path))
	}
	if spec.Kind == (Equivalence{}) {
		c.report(NoEquivalence.At(path))
	}
	said := declaration{kind: spec.Kind, path: path}
	seen := make(map[int]bool, len(spec.Grades))
	for j, id := range spec.Grades {
		at := path.Field("grades").Index(j)
		g, ok := find(id, at)
		switch {
		case !ok:
		case seen[g]:
			c.report(skills.DuplicateID.At(at, id))
		default:
			seen[g] = true
			said.set = append(said.set, g)
		}
	}
	c.declarations = append(c.declarations, said)
}

func (c *comparer) settle() equivalence {
	equal, pay := newUnion(c.grades), newUnion(c.grades)
	e := equivalence{apart: make([][]int, c.grades)}
	for i, said := range c.declarations {
		e.sets = append(e.sets, said.set)
		for _, g := range said.set {
			switch said.kind {
			case Equal:
				equal.join(said.set[0], g)
				pay.join(said.set[0], g)
			case PayEqual:
				pay.join(said.set[0], g)
			case NotComparable:
				e.apart[g] = append(e.apart[g], i)
			}
		}
	}
	c.contradictions(equal, pay)
	c.crossings(equal)
	e.equal, e.pay = equal.classes(), pay.classes()
	return e
}

// contradictions reports grades that are declared to be less than what follows
// from the other declarations.
func (c *comparer) contradictions(equal, pay union) {
	for _, said := range c.declarations {
		for _, follows := range []struct {
			kind Equivalence
			by   union
		}{{Equal, equal}, {PayEqual, pay}} {
			if said.kind != NotComparable && (said.kind != PayEqual || follows.kind != Equal) {
				continue
			}
			first := make(map[int]int, len(said.set))
			for _, g := range said.set {
				root := follows.by.root(g)
				other, ok := first[root]
				if !ok {
					first[root] = g
				} else if follows.kind == Equal || equal.root(g) != equal.root(other) {
					c.report(ContradictingEquivalence.At(said.path, c.id(other), c.id(g), equivalenceTexts[said.kind], equivalenceTexts[follows.kind]))
				}
			}
		}
	}
}

// crossings reports grades that stand above themselves, because equal grades
// come in another order in another track.
func (c *comparer) crossings(equal union) {
	above := make([][]int, c.grades)
	for _, line := range c.lines {
		for g := line[0]; g+1 < line[1]; g++ {
			from := equal.root(g)
			above[from] = append(above[from], equal.root(g+1))
		}
	}
	_, cycles := inOrder(above)
	for _, cycle := range cycles {
		c.report(CrossingEquivalence.At("equivalences", chain(cycle, c.id)))
	}
}
