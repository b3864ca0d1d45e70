package routes_test

import (
	"context"
	"fmt"
	"math"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/scoring/routes"
	"github.com/kakezan/kakezan/skills"
)

// words are the steps of a route by the number of the transition and their ends, as
// the oracle's.
func words(l ladder.Ladder, r routes.Route) string {
	all := slices.Collect(l.Transitions())
	said := ""
	for _, s := range r.Steps() {
		said += fmt.Sprintf("%d:%s>%s ", slices.Index(all, s.Transition())+1, s.From().ID(), s.To().ID())
	}
	return said
}

// case_ is a small network with a person and a question.
type case_ struct {
	l       ladder.Ladder
	net     routes.Net
	profile skills.Profile
	q       routes.Question
}

func drawCase(t *rapid.T) case_ {
	var c case_
	c.l, c.net = network(t, drawLadder(t))
	c.profile = drawProfile(t, c.l)
	c.q = routes.Question{
		From: "r0", To: "r1", K: rapid.IntRange(1, 6).Draw(t, "k"), Facts: ladder.FactsOf(c.profile), Cost: drawCost(t),
		Effort: float64(rapid.IntRange(1, 3).Draw(t, "effort")),
	}
	return c
}

func (c case_) find(t *rapid.T) routes.Found {
	found, err := c.net.Find(context.Background(), c.q)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func (c case_) oracle() *oracle { return newOracle(c.l, c.profile, c.q.Cost, c.q.Effort) }

// Exact answers are the cheapest of all routes, those of the lowest sums have the
// lowest sums, and each costs what an enumeration of all profiles finds.
func TestNet_Find_enumeration_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		all := c.oracle().all(c.q.From, c.q.To)
		var sums, onces []float64
		for _, p := range all {
			sums, onces = append(sums, p.cost), append(onces, p.once)
		}
		slices.Sort(sums)
		slices.Sort(onces)
		n := min(c.q.K, len(all))
		for _, states := range []int{0, -1, rapid.IntRange(1, 60).Draw(t, "states")} {
			c.q.States = states
			found := c.find(t)
			if found.Len() != n {
				t.Fatalf("%d routes, want %d of %d", found.Len(), n, len(all))
			}
			var gotSums, gotOnces []float64
			for _, r := range found.Routes() {
				want, ok := all[words(c.l, r)]
				if got := (priced{r.Cost().Hi, r.Once().Hi}); !ok || got != want {
					t.Fatalf("%v costs %v, want %v (there is such a route: %v)", words(c.l, r), got, want, ok)
				}
				gotSums, gotOnces = append(gotSums, want.cost), append(gotOnces, want.once)
			}
			if found.Exact() {
				if diff := cmp.Diff(onces[:n], gotOnces); diff != "" {
					t.Fatalf("exact with %d states (-want +got):\n%s", states, diff)
				}
			} else if states == 0 {
				t.Fatal("a small network is not answered exactly")
			}
			if states < 0 {
				slices.Sort(gotSums)
				if diff := cmp.Diff(sums[:n], gotSums); diff != "" {
					t.Fatalf("by sums (-want +got):\n%s", diff)
				}
			}
			if n > 0 && (found.Bound() > onces[0] || found.Exact() && found.Bound() != onces[0]) {
				t.Fatalf("bound %v, the cheapest costs %v", found.Bound(), onces[0])
			}
		}
	})
}

// Routes are sorted, different, loopless and ranked, and no cost is above the sum.
func TestNet_Find_order_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		c.q.States = rapid.SampledFrom([]int{-1, 0}).Draw(t, "states")
		seen := make(map[string]bool)
		var ranks []int
		before := 0.0
		for i, r := range c.find(t).Routes() {
			places := []string{r.Steps()[0].From().ID()}
			for j, s := range r.Steps() {
				if s.From().ID() != places[j] {
					t.Fatalf("%v does not hang together", r)
				}
				places = append(places, s.To().ID())
			}
			unique := slices.Compact(slices.Sorted(slices.Values(places)))
			if len(unique) != len(places) || places[0] != c.q.From || places[len(places)-1] != c.q.To {
				t.Fatalf("%v from %s to %s", r, c.q.From, c.q.To)
			}
			if seen[words(c.l, r)] {
				t.Fatalf("%v twice", words(c.l, r))
			}
			seen[words(c.l, r)] = true
			if r.Rank() != i+1 || r.Once().Hi < before {
				t.Fatalf("%v has the rank %d behind %d and costs %v after %v", r, r.Rank(), i, r.Once(), before)
			}
			before = r.Once().Hi
			ranks = append(ranks, r.CostRank())
			if r.Once().Hi > r.Cost().Hi || r.Once().Lo > r.Cost().Lo || r.Once().Lo > r.Once().Hi || r.Cost().Lo > r.Cost().Hi {
				t.Fatalf("%v costs %v once and %v step by step", r, r.Once(), r.Cost())
			}
		}
		slices.Sort(ranks)
		for i, rank := range ranks {
			if rank != i+1 {
				t.Fatalf("ranks by sums: %v", ranks)
			}
		}
	})
}

