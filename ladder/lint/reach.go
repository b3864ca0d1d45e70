package lint

import (
	"math/big"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
	"github.com/kakezan/kakezan/skills/problem"
)

// workingLife is how many months a tenure can ask for: fifty years.
const workingLife = 50 * 12

// unmeetable looks for requirements that no facts can meet, and for the
// conditions that are the cause.
func unmeetable(m *model, report func(problem.Problem)) {
	m.askers(func(a asker) {
		if !m.meetable(a.requires) {
			report(Unmeetable.At(a.path, a.id))
		}
	})
}

func scoreOutOfReach(m *model, report func(problem.Problem)) {
	m.conditions(func(r ladder.RequirementSpec, path problem.Path) {
		if s, ok := r.(ladder.Score); ok {
			if most, ok := m.most(s); ok && !reaches(most, s) {
				report(ScoreOutOfReach.At(path, short(most), s.Min))
			}
		}
	})
}

func longTenure(m *model, report func(problem.Problem)) {
	m.conditions(func(r ladder.RequirementSpec, path problem.Path) {
		if t, ok := r.(ladder.Tenure); ok && t.Months > workingLife {
			report(LongTenure.At(path, t.Months))
		}
	})
}

// conditions calls f for every part of every requirement.
func (m *model) conditions(f func(r ladder.RequirementSpec, path problem.Path)) {
	m.askers(func(a asker) { visit(a.requires, a.path, f) })
}

// meetable reports whether some facts meet a requirement. What it can't judge,
// such as a condition of the program's own, it takes to be meetable.
func (m *model) meetable(r ladder.RequirementSpec) bool {
	switch r := r.(type) {
	case ladder.Score:
		most, ok := m.most(r)
		return !ok || reaches(most, r)
	case ladder.Tenure:
		return r.Months <= workingLife
	case ladder.All:
		return m.meetableParts(r) == len(r)
	case ladder.Any:
		return m.meetableParts(r) > 0
	case ladder.Count:
		return m.meetableParts(r.Of) >= r.N
	}
	return true
}

func (m *model) meetableParts(parts []ladder.RequirementSpec) int {
	n := 0
	for _, part := range parts {
		if m.meetable(part) {
			n++
		}
	}
	return n
}

// most returns the highest value that the sum of a score condition can have,
// false when the scale of a term has no numbers.
func (m *model) most(s ladder.Score) (*big.Rat, bool) {
	sum := m.sum(s)
	caps := make(map[string]*big.Rat, len(sum.Caps))
	for _, c := range sum.Caps {
		caps[c.Class] = c.Max.Rat()
	}
	classes := m.classes()
	total, weights := new(big.Rat), new(big.Rat)
	byClass := make(map[string]*big.Rat)
	for _, term := range sum.Terms {
		top, ok := m.top(term.Skill)
		if !ok {
			return nil, false
		}
		value := new(big.Rat).Mul(top.Rat(), term.Weight.Rat())
		weights.Add(weights, term.Weight.Rat())
		class := classes[term.Skill]
		if caps[class] == nil {
			total.Add(total, value)
			continue
		}
		if byClass[class] == nil {
			byClass[class] = new(big.Rat)
		}
		byClass[class].Add(byClass[class], value)
	}
	for class, value := range byClass {
		if value.Cmp(caps[class]) > 0 {
			value = caps[class]
		}
		total.Add(total, value)
	}
	if sum.Average {
		if weights.Sign() == 0 {
			return nil, false
		}
		total.Quo(total, weights)
	}
	return total, true
}

// top returns the number of the highest step of a skill's scale.
func (m *model) top(id skills.ID) (decimal.Decimal, bool) {
	scale, ok := m.ladder.ScaleOf(id)
	if !ok {
		return decimal.Decimal{}, false
	}
	steps := scale.Spec().Steps
	number := steps[len(steps)-1].Number
	if number == nil {
		return decimal.Decimal{}, false
	}
	return *number, true
}

func (m *model) classes() map[skills.ID]string {
	if m.classOf == nil {
		m.classOf = make(map[skills.ID]string, len(m.spec.Competencies))
		for _, c := range m.spec.Competencies {
			if c.Class != "" {
				m.classOf[c.ID] = c.Class
			}
		}
	}
	return m.classOf
}

func reaches(most *big.Rat, s ladder.Score) bool {
	order := most.Cmp(s.Min.Rat())
	return order > 0 || order == 0 && !s.Exclusive
}

// short writes a number with a few decimals, without zeros at its end.
func short(r *big.Rat) string {
	if r.IsInt() {
		return r.RatString()
	}
	return r.FloatString(3)
}

// unreachable looks for grades to which no way leads from where people start:
// from outside, from the first grade of a track, or from a role. It says
// nothing about a ladder without transitions, nor about what only follows from
// another grade that it reports.
func unreachable(m *model, report func(problem.Problem)) {
	ways := m.ways()
	if len(ways.from) == 0 {
		return
	}
	reached := make(map[string]bool)
	ways.reach(ladder.Outside, reached)
	for i, g := range m.grades {
		if _, above := m.below(i); !above {
			ways.reach(g.spec.ID, reached)
		}
	}
	for _, r := range m.spec.Roles {
		ways.reach(r.ID, reached)
	}
	// Those to which nothing leads at all come first: they explain others.
	for _, root := range []bool{true, false} {
		for _, g := range m.grades {
			if reached[g.spec.ID] || g.spec.Draft || root && ways.leadsTo[g.spec.ID] {
				continue
			}
			report(UnreachableGrade.At(g.path, g.spec.ID))
			ways.reach(g.spec.ID, reached)
		}
	}
}

// noWayOn looks for grades at which people may neither stay nor leave. It says
// nothing about a ladder that does not say where people may stay.
func noWayOn(m *model, report func(problem.Problem)) {
	terminal := false
	for _, g := range m.grades {
		terminal = terminal || g.spec.Terminal
	}
	ways := m.ways()
	if !terminal || len(ways.from) == 0 {
		return
	}
	for _, g := range m.grades {
		if !g.spec.Terminal && !g.spec.Draft && len(ways.from[g.spec.ID]) == 0 {
			report(NoWayOn.At(g.path, g.spec.ID))
		}
	}
}

// ways are the transitions by the ids from which they lead.
type ways struct {
	from    map[string][]int
	to      [][]string
	leadsTo map[string]bool
}

func (m *model) ways() ways {
	w := ways{from: make(map[string][]int), to: make([][]string, len(m.spec.Transitions)), leadsTo: make(map[string]bool)}
	for i, t := range m.spec.Transitions {
		m.places(t.From, func(id string) { w.from[id] = append(w.from[id], i) })
		m.places(t.To, func(id string) {
			w.to[i] = append(w.to[i], id)
			w.leadsTo[id] = true
		})
	}
	return w
}

// reach marks all to which ways lead from an id. Each way is walked once.
func (w *ways) reach(id string, reached map[string]bool) {
	open := []string{id}
	for len(open) > 0 {
		at := open[len(open)-1]
		open = open[:len(open)-1]
		if reached[at] {
			continue
		}
		reached[at] = true
		for _, i := range w.from[at] {
			open = append(open, w.to[i]...)
			w.to[i] = nil
		}
	}
}
