package likeness_test

import (
	"fmt"

	"github.com/kakezan/kakezan/scoring/likeness"
)

// What a tech lead brings along to management is not what a manager brings back.
func ExampleLikeness_Between() {
	l, err := likeness.New([]likeness.RoleSpec{
		{ID: "tech-lead", Asks: []likeness.Ask{
			likeness.At("architecture", 4, 3), likeness.At("code", 4, 3), likeness.At("coaching", 2, 2), likeness.At("planning", 2, 1),
		}},
		{ID: "manager", Asks: []likeness.Ask{
			likeness.At("coaching", 4, 3), likeness.At("planning", 3, 2), likeness.At("hiring", 2, 2), likeness.At("code", 2, 1),
		}},
	}, likeness.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, move := range [][2]string{{"tech-lead", "manager"}, {"manager", "tech-lead"}} {
		like, err := l.Between(move[0], move[1])
		fmt.Println(like, err)
		for part := range like.Missing() {
			fmt.Println(" ", part)
		}
	}
	// Output:
	// tech-lead -> manager: 0.48 <nil>
	//   hiring: level asked 2, nothing brought
	//   coaching: level asked 4, level brought 2, covered 0.50
	//   planning: level asked 3, level brought 2, covered 0.67
	// manager -> tech-lead: 0.50 <nil>
	//   architecture: level asked 4, nothing brought
	//   code: level asked 4, level brought 2, covered 0.50
}
