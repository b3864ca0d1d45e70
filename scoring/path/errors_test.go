package path_test

import (
	"errors"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/path"
)

func TestError(t *testing.T) {
	build := func(nodes int, edges ...path.Edge) func() error {
		return func() error {
			g, err := path.New(nodes, edges)
			if g.Nodes() != 0 {
				t.Errorf("%v beside an error", g)
			}
			return err
		}
	}
	ask := func(g path.Graph, from, to, k int) func() error {
		return func() error {
			paths, err := g.Shortest(t.Context(), from, to, k, path.Options{})
			if paths != nil {
				t.Errorf("%v beside an error", paths)
			}
			return err
		}
	}
	for _, c := range []struct {
		fails          func() error
		kind           error
		edge           int
		english, japan string
	}{
		{
			build(-1), path.ErrSize, -1,
			"New(-1 nodes, 0 edges): -1 nodes are no graph",
			"ノード数 -1 のグラフは作れません",
		},
		{
			build(math.MaxInt32), path.ErrSize, -1,
			"New(2147483647 nodes, 0 edges): 2147483647 nodes are more than 2147483646",
			"ノード数 2147483647 は上限（2147483646）を超えています",
		},
		{
			build(2, edge(0, 1, 1), edge(1, 2, 1)), path.ErrNode, 1,
			"New(1 -> 2 (1)): edge 1 ends at node 2, and nodes are numbered from 0 to below 2",
			"エッジ 1 の端のノード 2 はありません（番号は 0 以上 2 未満）",
		},
		{
			build(2, edge(-1, 1, math.NaN())), path.ErrNode, 0,
			"New(-1 -> 1 (NaN)): edge 0 ends at node -1, and nodes are numbered from 0 to below 2",
			"エッジ 0 の端のノード -1 はありません（番号は 0 以上 2 未満）",
		},
		{
			build(0, path.Edge{}), path.ErrNode, 0,
			"New(0 -> 0 (0)): edge 0 ends at node 0, and nodes are numbered from 0 to below 0",
			"エッジ 0 の端のノード 0 はありません（番号は 0 以上 0 未満）",
		},
		{
			build(2, edge(0, 1, 1), edge(1, 1, -0.5)), path.ErrCost, 1,
			"New(1 -> 1 (-0.5)): the cost of edge 1 is -0.5, and costs are not negative",
			"エッジ 1 のコスト -0.5 が負です（0 以上が必要）",
		},
		{
			build(2, edge(0, 1, math.NaN())), path.ErrCost, 0,
			"New(0 -> 1 (NaN)): the cost of edge 0 is not a number",
			"エッジ 0 のコストが数値ではありません",
		},
		{
			build(2, edge(0, 1, math.Inf(1))), path.ErrCost, 0,
			"New(0 -> 1 (+Inf)): the cost of edge 0 is +Inf, and costs are at most 1e+290",
			"エッジ 0 のコスト +Inf が大きすぎます（上限は 1e+290）",
		},
		{
			build(2, edge(0, 1, math.Inf(-1))), path.ErrCost, 0,
			"New(0 -> 1 (-Inf)): the cost of edge 0 is -Inf, and costs are not negative",
			"エッジ 0 のコスト -Inf が負です（0 以上が必要）",
		},
		{
			ask(diamond, 7, 0, 1), path.ErrNode, -1,
			"Shortest(7 to 0): there is no node 7: nodes are numbered from 0 to below 7",
			"ノード 7 はありません（番号は 0 以上 7 未満）",
		},
		{
			ask(diamond, 0, -1, 0), path.ErrNode, -1,
			"Shortest(0 to -1): there is no node -1: nodes are numbered from 0 to below 7",
			"ノード -1 はありません（番号は 0 以上 7 未満）",
		},
		{
			ask(path.Graph{}, 0, 0, 1), path.ErrNode, -1,
			"Shortest(0 to 0): there is no node 0: the graph has none",
			"ノード 0 はありません（グラフにノードがありません）",
		},
		{
			ask(diamond, 0, 3, 0), path.ErrCount, -1,
			"Shortest(0 to 3): 0 paths were asked for, and 1 is the least",
			"経路の数 0 は指定できません（1 以上が必要）",
		},
		{
			func() error {
				for _, err := range diamond.Paths(t.Context(), 0, 7, path.Options{}) {
					return err
				}
				return nil
			},
			path.ErrNode, -1,
			"Paths(0 to 7): there is no node 7: nodes are numbered from 0 to below 7",
			"ノード 7 はありません（番号は 0 以上 7 未満）",
		},
	} {
		err := c.fails()
		var e *path.Error
		if !errors.As(err, &e) || !errors.Is(err, c.kind) || e.Edge != c.edge {
			t.Errorf("%s: %v", c.english, err)
			continue
		}
		got := [2]string{err.Error(), e.Text(language.Japanese)}
		if d := cmp.Diff([2]string{c.english, c.japan}, got); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
}
