package laddertest

import (
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/skills/problem"
)

// Operations are what the laws are about, for tests that break them.
type Operations = operations

// Target is what an operation is about.
type Target = target

// Break runs one law on a ladder with operations that a test has broken.
func Break(t rapid.TB, name string, l ladder.Ladder, opts Options, broken func(*Operations)) {
	w := newWorld(l, opts)
	broken(&w.does)
	for _, law := range laws {
		if law.name == name {
			law.run(t, w)
		}
	}
}

// Conditions puts conditions of a program's own to one law, beside what the
// ladder asks.
func Conditions(t rapid.TB, name string, l ladder.Ladder, opts Options, own ...ladder.Condition) {
	w := newWorld(l, opts)
	for _, c := range own {
		w.targets = append(w.targets, target{path: problem.Path("own").Item(c.Kind()), condition: c})
	}
	for _, law := range laws {
		if law.name == name {
			law.run(t, w)
		}
	}
}

// The fields of operations, by which a test breaks one.
type (
	Outcome     = func(Target, ladder.Facts) ladder.Outcome
	Progress    = func(Target, ladder.Facts) (ladder.Outcome, ladder.Progress)
	Completions = func(Target, ladder.Facts) []ladder.Completion
	Place       = func(ladder.Track, ladder.Facts) ladder.Placement
	Between     = func(a, b ladder.Spec) change.Diff
	Save        = func(ladder.Spec) ([]byte, error)
	Witness     = func(Target, ladder.Facts) (ladder.Facts, bool)
)

func (o *operations) BreakOutcome(f func(Outcome) Outcome)    { o.outcome = f(o.outcome) }
func (o *operations) BreakProgress(f func(Progress) Progress) { o.progress = f(o.progress) }
func (o *operations) BreakCompletions(f func(Completions) Completions) {
	o.completions = f(o.completions)
}
func (o *operations) BreakPlace(f func(Place) Place)       { o.place = f(o.place) }
func (o *operations) BreakBetween(f func(Between) Between) { o.between = f(o.between) }
func (o *operations) BreakSave(f func(Save) Save)          { o.save = f(o.save) }
func (o *operations) BreakWitness(f func(Witness) Witness) { o.witness = f(o.witness) }

// Outcomes draws people and counts the outcomes of each requirement of a ladder
// over them.
func Outcomes(t rapid.TB, l ladder.Ladder, people int) map[problem.Path]map[ladder.Outcome]int {
	w := newWorld(l, Options{})
	draw := rapid.Custom(w.person)
	counts := make(map[problem.Path]map[ladder.Outcome]int)
	for i := range people {
		f := w.facts(t, draw.Example(i))
		for _, x := range w.targets {
			if counts[x.path] == nil {
				counts[x.path] = make(map[ladder.Outcome]int)
			}
			counts[x.path][x.outcome(f)]++
		}
	}
	return counts
}
