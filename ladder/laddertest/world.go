package laddertest

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/change"
	"github.com/kakezan/kakezan/ladder/ladderfile"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/date"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// world is a ladder with what the laws draw people from.
type world struct {
	ladder  ladder.Ladder
	spec    ladder.Spec
	opts    Options
	tag     language.Tag
	law     Law
	asOf    date.Date
	within  []ladder.Ladder // the ladder in each of its disciplines
	targets []target
	asked   asked
	// witnesses are facts that meet the requirements, as far as there are any.
	witnesses []ladder.Facts
	does      operations
}

// operations are what the laws are about, so that tests can break them.
type operations struct {
	outcome     func(target, ladder.Facts) ladder.Outcome
	progress    func(target, ladder.Facts) (ladder.Outcome, ladder.Progress)
	completions func(target, ladder.Facts) []ladder.Completion
	place       func(ladder.Track, ladder.Facts) ladder.Placement
	between     func(a, b ladder.Spec) change.Diff
	save        func(ladder.Spec) ([]byte, error)
	witness     func(target, ladder.Facts) (ladder.Facts, bool)
}

var theirs = operations{
	outcome:     target.outcome,
	progress:    target.verdict,
	completions: func(t target, f ladder.Facts) []ladder.Completion { return t.requires.Completions(f, 3) },
	place:       ladder.Track.Place,
	between:     func(a, b ladder.Spec) change.Diff { return change.Between(a, b, change.IDs{}) },
	save:        func(s ladder.Spec) ([]byte, error) { return ladderfile.MarshalLadder(s) },
	witness:     target.witness,
}

// someDay is the day as of which people are looked at where nobody names one.
var someDay = date.MustParse("2026-11-01")

func newWorld(l ladder.Ladder, opts Options) *world {
	w := &world{ladder: l, spec: l.Spec(), opts: opts, tag: opts.Language, asOf: opts.AsOf, does: theirs}
	if w.tag == language.Und {
		w.tag = language.English
	}
	if w.asOf.IsZero() {
		w.asOf = l.Effective()
	}
	if w.asOf.IsZero() {
		w.asOf = someDay
	}
	w.asOf = w.asOf.Latest() // a whole date
	w.findTargets()
	w.asked = whatIsAsked(w)
	for _, x := range w.targets {
		if f, ok := x.witness(w.stranger()); ok {
			w.witnesses = append(w.witnesses, f)
		}
	}
	return w
}

func (w *world) under(l Law) *world {
	in := *w
	in.law = l
	return &in
}

// target is something that is met or not: a requirement of the ladder, or a
// condition of a program's own for itself.
type target struct {
	path      problem.Path
	requires  ladder.Requirement
	condition ladder.Condition // nil: requires
	exempt    bool             // from being reachable
}

func (t target) outcome(f ladder.Facts) ladder.Outcome {
	if t.condition != nil {
		o, _ := t.condition.Evaluate(f)
		return o
	}
	return t.requires.Outcome(f)
}

func (t target) verdict(f ladder.Facts) (ladder.Outcome, ladder.Progress) {
	if t.condition != nil {
		return t.condition.Evaluate(f)
	}
	v := t.requires.Verdict(f)
	return v.Outcome(), v.Progress()
}

// findTargets finds every requirement that is stated, and every condition of
// the program's own in them.
func (w *world) findTargets() {
	own := func(r ladder.RequirementSpec, path problem.Path) {
		conditions(r, path, func(r ladder.RequirementSpec, at problem.Path) {
			if own, ok := r.(ladder.Own); ok && own.Condition != nil {
				w.targets = append(w.targets, target{path: at, condition: own.Condition})
			}
		})
	}
	add := func(path problem.Path, r ladder.Requirement, exempt bool) {
		if r.IsZero() {
			return
		}
		w.targets = append(w.targets, target{path: path, requires: r, exempt: exempt})
		own(r.Spec(), path)
	}
	appointed := w.appointed()
	for t := range w.ladder.Tracks() {
		for g := range t.Grades() {
			path := problem.Path("tracks").Item(t.ID()).Field("grades").Item(g.ID())
			exempt := g.Spec().Draft || appointed[g.ID()]
			add(path.Field("requires"), g.Requirement(), exempt)
			for s := range g.Steps() {
				add(path.Field("steps").Item(s.ID()).Field("requires"), s.Requirement(), exempt || appointed[s.ID()])
			}
		}
	}
	w.findInDisciplines(appointed, own)
	for r := range w.ladder.Roles() {
		add(problem.Path("roles").Item(r.ID()).Field("requires"), r.Requirement(), appointed[r.ID()])
	}
	i := 0
	for t := range w.ladder.Transitions() {
		add(problem.Path("transitions").Index(i).Field("requires"), t.Requirement(), false)
		i++
	}
}