// The level-ups of a route are paid once: with the effort they are what it costs, and
// who has them meets all that is stated.
func TestRoute_LevelUps_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		for _, r := range c.find(t).Routes() {
			sum, bySteps := c.q.Effort*float64(r.Len()), c.q.Effort*float64(r.Len())
			learned := c.profile
			for _, up := range r.LevelUps() {
				sum += up.Cost
				learned = learned.With(up.Skill, up.To)
			}
			for _, s := range r.Steps() {
				for _, up := range s.LevelUps() {
					bySteps += up.Cost
				}
			}
			if sum != r.Once().Hi || bySteps != sum {
				t.Fatalf("%v costs %v; level-ups %v, those of the steps %v", r, r.Once(), sum, bySteps)
			}
			for _, s := range r.Steps() {
				for v := range s.Verdicts() {
					if q := v.Requirement(); !q.IsZero() && q.Outcome(ladder.FactsOf(learned)) != ladder.Met {
						t.Fatalf("%v: with %v %v is not met", r, r.LevelUps(), q)
					}
				}
			}
		}
	})
}

// The lower end is what the route costs when all that is unknown is enough.
func TestRange_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		c.q.K, c.q.States = 1000, -1
		scale, _ := c.l.Scale("s")
		top, _ := scale.Step(3)
		known := c
		for _, id := range few {
			if known.profile.Level(id).IsZero() {
				known.profile = known.profile.With(id, top)
			}
		}
		known.q.Facts = ladder.FactsOf(known.profile)
		want := make(map[string]routes.Route)
		for _, r := range known.find(t).Routes() {
			want[words(c.l, r)] = r
		}
		for _, r := range c.find(t).Routes() {
			w := want[words(c.l, r)]
			if r.Cost().Lo != w.Cost().Hi || r.Once().Lo != w.Once().Hi || w.Cost().Lo != w.Cost().Hi {
				t.Fatalf("%v costs %v and %v, with all known %v and %v", r, r.Cost(), r.Once(), w.Cost(), w.Once())
			}
		}
	})
}

// To own a skill never raises any cost, whatever the costs are.
func TestNet_Find_owning_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		c.q.K, c.q.States = 1000, -1
		if rapid.Bool().Draw(t, "rounding") {
			whole := c.q.Cost
			c.q.Cost = func(id skills.ID, l skills.Level) float64 { return whole(id, l) / 10 }
		}
		scale, _ := c.l.Scale("s")
		more := c
		id := rapid.SampledFrom(few).Draw(t, "owned")
		held := max(c.profile.Level(id).Step(), 0)
		level, _ := scale.Step(rapid.IntRange(held, 3).Draw(t, "up to"))
		more.profile = c.profile.With(id, level)
		more.q.Facts = ladder.FactsOf(more.profile)
		before := make(map[string]routes.Route)
		for _, r := range c.find(t).Routes() {
			before[words(c.l, r)] = r
		}
		for _, r := range more.find(t).Routes() {
			w := before[words(c.l, r)]
			if r.Cost().Hi > w.Cost().Hi || r.Once().Hi > w.Once().Hi {
				t.Fatalf("with %s at %v %v costs %v and %v, without %v and %v", id, level, r, r.Cost(), r.Once(), w.Cost(), w.Once())
			}
		}
	})
}

// Another transition never raises the cheapest, of either figure.
func TestNet_Find_transition_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := drawLadder(t)
		var c, more case_
		c.l, c.net = network(t, spec)
		c.profile = drawProfile(t, c.l)
		c.q = routes.Question{From: "r0", To: "r1", K: 1000, Facts: ladder.FactsOf(c.profile), Cost: drawCost(t)}
		var ids []string
		for _, r := range spec.Roles {
			ids = append(ids, r.ID)
		}
		spec.Transitions = append(spec.Transitions, drawTransition(t, ids))
		more = c
		more.l, more.net = network(t, spec)
		least := func(f routes.Found) (sum, once float64) {
			sum, once = math.Inf(1), math.Inf(1)
			for _, r := range f.Routes() {
				sum, once = min(sum, r.Cost().Hi), min(once, r.Once().Hi)
			}
			return sum, once
		}
		sum, once := least(c.find(t))
		sumMore, onceMore := least(more.find(t))
		if sumMore > sum || onceMore > once {
			t.Fatalf("with one more transition %v and %v, before %v and %v", sumMore, onceMore, sum, once)
		}
	})
}

// Same input, same bits, on any number of cores.
func TestNet_Find_cores_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spec := drawLadder(t)
		var answers []string
		for _, cores := range []int{1, 2} {
			old := runtime.GOMAXPROCS(cores)
			l, net := network(t, spec)
			_ = l
			found, err := net.Find(context.Background(), routes.Question{From: "r0", To: "r1", K: 5, Cost: func(id skills.ID, l skills.Level) float64 {
				return 0.1 * float64(l.Step()) * float64(1+len(id)+int(id[0]))
			}})
			runtime.GOMAXPROCS(old)
			if err != nil {
				t.Fatal(err)
			}
			said := fmt.Sprint(net, found.Exact(), math.Float64bits(found.Bound()))
			for _, r := range found.Routes() {
				said += fmt.Sprintf("\n%v %x %x %v", r, r.Cost(), r.Once(), r.LevelUps())
			}
			answers = append(answers, said)
		}
		if answers[0] != answers[1] {
			t.Fatal(cmp.Diff(answers[0], answers[1]))
		}
	})
}
