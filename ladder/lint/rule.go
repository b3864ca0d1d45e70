package lint

import (
	"iter"

	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// Rule is one thing that lint looks for. The zero Rule looks for nothing.
type Rule struct {
	code             *problem.Code
	means, why, mend text.Text
	check            func(m *model, report func(problem.Problem)) // nil: checked with the silences
}

// Rules yields the rules, in the order of their topics. It can be run again.
func Rules() iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for _, r := range rules {
			if !yield(r) {
				return
			}
		}
	}
}

// Code returns the kind of the findings of the rule.
func (r Rule) Code() *problem.Code { return r.code }

// Means returns what a finding says, in one sentence.
func (r Rule) Means() text.Text { return r.means }

// Why returns why it matters.
func (r Rule) Why() text.Text { return r.why }

// Mend returns what to do about a finding.
func (r Rule) Mend() text.Text { return r.mend }

// String returns the id of the rule's code.
func (r Rule) String() string { return r.code.ID() }
