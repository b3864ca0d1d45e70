package ladder_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/ladder"
)

// TestCompletions_together_law: what a requirement keeps when it is first completed is
// the same whoever comes first, and says the same as one that keeps nothing: that of
// the verdict, which is looked at as a part.
func TestCompletions_together_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, _, r := drawPlaced(t)
		facts := drawRemembered(t).facts()
		lines := func(r ladder.Requirement) string {
			var all strings.Builder
			for _, way := range r.Completions(facts, 3) {
				fmt.Fprintln(&all, way.Steps(), way.Exact())
				for need := range way.Needs() {
					fmt.Fprintln(&all, need.Line(language.English))
				}
			}
			for _, need := range r.Gates(facts) {
				fmt.Fprintln(&all, need.Line(language.English))
			}
			return all.String()
		}
		said := make([]string, 4)
		var all sync.WaitGroup
		for i := range said {
			all.Go(func() { said[i] = lines(r) })
		}
		all.Wait()
		for _, again := range append(said, lines(r.Verdict(facts).Requirement())) {
			if again != said[0] {
				t.Fatalf("completed apart:\n%s\n%s", said[0], again)
			}
		}
	})
}
