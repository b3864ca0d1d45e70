package ways_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/kakezan/kakezan/internal/bench/ways"
)

// All contestants find paths of the same costs. Ours adds them from the start, Yen's
// beginnings are added apart, so the last bits may put equal ones in another order.
func TestContestants_agree(t *testing.T) {
	const nodes = 200
	for _, shape := range ways.Shapes() {
		edges := shape.Edges(nodes)
		for _, ends := range ways.Questions(nodes, 5) {
			var want []float64
			for i, c := range ways.Contestants() {
				ask, err := c.Build(nodes, edges)
				if err != nil {
					t.Fatal(err)
				}
				costs, err := ask(ends[0], ends[1], 10)
				if err != nil {
					t.Fatal(err)
				}
				if i == 0 {
					want = costs
				}
				if d := cmp.Diff(want, costs, cmpopts.EquateApprox(1e-12, 0)); d != "" || len(costs) == 0 {
					t.Errorf("%s, %s, %v (-want +got):\n%s", shape.Name, c.Name, ends, d)
				}
			}
		}
	}
}

// BenchmarkWays finds the ten cheapest paths between nodes drawn alike, one question
// after the other on one goroutine. gonum's Yen is left out of the largest graphs,
// where a question takes it seconds.
func BenchmarkWays(b *testing.B) {
	for _, shape := range ways.Shapes() {
		for _, nodes := range []int{1000, 10_000, 100_000} {
			edges, questions := shape.Edges(nodes), ways.Questions(nodes, 100)
			for i, c := range ways.Contestants() {
				if i > 0 && nodes > 10_000 {
					continue
				}
				b.Run(fmt.Sprintf("n=%d/graph=%s/by=%s", nodes, shape.Name, c.Name), func(b *testing.B) {
					ask, err := c.Build(nodes, edges)
					if err != nil {
						b.Fatal(err)
					}
					b.ReportAllocs()
					for i := 0; b.Loop(); i++ {
						ends := questions[i%len(questions)]
						costs, err := ask(ends[0], ends[1], 10)
						if err != nil || len(costs) > 0 && math.IsNaN(costs[0]) {
							b.Fatal(err)
						}
					}
				})
			}
		}
	}
}
