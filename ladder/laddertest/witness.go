package laddertest

import (
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
			if o := x.requires.Outcome(completed(f, c)); o != ladder.Met {
				w.fail(t, []seen{{words.at, x.path}, {words.outcome, o}, {words.person, p}})
			}
		}
	}
}

// completed returns facts in which all is there that a completion asks for.
func completed(f ladder.Facts, c ladder.Completion) ladder.Facts {
	profile := f.Profile()
	for need := range c.Needs() {
		if need.Outcome != ladder.Met {
			profile = profile.With(need.Skill, need.Asked)
		}
	}
	return ladder.FactsOf(profile)
}

func (t target) witness() (ladder.Facts, bool) {
	if t.condition != nil {
		return t.condition.Witness(ladder.Facts{})
	}
	for _, c := range t.requires.Completions(ladder.Facts{}, 1) {
		return completed(ladder.Facts{}, c), true
	}
	return ladder.Facts{}, false
}

// reachability makes up a person for each requirement.
func reachability(t rapid.TB, w *world) {
	for _, x := range w.targets {
		if x.exempt {
			continue
		}
		f, ok := w.does.witness(x)
		if !ok {
			w.fail(t, []seen{{words.at, x.path}, {words.outcome, words.noWitness.In(w.tag)}})
			continue
		}
		if o := w.does.outcome(x, f); o != ladder.Met {
			w.fail(t, []seen{{words.at, x.path}, {words.outcome, words.witness.In(w.tag)}, {words.after, o}})
		}
	}
}
