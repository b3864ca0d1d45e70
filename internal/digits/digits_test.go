package digits

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func ExampleGroup() {
	fmt.Println(Group(434), Group(49025), Group(-1000000), Group(uint64(math.MaxUint64)))
	// Output: 434 49,025 -1,000,000 18,446,744,073,709,551,615
}

func TestGroup_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(math.MinInt, math.MaxInt).Draw(t, "n")
		got := Group(n)
		if strings.ReplaceAll(got, ",", "") != strconv.Itoa(n) {
			t.Fatalf("Group(%d) = %s is another number", n, got)
		}
		for i, group := range strings.Split(strings.TrimPrefix(got, "-"), ",") {
			if len(group) > 3 || group == "" || i > 0 && len(group) != 3 {
				t.Fatalf("Group(%d) = %s has the group %q", n, got, group)
			}
		}
	})
}
