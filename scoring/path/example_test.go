package path_test

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/scoring/path"
)

// Four roles, and what it costs in months to get from one to another.
var (
	roles = []string{"developer", "lead", "architect", "head"}
	moves = []path.Edge{
		{From: 0, To: 1, Cost: 12},
		{From: 0, To: 2, Cost: 18},
		{From: 1, To: 3, Cost: 24},
		{From: 2, To: 3, Cost: 20},
		{From: 2, To: 1, Cost: 6},
	}
)

func Example() {
	career, err := path.New(len(roles), moves)
	if err != nil {
		panic(err)
	}
	ways, err := career.Shortest(context.Background(), 0, 3, 10, path.Options{})
	if err != nil {
		panic(err)
	}
	for _, way := range ways {
		fmt.Print(way.Cost(), " months:")
		for _, role := range way.Nodes() {
			fmt.Print(" ", roles[role])
		}
		fmt.Println()
	}
	// Output:
	// 36 months: developer lead head
	// 38 months: developer architect head
	// 48 months: developer architect lead head
}

// The next way is looked for only when the last one will not do.
func ExampleGraph_Paths() {
	career, err := path.New(len(roles), moves)
	if err != nil {
		panic(err)
	}
	for way, err := range career.Paths(context.Background(), 0, 3, path.Options{}) {
		if err != nil {
			panic(err)
		}
		fmt.Println(way)
		if way.Nodes()[1] == 2 {
			break // the first one by way of the architects
		}
	}
	// Output:
	// 0 -> 1 -> 3 (36)
	// 0 -> 2 -> 3 (38)
}

// The same graph serves everybody; what is closed to somebody is said when asking.
func ExampleOptions() {
	career, err := path.New(len(roles), moves)
	if err != nil {
		panic(err)
	}
	o := path.Options{Closed: func(edge int) bool { return edge == 2 }} // no seat for a head from the leads
	fmt.Println(career.Shortest(context.Background(), 0, 3, 10, o))
	// Output: [0 -> 2 -> 3 (38)] <nil>
}

func ExampleError() {
	_, err := path.New(2, []path.Edge{{From: 0, To: 1, Cost: -1}})
	var e *path.Error
	fmt.Println(errors.Is(err, path.ErrCost), errors.As(err, &e), e.Edge)
	fmt.Println(err)
	fmt.Println(e.Text(language.Japanese))
	// Output:
	// true true 0
	// New(0 -> 1 (-1)): the cost of edge 0 is -1, and costs are not negative
	// エッジ 0 のコスト -1 が負です（0 以上が必要）
}
