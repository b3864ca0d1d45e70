package lint

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills/problem"
)

// repeated looks for a part that stands twice beside its like: in all and any
// it is idle, in count it counts twice.
func repeated(m *model, report func(problem.Problem)) {
	m.askers(func(a asker) {
		visit(a.requires, a.path, func(r ladder.RequirementSpec, path problem.Path) {
			parts, field := partsOf(r)
			if len(parts) < 2 {
				return
			}
			first := make(map[string]int, len(parts))
			for i, part := range parts {
				key, ok := conditionKey(part)
				if !ok {
					continue
				}
				if j, twice := first[key]; twice {
					report(RepeatedCondition.At(path.Field(field).Index(i), path.Field(field).Index(j)))
				} else {
					first[key] = i
				}
			}
		})
	})
}

// conditionKey returns what is the same for conditions that ask for the same,
// false for what has parts.
func conditionKey(r ladder.RequirementSpec) (string, bool) {
	switch r := r.(type) {
	case ladder.All, ladder.Any, ladder.Count:
		return "", false
	case ladder.Own:
		if r.Condition == nil {
			return "", false
		}
		data, err := json.Marshal(r.Condition)
		return r.Condition.Kind() + " " + string(data), err == nil
	case ladder.Score:
		var b strings.Builder
		fmt.Fprintf(&b, "score %q %s %v %v", r.Of, r.Min, r.Exclusive, r.Sum.Average)
		for _, t := range r.Sum.Terms {
			fmt.Fprintf(&b, " %q %s", t.Skill, t.Weight)
		}
		for _, c := range r.Sum.Caps {
			fmt.Fprintf(&b, " cap %q %s", c.Class, c.Max)
		}
		return b.String(), true
	default:
		return fmt.Sprintf("%T %#v", r, r), true
	}
}

// redundant, pointless and noChoice look for conditions that never matter
// because of those beside them: level conditions that another one implies,
// options that another one makes idle, and choices that are made already.
func redundant(m *model, report func(problem.Problem)) { m.idle(RedundantCondition, report) }
func pointless(m *model, report func(problem.Problem)) { m.idle(PointlessOption, report) }
func noChoice(m *model, report func(problem.Problem))  { m.idle(NoChoice, report) }

// idle looks for all three in one walk and reports those of one kind.
func (m *model) idle(code *problem.Code, report func(problem.Problem)) {
	if !m.idleFound {
		m.idleFound = true
		m.askers(func(a asker) {
			m.redundantIn(a.requires, a.path, m.under(a), func(p problem.Problem) { m.idles = append(m.idles, p) })
		})
	}
	for _, p := range m.idles {
		if p.Is(code) {
			report(p)
		}
	}
}

// under returns what is asked in any case where a requirement is asked: by the
// grades below in a cumulative track.
func (m *model) under(a asker) floor {
	i, ok := m.gradeByID[a.id]
	if !ok || !a.main || m.grades[i].spec.ID != a.id || !m.track(&m.grades[i]).Cumulative {
		return nil
	}
	below, ok := m.below(i)
	if !ok {
		return nil
	}
	return m.placeFloor(below.spec.ID)
}

func (m *model) redundantIn(r ladder.RequirementSpec, path problem.Path, under floor, report func(problem.Problem)) {
	switch r := r.(type) {
	case ladder.All:
		m.redundantInAll(r, path, under, report)
		return
	case ladder.Any:
		m.pointlessOptions(r, path.Field("any"), report)
		if m.impliedParts(r, under) > 0 {
			report(NoChoice.At(path))
		}
	case ladder.Count:
		if m.impliedParts(r.Of, under) >= r.N {
			report(NoChoice.At(path))
		}
	case ladder.AtLeast:
		m.redundantLevel(r, path, under, report)
	}
	parts, field := partsOf(r)
	for i, part := range parts {
		m.redundantIn(part, path.Field(field).Index(i), nil, report)
	}
}

