package plan

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strconv"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Options are what [For] is told beside the targets and the facts.
type Options struct {
	// Cost is what each step of a skill takes. The zero value means 1 for every
	// step.
	Cost Cost

	// Value is what it is worth to be ready for a target, 0 or above. The zero value
	// means 1 for every target.
	Value func(ladder.Target) float64

	// Catalog says what skills build on: skills.Catalog.Essential. The zero value
	// means the catalog of each target's own ladder.
	Catalog skills.Catalog

	// Guides are roles in which learning steps are looked for beside those of the
	// targets' ladders. The zero value means none.
	Guides []ladder.Role
}

// Learning is what one person has to learn for grades and roles, ready to be asked
// for courses. It is immutable and safe for concurrent use. The zero Learning is
// toward nothing.
type Learning struct{ of *model }

// For returns what a person lacks for targets. What can be learned are levels of
// skills: each builds on the level below it, and the first level of a skill on the
// first levels of its essential prerequisites, unless those are held at any level or
// waived. An essential prerequisite that the ladder does not measure has no level: it
// is had or not.
//
// Where a requirement leaves a choice, each target is taken by its cheapest way for
// this person: of the ways that leave the fewest other conditions, the one that costs
// the least, prerequisites counted. For one target that is the cheapest plan of all,
// unless there were too many ways to look at ([Course.Exact]). Two targets could share
// more by other ways than their cheapest ones; that is not looked for.
//
// A time in a place, evidence and ratings are nothing to learn. They stand beside the
// targets, see [Course.Beside].
//
// An unknown level counts as none: the costs are those of a person who has none of
// what is not known, and [Course.Cost] tells what is left if all of it is there.
//
// The error, if any, is an [*Error] of the kind [ErrTarget] (no grade or role),
// [ErrNotStated], [ErrCost], [ErrValue] or [ErrCycle]. It takes the time of
// [ladder.Requirement.Completions] for each target and of two calls of [New].
func For(targets []ladder.Target, facts ladder.Facts, options Options) (Learning, error) {
	for i, t := range targets {
		if !ladder.IsTarget(t) {
			return Learning{}, &Error{Func: "For", Subject: "target " + strconv.Itoa(i), Kind: ErrTarget, what: text.EnJa("target "+strconv.Itoa(i), "目標 "+strconv.Itoa(i)+" ")}
		}
	}
	m, err := choose(options, facts, targets)
	if err != nil {
		return Learning{}, err
	}
	m.guides = guides(targets, options.Guides)
	return Learning{m}, nil
}

// Targets looks up grades and roles of a ladder. The error is an [*Error] of the kind
// [ErrUnknown], with the id that was probably meant.
func Targets(l ladder.Ladder, ids ...string) ([]ladder.Target, error) {
	targets := make([]ladder.Target, len(ids))
	for i, id := range ids {
		t, ok := l.Target(id)
		if !ok {
			return nil, &Error{Func: "Targets", Subject: id, Kind: ErrUnknown, Suggestion: l.SuggestTarget(id)}
		}
		targets[i] = t
	}
	return targets, nil
}

// guides returns the roles that are targets, the other ones of their ladders, and
// then more, each once. It walks each ladder once, however many targets it has.
func guides(targets []ladder.Target, more []ladder.Role) []ladder.Role {
	var all []ladder.Role
	listed := make(map[ladder.Role]bool)
	add := func(r ladder.Role) {
		if !r.IsZero() && !listed[r] {
			listed[r], all = true, append(all, r)
		}
	}
	for _, t := range targets {
		if r, ok := t.(ladder.Role); ok {
			add(r)
		}
	}
	walked := make(map[ladder.Ladder]bool)
	for _, t := range targets {
		l := t.Ladder()
		if walked[l] {
			continue
		}
		walked[l] = true
		for r := range l.Roles() {
			add(r)
		}
	}
	for _, r := range more {
		add(r)
	}
	return all
}

func (l Learning) read() *model {
	if l.of == nil {
		return new(model)
	}
	return l.of
}

// Problem returns the problem behind it: an item for each level that is missing, a
// target for each target, in order.
func (l Learning) Problem() Problem { return l.read().problem }

// Targets yields the targets, in the order in which they were given. It can be run
// again.
func (l Learning) Targets() iter.Seq[ladder.Target] {
	return func(yield func(ladder.Target) bool) {
		for _, a := range l.read().aims {
			if !yield(a.target) {
				return
			}
		}
	}
}

// NothingKnown reports whether no level of the person is known, so that every skill
// counts from none.
func (l Learning) NothingKnown() bool { return l.of != nil && l.of.known == 0 }

