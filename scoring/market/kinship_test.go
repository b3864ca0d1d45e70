package market_test

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/kakezan/kakezan/scoring/market"
	"github.com/kakezan/kakezan/skills"
)

// web is a catalog in which three frameworks stand below one heading, and databases and
// cooking apart.
func web() skills.Catalog {
	return must(skills.NewCatalog([]skills.SkillSpec{
		{ID: "software"},
		{ID: "frameworks", Broader: []skills.ID{"software"}},
		{ID: "react", Broader: []skills.ID{"frameworks"}},
		{ID: "vue", Broader: []skills.ID{"frameworks"}},
		{ID: "angular", Broader: []skills.ID{"frameworks"}},
		{ID: "databases", Broader: []skills.ID{"software"}},
		{ID: "cooking"},
	}))
}

func TestCatalogSimilarity(t *testing.T) {
	alike := market.CatalogSimilarity(web())
	n := math.Log(7)
	frameworks, software := 1-math.Log(4)/n, 1-math.Log(6)/n
	for _, c := range []struct {
		of, by skills.ID
		want   float64
	}{
		{"react", "react", 1},
		{"react", "vue", frameworks},
		{"react", "frameworks", 2 * frameworks / (1 + frameworks)},
		{"react", "databases", software},
		{"frameworks", "databases", 2 * software / (frameworks + 1)},
		{"react", "cooking", 0},
		{"react", "nowhere", 0},
		{"nowhere", "nowhere", 1},
	} {
		if got := alike(c.of, c.by); math.Abs(got-c.want) > 1e-15 {
			t.Errorf("%s by %s: %v, want %v", c.of, c.by, got, c.want)
		}
		if there, back := alike(c.of, c.by), alike(c.by, c.of); there != back {
			t.Errorf("%s by %s: %v, and back %v", c.of, c.by, there, back)
		}
	}
	if got := market.CatalogSimilarity(skills.Catalog{})("a", "b"); got != 0 {
		t.Errorf("of an empty catalog: %v", got)
	}
}

// TestCatalogSimilarity_law checks the measure by going through all skills of random
// catalogs in which a skill can have several broader ones.
func TestCatalogSimilarity_law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 8).Draw(t, "skills")
		specs := make([]skills.SkillSpec, n)
		above := make([]map[int]bool, n)
		for i := range specs {
			specs[i].ID = skills.ID(fmt.Sprint(i))
			above[i] = map[int]bool{i: true}
			for j := range i {
				if rapid.IntRange(0, 2).Draw(t, "below") == 0 {
					specs[i].Broader = append(specs[i].Broader, specs[j].ID)
					for k := range above[j] {
						above[i][k] = true
					}
				}
			}
		}
		content := func(a int) float64 {
			below := -1
			for i := range n {
				if above[i][a] {
					below++
				}
			}
			if below == 0 {
				return 1
			}
			return 1 - math.Log(float64(1+below))/math.Log(float64(n))
		}
		alike := market.CatalogSimilarity(must(skills.NewCatalog(specs)))
		for i := range n {
			for j := range n {
				want := 0.0
				for a := range n {
					if above[i][a] && above[j][a] {
						want = max(want, content(a))
					}
				}
				if want > 0 {
					want = 2 * want / (content(i) + content(j))
				}
				if i == j {
					want = 1
				}
				got := alike(specs[i].ID, specs[j].ID)
				if math.Abs(got-want) > 1e-12 || got < 0 || got > 1 || got != alike(specs[j].ID, specs[i].ID) {
					t.Fatalf("%d by %d: %v, want %v", i, j, got, want)
				}
			}
		}
	})
}
