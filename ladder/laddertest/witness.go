package laddertest

import (
	"slices"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
)

// completions does what each completion says is missing.
func completions(t *rapid.T, w *world) {
	p := w.person(t)
	f := w.facts(t, p)
	for _, x := range w.targets {
		if x.condition != nil {
			continue
		}
		for _, c := range w.does.completions(x, f) {
			done, ok := completed(f, c)
			if o := x.requires.Outcome(done); ok && o != ladder.Met {
				w.fail(t, []seen{{words.at, x.path}, {words.outcome, o}, {words.person, p}})
			}
		}
	}
}

// completed returns facts in which all is there that a completion asks for,
// false when a condition of the program's own can't say what that is.
func completed(f ladder.Facts, c ladder.Completion) (ladder.Facts, bool) {
	for need := range c.Needs() {
		if need.Outcome == ladder.Met {
			continue
		}
		if need.IsLevel() {
			spec := f.Spec()
			spec.Profile = spec.Profile.With(need.Skill, need.Asked)
			f = ladder.NewFacts(spec)
			continue
		}
		more, ok := need.Condition.Requirement().Witness(f)
		if !ok {
			return f, false
		}
		f = more
	}
	return f, true
}

func (t target) witness(f ladder.Facts) (ladder.Facts, bool) {
	if t.condition != nil {
		return t.condition.Witness(f)
	}
	return t.requires.Witness(f)
}

// reachability makes up a person for each requirement.
func reachability(t rapid.TB, w *world) {
	for _, x := range w.targets {
		if x.exempt {
			continue
		}
		f, ok := w.does.witness(x, w.stranger())
		if !ok {
			why := []seen{{words.at, x.path}, {words.outcome, words.noWitness.In(w.tag)}}
			if w.hasOwn() {
				why = append(why, seen{words.hint, words.ownWitness.In(w.tag)})
			}
			w.fail(t, why)
			continue
		}
		if o := w.does.outcome(x, f); o != ladder.Met {
			w.fail(t, []seen{{words.at, x.path}, {words.outcome, words.witness.In(w.tag)}, {words.after, o}})
		}
	}
}

// hasOwn reports whether the ladder asks for a condition of the program's own.
func (w *world) hasOwn() bool {
	return slices.ContainsFunc(w.targets, func(x target) bool { return x.condition != nil })
}
