package plan_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/scoring/plan"
)

// instance makes up a problem as jobs are: families of skills, each with a ladder of
// roles that ask for more and more of them, and for some that are common to all.
type instance struct {
	name     string
	seed     uint64
	skills   int // missing
	roles    int
	families int
	needs    int     // of its family's skills, on average
	common   int     // skills that are common to all families
	shared   float64 // chance of a need to be a common one
	foreign  float64 // chance of a need to be of another family
	chains   float64 // chance of a skill to build on another one of its family
}

func (in instance) spec() plan.Spec {
	r := rand.New(rand.NewPCG(in.seed, uint64(in.skills)))
	var s plan.Spec
	id := func(i int) string { return fmt.Sprintf("s%03d", i) }
	own := in.skills - in.common
	family := func(f int) (from, to int) {
		return in.common + f*own/in.families, in.common + (f+1)*own/in.families
	}
	for i := range in.skills {
		item := plan.ItemSpec{ID: id(i), Cost: float64(1 + r.IntN(20))}
		for f := range in.families {
			if from, to := family(f); i > from && i < to && r.Float64() < in.chains {
				item.Needs = []string{id(from + r.IntN(i-from))}
			}
		}
		s.Items = append(s.Items, item)
	}
	for i := range in.roles {
		from, to := family(i % in.families)
		needs := make(map[int]bool)
		for range 2 + r.IntN(2*in.needs-3) {
			switch x := r.Float64(); {
			case x < in.shared && in.common > 0:
				// the commoner the lower its number
				needs[int(float64(in.common)*r.Float64()*r.Float64())] = true
			case x < in.shared+in.foreign:
				needs[in.common+r.IntN(own)] = true
			default:
				// those at the beginning of a family are asked for most
				needs[from+int(float64(to-from)*r.Float64()*r.Float64())] = true
			}
		}
		target := plan.TargetSpec{ID: fmt.Sprintf("r%03d", i), Value: float64(1 + r.IntN(10))}
		for n := range in.skills {
			if needs[n] {
				target.Needs = append(target.Needs, id(n))
			}
		}
		s.Targets = append(s.Targets, target)
	}
	return s
}

func (in instance) problem(t testing.TB) plan.Problem {
	p, err := plan.New(in.spec())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// instances are the problems of 200 missing skills that plans are measured on.
var instances = []instance{
	{name: "families", seed: 1, skills: 200, roles: 100, families: 20, needs: 5, common: 20, shared: 0.2, foreign: 0.02, chains: 0.3},
	{name: "few families", seed: 2, skills: 200, roles: 100, families: 8, needs: 6, common: 20, shared: 0.2, foreign: 0.02, chains: 0.3},
	{name: "much in common", seed: 3, skills: 200, roles: 100, families: 20, needs: 6, common: 40, shared: 0.5, foreign: 0.02, chains: 0.2},
	{name: "many roles", seed: 4, skills: 200, roles: 200, families: 20, needs: 5, common: 20, shared: 0.2, foreign: 0.05, chains: 0.2},
	{name: "few roles", seed: 5, skills: 200, roles: 50, families: 10, needs: 8, common: 20, shared: 0.2, foreign: 0.05, chains: 0.3},
	{name: "deep chains", seed: 6, skills: 200, roles: 100, families: 20, needs: 4, common: 20, shared: 0.2, foreign: 0.02, chains: 0.9},
	{name: "no prerequisites", seed: 7, skills: 200, roles: 100, families: 20, needs: 5, common: 20, shared: 0.2, foreign: 0.02},
	{name: "no families", seed: 8, skills: 200, roles: 100, families: 1, needs: 4, common: 0},
}

func TestGaps(t *testing.T) {
	for _, in := range instances {
		p := in.problem(t)
		all, _ := p.Penalised(0)
		for _, share := range []float64{0.1, 0.25, 0.5, 0.75} {
			got, proof, err := p.Within(ctx, all.Cost()*share, plan.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%s %v: value %v of %v, bound %v, gap %.3f, %d nodes, exact %v", in.name, share, got.Value(), all.Value(), proof.Bound, proof.Gap, proof.Nodes, proof.Exact)
		}
	}
}

func BenchmarkFrontier(b *testing.B) {
	in := instance{seed: 1, skills: 500, roles: 200, families: 25, needs: 8, common: 40, shared: 0.2, foreign: 0.05, chains: 0.3}
	p := in.problem(b)
	corners := 0
	for b.Loop() {
		f, err := p.Frontier(ctx)
		if err != nil {
			b.Fatal(err)
		}
		corners = f.Len()
	}
	b.ReportMetric(float64(corners), "corners")
}
