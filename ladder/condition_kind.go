package ladder

import "golang.org/x/text/language"

// kind is a condition that is no level: a score, a tenure, what is held,
// evidence, a rating, or a condition of a program's own. It is resolved and
// does not change.
type kind interface {
	// outcome allocates nothing for few facts; hence it takes them as a value,
	// which need not be moved to the heap.
	outcome(f Facts) Outcome
	// weigh returns the outcome with how far the facts go: met is 1 at both
	// ends, not met below 1 at both, unknown below 1 and 1.
	weigh(f *Facts) (Outcome, Progress)
	// asks says what is asked.
	asks(tag language.Tag) string
	// line says what is asked and what is there.
	line(f *Facts, o Outcome, tag language.Tag) string
	spec() RequirementSpec
	equal(k kind) bool
	// String is the condition in a few words, the same for equal conditions.
	String() string
	// witness returns facts that add to f what meets the condition.
	witness(f Facts) (Facts, bool)
}

// span is how many of something there surely are, and how many there may be.
// Sums of a score need 64 bits on every machine.
type span struct{ sure, possible int64 }

// endless is more days or pieces than anybody can ask for or count.
const endless = 1 << 30

// reaches is Kleene's rule for "at least n".
func (s span) reaches(n int64) Outcome {
	switch {
	case s.sure >= n:
		return Met
	case s.possible < n:
		return NotMet
	default:
		return Unknown
	}
}

// toward returns how far a span goes toward n.
func (s span) toward(n int64) (Outcome, Progress) {
	o := s.reaches(n)
	switch o {
	case Met:
		return o, Progress{1, 1}
	case NotMet:
		return o, Progress{float64(s.sure) / float64(n), float64(s.possible) / float64(n)}
	default:
		return o, Progress{float64(s.sure) / float64(n), 1}
	}
}

// sign is how the line of an outcome begins.
func sign(o Outcome) string {
	switch o {
	case Met:
		return "+"
	case NotMet:
		return "-"
	default:
		return "?"
	}
}
