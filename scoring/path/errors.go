package path

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/skills/text"
)

// The kinds of error that this package returns; test for them with [errors.Is].
// They come as an [*Error], which says more.
var (
	// ErrNode: a node that the graph does not have.
	ErrNode = errors.New("no such node")

	// ErrCost: a cost that is negative, not a number, infinite, or so large that
	// paths could cost infinitely much.
	ErrCost = errors.New("impossible cost")

	// ErrCount: a number of paths below 1.
	ErrCount = errors.New("no path asked for")

	// ErrSize: a number of nodes that is negative, or more nodes or edges than can
	// be numbered.
	ErrSize = errors.New("impossible size")
)

// Error says what is wrong with the input.
type Error struct {
	// Edge is the index of the edge that is wrong, -1 when it is something else.
	Edge int

	kind     error
	function string
	input    string
	wording  text.Text
	fill     []string
}

// Error returns "Func(input): reason" in English, see [Error.Text].
func (e *Error) Error() string {
	return fmt.Sprintf("%s(%s): %s", e.function, e.input, e.Text(language.English))
}

// Text returns the reason as one line in the closest language to tag, of English and
// Japanese.
func (e *Error) Text(tag language.Tag) string { return e.wording.Fill(tag, e.fill...) }

// Unwrap returns the kind of the error, such as [ErrNode].
func (e *Error) Unwrap() error { return e.kind }

// wording is every sentence of this package, in English and Japanese.
var wording = struct {
	noNodes, manyNodes, manyEdges, edgeNode, negative, notNumber, large, node, empty, count text.Text
}{
	noNodes:   text.EnJa("{nodes} nodes are no graph", "ノード数 {nodes} のグラフは作れません"),
	manyNodes: text.EnJa("{nodes} nodes are more than {limit}", "ノード数 {nodes} は上限（{limit}）を超えています"),
	manyEdges: text.EnJa("{edges} edges are more than {limit}", "エッジ数 {edges} は上限（{limit}）を超えています"),
	edgeNode: text.EnJa("edge {edge} ends at node {node}, and nodes are numbered from 0 to below {nodes}",
		"エッジ {edge} の端のノード {node} はありません（番号は 0 以上 {nodes} 未満）"),
	negative: text.EnJa("the cost of edge {edge} is {cost}, and costs are not negative",
		"エッジ {edge} のコスト {cost} が負です（0 以上が必要）"),
	notNumber: text.EnJa("the cost of edge {edge} is not a number", "エッジ {edge} のコストが数値ではありません"),
	large: text.EnJa("the cost of edge {edge} is {cost}, and costs are at most {limit}",
		"エッジ {edge} のコスト {cost} が大きすぎます（上限は {limit}）"),
	node: text.EnJa("there is no node {node}: nodes are numbered from 0 to below {nodes}",
		"ノード {node} はありません（番号は 0 以上 {nodes} 未満）"),
	empty: text.EnJa("there is no node {node}: the graph has none", "ノード {node} はありません（グラフにノードがありません）"),
	count: text.EnJa("{k} paths were asked for, and 1 is the least", "経路の数 {k} は指定できません（1 以上が必要）"),
}

// wrongSize says that a graph can't have so many nodes or edges.
func wrongSize(w text.Text, nodes, edges int) error {
	return &Error{
		Edge: -1, kind: ErrSize, function: "New", wording: w,
		input: fmt.Sprintf("%d nodes, %d edges", nodes, edges),
		fill:  []string{"nodes", strconv.Itoa(nodes), "edges", strconv.Itoa(edges), "limit", strconv.Itoa(most)},
	}
}

// wrongEdge says what is wrong with an edge, nil when nothing is.
func wrongEdge(nodes, i int, e Edge) error {
	if e.From >= 0 && e.From < nodes && e.To >= 0 && e.To < nodes && e.Cost >= 0 && e.Cost <= dearest {
		return nil
	}
	p := &Error{Edge: i, kind: ErrCost, function: "New", input: e.String()}
	node := e.From
	if node >= 0 && node < nodes {
		node = e.To
	}
	switch {
	case node < 0 || node >= nodes:
		p.kind, p.wording = ErrNode, wording.edgeNode
	case math.IsNaN(e.Cost):
		p.wording = wording.notNumber
	case e.Cost < 0:
		p.wording = wording.negative
	default:
		p.wording = wording.large
	}
	p.fill = []string{
		"edge", strconv.Itoa(i), "node", strconv.Itoa(node), "nodes", strconv.Itoa(nodes),
		"cost", strconv.FormatFloat(e.Cost, 'g', -1, 64), "limit", strconv.FormatFloat(dearest, 'g', -1, 64),
	}
	return p
}

// wrongQuestion says what is wrong with a question for k paths, nil when nothing is.
func wrongQuestion(function string, nodes, from, to, k int) error {
	node := from
	if node >= 0 && node < nodes {
		node = to
	}
	isThere := node >= 0 && node < nodes
	if isThere && k > 0 {
		return nil
	}
	p := &Error{Edge: -1, kind: ErrNode, function: function, input: fmt.Sprintf("%d to %d", from, to)}
	switch {
	case isThere:
		p.kind, p.wording = ErrCount, wording.count
	case nodes == 0:
		p.wording = wording.empty
	default:
		p.wording = wording.node
	}
	p.fill = []string{"node", strconv.Itoa(node), "nodes", strconv.Itoa(nodes), "k", strconv.Itoa(k)}
	return p
}
