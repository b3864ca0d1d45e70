package ladder_test

import (
	"fmt"
	"iter"
	"maps"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
	"github.com/kakezan/kakezan/skills/decimal"
)

// The world of the laws: four skills on three small scales, so that every way to
// know them can be tried.
//
//	a, b   on "two":   none < 1 < 2, which count 0, 1 and 2.5
//	c      on "three": none < 1 < 2 < 3, which count 0, 0.7, 1.4 and 3
//	d      on "range": none < 0.75 < 1 < 1.25, which are numbers, none being 0.5
//	alien  a scale on which the world measures nothing
var (
	world     = []skills.ID{"a", "b", "c", "d"}
	worldTops = map[skills.ID]int{"a": 2, "b": 2, "c": 3, "d": 3}
	worldSpec = ladder.Spec{
		ID: "world",
		Scales: []skills.ScaleSpec{numbered("two", "1", "2.5"), numbered("three", "0.7", "1.4", "3"), {ID: "range", Numeric: skills.NumericSpec{
			Min: decimal.MustParse("0.5"), Max: decimal.MustParse("1.25"), By: decimal.MustParse("0.25"),
		}}, scaleSpec("alien", "1", "2", "3")},
		Competencies: []ladder.CompetencySpec{
			{ID: "a", Scale: "two", Class: "ab"}, {ID: "b", Scale: "two", Class: "ab"}, {ID: "c", Scale: "three", Class: "c"}, {ID: "d", Scale: "range"},
		},
	}
	worldLadder = must(ladder.New(worldSpec))
)

// steps are a person as the oracle sees them: the step of every skill that is
// known, from 0 for none.
type steps map[skills.ID]int

// known are steps of which some may be known only on the alien scale.
type known struct {
	steps steps
	alien map[skills.ID]int
}

// step returns a level of the world.
func step(id skills.ID, i int) skills.Level {
	scale, ok := worldLadder.ScaleOf(id)
	if !ok {
		panic("no scale of " + id)
	}
	l, ok := scale.Step(i)
	if !ok {
		panic(fmt.Sprintf("no step %d of %s", i, id))
	}
	return l
}

func (s steps) facts() ladder.Facts { return known{steps: s}.facts() }

func (k known) facts() ladder.Facts {
	levels := make(map[skills.ID]skills.Level)
	for id, i := range k.steps {
		levels[id] = step(id, i)
	}
	for id, i := range k.alien {
		levels[id], _ = scaleOf(worldLadder, "alien").Step(i)
	}
	return knows(levels)
}

func (s steps) with(id skills.ID, i int) steps {
	s = maps.Clone(s)
	s[id] = i
	return s
}

// completions yields every way in which all skills could be known.
func (s steps) completions() iter.Seq[steps] {
	return func(yield func(steps) bool) { s.complete(yield, world) }
}

func (s steps) complete(yield func(steps) bool, open []skills.ID) bool {
	if len(open) == 0 {
		return yield(s)
	}
	if _, ok := s[open[0]]; ok {
		return s.complete(yield, open[1:])
	}
	for i := range worldTops[open[0]] + 1 {
		if !s.with(open[0], i).complete(yield, open[1:]) {
			return false
		}
	}
	return true
}

// filled returns the steps with every unknown skill at none, or at the top.
func (s steps) filled(top bool) steps {
	s = maps.Clone(s)
	for _, id := range world {
		if _, ok := s[id]; !ok {
			if s[id] = 0; top {
				s[id] = worldTops[id]
			}
		}
	}
	return s
}

// meets is what a requirement on levels means for somebody of whom all levels
// are known.
func meets(r ladder.RequirementSpec, s steps) bool { return life{steps: s}.meets(r) }

func stepOf(r ladder.AtLeast) int {
	if r.Skill == "d" {
		return slices.Index(worldNumbers["d"], strings.Replace(r.Level, skills.None, "0.5", 1))
	}
	i, _ := strconv.Atoi(r.Level) // "none" is 0
	return i
}