// Cheapest returns the cheapest course toward one of the targets. A grade or role of the
// same id in a ladder of the same id is the same target, as when a ladder was loaded a
// second time. The error is an [*Error] of the kind [ErrUnknown], when it is none of
// them.
func (l Learning) Cheapest(target ladder.Target) (Course, error) {
	m := l.read()
	if !ladder.IsTarget(target) {
		return Course{}, &Error{Func: "Cheapest", Subject: "target", Kind: ErrTarget, what: text.EnJa("the target", "目標")}
	}
	at := m.aimAt(target)
	if at < 0 {
		return Course{}, &Error{Func: "Cheapest", Subject: target.ID(), Kind: ErrUnknown}
	}
	d := m.problem.read()
	return m.course(newPlan(d, d.closure[at])), nil
}

// aimAt returns the place of a grade or role among the aims, and -1 where it is none of
// them: its own, else that of the same ids.
func (m *model) aimAt(target ladder.Target) int {
	if at := slices.IndexFunc(m.aims, func(a aim) bool { return a.target == target }); at >= 0 {
		return at
	}
	_, isRole := target.(ladder.Role)
	return slices.IndexFunc(m.aims, func(a aim) bool {
		_, role := a.target.(ladder.Role)
		return role == isRole && a.target.ID() == target.ID() && a.target.Ladder().ID() == target.Ladder().ID()
	})
}

// All returns the course toward all of the targets.
func (l Learning) All() Course {
	m := l.read()
	d := m.problem.read()
	all := newSet(len(d.missing))
	for _, c := range d.closure {
		all.join(c)
	}
	return m.course(newPlan(d, all))
}

// Within returns the course of the most value that a budget allows, see
// [Problem.Within]. It is the best and certified for the ways to the targets that
// were chosen.
func (l Learning) Within(ctx context.Context, budget float64, limits Limits) (Course, Certificate, error) {
	m := l.read()
	p, c, err := m.problem.Within(ctx, budget, limits)
	return m.course(p), c, err
}

// CheapestOf returns the cheapest course after which the person is ready for at least
// so many of the targets, see [Problem.CheapestOf].
func (l Learning) CheapestOf(ctx context.Context, targets int, limits Limits) (Course, Certificate, error) {
	m := l.read()
	p, c, err := m.problem.CheapestOf(ctx, targets, limits)
	return m.course(p), c, err
}

// Frontier returns the courses that are the best at some price of costs, from the one
// that learns nothing up, see [Problem.Frontier].
func (l Learning) Frontier(ctx context.Context) ([]Course, error) {
	m := l.read()
	f, err := m.problem.Frontier(ctx)
	if err != nil {
		return nil, err
	}
	courses := make([]Course, 0, f.Len())
	for p := range f.Plans() {
		courses = append(courses, m.course(p))
	}
	return courses, nil
}

// NextStep is a step that can be taken next.
type NextStep struct {
	Step

	Gain  float64 // what the targets are worth that it opens at once, see Step.Opens
	Share float64 // its share of all targets, see [Worth.Whole]
}

// Next returns the steps that can be taken next, what opens most first, in the order
// of [Problem.Next]. The slice is the caller's own.
func (l Learning) Next() []NextStep {
	m := l.read()
	d := m.problem.read()
	var list []NextStep
	for _, n := range m.problem.Next() {
		i := d.items[n.Item]
		s := NextStep{Step: m.step(int32(i), nil), Gain: n.Gain, Share: n.Whole}
		for _, id := range n.Opens {
			s.Opens = append(s.Opens, m.aims[d.targets[id]].target)
		}
		list = append(list, s)
	}
	return list
}

// SkillWorth is what a missing skill is worth among the others.
type SkillWorth struct {
	Skill   skills.ID
	Name    text.Text
	Share   float64
	Targets []ladder.Target // that lack it, directly or as a prerequisite, in order
}

// Shapley returns what each missing skill is worth, the largest share first, of equal
// ones in the order in which targets lack them first: its Shapley value where the skills that a person brings to what is
// asked open targets. The share is the sum of v/n over the targets that lack the
// skill, at whatever level and prerequisites included, of value v, each of which
// lacks n skills. The slice is the caller's own.
func (l Learning) Shapley() []SkillWorth {
	m := l.read()
	d := m.problem.read()
	var list []SkillWorth
	at := make(map[skills.ID]int)
	for t, closure := range d.closure {
		var lacks []skills.ID
		for i := range closure.all {
			if r := &m.raises[i]; !slices.Contains(lacks, r.skill) {
				lacks = append(lacks, r.skill)
				if _, ok := at[r.skill]; !ok {
					at[r.skill] = len(list)
					list = append(list, SkillWorth{Skill: r.skill, Name: r.name})
				}
			}
		}
		for _, id := range lacks {
			w := &list[at[id]]
			w.Share += d.spec.Targets[t].Value / float64(len(lacks))
			w.Targets = append(w.Targets, m.aims[t].target)
		}
	}
	slices.SortStableFunc(list, func(a, b SkillWorth) int { return cmp.Compare(b.Share, a.Share) })
	return list
}
