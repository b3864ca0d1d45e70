package lint

import (
	"cmp"
	"maps"
	"slices"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/problem"
	"github.com/kakezan/kakezan/skills/text"
)

// falling compares what a grade asks with what the grade before it on the way
// up asks: the one below it in the track, the one from which the track forks
// when it is of a lower rank, and those from which a promotion leads there.
func falling(m *model, report func(problem.Problem)) {
	seen := make(map[[2]string]bool)
	compare := func(below, g *grade) {
		pair := [2]string{below.spec.ID, g.spec.ID}
		if !stated(below) || !stated(g) || seen[pair] {
			return
		}
		seen[pair] = true
		m.compareFloors(below, g, report)
	}
	lowest := make(map[int]*grade) // the last grade that says what it asks
	for i := range m.grades {
		g := &m.grades[i]
		if g.spec.Draft || !stated(g) {
			continue
		}
		below, ok := lowest[g.track]
		if !ok {
			from, forks := m.grade(m.track(g).ForksFrom)
			if forks && from.rank < g.rank {
				below, ok = from, true
			}
		}
		if ok {
			compare(below, g)
		}
		lowest[g.track] = g
	}
	for _, t := range m.spec.Transitions {
		if t.Kind != ladder.Promotion || len(t.From)*len(t.To) > maxPairs {
			continue
		}
		for _, from := range t.From {
			for _, to := range t.To {
				below, ok := m.grade(from)
				g, alsoOK := m.grade(to)
				if ok && alsoOK && below.track != g.track {
					compare(below, g)
				}
			}
		}
	}
}

// maxPairs bounds how many promotions across tracks of one transition are
// compared; people write a few.
const maxPairs = 100

func stated(g *grade) bool { return g.spec.Requires != nil }

func (m *model) compareFloors(below, g *grade, report func(problem.Problem)) {
	under, over := m.placeFloor(below.spec.ID), m.placeFloor(g.spec.ID)
	for _, a := range slices.SortedFunc(maps.Keys(under), axis.compare) {
		here, asked := over[a]
		if asked && here.compare(under[a]) >= 0 {
			continue
		}
		if !asked && a.kind != ofSkill {
			continue // another score or review can stand in its place
		}
		heres := words.nothing
		if asked {
			heres = m.boundText(a, here)
		}
		report(FallingRequirement.At(g.path.Field("requires"), g.spec.ID, m.axisText(a), heres, below.spec.ID, m.boundText(a, under[a])))
	}
}

func (a axis) compare(b axis) int {
	return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.id, b.id))
}

func (m *model) axisText(a axis) text.Text {
	switch a.kind {
	case ofScore:
		if i, ok := m.scoreByID[a.id]; ok && !m.spec.Scores[i].Name.IsZero() {
			return m.spec.Scores[i].Name
		}
	case ofReview:
		if r, ok := m.ladder.Review(a.id); ok {
			return r.Name()
		}
	default:
		return m.ladder.SkillName(skills.ID(a.id))
	}
	return text.Plain(a.id)
}

func (m *model) boundText(a axis, b bound) text.Text {
	switch a.kind {
	case ofScore:
		return text.Plain(b.value.String())
	case ofReview:
		if s, ok := m.ladder.Scale(b.level.ScaleID()); ok {
			return s.LevelName(b.level)
		}
	default:
		if s, ok := m.ladder.ScaleOf(skills.ID(a.id)); ok {
			return s.LevelName(b.level)
		}
	}
	return text.Text{}
}
