package path_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/kakezan/kakezan/scoring/path"
)

func TestGraph_Paths(t *testing.T) {
	g, err := path.New(3, []path.Edge{{From: 0, To: 2, Cost: 3}, {From: 0, To: 1, Cost: 1}, {From: 1, To: 2, Cost: 1}})
	if err != nil {
		t.Fatal(err)
	}
	var got [][][]int
	for p, err := range g.Paths(t.Context(), 0, 2, path.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, [][]int{p.Nodes(), p.Edges()})
	}
	want := [][][]int{{{0, 1, 2}, {1, 2}}, {{0, 2}, {0}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("paths (-want +got):\n%s", diff)
	}
}
