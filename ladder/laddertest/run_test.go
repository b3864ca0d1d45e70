package laddertest_test

import (
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/ladder/builtin"
	"github.com/kakezan/kakezan/ladder/laddertest"
)

func TestRun_builtin(t *testing.T) {
	laddertest.Run(t, builtin.DualTrack(), laddertest.Options{Language: language.Japanese})
}

func TestLaws(t *testing.T) {
	seen := make(map[string]bool)
	for law := range laddertest.Laws() {
		if seen[law.Name()] || law.String() != law.Name() {
			t.Errorf("law %q: twice, or not called so", law)
		}
		seen[law.Name()] = true
		if !law.Means().Has(language.English) || !law.Means().Has(language.Japanese) {
			t.Errorf("the law %s does not say in both languages what it means", law)
		}
	}
}
