package ladder

import (
	"iter"
	"slices"

	"github.com/kakezan/kakezan/internal/record"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Expectation is what is expected of people at a [Grade], in one competency or
// as a whole. It is a text for people and no part of the requirement.
type Expectation struct {
	ladder   *data
	grade, i int
}

func (e Expectation) read() *ExpectationSpec {
	if e.ladder == nil {
		return &noExpectation
	}
	return &e.ladder.grades[e.grade].spec.Expectations[e.i]
}

// Expectations yields what the grade itself expects, in the order of the record.
// It can be run again.
func (g Grade) Expectations() iter.Seq[Expectation] {
	return func(yield func(Expectation) bool) {
		for i := range g.read().spec.Expectations {
			if !yield(Expectation{g.ladder, g.i, i}) {
				return
			}
		}
	}
}

// Expectation returns what the grade itself expects in a competency, "" for the
// grade as a whole, and whether it says so.
func (g Grade) Expectation(competency skills.ID) (Expectation, bool) {
	for e := range g.Expectations() {
		if e.Competency() == competency {
			return e, true
		}
	}
	return Expectation{}, false
}

// Includes yields the grades whose expectations hold at this one, too, as it
// names them. It can be run again.
func (g Grade) Includes() iter.Seq[Grade] {
	return func(yield func(Grade) bool) {
		for _, id := range g.read().spec.Includes {
			if included, _ := (Ladder{g.ladder}).Grade(id); !yield(included) {
				return
			}
		}
	}
}

// AllExpectations yields what is expected at the grade: what it expects itself,
// then what it takes over in one competency, then all that is expected at each
// grade that it includes, in their order, nothing twice. [Expectation.Grade]
// tells where each comes from. It can be run again.
func (g Grade) AllExpectations() iter.Seq[Expectation] {
	return func(yield func(Expectation) bool) {
		seen := make(map[Expectation]bool)
		walked := make(map[part]bool)
		for open := []part{{grade: g, all: true}}; len(open) > 0; {
			at := open[len(open)-1]
			open = open[:len(open)-1]
			if walked[at] {
				continue
			}
			walked[at] = true
			var next []part
			for e := range at.expectations() {
				if !seen[e] && !yield(e) {
					return
				}
				seen[e] = true
				for included := range e.Includes() {
					next = append(next, part{grade: included, competency: e.Competency()})
				}
			}
			if at.all {
				for included := range at.grade.Includes() {
					next = append(next, part{grade: included, all: true})
				}
			}
			slices.Reverse(next) // the first is looked at next
			open = append(open, next...)
		}
	}
}

// part is what a grade expects: all of it, or in one competency.
type part struct {
	grade      Grade
	competency skills.ID
	all        bool
}

func (p part) expectations() iter.Seq[Expectation] {
	if p.all {
		return p.grade.Expectations()
	}
	return func(yield func(Expectation) bool) {
		if e, ok := p.grade.Expectation(p.competency); ok {
			yield(e)
		}
	}
}

// Includes yields the grades whose expectation in the same competency holds
// here, too, as the expectation names them. It can be run again.
func (e Expectation) Includes() iter.Seq[Grade] {
	return func(yield func(Grade) bool) {
		for _, id := range e.read().Includes {
			if included, _ := (Ladder{e.ladder}).Grade(id); !yield(included) {
				return
			}
		}
	}
}

// IsZero reports whether the expectation is of no ladder.
func (e Expectation) IsZero() bool { return e.ladder == nil }

// Grade returns the grade that expects it.
func (e Expectation) Grade() Grade {
	if e.IsZero() {
		return Grade{}
	}
	return Grade{e.ladder, e.grade}
}

// Competency returns the id of the competency in which it is expected, "" for
// the grade as a whole.
func (e Expectation) Competency() skills.ID { return e.read().Competency }

// Summary returns all of it in a sentence, the zero Text when nobody has said.
func (e Expectation) Summary() text.Text { return e.read().Summary }

// Behaviours yields copies of the records of what people do, in their order. It
// can be run again.
func (e Expectation) Behaviours() iter.Seq[BehaviourSpec] { return record.Copies(e.read().Behaviours) }

// Examples yields examples of all of it, which are no checklist. It can be run
// again.
func (e Expectation) Examples() iter.Seq[text.Text] { return slices.Values(e.read().Examples) }

// String returns the id of the grade and the competency, as in "p3/go".
func (e Expectation) String() string {
	if e.Competency() == "" {
		return e.Grade().ID()
	}
	return e.Grade().ID() + "/" + string(e.Competency())
}

// Spec returns a copy of the expectation's record.
func (e Expectation) Spec() ExpectationSpec { return record.Clone(*e.read()) }

// Attribute is what a [Grade] says of itself: of its scope, its reach and so on.
type Attribute struct {
	ladder   *data
	grade, i int
}

func (a Attribute) read() *AttributeValueSpec {
	if a.ladder == nil {
		return &noAttribute
	}
	return &a.ladder.grades[a.grade].spec.Attributes[a.i]
}

// Attributes yields copies of the records of what grades of the ladder say of
// themselves, in their order. It can be run again.
func (l Ladder) Attributes() iter.Seq[AttributeSpec] { return record.Copies(l.read().spec.Attributes) }

// Attributes yields what the grade says of itself, in the order of the record.
// It can be run again.
func (g Grade) Attributes() iter.Seq[Attribute] {
	return func(yield func(Attribute) bool) {
		for i := range g.read().spec.Attributes {
			if !yield(Attribute{g.ladder, g.i, i}) {
				return
			}
		}
	}
}

// Attribute returns what the grade says of itself by the id of the attribute,
// and whether it says so.
func (g Grade) Attribute(id string) (Attribute, bool) {
	for a := range g.Attributes() {
		if a.ID() == id {
			return a, true
		}
	}
	return Attribute{}, false
}

// IsZero reports whether the attribute is of no ladder.
func (a Attribute) IsZero() bool { return a.ladder == nil }

// ID returns the attribute's id.
func (a Attribute) ID() string { return a.read().Attribute }

// Name returns what the grade calls the attribute, else what the ladder does,
// else its id.
func (a Attribute) Name() text.Text {
	if label := a.read().Label; !label.IsZero() {
		return label
	}
	for spec := range (Ladder{a.ladder}).Attributes() {
		if spec.ID == a.ID() {
			return nameOr(spec.Name, spec.ID)
		}
	}
	return text.Plain(a.ID())
}

// Value returns what the grade says, the zero Text when nobody has said.
func (a Attribute) Value() text.Text { return a.read().Value }

// String returns the attribute's id.
func (a Attribute) String() string { return a.ID() }
