package routes_test

import (
	"context"
	"fmt"

	"github.com/kakezan/kakezan/ladder"
	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/scoring/routes"
)

func ExampleNet_Find() {
	net, err := routes.New(routes.Spec{Ladders: []ladder.Ladder{builtin.DualTrack()}})
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := net.Find(context.Background(), routes.Question{From: "p3", To: "m5", K: 3})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range found.Routes() {
		fmt.Println(r, "once", r.Once(), "step by step", r.Cost())
	}
	// Output:
	// p3 -> p4 -> m4 -> m5 once 3 to 16 step by step 3 to 18
	// p3 -> p4 -> p5 -> m5 once 3 to 17 step by step 3 to 20
	// p3 -> infrastructure-engineer -> p4 -> m4 -> m5 once 4 to 27 step by step 4 to 29
}
