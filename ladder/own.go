package ladder

import (
	"math"
	"strings"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/problem"
)

// ownPrefix begins the word for a kind that a program brings along.
const ownPrefix = "x-"

func (a Own) compile(c compiler) node {
	if a.Condition == nil {
		c.report(EmptyRequirement.At(c.path))
		return node{form: formAll}
	}
	o := &own{condition: a.Condition}
	if guard(func() { o.word = a.Condition.Kind() }) {
		c.report(BrokenCondition.At(c.path, "Kind"))
	} else if name, ok := strings.CutPrefix(o.word, ownPrefix); !ok || name == "" {
		c.report(NoOwnKind.At(c.path, o.word))
	}
	c.owns = append(c.owns, ownAt{o, c.path})
	return node{form: formKind, kind: o}
}

// ownAt is a condition at its place, for the check of the whole ladder.
type ownAt struct {
	*own
	path problem.Path
}

// checkOwn lets the conditions that a program brings along look at the ladder,
// of which everything else is there.
func (b *builder) checkOwn() {
	for _, o := range b.owns {
		var list problem.List
		if guard(func() { list = o.condition.Check(Ladder{b.data}) }) {
			b.report(BrokenCondition.At(o.path, "Check"))
			continue
		}
		b.report(list.Below(o.path)...)
	}
}

// guard runs what is not ours and reports whether it panicked.
func guard(do func()) (panicked bool) {
	defer func() {
		if recover() != nil {
			panicked = true
		}
	}()
	do()
	return false
}

// own is a condition that a program brings along.
type own struct {
	condition Condition
	word      string
}

func (o *own) outcome(f Facts) Outcome {
	out, _ := o.weigh(&f)
	return out
}

// weigh keeps what a condition says within what a verdict promises. One that
// panics is unknown.
func (o *own) weigh(f *Facts) (out Outcome, p Progress) {
	if guard(func() { out, p = o.condition.Evaluate(*f) }) {
		return Unknown, Progress{0, 1}
	}
	lo, hi := bounded(p.Lo), bounded(p.Hi)
	switch out {
	case Met:
		return out, Progress{1, 1}
	case NotMet:
		return out, Progress{min(lo, hi), max(lo, hi)}
	default:
		return Unknown, Progress{lo, 1}
	}
}

// bounded returns a share that is at least 0 and below 1, 0 for no number.
func bounded(x float64) float64 {
	if !(x > 0) {
		return 0
	}
	return min(x, math.Nextafter(1, 0))
}

func (o *own) line(f *Facts, out Outcome, tag language.Tag) string {
	return sign(out) + " " + o.words(f, tag)
}

// words returns the condition's line, its kind where it has none.
func (o *own) words(f *Facts, tag language.Tag) string {
	line := ""
	if guard(func() { line = o.condition.Line(*f, tag) }) || line == "" {
		return o.word
	}
	return line
}

func (o *own) spec() RequirementSpec { return Own{o.condition} }

func (o *own) equal(k kind) bool {
	p, ok := k.(*own)
	if !ok || o.word != p.word {
		return false
	}
	equal := false
	return !guard(func() { equal = o.condition.Equal(p.condition) }) && equal
}

func (o *own) String() string { return o.word }

func (o *own) witness(f Facts) (Facts, bool) {
	g, ok := f, false
	if guard(func() { g, ok = o.condition.Witness(f) }) || !ok {
		return f, false
	}
	return g, true
}
