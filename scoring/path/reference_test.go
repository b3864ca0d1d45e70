package path_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/kakezan/kakezan/scoring/path"
)

// The costs of networkx 2.8.8 (shortest_simple_paths), which were checked there by
// enumeration; the order of equally cheap paths is not theirs.
func TestShortest_reference(t *testing.T) {
	var reference struct {
		Cases []struct {
			Edges          [][3]any // from, to, cost
			Source, Target any
			K              int
			Costs          []float64
		}
	}
	if err := json.Unmarshal(must(os.ReadFile("testdata/ksp.json")), &reference); err != nil {
		t.Fatal(err)
	}
	if len(reference.Cases) != 7 {
		t.Errorf("%d cases", len(reference.Cases))
	}
	for i, c := range reference.Cases {
		numbers := make(map[any]int)
		number := func(name any) int {
			if _, ok := numbers[name]; !ok {
				numbers[name] = len(numbers)
			}
			return numbers[name]
		}
		from, to := number(c.Source), number(c.Target)
		var edges []path.Edge
		for _, e := range c.Edges {
			edges = append(edges, path.Edge{From: number(e[0]), To: number(e[1]), Cost: e[2].(float64)})
		}
		g := must(path.New(len(numbers), edges))
		var got []float64
		for _, p := range must(g.Shortest(t.Context(), from, to, c.K, path.Options{})) {
			got = append(got, p.Cost())
		}
		if d := cmp.Diff(c.Costs, got, cmpopts.EquateEmpty()); d != "" {
			t.Errorf("case %d (-want +got):\n%s", i, d)
		}
	}
}
