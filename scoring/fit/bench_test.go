package fit

import (
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/ladder"
)

// crowd returns a role of 20 skills of which two are a choice, and facts of
// which one in ten is not known, by a fixed seed.
func crowd(b *testing.B) (ladder.Ladder, ladder.Facts) {
	const n = 20
	random := rand.New(rand.NewPCG(7, 1))
	weights, asked, have := make([]int, n), make([]int, n), make([]int, n)
	for i := range n {
		weights[i], asked[i], have[i] = 1+random.IntN(9), 1+random.IntN(5), random.IntN(6)
		if i%10 == 3 {
			have[i] = -1
		}
	}
	requires := allOf(asked)
	requires = append(requires[:n-2], ladder.Any{requires[n-2], requires[n-1]}, ladder.Evidence{N: 1})
	return oneRole(b, weights, requires), facts(b, have...)
}

var sink int

// BenchmarkTo_explain is one person against one role with every reason.
func BenchmarkTo_explain(b *testing.B) {
	l, f := crowd(b)
	role, _ := l.Role("role")
	b.ReportAllocs()
	for b.Loop() {
		sink += len(To(role, f, Options{}).Explain(en))
	}
}

func BenchmarkTo(b *testing.B) {
	l, f := crowd(b)
	role, _ := l.Role("role")
	b.ReportAllocs()
	for b.Loop() {
		sink += len(To(role, f, Options{}).items)
	}
}
