package plan_test

import (
	"fmt"
	"strconv"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/plan"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/text"
)

// The world of the laws: five skills of three steps, of which each may build on those
// before it.
const (
	worldSkills = 5
	worldTop    = 3
)

// world is a ladder, a person and what steps cost.
type world struct {
	ladder  ladder.Ladder
	builds  [worldSkills][]int
	held    [worldSkills]int // -1 is unknown
	costs   [worldSkills][worldTop + 1]int
	unit    int  // of costs, an exponent of ten
	byStep  bool // whether every step costs 1
	targets []ladder.Target
}

func skill(i int) skills.ID { return skills.ID("s" + strconv.Itoa(i)) }

func worldScale() skills.ScaleSpec {
	return skills.ScaleSpec{ID: "steps", Steps: []skills.StepSpec{{ID: "1"}, {ID: "2"}, {ID: "3"}}}
}

func worldLevel(step int) skills.Level {
	scale, err := skills.NewScale(worldScale())
	if err != nil {
		panic(err)
	}
	l, _ := scale.Step(step)
	return l
}

func drawWorld(t *rapid.T, choices bool) world {
	w := world{byStep: rapid.Bool().Draw(t, "by step")}
	if !w.byStep {
		w.unit = rapid.IntRange(-3, 0).Draw(t, "cost unit")
	}
	spec := ladder.Spec{ID: "world", Scales: []skills.ScaleSpec{worldScale()}}
	var catalog []skills.SkillSpec
	for i := range worldSkills {
		if i > 0 && rapid.IntRange(0, 2).Draw(t, "builds") == 0 {
			w.builds[i] = rapid.SliceOfNDistinct(rapid.IntRange(0, i-1), 1, min(i, 2), rapid.ID[int]).Draw(t, "on")
		}
		s := skills.SkillSpec{ID: skill(i), Name: text.Plain("Skill " + strconv.Itoa(i))}
		for _, j := range w.builds[i] {
			s.Prerequisites.Essential = append(s.Prerequisites.Essential, skill(j))
		}
		catalog = append(catalog, s)
		spec.Competencies = append(spec.Competencies, ladder.CompetencySpec{ID: skill(i), Scale: "steps"})
		w.held[i] = rapid.IntRange(-1, worldTop).Draw(t, "held")
		for step := 1; step <= worldTop; step++ {
			w.costs[i][step] = 1
			if !w.byStep {
				w.costs[i][step] = rapid.IntRange(0, 6).Draw(t, "cost")
			}
		}
	}
	spec.Skills = catalog
	for i := range rapid.IntRange(1, 3).Draw(t, "roles") {
		spec.Roles = append(spec.Roles, ladder.RoleSpec{ID: "r" + strconv.Itoa(i), Requires: drawRequirement(t, choices, 2)})
	}
	l, err := ladder.New(spec)
	if err != nil {
		panic(err)
	}
	w.ladder = l
	for r := range l.Roles() {
		w.targets = append(w.targets, r)
	}
	return w
}

func drawRequirement(t *rapid.T, choices bool, depth int) ladder.RequirementSpec {
	kinds := 1
	if depth > 0 {
		kinds = 2
		if choices {
			kinds = 4
		}
	}
	part := func() []ladder.RequirementSpec {
		var parts []ladder.RequirementSpec
		for range rapid.IntRange(1, 3).Draw(t, "parts") {
			parts = append(parts, drawRequirement(t, choices, depth-1))
		}
		return parts
	}
	switch rapid.IntRange(1, kinds).Draw(t, "kind") {
	case 2:
		return ladder.All(part())
	case 3:
		return ladder.Any(part())
	case 4:
		parts := part()
		return ladder.Count{N: rapid.IntRange(1, len(parts)).Draw(t, "n"), Of: parts}
	}
	return ladder.AtLeast{
		Skill: skill(rapid.IntRange(0, worldSkills-1).Draw(t, "skill")),
		Level: strconv.Itoa(rapid.IntRange(1, worldTop).Draw(t, "level")),
	}
}

func (w world) facts() ladder.Facts {
	var p skills.Profile
	for i, step := range w.held {
		if step >= 0 {
			p = p.With(skill(i), worldLevel(step))
		}
	}
	return ladder.FactsOf(p)
}

func (w world) options() plan.Options {
	if w.byStep {
		return plan.Options{}
	}
	return plan.Options{Cost: func(id skills.ID, l skills.Level) float64 {
		i, _ := strconv.Atoi(string(id)[1:])
		return amount(w.costs[i][l.Step()], w.unit)
	}}
}

func (w world) learning(t *rapid.T) plan.Learning {
	l, err := plan.For(w.targets, w.facts(), w.options())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func (w world) String() string {
	return fmt.Sprintf("held %v, builds %v, costs %v e%d", w.held, w.builds, w.costs, w.unit)
}

// cheapest returns the least cost over all levels that meet the requirement of a
// target, with what skills build on.
func (w world) cheapest(target ladder.Target) (least int) {
	least = -1
	var level [worldSkills]int
	var try func(i, cost int)
	try = func(i, cost int) {
		if least >= 0 && cost >= least {
			return
		}
		if i == worldSkills {
			for s, on := range w.builds {
				for _, n := range on {
					if level[s] > 0 && w.held[s] <= 0 && level[n] == 0 {
						return
					}
				}
			}
			var p skills.Profile
			for s, step := range level {
				p = p.With(skill(s), worldLevel(step))
			}
			if target.Requirement().Outcome(ladder.FactsOf(p)) == ladder.Met {
				least = cost
			}
			return
		}
		from := max(w.held[i], 0)
		for step := from; step <= worldTop; step++ {
			if step > from {
				cost += w.costs[i][step]
			}
			level[i] = step
			try(i+1, cost)
		}
	}
	try(0, 0)
	return least
}
