package ladder_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/skills"
)

// allWays is more than the number of completions in the world of the laws.
const allWays = 10_000

func TestCompletions_meet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		req := compiled(t, r)
		for _, c := range req.Completions(k.facts(), allWays) {
			raised, alone := k.facts(), ladder.Facts{}
			for need := range c.Needs() {
				alone = with(alone, need.Skill, need.Asked)
				if need.Outcome != ladder.Met {
					raised = with(raised, need.Skill, need.Asked)
				}
			}
			if req.Outcome(raised) != ladder.Met {
				t.Fatalf("%s over %v: not met by bringing what is missing of %v", describe(r), k, asks(c))
			}
			if req.Outcome(alone) != ladder.Met {
				t.Fatalf("%s: not met by %v alone", describe(r), asks(c))
			}
		}
	})
}

func TestCompletions_firstIsCheapest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		ways := compiled(t, r).Completions(k.facts(), allWays)
		start, want := k.steps.filled(false), -1
		for end := range (steps{}).completions() {
			cost := 0
			for _, id := range world {
				cost += max(end[id]-start[id], 0)
			}
			if meets(r, end) && (want < 0 || cost < want) {
				want = cost
			}
		}
		if len(ways) == 0 {
			if want >= 0 {
				t.Fatalf("%s over %v: no way, want one of %d steps", describe(r), k, want)
			}
			return
		}
		if !ways[0].Exact() {
			t.Fatalf("%s: not exact, although it is small", describe(r))
		}
		if got := ways[0].Steps(); got != want {
			t.Fatalf("%s over %v: %d steps (%v), want %d", describe(r), k, got, asks(ways[0]), want)
		}
	})
}

func TestCompletions_areAllMinimalOnes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		start := k.steps.filled(false)
		var minimal []steps
		for end := range (steps{}).completions() {
			if above(start, end) && meets(r, end) && !slices.ContainsFunc(below(start, end), func(s steps) bool { return meets(r, s) }) {
				minimal = append(minimal, end)
			}
		}
		ways := compiled(t, r).Completions(k.facts(), allWays)
		if len(ways) != len(minimal) {
			t.Fatalf("%s over %v: %d ways, want %v", describe(r), k, len(ways), minimal)
		}
		for _, c := range ways {
			end := start
			for need := range c.Needs() {
				if need.Steps() > 0 {
					end = end.with(need.Skill, need.Asked.Step())
				}
			}
			if !slices.ContainsFunc(minimal, func(s steps) bool { return cmp.Equal(s, end) }) {
				t.Fatalf("%s over %v: %v is not one of %v", describe(r), k, end, minimal)
			}
		}
	})
}

// above reports whether no skill is lower at the end than at the start.
func above(start, end steps) bool {
	return !slices.ContainsFunc(world, func(id skills.ID) bool { return end[id] < start[id] })
}

// below returns what is one step short of the end.
func below(start, end steps) []steps {
	var all []steps
	for _, id := range world {
		if end[id] > start[id] {
			all = append(all, end.with(id, end[id]-1))
		}
	}
	return all
}

func TestCompletions_costAndOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		req := compiled(t, r)
		last := 0
		for _, c := range req.Completions(k.facts(), allWays) {
			sum := 0
			for need := range c.Needs() {
				sum += need.Steps()
				if need.Asked.IsNone() {
					t.Fatalf("%s: a need of none", describe(r))
				}
				if want := req.Outcome(k.facts()); want == ladder.Met && need.Outcome != ladder.Met {
					t.Fatalf("%s over %v: met, and still %v is missing", describe(r), k, need.Skill)
				}
			}
			if c.Steps() != sum || c.Steps() < last {
				t.Fatalf("%s over %v: %d steps after %d, the needs add up to %d", describe(r), k, c.Steps(), last, sum)
			}
			last = c.Steps()
			if got := len(slices.Collect(c.Missing())) + len(slices.Collect(c.Unknown())) + len(slices.Collect(met(c))); got != len(asks(c)) {
				t.Fatalf("%s: missing, unknown and met needs are %d of %d", describe(r), got, len(asks(c)))
			}
		}
	})
}

func TestCompletions_firstK(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, k := drawRequirement(t, 3), drawKnown(t)
		req := compiled(t, r)
		all := req.Completions(k.facts(), allWays)
		n := rapid.IntRange(1, 4).Draw(t, "k")
		some := req.Completions(k.facts(), n)
		if len(some) != min(n, len(all)) {
			t.Fatalf("%s: asked for %d of %d, got %d", describe(r), n, len(all), len(some))
		}
		for i, c := range some {
			if diff := cmp.Diff(asks(all[i]), asks(c)); diff != "" {
				t.Fatalf("%s: way %d changes with k (-want +got):\n%s", describe(r), i, diff)
			}
		}
	})
}

func met(c ladder.Completion) func(func(ladder.Need) bool) {
	return func(yield func(ladder.Need) bool) {
		for n := range c.Needs() {
			if n.Outcome == ladder.Met && !yield(n) {
				return
			}
		}
	}
}

// asks is a completion in the shortest form.
func asks(c ladder.Completion) []string {
	var all []string
	for n := range c.Needs() {
		all = append(all, string(n.Skill)+" "+n.Asked.ID())
	}
	return all
}
