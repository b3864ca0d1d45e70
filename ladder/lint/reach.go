package lint

import (
	"math/big"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

// workingLife is how many months a tenure can ask for: fifty years.
const workingLife = 50 * 12

// unmeetable looks for requirements that no facts can meet.
func unmeetable(m *model, report func(problem.Problem)) {
	m.askers(func(a asker) {
		if !m.in(a.discipline).meetable(a.requires) {
			report(Unmeetable.At(a.path, a.id))
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

// scoreOutOfReach looks for scores that ask for more than the sum can be.
func scoreOutOfReach(m *model, report func(problem.Problem)) {
	m.askers(func(a asker) {
		in := m.in(a.discipline)
		visit(a.requires, a.path, func(r ladder.RequirementSpec, path problem.Path) {
			if s, ok := r.(ladder.Score); ok && !in.meetable(s) {
				most, _ := in.most(s)
				report(ScoreOutOfReach.At(path, s.Min, number(most)))
			}
		})
	})
}

// number writes a fraction as a decimal number, rounded where it has no end.
func number(r *big.Rat) string {
	const digits = 3
	if n, exact := r.FloatPrec(); exact {
		return r.FloatString(n)
	}
	return r.FloatString(digits)
}

// most returns the highest value that the sum of a score can have, false when
// the ladder does not measure all of its terms.
func (m *model) most(s ladder.Score) (*big.Rat, bool) {
	if s.Of != "" {
		most, ok := m.ladder.Most(s.Of)
		return most.Hi(), ok
	}
	total, weights := new(big.Rat), new(big.Rat)
	classes := make(map[string]*big.Rat)
	for _, c := range s.Sum.Caps {
		classes[c.Class] = new(big.Rat)
	}
	for _, term := range s.Sum.Terms {
		scale, ok := m.ladder.ScaleOf(term.Skill)
		top, _ := scale.Step(scale.Len())
		number, counts := scale.Number(top)
		if !ok || !counts {
			return nil, false
		}
		to := total
		if class, capped := classes[m.classes[term.Skill]]; capped {
			to = class
		}
		w := term.Weight.Rat()
		weights.Add(weights, w)
		to.Add(to, new(big.Rat).Mul(number.Rat(), w))
	}
	for _, c := range s.Sum.Caps {
		points, limit := classes[c.Class], c.Max.Rat()
		if points.Cmp(limit) > 0 {
			points = limit
		}
		total.Add(total, points)
	}
	if s.Sum.Average && weights.Sign() > 0 {
		total.Quo(total, weights)
	}
	return total, true
}

// conditions calls f for every part of every requirement.
func (m *model) conditions(f func(r ladder.RequirementSpec, path problem.Path)) {
	m.askers(func(a asker) { visit(a.requires, a.path, f) })
}

// meetable reports whether some facts meet a requirement. What it can't judge,
// such as a condition of the program's own, it takes to be meetable.
func (m *model) meetable(r ladder.RequirementSpec) bool {
	switch r := r.(type) {
	case ladder.Include:
		return m.meetableAt(r.Of)
	case ladder.Tenure:
		return r.Months <= workingLife
	case ladder.Score:
		most, ok := m.most(r)
		if !ok {
			return true
		}
		over := most.Cmp(r.Min.Rat())
		return over > 0 || over == 0 && !r.Exclusive
	case ladder.All:
		return m.meetableParts(r) == len(r)
	case ladder.Any:
		return m.meetableParts(r) > 0
	case ladder.Count:
		return m.meetableParts(r.Of) >= r.N
	}
	return true
}

// meetableAt reports whether some facts meet what a grade or role asks. It looks
// at each once, however often it is included.
func (m *model) meetableAt(id string) bool {
	var requires ladder.RequirementSpec
	if g, ok := m.grade(id); ok {
		id, requires = g.spec.ID, g.spec.Requires
	} else if r, ok := m.roleByID[id]; ok {
		requires = m.spec.Roles[r].Requires
	}
	ok, known := m.meetables[id]
	if !known {
		m.meetables[id] = true // New has refused cycles
		ok = requires == nil || m.meetable(requires)
		m.meetables[id] = ok
	}
	return ok
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
