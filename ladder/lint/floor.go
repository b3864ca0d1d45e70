package lint

import (
	"cmp"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

// axis is something that a condition measures people on.
type axis struct {
	kind byte // a level of a skill, a score of the ladder, or a rating of a review
	id   string
}

const (
	ofSkill byte = iota
	ofScore
	ofReview
)

// bound is how much of an axis is asked for: a step, or the value of a score.
type bound struct {
	level     skills.Level
	value     decimal.Decimal
	exclusive bool
	times     int
}

func (b bound) compare(c bound) int {
	order, _ := b.level.Compare(c.level)
	return cmp.Or(order, b.value.Compare(c.value), cmp.Compare(fact(b.exclusive), fact(c.exclusive)), cmp.Compare(b.times, c.times))
}

func fact(b bool) int {
	if b {
		return 1
	}
	return 0
}

// floor is what everybody who meets a requirement surely reaches, whichever
// alternative they take. An axis that is not in it can be at none.
type floor map[axis]bound

// leafFloor returns the floor of a condition alone.
func (m *model) leafFloor(r ladder.RequirementSpec) (axis, bound, bool) {
	switch r := r.(type) {
	case ladder.AtLeast:
		level, ok := m.step(r)
		return axis{ofSkill, string(r.Skill)}, bound{level: level}, ok && !level.IsNone()
	case ladder.Score:
		return axis{ofScore, r.Of}, bound{value: r.Min, exclusive: r.Exclusive}, r.Of != ""
	case ladder.Rating:
		review, ok := m.ladder.Review(r.Review)
		if !ok {
			return axis{}, bound{}, false
		}
		scale, _ := m.ladder.Scale(review.Spec().Scale)
		level, err := scale.Parse(r.Level)
		return axis{ofReview, r.Review}, bound{level: level, times: max(r.Times, 1)}, err == nil && r.Months == 0
	}
	return axis{}, bound{}, false
}

// floorOf returns the floor of a requirement. Of n parts that have to be met,
// an axis is surely as high as the n-th lowest of the parts asks.
func (m *model) floorOf(r ladder.RequirementSpec) floor {
	if include, ok := r.(ladder.Include); ok {
		return m.placeFloor(include.Of)
	}
	parts, _ := partsOf(r)
	n := len(parts)
	switch r := r.(type) {
	case ladder.All:
	case ladder.Any:
		n = 1
	case ladder.Count:
		n = r.N
	default:
		if a, b, ok := m.leafFloor(r); ok {
			return floor{a: b}
		}
		return nil
	}
	asked := make(map[axis][]bound)
	for _, part := range parts {
		for a, b := range m.floorOf(part) {
			asked[a] = append(asked[a], b)
		}
	}
	f := make(floor)
	for a, bounds := range asked {
		slices.SortFunc(bounds, bound.compare)
		// The parts that are silent on the axis come first, at none.
		if i := n - 1 - (len(parts) - len(bounds)); i >= 0 && i < len(bounds) {
			f[a] = bounds[i]
		}
	}
	return f
}

// placeFloor returns the floor of a grade or role, with what the grades below
// it ask in a cumulative track. The record has no cycles, or New would have
// refused it.
func (m *model) placeFloor(id string) floor {
	if i, ok := m.gradeByID[id]; ok {
		id = m.grades[i].spec.ID
		return m.once(id, func() floor {
			f := m.floorOf(m.grades[i].spec.Requires)
			if below, ok := m.below(i); ok && m.track(below).Cumulative {
				f = m.higher(f, m.placeFloor(below.spec.ID))
			}
			return f
		})
	}
	if i, ok := m.roleByID[id]; ok {
		return m.once(id, func() floor { return m.floorOf(m.spec.Roles[i].Requires) })
	}
	return nil
}

func (m *model) once(id string, of func() floor) floor {
	if f, ok := m.floors[id]; ok {
		return f
	}
	m.floors[id] = nil
	f := of()
	m.floors[id] = f
	return f
}

// higher returns the floor of meeting both.
func (m *model) higher(f, g floor) floor {
	both := make(floor, max(len(f), len(g)))
	for a, b := range g {
		both[a] = b
	}
	for a, b := range f {
		if below, ok := both[a]; !ok || below.compare(b) < 0 {
			both[a] = b
		}
	}
	return both
}
