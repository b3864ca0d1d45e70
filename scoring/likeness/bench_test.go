package likeness_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/scoring/likeness"
)

// thousand are 1,000 roles that ask for each of 120 skills.
func thousand() likeness.Likeness {
	r := rand.New(rand.NewPCG(1, 2))
	specs := make([]likeness.RoleSpec, 1000)
	for i := range specs {
		specs[i].ID = fmt.Sprintf("r%04d", i)
		for s := range 120 {
			specs[i].Asks = append(specs[i].Asks, likeness.At(skill(s), 0.1+7*r.Float64(), 0.1+4*r.Float64()))
		}
	}
	return must(likeness.New(specs, likeness.Options{}))
}

func BenchmarkCoverages(b *testing.B) {
	l := thousand()
	for b.Loop() {
		must(l.Coverages(context.Background()))
	}
}

func BenchmarkNearEach(b *testing.B) {
	l := thousand()
	for b.Loop() {
		must(l.NearEach(context.Background(), 10))
	}
}

func BenchmarkBetween(b *testing.B) {
	l := thousand()
	for b.Loop() {
		must(l.Between("r0001", "r0002"))
	}
}
