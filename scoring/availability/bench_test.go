package availability_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/scoring/availability"
)

// random returns n things, each of which needs three of m causes.
func random(n, m int) availability.Question {
	r := rand.New(rand.NewPCG(8, 1))
	q := availability.Question{Things: many(n, 0.3)}
	for i := range m {
		q.Causes = append(q.Causes, availability.Cause{ID: fmt.Sprint("c", i), Chance: exactly(0.5 + r.Float64()/2)})
	}
	for i := range q.Things {
		for range min(3, m) {
			q.Things[i].Needs = append(q.Things[i].Needs, fmt.Sprint("c", r.IntN(m)))
		}
	}
	return q
}

func BenchmarkOf(b *testing.B) {
	for _, test := range []struct{ things, causes int }{{5, 2}, {20, 3}, {1000, 3}, {30, 15}, {60, 40}} {
		q := random(test.things, test.causes)
		b.Run(fmt.Sprintf("things=%d/causes=%d", test.things, test.causes), func(b *testing.B) {
			exact := 0.0
			for b.Loop() {
				if must(availability.Of(q)).IsExact() {
					exact = 1
				}
			}
			b.ReportMetric(exact, "exact")
		})
	}
}

func BenchmarkAvailability_Parts(b *testing.B) {
	for _, test := range []struct{ things, causes int }{{5, 2}, {20, 3}} {
		a := must(availability.Of(random(test.things, test.causes)))
		b.Run(fmt.Sprintf("things=%d/causes=%d", test.things, test.causes), func(b *testing.B) {
			for b.Loop() {
				a.Parts()
			}
		})
	}
}
