package plan

import (
	"iter"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// Step is one step of a [Course]: a skill brought up from a level to a higher one.
type Step struct {
	Skill skills.ID
	Name  text.Text    // what the ladder calls the skill
	Scale skills.Scale // zero where nobody measures the skill
	From  skills.Level // zero where it is not known
	To    skills.Level // zero where nobody measures the skill: had at all
	Cost  float64      // of all levels on the way, the exact sum as the nearest float64

	// Maybe says that the step may have been taken already: the level is not known
	// and counts as none.
	Maybe bool

	// For are the targets of the course that ask for this level of the skill or a
	// higher one, and Before the skills in it that build on this one.
	For    []ladder.Target
	Before []skills.ID

	// Opens are the targets that nothing is missing for after this step that can be
	// learned.
	Opens []ladder.Target

	// Lessons are what role guides say on how to learn the skill: first those of
	// the targets, then of the other roles of their ladders, then of [Options.Guides].
	Lessons []Lesson
}

// Lesson is a step of the learning plan of a role's guide.
type Lesson struct {
	Role ladder.Role
	ladder.LearningStepSpec
}

// Course is a plan in the words of ladders: what to learn, in which order, and what
// for. It is immutable. The zero Course has no steps.
type Course struct {
	of   *model
	plan Plan
	lo   int64 // cost if all that is unknown is there
}

func (m *model) course(p Plan) Course {
	c := Course{of: m, plan: p}
	if p.of == nil {
		return c
	}
	sure := newSet(len(p.of.missing))
	var stack []int32
	for _, o := range p.opens {
		stack = append(stack, p.of.direct[o.target]...)
	}
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if !m.raises[i].maybe && !sure.has(i) {
			sure.add(i)
			stack = append(stack, p.of.before[i]...)
		}
	}
	c.lo = p.of.price(sure)
	return c
}

// Plan returns the plan over the items of [Learning.Problem].
func (c Course) Plan() Plan { return c.plan }

// Len returns the number of steps.
func (c Course) Len() int { return c.plan.Len() }

// Cost returns what the course costs: at the most, when nothing is there that is not
// known, and at the least, when all of it is there as far as it is asked.
func (c Course) Cost() Span {
	if c.plan.of == nil {
		return Span{}
	}
	return Span{c.plan.of.costIn.Amount(c.lo), c.plan.Cost()}
}

// Value returns what the targets are worth together that nothing is missing for
// after the course that can be learned, see [Plan.Value].
func (c Course) Value() float64 { return c.plan.Value() }

// Exact reports whether each target that the course opens is surely taken by its
// cheapest way, see [For].
func (c Course) Exact() bool {
	return c.of != nil && !slices.ContainsFunc(c.plan.opens, func(o open) bool { return !c.of.aims[o.target].exact })
}

// Steps yields the steps in an order in which they can be taken, see [Plan.Items]. It
// can be run again.
func (c Course) Steps() iter.Seq[Step] {
	return func(yield func(Step) bool) {
		opens := c.plan.opens
		for at, i := range c.plan.order {
			s := c.of.step(i, &c.plan)
			for len(opens) > 0 && opens[0].after <= at+1 {
				s.Opens = append(s.Opens, c.of.aims[opens[0].target].target)
				opens = opens[1:]
			}
			if !yield(s) {
				return
			}
		}
	}
}

// Opens yields the targets that the course opens, in order, each with the number of
// steps until then. It can be run again.
func (c Course) Opens() iter.Seq2[ladder.Target, int] {
	return func(yield func(ladder.Target, int) bool) {
		for _, o := range c.plan.opens {
			if !yield(c.of.aims[o.target].target, o.after) {
				return
			}
		}
	}
}

// Beside yields what a target asks beside levels, on the way to it that was chosen,
// and what is not known to be met of that: a time in a place, evidence, a rating. None
// for what is no target of the course's [Learning], see [Learning.Cheapest]. It can be run
// again.
func (c Course) Beside(target ladder.Target) iter.Seq[ladder.Need] {
	return func(yield func(ladder.Need) bool) {
		if c.of == nil || !ladder.IsTarget(target) {
			return
		}
		at := c.of.aimAt(target)
		if at < 0 {
			return
		}
		for _, n := range c.of.aims[at].beside {
			if !yield(n) {
				return
			}
		}
	}
}

// String returns the course in one line, for logs, such as "go mastery/working: cost
// 2, value 1".
func (c Course) String() string {
	return strings.Join(slices.Collect(c.plan.Items()), ", ") + ": cost " + c.Cost().String() + ", value " + number(c.Value())
}

// step returns an item as a step of a plan, or toward all targets.
func (m *model) step(i int32, p *Plan) Step {
	r := &m.raises[i]
	s := Step{Skill: r.skill, Name: r.name, Scale: r.scale, From: r.from, To: r.to, Cost: r.cost, Maybe: r.maybe}
	in := func(int32) bool { return true }
	if p != nil {
		in = func(i int32) bool { return slices.Contains(p.order, i) }
	}
	for t, a := range m.aims {
		if p != nil && !slices.ContainsFunc(p.opens, func(o open) bool { return int(o.target) == t }) {
			continue
		}
		if slices.ContainsFunc(a.items, func(j int32) bool { return m.reaches(j, i) }) {
			s.For = append(s.For, a.target)
		}
	}
	for j := range m.raises {
		if other := &m.raises[j]; other.skill != r.skill && slices.Contains(other.before, i) && in(int32(j)) {
			s.Before = append(s.Before, other.skill)
		}
	}
	for _, role := range m.guides {
		for l := range role.LearningFor(r.skill) {
			s.Lessons = append(s.Lessons, Lesson{role, l})
		}
	}
	return s
}

// reaches reports whether a level of a skill is at or above another one.
func (m *model) reaches(high, low int32) bool {
	a, b := &m.raises[high], &m.raises[low]
	if high == low {
		return true
	}
	order, ok := a.to.Compare(b.to)
	return a.skill == b.skill && ok && order >= 0
}