// redundantInAll gives each part what the others ask in any case: the highest
// that all of them ask, or where the part is the one that asks it, the second.
func (m *model) redundantInAll(all ladder.All, path problem.Path, under floor, report func(problem.Problem)) {
	type top struct {
		by            int // the part that asks for the most, the first of them
		first, second bound
		two           bool
	}
	tops := make(map[axis]top)
	add := func(i int, f floor) {
		for a, b := range f {
			t, ok := tops[a]
			switch {
			case !ok:
				t = top{by: i, first: b}
			case t.first.compare(b) < 0:
				t = top{by: i, first: b, second: t.first, two: true}
			case !t.two || t.second.compare(b) < 0:
				t.second, t.two = b, true
			}
			tops[a] = t
		}
	}
	add(-1, under)
	floors := make([]floor, len(all))
	for i, part := range all {
		floors[i] = m.floorOf(part)
		add(i, floors[i])
	}
	for i, part := range all {
		beside := make(floor)
		m.axes(part, func(a axis) {
			t, ok := tops[a]
			switch {
			case ok && t.by != i:
				beside[a] = t.first
			case ok && t.two:
				beside[a] = t.second
			}
		})
		m.redundantIn(part, path.Field("all").Index(i), beside, report)
	}
}

// axes calls f for each axis that a requirement measures people on.
func (m *model) axes(r ladder.RequirementSpec, f func(axis)) {
	visit(r, "", func(r ladder.RequirementSpec, _ problem.Path) {
		if a, _, ok := m.leafFloor(r); ok {
			f(a)
		}
	})
}

// redundantLevel reports a level condition below what is asked in any case. An
// equal one is reported only where it is repeated: what a grade below asks may
// be restated.
func (m *model) redundantLevel(r ladder.AtLeast, path problem.Path, under floor, report func(problem.Problem)) {
	a, b, ok := m.leafFloor(r)
	if over, asked := under[a]; ok && asked && b.compare(over) < 0 {
		report(RedundantCondition.At(path, m.axisText(a), m.boundText(a, over)))
	}
}

// impliedParts returns how many parts are surely met by who reaches a floor.
func (m *model) impliedParts(parts []ladder.RequirementSpec, under floor) int {
	n := 0
	for _, part := range parts {
		if m.implied(part, under) {
			n++
		}
	}
	return n
}

func (m *model) implied(r ladder.RequirementSpec, under floor) bool {
	switch r := r.(type) {
	case ladder.All:
		return m.impliedParts(r, under) == len(r)
	case ladder.Any:
		return m.impliedParts(r, under) > 0
	case ladder.Count:
		return m.impliedParts(r.Of, under) >= r.N
	}
	a, b, ok := m.leafFloor(r)
	over, asked := under[a]
	return ok && asked && over.compare(b) >= 0
}

// pointlessOptions looks for options that ask for all that a level condition
// beside them asks, and so never make a difference.
func (m *model) pointlessOptions(options ladder.Any, path problem.Path, report func(problem.Problem)) {
	lowest := make(map[axis]int) // the option that asks for the least of an axis, and for nothing else
	for i, o := range options {
		a, b, ok := m.leafFloor(o)
		if !ok {
			continue
		}
		if j, found := lowest[a]; found {
			if _, least, _ := m.leafFloor(options[j]); least.compare(b) <= 0 {
				continue
			}
		}
		lowest[a] = i
	}
	for i, o := range options {
		f := m.floorOf(o)
		for _, a := range slices.SortedFunc(maps.Keys(f), axis.compare) {
			j, ok := lowest[a]
			b := f[a]
			if !ok || j == i {
				continue
			}
			_, least, _ := m.leafFloor(options[j])
			if _, _, leaf := m.leafFloor(o); leaf && least.compare(b) == 0 {
				continue // repeated
			}
			if least.compare(b) <= 0 {
				report(PointlessOption.At(path.Index(i), path.Index(j)))
				break
			}
		}
	}
}

// asksNothing looks for conditions that everybody meets. A requirement that
// says as a whole that nothing is asked means it.
func asksNothing(m *model, report func(problem.Problem)) {
	m.askers(func(a asker) {
		visit(a.requires, a.path, func(r ladder.RequirementSpec, path problem.Path) {
			switch r := r.(type) {
			case ladder.AtLeast:
				if level, ok := m.step(r); ok && level.IsNone() {
					report(AsksNothing.At(path))
				}
			case ladder.All:
				if len(r) == 0 && path != a.path {
					report(AsksNothing.At(path))
				}
			}
		})
	})
}
