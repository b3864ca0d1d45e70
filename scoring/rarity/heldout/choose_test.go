package heldout_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/scoring/rarity"
	"github.com/kakezan/kakezan/scoring/rarity/heldout"
	"github.com/kakezan/kakezan/skills/population"
)

// chain draws people of whom each skill depends on the one before: a tree.
func chain(random *rand.Rand, n int) []int {
	all := make([]int, n)
	for i := range all {
		before := random.Float64() < 0.4
		for s := range eight {
			p := 0.15
			if before {
				p = 0.6
			}
			if before = random.Float64() < p; before {
				all[i] |= 1 << s
			}
		}
	}
	return all
}

// broad draws people of very different breadth, some of whom hold nearly all.
func broad(random *rand.Rand, n int) []int {
	all := make([]int, n)
	for i := range all {
		p := 0.05 + 0.2*random.Float64()
		if random.Float64() < 0.03 {
			p = 0.9
		}
		for s := range eight {
			if random.Float64() < p {
				all[i] |= 1 << s
			}
		}
	}
	return all
}

// Where a model is the truth, it is chosen; and what is chosen is hardly worse than
// any other on the unseen halves.
func TestChoose(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	tests := []struct {
		name string
		all  []int
		want rarity.Method
	}{
		{"each from the one before", chain(random, 20_000), rarity.DependenceTree},
		{"few hold nearly all", broad(random, 20_000), rarity.PairsAndBreadth},
	}
	for _, tt := range tests {
		p := people(t, tt.all...)
		c, err := heldout.Choose(t.Context(), p, heldout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %v\n%v", tt.name, c.Method(), c.Report())
		if c.Method() != tt.want {
			t.Errorf("%s: %v is chosen, want %v", tt.name, c.Method(), tt.want)
		}
		chosen := rows(c.Report())[c.Method().String()].Deviance().Mean()
		for row := range c.Report().Rows() {
			if sd, _ := row.Deviance().Spread(); row.Deviance().Mean()+sd/2 < chosen { // of 4 splits
				t.Errorf("%s: %v has %v, %v is chosen", tt.name, row.Name(), row.Deviance(), chosen)
			}
		}
		a, err := c.Estimator().Estimate(population.Specialties(eight[:3]...)...)
		if err != nil || a.Method() != c.Method() || a.Base() != len(tt.all) {
			t.Errorf("%s: %v by %v of %d people, %v", tt.name, a, a.Method(), a.Base(), err)
		}
	}
}

func TestChoose_refuses(t *testing.T) {
	var never context.Context // a nil context is one that is never done
	if _, err := heldout.Choose(never, population.Population{}, heldout.Options{}); !errors.Is(err, heldout.ErrNobody) {
		t.Errorf("nobody: %v", err)
	}
	o := heldout.Options{Size: rarity.MaxCopulaSkills + 1}
	if _, err := heldout.Choose(context.Background(), people(t, 1, 2, 3), o); !errors.Is(err, heldout.ErrOptions) {
		t.Errorf("combinations of %d skills: %v", o.Size, err)
	}
	if c := (heldout.Choice{}); c.Estimator() != nil || c.Method() != (rarity.Method{}) {
		t.Errorf("the zero Choice has chosen %v", c.Method())
	}
}
