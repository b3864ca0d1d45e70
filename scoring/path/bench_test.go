package path_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/kakezan/kakezan/internal/careergraph"
	"github.com/kakezan/kakezan/scoring/path"
)

// The ten cheapest paths between nodes drawn alike, another two for each operation.
func BenchmarkShortest(b *testing.B) {
	for _, shape := range []struct {
		name  string
		edges func(nodes int) []path.Edge
	}{
		{"career", func(nodes int) []path.Edge { return careergraph.Career[path.Edge](nodes, 1) }},
		{"random", func(nodes int) []path.Edge { return careergraph.Random[path.Edge](nodes, 6, 1) }},
	} {
		for _, nodes := range []int{1000, 10_000, 100_000} {
			b.Run(fmt.Sprintf("n=%d/graph=%s", nodes, shape.name), func(b *testing.B) {
				g := must(path.New(nodes, shape.edges(nodes)))
				r := rand.New(rand.NewPCG(1, 2))
				b.ReportAllocs()
				for b.Loop() {
					if _, err := g.Shortest(b.Context(), r.IntN(nodes), r.IntN(nodes), 10, path.Options{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
