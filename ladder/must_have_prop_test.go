package ladder_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// best yields every set of levels, with and without a place that was held and a
// piece of evidence, of somebody who would meet what nobody has said.
func best(asked map[string]ladder.RequirementSpec) func(yield func(life) bool) {
	return func(yield func(life) bool) {
		for s := range (steps{}).completions() {
			for i := range 4 {
				l := life{steps: s, asked: asked, passes: true}
				if i&1 > 0 {
					l.stints = []ladder.StintSpec{{Place: "coach"}}
				}
				if i&2 > 0 {
					l.evidence = []ladder.PieceSpec{{Skill: "a"}}
				}
				if !yield(l) {
					return
				}
			}
		}
	}
}

// TestMustHaves_law holds the must-haves against all sets of levels: the lowest
// level of each skill among those that meet the requirement.
func TestMustHaves_law(t *testing.T) {
	held, evidence := ladder.Held{Place: "coach"}, ladder.Evidence{N: 1, Skill: "a"}
	rapid.Check(t, func(t *rapid.T) {
		condition := func(t *rapid.T) ladder.RequirementSpec {
			switch rapid.IntRange(0, 7).Draw(t, "condition") {
			case 0:
				return held
			case 1:
				return evidence
			case 2:
				return ladder.Include{Of: rapid.SampledFrom([]string{"g1", "g3"}).Draw(t, "of")}
			case 3:
				return drawScore(t)
			default:
				return drawLevel(t)
			}
		}
		asked := map[string]ladder.RequirementSpec{"g1": drawRequirement(t, 1)}
		r := drawTree(t, 3, condition)
		spec := placedSpec
		spec.Tracks = slices.Clone(spec.Tracks)
		spec.Tracks[0].Grades = slices.Clone(spec.Tracks[0].Grades)
		spec.Tracks[0].Grades[0].Requires = asked["g1"]
		spec.Roles = []ladder.RoleSpec{{ID: "coach", Requires: ladder.All{}}, {ID: "r", Requires: r}}
		l, err := ladder.New(spec)
		if err != nil {
			t.Fatalf("New: %v", err)
		}
		role, _ := l.Role("r")

		lowest, must, can := make(steps), map[ladder.RequirementSpec]bool{held: true, evidence: true}, false
		for _, id := range world {
			lowest[id] = worldTops[id]
		}
		for l := range best(asked) {
			if !l.meets(r) {
				continue
			}
			can = true
			for id, i := range l.steps {
				lowest[id] = min(lowest[id], i)
			}
			must[held] = must[held] && l.meets(held)
			must[evidence] = must[evidence] && l.meets(evidence)
		}
		want := make(steps)
		for id, i := range lowest {
			if can && i > 0 {
				want[id] = i
			}
		}
		got := make(steps)
		for id, level := range role.Requirement().MustHaves() {
			got[id] = level.Step()
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%s with %v (-want +got):\n%s", describe(r), asked, diff)
		}
		for _, gate := range role.Requirement().Gates(ladder.Facts{}) {
			if !gate.IsLevel() {
				condition := gate.Condition.Requirement().Spec()
				if !must[condition] || !can {
					t.Fatalf("%s: %v is no must", describe(r), condition)
				}
				delete(must, condition)
			}
		}
		for condition, is := range must {
			if is && can {
				t.Fatalf("%s: %v is a must and not among the gates", describe(r), condition)
			}
		}
	})
}

// TestGates_law holds the gates of whatever can be asked against the verdict.
func TestGates_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, r, req := drawPlaced(t)
		f := drawRemembered(t).facts()
		for _, gate := range req.Gates(f) {
			if o := req.Outcome(f); o == ladder.Met && gate.Outcome != ladder.Met || gate.Outcome == ladder.NotMet && o != ladder.NotMet {
				t.Fatalf("%s: %v while a gate is %v: %+v", describe(r), o, gate.Outcome, gate)
			}
		}
		for way := range slices.Values(req.Completions(f, 3)) {
			asks := make(map[skills.ID]skills.Level)
			for need := range way.Needs() {
				asks[need.Skill] = need.Asked
			}
			for id, level := range req.MustHaves() {
				if order, ok := asks[id].Compare(level); !ok || order < 0 {
					t.Fatalf("%s: the way %v does not ask %s at %v", describe(r), asks, id, level)
				}
			}
		}
	})
}
