// Package path finds the k cheapest ways from one node of a graph to another: in a
// career graph, not only the shortest way to a role, but the next nine as well.
//
// # Model
//
// A [Graph] has nodes numbered from 0 and directed edges ([Edge]) with a cost of 0
// or more. It is built once ([New]) and never changes; any number of goroutines may
// ask it at once. A [Path] visits no node twice. Edges that lead from a node to
// itself are therefore never taken, and from a node to itself there is one path
// only, that of no edges. Two edges between the same nodes are two ways: paths that
// differ in an edge are different paths.
//
//	g, err := path.New(3, []path.Edge{{From: 0, To: 1, Cost: 1}, {From: 1, To: 2, Cost: 2}})
//	paths, err := g.Shortest(ctx, 0, 2, 10, path.Options{})
//
// [Graph.Shortest] returns a number of paths, [Graph.Paths] one after another, each
// found when it is asked for.
//
// # Order
//
// Cheaper paths come first. Of equally cheap ones that with fewer edges comes first,
// and of those the one whose first edge has the lower index, then the second edge,
// and so on. So the order is total: the answer is the same on every machine, and the
// first k paths are the same whatever k is.
//
// The cost of a path is the sum of its edges' costs as float64, added from the first
// edge to the last. Two paths are equally cheap when these sums are equal bit for
// bit: with costs such as 0.1 they can differ in the last bit although the decimals
// would not. The k cheapest by this sum are found exactly, also where rounding makes
// ties. Costs that are whole numbers (or halves, or quarters) add up without any
// rounding.
//
// # Method
//
// What can be reached is cut down first: Dijkstra's search runs from both ends until
// the two meet (Dijkstra 1959, doi:10.1007/BF01386390; Nicholson 1966,
// doi:10.1093/comjnl/9.3.275), and from then on only backwards, directed by what
// the forward half knows (Hart, Nilsson and Raphael 1968,
// doi:10.1109/TSSC.1968.300136). It goes on only as far as the paths asked for need,
// so that most of a large graph is never looked at.
//
// Paths are found by deviation: all paths that begin like one already found and then
// leave it are a class (Yen 1971, doi:10.1287/mnsc.17.11.712), and classes do not
// overlap (Lawler 1972, doi:10.1287/mnsc.18.7.401). The distances to the target
// bound what a class can offer from below, and a class is looked into only when its
// bound is the smallest there is. Where following the shortest way from the
// deviation meets no node again, that is the class's best path and nothing is
// searched (Feng 2014, doi:10.1002/net.21552; Kurz and Mutzel 2016,
// doi:10.4230/LIPIcs.ISAAC.2016.49); else the search is directed by the distances.
//
// A class costs at worst a search of what is known of the graph, and another one each
// time that has grown by a quarter and the class may offer something still. So k
// paths of at most n edges cost O(k n (m + n log n) log n), where Yen's algorithm
// costs that without the last factor, always; ties that rounding makes cost more, as
// all that are tied are kept. In graphs in which cheap ways are short, most nodes are
// never visited: of 100,000 drawn at random about two thousand are.
//
// # Errors
//
// Errors are returned in the following cases: an edge or a question with a node that
// the graph does not have ([ErrNode]), a cost that is negative, not a number,
// infinite or above 1e290 ([ErrCost]), no path asked for ([ErrCount]), more nodes or
// edges than can be numbered ([ErrSize]), and a context that is done, with its
// cause. That there is no way is not an error: there are no paths then. No function
// panics on any input.
package path