// findInDisciplines finds what grades ask within disciplines that state it: as
// it is there as a whole, and the conditions of the program's own in what is
// stated.
func (w *world) findInDisciplines(appointed map[string]bool, own func(ladder.RequirementSpec, problem.Path)) {
	for d := range w.ladder.Disciplines() {
		in, err := w.ladder.In(d.ID())
		if err == nil {
			w.within = append(w.within, in)
		}
		for _, stated := range d.Spec().Grades {
			if stated.Adds == nil && stated.Replaces == nil {
				continue
			}
			path := problem.Path("disciplines").Item(d.ID()).Field("grades").Item(stated.Grade)
			if g, ok := in.Grade(stated.Grade); ok && !g.Requirement().IsZero() {
				w.targets = append(w.targets, target{path: path, requires: g.Requirement(), exempt: g.Spec().Draft || appointed[g.ID()]})
			}
			own(stated.Adds, path.Field("adds"))
			own(stated.Replaces, path.Field("replaces"))
		}
	}
}

// appointed returns the ids of the grades and roles to which people come by
// appointment alone.
func (w *world) appointed() map[string]bool {
	appointed, otherwise := make(map[string]bool), make(map[string]bool)
	for t := range w.ladder.Transitions() {
		for id := range t.To() {
			if t.Mode() == ladder.Appointment {
				appointed[id] = true
			} else {
				otherwise[id] = true
			}
		}
	}
	for id := range otherwise {
		delete(appointed, id)
	}
	return appointed
}

// conditions calls f for each part of a requirement that has none itself.
func conditions(r ladder.RequirementSpec, path problem.Path, f func(ladder.RequirementSpec, problem.Path)) {
	parts, field := []ladder.RequirementSpec(nil), ""
	switch r := r.(type) {
	case ladder.All:
		parts, field = r, "all"
	case ladder.Any:
		parts, field = r, "any"
	case ladder.Count:
		parts, field = r.Of, "of"
	default:
		f(r, path)
	}
	for i, part := range parts {
		conditions(part, path.Field(field).Index(i), f)
	}
}

// stranger returns facts in which nothing is known, as of the day of the law.
func (w *world) stranger() ladder.Facts {
	return ladder.FactsOf(skills.Resolve(nil, w.asOf, skills.Policy{}))
}

// facts returns what is known of a person.
func (w *world) facts(t rapid.TB, p ladder.PersonSpec) ladder.Facts {
	person, err := ladder.NewPerson(p)
	if err != nil {
		t.Fatalf("laddertest drew a person that is none: %v", err)
	}
	return person.Facts(w.asOf, skills.Policy{})
}

// fail ends a law that is broken: what it means, what was seen, and who.
func (w *world) fail(t rapid.TB, seen []seen) {
	var b strings.Builder
	b.WriteString(w.law.means.In(w.tag))
	for _, s := range seen {
		b.WriteString("\n" + s.what.In(w.tag) + ": ")
		switch v := s.value.(type) {
		case ladder.PersonSpec:
			b.WriteString("\n" + w.file(v))
		case ladder.Outcome:
			b.WriteString(v.Text(w.tag))
		default:
			fmt.Fprint(&b, v)
		}
	}
	t.Fatalf("%s", strings.TrimRight(b.String(), "\n"))
}

// seen is one line of a failure.
type seen struct {
	what  text.Text
	value any
}

// file returns a person as the file that one would write.
func (w *world) file(p ladder.PersonSpec) string {
	file, err := ladderfile.MarshalPerson(ladderfile.PersonSpec{Person: p, Ladder: w.ladder.ID()})
	if err != nil {
		return fmt.Sprintf("%+v", p)
	}
	return string(file)
}
