package ladder

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Requirement is what a grade, a role or a transition asks of a person. It is
// immutable. The zero Requirement has not been stated: no facts meet it, and
// none fail it.
//
// # Law
//
// At a fixed date, raising a level, adding a stint or a piece of evidence and
// raising a rating never turn a met requirement into one that is not met
// (monotony). Learning what is unknown, whatever it turns out to be, never flips
// met and not met (S. C. Kleene, Introduction to Metamathematics, 1952, §64). A
// [Condition] of a program's own is trusted to keep both.
type Requirement struct{ node *node }

// node is a requirement with its names resolved.
type node struct {
	form  form
	leaf  leaf
	kind  kind
	of    *inclusion
	n     int // how many parts must be met
	parts []node
	index *index // of a whole requirement; nil for a part
}

type form uint8

const (
	formLevel form = iota
	formAll
	formAny
	formCount
	formKind
	formInclude // one part, none when what it includes has not been stated
)

// leaf is a condition on the level of one skill.
type leaf struct {
	skill skills.ID
	name  text.Text
	scale skills.Scale
	level skills.Level
}

// IsZero reports whether the requirement has not been stated.
func (r Requirement) IsZero() bool { return r.node == nil }

// Spec returns the requirement's record, nil when it has not been stated.
func (r Requirement) Spec() RequirementSpec {
	if r.IsZero() {
		return nil
	}
	return r.node.spec()
}

func (n *node) spec() RequirementSpec {
	parts := make([]RequirementSpec, len(n.parts))
	for i := range n.parts {
		parts[i] = n.parts[i].spec()
	}
	switch n.form {
	case formAll:
		return All(parts)
	case formAny:
		return Any(parts)
	case formCount:
		return Count{n.n, parts}
	case formKind:
		return n.kind.spec()
	case formInclude:
		return n.of.spec(parts)
	default:
		return AtLeast{n.leaf.skill, n.leaf.level.ID()}
	}
}

// Levels yields the level conditions of the requirement, whether they are
// alternatives or not, in the order in which they are written: the skill and
// the level that is asked of it. A skill may come more than once. It can be
// run again.
func (r Requirement) Levels() iter.Seq2[skills.ID, skills.Level] {
	return func(yield func(skills.ID, skills.Level) bool) {
		if !r.IsZero() {
			r.node.levels(yield)
		}
	}
}

func (n *node) levels(yield func(skills.ID, skills.Level) bool) bool {
	if n.form == formLevel {
		return yield(n.leaf.skill, n.leaf.level)
	}
	for i := range n.parts {
		if !n.parts[i].levels(yield) {
			return false
		}
	}
	return true
}

// String returns the requirement in one line, for logs; "" when it has not been
// stated.
func (r Requirement) String() string {
	if r.IsZero() {
		return ""
	}
	var b strings.Builder
	r.node.write(&b)
	return b.String()
}

func (n *node) write(b *strings.Builder) {
	switch n.form {
	case formLevel:
		b.WriteString(string(n.leaf.skill) + ": " + n.leaf.level.ID())
		return
	case formKind:
		b.WriteString(n.kind.String())
		return
	case formInclude:
		b.WriteString("what " + n.of.id + " asks")
		return
	case formAll:
		b.WriteString("all")
	case formAny:
		b.WriteString("any")
	case formCount:
		b.WriteString("at least " + strconv.Itoa(n.n) + " of ")
	}
	b.WriteByte('(')
	for i := range n.parts {
		if i > 0 {
			b.WriteString(", ")
		}
		n.parts[i].write(b)
	}
	b.WriteByte(')')
}

// Equal reports whether both requirements ask for the same, in the same order
// and words.
func (r Requirement) Equal(s Requirement) bool {
	if r.IsZero() || s.IsZero() {
		return r.IsZero() == s.IsZero()
	}
	return r.node.equal(s.node)
}

func (n *node) equal(m *node) bool {
	switch {
	case n.form != m.form || n.n != m.n || n.leaf.skill != m.leaf.skill || n.leaf.level != m.leaf.level:
		return false
	case n.form == formKind:
		return n.kind.equal(m.kind)
	case n.form == formInclude && (n.of.id != m.of.id || n.of.own != m.of.own):
		return false
	}
	return slices.EqualFunc(n.parts, m.parts, func(a, b node) bool { return a.equal(&b) })
}

// Outcome evaluates the requirement over facts: it is met (not met) when every
// completion of what is unknown meets (fails) it. The requirement that has not
// been stated is unknown. It allocates nothing and takes time in proportion to
// the conditions; use [Requirement.Verdict] for the reasons.
func (r Requirement) Outcome(f Facts) Outcome {
	if r.IsZero() {
		return Unknown
	}
	return r.node.outcome(&f)
}

func (n *node) outcome(f *Facts) Outcome {
	switch n.form {
	case formLevel:
		return n.leaf.outcome(&f.profile)
	case formKind:
		return n.kind.outcome(*f)
	case formInclude:
		if len(n.parts) == 0 {
			return Unknown
		}
		return n.parts[0].outcome(f)
	}
	met, open := 0, 0
	for i := range n.parts {
		switch n.parts[i].outcome(f) {
		case Met:
			met++
		case Unknown:
			open++
		}
		if left := len(n.parts) - 1 - i; met >= n.n || met+open+left < n.n {
			break // the others can't change it any more
		}
	}
	return n.tally(met, open)
}

// tally is Kleene's rule for "at least n of the parts".
func (n *node) tally(met, open int) Outcome {
	switch {
	case met >= n.n:
		return Met
	case met+open < n.n:
		return NotMet
	default:
		return Unknown
	}
}

// outcome compares a level with that of a profile. A waived skill is met: it
// counts as exactly the level that is asked.
func (l *leaf) outcome(p *skills.Profile) Outcome { return l.outcomeAt(p.Level(l.skill), p) }

// outcomeAt is outcome for the level that the profile has. Only a skill without one can
// be waived.
func (l *leaf) outcomeAt(have skills.Level, p *skills.Profile) Outcome {
	o := l.compare(have)
	if o == Unknown && have.IsZero() {
		if _, waived := p.Waived(l.skill); waived {
			return Met
		}
	}
	return o
}

func (l *leaf) compare(have skills.Level) Outcome {
	if l.level.IsNone() {
		return Met // no level is below "none"
	}
	order, ok := have.Compare(l.level)
	switch {
	case !ok:
		return Unknown
	case order < 0:
		return NotMet
	default:
		return Met
	}
}