// outcome is Kleene's rule by trying every completion.
func outcome(r ladder.RequirementSpec, s steps) ladder.Outcome {
	met, failed := true, true
	for c := range s.completions() {
		if meets(r, c) {
			failed = false
		} else {
			met = false
		}
	}
	switch {
	case met:
		return ladder.Met
	case failed:
		return ladder.NotMet
	default:
		return ladder.Unknown
	}
}

// progress is the formula for somebody of whom everything is known.
func progress(r ladder.RequirementSpec, s steps) float64 {
	var parts []ladder.RequirementSpec
	n := 0
	switch r := r.(type) {
	case ladder.AtLeast:
		if stepOf(r) == 0 {
			return 1
		}
		return min(float64(s[r.Skill])/float64(stepOf(r)), 1)
	case ladder.Score:
		if meets(r, s) {
			return 1
		}
		if r.Min.Sign() == 0 {
			return 0
		}
		p, _ := new(big.Rat).Quo(sumOf(r.Sum, s), r.Min.Rat()).Float64()
		return min(p, math.Nextafter(1, 0))
	case ladder.All:
		parts, n = r, len(r)
	case ladder.Any:
		parts, n = r, 1
	case ladder.Count:
		parts, n = r.Of, r.N
	}
	if n == 0 {
		return 1
	}
	var all []float64
	for _, part := range parts {
		all = append(all, progress(part, s))
	}
	slices.Sort(all)
	slices.Reverse(all)
	sum := 0.0
	for _, p := range all[:n] {
		sum += p
	}
	return sum / float64(n)
}

// drawRequirement draws a requirement on levels: conditions and scores.
func drawRequirement(t *rapid.T, depth int) ladder.RequirementSpec {
	return drawTree(t, depth, func(t *rapid.T) ladder.RequirementSpec {
		if rapid.IntRange(0, 3).Draw(t, "score") == 3 {
			return drawScore(t)
		}
		return drawLevel(t)
	})
}

func drawLevel(t *rapid.T) ladder.RequirementSpec {
	id := rapid.SampledFrom(world).Draw(t, "skill")
	return ladder.AtLeast{Skill: id, Level: step(id, rapid.IntRange(0, worldTops[id]).Draw(t, "level")).ID()}
}

// drawTree draws a requirement of all, any, count and conditions.
func drawTree(t *rapid.T, depth int, condition func(*rapid.T) ladder.RequirementSpec) ladder.RequirementSpec {
	kind := 0
	if depth > 0 {
		kind = rapid.IntRange(0, 3).Draw(t, "kind")
	}
	if kind == 0 {
		return condition(t)
	}
	parts := make([]ladder.RequirementSpec, rapid.IntRange(min(kind-1, 1), 4).Draw(t, "parts"))
	for i := range parts {
		parts[i] = drawTree(t, depth-1, condition)
	}
	switch kind {
	case 1:
		return ladder.All(parts)
	case 2:
		return ladder.Any(parts)
	default:
		return ladder.Count{N: rapid.IntRange(1, len(parts)).Draw(t, "n"), Of: parts}
	}
}

// drawKnown draws what is known of somebody.
func drawKnown(t *rapid.T) known {
	k := known{make(steps), make(map[skills.ID]int)}
	for _, id := range world {
		switch i := rapid.IntRange(-2, worldTops[id]).Draw(t, string(id)); i {
		case -2: // nothing
		case -1:
			k.alien[id] = rapid.IntRange(0, 3).Draw(t, "alien")
		default:
			k.steps[id] = i
		}
	}
	return k
}

// compiled returns the requirement that the world's ladder makes of a record.
func compiled(t rapid.TB, r ladder.RequirementSpec) ladder.Requirement {
	spec := worldSpec
	spec.Roles = []ladder.RoleSpec{{ID: "r", Requires: r}}
	l, err := ladder.New(spec)
	if err != nil {
		t.Fatalf("New: %v", err)
	}
	role, _ := l.Role("r")
	return role.Requirement()
}

// describe is a requirement in one line, for the messages of failed laws.
func describe(r ladder.RequirementSpec) string {
	return strings.ReplaceAll(fmt.Sprintf("%T%v", r, r), "ladder.", "")
}
